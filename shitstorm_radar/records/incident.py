"""Incidents and their timelines."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from shitstorm_radar.records.detection import SurgeKind
from shitstorm_radar.records.values import Figures


class IncidentState(StrEnum):
    """Where an incident stands; OPEN and ACKNOWLEDGED are still running."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    ENDED = "ended"
    CLOSED = "closed"
    FALSE_ALARM = "false_alarm"

    @property
    def running(self) -> bool:
        """Whether the incident still goes on."""
        return self in (IncidentState.OPEN, IncidentState.ACKNOWLEDGED)


@dataclass(frozen=True, slots=True)
class Incident:
    """What an alarm opens: a thing with a state, a timeline and an end.

    Attributes:
        id: deterministic, from topic, detector and onset minute.
        opened_at: end of the bin whose alarm opened it; ``since``: when the deviation began.
        closed_at: when it ended or was closed; None while it runs.
        peak_at, peak_critical: start and critical mentions of its highest bin.
        critical_mentions, mentions, authors: totals since ``since``.
        usual: critical mentions that the same span would usually have had.
        step: growth steps reached (0 at the opening); every new step is one notification.
        opened_with: critical mentions (of a surge: mentions) at the opening; growth is measured against it.
        revision: counts changes, for compare-and-set.
    """

    id: str
    topic_id: str
    kind: SurgeKind
    since: datetime
    opened_at: datetime
    state: IncidentState = IncidentState.OPEN
    closed_at: datetime | None = None
    peak_at: datetime | None = None
    peak_critical: float = 0.0
    alarms: int = 1
    critical_mentions: float = 0.0
    mentions: int = 0
    authors: int = 0
    usual: float = 0.0
    step: int = 0
    channels: tuple[str, ...] = ()
    calm_since: datetime | None = None
    acknowledged_by: str | None = None
    revision: int = 0
    opened_with: float = 0.0


class EventKind(StrEnum):
    """What happened in an incident's timeline."""

    ALARM = "alarm"
    GROWTH = "growth"
    CHANNEL = "channel"
    MEDIA = "media"
    POST = "post"
    SECOND_WAVE = "second_wave"
    PEAK = "peak"
    ACKNOWLEDGED = "acknowledged"
    NOTE = "note"
    END = "end"
    CLOSED = "closed"
    FALSE_ALARM = "false_alarm"


@dataclass(frozen=True, slots=True)
class IncidentEvent:
    """One line of a timeline; ``figures`` fill the translated sentence, ``note`` is the user's own text."""

    incident_id: str
    at: datetime
    kind: EventKind
    figures: Figures = field(default_factory=dict)
    note: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something new about an incident that is told: a post, a medium or a channel that joined."""

    kind: EventKind
    figures: Figures
