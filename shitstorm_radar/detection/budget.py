"""The false-alarm budget: from a score to an alarm.

Source: synthetic topics (tests/benchmarks/bench_detection.py), three disjoint sets of seeds: constants were
chosen on development topics, thresholds on 72 calibration topics of 28 scored days, judged once on test topics
(tests/benchmarks/README.md has the figures).

The rule, written before the test topics were seen: for each budget (a week, a month, a quarter) the lowest score
at which the calibration topics ring falsely no oftener than the budget allows and at most 10, 4 and 3 % of the
benign surges ring as a storm.  That gave ``CALIBRATED``; without the condition on benign surges it would have been
1.12, 1.93 and 2.28.
"""

from __future__ import annotations

from math import log10

REFRACTORY_S = 9 * 3600
"""Exceedances less than this apart are one alarm."""

CALIBRATED = ((30 / 7, 1.81), (1.0, 2.24), (1 / 3, 2.31))
"""(False alarms per topic and 30 days, score at which they are kept): about once a week, a month, a quarter."""

LEAST_THRESHOLD = 0.3
"""However many false alarms are accepted: what does not stand out at all never rings."""

RISE = 0.2
RISE_HALF_LIFE_S = 5 * 86_400
"""After an alarm the threshold is raised for some days: a topic that rings often must say more."""

ESCALATION = 1.0
SETTLED_S = 3600
"""An alarm that goes on rings again when the score passes all that it said in its first hour by so much, ten
times rarer: what looked like little has become a storm."""


class Bell:
    """Rings at the first exceedance of the threshold after the refractory."""

    __slots__ = ("last", "raised", "rung", "told")

    def __init__(self) -> None:
        self.last = -REFRACTORY_S
        self.rung = self.last
        self.raised = self.told = 0.0

    def decide(self, score: float, threshold: float, now: int) -> tuple[bool, bool]:
        """(whether ``score`` exceeds the threshold now, whether that is a new alarm); ``now`` in epoch seconds."""
        if score < threshold:
            return False, False
        going_on = now - self.last < REFRACTORY_S
        if not going_on:
            raised = self.raised * 0.5 ** ((now - self.rung) / RISE_HALF_LIFE_S)
            if score < threshold + raised:
                return False, False
            self.raised = raised + RISE
        self.last = now
        if not going_on or self._escalates(score, now):
            self.rung, self.told = now, score
            return True, True
        if now - self.rung < SETTLED_S:
            self.told = max(self.told, score)
        return True, False

    def _escalates(self, score: float, now: int) -> bool:
        return now - self.rung >= SETTLED_S and score >= self.told + ESCALATION


def threshold_for(false_alarms_per_month: float) -> float:
    """The score above which a topic rings about ``false_alarms_per_month`` times in 30 days without a storm.

    Between the calibrated budgets and beyond them the score is linear in the logarithm of the budget.
    """
    often, month, seldom = CALIBRATED
    (many, low), (few, high) = (often, month) if false_alarms_per_month > month[0] else (month, seldom)
    per_decade = (high - low) / log10(many / few)
    return max(LEAST_THRESHOLD, low + per_decade * log10(many / false_alarms_per_month))
