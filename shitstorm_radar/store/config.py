"""Documents under a key, each with a revision for compare-and-set."""

from __future__ import annotations

import sqlite3

from shitstorm_radar.records import Json
from shitstorm_radar.store.units import dump, load


def get(db: sqlite3.Connection, key: str) -> tuple[Json, int]:
    """The document and its revision; (None, 0) when there is none."""
    row = db.execute("SELECT document, revision FROM config WHERE key = ?", (key,)).fetchone()
    return (None, 0) if row is None else (load(row[0]), int(row[1]))


def put(db: sqlite3.Connection, key: str, document: Json, revision: int) -> int | None:
    """The new revision, or None if ``revision`` is not the present one."""
    _, present = get(db, key)
    if revision != present:
        return None
    db.execute("INSERT OR REPLACE INTO config VALUES (?,?,?)", (key, dump(document), revision + 1))
    return revision + 1
