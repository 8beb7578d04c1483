"""How soon a post brings about the next: reaction-time kernels, and what they make of a series.

Nobody knows a storm's true kernel, so a small family stands for what is plausible: half of the answers
within ten minutes and the rest within the hour, quicker and slower mixes, and a slow conversation.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from shitstorm_radar.records import Floats


@dataclass(frozen=True, slots=True)
class Kernel:
    """A mix of two exponential reaction times: means in minutes, and the part of the quick one in [0, 1]."""

    quick_min: float
    slow_min: float
    quick_part: float

    def weights(self, bins: int, step_s: int) -> Floats:
        """(bins,) part of the reactions that fall k bins later; the post's own bin comes first.

        A post lies anywhere in its bin with equal chance, so some reactions fall in the same bin.
        """
        step = step_s / 60.0
        later = np.arange(bins, dtype=np.float64)
        parts = ((self.quick_min, self.quick_part), (self.slow_min, 1.0 - self.quick_part))
        return np.asarray(sum(part * _exponential(mean / step, later) for mean, part in parts), dtype=np.float64)


FAMILY = (
    Kernel(8.0, 60.0, 0.5),
    Kernel(10.0, 90.0, 0.5),
    Kernel(9.0, 75.0, 0.85),
    Kernel(9.0, 75.0, 0.15),
    Kernel(5.0, 30.0, 0.5),
    Kernel(30.0, 240.0, 0.5),
)
"""What a posterior is averaged over, all alike: the interval then holds the doubt about the kernel.  (To weigh them by
how well each foretold the bins was tried: even a twentieth of that weight cost four points of coverage.)"""


def pressure(excess: Floats, kernel: Kernel, step_s: int) -> Floats:
    """(n,) posts per bin that the excess (n,) up to then would bring about at R = 1; never below 0."""
    weights = kernel.weights(len(excess), step_s)
    return np.maximum(np.convolve(excess, weights)[: len(excess)], 0.0)


def without_gaps(excess: Floats, measured: NDArray[np.bool_], kernel: Kernel, step_s: int) -> Floats:
    """The excess (n,) with something in the blind bins, so that a gap does not look like silence.

    What was delivered late for a gap stands in its last bin and is spread over it; a gap that stayed empty
    is filled with what R = 1 would have brought.
    """
    if measured.all():
        return excess
    filled = excess.copy()
    weights = kernel.weights(len(excess), step_s)
    at = 0
    for seen, run in groupby(measured.tolist()):
        length = len(list(run))
        if not seen:
            gap = slice(at, at + length)
            total = float(excess[gap].sum())
            filled[gap] = total / length if total > 0 else 0.0
            if total <= 0:
                _carry_on(filled, at, length, weights)
        at += length
    return filled


def _carry_on(filled: Floats, at: int, length: int, weights: Floats) -> None:
    for i in range(at, at + length):
        earlier = float(filled[:i] @ weights[1 : i + 1][::-1]) if i else 0.0
        filled[i] = max(earlier / max(1.0 - float(weights[0]), 0.05), 0.0)


def _exponential(mean_bins: float, later: Floats) -> Floats:
    within = 1.0 - np.exp(-1.0 / mean_bins)
    same = 1.0 - mean_bins * within
    weights = mean_bins * within**2 * np.exp(-(later - 1.0) / mean_bins)
    return np.asarray(np.where(later == 0, same, weights), dtype=np.float64)
