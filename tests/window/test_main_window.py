"""The whole window on a real store: what a communications manager sees and does."""

import csv
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from shitstorm_radar.planned import PlannedEvent
from shitstorm_radar.polling.messages import (
    Acknowledge,
    AddNote,
    CloseIncident,
    Failed,
    IncidentChanged,
    PollNow,
    SaveSettings,
    SettingsSaved,
)
from shitstorm_radar.records import IncidentState
from shitstorm_radar.settings import Preferences, Settings
from shitstorm_radar.window.dialogs.export_dialog import ExportDialog
from shitstorm_radar.window.dialogs.first_start import FirstStart
from shitstorm_radar.window.dialogs.form import Question
from shitstorm_radar.window.dialogs.note_dialog import NoteDialog
from shitstorm_radar.window.language import use_language
from shitstorm_radar.window.mention_panel import Wanted
from shitstorm_radar.window.notifier import Notice
from tests.window.filled_store import INCIDENT, NOW, SETTINGS, STORM, TOPICS, mention, mentions

# the offscreen platform has no window manager to tell sizes to
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True)


def dialog(window, kind):
    return next(d for d in window.findChildren(kind) if d.isVisible())


def test_the_head_says_what_is_going_on_and_since_when(window):
    words = window.head.sentence.text()

    assert words.startswith("Incident since 15:05: 412 critical posts, 6 would be usual; 388 authors")
    assert window.head.acknowledge.isVisible()


def test_a_topic_without_a_delivering_source_is_blind_and_not_calm(window, qtbot):
    window.topics.choose("board")

    qtbot.waitUntil(lambda: "Blind since" in window.head.sentence.text())
    assert "14:30" in window.head.sentence.text()


def test_a_topic_whose_sources_deliver_is_calm(window):
    window.topics.choose("frischli")

    assert window.head.sentence.text().startswith("Calm")
    assert not window.head.acknowledge.isVisible()


def test_calm_with_a_disturbed_source_says_how_many_deliver(window, qtbot):
    topic = replace(SETTINGS.topics[1], source_ids=("news", "forum"))
    window.take_news(SettingsSaved(replace(SETTINGS, topics=(SETTINGS.topics[0], topic))))
    window.topics.choose("frischli")

    qtbot.waitUntil(lambda: "1 of 2 sources deliver" in window.head.sentence.text())


def test_the_sources_line_counts_states_and_says_how_long_ago(window):
    assert window.topics.sources_line.text() == "Sources: 2 active, 1 disturbed"
    assert window.topics.last_poll_line.text() == "Last delivery 8 s ago"


def test_buttons_of_the_head_send_their_commands(window, sent, qtbot):
    qtbot.mouseClick(window.head.acknowledge, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.head.close_incident, Qt.MouseButton.LeftButton)
    dialog(window, Question).yes_button.click()

    assert sent == [Acknowledge(INCIDENT.id), CloseIncident(INCIDENT.id)]


def test_a_note_is_asked_for_by_its_button(window, sent, qtbot):
    qtbot.mouseClick(window.head.note, Qt.MouseButton.LeftButton)
    asked = dialog(window, NoteDialog)
    asked.text.setPlainText(" Presse informiert ")
    asked.buttons.accepted.emit()

    assert sent == [AddNote(INCIDENT.id, "Presse informiert")]


def test_a_note_goes_onto_the_timeline_of_the_incident(window, sent, qtbot):
    timeline = window.tabs.timeline
    qtbot.waitUntil(lambda: len(timeline.table.rows) == 4)
    qtbot.keyClicks(timeline.note, "Antwort freigegeben")
    qtbot.keyClick(timeline.note, Qt.Key.Key_Return)

    assert sent == [AddNote(INCIDENT.id, "Antwort freigegeben")]


def test_the_keys_reach_what_the_menus_do(window, sent, qtbot):
    window.activateWindow()
    window.menus.actions_by_name["poll_now"].trigger()
    window.menus.actions_by_name["next_topic"].trigger()

    assert sent == [PollNow(None)]
    assert window.topics.topic_id == "frischli"
    assert window.menus.actions_by_name["new_topic"].shortcut().toString() == "Ctrl+N"
    assert window.menus.actions_by_name["help"].shortcut().toString() == "F1"


def test_clicking_a_bin_shows_exactly_its_mentions(window, qtbot):
    lo = STORM.timestamp() + 600
    window.chart.chart.bin_chosen.emit(lo, lo + 300)
    wanted = [m for m in mentions() if lo <= m.minute.timestamp() < lo + 300]

    qtbot.waitUntil(lambda: len(window.tabs.mentions.table.rows) == len(wanted))
    assert {m.mention.uid for m in window.tabs.mentions.table.rows} == {m.mention.uid for m in wanted}
    assert window.tabs.currentWidget() is window.tabs.mentions


def test_the_list_of_mentions_goes_on_when_scrolled_to_its_end(window, qtbot):
    panel = window.tabs.mentions
    window.tabs.setCurrentWidget(panel)
    qtbot.waitUntil(lambda: len(panel.table.rows) == 100)
    panel.view.verticalScrollBar().setValue(panel.view.verticalScrollBar().maximum())

    qtbot.waitUntil(lambda: len(panel.table.rows) == 200)
    uids = [m.mention.uid for m in panel.table.rows]
    assert len(set(uids)) == 200


def test_while_an_incident_runs_its_mentions_are_shown_and_all_on_request(window, qtbot):
    panel = window.tabs.mentions
    window.tabs.setCurrentWidget(panel)
    assert panel.title.text() == "Mentions of the incident since 15:05 (100+)"
    panel.show_all.click()

    qtbot.waitUntil(lambda: panel.title.text() == "Newest mentions (100+)")
    window.keeper.ask_now()
    with qtbot.waitSignal(window.keeper.changed):
        pass
    assert panel.wanted.lo_s is None


def test_without_an_incident_the_newest_mentions_are_shown(window):
    window.topics.choose("frischli")

    assert window.tabs.mentions.wanted == Wanted("frischli")


def test_only_critical_ones_are_listed_on_request(window, qtbot):
    panel = window.tabs.mentions
    window.tabs.setCurrentWidget(panel)
    panel.only_critical.setChecked(True)

    qtbot.waitUntil(lambda: panel.table.rows and all(m.negativity >= 0.5 for m in panel.table.rows))


def test_choosing_an_incident_moves_the_chart_to_it(window, qtbot):
    window.tabs.incidents.choose("muster-old")
    window.tabs.incidents.clicked.emit(window.tabs.incidents.currentIndex())

    lo, hi = window.chart.chart.visible_range()
    old = window.tabs.incidents.chosen()
    assert lo < old.since.timestamp() < old.closed_at.timestamp() < hi
    assert not window.chart.chart.following


def test_news_of_new_settings_change_the_topics(window, qtbot):
    fewer = Settings(topics=SETTINGS.topics[1:], sources=SETTINGS.sources)
    window.take_news(SettingsSaved(fewer))

    assert window.topics.topics.rowCount() == 2
    assert window.topics.topic_id == "frischli"


def test_news_of_an_incident_reach_the_timeline(window):
    window.take_news(IncidentChanged(replace(INCIDENT, state=IncidentState.ACKNOWLEDGED)))

    assert "acknowledged" in window.tabs.timeline.title.text()


def test_a_failure_is_told_with_its_way_out(window):
    window.take_news(Failed("settings_moved", "the settings were changed elsewhere meanwhile"))

    assert window.banner.isVisible()
    assert window.banner.text.text() == "The settings were changed elsewhere meanwhile; try again."


def test_an_alert_that_the_desktop_cannot_show_is_shown_in_the_window(window, qtbot):
    with qtbot.waitSignal(window.notice_shown) as shown:
        window.tell_notice(Notice("key/1", "<b>Muster</b>", "46 critical posts", incident_id=INCIDENT.id))
    assert shown.args == ["key/1"]
    assert window.banner.text.text() == "<b>Muster</b>. 46 critical posts"

    window.banner.action.click()
    qtbot.waitUntil(lambda: window.tabs.mentions.wanted.lo_s == INCIDENT.since.timestamp())


def test_a_notice_counts_as_shown_only_once_the_window_is_seen(window, qtbot):
    window.hide()
    with qtbot.assertNotEmitted(window.notice_shown):
        window.tell_notice(Notice("key/1", "Muster", "46 critical posts"))
    with qtbot.waitSignal(window.notice_shown):
        window.show()


def test_closing_with_a_tray_hides_the_window_and_says_so_once(window, sent, qtbot):
    window.set_tray_available(True)
    window.close()
    assert window.isVisible()
    box = next(b for b in window.findChildren(QMessageBox) if b.isVisible())
    with qtbot.waitSignal(window.hidden_to_tray):
        box.accept()
    assert not window.isVisible()
    assert [c.settings.preferences.tray_hint_shown for c in sent if isinstance(c, SaveSettings)] == [True]

    window.take_news(SettingsSaved(replace(SETTINGS, preferences=Preferences(tray_hint_shown=True))))
    window.show()
    with qtbot.waitSignal(window.hidden_to_tray):
        window.close()


def test_a_tray_that_goes_while_its_hint_is_read_takes_no_window_with_it(window, sent):
    window.set_tray_available(True)
    window.close()
    box = next(b for b in window.findChildren(QMessageBox) if b.isVisible())
    window.set_tray_available(False)
    box.accept()

    assert window.isVisible()
    assert not [c for c in sent if isinstance(c, SaveSettings)], (
        "the hint is still to be given, with a tray to look for"
    )


def test_a_window_comes_back_out_of_a_tray_that_has_gone(window):
    window.set_tray_available(True)
    window.take_news(SettingsSaved(replace(SETTINGS, preferences=Preferences(tray_hint_shown=True))))
    window.close()
    assert not window.isVisible()
    window.set_tray_available(False)

    assert window.isVisible()
    assert window.isMinimized(), "in the task bar, not in the way"


def test_closing_without_a_tray_never_hides_but_asks_whether_to_quit(window, qtbot):
    window.set_tray_available(False)
    assert "no tray" in window.banner.text.text()
    window.close()

    assert window.isVisible()
    with qtbot.waitSignal(window.quit_wanted):
        dialog(window, Question).yes_button.click()


def test_the_first_start_asks_for_a_name_and_proposes_sources(make_window, sent, qtbot):
    window = make_window(Settings())
    window.show_first_start()
    first = dialog(window, FirstStart)
    qtbot.keyClicks(first.name, "Deutsche Bahn")
    first.accept()

    [saved] = sent
    assert saved.settings.topics[0].query == '"Deutsche Bahn"'
    assert len(saved.settings.sources) >= 3
    assert set(saved.settings.topics[0].source_ids) == {s.id for s in saved.settings.sources}


def test_an_export_writes_the_mentions_of_the_visible_span(window, tmp_path, qtbot):
    window.head.export.click()
    asked = dialog(window, ExportDialog)
    asked.kind.setCurrentIndex(asked.kind.findData("mentions"))
    asked._write_to(str(tmp_path / "out.csv"))

    qtbot.waitUntil(lambda: "rows written" in window.banner.text.text())
    lo, hi = window.chart.chart.visible_range()
    wanted = [m for m in mentions() if lo - 60 <= m.minute.timestamp() < hi]
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert abs(len(rows) - 1 - len(wanted)) <= 1


def test_the_whole_window_changes_its_language_at_once(window, qapp):
    use_language(qapp, "de")
    QApplication.processEvents()
    texts = (window.head.export.text(), window.tabs.tabText(0), window.topics.sources_line.text())
    sentence = window.head.sentence.text()
    use_language(qapp, "en")
    QApplication.processEvents()

    assert texts == ("&Exportieren …", "Vorfälle", "Quellen: 2 aktiv, 1 gestört")
    assert sentence.startswith("Vorfall läuft seit 15:05: 412 kritische Beiträge, üblich wären 6")
    assert window.tabs.tabText(0) == "Incidents"


@pytest.mark.parametrize("text", ["<table><tr><td>" * 16 + "x", "=1+1", "\u202egnp.exe", "a\u0301" * 9000, "\x00\x07"])
def test_hostile_text_stays_plain(window, text):
    detail = window.tabs.mentions.detail
    detail.show_mention(mention(1, STORM, 0.9, text=text))

    shown = detail.text.toPlainText()
    assert len(shown) <= 2000
    assert "\u202e" not in shown
    assert shown.startswith(text[:3].strip("\u202e\x00\x07"))
    assert detail.heading.textFormat() == Qt.TextFormat.PlainText


def test_the_words_that_matched_are_marked_in_the_text(window):
    detail = window.tabs.mentions.detail
    detail.show_mention(mention(0, STORM, 0.9))

    assert [s.cursor.selectedText() for s in detail.text.extraSelections()] == ["Muster", "AG"]


def test_the_crosshair_card_has_the_exact_figures_of_the_store(window, qtbot):
    chart = window.chart.chart
    at = STORM.timestamp() + 1800
    chart.crosshair.go_to(QPointF(chart.pixel_of(at + 10), chart.plot_area().center().y()))
    lo, hi = chart.crosshair.bin
    wanted = [m for m in mentions() if lo <= m.minute.timestamp() < hi]
    values = [v.text() for v in chart.crosshair.card.values]

    assert (lo, hi) == (at, at + 300)
    assert chart.crosshair.card.title.text() == "Fri 20 Nov, 15:35–15:40"
    assert values[0] == str(len(wanted))
    assert values[2] == "0–2.5"
    assert values[6] == "100%"


def test_the_figures_tab_is_the_chart_as_a_table(window, qtbot):
    window.tabs.setCurrentWidget(window.tabs.figures_page)
    rows = window.tabs.figures.table.rows
    lo, hi = window.chart.chart.visible_range()

    assert rows
    assert sum(r.figure("mentions") for r in rows) == len(
        [m for m in mentions() if rows[-1].begin_s <= m.minute.timestamp() < hi]
    )
    assert rows[-1].begin_s <= lo < rows[-1].end_s


def test_every_control_has_a_name_for_those_who_listen(window):
    for view in (window.topics.view, window.tabs.incidents, window.tabs.mentions.view, window.tabs.figures):
        assert view.accessibleName()
    assert window.chart.chart.accessibleName()
    assert "table" in window.chart.chart.accessibleDescription()


def test_the_chart_shows_what_is_planned_for_its_topic_only(window, qtbot):
    event = PlannedEvent("Launch", NOW - timedelta(hours=3), NOW + timedelta(hours=3), 5.0)
    window.use_settings(replace(SETTINGS, topics=(replace(TOPICS[0], events=(event,)), *TOPICS[1:])))
    window.chart.chart.refresh()
    assert [s.name for s in window.chart.chart.layers[0]._scene.planned] == ["Launch"]
    window.topics.choose("frischli")
    window.chart.chart.refresh()

    assert window.chart.chart.layers[0]._scene.planned == ()


def test_a_large_window_shows_the_topics_name_of_an_incident_whole(window, qtbot):
    window.resize(1900, 1000)
    view = window.tabs.incidents
    qtbot.waitUntil(lambda: view.viewport().width() > 1400)

    assert view.columnWidth(1) > view.fontMetrics().horizontalAdvance("ING-DiBa (nachgestellt)") + 12
