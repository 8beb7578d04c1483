"""Counts per topic and minute, and the same per hour; written with the mentions, in their transaction.

The minutes of an hour lie in one block: a month of minutes is then 720 rows, read in a
few milliseconds, where one row per minute took 25 times as long.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from shitstorm_radar.records import Floats
from shitstorm_radar.store.base import CRITICAL_FROM, FreshCounts
from shitstorm_radar.store.minute_forms import MINUTE_RECORD, PACKED
from shitstorm_radar.store.units import first_minute_from, minute_number, minute_start

_AUTHORS, _CRITICAL_AUTHORS = 2, 8  # places in a minute's figures


@dataclass(frozen=True, slots=True)
class Count:
    """One mention's part in its bucket; ``weight`` is what the detector counts it as, ``copy`` no text of its own."""

    topic: int
    minute: int
    negativity: float
    fresh: bool
    author_key: int
    aggression: float = 0.0
    weight: float = 1.0
    copy: bool = False


@dataclass(slots=True)
class _Minute:
    """What a batch adds to a minute, and then the minute as it stands."""

    mentions: int = 0
    texts: int = 0
    authors: int = 0
    critical: float = 0.0
    fresh_mentions: float = 0.0
    fresh_critical: float = 0.0
    fresh_variance: float = 0.0
    fresh_aggressive: float = 0.0
    critical_authors: int = 0
    keys: set[int] = field(default_factory=set)
    critical_keys: set[int] = field(default_factory=set)

    def add(self, count: Count) -> None:
        p = count.negativity
        self.mentions += 1
        self.texts += not count.copy
        self.critical += p
        self.keys.add(count.author_key)
        if count.fresh:
            self.fresh_mentions += count.weight
            self.fresh_critical += count.weight * p
            self.fresh_variance += count.weight * count.weight * p * (1.0 - p)
            self.fresh_aggressive += count.weight * count.aggression
            if p >= CRITICAL_FROM:
                self.critical_keys.add(count.author_key)

    def join(self, before: tuple[float, ...]) -> None:
        """Add what the minute held before; distinct authors do not add up, they are counted by the caller."""
        mentions, texts, _, critical, fresh_mentions, fresh_critical, variance, aggressive, _ = before
        self.mentions += int(mentions)
        self.texts += int(texts)
        self.critical += critical
        self.fresh_mentions += fresh_mentions
        self.fresh_critical += fresh_critical
        self.fresh_variance += variance
        self.fresh_aggressive += aggressive

    @property
    def packed(self) -> tuple[float, ...]:
        return (
            self.mentions, self.texts, self.authors, self.critical, self.fresh_mentions, self.fresh_critical,
            self.fresh_variance, self.fresh_aggressive, self.critical_authors,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class MinuteCounts:
    """Minutes that have mentions, (n,) each, in rising order; ``number`` counts minutes since 1970."""

    number: NDArray[np.int64]
    mentions: Floats
    texts: Floats
    authors: Floats
    critical: Floats
    fresh_mentions: Floats
    fresh_critical: Floats
    fresh_variance: Floats
    fresh_aggressive: Floats
    critical_authors: Floats


def add(db: sqlite3.Connection, counts: Iterable[Count]) -> None:
    """Count mentions whose rows are already in ``topic_mention``.

    An hour's authors are the sum of its minutes' and so an upper bound.
    """
    hours: defaultdict[tuple[int, int], defaultdict[int, _Minute]] = defaultdict(lambda: defaultdict(_Minute))
    for count in counts:
        hours[count.topic, count.minute // 60][count.minute % 60].add(count)
    for (topic, hour), minutes in sorted(hours.items(), key=lambda item: item[0]):
        _add_to_hour(db, topic, hour, minutes)


def shift(db: sqlite3.Connection, topic: int, minutes: Mapping[int, tuple[int, int]]) -> None:
    """Count mentions that are known by number only: per minute how many more (or fewer), and of these fresh ones.

    They have no text, author or tone; no minute may fall below what it holds of them.
    """
    hours: defaultdict[int, dict[int, _Minute]] = defaultdict(dict)
    for minute, (number, fresh) in minutes.items():
        hours[minute // 60][minute % 60] = _Minute(mentions=number, texts=number, fresh_mentions=fresh)
    for hour, added in sorted(hours.items()):
        _add_to_hour(db, topic, hour, added)


def _add_to_hour(db: sqlite3.Connection, topic: int, hour: int, added: Mapping[int, _Minute]) -> None:
    row = db.execute("SELECT minutes FROM minute_block WHERE topic = ? AND hour = ?", (topic, hour)).fetchone()
    block = {} if row is None else {minute: figures for minute, *figures in PACKED.iter_unpack(row[0])}
    hours = (sum(m.mentions for m in added.values()), sum(m.critical for m in added.values()))
    texts = sum(m.texts for m in added.values())
    new_authors = 0
    for minute, total in added.items():
        before = block.get(minute)
        if before is None:
            total.authors, total.critical_authors = len(total.keys), len(total.critical_keys)
        else:
            total.join(tuple(before))
            known = int(before[_AUTHORS]), int(before[_CRITICAL_AUTHORS])
            new = bool(total.keys)  # numbers without posts bring nobody
            total.authors, total.critical_authors = _distinct_authors(db, topic, hour * 60 + minute) if new else known
        new_authors += total.authors - (0 if before is None else before[_AUTHORS])
        block[minute] = list(total.packed)
    packed = b"".join(PACKED.pack(minute, *block[minute]) for minute in sorted(block))
    db.execute(
        "INSERT INTO minute_block VALUES (?,?,?) ON CONFLICT DO UPDATE SET minutes = excluded.minutes",
        (topic, hour, packed),
    )
    db.execute(
        "INSERT INTO hour_bucket VALUES (?,?,?,?,?,?) ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions, "
        "critical = critical + excluded.critical, authors = authors + excluded.authors, texts = texts + excluded.texts",
        (topic, hour, *hours, new_authors, texts),
    )


def _distinct_authors(db: sqlite3.Connection, topic: int, minute: int) -> tuple[int, int]:
    """All authors of a minute, and those of fresh critical mentions."""
    ask = (
        "SELECT COUNT(DISTINCT author_key), COUNT(DISTINCT CASE WHEN fresh AND negativity >= ? THEN author_key END) "
        "FROM topic_mention WHERE topic = ? AND minute = ? AND counted"
    )
    authors, critical = db.execute(ask, (CRITICAL_FROM, topic, minute)).fetchone()
    return int(authors), int(critical)


def critical_authors(db: sqlite3.Connection, topic: int, first: int, last: int) -> int:
    """Distinct authors of fresh critical mentions in the minutes [first, last)."""
    ask = (
        "SELECT COUNT(DISTINCT author_key) FROM topic_mention "
        "WHERE topic = ? AND minute >= ? AND minute < ? AND counted AND fresh AND negativity >= ?"
    )
    return int(db.execute(ask, (topic, first, last, CRITICAL_FROM)).fetchone()[0])


def minutes_between(db: sqlite3.Connection, topic: int | None, first: int, last: int) -> MinuteCounts:
    """The minutes [first, last) that have mentions."""
    rows = db.execute(
        "SELECT hour, minutes FROM minute_block WHERE topic = ? AND hour >= ? AND hour < ? ORDER BY hour",
        (topic, first // 60, -(-last // 60)),
    ).fetchall()
    records = np.frombuffer(b"".join(block for _, block in rows), dtype=MINUTE_RECORD)
    hours = np.repeat(
        np.array([hour for hour, _ in rows], dtype=np.int64),
        [len(block) // MINUTE_RECORD.itemsize for _, block in rows],
    )
    number = hours * 60 + records["minute"]
    wanted = slice(*np.searchsorted(number, (first, last)))
    columns = {name: records[name][wanted].astype(np.float64) for name in MINUTE_RECORD.names or () if name != "minute"}
    return MinuteCounts(number[wanted], **columns)


def fresh_counts(db: sqlite3.Connection, topic: int | None, lo: datetime, hi: datetime) -> FreshCounts:
    """Fresh mentions per minute over [lo, hi), lo rounded down to the minute; zeros for an unknown topic."""
    first, last = minute_number(lo), first_minute_from(hi)
    found = minutes_between(db, topic, first, max(first, last))
    columns = (
        found.fresh_mentions, found.fresh_critical, found.fresh_variance, found.fresh_aggressive, found.critical_authors,
    )  # fmt: skip
    counts = np.zeros((len(columns), max(last - first, 0)))
    for row, column in zip(counts, columns, strict=True):
        row[found.number - first] = column
    return FreshCounts(minute_start(first), *counts)


def roll_up(db: sqlite3.Connection, topic: int, before: datetime, at_most: int) -> int:
    """Drop up to ``at_most`` hours' minutes older than ``before``; their hours hold the sums already.

    Returns:
        How many blocks were dropped.
    """
    hour = minute_number(before) // 60
    db.execute("UPDATE topic SET minutes_from = MAX(minutes_from, ?) WHERE no = ?", (hour * 60, topic))
    return db.execute(
        "DELETE FROM minute_block WHERE topic = ?1 AND hour IN "
        "(SELECT hour FROM minute_block WHERE topic = ?1 AND hour < ?2 ORDER BY hour LIMIT ?3)",
        (topic, hour, at_most),
    ).rowcount


def minute_bounds(lo: datetime | None, hi: datetime | None) -> tuple[int, int]:
    """Minutes that start in [lo, hi), as a half-open range of numbers; an open end reaches everything."""
    first = -(1 << 62) if lo is None else first_minute_from(lo)
    last = 1 << 62 if hi is None else first_minute_from(hi)
    return first, last
