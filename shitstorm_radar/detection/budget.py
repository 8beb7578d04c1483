"""The false-alarm budget: from a score to an alarm.

The thresholds come from synthetic calibration topics (tests/benchmarks/storms.py, seeds kept
apart from every evaluation): the score that was reached once per topic and budgeted time
outside storms, with the refractory below.
"""

from __future__ import annotations

from math import log10

REFRACTORY_S = 9 * 3600
"""Exceedances less than this apart are one alarm."""

MONTHLY_THRESHOLD = 4.6
"""Score of one false alarm per topic and 30 days, measured on the calibration topics."""

PER_DECADE = 1.0
"""Rise of the threshold for a tenth of the false alarms, measured likewise."""

RISE = 0.4
RISE_HALF_LIFE_S = 5 * 86_400
"""After an alarm the threshold is raised for some days: a topic that rings often must say more."""


class Bell:
    """Rings at the first exceedance of the threshold after the refractory."""

    __slots__ = ("last", "raised")

    def __init__(self) -> None:
        self.last = -REFRACTORY_S
        self.raised = 0.0

    def decide(self, score: float, threshold: float, now: int, bin_s: int) -> tuple[bool, bool]:
        """(whether ``score`` exceeds the threshold now, whether that is a new alarm); ``now`` in epoch seconds."""
        self.raised *= 0.5 ** (bin_s / RISE_HALF_LIFE_S)
        if score < threshold + self.raised and not self._goes_on(score, threshold, now):
            return False, False
        rings = now - self.last >= REFRACTORY_S
        self.last = now
        if rings:
            self.raised += RISE
        return True, rings

    def _goes_on(self, score: float, threshold: float, now: int) -> bool:
        # within an alarm its own rise of the threshold does not count
        return score >= threshold and now - self.last < REFRACTORY_S


def threshold_for(false_alarms_per_month: float) -> float:
    """The score above which a topic rings about ``false_alarms_per_month`` times in 30 days without a storm."""
    return MONTHLY_THRESHOLD - PER_DECADE * log10(false_alarms_per_month)
