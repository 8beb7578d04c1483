"""A newsgroup of the Usenet, over NNTP: article by article, by the numbers that the server gives them.

A number means nothing at another server, nor after a server was set up anew; an article's own identity is its
Message-ID, so what is read again counts once.  Who cites, repeats: lines that begin with ">" and signatures are left out.
Articles that were withdrawn just vanish.  Not tried with public servers: tested against a real INN.
Source: RFC 3977, RFC 5536
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import unquote, urlsplit

from shitstorm_radar.records import Author, Mention, MentionKind, TimeTrust
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.fingerprint import fingerprinted
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import Place
from shitstorm_radar.sources.mail_letter import Letter, read_letter
from shitstorm_radar.sources.news_session import NewsServer, NewsSession, Numbers, Overview, opened
from shitstorm_radar.sources.paged import oldest_first
from shitstorm_radar.sources.plain_text import html_to_text, tidy

PLATFORM: Final = "usenet"
ARTICLES_AT_ONCE: Final = 100  # per visit; the rest is fetched by the next one, right after
NUMBERS_AT_ONCE: Final = 500  # of which many may stand for nothing any more
HISTORY: Final = 100  # numbers at the first visit
READ_S: Final = 40.0  # of a visit; then what was read is kept first
LONGEST_ARTICLE: Final = 200_000  # bytes; what is longer is no text
_PORTS: Final = {"nntps": 563, "nntp": 119}
_GROUP: Final = re.compile(r"[A-Za-z0-9][\w.+-]{0,200}")
_CITED: Final = re.compile(r"^[ \t]*>.*\n?", re.MULTILINE)
_SIGNATURE: Final = re.compile(r"^-- ?\n.*", re.MULTILINE | re.DOTALL)


@dataclass(slots=True)
class _Harvest:
    """What a visit has read."""

    mentions: list[Mention] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    too_long: int = 0
    looked_at: int = 0


class UsenetSource:
    """Reads ``options["group"]``, with ``options["user"]`` and ``options["password"]`` where the server wants them.

    The cursor is ``{"at", "number"}``.
    """

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        """Check nothing yet: what is wrong with the address is a state of the source, told at the first visit."""
        self._config = config

    @property
    def source_id(self) -> str:
        """The configured id."""
        return self._config.id

    @property
    def host(self) -> str:
        """The news server."""
        try:
            return urlsplit(_whole(self._config.address)).hostname or ""
        except ValueError:
            return ""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Read what is new, at most ``ARTICLES_AT_ONCE``; ``Visit.wait`` is zero when more is ready.

        Raises:
            SourceError: the group cannot be read.
        """
        server, group = self._server(), self._group()
        at = f"{server.host}:{server.port}/{group}"
        known = cursor.get("number") if cursor.get("at") == at else None
        async with opened(server) as session:
            numbers = await session.group(group)
            first = _begin(numbers, known)
            last = min(numbers.last, first + NUMBERS_AT_ONCE - 1)
            seen = await session.overview(first, last) if first <= last else []
            there = [o for o in seen if first <= o.number <= last]
            harvest = await self._read(session, there[:ARTICLES_AT_ONCE], group, now)
        reached = there[harvest.looked_at - 1].number if harvest.looked_at < len(there) else last
        gap = isinstance(known, int) and known < numbers.last and numbers.first > known + 1
        return _visit(harvest, {"at": at, "number": reached}, more=reached < numbers.last, gap=gap)

    async def _read(self, session: NewsSession, chosen: list[Overview], group: str, now: datetime) -> _Harvest:
        harvest = _Harvest()
        place = Place(self.source_id, self.host, now)
        loop = asyncio.get_running_loop()
        enough_s = loop.time() + READ_S
        for overview in chosen:
            if harvest.looked_at and loop.time() > enough_s:
                break  # a slow server: the rest is left to the next visit
            harvest.looked_at += 1
            if overview.size > LONGEST_ARTICLE:
                harvest.too_long += 1
                continue
            raw = await session.article(overview.number)
            if not raw:
                continue  # withdrawn meanwhile
            try:
                harvest.mentions.append(fingerprinted(mention_of(read_letter(raw), group, place)))
            except ValueError as err:
                harvest.faults.append(str(err))
        return harvest

    def _server(self) -> NewsServer:
        try:
            parts = urlsplit(_whole(self._config.address))
            port = parts.port or _PORTS.get(parts.scheme, 0)
        except ValueError:
            parts, port = urlsplit(""), 0
        if parts.password:
            raise wrong_address(self.host, "credentials_in_address", "has a password in its address; use one without")
        user, password = self._option("user"), self._config.options.get("password", "")
        if not parts.hostname or not port or not (user + password).isprintable():
            raise wrong_address(
                self.host, "bad_news_address", "is no address of a news server; write for instance news.example.org"
            )
        return NewsServer(parts.hostname, port, parts.scheme == "nntps", user, password)

    def _group(self) -> str:
        group = self._option("group") or unquote(urlsplit(_whole(self._config.address)).path.strip("/"))
        if not _GROUP.fullmatch(group):
            raise wrong_address(self.host, "bad_newsgroup", "wants the name of a group, such as de.comp.misc")
        return group

    def _option(self, name: str) -> str:
        return self._config.options.get(name, "").strip()


def mention_of(letter: Letter, group: str, place: Place) -> Mention:
    """An article as a mention.

    Raises:
        ValueError: it has no Message-ID, or nothing to read.
    """
    text = tidy(own_words(letter.text)) or html_to_text(letter.html)
    if not letter.message_id or not (text or letter.subject):
        raise ValueError("an article without an id, or without a subject and a text")
    answers = letter.references
    return Mention(
        uid=f"{PLATFORM}:{letter.message_id}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=group,
        kind=MentionKind.REPLY if answers else MentionKind.POST,
        first_seen_at=place.now,
        published_at=letter.sent_at,
        time_trust=_trust(letter),
        title="" if answers else letter.subject,
        text=text,
        author=Author(handle=letter.sender or None, name=letter.sender_name or None),
        parent=f"{PLATFORM}:{answers[-1]}" if answers else None,
        root=f"{PLATFORM}:{answers[0]}" if answers else None,
    )


def own_words(text: str) -> str:
    r"""An article without what it cites and without its signature; all of it where nothing else is left.

    >>> own_words("Anna wrote:\n> Nie wieder\nDoch!\n-- \nBert")
    'Anna wrote:\nDoch!\n'
    """
    text = text.replace("\r\n", "\n")
    own = _CITED.sub("", _SIGNATURE.sub("", text))
    return own if own.strip() else text


def _begin(numbers: Numbers, known: object) -> int:
    """The first number to read; a group that ends below what is known was set up anew."""
    if isinstance(known, int) and not isinstance(known, bool) and known <= numbers.last:
        return max(known + 1, numbers.first)
    if isinstance(known, int) and numbers.last < numbers.first:
        return numbers.first  # empty: everything has expired
    return max(numbers.last - HISTORY + 1, numbers.first)


def _trust(letter: Letter) -> TimeTrust:
    if letter.sent_at is None:
        return TimeTrust.FALLBACK
    return TimeTrust.SERVER if letter.injected else TimeTrust.AUTHOR


def _visit(harvest: _Harvest, cursor: Cursor, *, more: bool, gap: bool) -> Visit:
    notes = [f"{len(harvest.faults)} articles cannot be read ({harvest.faults[0]})"] if harvest.faults else []
    notes += [f"{harvest.too_long} articles are too long to be texts"] if harvest.too_long else []
    notes += ["the server no longer has all that was written since the last visit"] if gap else []
    return Visit(
        mentions=oldest_first(tuple(harvest.mentions[::-1])),
        cursor=cursor,
        complete=not gap,
        wait=timedelta(0) if more else None,
        note="; ".join(notes),
        skipped=len(harvest.faults),
    )


def _whole(address: str) -> str:
    text = address.strip()
    return text if "://" in text else f"nntps://{text}"
