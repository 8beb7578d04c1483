"""Opening an incident, and which readings still belong to one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from shitstorm_radar.records import EventKind, Finding, Incident, IncidentEvent, IncidentState, Reading, SurgeKind

BELONGS = timedelta(hours=9)
"""So long after its end or its closing, further deviation is the same wave; as long as the detector's refractory."""

NEIGHBOURS = timedelta(hours=1)
"""Deviations that overlap or lie closer than this are one incident, however late the later one rings."""

POST = "post"
"""The channel that speaks where a single post's engagement deviates; first where nothing else rings."""


def incident_id(topic_id: str, kind: SurgeKind, onset: datetime) -> str:
    """Deterministic: the same alarm gives the same id on every computer, however often it is found."""
    return f"{topic_id}:{kind.value}:{onset.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def open_incident(
    topic_id: str, reading: Reading, bin_s: int, findings: Iterable[Finding] = ()
) -> tuple[Incident, tuple[IncidentEvent, ...]]:
    """The incident that an alarm opens, and the first lines of its timeline.

    Totals are those of the reading's window until the caller puts better ones in.  ``findings`` come beside the
    alarm; where a post rings, and no count does, the post's own line stands for the alarm's.
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
    found = tuple(finding_event(incident, finding, at) for finding in findings)
    return incident, found if rung_by_post(reading) else (alarm_event(incident, reading, at), *found)


def alarm_event(incident: Incident, reading: Reading, at: datetime) -> IncidentEvent:
    """The timeline's line for an alarm: what was seen against what is usual."""
    figures: dict[str, str | float] = {"seen": reading.seen, "usual": reading.usual, "window_s": reading.window_s}
    if reading.spoke:
        figures["spoke"] = ",".join(reading.spoke)
    return IncidentEvent(incident.id, at, EventKind.ALARM, figures)


def rung_by_post(reading: Reading) -> bool:
    """Whether a single post's engagement is the loudest, so that the figures of the alarm are its own."""
    return reading.spoke[:1] == (POST,)


def finding_event(incident: Incident, finding: Finding, at: datetime) -> IncidentEvent:
    """The timeline's line for something new."""
    return IncidentEvent(incident.id, at, finding.kind, finding.figures)


def concerns(incident: Incident, reading: Reading) -> bool:
    """Whether ``reading`` belongs to ``incident``: hand it to ``advance``; otherwise an alarm opens a new one.

    A running incident takes every reading.  One that ended takes up a second wave that comes within
    ``BELONGS``, or whose deviation began so near its end that the two are one; a surge turns into a storm by it.
    One that a person closed or called a false alarm swallows further alarms for as long, unless
    the wave grows (see ``advance``).
    """
    if incident.state.running:
        return True
    if incident.closed_at is None:
        return False
    ended = incident.state is IncidentState.ENDED
    near = reading.start - incident.closed_at < BELONGS
    if ended and reading.since is not None:
        near = near or reading.since - incident.closed_at < NEIGHBOURS
    # what a person said of a mere surge is no word on the storm after it
    return near and (ended or reading.kind is not SurgeKind.STORM or incident.kind is SurgeKind.STORM)
