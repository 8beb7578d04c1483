"""What the next bin should bring: critical mentions, all mentions and the critical share."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from shitstorm_radar.detection.baseline import (
    DAY_S,
    LEVEL_HALF_LIFE_S,
    PRIOR_MENTIONS,
    PRIOR_SHARE,
    SHARE_HALF_LIFE_S,
    DayShape,
    Level,
    clipped,
)

LEAST_PER_DAY = 0.5
"""Of a topic of which nobody speaks, half a mention a day is still expected."""

_PRIOR_DAYS = 0.02


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The expectation for one bin; ``part`` is its measured share times the factor of its time of day and week."""

    part: float
    exposure: float
    critical: float
    mentions: float


class Expectation:
    """Two levels and a share over one common shape of day and week, and what waits in a gap."""

    __slots__ = (
        "backlog_critical",
        "backlog_mentions",
        "critical",
        "gap",
        "gap_bins",
        "least",
        "mentions",
        "shape",
        "share",
    )

    def __init__(self, bin_s: int) -> None:
        day = DAY_S / bin_s
        self.least = LEAST_PER_DAY / day
        prior = (_PRIOR_DAYS * LEAST_PER_DAY, _PRIOR_DAYS * day)
        self.critical = Level(LEVEL_HALF_LIFE_S / bin_s, *prior)
        self.mentions = Level(LEVEL_HALF_LIFE_S / bin_s, *prior)
        self.share = Level(SHARE_HALF_LIFE_S / bin_s, PRIOR_SHARE * PRIOR_MENTIONS, PRIOR_MENTIONS)
        self.shape = DayShape()
        self.gap, self.gap_bins = 0.0, 0
        self.backlog_critical = self.backlog_mentions = 0.0

    def foresee(self, epoch_s: int, exposure: float) -> Foreseen:
        """The expectation for the bin that starts at ``epoch_s``."""
        part = self.shape.at(epoch_s) * exposure
        mentions = max(self.mentions.value, self.least) * part
        return Foreseen(part, exposure, min(mentions, max(self.critical.value, self.least) * part), mentions)

    def learn(
        self, foreseen: Foreseen, critical: float, mentions: float, phi: tuple[float, float], rate: float
    ) -> None:
        """Take in a measured bin, weighted by ``rate``; ``phi`` are the dispersions of critical and all mentions."""
        level = max(self.mentions.value, self.least)
        all_clipped = clipped(mentions, foreseen.mentions, phi[1])
        self.critical.learn(clipped(critical, foreseen.critical, phi[0]), foreseen.part, rate)
        self.mentions.learn(all_clipped, foreseen.part, rate)
        self.shape.learn(all_clipped, foreseen.exposure, level)
        self._learn_share(critical, mentions, foreseen.mentions, rate)

    def _learn_share(self, critical: float, mentions: float, expected: float, rate: float) -> None:
        if mentions <= 0.0:
            self.share.learn(0.0, 0.0, rate)
            return
        usual = self.share.value * mentions
        most = expected + max(3.0, 2.0 * sqrt(expected))
        weight = min(1.0, most / mentions)  # no single surge may decide what share is usual
        self.share.learn(weight * clipped(critical, usual, 0.01), weight * mentions, rate)

    def wait(self, epoch_s: int, critical: float, mentions: float) -> None:
        """Pass a blind bin; what it holds is backlog that belongs to the whole gap."""
        self.gap += self.shape.at(epoch_s)
        self.gap_bins += 1
        self.backlog_critical += critical
        self.backlog_mentions += mentions

    def end_gap(self, phi: tuple[float, float]) -> None:
        """Spread the backlog over the gap, if there is one, and let the levels learn from it."""
        if self.backlog_mentions > 0.0:
            for level, seen, one in (
                (self.critical, self.backlog_critical, phi[0]),
                (self.mentions, self.backlog_mentions, phi[1]),
            ):
                level.learn(clipped(seen, level.value * self.gap, one), self.gap, 1.0, self.gap_bins)
        self.gap, self.gap_bins = 0.0, 0
        self.backlog_critical = self.backlog_mentions = 0.0
