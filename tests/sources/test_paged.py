"""Going back page by page loses nothing and ends, whatever is written meanwhile."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Mention, MentionKind
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import paged
from shitstorm_radar.sources.failures import offline
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import Items
from shitstorm_radar.sources.paged import Page, PagedSource, step_down

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Archive(PagedSource):
    """A place in memory: positions (times, several at one moment), newest first."""

    PAGES, HISTORY_PAGES, OVERLAP = 2, 1, 2

    def __init__(self, size=3, client=None):
        super().__init__(SourceConfig("s", "archive", "S", "https://x.test"), client)
        self.size = size
        self.entries = []
        self.fails = False
        self.more_behind = False
        self.reads = 0

    def write(self, position, name):
        self.entries.append((position, name))

    async def read_page(self, at, floor, place):
        self.reads += 1
        if self.fails and self.reads % 2 == 0:
            raise offline("x.test", "timeout", "is slow")
        fitting = sorted((e for e in self.entries if at is None or e[0] <= at), reverse=True)
        shown = fitting[: self.size]
        times = [p for p, _ in shown]
        full = len(fitting) > self.size
        return Page(
            Items(tuple(mention(p, n) for p, n in shown), len(shown)),
            newest=max(times, default=None),
            oldest=min(times, default=None),
            next=step_down(min(times, default=None), at) if full else None,
            cut=not full and self.more_behind,
        )


def mention(position, name):
    moment = datetime.fromtimestamp(position, UTC)
    return Mention(name, "s", "x", "x", MentionKind.POST, NOW, published_at=moment)


def visit(archive, cursor):
    return asyncio.run(archive.poll(cursor, NOW))


def until_done(archive, cursor):
    visits = [visit(archive, cursor)]
    while visits[-1].wait == timedelta(0):
        visits.append(visit(archive, visits[-1].cursor))
        assert len(visits) < 300
    return visits


def uids(visits):
    return {m.uid for v in visits for m in v.mentions}


@given(st.lists(st.lists(st.integers(0, 3), max_size=25), min_size=1, max_size=6))
@settings(max_examples=80)
def test_whatever_is_written_between_two_visits_arrives(rounds):
    archive, clock, counter = Archive(), 1000, 0
    archive.write(clock, "first")
    cursor = until_done(archive, {})[-1].cursor
    for steps in rounds:
        written = set()
        for step in steps:
            clock, counter = clock + step, counter + 1
            archive.write(clock, f"m{counter}")
            written.add(f"m{counter}")
        visits = until_done(archive, cursor)
        cursor = visits[-1].cursor
        # more at one moment than a page holds cannot be told apart by time; that is the only loss there may be
        crowded = {n for p, n in archive.entries if sum(q == p for q, _ in archive.entries) > archive.size}
        assert written - uids(visits) <= crowded
        assert visits[-1].wait is None


def test_a_gap_wider_than_a_visit_is_closed_by_the_next_ones():
    archive = Archive()
    archive.write(100, "old")
    cursor = visit(archive, {}).cursor
    for n in range(20):
        archive.write(200 + n, f"n{n}")

    visits = until_done(archive, cursor)

    assert [v.complete for v in visits] == [False] * (len(visits) - 1) + [True]
    assert "the next goes on from there" in visits[0].note
    assert {f"n{n}" for n in range(20)} <= uids(visits)
    assert visits[-1].cursor["since"] == 219


def test_a_visit_that_fails_in_the_middle_loses_nothing():
    archive = Archive()
    archive.write(100, "old")
    cursor = visit(archive, {}).cursor
    for n in range(20):
        archive.write(200 + n, f"n{n}")
    first = visit(archive, cursor)
    archive.fails, archive.reads = True, 0
    with pytest.raises(SourceError):
        visit(archive, first.cursor)
    archive.fails = False

    rest = until_done(archive, first.cursor)

    assert {f"n{n}" for n in range(20)} <= uids([first, *rest])


def test_what_is_newest_comes_first_and_the_order_is_by_time():
    archive = Archive()
    archive.write(100, "old")
    cursor = visit(archive, {}).cursor
    for n in range(20):
        archive.write(200 + n, f"n{n}")

    first = visit(archive, cursor)

    assert "n19" in uids([first])
    assert [m.published_at for m in first.mentions] == sorted(m.published_at for m in first.mentions)


def test_the_last_known_entries_are_seen_again_for_their_counts():
    archive = Archive()
    for n in range(3):
        archive.write(100 + n, f"n{n}")
    cursor = visit(archive, {}).cursor

    again = visit(archive, cursor)

    assert uids([again]) == {"n0", "n1", "n2"}
    assert (again.complete, again.wait, again.cursor) == (True, None, cursor)


def test_an_empty_place_is_no_gap_and_its_first_entry_arrives():
    archive = Archive()
    empty = visit(archive, {})
    archive.write(5, "first")

    assert (empty.mentions, empty.complete, empty.wait) == ((), True, None)
    assert uids([visit(archive, empty.cursor)]) == {"first"}


def test_a_site_that_hides_what_is_older_makes_the_visit_incomplete():
    archive = Archive()
    archive.write(100, "old")
    cursor = visit(archive, {}).cursor
    archive.entries = [(200, "new")]
    archive.more_behind = True

    assert not visit(archive, cursor).complete


def test_a_gap_without_an_end_is_given_up(monkeypatch):
    monkeypatch.setattr(paged, "MOST_CATCH_UP_PAGES", 6)
    archive = Archive()
    archive.write(100, "old")
    cursor = visit(archive, {}).cursor
    for n in range(200):
        archive.write(200 + n, f"n{n}")

    visits = until_done(archive, cursor)

    assert len(visits) == 3
    assert not visits[-1].complete
    assert visits[-1].cursor["since"] == 399


def test_another_address_begins_anew():
    archive = Archive()
    archive.write(100, "old")
    assert visit(archive, {"asked": "something else", "since": 10**9}).complete
    assert uids([visit(archive, {"asked": "something else", "since": 10**9})]) == {"old"}


@pytest.mark.parametrize("rubbish", ["x", None, True, [1], {"a": 1}])
def test_a_damaged_cursor_begins_anew(rubbish):
    archive = Archive()
    archive.write(100, "old")
    good = visit(archive, {}).cursor

    assert uids([visit(archive, {**good, "since": rubbish, "place": rubbish, "pages": rubbish})]) == {"old"}


def test_an_entry_from_the_future_does_not_hide_what_comes_after_it():
    archive = Archive()
    archive.write(int(NOW.timestamp()) + 10**6, "future")
    cursor = visit(archive, {}).cursor
    archive.write(int(NOW.timestamp()), "new")

    assert cursor["since"] == int(NOW.timestamp())
    assert "new" in uids([visit(archive, cursor)])


def test_the_place_moves_on_even_where_all_share_one_moment():
    assert (step_down(5, None), step_down(5, 9), step_down(5, 5), step_down(None, 5)) == (5, 5, 4, None)


def test_options_are_part_of_what_is_asked():
    client = HttpClient(proxies={})
    sources = [PagedDummy(SourceConfig("s", "x", "S", "https://x.test", {"query": q}), client) for q in "ab"]

    assert sources[0].asks() != sources[1].asks()
    asyncio.run(client.aclose())


class PagedDummy(PagedSource):
    async def read_page(self, at, floor, place):
        return Page()
