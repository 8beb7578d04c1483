"""One connection to a news server (NNTP), for reading; bounded in every respect.

Python's own nntplib is gone since 3.13 and blocked; what a reader needs of the protocol is small.
Source: RFC 3977; RFC 4642 (STARTTLS), RFC 4643 (AUTHINFO)
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import ssl
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass
from typing import Final, TypeVar

from shitstorm_radar.errors import SourceError
from shitstorm_radar.sources.failures import broken, needs_sign_in, offline, wrong_address
from shitstorm_radar.sources.socket_failure import socket_failure

T = TypeVar("T")

LONGEST_LINE: Final = 65_536
MOST_BYTES: Final = 4_000_000  # of one answer
OPEN_S: Final = 20.0
ASK_S: Final = 30.0  # for one answer
_CLOSE_S: Final = 1.0
_OWN_MACHINE: Final = ("localhost", "127.0.0.1", "::1")
_GROUP: Final = re.compile(r"\d{3} +(\d{1,15}) +(\d{1,15}) +(\d{1,15})")


@dataclass(frozen=True, slots=True)
class NewsServer:
    """Where the news are; ``password`` is only sent over TLS, or to this computer itself."""

    host: str
    port: int
    tls: bool
    user: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The articles that a group holds, by the server's own numbers; ``last`` is below ``first`` when it holds none."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Overview:
    """An article from outside: its number and its size in bytes (0 when that is not said)."""

    number: int
    size: int


class NewsSession:
    """Made by ``opened``."""

    def __init__(self, server: NewsServer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._server, self._reader, self._writer = server, reader, writer

    async def group(self, name: str) -> Numbers:
        """Enter a group.

        Raises:
            SourceError: there is none of this name, or it is not for us.
        """
        answer = await self._ask(f"GROUP {name}")
        found = _GROUP.match(answer)
        if answer.startswith("411"):
            raise wrong_address(self._server.host, "no_newsgroup", f"has no group {name}; check its spelling")
        if found is None or not answer.startswith("211"):
            raise self._refused(answer)
        count, first, last = (int(n) for n in found.groups())
        return Numbers(first, last if count else first - 1)

    async def overview(self, first: int, last: int) -> list[Overview]:
        """The articles that there are between two numbers, the lowest first.

        Raises:
            SourceError: the server does not say.
        """
        answer = ""
        for command in ("OVER", "XOVER"):  # the older name: some servers know only that
            answer = await self._ask(f"{command} {first}-{last}")
            if answer.startswith("224"):
                return [seen for line in await self._block() if (seen := _overview(line)) is not None]
            if answer.startswith(("420", "423")):
                return []
        raise self._refused(answer)

    async def article(self, number: int) -> bytes:
        """An article with its head; empty when it is gone.

        Raises:
            SourceError: the connection broke, or it is too long.
        """
        answer = await self._ask(f"ARTICLE {number}")
        if not answer.startswith("220"):
            if answer.startswith(("42", "43")):
                return b""
            raise self._refused(answer)
        return b"\r\n".join(await self._block())

    async def begin(self) -> None:
        """Greet, encrypt, sign in.

        Raises:
            SourceError: that is not possible.
        """
        greeting = await self._line()
        if greeting[:3] not in ("200", "201"):
            if greeting[:3] in ("400", "502"):
                raise self._refused(greeting)
            raise broken(
                self._server.host, "no_news_server", "does not answer as a news server should; check the address"
            )
        await self._ask("MODE READER")  # without it some servers only take articles, and encrypt nothing
        if self._server.user:
            await self._encrypt()
            await self._sign_in()

    async def end(self) -> None:
        """Say goodbye."""
        with contextlib.suppress(SourceError):
            await self._ask("QUIT")

    async def _encrypt(self) -> None:
        if self._server.tls or self._server.host in _OWN_MACHINE:
            return
        if not (await self._ask("STARTTLS")).startswith("382"):
            raise needs_sign_in(self._server.host, "news_unsafe", "offers no encryption; the password is not sent")
        await self._writer.start_tls(ssl.create_default_context(), server_hostname=self._server.host)

    async def _sign_in(self) -> None:
        answer = await self._ask(f"AUTHINFO USER {self._server.user}")
        if answer.startswith("381"):
            answer = await self._ask(f"AUTHINFO PASS {self._server.password}")
        if not answer.startswith("281"):
            raise needs_sign_in(self._server.host, "news_password", "does not take the user name or password")

    def _refused(self, answer: str) -> SourceError:
        host, code = self._server.host, answer[:3]
        if code == "480":
            return needs_sign_in(host, "news_sign_in", "wants a sign-in; enter user name and password")
        if code == "400":
            return offline(host, "overloaded", "is overloaded or under repair; it is asked again later")
        if code == "502":
            return needs_sign_in(host, "news_closed", "does not let us read; it may be open to its own customers only")
        return broken(host, "news_refused", f"does not do what it is asked ({code}); it is asked again later")

    async def _ask(self, command: str) -> str:
        self._writer.write(command.encode("utf-8") + b"\r\n")
        return await self._line()

    async def _line(self) -> str:
        return (await self._bounded(self._raw())).decode("utf-8", "replace")

    async def _block(self) -> list[bytes]:
        return await self._bounded(self._lines())

    async def _bounded(self, answer: Awaitable[T]) -> T:
        try:
            async with asyncio.timeout(ASK_S):
                return await answer
        except (OSError, EOFError) as err:
            raise socket_failure(self._server.host, err) from None
        except (ValueError, asyncio.LimitOverrunError):
            raise broken(self._server.host, "news_flood", "sends lines without end; it is asked again later") from None

    async def _lines(self) -> list[bytes]:
        """Lines up to the one with a single dot; a dot that was doubled on the way is single again."""
        lines: list[bytes] = []
        left = MOST_BYTES
        while (line := await self._raw()) != b".":
            left -= len(line) + 100  # many short lines cost more than a long one
            if left < 0:
                raise ValueError("too much")
            lines.append(line[1:] if line.startswith(b"..") else line)
        return lines

    async def _raw(self) -> bytes:
        return (await self._reader.readuntil(b"\n")).rstrip(b"\r\n")


@contextlib.asynccontextmanager
async def opened(server: NewsServer) -> AsyncIterator[NewsSession]:
    """A session that is ready to read.

    Raises:
        SourceError: the server cannot be reached, or does not let us in.
    """
    try:
        async with asyncio.timeout(OPEN_S):
            reader, writer = await asyncio.open_connection(
                server.host,
                server.port,
                ssl=ssl.create_default_context() if server.tls else None,
                limit=LONGEST_LINE,
            )
    except OSError as err:
        raise socket_failure(server.host, err) from None
    session = NewsSession(server, reader, writer)
    try:
        await session.begin()
        yield session
        await session.end()
    finally:
        writer.close()
        with contextlib.suppress(OSError, TimeoutError):
            async with asyncio.timeout(_CLOSE_S):
                await writer.wait_closed()


def _overview(line: bytes) -> Overview | None:
    """Number, subject, author, date, id, references, bytes, lines: between tabs."""
    fields = line.split(b"\t")
    number, size = fields[0], fields[6] if len(fields) > 6 else b""
    if not number.isdigit() or len(number) > 15:
        return None
    return Overview(int(number), int(size) if size.isdigit() and len(size) <= 15 else 0)
