"""The real tray in a program of its own, on whatever platform Qt is told to use.

JSON lines on standard output say what happens; words on standard input are states to show, "message" or "quit".
"""

import json
import sys
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QLocale, QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QApplication

from shitstorm_radar.alerts import Outlook
from shitstorm_radar.records import Incident, RadarState, SurgeKind
from shitstorm_radar.window.notifier import Notice, Urgency
from shitstorm_radar.window.tray import Tray
from shitstorm_radar.window.tray_notifier import TrayNotifier

AT = datetime(2026, 3, 1, 14, 20, tzinfo=UTC)
STORM = Incident("bahn-1", "bahn", SurgeKind.STORM, AT, AT)


def tell(event: str, value: Any = None) -> None:
    print(json.dumps({"event": event, "value": value}), flush=True)


class Orders(QObject):
    def __init__(self, tray: Tray) -> None:
        super().__init__(tray)
        self._tray = tray
        self._notifier = TrayNotifier(tray, self)
        self._notifier.shown.connect(lambda key: tell("shown", key))
        self._notifier.failed.connect(lambda key: tell("failed", key))
        self._notifier.clicked.connect(lambda incident, action: tell("clicked", [incident, action]))
        self._stdin = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._stdin.activated.connect(self.read)

    @Slot()
    def read(self) -> None:
        word = sys.stdin.readline().strip()
        if word in ("", "quit"):
            self._tray.hide()
            QApplication.quit()
        elif word == "message":
            self._notifier.notify(Notice("k", "<b>Titel", "Text", Urgency.CRITICAL, "bahn-1"))
        else:
            worst = STORM if word == "storm" else None
            outlook = Outlook(RadarState(word), worst, running=1 if worst else 0, live=3, silent=1, last_success_at=AT)
            self._tray.show_outlook(outlook, {"bahn": "Bahn <b>& Söhne"})
            tell("showing", word)


def main() -> None:
    app = QApplication(["shitstorm-radar"])
    app.setQuitOnLastWindowClosed(False)
    QLocale.setDefault(QLocale(QLocale.Language.English))
    tray = Tray(look_ms=50)
    tray.open_window.connect(lambda: tell("open_window"))
    tray.available_changed.connect(lambda there: tell("available", there))
    orders = Orders(tray)
    tell("ready", tray.available)
    app.exec()
    del orders


if __name__ == "__main__":
    main()
