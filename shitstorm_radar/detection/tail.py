"""How rarely this topic shows such a value by itself: an extreme-value tail above a fixed deviate.

This makes the scores of channels, topics and bin lengths comparable: a score of s means that the topic reaches such
a value about 10 ** (1 - s) times a day.  Occasions are counted, not bins: what a window of twelve hours shows lasts
for hours and rings once, what one of a quarter of an hour shows is over in minutes and may ring again.
"""

from __future__ import annotations

from math import log10

BEGIN = 1.5
"""The deviate above which a channel's tail begins.

Fixed: a learned quantile takes a month to come down to where it belongs.
"""

PRIOR_DAYS, PRIOR_PEAKS = 20.0, 5.0
"""What is taken for usual before it is known weighs as much as so many days, and as so many peaks."""

_KEEP = 0.5 ** (1.0 / 30.0)
"""What was counted a month ago counts half."""

_SHAPE = 0.1
_WIDEST_PEAK = 4.0


class Tail:
    """How often ``begin`` is passed, and the mean height of the peaks above it, both learned online.

    ``occasions_a_day`` and ``scale`` are what is taken for usual at first.

    A peak is the highest of values in the tail that lie less than ``gap`` bins apart; it counts
    at most ``_WIDEST_PEAK``, so that one storm does not teach the detector that storms are usual.
    Source: peaks over threshold as in Siffer et al. 2017, anomaly detection in streams with extreme value theory.
    """

    __slots__ = ("begin", "days", "gap", "heights", "least", "occasions", "peak", "peaks", "quiet", "scale", "starts")

    def __init__(self, gap: int, occasions_a_day: float, scale: float = 0.7, begin: float = BEGIN) -> None:
        self.gap = gap
        self.begin = begin
        self.scale, self.least = scale, scale / 2.0
        self.heights, self.peaks = scale * PRIOR_PEAKS, PRIOR_PEAKS
        self.peak, self.quiet = 0.0, 0
        self.occasions, self.days = occasions_a_day * PRIOR_DAYS, PRIOR_DAYS
        self.starts = _starts(occasions_a_day)

    def score(self, value: float) -> float:
        """1 - log10 of how many times a day ``value`` is reached; 0 for values not above 0."""
        if value <= self.begin:
            return self.starts * value / self.begin
        return self.starts + log10(1.0 + _SHAPE * (value - self.begin) / self.scale) / _SHAPE

    def learn(self, value: float, weight: float) -> None:
        """Take in a bin's value, weighted by ``weight`` in [0, 1]."""
        if value > self.begin:
            if not self.quiet:
                self.occasions += weight
            self.peak = max(self.peak, min(value - self.begin, _WIDEST_PEAK))
            self.quiet = self.gap
        elif self.quiet:
            self.quiet -= 1
            if not self.quiet:
                self.heights += weight * self.peak
                self.peaks += weight
                self.scale = max(self.least, self.heights / self.peaks)
                self.peak = 0.0

    def pass_day(self) -> None:
        """A day is over: what was counted fades a little, and the score at the tail's begin follows it."""
        self.days = (self.days + 1.0) * _KEEP
        self.occasions *= _KEEP
        self.heights *= _KEEP
        self.peaks *= _KEEP
        self.starts = _starts(self.occasions / self.days)


def _starts(occasions_a_day: float) -> float:
    """The score where the tail begins."""
    return max(0.1, 1.0 - log10(occasions_a_day))
