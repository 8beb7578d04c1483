"""Counts per topic and minute, and the same per hour; written with the mentions, in their transaction."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from shitstorm_radar.store.base import FreshCounts
from shitstorm_radar.store.units import first_minute_from, minute_number, minute_start

Bucket = tuple[int, int]
"""Topic number and minute (or hour)."""

_ADD = """
    INSERT INTO {table} VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET
        mentions = mentions + excluded.mentions, critical = critical + excluded.critical,
        authors = authors + excluded.authors, fresh_mentions = fresh_mentions + excluded.fresh_mentions,
        fresh_critical = fresh_critical + excluded.fresh_critical
"""
_ADD_MINUTE = _ADD.format(table="minute_bucket")
_ADD_HOUR = _ADD.format(table="hour_bucket")


@dataclass(frozen=True, slots=True)
class Count:
    """One mention's weight in its bucket."""

    topic: int
    minute: int
    negativity: float
    fresh: bool
    author_key: int


@dataclass(slots=True)
class _Sum:
    mentions: int = 0
    critical: float = 0.0
    authors: int = 0
    fresh_mentions: int = 0
    fresh_critical: float = 0.0
    keys: set[int] = field(default_factory=set)

    def add(self, count: Count) -> None:
        self.mentions += 1
        self.critical += count.negativity
        self.keys.add(count.author_key)
        if count.fresh:
            self.fresh_mentions += 1
            self.fresh_critical += count.negativity

    def join(self, other: _Sum) -> None:
        self.mentions += other.mentions
        self.critical += other.critical
        self.authors += other.authors
        self.fresh_mentions += other.fresh_mentions
        self.fresh_critical += other.fresh_critical

    @property
    def row(self) -> tuple[int, float, int, int, float]:
        return self.mentions, self.critical, self.authors, self.fresh_mentions, self.fresh_critical


def add(db: sqlite3.Connection, counts: Iterable[Count]) -> None:
    """Count mentions whose rows are already in ``topic_mention``.

    An hour's authors are the sum of its minutes' and so an upper bound.
    """
    minutes: defaultdict[Bucket, _Sum] = defaultdict(_Sum)
    for count in counts:
        minutes[count.topic, count.minute].add(count)
    hours: defaultdict[Bucket, _Sum] = defaultdict(_Sum)
    for (topic, minute), total in minutes.items():
        total.authors = _new_authors(db, topic, minute, total)
        hours[topic, minute // 60].join(total)
    db.executemany(_ADD_MINUTE, [(*key, *total.row) for key, total in sorted(minutes.items(), key=_key)])
    db.executemany(_ADD_HOUR, [(*key, *total.row) for key, total in sorted(hours.items(), key=_key)])


def _key(item: tuple[Bucket, _Sum]) -> Bucket:
    return item[0]


def _new_authors(db: sqlite3.Connection, topic: int, minute: int, total: _Sum) -> int:
    """How many authors these mentions add to the minute."""
    ask = "SELECT authors FROM minute_bucket WHERE topic = ? AND minute = ?"
    before = db.execute(ask, (topic, minute)).fetchone()
    if before is None:
        return len(total.keys)
    distinct = "SELECT COUNT(DISTINCT author_key) FROM topic_mention WHERE topic = ? AND minute = ? AND counted"
    return int(db.execute(distinct, (topic, minute)).fetchone()[0]) - int(before[0])


def fresh_counts(db: sqlite3.Connection, topic: int | None, lo: datetime, hi: datetime) -> FreshCounts:
    """Fresh mentions per minute over [lo, hi), lo rounded down to the minute; zeros for an unknown topic."""
    first, last = minute_number(lo), first_minute_from(hi)
    mentions, critical = np.zeros(max(last - first, 0)), np.zeros(max(last - first, 0))
    rows = db.execute(
        "SELECT minute, fresh_mentions, fresh_critical FROM minute_bucket "
        "WHERE topic = ? AND minute >= ? AND minute < ? AND fresh_mentions > 0",
        (topic, first, last),
    )
    for minute, count, negativity in rows:
        mentions[minute - first] = count
        critical[minute - first] = negativity
    return FreshCounts(minute_start(first), mentions, critical)


def roll_up(db: sqlite3.Connection, topic: int, before: datetime, at_most: int) -> int:
    """Drop up to ``at_most`` minutes older than ``before``; their hours hold them already.

    Returns:
        How many were dropped.
    """
    horizon = minute_number(before) // 60 * 60
    db.execute("UPDATE topic SET minutes_from = MAX(minutes_from, ?) WHERE no = ?", (horizon, topic))
    return db.execute(
        "DELETE FROM minute_bucket WHERE topic = ?1 AND minute IN "
        "(SELECT minute FROM minute_bucket WHERE topic = ?1 AND minute < ?2 ORDER BY minute LIMIT ?3)",
        (topic, horizon, at_most),
    ).rowcount


def minute_bounds(lo: datetime | None, hi: datetime | None) -> tuple[int, int]:
    """Minutes that start in [lo, hi), as a half-open range of numbers; an open end reaches everything."""
    first = -(1 << 62) if lo is None else first_minute_from(lo)
    last = 1 << 62 if hi is None else first_minute_from(hi)
    return first, last
