"""Opening an incident, and which readings still belong to one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from shitstorm_radar.records import EventKind, Incident, IncidentEvent, Reading, SurgeKind

BELONGS = timedelta(hours=9)
"""So long after its end or its closing, further deviation is the same wave; as long as the detector's refractory."""


def incident_id(topic_id: str, kind: SurgeKind, onset: datetime) -> str:
    """Deterministic: the same alarm gives the same id on every computer, however often it is found."""
    return f"{topic_id}:{kind.value}:{onset.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def open_incident(topic_id: str, reading: Reading, bin_s: int) -> tuple[Incident, tuple[IncidentEvent, ...]]:
    """The incident that an alarm opens, and the first line of its timeline.

    Totals are those of the reading's window until the caller puts better ones in.
    """
    at = reading.start + timedelta(seconds=bin_s)
    kind = reading.kind or SurgeKind.SURGE
    since = reading.since or reading.start
    critical = reading.seen if kind is SurgeKind.STORM else 0.0
    incident = Incident(
        id=incident_id(topic_id, kind, since),
        topic_id=topic_id,
        kind=kind,
        since=since,
        opened_at=at,
        peak_at=reading.start,
        peak_critical=critical * bin_s / max(reading.window_s, float(bin_s)),
        critical_mentions=critical,
        usual=reading.usual if kind is SurgeKind.STORM else 0.0,
        opened_with=reading.seen,
    )
    return incident, (alarm_event(incident, reading, at),)


def alarm_event(incident: Incident, reading: Reading, at: datetime) -> IncidentEvent:
    """The timeline's line for an alarm: what was seen against what is usual."""
    figures = {"seen": reading.seen, "usual": reading.usual, "window_s": reading.window_s}
    return IncidentEvent(incident.id, at, EventKind.ALARM, figures)


def concerns(incident: Incident, reading: Reading) -> bool:
    """Whether ``reading`` belongs to ``incident``: hand it to ``advance``; otherwise an alarm opens a new one.

    A running incident takes every reading.  One that ended takes up a second wave that comes within
    ``BELONGS``.  One that a person closed or called a false alarm swallows further alarms for as long, unless
    the wave grows (see ``advance``).
    """
    if incident.state.running:
        return True
    if incident.closed_at is None or reading.start - incident.closed_at >= BELONGS:
        return False
    # a storm after a mere surge is an incident of its own
    return reading.kind is not SurgeKind.STORM or incident.kind is SurgeKind.STORM
