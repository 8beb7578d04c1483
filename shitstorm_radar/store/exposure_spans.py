"""How completely each topic was measured, as spans of equal exposure; between them it was blind."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

_PRECISION = 4
"""Decimals kept, so that spans merge whose exposure differs by rounding only."""


class Span(NamedTuple):
    """Exposure in [0, 1] over [start_s, end_s), seconds since 1970."""

    start_s: int
    end_s: int
    exposure: float


def file_spans(db: sqlite3.Connection, topic: int, spans: Sequence[Span]) -> None:
    """Append spans (in order); what was stored from their start on is replaced."""
    if not spans:
        return
    start = spans[0].start_s
    db.execute("DELETE FROM exposure WHERE topic = ? AND start_s >= ?", (topic, start))
    last = db.execute(
        "SELECT start_s, end_s, exposure FROM exposure WHERE topic = ? ORDER BY start_s DESC LIMIT 1", (topic,)
    ).fetchone()
    before = [] if last is None else [Span(last[0], min(last[1], start), last[2])]
    rows = [(topic, *span) for span in merge([*before, *spans])]
    db.executemany("INSERT OR REPLACE INTO exposure VALUES (?,?,?,?)", rows)


def merge(spans: Sequence[Span]) -> list[Span]:
    """Join neighbours of equal exposure."""
    joined: list[Span] = []
    for span in spans:
        exposure = round(span.exposure, _PRECISION)
        if joined and joined[-1].end_s == span.start_s and joined[-1].exposure == exposure:
            joined[-1] = joined[-1]._replace(end_s=span.end_s)
        else:
            joined.append(span._replace(exposure=exposure))
    return joined


def spans_between(db: sqlite3.Connection, topic: int, lo_s: int, hi_s: int) -> list[Span]:
    """The spans that touch [lo_s, hi_s), in order."""
    rows = db.execute(
        "SELECT start_s, end_s, exposure FROM exposure WHERE topic = ?1 AND start_s < ?3 AND start_s >= COALESCE("
        "(SELECT MAX(start_s) FROM exposure WHERE topic = ?1 AND start_s <= ?2), ?2) ORDER BY start_s",
        (topic, lo_s, hi_s),
    )
    return [Span(*row) for row in rows]
