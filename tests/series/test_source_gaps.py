"""A gap of a source is what its exposure lacks: it begins when nothing vouches for it and ends with a success."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.records import SourceCondition, SourceGap, SourceStatus
from shitstorm_radar.series.exposure import Coverage
from shitstorm_radar.series.source_gaps import GapKeeper, ongoing

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
REACH = 5 * MINUTE  # of an interval of two minutes
READ = SourceStatus("a", SourceCondition.OK, last_success_at=NOON, last_attempt_at=NOON)


def test_a_success_in_time_or_a_little_late_ends_no_gap():
    keeper = GapKeeper()

    assert keeper.succeed(READ, NOON + 2 * MINUTE) is None
    assert keeper.succeed(READ, NOON + 7 * MINUTE) is None
    assert keeper.succeed(SourceStatus("new"), NOON) is None


def test_a_source_that_nobody_asked_was_unseen_from_the_end_of_its_reach():
    assert GapKeeper().succeed(READ, NOON + timedelta(hours=3)) == SourceGap(
        "a", NOON + REACH, NOON + timedelta(hours=3)
    )


def test_a_source_that_failed_was_unseen_from_its_first_failure():
    keeper = GapKeeper()
    for minutes in (2, 4, 6):
        keeper.fail("a", NOON + minutes * MINUTE)

    assert keeper.succeed(READ, NOON + 30 * MINUTE) == SourceGap("a", NOON + 2 * MINUTE, NOON + 30 * MINUTE)
    assert keeper.succeed(READ, NOON + 30 * MINUTE) == SourceGap("a", NOON + REACH, NOON + 30 * MINUTE), (
        "it is forgotten"
    )


def test_what_is_silent_now_is_told_and_what_never_spoke_is_not():
    statuses = {
        "a": READ,
        "late": SourceStatus("late", SourceCondition.OK, last_success_at=NOON - timedelta(hours=1)),
        "failing": SourceStatus("failing", SourceCondition.OFFLINE, last_success_at=NOON - 10 * MINUTE),
        "never": SourceStatus("never", SourceCondition.OFFLINE, last_attempt_at=NOON),
    }

    assert ongoing(statuses, NOON) == (
        SourceGap("late", NOON - 55 * MINUTE, NOON),
        SourceGap("failing", NOON - 8 * MINUTE, NOON),
    )


@given(pause=st.integers(1, 600), fails=st.lists(st.integers(1, 600), max_size=4))
def test_gaps_and_exposure_tell_the_same_story(pause, fails):
    """What the exposure of a source lacks between two successes is its gap."""
    coverage, keeper = Coverage(), GapKeeper()
    coverage.record("a", NOON, REACH.total_seconds())
    at = NOON + pause * MINUTE
    for minutes in sorted(f for f in fails if f < pause):
        coverage.fail("a", NOON + minutes * MINUTE)
        keeper.fail("a", NOON + minutes * MINUTE)
    coverage.record("a", at, REACH.total_seconds())
    gap = keeper.succeed(READ, at)

    unseen = (1 - coverage.exposure(["a"], NOON, at)) * (at - NOON)
    told = timedelta(0) if gap is None else gap.end - gap.start
    assert abs(unseen - told) < timedelta(seconds=1)
