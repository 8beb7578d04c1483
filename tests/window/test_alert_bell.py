"""From raised alerts to notices: each once, paced, muted, with the banner as the last way."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from shitstorm_radar.alerts.pacing import SPACING
from shitstorm_radar.records import Alert, EventKind, SurgeKind
from shitstorm_radar.window.alarm_sound import AlarmSound
from shitstorm_radar.window.alert_bell import AlertBell
from shitstorm_radar.window.notifier import Notice, Notifier, Urgency

NOW = datetime(2026, 3, 1, 14, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Desktop(Notifier):
    """A desktop that answers when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.notices: list[Notice] = []
        self.withdrawn: list[str] = []

    def withdraw(self, incident_id: str) -> None:
        self.withdrawn.append(incident_id)

    def notify(self, notice: Notice) -> None:
        self.notices.append(notice)


class StoppedClock:
    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        return self.time

    def monotonic_s(self) -> float:
        return 0.0


class Scene:
    def __init__(self) -> None:
        self.desktop, self.clock = Desktop(), StoppedClock()
        self.bell = AlertBell(self.desktop, self.clock)
        self.told: list[str] = []
        self.bell.told.connect(self.told.append)

    def ring(self, *alerts: Alert) -> None:
        for raised in alerts:
            self.bell.ring(raised, raised.topic_id.capitalize())

    def after(self, pause: timedelta) -> None:
        """Time goes on and the bell's timer rings."""
        self.clock.time += pause
        self.bell._again.timeout.emit()


@pytest.fixture
def scene(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield Scene()
    QLocale.setDefault(before)


def alert(incident="bahn-1", step=0, kind=SurgeKind.STORM, **more):
    figures = {"window_s": 900.0, "seen": 46.0, "usual": 3.0, "since": NOW, **more}
    return Alert(f"{incident}/{step}", incident, incident.partition("-")[0], kind, step, NOW, **figures)


def test_an_alert_becomes_a_notice_and_is_told_when_the_desktop_has_shown_it(scene):
    scene.ring(alert())
    (notice,) = scene.desktop.notices
    assert notice.title == "Bahn: criticism boils up"
    assert notice.body.startswith("46 critical posts in 15 min, usual 3; since ")
    assert notice.urgency is Urgency.CRITICAL
    assert notice.actions == (("default", "Open"), ("ack", "Acknowledge"))
    assert scene.told == []
    scene.desktop.shown.emit(notice.key)
    assert scene.told == ["bahn-1/0"]


@pytest.fixture
def beeps(scene, qapp):
    heard = []
    scene.bell._alarm_sound = AlarmSound(beep=lambda: heard.append("beep"))
    yield heard
    scene.bell._alarm_sound.deleteLater()


@pytest.mark.parametrize(("kind", "often"), [(SurgeKind.STORM, 3), (SurgeKind.SURGE, 1)])
def test_where_the_desktop_is_silent_a_storm_beeps_thrice_and_a_surge_once(qtbot, scene, beeps, kind, often):
    scene.ring(alert(kind=kind))
    assert beeps == [], "the desktop may still make a sound of its own"
    scene.desktop.silent.emit("bahn-1/0")
    qtbot.waitUntil(lambda: len(beeps) == often)
    assert not scene.bell._alarm_sound._timer.isActive()


def test_the_banner_beeps_too_unless_sounds_are_switched_off(scene, beeps):
    scene.ring(alert(kind=SurgeKind.SURGE))
    scene.desktop.failed.emit("bahn-1/0")
    assert beeps == ["beep"]
    scene.bell.sound = False
    scene.ring(alert("post-1", kind=SurgeKind.SURGE))
    scene.after(SPACING)
    scene.desktop.failed.emit("post-1/0")
    assert beeps == ["beep"]


def test_a_surge_is_called_a_surge_and_only_news(scene):
    scene.ring(alert(kind=SurgeKind.SURGE))
    [notice] = scene.desktop.notices
    assert notice.title == "Bahn: surge, unusually many posts, hardly critical"
    assert notice.body.startswith("46 posts in 15 min")
    assert notice.urgency is Urgency.NORMAL


def test_several_surges_are_not_called_criticism(scene):
    scene.ring(alert(), *(alert(f"{name}-1", kind=SurgeKind.SURGE) for name in ("post", "zoll")))
    scene.after(SPACING)
    assert scene.desktop.notices[1].title == "2 topics: surge, much is written, hardly critical"


def test_the_same_alert_again_is_not_shown_again_and_not_taken_for_told(scene):
    scene.ring(alert(), alert())
    assert len(scene.desktop.notices) == 1
    assert scene.told == []
    scene.desktop.shown.emit("bahn-1/0")
    scene.ring(alert())
    assert len(scene.desktop.notices) == 1
    assert scene.told == ["bahn-1/0", "bahn-1/0"]


def test_when_the_desktop_fails_the_banner_is_asked_for_and_the_alert_waits_to_be_confirmed(qtbot, scene):
    scene.ring(alert())
    with qtbot.waitSignal(scene.bell.banner_wanted, timeout=1000) as wanted:
        scene.desktop.failed.emit("bahn-1/0")
    assert wanted.args == [scene.desktop.notices[0]]
    assert scene.told == []
    scene.bell.confirm("bahn-1/0")
    assert scene.told == ["bahn-1/0"]


def test_what_comes_right_after_is_joined_and_told_at_its_turn(scene):
    scene.ring(alert(), alert("post-1"), alert("zoll-1"), alert("bahn-1", step=1))
    assert len(scene.desktop.notices) == 1
    scene.after(SPACING)
    joined = scene.desktop.notices[1]
    assert joined.title == "3 topics: more criticism than usual"
    assert joined.body.count("\n") == 2
    assert "Post: 46 critical posts" in joined.body
    assert joined.actions == (("default", "Open"),)
    scene.desktop.shown.emit(joined.key)
    assert sorted(scene.told) == ["bahn-1/1", "post-1/0", "zoll-1/0"]


def test_the_bell_sets_its_timer_for_the_next_turn(qtbot, scene):
    scene.ring(alert(), alert("post-1"))
    assert scene.bell._again.isActive()
    assert 29_000 < scene.bell._again.interval() < 31_000


def test_many_topics_are_counted_and_not_all_listed(scene):
    scene.ring(alert(), *(alert(f"thema{n}-1") for n in range(9)))
    scene.after(SPACING)
    assert scene.desktop.notices[1].body.endswith("and 5 more")


def test_muted_alerts_are_told_after_the_hour(qtbot, scene):
    with qtbot.waitSignal(scene.bell.mute_changed, timeout=1000):
        scene.bell.mute(True)
    scene.ring(alert())
    scene.after(HOUR / 2)
    assert scene.desktop.notices == []
    scene.clock.time += HOUR
    with qtbot.waitSignal(scene.bell.mute_changed, timeout=1000) as changed:
        scene.bell._mute_over.timeout.emit()
    assert changed.args == [False]
    assert len(scene.desktop.notices) == 1


def test_unmuting_by_hand_tells_at_once(scene):
    scene.bell.mute(True)
    scene.ring(alert())
    scene.bell.mute(False)
    assert len(scene.desktop.notices) == 1


def test_an_incident_that_was_seen_in_the_window_is_not_told_later(scene):
    scene.bell.mute(True)
    scene.ring(alert(), alert("post-1"))
    scene.bell.forget("bahn-1")
    assert scene.told == ["bahn-1/0"]
    assert scene.desktop.withdrawn == ["bahn-1"]
    scene.bell.mute(False)
    assert [n.incident_id for n in scene.desktop.notices] == ["post-1"]


def test_clicks_open_or_acknowledge(qtbot, scene):
    with qtbot.waitSignal(scene.bell.open_incident, timeout=1000) as opened:
        scene.desktop.clicked.emit("bahn-1", "default")
    with qtbot.waitSignal(scene.bell.acknowledge, timeout=1000) as acknowledged:
        scene.desktop.clicked.emit("post-1", "ack")
    assert (opened.args, acknowledged.args) == (["bahn-1"], ["post-1"])


@pytest.mark.parametrize(
    ("raised", "title", "body"),
    [
        (alert(step=2), "Bahn: criticism keeps growing", "46 critical posts in 15 min, usual 3"),
        (
            alert(kind=SurgeKind.SURGE),
            "Bahn: surge, unusually many posts, hardly critical",
            "46 posts in 15 min, usual 3",
        ),
        (
            alert(kind=SurgeKind.SURGE, step=1),
            "Bahn: surge, ever more posts, hardly critical",
            "46 posts in 15 min, usual 3",
        ),
        (alert(usual=0.2), "Bahn: criticism boils up", "46 critical posts in 15 min, usual less than 1"),
        (alert(seen=1.2), "Bahn: criticism boils up", "1 critical post in 15 min, usual 3"),
        (
            alert(seen=0.2, kind=SurgeKind.SURGE),
            "Bahn: surge, unusually many posts, hardly critical",
            "1 post in 15 min, usual 3",
        ),
        (alert(window_s=4 * 3600), "Bahn: criticism boils up", "46 critical posts in 4 h, usual 3"),
        (alert(window_s=3 * 86400), "Bahn: criticism boils up", "46 critical posts in 3 days, usual 3"),
    ],
)
def test_each_case_has_its_own_words(scene, raised, title, body):
    scene.ring(raised)
    assert scene.desktop.notices[0].title == title
    assert scene.desktop.notices[0].body.startswith(body + "; since ")


POST = {"author": "anni", "reactions": 1234, "usual": 4.0, "total": 5000, "url": "https://p.test/1", "of": "storm"}


@pytest.mark.parametrize(
    ("event", "figures", "title", "body"),
    [
        (
            EventKind.POST, POST, "Bahn: one post explodes",
            "One post explodes: anni gains 1,234 reactions an hour, usual 4; 5,000 by now (https://p.test/1)",
        ),
        (
            EventKind.MEDIA, {"channel": "spiegel.de", "title": "Ärger <b>im</b>\nZug"}, "Bahn: a medium joins in",
            "A medium joined: spiegel.de, “Ärger <b>im</b> Zug”",
        ),
        (
            EventKind.CHANNEL, {"channel": "b.org", "days": 30}, "Bahn: it spreads to another channel",
            "Another channel joins: b.org, no criticism there in the 30 days before",
        ),
        (EventKind.SECOND_WAVE, {}, "Bahn: a new wave of criticism", "46 critical posts in 15 min, usual 3; since "),
    ],
)  # fmt: skip
def test_news_is_told_in_its_own_words(scene, event, figures, title, body):
    scene.ring(alert(step=1, event=event, figures=figures))
    assert scene.desktop.notices[0].title == title
    assert scene.desktop.notices[0].body.startswith(body)


def test_a_surge_is_less_urgent_and_silence_is_kept(scene):
    scene.bell.sound = False
    scene.ring(alert(kind=SurgeKind.SURGE))
    assert scene.desktop.notices[0].urgency is Urgency.NORMAL
    assert not scene.desktop.notices[0].sound


def test_since_another_day_is_told_with_the_date(scene):
    scene.ring(alert(since=NOW - timedelta(days=2)))
    assert scene.desktop.notices[0].body.startswith("46 critical posts in 15 min, usual 3; since Fri 27 Feb ")
