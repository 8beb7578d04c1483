"""Count samples: mentions that are known by number only, spread over the minutes of their span.

A platform's number and the posts that are read from it tell of the same mentions, so a sample adds to the buckets
only what the posts of its platform in its span leave of it: together they come to the larger of the two.
It is settled anew whenever a later sample replaces it or another post arrives.
Samples of attention are kept beside and stand in no bucket.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from shitstorm_radar.records import CountKind, CountSample, TopicCount, TopicMention
from shitstorm_radar.store import buckets, topics
from shitstorm_radar.store.units import minute_number, ms, time_of

_LONGEST_S = 86_400  # of a sample's span; bounds the search for those that reach into another one


@dataclass(frozen=True, slots=True)
class _Share:
    """What of a sample stands in the buckets: all, and what the detector may see."""

    length_s: int
    added: int
    fresh_added: int


_NONE = _Share(60, 0, 0)
Changes = Counter[tuple[int, bool]]
"""How many more mentions a minute holds, and how many more fresh ones (True)."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A sample as it lies in the table."""

    topic: int
    start_s: int
    place: int
    platform: str
    n: int
    fresh: bool
    share: _Share


def file_counts(db: sqlite3.Connection, counts: Sequence[TopicCount]) -> set[int]:
    """Keep samples; one with the same topic, source, channel and start is replaced, and history stays history.

    What is older than the topic's retention or its minutes is passed over.

    Returns:
        The numbers of the topics that changed.
    """
    changed: defaultdict[int, Changes] = defaultdict(Counter)
    for count in counts:
        _file(db, topics.registered_topic(db, count.topic_id), count, changed)
    _shift(db, changed)
    return set(changed)


def make_room(db: sqlite3.Connection, new: Iterable[TopicMention]) -> None:
    """Posts have arrived: samples of their platforms that cover them add that much less."""
    spans: dict[tuple[str, str], tuple[int, int]] = {}
    for entry in new:
        key, minute = (entry.topic_id, entry.mention.platform), minute_number(entry.minute)
        first, last = spans.get(key, (minute, minute))
        spans[key] = min(first, minute), max(last, minute)
    changed: defaultdict[int, Changes] = defaultdict(Counter)
    for (topic_id, platform), (first, last) in sorted(spans.items()):
        topic = topics.registered_topic(db, topic_id)
        for kept in _reaching(db, topic, platform, first * 60, last * 60 + 60):
            _settle(db, kept, kept.share.length_s, changed[topic])
    _shift(db, changed)


def attention(db: sqlite3.Connection, topic_id: str, lo: datetime, hi: datetime) -> tuple[CountSample, ...]:
    """The samples of attention that begin in [lo, hi), in order of time."""
    rows = db.execute(
        "SELECT p.source, p.platform, p.channel, c.start_s, c.length_s, c.n FROM topic t "
        "JOIN count_sample c ON c.topic = t.no JOIN place p ON p.no = c.place "
        "WHERE t.key = ? AND c.start_s >= ? AND c.start_s < ? AND c.attention ORDER BY c.start_s, p.no",
        (topic_id, -(-ms(lo) // 1000), -(-ms(hi) // 1000)),
    )
    return tuple(
        CountSample(source, platform, channel, time_of(start * 1000), length, n, CountKind.ATTENTION, topic_id=topic_id)
        for source, platform, channel, start, length, n in rows
    )


def prune(db: sqlite3.Connection, topic: int, before: datetime, at_most: int) -> int:
    """Delete up to ``at_most`` samples older than ``before``; what they added to the buckets stays."""
    return db.execute(
        "DELETE FROM count_sample WHERE topic = ?1 AND (start_s, place) IN (SELECT start_s, place FROM count_sample "
        "WHERE topic = ?1 AND start_s < ?2 ORDER BY start_s LIMIT ?3)",
        (topic, ms(before) // 1000, at_most),
    ).rowcount


def forget_settled(db: sqlite3.Connection, topic: int, before: datetime) -> None:
    """Drop samples of mentions whose minutes are rolled up into hours: they can no longer be settled anew."""
    db.execute(
        "DELETE FROM count_sample WHERE topic = ? AND start_s < ? AND NOT attention", (topic, ms(before) // 1000)
    )


def _shift(db: sqlite3.Connection, changed: Mapping[int, Changes]) -> None:
    """Bring the buckets up to date, each hour once."""
    for topic, changes in sorted(changed.items()):
        minutes = {minute for minute, _ in changes}
        buckets.shift(db, topic, {m: (changes[m, False], changes[m, True]) for m in minutes})


def _file(db: sqlite3.Connection, topic: int, count: TopicCount, changed: defaultdict[int, Changes]) -> None:
    sample = count.sample
    start_s = ms(sample.start) // 1000
    pruned, rolled = db.execute("SELECT pruned_until, minutes_from FROM topic WHERE no = ?", (topic,)).fetchone()
    of_attention = sample.kind is CountKind.ATTENTION
    if start_s < 60 * (pruned if of_attention else max(pruned, rolled)):
        return
    place = topics.registered_place(db, (sample.source_id, sample.platform, sample.channel))
    row = db.execute(
        "SELECT length_s, n, added, fresh_added, fresh FROM count_sample WHERE topic = ? AND start_s = ? AND place = ?",
        (topic, start_s, place),
    ).fetchone()
    if row is not None and row[:2] == (sample.length_s, sample.n):
        return
    fresh = count.fresh if row is None else bool(row[4])
    share = _NONE if row is None else _Share(row[0], row[2], row[3])
    db.execute(
        "INSERT INTO count_sample (topic, start_s, place, length_s, n, attention, fresh) VALUES (?,?,?,?,?,?,?) "
        "ON CONFLICT DO UPDATE SET length_s = excluded.length_s, n = excluded.n",
        (topic, start_s, place, sample.length_s, sample.n, of_attention, fresh),
    )
    changes = changed[topic]
    if not of_attention:
        _settle(db, _Kept(topic, start_s, place, sample.platform, sample.n, fresh, share), sample.length_s, changes)


def _reaching(db: sqlite3.Connection, topic: int, platform: str, lo_s: int, hi_s: int) -> list[_Kept]:
    """The platform's samples of mentions that reach into [lo_s, hi_s) and may still be settled."""
    rows = db.execute(
        "SELECT c.start_s, c.place, c.n, c.fresh, c.length_s, c.added, c.fresh_added FROM topic t "
        "CROSS JOIN count_sample c ON c.topic = t.no AND c.start_s > ?2 AND c.start_s < ?3 "
        "CROSS JOIN place p ON p.no = c.place "
        "WHERE t.no = ?1 AND NOT c.attention AND p.platform = ?4 AND c.start_s + c.length_s > ?5 "
        "AND c.start_s >= 60 * MAX(t.pruned_until, t.minutes_from)",
        (topic, lo_s - _LONGEST_S - 60, hi_s, platform, lo_s),
    ).fetchall()
    return [
        _Kept(topic, start, place, platform, n, bool(fresh), _Share(*share)) for start, place, n, fresh, *share in rows
    ]


def _settle(db: sqlite3.Connection, kept: _Kept, length_s: int, changes: Changes) -> None:
    """Let the buckets hold of a sample what the platform's posts leave of it: note by how much they change."""
    first, minutes = _minutes_of(kept.start_s, length_s)
    posts, fresh_posts = db.execute(
        "SELECT COUNT(*), COALESCE(SUM(fresh), 0) FROM topic_mention WHERE topic = ? AND minute >= ? AND minute < ? "
        "AND counted AND place IN (SELECT no FROM place WHERE platform = ?)",
        (kept.topic, first, first + minutes, kept.platform),
    ).fetchone()
    share = _Share(length_s, max(kept.n - posts, 0), max(kept.n - fresh_posts, 0) if kept.fresh else 0)
    if share == kept.share:
        return
    db.execute(
        "UPDATE count_sample SET added = ?, fresh_added = ? WHERE topic = ? AND start_s = ? AND place = ?",
        (share.added, share.fresh_added, kept.topic, kept.start_s, kept.place),
    )
    for spread, sign in ((kept.share, -1), (share, 1)):
        _spread(kept.start_s, spread, sign, changes)


def _spread(start_s: int, share: _Share, sign: int, changes: Changes) -> None:
    first, minutes = _minutes_of(start_s, share.length_s)
    for fresh, n in ((False, share.added), (True, share.fresh_added)):
        for minute, part in enumerate(spread_evenly(n, minutes), start=first):
            if part:
                changes[minute, fresh] += sign * part


def spread_evenly(n: int, parts: int) -> list[int]:
    """``n`` in ``parts`` whole numbers that differ by one at most and add up to it.

    >>> spread_evenly(7, 3)
    [2, 2, 3]
    """
    return [n * (i + 1) // parts - n * i // parts for i in range(parts)]


def _minutes_of(start_s: int, length_s: int) -> tuple[int, int]:
    """The first minute of a span, and over how many it reaches."""
    first = start_s // 60
    return first, -(-(start_s + length_s) // 60) - first
