"""How rare a value is for this topic: an extreme-value tail above an online quantile.

This makes the scores of channels, topics and bin lengths comparable: a score is about
-log10 of the share of time in which the topic shows such a value by itself.
"""

from __future__ import annotations

from math import log10

RARE = 0.005
"""The quantile above which the tail begins is exceeded in this share of time."""

RARE_SCORE = -log10(RARE)

_SHAPE = 0.1
_STEP = 0.02
_FIRST = 2.0
_FLOOR = 1.0
_WIDEST_PEAK = 3.0
_PEAK_GAIN = 1.0 - 0.5 ** (1.0 / 20.0)
_FIRST_SCALE = 0.7
_LEAST_SCALE = 0.3


class Tail:
    """A 99.5 % quantile and the mean height of the peaks above it, both learned online.

    Peaks count once per cluster (values above the quantile less than ``gap`` bins apart) and
    at most ``_WIDEST_PEAK``, so that one storm does not teach the detector that storms are usual.
    Source: Siffer et al. 2017, anomaly detection in streams with extreme value theory.
    """

    __slots__ = ("gap", "peak", "quantile", "quiet", "scale")

    def __init__(self, gap: int) -> None:
        self.gap = gap
        self.quantile, self.scale = _FIRST, _FIRST_SCALE
        self.peak, self.quiet = 0.0, 0

    def score(self, value: float) -> float:
        """About -log10 of the share of time in which ``value`` is reached; 0 for values not above 0."""
        if value <= self.quantile:
            return RARE_SCORE * value / self.quantile
        return RARE_SCORE + log10(1.0 + _SHAPE * (value - self.quantile) / self.scale) / _SHAPE

    def learn(self, value: float, step: float) -> None:
        """Take in a value; ``step`` scales the quantile's pace (1 for bins of five minutes)."""
        if value <= self.quantile and not self.peak:  # nearly always
            lower = self.quantile - _STEP * step * RARE
            self.quantile = max(_FLOOR, lower)
            return
        excess = value - self.quantile
        if excess > 0.0:
            self.peak = max(self.peak, min(excess, _WIDEST_PEAK))
            self.quiet = 0
            self.quantile += _STEP * step * (1.0 - RARE)
            return
        self.quantile = max(_FLOOR, self.quantile - _STEP * step * RARE)
        self.quiet += 1
        if self.quiet >= self.gap:
            self.scale = max(_LEAST_SCALE, self.scale + _PEAK_GAIN * (self.peak - self.scale))
            self.peak = 0.0
