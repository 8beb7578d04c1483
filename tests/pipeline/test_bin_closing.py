"""Every bin is closed once, in order, and every fresh mention is counted in exactly one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shitstorm_radar.errors import StoreError
from shitstorm_radar.pipeline.bin_closing import BIN, LATE, BinCloser, bin_start
from shitstorm_radar.pipeline.incident_desk import IncidentDesk
from shitstorm_radar.pipeline.late_counts import Consumed
from shitstorm_radar.planned import PlannedEvent
from shitstorm_radar.records import EventKind, IncidentState
from shitstorm_radar.settings import AlarmBudget, Settings, Topic
from tests.pipeline.desk import ANGRY, BEGIN, MINUTE, MUELLER, SETTINGS, SOURCE, SimpleDetector, bin_at, mention


def shown():
    return [(o.start, o.mentions) for o in SimpleDetector.shown if o.mentions]


def storm(count, at):
    return [mention(n, at, ANGRY) for n in range(count)]


def test_a_bin_is_closed_when_it_has_ended_and_never_twice(desk):
    assert desk.closer.advance(bin_at(1) - timedelta(seconds=1)) == ()
    assert [o.topic_id for o in desk.closer.advance(bin_at(1))] == ["mueller"]
    assert desk.closer.advance(bin_at(1)) == ()
    desk.closer.advance(bin_at(3))
    assert [o.start for o in SimpleDetector.shown] == [bin_at(0), bin_at(1), bin_at(2)]


def test_bins_lie_on_the_grid_of_utc():
    assert bin_start(BEGIN + timedelta(minutes=7, seconds=3, microseconds=9)) == BEGIN + BIN


def test_a_mention_that_comes_late_counts_once_in_the_bin_that_closes_next(desk):
    desk.take([mention(1, BEGIN + MINUTE)], BEGIN + 2 * MINUTE)
    desk.closer.advance(bin_at(4))
    desk.take([mention(2, BEGIN + MINUTE), mention(3, bin_at(2)), mention(4, bin_at(4))], bin_at(4) + MINUTE)
    desk.closer.advance(bin_at(9))

    assert shown() == [(bin_at(0), 1.0), (bin_at(4), 3.0)]


def test_late_mentions_count_once_over_a_restart_too(desk):
    desk.take([mention(1, BEGIN + MINUTE)], BEGIN + 2 * MINUTE)
    desk.closer.advance(bin_at(1))
    desk.take([mention(2, BEGIN + MINUTE)], bin_at(1) + MINUTE)
    desk.closer.advance(bin_at(2))
    desk.reopen()
    desk.closer.advance(bin_at(3))
    desk.take([mention(3, BEGIN + 2 * MINUTE)], bin_at(3) + MINUTE)
    desk.reopen()
    desk.closer.advance(bin_at(9))

    assert shown() == [(bin_at(0), 1.0), (bin_at(1), 1.0), (bin_at(3), 1.0)]


def test_however_the_bins_are_closed_the_detector_is_shown_the_same(desk):
    desk.take([mention(n, BEGIN + n * 7 * MINUTE) for n in range(20)], BEGIN + timedelta(hours=2.5))
    desk.closer.advance(bin_at(40))
    at_once = list(SimpleDetector.shown)

    SimpleDetector.shown.clear()
    again = replace(MUELLER, id="again")
    desk.settings = Settings((again,), (SOURCE,))
    desk.intake.use(desk.settings)
    desk.reopen()
    desk.take([mention(n, BEGIN + n * 7 * MINUTE) for n in range(20)], BEGIN + timedelta(hours=2.5))
    for n in range(1, 41):
        desk.closer.advance(bin_at(n))

    assert SimpleDetector.shown == at_once


def test_history_is_kept_but_never_shown_to_the_detector(desk, store):
    kept = desk.take([mention(1, BEGIN + MINUTE)], BEGIN + 2 * MINUTE, history=True)
    desk.closer.advance(bin_at(3))

    assert len(kept) == 1
    assert shown() == []
    assert store.series("mueller", BEGIN, bin_at(1), 300).mentions.tolist() == [1.0]


def test_a_blind_bin_is_told_as_blind_and_stored_so(desk, store):
    desk.exposure = 0.0
    desk.closer.advance(bin_at(2))
    desk.exposure = 0.5
    desk.closer.advance(bin_at(3))

    assert [o.exposure for o in SimpleDetector.shown] == [0.0, 0.0, 0.5]
    assert store.series("mueller", BEGIN, bin_at(3), 300).exposure.tolist() == [0.0, 0.0, 0.5]


def test_a_week_and_more_is_closed_in_steps_of_one_transaction_each(desk):
    outcomes = desk.closer.advance(BEGIN + timedelta(days=8))

    assert len(outcomes) == 2
    assert len(SimpleDetector.shown) == 8 * 288


def test_an_alarm_opens_one_incident_with_its_totals_and_one_alert(desk, store):
    desk.take(storm(12, BEGIN + MINUTE), BEGIN + 2 * MINUTE)
    (outcome,) = desk.closer.advance(bin_at(1))

    (incident,), (alert,) = outcome.incidents, outcome.alerts
    assert (incident.mentions, incident.authors, incident.channels) == (12, 12, ("blog.test",))
    assert alert.key == f"{incident.id}/0"
    assert [a.key for a in store.outbox()] == [alert.key]
    assert [e.kind for e in store.events(incident.id)] == [EventKind.ALARM]


def test_every_alert_of_an_incident_has_a_key_of_its_own(desk, store):
    for n in range(24):
        posts = [mention(100 * n + k, bin_at(n), ANGRY) for k in range(10 + 5 * n)]
        desk.take(posts, bin_at(n) + MINUTE)
        desk.closer.advance(bin_at(n + 1))

    keys = [a.key for a in store.outbox()]
    assert len(keys) > 2
    assert len(set(keys)) == len(keys)
    assert len(store.incidents()) == 1


def test_an_alarm_whose_key_and_incident_are_known_is_not_raised_again(desk, store):
    desk.take(storm(12, BEGIN + MINUTE), BEGIN + 2 * MINUTE)
    desk.closer.advance(bin_at(1))
    desk.closer._posts["mueller"].incident = None  # as if another collector had opened it
    desk.closer._posts["mueller"].closed_until = BEGIN
    desk.closer._posts["mueller"].consumed = Consumed(LATE // BIN)
    desk.closer._posts["mueller"].detector = SimpleDetector(300)

    (outcome,) = desk.closer.advance(bin_at(1))

    assert outcome.alerts == ()
    assert len(store.outbox()) == 1


def test_what_a_person_did_is_gone_on_from(desk, store):
    desk.take(storm(12, BEGIN + MINUTE), BEGIN + 2 * MINUTE)
    (outcome,) = desk.closer.advance(bin_at(1))
    (incident,) = outcome.incidents
    desk.closer.replace_incident(IncidentDesk(store).mark_false_alarm(incident.id, "Anna", bin_at(1)))

    desk.closer.advance(bin_at(20))

    assert store.incident(incident.id).state is IncidentState.FALSE_ALARM


def test_an_incident_of_another_topic_or_time_changes_nothing_here(desk):
    desk.take(storm(12, BEGIN + MINUTE), BEGIN + 2 * MINUTE)
    (outcome,) = desk.closer.advance(bin_at(1))
    (incident,) = outcome.incidents
    before = desk.closer._posts["mueller"].incident

    desk.closer.replace_incident(replace(incident, topic_id="other"))
    desk.closer.replace_incident(replace(incident, id="older"))

    assert desk.closer._posts["mueller"].incident == before


def test_bins_that_cannot_be_kept_stay_open_and_their_alarm_is_told_later(desk, store, monkeypatch):
    desk.take(storm(12, BEGIN + MINUTE), BEGIN + 2 * MINUTE)
    with monkeypatch.context() as broken:
        broken.setattr(store, "file_detection", failing)
        with pytest.raises(StoreError):
            desk.closer.advance(bin_at(1))
    assert store.outbox() == ()

    (outcome,) = desk.closer.advance(bin_at(2))

    assert len(outcome.alerts) == 1
    assert store.series("mueller", BEGIN, bin_at(2), 300).exposure.tolist() == [1.0, 1.0]
    assert [o.start for o in SimpleDetector.shown] == [BEGIN, BEGIN, bin_at(1)]


def failing(step):
    raise StoreError("radar.sqlite3: the disk is full", code="disk_full")


def test_what_one_topic_brought_is_told_although_the_next_could_not_be_kept(desk, store, monkeypatch):
    second = Topic("second", "Second", "Zweites")
    desk.closer.use(Settings((MUELLER, second), (SOURCE,)), begin=BEGIN)
    desk.take(storm(12, BEGIN + MINUTE), BEGIN + 2 * MINUTE)
    keep = store.file_detection
    with monkeypatch.context() as broken:
        broken.setattr(store, "file_detection", lambda step: (failing if step.topic_id == "second" else keep)(step))
        (outcome,) = desk.closer.advance(bin_at(1))

    assert outcome.topic_id == "mueller"
    assert len(outcome.alerts) == 1
    assert [o.topic_id for o in desk.closer.advance(bin_at(1))] == ["second"]


def test_a_topic_goes_on_where_its_first_run_began_even_if_no_bin_ended_in_it(desk, store):
    BinCloser(store, SETTINGS, lambda *_: 1.0, begin=bin_at(1) + MINUTE)
    later = BinCloser(store, SETTINGS, lambda *_: 1.0, begin=bin_at(3))
    SimpleDetector.shown.clear()
    later.advance(bin_at(3))

    assert [o.start for o in SimpleDetector.shown] == [bin_at(0), bin_at(1), bin_at(2)]


def test_another_budget_keeps_the_detector_and_applies_at_once(desk):
    desk.closer.advance(bin_at(30))
    seen = desk.closer._posts["mueller"].detector.save()
    changed = Settings((replace(MUELLER, budget=AlarmBudget.WEEK),), (SOURCE,))

    desk.closer.use(changed, begin=bin_at(30))

    assert SimpleDetector.budgets[-1] == pytest.approx(30 / 7)
    assert desk.closer._posts["mueller"].detector.save() == seen
    assert desk.closer._posts["mueller"].closed_until == bin_at(30)


def test_a_topic_taken_out_is_no_longer_judged(desk):
    desk.closer.use(Settings((), (SOURCE,)), begin=BEGIN)

    assert desk.closer.advance(bin_at(3)) == ()
    assert SimpleDetector.shown == []


def test_a_detector_of_another_version_learns_anew_from_where_it_stood(desk, store, monkeypatch):
    desk.closer.advance(bin_at(3))
    monkeypatch.setattr("shitstorm_radar.detection.detector.STATE_VERSION", 999)
    desk.reopen()
    SimpleDetector.shown.clear()
    desk.closer.advance(bin_at(4))

    assert [o.start for o in SimpleDetector.shown] == [bin_at(3)]


def test_the_detector_hears_of_the_holidays_of_the_topics_country(desk):
    desk.settings = Settings((replace(MUELLER, id="de", country="DE"),), (SOURCE,))
    desk.begin = datetime(2026, 12, 24, 22, 50, tzinfo=UTC)
    desk.reopen()
    desk.closer.advance(desk.begin + 4 * BIN)

    assert [o.holiday for o in SimpleDetector.shown] == [False, False, True, True]


def test_the_detector_hears_what_the_user_has_planned(desk):
    event = PlannedEvent("Launch", bin_at(1), bin_at(3), 5.0)
    desk.settings = Settings((replace(MUELLER, id="launch", events=(event,)),), (SOURCE,))
    desk.reopen()
    desk.closer.advance(bin_at(4))

    assert [o.planned for o in SimpleDetector.shown] == [1.0, 5.0, 5.0, 1.0]
