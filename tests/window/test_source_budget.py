"""What a site's quota leaves is told in the table of sources and, in a sentence, below it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shitstorm_radar.records import SourceStatus
from shitstorm_radar.window.source_panel import SourcePanel
from shitstorm_radar.window.source_table import LEFT_COLUMN, SourceRow, budget_words, left_words
from tests.window.filled_store import NOW, SOURCES, statuses

pytestmark = pytest.mark.usefixtures("berlin", "english", "themed")

QUOTA = SourceStatus(
    "news", requests_left=212, requests_limit=300, resets_at=NOW + timedelta(minutes=23), last_attempt_at=NOW
)


def row(**changed):
    return SourceRow(SOURCES[0], replace(QUOTA, **changed), NOW)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "Asks every 2 min, 212 of 300 requests left (new at 17:05)"),
        ({"resets_at": None}, "Asks every 2 min, 212 of 300 requests left"),
        ({"resets_at": NOW - timedelta(minutes=1)}, "Asks every 2 min, 212 of 300 requests left"),
        ({"requests_limit": None}, "Asks every 2 min, 212 requests left (new at 17:05)"),
        ({"requests_left": None}, "Asks every 2 min"),
        ({"requests_left": 0}, "Asks every 2 min, 0 of 300 requests left (new at 17:05)"),
    ],
)
def test_the_sentence_says_what_is_known_and_no_more(changed, words):
    assert budget_words(row(**changed)) == words


def test_what_is_off_or_was_never_asked_has_no_budget():
    assert budget_words(SourceRow(replace(SOURCES[0], enabled=False), QUOTA, NOW)) == ""
    assert budget_words(SourceRow(SOURCES[0], None, NOW)) == ""
    assert left_words(SourceRow(SOURCES[0], None, NOW)) == "–"


def test_the_panel_shows_the_chosen_sources_budget_below_its_trouble(qtbot):
    panel = SourcePanel()
    qtbot.addWidget(panel)
    bad = replace(statuses()[2], requests_left=3, requests_limit=60)
    panel.show_sources(SOURCES, {"news": QUOTA, "forum": bad}, NOW)
    panel.view.choose("forum")

    first, second = panel.reason.text().split("\n")
    assert "forum.example" in first
    assert second == "Asks every 15 min, 3 of 60 requests left"
    shown = [panel.table.index(line, LEFT_COLUMN).data() for line in range(3)]
    assert shown == ["212 of 300", "–", "3 of 60"]


def test_while_no_site_tells_a_quota_its_column_leaves_its_room_to_what_is_to_be_done(qtbot):
    panel = SourcePanel()
    qtbot.addWidget(panel)
    panel.show_sources(SOURCES, {}, NOW)
    assert panel.view.isColumnHidden(LEFT_COLUMN)
    panel.show_sources(SOURCES, {"news": QUOTA}, NOW)
    assert not panel.view.isColumnHidden(LEFT_COLUMN)


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_the_room_of_a_hidden_column_goes_to_the_others(qtbot):
    panel = SourcePanel()
    qtbot.addWidget(panel)
    panel.show_sources(SOURCES, {}, NOW)
    panel.resize(975, 200)
    panel.show()
    qtbot.waitExposed(panel)
    without = panel.view.columnWidth(0)
    panel.show_sources(SOURCES, {"news": QUOTA}, NOW)

    assert panel.view.columnWidth(0) < without
    panel.show_sources(SOURCES, {}, NOW)
    assert panel.view.columnWidth(0) == without
