"""Round local times on the axis, also over the two nights a year that are not like the others."""

import itertools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.window import local_time
from shitstorm_radar.window.chart.ticks import time_ticks

pytestmark = pytest.mark.usefixtures("berlin", "english")


def seconds(year: int, month: int, day: int, hour: int = 0) -> float:
    """UTC epoch seconds of a time given in UTC."""
    return datetime(year, month, day, hour, tzinfo=UTC).timestamp()


def test_hours_are_labelled_in_local_time_and_midnight_with_its_day():
    ticks = time_ticks(seconds(2026, 11, 19, 21), seconds(2026, 11, 20, 3), 600)

    assert [t.label for t in ticks] == ["22:00", "23:00", "Fri 20 Nov", "01:00", "02:00", "03:00", "04:00"]
    assert [t.new_day for t in ticks].index(True) == 2


def test_in_october_the_hour_after_two_comes_twice():
    ticks = time_ticks(seconds(2026, 10, 24, 22), seconds(2026, 10, 25, 3), 900)

    assert [t.label for t in ticks][::2] == ["Sun 25 Oct", "01:00", "02:00", "02:00", "03:00", "04:00"]
    assert len({t.at_s for t in ticks}) == len(ticks)


def test_in_march_the_hour_after_two_is_missing():
    ticks = time_ticks(seconds(2026, 3, 28, 23), seconds(2026, 3, 29, 3), 400)

    assert [t.label for t in ticks] == ["Sun 29 Mar", "01:00", "03:00", "04:00", "05:00"]


@pytest.mark.parametrize(("month", "day", "hours"), [(10, 25, 25), (3, 29, 23)])
def test_days_begin_at_local_midnight_though_they_have_23_or_25_hours(month, day, hours):
    middle = datetime(2026, month, day, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    lo, hi = (middle - timedelta(days=3)).timestamp(), (middle + timedelta(days=3)).timestamp()
    ticks = time_ticks(lo, hi, 650)
    begins = [t.at_s for t in ticks]

    assert all(local_time.from_epoch(t).hour == 0 for t in begins)
    assert (hours * 3600) in [b - a for a, b in itertools.pairwise(begins)]


@given(
    lo=st.integers(1_700_000_000, 1_900_000_000),
    span=st.integers(900, 92 * 86_400),
    width=st.integers(60, 4000),
)
def test_ticks_lie_inside_rise_and_do_not_crowd(lo, span, width):
    local_time.use_zone(ZoneInfo("Europe/Berlin"))
    at = [t.at_s for t in time_ticks(lo, lo + span, width)]

    assert at == sorted(set(at))
    assert all(lo <= t <= lo + span for t in at)
    assert len(at) <= max(1, width / 60 + 2) or span / len(at) > 20 * 86_400


def test_german_days_have_their_dot(german):
    [tick] = [t for t in time_ticks(seconds(2026, 11, 19, 22), seconds(2026, 11, 20, 0), 300) if t.new_day]

    assert tick.label == "Fr. 20. Nov."


@pytest.mark.parametrize("zone", ["Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"])
def test_odd_zones_get_round_local_hours(zone):
    local_time.use_zone(ZoneInfo(zone))
    ticks = time_ticks(seconds(2026, 11, 19, 0), seconds(2026, 11, 19, 6), 600)

    assert len(ticks) >= 6
    assert all(local_time.from_epoch(t.at_s).minute == 0 for t in ticks)
