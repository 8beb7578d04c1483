"""Totals of a growing span are the same however often they are asked for, and cost what is new only."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.records import Author, MentionKind
from shitstorm_radar.store import tallies
from shitstorm_radar.store.base import Totals
from shitstorm_radar.store.sqlite_store import open_store
from tests.store.making import DAY, HOUR, MINUTE, NOON, batch, entry

posts = st.lists(
    st.tuples(st.integers(0, 90), st.integers(0, 6), st.sampled_from("abc"), st.floats(0, 1), st.booleans()),
    max_size=12,
)


@settings(max_examples=30, deadline=None)
@given(st.lists(posts, max_size=6))
def test_asked_again_and_again_they_are_the_totals_counted_anew(rounds):
    number = 0
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "r.sqlite3", durable=False) as store:
        for i, some in enumerate(rounds):
            entries = []
            for minute, who, channel, negativity, repost in some:
                number += 1
                kind = MentionKind.REPOST if repost else MentionKind.POST
                author = Author(handle=f"author{who}")
                at = NOON + minute * MINUTE
                entries.append(entry(number, at=at, negativity=negativity, author=author, channel=channel, kind=kind))
            store.ingest(batch(*entries))
            hi = NOON + (i + 1) * 15 * MINUTE
            running, anew = store.running_totals("wurst", NOON, hi), store.totals("wurst", NOON, hi)
            assert (running.mentions, running.authors, running.channels) == (anew.mentions, anew.authors, anew.channels)
            assert abs(running.critical - anew.critical) < 1e-9


def test_only_minutes_that_changed_are_read_again(store):
    store.ingest(batch(*(entry(n, at=NOON + n * MINUTE) for n in range(50))))
    store.running_totals("wurst", NOON, NOON + HOUR)
    asked: list[str] = []
    store._db.set_trace_callback(asked.append)
    store.ingest(batch(entry(99, at=NOON + 7 * MINUTE)))
    asked.clear()
    assert store.running_totals("wurst", NOON, NOON + HOUR).mentions == 51
    store._db.set_trace_callback(None)

    assert sum("t.minute =" in sql for sql in asked) == 1


def test_a_span_that_ends_earlier_than_before_is_counted_anew(store):
    store.ingest(batch(entry(1), entry(2, at=NOON + HOUR)))

    assert store.running_totals("wurst", NOON, NOON + 2 * HOUR).mentions == 2
    assert store.running_totals("wurst", NOON, NOON + HOUR).mentions == 1


def test_what_was_deleted_stays_counted_while_the_span_is_remembered(store):
    store.ingest(batch(entry(1, at=NOON - 40 * DAY), entry(2)))
    before = store.running_totals("wurst", NOON - 40 * DAY, NOON + HOUR)
    store.maintain(NOON, {"wurst": 30})

    assert store.running_totals("wurst", NOON - 40 * DAY, NOON + 2 * HOUR) == before


def test_an_unknown_topic_has_none_and_memory_is_bounded(store, monkeypatch):
    monkeypatch.setattr(tallies, "MOST_SPANS", 2)
    store.ingest(batch(entry(1)))
    for n in range(5):
        assert store.running_totals("wurst", NOON - n * MINUTE, NOON + HOUR).mentions == 1

    assert store.running_totals("nobody", NOON, NOON + HOUR) == Totals()
    assert len(store._tallies._spans) == 2


def test_the_authors_of_all_spans_are_bounded_but_the_span_asked_for_keeps_its_own(store, monkeypatch):
    monkeypatch.setattr(tallies, "MOST_AUTHORS", 5)
    store.ingest(batch(*(entry(n, at=NOON + n * MINUTE, author=Author(handle=f"author{n}")) for n in range(9))))
    for lo, hi, authors in ((0, 3, 3), (4, 6, 2), (6, 8, 2), (0, 9, 9), (0, 9, 9)):
        assert store.running_totals("wurst", NOON + lo * MINUTE, NOON + hi * MINUTE).authors == authors
        remembered = [len(span.authors) for span in store._tallies._spans.values()]
        assert remembered[-1] == authors
        assert sum(remembered) <= max(5, authors)
