"""What the window says about a topic, drawn from the store in a few short looks; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import numpy as np

from shitstorm_radar.alerts.state import delivers
from shitstorm_radar.records import Floats, Incident, IncidentState, Reading, SeriesSlice, SourceStatus, SurgeKind
from shitstorm_radar.settings import Settings, Topic
from shitstorm_radar.store.base import StoreReader
from shitstorm_radar.window.learning_day import LONGEST_DAYS, LearningDay, learning_day

SPARK_STEP_S = 1800
_SPARK = timedelta(hours=24)
_HOUR = timedelta(hours=1)
_LEARNING_SPAN = timedelta(days=4 * LONGEST_DAYS)  # measured days lie in more days where the computer was off
_BIN_S = 300
# below this many critical mentions, seen or expected, a factor is an accident of small numbers
_TOO_FEW = 3.0
_LEAST_EXPECTED = 0.5


class TopicState(StrEnum):
    """How a topic stands."""

    CALM = "calm"
    LEARNING = "learning"
    BLIND = "blind"
    ATTENTION = "attention"
    SURGE = "surge"
    STORM = "storm"


@dataclass(frozen=True, slots=True, eq=False)
class TopicOverview:
    """One row of the topic list, and the head's sentence.

    Attributes:
        spark: (n,) critical mentions per half hour of the last 24 h; NaN where nothing was measured.
        factor: critical mentions of the last hour against the expectation; None where that says nothing.
        incident: the running one, the newest where several run.
        blind_since: since when no source has delivered; None while one does, or where none ever did.
        blind: no source of the topic delivers.
        sources, delivering: the topic's sources that are switched on, and those of them that deliver.
        mentions_h, critical_h, authors_h: of the last hour; ``coverage``: of the last hour, in [0, 1].
        learning: the day of the learning; None once it is over.
    """

    topic_id: str
    state: TopicState
    spark: Floats
    factor: float | None = None
    reading: Reading | None = None
    incident: Incident | None = None
    blind: bool = False
    blind_since: datetime | None = None
    sources: int = 0
    delivering: int = 0
    mentions_h: float = 0.0
    critical_h: float = 0.0
    authors_h: int = 0
    coverage: float | None = None
    learning: LearningDay | None = None

    @property
    def unseen_h(self) -> bool:
        """Whether the last hour's nought means that nothing was measured."""
        return not self.mentions_h and not self.coverage

    @property
    def share_h(self) -> float | None:
        """The critical share of the last hour; None without mentions."""
        return self.critical_h / self.mentions_h if self.mentions_h else None


@dataclass(frozen=True, slots=True)
class SourcesSummary:
    """The line below the topics.

    Attributes:
        active, disturbed, waiting: sources that deliver, that do not, and that were not asked yet.
        last_success_at: when any source last delivered.
    """

    active: int = 0
    disturbed: int = 0
    waiting: int = 0
    last_success_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """All topics and the sources at one moment."""

    topics: tuple[TopicOverview, ...] = ()
    statuses: tuple[SourceStatus, ...] = ()
    sources: SourcesSummary = SourcesSummary()
    incidents: tuple[Incident, ...] = ()


def look(
    settings: Settings, now: datetime, topic_ids: Sequence[str] | None = None
) -> Callable[[StoreReader], Overview]:
    """A question for the reading thread: the overview at ``now``; of some topics only, where ids are given."""

    def ask(reader: StoreReader) -> Overview:
        memories = reader.sources()
        statuses = {s.id: memories[s.id].status for s in settings.sources if s.id in memories}
        wanted = [t for t in settings.topics if topic_ids is None or t.id in topic_ids]
        incidents = reader.incidents()
        rows = tuple(_topic(reader, topic, settings, statuses, incidents, now) for topic in wanted)
        return Overview(rows, tuple(statuses.values()), _sources(settings, statuses, now), incidents)

    return ask


def _topic(
    reader: StoreReader,
    topic: Topic,
    settings: Settings,
    statuses: Mapping[str, SourceStatus],
    incidents: Sequence[Incident],
    now: datetime,
) -> TopicOverview:
    hour = reader.series(topic.id, now - _HOUR, now, _BIN_S)
    day = reader.series(topic.id, now - _SPARK, now, SPARK_STEP_S)
    reading = reader.last_reading(topic.id)
    running = next((i for i in incidents if i.topic_id == topic.id and i.state.running), None)
    read = [s.id for s in settings.sources if s.enabled and topic.reads(s.id)]
    own = [statuses[source_id] for source_id in read if source_id in statuses]
    delivering = sum(delivers(s, now) for s in own)
    blind = not delivering
    successes = [s.last_success_at for s in own if s.last_success_at is not None]
    return TopicOverview(
        topic_id=topic.id,
        state=_state(running, reading, blind=blind),
        spark=np.where((day.exposure > 0) | (day.mentions > 0), day.critical, np.nan),
        factor=factor(hour),
        reading=reading,
        incident=running,
        blind=blind,
        blind_since=max(successes, default=None) if blind else None,
        sources=len(read),
        delivering=delivering,
        mentions_h=float(hour.mentions.sum()),
        critical_h=float(hour.critical.sum()),
        authors_h=reader.totals(topic.id, now - _HOUR, now).authors,
        coverage=coverage(hour, now),
        learning=_learning(reader, topic.id, reading, now),
    )


def _learning(reader: StoreReader, topic_id: str, reading: Reading | None, now: datetime) -> LearningDay | None:
    if reading is None:
        return learning_day(0.0, 0.0)
    if reading.learning >= 1:
        return None
    past = reader.series(topic_id, now - _LEARNING_SPAN, now, 3600)
    return learning_day(reading.learning, float(past.exposure.sum()) / 24)


def _state(running: Incident | None, reading: Reading | None, *, blind: bool) -> TopicState:
    if running is not None:
        if running.state is not IncidentState.OPEN:
            return TopicState.ATTENTION
        return TopicState.STORM if running.kind is SurgeKind.STORM else TopicState.SURGE
    if blind:
        return TopicState.BLIND
    if reading is None or reading.learning < 1:
        return TopicState.LEARNING
    return TopicState.CALM


def _sources(settings: Settings, statuses: Mapping[str, SourceStatus], now: datetime) -> SourcesSummary:
    enabled = [statuses.get(s.id) for s in settings.sources if s.enabled]
    active = sum(1 for s in enabled if s is not None and delivers(s, now))
    waiting = sum(1 for s in enabled if s is None or s.last_attempt_at is None)
    successes = [s.last_success_at for s in enabled if s is not None and s.last_success_at is not None]
    return SourcesSummary(active, len(enabled) - active - waiting, waiting, max(successes, default=None))


def factor(series: SeriesSlice) -> float | None:
    """Critical mentions against the expectation, over the bins that have one."""
    known = np.isfinite(series.expected)
    if not known.any():
        return None
    seen, expected = float(series.critical[known].sum()), float(series.expected[known].sum())
    if seen < _TOO_FEW and expected < _TOO_FEW:
        return None
    return seen / max(expected, _LEAST_EXPECTED)


def coverage(series: SeriesSlice, now: datetime) -> float | None:
    """Mean exposure, without the bins that are not closed yet; None where there are none."""
    ends_s = series.start.timestamp() + series.step_s * np.arange(1, len(series.exposure) + 1)
    closed = ends_s <= now.timestamp() - 2 * _BIN_S
    return float(series.exposure[closed].mean()) if closed.any() else None
