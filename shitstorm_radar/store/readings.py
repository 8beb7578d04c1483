"""What the detector said about each closed bin, and the state with which it goes on."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from shitstorm_radar.records import Reading, SurgeKind
from shitstorm_radar.store.base import DetectionStep, DetectorMemory
from shitstorm_radar.store.exposure_spans import Span, file_spans
from shitstorm_radar.store.units import ms, ms_or_none, time_of, time_or_none


def file_readings(db: sqlite3.Connection, topic: int, step: DetectionStep) -> None:
    """Keep a step's readings, exposure and state; a bin filed before is replaced."""
    rows = [_row(topic, step.bin_s, reading) for reading in step.readings]
    db.executemany("INSERT OR REPLACE INTO reading VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows)
    starts = [ms(reading.start) // 1000 for reading in step.readings]
    spans = [Span(s, s + step.bin_s, float(e)) for s, e in zip(starts, step.exposure, strict=True)]
    file_spans(db, topic, spans)
    state = (topic, ms(step.closed_until), step.state)
    db.execute("INSERT OR REPLACE INTO detector_state VALUES (?,?,?)", state)


def last_reading(db: sqlite3.Connection, topic: int) -> Reading | None:
    """The newest reading of a topic."""
    row = db.execute("SELECT * FROM reading WHERE topic = ? ORDER BY start_s DESC LIMIT 1", (topic,)).fetchone()
    return None if row is None else _reading(row)


def detector_memory(db: sqlite3.Connection, topic: int) -> DetectorMemory | None:
    """What detection needs to go on after a restart."""
    row = db.execute("SELECT closed_until_ms, state FROM detector_state WHERE topic = ?", (topic,)).fetchone()
    return None if row is None else DetectorMemory(time_of(row[0]), row[1])


def bands_between(
    db: sqlite3.Connection, topic: int, lo_s: int, hi_s: int
) -> list[tuple[int, int, float, float, float]]:
    """(start_s, bin_s, expected, lower, upper) of the readings that touch [lo_s, hi_s), blind ones left out."""
    rows = db.execute(
        "SELECT start_s, bin_s, expected, lower, upper FROM reading WHERE topic = ?1 AND start_s < ?3 "
        "AND start_s >= COALESCE((SELECT MAX(start_s) FROM reading WHERE topic = ?1 AND start_s <= ?2), ?2) "
        "AND expected NOT NULL AND lower NOT NULL AND upper NOT NULL ORDER BY start_s",
        (topic, lo_s, hi_s),
    )
    return rows.fetchall()


def prune(db: sqlite3.Connection, topic: int, before: datetime, at_most: int) -> int:
    """Drop up to ``at_most`` readings older than ``before``, but never the newest."""
    return db.execute(
        "DELETE FROM reading WHERE topic = ?1 AND start_s IN (SELECT start_s FROM reading WHERE topic = ?1 "
        "AND start_s < MIN(?2, (SELECT MAX(start_s) FROM reading WHERE topic = ?1)) ORDER BY start_s LIMIT ?3)",
        (topic, ms(before) // 1000, at_most),
    ).rowcount


def _row(topic: int, bin_s: int, r: Reading) -> tuple[Any, ...]:
    return (
        topic, ms(r.start) // 1000, bin_s, r.expected, r.lower, r.upper, r.score, r.alarm, r.calm,
        None if r.kind is None else r.kind.value, r.window_s, r.seen, r.usual, ms_or_none(r.since), r.learning,
        ",".join(r.spoke),
    )  # fmt: skip


def _reading(row: Sequence[Any]) -> Reading:
    _, start, _, expected, lower, upper, score, alarm, calm, kind, window, seen, usual, since, learning, spoke = row
    return Reading(
        start=time_of(start * 1000),
        expected=_nan(expected),
        lower=_nan(lower),
        upper=_nan(upper),
        score=score,
        alarm=bool(alarm),
        calm=bool(calm),
        kind=None if kind is None else SurgeKind(kind),
        window_s=window,
        seen=seen,
        usual=usual,
        since=time_or_none(since),
        learning=learning,
        spoke=tuple(filter(None, spoke.split(","))),
    )


def _nan(value: float | None) -> float:
    return math.nan if value is None else value
