"""Matches a text against all topics at once: its pieces are looked up once, whatever the topics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from shitstorm_radar.matching.condition import condition, leaves_of
from shitstorm_radar.matching.pattern import patterns
from shitstorm_radar.matching.pieces import Hit, Pieces
from shitstorm_radar.matching.query import Leaf, Query
from shitstorm_radar.matching.word_index import WordIndex

LONGEST_TITLE = 1_000
LONGEST_TEXT = 20_000
"""Characters looked at; what a person would call a mention is shorter, what is longer costs time only."""
MOST_TAGS = 100
MOST_SHOWN = 20
"""Matched words kept per topic."""
_MOST_HITS = 1_000
"""Occurrences that words are shown of."""
_MOST_ANSWERS = 2_000
_SHORT_ANSWER = 8
"""Hits of a text whose answer is remembered: brands are named in the same few ways."""

Answer = Mapping[str, tuple[str, ...]]
_NOTHING: Answer = MappingProxyType({})


class Matcher:
    """The queries of all topics, ready to look at texts.

    Time per text grows with its length, with the longest phrase and with the topics that it concerns, not with the
    number of topics.  The object is not changed by matching, apart from remembering what it has met.
    """

    def __init__(self, queries: Mapping[str, Query]) -> None:
        leaves = {leaf: None for query in queries.values() for leaf in leaves_of(query.root)}
        self._number: dict[Leaf, int] = {leaf: i for i, leaf in enumerate(leaves)}
        self._pieces = Pieces(WordIndex((n, p) for leaf, n in self._number.items() for p in patterns(leaf)))
        self._topics = tuple(queries)
        self._tests = [condition(query.root, self._number) for query in queries.values()]
        self._wanted = [
            frozenset(self._number[leaf] for leaf in leaves_of(query.root, wanted=True)) for query in queries.values()
        ]
        self._topics_of: dict[int, list[int]] = {}
        for topic, wanted in enumerate(self._wanted):
            for number in wanted:
                self._topics_of.setdefault(number, []).append(topic)
        self._answers: dict[tuple[Hit, ...], Answer] = {}

    def match(self, title: str, text: str, tags: Sequence[str] = (), handles: Sequence[str] = ()) -> Answer:
        """The topics that the text concerns, each with the words that matched.

        Words are given as the text spells them, distinct, in order of appearance, at most ``MOST_SHOWN``.
        ``tags`` come without their sign; ``handles`` are accounts tagged in the text, with or without theirs.
        A phrase never spans title and text.
        """
        hits = [*self._pieces.hits(title[:LONGEST_TITLE])] if title else []
        hits += self._pieces.hits(text[:LONGEST_TEXT])
        if tags or handles:
            for sign, extra in (("#", tags), ("@", handles)):
                for name in extra[:MOST_TAGS]:
                    hits += self._pieces.hits(sign + name[:LONGEST_TITLE].lstrip("#@"))
        return self._answer(tuple(hits)) if hits else _NOTHING

    def _answer(self, hits: tuple[Hit, ...]) -> Answer:
        if len(hits) > _SHORT_ANSWER:
            return self._judged(hits)
        answer = self._answers.get(hits)
        if answer is None:
            if len(self._answers) >= _MOST_ANSWERS:
                self._answers.clear()
            answer = self._answers[hits] = self._judged(hits)
        return answer

    def _judged(self, hits: tuple[Hit, ...]) -> Answer:
        leaves = {number for number, _ in hits}
        candidates = sorted({topic for number in leaves for topic in self._topics_of.get(number, ())})
        concerned = [topic for topic in candidates if self._tests[topic](leaves)]
        shown = hits[:_MOST_HITS]
        return MappingProxyType({self._topics[topic]: _words(shown, self._wanted[topic]) for topic in concerned})


def _words(hits: Sequence[Hit], wanted: frozenset[int]) -> tuple[str, ...]:
    """The distinct words of the wanted leaves, in order of appearance."""
    return tuple(dict.fromkeys([word for number, word in hits if number in wanted]))[:MOST_SHOWN]
