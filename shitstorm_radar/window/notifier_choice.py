"""Which way to notify suits this computer."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

from shitstorm_radar.window.notifier import Notifier
from shitstorm_radar.window.tray import Tray
from shitstorm_radar.window.tray_notifier import TrayNotifier


def native_notifier(tray: Tray, parent: QObject | None = None) -> Notifier:
    """On Linux the desktop's service, elsewhere the tray's messages."""
    if sys.platform == "linux":
        from shitstorm_radar.window.dbus_notifier import DBusNotifier  # its jeepney is installed on Linux only

        return DBusNotifier(parent)
    else:  # noqa: RET505 - mypy would call it unreachable
        return TrayNotifier(tray, parent)
