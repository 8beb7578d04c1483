"""How often: a choice of intervals that a person thinks in."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from shitstorm_radar.settings import LONGEST_INTERVAL_S, SHORTEST_INTERVAL_S
from shitstorm_radar.window.amounts import duration_text

_MINUTE_S, _HOUR_S = 60.0, 3600.0
_OFFERED_S = (
    SHORTEST_INTERVAL_S,
    *(n * _MINUTE_S for n in (1, 2, 5, 10, 15, 30)),
    *(n * _HOUR_S for n in (1, 2, 6, 12)),
    LONGEST_INTERVAL_S,
)


class IntervalBox(QComboBox):
    """Round intervals from the shortest to the longest, and the one that is set where it is another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for seconds in _OFFERED_S:
            self.addItem(duration_text(seconds), seconds)

    @property
    def seconds(self) -> float:
        """What is chosen."""
        return float(self.currentData())

    def choose(self, seconds: float) -> None:
        """Choose an interval; one that is not on the list joins it at its place."""
        at = self.findData(seconds)
        if at < 0:
            at = next((i for i in range(self.count()) if self.itemData(i) > seconds), self.count())
            self.insertItem(at, duration_text(seconds), seconds)
        self.setCurrentIndex(at)
