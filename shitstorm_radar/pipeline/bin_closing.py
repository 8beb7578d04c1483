"""From the store's minutes to alarms: every closed bin of every topic, once, in order."""

from __future__ import annotations

import json
import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from shitstorm_radar.detection.detector import Detector
from shitstorm_radar.errors import StoreError
from shitstorm_radar.incidents import advance, alert_for, concerns, open_incident, rung_by_post
from shitstorm_radar.pipeline.late_counts import Consumed, Counts, per_bin
from shitstorm_radar.pipeline.side_signals import SideSignals
from shitstorm_radar.planned import planned_factor
from shitstorm_radar.records import Alert, Finding, Incident, IncidentEvent, Observation, Reaction, Reading, SurgeKind
from shitstorm_radar.series.calendar import is_holiday
from shitstorm_radar.settings import Settings, Topic
from shitstorm_radar.store.base import DetectionStep, Store

log = logging.getLogger(__name__)

BIN = timedelta(minutes=5)
BIN_S = 300
LATE = timedelta(hours=6)
"""How late a fresh mention may come and still count; ``series.minute`` calls older ones history."""

_LATE_BINS = LATE // BIN
_MOST_BINS_A_STEP = 2016  # a week: bounds one transaction after a long time off
_OWNER = "radar"
_LEAST_BY_POST = 10.0  # mentions against which an incident grows that a single post opened among none

ExposureOf = Callable[[Topic, datetime, datetime], float]
"""The part of a topic's expected stream that was delivered in a span, in [0, 1]."""


def bin_start(at: datetime) -> datetime:
    """Start of the bin that holds ``at``, on UTC's own grid."""
    return at - timedelta(seconds=at.timestamp() % BIN_S)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What closing bins brought for one topic."""

    topic_id: str
    incidents: tuple[Incident, ...] = ()
    alerts: tuple[Alert, ...] = ()


@dataclass(slots=True)
class _Post:
    """One topic's detector at its place in time."""

    closed_until: datetime
    detector: Detector
    consumed: Consumed
    signals: SideSignals
    incident: Incident | None
    new_from: datetime | None = None  # start of the oldest bin with mentions that the bin at hand shows first

    @property
    def running(self) -> Incident | None:
        """The incident, while it runs."""
        return self.incident if self.incident is not None and self.incident.state.running else None


@dataclass(slots=True)
class _Work:
    """What one round of closing bins has brought so far."""

    readings: list[Reading] = field(default_factory=list)
    exposure: list[float] = field(default_factory=list)
    incidents: dict[str, Incident] = field(default_factory=dict)
    events: list[IncidentEvent] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)


class BinCloser:
    """Shows every closed bin of every topic to its detector, and keeps what follows from it."""

    def __init__(self, store: Store, settings: Settings, exposure_of: ExposureOf, *, begin: datetime) -> None:
        """Topics without a saved detector begin at ``begin``, rounded down to a bin."""
        self._store = store
        self._exposure_of = exposure_of
        self.use(settings, begin=begin)

    def use(self, settings: Settings, *, begin: datetime) -> None:
        """Go on with these topics; a known topic keeps its detector."""
        self._topics = settings.topics
        self._posts = {topic.id: self._post(topic, begin) for topic in settings.topics}

    def advance(self, now: datetime) -> tuple[Outcome, ...]:
        """Close all bins that ended by ``now``; answers for every topic that went on.

        Bins that could not be kept stay open, to be closed by a later call.

        Raises:
            StoreError: no topic could go on.
        """
        outcomes: list[Outcome] = []
        try:
            for topic in self._topics:
                while (work := self._close(topic, now)) is not None:
                    outcomes.append(Outcome(topic.id, tuple(work.incidents.values()), tuple(work.alerts)))
        except StoreError:
            self._posts.clear()  # a detector has gone on, what the store knows has not: go on from there
            if not outcomes:
                raise
        return tuple(outcomes)

    def open_since(self, now: datetime) -> datetime:
        """End of the newest bin that is closed for every topic; ``now`` without topics."""
        return min((post.closed_until for post in self._posts.values()), default=now)

    def replace_incident(self, incident: Incident) -> None:
        """Somebody acted on an incident: go on from there."""
        post = self._posts.get(incident.topic_id)
        if post is not None and post.incident is not None and post.incident.id == incident.id:
            post.incident = incident

    def _post(self, topic: Topic, begin: datetime) -> _Post:
        budget = topic.budget.per_month
        memory = self._store.detector(topic.id)
        signals = SideSignals(budget)
        if memory is None:
            detector = Detector(BIN_S, false_alarms_per_month=budget)
            post = _Post(bin_start(begin), detector, Consumed(_LATE_BINS), signals, None)
            self._file(topic, post, _Work())  # so that runs shorter than a bin go on where the first one began
            return post
        detector, consumed = Detector(BIN_S, false_alarms_per_month=budget), Consumed(_LATE_BINS)
        try:
            saved = json.loads(memory.state)
            consumed.restore(saved)
            signals.restore(saved)
            detector = Detector.restore(saved["detector"], false_alarms_per_month=budget)
        except (ValueError, KeyError) as err:  # written by another version of the detector: it learns anew
            log.info("%s: the detector starts to learn anew (%s)", topic.id, err)
        newest = self._store.incidents(topic.id, limit=1)
        return _Post(memory.closed_until, detector, consumed, signals, newest[0] if newest else None)

    def _close(self, topic: Topic, now: datetime) -> _Work | None:
        """One transaction's worth of bins; None when no bin has ended."""
        post = self._posts[topic.id] = self._posts.get(topic.id) or self._post(topic, now)
        count = min((now - post.closed_until) // BIN, _MOST_BINS_A_STEP)
        if count <= 0:
            return None
        first = post.closed_until
        fresh = per_bin(self._store.fresh(topic.id, first - LATE, first + count * BIN), BIN_S // 60)
        counts = [Counts(*figures) for figures in fresh.tolist()]
        reactions = deque(self._store.reactions(topic.id, first + count * BIN))
        work = _Work()
        for i in range(count):
            start = first + i * BIN
            observation = self._observe(topic, post, start, counts[i : i + _LATE_BINS + 1])
            gained = _taken_before(reactions, start + BIN)
            reading, findings = self._hear(topic, post, post.detector.update(observation), gained)
            work.readings.append(reading)
            work.exposure.append(observation.exposure)
            self._judge(topic, post, reading, findings, blind=observation.exposure == 0, work=work)
        post.closed_until = first + count * BIN
        self._file(topic, post, work)
        if post.incident is not None and post.incident.id in work.incidents:
            post.incident = self._store.incident(post.incident.id)
        return work

    def _file(self, topic: Topic, post: _Post, work: _Work) -> None:
        self._store.file_detection(
            DetectionStep(
                topic_id=topic.id,
                closed_until=post.closed_until,
                state=json.dumps({"detector": post.detector.save(), **post.consumed.save(), **post.signals.save()}),
                bin_s=BIN_S,
                readings=work.readings,
                exposure=work.exposure,
                incidents=tuple(work.incidents.values()),
                events=work.events,
                alerts=work.alerts,
            )
        )

    def _observe(self, topic: Topic, post: _Post, start: datetime, known: Sequence[Counts]) -> Observation:
        """The bin at ``start`` as it is known now, with what came late for earlier bins.

        ``known`` holds the bins of the last ``LATE`` and, last, the bin itself.
        """
        late, bins_back = post.consumed.late(known[:-1])
        own = known[-1]
        post.new_from = start if own.mentions else None
        if bins_back is not None:
            post.new_from = start - bins_back * BIN
        post.consumed.push(own)
        authors = own.authors  # of one minute it is exact; of several one author may stand in two
        if authors > 1.0:
            authors = float(self._store.critical_authors(topic.id, start, start + BIN))
        return Observation(
            start,
            own.mentions + late.mentions,
            own.critical + late.critical,
            self._exposure_of(topic, start, start + BIN),
            critical_variance=own.variance + late.variance,
            authors=authors + late.authors,
            aggressive=own.aggressive + late.aggressive,
            holiday=is_holiday(topic.country, topic.subdivision, start),
            planned=planned_factor(topic.events, start, start + BIN),
        )

    def _hear(
        self, topic: Topic, post: _Post, reading: Reading, gained: Sequence[Reaction]
    ) -> tuple[Reading, tuple[Finding, ...]]:
        """The reading with what spoke beside the counts, and what that found."""
        end = reading.start + BIN
        voices = () if post.new_from is None else self._store.voices(topic.id, post.new_from, end)
        return post.signals.hear(reading, end, gained, voices, of=post.running)

    def _judge(
        self, topic: Topic, post: _Post, reading: Reading, findings: Sequence[Finding], *, blind: bool, work: _Work
    ) -> None:
        """What a reading and what was found beside it mean for the topic's incident."""
        before, end = post.incident, reading.start + BIN
        if before is None or not concerns(before, reading):
            opened = self._opened(topic, reading, findings) if reading.alarm else None
            if opened is None:
                return
            incident, events, step_alert = *opened, True
        else:
            totals = self._store.running_totals(topic.id, before.since, end)
            incident, events, step_alert = advance(
                before, reading, bin_s=BIN_S, totals=totals, blind=blind, findings=findings
            )
            if incident == before and not events:
                return
        if before is None or before.id != incident.id:
            post.signals.opened(incident, self._store.voices(topic.id, incident.since, end))
        post.incident = incident
        work.incidents[incident.id] = incident
        work.events.extend(events)
        if step_alert:
            work.alerts.append(alert_for(incident, reading, events))

    def _opened(
        self, topic: Topic, reading: Reading, findings: Sequence[Finding]
    ) -> tuple[Incident, tuple[IncidentEvent, ...]] | None:
        """A new incident with its totals; None when it is known already."""
        end = reading.start + BIN
        incident, events = open_incident(topic.id, reading, BIN_S, findings)
        claimed = self._store.raise_alarm(topic.id, incident.id, _OWNER)
        if not claimed and self._store.incident(incident.id) is not None:
            return None  # a claim without its incident is our own, from before its bins could not be kept
        totals = self._store.running_totals(topic.id, incident.since, end)
        measured = totals.critical if incident.kind is SurgeKind.STORM else float(totals.mentions)
        incident = replace(
            incident,
            mentions=totals.mentions,
            critical_mentions=totals.critical,
            peak_critical=self._store.totals(topic.id, reading.start, end).critical,
            authors=totals.authors,
            channels=totals.channels,
            # a post's reactions are no mentions: growth is measured against these
            opened_with=max(measured, _LEAST_BY_POST) if rung_by_post(reading) else incident.opened_with,
        )
        return incident, events


def _taken_before(reactions: deque[Reaction], end: datetime) -> list[Reaction]:
    """Take those that came before ``end`` out of the queue, which is in order of time."""
    taken = []
    while reactions and reactions[0].at < end:
        taken.append(reactions.popleft())
    return taken
