"""The last hour against the hours of the last seven days."""

from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.detection.channels import WEEK
from shitstorm_radar.detection.detector import Detector
from shitstorm_radar.detection.week import ENOUGH_HOURS, HOURS, Week
from tests.detection.streams import DAY, plus, readings, usual


def fed(hours, bin_s=300, per_bin=5.0):
    week = Week(bin_s)
    for _ in range(hours * 3600 // bin_s):
        week.push(per_bin)
    return week


def test_there_is_no_opinion_before_a_day_of_hours():
    week = fed(ENOUGH_HOURS - 1)
    for _ in range(11):
        week.push(500.0)

    assert week.deviate(3.0) == 0.0


def test_a_topic_that_often_bursts_must_burst_higher():
    calm, bursting = fed(48), Week(300)
    for n in range(48 * 12):
        bursting.push(50.0 if n % 144 < 12 else 1.0)
    for week in (calm, bursting):
        for _ in range(12):
            week.push(25.0)

    assert calm.deviate(3.0) > 3 * bursting.deviate(3.0) > 0


def test_bursts_of_more_than_a_week_ago_are_forgotten():
    week = fed(24, per_bin=500.0)
    for _ in range(HOURS * 12):
        week.push(5.0)

    assert week.mean == 60.0


@given(st.lists(st.floats(0, 1e9), max_size=200), st.sampled_from([60, 300, 3600]))
def test_whatever_comes_the_opinion_is_a_finite_number(counts, bin_s):
    week = Week(bin_s)
    for count in counts:
        week.push(count)

    assert 0.0 <= week.deviate(3.0) < float("inf")


def test_it_is_heard_only_where_there_are_no_negative_counts():
    assert len(Detector(volume_only=True)._state.channels.weeks) == 1
    assert Detector()._state.channels.weeks == []


def test_a_burst_of_volume_is_told_by_the_week_too():
    found = readings(plus(usual(9.0, per_bin=5.0), 8 * DAY + 100, 12, 60.0, 0.0), Detector(volume_only=True))

    assert any(WEEK in reading.spoke for reading in found[8 * DAY + 100 :])
    assert not any(reading.spoke for reading in found[7 * DAY : 8 * DAY])
