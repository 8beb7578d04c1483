"""When Python looks for unreachable cycles: while nothing happens, never in the middle of a storm."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_QUIET_MS = 5_000
_EVERY_MS = 60_000
# A look at everything holds the interpreter, and with it the window, for 60 ms and more.  The third number is how
# many looks at the young come before one: with 10, every batch of some thousand mentions has several.
_THRESHOLDS = (700, 10, 2_000)


class QuietSweep(QObject):
    """Searches everything once a minute at most, some seconds after the last news.

    What was there when it first became quiet lives as long as the program, and is never searched again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settled = False
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._sweep)
        self._rest = QTimer(self, singleShot=True, interval=_EVERY_MS)
        gc.set_threshold(*_THRESHOLDS)
        self._quiet.start()

    @Slot(object)
    def put_off(self, _: object) -> None:
        """Something happens: not now."""
        self._quiet.start()

    @Slot()
    def _sweep(self) -> None:
        if self._rest.isActive():
            return
        if not self._settled:
            gc.freeze()
            self._settled = True
        gc.collect()
        self._rest.start()
