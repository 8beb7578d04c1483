"""Counts per topic and minute, and the same per hour; written with the mentions, in their transaction.

The minutes of an hour lie in one block: a month of minutes is then 720 rows, read in a
few milliseconds, where one row per minute took 25 times as long.
"""

from __future__ import annotations

import sqlite3
import struct
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from shitstorm_radar.records import Floats
from shitstorm_radar.store.base import FreshCounts
from shitstorm_radar.store.units import first_minute_from, minute_number, minute_start

MINUTE_RECORD = np.dtype(
    [
        ("minute", "u1"),
        ("mentions", "<u4"),
        ("authors", "<u4"),
        ("fresh_mentions", "<u4"),
        ("critical", "<f8"),
        ("fresh_critical", "<f8"),
    ]
)
"""One minute of a block; ``minute`` is 0 to 59 within its hour."""

_PACKED = struct.Struct("<BIIIdd")


@dataclass(frozen=True, slots=True)
class Count:
    """One mention's weight in its bucket."""

    topic: int
    minute: int
    negativity: float
    fresh: bool
    author_key: int


@dataclass(slots=True)
class _Minute:
    """What a batch adds to a minute, and then the minute as it stands."""

    mentions: int = 0
    authors: int = 0
    fresh_mentions: int = 0
    critical: float = 0.0
    fresh_critical: float = 0.0
    keys: set[int] = field(default_factory=set)

    def add(self, count: Count) -> None:
        self.mentions += 1
        self.critical += count.negativity
        self.keys.add(count.author_key)
        if count.fresh:
            self.fresh_mentions += 1
            self.fresh_critical += count.negativity

    @property
    def packed(self) -> tuple[int, int, int, float, float]:
        return self.mentions, self.authors, self.fresh_mentions, self.critical, self.fresh_critical


@dataclass(frozen=True, slots=True, eq=False)
class MinuteCounts:
    """Minutes that have mentions, (n,) each, in rising order; ``number`` counts minutes since 1970."""

    number: NDArray[np.int64]
    mentions: Floats
    authors: Floats
    critical: Floats
    fresh_mentions: Floats
    fresh_critical: Floats


def add(db: sqlite3.Connection, counts: Iterable[Count]) -> None:
    """Count mentions whose rows are already in ``topic_mention``.

    An hour's authors are the sum of its minutes' and so an upper bound.
    """
    hours: defaultdict[tuple[int, int], defaultdict[int, _Minute]] = defaultdict(lambda: defaultdict(_Minute))
    for count in counts:
        hours[count.topic, count.minute // 60][count.minute % 60].add(count)
    for (topic, hour), minutes in sorted(hours.items(), key=lambda item: item[0]):
        _add_to_hour(db, topic, hour, minutes)


def _add_to_hour(db: sqlite3.Connection, topic: int, hour: int, added: Mapping[int, _Minute]) -> None:
    row = db.execute("SELECT minutes FROM minute_block WHERE topic = ? AND hour = ?", (topic, hour)).fetchone()
    block = {} if row is None else {minute: figures for minute, *figures in _PACKED.iter_unpack(row[0])}
    new_authors = 0
    for minute, total in added.items():
        before = block.get(minute)
        total.authors = len(total.keys) if before is None else _distinct_authors(db, topic, hour * 60 + minute)
        new_authors += total.authors - (0 if before is None else before[1])
        joined = list(total.packed)
        if before is not None:
            joined = [
                joined[0] + before[0],
                joined[1],
                *(new + old for new, old in zip(joined[2:], before[2:], strict=True)),
            ]
        block[minute] = joined
    packed = b"".join(_PACKED.pack(minute, *block[minute]) for minute in sorted(block))
    db.execute(
        "INSERT INTO minute_block VALUES (?,?,?) ON CONFLICT DO UPDATE SET minutes = excluded.minutes",
        (topic, hour, packed),
    )
    mentions, critical = sum(m.mentions for m in added.values()), sum(m.critical for m in added.values())
    db.execute(
        "INSERT INTO hour_bucket VALUES (?,?,?,?,?) ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions, "
        "critical = critical + excluded.critical, authors = authors + excluded.authors",
        (topic, hour, mentions, critical, new_authors),
    )


def _distinct_authors(db: sqlite3.Connection, topic: int, minute: int) -> int:
    ask = "SELECT COUNT(DISTINCT author_key) FROM topic_mention WHERE topic = ? AND minute = ? AND counted"
    return int(db.execute(ask, (topic, minute)).fetchone()[0])


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
    mentions, critical = np.zeros(max(last - first, 0)), np.zeros(max(last - first, 0))
    found = minutes_between(db, topic, first, max(first, last))
    mentions[found.number - first] = found.fresh_mentions
    critical[found.number - first] = found.fresh_critical
    return FreshCounts(minute_start(first), mentions, critical)


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
