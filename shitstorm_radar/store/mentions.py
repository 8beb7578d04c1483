"""Mentions: each kept once, counted once per topic, paged newest first."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

from shitstorm_radar.records import Mention, MentionKind, Presence, Stance, TopicMention, Voice
from shitstorm_radar.store import buckets, engagement, mention_edits, presence, reactions, threads, topics
from shitstorm_radar.store.base import CRITICAL_FROM, MentionFilter, MentionPage, PageKey, Totals
from shitstorm_radar.store.mention_rows import (
    INSERT,
    SELECTED,
    WIDTH,
    author_key,
    mention_from,
    mention_id,
    mention_row,
)
from shitstorm_radar.store.units import dump, minute_number, minute_start, ms, text

_ASKED_AT_ONCE = 500
_MOST_VOICES = 50  # channels of one bin that are looked at


@dataclass(slots=True)
class _Kept:
    """A mention's place in the file while a batch is filed."""

    no: int
    minute: int
    author_key: int
    place: int
    mention: Mention
    is_new: bool = False
    gains: list[reactions.Gain] = field(default_factory=list)


class _Entry(NamedTuple):
    """A mention and topic on the way into the file."""

    id: int
    topic: int
    met: TopicMention


def known_uids(db: sqlite3.Connection, uids: Sequence[str]) -> frozenset[str]:
    """Those uids that the store already has."""
    by_id = {mention_id(uid): uid for uid in uids}
    found = _among(db, "mention", by_id) | _among(db, "forgotten", by_id)
    return frozenset(by_id[id_] for id_ in found)


def newest_arrivals(db: sqlite3.Connection, since: datetime, at_most: int) -> tuple[Mention, ...]:
    """The newest mentions that were first seen at ``since`` or later, in order of arrival."""
    (last,) = db.execute("SELECT COALESCE(MAX(no), 0) FROM mention").fetchone()
    first = last - at_most
    rows = db.execute(
        f"SELECT {SELECTED} FROM mention m JOIN place p ON p.no = m.place "  # noqa: S608 - own column names
        "WHERE m.no > ? AND m.first_seen_ms >= ? ORDER BY m.no",
        (first, ms(since)),
    )
    others = dict(
        db.execute("SELECT m.uid, a.name FROM mention m JOIN alias a ON a.mention = m.no WHERE m.no > ?", (first,))
    )
    return tuple(replace(m, known_as=others.get(m.uid)) for m in map(mention_from, rows))


def _among(db: sqlite3.Connection, table: str, ids: Iterable[int]) -> set[int]:
    """Those ids that the table has."""
    found: set[int] = set()
    for some in _chunks(sorted(ids)):
        marks = ",".join("?" * len(some))
        found.update(id_ for (id_,) in db.execute(f"SELECT id FROM {table} WHERE id IN ({marks})", some))  # noqa: S608
    return found


def file_mentions(db: sqlite3.Connection, entries: Sequence[TopicMention], salt: bytes) -> list[TopicMention]:
    """Keep, update and count a batch.

    Returns:
        The entries that were new for their topic, in order, each in the minute it counts in.
    """
    numbers = {topic: topics.registered_topic(db, topic) for topic in sorted({e.topic_id for e in entries})}
    wanted = _still_wanted(db, [_Entry(mention_id(e.mention.uid), numbers[e.topic_id], e) for e in entries])
    kept = _keep(db, wanted, salt)
    new = _new_entries(db, wanted, kept)
    originals = _originals(db, new, kept)
    places = ",".join("?" * 18)
    db.executemany(f"INSERT INTO topic_mention VALUES ({places})", _topic_rows(new, kept, originals))  # noqa: S608 - only places
    _take_over(db, new, kept, originals)
    buckets.add(db, _counts(new, kept))
    presence.add(db, [(e.topic, kept[e.id].minute, e.met.presence) for e in new if _counts_as_mention(e.met)])
    reactions.add(db, {(e.topic, kept[e.id].no): kept[e.id].gains for e in wanted})
    return [met for _, _, met in new]


def _still_wanted(db: sqlite3.Connection, entries: Sequence[_Entry]) -> list[_Entry]:
    """Without what retention has deleted before: it must not come back."""
    pruned = dict(db.execute("SELECT no, pruned_until FROM topic"))
    forgotten = _among(db, "forgotten", {e.id for e in entries})
    return [e for e in entries if minute_number(e.met.minute) >= pruned[e.topic] and e.id not in forgotten]


def _keep(db: sqlite3.Connection, entries: Sequence[_Entry], salt: bytes) -> dict[int, _Kept]:
    """Insert the mentions that are new, update those that are not; all by id."""
    places = topics.registered_places(db, [e.met.mention for e in entries])
    kept = _find(db, {e.id for e in entries})
    (last,) = db.execute("SELECT COALESCE(MAX(no), 0) FROM mention").fetchone()
    before = {id_: known.mention for id_, known in kept.items()}
    for id_, _, entry in entries:
        met = entry.mention
        if id_ in kept:
            known, old = kept[id_], kept[id_].mention
            known.mention = mention_edits.merged(old, met)
            known.gains.extend(reactions.gained(old, known.mention, met, entry.looked_at))
            continue
        last += 1
        place = places[topics.place_of(met)]
        known = _Kept(last, minute_number(entry.minute), author_key(met, salt), place, met, is_new=True)
        known.gains.extend(reactions.gained_before(met) if entry.fresh else ())
        kept[id_] = known
    db.executemany(
        INSERT,
        ((k.no, id_, k.minute, k.place, k.author_key, *mention_row(k.mention)) for id_, k in kept.items() if k.is_new),
    )
    for id_, old in before.items():
        if kept[id_].mention is not old:
            mention_edits.file_update(db, kept[id_].no, old, kept[id_].mention)
            _move(db, kept[id_], old, places)
            engagement.file_change(db, kept[id_].no, old, kept[id_].mention)
    threads.put(db, [(e.met.mention.known_as, kept[e.id].no) for e in entries if e.met.mention.known_as])
    return kept


def _move(db: sqlite3.Connection, known: _Kept, old: Mention, places: Mapping[topics.Place, int]) -> None:
    """Where a mention was met elsewhere first, let it stand at its own place from now on."""
    if topics.place_of(known.mention) == topics.place_of(old):
        return
    known.place = places[topics.place_of(known.mention)]
    db.execute("UPDATE mention SET place = ? WHERE no = ?", (known.place, known.no))
    db.execute(
        "UPDATE topic_mention SET place = ? WHERE topic IN (SELECT no FROM topic) AND minute = ? AND mention = ?",
        (known.place, known.minute, known.no),
    )


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


def _new_entries(db: sqlite3.Connection, entries: Sequence[_Entry], kept: Mapping[int, _Kept]) -> list[_Entry]:
    """Those whose topic does not have the mention yet, in the minute where it counts."""
    ask = "SELECT 1 FROM topic_mention WHERE topic = ? AND minute = ? AND mention = ?"
    seen: set[tuple[int, int]] = set()
    new = []
    for id_, topic, met in entries:
        if (topic, id_) in seen:
            continue
        seen.add((topic, id_))
        known = kept[id_]
        if known.is_new or not db.execute(ask, (topic, known.minute, known.no)).fetchone():
            same_minute = known.minute == minute_number(met.minute)
            new.append(_Entry(id_, topic, met if same_minute else replace(met, minute=minute_start(known.minute))))
    return new


def _originals(db: sqlite3.Connection, entries: Iterable[_Entry], kept: Mapping[int, _Kept]) -> dict[str, int]:
    """The numbers of the mentions of which others are copies, by uid; one that is gone leaves them without."""
    named = (uid for e in entries for uid in (e.met.copy_of, *e.met.takes_over) if uid is not None)
    by_id = {mention_id(uid): uid for uid in named}
    found = {uid: kept[id_].no for id_, uid in by_id.items() if id_ in kept}
    for some in _chunks(sorted(by_id.keys() - kept.keys())):
        marks = ",".join("?" * len(some))
        rows = db.execute(f"SELECT id, no FROM mention WHERE id IN ({marks})", some)  # noqa: S608 - only marks
        found.update((by_id[id_], no) for id_, no in rows)
    return found


def _topic_rows(
    entries: Iterable[_Entry], kept: Mapping[int, _Kept], originals: Mapping[str, int]
) -> Iterator[tuple[Any, ...]]:
    for id_, topic, e in entries:
        k = kept[id_]
        yield (
            topic, k.minute, k.no, e.negativity or 0.0, text(e.language), dump(list(e.matched)), e.fresh,
            _counts_as_mention(e), k.author_key, k.place, e.aggression,
            0 if e.takes_over else originals.get(e.copy_of or "", 0),
            e.negativity is not None, e.positive, e.stance.value, e.inherited,
            e.presence, e.same_story and not e.takes_over,
        )  # fmt: skip


def _take_over(
    db: sqlite3.Connection, entries: Iterable[_Entry], kept: Mapping[int, _Kept], originals: Mapping[str, int]
) -> None:
    """Let the nearer records of known posts stand for their clusters; what was counted stays as it was."""
    taken = [(topic, kept[id_].no, originals.get(uid, 0)) for id_, topic, e in entries for uid in e.takes_over]
    for topic, now, former in taken:
        db.execute(
            "UPDATE topic_mention SET cluster = ? WHERE topic = ? AND cluster = ? AND cluster <> 0",
            (now, topic, former),
        )
        db.execute(
            "UPDATE topic_mention SET cluster = ?, same_story = 1 WHERE topic = ? AND mention = ? "
            "AND minute = (SELECT minute FROM mention WHERE no = ?)",
            (now, topic, former, former),
        )


def _counts(entries: Iterable[_Entry], kept: Mapping[int, _Kept]) -> Iterator[buckets.Count]:
    for id_, topic, e in entries:
        if _counts_as_mention(e):
            k = kept[id_]
            copy, negativity = e.copy_of is not None, e.negativity or 0.0
            yield buckets.Count(topic, k.minute, negativity, e.fresh, k.author_key, e.aggression, e.weight, copy)


def _counts_as_mention(entry: TopicMention) -> bool:
    """A repost only amplifies the original; whoever adds words quotes, and that counts."""
    return entry.mention.kind is not MentionKind.REPOST


def page(db: sqlite3.Connection, topic: int, wanted: MentionFilter, before: PageKey | None, limit: int) -> MentionPage:
    """One page, newest first; reposts are not listed."""
    first, last = buckets.minute_bounds(wanted.start, wanted.end)
    after = (last, 0) if before is None else (minute_number(before.minute), before.rowid)
    rows = db.execute(
        "SELECT t.minute, t.mention, t.negativity, t.language, t.matched, t.fresh, "  # noqa: S608 - own column names
        "t.scored, t.aggression, t.positive, t.stance, t.inherited, t.presence, t.same_story, o.uid, "
        f"{SELECTED} FROM topic_mention t JOIN mention m ON m.no = t.mention JOIN place p ON p.no = m.place "
        "LEFT JOIN mention o ON o.no = t.cluster "
        "WHERE t.topic = ? AND t.minute >= ? AND (t.minute, t.mention) < (?, ?) AND t.counted AND t.negativity >= ? "
        "AND (? IS NULL OR t.presence = ?) "
        "ORDER BY t.minute DESC, t.mention DESC LIMIT ?",
        (topic, first, *min(after, (last, 0)), wanted.min_negativity, wanted.presence, wanted.presence, limit + 1),
    ).fetchall()
    shown = rows[:limit]
    more = len(rows) > limit
    return MentionPage(
        tuple(_topic_mention(wanted.topic_id, row) for row in shown),
        PageKey(minute_start(shown[-1][0]), shown[-1][1]) if more and shown else None,
    )


def _topic_mention(topic_id: str, row: Sequence[Any]) -> TopicMention:
    (
        minute, _, negativity, language, matched, fresh, scored, aggression, positive, stance, inherited, presence,
        same_story, original,
    ) = row[:-WIDTH]  # fmt: skip
    return TopicMention(
        topic_id,
        mention_from(row[-WIDTH:]),
        negativity if scored else None,
        language,
        tuple(json.loads(matched)),
        minute_start(minute),
        bool(fresh),
        aggression,
        positive,
        Stance(stance),
        inherited=bool(inherited),
        copy_of=original,
        same_story=bool(same_story),
        presence=None if presence is None else Presence(presence),
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
        # the first mention's minute and, within it, its number in one figure
        "SELECT p.channel FROM (SELECT place, MIN((minute << 32) + mention) AS joined "  # noqa: S608 - own names
        f"{where} GROUP BY place) t JOIN place p ON p.no = t.place GROUP BY p.channel ORDER BY MIN(t.joined)",
        span,
    )
    return Totals(count, critical, authors, tuple(row[0] for row in channels))


def voices(db: sqlite3.Connection, topic: int, first: int, last: int) -> tuple[Voice, ...]:
    """The channels with fresh mentions in the minutes [first, last), in order of arrival."""
    found = db.execute(
        "SELECT MIN(mention), MIN(CASE WHEN negativity >= ? THEN mention END) FROM topic_mention "
        "WHERE topic = ? AND minute >= ? AND minute < ? AND counted AND fresh GROUP BY place ORDER BY 1 LIMIT ?",
        (CRITICAL_FROM, topic, first, last, _MOST_VOICES),
    ).fetchall()
    return tuple(
        _voice(db, _original(db, topic, critical or any_), critical=critical is not None) for any_, critical in found
    )


def _original(db: sqlite3.Connection, topic: int, number: int) -> int:
    """The number of the original that says the same in the same channel; of the mention itself, if it is none's copy."""
    found = db.execute(
        "SELECT o.no FROM mention m JOIN topic_mention t ON t.topic = ? AND t.minute = m.minute AND t.mention = m.no "
        "JOIN mention o ON o.no = t.cluster JOIN place p ON p.no = m.place JOIN place q ON q.no = o.place "
        "WHERE m.no = ? AND t.same_story AND p.channel = q.channel",
        (topic, number),
    ).fetchone()
    return number if found is None else int(found[0])


def _voice(db: sqlite3.Connection, number: int, *, critical: bool) -> Voice:
    kind, uid, url, title, handle, name, channel = db.execute(
        "SELECT m.kind, m.uid, m.url, m.title, m.handle, m.name, p.channel "
        "FROM mention m JOIN place p ON p.no = m.place WHERE m.no = ?",
        (number,),
    ).fetchone()
    return Voice(channel, critical, kind == MentionKind.ARTICLE, uid, url, title, handle or name)


def _chunks(ids: Sequence[int]) -> Iterator[list[int]]:
    rest = iter(ids)
    while some := list(islice(rest, _ASKED_AT_ONCE)):
        yield some
