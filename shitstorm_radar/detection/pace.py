"""How fast the detector learns: quickly in peace, next to nothing while an event goes on."""

from __future__ import annotations

CAUTIOUS_ABOVE = 2.3
CAUTIOUS_RATE = 0.1
CAUTIOUS_AT_MOST_S = 2 * 86_400
"""From an alarm until the series is calm, or above this score, everything learns at this pace, but not for longer
than the third figure: a lasting change of moderate size is a new level."""

HELD_ABOVE = 3.0
HELD_RATE = 0.02
"""Where the last hours bring so many times the usual, an event is going on: the level learns next to nothing
from it, scatter and tails nothing at all."""

ADOPTED_AFTER_S = 14 * 86_400
STEADY = 1.5
"""A deviation that lasts so long without a calm is the new usual, whatever its size, once it is steady: the newest
hours bring what the days before brought, up to this factor.  A storm that still fades is none."""


class Pace:
    """How long a deviation has lasted, and what may be learned meanwhile."""

    __slots__ = ("deviating_s", "moderate_s")

    def __init__(self) -> None:
        self.deviating_s = self.moderate_s = 0

    @property
    def lasts(self) -> bool:
        """Whether it has gone on so long that it may be the new usual."""
        return self.deviating_s >= ADOPTED_AFTER_S

    def end(self) -> None:
        """The deviation is over."""
        self.deviating_s = self.moderate_s = 0

    def rate(self, bin_s: int, times_usual: float) -> float:
        """The weight in [0, 1] of one more bin of a deviation to ``times_usual`` times the usual."""
        if times_usual >= HELD_ABOVE:
            self.moderate_s = 0
            return HELD_RATE
        self.moderate_s += bin_s
        return CAUTIOUS_RATE if self.moderate_s <= CAUTIOUS_AT_MOST_S else 1.0
