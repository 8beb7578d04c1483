"""Several places of one account, asked in turn in one visit: a page's posts, what tags it, its ratings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Json, SourceCondition
from shitstorm_radar.sources.base import Connector, Cursor, Visit
from shitstorm_radar.sources.paged import oldest_first

LACKS_RIGHT: Final = "key_lacks_right"
OF_A_PART: Final = frozenset({LACKS_RIGHT, "graph_unknown", "no_hashtag", "hashtags_spent", "not_found"})
"""Codes of errors that concern one place, not the whole account."""


async def visit_in_turn(parts: Mapping[str, Connector], cursor: Cursor, now: datetime) -> Visit:
    """One visit to all parts; each keeps a cursor of its own, so a part that cannot be read this time loses nothing.

    Such a part is named in the visit's remark and the rest is read.  After one that asks for a pause the others wait
    for the next visit.

    Raises:
        SourceError: the account cannot be read: its first part fails, and not for a reason of its own, or all do.
    """
    visits: dict[str, Visit] = {}
    failed: dict[str, SourceError] = {}
    for name, part in parts.items():
        try:
            visits[name] = await part.poll(_own(cursor, name), now)
        except SourceError as err:
            if not visits and err.code not in OF_A_PART:
                raise
            failed[name] = err
        if (name in visits and visits[name].wait) or (name in failed and _slows(failed[name])):
            break
    if not visits:
        raise next(iter(failed.values()))
    return _joined(visits, failed, cursor)


def _joined(visits: Mapping[str, Visit], failed: Mapping[str, SourceError], cursor: Cursor) -> Visit:
    waits = [v.wait for v in visits.values() if v.wait is not None]
    waits += [err.retry_after for err in failed.values() if _slows(err) and err.retry_after is not None]
    notes = [f"{name}: {v.note}" for name, v in visits.items() if v.note]
    notes += [f"{name}: {err}" for name, err in failed.items()]
    cursors: dict[str, Json] = {**cursor, **{name: dict(v.cursor) for name, v in visits.items()}}
    return Visit(
        mentions=oldest_first(tuple(m for v in visits.values() for m in v.mentions)),
        cursor=cursors,
        complete=all(v.complete for v in visits.values()),
        wait=max(waits, default=None) if any(waits) else timedelta(0) if waits else None,
        note="; ".join(notes),
        skipped=sum(v.skipped for v in visits.values()),
        remark="parts_unread" if failed else "",
        figures={"parts": ", ".join(failed)} if failed else {},
    )


def _slows(err: SourceError) -> bool:
    return err.condition is SourceCondition.SLOW_DOWN and err.code not in OF_A_PART


def _own(cursor: Cursor, name: str) -> Cursor:
    kept = cursor.get(name)
    return kept if isinstance(kept, dict) else {}
