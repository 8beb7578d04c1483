"""SIGTERM and Ctrl+C end the program in order: threads are joined, everything is committed."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class EndSignals(QObject):
    """Turns the system's signals into one of Qt's; a handler alone would wait for Python's next turn.

    Signals:
        end_wanted: somebody or the system asks the program to end.
    """

    end_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        self._before_fd = signal.set_wakeup_fd(self._mouth.fileno())
        self._before = {number: signal.signal(number, _heard) for number in (signal.SIGTERM, signal.SIGINT)}
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def stop(self) -> None:
        """Leave the system's signals as they were."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before_fd)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._ear.close()
        self._mouth.close()

    @Slot()
    def _wake(self) -> None:
        heard = self._ear.recv(64)
        if signal.SIGTERM in heard or signal.SIGINT in heard:
            self.end_wanted.emit()


def _heard(number: int, frame: object) -> None:
    """The wake-up descriptor has the number already."""
