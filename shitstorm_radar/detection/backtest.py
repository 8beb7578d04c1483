"""Running the detector over a stored series, strictly online."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from shitstorm_radar.detection.detector import Detector
from shitstorm_radar.records import Observation, SurgeKind


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One bin of a series; ``negative`` is None where it was not counted."""

    time: datetime
    mentions: float
    negative: float | None = None
    measured: float = 1.0


@dataclass(frozen=True, slots=True)
class BacktestRow:
    """The detector's word on one bin; ``expected`` is NaN while blind.

    With negative counts ``expected`` and ``alarm`` speak of these; a surge of mere volume is no alarm.
    """

    time: datetime
    expected: float
    score: float
    alarm: bool


def backtest(
    rows: Iterable[SeriesRow], bin_s: int, *, budget_per_month: float = 1.0, volume_only: bool = False
) -> Iterator[BacktestRow]:
    """One row per row of the series, in order; each depends on what came before only."""
    detector = Detector(bin_s, false_alarms_per_month=budget_per_month, volume_only=volume_only)
    for row in rows:
        negative = row.mentions if row.negative is None else row.negative
        reading = detector.update(Observation(row.time, row.mentions, negative, row.measured))
        alarm = reading.alarm and (volume_only or reading.kind is SurgeKind.STORM)
        yield BacktestRow(row.time, reading.expected, reading.score, alarm)
