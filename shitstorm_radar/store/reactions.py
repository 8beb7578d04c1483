"""What posts gain in likes, reposts and replies between two looks: kept until a detection step has seen it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from shitstorm_radar.records import Engagement, Mention, Reaction
from shitstorm_radar.store.units import ms, time_of

_YOUNGEST = timedelta(minutes=1)
"""A first look tells how fast a post rose only if it came so long after the post: a recording's counts are the last
ones, whatever time they stand beside."""

_MOST = 2**53  # so many reactions fit every number format; nobody has more


class Gain(NamedTuple):
    """Reactions between two times, and all until then."""

    since: datetime
    at: datetime
    gained: int
    total: int


def gained(old: Mention, new: Mention, met: Mention, looked_at: datetime | None) -> Iterator[Gain]:
    """What a second sight brought: only figures that both looks knew can tell, and none of two counters.

    Args:
        old: the mention as it was kept.
        new: the mention as it is now.
        met: the second sight itself.
        looked_at: an earlier look that found nothing new.
    """
    if met.nativeness != old.nativeness:
        return
    before, after = _counts(old.engagement), _counts(new.engagement)
    more = sum(max(b - a, 0) for a, b in zip(before, after, strict=True) if a is not None and b is not None)
    at = met.engagement.metrics_at or met.first_seen_at
    since = old.engagement.metrics_at or old.first_seen_at
    if looked_at is not None and looked_at < at:
        since = max(since, looked_at)
    if more and since < at:
        yield Gain(since, at, min(more, _MOST), _total(after))


def gained_before(met: Mention) -> Iterator[Gain]:
    """What a fresh post had gained from its publication to the first look at it."""
    at, published, total = met.engagement.metrics_at, met.published_at, _total(_counts(met.engagement))
    if total and at is not None and published is not None and at - published >= _YOUNGEST:
        yield Gain(published, at, total, total)


def add(db: sqlite3.Connection, gains: Mapping[tuple[int, int], Sequence[Gain]]) -> None:
    """Keep gains by topic and mention number."""
    rows = [
        (topic, mention, ms(g.since), ms(g.at), g.gained, g.total)
        for (topic, mention), some in gains.items()
        for g in some
    ]
    if rows:
        sql = "INSERT INTO reaction (topic, mention, since_ms, at_ms, gained, total) VALUES (?,?,?,?,?,?)"
        db.executemany(sql, rows)


def waiting(db: sqlite3.Connection, topic: int, before: datetime) -> tuple[Reaction, ...]:
    """The gains of a topic's posts before a time, in order."""
    rows = db.execute(
        "SELECT m.uid, m.url, m.handle, m.name, t.negativity, r.since_ms, r.at_ms, r.gained, r.total FROM reaction r "
        "JOIN mention m ON m.no = r.mention "
        "JOIN topic_mention t ON t.topic = r.topic AND t.minute = m.minute AND t.mention = r.mention "
        "WHERE r.topic = ? AND r.at_ms < ? ORDER BY r.at_ms, r.no",
        (topic, ms(before)),
    )
    return tuple(
        Reaction(uid, url, handle or name, negativity, time_of(since), time_of(at), gained, total)
        for uid, url, handle, name, negativity, since, at, gained, total in rows
    )


def forget(db: sqlite3.Connection, topic: int, before: datetime) -> None:
    """A detection step has seen them."""
    db.execute("DELETE FROM reaction WHERE topic = ? AND at_ms < ?", (topic, ms(before)))


def _counts(engagement: Engagement) -> tuple[int | None, ...]:
    return engagement.likes, engagement.reposts, engagement.replies


def _total(counts: Sequence[int | None]) -> int:
    return min(sum(count for count in counts if count is not None and count > 0), _MOST)
