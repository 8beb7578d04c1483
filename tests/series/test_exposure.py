from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.series.exposure import KEPT, Coverage

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
REACH_S = 300.0
SECONDS = st.integers(0, 12 * 3600)


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def read(*minutes: float, source: str = "a", coverage: Coverage | None = None) -> Coverage:
    coverage = coverage or Coverage()
    for minute in minutes:
        coverage.record(source, at(minute), REACH_S)
    return coverage


def test_a_source_polled_in_time_is_measured_throughout():
    assert read(*range(0, 60, 2)).exposure(["a"], at(0), at(60)) == 1.0


def test_nothing_is_vouched_for_before_the_first_success():
    assert read(0).exposure(["a"], at(-5), at(0)) == 0.0
    assert read(0).exposure(["a"], at(-5), at(5)) == 0.5


def test_a_source_that_falls_silent_goes_blind_when_its_reach_ends():
    coverage = read(0, 2, 4)

    assert coverage.exposure(["a"], at(5), at(10)) == 0.8
    assert coverage.exposure(["a"], at(10), at(15)) == 0.0


def test_a_failed_poll_makes_a_source_blind_at_once_and_a_quick_recovery_closes_the_gap():
    coverage = read(0, 2, 4)
    coverage.fail("a", at(6))

    assert coverage.exposure(["a"], at(5), at(10)) == 0.2
    coverage.record("a", at(8), REACH_S)
    assert coverage.exposure(["a"], at(5), at(10)) == 1.0


def test_a_catch_up_does_not_fill_the_gap_it_closes():
    coverage = read(0, 30)

    assert coverage.exposure(["a"], at(10), at(30)) == 0.0
    assert coverage.exposure(["a"], at(30), at(35)) == 1.0


def test_a_success_that_is_barely_overdue_closes_the_gap():
    assert read(0, 6.5).exposure(["a"], at(0), at(10)) == 1.0


def test_a_source_that_never_answered_is_no_part_of_the_stream():
    coverage = read(0)

    assert coverage.exposure(["a", "never"], at(0), at(5)) == 1.0
    assert coverage.exposure(["never"], at(0), at(5)) == 0.0
    assert coverage.exposure([], at(0), at(5)) == 0.0


def test_one_of_two_sources_down_halves_the_exposure():
    coverage = read(0, 20, source="b", coverage=read(*range(0, 30, 2)))

    assert coverage.exposure(["a", "b"], at(10), at(15)) == 0.5
    assert coverage.exposure(["a"], at(10), at(15)) == 1.0


def test_an_empty_span_was_not_measured():
    assert read(0).exposure(["a"], at(1), at(1)) == 0.0


def test_a_clock_set_back_leaves_exposure_within_bounds():
    coverage = read(60, 0, 2)

    assert coverage.exposure(["a"], at(0), at(5)) == 1.0
    assert coverage.exposure(["a"], at(60), at(65)) == 1.0


def test_memory_is_bounded_to_two_days():
    coverage = Coverage()
    for hour in range(24 * 10):
        coverage.record("a", NOON + timedelta(hours=hour), REACH_S)
    last = NOON + timedelta(hours=24 * 10 - 1)

    assert len(coverage._stretches["a"]) <= KEPT // timedelta(hours=1) + 1
    assert coverage.exposure(["a"], last, last + timedelta(minutes=5)) == 1.0
    assert coverage.exposure(["a"], NOON, NOON + timedelta(minutes=5)) == 0.0


@given(st.lists(SECONDS, max_size=60), SECONDS, st.integers(1, 7200))
def test_exposure_is_a_share(polls, start, length):
    coverage = Coverage()
    for second in polls:
        coverage.record("a", NOON + timedelta(seconds=second), REACH_S)
    begin = NOON + timedelta(seconds=start)

    assert 0.0 <= coverage.exposure(["a"], begin, begin + timedelta(seconds=length)) <= 1.0


@given(st.lists(SECONDS, min_size=1, max_size=40, unique=True), st.data(), SECONDS)
def test_more_polls_never_lower_the_exposure(polls, data, start):
    fewer = data.draw(st.lists(st.sampled_from(polls), min_size=1, unique=True))
    begin = NOON + timedelta(seconds=start)
    shares = []
    for some in (sorted(fewer), sorted(polls)):
        coverage = Coverage()
        for second in some:
            coverage.record("a", NOON + timedelta(seconds=second), REACH_S)
        shares.append(coverage.exposure(["a"], begin, begin + timedelta(minutes=10)))

    assert shares[0] <= shares[1] + 1e-9


@given(st.lists(SECONDS, max_size=40), st.integers(600, 7200))
def test_time_without_a_poll_in_reach_is_blind(polls, pause):
    coverage = Coverage()
    for second in sorted(polls):
        coverage.record("a", NOON + timedelta(seconds=second), REACH_S)
    silent_from = NOON + timedelta(seconds=max(polls, default=0) + REACH_S)

    assert coverage.exposure(["a"], silent_from, silent_from + timedelta(seconds=pause)) == 0.0
