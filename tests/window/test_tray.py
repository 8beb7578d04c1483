"""The tray: without one, with a StatusNotifier host, and with one that comes later; on a real X display."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

from shitstorm_radar.alerts import Outlook
from shitstorm_radar.records import Incident, IncidentState, RadarState, SurgeKind
from shitstorm_radar.window.notifier import Notice, Urgency
from shitstorm_radar.window.tray import Tray
from shitstorm_radar.window.tray_notifier import TrayNotifier
from tests.fakes.screen import running_screen, running_tray
from tests.fakes.session_bus import running_bus, running_service

AT = datetime(2026, 3, 1, 14, 20, tzinfo=UTC)
STORM = Incident("bahn-1", "bahn", SurgeKind.STORM, AT, AT)
NAMES = {"bahn": "Bahn & Söhne"}


@pytest.fixture
def tray(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    made = Tray()
    yield made
    made.hide()
    QLocale.setDefault(before)


def actions(tray: Tray) -> dict[str, QAction]:
    return {a.text(): a for a in tray._menu.actions() if a.isVisible() and not a.isSeparator()}


def test_offscreen_there_is_no_tray_and_it_says_so(tray):
    assert not tray.available
    assert tray.icon is None


def test_the_tooltip_tells_state_topic_silent_sources_and_last_success(tray):
    tray.show_outlook(Outlook(RadarState.STORM, STORM, 3, live=40, silent=2, last_success_at=AT), NAMES)
    state, topic, sources, last = tray.tooltip().splitlines()
    assert state == "Shitstorm Radar: storm"
    assert topic == "Bahn & Söhne and 2 more"
    assert sources == "2 of 42 sources silent"
    assert last.startswith("last read: ")


def test_blind_is_explained_in_the_tooltip(tray):
    tray.show_outlook(Outlook(RadarState.BLIND), {})
    assert tray.tooltip() == "Shitstorm Radar: blind – no source delivers\nnothing read yet"


def test_a_surge_is_called_a_surge(tray):
    tray.show_outlook(Outlook(RadarState.ATTENTION, replace(STORM, kind=SurgeKind.SURGE), 1), NAMES)
    assert tray.tooltip().splitlines()[:2] == ["Shitstorm Radar: surge, hardly critical", "Bahn & Söhne"]
    tray.show_outlook(Outlook(RadarState.ATTENTION, replace(STORM, state=IncidentState.ACKNOWLEDGED), 1), NAMES)
    assert tray.tooltip().startswith("Shitstorm Radar: attention\n")


def test_the_menu_opens_mutes_and_quits(qtbot, tray):
    menu = actions(tray)
    assert list(menu) == ["Open", "Mute notifications for 1 hour", "Quit (stops watching)"]
    with qtbot.waitSignal(tray.open_window, timeout=1000):
        menu["Open"].trigger()
    with qtbot.waitSignal(tray.mute_changed, timeout=1000) as muted:
        menu["Mute notifications for 1 hour"].trigger()
    assert muted.args == [True]
    with qtbot.waitSignal(tray.quit_requested, timeout=1000):
        menu["Quit (stops watching)"].trigger()


def test_the_menu_leads_to_the_worst_incident_while_there_is_one(qtbot, tray):
    tray.show_outlook(Outlook(RadarState.STORM, STORM, 1), NAMES)
    with qtbot.waitSignal(tray.open_incident, timeout=1000) as opened:
        actions(tray)["Open incident: Bahn && Söhne"].trigger()
    assert opened.args == ["bahn-1"]
    tray.show_outlook(Outlook(RadarState.CALM), NAMES)
    assert len(actions(tray)) == 3


def test_muting_elsewhere_is_shown_in_the_menu_without_an_echo(qtbot, tray):
    with qtbot.assertNotEmitted(tray.mute_changed):
        tray.set_muted(True)
    assert actions(tray)["Mute notifications for 1 hour"].isChecked()


def test_an_unknown_topic_is_named_by_its_id(tray):
    tray.show_outlook(Outlook(RadarState.STORM, replace(STORM, topic_id="x7"), 1), NAMES)
    assert "x7" in tray.tooltip()


# what the offscreen platform says when an icon is made although it has no tray
in_process = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@pytest.fixture
def desktop(monkeypatch):
    """Whether there is a tray, as Qt would say it."""
    there = [True]
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there[0])
    return there


@in_process
def test_where_there_is_a_tray_the_icon_has_the_state_and_the_words(desktop, tray):
    assert tray.available
    assert tray.icon is not None
    blind = tray.icon.icon().pixmap(16, 16).toImage()
    tray.show_outlook(Outlook(RadarState.STORM, STORM, 1), {"bahn": "<b>"})
    assert tray.icon.icon().pixmap(16, 16).toImage() != blind
    assert "‹b›" in tray.icon.toolTip()


@in_process
def test_a_click_on_the_icon_opens_the_window_and_a_right_click_does_not(qtbot, desktop, tray):
    reasons = QSystemTrayIcon.ActivationReason
    with qtbot.assertNotEmitted(tray.open_window):
        tray.icon.activated.emit(reasons.Context)
    with qtbot.waitSignal(tray.open_window, timeout=1000):
        tray.icon.activated.emit(reasons.Trigger)


@in_process
def test_a_tray_that_goes_is_let_go_and_announced(qtbot, desktop, tray):
    desktop[0] = False
    with qtbot.waitSignal(tray.available_changed, timeout=1000) as changed:
        tray._looking.timeout.emit()
    assert changed.args == [False]
    assert not tray.available


@in_process
def test_a_message_through_the_tray_comes_back_with_its_incident(qtbot, desktop, tray):
    notifier = TrayNotifier(tray)
    with qtbot.waitSignal(notifier.shown, timeout=1000):
        notifier.notify(Notice("bahn-1/0", "Bahn", "…", Urgency.CRITICAL, "bahn-1"))
    with qtbot.waitSignal(notifier.clicked, timeout=1000) as clicked:
        tray.icon.messageClicked.emit()
    assert clicked.args == ["bahn-1", "default"]


@pytest.fixture
def screen():
    with running_screen() as made:
        yield made


@pytest.fixture
def bus(tmp_path):
    with running_bus(tmp_path) as made:
        yield made


@pytest.fixture
def on_screen(bus, screen):
    return {**bus.environment, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}


@pytest.mark.xvfb
@pytest.mark.dbus
def test_a_status_notifier_host_gets_the_picture_and_the_words_and_its_clicks_come_back(bus, on_screen):
    with running_service(bus, "watcher") as watcher, running_tray(on_screen) as program:
        assert program.next_event() == ("ready", True)
        assert watcher.next_event()["event"] == "registered"
        pictures = {}
        for state in ("calm", "attention", "storm", "blind"):
            program.do(state)
            assert program.next_event() == ("showing", state)
            watcher.do(look=True)
            seen = watcher.next_event()
            pictures[state] = str(seen["pixmaps"])
            assert state in seen["tooltip"][0]
            if state == "storm":
                assert "Bahn ‹b›& Söhne" in seen["tooltip"][0]
        assert len(set(pictures.values())) == 4
        watcher.do(activate=True)
        assert program.next_event() == ("open_window", None)
        program.do("quit")
        assert program.ended() == 0


@pytest.mark.xvfb
@pytest.mark.dbus
def test_without_a_host_on_a_real_screen_there_is_no_tray_and_messages_fail_openly(on_screen):
    with running_tray(on_screen) as program:
        assert program.next_event() == ("ready", False)
        program.do("message")
        assert program.next_event() == ("failed", "k")


@pytest.mark.xvfb
@pytest.mark.dbus
def test_a_tray_that_comes_later_is_taken(bus, on_screen):
    with running_tray(on_screen) as program:
        assert program.next_event() == ("ready", False)
        with running_service(bus, "watcher") as watcher:
            assert program.next_event() == ("available", True)
            assert watcher.next_event()["event"] == "registered"


@pytest.mark.xvfb
@pytest.mark.dbus
def test_when_the_panel_is_restarted_the_icon_comes_back(bus, on_screen):
    with running_tray(on_screen) as program:
        assert program.next_event() == ("ready", False)
        with running_service(bus, "watcher") as watcher:
            assert program.next_event() == ("available", True)
            assert watcher.next_event()["event"] == "registered"
        with running_service(bus, "watcher") as watcher:
            assert watcher.next_event()["event"] == "registered"
            watcher.do(activate=True)
            while (event := program.next_event())[0] == "available":
                pass
            assert event == ("open_window", None)


@pytest.mark.xvfb
@pytest.mark.dbus
def test_a_message_through_the_tray_is_plain_and_its_click_opens_the_incident(bus, on_screen):
    with (
        running_service(bus, "watcher"),
        running_service(bus, "notifications") as daemon,
        running_tray(on_screen) as program,
    ):
        assert program.next_event() == ("ready", True)
        program.do("message")
        assert program.next_event() == ("shown", "k")
        told = daemon.next_event()
        assert told["summary"] == "‹b›Titel"
        daemon.do(click=told["id"], action="default")
        assert program.next_event() == ("clicked", ["bahn-1", "default"])
