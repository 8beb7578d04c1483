"""Outlook: a range for the critical posts of the next hours, only while the data carry it.

Many futures are drawn from what is known of R and of the reaction time, with a fixed seed: the same data
give the same words.  Storms tire, and nobody knows when: in every future R decays towards nothing with a
half-life drawn between two hours and two days.  What nobody can foresee (a broadcast, an answer that calms)
is not in it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from shitstorm_radar.detection.reaction import FAMILY
from shitstorm_radar.detection.reproduction import Reproduction, cleaned
from shitstorm_radar.records import Floats

HOURS = (1, 3)
_FUTURES = 600
_SEED = 20120104
_STEP_MIN = 5.0
_HALF_LIFE_H = (2.0, 48.0)
_WIDEST = 12.0
"""A range whose ends differ by more than this factor says nothing and is not said."""

_RANGE = (0.1, 0.9)
_MOST_POSTS = 1e5  # per step and future: beyond it the range is too wide to be told anyway


@dataclass(frozen=True, slots=True)
class Outlook:
    """Critical posts of the next ``hours``: a range that holds the truth in eight of ten cases, and its middle."""

    hours: int
    lower: float
    middle: float
    upper: float


def outlook(critical: Floats, usual: Floats, known: Reproduction, step_s: int) -> tuple[Outlook, ...]:
    """One entry per horizon that can be foreseen, the nearest first; empty when nothing can be said.

    Args:
        critical: (n,) per bin, as for ``reproduction``.
        usual: (n,) per bin, as for ``reproduction``.
        known: what ``reproduction`` said of them.
        step_s: length of a bin in seconds.
    """
    if known.posterior is None or not len(critical):
        return ()
    rng = np.random.default_rng(_SEED)
    which = rng.integers(0, len(FAMILY), _FUTURES)
    shapes, rates = np.array(known.posterior.shapes)[which], np.array(known.posterior.rates)[which]
    r = rng.gamma(shapes, 1.0 / rates)
    seen, expected, _ = cleaned(critical, usual, np.ones(len(critical)))
    base = _usual_per_step(expected, step_s)
    if base > _MOST_POSTS:
        return ()
    excess = np.clip(seen - expected, -_MOST_POSTS, _MOST_POSTS)
    counts = _futures(rng, r, _waiting(excess, step_s)[which], which) + rng.poisson(base, (_steps(), _FUTURES))
    return tuple(found for hours in HOURS if (found := _range(counts, hours)) is not None)


def _steps() -> int:
    return int(max(HOURS) * 60 / _STEP_MIN)


def _usual_per_step(usual: Floats, step_s: int) -> float:
    return float(usual[-max(1, 3600 // step_s) :].mean()) * _STEP_MIN * 60 / step_s


def _waiting(excess: Floats, step_s: int) -> Floats:
    """(kernels, 2) reactions that the posts so far still owe at R = 1, from the quick and from the slow part."""
    age = (np.arange(len(excess))[::-1] + 0.5) * step_s / 60.0
    owed = [
        [
            part * float(excess @ np.exp(-age / mean))
            for mean, part in ((k.quick_min, k.quick_part), (k.slow_min, 1 - k.quick_part))
        ]
        for k in FAMILY
    ]
    return np.maximum(np.asarray(owed, dtype=np.float64), 0.0)


def _futures(rng: np.random.Generator, r: Floats, owed: Floats, which: np.ndarray) -> Floats:
    """(steps, futures) posts beyond the usual."""
    means = np.array([(k.quick_min, k.slow_min) for k in FAMILY])[which]
    parts = np.array([(k.quick_part, 1 - k.quick_part) for k in FAMILY])[which]
    kept = np.exp(-_STEP_MIN / means)
    half_life = _HALF_LIFE_H[0] * (_HALF_LIFE_H[1] / _HALF_LIFE_H[0]) ** rng.random(_FUTURES) * 60 / _STEP_MIN
    counts = np.empty((_steps(), _FUTURES))
    for step in range(_steps()):
        strength = r * 0.5 ** (step / half_life)
        falling = (owed * (1.0 - kept)).sum(axis=1)
        counts[step] = rng.poisson(np.minimum(strength * falling, _MOST_POSTS))
        owed = owed * kept + parts * counts[step][:, None]
    return counts


def _range(counts: Floats, hours: int) -> Outlook | None:
    total = counts[: int(hours * 60 / _STEP_MIN)].sum(axis=0)
    lower, middle, upper = (float(np.quantile(total, q)) for q in (_RANGE[0], 0.5, _RANGE[1]))
    if upper > _WIDEST * max(lower, 1.0):
        return None
    return Outlook(hours, lower, middle, upper)
