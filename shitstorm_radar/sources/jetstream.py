"""Bluesky as a live stream: every public post of the network, filtered here.

Jetstream sends what happens as JSON over a WebSocket.  Its cursor is a time in microseconds, inclusive, of the one
server: after a break we ask again from a little before, so posts come at least once and are counted once.  Servers
look back about 36 hours; one that begins later than asked says nothing about it, so the first event is compared with
what was asked, and the gap is told.  There are no handles, names or counts in the stream; a removal only names a post.
Counts come with looks into the threads of matching posts, at the network's open interface.
Not tried on Jetstream itself: built after recorded events, tested against a stand-in over a real WebSocket and against
Bluesky's own servers, whose firehose a translation of ours tells as Jetstream would (tests/servers/heavy).
Source: https://github.com/bluesky-social/jetstream
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlencode, urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Mention
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import bluesky_thread
from shitstorm_radar.sources.answers import error_for_status
from shitstorm_radar.sources.base import Cursor, KnownThreads, Thread, Visit
from shitstorm_radar.sources.failures import broken, offline, wrong_address
from shitstorm_radar.sources.http import USER_AGENT, HttpClient
from shitstorm_radar.sources.jetstream_event import POSTS, Wants, read_events
from shitstorm_radar.sources.json_site import Place

HOSTS: Final = (
    "wss://jetstream2.us-east.bsky.network",
    "wss://jetstream1.us-east.bsky.network",
    "wss://jetstream2.us-west.bsky.network",
    "wss://jetstream1.us-west.bsky.network",
)
LOOK_BACK: Final = timedelta(hours=36)
OVERLAP: Final = timedelta(seconds=10)  # the servers' clocks differ by seconds
CLAMPED: Final = timedelta(seconds=60)  # a first event this much later than asked: the server no longer had the rest
BEHIND: Final = timedelta(seconds=60)  # events older than this are a catch-up
BATCH_S: Final = 5.0
SILENCE_S: Final = 30.0  # the whole network is never silent for so long
OPEN_S: Final = 15.0
POLL_S: Final = 20.0
MOST_AT_ONCE: Final = 5_000  # mentions of one look
MOST_EVENTS: Final = 500  # looked at in one go: about 20 ms
MAX_EVENT: Final = 1_000_000
_US: Final = 1_000_000


@dataclass(slots=True)
class _Session:
    """One connection: where it began, and how far it has come."""

    asked_us: int | None
    last_us: int | None
    gap: bool = False
    seen: int = 0
    faults: list[str] = field(default_factory=list)


class JetstreamSource:
    """The posts of the whole network; another server takes over when one fails.

    The cursor is ``{"time_us"}``.
    """

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        given = config.address.strip().rstrip("/")
        self._config = config
        self._hosts = HOSTS if given in ("", *HOSTS) else (given,)
        self._turn = self._hosts.index(given) if given in self._hosts else 0
        self._threads: KnownThreads | None = None
        self._client = client

    @property
    def source_id(self) -> str:
        """The configured id."""
        return self._config.id

    @property
    def host(self) -> str:
        """The server whose turn it is."""
        try:
            return urlsplit(self._hosts[self._turn]).hostname or ""
        except ValueError:
            return ""

    def follow(self, threads: KnownThreads) -> None:
        """From now on let through what answers one of these, too."""
        self._threads = threads

    @property
    def thread_host(self) -> str:
        """The open interface: the stream cannot be asked."""
        return bluesky_thread.HOST

    def thread_of(self, names: Sequence[str]) -> str | None:
        """The address of a post within the network; None where the stream is of another one."""
        return bluesky_thread.thread_of(names) if self._hosts == HOSTS else None

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """A post with its counts, and the answers to it."""
        return await bluesky_thread.read_thread(self._client, thread, Place(self.source_id, self.thread_host, now))

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """A short look at the stream, for a preview and for rounds without streams.

        Raises:
            SourceError: no server can be reached.
        """
        mentions: list[Mention] = []
        last = Visit(cursor=cursor)
        complete = True
        try:
            async with asyncio.timeout(POLL_S):
                async with contextlib.aclosing(self.listen(cursor, _everything, lambda: now)) as visits:
                    async for visit in visits:
                        mentions += visit.mentions
                        last, complete = visit, complete and visit.complete
                        if visit.wait is None or len(mentions) >= MOST_AT_ONCE:
                            break
        except TimeoutError:
            pass  # what came so far is kept; the next look goes on from there
        return Visit(tuple(mentions), last.cursor, complete, wait=last.wait, note=last.note, skipped=last.skipped)

    async def listen(self, cursor: Cursor, wants: Wants, now: Callable[[], datetime]) -> AsyncGenerator[Visit, None]:
        """Everything from where ``cursor`` ends on, for ever, a visit about every five seconds.

        ``Visit.wait`` is zero while older events are caught up.

        Args:
            cursor: what the last visit gave.
            wants: whether a text with these tags concerns anybody.
            now: aware UTC.

        Raises:
            SourceError: the connection broke or none came about; the next call asks another server.
        """
        session = _begin(cursor, now())
        try:
            async with asyncio.timeout(OPEN_S):
                stream = await self._connect(session)
        except (TimeoutError, OSError, WebSocketException, ValueError, ImportError) as err:
            raise self._failed(_unreached(self.host, err, now())) from None
        try:
            async for visit in self._visits(stream, session, wants, now):
                yield visit
        except ConnectionClosed:
            lost = offline(self.host, "connection_lost", "broke off the connection; it is asked again later")
            raise self._failed(lost) from None
        finally:
            await stream.close()

    def _failed(self, error: SourceError) -> SourceError:
        """Give the turn to the next server."""
        self._turn = (self._turn + 1) % len(self._hosts)
        return error

    async def _connect(self, session: _Session) -> ClientConnection:
        asked = {"wantedCollections": POSTS}
        if session.asked_us is not None:
            asked["cursor"] = str(session.asked_us)
        return await connect(
            f"{self._hosts[self._turn]}/subscribe?{urlencode(asked)}",
            open_timeout=None,
            close_timeout=1,  # the library would wait ten seconds for a server that is gone
            max_size=MAX_EVENT,
            user_agent_header=USER_AGENT,
        )

    async def _visits(
        self, stream: ClientConnection, session: _Session, wants: Wants, now: Callable[[], datetime]
    ) -> AsyncIterator[Visit]:
        quiet_s = 0.0
        mentions: list[Mention] = []
        loop = asyncio.get_running_loop()
        due_s = loop.time() + BATCH_S
        while True:
            try:
                raws = await _batch(stream, max(due_s - loop.time(), 0.0))
            except ConnectionClosed:
                if session.last_us is not None:
                    yield _visit(session, mentions, now())  # else a line that breaks often would never get on
                raise
            if raws:
                quiet_s = 0.0
                mentions += self._read(raws, session, wants, now())
            if loop.time() < due_s and len(mentions) < MOST_EVENTS:
                continue
            quiet_s += BATCH_S if not raws else 0.0
            if quiet_s >= SILENCE_S:
                raise self._failed(offline(self.host, "stream_silent", "has sent nothing for half a minute"))
            yield _visit(session, mentions, now())
            session.gap, mentions, due_s = False, [], loop.time() + BATCH_S

    def _read(self, raws: Sequence[str | bytes], session: _Session, wants: Wants, now: datetime) -> list[Mention]:
        events = read_events(raws, wants, Place(self.source_id, self.host, now), self._threads)
        session.seen += len(raws)
        session.faults += events.faults
        if events.faults and len(events.faults) == len(raws) and session.last_us is None:
            raise broken(self.host, "other_data", "sends something else than events")
        if events.first_us is not None and session.last_us is None and session.asked_us is not None:
            session.gap |= events.first_us - session.asked_us > CLAMPED.total_seconds() * _US
        # a server whose clock is wrong must not move the cursor into the future, where nothing would come any more
        latest_us = min(events.last_us or 0, int(now.timestamp() * _US))
        session.last_us = max(session.last_us or 0, latest_us) or None
        return list(events.mentions)


def _everything(_text: str, _tags: Sequence[str]) -> bool:
    return True


async def _batch(stream: ClientConnection, patience_s: float) -> list[str | bytes]:
    """What comes within the time, at most ``MOST_EVENTS``; breaking off a receipt loses nothing.

    Raises:
        ConnectionClosed: the connection is gone, and everything received was handed out.
    """
    raws: list[str | bytes] = []
    try:
        async with asyncio.timeout(patience_s):
            while len(raws) < MOST_EVENTS:
                raws.append(await stream.recv())
    except TimeoutError:
        return raws
    except ConnectionClosed:
        if not raws:
            raise
    return raws


def _begin(cursor: Cursor, now: datetime) -> _Session:
    known = cursor.get("time_us")
    if not isinstance(known, int) or isinstance(known, bool):
        return _Session(None, None)
    wanted = known - int(OVERLAP.total_seconds() * _US)
    earliest = int((now - LOOK_BACK).timestamp() * _US)
    return _Session(max(wanted, earliest), None, gap=known < earliest)


def _visit(session: _Session, mentions: list[Mention], now: datetime) -> Visit:
    reached_us = session.last_us if session.last_us is not None else session.asked_us
    behind = session.last_us is not None and now.timestamp() - session.last_us / _US > BEHIND.total_seconds()
    faults, session.faults = session.faults, []
    return Visit(
        mentions=tuple(mentions),
        cursor={} if reached_us is None else {"time_us": reached_us},
        complete=not session.gap,
        wait=timedelta(0) if behind else None,
        note="the stream does not reach back to where we left it; some posts are missing" if session.gap else "",
        skipped=len(faults),
    )


def _unreached(host: str, err: Exception, now: datetime) -> SourceError:
    if isinstance(err, InvalidStatus):
        headers = {name.lower(): value for name, value in err.response.headers.raw_items()}
        return error_for_status(err.response.status_code, host, headers, now)
    if isinstance(err, ImportError):  # the library needs another one for SOCKS
        return offline(host, "proxy", "cannot be reached through the proxy; check the system's proxy settings")
    if isinstance(err, ssl.SSLError):
        return offline(host, "tls", "cannot be read safely; check the address and this computer's date")
    if isinstance(err, ValueError) or not host:
        return wrong_address(host, "bad_address", "is no address of a stream; it begins with wss://")
    return offline(host, "connect", "cannot be reached; check the network connection")
