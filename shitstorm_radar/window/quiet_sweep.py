"""When Python looks for unreachable cycles: while little happens, never in the middle of a storm."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_LOOK_MS = 5_000
_EVERY_MS = 600_000
_QUIET_LOOKS = 6
"""So many quiet looks in a row before a search: batches of a storm come seconds apart, and what they left behind makes
the next search take 100 ms and more."""
# A search of everything holds the interpreter, and with it the window, for 60 ms and more.  The third number is how
# many searches of the young come before one: with 10, every batch of some thousand mentions has several.
_THRESHOLDS = (700, 10, 2_000)
_FEW = 2
"""Searches of the young between two looks, each for 7,000 new objects, that are not yet a batch of mentions."""


class QuietSweep(QObject):
    """Searches everything once in ten minutes at most, and only after half a minute in which few objects were made.

    What was there when it first became quiet lives as long as the program, and is never searched again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.set_threshold(*_THRESHOLDS)
        self._settled = False
        self._quiet_looks = 0
        self._searches = _searches_of_the_young()
        self._look_timer = QTimer(self, interval=_LOOK_MS)
        self._look_timer.timeout.connect(self._look)
        self._rest = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._look_timer.start()

    @Slot()
    def _look(self) -> None:
        searches = _searches_of_the_young()
        quiet = searches - self._searches <= _FEW
        self._searches = searches
        self._quiet_looks = self._quiet_looks + 1 if quiet else 0
        if self._quiet_looks >= _QUIET_LOOKS and not self._rest.isActive():
            self._sweep()

    def _sweep(self) -> None:
        if not self._settled:
            gc.freeze()
            self._settled = True
        gc.collect()
        self._searches = _searches_of_the_young()
        self._rest.start()


def _searches_of_the_young() -> int:
    return int(gc.get_stats()[1]["collections"])
