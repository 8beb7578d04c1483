"""What this desktop offers: for ``shitstorm-radar doctor``, which runs it as a program of its own.

Qt ends its process when it finds no display, so this is never called from the window.
``python -m shitstorm_radar.window.desktop_check`` prints the report as JSON.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from PySide6.QtCore import QLibraryInfo, QLocale, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

_ANSWER_S = 3.0


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report; ``detail`` says what is there, or what is missing and the way out, in English."""

    name: str
    ok: bool
    detail: str


def desktop_report(environment: Mapping[str, str] = os.environ) -> list[Check]:
    """Qt, display, languages, tray and notifications; needs a ``QApplication``."""
    return [_qt(), _display(environment), _language(), _tray(environment), _notifications()]


def _qt() -> Check:
    binding = importlib.metadata.version("PySide6_Essentials")
    # WORKAROUND(PySide6 6.12.0): drops a reference of True per signal on Python 3.10 and 3.11 and aborts
    sound = not (binding.startswith("6.12.0") and sys.version_info < (3, 12))
    detail = f"{qVersion()}, PySide6 {binding}"
    return Check("Qt", sound, detail if sound else f"{detail} crashes on this Python: install a version below 6.12")


def _display(environment: Mapping[str, str]) -> Check:
    platform = QGuiApplication.platformName()
    session = environment.get("XDG_SESSION_TYPE", "unknown")
    desktop = environment.get("XDG_CURRENT_DESKTOP", "unknown")
    detail = f"platform {platform}, session {session}, desktop {desktop}"
    if platform in ("offscreen", "minimal"):
        return Check("display", False, f"{detail}: no window can be seen; unset QT_QPA_PLATFORM on a desktop")
    return Check("display", True, detail)


def _language() -> Check:
    german = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return Check("language", True, f"system {QLocale.system().name()}, Qt's own texts in {german}")


def _tray(environment: Mapping[str, str]) -> Check:
    if QSystemTrayIcon.isSystemTrayAvailable():
        return Check("tray", True, "available")
    way_out = "closing the window keeps it in the task bar"
    if "GNOME" in environment.get("XDG_CURRENT_DESKTOP", ""):
        way_out = "GNOME shows one with the extension AppIndicator; " + way_out
    return Check("tray", False, f"none on this desktop; {way_out}")


def _notifications() -> Check:
    if sys.platform != "linux":
        return Check("notifications", QSystemTrayIcon.supportsMessages(), "through the tray")
    else:  # noqa: RET505 - mypy would call it unreachable
        return _notification_service()


def _notification_service() -> Check:
    from jeepney import DBusErrorResponse  # installed on Linux only
    from jeepney.io.blocking import open_dbus_connection
    from jeepney.wrappers import unwrap_msg

    from shitstorm_radar.window.notification_messages import ask_capabilities, ask_server

    try:
        with open_dbus_connection() as bus:
            questions = (ask_server(), ask_capabilities())
            server, (abilities,) = (unwrap_msg(bus.send_and_get_reply(q, timeout=_ANSWER_S)) for q in questions)
    except DBusErrorResponse as err:
        return Check("notifications", False, f"no notification service ({err.name}); the window shows a banner instead")
    except (OSError, KeyError, RuntimeError, ValueError) as err:
        return Check("notifications", False, f"no session bus ({err!r}); the window shows a banner instead")
    buttons = "with buttons" if "actions" in abilities else "without buttons and clicks"
    sounds = "plays a storm's and a surge's sound" if "sound" in abilities else "silent, so the program beeps"
    return Check(
        "notifications", True, f"{server[0]} {server[2]}, {buttons}, {sounds}; can {', '.join(sorted(abilities))}"
    )


def main() -> None:
    """Print the report as a JSON list of objects with name, ok and detail."""
    app = QApplication(["shitstorm-radar"])
    sys.stdout.write(json.dumps([asdict(check) for check in desktop_report()]) + "\n")
    del app


if __name__ == "__main__":
    main()
