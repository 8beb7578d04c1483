"""Sources that bring numbers: articles by the quarter of an hour, readers and changes by the day."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import CountKind, CountSample
from shitstorm_radar.series.attention import Attention, attention
from shitstorm_radar.sources.wikipedia import CHANGED, READ, title_of
from tests.sources.rest_desk import NOW, Desk, as_json, fields_of

QUARTER = timedelta(minutes=15)
TODAY = NOW.replace(hour=0)
DAY = timedelta(days=1)


def volume(*points):
    data = [{"date": f"{at:%Y%m%dT%H%M%SZ}", "value": n, "norm": 100_000} for at, n in points]
    return {"query_details": {"title": "Bahn"}, "timeline": [{"series": "Article Count", "data": data}]}


def test_articles_are_counted_by_the_quarter_and_the_running_one_ends_now():
    desk = Desk("gdelt_volume", lambda _: as_json(volume((NOW - 2 * QUARTER, 7), (NOW - timedelta(minutes=5), 2))))
    visit = desk.poll()

    assert [(s.start, s.length_s, s.n, s.kind) for s in visit.samples] == [
        (NOW - 2 * QUARTER, 900, 7, CountKind.MENTIONS),
        (NOW - timedelta(minutes=5), 300, 2, CountKind.MENTIONS),
    ]
    assert {(s.platform, s.subject) for s in visit.samples} == {("gdelt", "Bahn")}
    assert (visit.mentions, visit.complete) == ((), True)
    asked = fields_of(desk.asked[0])
    assert (asked["mode"], asked["startdatetime"]) == ("timelinevolraw", "20261120120000")


def test_the_last_hours_are_counted_again_and_a_gap_of_days_is_told():
    desk = Desk("gdelt_volume", lambda _: as_json({}))
    first = desk.poll()
    desk.now = NOW + timedelta(minutes=20)
    desk.poll(first.cursor)
    desk.now = NOW + timedelta(days=9)

    assert desk.poll(first.cursor).complete is False
    assert [fields_of(a)["startdatetime"] for a in desk.asked[1:]] == ["20261121090000", "20261127130000"]


def test_another_search_begins_anew():
    first = Desk("gdelt_volume", lambda _: as_json({})).poll()
    other = Desk("gdelt_volume", lambda _: as_json({}), options={"query": "Post"})
    other.poll(first.cursor)

    assert fields_of(other.asked[0])["startdatetime"] == "20261120120000"


@pytest.mark.parametrize("point", [{"date": "yesterday", "value": 1}, {"date": "20261121T110000Z", "value": -5},
                                   {"date": "20261121T110000Z", "value": 1e300}])  # fmt: skip
def test_a_number_that_is_none_is_refused_not_counted(point):
    desk = Desk("gdelt_volume", lambda _: as_json({"timeline": [{"data": [point]}]}))

    with pytest.raises(SourceError) as told:
        desk.poll()
    assert told.value.code == "bad_counts"


def test_a_search_that_is_not_understood_is_told_with_the_reason():
    desk = Desk("gdelt_volume", lambda _: b"HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\nYour query was too short")

    with pytest.raises(SourceError, match="too short") as told:
        desk.poll()
    assert told.value.code == "search_refused"


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 10**6)), max_size=30))
@settings(max_examples=20, deadline=None)
def test_every_number_of_the_past_becomes_a_sample(points):
    desk = Desk("gdelt_volume", lambda _: as_json(volume(*((NOW - n * QUARTER, value) for n, value in points))))

    assert [s.n for s in desk.poll().samples] == [value for n, value in points if n]


# Wikipedia


class Wiki:
    """Answers as MediaWiki and Wikimedia's readers' interface do."""

    def __init__(self, changes=(), views=(), pages=({"title": "Deutsche Bahn", "pageid": 1},), per_page=500):
        self.changes, self.views, self.pages, self.per_page = list(changes), dict(views), list(pages), per_page

    def __call__(self, target):
        if "/pageviews/" in target:
            first, last = (datetime.strptime(s[:8], "%Y%m%d").replace(tzinfo=UTC) for s in target.split("/")[-2:])
            days = sorted(d for d in self.views if first <= d <= last)
            if not days:
                return as_json({"type": "not_found"}, "404 Not Found")
            return as_json(
                {"items": [{"article": "x", "timestamp": f"{d:%Y%m%d}00", "views": self.views[d]} for d in days]}
            )
        asked = fields_of(target)
        begin = int(asked.get("rccontinue", "0|0").split("|")[1])
        wanted = [c for c in self.changes if c[0].isoformat() >= asked["rcend"][:19]]
        page = [{"type": "edit", "title": t, "timestamp": f"{at:%Y-%m-%dT%H:%M:%SZ}"} for at, t in wanted]
        answer: dict[str, Any] = {"query": {"pages": self.pages, "recentchanges": page[begin : begin + self.per_page]}}
        if begin + self.per_page < len(page):
            answer["continue"] = {"rccontinue": f"20261121|{begin + self.per_page}", "continue": "-||"}
        return as_json(answer)


def n_by_day(visit, platform):
    return {(s.start - TODAY).days: s.n for s in visit.samples if s.platform == platform and s.n}


def test_readers_and_changes_are_attention_by_the_day():
    changes = [(NOW - timedelta(hours=h), "Deutsche Bahn") for h in (1, 2, 30)] + [(NOW, "Another article")]
    desk = Desk("wikipedia", Wiki(changes, {TODAY - DAY: 4000, TODAY - 3 * DAY: 900}))
    visit = desk.poll()

    assert n_by_day(visit, CHANGED) == {0: 2, -1: 1}
    assert n_by_day(visit, READ) == {-1: 4000, -3: 900}
    assert {s.kind for s in visit.samples} == {CountKind.ATTENTION}
    assert {s.length_s for s in visit.samples if s.start == TODAY} == {12 * 3600}
    assert {s.channel for s in visit.samples} == {"Deutsche Bahn (127.0.0.1)"}
    assert len([s for s in visit.samples if s.platform == CHANGED]) == 29


def test_changes_are_followed_page_by_page():
    changes = [(NOW - timedelta(minutes=n), "Deutsche Bahn") for n in range(25)]
    few = Desk("wikipedia", Wiki(changes, per_page=10)).poll()
    many = Desk("wikipedia", Wiki(changes, per_page=4)).poll()

    assert (n_by_day(few, CHANGED), few.complete) == ({0: 25}, True)
    assert (n_by_day(many, CHANGED), many.complete) == ({0: 20}, False)


def test_readers_are_asked_for_once_a_day_and_the_wiki_is_told_whom_to_write_to():
    wiki = Wiki(views={TODAY - DAY: 4000})
    desk = Desk("wikipedia", wiki)
    first = desk.poll()
    desk.now = NOW + timedelta(hours=1)
    second = desk.poll(first.cursor)
    desk.now = NOW + DAY
    third = desk.poll(second.cursor)

    assert ["/pageviews/" in a for a in desk.asked] == [False, True, False, False, True]
    assert n_by_day(third, READ) == {-1: 4000}
    assert third.cursor["read"] == f"{TODAY - DAY:%Y-%m-%d}"


@pytest.mark.parametrize(
    ("address", "pages"), [("/wiki/Nichts", [{"title": "Nichts", "missing": True}]), ("/index.php", [])]
)
def test_an_address_without_an_article_is_told(address, pages):
    with pytest.raises(SourceError) as told:
        Desk("wikipedia", Wiki(pages=pages), path=address).poll()
    assert told.value.code == "no_article"


@pytest.mark.parametrize(
    ("address", "title"),
    [("https://de.wikipedia.org/wiki/%C3%96BB", "ÖBB"), ("de.wikipedia.org/wiki/A/B?x=1", "A/B"), ("https://[x", "")],
)
def test_the_title_is_read_from_the_address(address, title):
    assert title_of(address) == title


# what is usual


def views(*numbers, length_s=86_400):
    begin = TODAY - len(numbers) * DAY
    return [
        CountSample("w", READ, "x", begin + i * DAY, length_s, n, CountKind.ATTENTION) for i, n in enumerate(numbers)
    ]


def test_attention_is_the_newest_day_against_the_middle_of_the_days_before():
    (found,) = attention(views(90, 100, 100, 110, 5000, 100, 90, 400))

    assert found == Attention(READ, "x", TODAY - DAY, 400, 100)


def test_few_days_make_no_usual_and_a_young_day_is_not_judged():
    assert attention(views(100, 400))[0].usual is None
    assert attention(views(5, length_s=3600)) == ()
    assert attention(()) == ()
