"""The one HTTP client: GET, and POST for signing in, everything bounded, every failure a ``SourceError``.

What httpx leaves open is closed here: packed bodies are read to their end and checked
(httpx accepts half of one), bodies and redirects are bounded, one deadline spans everything,
no key reaches the log.  Only httpx's requests and answers over httpcore's pools (guarded_transport.py)
are used, not its client: so there is no cookie jar, and nobody but us reads a redirect.

The user's own address may lie in the own network (an intranet's feed).  Once an answer has come
from a public address, redirects from there may only lead to public addresses.  The system's
proxies are honoured: companies need them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Container, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import httpx

from shitstorm_radar import __version__
from shitstorm_radar.clock import Clock, SystemClock
from shitstorm_radar.errors import SourceError
from shitstorm_radar.sources.answers import error_for_status
from shitstorm_radar.sources.body import BodyError, BodyReader
from shitstorm_radar.sources.failures import blocked, body_failure, broken, offline, transport_failure, wrong_address
from shitstorm_radar.sources.guarded_transport import GUARDED, TRANSPORT_ERRORS, GuardedTransport, Resolver
from shitstorm_radar.sources.private_network import is_numeric_host, is_private_address
from shitstorm_radar.sources.quota_notes import note
from shitstorm_radar.sources.rate_headers import quota_of
from shitstorm_radar.sources.redaction import silence_addresses
from shitstorm_radar.sources.tokens import Tokens
from shitstorm_radar.sources.youtube_quota import Ledger

T = TypeVar("T")

USER_AGENT: Final = f"ShitstormRadar/{__version__} (feed reader)"
MAX_HOPS: Final = 5
MAX_ADDRESS: Final = 4000
MAX_LINE: Final = 1_000_000
CONNECT_S: Final = 10.0
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_PERMANENT: Final = (301, 308)
_ALWAYS: Final = {"user-agent": USER_AGENT, "accept": "*/*", "accept-encoding": "gzip"}
_HARMLESS: Final = (*_ALWAYS, "if-none-match", "if-modified-since")


@dataclass(frozen=True, slots=True)
class Response:
    """An answer: status below 300, 304, or one that was asked for.

    Attributes:
        headers: names in lower case.
        body: unpacked and complete.
        url: the address that answered, after redirects.
        moved_to: that address when every redirect on the way was permanent, else None.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str
    moved_to: str | None = None


class HttpClient:
    """Fetches addresses; lives in one event loop.

    Attributes:
        youtube_ledger: what the sources that share the client have used of a day's quota.
        tokens: what sites gave for the users' keys; in memory only.

    Args:
        deadline_s: for one whole ``get``: names, redirects, headers and body.
        max_body: most bytes of a body, on the wire and unpacked.
        resolve: name and port to numeric addresses; the system's resolver when None.
        is_private: which numeric addresses a public site may not redirect to.
        proxies: scheme to proxy address; the system's when None, ``{}`` for none.
    """

    def __init__(
        self,
        *,
        deadline_s: float = 30.0,
        max_body: int = 10_000_000,
        clock: Clock | None = None,
        resolve: Resolver | None = None,
        is_private: Callable[[str], bool] = is_private_address,
        proxies: Mapping[str, str] | None = None,
    ) -> None:
        silence_addresses()
        self.youtube_ledger = Ledger()
        self.tokens = Tokens()
        self._deadline_s = deadline_s
        self._max_body = max_body
        self._clock = clock or SystemClock()
        self._is_private = is_private
        self._transport = GuardedTransport(resolve, is_private, proxies)
        self._waits = {
            "connect": min(CONNECT_S, deadline_s),
            "read": deadline_s,
            "write": deadline_s,
            "pool": deadline_s,
        }

    async def get(
        self,
        address: str,
        *,
        headers: Mapping[str, str] | None = None,
        accept: str | None = None,
        also: Container[int] = (),
    ) -> Response:
        """Fetch ``address``, following up to five redirects.

        Args:
            address: what the user gave; http or https.
            headers: sent along; across origins only the conditional ones stay.
            accept: the Accept header; anything when None.
            also: further status codes that are answers, because their body says what is wrong.

        Raises:
            SourceError: anything but a good answer or a 304.
        """
        sent = {**_ALWAYS, **{name.lower(): value for name, value in (headers or {}).items()}}
        if accept:
            sent["accept"] = accept
        url = _checked(address)
        return await self._in_time(url, self._follow(url, sent, also))

    async def post(
        self, address: str, body: bytes, *, headers: Mapping[str, str] | None = None, also: Container[int] = ()
    ) -> Response:
        """Send ``body`` to ``address``, to sign in; no redirect is followed.

        Args:
            address: http or https.
            body: what ``headers["content-type"]`` says it is.
            headers: sent along.
            also: further status codes that are answers.

        Raises:
            SourceError: anything but a good answer.
        """
        sent = {**_ALWAYS, **{name.lower(): value for name, value in (headers or {}).items()}}
        url = _checked(address)
        return await self._in_time(url, self._sent(url, sent, body, also))

    async def lines(self, address: str, *, headers: Mapping[str, str], silence_s: float) -> AsyncGenerator[bytes, None]:
        """The lines of an answer that never ends; it ends when the site ends it.

        Args:
            address: http or https.
            headers: sent along; no redirect is followed, so that no key travels on.
            silence_s: nothing for so long means that the line is dead.

        Raises:
            SourceError: anything but a good answer, a broken line, or one that is silent or has no end.
        """
        sent = {**_ALWAYS, **{name.lower(): value for name, value in headers.items()}, "accept-encoding": "identity"}
        url = _checked(address)
        extensions = {GUARDED: False, "timeout": {**self._waits, "read": silence_s}}
        request = httpx.Request("GET", url, headers=sent, extensions=extensions)
        answer = await self._in_time(url, self._opened(request))
        try:
            async for line in _lines(answer, url.host):
                yield line
        except (*TRANSPORT_ERRORS, OSError) as err:
            raise transport_failure(url.host, err) from None
        finally:
            await answer.aclose()

    async def _opened(self, request: httpx.Request) -> httpx.Response:
        """The head of an answer whose body is still to come."""
        answer = await self._transport.handle_async_request(request)
        headers = {name.lower(): value for name, value in answer.headers.items()}
        host = request.url.host
        try:
            if answer.status_code in _REDIRECTS:
                raise wrong_address(host, "bad_redirect", "redirects to another address; enter that one")
            if not 200 <= answer.status_code < 300:
                raise error_for_status(answer.status_code, host, headers, self._clock.now())
            if "html" in headers.get("content-type", ""):
                raise blocked(host, "html_instead_of_data", "answers with a web page instead of data")
        except SourceError:
            await answer.aclose()
            raise
        return answer

    async def _in_time(self, url: httpx.URL, asking: Coroutine[Any, Any, T]) -> T:
        """The answer within the deadline, and every failure as a ``SourceError``."""
        try:
            async with asyncio.timeout(self._deadline_s):
                return await asking
        except TimeoutError:
            slow = f"did not answer in full within {self._deadline_s:g} s; it is asked again later"
            raise offline(url.host, "timeout", slow) from None
        except (*TRANSPORT_ERRORS, OSError) as err:
            raise transport_failure(url.host, err) from None
        except (httpx.InvalidURL, httpx.StreamError, ValueError) as err:
            odd = f"cannot be asked ({type(err).__name__}); check the address"
            raise wrong_address(url.host, "bad_address", odd) from None

    async def aclose(self) -> None:
        """Close all connections; the client is of no use afterwards."""
        await self._transport.aclose()

    async def _sent(self, url: httpx.URL, headers: dict[str, str], body: bytes, also: Container[int]) -> Response:
        extensions = {GUARDED: False, "timeout": self._waits}
        request = httpx.Request("POST", url, headers=headers, content=body, extensions=extensions)
        answer = await self._transport.handle_async_request(request)
        try:
            if answer.status_code in _REDIRECTS:
                raise wrong_address(
                    url.host, "bad_redirect", "redirects where it should let us sign in; check the address"
                )
            return await self._read(answer, also, moved=False)
        finally:
            await answer.aclose()

    async def _follow(self, url: httpx.URL, headers: dict[str, str], also: Container[int]) -> Response:
        permanent, guarded, start = True, False, url
        for _ in range(MAX_HOPS + 1):
            extensions = {GUARDED: guarded, "timeout": self._waits}
            request = httpx.Request("GET", url, headers=headers, extensions=extensions)
            answer = await self._transport.handle_async_request(request)
            try:
                if answer.status_code not in _REDIRECTS:
                    return await self._read(answer, also, moved=url != start and permanent)
                guarded = guarded or not self._came_from_inside(answer)
                target = _redirect_target(url, answer)
            finally:
                await answer.aclose()
            permanent = permanent and answer.status_code in _PERMANENT
            if not _same_origin(url, target):
                headers = {name: value for name, value in headers.items() if name in _HARMLESS}
            url = target
        endless = f"redirected more than {MAX_HOPS} times; open it in a browser and copy the address shown there"
        raise wrong_address(start.host, "redirect_loop", endless)

    def _came_from_inside(self, answer: httpx.Response) -> bool:
        stream = answer.extensions.get("network_stream")
        peer = stream.get_extra_info("server_addr") if stream is not None else None
        return isinstance(peer, tuple) and self._is_private(str(peer[0]))

    async def _read(self, answer: httpx.Response, also: Container[int], *, moved: bool) -> Response:
        status, host = answer.status_code, answer.url.host
        headers = {name.lower(): value for name, value in answer.headers.items()}
        note(host, answer.request.headers, quota_of(headers, self._clock.now()))
        if status == httpx.codes.NOT_MODIFIED:
            return Response(status, headers, b"", str(answer.url), str(answer.url) if moved else None)
        if not 200 <= status < 300 and status not in also:
            raise error_for_status(status, host, headers, self._clock.now())
        body = await _read_body(answer, host, self._max_body)
        return Response(status, headers, body, str(answer.url), str(answer.url) if moved else None)


def _checked(address: str) -> httpx.URL:
    """The address as a URL that may be asked.

    Raises:
        SourceError: it is no http(s) address, or carries a password.
    """
    text = address.strip()
    try:
        url = httpx.URL(text) if len(text) <= MAX_ADDRESS and "\\" not in text else httpx.URL("")
        _ = url.host, url.port, url.raw_host  # each may refuse the address only when asked
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL("")
    if url.scheme not in ("http", "https") or not url.host or not _possible_host(url.host):
        raise wrong_address(url.host, "bad_address", "is not a web address; it must begin with https:// or http://")
    if url.userinfo:
        cleartext = "must be given without a user name and password in front of it"
        raise wrong_address(url.host, "credentials_in_address", cleartext)
    return url


def _possible_host(host: str) -> bool:
    return is_numeric_host(host) or not set(host) & set("%!$&'()*+,;=:@ <>")


def _redirect_target(url: httpx.URL, answer: httpx.Response) -> httpx.URL:
    location = answer.headers.get("location", "")
    if not location:
        raise broken(url.host, "bad_redirect", "redirected to nowhere; open it in a browser and copy the address")
    try:
        joined = url.join(location)
        target = _checked(str(joined.copy_with(fragment=None)))
    except (httpx.InvalidURL, ValueError, SourceError):
        odd = "redirected to something that is no web address; open it in a browser and copy the address"
        raise wrong_address(url.host, "bad_redirect", odd) from None
    if url.scheme == "https" and target.scheme == "http":
        unsafe = "redirected from https to unencrypted http; if you trust it, enter the http address itself"
        raise wrong_address(url.host, "downgrade", unsafe)
    return target


def _same_origin(one: httpx.URL, other: httpx.URL) -> bool:
    return (one.scheme, one.host, one.port) == (other.scheme, other.host, other.port)


async def _lines(answer: httpx.Response, host: str) -> AsyncIterator[bytes]:
    rest = b""
    async for chunk in answer.aiter_raw():
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line.rstrip(b"\r")
        if len(rest) > MAX_LINE:
            raise broken(host, "too_large", "sends a line without an end")


async def _read_body(answer: httpx.Response, host: str, limit: int) -> bytes:
    encodings = [e.strip().lower() for e in answer.headers.get("content-encoding", "").split(",")]
    packed = [e for e in encodings if e not in ("", "identity", "none")]
    if packed and packed not in (["gzip"], ["x-gzip"]):
        raise broken(host, "encoding", "packed its answer in a way nobody asked for; it is asked again")
    announced = answer.headers.get("content-length", "")
    reader = BodyReader(gzipped=bool(packed), limit=limit)
    try:
        reader.expect(announced)
        async for chunk in answer.aiter_raw():
            reader.feed(chunk)
        return reader.finish()
    except BodyError as err:
        raise body_failure(host, err.fault, limit) from None
