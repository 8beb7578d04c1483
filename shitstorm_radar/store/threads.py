"""By which names replies point to the mentions that are kept, and which topics those belong to."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from shitstorm_radar.store.mention_rows import mention_id
from shitstorm_radar.store.topics import topic_keys
from shitstorm_radar.store.units import text

_ASKED_AT_ONCE = 400

Alias = tuple[str, int]
"""Another name of a mention, and the mention's number."""


def put(db: sqlite3.Connection, aliases: Iterable[Alias]) -> None:
    """Keep other names of mentions; one that is known stays whose it is."""
    rows = [(mention_id(name), number, text(name)) for name, number in aliases]
    if rows:
        db.executemany("INSERT OR IGNORE INTO alias (id, mention, name) VALUES (?,?,?)", rows)


def of_names(db: sqlite3.Connection, names: Sequence[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Of those names that are known, the topics of their mentions with the words that matched."""
    by_id = {mention_id(name): name for name in names}
    found = list(_places(db, sorted(by_id)))
    keys = topic_keys(db) if found else {}
    return {by_id[id_]: _topics(db, minute, number, keys) for id_, number, minute in found}


def newest_uids(db: sqlite3.Connection, at_most: int) -> tuple[str, ...]:
    """Of the newest mentions, in order of arrival."""
    rows = db.execute("SELECT uid FROM mention ORDER BY no DESC LIMIT ?", (at_most,)).fetchall()
    return tuple(uid for (uid,) in reversed(rows))


def _places(db: sqlite3.Connection, ids: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    rest = iter(ids)
    while some := list(islice(rest, _ASKED_AT_ONCE)):
        marks = ",".join("?" * len(some))
        yield from db.execute(
            f"SELECT id, no, minute FROM mention WHERE id IN ({marks}) UNION ALL "  # noqa: S608 - only marks
            f"SELECT a.id, m.no, m.minute FROM alias a CROSS JOIN mention m ON m.no = a.mention WHERE a.id IN ({marks})",
            (*some, *some),
        )


def _topics(db: sqlite3.Connection, minute: int, number: int, keys: Mapping[int, str]) -> dict[str, tuple[str, ...]]:
    # CROSS JOIN fixes the order: left alone, SQLite reads the whole of topic_mention
    rows = db.execute(
        "SELECT t.no, m.matched FROM topic t CROSS JOIN topic_mention m "
        "ON m.topic = t.no AND m.minute = ? AND m.mention = ?",
        (minute, number),
    )
    return {keys[no]: tuple(json.loads(matched)) for no, matched in rows}
