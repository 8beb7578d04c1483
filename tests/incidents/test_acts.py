"""What people may do with an incident, and when not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from shitstorm_radar.errors import RadarError
from shitstorm_radar.incidents import acknowledge, add_note, close, mark_false_alarm
from shitstorm_radar.records import EventKind, Incident, IncidentState, SurgeKind

AT = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
OPEN = Incident("acme:storm:x", "acme", SurgeKind.STORM, AT, AT)


def in_state(state: IncidentState) -> Incident:
    return replace(OPEN, state=state, closed_at=None if state.running else AT)


def test_acknowledging_names_who_takes_care():
    after, event = acknowledge(OPEN, "eva", AT)
    assert (after.state, after.acknowledged_by) == (IncidentState.ACKNOWLEDGED, "eva")
    assert (event.kind, event.by, event.at) == (EventKind.ACKNOWLEDGED, "eva", AT)


@pytest.mark.parametrize("state", [s for s in IncidentState if s is not IncidentState.OPEN])
def test_only_an_open_incident_can_be_acknowledged(state):
    with pytest.raises(RadarError) as caught:
        acknowledge(in_state(state), "eva", AT)
    assert caught.value.code == "incident_state"
    assert caught.value.details == {"state": state.value}


@pytest.mark.parametrize("state", list(IncidentState))
def test_a_note_can_be_added_in_every_state_and_changes_nothing_else(state):
    before = in_state(state)
    after, event = add_note(before, "  called the agency \n", "eva", AT)
    assert after == before
    assert (event.kind, event.note, event.by) == (EventKind.NOTE, "called the agency", "eva")


def test_an_empty_note_is_refused():
    with pytest.raises(RadarError, match="empty note"):
        add_note(OPEN, " \n ", "eva", AT)


@pytest.mark.parametrize("state", [IncidentState.OPEN, IncidentState.ACKNOWLEDGED])
def test_closing_a_running_incident_ends_it_now(state):
    after, event = close(in_state(state), "eva", AT)
    assert (after.state, after.closed_at, event.kind) == (IncidentState.CLOSED, AT, EventKind.CLOSED)


def test_closing_an_ended_incident_keeps_the_time_of_its_end():
    later = AT.replace(hour=20)
    assert close(in_state(IncidentState.ENDED), "eva", later)[0].closed_at == AT


@pytest.mark.parametrize("state", [IncidentState.CLOSED, IncidentState.FALSE_ALARM])
def test_what_is_closed_cannot_be_closed_again(state):
    with pytest.raises(RadarError, match="cannot be closed"):
        close(in_state(state), "eva", AT)


@pytest.mark.parametrize("state", [s for s in IncidentState if s is not IncidentState.FALSE_ALARM])
def test_any_incident_can_be_called_a_false_alarm_once(state):
    after, event = mark_false_alarm(in_state(state), "eva", AT)
    assert (after.state, after.closed_at, event.kind) == (IncidentState.FALSE_ALARM, AT, EventKind.FALSE_ALARM)
    with pytest.raises(RadarError, match="cannot be called a false alarm"):
        mark_false_alarm(after, "eva", AT)
