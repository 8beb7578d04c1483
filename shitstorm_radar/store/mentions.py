"""Mentions: each kept once, counted once per topic, paged newest first."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from shitstorm_radar.records import Mention, MentionKind, TopicMention
from shitstorm_radar.store import buckets, mention_edits, topics
from shitstorm_radar.store.base import MentionFilter, MentionPage, PageKey, Totals
from shitstorm_radar.store.mention_rows import (
    INSERT,
    SELECTED,
    WIDTH,
    author_key,
    mention_from,
    mention_id,
    mention_row,
)
from shitstorm_radar.store.units import dump, minute_number, minute_start, text

_ASKED_AT_ONCE = 500


@dataclass(slots=True)
class _Kept:
    """A mention's place in the file while a batch is filed."""

    no: int
    minute: int
    author_key: int
    place: int
    mention: Mention
    is_new: bool = False


def known_uids(db: sqlite3.Connection, uids: Sequence[str]) -> frozenset[str]:
    """Those uids that the store already has."""
    by_id = {mention_id(uid): uid for uid in uids}
    found: set[str] = set()
    for some in _chunks(list(by_id)):
        marks = ",".join("?" * len(some))
        for table in ("mention", "forgotten"):
            rows = db.execute(f"SELECT id FROM {table} WHERE id IN ({marks})", some)  # noqa: S608 - only marks
            found.update(by_id[row[0]] for row in rows)
    return frozenset(found)


def file_mentions(db: sqlite3.Connection, entries: Sequence[TopicMention], salt: bytes) -> list[TopicMention]:
    """Keep, update and count a batch.

    Returns:
        The entries that were new for their topic, in order, each in the minute it counts in.
    """
    numbers = {topic: topics.registered_topic(db, topic) for topic in sorted({e.topic_id for e in entries})}
    pruned = dict(db.execute("SELECT no, pruned_until FROM topic"))
    wanted = [e for e in entries if minute_number(e.minute) >= pruned[numbers[e.topic_id]] and not _forgotten(db, e)]
    kept = _keep(db, wanted, salt)
    new = _new_entries(db, wanted, kept, numbers)
    db.executemany("INSERT INTO topic_mention VALUES (?,?,?,?,?,?,?,?,?,?)", _topic_rows(new, kept, numbers))
    buckets.add(db, _counts(new, kept, numbers))
    return new


def _forgotten(db: sqlite3.Connection, entry: TopicMention) -> bool:
    ask = "SELECT 1 FROM forgotten WHERE id = ?"
    return db.execute(ask, (mention_id(entry.mention.uid),)).fetchone() is not None


def _keep(db: sqlite3.Connection, entries: Sequence[TopicMention], salt: bytes) -> dict[int, _Kept]:
    """Insert the mentions that are new, update those that are not; all by id."""
    kept = _find(db, {mention_id(e.mention.uid) for e in entries})
    places = topics.registered_places(db, (e.mention for e in entries))
    (last,) = db.execute("SELECT COALESCE(MAX(no), 0) FROM mention").fetchone()
    before = {id_: known.mention for id_, known in kept.items()}
    for entry in entries:
        met, id_ = entry.mention, mention_id(entry.mention.uid)
        if id_ in kept:
            kept[id_].mention = mention_edits.merged(kept[id_].mention, met)
            continue
        last += 1
        place = places[topics.place_of(met)]
        kept[id_] = _Kept(last, minute_number(entry.minute), author_key(met, salt), place, met, is_new=True)
    db.executemany(
        INSERT,
        ((k.no, id_, k.minute, k.place, k.author_key, *mention_row(k.mention)) for id_, k in kept.items() if k.is_new),
    )
    for id_, old in before.items():
        if kept[id_].mention is not old:
            mention_edits.file_update(db, kept[id_].no, old, kept[id_].mention)
    return kept


def _find(db: sqlite3.Connection, ids: Iterable[int]) -> dict[int, _Kept]:
    found = {}
    for some in _chunks(sorted(ids)):
        rows = db.execute(
            f"SELECT m.id, m.no, m.minute, m.author_key, m.place, {SELECTED} FROM mention m "  # noqa: S608 - own names
            f"JOIN place p ON p.no = m.place WHERE m.id IN ({','.join('?' * len(some))})",
            some,
        )
        for id_, no, minute, key, place, *row in rows:
            found[id_] = _Kept(no, minute, key, place, mention_from(row))
    return found


def _new_entries(
    db: sqlite3.Connection, entries: Sequence[TopicMention], kept: Mapping[int, _Kept], numbers: Mapping[str, int]
) -> list[TopicMention]:
    ask = "SELECT 1 FROM topic_mention WHERE topic = ? AND minute = ? AND mention = ?"
    met: set[tuple[str, int]] = set()
    new = []
    for entry in entries:
        id_ = mention_id(entry.mention.uid)
        known = kept[id_]
        if (entry.topic_id, known.no) in met:
            continue
        met.add((entry.topic_id, known.no))
        if known.is_new or not db.execute(ask, (numbers[entry.topic_id], known.minute, known.no)).fetchone():
            same_minute = known.minute == minute_number(entry.minute)
            new.append(entry if same_minute else replace(entry, minute=minute_start(known.minute)))
    return new


def _topic_rows(
    entries: Iterable[TopicMention], kept: Mapping[int, _Kept], numbers: Mapping[str, int]
) -> Iterator[tuple[Any, ...]]:
    for e in entries:
        k = kept[mention_id(e.mention.uid)]
        matched = dump(list(e.matched))
        yield (
            numbers[e.topic_id], k.minute, k.no, e.negativity, text(e.language), matched, e.fresh, _counts_as_mention(e),
            k.author_key, k.place,
        )  # fmt: skip


def _counts(
    entries: Iterable[TopicMention], kept: Mapping[int, _Kept], numbers: Mapping[str, int]
) -> Iterator[buckets.Count]:
    for e in entries:
        if _counts_as_mention(e):
            k = kept[mention_id(e.mention.uid)]
            yield buckets.Count(numbers[e.topic_id], k.minute, e.negativity, e.fresh, k.author_key)


def _counts_as_mention(entry: TopicMention) -> bool:
    """A repost only amplifies the original; whoever adds words quotes, and that counts."""
    return entry.mention.kind is not MentionKind.REPOST


def page(db: sqlite3.Connection, topic: int, wanted: MentionFilter, before: PageKey | None, limit: int) -> MentionPage:
    """One page, newest first; reposts are not listed."""
    first, last = buckets.minute_bounds(wanted.start, wanted.end)
    after = (last, 0) if before is None else (minute_number(before.minute), before.rowid)
    rows = db.execute(
        "SELECT t.minute, t.mention, t.negativity, t.language, t.matched, t.fresh, "  # noqa: S608 - own column names
        f"{SELECTED} FROM topic_mention t JOIN mention m ON m.no = t.mention JOIN place p ON p.no = m.place "
        "WHERE t.topic = ? AND t.minute >= ? AND (t.minute, t.mention) < (?, ?) AND t.counted AND t.negativity >= ? "
        "ORDER BY t.minute DESC, t.mention DESC LIMIT ?",
        (topic, first, *min(after, (last, 0)), wanted.min_negativity, limit + 1),
    ).fetchall()
    shown = rows[:limit]
    more = len(rows) > limit
    return MentionPage(
        tuple(_topic_mention(wanted.topic_id, row) for row in shown),
        PageKey(minute_start(shown[-1][0]), shown[-1][1]) if more and shown else None,
    )


def _topic_mention(topic_id: str, row: Sequence[Any]) -> TopicMention:
    minute, _, negativity, language, matched, fresh = row[:-WIDTH]
    return TopicMention(
        topic_id,
        mention_from(row[-WIDTH:]),
        negativity,
        language,
        tuple(json.loads(matched)),
        minute_start(minute),
        bool(fresh),
    )


def totals(db: sqlite3.Connection, topic: int, first: int, last: int) -> Totals:
    """Sums over the minutes [first, last)."""
    where = "FROM topic_mention t WHERE t.topic = ? AND t.minute >= ? AND t.minute < ? AND t.counted"
    span = (topic, first, last)
    count, critical, authors = db.execute(
        f"SELECT COUNT(*), TOTAL(negativity), COUNT(DISTINCT author_key) {where}",
        span,
    ).fetchone()
    channels = db.execute(
        "SELECT p.channel FROM (SELECT place, MIN(minute) AS joined, MIN(mention) AS arrived "  # noqa: S608 - own names
        f"{where} GROUP BY place) t JOIN place p ON p.no = t.place "
        "GROUP BY p.channel ORDER BY MIN(t.joined), MIN(t.arrived)",
        span,
    )
    return Totals(count, critical, authors, tuple(row[0] for row in channels))


def _chunks(ids: Sequence[int]) -> Iterator[list[int]]:
    rest = iter(ids)
    while some := list(islice(rest, _ASKED_AT_ONCE)):
        yield some
