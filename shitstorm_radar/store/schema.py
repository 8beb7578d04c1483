"""Bringing a file to the present tables; ``PRAGMA user_version`` counts the steps taken."""

from __future__ import annotations

import secrets
import sqlite3

from shitstorm_radar.errors import StoreError
from shitstorm_radar.store import minute_forms, schema_steps

STEPS = schema_steps.STEPS

APPLICATION_ID = 0x53525231
"""Written into the file's header ("SRR1"), so that no other program's file is taken for a store."""


def refuse_newer(db: sqlite3.Connection) -> int:
    """The number of steps the file has taken.

    Raises:
        StoreError: ``newer_schema``, the file was written by a newer program.
    """
    (taken,) = db.execute("PRAGMA user_version").fetchone()
    if taken > len(STEPS):
        raise StoreError(
            f"the store is at step {taken} and this program knows {len(STEPS)}: it was written by a newer version; "
            "install that version again, or start with another data folder",
            code="newer_schema",
            details={"step": str(taken), "known": str(len(STEPS))},
        )
    return int(taken)


def upgrade(db: sqlite3.Connection) -> int:
    """Bring an old or empty file up to date, one transaction per step.

    Returns:
        The number of steps taken now.

    Raises:
        StoreError: ``newer_schema``, the file was written by a newer program.
    """
    taken = refuse_newer(db)
    db.create_function("minutes_with_content", 1, minute_forms.with_content, deterministic=True)
    for number, step in enumerate(STEPS[taken:], start=taken + 1):
        db.execute("BEGIN IMMEDIATE")
        try:
            for statement in step:
                db.execute(statement)
            if number == 1:
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db.execute("INSERT INTO secret VALUES ('author salt', ?)", (secrets.token_bytes(32),))
            db.execute(f"PRAGMA user_version = {number}")
        except BaseException:
            db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")
    return len(STEPS) - taken
