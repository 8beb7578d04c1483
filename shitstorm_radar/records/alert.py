"""What is told to people, and what has changed since they looked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from shitstorm_radar.records.detection import SurgeKind
from shitstorm_radar.records.incident import EventKind, Incident
from shitstorm_radar.records.values import Figures


@dataclass(frozen=True, slots=True)
class Alert:
    """What a person is told once: an incident, or a new step of it.

    Attributes:
        key: ``incident id/step``; the same alert is never shown twice.
        seen, usual: critical mentions in ``window_s`` seconds, and how many are usual.
        event, figures: what is new, as on the timeline; None where the numbers alone are.
    """

    key: str
    incident_id: str
    topic_id: str
    kind: SurgeKind
    step: int
    at: datetime
    since: datetime
    window_s: float
    seen: float
    usual: float
    sent_at: datetime | None = None
    event: EventKind | None = None
    figures: Figures = field(default_factory=dict)


class RadarState(StrEnum):
    """The tray's word on the whole, worst last."""

    CALM = "calm"
    BLIND = "blind"
    ATTENTION = "attention"
    STORM = "storm"


@dataclass(frozen=True, slots=True)
class Changes:
    """What became different in the store since ``since``: states, not events; applying it twice does no harm."""

    topics: frozenset[str] = field(default_factory=frozenset)
    incidents: tuple[Incident, ...] = ()
    alerts: tuple[Alert, ...] = ()
    next: int = 0
