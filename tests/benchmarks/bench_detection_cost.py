"""What the detector costs: microseconds per bin and topic, bytes of state, and how many topics one core keeps up with.

Beside it, in the same run, a Farrington-like rule that looks back at 14 days for every bin, and river's Gaussian
scorer and half-space trees where river is installed (it is no dependency).
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

import numpy as np

from shitstorm_radar.detection import Detector
from shitstorm_radar.records import Floats, Observation
from tests.benchmarks.ablations import START, Variant, observations
from tests.benchmarks.rivals import DAY, HOUR, summed
from tests.benchmarks.storms import topic

TOPICS = 1000
ROUNDS = 3


def main() -> int:
    """Print the table."""
    rows: dict[str, Callable[[], float]] = {}
    for rate in (0.05, 1.0, 5.0, 20.0, 200.0):
        stream = observations(topic(1, rate, "sudden"), Variant())
        rows[f"ours, {rate:g} mentions a minute"] = partial(ours, stream)
    usual = topic(1, 5.0, "sudden")
    rows["ours, with authors and tone"] = partial(ours, observations(usual, Variant(voices=True)))
    rows["Farrington-like, bin by bin (numpy)"] = partial(looked_back, usual.critical)
    for name, row in rows.items():
        print(f"{name:40} {float(np.median([row() for _ in range(ROUNDS)])):8.1f} us per bin and topic")
    river(usual.critical.tolist())
    detector = Detector()
    for seen in observations(usual, Variant(voices=True))[:4000]:
        detector.update(seen)
    print(f"{len(detector.save()):8d} bytes of saved state")
    print(f"{TOPICS} topics at bins of one minute on one core: {many():.0f} times real time")
    return 0


def ours(stream: Sequence[Observation]) -> float:
    """Microseconds per bin of a detector over a whole stream."""
    detector = Detector()
    start = time.process_time()
    for seen in stream:
        detector.update(seen)
    return (time.process_time() - start) / len(stream) * 1e6


def many(minutes: int = 60, learned_days: int = 8) -> float:
    """How many times faster than real time ``TOPICS`` learned detectors get through an hour of minutes."""
    rng = np.random.default_rng(1)
    teacher = Detector(60)
    for i in range(learned_days * 1440):
        teacher.update(_minute(i, float(rng.poisson(1.0)), 0.2))
    saved = teacher.save()
    detectors = [Detector.restore(saved) for _ in range(TOPICS)]
    first = learned_days * 1440
    counts = rng.poisson(1.0, (minutes, TOPICS)).tolist()
    start = time.process_time()
    for i, row in enumerate(counts):
        for detector, mentions in zip(detectors, row, strict=True):
            detector.update(_minute(first + i, float(mentions), 0.2))
    return minutes * 60 / (time.process_time() - start)


def _minute(i: int, mentions: float, share: float) -> Observation:
    return Observation(START + timedelta(minutes=i), mentions, share * mentions)


def looked_back(critical: Floats, bins: int = 2000) -> float:
    """Microseconds per bin of the rule where every bin looks back at 14 days."""
    hours = summed(critical, HOUR)
    back = np.array([day * DAY + shift for day in range(1, 15) for shift in (-HOUR, 0, HOUR)])
    start = time.process_time()
    for i in range(15 * DAY, 15 * DAY + bins):
        past = hours[i - back]
        mean = max(float(past.mean()), 0.05)
        past = past[past <= mean + 2.58 * past.std()]
        mean = max(float(past.mean()), 0.05)
        phi = max(float(past.var()) / mean, 1.0)
        _ = (hours[i] ** (2 / 3) - mean ** (2 / 3)) / (2 / 3 * mean ** (1 / 6) * phi**0.5)
    return (time.process_time() - start) / bins * 1e6


def river(counts: list[float]) -> None:
    """River's own detectors, if it is there."""
    try:
        anomaly = importlib.import_module("river.anomaly")
    except ImportError:
        print("river is not installed: pip install river, to see it beside ours")
        return
    for name, made in (
        ("river GaussianScorer", anomaly.GaussianScorer(window_size=2016)),
        ("river HalfSpaceTrees", anomaly.HalfSpaceTrees(seed=1, limits={"x": (0.0, 1.0)})),
    ):
        supervised = name.endswith("Scorer")
        start = time.process_time()
        for count in counts:
            if supervised:
                made.score_one(None, count)
                made.learn_one(None, count)
            else:
                x = {"x": count / (count + 10.0)}
                made.score_one(x)
                made.learn_one(x)
        print(f"{name:40} {(time.process_time() - start) / len(counts) * 1e6:8.1f} us per bin and topic")


if __name__ == "__main__":
    sys.exit(main())
