"""Threads: whoever answers a mention speaks of its topic, whether they name it or not.

A reply belongs to the topics of what it answers, and to those of the post that its thread began with.  It stays in when
it has a word that the query excludes: such words tell namesakes apart, and the thread has settled who is meant.
What is known of the newest mentions is kept in memory, for streams; what is older is looked up in the store.
Source: SOURCES.md, "Rules that keep the series honest", 10.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import NamedTuple

from shitstorm_radar.records import Mention
from shitstorm_radar.store.base import StoreReader

Words = tuple[str, ...]
Topics = Mapping[str, Words]
"""Topics by id, each with the words by which the thread came to it."""

NONE: Topics = MappingProxyType({})

MOST_NAMES = 30_000
"""Mentions remembered, the newest: some 11 MB, and days of a stream."""

_MOST_SHARED = 2_000

MOST_WAITING = 2_000
PATIENCE = timedelta(minutes=15)
"""So many replies wait so long for what they answer, where a source shows it later."""


class Waiting(NamedTuple):
    """A reply to something unknown, and whether it was history when it came."""

    mention: Mention
    history: bool


class Threads:
    """Which topics replies belong to; lives as long as the intake."""

    def __init__(self, store: StoreReader) -> None:
        self._store = store
        self._known: dict[str, Topics] = {}
        self._waiting: dict[str, dict[str, Waiting]] = {}  # by the name of what is answered, then by uid
        self._shared: dict[tuple[tuple[str, Words], ...], Topics] = {}
        self._count = 0
        self._loaded = False

    def __contains__(self, name: str) -> bool:
        """For streams, without a look into the store: whether a mention of this name may concern somebody."""
        if not self._loaded:
            self._load()
        return name in self._known

    def note(self, uid: str) -> None:
        """A stream has let this through: replies to it may follow before it is judged."""
        self._known.setdefault(uid, NONE)
        self._forget()

    def look_up(self, mentions: Iterable[Mention]) -> None:
        """Learn from the store what these answer, all at once; of deleted ones what they were themselves."""
        asked = {name: None for m in mentions for name in _sought(m) if not self._known.get(name)}
        if asked:
            self._known.update(self._store.threads(tuple(asked)))
            self._forget()

    def inherited(self, mention: Mention) -> dict[str, Words]:
        """The topics of what the mention answers, as far as they are known; of a deleted one also those it had."""
        found: dict[str, Words] = {}
        for name in _sought(mention):
            for topic, words in self._known.get(name, NONE).items():
                found.setdefault(topic, words)
        return found

    def learn(self, mention: Mention, topics: Topics) -> list[Waiting]:
        """The mention belongs to these topics; answers with the replies that have waited for it."""
        released: list[Waiting] = []
        topics = self._shared_with_others(topics)
        for name in names(mention):
            self._known.pop(name, None)
            self._known[name] = topics
            if name in self._waiting:
                part = self._waiting.pop(name)
                self._count -= len(part)
                released += part.values()
        self._forget()
        return released

    def wait(self, mention: Mention, *, history: bool) -> None:
        """The mention answers something that may yet come."""
        for name in answered(mention):
            part = self._waiting.setdefault(name, {})
            self._count += mention.uid not in part
            part[mention.uid] = Waiting(mention, history)

    def give_up(self, now: datetime) -> None:
        """Let go of replies that have waited too long, or of the oldest where there are too many."""
        while self._waiting:
            name, part = next(iter(self._waiting.items()))
            oldest = next(iter(part.values())).mention.first_seen_at
            if self._count <= MOST_WAITING and now - oldest <= PATIENCE:
                return
            del self._waiting[name]
            self._count -= len(part)

    def _shared_with_others(self, topics: Topics) -> Topics:
        """The same topics as they were first met: few differ, and each of its own would double the memory."""
        if len(self._shared) >= _MOST_SHARED:
            self._shared.clear()
        return self._shared.setdefault(tuple(topics.items()), topics)

    def _forget(self) -> None:
        for _ in range(len(self._known) - MOST_NAMES):
            self._known.pop(next(iter(self._known)))

    def _load(self) -> None:
        """After a start: the newest mentions; their topics are looked up when somebody answers them."""
        self._loaded = True
        fresh, self._known = self._known, dict.fromkeys(self._store.newest_uids(MOST_NAMES), NONE)
        self._known.update(fresh)


def names(mention: Mention) -> Sequence[str]:
    """The names under which replies point to it."""
    return (mention.uid,) if mention.known_as is None else (mention.uid, mention.known_as)


def answered(mention: Mention) -> Sequence[str]:
    """The names of what it answers: the nearest first."""
    return tuple(name for name in dict.fromkeys((mention.parent, mention.root)) if name)


def _sought(mention: Mention) -> Sequence[str]:
    """Where its topics are found: a deleted one has no words any more that could match."""
    return answered(mention) if mention.deleted_at is None else (mention.uid, *answered(mention))
