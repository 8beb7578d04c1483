"""Slow ramps: a negative-binomial CUSUM per rate ratio, for what no window sees at once.

A ramp is what many bins carry: a single bin counts for little more than its ratio makes likely, however much it brings.
And it is news for about a day: what it is measured against follows a lasting change.
"""

from __future__ import annotations

from math import log, sqrt

HIGHEST = 30.0
"""The sum is capped, so that it can come down again in bounded time."""

MOST_TIMES, MOST_MORE = 3.0, 2.0
"""A bin counts at most so many times the usual and so many mentions more."""


class Ramp:
    """Log-likelihood ratio of "``ratio`` times the usual" against "the usual", summed and kept above 0.

    Source: Höhle and Paul 2008, count data regression charts for the monitoring of surveillance time series.
    """

    __slots__ = ("against", "counted", "evidence", "ratio", "seen", "span", "usual")

    def __init__(self, ratio: float) -> None:
        self.ratio = ratio
        self.evidence = 0.0
        self.seen, self.against = 0.0, 0.0
        self.counted, self.usual, self.span = 0.0, 0.0, 0

    def learn(self, seen: float, expected: float, phi: float, weight: float, told: tuple[float, float]) -> None:
        """Take in one measured bin.

        Args:
            seen: the critical mentions that speak for a ramp.
            expected: what they are measured against.
            phi: dispersion of the counts.
            weight: the share of the bin that is new evidence, in [0, 1].
            told: all its critical mentions and the usual ones, for what people are told.
        """
        if self.evidence <= 0.0 and seen <= expected:  # the usual is never evidence for more
            return
        k = self.ratio
        widened = 1.0 + phi * expected
        raised = 1.0 + k * phi * expected
        most = MOST_TIMES * expected + MOST_MORE
        evidence = self.evidence + weight * (min(seen, most) * log(k * widened / raised) - log(raised / widened) / phi)
        if evidence <= 0.0:
            self.forget()
            return
        self.evidence = min(evidence, HIGHEST)
        self.seen += seen
        self.against += expected
        self.counted += told[0]
        self.usual += told[1]
        self.span += 1

    def forget(self) -> None:
        """Start from nothing."""
        self.evidence = self.seen = self.against = self.counted = self.usual = 0.0
        self.span = 0

    @property
    def deviate(self) -> float:
        """The evidence on the scale of a normal deviate."""
        return sqrt(2.0 * self.evidence)
