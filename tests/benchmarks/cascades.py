"""Simulated outrage for judging R: branching posts in a noisy background, read by a classifier that errs.

Minute by minute.  The true R of every minute is known; the estimator's kernel is not the simulation's.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from shitstorm_radar.records import Floats

SENSITIVITY, SPECIFICITY = 0.80, 0.92
BEFORE_MIN, LONGEST_MIN = 12 * 60, 12 * 60
MOST_A_MINUTE = 1500
KERNELS = {
    "8/60": (8.0, 60.0, 0.5, "exponential"),
    "10/90": (10.0, 90.0, 0.5, "exponential"),
    "quick 5/30": (5.0, 30.0, 0.6, "exponential"),
    "slow 30/240": (30.0, 240.0, 0.5, "exponential"),
    "gamma 20/120": (20.0, 120.0, 0.5, "gamma"),
    "long tail": (6.0, 90.0, 0.4, "lognormal"),
}
"""Name: mean of the quick and of the slow reactions in minutes, part of the quick ones, their distribution."""

RS = (0.5, 0.65, 0.8, 0.9, 1.1, 1.2, 1.4, 1.7)


@dataclass(frozen=True, slots=True, eq=False)
class Outrage:
    """(n,) per minute: critical posts as the classifier sees them and how many are usual; ``r`` from ``onset`` on.

    ``turns_at``: the minute from which R is another, ``r_after``; None if it stays.
    ``ends_at``: the minute at which it had grown so large that it was simulated no further.
    """

    critical: Floats
    usual: Floats
    onset: int
    r: float
    turns_at: int | None
    r_after: float
    ends_at: int

    def r_at(self, minute: int) -> float:
        """The true R that ruled just before a minute."""
        return self.r if self.turns_at is None or minute <= self.turns_at else self.r_after


def outrage(rng: Generator, kernel: str, r: float, *, turns: bool) -> Outrage:
    """One storm on a background of its own; it stops where it would exceed some tens of thousands of posts."""
    rate = float(rng.choice([0.05, 0.2, 1.0, 5.0]))
    share = float(rng.uniform(0.05, 0.3))
    usual, background = _background(rng, rate)
    seeds = float(rng.uniform(8, 40)) if r >= 1 else float(rng.uniform(40, 250))
    turns_at = int(BEFORE_MIN + rng.integers(120, 300)) if turns else None
    r_after = float(rng.choice([x for x in RS if (x > 1) != (r > 1)])) if turns else r
    storm, ends_at = _branching(rng, kernel, seeds, (r, r_after), turns_at)
    negative = rng.binomial(background, share) + rng.binomial(storm, 0.9)
    total = background + storm
    critical = rng.binomial(negative, SENSITIVITY) + rng.binomial(total - negative, 1 - SPECIFICITY)
    part = share * SENSITIVITY + (1 - share) * (1 - SPECIFICITY)
    known = usual * part * float(np.exp(rng.normal(0.0, 0.1)))  # what the radar expects, itself not exact
    return Outrage(critical.astype(np.float64), known, BEFORE_MIN, r, turns_at, r_after, ends_at)


def _background(rng: Generator, rate: float) -> tuple[Floats, np.ndarray]:
    minutes = BEFORE_MIN + LONGEST_MIN
    turn = 2 * np.pi * np.arange(minutes) / 1440 + rng.uniform(0, 2 * np.pi)
    expected = rate * np.maximum(1 + rng.uniform(0.3, 0.7) * np.sin(turn), 0.05)
    dispersion = rng.uniform(0.02, 0.25)
    noise = np.repeat(rng.gamma(1 / dispersion, dispersion, minutes // 5), 5)
    level, slow = 0.0, np.empty(minutes)
    keep, sd = np.exp(-1 / 480), rng.uniform(0.1, 0.3)
    for i, shock in enumerate(rng.normal(0, sd * np.sqrt(1 - keep**2), minutes)):
        level = keep * level + shock
        slow[i] = level
    return expected, rng.poisson(expected * noise * np.exp(slow))


def _branching(
    rng: Generator, kernel: str, seeds: float, rs: tuple[float, float], turns_at: int | None
) -> tuple[np.ndarray, int]:
    minutes = BEFORE_MIN + LONGEST_MIN
    counts = np.zeros(minutes, np.int64)
    spark = BEFORE_MIN + (rng.exponential(20.0, int(seeds))).astype(int)
    np.add.at(counts, spark[spark < minutes], 1)
    for i in range(BEFORE_MIN, minutes):
        n = int(counts[i])
        if n == 0:
            continue
        r = rs[0] if turns_at is None or i < turns_at else rs[1]
        if n > MOST_A_MINUTE:
            return counts, i
        born = int(rng.poisson(r * n))
        at = i + np.ceil(_delays(rng, kernel, born)).astype(int)
        np.add.at(counts, at[at < minutes], 1)
    return counts, minutes


def _delays(rng: Generator, kernel: str, count: int) -> Floats:
    quick, slow, part, shape = KERNELS[kernel]
    means = np.where(rng.random(count) < part, quick, slow)
    if shape == "gamma":
        return means * rng.gamma(2.0, 0.5, count)
    if shape == "lognormal":
        return means * rng.lognormal(-0.5, 1.0, count)
    return means * rng.exponential(1.0, count)
