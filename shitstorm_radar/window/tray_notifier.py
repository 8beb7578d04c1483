"""Notifications through the tray icon: on Windows and macOS, and where Linux has no notification service.

Qt does not say whether a message was seen, which one was clicked, or which button: a click
opens the incident that was told last.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from shitstorm_radar.window.notifier import DEFAULT_ACTION, Notice, Notifier, Urgency
from shitstorm_radar.window.plain_label import unmarked
from shitstorm_radar.window.tray import Tray

_PICTURES = {
    Urgency.LOW: QSystemTrayIcon.MessageIcon.Information,
    Urgency.NORMAL: QSystemTrayIcon.MessageIcon.Information,
    Urgency.CRITICAL: QSystemTrayIcon.MessageIcon.Critical,
}


class TrayNotifier(Notifier):
    """Shows notices as the tray icon's messages; fails while there is no tray."""

    def __init__(self, tray: Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._listens_to: QSystemTrayIcon | None = None
        self._last_incident = ""

    def notify(self, notice: Notice) -> None:
        """Show a notice; returns at once."""
        icon = self._tray.icon
        if icon is None or not QSystemTrayIcon.supportsMessages():
            self.failed.emit(notice.key)
            return
        if icon is not self._listens_to:  # the tray has come anew
            icon.messageClicked.connect(self._message_clicked)
            self._listens_to = icon
        self._last_incident = notice.incident_id
        icon.showMessage(unmarked(notice.title), unmarked(notice.body), _PICTURES[notice.urgency])
        self.silent.emit(notice.key)
        self.shown.emit(notice.key)

    @Slot()
    def _message_clicked(self) -> None:
        self.clicked.emit(self._last_incident, DEFAULT_ACTION)
