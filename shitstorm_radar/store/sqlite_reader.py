"""Reading the SQLite store: every method is one short consistent look."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from shitstorm_radar.errors import StoreError
from shitstorm_radar.records import (
    Changes,
    CountSample,
    Engagement,
    Incident,
    IncidentEvent,
    Json,
    Reading,
    SeriesSlice,
    SourceGap,
    Verdict,
)
from shitstorm_radar.store import (
    config,
    connection,
    corrections,
    count_samples,
    engagement,
    incidents,
    mention_edits,
    mentions,
    readings,
    source_counts,
    source_gaps,
    sources,
    threads,
)
from shitstorm_radar.store.base import (
    Correction,
    Cursor,
    EarlierText,
    FreshCounts,
    MentionFilter,
    MentionPage,
    PageKey,
    SourceCount,
    SourceMemory,
    Totals,
)
from shitstorm_radar.store.buckets import fresh_counts, minute_bounds
from shitstorm_radar.store.slices import read_slice
from shitstorm_radar.store.topics import topic_keys, topic_number

_LISTEN_EVERY = timedelta(milliseconds=50)


def open_reader(path: Path) -> SqliteReader:
    """A reader of the store in this file, for the thread that opens it.

    Raises:
        StoreError: ``missing``, ``damaged``, ``newer_schema``, ``older_schema`` or ``unwritable``.
    """
    return SqliteReader(connection.open_for_reading(path), path)


class SqliteReader:
    """The reading half of ``store.base.Store``.

    Every method raises StoreError when the file cannot be read.
    """

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db = db
        self._path = path
        self._version_seen = self._version()

    def close(self) -> None:
        """Let go of the file; more than once does no harm."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def series(self, topic_id: str, lo: datetime, hi: datetime, step_s: int) -> SeriesSlice:
        """Bins of ``step_s`` (a multiple of 60) over [lo, hi): lo is rounded down to the step, hi up."""
        with self._look() as db:
            return read_slice(db, topic_number(db, topic_id), (topic_id, lo, hi), step_s)

    def fresh(self, topic_id: str, lo: datetime, hi: datetime) -> FreshCounts:
        """What the detector may see, per minute over [lo, hi)."""
        with self._look() as db:
            return fresh_counts(db, topic_number(db, topic_id), lo, hi)

    def totals(self, topic_id: str, lo: datetime, hi: datetime) -> Totals:
        """Sums over the minutes that start in [lo, hi), from mentions (distinct authors are exact)."""
        with self._look() as db:
            topic = topic_number(db, topic_id)
            return Totals() if topic is None else mentions.totals(db, topic, *minute_bounds(lo, hi))

    def source_counts(self, topic_id: str, lo: datetime, hi: datetime) -> tuple[SourceCount, ...]:
        """Mentions over the minutes that start in [lo, hi), by source and platform; without reposts."""
        with self._look() as db:
            topic = topic_number(db, topic_id)
            return () if topic is None else source_counts.counts(db, topic, *minute_bounds(lo, hi))

    def mentions(self, wanted: MentionFilter, before: PageKey | None, limit: int) -> MentionPage:
        """One page of mentions, newest first; reposts are left out, as in every count."""
        with self._look() as db:
            topic = topic_number(db, wanted.topic_id)
            return MentionPage() if topic is None else mentions.page(db, topic, wanted, before, limit)

    def earlier_texts(self, uid: str) -> tuple[EarlierText, ...]:
        """The texts that an edited mention had before, oldest first."""
        with self._look() as db:
            return mention_edits.earlier_texts(db, uid)

    def engagement(self, uid: str) -> tuple[Engagement, ...]:
        """A mention's counts over time, oldest first; empty while they never changed."""
        with self._look() as db:
            return engagement.course(db, uid)

    def verdict(self, topic_id: str, uid: str) -> Verdict | None:
        """What the user said of a mention; None when nothing."""
        with self._look() as db:
            topic = topic_number(db, topic_id)
            return None if topic is None else corrections.verdict(db, topic, uid)

    def corrections(self, topic_id: str, model: str) -> tuple[Correction, ...]:
        """A topic's corrections whose figures come from these weights, oldest first."""
        with self._look() as db:
            topic = topic_number(db, topic_id)
            return () if topic is None else corrections.of_topic(db, topic, model)

    def threads(self, names: Sequence[str]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Of those names by which replies point to known mentions, their topics with the words that matched."""
        with self._look() as db:
            return threads.of_names(db, names)

    def newest_uids(self, at_most: int) -> tuple[str, ...]:
        """Of the newest mentions, in order of arrival."""
        with self._look() as db:
            return threads.newest_uids(db, at_most)

    def incidents(self, topic_id: str | None = None, limit: int = 500) -> tuple[Incident, ...]:
        """Incidents, newest first."""
        with self._look() as db:
            topic = None if topic_id is None else topic_number(db, topic_id)
            return () if topic is None and topic_id is not None else incidents.newest(db, topic, limit)

    def incident(self, incident_id: str) -> Incident | None:
        """One incident, None when there is none of that id."""
        with self._look() as db:
            return incidents.by_id(db, incident_id)

    def events(self, incident_id: str) -> tuple[IncidentEvent, ...]:
        """An incident's timeline, oldest first."""
        with self._look() as db:
            return incidents.events(db, incident_id)

    def last_reading(self, topic_id: str) -> Reading | None:
        """The newest reading of a topic."""
        with self._look() as db:
            topic = topic_number(db, topic_id)
            return None if topic is None else readings.last_reading(db, topic)

    def attention(self, topic_id: str, lo: datetime, hi: datetime) -> tuple[CountSample, ...]:
        """The samples of attention that begin in [lo, hi), in order of time; they stand in no series."""
        with self._look() as db:
            return count_samples.attention(db, topic_id, lo, hi)

    def sources(self) -> Mapping[str, SourceMemory]:
        """Status and cursor per source id."""
        with self._look() as db:
            return sources.memories(db)

    def cursor(self, source_id: str) -> Cursor:
        """Where to go on with one source; empty where nothing is known."""
        with self._look() as db:
            return sources.cursor(db, source_id)

    def source_gaps(self, lo: datetime, hi: datetime) -> tuple[SourceGap, ...]:
        """When sources were not seen: the gaps that are over and touch [lo, hi), in order of their begin."""
        with self._look() as db:
            return source_gaps.between(db, lo, hi)

    def get_config(self, key: str) -> tuple[Json, int]:
        """The document under ``key`` and its revision; (None, 0) when there is none."""
        with self._look() as db:
            return config.get(db, key)

    def changes(self, since: int) -> Changes:
        """What changed after the point ``since`` (0: everything); ``Changes.next`` is the next point.

        There is one writer and it numbers its transactions in the order of their commits,
        so nothing can appear behind the point and no overlap has to be read again.
        """
        with self._look() as db:
            (now,) = db.execute("SELECT value FROM counter WHERE name = 'change'").fetchone()
            keys = topic_keys(db)
            touched = db.execute("SELECT no FROM topic WHERE changed > ?", (since,))
            topics = frozenset(keys[no] for (no,) in touched)
            return Changes(topics, incidents.changed_since(db, since), incidents.alerts_since(db, since), now)

    def wait(self, timeout: timedelta) -> bool:
        """Whether another connection has committed since the last call; blocks up to ``timeout``."""
        rest = timeout
        while self._version() == self._version_seen:
            if rest <= timedelta(0):
                return False
            threading.Event().wait(min(rest, _LISTEN_EVERY).total_seconds())
            rest -= _LISTEN_EVERY
        self._version_seen = self._version()
        return True

    def damage(self) -> tuple[str, ...]:
        """What a full check of the file finds wrong, empty when all is well; takes seconds on a big store."""
        try:
            with self._look() as db:
                found = [str(row[0]) for row in db.execute("PRAGMA quick_check(20)")]
        except StoreError as err:
            if err.code != "damaged":
                raise
            found = [str(err)]
        return () if found == ["ok"] else tuple(found)

    def _version(self) -> int:
        with connection.explained(self._path):
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def _look(self) -> Iterator[sqlite3.Connection]:
        with connection.transaction(self._db, self._path, writing=False) as db:
            yield db
