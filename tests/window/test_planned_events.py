"""Planned events are entered, changed and removed by keyboard, and mean the hours that the user reads."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone

from shitstorm_radar.planned import PlannedEvent
from shitstorm_radar.window.dialogs.event_editor import EventEditor
from shitstorm_radar.window.dialogs.topic_editor import TopicEditor
from shitstorm_radar.window.planned_words import event_words
from tests.window.conftest import FixedClock
from tests.window.filled_store import NOW, SETTINGS, TOPICS

pytestmark = [
    pytest.mark.usefixtures("berlin", "english"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True),
]

BEGIN = datetime(2026, 12, 3, 8, tzinfo=UTC)
LAUNCH = PlannedEvent("Product launch", BEGIN, BEGIN + timedelta(hours=8), 5.0)
MEETING = PlannedEvent("General meeting", BEGIN + timedelta(days=9), BEGIN + timedelta(days=10, hours=2), 7.0)


@pytest.fixture
def shown(qtbot):
    def show(dialog):
        qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return show


@pytest.fixture
def page(shown):
    def open_page(*events):
        editor = shown(TopicEditor(SETTINGS, replace(TOPICS[0], events=events), clock=FixedClock()))
        editor.pages.setCurrentWidget(editor.calendar)
        return editor, editor.calendar.events

    return open_page


def set_wall(field, *parts):
    year, month, day, hour, minute = parts
    field.setDateTime(QDateTime(QDate(year, month, day), QTime(hour, minute), QTimeZone.utc()))


def opened(events, qtbot):
    qtbot.waitUntil(lambda: events.findChild(EventEditor) is not None)
    return events.findChild(EventEditor)


def ok(dialog):
    return dialog.buttons.button(dialog.buttons.StandardButton.Ok)


def test_a_new_event_begins_at_the_next_full_hour_and_has_its_usual_length(shown, qtbot):
    editor = shown(EventEditor(None, NOW))
    qtbot.keyClicks(editor.name, "Product launch")

    begin = NOW.replace(hour=16, minute=0, second=0)
    assert editor.event_made() == PlannedEvent("Product launch", begin, begin + timedelta(hours=8), 2.0)


def test_what_is_typed_is_the_time_of_the_users_zone(shown, qtbot):
    editor = shown(EventEditor(LAUNCH, NOW))
    set_wall(editor.begin, 2026, 12, 24, 9, 30)

    assert editor.event_made().start == datetime(2026, 12, 24, 8, 30, tzinfo=UTC)
    assert editor.event_made().end == datetime(2026, 12, 24, 16, 30, tzinfo=UTC), "the end moves along"
    set_wall(editor.begin, 2027, 7, 1, 9, 30)
    assert editor.event_made().start == datetime(2027, 7, 1, 7, 30, tzinfo=UTC)


def test_an_event_that_ends_before_it_begins_is_not_taken(shown, qtbot):
    editor = shown(EventEditor(LAUNCH, NOW))
    set_wall(editor.end, 2026, 12, 3, 9, 0)

    assert editor.problem.text() == "The end must come after the begin."
    assert not ok(editor).isEnabled()
    set_wall(editor.end, 2027, 6, 3, 9, 0)
    assert editor.problem.text() == "An event lasts at most 92 days: what lasts longer is the usual."
    set_wall(editor.end, 2026, 12, 3, 9, 1)
    assert ok(editor).isEnabled()


@pytest.mark.parametrize("event", [LAUNCH, MEETING, replace(LAUNCH, factor=1.5)])
def test_editing_an_event_keeps_what_was_not_touched(shown, event):
    assert shown(EventEditor(event, NOW)).event_made() == event


def test_another_number_can_be_typed(shown, qtbot):
    editor = shown(EventEditor(LAUNCH, NOW))
    assert not editor.number.isEnabled()
    qtbot.keyClicks(editor.factor, "another")
    editor.number.setFocus()
    editor.number.selectAll()
    qtbot.keyClicks(editor.number, "7.5")

    assert editor.event_made().factor == 7.5


def test_events_are_added_changed_and_removed_by_keyboard(page, qtbot):
    editor, events = page(MEETING)
    events.add.setFocus()
    qtbot.keyClick(events.add, Qt.Key.Key_Space)
    dialog = opened(events, qtbot)
    qtbot.keyClicks(dialog.name, "Product launch")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert [e.name for e in events.events] == ["Product launch", "General meeting"]
    qtbot.waitUntil(lambda: events.findChild(EventEditor) is None)
    assert events.rows.currentRow() == 0

    events.rows.setFocus()
    qtbot.keyClick(events.rows, Qt.Key.Key_Down)
    qtbot.keyClick(events.rows, Qt.Key.Key_Return)
    dialog = opened(events, qtbot)
    assert dialog.name.text() == "General meeting"
    qtbot.keyClick(dialog.name, Qt.Key.Key_End)
    qtbot.keyClicks(dialog.name, " 2026")
    qtbot.mouseClick(ok(dialog), Qt.MouseButton.LeftButton)
    assert editor.topic().events[1].name == "General meeting 2026"
    assert [e.factor for e in editor.topic().events] == [2.0, 7.0]

    qtbot.keyClick(events.rows, Qt.Key.Key_Delete)
    assert [e.name for e in editor.topic().events] == ["Product launch"]
    qtbot.keyClick(events.rows, Qt.Key.Key_Delete)
    assert editor.topic() == TOPICS[0]
    assert not events.remove.isEnabled()
    assert editor.isVisible()


def test_an_event_is_told_in_plain_words(page):
    assert event_words(LAUNCH) == "Product launch\n3 Dec 2026 09:00 – 17:00 · five times the usual"
    assert event_words(MEETING) == "General meeting\n12 Dec 2026 09:00 – 13 Dec 2026 11:00 · ×7.0"
    _, events = page(replace(LAUNCH, name="<b>Launch</b><img src=x>"))
    assert events.rows.item(0).text().startswith("<b>Launch</b><img src=x>\n3 Dec")
