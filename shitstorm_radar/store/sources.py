"""What is known of each source: how it fares, where to go on, and who may poll it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from shitstorm_radar.errors import StaleLease
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.store.base import Cursor, Lease, SourceMemory
from shitstorm_radar.store.units import count_or_none, dump, ms, ms_or_none, text, text_or_none, time_or_none

_STATUS = (
    "condition", "code", "details", "first_success_ms", "last_success_ms", "last_attempt_ms", "next_poll_ms",
    "interval_s", "moved_to", "delivered", "requests_left", "requests_limit", "resets_ms",
)  # fmt: skip
_INSERT = f"INSERT INTO source (key, {', '.join(_STATUS)}) VALUES (?{',?' * len(_STATUS)})"  # noqa: S608 - own names
_KEEP_OLD = f"{_INSERT} ON CONFLICT DO NOTHING"
# a visit that is filed gives the lease back; the fence stays until the next owner comes
_SET = f"{_INSERT} ON CONFLICT DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in _STATUS)}, lease_until_ms = 0"


def memories(db: sqlite3.Connection) -> Mapping[str, SourceMemory]:
    """Status and cursor per source id."""
    rows = db.execute(f"SELECT key, cursor, {', '.join(_STATUS)} FROM source ORDER BY key")  # noqa: S608 - own names
    return {key: SourceMemory(_status(key, row), json.loads(cursor)) for key, cursor, *row in rows}


def cursor(db: sqlite3.Connection, source_id: str) -> Cursor:
    """Where to go on with one source; empty where nothing is known."""
    found = db.execute("SELECT cursor FROM source WHERE key = ?", (source_id,)).fetchone()
    known: Cursor = json.loads(found[0]) if found else {}
    return known


def register(db: sqlite3.Connection, statuses: Sequence[SourceStatus]) -> None:
    """Make sources known and forget those not listed; what is known of the others stays."""
    listed = {s.source_id for s in statuses}
    gone = [(key,) for (key,) in db.execute("SELECT key FROM source").fetchall() if key not in listed]
    db.executemany("DELETE FROM source WHERE key = ?", gone)
    db.executemany(_KEEP_OLD, [_row(s) for s in statuses])


def set_status(db: sqlite3.Connection, status: SourceStatus) -> None:
    """Keep the outcome of a visit."""
    db.execute(_SET, _row(status))


def set_cursor(db: sqlite3.Connection, source_id: str, cursor: Cursor) -> None:
    """Keep where to go on; the source is known."""
    db.execute("UPDATE source SET cursor = ? WHERE key = ?", (dump(cursor), source_id))


def check(db: sqlite3.Connection, lease: Lease) -> None:
    """Let only the present holder through.

    Raises:
        StaleLease: the fence has moved.
    """
    found = db.execute("SELECT owner, fence FROM source WHERE key = ?", (lease.source_id,)).fetchone()
    if found != (lease.owner, lease.fence):
        raise StaleLease(
            f"{lease.source_id}: another collector polls this source now; this visit is dropped",
            code="stale_lease",
            details={"source": lease.source_id},
        )


def take(db: sqlite3.Connection, owner: str, k: int, ttl: timedelta, now: datetime) -> tuple[Lease, ...]:
    """Up to ``k`` sources that are due and free, the longest due first."""
    rows = db.execute(
        "UPDATE source SET owner = ?1, fence = fence + 1, lease_until_ms = ?2 WHERE key IN ("
        "SELECT key FROM source WHERE COALESCE(next_poll_ms, 0) <= ?3 AND lease_until_ms <= ?3 "
        "ORDER BY COALESCE(next_poll_ms, 0), key LIMIT ?4) RETURNING key, fence",
        (owner, ms(now + ttl), ms(now), k),
    )
    return tuple(Lease(key, owner, fence) for key, fence in sorted(rows.fetchall()))


def _row(s: SourceStatus) -> tuple[Any, ...]:
    return (
        s.source_id, s.condition.value, s.code, dump(s.details), ms_or_none(s.first_success_at),
        ms_or_none(s.last_success_at), ms_or_none(s.last_attempt_at), ms_or_none(s.next_poll_at), s.interval_s,
        text_or_none(s.moved_to), s.delivered, count_or_none(s.requests_left), count_or_none(s.requests_limit),
        ms_or_none(s.resets_at),
    )  # fmt: skip


def _status(key: str, row: Sequence[Any]) -> SourceStatus:
    condition, code, details, first, last, attempt, next_poll, interval_s, moved_to, delivered, *quota = row
    requests_left, requests_limit, resets_ms = quota
    return SourceStatus(
        source_id=key,
        condition=SourceCondition(condition),
        code=text(code),
        details=json.loads(details),
        first_success_at=time_or_none(first),
        last_success_at=time_or_none(last),
        last_attempt_at=time_or_none(attempt),
        next_poll_at=time_or_none(next_poll),
        interval_s=interval_s,
        moved_to=moved_to,
        delivered=delivered,
        requests_left=requests_left,
        requests_limit=requests_limit,
        resets_at=time_or_none(resets_ms),
    )
