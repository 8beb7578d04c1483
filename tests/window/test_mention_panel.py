"""The list of mentions follows the newest until somebody reads in it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from shitstorm_radar.store.base import Batch
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.window.mention_panel import PAGE, MentionPanel, Wanted
from shitstorm_radar.window.reading_thread import ReadingThread
from tests.window.filled_store import STORM, mention, statuses

pytestmark = [
    pytest.mark.usefixtures("berlin", "english"),
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
]


@pytest.fixture
def store(tmp_path):
    store = open_store(tmp_path / "radar.sqlite", durable=False)
    store.register_sources(statuses())
    yield store
    store.close()


@pytest.fixture
def arrive(store):
    """Put mentions into the store, one a minute, numbered."""

    def put(first, last):
        rows = [mention(n, STORM + timedelta(minutes=n), 0.9) for n in range(first, last)]
        store.ingest(Batch(statuses()[0], rows))

    return put


@pytest.fixture
def panel(qtbot, store, arrive, tmp_path):
    arrive(0, 60)
    reading = ReadingThread(lambda: open_reader(tmp_path / "radar.sqlite"))
    reading.start()
    panel = MentionPanel(reading)
    qtbot.addWidget(panel)
    panel.resize(900, 300)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_mentions(Wanted("muster"))
    qtbot.waitUntil(lambda: len(panel.table.rows) == 60)
    yield panel
    assert reading.stop()


def top(panel):
    """The number of the mention in the first row that can be seen."""
    row = panel.view.rowAt(0)
    return int(panel.table.rows[row].mention.uid.rpartition(":")[2])


def test_it_stays_at_the_newest_while_nobody_reads(panel, arrive, qtbot):
    arrive(60, 70)
    panel.refresh()

    qtbot.waitUntil(lambda: top(panel) == 69)
    assert not panel.to_newest.isVisible()


def test_what_came_while_it_was_hidden_is_on_top_when_it_is_shown(panel, arrive, qtbot):
    panel.hide()
    arrive(60, 70)
    panel.refresh()
    panel.show()

    qtbot.waitUntil(lambda: top(panel) == 69)


@pytest.mark.parametrize("how", ["scrolled", "selected"])
def test_who_reads_is_not_disturbed_and_goes_up_by_a_button(panel, arrive, qtbot, how):
    if how == "scrolled":
        panel.view.verticalScrollBar().setValue(200)
    else:
        panel.view.selectRow(0)
    before, chosen = top(panel), panel.view.chosen()
    arrive(60, 70)
    panel.refresh()

    qtbot.waitUntil(panel.to_newest.isVisible)
    assert panel.to_newest.text() == "10 new, go &up"
    assert (top(panel), panel.view.chosen()) == (before, chosen)
    qtbot.mouseClick(panel.to_newest, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: top(panel) == 69)
    assert not panel.to_newest.isVisible()


def test_more_than_a_page_of_new_ones_is_said_so(panel, arrive, qtbot):
    panel.view.selectRow(3)
    arrive(60, 60 + 2 * PAGE)
    panel.refresh()

    qtbot.waitUntil(panel.to_newest.isVisible)
    assert panel.to_newest.text() == "100+ new, go &up"


def test_a_selection_does_not_hold_another_filter(panel, arrive, qtbot):
    panel.show_mentions(Wanted("muster", STORM.timestamp(), STORM.timestamp() + 300))
    panel.view.selectRow(2)

    qtbot.waitUntil(lambda: len(panel.table.rows) == 5)


@pytest.mark.usefixtures("german")
def test_a_chosen_mention_needs_no_more_height_and_its_buttons_are_whole(panel, qtbot):
    panel.resize(700, 220)
    before = panel.minimumSizeHint().height()
    panel.view.selectRow(0)
    qtbot.waitUntil(lambda: panel.detail.tone.why.isVisibleTo(panel))

    assert panel.minimumSizeHint().height() <= before + panel.detail.tone.sizeHint().height() + 8
    for button in panel.detail.tone.buttons.values():
        assert button.width() >= button.sizeHint().width()
    why = panel.detail.tone.why
    assert why.height() >= why.heightForWidth(why.width())
