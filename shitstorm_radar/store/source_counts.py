"""How many of a topic's mentions each source brought."""

from __future__ import annotations

import sqlite3

from shitstorm_radar.store.base import SourceCount


def counts(db: sqlite3.Connection, topic: int, first: int, last: int) -> tuple[SourceCount, ...]:
    """Mentions in the minutes [first, last), without reposts."""
    rows = db.execute(
        "SELECT p.source, p.platform, SUM(t.n) FROM (SELECT place, COUNT(*) AS n FROM topic_mention "
        "WHERE topic = ? AND minute >= ? AND minute < ? AND counted GROUP BY place) t "
        "JOIN place p ON p.no = t.place GROUP BY p.source, p.platform ORDER BY p.source, p.platform",
        (topic, first, last),
    )
    return tuple(SourceCount(*row) for row in rows)
