"""From a visit to the store: match, score, place in its minute, keep."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from shitstorm_radar.matching import Matcher, parse_query
from shitstorm_radar.matching.presence import OwnPlaces, own_places, presence_of
from shitstorm_radar.pipeline.teaching import Teaching, text_of
from shitstorm_radar.pipeline.threads import Threads, Waiting
from shitstorm_radar.records import CountSample, Mention, SourceStatus, TopicCount, TopicMention, Verdict
from shitstorm_radar.scoring import Scorer
from shitstorm_radar.scoring.tone import towards
from shitstorm_radar.series.copies import WINDOW, Copies, Membership
from shitstorm_radar.series.minute import is_fresh, minute_of
from shitstorm_radar.settings import Settings
from shitstorm_radar.sources.nativeness import nativeness_of
from shitstorm_radar.store.base import Batch, Cursor, Lease, Store

CHUNK = 16  # mentions per chunk: some 15 ms of matching and scoring, most of it outside the interpreter lock
_CATCH_UP_INTERVALS = 3.0
_CATCH_UP_LEAST = timedelta(minutes=10)
_REMEMBERED = 20_000  # mentions; feeds show the same entries at every poll, and judging them again costs most
_KNOWN_TEXTS = 2_000  # mentions read from the store at the start, so that copies of theirs are known; 0.15 s

Assignment = Callable[[Mention], Mapping[str, tuple[str, ...]]]
"""Which topics a mention concerns, with the words that say so."""


def is_catch_up(before: SourceStatus, now: datetime) -> bool:
    """Whether a visit at ``now`` closes a gap, so that what it brings is history.

    The first visit is one too: there was no success before it.
    """
    if before.last_success_at is None:
        return True
    patience = max(_CATCH_UP_LEAST, timedelta(seconds=_CATCH_UP_INTERVALS * before.interval_s))
    return now - before.last_success_at > patience


_NOTHING = OwnPlaces()


def _memory_key(mention: Mention) -> int:
    return hash((mention.source_id, mention.uid))  # a topic may read one source and not the other


class _Look(NamedTuple):
    """What a mention was like, and when that was seen last."""

    seen: int
    at: datetime


class _Found(NamedTuple):
    """A mention with its topics, those of its own words, and whether it is history."""

    mention: Mention
    topics: Mapping[str, tuple[str, ...]]
    own: Mapping[str, tuple[str, ...]]
    history: bool


def _looked_at(mention: Mention) -> datetime:
    return mention.engagement.metrics_at or mention.first_seen_at


def _print(mention: Mention) -> int:
    """A hash of what an update of the mention would change: 20,000 are remembered."""
    e = mention.engagement
    counts = (e.likes, e.reposts, e.replies, e.quotes, e.views, e.score, e.rating)
    return hash(f"{mention.text_hash} {mention.edited_at} {counts}")  # of text: as numbers -1 and -2 have one hash


class Intake:
    """Takes what a source showed to the store, mentions of no topic left out."""

    def __init__(self, store: Store, scorer: Scorer, settings: Settings, *, assign: Assignment | None = None) -> None:
        """``assign`` replaces the topics' queries where a recording says itself what is about whom."""
        self._store = store
        self._scorer = scorer
        self._assign = assign
        self._remembered: dict[int, _Look] = {}
        self._copies: Copies | None = None
        self._teaching = Teaching(store, scorer)
        self.threads = Threads(store)
        self._ids: Mapping[str, str] = {}
        self.use(settings)

    def use(self, settings: Settings) -> None:
        """Go on with these topics.

        Raises:
            QueryError: a topic's query cannot be understood; the old topics stay.
        """
        self._matcher = Matcher({t.id: parse_query(t.query) for t in settings.topics})
        self._topics = {t.id: t for t in settings.topics}
        self._sources = {s.id: s for s in settings.sources}
        self.know_accounts(self._ids)
        self._remembered.clear()  # what concerned nobody so far may concern a new topic
        self._teaching.use(self._topics)

    def know_accounts(self, ids: Mapping[str, str]) -> None:
        """The ids of the user's own accounts, by name; what was judged before stays as it was."""
        self._ids = ids
        self._own = {i: own_places(topic.own, ids) for i, topic in self._topics.items()}

    def correct(self, entry: TopicMention, verdict: Verdict | None, now: datetime) -> None:
        """Keep what the user says of a mention, and learn from it.

        Raises:
            StoreError: nothing was written.
        """
        self._teaching.correct(entry, verdict, now)

    def unseen(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Those that were not kept lately just as they are now; the others need not be judged again."""
        changed = []
        for mention in mentions:
            key, seen = _memory_key(mention), _print(mention)
            known = self._remembered.get(key)
            if known is None or known.seen != seen:
                changed.append(mention)
            else:
                self._remembered[key] = _Look(seen, _looked_at(mention))
        return changed

    def remember(self, mentions: Sequence[Mention]) -> None:
        """These have been judged, and kept if they concern a topic."""
        self._remembered.update((_memory_key(m), _Look(_print(m), _looked_at(m))) for m in mentions)
        for _ in range(len(self._remembered) - _REMEMBERED):
            self._remembered.pop(next(iter(self._remembered)))

    def judge(self, mentions: Sequence[Mention], *, now: datetime, history: bool) -> Iterator[list[TopicMention]]:
        """Match and score, a chunk at a time, so that the caller can let others work in between.

        Args:
            mentions: what the source showed.
            now: the time of arrival, aware UTC.
            history: the visit is a first one or a catch-up; nothing in it may alarm.

        Yields:
            The entries of each chunk, one per mention and topic.
        """
        for start in range(0, len(mentions), CHUNK):
            yield self._judge_chunk(mentions[start : start + CHUNK], now=now, history=history)

    def counts(self, samples: Sequence[CountSample], *, now: datetime, history: bool) -> list[TopicCount]:
        """The topics that count samples concern: no text is there to be matched.

        A sample that names its topic belongs to it.  Else it belongs to the topics that chose its source by name,
        and of those that read all sources to the ones whose query the counted words fit.  What begins
        in the future is left out.
        """
        return [
            TopicCount(topic_id, sample, is_fresh(sample.start, now=now, first_visit=False, catch_up=history))
            for sample in samples
            if sample.start <= now
            for topic_id in self._counting(sample)
        ]

    def keep(
        self,
        entries: Sequence[TopicMention],
        status: SourceStatus,
        *,
        cursor: Cursor | None = None,
        lease: Lease | None = None,
        counts: Sequence[TopicCount] = (),
    ) -> tuple[TopicMention, ...]:
        """Store a visit whole: mentions, counts, buckets, status and cursor in one transaction.

        Returns:
            The entries that were new.

        Raises:
            StoreError: nothing was written.
        """
        return self._store.ingest(Batch(status, entries, cursor, lease, counts))

    def _judge_chunk(self, chunk: Sequence[Mention], *, now: datetime, history: bool) -> list[TopicMention]:
        found = self._found(chunk, now=now, history=history)
        if not found:
            return []
        texts = [text_of(f.mention) for f in found]
        scores = self._scorer.score_batch(texts, [f.mention.language for f in found])
        entries: list[TopicMention] = []
        for (met, topics, own, past), score in zip(found, scores, strict=True):
            mention = self._ranked(met)
            minute, cluster = minute_of(mention, now), self._cluster(mention, now)
            look = self._remembered.get(_memory_key(mention))
            fresh = not past and is_fresh(minute, now=now, first_visit=False, catch_up=False)
            text = text_of(mention)
            for topic_id, words in topics.items():
                tone = towards(score, text, words, self._teaching.lesson(topic_id))
                entries.append(
                    TopicMention(
                        topic_id,
                        mention,
                        tone.negativity,
                        score.language,
                        words,
                        minute,
                        fresh,
                        aggression=tone.aggression,
                        positive=tone.positive,
                        stance=tone.stance,
                        copy_of=cluster.original,
                        same_story=cluster.same_story,
                        takes_over=cluster.takes_over,
                        weight=cluster.weight,
                        looked_at=None if look is None else look.at,
                        inherited=topic_id not in own,
                        presence=presence_of(mention, self._own.get(topic_id, _NOTHING)),
                    )
                )
        return entries

    def _found(self, chunk: Sequence[Mention], *, now: datetime, history: bool) -> list[_Found]:
        """The mentions that concern a topic, by their words or by what they answer; also some that waited for these."""
        found: list[_Found] = []
        work = [Waiting(mention, history) for mention in chunk]
        if self._assign is None:
            self.threads.look_up(chunk)
            self.threads.give_up(now)
        for mention, past in work:  # grows: whoever waited for a mention comes after it
            own = self._topics_of(mention)
            topics = own if self._assign is not None else {**self._inherited(mention), **own}
            if topics:
                found.append(_Found(mention, topics, own, past))
                work += self.threads.learn(mention, topics)
            elif self._assign is None:
                self.threads.wait(mention, history=past)
        return found

    def _inherited(self, mention: Mention) -> Mapping[str, tuple[str, ...]]:
        """The topics of its thread that are watched and read its source."""
        if mention.parent is None and mention.root is None and mention.deleted_at is None:
            return {}
        heirs = self.threads.inherited(mention)
        return {t: w for t, w in heirs.items() if t in self._topics and self._topics[t].reads(mention.source_id)}

    def _ranked(self, mention: Mention) -> Mention:
        """The mention with how near to the original its source took it."""
        source = self._sources.get(mention.source_id)
        return mention if source is None else replace(mention, nativeness=nativeness_of(source, mention.channel))

    def _cluster(self, mention: Mention, now: datetime) -> Membership:
        """What the mention copies; after a restart the newest texts are known from the store."""
        if self._copies is None:
            self._copies = Copies()
            for kept in self._store.arrivals(now - WINDOW, _KNOWN_TEXTS):
                self._copies.place(kept, kept.first_seen_at)
        return self._copies.place(mention, now)

    def wants(self, text: str, tags: Sequence[str]) -> bool:
        """Whether a text with these tags concerns any topic: for streams, before they make a mention of it."""
        return bool(self._matcher.match("", text, tags))

    def _topics_of(self, mention: Mention) -> Mapping[str, tuple[str, ...]]:
        if self._assign is not None:
            return self._assign(mention)
        matched = self._matcher.match(mention.title, mention.text, mention.tags)
        return {t: words for t, words in matched.items() if self._topics[t].reads(mention.source_id)}

    def _counting(self, sample: CountSample) -> list[str]:
        if sample.topic_id is not None:
            return [sample.topic_id] if sample.topic_id in self._topics else []
        fitting = self._matcher.match("", sample.subject)
        return [
            i
            for i, t in self._topics.items()
            if sample.source_id in t.source_ids or (not t.source_ids and i in fitting)
        ]
