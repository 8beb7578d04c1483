"""A stand-in for Bluesky's Jetstream: a real WebSocket on loopback that replays events as a server does.

The cursor is inclusive; older than ``oldest_us`` it is moved up in silence.  It can break off after some events,
send each twice, or refuse to be asked.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from types import TracebackType
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.datastructures import Headers
from websockets.http11 import Request, Response


def event(number: int, at_us: int, text: str = "Bahn", **record: object) -> str:
    """A post as the stream sends it."""
    body = {"$type": "app.bsky.feed.post", "text": text, "createdAt": "2026-11-21T11:00:00Z", "langs": ["de"], **record}
    commit = {"operation": "create", "collection": "app.bsky.feed.post", "rkey": f"k{number}", "record": body}
    return json.dumps({"did": f"did:plc:{number % 7}", "time_us": at_us, "kind": "commit", "commit": commit})


def time_of(line: str) -> int:
    """When an event happened; what is none counts as the newest."""
    try:
        return int(json.loads(line)["time_us"])
    except (ValueError, TypeError, KeyError):
        return 2**62


@dataclass
class Jetstream:
    """Serves while entered.

    Attributes:
        events: all that ever happened, oldest first, as JSON.
        oldest_us: as far as it looks back.
        breaks_after: events of one connection before it is broken off; None for never.
        twice: sends every event two times.
        status: answers the opening with this status instead of a WebSocket.
        listened_to: set when somebody listens.
        asked: the cursors asked for; None for "from now on".
    """

    events: list[str] = field(default_factory=list)
    oldest_us: int = 0
    breaks_after: int | None = None
    twice: bool = False
    status: int | None = None
    asked: list[int | None] = field(default_factory=list)
    listened_to: asyncio.Event = field(default_factory=asyncio.Event)
    _server: Server | None = None
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def __aenter__(self) -> Jetstream:
        self._server = await serve(self._speak, "127.0.0.1", 0, process_request=self._open, close_timeout=1)
        port = next(iter(self._server.sockets)).getsockname()[1]
        self.address = f"ws://127.0.0.1:{port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    async def happen(self, *events: str) -> None:
        """Something new is written."""
        async with self._news:
            self.events += events
            self._news.notify_all()

    def _open(self, _: ServerConnection, request: Request) -> Response | None:
        cursor = parse_qs(urlsplit(request.path).query).get("cursor")
        self.asked.append(int(cursor[0]) if cursor else None)
        return Response(self.status, "No", Headers({"Retry-After": "90"}), b"") if self.status else None

    async def _speak(self, connection: ServerConnection) -> None:
        sending = asyncio.ensure_future(self._send(connection))
        self.listened_to.set()
        await connection.wait_closed()
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)

    async def _send(self, connection: ServerConnection) -> None:
        asked = self.asked[-1]
        at = len(self.events)
        if asked is not None:
            since = max(asked, self.oldest_us)
            at = next((n for n, e in enumerate(self.events) if time_of(e) >= since), len(self.events))
        sent = 0
        while True:
            while at < len(self.events):
                if sent == self.breaks_after:
                    connection.transport.abort()
                    return
                for _ in range(2 if self.twice else 1):
                    await connection.send(self.events[at])
                at, sent = at + 1, sent + 1
            async with self._news:
                await self._news.wait()
