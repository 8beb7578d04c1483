"""Who is behind critical mentions and in what tone: authors, aggression, and the scorer's doubt, over the scan windows."""

from __future__ import annotations

from math import sqrt

from shitstorm_radar.detection.baseline import DAY_S, Level
from shitstorm_radar.detection.deviance import FEWEST, above, fewest, share_above
from shitstorm_radar.detection.windows import Windows

POSTS_PER_AUTHOR, PRIOR_AUTHORS = 1.2, 20.0
"""Critical mentions per critical author of a bin, before the topic's own are known, and the weight of that in authors."""

MOST_PER_AUTHOR = 1.5
"""An author carries at most so many times the usual mentions: what one person writes again and again is one voice."""

AGGRESSIVE_SHARE, PRIOR_CRITICAL = 0.08, 20.0
"""Insulting or threatening among critical mentions, before it is known, and the weight of that in mentions."""

TONE_SCATTER = 0.1
"""Variance of the logit of the aggressive share from day to day."""

HALF_LIFE_S = 7 * DAY_S
AUTHORS, AGGRESSIVE, DOUBT = range(3)
_DULL = 1.0


class Voices:
    """The windows of what some streams do not count; they stay empty (``heard`` 0) until the first of it comes."""

    __slots__ = ("aggressive", "heard", "per_author", "windows")

    def __init__(self, lengths: list[int], bin_s: int) -> None:
        self.windows = Windows(lengths, 3)
        self.per_author = Level(HALF_LIFE_S / bin_s, POSTS_PER_AUTHOR * PRIOR_AUTHORS, PRIOR_AUTHORS)
        self.aggressive = Level(HALF_LIFE_S / bin_s, AGGRESSIVE_SHARE * PRIOR_CRITICAL, PRIOR_CRITICAL)
        self.heard = 0

    def begin(self, critical: list[float]) -> None:
        """From now on something is counted.

        The ``critical`` mentions of the bins before, all but one of the longest window, are taken for the usual authors'.
        """
        self.heard = 1
        self.windows.rings[AUTHORS] = [0.0, *(one / self.per_author.value for one in critical)]
        self.windows.sum_anew()

    def push(self, critical: float, authors: float | None, aggressive: float, doubt: float) -> None:
        """Take in a measured bin; None authors were not counted and are taken for the usual ones."""
        counted = critical / self.per_author.value if authors is None else authors
        self.windows.push((counted, min(aggressive, critical), doubt))

    def push_blind(self) -> None:
        """Pass a blind bin."""
        if self.heard:
            self.windows.push((0.0, 0.0, 0.0))

    def learn(self, critical: float, authors: float | None, aggressive: float, rate: float) -> None:
        """Learn how many mentions an author usually writes, and how many of them are aggressive."""
        if authors is not None:
            self.per_author.learn(
                min(critical, MOST_PER_AUTHOR * self.per_author.value * (authors + 1.0)), authors, rate
            )
        self.aggressive.learn(min(aggressive, critical), critical, rate)

    def weighed(self, critical: float, authors: float | None, expected: float) -> float:
        """A bin's critical mentions, as many as its authors can carry, but not drawn below ``expected``."""
        if authors is None:
            return critical
        most = max(expected, MOST_PER_AUTHOR * self.per_author.value * authors + _DULL)
        return min(critical, most)

    def carried(self, i: int, critical: float) -> float:
        """As many of the ``critical`` mentions of window ``i`` as its authors can carry."""
        most = MOST_PER_AUTHOR * self.per_author.value * self.windows.sums[AUTHORS][i] + _DULL
        return min(critical, most)

    def doubted(self, i: int, deviate: float, excess: float) -> float:
        """The deviate of window ``i`` with the scorer's doubt added to the variance it was measured by."""
        doubt = self.windows.sums[DOUBT][i]
        if doubt <= 0.0 or excess <= 0.0:
            return deviate
        per_mention = deviate / excess
        return deviate / sqrt(1.0 + per_mention * per_mention * doubt)

    def crowd(self, i: int, expected: float, phi: float) -> float:
        """How far the authors of window ``i`` stand above those that ``expected`` critical mentions have."""
        usual = expected / self.per_author.value
        return above(self.windows.sums[AUTHORS][i], usual, phi, fewest(usual))

    def tone(self, i: int, critical: float, expected: float, phi: float) -> float:
        """How far the aggressive mentions of window ``i`` stand out, in number and among the ``critical`` ones."""
        aggressive, usual = self.windows.sums[AGGRESSIVE][i], self.aggressive.value
        number = above(aggressive, usual * expected, phi, FEWEST)
        if number <= 0.0:
            return 0.0
        return min(number, share_above(aggressive, critical, usual * critical, TONE_SCATTER, FEWEST))
