"""Several places of one account, asked in turn in one visit: a page's posts, what tags it, its ratings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Json
from shitstorm_radar.sources.base import Connector, Cursor, Visit
from shitstorm_radar.sources.paged import oldest_first

LACKS_RIGHT: Final = "key_lacks_right"
OF_A_PART: Final = frozenset({LACKS_RIGHT, "graph_unknown", "no_hashtag", "hashtags_spent", "not_found"})
"""Codes of errors that concern one place, not the whole account."""


async def visit_in_turn(parts: Mapping[str, Connector], cursor: Cursor, now: datetime) -> Visit:
    """One visit to all parts; each keeps a cursor of its own.

    A part that the key may not read, or that there is not, is left out and named in the note, unless none is left.
    After a part that asks for a pause the rest waits for the next visit.

    Raises:
        SourceError: a part cannot be read for another reason; nothing is lost, for no cursor moves.
    """
    visits: dict[str, Visit] = {}
    refused: dict[str, SourceError] = {}
    for name, part in parts.items():
        try:
            visits[name] = await part.poll(_own(cursor, name), now)
        except SourceError as err:
            if err.code not in OF_A_PART:
                raise
            refused[name] = err
            continue
        if visits[name].wait:
            break
    if not visits:
        raise next(iter(refused.values()))
    return _joined(visits, refused, cursor)


def _joined(visits: Mapping[str, Visit], refused: Mapping[str, SourceError], cursor: Cursor) -> Visit:
    waits = [v.wait for v in visits.values() if v.wait is not None]
    notes = [f"{name}: {v.note}" for name, v in visits.items() if v.note]
    notes += [f"{name}: {err}" for name, err in refused.items()]
    cursors: dict[str, Json] = {**cursor, **{name: dict(v.cursor) for name, v in visits.items()}}
    return Visit(
        mentions=oldest_first(tuple(m for v in visits.values() for m in v.mentions)),
        cursor=cursors,
        complete=all(v.complete for v in visits.values()),
        wait=max(waits, default=None) if any(waits) else timedelta(0) if waits else None,
        note="; ".join(notes),
        skipped=sum(v.skipped for v in visits.values()),
    )


def _own(cursor: Cursor, name: str) -> Cursor:
    kept = cursor.get(name)
    return kept if isinstance(kept, dict) else {}
