"""The connector for feeds: asks with conditions, remembers what it saw, and says when it missed something."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

from shitstorm_radar.records import Json, Mention
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.answers import rate_limit_pause
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.feed_parser import parse_feed
from shitstorm_radar.sources.http import HttpClient, Response

ACCEPT: Final = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5"
)
REMEMBERED: Final = 500
"""Newest ids kept in the cursor to see whether two visits overlap."""

FULL_EVERY: Final = timedelta(minutes=30)
"""How long "nothing new" is believed: isso's ETag names the newest thread only, so that answers to older ones stay unseen."""

NOT_MODIFIED: Final = 304
_LONGEST_VALIDATOR: Final = 500


class FeedSource:
    """One RSS, Atom or JSON feed.

    The cursor is ``{"address", "etag", "last_modified", "young", "seen", "content", "full_at", "changes_unsaid"}``;
    what it holds only counts while the address is the same, because servers give different feeds the same ETag
    (WordPress does).  Marks of the very second in which they were given are not used, another change may hide behind
    them.  Now and then the whole feed is asked for; where it has changed though the server's marks have not, the marks
    are never used again.
    """

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        self._config = config
        self._client = client
        self._address = config.address.strip()

    @property
    def source_id(self) -> str:
        """The id of the configured source."""
        return self._config.id

    @property
    def host(self) -> str:
        """The host whose budget a poll uses."""
        try:
            return urlsplit(self._address).hostname or ""
        except ValueError:
            return ""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Ask once; a feed that has not changed answers without mentions.

        Args:
            cursor: what the last visit gave.
            now: aware UTC.

        Raises:
            SourceError: the feed could not be fetched or is none.
        """
        known = cursor if cursor.get("address") == self._address else {}
        answer = await self._client.get(self._address, headers=conditions(known, now), accept=ACCEPT)
        wait = rate_limit_pause(answer.headers, now)
        if answer.status == NOT_MODIFIED:
            return Visit(cursor=cursor, moved_to=answer.moved_to, wait=wait, note="nothing new since the last visit")
        feed = parse_feed(
            answer.body,
            content_type=answer.headers.get("content-type"),
            address=answer.url,
            source_id=self._config.id,
            now=now,
        )
        return Visit(
            mentions=feed.mentions,
            cursor=next_cursor(self._address, answer, feed.mentions, known, now),
            complete=overlaps(known, feed.mentions),
            moved_to=answer.moved_to,
            wait=wait,
            note=feed.note,
            skipped=feed.skipped,
        )


def next_cursor(
    address: str, answer: Response, mentions: Sequence[Mention], known: Cursor, now: datetime
) -> dict[str, Json]:
    """What the next visit needs: how to ask whether anything changed, and the newest of what was shown."""
    newest = [_mark(mention.uid) for mention in reversed(mentions)][:REMEMBERED]
    # an empty answer (a feed between two articles) must not make the next one look like a gap
    seen: list[Json] = [*newest] if newest else _seen(known)
    after: dict[str, Json] = {
        "address": address,
        "etag": _validator(answer.headers.get("etag", "")),
        "last_modified": _validator(answer.headers.get("last-modified", "")),
        "seen": seen,
        "content": _mark(" ".join(f"{mention.uid} {mention.text_hash}" for mention in mentions)),
        "full_at": now.isoformat(),
    }
    young = _is_young(answer.headers) and not _knows_better(known, after)
    return {**after, "young": young, "changes_unsaid": _changes_unsaid(known, after)}


def _changes_unsaid(known: Cursor, after: Cursor) -> bool:
    """Whether the feed has changed without a change of the marks that should say so."""
    same = not known.get("young") and all(known.get(name) == after[name] for name in ("etag", "last_modified"))
    marked = bool(after["etag"] or after["last_modified"])
    return bool(known.get("changes_unsaid")) or (same and marked and known.get("content") != after["content"])


def _is_young(headers: Mapping[str, str]) -> bool:
    """Whether another change may hide behind these marks.

    ``Last-Modified`` has whole seconds only, and WordPress makes its ETag of nothing else.
    Source: RFC 9110, section 8.8.2.2.
    """
    try:
        passed = parsedate_to_datetime(headers["date"]) - parsedate_to_datetime(headers["last-modified"])
    except (KeyError, TypeError, ValueError):
        return False
    return passed < timedelta(seconds=1)


def _knows_better(known: Cursor, after: Cursor) -> bool:
    """Whether the ETag stays while the time of change moves: such a site says of every answer that it is of just now."""
    return (
        bool(after["etag"])
        and known.get("etag") == after["etag"]
        and known.get("last_modified") != after["last_modified"]
    )


def _validator(said: str) -> str:
    """What can be sent back as a header; a cut or odd one would never match or could not be sent."""
    return said if len(said) <= _LONGEST_VALIDATOR and said.isascii() and said.isprintable() else ""


def conditions(known: Cursor, now: datetime) -> dict[str, str]:
    """The headers that ask for an answer only when something changed; none where that cannot be relied on."""
    full_at = known.get("full_at")
    unreliable = known.get("changes_unsaid") or known.get("young")
    if unreliable or not isinstance(full_at, str) or _age(full_at, now) >= FULL_EVERY:
        return {}
    said = {"If-None-Match": known.get("etag"), "If-Modified-Since": known.get("last_modified")}
    return {name: value for name, value in said.items() if isinstance(value, str) and value}


def _age(moment: str, now: datetime) -> timedelta:
    try:
        return abs(now - datetime.fromisoformat(moment))
    except (ValueError, TypeError):
        return FULL_EVERY


def overlaps(known: Mapping[str, Json], mentions: Sequence[Mention]) -> bool:
    """False when the feed's window has slid past everything seen last time: something may lie between."""
    seen = set(map(str, _seen(known)))
    return not seen or not mentions or any(_mark(mention.uid) in seen for mention in mentions)


def _seen(known: Cursor) -> list[Json]:
    seen = known.get("seen")
    return seen if isinstance(seen, list) else []


def _mark(uid: str) -> str:
    return hashlib.blake2b(uid.encode(), digest_size=6).hexdigest()
