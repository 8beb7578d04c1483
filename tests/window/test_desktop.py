"""The desktop program as a whole: a real store, a real feed on loopback, real threads; only the screen is not seen."""

import gc
import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shitstorm_radar.app import Desktop
from shitstorm_radar.clock import SystemClock
from shitstorm_radar.errors import StoreError
from shitstorm_radar.hand_checks import HandCheck, HandChecks
from shitstorm_radar.polling.messages import (
    AlertRaised,
    IncidentChanged,
    MentionsArrived,
    News,
    SaveSettings,
    SettingsSaved,
)
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.records import IncidentState
from shitstorm_radar.settings import (
    SETTINGS_KEY,
    Preferences,
    Settings,
    SourceConfig,
    SourceKind,
    Topic,
    to_document,
)
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.window.coverage.daily_reminder import DAY_LIST
from shitstorm_radar.window.notifier import Notice
from shitstorm_radar.window.single_instance import SingleInstance
from tests.fakes.posting_site import PostingSite
from tests.shipped_scorer import shipped_scorer
from tests.store.making import alert, incident, step

NOW = datetime.now(UTC).replace(microsecond=0)
LIMIT_MS = 20_000

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def site():
    with PostingSite() as site:
        site.post("Die Müller AG hat zu", NOW - timedelta(minutes=3), "eva")
        yield site


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "radar.db"


def settings_of(site):
    english = Preferences(language="en")
    return Settings(
        (Topic("mueller", "Müller AG", '"Müller AG"'),),
        (SourceConfig("blog", SourceKind.FEED, "Blog", site.address),),
        english,
    )


class HeardDesktop(Desktop):
    heard: list[News]


@pytest.fixture
def desktop(qtbot, qapp, path, berlin, english, themed):
    made = []

    def make(settings, make_watch=None):
        with open_store(path) as store:
            store.put_config(SETTINGS_KEY, to_document(settings), store.get_config(SETTINGS_KEY)[1])

        def watch(store, on_news):
            return Watch(store, shipped_scorer(), on_news=on_news, clock=SystemClock(), rng=random.Random(1))

        radar = HeardDesktop(qapp, path, settings, SystemClock(), make_watch or watch)
        radar.heard = []
        radar.polling.news.connect(radar.heard.append)
        made.append(radar)
        for thread in (radar.polling, radar.reading, radar.exporting):
            thread.start()
        radar.window.show()
        return radar

    yield make
    for radar in made:
        radar.window.leave()
        radar.stop()
        radar.window.deleteLater()
        radar.deleteLater()
    made.clear()
    gc.collect()  # here: objects of Qt must not be collected by another test's polling thread


def heard(radar, kind):
    return [n for n in radar.heard if isinstance(n, kind)]


def test_what_a_feed_brings_reaches_the_window(qtbot, desktop, site):
    radar = desktop(settings_of(site))

    qtbot.waitUntil(lambda: bool(heard(radar, MentionsArrived)), timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: radar.window.keeper.topic("mueller") is not None, timeout=LIMIT_MS)
    radar.window.tabs.setCurrentWidget(radar.window.tabs.mentions)
    qtbot.waitUntil(lambda: len(radar.window.tabs.mentions.table.rows) == 1, timeout=LIMIT_MS)


def test_nothing_configured_yet_asks_for_a_name_to_watch(qtbot, qapp, desktop):
    radar = desktop(Settings(preferences=Preferences(language="en")))
    radar.window.show_first_start()

    def dialogs():
        return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not radar.window]

    qtbot.waitUntil(lambda: bool(dialogs()), timeout=LIMIT_MS)
    for dialog in dialogs():
        dialog.close()


def test_an_alert_left_over_rings_and_is_quiet_once_somebody_has_seen_the_incident(qtbot, desktop, path, site):
    settings = settings_of(site)
    with open_store(path) as store:
        storm = incident("mueller/1", topic_id="mueller", since=NOW, opened_at=NOW)
        left = alert(key="mueller/1/0", incident_id=storm.id, topic_id="mueller", at=NOW, since=NOW)
        store.file_detection(step(topic_id="other", incidents=(storm,), alerts=(left,)))
    radar = desktop(settings)

    qtbot.waitUntil(lambda: bool(heard(radar, AlertRaised)), timeout=LIMIT_MS)
    radar.window.acknowledge(storm.id)
    qtbot.waitUntil(lambda: bool(heard(radar, IncidentChanged)), timeout=LIMIT_MS)

    assert heard(radar, IncidentChanged)[-1].incident.state is IncidentState.ACKNOWLEDGED


def test_settings_saved_in_the_window_are_in_force_everywhere(qtbot, desktop, site, path):
    radar = desktop(settings_of(site))
    quiet = Settings((), (), Preferences(language="en", sound=False))
    radar.polling.send(SaveSettings(quiet))

    qtbot.waitUntil(lambda: radar.bell.sound is False, timeout=LIMIT_MS)


def test_the_days_reminder_is_told_once_and_not_while_notices_are_held_back(qtbot, desktop, site, monkeypatch):
    checks = HandChecks((HandCheck("tiktok", "TikTok", date(2026, 11, 20)),), notify=True)
    radar = desktop(replace(settings_of(site), hand_checks=checks))
    told: list[Notice] = []
    monkeypatch.setattr(radar._notifier, "notify", told.append)
    notice = Notice("k", "T", "B", incident_id=DAY_LIST)
    radar.bell.mute(True)
    radar._remind(notice)
    assert told == []
    radar.bell.mute(False)
    radar._remind(notice)
    assert told == [notice]

    def kept():
        saved = [n.settings.hand_checks.told_on for n in heard(radar, SettingsSaved)]
        return bool(saved) and saved[-1] is not None

    qtbot.waitUntil(kept, timeout=LIMIT_MS)


def test_stopping_leaves_no_thread_and_lets_go_of_the_store(qtbot, desktop, path, site):
    radar = desktop(settings_of(site))
    qtbot.waitUntil(lambda: bool(radar.heard), timeout=LIMIT_MS)

    radar.stop()

    with open_store(path) as store:  # nobody has it any more
        assert store.sources()["blog"].status.delivered == 1


def test_a_watch_that_cannot_begin_is_told_and_does_not_keep_the_store(qtbot, desktop, path, caplog):
    def broken(store, on_news):
        raise StoreError("radar.db: the disk is full", code="disk_full")

    radar = desktop(Settings(preferences=Preferences(language="en")), broken)
    qtbot.waitUntil(lambda: "the disk is full" in caplog.text, timeout=LIMIT_MS)

    radar.polling.stop()
    with open_store(path):
        pass
    caplog.clear()


def test_a_second_start_brings_the_first_window_to_the_front(qtbot, desktop, path, site):
    radar = desktop(settings_of(site))
    first = SingleInstance(path.parent)
    first.claim()
    first.raise_requested.connect(radar.show_window)
    radar.window.hide()

    first.raise_requested.emit()

    qtbot.waitUntil(radar.window.isVisible, timeout=LIMIT_MS)
    first.deleteLater()
