"""The course of the day and of the week, as factors around a level of 1; holidays count as Sundays until they are known.

Learned from all mentions, for they are many; critical ones follow the same course.
"""

from __future__ import annotations

from shitstorm_radar.detection.baseline import DAY_S

SLOTS = 48
"""Times of day that are told apart: half hours, UTC."""

TYPICAL_HOURS = (
    *(0.6, 0.5, 0.45, 0.5, 0.6, 0.8, 0.95, 1.05, 1.1, 1.1, 1.1, 1.1),
    *(1.1, 1.1, 1.1, 1.15, 1.2, 1.3, 1.35, 1.35, 1.3, 1.15, 0.95, 0.75),
)
"""The pooled course by hour of UTC, before a topic's own is known: people in central Europe sleep, work, and write in
the evening.  Flatter than any single topic, for it must not be far off for those of other habits."""

PRIOR_VISITS = 3.0
"""The pooled course weighs as much as so many days of the topic's own."""

SLOWEST_SLOT_GAIN = 0.1
WEEKEND_GAIN = 0.2
PRIOR_WEEKENDS = 2.0
PRIOR_WEEKDAYS = 4.0
"""A day of the week has a factor of its own within the working days or the weekend once it was met often: the mean of
a single day wanders by a tenth or two by itself."""

PRIOR_HOLIDAYS = 1.0
SUNDAY, HOLIDAY = 6, 7
LEAST_DAY, MOST_DAY = 0.2, 3.0
"""No day teaches a factor outside of these."""


class Calendar:
    """The factor of each bin's time: course of the day x day of the week.

    A slot's rate is averaged over the days (gain 1/(k+1), at least a tenth), smoothed with its
    neighbours, and drawn towards the pooled course while it rests on few days.
    """

    __slots__ = (
        "day",
        "day_seen",
        "day_usual",
        "known",
        "own",
        "own_met",
        "rates",
        "seen",
        "slot",
        "sort",
        "typical",
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
        self.known, self.typical = (
            0.0,
            0.0,
        )  # sums over the slots that were met, of their rates and of the pooled course
        self.slot = -1
        self.seen, self.usual = 0.0, 0.0
        self.day, self.sort = -1, 0
        self.day_seen, self.day_usual = 0.0, 0.0
        self.weekend, self.weekends = 1.0, 0
        self.own = [1.0] * (HOLIDAY + 1)
        self.own_met = [0] * (HOLIDAY + 1)
        self.value, self.week = 1.0, 1.0

    def at(self, epoch_s: int, *, holiday: bool = False) -> float:
        """The factor for the bin that starts at ``epoch_s``; mean over a working day about 1."""
        slot, day = epoch_s % DAY_S * SLOTS // DAY_S, epoch_s // DAY_S
        if slot != self.slot or day != self.day or holiday != (self.sort == HOLIDAY):
            sort = HOLIDAY if holiday else (day + 3) % 7  # day 0 of the epoch was a Thursday
            self._close(day_over=day != self.day or sort != self.sort)
            self.slot, self.day, self.sort = slot, day, sort
            self.week = self._week_factor(sort)
            self.value = self._shape(slot) * self.week
        return self.value

    def learn(self, seen: float, part: float, level: float) -> None:
        """Take in ``seen`` mentions of a bin of which ``part`` was measured, at the present ``level`` per bin."""
        factor = self.week
        self.seen += seen / factor
        self.usual += part
        self.day_seen += seen
        self.day_usual += part * level * self.value / factor

    def _close(self, *, day_over: bool) -> None:
        if self.usual > 0.0:
            gain = max(1.0 / (self.visits[self.slot] + 1), SLOWEST_SLOT_GAIN)
            change = gain * (self.seen / self.usual - self.rates[self.slot])
            self.rates[self.slot] += change
            self.known += change
            if not self.visits[self.slot]:
                self.typical += TYPICAL_HOURS[self.slot * 24 // SLOTS]
            self.visits[self.slot] += 1
        self.seen = self.usual = 0.0
        if day_over:
            if self.day_usual > 0.0:
                self._learn_day(min(max(self.day_seen / self.day_usual, LEAST_DAY), MOST_DAY))
            self.day_seen = self.day_usual = 0.0

    def _learn_day(self, ratio: float) -> None:
        """Take in a day that brought ``ratio`` times what a working day brings."""
        sort = self.sort
        if sort < HOLIDAY and _is_weekend(sort):
            gain = max(1.0 / (self.weekends + 1), WEEKEND_GAIN)
            self.weekend += gain * (ratio - self.weekend)
            self.weekends += 1
        gain = max(1.0 / (self.own_met[sort] + 1), WEEKEND_GAIN)
        self.own[sort] += gain * (min(ratio / self._group_factor(sort), MOST_DAY) - self.own[sort])
        self.own_met[sort] += 1

    def _group_factor(self, sort: int) -> float:
        """The factor of working days, of weekends, or (holidays) of Sundays."""
        if sort == HOLIDAY:
            return self._week_factor(SUNDAY)
        if not _is_weekend(sort):
            return 1.0
        return 1.0 + self.weekends / (self.weekends + PRIOR_WEEKENDS) * (self.weekend - 1.0)

    def _week_factor(self, sort: int) -> float:
        met = self.own_met[sort]
        prior = PRIOR_HOLIDAYS if sort == HOLIDAY else PRIOR_WEEKDAYS
        return self._group_factor(sort) * (1.0 + met / (met + prior) * (self.own[sort] - 1.0))

    def _shape(self, slot: int) -> float:
        typical = TYPICAL_HOURS[slot * 24 // SLOTS]
        if self.known <= 0.0:
            return typical
        mean = self.known / self.typical
        near = ((slot - 1) % SLOTS, slot, (slot + 1) % SLOTS)
        value, met = 0.0, 0.0
        for weight, one in zip((0.25, 0.5, 0.25), near, strict=True):
            value += weight * (self.rates[one] / mean if self.visits[one] else typical)
            met += weight * self.visits[one]
        return max(0.02, typical + met / (met + PRIOR_VISITS) * (value - typical))


def _is_weekend(sort: int) -> bool:
    return sort in (5, SUNDAY)
