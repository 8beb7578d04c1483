"""The short version of the benchmark, with loose floors: what would be noticed if the detector became much worse."""

from __future__ import annotations

from functools import cache

from tests.benchmarks.ablations import run
from tests.benchmarks.judging import Figures, Outcome, outcome
from tests.benchmarks.storms import KINDS, topic

SEED = 70_000


@cache
def outcomes() -> list[Outcome]:
    """Six synthetic topics, as the detector rings at one false alarm a month."""
    topics = [topic(SEED + i, rate, KINDS[i % 3]) for i, rate in enumerate((0.2, 1.0, 5.0, 20.0, 1.0, 0.2))]
    return [outcome(one, run(one)[1]) for one in topics]


def test_most_storms_are_found_and_early():
    figures = Figures.of(outcomes())
    assert figures.detected >= 0.75
    assert figures.by_25 >= 0.6
    assert figures.median_min <= 240


def test_few_alarms_are_false():
    figures = Figures.of(outcomes())
    assert figures.false <= 3.0
    assert figures.benign <= 0.25
    assert figures.outage <= 1
