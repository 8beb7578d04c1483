"""All topics' words in one index: which patterns a word of a text may begin, or go on with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from shitstorm_radar.matching.pattern import JOINED, SIGNS, Pattern
from shitstorm_radar.matching.words import Words

Start = tuple[int, Pattern]
"""A leaf's number, and one of the ways in which it may stand in a text."""

MOST_REMEMBERED = 8_192
"""Words whose patterns are remembered: only those that pieces of texts do not settle at a glance are asked for."""
LONGEST_REMEMBERED = 60
"""The longest word that is worth remembering: real words repeat, walls of letters do not."""
LONGEST_SPELLING = 1_000


class WordIndex:
    """Asked in time that grows with the word's length, not with the number of patterns.

    Attributes:
        starts: all patterns; elsewhere they go by their place in this list.
    """

    def __init__(self, starts: Iterable[Start]) -> None:
        self.starts = tuple(starts)
        self._first = _Table()
        self._second = _Table()
        for place, (_, pattern) in enumerate(self.starts):
            self._first.add(pattern.key, pattern.prefix, place)
            if len(pattern.steps) > 1:
                self._second.add(pattern.steps[1].key, pattern.steps[1].prefix, place)
        self._remembered: dict[str, tuple[int, ...]] = {}

    def may_concern(self, key: str) -> bool:
        """Whether any pattern begins or goes on with a word that has this key; never False where one does."""
        return self._first.has(key) or self._second.has(key)

    def begun_by(self, key: str) -> tuple[int, ...]:
        """The patterns that a word with this key may begin, each leaf's in a fixed order."""
        places = self._remembered.get(key)
        if places is None:
            places = tuple(dict.fromkeys(place for way in _ways(key) for place in self._first.look_up(way)))
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered.clear()
            if len(key) <= LONGEST_REMEMBERED:
                self._remembered[key] = places
        return places

    def continued_by(self, key: str) -> Iterable[int]:
        """The patterns whose second word may be one with this key."""
        return self._second.look_up(key.lstrip(SIGNS))


class _Table:
    """Patterns by a word of theirs, or by what that begins with."""

    def __init__(self) -> None:
        self._exact: dict[str, list[int]] = {}
        self._prefix: dict[str, list[int]] = {}
        self._lengths: list[int] = []

    def add(self, key: str, prefix: bool, place: int) -> None:
        (self._prefix if prefix else self._exact).setdefault(key, []).append(place)
        if prefix and len(key) not in self._lengths:
            self._lengths = sorted([*self._lengths, len(key)])

    def has(self, key: str) -> bool:
        if key in self._exact:
            return True
        prefix = self._prefix
        for length in self._lengths:  # noqa: SIM110 - asked for every new word, and a generator takes thrice as long
            if key[:length] in prefix:
                return True
        return False

    def look_up(self, key: str) -> Iterator[int]:
        yield from self._exact.get(key, ())
        for length in self._lengths:
            if length > len(key):
                break
            yield from self._prefix.get(key[:length], ())


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


def spelling(words: Words, first: int, last: int, pattern: Pattern) -> str:
    """How the text spells an occurrence of the pattern."""
    end = words.spans[last][1]
    if pattern.steps:
        end += len(pattern.steps[-1].signs)
    return words.text[words.spans[first][0] : end][:LONGEST_SPELLING]
