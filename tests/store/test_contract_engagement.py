"""What every engine promises about the course of a mention's reactions."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.records import Engagement
from tests.store.making import DAY, HOUR, MINUTE, NOON, batch, entry


def counted(store, likes, at, number=1):
    seen = Engagement(likes=likes, replies=1, metrics_at=at)
    store.ingest(batch(entry(number, engagement=seen)))


def course(store, number=1):
    return [(e.metrics_at - NOON, e.likes) for e in store.engagement(f"feed:{number}")]


def test_the_course_begins_with_the_counts_before_the_first_change(store):
    counted(store, 12, NOON)
    assert store.engagement("feed:1") == ()

    counted(store, 12, NOON + HOUR)
    counted(store, 340, NOON + 2 * HOUR)

    assert course(store) == [(timedelta(0), 12), (2 * HOUR, 340)]
    assert store.engagement("feed:1")[1] == Engagement(likes=340, replies=1, metrics_at=NOON + 2 * HOUR)
    assert store.engagement("feed:2") == ()


def test_counts_that_follow_too_fast_give_way_to_the_newest(store):
    for second in range(0, 300, 10):
        counted(store, second, NOON + timedelta(seconds=second))

    times = [at for at, _ in course(store)]
    assert 5 <= len(times) <= 6
    assert course(store)[-1] == (timedelta(seconds=290), 290)


def test_the_course_of_weeks_stays_short(store):
    for step in range(3000):
        counted(store, step, NOON + step * 10 * MINUTE)

    times = [at for at, _ in course(store)]
    assert 100 < len(times) < 260
    assert times[0] == timedelta(0)


def test_a_look_at_older_counts_changes_nothing(store):
    counted(store, 5, NOON)
    counted(store, 9, NOON + HOUR)
    counted(store, 7, NOON + MINUTE)

    assert course(store) == [(timedelta(0), 5), (HOUR, 9)]


def test_the_course_goes_with_its_mention(store):
    counted(store, 5, NOON)
    counted(store, 9, NOON + HOUR)

    store.maintain(NOON + 3 * DAY, {"wurst": 1})

    assert store._db.execute("SELECT COUNT(*) FROM engagement").fetchone() == (0,)


@pytest.mark.parametrize(
    ("seen", "reactions"),
    [
        (Engagement(), None),
        (Engagement(views=10), None),
        (Engagement(likes=3, reposts=2, replies=1, score=7), 6),
        (Engagement(score=7, replies=2), 9),
        (Engagement(score=-7), 0),
        (Engagement(score=4.5, replies=2), 2),
        (Engagement(score=float("inf")), None),
    ],
)
def test_reactions_are_what_is_known_of_likes_reposts_and_replies(seen, reactions):
    assert seen.reactions == reactions


@given(st.floats(), st.integers())
@settings(max_examples=50)
def test_no_count_breaks_the_sum(score, likes):
    reactions = Engagement(score=score, likes=likes).reactions
    assert reactions is not None
    assert reactions >= 0
