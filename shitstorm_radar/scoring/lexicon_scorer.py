"""The scorer that needs no trained weights: lexica, negation, turns of phrase.  It stands in where the model is missing."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from operator import mul

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring import rules
from shitstorm_radar.scoring.emoji import Marks
from shitstorm_radar.scoring.evidence import FEATURES, Reader
from shitstorm_radar.scoring.language import SCORED, UNKNOWN, LanguageGuess
from shitstorm_radar.scoring.lexicon import Vocabulary, english, german, marks
from shitstorm_radar.scoring.negativity import Evidence, Negativity

_AGGRESSIVE, _PEACEFUL = 0.6, 0.05
"""Chance of aggression with and without an insult: rough figures, for the fallback only."""


class LexiconScorer:
    """From lexica, with negation, turns of phrase, emojis and manner of writing; weights fitted beforehand.

    A text in which no word of the lexica stands gets about the share of negatives among such texts.
    """

    name = "lexicon"
    model = ""

    def __init__(
        self, readers: Mapping[str, Reader], weights: Mapping[str, Sequence[float]], guess: LanguageGuess, drawn: Marks
    ) -> None:
        self._readers = readers
        self._weights = weights
        self._guess = guess
        self._drawn = drawn

    def score_batch(self, texts: Sequence[str], languages: Sequence[str | None]) -> list[Negativity]:
        """See ``Scorer``."""
        return [self._score(text, said) for text, said in zip(texts, languages, strict=True)]

    def odds(self, text: str, language: str) -> float:
        """Log odds of negative in one of the languages that are scored."""
        return float(sum(map(mul, self._readers[language].evidence(text), self._weights[language])))

    def evidence(self, text: str, language: str | None) -> list[Evidence]:
        """See ``Scorer``; rules only."""
        if self._guess.language(text, language) not in SCORED:
            return []
        return ruled(rules.hits(text, *self._drawn.sums(text[: rules.LONGEST_LOOK])))

    def _score(self, text: str, said: str | None) -> Negativity:
        language = self._guess.language(text, said)
        if language not in SCORED:
            return Negativity(None, language)
        odds = self.odds(text, language)
        names = {hit.rule for hit in rules.hits(text)}
        aggression = _AGGRESSIVE if "insult" in names else _PEACEFUL
        value = 1.0 / (1.0 + math.exp(-odds))
        return Negativity(value, language, aggression=aggression, defends="defence" in names)


def ruled(hits: Sequence[rules.Hit]) -> list[Evidence]:
    """Rules that spoke as evidence, the weightiest first."""
    spoken = [Evidence(hit.rule, hit.words, hit.negative - 0.5 * hit.positive) for hit in hits]
    return sorted(spoken, key=lambda e: -abs(e.weight))


def lexicon_scorer(guess: LanguageGuess) -> LexiconScorer:
    """The fallback, with its lexica read: some 50 ms, 10 MB."""
    drawn = marks()
    wordless = Vocabulary({}, {}, {}, {}, frozenset(), {})
    readers = {"de": Reader(german(), drawn), "en": Reader(english(), drawn), UNKNOWN: Reader(wordless, drawn)}
    document = json.loads(resource("lexica", "calibration.json").read_text(encoding="utf-8"))
    if document["features"] != list(FEATURES):
        raise ValueError("calibration.json was fitted for other evidence: run packaging/fit_negativity.py")
    return LexiconScorer(readers, document["weights"], guess, Marks(drawn))
