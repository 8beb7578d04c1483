"""Mastodon, live: every post with a hashtag, or every public one an instance sees, with edits and deletions.

Needs the access key of an account there.  The stream has no memory: after a break the timeline is read from where it
left off, and then the stream goes on; a gap of more than ``PAGES`` pages is told.  A deletion names only the number of
a post, so it is followed for posts that this run has seen.  Not tried live: built after the documentation, tested with
mastodon-mock.
Source: https://docs.joinmastodon.org/methods/streaming/, https://docs.joinmastodon.org/methods/timelines/
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections import OrderedDict
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote, urlsplit

import msgspec
from msgspec import Struct

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Author, Mention
from shitstorm_radar.sources import mastodon_status
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import needs_sign_in, offline, wrong_address
from shitstorm_radar.sources.json_site import Items, JsonSite, Raws, query_text, read_items, refuse_mostly_bad
from shitstorm_radar.sources.paged import oldest_first
from shitstorm_radar.sources.server_events import EventReader

Wants = Callable[[str, Sequence[str]], bool]

BATCH_S: Final = 5.0
SIGN_OF_LIFE_S: Final = 20.0  # a visit at least so often, so that a quiet hashtag does not look blind
OPEN_S: Final = 10.0
SILENCE_S: Final = 60.0  # the server thumps every 15 s
PAGES: Final = 5
_PER_PAGE: Final = 40
_MOST_AT_ONCE: Final = 500
_MOST_KNOWN: Final = 5_000  # posts whose deletion would be noticed
_REFUSED: Final = ("401", "403")
_TAG: Final = re.compile(r"\w{1,200}")
_NEW: Final = (
    "update",
    "status.update",
    "status_update",
)  # the last: programs that speak Mastodon's language otherwise


class Urls(Struct):
    """Other addresses of an instance."""

    streaming: str = ""


class Configuration(Struct):
    """What an instance says of itself."""

    urls: Urls = msgspec.field(default_factory=Urls)


class Instance(Struct):
    """An instance."""

    configuration: Configuration = msgspec.field(default_factory=Configuration)


class MastodonStreamSource(JsonSite):
    """Listens to ``options["hashtag"]`` (empty: everything public) at the instance, with ``options["token"]``.

    The cursor is ``{"tag", "newest"}``, the number of the newest post there.
    """

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """The timeline since ``cursor``: for a preview, and for rounds without streams.

        Raises:
            SourceError: the instance cannot be read, or does not take the key.
        """
        return (await self._since(cursor, now))[0]

    async def listen(self, cursor: Cursor, wants: Wants, now: Callable[[], datetime]) -> AsyncGenerator[Visit, None]:
        """What the timeline has since ``cursor``, and then everything as it is written, for ever.

        Args:
            cursor: what the last visit gave.
            wants: whether a text with these tags concerns anybody.
            now: aware UTC.

        Raises:
            SourceError: the line broke or none came about, or the instance does not take the key.
        """
        address = await self._stream_address()
        queue: asyncio.Queue[bytes | SourceError] = asyncio.Queue(maxsize=_MOST_AT_ONCE)
        opened = asyncio.Event()
        reading = asyncio.create_task(self._hear(address, queue, opened))
        try:
            with contextlib.suppress(TimeoutError):  # the stream is open first, so that nothing falls between the two
                await asyncio.wait_for(opened.wait(), OPEN_S)
            caught_up, numbers = await self._since(cursor, now())
            yield caught_up
            ear = _Ear(wants, str(caught_up.cursor["newest"]))
            for mention in caught_up.mentions:
                ear.remember(mention, numbers[mention.uid])
            async for visit in self._visits(queue, ear, now):
                yield visit
        finally:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)

    async def _since(self, cursor: Cursor, now: datetime) -> tuple[Visit, dict[str, str]]:
        """The timeline since ``cursor``, and the numbers of its posts by uid."""
        tag = self._tag()
        newest = cursor.get("newest") if cursor.get("tag") == tag else None
        after = newest if isinstance(newest, str) else ""
        found, numbers, complete = Items(), dict[str, str](), True
        for number in range(PAGES if after else 1):
            raws = await self._timeline(tag, after)
            items, met = read_statuses(raws, mastodon_status.Place(self.source_id, self.host, now))
            found, numbers = found + items, numbers | met
            began, after = after, max([*met.values(), after], key=_age)
            if not began or len(raws) < _PER_PAGE or after == began:
                break
            complete = number < PAGES - 1
        refuse_mostly_bad(found, self.host)
        visit = Visit(
            mentions=oldest_first(found.mentions),
            cursor={"tag": tag, "newest": after},
            complete=complete,
            note=f"{len(found.faults)} entries cannot be read ({found.faults[0]})" if found.faults else "",
            skipped=len(found.faults),
        )
        return visit, numbers

    async def _timeline(self, tag: str, after: str) -> Raws:
        """The page right after a post, or the newest one."""
        path = f"/api/v1/timelines/tag/{quote(tag, safe='')}" if tag else "/api/v1/timelines/public"
        query = query_text({"limit": _PER_PAGE, "min_id": after or None})
        try:
            return self.decoded(await self.get(f"{path}?{query}", headers=self._key()), Raws)
        except SourceError as err:
            if err.details.get("status") in _REFUSED:
                raise self._bad_key() from None
            raise

    async def _stream_address(self) -> str:
        """Where the instance streams: large ones have a host of its own for it, below their own name."""
        base = self._base
        with contextlib.suppress(SourceError):
            told = self.decoded(await self.get("/api/v2/instance"), Instance).configuration.urls.streaming
            host = urlsplit(told).hostname or ""
            if told.startswith("wss://") and host.endswith(f".{self.host}"):
                base = f"https://{urlsplit(told).netloc}"
        tag = self._tag()
        return (
            f"{base}/api/v1/streaming/hashtag?{query_text({'tag': tag})}" if tag else f"{base}/api/v1/streaming/public"
        )

    async def _hear(self, address: str, queue: asyncio.Queue[bytes | SourceError], opened: asyncio.Event) -> None:
        """Put the stream's lines into the queue, and at the end why it ended; the first line is a greeting."""
        end = offline(self.host, "connection_lost", "broke off the connection; it is asked again later")
        try:
            lines = self._client.lines(address, headers=self._key(), silence_s=SILENCE_S)
            async with contextlib.aclosing(lines) as heard:
                async for line in heard:
                    opened.set()
                    await queue.put(line)
        except SourceError as err:
            end = self._bad_key() if err.details.get("status") in _REFUSED else err
        opened.set()
        await queue.put(end)

    async def _visits(
        self, queue: asyncio.Queue[bytes | SourceError], ear: _Ear, now: Callable[[], datetime]
    ) -> AsyncGenerator[Visit, None]:
        loop, tag = asyncio.get_running_loop(), self._tag()
        due_s = alive_s = loop.time() + BATCH_S
        end: SourceError | None = None
        while end is None:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(max(due_s - loop.time(), 0.0)):
                    heard = await queue.get()
                    if isinstance(heard, SourceError):
                        end = heard
                    else:
                        ear.hear(heard, mastodon_status.Place(self.source_id, self.host, now()))
            late = loop.time() >= due_s
            if end or ear.full or (late and ear.mentions) or loop.time() >= alive_s:
                yield ear.visit(tag)
                alive_s = loop.time() + SIGN_OF_LIFE_S
            if late:
                due_s = loop.time() + BATCH_S
        raise end

    def _tag(self) -> str:
        tag = self.option("hashtag").lstrip("#")
        if tag and not _TAG.fullmatch(tag):
            raise wrong_address(self.host, "bad_hashtag", "needs a hashtag made of letters, digits and underscores")
        return tag

    def _key(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.option('token')}"}

    def _bad_key(self) -> SourceError:
        refused = "does not take the access key; make a new one with the right read:statuses and enter it"
        return needs_sign_in(self.host, "bad_key", refused)


class _Ear:
    """Puts lines together to what the next visit brings; knows the numbers of posts, which deletions name."""

    def __init__(self, wants: Wants, newest: str) -> None:
        self._wants = wants
        self._reader = EventReader()
        self._known: OrderedDict[str, Mention] = OrderedDict()
        self._newest = newest
        self._faults: list[str] = []
        self.mentions: dict[str, Mention] = {}

    @property
    def full(self) -> bool:
        """A visit of this size is kept at once."""
        return len(self.mentions) >= _MOST_AT_ONCE

    def hear(self, line: bytes, place: mastodon_status.Place) -> None:
        """Take a line; what is neither a post nor a deletion is passed over."""
        event = self._reader.feed(line)
        if event is None:
            return
        if event.name == "delete":
            self._forget(event.text.strip(), place.now)
        elif event.name in _NEW:
            items, numbers = read_statuses([msgspec.Raw(event.text.encode())], place)
            self._faults += items.faults
            if event.name == "update":
                self._newest = max([*numbers.values(), self._newest], key=_age)
            for mention in items.mentions:
                if self._wants(f"{mention.title}\n{mention.text}", mention.tags):
                    self.mentions[mention.uid] = mention
                    self.remember(mention, numbers[mention.uid])

    def remember(self, mention: Mention, number: str) -> None:
        """Notice a later deletion of the post."""
        self._known[number] = mention
        if len(self._known) > _MOST_KNOWN:
            self._known.popitem(last=False)

    def visit(self, tag: str) -> Visit:
        """What has come since the last one."""
        mentions, self.mentions = tuple(self.mentions.values()), {}
        faults, self._faults = self._faults, []
        return Visit(mentions=mentions, cursor={"tag": tag, "newest": self._newest}, skipped=len(faults))

    def _forget(self, number: str, now: datetime) -> None:
        gone = self._known.pop(number, None)
        if gone is not None:
            blank = replace(gone, title="", text="", author=Author(), deleted_at=now, last_checked_at=now)
            self.mentions[gone.uid] = blank


def read_statuses(raws: Raws, place: mastodon_status.Place) -> tuple[Items, dict[str, str]]:
    """Statuses as mentions, and their numbers at this instance by uid."""
    numbers: dict[str, str] = {}

    def make(status: Any) -> Mention:
        mention = mastodon_status.mention_of(status, place)
        number = status.get("id")
        if not isinstance(number, str) or not number.isalnum():
            raise ValueError("the number is none")
        numbers[mention.uid] = number
        return mention

    return read_items(raws, Any, make), numbers


def _age(number: str) -> tuple[int, str]:
    """Numbers grow with time; they are texts of one length at programs like Mastodon."""
    return len(number), number
