"""How negative texts are: the interface, and its first version from lexica."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from typing import Protocol

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring.evidence import FEATURES, Reader
from shitstorm_radar.scoring.language import UNKNOWN, LanguageGuess
from shitstorm_radar.scoring.lexicon import Vocabulary, english, german, marks


@dataclass(frozen=True, slots=True)
class Negativity:
    """What one text was given: ``value`` in [0, 1], ``language`` "de", "en" or "und"."""

    value: float
    language: str


class Scorer(Protocol):
    """Estimates the probability that a text is negative: a calibrated number, not a vote."""

    def score_batch(self, texts: Sequence[str], languages: Sequence[str | None]) -> list[Negativity]:
        """One answer per text, in order; texts do not influence one another.

        Args:
            texts: plain texts; a caller with many passes some 50 at a time.
            languages: what the source says of each (BCP 47), None where it says nothing.

        Raises:
            ValueError: the two differ in length.
        """
        ...


class LexiconScorer:
    """From lexica, with negation, turns of phrase, emojis and manner of writing; weights fitted beforehand.

    A text in which no word of the lexica stands gets about the share of negatives among such texts.
    """

    def __init__(
        self, readers: Mapping[str, Reader], weights: Mapping[str, Sequence[float]], guess: LanguageGuess
    ) -> None:
        self._readers = readers
        self._weights = weights
        self._guess = guess

    def score_batch(self, texts: Sequence[str], languages: Sequence[str | None]) -> list[Negativity]:
        """See ``Scorer``."""
        scored = []
        for text, said in zip(texts, languages, strict=True):
            language = self._guess.language(text, said)
            evidence = self._readers[language].evidence(text)
            odds = sum(map(mul, evidence, self._weights[language]))
            scored.append(Negativity(1.0 / (1.0 + math.exp(-odds)), language))
        return scored


def load_scorer() -> LexiconScorer:
    """The scorer that ships, with its lexica read: some 50 ms, 10 MB."""
    drawn = marks()
    wordless = Vocabulary({}, {}, {}, {}, frozenset(), {})
    readers = {"de": Reader(german(), drawn), "en": Reader(english(), drawn), UNKNOWN: Reader(wordless, drawn)}
    document = json.loads(resource("lexica", "calibration.json").read_text(encoding="utf-8"))
    if document["features"] != list(FEATURES):
        raise ValueError("calibration.json was fitted for other evidence: run packaging/fit_negativity.py")
    return LexiconScorer(readers, document["weights"], LanguageGuess(("de", "en")))
