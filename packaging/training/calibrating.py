"""Fits, per language, how logits, with what rules and lexica add, become probabilities: on held-out texts only, by likelihood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from training.reading import NONE, Labelled

Rows = NDArray[np.float64]

WEIGHTS = {"vadergt_tweets": 2.0, "goemo_train": 1.0, "goemo_dev": 1.0, "vadergt_amazonReviewSnippets": 0.5,
           "potts_train": 1.0, "own_de": 0.4, "own_en": 0.4}  # fmt: skip
"""How much a held-out text of a set counts: by likeness to public posts; sets not named do not count."""
PRIOR = {"potts_train": (0.2, 0.5, 0.3)}
"""Shares of negative, neutral and positive that public posts are taken to have, where a set was drawn otherwise: PotTS
was searched for emoticons and has few neutral texts.  A plain assumption, made for German, which has no other set."""
_PULL = 2.0
"""Strength with which bias and scale are drawn to nothing done, in texts."""


@dataclass(frozen=True, slots=True)
class Held:
    """Held-out texts of one language: logits (n, 4), what rules and lexica add (n, 2), and the texts."""

    logits: Rows
    added: Rows
    texts: Sequence[Labelled]


def calibrated(held: Held) -> Mapping[str, object]:
    """One language's row of calibration.json."""
    weight = np.array([WEIGHTS.get(t.source, 0.0) * (t.sentiment != NONE) for t in held.texts])
    label = np.array([max(t.sentiment, 0) for t in held.texts])
    for source, shares in PRIOR.items():
        for sentiment, share in enumerate(shares):
            those = np.array([t.source == source for t in held.texts])
            found = float((label[those] == sentiment).mean()) if those.any() else 1.0
            weight[those & (label == sentiment)] *= share / max(found, 0.01)

    def loss(p: Rows) -> float:
        odds = joined(held, p)
        highest = odds.max(1, keepdims=True)
        log_sum = highest[:, 0] + np.log(np.exp(odds - highest).sum(1))
        missed = log_sum - odds[np.arange(len(label)), label]
        return float((weight * missed).sum() + _PULL * ((p[0] - 1) ** 2 + p[1] ** 2 + p[2] ** 2))

    p = minimize(loss, np.array([1.0, 0.0, 0.0]), bounds=[(0.3, 2.0), (-2, 2), (-2, 2)], method="L-BFGS-B").x
    return {
        "scale": round(float(p[0]), 4),
        "bias": [round(float(p[1]), 4), 0.0, round(float(p[2]), 4)],
        "aggression": _insults(held),
    }


def joined(held: Held, p: Rows) -> Rows:
    """(n, 3) log odds under scale and two biases."""
    odds = p[0] * held.logits[:, :3]
    odds[:, 0] += p[1] + held.added[:, 0]
    odds[:, 2] += p[2] + held.added[:, 1]
    return np.asarray(odds)


def _insults(held: Held) -> list[float]:
    known = np.array([t.aggression != NONE for t in held.texts])
    label = np.array([t.aggression for t in held.texts])[known]
    logit = held.logits[known, 3]

    def loss(p: Rows) -> float:
        odds = p[0] * logit + p[1]
        return float((np.logaddexp(0, odds) - label * odds).sum() + _PULL * ((p[0] - 1) ** 2 + p[1] ** 2))

    return [round(float(x), 4) for x in minimize(loss, np.array([1.0, 0.0]), method="L-BFGS-B").x]
