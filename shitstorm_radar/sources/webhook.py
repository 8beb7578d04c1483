"""A webhook: other programs on this computer send what they find; it is kept before they get their answer.

Listens on 127.0.0.1 and nowhere else, and takes only requests with the source's token.  202 means that it is kept;
what cannot be kept in time is answered with 503, and may be sent again without counting twice.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Final

from shitstorm_radar.errors import InputError, SourceError
from shitstorm_radar.records import Json, Mention, SourceCondition
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import blocked, needs_sign_in, wrong_address
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.paged import oldest_first
from shitstorm_radar.sources.recording import Reading, reading
from shitstorm_radar.sources.webhook_items import Sent, items_of, read_items
from shitstorm_radar.sources.webhook_request import Exchange, RefusedError, Reply

log = logging.getLogger(__name__)

HOST: Final = "127.0.0.1"
REST_S: Final = 30.0  # between two signs of life
KEEP_S: Final = 15.0  # a sender waits so long for its mentions to be kept
MOST_AT_ONCE: Final = 16  # connections
MOST_A_MINUTE: Final = 300  # requests
_BITE: Final = 50  # items between two chances for others in the same loop
_MINUTE_S: Final = 60.0
_CLOSE_S: Final = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class _Delivery:
    """Mentions on their way into the store, and whoever waits for them to be there."""

    mentions: tuple[Mention, ...]
    kept: asyncio.Future[None]


class WebhookSource:
    """Takes JSON at the port of its address from whoever knows ``options["token"]``; ``map`` and ``zone`` as of files."""

    host = HOST

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        """Check nothing yet: what is wrong with the options is a state of the source."""
        self._config = config

    @property
    def source_id(self) -> str:
        """The configured id."""
        return self._config.id

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Nothing can be fetched here; says whether the options are right.

        Raises:
            SourceError: they are not.
        """
        self._reading(now)
        return Visit(cursor=cursor, note=f"waits for what other programs send to http://{HOST}:{self._port()}/")

    async def listen(
        self, cursor: Cursor, wants: Callable[[str, Sequence[str]], bool], now: Callable[[], datetime]
    ) -> AsyncGenerator[Visit, None]:
        """What is sent, for ever; a visit at once, and at least every ``REST_S``.

        Args:
            cursor: is handed back; there is nothing to go on from.
            wants: is not asked; who sends wants it read.
            now: aware UTC.

        Raises:
            SourceError: the port cannot be listened to, or an option is wrong.
        """
        self._reading(now())
        token = self._config.options.get("token", "").strip()
        if not token:
            raise needs_sign_in(HOST, "no_key", "needs a token; enter one in the form of the source")
        desk = _Desk(lambda body: self._mentions(body, now()), token)
        try:
            server = await asyncio.start_server(desk.serve, HOST, self._port(), limit=2**16)
        except OSError as err:
            raise self._unheard(err) from None
        try:
            yield Visit(cursor=cursor)  # the port is open: what is sent from now on is news
            while True:
                deliveries = await desk.deliveries(REST_S)
                mentions = tuple(m for d in deliveries for m in d.mentions)
                yield Visit(mentions=oldest_first(mentions[::-1]), cursor=cursor)
                desk.kept(deliveries)  # whoever asked for the visit has kept it
        finally:
            server.close()
            await desk.close()

    async def _mentions(self, body: bytes, now: datetime) -> tuple[tuple[Mention, ...], Reply]:
        how, sent = self._reading(now), Sent()
        try:
            items = items_of(body)
        except ValueError as err:
            raise RefusedError(HTTPStatus.BAD_REQUEST, str(err)) from None
        for start in range(0, len(items), _BITE):
            sent += read_items(items[start : start + _BITE], start + 1, how)
            await asyncio.sleep(0)
        told: dict[str, Json] = {
            "accepted": len(sent.mentions),
            "skipped": sent.skipped,
            "problems": list(sent.problems),
        }
        status = HTTPStatus.ACCEPTED if sent.mentions or not sent.skipped else HTTPStatus.BAD_REQUEST
        return sent.mentions, Reply(status, told)

    def _reading(self, now: datetime) -> Reading:
        options = self._config.options
        try:
            return reading(
                column_map=options.get("map", ""),
                zone=options.get("zone", "").strip() or "UTC",
                source_id=self.source_id,
                seen_at=now,
            )
        except InputError as err:
            raise SourceError(
                str(err), condition=SourceCondition.WRONG_ADDRESS, code=err.code, details=err.details
            ) from None

    def _port(self) -> int:
        said = self._config.address.strip().rpartition(":")[2]
        if not said.isdecimal() or not 0 < int(said[:6]) <= 65_535:
            raise wrong_address(HOST, "bad_port", "can be asked only at a port, a number from 1024 to 65535")
        return int(said)

    def _unheard(self, err: OSError) -> SourceError:
        port = str(self._port())
        if err.errno == errno.EADDRINUSE:
            error = wrong_address(HOST, "port_taken", f"has another program at port {port}; choose another one")
        else:
            error = blocked(HOST, "port_forbidden", f"does not let us listen at port {port}; choose one above 1024")
        error.details = {**error.details, "port": port}
        return error


class _Desk:
    """Takes requests and hands their mentions over; each is answered when these are kept."""

    def __init__(self, read: Callable[[bytes], Awaitable[tuple[tuple[Mention, ...], Reply]]], token: str) -> None:
        self._read, self._token = read, token
        self._waiting: asyncio.Queue[_Delivery] = asyncio.Queue()
        self._open: set[_Delivery] = set()
        self._times: deque[float] = deque()
        self._serving: set[asyncio.Task[None]] = set()

    def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A connection begins."""
        if len(self._serving) >= MOST_AT_ONCE:
            writer.transport.abort()
            return
        task = asyncio.get_running_loop().create_task(self._serve(reader, writer))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    async def deliveries(self, patience_s: float) -> list[_Delivery]:
        """All that is ready; waits for the first one at most so long."""
        found: list[_Delivery] = []
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience_s):
                found.append(await self._waiting.get())
        while not self._waiting.empty():
            found.append(self._waiting.get_nowait())
        return found

    def kept(self, deliveries: list[_Delivery]) -> None:
        """These are in the store: their senders get their answer."""
        for delivery in deliveries:
            if not delivery.kept.done():
                delivery.kept.set_result(None)

    async def close(self) -> None:
        """Nothing more is kept: say so to those who wait, break off the others."""
        for delivery in self._open:
            if not delivery.kept.done():
                delivery.kept.set_exception(_not_kept())
        serving = list(self._serving)
        if serving:
            await asyncio.wait(serving, timeout=_CLOSE_S)
        for task in serving:
            task.cancel()
        await asyncio.gather(*serving, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        exchange = Exchange(reader, writer)
        try:
            await exchange.answer(await self._reply(exchange))
        except (EOFError, OSError):
            pass  # whoever asked has gone
        finally:
            writer.close()
            with contextlib.suppress(OSError, TimeoutError):
                async with asyncio.timeout(_CLOSE_S):
                    await writer.wait_closed()

    async def _reply(self, exchange: Exchange) -> Reply:
        try:
            body = await exchange.body(self._token)
            self._count()
            mentions, reply = await self._read(body)
            if mentions:
                await self._keep(mentions)
        except RefusedError as refused:
            return refused.reply
        except (EOFError, OSError):
            raise
        except Exception:
            log.exception("the webhook at work: this is a bug")
            return Reply(HTTPStatus.INTERNAL_SERVER_ERROR, {"error": "a fault of the radar; its log has details"})
        return reply

    def _count(self) -> None:
        now_s = asyncio.get_running_loop().time()
        while self._times and now_s - self._times[0] > _MINUTE_S:
            self._times.popleft()
        if len(self._times) >= MOST_A_MINUTE:
            wait_s = int(_MINUTE_S - (now_s - self._times[0])) + 1
            raise RefusedError(
                HTTPStatus.TOO_MANY_REQUESTS,
                f"at most {MOST_A_MINUTE} requests a minute; put several items into one",
                ("Retry-After", str(wait_s)),
            )
        self._times.append(now_s)

    async def _keep(self, mentions: tuple[Mention, ...]) -> None:
        delivery = _Delivery(mentions, asyncio.get_running_loop().create_future())
        self._open.add(delivery)
        self._waiting.put_nowait(delivery)
        try:
            async with asyncio.timeout(KEEP_S):
                await delivery.kept
        except TimeoutError:
            raise _not_kept() from None
        finally:
            self._open.discard(delivery)


def _not_kept() -> RefusedError:
    return RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, "it could not be kept in time; send it again")
