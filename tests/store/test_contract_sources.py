"""What every engine promises about sources: status, cursor, and who may poll."""

from datetime import timedelta

import pytest

from shitstorm_radar.errors import StaleLease
from shitstorm_radar.records import SourceCondition, SourceGap, SourceStatus
from shitstorm_radar.store.base import Lease
from tests.store.making import HOUR, MINUTE, NOON, batch, counts, entry


def test_status_and_cursor_are_kept_with_the_mentions(store, reader):
    status = SourceStatus(
        "news",
        SourceCondition.SLOW_DOWN,
        "rate",
        {"wait_s": 5},
        NOON,
        NOON,
        NOON,
        NOON + MINUTE,
        90.0,
        "https://b.test",
        7,
        212,
        300,
        NOON + HOUR,
    )
    store.ingest(batch(entry(1), status=status, cursor={"etag": "x", "ids": [1, 2]}))
    store.ingest(batch(entry(2), status=status))

    memory = reader.sources()["news"]
    assert memory.status == status
    assert memory.cursor == {"etag": "x", "ids": [1, 2]}
    assert store.cursor("news") == reader.cursor("news") == memory.cursor
    assert store.cursor("unknown") == {}


def test_a_stale_lease_writes_nothing(store):
    store.register_sources([SourceStatus("news")])
    (old,) = store.lease("a", 1, timedelta(seconds=30), NOON)
    (new,) = store.lease("b", 1, timedelta(seconds=30), NOON + MINUTE)
    assert new.fence > old.fence

    with pytest.raises(StaleLease):
        store.ingest(batch(entry(1), cursor={"at": 1}, lease=old))

    assert counts(store) == (0, 0)
    assert store.known(["feed:1"]) == frozenset()
    assert store.sources()["news"].cursor == {}
    assert len(store.ingest(batch(entry(1), cursor={"at": 1}, lease=new))) == 1


def test_a_lease_on_an_unknown_source_is_stale(store):
    with pytest.raises(StaleLease):
        store.ingest(batch(entry(1), lease=Lease("news", "a", 1)))


def test_a_source_is_leased_to_one_owner_until_its_visit_or_its_time_is_over(store):
    store.register_sources([SourceStatus("a"), SourceStatus("b"), SourceStatus("c", next_poll_at=NOON + HOUR)])
    ttl = timedelta(seconds=60)

    (first,) = store.lease("one", 1, ttl, NOON)
    (second,) = store.lease("two", 5, ttl, NOON)
    assert {first.source_id, second.source_id} == {"a", "b"}
    assert store.lease("three", 5, ttl, NOON) == ()

    store.set_status(SourceStatus("a", next_poll_at=NOON + MINUTE))
    assert [lease.source_id for lease in store.lease("three", 5, ttl, NOON + MINUTE)] == ["a", "b"]


def test_registering_keeps_what_is_known_and_forgets_the_rest(store):
    store.ingest(batch(status=SourceStatus("a", delivered=5), cursor={"at": 1}))
    store.register_sources([SourceStatus("a"), SourceStatus("b")])
    assert store.sources()["a"].status.delivered == 5

    store.register_sources([SourceStatus("b")])
    assert list(store.sources()) == ["b"]


def test_gaps_are_found_where_they_touch_a_span_in_order_of_their_begin(store):
    early, late = SourceGap("a", NOON, NOON + HOUR), SourceGap("b", NOON + HOUR, NOON + 3 * HOUR)
    for gap in (late, early):
        store.file_gap(gap)

    assert store.source_gaps(NOON, NOON + 4 * HOUR) == (early, late)
    assert store.source_gaps(NOON + HOUR, NOON + 2 * HOUR) == (late,)
    assert store.source_gaps(NOON - HOUR, NOON) == ()


def test_a_gap_that_is_filed_again_replaces_itself_and_very_old_ones_are_forgotten(store):
    old = SourceGap("a", NOON - timedelta(days=402), NOON - timedelta(days=401))
    other = SourceGap("b", old.start, old.end)
    for gap in (old, other, SourceGap("a", NOON, NOON + HOUR), SourceGap("a", NOON, NOON + 2 * HOUR)):
        store.file_gap(gap)

    assert store.source_gaps(old.start, NOON + HOUR) == (other, SourceGap("a", NOON, NOON + 2 * HOUR))
