"""The last hour against the hours of the last seven days: a plain second opinion where there are no negative counts.

The windows judge by a slow level, a course of the day and a learned scatter; this judges by what the last week really
brought, bursts included, so that a topic that often bursts must burst higher.  Without a share of critical mentions that
could consent, two opinions that err in different ways are heard side by side, each with its own tail.
Source: the usual rule of listening suites, mean of the hours of a week plus some standard deviations.
"""

from __future__ import annotations

from math import sqrt

HOURS = 7 * 24
ENOUGH_HOURS = 24
"""A day of hours must be known before there is an opinion."""


class Week:
    """The last hours of measured time, each a sum of its bins."""

    __slots__ = ("at", "bins", "hour", "hours", "mean", "next", "scatter", "seen")

    def __init__(self, bin_s: int) -> None:
        self.bins = [0.0] * max(1, round(3600 / bin_s))
        self.next = 0
        self.hour = 0.0
        self.hours = [0.0] * HOURS
        self.at, self.seen = 0, 0
        self.mean, self.scatter = 0.0, 1.0

    def push(self, mentions: float) -> None:
        """Take in one measured bin."""
        self.hour = max(0.0, self.hour + mentions - self.bins[self.next])
        self.bins[self.next] = mentions
        self.next += 1
        if self.next == len(self.bins):
            self.next = 0
            self.hour = sum(self.bins)
            self._keep(self.hour)

    def deviate(self, fewest: float) -> float:
        """Standard deviations by which the last hour exceeds the week's hours; 0 below ``fewest`` mentions more."""
        above = self.hour - self.mean
        if self.seen < ENOUGH_HOURS or above < fewest:
            return 0.0
        return above / self.scatter

    def _keep(self, hour: float) -> None:
        self.hours[self.at] = hour
        self.at = (self.at + 1) % HOURS
        self.seen = min(self.seen + 1, HOURS)
        known = self.hours[: self.seen]
        self.mean = sum(known) / self.seen
        variance = sum((one - self.mean) ** 2 for one in known) / self.seen
        # counts scatter at least as Poisson counts do
        self.scatter = sqrt(max(variance, self.mean, 1.0))
