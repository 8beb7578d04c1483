"""When would it have rung?  The live detector over bins of the past, once for every false-alarm budget.

A detector per budget, not one whose scores are judged three times: what a detector holds for a deviation decides
what it learns, so scores differ between budgets, and these are to be the alarms that would really have come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from shitstorm_radar.detection.detector import Detector
from shitstorm_radar.records import Observation, Reading, SurgeKind


@dataclass(frozen=True, slots=True)
class Ring:
    """One alarm that would have come.

    Attributes:
        at: when it would have rung, the end of its bin.
        since: when the deviation began.
        kind: what deviated.
        window_s, seen, usual: as in ``records.Reading``.
    """

    at: datetime
    since: datetime
    kind: SurgeKind
    window_s: float
    seen: float
    usual: float


class Hindsight:
    """Shows bins in order to one detector per budget and keeps their rings."""

    def __init__(self, bin_s: int, budgets: Sequence[float]) -> None:
        """``budgets``: accepted false alarms per 30 days, each above 0."""
        self._bin = timedelta(seconds=bin_s)
        self._detectors = [Detector(bin_s, false_alarms_per_month=budget) for budget in budgets]
        self._rings: list[list[Ring]] = [[] for _ in budgets]
        self._onsets: list[datetime | None] = [None for _ in budgets]
        self.learned_at: datetime | None = None
        """End of the first bin with which the start-up was over; None while it is not."""

    @property
    def rings(self) -> tuple[tuple[Ring, ...], ...]:
        """The rings so far, oldest first, per budget in the order given."""
        return tuple(tuple(rings) for rings in self._rings)

    def show(self, seen: Observation) -> None:
        """Take in the next bin.

        Raises:
            ValueError: as the detector does.
        """
        for number, detector in enumerate(self._detectors):
            reading = detector.update(seen)
            if reading.alarm:
                self._ring(number, reading)
            if self.learned_at is None and reading.learning >= 1.0:
                self.learned_at = reading.start + self._bin

    def _ring(self, number: int, reading: Reading) -> None:
        """Alarms of one deviation are one ring: its further alarms belong to an incident that is already open."""
        since = reading.since or reading.start
        if since == self._onsets[number]:
            return
        self._onsets[number] = since
        kind = reading.kind or SurgeKind.SURGE
        ring = Ring(reading.start + self._bin, since, kind, reading.window_s, reading.seen, reading.usual)
        self._rings[number].append(ring)
