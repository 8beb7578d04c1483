"""Cases from history, reconstructed: what rings, when, and what must not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from shitstorm_radar.records import Reading, SurgeKind
from tests.detection.cases import Case, broadcaster, dragged_off, love_letter, sausage_storm, single_case
from tests.detection.streams import alarms, readings


def first_storm(case: Case, found: list[Reading]) -> int:
    """Bins from the onset to the first alarm of a storm after it."""
    onset = case.at(case.onset)
    return next(i for i in alarms(found) if i >= onset and found[i].kind is SurgeKind.STORM) - onset


def test_the_sausage_storm_rings_on_its_first_great_day_and_is_not_over_before_its_second_wave():
    case = sausage_storm()
    found = readings(case.bins)
    assert first_storm(case, found) < 3 * 288  # by the end of 3 January, the day before the peak
    between, second = (case.at(datetime(2012, 1, day, tzinfo=UTC)) for day in (5, 9))
    assert sum(r.calm for r in found[between:second]) < 0.05 * (second - between)
    assert all(r.kind is SurgeKind.STORM for r in found[between : second + 288])


def test_a_slow_burn_of_ten_days_rings_before_a_tenth_of_it_is_written():
    case = single_case()
    found = readings(case.bins)
    rung = case.at(case.onset) + first_storm(case, found)
    assert case.event[: rung + 1].sum() < 0.1 * case.event.sum()


def test_a_step_from_25_to_150_an_hour_rings_within_a_quarter_of_an_hour():
    case = broadcaster()
    assert first_storm(case, readings(case.bins)) < 3


def test_a_love_letter_is_a_surge_and_never_a_storm():
    case = love_letter()
    found = readings(case.bins)
    assert {found[i].kind for i in alarms(found) if i >= case.at(case.onset)} == {SurgeKind.SURGE}


def test_a_storm_in_the_evening_rings_although_another_one_is_in_the_baseline():
    case = dragged_off()
    assert first_storm(case, readings(case.bins)) * timedelta(minutes=5) <= timedelta(minutes=30)
