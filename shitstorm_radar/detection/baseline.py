"""The level of what is usual, slowly moving.

Gap-aware by construction: every estimate is a ratio of what was seen to how much could have
been seen, so unmeasured time changes neither side.
"""

from __future__ import annotations

from math import sqrt

DAY_S = 86_400
LEVEL_HALF_LIFE_S = 7 * DAY_S
SHARE_HALF_LIFE_S = 5 * DAY_S
PRIOR_SHARE = 0.2
PRIOR_MENTIONS = 2.0
"""The prior for a share weighs as much as this many mentions."""


CLIP_LEAST = 3.0
"""This many mentions more or less are never clipped: of a rare topic one is already many deviations."""


def clipped(seen: float, expected: float, phi: float, least: float = CLIP_LEAST) -> float:
    """``seen`` drawn to within two standard deviations of ``expected``, but at least ``least`` mentions wide."""
    if -least <= seen - expected <= least:
        return seen
    width = max(least, 2.0 * sqrt(expected + phi * expected * expected))
    return min(max(seen, expected - width), expected + width)


class Level:
    """An exponentially weighted ratio: mentions seen per unit of what could be seen.

    At the start a plain mean, with ``prior_seen`` per ``prior_of`` in place of a history.
    """

    __slots__ = ("decay", "of", "prior_of", "prior_seen", "seen")

    def __init__(self, half_life: float, prior_seen: float, prior_of: float) -> None:
        self.decay = 0.5 ** (1.0 / half_life)
        self.seen, self.of = 0.0, 0.0
        self.prior_seen, self.prior_of = prior_seen, prior_of

    @property
    def value(self) -> float:
        """The present ratio."""
        return (self.seen + self.prior_seen) / (self.of + self.prior_of)

    def learn(self, seen: float, of: float, rate: float, steps: float = 1.0) -> None:
        """Take in ``seen`` out of ``of``, weighted by ``rate`` in [0, 1]; ``steps`` bins have passed."""
        keep = self.decay if rate == 1.0 == steps else self.decay ** (rate * steps)
        self.seen = self.seen * keep + rate * seen
        self.of = self.of * keep + rate * of

    def adopt(self, value: float) -> None:
        """Take ``value`` for the ratio from now on."""
        self.seen = value * (self.of + self.prior_of) - self.prior_seen
