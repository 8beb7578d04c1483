"""What the next bin should bring: critical mentions, all mentions and the critical share."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, sqrt

from shitstorm_radar.detection.baseline import (
    CLIP_LEAST,
    DAY_S,
    LEVEL_HALF_LIFE_S,
    PRIOR_MENTIONS,
    PRIOR_SHARE,
    SHARE_HALF_LIFE_S,
    Level,
    clipped,
)
from shitstorm_radar.detection.calendar import Calendar
from shitstorm_radar.records import Observation

LEAST_PER_DAY = 0.5
"""Of a topic of which nobody speaks, half a mention a day is still expected."""

NEW_TIMES, NEW_MORE = 5.0, 5.0
"""No bin of a stream's first hours counts for more than so many times what came so far and so many mentions more."""

_PRIOR_DAYS = 0.02

RECENT_HALF_LIFE_S = 3 * DAY_S
"""What is usual during a deviation is noted with this memory, in case that it turns out to last."""

FOLLOWED_HALF_LIFE_S = 2 * DAY_S
FOLLOWED_TIMES, FOLLOWED_MORE = 3.0, 3.0
"""What the last days brought, whether usual or not, but of each bin at most so many times the usual and so many more."""


@dataclass(slots=True)  # frozen would cost two microseconds a bin
class Foreseen:
    """The expectation for one bin.

    ``part`` is its measured share times the factor of its time, ``followed`` the critical mentions that it would have
    if what the last days brought went on; never fewer than the usual ones.
    """

    part: float
    exposure: float
    critical: float
    mentions: float
    followed: float


class Expectation:
    """Two levels and a share over one common calendar, and what waits in a gap."""

    __slots__ = (
        "backlog_critical",
        "backlog_mentions",
        "calendar",
        "critical",
        "followed",
        "gap",
        "gap_bins",
        "least",
        "mentions",
        "recent_critical",
        "recent_mentions",
        "share",
    )

    def __init__(self, bin_s: int) -> None:
        day = DAY_S / bin_s
        self.least = LEAST_PER_DAY / day
        prior = (_PRIOR_DAYS * LEAST_PER_DAY, _PRIOR_DAYS * day)
        self.critical = Level(LEVEL_HALF_LIFE_S / bin_s, *prior)
        self.mentions = Level(LEVEL_HALF_LIFE_S / bin_s, *prior)
        self.share = Level(SHARE_HALF_LIFE_S / bin_s, PRIOR_SHARE * PRIOR_MENTIONS, PRIOR_MENTIONS)
        self.calendar = Calendar()
        self.followed = Level(FOLLOWED_HALF_LIFE_S / bin_s, 0.0, 1e-9)
        self.recent_critical = Level(RECENT_HALF_LIFE_S / bin_s, 0.0, 1e-9)
        self.recent_mentions = Level(RECENT_HALF_LIFE_S / bin_s, 0.0, 1e-9)
        self.gap, self.gap_bins = 0.0, 0
        self.backlog_critical = self.backlog_mentions = 0.0

    def foresee(self, epoch_s: int, seen: Observation, exposure: float) -> Foreseen:
        """The expectation for the bin that starts at ``epoch_s``, with its holiday and its planned event."""
        part = self.calendar.at(epoch_s, holiday=seen.holiday) * exposure
        if seen.planned != 1.0:
            part *= seen.planned
        mentions, critical = self.mentions.value * part, self.critical.value * part
        least, followed = self.least * part, self.followed.value * part
        if mentions < least:
            mentions = least
        if critical < least:
            critical = least
        if critical > mentions:
            critical = mentions
        if followed < critical:
            followed = critical
        return Foreseen(part, exposure, critical, mentions, followed)

    def learn(
        self,
        foreseen: Foreseen,
        critical: float,
        mentions: float,
        phi: tuple[float, float],
        rate: float,
        *,
        new: bool = False,
    ) -> None:
        """Take in a measured bin, weighted by ``rate``; ``phi`` are the dispersions of critical and all mentions.

        Below a rate of 1 something is going on: then it is clipped harder, and the course of the day stays as it is.
        A ``new`` stream is clipped by its own mean so far, widely, and its first bin not at all.
        """
        least = CLIP_LEAST if rate == 1.0 else 0.0
        if new:
            least = NEW_TIMES * foreseen.mentions + NEW_MORE if self.mentions.of > 0.0 else inf
        all_clipped = clipped(mentions, foreseen.mentions, phi[1], least)
        if rate == 1.0:
            self.calendar.learn(all_clipped, foreseen.exposure, max(self.mentions.value, self.least))
        self.critical.learn(clipped(critical, foreseen.critical, phi[0], least), foreseen.part, rate)
        self.mentions.learn(all_clipped, foreseen.part, rate)
        self._learn_share(critical, mentions, inf if new else foreseen.mentions, rate)

    def follow(self, foreseen: Foreseen, critical: float, *, new: bool = False) -> None:
        """Keep up with what comes, usual or not."""
        most = inf if new else FOLLOWED_TIMES * foreseen.critical + FOLLOWED_MORE
        self.followed.learn(min(critical, most), foreseen.part, 1.0)

    def note(self, foreseen: Foreseen, critical: float, mentions: float) -> None:
        """Note a bin of a deviation, unclipped, in case that it lasts."""
        self.recent_critical.learn(critical, foreseen.part, 1.0)
        self.recent_mentions.learn(mentions, foreseen.part, 1.0)

    def forget_notes(self) -> None:
        """The deviation is over."""
        for level in (self.recent_critical, self.recent_mentions):
            level.seen = level.of = 0.0

    def noted_times_usual(self) -> float:
        """How many times the usual mentions the noted deviation brought."""
        return self.recent_mentions.value / max(self.mentions.value, self.least)

    def adopt_notes(self) -> None:
        """The deviation is the new usual."""
        critical, mentions = self.recent_critical.value, self.recent_mentions.value
        self.critical.adopt(critical)
        self.mentions.adopt(mentions)
        if mentions > 0.0:
            self.share.adopt(min(1.0, critical / mentions))
        self.forget_notes()

    def _learn_share(self, critical: float, mentions: float, expected: float, rate: float) -> None:
        if mentions <= 0.0:
            self.share.learn(0.0, 0.0, rate)
            return
        usual = self.share.value * mentions
        most = expected + max(3.0, 2.0 * sqrt(expected))  # no single surge may decide what share is usual
        weight = min(1.0, most / mentions)
        self.share.learn(weight * clipped(critical, usual, 0.01), weight * mentions, rate)

    def wait(self, epoch_s: int, critical: float, mentions: float, *, holiday: bool) -> None:
        """Pass a blind bin; what it holds is backlog that belongs to the whole gap."""
        self.gap += self.calendar.at(epoch_s, holiday=holiday)
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
