"""Connections of the HTTP client: over pools whose connections go to the very address that was checked.

A name cannot change its meaning in between: it is looked up once, and what comes out is connected to.  Behind a proxy,
which looks the names up, only addresses that are private by their name can be refused.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from typing import Any, Final

import httpcore
import httpx

from shitstorm_radar.errors import SourceError
from shitstorm_radar.sources.failures import blocked, offline, wrong_address
from shitstorm_radar.sources.private_network import is_numeric_host, names_private_host
from shitstorm_radar.sources.proxies import proxy_for, system_proxies

Resolver = Callable[[str, int], Awaitable[list[str]]]

NEXT_ADDRESS_S: Final = 4.0
GUARDED: Final = "shitstorm_radar.guarded"
"""The extension of a request that may only lead to public addresses."""
TRANSPORT_ERRORS: Final = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    httpcore.ConnectionNotAvailable,
)


class GuardedTransport(httpx.AsyncBaseTransport):
    """Carries requests over pools whose connections go through our own look-up."""

    def __init__(
        self, resolve: Resolver | None, is_private: Callable[[str], bool], proxies: Mapping[str, str] | None
    ) -> None:
        self._context: ssl.SSLContext | None = None
        self._proxies = system_proxies() if proxies is None else dict(proxies)
        self._backends = {
            guarded: _CheckedBackend(resolve or _system_resolver, is_private if guarded else None)
            for guarded in (False, True)
        }
        self._pools: dict[tuple[str, str, bool], httpcore.AsyncConnectionPool] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        guarded = bool(request.extensions.get(GUARDED))
        proxy = proxy_for(request.url.scheme, request.url.host, self._proxies)
        if guarded and proxy and names_private_host(request.url.host):
            raise _leads_inside(request.url.host)
        url = request.url
        answer = await self._pool(url.scheme, proxy, guarded).handle_async_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.content,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Stream(answer.stream),
            extensions=answer.extensions,
            request=request,
        )

    async def aclose(self) -> None:
        for pool in self._pools.values():
            await pool.aclose()

    def _pool(self, scheme: str, proxy: str, guarded: bool) -> httpcore.AsyncConnectionPool:
        key = scheme, proxy, guarded
        if key not in self._pools:
            self._pools[key] = self._new_pool(*key)
        return self._pools[key]

    def _new_pool(self, scheme: str, proxy: str, guarded: bool) -> httpcore.AsyncConnectionPool:
        shared: dict[str, Any] = {
            "ssl_context": self._encryption() if scheme == "https" else None,
            "max_connections": 50,
            "max_keepalive_connections": 10,
            "keepalive_expiry": 15.0,
        }
        if not proxy:
            return httpcore.AsyncConnectionPool(network_backend=self._backends[guarded], **shared)
        set_up = httpx.Proxy(proxy)
        return httpcore.AsyncHTTPProxy(
            proxy_url=str(set_up.url), proxy_auth=set_up.raw_auth, network_backend=self._backends[False], **shared
        )

    def _encryption(self) -> ssl.SSLContext:
        """Made when first needed: reading all certificates takes a fifth of a second."""
        if self._context is None:
            self._context = httpx.create_ssl_context(trust_env=False)
            # a company's own certificates lie in the system's store, not in the library's list
            self._context.load_default_certs(ssl.Purpose.SERVER_AUTH)
        return self._context


class _Stream(httpx.AsyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


class _CheckedBackend(httpcore.AsyncNetworkBackend):
    """Looks a name up once, checks what comes out, and connects to exactly that."""

    def __init__(self, resolve: Resolver, refuses: Callable[[str], bool] | None) -> None:
        self._resolve = resolve
        self._refuses = refuses
        self._sockets = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the library's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        addresses = await self._look_up(host, port)
        if self._refuses is not None and any(self._refuses(a) for a in addresses):
            raise _leads_inside(host)
        for number, address in enumerate(addresses, 1):
            patience = timeout if number == len(addresses) else min(NEXT_ADDRESS_S, timeout or NEXT_ADDRESS_S)
            try:
                return await self._sockets.connect_tcp(address, port, patience, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout, OSError):
                continue
        raise offline(host, "connect", "cannot be reached; check the address and the network connection")

    async def _look_up(self, host: str, port: int) -> list[str]:
        if is_numeric_host(host):
            return [host]
        try:
            return await self._resolve(host, port)
        except UnicodeError:
            raise wrong_address(host, "bad_address", "is not a possible name; check the address") from None
        except OSError:
            raise offline(host, "dns", "is not known (DNS); check the address and the network connection") from None

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


async def _system_resolver(host: str, port: int) -> list[str]:
    infos = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in infos))


def _leads_inside(host: str) -> SourceError:
    return blocked(
        host,
        "private_redirect",
        "lies in a private network, but a public site redirected to it; if you trust it, enter its address itself",
    )
