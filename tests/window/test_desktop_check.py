"""What doctor learns about the desktop, from the real program on real platforms."""

import json
import os
import subprocess
import sys

import pytest

from tests.fakes.screen import running_screen
from tests.fakes.session_bus import PROJECT, running_bus, running_service


def report(**environment):
    """The checks by name; an empty value takes the variable away."""
    merged = {k: v for k, v in {**os.environ, **environment}.items() if v}
    command = [sys.executable, "-m", "shitstorm_radar.window.desktop_check"]
    done = subprocess.run(command, cwd=PROJECT, env=merged, capture_output=True, text=True, check=True, timeout=30)
    return {check["name"]: check for check in json.loads(done.stdout)}


def test_without_display_and_bus_it_says_what_is_missing_and_what_happens_instead():
    checks = report(QT_QPA_PLATFORM="offscreen", DBUS_SESSION_BUS_ADDRESS="")
    assert checks["Qt"]["ok"]
    assert not checks["display"]["ok"]
    assert not checks["tray"]["ok"]
    assert "no session bus" in checks["notifications"]["detail"]
    assert "banner" in checks["notifications"]["detail"]


def test_gnome_users_are_told_about_the_extension():
    checks = report(QT_QPA_PLATFORM="offscreen", DBUS_SESSION_BUS_ADDRESS="", XDG_CURRENT_DESKTOP="ubuntu:GNOME")
    assert "AppIndicator" in checks["tray"]["detail"]


@pytest.mark.dbus
def test_a_bus_without_a_daemon_is_told_from_no_bus(tmp_path):
    with running_bus(tmp_path) as bus:
        checks = report(QT_QPA_PLATFORM="offscreen", DBUS_SESSION_BUS_ADDRESS=bus.address)
    assert "no notification service" in checks["notifications"]["detail"]


@pytest.mark.dbus
@pytest.mark.xvfb
def test_a_full_desktop_is_all_right(tmp_path):
    with (
        running_bus(tmp_path) as bus,
        running_screen() as display,
        running_service(bus, "watcher"),
        running_service(bus, "notifications"),
    ):
        checks = report(QT_QPA_PLATFORM="xcb", DISPLAY=display, DBUS_SESSION_BUS_ADDRESS=bus.address)
    assert all(check["ok"] for check in checks.values()), checks
    assert checks["notifications"]["detail"].startswith("fake 1, with buttons")
