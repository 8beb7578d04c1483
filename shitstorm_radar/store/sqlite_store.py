"""The SQLite store, reading and writing: WAL, one writer, every method one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from shitstorm_radar.errors import StoreError
from shitstorm_radar.records import (
    Alert,
    Incident,
    IncidentEvent,
    IncidentState,
    Json,
    Mention,
    Reaction,
    SourceGap,
    SourceStatus,
    TopicMention,
    Voice,
)
from shitstorm_radar.store import (
    buckets,
    config,
    connection,
    corrections,
    count_samples,
    incidents,
    mentions,
    reactions,
    readings,
    retention,
    schema,
    source_gaps,
    sources,
    topics,
)
from shitstorm_radar.store.base import Batch, Correction, DetectionStep, DetectorMemory, Lease, Totals
from shitstorm_radar.store.file_lock import FileLock
from shitstorm_radar.store.sqlite_reader import SqliteReader
from shitstorm_radar.store.tallies import Tallies


def open_store(path: Path, *, owner: str = "Shitstorm Radar", durable: bool = True) -> SqliteStore:
    """The one writer of the store in this file, made or brought up to date if need be.

    Args:
        path: its folder is made; a lock file is kept beside it.
        owner: who writes, named to the next one that tries.
        durable: False for a store that is thrown away: a power cut may lose it, and it need not wait for the disk.

    Raises:
        StoreError: ``in_use``, another writer has it; ``newer_schema``; ``damaged``; ``unwritable``; ``disk_full``.
            The file is left as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise StoreError(
            f"{path}: its folder cannot be made ({err.strerror}); choose another data folder",
            code="unwritable",
            details={"path": str(path)},
        ) from err
    lock = FileLock(path.with_name(path.name + ".lock"), owner)
    try:
        return _opened(path, lock, durable=durable)
    except BaseException:
        lock.release()
        raise


def _opened(path: Path, lock: FileLock, *, durable: bool) -> SqliteStore:
    if lock.store_was_made and path.is_file() and path.stat().st_size == 0:
        raise connection.damaged(path, "it has been emptied")
    db = connection.open_for_writing(path, durable=durable)
    try:
        with connection.explained(path):
            schema.upgrade(db)
        lock.mark_made()
        return SqliteStore(db, path, lock)
    except BaseException:
        db.close()
        raise


class SqliteStore(SqliteReader):
    """``store.base.Store`` on one file; used by the thread that opened it, and by no other.

    Every method raises StoreError when the file cannot be used, and has then written nothing.
    """

    def __init__(self, db: sqlite3.Connection, path: Path, lock: FileLock) -> None:
        super().__init__(db, path)
        self._lock = lock
        self._tallies = Tallies()
        with self._look():
            (self._salt,) = db.execute("SELECT value FROM secret WHERE name = 'author salt'").fetchone()

    def close(self) -> None:
        """Let go of the file and of the lock; more than once does no harm."""
        super().close()
        self._lock.release()

    def ingest(self, batch: Batch) -> tuple[TopicMention, ...]:
        """Keep a visit: mentions once each (by uid), minute and hour buckets, status and cursor.

        A known uid is updated (edit, engagement), its history kept, and counted no second time.
        A repost is kept but not counted.  What is older than a topic's retention is passed over.

        Returns:
            The entries that were new, in order; each in the minute it counts in, which for a
            mention known from another topic is the minute it had there.

        Raises:
            StaleLease: the lease's fence has moved; nothing was written.
            StoreError: the file cannot be written; nothing was written.
        """
        with self._change() as db:
            if batch.lease is not None:
                sources.check(db, batch.lease)
            new = mentions.file_mentions(db, batch.mentions, self._salt)
            count_samples.make_room(db, new)
            counted = count_samples.file_counts(db, batch.counts)
            sources.set_status(db, batch.status)
            if batch.cursor is not None:
                sources.set_cursor(db, batch.status.source_id, batch.cursor)
            if batch.mentions or counted:
                touched = {topics.registered_topic(db, e.topic_id) for e in batch.mentions} | counted
                topics.mark_changed(db, touched, topics.next_change(db))
            return tuple(new)

    def arrivals(self, since: datetime, at_most: int) -> tuple[Mention, ...]:
        """The newest mentions that were first seen at ``since`` or later, in order of arrival."""
        with self._look() as db:
            return mentions.newest_arrivals(db, since, at_most)

    def correct(self, topic_id: str, correction: Correction) -> None:
        """Keep what the user says of a mention; it replaces what was said before."""
        with self._change() as db:
            corrections.put(db, topics.registered_topic(db, topic_id), correction)

    def take_back(self, topic_id: str, uid: str) -> None:
        """Forget what the user said of a mention."""
        with self._change() as db:
            corrections.drop(db, topics.registered_topic(db, topic_id), uid)

    def known(self, uids: Sequence[str]) -> frozenset[str]:
        """Those uids that the store already has."""
        with self._look() as db:
            return mentions.known_uids(db, uids)

    def critical_authors(self, topic_id: str, lo: datetime, hi: datetime) -> int:
        """Distinct authors of fresh critical mentions over [lo, hi), exact."""
        with self._look() as db:
            topic = topics.topic_number(db, topic_id)
            return 0 if topic is None else buckets.critical_authors(db, topic, *buckets.minute_bounds(lo, hi))

    def running_totals(self, topic_id: str, lo: datetime, hi: datetime) -> Totals:
        """``totals`` for one who asks again with the same ``lo`` and a later ``hi``: only what is new is counted."""
        with self._look() as db:
            topic = topics.topic_number(db, topic_id)
            return Totals() if topic is None else self._tallies.totals(db, topic, *buckets.minute_bounds(lo, hi))

    def voices(self, topic_id: str, lo: datetime, hi: datetime) -> tuple[Voice, ...]:
        """The channels with fresh mentions over [lo, hi), in order of arrival; at most 50."""
        with self._look() as db:
            topic = topics.topic_number(db, topic_id)
            return () if topic is None else mentions.voices(db, topic, *buckets.minute_bounds(lo, hi))

    def reactions(self, topic_id: str, before: datetime) -> tuple[Reaction, ...]:
        """What posts had gained by ``before`` and no detection step closed yet, in order of time."""
        with self._look() as db:
            topic = topics.topic_number(db, topic_id)
            return () if topic is None else reactions.waiting(db, topic, before)

    def detector(self, topic_id: str) -> DetectorMemory | None:
        """What detection needs to go on; None before its first step."""
        with self._look() as db:
            topic = topics.topic_number(db, topic_id)
            return None if topic is None else readings.detector_memory(db, topic)

    def file_detection(self, step: DetectionStep) -> None:
        """Keep readings, exposure, state, incidents, their events and alerts.

        An incident takes the next revision; what a person decided about it meanwhile
        (acknowledged, closed, false alarm) stands against what detection says.
        """
        with self._change() as db:
            topic = topics.registered_topic(db, step.topic_id)
            change = topics.next_change(db)
            readings.file_readings(db, topic, step)
            reactions.forget(db, topic, step.closed_until)
            for incident in step.incidents:
                incidents.file_from_detection(db, topic, incident, change)
            incidents.add_events(db, step.events)
            incidents.add_alerts(db, topic, step.alerts, change)
            topics.mark_changed(db, [topic], change)

    def amend(self, incident: Incident, events: Sequence[IncidentEvent]) -> bool:
        """Compare-and-set: store ``incident`` (whose revision is the one read) with revision + 1; False if it moved."""
        with self._change() as db:
            topic, change = topics.registered_topic(db, incident.topic_id), topics.next_change(db)
            if not incidents.compare_and_set(db, topic, incident, change):
                return False
            incidents.add_events(db, events)
            topics.mark_changed(db, [topic], change)
            return True

    def acknowledge(self, topic_id: str, key: str, user: str, revision: int) -> bool:
        """Compare-and-set on the incident ``key``: acknowledged by ``user``; False if it moved or is not open."""
        with self._change() as db:
            found = db.execute(
                "UPDATE incident SET state = ?, acknowledged_by = ?, revision = revision + 1, changed = ? "
                "WHERE id = ? AND topic = ? AND revision = ? AND state = ?",
                (
                    IncidentState.ACKNOWLEDGED.value,
                    user,
                    topics.next_change(db),
                    key,
                    topics.topic_number(db, topic_id),
                    revision,
                    IncidentState.OPEN.value,
                ),
            )
            return found.rowcount == 1

    def raise_alarm(self, topic_id: str, key: str, owner: str) -> bool:
        """Claim an alarm key; True only for the first caller, who notifies."""
        with self._change() as db:
            return incidents.claim(db, topics.registered_topic(db, topic_id), key, owner)

    def outbox(self) -> tuple[Alert, ...]:
        """Alerts not yet marked as sent, oldest first."""
        with self._look() as db:
            return incidents.outbox(db)

    def mark_sent(self, key: str, at: datetime) -> None:
        """The alert was shown; only the first time counts."""
        with self._change() as db:
            incidents.mark_sent(db, key, at, topics.next_change(db))

    def lease(self, owner: str, k: int, ttl: timedelta, now: datetime) -> tuple[Lease, ...]:
        """Take up to ``k`` sources that are due and free, or whose lease has run out."""
        with self._change() as db:
            return sources.take(db, owner, k, ttl, now)

    def register_sources(self, statuses: Sequence[SourceStatus]) -> None:
        """Make sources known (new ones due at once) and forget the state of those not listed."""
        with self._change() as db:
            sources.register(db, statuses)

    def set_status(self, status: SourceStatus) -> None:
        """Keep a source's status after a visit that brought nothing."""
        with self._change() as db:
            sources.set_status(db, status)

    def file_gap(self, gap: SourceGap) -> None:
        """Keep for how long a source was not seen."""
        with self._change() as db:
            source_gaps.put(db, gap)

    def put_config(self, key: str, document: Json, revision: int) -> int | None:
        """Compare-and-set: the new revision, or None if ``revision`` is not the present one."""
        with self._change() as db:
            return config.put(db, key, document, revision)

    def maintain(self, now: datetime, retention_days: Mapping[str, int], *, at_most: int | None = None) -> int:
        """Delete mentions past their topic's retention, prune minute buckets into hours, checkpoint.

        Works in bites of a few milliseconds, each a transaction, so that it may be stopped at any time.

        Args:
            now: aware UTC.
            retention_days: per topic id; topics not named keep their mentions.
            at_most: stop after so many deletions; a caller that must not block long calls
                again while the answer is ``at_most``.

        Returns:
            Mentions deleted, counted once per topic that let go of them.
        """
        with self._look() as db:
            numbers = {key: no for no, key in topics.topic_keys(db).items()}
        deleted = 0
        for key, topic in numbers.items():
            if key in retention_days:
                before = now - timedelta(days=retention_days[key])
                rest = None if at_most is None else at_most - deleted
                deleted += self._in_bites(partial(retention.delete_mentions, topic=topic, before=before), rest)
                self._in_bites(partial(count_samples.prune, topic=topic, before=before), None)
            if deleted == at_most:
                return deleted
            self._in_bites(partial(retention.prune_minutes, topic=topic, before=now - retention.MINUTES_KEPT), None)
        with connection.explained(self._path):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return deleted

    def _in_bites(self, bite: Callable[..., int], at_most: int | None) -> int:
        total = 0
        while at_most is None or total < at_most:
            size = retention.BITE if at_most is None else min(retention.BITE, at_most - total)
            with self._change() as db:
                done = bite(db, at_most=size)
            total += done
            if done < size:
                break
        return total

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        with connection.transaction(self._db, self._path, writing=True) as db:
            yield db
