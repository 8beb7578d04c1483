"""What is known besides the trained model: rules and lexica, as one addition to its log odds."""

from __future__ import annotations

from shitstorm_radar.scoring import rules
from shitstorm_radar.scoring.emoji import Marks
from shitstorm_radar.scoring.lexicon_scorer import LexiconScorer

LEXICON = 0.4
"""Part of the lexica's log odds that is added to those of "negative", half as much taken from "positive": the best of
0.2, 0.4, 0.6 and 0.8 on the held-out parts of the training sets and of our own sentences."""
_USUAL = -1.27
"""Log odds that the lexica give to a text without a telling word, about 22 %."""


class Knowledge:
    """Rules and lexica of both languages."""

    def __init__(self, lexicon: LexiconScorer, drawn: Marks) -> None:
        self._lexicon = lexicon
        self._drawn = drawn

    def hits(self, text: str) -> list[rules.Hit]:
        """The rules that speak in a text."""
        return rules.hits(text, *self._drawn.sums(text[: rules.LONGEST_LOOK]))

    def added(self, text: str, language: str, hits: list[rules.Hit]) -> tuple[float, float]:
        """What is added to the log odds of negative and of positive."""
        words = LEXICON * (self._lexicon.odds(text, language) - _USUAL)
        negative = words + sum(hit.negative for hit in hits)
        positive = -0.5 * words + sum(hit.positive for hit in hits)
        return negative, positive
