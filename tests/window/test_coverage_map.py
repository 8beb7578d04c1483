"""The coverage map in a real window: what it says, and what can be done in it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from shitstorm_radar.hand_checks import HandCheck, HandChecks
from shitstorm_radar.polling.messages import Failed, SaveSettings, SettingsSaved
from shitstorm_radar.window.coverage.daily_reminder import DAY_LIST
from shitstorm_radar.window.dialogs import alerts_box
from shitstorm_radar.window.dialogs.source_editor import SourceEditor
from shitstorm_radar.window.notifier import Notice, Urgency
from shitstorm_radar.window.plain_label import PlainLabel
from tests.window.filled_store import NOW, SETTINGS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True)

TODAY = date(2026, 11, 20)
CHECKS = HandChecks(
    (
        HandCheck("tiktok", "TikTok", TODAY - timedelta(days=4), "https://tiktok.com", TODAY - timedelta(days=3)),
        HandCheck("xing", "XING", TODAY),
    )
)


@pytest.fixture
def coverage(window, qtbot):
    """The map of the topic "muster", open, with its shares."""
    qtbot.waitUntil(lambda: window.coverage.latest.channels != ())
    window.coverage.open()
    dialog = window.coverage.dialog
    qtbot.waitUntil(lambda: any(row.channel.mentions for row in dialog.table.rows))
    return dialog


def open_forms(window):
    return [w for w in window.findChildren(SourceEditor) if w.isVisible()]


def test_the_score_stands_in_the_window_and_on_top_of_the_map(window, coverage):
    assert window.topics.coverage_line.text() == "2 of 30 relevant channels observed"
    assert window.topics.coverage_line.property("tone") == ""
    assert coverage.score.text() == "2 of 30 relevant channels observed"
    assert coverage.details.text().endswith("Not watched: 28, of these by a stand-in or by hand: 0.")
    assert coverage.windowTitle() == "Coverage – Muster AG"


def test_a_topic_whose_only_source_is_silent_is_blind_since_its_last_delivery(window, coverage, qtbot):
    window.topics.choose("board")

    qtbot.waitUntil(lambda: coverage.score.text() == "0 of 30 relevant channels observed, 1 blind since 14:30")
    assert window.topics.coverage_line.property("tone") == "blind"
    assert coverage.table.rows[0].channel.platform.id == "feeds"
    assert coverage.table.index(0, 3).data() == "⊘ blind since 14:30"


def test_rows_say_how_a_platform_is_seen_and_its_share_of_the_mentions(coverage):
    shown = {
        row.channel.platform.id: [coverage.table.index(number, column).data() for column in range(4)]
        for number, row in enumerate(coverage.table.rows)
    }

    assert shown["feeds"][1:] == ["yes", "50%", "◐ in part: 1 of 2 sources deliver"]
    assert shown["mastodon"][1:] == ["partly", "50%", "● live"]
    assert shown["lemmy"][1:] == ["yes", "–", "○ not set up"]
    assert shown["tiktok"][1:] == ["no", "–", "– cannot be read"]
    assert shown["google_plus"][3] == "– cannot be read · does not count: no place"


def test_the_longest_state_is_read_whole(coverage):
    coverage.resize(1060, 660)
    words = f"⊘ {QCoreApplication.translate('Coverage', 'blind, has never delivered')}"

    assert coverage.view.columnWidth(3) > coverage.view.fontMetrics().horizontalAdvance(words) + 12


def test_the_map_opens_from_the_menu_and_from_the_side_and_only_once(window, qtbot):
    window.menus.actions_by_name["coverage"].trigger()
    first = window.coverage.dialog
    qtbot.mouseClick(window.topics.coverage_button, Qt.MouseButton.LeftButton)

    assert first.isVisible()
    assert window.coverage.dialog is first


def test_the_chosen_platform_says_what_it_takes(coverage, qtbot):
    coverage.view.choose("tiktok")

    assert coverage.card.name.text() == "TikTok"
    assert coverage.card.texts[1].text() == "Everything: research access is not for companies"
    assert coverage.card.alerts.isVisible()
    assert not coverage.card.add.isVisible()
    coverage.view.choose("lemmy")
    assert coverage.card.add.isVisible()
    assert not coverage.card.alerts.isVisible()


def test_a_stand_in_is_two_clicks_away_with_its_words_on_the_clipboard(window, coverage, sent, qtbot, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(alerts_box, "open_link", opened.append)
    coverage.view.choose("tiktok")
    qtbot.mouseClick(coverage.card.alerts, Qt.MouseButton.LeftButton)
    [form] = open_forms(window)

    assert QGuiApplication.clipboard().text() == 'site:tiktok.com "Muster AG"'
    box = form.findChild(alerts_box.AlertsBox)
    qtbot.mouseClick(box.open_page, Qt.MouseButton.LeftButton)
    assert opened == ["https://www.google.com/alerts"]
    form.address.setText("https://www.google.com/alerts/feeds/1/2")
    form.accept()
    saved = sent[-1].settings.sources[-1]
    assert (saved.stands_in_for, saved.kind, saved.name) == ("tiktok", "feed", "TikTok: Muster AG (Google Alerts)")


def test_a_stand_in_serves_the_topic_that_it_was_made_for(window, sent, qtbot):
    window.desk.add_stand_in("tiktok", "board")  # a topic that does not read every source
    [form] = open_forms(window)
    form.address.setText("https://www.google.com/alerts/feeds/1/2")
    form.accept()

    saved = sent[-1].settings
    assert saved.topic("board").source_ids == ("forum", saved.sources[-1].id)


def test_the_steps_to_a_stand_in_are_seen_to_their_last_line(window, qtbot):
    window.desk.add_stand_in("tiktok", "muster")
    [form] = open_forms(window)
    steps = form.findChild(alerts_box.AlertsBox).steps
    [hint] = [label for label in form.findChildren(PlainLabel) if label.text() == steps]

    qtbot.waitUntil(lambda: hint.height() >= hint.heightForWidth(hint.width()) > 0)


def test_a_source_for_a_platform_begins_with_its_kind(window, coverage, qtbot):
    coverage.view.choose("lemmy")
    qtbot.mouseClick(coverage.card.add, Qt.MouseButton.LeftButton)
    [form] = open_forms(window)

    assert form.kind.currentData() == "lemmy"


def test_a_stand_in_that_is_edited_stays_one(window, sent, qtbot):
    source = replace(SETTINGS.sources[0], stands_in_for="tiktok")
    window.use_settings(replace(SETTINGS, sources=(source,)))
    window.desk.edit_source("news")
    [form] = open_forms(window)
    form.accept()

    assert sent[-1].settings.sources == (source,)


def test_a_platform_that_is_not_relevant_no_longer_counts(window, coverage, sent, qtbot):
    coverage.view.choose("pinterest")
    coverage.card.relevant.click()

    assert sent[-1].settings.irrelevant_platforms == ("pinterest",)
    window.take_news(SettingsSaved(sent[-1].settings))
    qtbot.waitUntil(lambda: coverage.score.text() == "2 of 29 relevant channels observed")
    assert coverage.view.chosen().channel.platform.id == "pinterest"
    coverage.card.relevant.click()
    assert sent[-1].settings.irrelevant_platforms == ()


def test_a_reminder_becomes_part_of_the_days_list(window, coverage, sent, qtbot):
    assert not coverage.checks.isVisible()
    coverage.view.choose("xing")
    coverage.card.daily.click()

    assert sent[-1].settings.hand_checks.places == (HandCheck("xing", "XING", TODAY, "https://xing.com"),)
    window.take_news(SettingsSaved(sent[-1].settings))
    assert coverage.checks.isVisible()
    assert coverage.checks.title.text() == "Looked at by hand today: 0 of 1"
    coverage.card.daily.click()
    assert sent[-1].settings.hand_checks.places == ()


def test_the_days_list_is_ticked_off_by_keyboard_and_says_what_is_overdue(window, coverage, sent, qtbot):
    window.use_settings(replace(SETTINGS, hand_checks=CHECKS))
    rows = coverage.checks.rows

    assert [rows.item(i).text() for i in range(2)] == ["TikTok – overdue for 2 days", "XING"]
    assert coverage.checks.title.text() == "Looked at by hand today: 0 of 2, 1 overdue"
    rows.setCurrentRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert sent[-1].settings.hand_checks.place("tiktok").done_on == TODAY
    window.take_news(SettingsSaved(sent[-1].settings))
    assert coverage.checks.title.text() == "Looked at by hand today: 1 of 2"
    assert rows.currentRow() == 0
    qtbot.waitUntil(lambda: window.topics.checks_line.text() == "Looked at by hand today: 1 of 2")
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert [p.id for p in sent[-1].settings.hand_checks.places] == ["xing"]


def test_two_ticks_before_the_first_is_kept_are_both_kept(window, coverage, sent, qtbot):
    window.use_settings(replace(SETTINGS, hand_checks=CHECKS))
    for row in range(2):
        coverage.checks.rows.item(row).setCheckState(Qt.CheckState.Checked)

    assert sent[-1].settings.hand_checks.open(TODAY) == ()


def test_a_change_that_could_not_be_kept_is_not_built_upon(window, coverage, sent, qtbot):
    coverage.view.choose("xing")
    coverage.card.daily.click()
    window.take_news(Failed("settings_moved", "moved"))
    window.desk.toggle_source("news")

    assert sent[-1].settings.hand_checks.places == ()


def test_the_next_day_the_list_begins_anew(window, coverage, clock, qtbot):
    window.use_settings(replace(SETTINGS, hand_checks=CHECKS.ticked("xing", TODAY, done=True)))
    assert coverage.checks.rows.item(1).checkState() is Qt.CheckState.Checked
    clock.at = NOW + timedelta(hours=8)  # past midnight in Berlin
    window.coverage.refresh()

    qtbot.waitUntil(lambda: coverage.checks.rows.item(1).checkState() is Qt.CheckState.Unchecked)


def test_a_page_of_the_list_opens_only_if_it_is_a_web_address(window, coverage, qtbot):
    bad = HandChecks((HandCheck("a", "A", TODAY, "javascript:alert(1)"), HandCheck("b", "B", TODAY, "https://b.test")))
    window.use_settings(replace(SETTINGS, hand_checks=bad))
    coverage.checks.rows.setCurrentRow(0)
    assert not coverage.checks.open_page.isEnabled()
    coverage.checks.rows.setCurrentRow(1)
    assert coverage.checks.open_page.isEnabled()


@pytest.mark.parametrize("size", [(640, 480), (880, 560), (1500, 900)])
def test_nothing_is_wider_than_the_map(coverage, size):
    coverage.resize(*size)
    QApplication.processEvents()

    assert coverage.width() == size[0]
    assert not coverage.view.horizontalScrollBar().isVisible()


def test_shares_are_not_counted_while_nobody_looks(window, qtbot):
    with qtbot.waitSignal(window.coverage.changed) as told:
        window.coverage.refresh()

    assert all(c.share is None for c in told.args[0].channels)


def test_only_the_settings_are_asked_to_change(coverage, sent):
    assert [c for c in sent if not isinstance(c, SaveSettings)] == []


def test_the_reminder_is_due_once_a_day_if_it_is_wanted_and_not_before_nine(window, clock, sent, qtbot):
    due: list[Notice] = []
    window.coverage.reminder.due.connect(due.append)
    window.use_settings(replace(SETTINGS, hand_checks=CHECKS))
    assert due == [], "nobody wanted it"
    clock.at = NOW.replace(hour=7, minute=59)
    window.use_settings(replace(SETTINGS, hand_checks=replace(CHECKS, notify=True)))
    assert due == [], "it is not yet nine in Berlin"
    clock.at = NOW.replace(hour=8, minute=0)
    window.coverage.refresh()
    assert [n.title for n in due] == ["To be looked at by hand today"]
    assert due[0].body == "TikTok, XING\nLooked at by hand today: 0 of 2, 1 overdue"
    assert (due[0].urgency, due[0].sound) == (Urgency.LOW, False)
    window.coverage.note_reminded()
    window.coverage.refresh()
    assert len(due) == 1
    assert sent[-1].settings.hand_checks.told_on == TODAY


def test_a_click_on_the_reminder_opens_the_list(window, qtbot):
    window.show_incident_id(DAY_LIST)

    assert window.coverage.dialog.isVisible()


def test_whether_a_reminder_is_wanted_is_kept(window, coverage, sent):
    window.use_settings(replace(SETTINGS, hand_checks=CHECKS))
    coverage.checks.notify.click()

    assert sent[-1].settings.hand_checks.notify
