"""Running the detector over a recorded series, strictly online."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from shitstorm_radar.detection.detector import Detector
from shitstorm_radar.records import Observation, Reading, SurgeKind


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One bin of a series; ``time`` is its start (UTC), ``negative`` is None where it was not counted.

    ``measured`` is in [0, 1]; what stands in the last blind bin of a gap is the backlog of the whole gap.
    """

    time: datetime
    mentions: float
    negative: float | None = None
    measured: float = 1.0


@dataclass(frozen=True, slots=True)
class Series:
    """Bins of ``bin_s`` seconds, in order; ``volume_only``: there are no negative counts."""

    rows: tuple[SeriesRow, ...]
    bin_s: int
    volume_only: bool = False


@dataclass(frozen=True, slots=True)
class BacktestRow:
    """The detector's word on one bin; ``expected`` is NaN while blind.

    With negative counts ``expected`` and ``alarm`` speak of these; a surge of mere volume is no alarm.
    ``reading``: all that the detector said.
    """

    time: datetime
    expected: float
    score: float
    alarm: bool
    reading: Reading | None = None


def backtest(series: Series, *, false_alarms_per_month: float = 1.0) -> Iterator[BacktestRow]:
    """One row per row of the series, in order; each depends on what came before only."""
    detector = Detector(series.bin_s, false_alarms_per_month=false_alarms_per_month, volume_only=series.volume_only)
    for row in series.rows:
        negative = row.mentions if row.negative is None else row.negative
        reading = detector.update(Observation(row.time, row.mentions, negative, row.measured))
        alarm = reading.alarm and (series.volume_only or reading.kind is SurgeKind.STORM)
        yield BacktestRow(row.time, reading.expected, reading.score, alarm, reading)
