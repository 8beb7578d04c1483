"""What a leaf of a query looks like in the words of a text: dictionary keys to start at, steps to go on with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shitstorm_radar.matching.query import Leaf, Name, Phrase, Tag, Word
from shitstorm_radar.matching.words import Words, split

JOINED = "~"
"""Marks the key of several words written as one hashtag or name: ``~deutschebahn``."""

SHORTEST_INFLECTED = 4
"""Letters a word needs to be found with a genitive s: *Müllers*, but *dms* is not *dm*."""

SIGNS = "#@"
"""What hashtags and names begin with."""
_MEANINGFUL = frozenset("&+.")


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a pattern and the signs (``&``, ``+``, ``.``) that must follow it at once."""

    key: str
    prefix: bool
    signs: str = ""

    def fits(self, words: Words, index: int, last: bool) -> bool:
        """Whether word ``index`` of the text is this one."""
        key = words.keys[index].lstrip(SIGNS)
        if not (key.startswith(self.key) if self.prefix else key == self.key):
            return False
        if not self.signs:
            return True
        return words.follows(index).startswith(self.signs) if last else words.between(index) == self.signs


@dataclass(frozen=True, slots=True)
class Pattern:
    """Where to start looking, exactly or by prefix, and what must follow; ``steps`` is empty when the key says all."""

    key: str
    prefix: bool
    steps: tuple[Step, ...] = ()

    def end(self, words: Words, index: int) -> int | None:
        """The last word of the occurrence that begins with word ``index``; None where there is none."""
        if not self.steps:
            return index
        end = index + len(self.steps)
        if end > len(words.keys):
            return None
        last = len(self.steps) - 1
        fit = all(step.fits(words, index + i, i == last) for i, step in enumerate(self.steps))
        return end - 1 if fit else None


def patterns(leaf: Leaf) -> Iterator[Pattern]:
    """The ways in which a leaf may stand in a text."""
    match leaf:
        case Tag(text, prefix):
            yield Pattern(split("#" + text).keys[0], prefix)
        case Name(text):
            yield Pattern("@" + text.lower(), False)
        case Phrase(words):
            steps = tuple(step for word in words for step in _steps(word))
            yield from _written(steps, exact=True)
        case _:
            yield from _written(_steps(leaf), exact=False)


def _steps(word: Word) -> tuple[Step, ...]:
    parts = split(word.text)
    last = len(parts.keys) - 1
    steps = []
    for index, key in enumerate(parts.keys):
        signs = parts.text[parts.spans[index][1] :] if index == last else parts.between(index)
        meant = signs if index < last and signs and set(signs) <= _MEANINGFUL else ""
        if index == last:
            # Of the signs at the end only the plus belongs to names (C++, Disney+); the rest is punctuation.
            meant = "+" * min(2, len(signs) - len(signs.lstrip("+")))
        steps.append(Step(key.lstrip(SIGNS), word.prefix and index == last, meant))
    return tuple(steps)


def _written(steps: tuple[Step, ...], *, exact: bool) -> Iterator[Pattern]:
    first = steps[0]
    joined = "".join(step.key for step in steps)
    prefix = steps[-1].prefix
    yield Pattern(JOINED + joined, prefix)
    if len(steps) > 1 or first.signs:
        yield Pattern(first.key, first.prefix, steps)
        if not exact and not any(step.signs for step in steps):
            yield Pattern(joined, prefix)  # E-Mail, Email
    else:
        yield Pattern(first.key, prefix)
    if not exact and not prefix and _inflects(steps):
        yield from _genitive(steps)


def _inflects(steps: tuple[Step, ...]) -> bool:
    last = steps[-1].key
    return len(last) >= SHORTEST_INFLECTED and last.isalpha() and last[-1] not in "sxz" and not steps[-1].signs


def _genitive(steps: tuple[Step, ...]) -> Iterator[Pattern]:
    *before, last = steps
    owned = Step(last.key + "s", False)
    yield Pattern(steps[0].key, False, (*before, owned)) if before else Pattern(owned.key, False)
