"""Incidents and planned events as spans on the chart's time axis."""

from __future__ import annotations

from collections.abc import Iterable

from shitstorm_radar.planned import PlannedEvent
from shitstorm_radar.records import Incident, IncidentState, SurgeKind
from shitstorm_radar.window.chart.scene import PlannedSpan, Span
from shitstorm_radar.window.plain_label import capped


def incident_spans(incidents: Iterable[Incident]) -> tuple[Span, ...]:
    """One span per incident; a false alarm is dismissed."""
    return tuple(
        Span(
            i.since.timestamp(),
            i.closed_at.timestamp() if i.closed_at is not None else None,
            i.id,
            dismissed=i.state is IncidentState.FALSE_ALARM,
            surge=i.kind is SurgeKind.SURGE,
        )
        for i in incidents
    )


def planned_spans(events: Iterable[PlannedEvent]) -> tuple[PlannedSpan, ...]:
    """One span per event, its name fit for the screen."""
    return tuple(PlannedSpan(e.start.timestamp(), e.end.timestamp(), capped(e.name, 120)) for e in events)
