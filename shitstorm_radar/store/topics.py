"""Short numbers for topics, places and the point of change, which rows name instead of the words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from shitstorm_radar.records import Mention

Place = tuple[str, str, str]
"""Source, platform and channel."""


def topic_number(db: sqlite3.Connection, topic_id: str) -> int | None:
    """The topic's number, None when the store has never met it."""
    row = db.execute("SELECT no FROM topic WHERE key = ?", (topic_id,)).fetchone()
    return None if row is None else int(row[0])


def registered_topic(db: sqlite3.Connection, topic_id: str) -> int:
    """The topic's number, a new one at its first appearance."""
    number = topic_number(db, topic_id)
    if number is not None:
        return number
    return int(db.execute("INSERT INTO topic (key) VALUES (?) RETURNING no", (topic_id,)).fetchone()[0])


def topic_keys(db: sqlite3.Connection) -> dict[int, str]:
    """Every topic's id by its number."""
    return dict(db.execute("SELECT no, key FROM topic"))


def place_of(mention: Mention) -> Place:
    """Where a mention stands and who delivered it."""
    return mention.source_id, mention.platform, mention.channel


def registered_places(db: sqlite3.Connection, mentions: Iterable[Mention]) -> dict[Place, int]:
    """The numbers of all places of these mentions, new ones at their first appearance; with how native they are now."""
    ranks = {place_of(m): m.nativeness for m in mentions}
    numbers = {place: registered_place(db, place) for place in sorted(ranks)}
    change = "UPDATE place SET nativeness = ? WHERE no = ? AND nativeness <> ?"
    db.executemany(change, [(int(ranks[p]), no, int(ranks[p])) for p, no in numbers.items()])
    return numbers


def registered_place(db: sqlite3.Connection, place: Place) -> int:
    """The place's number, a new one at its first appearance."""
    db.execute("INSERT OR IGNORE INTO place (source, platform, channel) VALUES (?,?,?)", place)
    ask = "SELECT no FROM place WHERE source = ? AND platform = ? AND channel = ?"
    return int(db.execute(ask, place).fetchone()[0])


def next_change(db: sqlite3.Connection) -> int:
    """The number of this transaction's change.

    There is one writer, so numbers are committed in their order and a reader that asks
    for what is newer than the last one it saw misses nothing.
    """
    row = db.execute("UPDATE counter SET value = value + 1 WHERE name = 'change' RETURNING value").fetchone()
    return int(row[0])


def mark_changed(db: sqlite3.Connection, topics: Iterable[int], change: int) -> None:
    """These topics have new mentions, readings or incidents."""
    db.executemany("UPDATE topic SET changed = ? WHERE no = ?", [(change, no) for no in sorted(set(topics))])
