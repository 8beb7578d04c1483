"""Notifications on Linux, through the desktop's own service: buttons, urgency, replacing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from shitstorm_radar.window.notification_reports import Clicked, NotShown, Shown
from shitstorm_radar.window.notification_thread import ANSWER_S, NotificationThread
from shitstorm_radar.window.notifier import Notice, Notifier


class DBusNotifier(Notifier):
    """The window's end of the notification thread; lives in the window's thread.

    Args:
        address: the bus, "SESSION" for the one in the environment.
        answer_s: how long a daemon may take before a notice counts as not shown, seconds.
    """

    _reported = Signal(object)

    def __init__(self, parent: QObject | None = None, address: str = "SESSION", answer_s: float = ANSWER_S) -> None:
        super().__init__(parent)
        self._reported.connect(self._take)  # queued: reports are emitted in the notification thread
        self._thread = NotificationThread(self._reported.emit, address, answer_s)
        self._thread.start()

    def notify(self, notice: Notice) -> None:
        """Show a notice; returns at once."""
        self._thread.post(notice)

    def withdraw(self, incident_id: str) -> None:
        """Take the incident's bubble off the screen; returns at once."""
        self._thread.withdraw(incident_id)

    def stop(self) -> None:
        """End the thread, within a second."""
        self._thread.stop()

    @Slot(object)
    def _take(self, report: object) -> None:
        match report:
            case Shown(key, sounds):
                if not sounds:
                    self.silent.emit(key)
                self.shown.emit(key)
            case NotShown(key):
                self.failed.emit(key)
            case Clicked(incident_id, action):
                self.clicked.emit(incident_id, action)
