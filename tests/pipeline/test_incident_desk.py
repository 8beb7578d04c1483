"""What people do with an incident is done to the incident as it stands now."""

from dataclasses import replace

import pytest

from shitstorm_radar.errors import RadarError
from shitstorm_radar.pipeline.incident_desk import IncidentDesk
from shitstorm_radar.records import EventKind, Incident, IncidentState
from tests.pipeline.desk import ANGRY, BEGIN, MINUTE, bin_at, mention


@pytest.fixture
def incident(desk):
    desk.take([mention(n, BEGIN, ANGRY) for n in range(12)], BEGIN + MINUTE)
    (outcome,) = desk.closer.advance(bin_at(1))
    return outcome.incidents[0].id


def test_every_act_is_kept_with_its_line_on_the_timeline(store, incident):
    desk = IncidentDesk(store)

    assert desk.acknowledge(incident, "Anna", bin_at(2)).state is IncidentState.ACKNOWLEDGED
    assert desk.add_note(incident, "Wir antworten um 10", "Anna", bin_at(3)).acknowledged_by == "Anna"
    closed = desk.close(incident, "Bert", bin_at(4))
    false = desk.mark_false_alarm(incident, "Bert", bin_at(5))

    assert (closed.state, closed.closed_at) == (IncidentState.CLOSED, bin_at(4))
    assert store.incident(incident) == false
    kinds = [EventKind.ALARM, EventKind.ACKNOWLEDGED, EventKind.NOTE, EventKind.CLOSED, EventKind.FALSE_ALARM]
    assert [e.kind for e in store.events(incident)] == kinds


def test_an_act_that_meets_a_changed_incident_is_tried_on_it_as_it_is_now(store, incident, monkeypatch):
    really = store.incident
    moved: list[Incident] = []

    def stale_once(incident_id):
        found = really(incident_id)
        if not moved:
            moved.append(found)
            return replace(found, revision=found.revision - 1)
        return found

    monkeypatch.setattr(store, "incident", stale_once)

    assert IncidentDesk(store).acknowledge(incident, "Anna", bin_at(2)).state is IncidentState.ACKNOWLEDGED
    assert sum(e.kind is EventKind.ACKNOWLEDGED for e in store.events(incident)) == 1


def test_an_incident_that_never_stands_still_is_given_up_with_a_way_out(store, incident, monkeypatch):
    monkeypatch.setattr(store, "amend", lambda *_: False)

    with pytest.raises(RadarError, match="try again"):
        IncidentDesk(store).close(incident, "Anna", bin_at(2))


def test_an_unknown_incident_is_named(store):
    with pytest.raises(RadarError, match="no incident nix") as caught:
        IncidentDesk(store).close("nix", "Anna", bin_at(2))
    assert caught.value.code == "no_such_incident"


def test_an_act_that_its_state_forbids_changes_nothing(store, incident):
    desk = IncidentDesk(store)
    desk.close(incident, "Anna", bin_at(2))
    before = store.incident(incident)

    with pytest.raises(RadarError):
        desk.close(incident, "Bert", bin_at(3))

    assert store.incident(incident) == before
