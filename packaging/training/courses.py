"""The courses of the training: first the public sets alone, then our own sentences with a part of them again."""

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
_AGAIN = {
    "goemo_train": 6_000, "goemo_dev": 1_000, "vadergt_tweets": 4_000, "vadergt_amazonReviewSnippets": 1_500,
    "vadergt_movieReviewSnippets": 500, "vadergt_nytEditorialSnippets": 800, "potts_train": 9_999,
    "ge18_train": 1_700, "ge18_test": 1_000, "gahd_neg": 300, "mhc_de": 500, "davidson": 1_200,
}  # fmt: skip
_A_LITTLE = {
    "goemo_train": 2_500, "goemo_dev": 500, "vadergt_tweets": 4_000, "vadergt_amazonReviewSnippets": 800,
    "vadergt_movieReviewSnippets": 200, "vadergt_nytEditorialSnippets": 300, "potts_train": 9_999,
    "ge18_train": 1_000, "ge18_test": 500, "gahd_neg": 150, "mhc_de": 300, "davidson": 500,
}  # fmt: skip
AVERAGED = 2
"""The shipped weights are the mean of those after the last courses: better on held-out texts than either."""


@dataclass(frozen=True, slots=True)
class Course:
    """Which texts a pass takes, and the plan.

    Attributes:
        texts: all that may be drawn, without those held out.
        most: at most so many per source and pass.
        words: entries of the lexica, and how many a pass takes.
        own: sentences by hand, all in every pass ``own_times``; with them go ``patterned`` sentences from patterns.
    """

    name: str
    plan: Plan
    texts: Sequence[Labelled]
    most: dict[str, int]
    words: Sequence[Labelled]
    words_most: int
    own: Sequence[Labelled] = ()
    own_times: int = 0
    patterned: int = 0
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
            chosen += [*list(self.own) * self.own_times, *patterned(rng, self.patterned)]
        return chosen


def courses(folder: Path) -> tuple[Course, ...]:
    """In their order, over the public sets in ``folder``."""
    texts = [text for text in public(folder) if not held_out(text.text)]
    words = list(lexicon_words())
    own = [text for _, text in by_hand(held_out=False)]
    short = Plan(passes=1, rate=3.5e-4, table_rate=0.018)
    return (
        Course("public", Plan(passes=2), texts, {s.name: s.most for s in SOURCES}, words, 5_000, seed=100),
        Course("own", Plan(2, 2.5e-4, 0.012), texts, _AGAIN, words, 2_000, own, 3, 3_000, seed=200),
        Course("own-2", short, _milder(texts), _A_LITTLE, _heavier(words), 4_000, own, 3, 1_500, seed=300),
        Course("own-3", short, _milder(texts), _A_LITTLE, _heavier(words), 4_000, own, 4, 1_500, seed=400),
    )


def narrow_course(folder: Path) -> Course:
    """What the narrow model (slimming.py) learns, with the mean of the last courses as its teacher."""
    texts = [text for text in public(folder) if not held_out(text.text)]
    own = [text for _, text in by_hand(held_out=False)]
    plan = Plan(passes=1, rate=2e-4, table_rate=0.008)
    words = _heavier(list(lexicon_words()))
    return Course("narrow", plan, _milder(texts), _AGAIN, words, 4_000, own, 4, 1_500, seed=500)


def _milder(texts: Sequence[Labelled]) -> list[Labelled]:
    return [dataclasses.replace(t, weight=t.weight * _HATE_SHARE) if t.source in HATE else t for t in texts]


def _heavier(words: Sequence[Labelled]) -> list[Labelled]:
    return [dataclasses.replace(w, weight=_WORD_WEIGHT) for w in words]
