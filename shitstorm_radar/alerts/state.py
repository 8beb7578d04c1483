"""How the whole stands: calm, attention, storm, or blind.

Calm is a claim and needs eyes: it is said only while sources deliver.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from shitstorm_radar.records import Incident, IncidentState, RadarState, SourceStatus, SurgeKind
from shitstorm_radar.settings import Topic

# a source is seen as silent within two poll intervals; the grace is a slow answer's 30 s and the jitter
_INTERVALS = 2.0
_GRACE = timedelta(seconds=60)
# one dead feed among many is daily business and would make the tray cry all day; half of them is not
_SILENT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Outlook:
    """The tray's word and what it rests on.

    Attributes:
        worst: the incident that decides, None when none is running.
        running: incidents that still go on.
        live, silent: sources that deliver, and that were asked and do not.
        blind_topics: ids of the topics none of whose sources delivers.
        last_success_at: when any source last delivered (UTC); None if never.
    """

    state: RadarState
    worst: Incident | None = None
    running: int = 0
    live: int = 0
    silent: int = 0
    blind_topics: tuple[str, ...] = ()
    last_success_at: datetime | None = None


def delivers(status: SourceStatus, now: datetime) -> bool:
    """Whether a source is read now: its state is good and its last success no older than two intervals and a minute."""
    if not status.condition.delivers or status.last_success_at is None:
        return False
    return now - status.last_success_at <= timedelta(seconds=_INTERVALS * status.interval_s) + _GRACE


def outlook(
    incidents: Sequence[Incident], statuses: Sequence[SourceStatus], now: datetime, topics: Sequence[Topic] = ()
) -> Outlook:
    """How it stands at ``now`` (aware UTC).

    - STORM: a storm runs that nobody has acknowledged.
    - ATTENTION: any other incident runs; or there are eyes left, but half of the sources or more are silent,
      or a topic has no source left that delivers.
    - BLIND: nothing runs as far as known, and no source delivers (also before the first poll, and without sources).
    - CALM: nothing runs, and sources deliver.

    Args:
        incidents: those that may still run; ended ones are passed over.
        statuses: of the configured, switched-on sources.
        now: aware UTC.
        topics: what is watched; without it the single topics' blindness is not judged.
    """
    running = sorted((i for i in incidents if i.state.running), key=_gravity, reverse=True)
    live = frozenset(s.source_id for s in statuses if delivers(s, now))
    silent = sum(1 for s in statuses if s.source_id not in live and s.last_attempt_at is not None)
    known = [s.source_id for s in statuses]
    blind = tuple(t.id for t in topics if not any(t.reads(s) and s in live for s in known))
    successes = [s.last_success_at for s in statuses if s.last_success_at is not None]
    impaired = bool(blind) or silent >= _SILENT_SHARE * (silent + len(live))
    return Outlook(
        state=_state(running, seeing=bool(live), impaired=impaired),
        worst=running[0] if running else None,
        running=len(running),
        live=len(live),
        silent=silent,
        blind_topics=blind,
        last_success_at=max(successes, default=None),
    )


def radar_state(
    incidents: Sequence[Incident], statuses: Sequence[SourceStatus], now: datetime, topics: Sequence[Topic] = ()
) -> RadarState:
    """The one word of ``outlook``."""
    return outlook(incidents, statuses, now, topics).state


def _state(running: Sequence[Incident], *, seeing: bool, impaired: bool) -> RadarState:
    if running:
        loud = running[0].kind is SurgeKind.STORM and running[0].state is IncidentState.OPEN
        return RadarState.STORM if loud else RadarState.ATTENTION
    if not seeing:
        return RadarState.BLIND
    return RadarState.ATTENTION if impaired else RadarState.CALM


def _gravity(incident: Incident) -> tuple[bool, bool, int, float, datetime]:
    """Storms before surges, unseen before seen, grown before small, many before few, new before old."""
    storm = incident.kind is SurgeKind.STORM
    unseen = incident.state is IncidentState.OPEN
    return storm and unseen, unseen, incident.step, incident.critical_mentions, incident.opened_at
