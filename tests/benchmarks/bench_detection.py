"""How early, and how rarely wrong: the detector beside the rules that others use, on synthetic topics.

Run: ``make bench-detection``, or ``python -m tests.benchmarks.bench_detection [TOPICS] [PART...]``; the parts are
``rivals``, ``ablations``, ``young`` (storms on the second day of watching) and ``transfer`` (the world of
``other_storms``), by default all.  Thresholds are set on
calibration topics and judged on fresh ones; constants were chosen on development topics; the three never meet.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from shitstorm_radar.detection.budget import threshold_for
from shitstorm_radar.records import Floats
from tests.benchmarks import other_storms, storms
from tests.benchmarks.ablations import VARIANTS, run
from tests.benchmarks.judging import Figures, Outcome, Ring, calibrated, first_exceedances, interval, outcome, rung_at
from tests.benchmarks.rivals import RIVALS
from tests.benchmarks.storms import RATES, SyntheticTopic

OURS = "shitstorm radar"
DEVELOPMENT_SEED, CALIBRATION_SEED, TEST_SEED = 900_000, 310_000, 640_000
BUDGETS = {"week": (30 / 7, 0.10), "month": (1.0, 0.04), "quarter": (1 / 3, 0.03)}
"""False alarms per topic and 30 days, and the share of benign surges that may ring as a storm at it."""

PARTS = ("rivals", "ablations", "young", "transfer")
YOUNG_BINS = 360
"""A topic is young when it was watched for 30 hours."""


@dataclass(frozen=True, slots=True)
class Job:
    """A topic to simulate, and who is to see it beside the detector."""

    world: str
    seed: int
    rate: float
    kind: str
    rivals: bool = False
    ablations: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A topic with the scores of each detector, (n,) each, and the bins in which ours rang as it is shipped."""

    topic: SyntheticTopic
    scores: dict[str, Floats]
    rung: list[int]


def judge(job: Job) -> Judged:
    """Simulate a topic and let the detectors see it."""
    world = storms if job.world == "storms" else other_storms
    one = world.topic(job.seed, job.rate, job.kind)
    ours, rung = run(one)
    scores = {OURS: ours}
    if job.rivals:
        scores |= {name: rule(one) for name, rule in RIVALS.items()}
    if job.ablations:
        scores |= {name: run(one, variant)[0] for name, variant in VARIANTS.items()}
    return Judged(one, scores, rung)


def jobs(world: str, seed: int, topics: int, *, rivals: bool = False, ablations: bool = False) -> list[Job]:
    """Every base rate with every kind of storm, again and again."""
    kinds = (storms if world == "storms" else other_storms).KINDS
    return [
        Job(world, seed + i, RATES[i % 6], kinds[i // 6 % 3], rivals=rivals, ablations=ablations) for i in range(topics)
    ]


def found(judged: Sequence[Judged], name: str, threshold: float) -> list[Outcome]:
    """What a detector's alarms at a threshold are worth, topic by topic."""
    ring = ring_of(name)
    return [outcome(j.topic, ring(j.scores[name], threshold)) for j in judged]


def ring_of(name: str) -> Ring:
    """Ours has a bell of its own; a rule rings at the first exceedance after nine hours."""
    return first_exceedances if name in RIVALS else rung_at


def at_most(judged: Sequence[Judged], name: str, per_month: float, benign: float = 1.0) -> float:
    """The threshold at which a detector keeps a budget on these topics."""
    return calibrated([j.topic for j in judged], [j.scores[name] for j in judged], ring_of(name), per_month, benign)


def main(topics: int = 72, parts: Sequence[str] = PARTS) -> int:
    """Print the tables."""
    began = time.monotonic()
    with ProcessPoolExecutor(2) as pool:
        rivals = "rivals" in parts
        calibration = list(
            pool.map(judge, jobs("storms", CALIBRATION_SEED, topics, rivals=rivals, ablations=False), chunksize=2)
        )
        test = list(pool.map(judge, jobs("storms", TEST_SEED, topics, rivals=rivals), chunksize=2))
        print(f"synthetic: {topics} calibration and {topics} test topics, bins of {storms.BIN} min\n{Figures.HEAD}")
        recalibrated(calibration, test, [*(RIVALS if rivals else ()), OURS])
        as_shipped(test, storms.KINDS)
        if "ablations" in parts:
            ablations(list(pool.map(judge, jobs("storms", DEVELOPMENT_SEED, topics // 2, ablations=True), chunksize=2)))
        if "young" in parts:
            young(test)
        if "transfer" in parts:
            print(f"\nanother world (other_storms), thresholds as shipped\n{Figures.HEAD}")
            other = list(pool.map(judge, jobs("other", TEST_SEED, topics, rivals=rivals), chunksize=2))
            as_shipped(other, other_storms.KINDS)
            if rivals:
                print("  thresholds of the first world's calibration topics, one false alarm a month")
                for name in RIVALS:
                    threshold = at_most(calibration, name, 1.0)
                    print(Figures.of(found(other, name, threshold)).line(f"{name} at {threshold:.2f}"))
    print(f"\n{time.monotonic() - began:.0f} s")
    return 0


def recalibrated(calibration: Sequence[Judged], test: Sequence[Judged], names: Sequence[str]) -> None:
    """Each detector with its own threshold for at most one false alarm per topic and month on the calibration topics."""
    for name in names:
        threshold = at_most(calibration, name, 1.0)
        print(Figures.of(found(test, name, threshold)).line(f"{name} at {threshold:.2f}"))
    for budget, (per_month, benign) in BUDGETS.items():
        threshold = at_most(calibration, OURS, per_month, benign)
        print(Figures.of(found(test, OURS, threshold)).line(f"{OURS}, by the rule for a {budget}: {threshold:.2f}"))


def as_shipped(test: Sequence[Judged], kinds: Sequence[str]) -> None:
    """The detector with the thresholds that it is shipped with; by base rate and kind of storm for the month."""
    for budget, (per_month, _) in BUDGETS.items():
        threshold = threshold_for(per_month)
        outcomes = found(test, OURS, threshold)
        print(Figures.of(outcomes).line(f"{OURS}, as shipped for a {budget}: {threshold:.2f}"))
        print(interval(outcomes))
    print(Figures.of([outcome(j.topic, j.rung) for j in test]).line("  the alarms of the month as they rang"))
    groups: list[tuple[str, Callable[[Judged], bool]]] = [
        *((f"  {rate:g} a minute", lambda j, r=rate: j.topic.rate == r) for rate in RATES),
        ("  5 a minute and more", lambda j: j.topic.rate >= 5),
        *((f"  {kind}", lambda j, k=kind: j.topic.storm_kind == k) for kind in kinds),
    ]
    for name, belongs in groups:
        some = [j for j in test if belongs(j)]
        print(Figures.of(found(some, OURS, threshold_for(1.0))).line(name))


def young(judged: Sequence[Judged]) -> None:
    """The same storms where watching began 30 hours before; "false" is what rang in these hours, a month of them."""
    outcomes = []
    for j in judged:
        one = storms.begun_before_the_storm(j.topic, YOUNG_BINS)
        outcomes.append(outcome(one, run(one)[1], warm_up=0))
    figures = Figures.of(outcomes)
    hours = YOUNG_BINS * storms.BIN / 60 * len(outcomes)
    early = sum(o.false for o in outcomes)
    print(
        f"\nbegun {YOUNG_BINS * storms.BIN / 60:.0f} h before the storm, as shipped for a month: detected "
        f"{figures.detected:.0%}, median {figures.median_min:.0f} min, {figures.by_10:.0%} by 10 % of the volume, "
        f"{early} false alarms in {hours:.0f} topic-hours"
    )


def ablations(judged: Sequence[Judged]) -> None:
    """What each idea is worth: every variant at one false alarm a month on the development topics themselves."""
    print(f"\nablations on {len(judged)} development topics\n{Figures.HEAD}")
    for name in (OURS, *VARIANTS):
        threshold = at_most(judged, name, 1.0)
        print(Figures.of(found(judged, name, threshold)).line(f"{name} at {threshold:.2f}"))


if __name__ == "__main__":
    numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
    sys.exit(main(numbers[0] if numbers else 72, [a for a in sys.argv[1:] if not a.isdigit()] or PARTS))
