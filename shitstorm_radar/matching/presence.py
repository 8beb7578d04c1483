"""With us, about us, without us: what a platform's facts say on whether somebody of ours was there.

With us: on our page, by us, or an answer to us.  About us: elsewhere, but it names or tags an account of ours or links
to a site of ours.  Without us: neither.  Nothing is guessed from what the text says about us.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from shitstorm_radar.records import Mention, Presence

LONGEST_TEXT: Final = 20_000

_DID: Final = re.compile(r"did:[a-z]+:[A-Za-z0-9._:%-]+")
_DOMAIN: Final = re.compile(
    r"(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]", re.ASCII
)
"""What a Bluesky name is like (https://atproto.com/specs/handle)."""
_NETWORKS: Final = frozenset({
    "x.com", "twitter.com", "instagram.com", "threads.net", "threads.com", "facebook.com", "tiktok.com", "t.me",
})  # fmt: skip
"""Whose first step of a path is an account's name."""


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """The user's accounts, by handle or id in small letters, and pages and sites, as host and steps of the path."""

    accounts: frozenset[str] = frozenset()
    sites: tuple[tuple[str, tuple[str, ...]], ...] = ()
    _named: re.Pattern[str] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        accounts = [rf"(?<![\w@/])@{re.escape(name)}(?![\w@]|[.\-]\w)" for name in sorted(self.accounts)]
        sites = [
            rf"(?<![\w\-@]){re.escape('/'.join((host, *steps)))}(?![\w\-]|\.\w)" for host, steps in sorted(self.sites)
        ]
        object.__setattr__(self, "_named", re.compile("|".join(accounts + sites)) if accounts or sites else None)

    def __bool__(self) -> bool:
        return self._named is not None

    def has_account(self, handle: str | None) -> bool:
        """Whether this is an account of ours; an at-sign and capitals do not matter."""
        return handle is not None and handle.lstrip("@").casefold() in self.accounts

    def has_page(self, address: str | None) -> bool:
        """Whether the address lies on a page or site of ours; a site's subdomains belong to it."""
        place = _place(address or "")
        if place is None:
            return False
        host, steps = place
        return any((host == own or host.endswith("." + own)) and steps[: len(path)] == path for own, path in self.sites)

    def named_in(self, text: str) -> bool:
        """Whether the text names an account of ours with an at-sign, or an address of ours."""
        return self._named is not None and self._named.search(text[:LONGEST_TEXT].casefold()) is not None


def bluesky_names(lines: Iterable[str]) -> tuple[str, ...]:
    """What of the user's list may be an account's name at Bluesky, where a site's own domain may be one.

    >>> bluesky_names(["@firma.bsky.social", "https://bsky.app/profile/Firma.de", "firma.de/presse", "@a@social.example"])
    ('firma.bsky.social', 'firma.de')
    """
    named: dict[str, None] = {}
    for line in map(str.strip, lines):
        bare = line.lstrip("@").casefold()
        host, steps = _place(line) or ("", ())
        if host == "bsky.app" and steps[:1] == ("profile",) and len(steps) > 1:
            bare = steps[1]
        elif not line.startswith("@"):
            bare = "" if steps else host
        if _DOMAIN.fullmatch(bare):
            named[bare] = None
    return tuple(named)


def own_places(lines: Sequence[str], ids: Mapping[str, str] | None = None) -> OwnPlaces:
    """What the user listed: "@handle", "@handle@instance", an id ("did:plc:..."), a site or the address of a page.

    The address of a profile stands for its account, too.

    Args:
        lines: as written.
        ids: of accounts at Bluesky, by ``bluesky_names``.

    >>> sorted(own_places(["@Bahn@Social.example", "https://www.bahn.example/"]).accounts)
    ['bahn.example', 'bahn@social.example']
    """
    known = ids or {}
    accounts = {known[name].casefold() for name in bluesky_names(lines) if name in known}
    sites: list[tuple[str, tuple[str, ...]]] = []
    for line in map(str.strip, lines):
        bare = line.lstrip("@").casefold()
        if line.startswith("@") or _DID.fullmatch(line) or ("@" in line and "/" not in line):
            accounts.add(bare)
        elif (place := _place(line)) is not None:
            sites.append(place)
            accounts |= _accounts_at(*place)
    return OwnPlaces(frozenset(a for a in accounts if a), tuple(sites))


def presence_of(mention: Mention, own: OwnPlaces) -> Presence | None:
    """Where a mention stands towards the user; None while nothing of theirs is listed."""
    if not own:
        return None
    ours = mention.author.handle, mention.reply_to, _account_in(mention.parent)
    if any(map(own.has_account, ours)) or own.has_page(mention.url) or own.has_page(mention.channel):
        return Presence.WITH
    tagged: Sequence[str | None] = (*mention.addressed, _account_in(mention.quote_of))
    if any(map(own.has_account, tagged)) or own.named_in(mention.title) or own.named_in(mention.text):
        return Presence.ABOUT
    return Presence.WITHOUT


def _place(address: str) -> tuple[str, tuple[str, ...]] | None:
    """Host without "www." and the steps of the path, in small letters."""
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if "." not in host or " " in address:
        return None
    return host, tuple(step for step in parts.path.casefold().split("/") if step)


def _accounts_at(host: str, steps: tuple[str, ...]) -> set[str]:
    """The accounts that a profile's address names; a bare domain may be a handle itself (Bluesky)."""
    if not steps:
        return {host}
    if steps[0].startswith("@"):
        return {f"{steps[0][1:]}@{host}" if steps[0].count("@") == 1 else steps[0][1:]}
    if host == "bsky.app" and steps[0] == "profile" and len(steps) > 1:
        return {steps[1]}
    return {steps[0]} if host in _NETWORKS else set()


def _account_in(name: str | None) -> str | None:
    """The author that a Bluesky post's name holds."""
    found = _DID.search(name) if name and "at://" in name else None
    return found[0] if found else None
