"""One post whose engagement explodes rings, and what is usual for the topic does not."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.detection.single_post import AGAIN_FACTOR, LEAST_PER_HOUR, MOST_POSTS, PostRadar
from shitstorm_radar.records import HotPost, Reaction, SurgeKind

T0 = datetime(2012, 7, 20, tzinfo=UTC)
BIN = timedelta(minutes=5)
HOUR = 12


def gain(
    uid: str, end: datetime, gained: int, *, total: int | None = None, negativity: float = 0.9, over: timedelta = BIN
):
    at = end - timedelta(seconds=1)
    return Reaction(uid, f"https://p.test/{uid}", "eva", negativity, at - over, at, gained, total or gained)


def usual_days(radar: PostRadar, days: int, seed: int = 1, alpha: float = 1.3, per_day: int = 40) -> list[HotPost]:
    """Posts whose reactions follow a power law, most of them in the first two hours."""
    rng, rung = random.Random(seed), []
    waiting: dict[int, list[Reaction]] = {}
    bins = days * 24 * HOUR
    for n in range(days * per_day):
        first, size = rng.randrange(bins), int(rng.paretovariate(alpha))
        for k in range(12):
            share = size * 2 // (3 * (k + 1))
            if share and first + k < bins:
                end = T0 + (first + k + 1) * BIN
                waiting.setdefault(first + k, []).append(gain(f"u{n}", end, share, negativity=rng.random()))
    for i in range(bins):
        rung += [h for h in radar.update(T0 + (i + 1) * BIN, waiting.pop(i, ())) if h.rings]
    return rung


def test_a_post_that_explodes_rings_on_the_first_day_while_others_are_calm():
    radar, rung = PostRadar(), []
    for i in range(1, 24 * HOUR):
        end = T0 + i * BIN
        calm = [gain(f"u{i}", end, 2)]
        vodafone = [gain("vodafone", end, 200)] if i >= 120 else []
        rung += [(i, h) for h in radar.update(end, calm + vodafone) if h.rings]
    bins = [i for i, _ in rung]
    assert 120 <= bins[0] <= 123
    assert {h.uid for _, h in rung} == {"vodafone"}
    assert rung[0][1].kind is SurgeKind.STORM
    assert (rung[0][1].author, rung[0][1].url) == ("eva", "https://p.test/vodafone")


def test_a_friendly_post_is_a_surge():
    (hot,) = PostRadar().update(T0, [gain("letter", T0, 1_500, negativity=0.1)])
    assert (hot.kind, hot.rings) == (SurgeKind.SURGE, True)


def test_usual_engagement_with_its_heavy_tail_hardly_rings():
    rung = sum(len(usual_days(PostRadar(), 30, seed)) for seed in range(4))
    assert rung <= 4 * 2


def test_what_is_usual_is_learned_from_the_topics_own_posts():
    quiet, loud = PostRadar(), PostRadar()
    for i in range(1, 3_000):
        end = T0 + i * BIN
        quiet.update(end, [gain(f"u{i}", end, 1)] if i % 4 == 0 else [])
        loud.update(end, [gain(f"u{i}", end, 300)] if i % 4 == 0 else [])
    end = T0 + 3_000 * BIN
    assert [h.rings for h in quiet.update(end, [gain("x", end, 120)])] == [True]
    assert loud.update(end, [gain("x", end, 600)]) == ()
    assert quiet.threshold(int(end.timestamp())) >= LEAST_PER_HOUR


def test_a_week_of_slow_reactions_is_no_explosion():
    assert PostRadar().update(T0, [gain("slow", T0, 20_000, over=timedelta(days=7))]) == ()


def test_reactions_that_arrived_while_nobody_looked_are_spread_over_that_time():
    radar = PostRadar()
    (hot,) = radar.update(T0, [gain("a", T0, 6_000, over=timedelta(hours=6))])
    assert hot.per_hour == pytest.approx(1_000, rel=0.05)


def test_a_post_rings_once_and_again_when_its_pace_has_quadrupled():
    radar, rung, paces = PostRadar(), [], []
    for i in range(1, 40):
        end = T0 + i * BIN
        (hot,) = radar.update(end, [gain("a", end, 1_000 if i < 20 else 10_000)])
        paces.append(hot.per_hour)
        if hot.rings:
            rung.append(hot.per_hour)
    assert all(b >= AGAIN_FACTOR * a for a, b in pairwise(rung))
    assert 2 <= len(rung) <= 4


def test_a_hot_post_cools_down_and_is_forgotten():
    radar = PostRadar()
    radar.update(T0, [gain("a", T0, 5_000)])
    hours = [len(radar.update(T0 + h * HOUR * BIN, ())) for h in range(1, 12)]
    assert hours[0] == 1
    assert hours[-1] == 0
    assert hours == sorted(hours, reverse=True)


def test_what_rang_does_not_teach_that_such_posts_are_usual():
    radar = PostRadar()
    for i in range(400):
        end = T0 + i * 12 * BIN
        radar.update(end, [gain(f"u{i}", end, 3)])
    now = T0 + 400 * 12 * BIN
    before = radar.threshold(int(now.timestamp()))
    radar.update(now, [gain("big", now, 10**6)])
    for h in range(1, 30):
        radar.update(now + h * HOUR * BIN, ())
    assert radar.threshold(int(now.timestamp())) < 2 * before


def test_a_stricter_budget_asks_for_a_faster_post():
    now = int(T0.timestamp())
    quarter, month, week = (PostRadar(false_alarms_per_month=b).threshold(now) for b in (1 / 3, 1.0, 30 / 7))
    assert quarter > month > week


def test_memory_is_bounded():
    radar = PostRadar()
    radar.update(T0, [gain(f"u{n}", T0, 5) for n in range(3 * MOST_POSTS)])
    assert len(radar.save()["posts"]) == MOST_POSTS


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 3), st.integers(0, 10**15), st.integers(1, 10**6)), max_size=4), max_size=30
    )
)
def test_a_restored_radar_goes_on_as_one_that_never_stopped(course):
    whole, split = PostRadar(), PostRadar()
    for i, gains in enumerate(course):
        end = T0 + i * BIN
        some = [gain(f"u{n}", end, g, over=timedelta(seconds=s)) for n, g, s in gains]
        split = PostRadar.restore(json.loads(json.dumps(split.save())))
        split._peaks = list(whole._peaks)  # saved with three digits: the store need not keep more
        words = whole.update(end, some)
        assert split.update(end, some) == words
        assert all(word.per_hour > 0 for word in words)


@pytest.mark.parametrize("saved", [{}, {"version": 99}, {"version": 1, "posts": 3}, {"version": 1, "posts": [[1]]}])
def test_a_state_of_another_version_is_refused(saved):
    with pytest.raises(ValueError):  # noqa: PT011 - every way of being wrong has words of its own
        PostRadar.restore(saved)
