"""What people do with an incident; each act is one line on the timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from shitstorm_radar.errors import RadarError
from shitstorm_radar.records import EventKind, Incident, IncidentEvent, IncidentState

Act = tuple[Incident, IncidentEvent]


def acknowledge(incident: Incident, user: str, at: datetime) -> Act:
    """Somebody has seen it and takes care.

    Raises:
        RadarError: it is not open.
    """
    if incident.state is not IncidentState.OPEN:
        raise _not_allowed(incident, "acknowledged")
    changed = replace(incident, state=IncidentState.ACKNOWLEDGED, acknowledged_by=user)
    return changed, IncidentEvent(incident.id, at, EventKind.ACKNOWLEDGED, by=user)


def add_note(incident: Incident, text: str, user: str, at: datetime) -> Act:
    """Somebody's own words, in any state.

    Raises:
        RadarError: the note is empty.
    """
    words = text.strip()
    if not words:
        raise RadarError("an empty note: write something first", code="empty_note")
    return incident, IncidentEvent(incident.id, at, EventKind.NOTE, note=words, by=user)


def close(incident: Incident, user: str, at: datetime) -> Act:
    """It is over for us, whether it still runs or has ended by itself.

    Raises:
        RadarError: it was closed or called a false alarm before.
    """
    if not (incident.state.running or incident.state is IncidentState.ENDED):
        raise _not_allowed(incident, "closed")
    changed = replace(incident, state=IncidentState.CLOSED, closed_at=incident.closed_at or at)
    return changed, IncidentEvent(incident.id, at, EventKind.CLOSED, by=user)


def mark_false_alarm(incident: Incident, user: str, at: datetime) -> Act:
    """It was none; may be said at any time, also of a closed one.

    Raises:
        RadarError: that was said before.
    """
    if incident.state is IncidentState.FALSE_ALARM:
        raise _not_allowed(incident, "called a false alarm")
    changed = replace(incident, state=IncidentState.FALSE_ALARM, closed_at=incident.closed_at or at)
    return changed, IncidentEvent(incident.id, at, EventKind.FALSE_ALARM, by=user)


def _not_allowed(incident: Incident, act: str) -> RadarError:
    return RadarError(
        f"the incident {incident.id} is {incident.state.value} and cannot be {act}",
        code="incident_state",
        details={"state": incident.state.value},
    )
