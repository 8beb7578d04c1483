"""One HTTP request to the webhook, read and answered within bounds; h11 speaks the protocol.

A page in a browser on this computer may send requests here, too: the token keeps it out, and the Host header
a site whose name was made to lead here (DNS rebinding).
Source: RFC 9110, RFC 9112, RFC 6750 (bearer tokens)
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qs, urlsplit

import h11

from shitstorm_radar.records import Json

MOST_BYTES: Final = 1_000_000  # of a body
HEAD_S: Final = 10.0
BODY_S: Final = 20.0
_HEAD_BYTES: Final = 16_384
_PIECE: Final = 8_192  # less than a head may have, which is measured only while it is incomplete
_LINGER_S: Final = 1.0
_LINGER_BYTES: Final = 4_000_000
_OWN_NAMES: Final = ("127.0.0.1", "localhost")


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered: always a JSON object."""

    status: HTTPStatus
    document: Mapping[str, Json] = field(default_factory=dict)
    headers: tuple[tuple[str, str], ...] = ()


class RefusedError(Exception):
    """The request is answered with ``reply`` and read no further."""

    def __init__(self, status: HTTPStatus, why: str, *headers: tuple[str, str]) -> None:
        super().__init__(why)
        self.reply = Reply(status, {"error": why}, headers)


class Exchange:
    """A request on a connection, and its answer; then the connection is closed."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=_HEAD_BYTES)

    async def body(self, token: str) -> bytes:
        """The body of a request that may be taken.

        Raises:
            RefusedError: it may not, or is broken or too slow.
            EOFError: whoever asked has gone.
            OSError: the connection broke.
        """
        try:
            async with asyncio.timeout(HEAD_S):
                request = await self._event()
            if not isinstance(request, h11.Request):
                raise _gone()
            _check(request, token)
            async with asyncio.timeout(BODY_S):
                return await self._whole()
        except TimeoutError:
            raise RefusedError(HTTPStatus.REQUEST_TIMEOUT, "the request took too long") from None
        except h11.RemoteProtocolError as err:
            status = HTTPStatus(err.error_status_hint)
            raise RefusedError(status, f"this is no proper HTTP request ({str(err)[:100]})") from None

    async def answer(self, reply: Reply) -> None:
        """Send the answer; a connection that is broken is left alone."""
        content = json.dumps(dict(reply.document), ensure_ascii=False).encode()
        heads = [("Content-Type", "application/json"), ("Content-Length", str(len(content))), ("Connection", "close")]
        try:
            head = h11.Response(status_code=reply.status, headers=[*heads, *reply.headers], reason=reply.status.phrase)
            self._send(head)
            self._send(h11.Data(data=content))
            self._send(h11.EndOfMessage())
            await self._writer.drain()
            await self._linger()
        except (h11.LocalProtocolError, OSError, TimeoutError):
            return  # it has gone, or what it sent was no HTTP at all

    async def _linger(self) -> None:
        """Let whoever still sends come to an end: a connection closed before would lose the answer on its way."""
        self._writer.write_eof()
        left = _LINGER_BYTES
        async with asyncio.timeout(_LINGER_S):
            while left > 0 and (piece := await self._reader.read(_PIECE)):
                left -= len(piece)

    async def _whole(self) -> bytes:
        body = bytearray()
        while not isinstance(event := await self._event(), h11.EndOfMessage):
            if not isinstance(event, h11.Data):
                raise _gone()
            body += event.data
            if len(body) > MOST_BYTES:
                raise _too_large()
        return bytes(body)

    async def _event(self) -> object:
        while (event := self._http.next_event()) is h11.NEED_DATA:
            if self._http.they_are_waiting_for_100_continue:
                self._send(h11.InformationalResponse(status_code=100, headers=[]))
            self._http.receive_data(await self._reader.read(_PIECE))
        return event

    def _send(self, event: h11.Event) -> None:
        if piece := self._http.send(event):
            self._writer.write(piece)


def _check(request: h11.Request, token: str) -> None:
    """Nothing, unless the request may not be taken.

    Raises:
        RefusedError: why.
    """
    heads = {name.decode("ascii"): value.decode("latin-1") for name, value in request.headers}
    if heads.get("host", "").rpartition(":")[0] not in _OWN_NAMES and heads.get("host") not in _OWN_NAMES:
        raise RefusedError(HTTPStatus.FORBIDDEN, "ask 127.0.0.1, not another name")
    target = urlsplit(request.target.decode("latin-1"))
    if target.path not in ("", "/"):
        raise RefusedError(HTTPStatus.NOT_FOUND, "there is only one address here: /")
    if not hmac.compare_digest(_token(heads, target.query).encode(), token.encode()):
        raise RefusedError(
            HTTPStatus.UNAUTHORIZED,
            "send the source's token: the header Authorization: Bearer TOKEN, or ?token=TOKEN",
            ("WWW-Authenticate", "Bearer"),
        )
    if request.method != b"POST":
        raise RefusedError(HTTPStatus.METHOD_NOT_ALLOWED, "send with POST", ("Allow", "POST"))
    length = heads.get("content-length", "")
    if length.isdecimal() and int(length[:12]) > MOST_BYTES:
        raise _too_large()


def _token(heads: Mapping[str, str], query: str) -> str:
    scheme, _, token = heads.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return token.strip()
    try:
        return parse_qs(query, max_num_fields=20).get("token", [""])[0]
    except ValueError:
        return ""


def _gone() -> EOFError:
    return EOFError("whoever asked has gone")


def _too_large() -> RefusedError:
    return RefusedError(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"at most {MOST_BYTES} bytes at once; send it in several requests"
    )
