"""The dialogs take what is right, point at what is wrong, and are worked by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from shitstorm_radar.countries import ZONES
from shitstorm_radar.export import columns
from shitstorm_radar.matching import EXAMPLES
from shitstorm_radar.polling.messages import FeedsFound
from shitstorm_radar.settings import AlarmBudget, Preferences, Settings, SourceKind, Theme
from shitstorm_radar.sources.proposals import propose
from shitstorm_radar.window import settings_edits
from shitstorm_radar.window.country_words import country_words
from shitstorm_radar.window.dialogs import help_pages
from shitstorm_radar.window.dialogs.column_meanings import MEANINGS
from shitstorm_radar.window.dialogs.first_start import FirstStart
from shitstorm_radar.window.dialogs.help_dialog import HelpDialog
from shitstorm_radar.window.dialogs.note_dialog import NoteDialog
from shitstorm_radar.window.dialogs.preferences import PreferencesDialog
from shitstorm_radar.window.dialogs.source_editor import SourceEditor
from shitstorm_radar.window.dialogs.topic_editor import TopicEditor
from shitstorm_radar.window.menus import _KEYS
from shitstorm_radar.window.source_questions import Asking
from tests.window.filled_store import SETTINGS, SOURCES, TOPICS

pytestmark = [
    pytest.mark.usefixtures("berlin", "english"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True),
]


@pytest.fixture
def shown(qtbot):
    def show(dialog):
        qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return show


def ok(dialog):
    return dialog.buttons.button(dialog.buttons.StandardButton.Ok)


def test_a_new_topic_looks_for_its_name_where_the_others_look_and_in_searches_of_its_own(shown, qtbot):
    others = propose("Müller", "en")
    editor = shown(TopicEditor(replace(SETTINGS, sources=(*SETTINGS.sources, *others)), None))
    qtbot.keyClicks(editor.name, "Deutsche Bahn")
    with qtbot.waitSignal(editor.done_with) as done:
        qtbot.mouseClick(ok(editor), Qt.MouseButton.LeftButton)

    topic, added = done.args
    assert (topic.id, topic.name, topic.query) == ("deutsche-bahn", "Deutsche Bahn", '"Deutsche Bahn"')
    own = propose("Deutsche Bahn", "en")
    assert set(topic.source_ids) == {*(s.id for s in own), "news", "forum"}, "in no search for another name"
    assert [s.id for s in added] == [s.id for s in own if s.id != "bluesky"], "Bluesky is there"
    assert topic.languages == ("de", "en")


def test_a_topic_without_any_source_is_not_taken_for_one_that_reads_all(shown, qtbot):
    editor = shown(TopicEditor(SETTINGS, TOPICS[2]))
    for row in range(editor.sources.count()):
        editor.sources.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert editor.problem.text() == "Tick at least one source."
    with qtbot.assertNotEmitted(editor.done_with):
        qtbot.mouseClick(ok(editor), Qt.MouseButton.LeftButton)


def test_editing_a_topic_keeps_what_was_not_touched(shown):
    topic = replace(TOPICS[1], budget=AlarmBudget.WEEK, retention_days=30)
    editor = shown(TopicEditor(SETTINGS, topic))

    assert editor.topic() == topic


@pytest.mark.parametrize(
    ("query", "position", "words"),
    [
        ('Müller "Milch', 7, "Character 8: This quotation mark is never closed."),
        ("(Bahn OR Post", 0, "Character 1: This parenthesis is never closed."),
        ("😡 -", 2, "Character 3: There is no letter or digit here"),
    ],
)
def test_a_wrong_query_is_underlined_at_its_place(shown, qtbot, query, position, words):
    editor = shown(TopicEditor(SETTINGS, TOPICS[0]))
    qtbot.keyClick(editor.query.edit, Qt.Key.Key_Space)
    editor.query.set_text(query)

    assert editor.query.error.position == position
    assert editor.query.word.text().startswith(words)
    [mark] = editor.query.edit.extraSelections()
    assert mark.cursor.selectionStart() == len(query[:position].encode("utf-16-le")) // 2
    assert not ok(editor).isEnabled()
    editor.query.set_text("Bahn")
    assert ok(editor).isEnabled()


def test_a_mastodon_source_needs_its_hashtag(shown, qtbot):
    editor = shown(SourceEditor(SETTINGS, None))
    editor.kind.setCurrentIndex(editor.kind.findData("mastodon"))
    qtbot.keyClicks(editor.address, "mastodon.social")
    qtbot.mouseClick(ok(editor), Qt.MouseButton.LeftButton)
    assert editor.problem.text() == "Say which hashtag to read."
    assert not ok(editor).isEnabled()
    assert editor.focusWidget() is editor.fields.row("hashtag").widget
    qtbot.keyClicks(editor.fields.row("hashtag").widget, "#MusterAG")

    made = editor.source()
    assert ok(editor).isEnabled()
    assert (made.kind, made.address, made.options) == (
        SourceKind.MASTODON,
        "mastodon.social",
        {"hashtag": "MusterAG"},
    )


def test_editing_a_source_keeps_what_was_not_touched(shown):
    assert shown(SourceEditor(SETTINGS, SOURCES[1])).source() == SOURCES[1]


def test_the_interval_must_lie_between_its_bounds(shown):
    editor = shown(SourceEditor(SETTINGS, SOURCES[0]))
    editor.shortest.choose(600)
    editor.usual.choose(300)

    assert not ok(editor).isEnabled()
    assert editor.problem.text() == "The usual interval must lie between the two bounds."


@pytest.mark.parametrize("seconds", [30.0, 45.0, 120.0, 24 * 3600.0])
def test_every_interval_can_be_kept_and_the_shortest_be_chosen(shown, seconds):
    source = replace(SOURCES[0], interval_s=seconds, min_interval_s=30.0, max_interval_s=24 * 3600.0)

    assert shown(SourceEditor(SETTINGS, source)).source() == source


def test_nothing_is_called_wrong_before_it_was_touched(shown, qtbot):
    editor = shown(SourceEditor(SETTINGS, None))
    assert editor.problem.isHidden()
    qtbot.keyClicks(editor.name, "Forum")
    assert editor.problem.isHidden()
    qtbot.keyClicks(editor.address, "x")
    qtbot.keyClick(editor.address, Qt.Key.Key_Backspace)

    assert editor.problem.text() == "Say where the source is."


def test_a_field_that_was_left_empty_is_named(shown):
    editor = shown(TopicEditor(SETTINGS, None))
    QApplication.sendEvent(editor.name, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))

    assert editor.problem.text() == "Give the topic a name."


def test_a_file_is_described_by_its_columns_and_zone(shown, qtbot):
    editor = shown(SourceEditor(SETTINGS, None))
    editor.kind.setCurrentIndex(editor.kind.findData("file"))
    assert editor.pick_folder.isVisible()
    assert "text=Inhalt,published_at=Datum" in editor.fields.row("map").hint.text()
    qtbot.keyClicks(editor.address, "/data/export")
    qtbot.keyClicks(editor.fields.row("map").widget, "text:Inhalt")
    assert editor.problem.text().startswith("“text:Inhalt” in the mapping cannot be understood")
    editor.fields.row("map").fill("text=Inhalt")
    qtbot.keyClicks(editor.fields.row("zone").widget, "Mars")
    assert editor.problem.text().startswith("This time zone is not known")
    editor.fields.row("zone").fill("Europe/Berlin")

    assert editor.source().options == {"map": "text=Inhalt", "zone": "Europe/Berlin"}
    assert ok(editor).isEnabled()


def test_a_folder_is_chosen_by_button(shown, qtbot, tmp_path):
    editor = shown(SourceEditor(SETTINGS, None))
    editor.kind.setCurrentIndex(editor.kind.findData("file"))
    qtbot.mouseClick(editor.pick_folder, Qt.MouseButton.LeftButton)
    [picker] = editor.findChildren(QFileDialog)
    assert picker.fileMode() is QFileDialog.FileMode.Directory
    picker.fileSelected.emit(str(tmp_path))
    picker.close()

    assert editor.address.text() == str(tmp_path)


def test_a_web_page_is_searched_for_its_feeds(shown, qtbot):
    asked = []

    def discover(address, answer):
        asked.append(address)
        answer(FeedsFound("", (("https://blog.example/feed", "Blog"), ("https://blog.example/comments", ""))))

    editor = shown(SourceEditor(SETTINGS, None, Asking(discover)))
    qtbot.keyClicks(editor.address, "blog.example")
    qtbot.mouseClick(editor.find_feeds, Qt.MouseButton.LeftButton)

    assert asked == ["blog.example"]
    assert editor.address.text() == "https://blog.example/feed"
    assert editor.feeds.count() == 2


def test_a_page_without_feeds_says_so(shown, qtbot):
    editor = shown(SourceEditor(SETTINGS, None, Asking(lambda _, answer: answer(FeedsFound("")))))
    qtbot.keyClicks(editor.address, "blog.example")
    qtbot.mouseClick(editor.find_feeds, Qt.MouseButton.LeftButton)

    assert editor.problem.text().startswith("No feed was found")


def test_preferences_refuse_the_same_sign_twice(shown, qtbot):
    dialog = shown(PreferencesDialog(Preferences()))
    dialog.delimiter.setCurrentIndex(dialog.delimiter.findData(","))
    dialog.accept()
    assert dialog.problem.text() == "Column separator and decimal sign must differ."

    dialog.decimal.setCurrentIndex(dialog.decimal.findData("."))
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    with qtbot.waitSignal(dialog.done_with) as done:
        dialog.accept()
    assert done.args[0] == Preferences(csv_delimiter=",", csv_decimal=".", theme=Theme.DARK)


def test_the_first_start_needs_a_name_and_a_source(shown, qtbot):
    first = shown(FirstStart(Settings(), "de"))
    assert first.problem.isHidden()
    qtbot.mouseClick(ok(first), Qt.MouseButton.LeftButton)
    assert first.isVisible()
    assert first.problem.text() == "Write the name to watch."
    first.name.setText("Müller")
    first.propose_now()
    assert ok(first).isEnabled()
    for row in range(first.sources.count()):
        first.sources.item(row).setCheckState(Qt.CheckState.Unchecked)

    assert first.problem.text() == "Tick at least one source."


def test_a_click_on_ok_leads_back_to_the_field_that_is_wrong(shown, qtbot):
    first = shown(FirstStart(Settings(), "de"))
    first.name.setFocus()
    qtbot.waitUntil(first.name.hasFocus)

    qtbot.mouseClick(ok(first), Qt.MouseButton.LeftButton)

    assert first.problem.text() == "Write the name to watch."
    assert first.name.hasFocus(), "who goes on typing writes the name, and presses no button"


def test_a_note_is_written_and_kept_by_keyboard_alone(shown, qtbot):
    note = shown(NoteDialog())
    note.text.setFocus()
    qtbot.waitUntil(note.text.hasFocus)
    qtbot.keyClick(note.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note.problem.text() == "Write the note first."
    qtbot.keyClicks(note.text, "Presse")
    qtbot.keyClick(note.text, Qt.Key.Key_Return)
    qtbot.keyClicks(note.text, "informiert")
    qtbot.keyClick(note.text, Qt.Key.Key_Tab)
    assert ok(note).hasFocus()

    with qtbot.waitSignal(note.done_with) as done:
        qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done.args == ["Presse\ninformiert"]


def test_tab_leads_through_the_fields_before_the_buttons(shown):
    editor = shown(TopicEditor(SETTINGS, None))
    order: list[QWidget] = []
    here: QWidget = editor.name
    while here is not ok(editor) and len(order) < 300:
        order.append(here)
        here = here.nextInFocusChain() or editor

    assert here is ok(editor)
    assert {editor.query.edit, editor.german, editor.budget, editor.retention} <= set(order)


def test_the_help_says_what_the_program_does(shown, tmp_path):
    dialog = shown(HelpDialog(tmp_path / "radar.sqlite3"))
    window, trust, situation, queries, keys, files, privacy = map(dialog.page_text, range(7))

    assert "Blind" in window
    assert "never alarms" in trust
    assert "above 1 the wave grows" in situation
    assert all(e.query in queries and e.rule in queries for e in EXAMPLES)
    assert "Ctrl+N" in keys
    assert "exposure: part of the bin that was measured" in files
    assert str(tmp_path / "radar.sqlite3") in privacy


def test_every_rule_and_every_column_has_its_translation():
    held = (columns.INCIDENTS, columns.TIMELINE, columns.MENTIONS, columns.SERIES)
    assert {e.code: e.rule for e in EXAMPLES} == help_pages._RULES
    assert set(MEANINGS) == {c.meaning for file in held for c in file}


def test_every_key_of_the_menus_is_in_the_help():
    assert [key for key in _KEYS.values() if key not in help_pages.shortcuts()] == []


def test_edits_answer_with_new_settings():
    assert settings_edits.without_topic(SETTINGS, "board").topics == TOPICS[:2]
    assert [s.enabled for s in settings_edits.toggled(SETTINGS, "news").sources] == [False, True, True]
    gone = settings_edits.without_source(SETTINGS, "forum")
    assert gone.source("forum") is None
    assert gone.topics[2].source_ids == ("forum",)
    again = settings_edits.with_source(gone, SOURCES[2])
    assert again.source("forum") == SOURCES[2]
    renamed = settings_edits.with_topic(SETTINGS, replace(TOPICS[0], name="Neu"))
    assert renamed.topics[0].name == "Neu"
    assert len(renamed.topics) == 3


def test_a_topic_keeps_the_holidays_of_its_country_and_state(shown, qtbot):
    editor = shown(TopicEditor(SETTINGS, TOPICS[0]))
    boxes = editor.calendar.holidays
    assert boxes.chosen == ("", "")
    assert not boxes.part.isEnabled()
    editor.pages.setCurrentWidget(editor.calendar)
    boxes.country.setFocus()
    qtbot.keyClicks(boxes.country, "Germany")
    boxes.part.setFocus()
    qtbot.keyClicks(boxes.part, "Bayern")

    topic = editor.topic()
    assert (topic.country, topic.subdivision) == ("DE", "BY")
    boxes.country.setCurrentIndex(boxes.country.findData("LU"))
    assert editor.topic() == replace(TOPICS[0], country="LU")


def test_editing_keeps_the_holidays_that_are_set(shown):
    topic = replace(TOPICS[0], country="CH", subdivision="ZH")

    assert shown(TopicEditor(SETTINGS, topic)).topic() == topic


def test_a_new_topic_keeps_holidays(shown, qtbot):
    editor, first = shown(TopicEditor(SETTINGS, None)), shown(FirstStart(Settings(), "en"))
    for dialog in (editor, first):
        qtbot.keyClicks(dialog.name, "Bahn")
    first.propose_now()

    assert editor.topic().country in ("DE", "AT", "CH")
    assert first.choice().topic.country == editor.topic().country


def test_every_country_on_offer_has_a_name():
    assert all(country_words(code) for code in ZONES)


def test_ok_shows_the_page_on_which_something_is_missing(shown, qtbot):
    editor = shown(TopicEditor(SETTINGS, None))
    editor.pages.setCurrentWidget(editor.calendar)
    qtbot.mouseClick(ok(editor), Qt.MouseButton.LeftButton)

    assert editor.name.isVisible()
    assert editor.focusWidget() is editor.name
