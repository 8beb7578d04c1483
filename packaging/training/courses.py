"""The two courses of the training: first the public sets alone, then our own sentences with a part of them again."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.fit import Plan
from training.own import by_hand, patterned
from training.reading import SOURCES, Labelled, held_out, public
from training.words import lexicon_words

HATE = frozenset({"ge18_train", "ge18_test", "gahd_neg", "mhc_de"})
_HATE_SHARE = 0.3
"""In the second course hate speech counts less as an example of negativity: complaints are what matters."""
_WORD_WEIGHT = 0.45
_HAND_TIMES = 3
_AGAIN = {
    "goemo_train": 5_000, "goemo_dev": 1_000, "vadergt_tweets": 4_000, "vadergt_amazonReviewSnippets": 1_500,
    "vadergt_movieReviewSnippets": 500, "vadergt_nytEditorialSnippets": 700, "potts_train": 9_999,
    "ge18_train": 1_700, "ge18_test": 1_000, "gahd_neg": 300, "mhc_de": 500, "davidson": 1_000,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Course:
    """Which texts a pass takes, and the plan.

    Attributes:
        texts: all that may be drawn, without those held out.
        most: at most so many per source and pass.
        words: entries of the lexica, and how many a pass takes.
        own: sentences by hand, all in every pass; with them go sentences from patterns.
    """

    name: str
    plan: Plan
    texts: Sequence[Labelled]
    most: dict[str, int]
    words: Sequence[Labelled]
    words_most: int
    own: Sequence[Labelled] = ()
    seed: int = 0

    def epoch(self, number: int) -> list[Labelled]:
        """The texts of one pass, drawn anew."""
        rng = np.random.default_rng(self.seed + number)
        by_source: dict[str, list[Labelled]] = {}
        for text in self.texts:
            by_source.setdefault(text.source, []).append(text)
        chosen: list[Labelled] = []
        for source, texts in by_source.items():
            chosen += [texts[i] for i in rng.permutation(len(texts))[: self.most[source]]]
        chosen += [self.words[i] for i in rng.permutation(len(self.words))[: self.words_most]]
        if self.own:
            chosen += [*list(self.own) * _HAND_TIMES, *patterned(rng)]
        return chosen


def courses(folder: Path) -> tuple[Course, Course]:
    """First and second, over the public sets in ``folder``."""
    texts = [text for text in public(folder) if not held_out(text.text)]
    words = list(lexicon_words())
    first = Course("public", Plan(passes=2), texts, {s.name: s.most for s in SOURCES}, words, 5_000, seed=100)
    milder = [dataclasses.replace(t, weight=t.weight * _HATE_SHARE) if t.source in HATE else t for t in texts]
    heavier = [dataclasses.replace(w, weight=_WORD_WEIGHT) for w in words]
    own = [text for _, text in by_hand(held_out=False)]
    plan = Plan(passes=3, rate=3e-4, table_rate=0.015)
    return first, Course("own", plan, milder, _AGAIN, heavier, 6_000, own, seed=200)
