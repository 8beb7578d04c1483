"""What every engine promises about detection, incidents, alerts, settings and changes."""

import math
from dataclasses import replace
from datetime import timedelta

import pytest

from shitstorm_radar.records import EventKind, IncidentEvent, IncidentState, SurgeKind
from tests.store.making import DAY, HOUR, MINUTE, NOON, alert, batch, entry, incident, reading, step


def event(kind: EventKind = EventKind.ALARM, at=NOON, **figures) -> IncidentEvent:
    return IncidentEvent("wurst/1", at, kind, figures)


def test_detection_goes_on_where_it_stood(store):
    blind = reading(NOON + 5 * MINUTE, expected=math.nan, lower=math.nan, upper=math.nan, learning=0.5)
    loud = reading(score=7.5, alarm=True, kind=SurgeKind.STORM, window_s=900.0, seen=46.0, usual=3.0, since=NOON - HOUR)
    store.file_detection(step(loud, state="first"))
    assert store.last_reading("wurst") == loud

    store.file_detection(step(blind, state="second"))

    memory = store.detector("wurst")
    assert (memory.closed_until, memory.state) == (NOON + 10 * MINUTE, "second")
    assert math.isnan(store.last_reading("wurst").upper)
    assert store.last_reading("wurst").learning == 0.5


def test_an_incident_survives_with_its_timeline(store, reader):
    full = incident(
        closed_at=NOON + HOUR, peak_at=NOON, peak_critical=4.5, alarms=2, critical_mentions=9.5, mentions=12, authors=7,
        usual=1.5, step=1, channels=("a.test", "b.test"), calm_since=NOON + MINUTE, acknowledged_by="Eva",
        state=IncidentState.ENDED,
    )  # fmt: skip
    events = [event(at=NOON + MINUTE, seen=46), event(EventKind.NOTE, at=NOON)]
    store.file_detection(step(reading(), incidents=[full], events=events))

    assert reader.incident("wurst/1") == full
    assert reader.incidents() == reader.incidents("wurst") == (full,)
    assert [e.kind for e in reader.events("wurst/1")] == [EventKind.NOTE, EventKind.ALARM]
    assert reader.events("wurst/1")[1].figures == {"seen": 46}
    assert reader.incident("wurst/2") is None


def test_incidents_come_newest_first(store):
    incidents = [incident(f"wurst/{n}", opened_at=NOON + n * HOUR) for n in (1, 3, 2)]
    store.file_detection(step(incidents=incidents))

    assert [i.id for i in store.incidents("wurst", limit=2)] == ["wurst/3", "wurst/2"]


def test_amending_an_incident_that_moved_changes_nothing(store):
    store.file_detection(step(incidents=[incident()]))
    read = store.incident("wurst/1")

    assert store.amend(replace(read, mentions=5), [event(EventKind.GROWTH)])
    assert not store.amend(replace(read, mentions=6), [event(EventKind.PEAK)])
    assert not store.amend(incident("wurst/unknown"), [])

    assert (store.incident("wurst/1").mentions, store.incident("wurst/1").revision) == (5, 1)
    assert [e.kind for e in store.events("wurst/1")] == [EventKind.GROWTH]


def test_an_incident_is_acknowledged_once_and_only_as_it_was_seen(store):
    store.file_detection(step(incidents=[incident()]))

    assert not store.acknowledge("wurst", "wurst/1", "Eva", revision=1)
    assert not store.acknowledge("senf", "wurst/1", "Eva", revision=0)
    assert store.acknowledge("wurst", "wurst/1", "Eva", revision=0)
    assert not store.acknowledge("wurst", "wurst/1", "Ada", revision=1)

    known = store.incident("wurst/1")
    assert (known.state, known.acknowledged_by, known.revision) == (IncidentState.ACKNOWLEDGED, "Eva", 1)


@pytest.mark.parametrize("decision", [IncidentState.ACKNOWLEDGED, IncidentState.CLOSED, IncidentState.FALSE_ALARM])
def test_detection_does_not_undo_what_a_person_decided(store, decision):
    store.file_detection(step(incidents=[incident()]))
    closed_at = None if decision is IncidentState.ACKNOWLEDGED else NOON + HOUR
    store.amend(replace(incident(), state=decision, closed_at=closed_at, acknowledged_by="Eva"), [])

    store.file_detection(step(incidents=[replace(incident(), mentions=99)]))

    known = store.incident("wurst/1")
    assert (known.state, known.closed_at, known.acknowledged_by) == (decision, closed_at, "Eva")
    assert (known.mentions, known.revision) == (99, 2)


def test_detection_ends_an_acknowledged_incident(store):
    store.file_detection(step(incidents=[incident()]))
    store.acknowledge("wurst", "wurst/1", "Eva", revision=0)

    store.file_detection(step(incidents=[replace(incident(), state=IncidentState.ENDED, closed_at=NOON + HOUR)]))

    assert store.incident("wurst/1").state is IncidentState.ENDED


def test_an_alarm_is_raised_by_the_first_who_claims_it(store):
    assert store.raise_alarm("wurst", "onset", "one")
    assert not store.raise_alarm("wurst", "onset", "two")
    assert store.raise_alarm("senf", "onset", "two")


def test_alerts_wait_in_the_outbox_until_they_were_told(store):
    store.file_detection(step(incidents=[incident()], alerts=[alert(1), alert(0)]))
    assert store.outbox() == (alert(0), alert(1))

    store.mark_sent("wurst/1/0", NOON + HOUR)
    store.mark_sent("wurst/1/0", NOON + 2 * HOUR)
    store.file_detection(step(alerts=[alert(0)]))

    assert store.outbox() == (alert(1),)
    assert alert(0, sent_at=NOON + HOUR) in store.changes(0).alerts


def test_settings_are_kept_only_over_the_revision_that_was_read(store, reader):
    assert store.get_config("settings") == (None, 0)
    assert store.put_config("settings", {"topics": []}, 3) is None
    assert store.put_config("settings", {"topics": ["Öl \ud83c"]}, 0) == 1
    assert store.put_config("settings", {"topics": ["lost"]}, 0) is None
    assert store.put_config("settings", [None, 1.5, True], 1) == 2
    assert reader.get_config("settings") == ([None, 1.5, True], 2)


def test_changes_tell_only_what_is_newer_than_the_point(store, reader):
    store.ingest(batch(entry(1), entry(2, topic="senf")))
    first = reader.changes(0)
    assert first.topics == {"wurst", "senf"}

    store.file_detection(step(reading(), incidents=[incident()], alerts=[alert()]))
    second = reader.changes(first.next)
    assert (second.topics, second.incidents, second.alerts) == ({"wurst"}, (incident(),), (alert(),))

    store.acknowledge("wurst", "wurst/1", "Eva", 0)
    third = reader.changes(second.next)
    assert [i.state for i in third.incidents] == [IncidentState.ACKNOWLEDGED]
    assert third.alerts == ()

    store.mark_sent(alert().key, NOON)
    assert reader.changes(third.next).alerts == (alert(sent_at=NOON),)
    last = reader.changes(third.next).next
    assert reader.changes(last) == replace(reader.changes(last), topics=frozenset(), incidents=(), alerts=())
    assert reader.changes(0).incidents == third.incidents


def test_a_visit_without_mentions_changes_no_topic(store):
    before = store.changes(0)
    store.ingest(batch(cursor={"at": 1}))

    assert store.changes(0) == before


def test_the_doorbell_rings_once_for_anothers_commit(store, reader):
    assert not reader.wait(timedelta(0))

    store.ingest(batch(entry(1)))

    assert reader.wait(timedelta(seconds=5))
    assert not reader.wait(timedelta(milliseconds=60))


def test_a_failed_step_leaves_no_part_behind(store):
    half = step(reading(), exposure=[1.0, 1.0], incidents=[incident()], alerts=[alert()])

    with pytest.raises(ValueError, match="zip"):
        store.file_detection(half)

    assert store.last_reading("wurst") is None
    assert store.incidents() == ()
    assert store.outbox() == ()


def test_maintenance_keeps_incidents_and_settings(store):
    store.file_detection(step(reading(NOON - 400 * DAY), incidents=[incident(opened_at=NOON - 400 * DAY)]))
    store.put_config("settings", {}, 0)
    store.maintain(NOON, {"wurst": 1})

    assert len(store.incidents()) == 1
    assert store.get_config("settings") == ({}, 1)
