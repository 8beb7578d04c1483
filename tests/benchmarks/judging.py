"""What alarms on a synthetic topic are worth: detections, delays, and each sort of false alarm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from shitstorm_radar.detection.budget import Bell
from shitstorm_radar.records import Floats
from tests.benchmarks.storms import BIN, DAYS, WARM_UP_DAYS, SyntheticTopic

REFRACTORY_BINS = 108
AFTERMATH_BINS = 144
"""Alarms up to half a day after something that happened are neither its detection nor false."""

OUTAGE_END_BINS = 12
"""An alarm within an outage or in the hour after its end comes from the outage."""

SCORED_MONTHS = (DAYS - WARM_UP_DAYS) / 30
WARM_UP = WARM_UP_DAYS * 288

Ring = Callable[[Floats, float], list[int]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a list of alarm bins means for one topic; ``delay_min`` is None for a missed storm.

    ``volume_before`` is the part of the storm's mentions that was written by the end of the alarm's bin.
    """

    delay_min: float | None
    volume_before: float
    benign: int
    surges: int
    from_outages: int
    false: int


def outcome(one: SyntheticTopic, alarms: Sequence[int], warm_up: int = WARM_UP) -> Outcome:
    """Sort alarms into detection, benign, outage and false; those in the ``warm_up`` bins at the start do not count."""
    delay, before, benign, outage, false = None, 1.0, set(), 0, 0
    for i in alarms:
        if i < warm_up:
            continue
        if one.storm.first <= i < one.storm.last + AFTERMATH_BINS:
            if delay is None and i < one.storm.last:
                delay = (i + 1 - one.storm.first) * float(BIN)
                before = float(one.storm_counts[: i + 1].sum() / one.storm_counts.sum())
            continue
        surge = next((s for s in one.benign if s.first <= i < s.last + AFTERMATH_BINS), None)
        if surge is not None:
            benign.add(surge)
        elif any(s.first <= i < s.last + OUTAGE_END_BINS for s in one.outages):
            outage += 1
        else:
            false += 1
    return Outcome(delay, before, len(benign), len(one.benign), outage, false)


def first_exceedances(scores: Floats, threshold: float, refractory: int = REFRACTORY_BINS) -> list[int]:
    """Bins of exceedances, only the first after ``refractory`` bins without one (0: all)."""
    over = np.flatnonzero(scores >= threshold)
    if not over.size or refractory == 0:
        return [int(i) for i in over]
    return [int(i) for i in over[np.concatenate(([True], np.diff(over) > refractory))]]


def rung_at(scores: Floats, threshold: float) -> list[int]:
    """Bins in which the detector's own bell rings at this threshold."""
    bell = Bell()
    over = [int(i) for i in np.flatnonzero(scores >= threshold)]
    return [i for i in over if bell.decide(float(scores[i]), threshold, i * BIN * 60)[1]]


def calibrated(
    topics: Sequence[SyntheticTopic], scores: Sequence[Floats], ring: Ring, per_month: float, benign: float = 1.0
) -> float:
    """The lowest threshold that keeps the budget of false alarms and of benign surges on these topics."""

    def keeps(threshold: float) -> bool:
        found = [outcome(one, ring(s, threshold)) for one, s in zip(topics, scores, strict=True)]
        return sum(o.false for o in found) <= per_month * SCORED_MONTHS * len(topics) and sum(
            o.benign for o in found
        ) <= benign * sum(o.surges for o in found)

    low, high = 0.3, 40.0
    for _ in range(16):
        middle = (low + high) / 2
        low, high = (low, middle) if keeps(middle) else (middle, high)
    return high


@dataclass(frozen=True, slots=True)
class Figures:
    """A row of the table; parts in [0, 1], delays in minutes, false alarms per topic and 30 days."""

    detected: float
    median_min: float
    slow_tenth_min: float
    by_5: float
    by_10: float
    by_25: float
    benign: float
    outage: int
    false: float

    HEAD = (
        f"{'detector':44} {'detected':>8} {'median':>7} {'90 %':>6} {'by 5 %':>7} {'10 %':>6} {'25 %':>6} "
        f"{'benign':>7} {'outage':>6} {'false/mo':>8}"
    )

    @classmethod
    def of(cls, found: Sequence[Outcome]) -> Figures:
        """The figures of these topics; delays are those of the storms that were found."""
        delays = [o.delay_min for o in found if o.delay_min is not None] or [np.nan]
        written = np.array([o.volume_before if o.delay_min is not None else 2.0 for o in found])
        by_5, by_10, by_25 = (float(np.mean(written <= part)) for part in (0.05, 0.10, 0.25))
        return cls(
            float(np.mean([o.delay_min is not None for o in found])),
            float(np.median(delays)),
            float(np.quantile(delays, 0.9)),
            by_5,
            by_10,
            by_25,
            sum(o.benign for o in found) / max(sum(o.surges for o in found), 1),
            sum(o.from_outages for o in found),
            sum(o.false for o in found) / (SCORED_MONTHS * len(found)),
        )

    def line(self, name: str) -> str:
        """One line of the table."""
        return (
            f"{name:44} {self.detected:8.0%} {self.median_min:7.0f} {self.slow_tenth_min:6.0f} {self.by_5:7.0%} "
            f"{self.by_10:6.0%} {self.by_25:6.0%} {self.benign:7.1%} {self.outage:6d} {self.false:8.2f}"
        )


def interval(found: Sequence[Outcome], rounds: int = 500) -> str:
    """The central 95 % of the main figures over topics drawn again and again."""
    rng = np.random.default_rng(1)
    drawn = [Figures.of([found[i] for i in rng.integers(0, len(found), len(found))]) for _ in range(rounds)]
    parts = []
    for name, form in (
        ("detected", ".0%"),
        ("median_min", ".0f"),
        ("by_10", ".0%"),
        ("benign", ".1%"),
        ("false", ".2f"),
    ):
        low, high = np.nanquantile([getattr(f, name) for f in drawn], (0.025, 0.975))
        parts.append(f"{name} {low:{form}}-{high:{form}}")
    return "    95 %: " + ", ".join(parts)
