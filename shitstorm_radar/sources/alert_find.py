"""What an alert mail reports: one page that names somebody; and the address behind the service's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

from shitstorm_radar.records import MentionKind
from shitstorm_radar.sources.fingerprint import canonical_url, host_of, web_address
from shitstorm_radar.sources.google import unwrap

_SERVICES: Final = {"f5bot.com": ("u", "url"), "talkwalker.com": ("url", "u", "target", "link")}
# companies let a guard rewrite every link of a mail: Microsoft Defender, Barracuda
_GUARDS: Final = {"safelinks.protection.outlook.com": ("url",), "linkprotect.cudasvc.com": ("a",)}
_TALK: Final = (
    "reddit.com", "twitter.com", "x.com", "facebook.com", "instagram.com", "threads.net", "tiktok.com", "linkedin.com",
    "youtube.com", "news.ycombinator.com", "lobste.rs", "bsky.app", "t.me", "vk.com", "pinterest.com", "quora.com",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Find:
    """One page.

    Attributes:
        url: the page itself.
        channel: publisher or site, for people.
        author: as the mail names them; None where it does not.
    """

    url: str
    title: str
    text: str = ""
    channel: str = ""
    author: str | None = None
    kind: MentionKind = MentionKind.ARTICLE


def behind(address: str) -> str:
    """The page behind an alert service's redirect; any other address as it is.

    >>> behind("https://f5bot.com/url?u=https%3A%2F%2Fwww.reddit.com%2Fr%2Fde%2Fcomments%2F1&i=5&h=6")
    'https://www.reddit.com/r/de/comments/1'
    """
    for _ in range(3):
        inner = unwrap(address)
        if inner == address:
            inner = _wrapped(address, _SERVICES) or address
        if inner == address:
            break
        address = inner
    return web_address(address) or ""


def unguarded(address: str) -> str:
    """An address without what a mail guard has put around it.

    >>> unguarded("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05")
    'https://example.org/a'
    """
    return web_address(_wrapped(address, _GUARDS) or address) or ""


def is_at(address: str, *domains: str) -> bool:
    """Whether an address lies at one of these domains."""
    host = host_of(address)
    return any(host == domain or host.endswith("." + domain) for domain in domains)


def kind_at(address: str) -> MentionKind:
    """What sort of text stands at an address: a post where people talk, an article elsewhere."""
    return MentionKind.POST if is_at(address, *_TALK) else MentionKind.ARTICLE


def each_once(finds: list[Find]) -> list[Find]:
    """Each page once, as it was met first."""
    met: dict[str, Find] = {}
    for find in finds:
        met.setdefault(canonical_url(find.url), find)
    return list(met.values())


def _wrapped(address: str, wrappers: Mapping[str, tuple[str, ...]]) -> str | None:
    for domain, names in wrappers.items():
        if is_at(address, domain):
            try:
                fields = parse_qs(urlsplit(address).query, max_num_fields=50)
            except ValueError:
                return None
            targets = (fields[name][0] for name in names if name in fields)
            return next((t for t in targets if t.lower().startswith(("http://", "https://"))), None)
    return None
