"""The HTTP client against a site that does everything wrong."""

from __future__ import annotations

import asyncio
import logging
import resource
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import httpx
import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition as Is
from shitstorm_radar.sources.http import HttpClient, Response, _redirect_target
from tests.fakes.fault_site import FEED, FaultSite, redirect, reply

T = TypeVar("T")
INSIDE = "127.0.0.2"


async def _loopback(host: str, port: int) -> list[str]:
    if host.endswith(".unknown.example"):
        raise OSError("no such name")
    return [INSIDE if host.startswith("intranet") else "127.0.0.1"]


def _client(deadline_s: float = 5.0, **options: object) -> HttpClient:
    """Takes every name for loopback, and 127.0.0.2 for the only private address."""
    return HttpClient(
        deadline_s=deadline_s,
        resolve=_loopback,
        is_private=lambda ip: ip == INSIDE,
        proxies={},
        **options,  # type: ignore[arg-type]
    )


def _with_site(visit: Callable[[FaultSite, HttpClient], Awaitable[T]], client: HttpClient | None = None) -> T:
    async def go() -> T:
        async with FaultSite() as site:
            asking = client or _client()
            try:
                return await visit(site, asking)
            finally:
                await asking.aclose()

    return asyncio.run(go())


def _get(path: str, host: str = "127.0.0.1", client: HttpClient | None = None) -> Response:
    return _with_site(lambda site, asking: asking.get(site.address(path, host)), client)


def _fails(path: str, host: str = "127.0.0.1", client: HttpClient | None = None) -> SourceError:
    with pytest.raises(SourceError) as caught:
        _get(path, host, client)
    return caught.value


@pytest.mark.parametrize("path", ["/feed", "/gzip", "/gzip-members", "/gzip-rubbish-behind", "/to-feed", "/moved"])
def test_a_whole_answer_is_read_to_its_end(path: str) -> None:
    assert _get(path).body == FEED


def test_an_empty_packed_answer_is_empty() -> None:
    assert _get("/gzip-empty").body == b""


@pytest.mark.parametrize(
    ("path", "condition", "code"),
    [
        ("/gzip-cut", Is.BROKEN_DATA, "truncated"),
        ("/gzip-cut-member", Is.BROKEN_DATA, "truncated"),
        ("/gzip-damaged", Is.BROKEN_DATA, "bad_gzip"),
        ("/gzip-wrong-sum", Is.BROKEN_DATA, "bad_gzip"),
        ("/gzip-not-packed", Is.BROKEN_DATA, "bad_gzip"),
        ("/bomb", Is.BROKEN_DATA, "too_large"),
        ("/huge", Is.BROKEN_DATA, "too_large"),
        ("/announced-huge", Is.BROKEN_DATA, "too_large"),
        ("/brotli", Is.BROKEN_DATA, "encoding"),
        ("/cut", Is.BROKEN_DATA, "truncated"),
        ("/rubbish", Is.BROKEN_DATA, "protocol"),
        ("/endless-headers", Is.BROKEN_DATA, "protocol"),
        ("/nothing", Is.OFFLINE, "connection_lost"),
        ("/reset", Is.OFFLINE, "connection_lost"),
        ("/loop", Is.WRONG_ADDRESS, "redirect_loop"),
        ("/to-file", Is.WRONG_ADDRESS, "bad_redirect"),
        ("/to-script", Is.WRONG_ADDRESS, "bad_redirect"),
        ("/to-odd", Is.WRONG_ADDRESS, "bad_redirect"),
        ("/to-password", Is.WRONG_ADDRESS, "bad_redirect"),
        ("/to-nowhere", Is.BROKEN_DATA, "bad_redirect"),
        ("/400", Is.WRONG_ADDRESS, "refused"),
        ("/401", Is.NEEDS_SIGN_IN, "needs_sign_in"),
        ("/407", Is.NEEDS_SIGN_IN, "proxy_sign_in"),
        ("/402", Is.BLOCKED, "forbidden"),
        ("/403", Is.BLOCKED, "forbidden"),
        ("/451", Is.BLOCKED, "legal"),
        ("/999", Is.BLOCKED, "forbidden"),
        ("/404", Is.WRONG_ADDRESS, "not_found"),
        ("/410", Is.WRONG_ADDRESS, "gone"),
        ("/408", Is.OFFLINE, "timeout"),
        ("/425", Is.SLOW_DOWN, "too_many_requests"),
        ("/500", Is.OFFLINE, "site_fault"),
        ("/502", Is.OFFLINE, "site_fault"),
        ("/slow-seconds", Is.SLOW_DOWN, "too_many_requests"),
        ("/slow-far", Is.SLOW_DOWN, "overloaded"),
    ],
)
def test_every_fault_is_a_state_that_a_person_understands(path: str, condition: Is, code: str) -> None:
    error = _fails(path)
    assert (error.condition, error.code) == (condition, code)
    assert "127.0.0.1" in str(error)
    assert error.details["host"] == "127.0.0.1"
    assert path.strip("/") not in str(error).replace(code, "") or path.strip("/").isdecimal()


@pytest.mark.parametrize("path", ["/drip", "/silence"])
def test_one_deadline_spans_the_whole_request(path: str) -> None:
    begun = time.monotonic()
    error = _fails(path, client=_client(deadline_s=0.4))
    assert (error.condition, error.code) == (Is.OFFLINE, "timeout")
    assert time.monotonic() - begun < 1.4


def test_a_bomb_costs_less_than_fifty_megabytes() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    _fails("/bomb")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


@pytest.mark.parametrize(
    ("path", "seconds"), [("/slow-seconds", 120), ("/slow-date", 600), ("/slow-epoch", 300), ("/slow-far", 6 * 3600)]
)
def test_the_wait_that_a_site_asks_for_is_understood_in_every_form(path: str, seconds: int) -> None:
    assert _fails(path).retry_after == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("path", "moved"),
    [("/feed", False), ("/moved", True), ("/moved-twice", True), ("/to-feed", False), ("/moved-then-found", False)],
)
def test_only_permanent_redirects_move_a_source(path: str, moved: bool) -> None:
    answer = _get(path)
    assert answer.url.endswith("/feed")
    assert answer.moved_to == (answer.url if moved else None)


def test_a_public_site_cannot_lead_into_the_private_network() -> None:
    async def visit(site: FaultSite, client: HttpClient) -> Response:
        site.routes["/inside"] = redirect(site.address("/feed", "intranet.example"))
        return await client.get(site.address("/inside", "news.example"))

    with pytest.raises(SourceError) as caught:
        _with_site(visit)
    assert (caught.value.condition, caught.value.code) == (Is.BLOCKED, "private_redirect")
    assert "intranet.example" in str(caught.value)


def test_a_numeric_private_address_is_no_way_in_either() -> None:
    async def visit(site: FaultSite, client: HttpClient) -> Response:
        site.routes["/inside"] = redirect(f"http://{INSIDE}:{site.port}/feed")
        site.routes["/hop"] = redirect("/inside")
        return await client.get(site.address("/hop", "news.example"))

    with pytest.raises(SourceError) as caught:
        _with_site(visit)
    assert caught.value.code == "private_redirect"


def test_the_users_own_intranet_feed_is_read_with_its_redirects() -> None:
    client = HttpClient(resolve=_loopback, proxies={})  # with the real rule: 127.0.0.1 is private
    assert _get("/moved", "intern.example", client).body == FEED


def test_headers_stay_within_their_origin_but_conditions_travel() -> None:
    async def visit(site: FaultSite, client: HttpClient) -> list[dict[str, str]]:
        site.routes["/away"] = redirect(site.address("/feed", "other.example"))
        headers = {"Authorization": "Bearer s3cret", "If-None-Match": '"1"'}
        await client.get(site.address("/away", "news.example"), headers=headers, accept="text/xml")
        return [dict(asked.headers) for asked in site.asked]

    first, second = _with_site(visit)
    assert first["authorization"] == "Bearer s3cret"
    assert "authorization" not in second
    assert second["if-none-match"] == '"1"'
    assert second["accept"] == "text/xml"
    assert second["host"].startswith("other.example:")


def test_an_encrypted_feed_is_not_followed_into_the_clear() -> None:
    answer = httpx.Response(302, headers={"Location": "http://news.example/feed"})
    with pytest.raises(SourceError) as caught:
        _redirect_target(httpx.URL("https://news.example/feed"), answer)
    assert caught.value.code == "downgrade"


def test_no_cookie_is_ever_sent_back() -> None:
    async def visit(site: FaultSite, client: HttpClient) -> str:
        site.routes["/cookie"] = reply(FEED, headers={"Set-Cookie": "id=1; Path=/"})
        await client.get(site.address("/cookie"))
        await client.get(site.address("/feed"))
        return site.asked[-1].headers.get("cookie", "")

    assert _with_site(visit) == ""


def test_only_gzip_is_asked_for_and_the_program_names_itself() -> None:
    async def visit(site: FaultSite, client: HttpClient) -> dict[str, str]:
        await client.get(site.address("/feed"))
        return dict(site.asked[0].headers)

    headers = _with_site(visit)
    assert headers["accept-encoding"] == "gzip"
    assert headers["user-agent"].startswith("ShitstormRadar/")


@pytest.mark.parametrize(
    "address",
    [
        "", "muster.example/feed", "ftp://muster.example/", "file:///etc/passwd", "http://", "http:///x", "https://:80/",
        "http://user:pw@muster.example/", "http://[::1", "http://a b.example/", "http://muster.example:port/",
        "http://" + "a" * 5000, "http://muster.example\\@evil.example/", "http://\x00.example/",
        "http://" + "a" * 70 + ".example/", "http://xn--.example/",
    ],
)  # fmt: skip
def test_an_impossible_address_is_said_to_be_wrong(address: str) -> None:
    async def go() -> None:
        client = HttpClient(deadline_s=2, proxies={})
        try:
            await client.get(address)
        finally:
            await client.aclose()

    with pytest.raises(SourceError) as caught:
        asyncio.run(go())
    assert caught.value.condition is Is.WRONG_ADDRESS
    assert "pw" not in str(caught.value)


def test_an_unknown_name_is_offline_and_not_wrong() -> None:
    error = _fails("/feed", "www.unknown.example")
    assert (error.condition, error.code) == (Is.OFFLINE, "dns")


def test_a_closed_port_is_offline() -> None:
    async def go() -> None:
        client = _client()
        try:
            async with FaultSite() as site:
                closed = site.address("/feed")
            await client.get(closed)
        finally:
            await client.aclose()

    with pytest.raises(SourceError) as caught:
        asyncio.run(go())
    assert (caught.value.condition, caught.value.code) == (Is.OFFLINE, "connect")


def test_a_site_that_does_not_speak_tls_is_named_as_such() -> None:
    async def visit(site: FaultSite, client: HttpClient) -> Response:
        return await client.get(site.address("/feed").replace("http:", "https:"))

    with pytest.raises(SourceError) as caught:
        _with_site(visit)
    assert (caught.value.condition, caught.value.code) == (Is.OFFLINE, "tls")


def test_a_proxy_is_used_for_other_hosts_and_asked_with_the_whole_address() -> None:
    async def go() -> tuple[bytes, str]:
        async with FaultSite() as site:
            site.routes["http://muster.example/feed"] = reply(FEED)
            client = HttpClient(resolve=_loopback, proxies={"http": f"127.0.0.1:{site.port}"})
            try:
                answer = await client.get("http://muster.example/feed")
            finally:
                await client.aclose()
            return answer.body, site.asked[0].target

    assert asyncio.run(go()) == (FEED, "http://muster.example/feed")


def test_behind_a_proxy_a_redirect_to_a_private_name_is_refused() -> None:
    async def go() -> None:
        async with FaultSite() as site:
            site.routes["http://muster.example/a"] = redirect("http://intranet/feed")
            client = HttpClient(
                resolve=_loopback, is_private=lambda ip: False, proxies={"http": f"127.0.0.1:{site.port}"}
            )
            try:
                await client.get("http://muster.example/a")
            finally:
                await client.aclose()

    with pytest.raises(SourceError) as caught:
        asyncio.run(go())
    assert caught.value.code == "private_redirect"


def test_no_key_in_an_address_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        _fails("/feeds/s3cret?key=s3cret")
        logging.getLogger("httpx").info("GET %s", httpx.URL("https://me:s3cret@muster.example/s3cret?key=s3cret"))
    assert "s3cret" not in caplog.text
    assert "GET https://muster.example/..." in caplog.text


def test_many_requests_at_once_do_not_disturb_one_another() -> None:
    async def visit(site: FaultSite, client: HttpClient) -> list[bytes | BaseException]:
        paths = ["/feed", "/gzip", "/404", "/cut", "/gzip-cut", "/moved"] * 8
        answers = await asyncio.gather(*(client.get(site.address(p)) for p in paths), return_exceptions=True)
        return [a if isinstance(a, BaseException) else a.body for a in answers]

    answers = _with_site(visit)
    assert answers.count(FEED) == 24
    assert sum(isinstance(a, SourceError) for a in answers) == 24
