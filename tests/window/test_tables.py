"""The tables' models, checked by Qt's own rules, and what their cells say."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from shitstorm_radar.detection import start_up
from shitstorm_radar.records import Author, IncidentState, Reading, SurgeKind
from shitstorm_radar.store.base import DetectionStep
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.window.bin_table import BinTable, bin_rows
from shitstorm_radar.window.incident_table import IncidentTable
from shitstorm_radar.window.learning_day import LONGEST_DAYS, SILENT_DAYS, learning_day
from shitstorm_radar.window.mention_table import MOST_ROWS, MentionTable
from shitstorm_radar.window.overview import TopicOverview, TopicState, factor, look
from shitstorm_radar.window.record_table import SORT_ROLE, RecordView
from shitstorm_radar.window.source_table import SourceRow, SourceTable
from shitstorm_radar.window.state_marks import paint_mark
from shitstorm_radar.window.theme import tokens
from shitstorm_radar.window.timeline_panel import TimelineTable
from shitstorm_radar.window.topic_head import FigureCards, TopicHead
from shitstorm_radar.window.topic_list import TopicList
from shitstorm_radar.window.wording import topic_state_words
from tests.window.filled_store import (
    BIN,
    INCIDENT,
    NOW,
    OLD_INCIDENT,
    SETTINGS,
    SOURCES,
    STORM,
    TOPICS,
    mention,
    statuses,
)
from tests.window.test_surge_chart import day

pytestmark = pytest.mark.usefixtures("berlin", "english")


def cells(table, row):
    return [table.index(row, c).data() for c in range(table.columnCount())]


def sources():
    found = {s.source_id: s for s in statuses()}
    return [SourceRow(c, found.get(c.id), NOW) for c in SOURCES]


FILLED = [
    (lambda: IncidentTable(str), [INCIDENT, OLD_INCIDENT]),
    (MentionTable, [mention(n, STORM, n / 10) for n in range(5)]),
    (SourceTable, sources()),
    (BinTable, bin_rows(day(), 0, 1e12, NOW.timestamp())),
    (TimelineTable, []),
]


@pytest.mark.parametrize(("make", "rows"), FILLED)
def test_the_models_keep_qts_rules_while_they_change(make, rows, qtmodeltester):
    table = make()
    qtmodeltester.check(table)
    table.put_all(rows)
    qtmodeltester.check(table)
    table.extend(rows[:1])
    table.put_all(rows[:1])
    qtmodeltester.check(table)
    table.retranslate()


def test_the_topic_list_keeps_qts_rules(qtmodeltester):
    topics = TopicList()
    topics.set_topics(TOPICS)
    topics.put((TopicOverview("muster", TopicState.STORM, day().critical, factor=9.4),))
    qtmodeltester.check(topics)

    assert topics.index(0).data() == "Muster AG"
    assert topics.row_of("board") == 2
    topics.set_topics(TOPICS[:1])
    assert topics.rowCount() == 1


def test_an_incident_says_when_what_and_how_it_ended():
    table = IncidentTable(lambda _: "Muster AG")
    table.put_all([INCIDENT, OLD_INCIDENT])

    assert cells(table, 0)[:6] == [
        "20 Nov 2026 15:05",
        "Muster AG",
        "storm, critical",
        "running",
        "412",
        "6.4",
    ]
    assert cells(table, 1)[-1] == "17 Nov 2026 17:05, after 2 h"


def test_a_source_says_its_state_and_what_to_do():
    table = SourceTable()
    table.put_all(sources())

    assert cells(table, 1)[1:4] == ["delivers", "8 s ago", "16:43"]
    assert cells(table, 2)[1] == "blocked"
    assert "web page instead of the feed" in cells(table, 2)[7]


def test_a_switched_off_source_says_so():
    table = SourceTable()
    table.put_all([SourceRow(replace(SOURCES[0], enabled=False), None, NOW)])

    assert cells(table, 0)[1:4] == ["switched off", "never", "–"]


def test_foreign_text_stays_on_one_line_and_short():
    table = MentionTable()
    post = mention(1, STORM, 0.5, text="=1+1\n<b>x</b>\r\n\u202e" + "y" * 5000)
    named = replace(post, mention=replace(post.mention, author=Author(name="a\nb")))
    table.put_all([named])

    assert cells(table, 0)[3] == "a b"
    assert cells(table, 0)[4].startswith("=1+1 <b>x</b> yyy")
    assert len(cells(table, 0)[4]) <= 300


def test_a_mention_with_a_title_only_is_its_title():
    table = MentionTable()
    post = mention(1, STORM, 0.5, text=" ")
    table.put_all([replace(post, mention=replace(post.mention, title="Nie wieder"))])

    assert cells(table, 0)[4] == "Nie wieder"


def test_at_most_5000_mentions_are_listed():
    table = MentionTable()
    many = [mention(n, STORM, 0.5) for n in range(3000)]
    table.extend(many)
    table.extend([mention(n + 3000, STORM, 0.5) for n in range(3000)])

    assert table.rowCount() == MOST_ROWS


def test_a_changed_record_changes_its_row_and_keeps_the_selection(qtbot):
    table = IncidentTable(str)
    view = RecordView(table, sortable=True)
    qtbot.addWidget(view)
    table.put_all([INCIDENT, OLD_INCIDENT])
    view.choose(OLD_INCIDENT.id)
    with qtbot.waitSignal(table.dataChanged):
        table.put_all([INCIDENT, replace(OLD_INCIDENT, mentions=141)])

    kept = view.chosen()
    assert kept is not None
    assert kept.mentions == 141


@pytest.mark.parametrize("digits", [105, 130, 210])
def test_columns_that_fit_need_no_scroll_bar(qtbot, digits):
    table = IncidentTable(str)
    view = RecordView(table, sortable=True)
    view.set_widths(16, 15, 21, 11, 7, 7, 13, 8)
    qtbot.addWidget(view)
    width = view.fontMetrics().horizontalAdvance("0") * digits  # fonts differ in width
    view.resize(width, 200)
    view.show()
    qtbot.waitExposed(view)
    table.put_all([INCIDENT, OLD_INCIDENT])
    assert view.horizontalScrollBar().maximum() == 0

    view.setColumnWidth(1, 222)
    view.resize(width + 40, 200)
    assert view.columnWidth(1) == 222


def test_columns_sort_by_value_and_not_by_their_text():
    table = IncidentTable(str)
    table.put_all([replace(INCIDENT, critical_mentions=1000.0)])

    assert table.index(0, 4).data() == "1,000"
    assert table.index(0, 4).data(SORT_ROLE) == 1000.0


def test_bins_of_the_visible_range_newest_first():
    series = day()
    start = series.start.timestamp()
    rows = bin_rows(series, start + 150, start + 901, NOW.timestamp())

    assert [r.row for r in rows] == [3, 2, 1, 0]
    assert bin_rows(None, 0, 1, 1) == []


def test_a_factor_of_a_handful_of_posts_is_not_said():
    quiet = day()
    assert factor(replace(quiet, critical=quiet.critical * 0, expected=quiet.expected * 0)) is None
    assert factor(replace(quiet, expected=quiet.expected * float("nan"))) is None
    assert factor(quiet) == pytest.approx(2.0)


def test_the_coverage_of_a_bin_that_is_not_closed_yet_is_not_called_blind():
    series = day(blind=(100, 287))
    table = BinTable()
    table.put_all(bin_rows(series, 0, 1e12, NOW.timestamp()))

    assert cells(table, 0)[6] == "not known yet"
    assert cells(table, 187)[6] == "not measured"


def test_a_surge_differs_from_a_storm_in_name_colour_and_mark(qtbot):
    storm = replace(INCIDENT, id="a")
    surge = replace(INCIDENT, id="b", kind=SurgeKind.SURGE)
    table = IncidentTable(lambda topic_id: topic_id)
    table.put_all((storm, surge))
    what = [table.index(row, 2) for row in range(2)]

    assert [table.data(i) for i in what] == ["storm, critical", "surge, hardly critical"]
    colours = [table.data(i, Qt.ItemDataRole.ForegroundRole).name() for i in what]
    assert colours == [tokens().critical, tokens().attention]
    overview = TopicOverview("muster", TopicState.SURGE, day().critical, incident=surge)
    head = TopicHead()
    qtbot.addWidget(head)
    head.show_topic("Muster AG", overview, NOW)
    assert head.sentence.text().startswith("Surge since 15:05: 630 posts, unusually many, hardly critical; 388 authors")
    assert head.acknowledge.property("tone") == "surge", "amber, not red"
    assert topic_state_words(TopicState.SURGE) == "surge"
    assert len({mark(state) for state in TopicState}) == len(TopicState)


def mark(state):
    picture = QImage(24, 24, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    paint_mark(painter, QRectF(2, 2, 20, 20), state)
    painter.end()
    return bytes(picture.constBits())


@pytest.mark.parametrize(
    ("kind", "state", "shown"),
    [
        (SurgeKind.STORM, IncidentState.OPEN, TopicState.STORM),
        (SurgeKind.SURGE, IncidentState.OPEN, TopicState.SURGE),
        (SurgeKind.STORM, IncidentState.ACKNOWLEDGED, TopicState.ATTENTION),
        (SurgeKind.SURGE, IncidentState.ACKNOWLEDGED, TopicState.ATTENTION),
    ],
)
def test_the_topic_list_tells_a_surge_from_a_storm(store_file, tmp_path, kind, state, shown):
    path = tmp_path / "radar.sqlite"
    path.write_bytes(store_file.read_bytes())
    with open_store(path) as store:
        running = replace(INCIDENT, id="other", topic_id="frischli", kind=kind, state=state)
        store.file_detection(DetectionStep("frischli", NOW, "{}", 300, incidents=(running,)))
        found = look(SETTINGS, NOW, ["frischli"])(store)

    assert [t.state for t in found.topics] == [shown]


def test_learning_is_told_in_days_and_says_from_when_on_it_warns(qtbot, tmp_path):
    head = TopicHead()
    qtbot.addWidget(head)
    begin = NOW.replace(hour=0, minute=0, second=0)
    bins = range(int((NOW - begin) / BIN))
    readings = [Reading(begin + n * BIN, 1.0, 0.0, 3.0, learning=0.2) for n in bins]
    with open_store(tmp_path / "young.sqlite") as store:
        step = DetectionStep("muster", readings[-1].start + BIN, "{}", 300, readings, [1.0] * len(readings))
        store.register_sources(statuses())
        for status in statuses():
            store.set_status(status)
        young = look(SETTINGS, NOW, ["muster"])(store).topics[0]
        store.file_detection(step)
        older = look(SETTINGS, NOW, ["muster"])(store).topics[0]
    said = []
    for overview in (young, older):
        head.show_topic("Muster AG", overview, NOW)
        said.append(head.sentence.text())

    assert said == [
        "Learning what is usual: in the first six hours no alarm can come, please keep an eye on the figures",
        "Still learning what is usual, day 1 of about 3: it already watches, but is less sure",
    ]


def test_no_topic_learns_longer_than_the_detector_says():
    assert start_up.SILENCE_KNOWN_AFTER_S == LONGEST_DAYS * 86_400


def test_an_alarm_is_ruled_out_exactly_as_long_as_the_detector_keeps_silent():
    assert start_up.AWAKE_AFTER_S == SILENT_DAYS * 86_400
    assert not learning_day(0.05, SILENT_DAYS - 0.01).may_warn
    assert learning_day(0.1, SILENT_DAYS).may_warn


@given(st.floats(0, 1, exclude_max=True), st.floats(0, 400))
def test_the_day_of_learning_is_one_of_its_days(share, measured_days):
    found = learning_day(share, measured_days)

    assert 1 <= found.day <= (found.of or 1) <= LONGEST_DAYS


def test_no_title_of_a_column_is_cut_in_a_narrow_table(qtbot):
    view = RecordView(IncidentTable(str), sortable=True)
    view.set_widths(16, 15, 21, 11, 7, 7, 13, 8)
    qtbot.addWidget(view)
    view.resize(560, 200)
    view.show()
    qtbot.waitExposed(view)
    header, digit = view.horizontalHeader(), view.fontMetrics().horizontalAdvance("0")

    for section, characters in enumerate((16, 15, 21, 16, 7, 7, 13, 8)):
        wished = digit * characters + 20
        assert view.columnWidth(section) >= min(wished, header.sectionSizeHint(section)), section


def test_an_empty_table_says_what_will_stand_in_it_until_something_does(qtbot):
    table = IncidentTable(str)
    view = RecordView(table, sortable=True)
    qtbot.addWidget(view)
    view.resize(700, 200)
    bare = view.viewport().grab().toImage()
    view.set_hint("No incident so far.")
    assert view.viewport().grab().toImage() != bare
    assert view.accessibleDescription() == "No incident so far."
    table.put_all([INCIDENT])
    filled = view.viewport().grab().toImage()
    view.set_hint("")
    assert view.viewport().grab().toImage() == filled


def test_a_column_is_wide_enough_for_its_title_where_there_is_room(qtbot):
    view = RecordView(IncidentTable(str), sortable=False)
    qtbot.addWidget(view)
    view.resize(1200, 200)
    view.set_widths(1, 1, 1)
    for section in range(3):
        assert view.columnWidth(section) >= view.horizontalHeader().sectionSizeHint(section)


def test_in_a_narrow_view_a_time_stays_whole_and_other_columns_give_way(qtbot):
    view = RecordView(IncidentTable(str), sortable=False)
    qtbot.addWidget(view)
    view.set_widths(16, 15, 21, 11, 7, 7, 13, 8)
    view.resize(1400, 200)
    view.show()
    qtbot.waitExposed(view)
    begin, topic = view.columnWidth(0), view.columnWidth(1)
    view.resize(600, 200)
    qtbot.waitUntil(lambda: view.columnWidth(1) < topic)
    assert view.columnWidth(0) == begin


def test_an_hour_in_which_nothing_was_measured_shows_no_nought(qtbot):
    cards = FigureCards()
    qtbot.addWidget(cards)
    blind = TopicOverview("muster", TopicState.BLIND, np.zeros(0), blind=True, coverage=0.0)

    cards.show_overview(blind)
    assert [card.figure.text() for card in cards.cards[:5]] == ["–", "–", "–", "–", "0%"]
    cards.show_overview(replace(blind, blind=False))
    assert cards.cards[0].figure.text() == "–", "the first bin of a source that has just begun is not closed yet"
    cards.show_overview(replace(blind, coverage=0.5))
    assert [card.figure.text() for card in cards.cards[:5]] == ["0", "–", "–", "0", "50%"]
