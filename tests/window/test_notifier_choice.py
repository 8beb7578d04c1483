"""Which way to notify: the desktop's service on Linux, the tray elsewhere."""

import pytest

from shitstorm_radar.window.dbus_notifier import DBusNotifier
from shitstorm_radar.window.notifier import Notice
from shitstorm_radar.window.notifier_choice import native_notifier
from shitstorm_radar.window.tray import Tray
from shitstorm_radar.window.tray_notifier import TrayNotifier


@pytest.fixture
def tray(qapp):
    made = Tray()
    yield made
    made.hide()


def test_linux_gets_the_desktops_own_service(tray, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    notifier = native_notifier(tray)
    assert isinstance(notifier, DBusNotifier)
    notifier.stop()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_get_the_trays_messages(tray, monkeypatch, platform):
    monkeypatch.setattr("sys.platform", platform)
    assert isinstance(native_notifier(tray), TrayNotifier)


def test_without_a_tray_its_messages_fail_openly(qtbot, tray):
    notifier = TrayNotifier(tray)
    with qtbot.waitSignal(notifier.failed, timeout=1000) as failed:
        notifier.notify(Notice("k", "Bahn", "…"))
    assert failed.args == ["k"]
    notifier.stop()
