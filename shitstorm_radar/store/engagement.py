"""How the reactions to a mention rose: its counts from time to time, so that its velocity can be seen."""

from __future__ import annotations

import sqlite3

from shitstorm_radar.records import Engagement, Mention
from shitstorm_radar.store.mention_rows import mention_id
from shitstorm_radar.store.units import count_or_none, ms, time_of

LEAST_GAP_MS = 60_000
GAP_PART = 30
"""Two counts are at least a minute apart, and a thirtieth of the time since the first: some 250 in two months."""

_COUNTS = ("likes", "reposts", "replies", "quotes", "views", "score")
_PUT = f"INSERT OR REPLACE INTO engagement (mention, at_ms, {', '.join(_COUNTS)}) VALUES (?,?,?,?,?,?,?,?)"  # noqa: S608 - own names


def file_change(db: sqlite3.Connection, no: int, old: Mention, new: Mention) -> None:
    """Keep the counts of mention ``no`` if they have changed, and at the first change also those from before."""
    if old.engagement == new.engagement:
        return
    newest = db.execute("SELECT at_ms FROM engagement WHERE mention = ? ORDER BY at_ms DESC LIMIT 2", (no,)).fetchall()
    at_ms = ms(new.engagement.metrics_at or new.last_checked_at or new.first_seen_at)
    if not newest:
        before_ms = ms(old.engagement.metrics_at or old.first_seen_at)
        if old.engagement != Engagement() and before_ms < at_ms:
            db.execute(_PUT, _row(no, before_ms, old.engagement))
    elif len(newest) == 2:
        (last_ms,), (before_ms,) = newest
        (first_ms,) = db.execute("SELECT MIN(at_ms) FROM engagement WHERE mention = ?", (no,)).fetchone()
        if last_ms - before_ms < max(LEAST_GAP_MS, (last_ms - first_ms) // GAP_PART):
            db.execute("DELETE FROM engagement WHERE mention = ? AND at_ms = ?", (no, last_ms))
    db.execute(_PUT, _row(no, at_ms, new.engagement))


def course(db: sqlite3.Connection, uid: str) -> tuple[Engagement, ...]:
    """The counts of a mention over time, oldest first; empty while they never changed."""
    rows = db.execute(
        f"SELECT e.at_ms, {', '.join(f'e.{c}' for c in _COUNTS)} FROM engagement e "  # noqa: S608 - own names
        "JOIN mention m ON m.no = e.mention WHERE m.id = ? ORDER BY e.at_ms",
        (mention_id(uid),),
    )
    return tuple(
        Engagement(likes, reposts, replies, quotes, views, score, None, time_of(at))
        for at, likes, reposts, replies, quotes, views, score in rows
    )


def _row(no: int, at_ms: int, e: Engagement) -> tuple[int | float | None, ...]:
    return (no, at_ms, *map(count_or_none, (e.likes, e.reposts, e.replies, e.quotes, e.views)), e.score)
