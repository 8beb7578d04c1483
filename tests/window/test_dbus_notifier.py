"""Notifications on a real bus: with a daemon that tells all, without one, and with one that comes and goes."""

import queue
import threading
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.window.dbus_notifier import DBusNotifier
from shitstorm_radar.window.notification_messages import Bubbles, notify_message
from shitstorm_radar.window.notification_reports import NotShown, Report, Shown
from shitstorm_radar.window.notification_thread import NotificationThread
from shitstorm_radar.window.notifier import Notice, Urgency
from tests.fakes.session_bus import running_bus, running_service

pytestmark = pytest.mark.dbus

NOTICE = Notice(
    "bahn-1/0",
    "Bahn: es kocht hoch",
    "46 kritische Beiträge in 15 Min., üblich 3",
    Urgency.CRITICAL,
    "bahn-1",
    (("default", "Öffnen"), ("ack", "Gesehen")),
)


@pytest.fixture
def bus(tmp_path):
    with running_bus(tmp_path) as made:
        yield made


@pytest.fixture
def daemon(bus):
    with running_service(bus, "notifications") as made:
        yield made


@pytest.fixture
def notifier(qapp, bus):
    made = DBusNotifier(address=bus.address, answer_s=60.0)
    yield made
    made.stop()


def show(qtbot, notifier, notice=NOTICE):
    with qtbot.waitSignal(notifier.shown, timeout=10_000, check_params_cb=lambda key: key == notice.key):
        notifier.notify(notice)


def test_a_notice_reaches_the_daemon_with_all_that_it_needs(qtbot, daemon, notifier):
    show(qtbot, notifier)
    told = daemon.next_event()
    assert told["summary"] == "Bahn: es kocht hoch"
    assert told["body"] == "46 kritische Beiträge in 15 Min., üblich 3"
    assert told["actions"] == ["default", "Öffnen", "ack", "Gesehen"]
    assert told["hints"]["urgency"] == ["y", 2]
    assert told["hints"]["desktop-entry"] == ["s", "shitstorm-radar"]
    assert told["hints"]["sound-name"] == ["s", "alarm-clock-elapsed"]
    assert told["icon"].startswith("file:///")


@pytest.mark.parametrize("capabilities", ["body,sound", "body"])
def test_a_desktop_that_plays_no_sound_is_said_to_be_silent(qtbot, bus, notifier, capabilities):
    with running_service(bus, "notifications", capabilities) as daemon:
        silent: list[str] = []
        notifier.silent.connect(silent.append)
        show(qtbot, notifier, replace(NOTICE, urgency=Urgency.NORMAL))

        assert daemon.next_event()["hints"]["sound-name"] == ["s", "message-new-instant"]
        assert silent == ([] if "sound" in capabilities else [NOTICE.key])


def test_a_click_and_a_button_come_back_with_the_incident(qtbot, daemon, notifier):
    show(qtbot, notifier)
    bubble = daemon.next_event()["id"]
    for action in ("default", "ack"):
        with qtbot.waitSignal(notifier.clicked, timeout=10_000) as clicked:
            daemon.do(click=bubble, action=action)
        assert clicked.args == ["bahn-1", action]


def test_clicks_on_other_programs_bubbles_are_not_ours(qtbot, daemon, notifier):
    show(qtbot, notifier)
    bubble = daemon.next_event()["id"]
    with qtbot.waitSignal(notifier.clicked, timeout=10_000) as clicked:
        daemon.do(click=bubble + 7, action="default")
        daemon.do(click=bubble, action="ack")
    assert clicked.args == ["bahn-1", "ack"]


def test_a_later_step_replaces_the_incidents_bubble_and_no_other(qtbot, daemon, notifier):
    show(qtbot, notifier)
    first = daemon.next_event()["id"]
    show(qtbot, notifier, Notice("post-1/0", "Post", "…", incident_id="post-1"))
    assert daemon.next_event()["replaces"] == 0
    show(qtbot, notifier, Notice("bahn-1/1", "Bahn", "80", incident_id="bahn-1"))
    assert daemon.next_event()["replaces"] == first


def test_a_bubble_that_was_closed_is_not_replaced(qtbot, daemon, notifier):
    show(qtbot, notifier)
    bubble = daemon.next_event()["id"]
    daemon.do(close=bubble)
    with qtbot.waitSignal(notifier.clicked, timeout=10_000):  # the bus keeps the order: closing was heard before this
        daemon.do(click=bubble, action="default")
    show(qtbot, notifier, Notice("bahn-1/1", "Bahn", "80", incident_id="bahn-1"))
    assert daemon.next_event()["replaces"] == 0


def test_what_was_seen_elsewhere_is_taken_off_the_screen(qtbot, daemon, notifier):
    notifier.withdraw("bahn-1")  # no bubble yet: nothing happens
    show(qtbot, notifier)
    bubble = daemon.next_event()["id"]
    notifier.withdraw("post-1")
    notifier.withdraw("bahn-1")
    assert daemon.next_event() == {"event": "closed", "id": bubble}


def test_foreign_markup_is_escaped_for_a_daemon_that_reads_markup(qtbot, daemon, notifier):
    show(qtbot, notifier, Notice("k", "Müller & Söhne", "<b>fett</b> & <img src='file:///etc/passwd'>"))
    assert daemon.next_event()["body"] == "&lt;b&gt;fett&lt;/b&gt; &amp; &lt;img src='file:///etc/passwd'&gt;"


def test_a_daemon_without_markup_and_buttons_gets_no_tag_and_no_buttons(qtbot, bus, notifier):
    with running_service(bus, "notifications", "body") as daemon:
        show(qtbot, notifier, Notice("k", "Müller & Söhne", "<b>1 < 2</b>", actions=(("ack", "Gesehen"),)))
        told = daemon.next_event()
    assert told["body"] == "‹b›1 ‹ 2‹/b›"
    assert told["actions"] == []


def test_without_a_daemon_the_notice_fails_at_once(qtbot, notifier):
    with qtbot.waitSignal(notifier.failed, timeout=10_000) as failed:
        notifier.notify(NOTICE)
    assert failed.args == ["bahn-1/0"]


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "nonsense"])
def test_without_a_bus_the_notice_fails_at_once(qtbot, address):
    notifier = DBusNotifier(address=address)
    with qtbot.waitSignal(notifier.failed, timeout=10_000):
        notifier.notify(NOTICE)
    notifier.stop()


def test_without_a_bus_in_the_environment_the_notice_fails_at_once(qtbot, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    notifier = DBusNotifier()
    with qtbot.waitSignal(notifier.failed, timeout=10_000):
        notifier.notify(NOTICE)
    notifier.stop()


def test_a_daemon_that_comes_later_is_found(qtbot, bus, notifier):
    with qtbot.waitSignal(notifier.failed, timeout=10_000):
        notifier.notify(NOTICE)
    with running_service(bus, "notifications") as daemon:
        show(qtbot, notifier)
        assert daemon.next_event()["event"] == "notify"


def test_after_the_daemon_was_restarted_bubbles_are_new_and_its_abilities_are_asked_again(qtbot, bus, notifier):
    with running_service(bus, "notifications") as daemon:
        show(qtbot, notifier)
        assert daemon.next_event()["id"] == 1
    with running_service(bus, "notifications", "body") as daemon:
        show(qtbot, notifier, Notice("bahn-1/1", "Bahn", "80 <", incident_id="bahn-1"))
        told = daemon.next_event()
    assert told["replaces"] == 0
    assert told["body"] == "80 ‹"


def test_after_the_bus_was_restarted_notices_are_shown_again(qtbot, bus, notifier):
    with running_service(bus, "notifications"):
        show(qtbot, notifier)
    bus.stop()
    with qtbot.waitSignal(notifier.failed, timeout=10_000):
        notifier.notify(NOTICE)
    bus.start(bus.address.partition(",")[0])
    with running_service(bus, "notifications"):
        show(qtbot, notifier)


def test_a_daemon_that_does_not_answer_makes_the_notice_fail_and_does_not_hold_up_the_next(qtbot, bus, daemon):
    notifier = DBusNotifier(address=bus.address, answer_s=0.2)
    daemon.do(silent=True)
    assert daemon.next_event()["event"] == "silent"
    with qtbot.waitSignal(notifier.failed, timeout=10_000):
        notifier.notify(NOTICE)
    daemon.do(silent=False)
    show(qtbot, notifier, Notice("bahn-1/1", "Bahn", "80", incident_id="bahn-1"))
    notifier.stop()


def test_a_daemon_that_refuses_makes_only_that_notice_fail(qtbot, daemon, notifier):
    show(qtbot, notifier)
    daemon.next_event()
    daemon.do(refusing=True)
    assert daemon.next_event()["event"] == "refusing"
    with qtbot.waitSignal(notifier.failed, timeout=10_000) as failed:
        notifier.notify(Notice("post-1/0", "Post", "…"))
    assert failed.args == ["post-1/0"]
    daemon.do(refusing=False)
    show(qtbot, notifier, Notice("post-1/1", "Post", "…"))


def test_a_bug_in_the_thread_is_logged_and_the_notices_fail_openly(bus, daemon, caplog):
    reports: queue.SimpleQueue[Report] = queue.SimpleQueue()

    def report(what: Report) -> None:
        if isinstance(what, Shown):
            raise ZeroDivisionError
        reports.put(what)

    thread = NotificationThread(report, bus.address)
    thread.start()
    thread.post(NOTICE)
    thread.join(10)
    assert "the notification thread died" in caplog.text
    caplog.clear()
    thread.post(Notice("post-1/0", "Post", "…"))
    assert reports.get(timeout=10) == NotShown("post-1/0", "the notification thread has ended")


def test_stop_is_heard_within_a_second_even_while_the_daemon_is_silent(qtbot, bus, daemon):
    notifier = DBusNotifier(address=bus.address, answer_s=60.0)
    show(qtbot, notifier)
    daemon.do(silent=True)
    notifier.notify(Notice("late", "…", "…"))
    assert [daemon.next_event()["event"] for _ in range(3)].count("notify") == 2
    with qtbot.waitSignal(notifier.failed, timeout=10_000) as failed:
        notifier.stop()  # waits a second and no longer
        assert not notifier._thread.is_alive()
    assert failed.args == ["late"]


def test_a_notice_after_stop_fails_instead_of_being_lost(qtbot, notifier):
    notifier.stop()
    with qtbot.waitSignal(notifier.failed, timeout=1000):
        notifier.notify(NOTICE)


def test_what_happens_on_the_bus_is_heard_in_the_windows_thread(qtbot, daemon, notifier):
    heard_in = []
    notifier.shown.connect(lambda _key: heard_in.append(threading.current_thread()))
    show(qtbot, notifier)
    assert heard_in == [threading.main_thread()]


def test_a_hundred_notices_are_each_answered_once(qtbot, daemon, notifier):
    answered: list[str] = []
    notifier.shown.connect(answered.append)
    keys = [f"i-{n}/0" for n in range(100)]
    for key in keys:
        notifier.notify(Notice(key, "…", "…", incident_id=key))
    qtbot.waitUntil(lambda: len(answered) == 100, timeout=10_000)
    assert answered == keys


@given(st.text(max_size=2000), st.sampled_from([["body-markup"], ["body"], []]))
def test_no_foreign_text_leaves_a_tag_in_title_or_body(text, capabilities):
    title, body = notify_message(Notice("k", text, text), capabilities, 0).body[3:5]
    assert not {"<", ">"} & {*title, *body}


def test_bubbles_are_forgotten_beyond_two_hundred():
    bubbles = Bubbles()
    for number in range(1, 1001):
        bubbles.shown(number, f"i-{number}")
    assert bubbles.incident(800) is None
    assert bubbles.to_replace("i-800") == 0
    assert bubbles.incident(1000) == "i-1000"
