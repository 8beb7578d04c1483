"""When single sources were not seen; gaps that still go on are not here, their source's status tells them."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from shitstorm_radar.records import SourceGap
from shitstorm_radar.store.units import ms, time_of

KEPT = timedelta(days=400)
_MOST = 5000


def put(db: sqlite3.Connection, gap: SourceGap) -> None:
    """Keep a gap; those of the source that ended long before it are forgotten."""
    horizon = ms(gap.end - KEPT)
    db.execute("DELETE FROM source_gap WHERE source = ? AND end_ms < ?", (gap.source_id, horizon))
    db.execute("INSERT OR REPLACE INTO source_gap VALUES (?,?,?)", (gap.source_id, ms(gap.start), ms(gap.end)))


def between(db: sqlite3.Connection, lo: datetime, hi: datetime) -> tuple[SourceGap, ...]:
    """The gaps that touch [lo, hi), the newest of very many, in order of their begin."""
    rows = db.execute(
        "SELECT source, start_ms, end_ms FROM source_gap WHERE end_ms > ? AND start_ms < ? "
        "ORDER BY start_ms DESC, source DESC LIMIT ?",
        (ms(lo), ms(hi), _MOST),
    ).fetchall()
    return tuple(SourceGap(source, time_of(start), time_of(end)) for source, start, end in reversed(rows))
