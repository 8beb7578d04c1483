"""What the user says of mentions: one word per mention and topic, with the figures to learn from."""

from __future__ import annotations

import sqlite3

from shitstorm_radar.records import Verdict
from shitstorm_radar.store.base import Correction
from shitstorm_radar.store.mention_rows import mention_id
from shitstorm_radar.store.units import ms, time_of


def put(db: sqlite3.Connection, topic: int, correction: Correction) -> None:
    """Keep a correction; it replaces the former one of the same mention."""
    c = correction
    row = (topic, mention_id(c.uid), c.uid, c.said.value, ms(c.at), c.negative, c.figures, c.model)
    db.execute("INSERT OR REPLACE INTO correction VALUES (?,?,?,?,?,?,?,?)", row)


def drop(db: sqlite3.Connection, topic: int, uid: str) -> None:
    """Forget a correction."""
    db.execute("DELETE FROM correction WHERE topic = ? AND mention = ?", (topic, mention_id(uid)))


def verdict(db: sqlite3.Connection, topic: int, uid: str) -> Verdict | None:
    """What was said of a mention."""
    ask = "SELECT said FROM correction WHERE topic = ? AND mention = ?"
    row = db.execute(ask, (topic, mention_id(uid))).fetchone()
    return None if row is None else Verdict(row[0])


def of_topic(db: sqlite3.Connection, topic: int, model: str) -> tuple[Correction, ...]:
    """Oldest first."""
    rows = db.execute(
        "SELECT uid, said, at_ms, negative, figures, model FROM correction WHERE topic = ? AND model = ? "
        "ORDER BY at_ms, mention",
        (topic, model),
    )
    return tuple(Correction(uid, Verdict(said), time_of(at), *rest) for uid, said, at, *rest in rows)
