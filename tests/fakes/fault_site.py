"""A web site that does everything wrong, on loopback, in the test's own event loop.

It speaks raw sockets, so that it can break off, lie about lengths and answer rubbish.
Every path is one behaviour; ``FaultSite.routes`` takes further ones, "*" for every other path.
"""

from __future__ import annotations

import asyncio
import gzip
import socket
import struct
import zlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType

FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Muster</title>'
    "<item><guid>https://muster.example/1</guid><title>Störung</title><link>https://muster.example/1</link>"
    "<pubDate>Sat, 21 Nov 2026 10:00:00 +0100</pubDate></item></channel></rss>"
).encode()
PAGE = b"<!DOCTYPE html><html><head><title>Anmelden</title></head><body>Bitte melden Sie sich an</body></html>"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it arrived; header names in lower case."""

    target: str
    headers: Mapping[str, str]
    body: bytes = b""


Answer = Callable[[Asked, asyncio.StreamWriter, asyncio.StreamReader], Awaitable[None]]


def reply(
    body: bytes = b"", status: str = "200 OK", headers: Mapping[str, str] | None = None, *, length: int | None = None
) -> bytes:
    """A complete answer; ``length`` lies about the body's."""
    told = {"Content-Length": str(len(body) if length is None else length), **(headers or {})}
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"HTTP/1.1 {status}\r\n{head}Connection: close\r\n\r\n".encode("latin-1") + body


def packed(body: bytes) -> bytes:
    """A gzip answer with this (packed) body."""
    return reply(body, headers={"Content-Encoding": "gzip"})


def redirect(location: str, status: str = "302 Found") -> bytes:
    """A redirect."""
    return reply(status=status, headers={"Location": location})


def bomb(size: int) -> bytes:
    """A packed body of NUL bytes that unpacks to ``size``."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1 << 20)
    return b"".join([*(packer.compress(block) for _ in range(size >> 20)), packer.flush()])


def _half(data: bytes) -> bytes:
    return data[: len(data) // 2]


FIXED: dict[str, bytes] = {
    "/feed": reply(FEED, headers={"Content-Type": "application/rss+xml"}),
    "/gzip": packed(gzip.compress(FEED)),
    "/gzip-members": packed(gzip.compress(FEED[:100]) + gzip.compress(FEED[100:])),
    "/gzip-rubbish-behind": packed(gzip.compress(FEED) + b"\x00\x00rubbish"),
    "/gzip-cut": packed(gzip.compress(FEED)[:-9]),
    "/gzip-cut-member": packed(gzip.compress(FEED) + _half(gzip.compress(FEED))),
    "/gzip-damaged": packed(gzip.compress(FEED)[:12] + b"\xff" * 40),
    "/gzip-wrong-sum": packed(gzip.compress(FEED)[:-8] + bytes(8)),
    "/gzip-not-packed": packed(FEED),
    "/gzip-empty": packed(b""),
    "/bomb": packed(bomb(200 << 20)),
    "/brotli": reply(b"\x0b\x02\x80hello\x03", headers={"Content-Encoding": "br"}),
    "/announced-huge": reply(b"x", headers={"Content-Length": "99999999999"}),
    "/cut": reply(FEED[:50], length=len(FEED)),
    "/empty": reply(b""),
    "/page": reply(PAGE, headers={"Content-Type": "text/html"}),
    "/rubbish": b"\x00\x01\x02 this is no web server\r\n\r\n",
    "/nothing": b"",
    "/endless-headers": b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"a" * 300_000,
    "/to-feed": redirect("/feed"),
    "/moved": redirect("/feed", "301 Moved Permanently"),
    "/moved-twice": redirect("/moved", "308 Permanent Redirect"),
    "/moved-then-found": redirect("/to-feed", "301 Moved Permanently"),
    "/loop": redirect("/loop"),
    "/to-file": redirect("file:///etc/passwd"),
    "/to-script": redirect("javascript:alert(1)"),
    "/to-nowhere": reply(status="302 Found"),
    "/to-odd": redirect("http://[::1"),
    "/to-password": redirect("http://user:pw@127.0.0.1/"),
    "/slow-seconds": reply(status="429 Too Many Requests", headers={"Retry-After": "120"}),
    "/slow-date": reply(
        status="429 Too Many Requests",
        headers={"Retry-After": "Sat, 21 Nov 2026 10:10:00 GMT", "Date": "Sat, 21 Nov 2026 10:00:00 GMT"},
    ),
    "/slow-epoch": reply(
        status="429 Too Many Requests",
        headers={"X-RateLimit-Reset": "1795255500", "Date": "Sat, 21 Nov 2026 10:00:00 GMT"},
    ),
    "/slow-far": reply(status="503 Service Unavailable", headers={"Retry-After": "9999999"}),
}
for _status in (400, 401, 402, 403, 404, 405, 407, 408, 410, 418, 425, 451, 500, 502, 504, 599, 999):
    FIXED[f"/{_status}"] = reply(status=f"{_status} Whatever")


async def _drip(asked: Asked, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
    """One byte at a time, for ever: no single read ever times out."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    hung_up = asyncio.ensure_future(reader.read())
    try:
        while not hung_up.done():
            writer.write(b"x")
            await asyncio.wait([hung_up], timeout=0.02)
    finally:
        hung_up.cancel()
        await asyncio.gather(hung_up, return_exceptions=True)


async def _silence(asked: Asked, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
    await reader.read()


async def _reset(asked: Asked, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc")
    await writer.drain()
    # closing without lingering sends a reset instead of an orderly end
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def _huge(asked: Asked, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
    """An endless body whose length is never told."""
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    block = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    while not writer.transport.is_closing():
        writer.write(block)
        await writer.drain()


async def _conditional(asked: Asked, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
    """Like WordPress: every address has the same ETag."""
    if asked.headers.get("if-none-match") == '"same"':
        writer.write(b'HTTP/1.1 304 Not Modified\r\nETag: "same"\r\nConnection: close\r\n\r\n')
    else:
        told = {"ETag": '"same"', "Last-Modified": "Sat, 21 Nov 2026 09:00:00 GMT"}
        writer.write(reply(FEED, headers=told))


@dataclass(slots=True)
class FaultSite:
    """Serves while entered; ``asked`` keeps every request in order."""

    routes: dict[str, bytes | Answer] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    port: int = 0
    _server: asyncio.Server | None = None
    _open: set[asyncio.Task[None]] = field(default_factory=set)

    async def __aenter__(self) -> FaultSite:
        special: dict[str, bytes | Answer] = {
            "/drip": _drip, "/silence": _silence, "/reset": _reset, "/huge": _huge,
            "/conditional": _conditional, "/conditional-too": _conditional,
        }  # fmt: skip
        self.routes = {**FIXED, **special, **self.routes}
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=1 << 20)
        self.port = int(self._server.sockets[0].getsockname()[1])
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    def address(self, path: str, host: str = "127.0.0.1") -> str:
        """Where a path is served."""
        return f"http://{host}:{self.port}{path}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(self._answer(reader, writer))
        self._open.add(task)
        await asyncio.wait([task])
        self._open.discard(task)
        writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if (start := await reader.read(1)) == b"\x16":
                return  # somebody wants to speak TLS
            head = (start + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            first, *lines = head.strip().split("\r\n")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
            body = await reader.readexactly(int(headers.get("content-length", 0)))
        except asyncio.IncompleteReadError:
            return
        asked = Asked(first.split(" ")[1], headers, body)
        self.asked.append(asked)
        answer = self.routes.get(asked.target, self.routes.get("*", reply(status="404 Not Found")))
        try:
            if isinstance(answer, bytes):
                writer.write(answer)
            else:
                await answer(asked, writer, reader)
            await writer.drain()
        except ConnectionError:
            return
