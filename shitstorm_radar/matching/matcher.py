"""Matches a text against all topics at once: its words are split once and looked up, whatever the topics."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from shitstorm_radar.matching.pattern import JOINED, Pattern, patterns
from shitstorm_radar.matching.query import And, Leaf, Node, Not, Or, Query
from shitstorm_radar.matching.words import Words, split

LONGEST_TITLE = 1_000
LONGEST_TEXT = 20_000
"""Characters looked at; what a person would call a mention is shorter, what is longer costs time only."""
MOST_TAGS = 100
MOST_SHOWN = 20
"""Matched words kept per topic."""
_MOST_REMEMBERED = 50_000
_LONGEST_REMEMBERED = 60

_NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_Start = tuple[int, Pattern]
_Test = Callable[[set[int]], bool]


@dataclass(slots=True)
class _Found:
    """What one text has: which leaves, and in which words, in order."""

    leaves: set[int] = field(default_factory=set)
    shown: list[tuple[int, str]] = field(default_factory=list)


class Matcher:
    """The queries of all topics, ready to look at texts.

    Time per text grows with its length and with the longest phrase, not with the number of topics.
    The object is not changed by matching, apart from remembering words that it has met.
    """

    def __init__(self, queries: Mapping[str, Query]) -> None:
        leaves = {leaf: None for query in queries.values() for leaf in _leaves(query.root)}
        self._number: dict[Leaf, int] = {leaf: i for i, leaf in enumerate(leaves)}
        self._exact: dict[str, list[_Start]] = {}
        self._prefix: dict[str, list[_Start]] = {}
        for leaf, number in self._number.items():
            for pattern in patterns(leaf):
                table = self._prefix if pattern.prefix else self._exact
                table.setdefault(pattern.key, []).append((number, pattern))
        self._prefix_lengths = sorted({len(key) for key in self._prefix})
        self._topics_of: dict[int, list[str]] = {}
        self._wanted: dict[str, frozenset[int]] = {}
        self._tests = {topic: self._test(query.root) for topic, query in queries.items()}
        for topic, query in queries.items():
            self._wanted[topic] = frozenset(self._number[leaf] for leaf in _leaves(query.root, wanted=True))
            for number in self._wanted[topic]:
                self._topics_of.setdefault(number, []).append(topic)
        self._remembered: dict[str, tuple[_Start, ...]] = {}

    def match(
        self, title: str, text: str, tags: Sequence[str] = (), handles: Sequence[str] = ()
    ) -> Mapping[str, tuple[str, ...]]:
        """The topics that the text concerns, each with the words that matched.

        Words are given as the text spells them, distinct, in order of appearance, at most ``MOST_SHOWN``.
        ``tags`` come without their sign; ``handles`` are accounts tagged in the text, with or without theirs.
        A phrase never spans title and text.
        """
        found = _Found()
        self._look(split(title[:LONGEST_TITLE]), found)
        self._look(split(text[:LONGEST_TEXT]), found)
        for sign, extra in (("#", tags), ("@", handles)):
            for name in extra[:MOST_TAGS]:
                self._look(split(sign + name[:LONGEST_TITLE].lstrip("#@")), found)
        return self._answer(found) if found.leaves else _NOTHING

    def _look(self, words: Words, found: _Found) -> None:
        remembered = self._remembered
        for index, key in enumerate(words.keys):
            starts = remembered.get(key)
            if starts is None:
                starts = self._learn(key)
            for number, pattern in starts:
                end = pattern.end(words, index)
                if end is None:
                    continue
                found.leaves.add(number)
                if len(found.shown) < LONGEST_TITLE:
                    found.shown.append((number, _spelling(words, index, end, pattern)))

    def _learn(self, key: str) -> tuple[_Start, ...]:
        """The patterns that a word with this key may begin, each leaf's in a fixed order."""
        starts: dict[_Start, None] = {}
        for way in _ways(key):
            starts.update(dict.fromkeys(self._exact.get(way, ())))
            for length in self._prefix_lengths:
                if length > len(way):
                    break
                starts.update(dict.fromkeys(self._prefix.get(way[:length], ())))
        if len(self._remembered) >= _MOST_REMEMBERED:
            self._remembered.clear()
        if len(key) <= _LONGEST_REMEMBERED:
            self._remembered[key] = tuple(starts)
        return tuple(starts)

    def _answer(self, found: _Found) -> Mapping[str, tuple[str, ...]]:
        candidates = {topic: None for number in found.leaves for topic in self._topics_of.get(number, ())}
        return {
            topic: self._shown(topic, found)
            for topic, test in self._tests.items()
            if topic in candidates and test(found.leaves)
        }

    def _test(self, node: Node) -> _Test:
        """The tree as one function of the leaves found: asked for every text, so it must not walk types."""
        match node:
            case And(parts):
                tests = [self._test(part) for part in parts]
                return lambda leaves: all(test(leaves) for test in tests)
            case Or(parts):
                tests = [self._test(part) for part in parts]
                return lambda leaves: any(test(leaves) for test in tests)
            case Not(part):
                test = self._test(part)
                return lambda leaves: not test(leaves)
            case _:
                number = self._number[node]
                return lambda leaves: number in leaves

    def _shown(self, topic: str, found: _Found) -> tuple[str, ...]:
        wanted = self._wanted[topic]
        return tuple(dict.fromkeys(word for number, word in found.shown if number in wanted))[:MOST_SHOWN]


def _ways(key: str) -> tuple[str, ...]:
    """The keys under which a word of a text may be asked for."""
    if key[0] == "#":
        return (key, key[1:], JOINED + key[1:])
    if key[0] == "@":
        local = key.split("@")[1]
        first = local.split("-")[0]
        plain = JOINED + first.replace("_", "").replace(".", "")
        return tuple(dict.fromkeys((key, "@" + local, "@" + first, plain)))
    return (key,)


def _spelling(words: Words, first: int, last: int, pattern: Pattern) -> str:
    end = words.spans[last][1]
    if pattern.steps:
        end += len(pattern.steps[-1].signs)
    return words.text[words.spans[first][0] : end][:LONGEST_TITLE]


def _leaves(node: Node, *, wanted: bool | None = None) -> Iterable[Leaf]:
    """The leaves of a tree; with ``wanted`` only those that speak for (or against) a text."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part, wanted=wanted)
        case Not(part):
            yield from _leaves(part, wanted=None if wanted is None else not wanted)
        case _:
            if wanted is not False:
                yield node
