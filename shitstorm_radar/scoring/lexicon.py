"""What single words and turns of phrase say, per language: read from the shipped lexica."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring.inflection import base_forms, noun_forms

LONGEST_GAP = 3
"""Words that "..." in a turn of phrase may stand for."""
STRENGTHENED, WEAKENED = 1.3, 0.8
"""Factors on the valence of a word after "very" and after "somewhat"."""
_SHORTEST_WILDCARD = 3
_SHORTEST_PLURAL = 4
_LONGEST_WORD = 60
_GAP = "..."
_STRENGTH = {"0.5": 1.0, "0.7": 1.4, "1": 2.0}
"""The Zurich lexicon's three strengths on the scale of the others, -4 to 4."""

_spelt_out = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "’": "'", "é": "e", "è": "e", "\u200d": None})
_repeats = re.compile(r"(.)\1{2,}")


def fold(word: str) -> str:
    """The spelling in which words are compared: lower case, umlauts spelt out, straight apostrophe."""
    return word.lower() if word.isascii() else word.lower().translate(_spelt_out)


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of phrase after its first word: what must follow and what it says."""

    rest: tuple[str, ...]
    valence: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, all folded.

    Attributes:
        valences: word to valence, -4 (worst) to 4.
        beginnings, endings: the same for words with that beginning or end, as in compounds.
        turns: first word to turns of phrase, the longest first.
        negators: words that turn the sense; boosters: words that strengthen the next, as factors.
        inflects: whether the valences hold base forms only (German); ``nouns`` are those that are nouns.
        looks_back: whether a negator also turns what stands before it (German: "das hilft mir nicht").
    """

    valences: Mapping[str, float]
    beginnings: Mapping[str, float]
    endings: Mapping[str, float]
    turns: Mapping[str, tuple[Turn, ...]]
    negators: frozenset[str]
    boosters: Mapping[str, float]
    inflects: bool = False
    nouns: frozenset[str] = frozenset()
    looks_back: bool = False

    def valence(self, word: str) -> float:
        """What a word as written says; 0 for nothing.  Elongated spellings are shortened until known."""
        folded = fold(word)
        found = self._known(folded)
        for kept in (r"\1\1", r"\1") if not found and _repeats.search(folded) else ():
            found = found or self._known(_repeats.sub(kept, folded))
        return found

    def _known(self, word: str) -> float:
        if len(word) > _LONGEST_WORD:
            return 0.0
        if word in self.valences:
            return self.valences[word]
        for end in range(len(word), _SHORTEST_WILDCARD - 1, -1):
            if word[:end] in self.beginnings:
                return self.beginnings[word[:end]]
        for start in range(len(word) - _SHORTEST_WILDCARD):
            if word[start:] in self.endings:
                return self.endings[word[start:]]
        if self.inflects:
            return self._inflected(word)
        # English lists most forms, but not every plural: idiots.
        plural = len(word) > _SHORTEST_PLURAL and word[-1] == "s"
        return self.valences.get(word[:-1], 0.0) if plural else 0.0

    def _inflected(self, word: str) -> float:
        for base in noun_forms(word):
            if base in self.nouns:
                return self.valences[base]
        for base in base_forms(word):
            if base in self.valences and base not in self.nouns:
                return self.valences[base]
        return 0.0


def german() -> Vocabulary:
    """German: the Zurich polarity lexicon's base forms, overruled by our own words."""
    own, beginnings, endings = _wildcards(_pairs("german_radar.tsv"))
    general, nouns = _zurich()
    nouns |= {fold(line.split("\t")[0]) for line in _lines("german_radar.tsv") if line[0].isupper()}
    return Vocabulary(
        valences={**general, **own},
        beginnings=beginnings,
        endings=endings,
        turns=_turns("german_phrases.tsv"),
        negators=small_words("german_negators"),
        boosters=_boosters("german"),
        inflects=True,
        nouns=frozenset(nouns),
        looks_back=True,
    )


def english() -> Vocabulary:
    """English: the VADER lexicon's word forms, overruled by our own words."""
    own, beginnings, endings = _wildcards(_pairs("english_radar.tsv"))
    general = {word: value for word, value in _pairs("english_vader.tsv") if word.isalpha() or "'" in word}
    # An own beginning is meant for the forms that the general lexicon lacks.
    return Vocabulary(
        valences={**general, **own},
        beginnings=beginnings,
        endings=endings,
        turns=_turns("english_phrases.tsv"),
        negators=small_words("english_negators"),
        boosters=_boosters("english"),
    )


def small_words(role: str) -> frozenset[str]:
    """The small words with this role, folded: "german", "english", "german_negators", ...

    Raises:
        KeyError: no word has it.
    """
    rows = dict(line.split("\t") for line in _lines("small_words.tsv"))
    return frozenset(map(fold, rows[role].split()))


def letter_odds() -> dict[str, float]:
    """How much likelier three letters in a row are in German than in English, as log odds; see ``language``."""
    rows = (line.split("\t") for line in _lines("trigrams.tsv"))
    return {letters: float(value) for letters, value in rows}


def _boosters(language: str) -> dict[str, float]:
    return {
        **dict.fromkeys(small_words(f"{language}_strengthen"), STRENGTHENED),
        **dict.fromkeys(small_words(f"{language}_weaken"), WEAKENED),
    }


def marks() -> dict[str, float]:
    """Emojis, emoticons and marks of irony, in every language; lower case."""
    return dict(_pairs("marks.tsv"))


def _lines(name: str) -> Iterator[str]:
    path: Path = resource("lexica", name)
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith(("# ", "%%")):
                yield line.rstrip("\n")


def _pairs(name: str) -> Iterator[tuple[str, float]]:
    for line in _lines(name):
        word, value = line.split("\t")
        yield fold(word), float(value)


def _wildcards(pairs: Iterable[tuple[str, float]]) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    words: dict[str, float] = {}
    beginnings: dict[str, float] = {}
    endings: dict[str, float] = {}
    for word, value in pairs:
        if word.startswith("*"):
            endings[word.strip("*")] = value
        if word.endswith("*"):
            beginnings[word.strip("*")] = value
        if "*" not in word:
            words[word] = value
    return words, beginnings, endings


def _turns(name: str) -> dict[str, tuple[Turn, ...]]:
    turns: dict[str, list[Turn]] = {}
    for words, value in _pairs(name):
        first, *rest = words.split()
        turns.setdefault(first, []).append(Turn(tuple(rest), value))
    return {first: tuple(sorted(found, key=lambda turn: -len(turn.rest))) for first, found in turns.items()}


def _zurich() -> tuple[dict[str, float], set[str]]:
    """Valences, and which of the words are nouns only."""
    valences: dict[str, float] = {}
    kinds: dict[str, set[str]] = {}
    for line in _lines("german_zurich.txt"):
        parts = line.split()
        kind, _, strength = parts[1].partition("=")
        if kind in ("NEG", "POS") and strength in _STRENGTH:
            word = fold(parts[0])
            valences[word] = _STRENGTH[strength] * (1 if kind == "POS" else -1)
            kinds.setdefault(word, set()).add(parts[2])
    return valences, {word for word, found in kinds.items() if found == {"nomen"}}
