"""The arithmetic of when to come back."""

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.polling import schedule
from shitstorm_radar.polling.schedule import Pace
from shitstorm_radar.settings import SourceConfig, SourceKind

CONFIG = SourceConfig("s", SourceKind.FEED, "Presse", "https://x.test/feed")

intervals = st.floats(1, 1e6)
chances = st.randoms(use_true_random=False)
spans = st.none() | st.timedeltas(timedelta(days=-1), timedelta(days=30))


@given(pace=st.builds(Pace, intervals, st.integers(0, 100)), news=st.sampled_from([True, False, None]))
def test_the_interval_never_leaves_the_bounds_the_user_sees(pace, news):
    after = schedule.after_visit(pace, CONFIG, news=news)

    assert CONFIG.min_interval_s <= after.interval_s <= CONFIG.max_interval_s
    assert after.failures == 0


def test_news_halves_the_interval_and_quiet_lets_it_drift_up():
    busy = schedule.after_visit(Pace(240), CONFIG, news=True)
    quiet = schedule.after_visit(Pace(240), CONFIG, news=False)
    unknown = schedule.after_visit(Pace(240), CONFIG, news=None)

    assert (busy.interval_s, unknown.interval_s) == (120, 240)
    assert quiet.interval_s == pytest.approx(264)


@given(
    interval=st.floats(60, 1800), wait=st.none() | st.timedeltas(timedelta(seconds=1), timedelta(days=9)), rng=chances
)
def test_after_a_visit_the_wait_is_the_interval_or_what_was_asked_for(interval, wait, rng):
    wait_s = schedule.wait_after_visit_s(Pace(interval), wait, rng)

    assert wait_s >= 0.9 * interval
    assert wait_s <= max(1.1 * interval, 6 * 3600)
    if wait is None:
        assert wait_s <= 1.1 * interval
    else:
        assert wait_s >= min(max(wait.total_seconds(), 5), 6 * 3600)


def test_a_wait_of_zero_says_that_more_is_ready():
    assert schedule.wait_after_visit_s(Pace(120), timedelta(0), random.Random(1)) == 0


@given(pace=st.builds(Pace, st.floats(60, 1800), st.integers(0, 10_000)), retry_after=spans, rng=chances)
def test_a_back_off_always_lies_between_five_seconds_and_six_hours(pace, retry_after, rng):
    wait_s = schedule.wait_after_failure_s(pace, CONFIG, retry_after, rng)

    assert 5 <= wait_s <= 6 * 3600
    if retry_after is None:
        assert wait_s <= CONFIG.max_interval_s
    else:
        assert wait_s >= min(retry_after.total_seconds(), 6 * 3600)


def test_the_back_off_grows_with_every_failure_and_stays_below_the_longest_interval():
    rng = random.Random(7)

    def mean_s(failures: int) -> float:
        waits = [schedule.wait_after_failure_s(Pace(120, failures), CONFIG, None, rng) for _ in range(400)]
        return sum(waits) / len(waits)

    assert mean_s(1) == pytest.approx(60, rel=0.15)
    assert mean_s(2) == pytest.approx(120, rel=0.15)
    assert mean_s(50) == pytest.approx(900, rel=0.15)


def test_failures_are_counted_until_a_visit_succeeds():
    pace = schedule.after_failure(schedule.after_failure(Pace(120)))

    assert pace == Pace(120, failures=2)
    assert schedule.after_visit(pace, CONFIG, news=None) == Pace(120, failures=0)


@given(joining=st.integers(1, 1000), rng=chances)
def test_many_sources_settle_in_within_ten_seconds_and_one_at_once(joining, rng):
    assert 0 <= schedule.settle_in_s(joining, rng) <= min(10, 0.2 * joining)


def test_a_rhythm_reached_before_a_restart_goes_on_within_the_bounds():
    assert schedule.starting_pace(CONFIG, 900).interval_s == 900
    assert schedule.starting_pace(CONFIG, 9000).interval_s == CONFIG.max_interval_s
    assert schedule.starting_pace(CONFIG).interval_s == CONFIG.interval_s
