"""Opening the file, one transaction at a time, and saying plainly what is wrong with it.

WAL with synchronous=FULL: a power cut loses nothing that was acknowledged.
``BEGIN IMMEDIATE`` always: a deferred transaction that turns into a writing one fails at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shitstorm_radar.errors import StoreError
from shitstorm_radar.store import schema

BUSY_TIMEOUT_S = 5.0
_CACHE_KIB = 4_096
"""Pages kept per connection, of which the app has four: the system keeps the file's pages, too."""

_CODES = {
    sqlite3.SQLITE_BUSY: ("in_use", "another program holds it; close that program and try again"),
    sqlite3.SQLITE_LOCKED: ("in_use", "another program holds it; close that program and try again"),
    sqlite3.SQLITE_FULL: ("disk_full", "the disk is full; free some space, nothing was lost"),
    sqlite3.SQLITE_READONLY: ("unwritable", "it may not be written; check its permissions"),
    sqlite3.SQLITE_PERM: ("unwritable", "it may not be written; check its permissions"),
    sqlite3.SQLITE_CANTOPEN: ("unwritable", "it cannot be opened; check the folder's permissions"),
    sqlite3.SQLITE_IOERR: ("unwritable", "the disk reports an error; check it, nothing was changed"),
    sqlite3.SQLITE_CORRUPT: ("damaged", "it is damaged"),
    sqlite3.SQLITE_NOTADB: ("damaged", "it is damaged or not a store of this program"),
}
_WAY_OUT = "; move it (with its -wal and -shm files) elsewhere, put a backup in its place or start with an empty store"


def store_error(path: Path, err: sqlite3.Error) -> StoreError:
    """What an SQLite error means for the user; programming errors keep their own words under ``failed``."""
    primary = getattr(err, "sqlite_errorcode", 0) & 0xFF
    code, meaning = _CODES.get(primary, ("failed", f"SQLite says: {err}"))
    way_out = _WAY_OUT if code == "damaged" else ""
    return StoreError(f"{path}: {meaning}{way_out}", code=code, details={"path": str(path)})


def damaged(path: Path, why: str) -> StoreError:
    """The file is not what it should be; it is left as it is."""
    return StoreError(f"{path}: {why}{_WAY_OUT}", code="damaged", details={"path": str(path)})


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite into StoreError."""
    try:
        yield
    except sqlite3.Error as err:
        raise store_error(path, err) from err


@contextmanager
def transaction(db: sqlite3.Connection, path: Path, *, writing: bool) -> Iterator[sqlite3.Connection]:
    """All or nothing; with ``writing`` False one consistent look.

    Raises:
        StoreError: the file cannot be used; nothing was written.
    """
    with explained(path):
        db.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
        try:
            yield db
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def open_for_writing(path: Path, *, durable: bool = True) -> sqlite3.Connection:
    """A connection that may write; the schema is not touched yet.  Not ``durable``: no commit waits for the disk.

    Raises:
        StoreError: ``damaged``, ``unwritable`` or ``in_use``.
    """
    with explained(path):
        db = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None, cached_statements=256)
        try:
            _refuse_foreign(db, path)
            synchronous = f"synchronous = {'FULL' if durable else 'OFF'}"
            for pragma in ("journal_mode = WAL", synchronous, "secure_delete = ON", "foreign_keys = OFF"):
                db.execute(f"PRAGMA {pragma}")
            _tune(db)
        except BaseException:
            db.close()
            raise
        return db


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write.

    Raises:
        StoreError: ``missing``, ``damaged``, ``newer_schema`` or ``older_schema``.
    """
    if not path.is_file():
        raise StoreError(f"{path}: there is no store yet", code="missing", details={"path": str(path)})
    with explained(path):
        db = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None
        )
        try:
            _refuse_foreign(db, path)
            _refuse_older(db, path)
            _tune(db)
        except BaseException:
            db.close()
            raise
        return db


def _tune(db: sqlite3.Connection) -> None:
    db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    db.execute("PRAGMA temp_store = MEMORY")


def _refuse_older(db: sqlite3.Connection, path: Path) -> None:
    if schema.refuse_newer(db) < len(schema.STEPS):
        raise StoreError(
            f"{path}: written by an older version; start the program once to bring it up to date",
            code="older_schema",
            details={"path": str(path)},
        )


def _refuse_foreign(db: sqlite3.Connection, path: Path) -> None:
    """An empty file is a new store; any other must carry our mark and its tables.

    Page 1 is what quick_check does not see, so it is read here at every start.
    """
    (tables,) = db.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (taken,) = db.execute("PRAGMA user_version").fetchone()
    if tables == 0 and application == 0 and taken == 0:
        return
    if application != schema.APPLICATION_ID or taken < 1 or tables == 0:
        raise damaged(path, "it is damaged or not a store of this program")
