"""What is usual: a slowly moving level times the shape of the day and of the week.

Gap-aware by construction: every estimate is a ratio of what was seen to how much could have
been seen, so unmeasured time changes neither side.
"""

from __future__ import annotations

from math import sqrt

DAY_S = 86_400
LEVEL_HALF_LIFE_S = 7 * DAY_S
SHARE_HALF_LIFE_S = 5 * DAY_S
SLOTS = 48
"""Times of day that are told apart: half hours, UTC."""

PRIOR_SHARE = 0.2
PRIOR_MENTIONS = 2.0
"""The prior for a share weighs as much as this many mentions."""

SLOWEST_SLOT_GAIN = 0.1
WEEKEND_GAIN = 0.2


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


class DayShape:
    """The usual course of the day and the weekend's factor, learned from all mentions.

    A slot's rate is averaged over the days (gain 1/(k+1), at least a tenth), smoothed with its
    neighbours, and drawn towards 1 while it rests on few days or few mentions.
    """

    __slots__ = (
        "day",
        "day_seen",
        "day_usual",
        "rates",
        "seen",
        "slot",
        "usual",
        "value",
        "visits",
        "week",
        "weekend",
        "weekends",
    )

    def __init__(self) -> None:
        self.rates = [0.0] * SLOTS
        self.visits = [0] * SLOTS
        self.slot = -1
        self.seen, self.usual = 0.0, 0.0
        self.day = -1
        self.day_seen, self.day_usual = 0.0, 0.0
        self.weekend, self.weekends = 1.0, 0
        self.value, self.week = 1.0, 1.0

    def at(self, epoch_s: int) -> float:
        """The factor for the bin that starts at ``epoch_s``; mean over a working day about 1."""
        slot, day = epoch_s % DAY_S * SLOTS // DAY_S, epoch_s // DAY_S
        if slot != self.slot or day != self.day:
            self._close(day != self.day)
            self.slot, self.day = slot, day
            self.week = self._weekend_factor()
            self.value = self._shape(slot) * self.week
        return self.value

    def learn(self, seen: float, part: float, level: float) -> None:
        """Take in ``seen`` mentions of a bin of which ``part`` was measured, at the present ``level`` per bin."""
        factor = self.week
        self.seen += seen / factor
        self.usual += part
        self.day_seen += seen
        self.day_usual += part * level * self.value / factor

    def _close(self, day_over: bool) -> None:
        if self.usual > 0.0:
            gain = max(1.0 / (self.visits[self.slot] + 1), SLOWEST_SLOT_GAIN)
            self.rates[self.slot] += gain * (self.seen / self.usual - self.rates[self.slot])
            self.visits[self.slot] += 1
        self.seen = self.usual = 0.0
        if day_over:
            if self._is_weekend() and self.day_usual > 0.0:
                gain = max(1.0 / (self.weekends + 1), WEEKEND_GAIN)
                ratio = min(max(self.day_seen / self.day_usual, 0.2), 3.0)
                self.weekend += gain * (ratio - self.weekend)
                self.weekends += 1
            self.day_seen = self.day_usual = 0.0

    def _is_weekend(self) -> bool:
        return self.day >= 0 and (self.day + 3) % 7 >= 5  # day 0 of the epoch was a Thursday

    def _weekend_factor(self) -> float:
        if not self._is_weekend():
            return 1.0
        return 1.0 + self.weekends / (self.weekends + 2.0) * (self.weekend - 1.0)

    def _shape(self, slot: int) -> float:
        known = [rate for rate, visits in zip(self.rates, self.visits, strict=True) if visits]
        mean = sum(known) / len(known) if known else 0.0
        if mean <= 0.0:
            return 1.0
        near = ((slot - 1) % SLOTS, slot, (slot + 1) % SLOTS)
        value, visits = 0.0, 0.0
        for weight, one in zip((0.25, 0.5, 0.25), near, strict=True):
            value += weight * (self.rates[one] / mean if self.visits[one] else 1.0)
            visits += weight * self.visits[one]
        return max(0.02, 1.0 + visits / (visits + 3.0) * (value - 1.0))
