"""What every engine promises about with us, about us and without us."""

from dataclasses import replace

from shitstorm_radar.records import MentionKind, Presence
from shitstorm_radar.store.base import MentionFilter
from tests.store.making import DAY, HOUR, MINUTE, NOON, batch, entry


def placed(number, presence, at=NOON, **changed):
    return replace(entry(number, at=at, **changed), presence=presence)


def test_presence_is_read_back_and_chooses(store):
    store.ingest(batch(placed(1, Presence.WITH), placed(2, Presence.ABOUT), placed(3, None)))

    assert [m.presence for m in store.mentions(MentionFilter("wurst"), None, 9).rows] == [
        None, Presence.ABOUT, Presence.WITH,
    ]  # fmt: skip
    chosen = store.mentions(MentionFilter("wurst", presence=Presence.ABOUT), None, 9).rows
    assert [m.mention.uid for m in chosen] == ["feed:2"]


def test_the_series_counts_each_mention_once_in_its_bin(store):
    first = [placed(n, Presence.WITHOUT, at=NOON + n * MINUTE) for n in range(8)]
    store.ingest(batch(*first, placed(20, Presence.WITH, at=NOON + 7 * MINUTE), placed(21, None, at=NOON)))
    store.ingest(batch(*first, placed(22, Presence.ABOUT, at=NOON), placed(23, Presence.ABOUT, at=NOON, topic="senf")))
    store.ingest(batch(placed(24, Presence.ABOUT, at=NOON, kind=MentionKind.REPOST)))

    series = store.series("wurst", NOON, NOON + 10 * MINUTE, 300)
    assert series.presence.tolist() == [[0, 1], [1, 0], [5, 3]]
    assert store.series("wurst", NOON, NOON + 2 * HOUR, 3600).presence.tolist() == [[1, 0], [1, 0], [8, 0]]
    assert store.series("nobody", NOON, NOON + HOUR, 3600).presence.tolist() == [[0], [0], [0]]


def test_its_minutes_are_kept_as_long_as_others(store):
    store.ingest(batch(placed(1, Presence.WITH)))

    store.maintain(NOON + 91 * DAY, {})

    assert not store.series("wurst", NOON, NOON + HOUR, 60).presence.any()
