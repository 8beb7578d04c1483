"""Forgetting in small bites: each is a transaction of its own, so that no poll waits long for the writer."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from shitstorm_radar.store import buckets, count_samples, presence, reactions, readings
from shitstorm_radar.store.units import minute_number

MINUTES_KEPT = timedelta(days=90)
"""How long single minutes and readings are kept; hours stay for ever."""

BITE = 250
"""Rows per transaction: with secure_delete about 10 ms, at most 50."""


# CROSS JOIN fixes the order: left alone, SQLite reads the whole of topic_mention for each question
STILL_WANTED = (
    "SELECT 1 FROM topic t CROSS JOIN topic_mention m ON m.topic = t.no AND m.minute = ? AND m.mention = ? LIMIT 1"
)


def delete_mentions(db: sqlite3.Connection, topic: int, before: datetime, at_most: int) -> int:
    """Delete up to ``at_most`` of a topic's mentions older than ``before``; counts in buckets stay.

    A mention goes when its last topic lets go of it.  The point is remembered, so that a
    source which still shows the old post does not bring it back.
    """
    horizon = minute_number(before)
    db.execute("UPDATE topic SET pruned_until = MAX(pruned_until, ?) WHERE no = ?", (horizon, topic))
    gone = db.execute(
        "SELECT minute, mention FROM topic_mention WHERE topic = ? AND minute < ? ORDER BY minute, mention LIMIT ?",
        (topic, horizon, at_most),
    ).fetchall()
    db.executemany(
        "DELETE FROM topic_mention WHERE topic = ? AND minute = ? AND mention = ?", [(topic, *g) for g in gone]
    )
    unwanted = [(mention,) for minute, mention in gone if not _wanted(db, minute, mention)]
    db.executemany(
        "INSERT OR IGNORE INTO forgotten SELECT id FROM mention WHERE no = ? "
        "AND (published_ms IS NULL OR time_trust = 'fallback' OR published_ms / 60000 <> minute)",
        unwanted,
    )
    db.executemany("DELETE FROM mention_edit WHERE mention = ?", unwanted)
    db.executemany("DELETE FROM alias WHERE mention = ?", unwanted)
    db.executemany("DELETE FROM engagement WHERE mention = ?", unwanted)
    db.executemany("DELETE FROM mention WHERE no = ?", unwanted)
    return len(gone)


def _wanted(db: sqlite3.Connection, minute: int, mention: int) -> bool:
    return db.execute(STILL_WANTED, (minute, mention)).fetchone() is not None


def prune_minutes(db: sqlite3.Connection, topic: int, before: datetime, at_most: int) -> int:
    """Drop one bite of minutes and readings older than ``before``, what no detection step ever took, and settled counts."""
    reactions.forget(db, topic, before)
    presence.prune(db, topic, before)
    count_samples.forget_settled(db, topic, before)
    return max(buckets.roll_up(db, topic, before, at_most), readings.prune(db, topic, before, at_most))
