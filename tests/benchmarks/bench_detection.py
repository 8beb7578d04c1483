"""How early, and how rarely wrong: the detector beside the usual rule, on synthetic topics and on NAB.

Run: ``python -m tests.benchmarks.bench_detection [TOPICS]`` (default 24; 144 for the full table).
Thresholds are set on calibration topics and judged on fresh ones; constants were chosen on development topics
(seeds from ``DEVELOPMENT_SEED``); the three never meet.  Everything synthetic comes from ``storms.py``.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from shitstorm_radar.detection import Detector
from shitstorm_radar.detection.budget import Bell, threshold_for
from shitstorm_radar.records import Floats, Observation, SurgeKind
from tests.benchmarks.storms import BIN, DAYS, KINDS, RATES, WARM_UP_DAYS, SyntheticTopic, topic

OURS = "shitstorm radar"
REFRACTORY_BINS = 108
AFTERMATH_BINS = 144
"""Alarms up to half a day after something that happened are neither its detection nor false."""

SCORED_MONTHS = (DAYS - WARM_UP_DAYS) / 30
DEVELOPMENT_SEED, CALIBRATION_SEED, TEST_SEED = 900_000, 310_000, 640_000
BUDGETS = ((30 / 7, 0.10), (1.0, 0.04), (1 / 3, 0.03))
"""False alarms per topic and 30 days, and the share of benign surges that may ring as a storm at it."""
START = datetime(2026, 1, 5, tzinfo=UTC)


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A topic with the scores of each detector, (n,) each, and the bins of the detector's own alarms."""

    topic: SyntheticTopic
    scores: dict[str, Floats]
    rung: tuple[int, ...]
    us_per_bin: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a list of alarm bins means for one topic; ``delay_min`` is None for a missed storm."""

    delay_min: float | None
    volume_before: float
    benign: int
    from_outages: int
    false: int


def judge(arguments: tuple[int, float, str]) -> Judged:
    """Simulate a topic and let the detectors see it."""
    one = topic(*arguments)
    detector = Detector(BIN * 60, false_alarms_per_month=1.0)
    start = time.process_time()
    ours, rung = [], []
    for i, (mentions, critical, measured) in enumerate(zip(one.mentions, one.critical, one.measured, strict=True)):
        seen = Observation(START + timedelta(minutes=BIN * i), float(mentions), float(critical), float(measured))
        reading = detector.update(seen)
        ours.append(reading.score)
        if reading.alarm and reading.kind is SurgeKind.STORM:
            rung.append(i)
    us = (time.process_time() - start) / len(ours) * 1e6
    return Judged(one, {OURS: np.array(ours), "hour > week": hour_against_week(one.critical)}, tuple(rung), us)


def hour_against_week(critical: Floats) -> Floats:
    """The usual rule on critical mentions: deviations of the last hour above the mean of the hours of seven days."""
    sums = np.concatenate(([0.0], np.cumsum(critical)))
    hours = np.array([sums[i + 1] - sums[max(0, i - 11)] for i in range(len(critical))])
    once, twice = (np.concatenate(([0.0], np.cumsum(x))) for x in (hours, hours**2))
    at = np.arange(len(hours))
    lo = np.maximum(0, at - 2016)
    n = np.maximum(at - lo, 1)
    mean = (once[at] - once[lo]) / n
    deviation = np.sqrt(np.maximum((twice[at] - twice[lo]) / n - mean**2, 1e-9))
    return np.where(at < 288, 0.0, (hours - mean) / np.maximum(deviation, 0.5))


def first_exceedances(scores: Floats, threshold: float) -> list[int]:
    """Bins in which an alarm begins: the first exceedance after the refractory."""
    over = np.flatnonzero(scores >= threshold)
    if not over.size:
        return []
    return [int(i) for i in over[np.concatenate(([True], np.diff(over) > REFRACTORY_BINS))]]


def outcome(one: SyntheticTopic, alarms: list[int]) -> Outcome:
    """Sort alarms into detection, benign, outage and false."""
    warm_up = WARM_UP_DAYS * 288
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
        elif any(s.first <= i < s.last + AFTERMATH_BINS for s in one.outages):
            outage += 1
        else:
            false += 1
    return Outcome(delay, before, len(benign), outage, false)


def rung_at(scores: Floats, threshold: float) -> list[int]:
    """Bins in which the detector's own bell rings at this threshold."""
    bell = Bell()
    over = [int(i) for i in np.flatnonzero(scores >= threshold)]
    return [i for i in over if bell.decide(float(scores[i]), threshold, i * BIN * 60)[1]]


def calibrated(judged: list[Judged], name: str, per_month: float, benign: float = 1.0) -> float:
    """The lowest threshold that keeps the budget of false alarms and of benign surges on these topics."""
    ring = rung_at if name == OURS else first_exceedances

    def keeps(threshold: float) -> bool:
        found = [outcome(j.topic, ring(j.scores[name], threshold)) for j in judged]
        surges = sum(len(j.topic.benign) for j in judged)
        return (
            sum(o.false for o in found) <= per_month * SCORED_MONTHS * len(judged)
            and sum(o.benign for o in found) <= benign * surges
        )

    low, high = 0.5, 30.0
    for _ in range(15):
        middle = (low + high) / 2
        low, high = (low, middle) if keeps(middle) else (middle, high)
    return high


def line(name: str, judged: list[Judged], alarms_of: Callable[[Judged], list[int]]) -> str:
    """One line of the table."""
    found = [outcome(j.topic, alarms_of(j)) for j in judged]
    delays = [o.delay_min for o in found if o.delay_min is not None]
    early = np.mean([o.volume_before <= 0.10 for o in found])
    benign = sum(o.benign for o in found) / sum(len(j.topic.benign) for j in judged)
    months = SCORED_MONTHS * len(judged)
    return (
        f"{name:40} {len(delays) / len(found):8.0%} {np.median(delays) if delays else np.nan:8.0f} "
        f"{early:8.0%} {benign:8.1%} {sum(o.from_outages for o in found):8d} {sum(o.false for o in found) / months:8.2f}"
    )


def main(topics: int = 24) -> int:
    """Print the tables."""
    settings = [(RATES[i % 6], KINDS[i // 6 % 3]) for i in range(topics)]
    jobs = [(seed + i, *s) for seed in (CALIBRATION_SEED, TEST_SEED) for i, s in enumerate(settings)]
    with ProcessPoolExecutor(2) as pool:
        judged = list(pool.map(judge, jobs, chunksize=2))
    calibration, test = judged[:topics], judged[topics:]
    print(f"synthetic: {topics} calibration and {topics} test topics, bins of {BIN} min")
    print(f"{'detector':40} {'detected':>8} {'median':>8} {'by 10 %':>8} {'benign':>8} {'outage':>8} {'false/mo':>8}")
    for budget, benign in BUDGETS:
        for name in (OURS, "hour > week"):
            ring = rung_at if name == OURS else first_exceedances
            for most in (1.0, benign):
                at = calibrated(calibration, name, budget, most)
                label = f"{name}, {budget:.2f}/month{'' if most == 1.0 else f', {most:.0%}'} at {at:.2f}"
                print(line(label, test, lambda j, n=name, t=at, r=ring: r(j.scores[n], t)))  # type: ignore[misc]
    print(line(f"as shipped, 1/month at {threshold_for(1.0):.2f}", test, lambda j: list(j.rung)))
    _by_group(test)
    print(f"{np.median([j.us_per_bin for j in judged]):.0f} us per bin and topic (median)")
    return 0


def _by_group(test: list[Judged]) -> None:
    groups: list[tuple[str, Callable[[Judged], bool]]] = [
        *((f"  {rate:g} a minute", lambda j, r=rate: j.topic.rate == r) for rate in RATES),
        *((f"  {kind}", lambda j, k=kind: j.topic.storm_kind == k) for kind in KINDS),
    ]
    for name, belongs in groups:
        some = [j for j in test if belongs(j)]
        if some:
            print(line(name, some, lambda j: list(j.rung)))


if __name__ == "__main__":
    sys.exit(main(*(int(a) for a in sys.argv[1:2])))
