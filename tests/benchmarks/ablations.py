"""The detector with one of its ideas taken away, to see what the idea is worth, and with what most streams do not count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import numpy as np

from shitstorm_radar.detection import Detector
from shitstorm_radar.detection.calendar import Calendar
from shitstorm_radar.detection.ramp import Ramp
from shitstorm_radar.records import Floats, Observation, SurgeKind
from tests.benchmarks.storms import BIN, SyntheticTopic

START = datetime(2026, 1, 5, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Variant:
    """How the detector is changed before its first bin, and how each bin is told to it."""

    change: Callable[[Detector], None] | None = None
    told: Callable[[Observation], Observation] | None = None
    voices: bool = False
    tone: bool = True


class _EveryHourAlike(Calendar):
    """No course of the day or of the week."""

    __slots__ = ()

    def at(self, epoch_s: int, *, holiday: bool = False) -> float:
        return 1.0


def _without_gate(detector: Detector) -> None:
    detector._state.channels.gated = 0


def _without_ramps(detector: Detector) -> None:
    detector._state.channels.ramps = [Ramp(1.0)]


def _without_calendar(detector: Detector) -> None:
    detector._state.expectation.calendar = _EveryHourAlike()


def _as_if_all_measured(seen: Observation) -> Observation:
    return replace(seen, exposure=1.0)


VARIANTS = {
    "without the share gate": Variant(_without_gate),
    "without knowing gaps": Variant(told=_as_if_all_measured),
    "without ramps (CUSUM)": Variant(_without_ramps),
    "without the calendar": Variant(_without_calendar),
    "with authors and tone": Variant(voices=True),
    "with authors, without tone": Variant(voices=True, tone=False),
}


def run(one: SyntheticTopic, variant: Variant | None = None) -> tuple[Floats, list[int]]:
    """Scores per bin, and the bins in which the detector itself, set to one false alarm a month, rings for a storm."""
    variant = variant or Variant()
    detector = Detector(BIN * 60)
    if variant.change:
        variant.change(detector)
    scores, rung = [], []
    for i, seen in enumerate(observations(one, variant)):
        reading = detector.update(seen)
        scores.append(reading.score)
        if reading.alarm and reading.kind is SurgeKind.STORM:
            rung.append(i)
    return np.array(scores), rung


def observations(one: SyntheticTopic, variant: Variant) -> list[Observation]:
    """The topic's bins as this variant is told them."""
    columns = (one.mentions, one.critical, one.measured, one.authors, one.aggressive)
    out = []
    for i, (mentions, critical, measured, authors, aggressive) in enumerate(
        zip(*(column.tolist() for column in columns), strict=True)
    ):
        seen = Observation(START + timedelta(minutes=BIN * i), mentions, critical, measured)
        if variant.voices:
            seen = replace(seen, authors=authors, aggressive=aggressive if variant.tone else 0.0)
        out.append(variant.told(seen) if variant.told else seen)
    return out
