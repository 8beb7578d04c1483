"""The topic editor says how its budget was kept, and tries each budget on the past without holding up the window."""

import re
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from shitstorm_radar.incidents.budget_record import AlarmRecord
from shitstorm_radar.records import Incident, IncidentState, SurgeKind
from shitstorm_radar.settings import AlarmBudget, Settings, Topic
from shitstorm_radar.store.base import DetectionStep
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.window.dialogs.topic_editor import TopicEditor
from shitstorm_radar.window.past_desk import PastDesk
from shitstorm_radar.window.past_words import record_words, verdict_words
from shitstorm_radar.window.reading_thread import ReadingThread
from tests.pipeline.desk import BEGIN, MUELLER
from tests.pipeline.past import DAY, HOUR, keep, outburst, quiet
from tests.window.conftest import FixedClock

pytestmark = [
    pytest.mark.usefixtures("berlin", "english"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True),
]

STORM = BEGIN + 6 * DAY + 9 * HOUR
NOW = BEGIN + 8 * DAY
GAP = (BEGIN + 4 * DAY, BEGIN + 4 * DAY + 5 * HOUR)


def incident(number, state, **changed):
    at = NOW - number * DAY
    return replace(Incident(f"i{number}", MUELLER.id, SurgeKind.STORM, at, at, state), **changed)


@pytest.fixture(scope="module")
def past_store(tmp_path_factory):
    path = tmp_path_factory.mktemp("past") / "radar.sqlite3"
    with open_store(path, durable=False) as store:
        keep(store, quiet(8) + outburst(STORM), [(BEGIN, GAP[0], 1.0), (*GAP, 0.0), (GAP[1], NOW, 1.0)])
        told = (
            incident(1, IncidentState.CLOSED),
            incident(2, IncidentState.FALSE_ALARM),
            incident(3, IncidentState.ENDED),
        )
        store.file_detection(DetectionStep(MUELLER.id, NOW, "{}", 300, incidents=told))
    return path


@pytest.fixture
def thread(past_store, qapp):
    thread = ReadingThread(lambda: open_reader(past_store))
    thread.start()
    yield thread
    assert thread.stop()


@pytest.fixture
def past(thread):
    return PastDesk(thread, FixedClock(NOW))


@pytest.fixture
def editor(past, qtbot):
    editor = TopicEditor(Settings((MUELLER,)), MUELLER, past=past)
    qtbot.addWidget(editor)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    editor.show()
    qtbot.waitExposed(editor)
    editor.pages.setCurrentWidget(editor.alarms)
    qtbot.waitUntil(lambda: editor.alarms.kept.text() != "")
    return editor


def rows(page):
    return [page.rings.item(i).text() for i in range(page.rings.count())]


def test_it_says_how_the_budget_was_kept_and_that_it_is_too_early(editor):
    assert editor.alarms.kept.text().splitlines() == [
        "Last 30 days: 3 alarms, 1 confirmed, 1 marked false, 1 not judged.",
        "Last 90 days: 3 alarms, 1 confirmed, 1 marked false, 1 not judged.",
        "8 days were measured so far: too short to judge your budget, about one false alarm a month.",
    ]
    editor.budget.setCurrentIndex(editor.budget.findData("week"))
    assert editor.alarms.kept.text().endswith("about one false alarm a week.")


@pytest.mark.parametrize(
    ("false_alarms", "words"),
    [
        (1, "Your budget, about one false alarm a month, was kept."),
        (
            4,
            "That is more than your budget, about one false alarm a month, but no more than chance brings now and then.",
        ),
        (9, "That is clearly more than your budget, about one false alarm a month: choose a rarer one."),
    ],
)
def test_the_verdict_is_as_sure_as_the_figures(false_alarms, words):
    record = AlarmRecord(90, 90.0, alarms=false_alarms, false_alarms=false_alarms)

    assert verdict_words(record, AlarmBudget.MONTH) == words


def test_before_anything_was_measured_no_span_is_told():
    words = verdict_words(AlarmRecord(90, 0.0), AlarmBudget.MONTH)
    assert words == "Too little was measured so far to judge your budget, about one false alarm a month."


def test_a_record_leaves_out_what_is_none():
    assert record_words(AlarmRecord(90, 90.0)) == "Last 90 days: no alarm"
    assert record_words(AlarmRecord(30, 30.0, alarms=1, confirmed=1)) == "Last 30 days: 1 alarm, 1 confirmed"


def test_each_budget_is_tried_on_the_past_and_shown_with_its_dates(editor, past, qtbot):
    page = editor.alarms
    assert not page.rings.isVisible()
    page.begin.setFocus()
    with qtbot.waitSignals([past.progressed, past.reviewed], timeout=60_000):
        qtbot.keyClick(page.begin, Qt.Key.Key_Space)
        assert page.progress.isVisible()
        assert page.begin.text() == "S&top"

    assert page.result.text() == "On your last 8 days this setting would have rung once:"
    [row] = rows(page)
    assert row.startswith("8 Nov 2026 10:")
    assert " · storm: " in row
    assert page.doubt.text().startswith("Alarms by budget: one a week: ")
    assert "5 h were blind: nobody knows what would have rung then." in page.doubt.text()
    assert re.search(r"Until \d Nov 2026 \d\d:\d\d it was still learning and was less sure.", page.doubt.text())
    assert not page.progress.isVisible()
    page.budget.setCurrentIndex(page.budget.findData("quarter"))
    assert "would have rung" in page.result.text(), "no second computation is needed"


def test_a_trial_can_be_stopped(editor, past, qtbot):
    page = editor.alarms
    with qtbot.waitSignal(past.progressed, timeout=60_000):
        qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(past.reviewed, timeout=60_000) as end:
        qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)

    assert end.args[0].found is None
    assert page.begin.text() == "&Try it on the last 90 days"
    assert not page.result.isVisible()


def test_progress_is_told_in_the_windows_thread(editor, past, qtbot):
    told = []
    direct = Qt.ConnectionType.DirectConnection  # runs where the signal is emitted
    past.progressed.connect(lambda *_: told.append(threading.current_thread()), direct)
    qtbot.mouseClick(editor.alarms.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert told[0] is threading.main_thread()


def test_closing_the_editor_ends_the_trial(editor, past, qtbot):
    with qtbot.waitSignal(past.progressed, timeout=60_000):
        qtbot.mouseClick(editor.alarms.begin, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(past.reviewed, timeout=60_000) as end:
        editor.reject()

    assert end.args[0].found is None


def test_stopping_the_thread_ends_the_trial_soon(editor, past, thread, qtbot):
    with qtbot.waitSignal(past.progressed, timeout=60_000):
        qtbot.mouseClick(editor.alarms.begin, Qt.MouseButton.LeftButton)

    assert thread.stop(wait_s=5.0)


def test_what_is_planned_in_the_form_is_tried_at_once(editor, past, qtbot, monkeypatch):
    tried: list[Topic] = []
    monkeypatch.setattr(past, "begin_review", tried.append)
    boxes = editor.calendar.holidays
    boxes.country.setCurrentIndex(boxes.country.findData("AT"))
    qtbot.mouseClick(editor.alarms.begin, Qt.MouseButton.LeftButton)

    assert tried == [replace(MUELLER, country="AT")]


def test_a_new_topic_has_no_past(past, qtbot):
    editor = TopicEditor(Settings((MUELLER,)), None, past=past)
    qtbot.addWidget(editor)
    editor.show()
    editor.pages.setCurrentWidget(editor.alarms)

    assert not editor.alarms.begin.isVisible()
    assert not editor.alarms.kept.isVisible()


def test_the_window_knows_the_past_of_its_topics(window, qtbot):
    window.desk.edit_topic("muster")
    editor = window.findChild(TopicEditor)
    qtbot.waitUntil(lambda: editor.alarms.kept.text() != "")

    assert editor.alarms.kept.text().startswith("Last 30 days: 2 alarms")
    editor.reject()


def test_a_store_that_cannot_be_read_is_told(editor, past, qtbot, monkeypatch):
    from shitstorm_radar.errors import StoreError
    from shitstorm_radar.pipeline import hindsight

    def broken(*_):
        raise StoreError("cannot be read", code="disk_full")

    monkeypatch.setattr(hindsight, "review", broken)
    with qtbot.waitSignal(past.reviewed, timeout=10_000):
        qtbot.mouseClick(editor.alarms.begin, Qt.MouseButton.LeftButton)

    assert editor.alarms.result.isVisible()
    assert editor.alarms.result.text() != ""
