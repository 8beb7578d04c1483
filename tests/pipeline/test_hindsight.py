"""The last ninety days are judged by the live detector, for every budget, from what the store has kept."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shitstorm_radar.detection.detector import Detector
from shitstorm_radar.pipeline import hindsight
from shitstorm_radar.pipeline.bin_closing import BIN, BIN_S
from shitstorm_radar.pipeline.hindsight import review
from shitstorm_radar.planned import PlannedEvent
from shitstorm_radar.records import Observation, SurgeKind
from shitstorm_radar.settings import AlarmBudget
from shitstorm_radar.store import retention
from tests.pipeline.desk import BEGIN, MUELLER
from tests.pipeline.past import DAY, HOUR, keep, outburst, quiet

NOW = BEGIN + 20 * DAY
STORM = BEGIN + 15 * DAY + 9 * HOUR
MONTH = AlarmBudget.MONTH


def go_on(_):
    return True


def judged(store, now=NOW, topic=MUELLER):
    return review(store, topic, now, go_on)


def test_a_storm_of_the_past_would_have_rung_once_for_every_budget(store):
    keep(store, quiet(20) + outburst(STORM), [(BEGIN, NOW, 1.0)])
    found = judged(store)

    for rings in found.rings.values():
        [ring] = [r for r in rings if STORM < r.at <= STORM + DAY]  # about once a week chance may ring elsewhere
        assert ring.kind is SurgeKind.STORM
        assert ring.at <= STORM + HOUR
        assert ring.seen > ring.usual
    assert (found.begin, found.end) == (BEGIN, NOW)
    assert found.measured_s == pytest.approx((NOW - BEGIN).total_seconds())
    assert found.blind_s == pytest.approx(0, abs=1)


def test_it_rings_when_the_live_detector_rings(store):
    keep(store, quiet(20) + outburst(STORM), [(BEGIN, NOW, 1.0)])
    found = judged(store)
    for budget in AlarmBudget:
        detector = Detector(BIN_S, false_alarms_per_month=budget.per_month)
        counts = store.fresh(MUELLER.id, BEGIN, NOW)
        mentions, critical = counts.mentions.reshape(-1, 5).sum(axis=1), counts.critical.reshape(-1, 5).sum(axis=1)
        readings = [
            detector.update(Observation(BEGIN + n * BIN, m, c))
            for n, (m, c) in enumerate(zip(mentions.tolist(), critical.tolist(), strict=True))
        ]
        onsets = {r.since for r in readings if r.alarm}
        rings = found.rings[budget]
        assert {r.since for r in rings} == onsets
        assert len(rings) == len(onsets)


def test_a_stricter_budget_never_rings_for_more_storms(store):
    keep(store, quiet(20) + outburst(STORM, count=25) + outburst(STORM + 3 * DAY), [(BEGIN, NOW, 1.0)])
    rings = judged(store).rings
    numbers = [len(rings[budget]) for budget in (AlarmBudget.WEEK, MONTH, AlarmBudget.QUARTER)]

    assert numbers == sorted(numbers, reverse=True)


def test_blind_time_is_said_and_never_rings(store):
    gap = (STORM - 6 * HOUR, STORM + 6 * HOUR)
    keep(store, quiet(20) + outburst(STORM), [(BEGIN, gap[0], 1.0), (*gap, 0.0), (gap[1], NOW, 1.0)])
    found = judged(store)

    assert found.blind_s == pytest.approx(12 * 3600)
    assert all(not (gap[0] < r.at <= gap[1]) for rings in found.rings.values() for r in rings)


def test_history_that_a_new_source_hands_over_never_rings(store):
    keep(store, quiet(20) + outburst(STORM, fresh=False), [(BEGIN, NOW, 1.0)])

    assert all(not [r for r in rings if STORM < r.at <= STORM + DAY] for rings in judged(store).rings.values())


def test_a_planned_event_and_a_holiday_reach_the_detector(store, monkeypatch):
    shown = []
    update = Detector.update

    def listen(self, seen):
        shown.append(seen)
        return update(self, seen)

    monkeypatch.setattr(Detector, "update", listen)
    keep(store, quiet(2), [(BEGIN, BEGIN + 2 * DAY, 1.0)])
    event = PlannedEvent("Launch", BEGIN + HOUR, BEGIN + 2 * HOUR, 5.0)
    judged(store, BEGIN + DAY, replace(MUELLER, events=(event,), country="US"))

    assert {o.planned for o in shown} == {1.0, 5.0}
    assert not any(o.holiday for o in shown)


def test_it_begins_with_the_first_measured_bin_and_says_until_when_it_learned(store):
    begin = BEGIN + 4 * DAY
    keep(store, quiet(20), [(begin, NOW, 1.0)])
    found = judged(store)

    assert found.begin == begin
    assert found.learned
    assert begin < found.learned_at < NOW
    early = judged(store, begin + HOUR)
    assert not early.learned
    assert early.learned_at is None


@pytest.fixture
def ten_days(monkeypatch):
    """Ten days instead of ninety: the same arithmetic in a ninth of the time."""
    monkeypatch.setattr(hindsight, "REVIEWED", 10 * DAY)
    monkeypatch.setattr(retention, "MINUTES_KEPT", 10 * DAY)


@pytest.mark.usefixtures("ten_days")
def test_what_was_known_before_the_reviewed_days_is_not_learned_again(store):
    now = BEGIN + 20 * DAY
    keep(store, quiet(20), [(BEGIN, now, 1.0)])
    found = judged(store, now)

    assert found.begin == now - 10 * DAY
    assert found.learned_at is None
    assert found.learned
    assert found.measured_s == pytest.approx((10 * DAY).total_seconds())


@pytest.mark.usefixtures("ten_days")
def test_minutes_that_were_rolled_up_are_known_by_their_hours(store):
    keep(store, quiet(20) + outburst(NOW - 5 * DAY), [(BEGIN, NOW, 1.0)])
    store.maintain(NOW, {MUELLER.id: 365})
    assert store.fresh(MUELLER.id, BEGIN, BEGIN + 9 * DAY).mentions.sum() == 0
    found = judged(store)

    assert found.begin == NOW - 10 * DAY
    assert found.learned_at is None, "the hours before have taught it"
    assert [r.since for r in found.rings[MONTH] if r.kind is SurgeKind.STORM] != []


def test_a_topic_that_was_never_measured_has_nothing_to_judge(store):
    keep(store, quiet(1), [])
    found = judged(store)

    assert found.begin == found.end
    assert found.measured_s == 0
    assert dict(found.rings) == {}


def test_it_stops_when_it_is_told_to_and_reports_on_its_way(store):
    keep(store, quiet(3), [(BEGIN, BEGIN + 3 * DAY, 1.0)])
    shares = []

    def once(share):
        shares.append(share)
        return len(shares) < 4

    assert review(store, MUELLER, BEGIN + 3 * DAY, once) is None
    assert len(shares) == 4
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] < 1


def test_the_bin_that_still_runs_is_left_out(store):
    keep(store, quiet(1), [(BEGIN, BEGIN + DAY, 1.0)])

    assert judged(store, BEGIN + DAY + timedelta(minutes=4)).end == BEGIN + DAY
