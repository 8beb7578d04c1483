from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.records import Mention, MentionKind, TimeTrust
from shitstorm_radar.series.minute import FUTURE_TOLERANCE, OLD_AFTER, is_fresh, minute_of

NOW = datetime(2026, 11, 21, 12, 7, 30, tzinfo=UTC)
MINUTE_OF_NOW = datetime(2026, 11, 21, 12, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)
POST = Mention("x:1", "s", "x", "x.test", MentionKind.POST, first_seen_at=NOW)


def published(at: datetime | None, trust: TimeTrust) -> Mention:
    return replace(POST, published_at=at, time_trust=trust)


@pytest.mark.parametrize("trust", [TimeTrust.SERVER, TimeTrust.AUTHOR, TimeTrust.FEED])
def test_a_post_counts_when_it_was_published(trust):
    assert minute_of(published(NOW - HOUR, trust), NOW) == MINUTE_OF_NOW - HOUR


def test_without_a_date_the_arrival_counts():
    assert minute_of(published(None, TimeTrust.FALLBACK), NOW) == MINUTE_OF_NOW
    assert minute_of(published(NOW - HOUR, TimeTrust.FALLBACK), NOW) == MINUTE_OF_NOW


@pytest.mark.parametrize("trust", list(TimeTrust))
def test_nothing_counts_in_the_future(trust):
    assert minute_of(published(NOW + HOUR, trust), NOW) == MINUTE_OF_NOW
    assert minute_of(published(NOW + timedelta(seconds=45), trust), NOW) == MINUTE_OF_NOW


def test_a_feed_that_dates_an_item_after_its_arrival_is_not_believed():
    seen_earlier = replace(published(NOW, TimeTrust.FEED), first_seen_at=NOW - HOUR)

    assert minute_of(seen_earlier, NOW) == MINUTE_OF_NOW - HOUR


def test_a_trusted_time_beyond_the_tolerance_gives_way_to_the_arrival():
    seen_earlier = replace(POST, first_seen_at=NOW - HOUR, time_trust=TimeTrust.SERVER)
    skewed = replace(seen_earlier, published_at=NOW + FUTURE_TOLERANCE)
    absurd = replace(seen_earlier, published_at=NOW + FUTURE_TOLERANCE + timedelta(seconds=1))

    assert minute_of(skewed, NOW) == MINUTE_OF_NOW
    assert minute_of(absurd, NOW) == MINUTE_OF_NOW - HOUR


@given(
    st.none() | st.datetimes(timezones=st.just(UTC)),
    st.sampled_from(TimeTrust),
    st.timedeltas(timedelta(0), timedelta(days=30)),
)
def test_the_minute_is_whole_and_not_after_now(at, trust, age):
    minute = minute_of(replace(published(at, trust), first_seen_at=NOW - age), NOW)

    assert minute <= NOW
    assert (minute.second, minute.microsecond) == (0, 0)


def test_recent_posts_of_a_routine_visit_are_fresh():
    assert is_fresh(MINUTE_OF_NOW, now=NOW, first_visit=False, catch_up=False)
    assert is_fresh(NOW - OLD_AFTER, now=NOW, first_visit=False, catch_up=False)


@pytest.mark.parametrize(
    ("age", "first_visit", "catch_up"),
    [(timedelta(0), True, False), (timedelta(0), False, True), (7 * HOUR, False, False)],
)
def test_history_is_never_fresh(age, first_visit, catch_up):
    assert not is_fresh(NOW - age, now=NOW, first_visit=first_visit, catch_up=catch_up)
