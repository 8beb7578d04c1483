"""What people are told of an incident's step."""

from __future__ import annotations

from shitstorm_radar.records import Alert, Incident, Reading


def alert_for(incident: Incident, reading: Reading) -> Alert:
    """The alert for the step at which ``incident`` stands; its key is the same however often it is built."""
    return Alert(
        key=f"{incident.id}/{incident.step}",
        incident_id=incident.id,
        topic_id=incident.topic_id,
        kind=incident.kind,
        step=incident.step,
        at=reading.start,
        since=incident.since,
        window_s=reading.window_s,
        seen=reading.seen,
        usual=reading.usual,
    )
