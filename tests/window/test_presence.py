"""With us, about us and without us in the list, in the figures and at the crosshair; only where something is known."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from shitstorm_radar.records import Presence
from shitstorm_radar.settings import Settings
from shitstorm_radar.store.base import Batch
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.window.bin_table import PRESENCE_COLUMNS, bin_rows
from shitstorm_radar.window.chart.crosshair import FigureCard
from shitstorm_radar.window.detail_tabs import DetailTabs
from shitstorm_radar.window.dialogs.topic_editor import TopicEditor
from shitstorm_radar.window.mention_panel import MentionPanel, Wanted
from shitstorm_radar.window.mention_table import PRESENCE_COLUMN
from shitstorm_radar.window.reading_thread import ReadingThread
from tests.window.filled_store import SETTINGS, STORM, TOPICS, mention, statuses

pytestmark = [
    pytest.mark.usefixtures("berlin", "english"),
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
]


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "radar.sqlite", durable=False) as store:
        which = [Presence.WITH, Presence.ABOUT, Presence.ABOUT, Presence.WITHOUT]
        known = [replace(mention(n, STORM, 0.9), presence=p) for n, p in enumerate(which)]
        store.ingest(Batch(statuses()[0], [*known, mention(9, STORM, 0.9, "board")]))
        yield store


@pytest.fixture
def reading(store, tmp_path):
    reading = ReadingThread(lambda: open_reader(tmp_path / "radar.sqlite"))
    reading.start()
    yield reading
    assert reading.stop()


@pytest.fixture
def panel(qtbot, reading):
    panel = MentionPanel(reading)
    qtbot.addWidget(panel)
    panel.resize(1000, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_the_list_says_it_and_can_be_narrowed_to_one_of_them(panel, qtbot):
    panel.show_mentions(Wanted("muster"))
    qtbot.waitUntil(lambda: len(panel.table.rows) == 4)
    assert panel.presence.isVisible()
    assert not panel.view.isColumnHidden(PRESENCE_COLUMN)
    shown = {panel.table.index(row, PRESENCE_COLUMN).data() for row in range(4)}
    assert shown == {"with us", "about us", "without us"}

    panel.presence.setCurrentIndex(panel.presence.findText("about us"))
    qtbot.waitUntil(lambda: len(panel.table.rows) == 2)
    assert {row.presence for row in panel.table.rows} == {Presence.ABOUT}


def test_a_topic_that_lists_nothing_of_ours_shows_none_of_it(panel, qtbot):
    panel.show_mentions(Wanted("board"))
    qtbot.waitUntil(lambda: len(panel.table.rows) == 1)

    assert not panel.presence.isVisible()
    assert panel.view.isColumnHidden(PRESENCE_COLUMN)
    assert panel.table.index(0, PRESENCE_COLUMN).data() == "–"


def test_the_figures_and_the_crosshair_split_a_bin(store, reading, qtbot):
    series = store.series("muster", STORM, STORM + timedelta(minutes=10), 300)
    tabs, around = DetailTabs(reading, str), QWidget()
    card = FigureCard(around)
    qtbot.addWidget(tabs)
    qtbot.addWidget(around)
    now_s = STORM.timestamp() + 900

    tabs.put_figures(bin_rows(series, STORM.timestamp(), now_s, now_s))
    card.show_bin(series, 0, now_s)

    table = tabs.figures.table
    assert [table.index(1, column).data() for column in PRESENCE_COLUMNS] == ["1", "2", "1"]
    assert [table.index(0, column).data() for column in PRESENCE_COLUMNS] == ["–"] * 3
    assert not any(tabs.figures.isColumnHidden(column) for column in PRESENCE_COLUMNS)
    assert card.values[-1].text() == "1 / 2 / 1"
    assert not card.values[-1].isHidden()

    unknown = replace(series, presence=np.empty((3, 0)))
    tabs.put_figures(bin_rows(unknown, STORM.timestamp(), now_s, now_s))
    card.show_bin(unknown, 0, now_s)
    assert all(tabs.figures.isColumnHidden(column) for column in PRESENCE_COLUMNS)
    assert card.values[-1].isHidden()


def test_what_is_ours_is_edited_with_the_topic(qtbot):
    topic = replace(TOPICS[0], own=("@muster",))
    editor = TopicEditor(Settings((topic,), SETTINGS.sources), topic)
    qtbot.addWidget(editor)
    assert editor.own.edit.toPlainText() == "@muster"

    editor.own.edit.setPlainText("\n @muster \nmuster.example\n@muster\n" + "x" * 500)

    assert editor.topic().own == ("@muster", "muster.example", "x" * 300)
