"""What people are told of an incident's step."""

from __future__ import annotations

from collections.abc import Iterable

from shitstorm_radar.records import Alert, EventKind, Incident, IncidentEvent, Reading

_NEWS = (EventKind.SECOND_WAVE, EventKind.POST, EventKind.MEDIA, EventKind.CHANNEL)
"""Events that say more than the numbers do, the weightiest first; a channel only where it joined anew."""


def alert_for(incident: Incident, reading: Reading, events: Iterable[IncidentEvent] = ()) -> Alert:
    """The alert for the step at which ``incident`` stands; its key is the same however often it is built.

    ``events`` are those of the step: the weightiest of them is named.
    """
    told = [e for e in events if e.kind in _NEWS and (e.kind is not EventKind.CHANNEL or "days" in e.figures)]
    news = min(told, key=lambda e: _NEWS.index(e.kind), default=None)
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
        event=None if news is None else news.kind,
        figures={} if news is None else news.figures,
    )
