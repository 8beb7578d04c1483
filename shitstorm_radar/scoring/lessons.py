"""What a user's corrections teach about one topic: bounded, reversible, from a hundred up.

A logistic regression on the log odds of the shipped model and on its 512 figures of the text, drawn by a ridge to
"change nothing".  It answers a shift of the log odds, never more than ``FURTHEST``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FEWEST = 100
"""Corrections below which nothing is learnt: with fewer the figures get worse (tests/benchmarks/bench_negativity.py)."""
FEWEST_OF_A_KIND = 10
"""Of critical ones, and of others: who only ever clicks "critical" teaches nothing."""
MOST = 2_000
"""The newest that are learnt from."""
FURTHEST = 2.0
"""Most that a lesson moves the log odds, either way."""
_VECTOR_SCALE = 4.0
_ODDS_SCALE = 3.0
_RIDGE = 33.0
_STEPS = 12
_EDGE = 1e-4
_CLOSE = 1e-4

Rows = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A corrected mention: what the model had said, its figures (512,), and whether the user calls it critical."""

    negative: float
    vector: NDArray[np.float16]
    critical: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """What was learnt of ``examples`` corrections."""

    weights: Rows
    examples: int

    def taught(self, negative: float, vector: NDArray[np.float16]) -> float:
        """The negativity after the lesson."""
        before = log_odds(negative)
        after = float(_row(before, vector) @ self.weights)
        moved = before + min(max(after - before, -FURTHEST), FURTHEST)
        return 1.0 / (1.0 + math.exp(-moved))


def learn(examples: Sequence[Example]) -> Lesson | None:
    """The lesson of a topic's corrections, oldest first; None while there are too few."""
    examples = examples[-MOST:]
    critical = sum(example.critical for example in examples)
    if len(examples) < FEWEST or min(critical, len(examples) - critical) < FEWEST_OF_A_KIND:
        return None
    rows = np.stack([_row(log_odds(e.negative), e.vector) for e in examples])
    labels = np.array([float(e.critical) for e in examples])
    return Lesson(_fitted(rows, labels), len(examples))


def log_odds(chance: float) -> float:
    """Of a probability, the ends cut off."""
    inside = min(max(chance, _EDGE), 1 - _EDGE)
    return math.log(inside / (1 - inside))


def _row(odds: float, vector: NDArray[np.float16]) -> Rows:
    return np.concatenate([[odds * _ODDS_SCALE], vector.astype(np.float64) * _VECTOR_SCALE, [1.0]])


def _fitted(rows: Rows, labels: Rows) -> Rows:
    """Newton's method, each step halved until it helps; the prior says: the model's own log odds, and nothing else."""
    start = np.zeros(rows.shape[1])
    start[0] = 1.0 / _ODDS_SCALE
    penalty = np.full(rows.shape[1], _RIDGE)
    penalty[-1] = 1.0

    def loss(weights: Rows) -> float:
        odds = rows @ weights
        return float((np.logaddexp(0, odds) - labels * odds).sum() + 0.5 * (penalty * (weights - start) ** 2).sum())

    weights = start.copy()
    for _ in range(_STEPS):
        chance = 1.0 / (1.0 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (chance - labels) + penalty * (weights - start)
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        share = next((0.5**n for n in range(20) if loss(weights - 0.5**n * step) < loss(weights)), 0.0)
        weights = weights - share * step
        if np.abs(share * step).max() < _CLOSE:
            break
    return weights
