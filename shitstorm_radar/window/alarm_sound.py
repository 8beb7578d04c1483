"""The sound of an alarm where the desktop makes none with its bubbles: the system's beep.

A storm and a surge can be told apart with closed eyes: three beeps and one.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from shitstorm_radar.window.notifier import Urgency

_BEEPS = {Urgency.LOW: 1, Urgency.NORMAL: 1, Urgency.CRITICAL: 3}
_BETWEEN_MS = 350


class AlarmSound(QObject):
    """Beeps once for a surge, three times for a storm; the louder of two that come together is heard."""

    def __init__(self, parent: QObject | None = None, beep: Callable[[], None] = QApplication.beep) -> None:
        super().__init__(parent)
        self._beep = beep
        self._left = 0
        self._timer = QTimer(self, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._next)

    def play(self, urgency: Urgency) -> None:
        """Begin now; returns at once."""
        begins = self._left == 0
        self._left = max(self._left, _BEEPS[urgency])
        if begins:
            self._next()

    @Slot()
    def _next(self) -> None:
        self._beep()
        self._left -= 1
        if self._left:
            self._timer.start()
        else:
            self._timer.stop()
