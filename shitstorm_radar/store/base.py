"""The store, one protocol: SQLite keeps it on this computer, another engine may join later.

Two halves.  ``StoreReader`` only reads; the window has its own, on its own connection.
``Store`` also writes; there is exactly one, in the polling thread.  Neither is shared
between threads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from shitstorm_radar.records import (
    Alert,
    Changes,
    CountSample,
    Engagement,
    Floats,
    Incident,
    IncidentEvent,
    Json,
    Mention,
    Presence,
    Reaction,
    Reading,
    SeriesSlice,
    SourceGap,
    SourceStatus,
    TopicCount,
    TopicMention,
    Verdict,
    Voice,
)

Cursor = Mapping[str, Json]

CRITICAL_FROM = 0.5
"""A mention that is negative rather than not counts as critical, where whole mentions and their authors are counted."""


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to poll a source; ``fence`` grows with every owner."""

    source_id: str
    owner: str
    fence: int


@dataclass(frozen=True, slots=True)
class Batch:
    """What one visit to a source brought, matched and scored: committed whole or not at all.

    Attributes:
        mentions: one entry per mention and topic it concerns.
        cursor: where to go on next time; None leaves the old one.
        lease: checked when given; None for runs that own the store alone.
        counts: one entry per count sample and topic it concerns.
    """

    status: SourceStatus
    mentions: Sequence[TopicMention] = ()
    cursor: Cursor | None = None
    lease: Lease | None = None
    counts: Sequence[TopicCount] = ()


@dataclass(frozen=True, slots=True)
class DetectionStep:
    """What closing bins of one topic brought: committed whole or not at all.

    Attributes:
        closed_until: end of the newest closed bin.
        state: the detector's state, as its ``save`` gives it.
        readings: one per closed bin; ``bin_s`` is their length in seconds.
        exposure: (n,) exposure per reading.
        incident: opened or changed, with its new events; None when nothing changed.
        alert: to be told; kept in the outbox until ``mark_sent``.
    """

    topic_id: str
    closed_until: datetime
    state: str
    bin_s: int
    readings: Sequence[Reading] = ()
    exposure: Sequence[float] = ()
    incidents: Sequence[Incident] = ()
    events: Sequence[IncidentEvent] = ()
    alerts: Sequence[Alert] = ()


@dataclass(frozen=True, slots=True)
class DetectorMemory:
    """What detection needs to go on after a restart."""

    closed_until: datetime
    state: str


@dataclass(frozen=True, slots=True, eq=False)
class FreshCounts:
    """What the detector may see per minute from ``start``; every array is (n,).

    Copies count with their weight only, but their authors count whole.

    Attributes:
        mentions, critical: fresh mentions, and the sum of their negativity.
        variance: variance of ``critical`` from the scorer's doubt, the sum of p (1 - p).
        aggressive: sum of their aggression.
        authors: distinct authors of critical mentions in the minute.
    """

    start: datetime
    mentions: Floats
    critical: Floats
    variance: Floats
    aggressive: Floats
    authors: Floats


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over a span: mentions, critical mentions, distinct authors, channels in order of joining."""

    mentions: int = 0
    critical: float = 0.0
    authors: int = 0
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceCount:
    """Mentions of a topic that one source brought; ``platform`` as they say it themselves."""

    source_id: str
    platform: str
    mentions: int


@dataclass(frozen=True, slots=True)
class PageKey:
    """Where a page of mentions ended: keyset paging by (minute, id), newest first."""

    minute: datetime
    rowid: int


@dataclass(frozen=True, slots=True)
class MentionPage:
    """One page, newest first; ``next`` is None on the last."""

    rows: tuple[TopicMention, ...] = ()
    next: PageKey | None = None


@dataclass(frozen=True, slots=True)
class MentionFilter:
    """Which mentions: ``start`` <= minute < ``end``; only those with at least ``min_negativity``, and there ``presence``."""

    topic_id: str
    start: datetime | None = None
    end: datetime | None = None
    min_negativity: float = 0.0
    presence: Presence | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What the user says of a mention, for its topic, and what the scorer had seen.

    Attributes:
        negative: the scorer's negativity at the time, before anything was learnt.
        figures: the encoder's figures of the text, 512 half floats.
        model: the scorer's weights, by a fingerprint: figures of other weights mean nothing.
    """

    uid: str
    said: Verdict
    at: datetime
    negative: float
    figures: bytes
    model: str


@dataclass(frozen=True, slots=True)
class SourceMemory:
    """A source's status and where to go on; an empty cursor means it was never polled with success."""

    status: SourceStatus
    cursor: Cursor = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EarlierText:
    """What a mention said before an edit; ``edited_at`` is when that text had been written, None for the original."""

    replaced_at: datetime
    edited_at: datetime | None
    title: str
    text: str


class StoreReader(Protocol):
    """Reads; every method is one short consistent look."""

    def close(self) -> None: ...

    def series(self, topic_id: str, lo: datetime, hi: datetime, step_s: int) -> SeriesSlice:
        """Bins of ``step_s`` (a multiple of 60) over [lo, hi), from buckets only; lo is rounded down to the step."""
        ...

    def fresh(self, topic_id: str, lo: datetime, hi: datetime) -> FreshCounts:
        """What the detector may see, per minute over [lo, hi)."""
        ...

    def totals(self, topic_id: str, lo: datetime, hi: datetime) -> Totals:
        """Sums over [lo, hi), from mentions (distinct authors are exact)."""
        ...

    def source_counts(self, topic_id: str, lo: datetime, hi: datetime) -> tuple[SourceCount, ...]:
        """Mentions over [lo, hi) by source and platform."""
        ...

    def mentions(self, wanted: MentionFilter, before: PageKey | None, limit: int) -> MentionPage:
        """One page of mentions, newest first."""
        ...

    def earlier_texts(self, uid: str) -> tuple[EarlierText, ...]:
        """The texts that an edited mention had before, oldest first."""
        ...

    def engagement(self, uid: str) -> tuple[Engagement, ...]:
        """A mention's counts over time, each with its ``metrics_at``, oldest first; empty while they never changed."""
        ...

    def threads(self, names: Sequence[str]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Of those names (``Mention.uid``, ``known_as``) that are known, the topics with the words that matched."""
        ...

    def newest_uids(self, at_most: int) -> tuple[str, ...]:
        """Of the newest mentions, in order of arrival."""
        ...

    def verdict(self, topic_id: str, uid: str) -> Verdict | None:
        """What the user said of a mention; None when nothing."""
        ...

    def corrections(self, topic_id: str, model: str) -> tuple[Correction, ...]:
        """A topic's corrections whose figures come from these weights, oldest first."""
        ...

    def incidents(self, topic_id: str | None = None, limit: int = 500) -> tuple[Incident, ...]:
        """Incidents, newest first."""
        ...

    def incident(self, incident_id: str) -> Incident | None: ...

    def events(self, incident_id: str) -> tuple[IncidentEvent, ...]:
        """An incident's timeline, oldest first."""
        ...

    def last_reading(self, topic_id: str) -> Reading | None:
        """The newest reading of a topic."""
        ...

    def attention(self, topic_id: str, lo: datetime, hi: datetime) -> tuple[CountSample, ...]:
        """The samples of attention that begin in [lo, hi), in order of time; they stand in no series."""
        ...

    def sources(self) -> Mapping[str, SourceMemory]:
        """Status and cursor per source id."""
        ...

    def cursor(self, source_id: str) -> Cursor:
        """Where to go on with one source; empty where nothing is known.  Asked at every visit."""
        ...

    def source_gaps(self, lo: datetime, hi: datetime) -> tuple[SourceGap, ...]:
        """When sources were not seen: the gaps that are over and touch [lo, hi), in order of their begin."""
        ...

    def get_config(self, key: str) -> tuple[Json, int]:
        """The document under ``key`` and its revision; (None, 0) when there is none."""
        ...

    def changes(self, since: int) -> Changes:
        """What changed after the point ``since`` (0: everything); ``Changes.next`` is the next point.

        States, not events; an overlap is re-read, so the same state may come twice.
        """
        ...

    def wait(self, timeout: timedelta) -> bool:
        """Whether another connection has committed since the last call; only a doorbell, never the state.

        Blocks up to ``timeout``; zero only asks.
        """
        ...


class Store(StoreReader, Protocol):
    """Reads and writes; every writing method is one transaction."""

    def ingest(self, batch: Batch) -> tuple[TopicMention, ...]:
        """Keep a visit: mentions once each (by uid), minute and hour buckets, status and cursor.

        A known uid is updated (edit, engagement), its history kept, and counted no second time.
        Of a platform whose count samples cover a span, a topic's series holds as many mentions there as the sample
        says, or as there are posts, whichever is more: never both.

        Returns:
            The entries that were new, in order.

        Raises:
            StaleLease: the lease's fence has moved; nothing was written.
            StoreError: the file cannot be written; nothing was written.
        """
        ...

    def arrivals(self, since: datetime, at_most: int) -> tuple[Mention, ...]:
        """The newest mentions that were first seen at ``since`` or later, in order of arrival."""
        ...

    def correct(self, topic_id: str, correction: Correction) -> None:
        """Keep what the user says of a mention; it replaces what was said before."""
        ...

    def take_back(self, topic_id: str, uid: str) -> None:
        """Forget what the user said of a mention."""
        ...

    def known(self, uids: Sequence[str]) -> frozenset[str]:
        """Those uids that the store already has."""
        ...

    def running_totals(self, topic_id: str, lo: datetime, hi: datetime) -> Totals:
        """``totals`` for one who asks again with the same ``lo`` and a later ``hi``: only what is new is counted.

        What was deleted between two questions stays counted.
        """
        ...

    def voices(self, topic_id: str, lo: datetime, hi: datetime) -> tuple[Voice, ...]:
        """The channels with fresh mentions over [lo, hi), in order of arrival; at most 50."""
        ...

    def reactions(self, topic_id: str, before: datetime) -> tuple[Reaction, ...]:
        """What posts had gained by ``before`` and no detection step closed yet, in order of time."""
        ...

    def critical_authors(self, topic_id: str, lo: datetime, hi: datetime) -> int:
        """Distinct authors of fresh critical mentions over [lo, hi), exact."""
        ...

    def detector(self, topic_id: str) -> DetectorMemory | None: ...

    def file_detection(self, step: DetectionStep) -> None:
        """Keep readings, exposure, state, incidents, their events and alerts; reactions until then are done with."""
        ...

    def amend(self, incident: Incident, events: Sequence[IncidentEvent]) -> bool:
        """Compare-and-set: store ``incident`` (whose revision is the one read) with revision + 1; False if it moved."""
        ...

    def acknowledge(self, topic_id: str, key: str, user: str, revision: int) -> bool:
        """Compare-and-set on the incident ``key``: acknowledged by ``user``; False if it moved or is not open."""
        ...

    def raise_alarm(self, topic_id: str, key: str, owner: str) -> bool:
        """Claim an alarm key; True only for the first caller, who notifies."""
        ...

    def outbox(self) -> tuple[Alert, ...]:
        """Alerts not yet marked as sent, oldest first."""
        ...

    def mark_sent(self, key: str, at: datetime) -> None: ...

    def lease(self, owner: str, k: int, ttl: timedelta, now: datetime) -> tuple[Lease, ...]:
        """Take up to ``k`` sources that are due and free, or whose lease has run out."""
        ...

    def register_sources(self, statuses: Sequence[SourceStatus]) -> None:
        """Make sources known (new ones due at once) and forget the state of those not listed."""
        ...

    def set_status(self, status: SourceStatus) -> None:
        """Keep a source's status after a visit that brought nothing."""
        ...

    def file_gap(self, gap: SourceGap) -> None:
        """Keep for how long a source was not seen."""
        ...

    def put_config(self, key: str, document: Json, revision: int) -> int | None:
        """Compare-and-set: the new revision, or None if ``revision`` is not the present one."""
        ...

    def maintain(self, now: datetime, retention_days: Mapping[str, int], *, at_most: int | None = None) -> int:
        """Delete mentions past their topic's retention, prune minute buckets into hours, checkpoint.

        With ``at_most`` it stops after so many deletions; call again while that is the answer.

        Returns:
            Mentions deleted.
        """
        ...
