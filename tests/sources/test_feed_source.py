"""The feed connector over real HTTP: conditions, cursors, gaps, and pages that are no feeds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import TypeVar

import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources.base import Connector, Cursor, Visit
from shitstorm_radar.sources.discovery import FeedCandidate, discover
from shitstorm_radar.sources.feed import FeedSource
from shitstorm_radar.sources.http import HttpClient
from tests.fakes.fault_site import FEED, PAGE, Asked, FaultSite, redirect, reply
from tests.sources.feed_texts import NOW, rss

T = TypeVar("T")


def _with_site(visit: Callable[[FaultSite, HttpClient], Awaitable[T]], **routes: bytes) -> T:
    async def go() -> T:
        async with FaultSite({f"/{name}": answer for name, answer in routes.items()}) as site:
            client = HttpClient(deadline_s=5, proxies={})
            try:
                return await visit(site, client)
            finally:
                await client.aclose()

    return asyncio.run(go())


def _source(address: str, client: HttpClient) -> Connector:
    return FeedSource(SourceConfig(id="s1", kind=SourceKind.FEED, name="Muster", address=address), client)


def _poll(path: str, cursor: Cursor | None = None, **routes: bytes) -> Visit:
    return _with_site(lambda site, client: _source(site.address(path), client).poll(cursor or {}, NOW), **routes)


def _items(*numbers: int) -> bytes:
    return reply(rss("".join(f"<item><guid>urn:{n}</guid><title>{n}</title></item>" for n in numbers)).encode())


def test_a_feed_is_polled_and_remembered() -> None:
    visit = _poll("/conditional")
    assert [m.uid for m in visit.mentions] == ["feed:https://muster.example/1"]
    assert visit.complete
    assert visit.moved_to is None
    assert visit.cursor["etag"] == '"same"'
    assert visit.cursor["last_modified"] == "Sat, 21 Nov 2026 09:00:00 GMT"


def test_an_unchanged_feed_is_not_sent_twice_and_says_why_there_is_nothing() -> None:
    async def twice(site: FaultSite, client: HttpClient) -> tuple[Visit, Visit, str]:
        source = _source(site.address("/conditional"), client)
        first = await source.poll({}, NOW)
        second = await source.poll(first.cursor, NOW)
        return first, second, site.asked[-1].headers["if-modified-since"]

    first, second, since = _with_site(twice)
    assert (second.mentions, second.complete, second.cursor) == ((), True, first.cursor)
    assert "nothing new" in second.note
    assert since == "Sat, 21 Nov 2026 09:00:00 GMT"


def test_an_etag_of_one_address_is_never_sent_to_another() -> None:
    async def both(site: FaultSite, client: HttpClient) -> Visit:
        first = await _source(site.address("/conditional"), client).poll({}, NOW)
        return await _source(site.address("/conditional-too"), client).poll(first.cursor, NOW)

    assert len(_with_site(both).mentions) == 1


def test_a_window_that_slid_past_everything_known_is_incomplete() -> None:
    async def visits(site: FaultSite, client: HttpClient) -> list[bool]:
        source = _source(site.address("/items"), client)
        cursor: Cursor = {}
        complete = []
        for numbers in ((1, 2, 3), (3, 4), (4, 5), (), (5, 6), (8, 9)):
            site.routes["/items"] = _items(*numbers)
            visit = await source.poll(cursor, NOW)
            cursor = visit.cursor
            complete.append(visit.complete)
        return complete

    assert _with_site(visits) == [True, True, True, True, True, False]


def test_the_cursor_stays_small() -> None:
    cursor = _poll("/many", many=_items(*range(2000))).cursor
    seen = cursor["seen"]
    assert isinstance(seen, list)
    assert len(seen) == 500


def test_validators_that_cannot_be_sent_back_are_not_kept() -> None:
    visit = _poll("/odd", odd=reply(FEED, headers={"ETag": '"ü"', "Last-Modified": "x" * 600}))
    assert (visit.cursor["etag"], visit.cursor["last_modified"]) == ("", "")


class Dated:
    """A feed with a time of change and an ETag, as they are when it is asked."""

    def __init__(self) -> None:
        self.changed, self.now, self.etag, self.number = "09:00:00", "09:00:00", "", 1
        self.conditional: list[bool] = []

    async def __call__(self, asked: Asked, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
        etag = self.etag or f'"{self.changed}"'
        self.conditional.append("if-none-match" in asked.headers)
        if asked.headers.get("if-none-match") == etag:
            writer.write(reply(status="304 Not Modified"))
            return
        marks = {"ETag": etag, "Last-Modified": _day(self.changed), "Date": _day(self.now)}
        item = f"<item><guid>urn:{self.number}</guid><title>{self.number}</title></item>"
        writer.write(reply(rss(item).encode(), headers=marks))


def _day(time: str) -> str:
    return f"Sat, 21 Nov 2026 {time} GMT"


def _read_dated(feed: Dated, *changes: Mapping[str, str | int]) -> list[str | None]:
    """The title shown at each visit, after these changes; None for "nothing new"."""

    async def visits(site: FaultSite, client: HttpClient) -> list[str | None]:
        site.routes["/dated"] = feed
        source = _source(site.address("/dated"), client)
        cursor: Cursor = {}
        shown: list[str | None] = []
        for change in changes:
            vars(feed).update(change)
            visit = await source.poll(cursor, NOW)
            cursor = visit.cursor
            shown.append(visit.mentions[0].title if visit.mentions else None)
        return shown

    return _with_site(visits)


def test_a_change_within_the_second_of_the_answer_is_seen_though_no_mark_has_changed() -> None:
    """As WordPress does it: the ETag says no more than the time of change."""
    feed = Dated()
    shown = _read_dated(
        feed, {}, {"number": 2, "now": "09:00:05"}, {"now": "09:00:09"}, {"number": 3, "changed": "09:00:09"}
    )

    assert shown == ["1", "2", None, "3"]
    assert feed.conditional == [False, False, True, True]


def test_an_etag_is_believed_where_every_answer_claims_to_be_of_just_now() -> None:
    feed = Dated()
    moments = [{"now": time, "changed": time} for time in ("09:00:00", "09:00:05", "09:00:09", "09:00:12")]
    shown = _read_dated(feed, {**moments[0], "etag": '"a"'}, *moments[1:3], {**moments[3], "etag": '"b"', "number": 2})

    assert shown == ["1", "1", None, "2"]
    assert feed.conditional == [False, False, True, True]


def test_a_move_is_passed_on_and_the_cursor_stays_with_the_configured_address() -> None:
    visit = _poll("/old", old=redirect("/feed", "301 Moved Permanently"))
    assert visit.moved_to is not None
    assert visit.moved_to.endswith("/feed")
    assert str(visit.cursor["address"]).endswith("/old")


def test_a_site_that_has_nothing_left_for_us_is_given_a_rest() -> None:
    spent = reply(FEED, headers={"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "60"})
    assert _poll("/spent", spent=spent).wait == timedelta(seconds=60)
    left = reply(FEED, headers={"X-RateLimit-Remaining": "5", "X-RateLimit-Reset": "60"})
    assert _poll("/left", left=left).wait is None


@pytest.mark.parametrize(
    ("path", "condition", "code"),
    [
        ("/page", SourceCondition.BLOCKED, "html_instead_of_feed"),
        ("/empty", SourceCondition.BROKEN_DATA, "empty"),
        ("/gzip-cut", SourceCondition.BROKEN_DATA, "truncated"),
        ("/404", SourceCondition.WRONG_ADDRESS, "not_found"),
    ],
)
def test_what_is_no_feed_raises_with_its_state(path: str, condition: SourceCondition, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        _poll(path)
    assert (caught.value.condition, caught.value.code) == (condition, code)


def test_a_source_knows_whose_budget_it_uses() -> None:
    source = FeedSource(
        SourceConfig(id="s1", kind=SourceKind.FEED, name="M", address=" https://User.Example:8443/feed "),
        HttpClient(proxies={}),
    )
    assert (source.host, source.source_id) == ("user.example", "s1")


def _discover(path: str, *, scheme: bool = True, **routes: bytes) -> tuple[FeedCandidate, ...]:
    def look(site: FaultSite, client: HttpClient) -> Awaitable[tuple[FeedCandidate, ...]]:
        address = site.address(path)
        return discover(client, address if scheme else address.removeprefix("http://"))

    return _with_site(look, **routes)


ANNOUNCING = (
    b"<!doctype html><html><head><base href='/blog/'><title>x</title>"
    b'<link rel="alternate" type="application/rss+xml" title="Neues &amp; Altes" href="feed">'
    b'<link rel="ALTERNATE nofollow" type="application/atom+xml" href="https://other.example/atom">'
    b'<link rel="alternate" type="application/rss+xml" href="feed">'
    b'<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">'
    b'<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'
    b'<link rel="alternate" hreflang="en" href="/en"><link rel=stylesheet href=x.css></head>'
    b'<body><link rel="alternate" type="application/rss+xml" href="/comment-spam"></body></html>'
)


def test_an_address_that_is_a_feed_is_its_own_answer() -> None:
    (found,) = _discover("/moved")
    assert found.address.endswith("/feed")
    assert (found.title, found.format) == ("Muster", "rss")


def test_a_page_is_asked_for_the_feeds_it_announces() -> None:
    first, second = _discover("/start", start=reply(ANNOUNCING, headers={"Content-Type": "text/html"}))
    assert first.address.endswith("/blog/feed")
    assert (first.title, first.format) == ("Neues & Altes", "rss")
    assert (second.address, second.format) == ("https://other.example/atom", "atom")


def test_a_page_that_announces_nothing_is_tried_at_the_usual_paths() -> None:
    (found,) = _discover("/page")
    assert found.address.endswith("/feed")


def test_without_a_scheme_the_clear_address_is_tried_after_the_encrypted_one() -> None:
    (found,) = _discover("/feed", scheme=False)
    assert found.address.startswith("http://127.0.0.1:")


def test_a_page_without_any_feed_gives_none_and_a_wrong_address_says_so() -> None:
    assert _discover("/page", feed=reply(PAGE)) == ()
    with pytest.raises(SourceError):
        _discover("/404")


def test_a_forum_with_misago_is_told_as_one_but_not_a_page_that_writes_of_it() -> None:
    script = b"<script>window.misago_locale = 'de'</script>"
    with pytest.raises(SourceError) as caught:
        _discover("/forum", forum=reply(b"<html><head>" + script + b"</head><body>Forum</body></html>"))
    assert caught.value.code == "misago"
    (found,) = _discover("/page", page=reply(b"<html><head></head><body>" + script + b"</body></html>"))
    assert found.address.endswith("/feed")


class Dull:
    """A feed whose ETag never changes, whatever it shows."""

    def __init__(self, etag: str = '"same"') -> None:
        self.numbers: tuple[int, ...] = (1,)
        self.etag = etag
        self.conditional: list[bool] = []

    async def __call__(self, asked: Asked, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
        self.conditional.append("if-none-match" in asked.headers)
        if asked.headers.get("if-none-match") == self.etag:
            writer.write(reply(status="304 Not Modified"))
        else:
            items = "".join(f"<item><guid>urn:{n}</guid><title>{n}</title></item>" for n in self.numbers)
            writer.write(reply(rss(items).encode(), headers={"ETag": self.etag}))


def test_what_an_unchanged_etag_hides_is_found_within_half_an_hour_and_the_etag_never_believed_again() -> None:
    async def visits(site: FaultSite, client: HttpClient) -> tuple[list[int], list[bool]]:
        site.routes["/dull"] = feed = Dull()
        source = _source(site.address("/dull"), client)
        cursor: Cursor = {}
        shown = []
        for minutes, numbers in ((0, (1,)), (2, (1, 2)), (29, (1, 2)), (30, (1, 2)), (32, (1, 2, 3)), (34, (1, 2, 3))):
            feed.numbers = numbers
            visit = await source.poll(cursor, NOW + timedelta(minutes=minutes))
            cursor = visit.cursor
            shown.append(len(visit.mentions))
        return shown, feed.conditional

    shown, conditional = _with_site(visits)
    assert shown == [1, 0, 0, 2, 3, 3]
    assert conditional == [False, True, True, False, False, False]


def test_an_honest_etag_is_believed_for_half_an_hour_at_a_time() -> None:
    async def visits(site: FaultSite, client: HttpClient) -> list[bool]:
        site.routes["/dull"] = feed = Dull()
        source = _source(site.address("/dull"), client)
        cursor: Cursor = {}
        for minutes in (0, 10, 30, 40):
            if minutes == 40:
                feed.numbers, feed.etag = (1, 2), '"next"'
            cursor = (await source.poll(cursor, NOW + timedelta(minutes=minutes))).cursor
        return feed.conditional

    assert _with_site(visits) == [False, True, False, True]


@pytest.mark.parametrize("full_at", [None, 5, "yesterday", "2026-11-21T10:00:00"])
def test_a_cursor_of_an_older_version_or_an_odd_one_asks_for_the_whole_feed(full_at: object) -> None:
    async def visit(site: FaultSite, client: HttpClient) -> int:
        source = _source(site.address("/conditional"), client)
        first = await source.poll({}, NOW)
        return len((await source.poll({**first.cursor, "full_at": full_at}, NOW)).mentions)  # type: ignore[dict-item]

    assert _with_site(visit) == 1
