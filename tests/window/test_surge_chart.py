"""The chart moves through time and paints what it was given."""

import itertools
import math
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from shitstorm_radar.planned import PlannedEvent
from shitstorm_radar.records import SeriesSlice, SurgeKind
from shitstorm_radar.settings import Theme
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.window.chart.axes import levels
from shitstorm_radar.window.chart.chart_panel import RANGES_S, ChartPanel
from shitstorm_radar.window.chart.planned_spans import name_boxes
from shitstorm_radar.window.chart.scene import DAY_S, HOUR_S, Mapping, NamedGap, step_for
from shitstorm_radar.window.chart.surge_chart import SurgeChart
from shitstorm_radar.window.theme import DARK, LIGHT, ThemeKeeper, contrast, tokens
from tests.window.filled_store import BLIND, INCIDENT, NOW, mentions

pytestmark = [
    pytest.mark.usefixtures("berlin", "english", "themed"),
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
]


def day(now=NOW, blind=range(0)) -> SeriesSlice:
    """24 hours of 5 minutes, two mentions each."""
    n = 288
    start = now.replace(minute=40, second=0) - timedelta(minutes=5 * (n - 1))
    exposure = np.ones(n)
    exposure[list(blind)] = 0
    two = np.where(exposure > 0, 2.0, 0.0)
    band = np.where(exposure > 0, 0.5, np.nan)
    return SeriesSlice("muster", start, 300, two, two / 2, two, exposure, band, band * 0, band * 4)


@pytest.fixture
def chart(qtbot):
    chart = SurgeChart(NOW)
    qtbot.addWidget(chart)
    chart.resize(1000, 500)
    chart.show()
    qtbot.waitExposed(chart)
    return chart


@pytest.fixture
def panel(qtbot, reading, clock):
    panel = ChartPanel(reading, clock)
    qtbot.addWidget(panel)
    panel.resize(1000, 500)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_topic("muster")
    qtbot.waitUntil(lambda: panel.chart.series is not None)
    return panel


def colours(chart, lo_s, hi_s):
    """The colours painted between two times in the upper plot."""
    chart.refresh()
    image, area = chart.grab().toImage(), chart.plot_area()
    columns = range(round(chart.pixel_of(lo_s)) + 2, round(chart.pixel_of(hi_s)) - 2)
    return {image.pixelColor(x, y).name() for x in columns for y in range(int(area.top()) + 40, int(area.top()) + 90)}


@pytest.mark.parametrize("which", range(5))
def test_every_range_shows_the_right_sums(panel, qtbot, store_file, which):
    panel.set_range(which)
    width = RANGES_S[which]
    qtbot.waitUntil(lambda: panel.chart.series.step_s == step_for(width))
    series = panel.chart.series
    lo, hi = panel.chart.visible_range()
    end = series.start + timedelta(seconds=series.step_s * len(series.mentions))
    inside = [m for m in mentions() if series.start <= m.minute < end]

    assert hi - lo == pytest.approx(width)
    assert series.start.timestamp() <= lo
    assert series.mentions.sum() == len(inside)
    assert series.critical.sum() == pytest.approx(sum(m.negativity or 0.0 for m in inside))
    reader = open_reader(store_file)
    direct = reader.series("muster", series.start, end, series.step_s)
    reader.close()
    assert np.array_equal(series.mentions, direct.mentions)


def test_a_number_key_changes_the_range(panel, qtbot):
    panel.chart.setFocus()
    qtbot.keyClick(panel.chart, Qt.Key.Key_1)

    lo, hi = panel.chart.visible_range()
    assert hi - lo == pytest.approx(HOUR_S)


def test_it_follows_the_present(chart):
    before = chart.visible_range()[1]
    chart.set_now(NOW + timedelta(hours=1))

    assert chart.visible_range()[1] == pytest.approx(before + 3600)


def test_it_stays_where_the_user_has_moved_and_returns_on_request(panel, clock, qtbot):
    chart = panel.chart
    chart.setFocus()
    for _ in range(3):
        qtbot.keyClick(chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    moved = chart.visible_range()
    clock.at = NOW + timedelta(hours=2)
    panel._tick()
    assert not chart.following
    assert chart.visible_range() == moved
    assert panel.now_button.isVisible()

    qtbot.mouseClick(panel.now_button, Qt.MouseButton.LeftButton)
    assert chart.following
    assert chart.visible_range()[1] > clock.at.timestamp()
    assert not panel.now_button.isVisible()


def test_new_figures_do_not_move_a_chart_that_was_moved_away(panel, qtbot):
    panel.chart.show_span(BLIND[0].timestamp(), BLIND[1].timestamp())
    moved = panel.chart.visible_range()
    with qtbot.waitSignal(panel.figures_changed):
        panel.refresh()

    assert panel.chart.visible_range() == moved


def test_zooming_out_asks_for_coarser_bins(panel, qtbot):
    panel.chart.setFocus()
    for _ in range(4):
        qtbot.keyClick(panel.chart, Qt.Key.Key_Minus)

    qtbot.waitUntil(lambda: panel.chart.series.step_s == 7200)


def test_blind_time_is_hatched_and_measured_calm_is_not(chart):
    chart.show_series(day(blind=range(100, 140)))
    start = chart.series.start.timestamp()

    blind = colours(chart, start + 101 * 300, start + 139 * 300)
    calm = colours(chart, start + 150 * 300, start + 180 * 300)
    assert len(blind - calm) >= 2
    assert tokens().card not in blind


def strip(chart, at_s):
    """The colours of the strip of gaps at a moment, from its top down, and along a stretch around it."""
    chart.refresh()
    image, layer = chart.grab().toImage(), chart.layers[3]
    area = layer.mapRectToScene(layer.boundingRect())
    x = round(chart.pixel_of(at_s))
    rows = range(math.ceil(area.top()), int(area.bottom()))
    return [{image.pixelColor(x + dx, y).name() for dx in range(8)} for y in rows]


def test_the_strip_tells_seen_partly_seen_and_blind_apart_by_shape(chart):
    series = day(blind=range(100, 140))
    series.exposure[160:200] = 0.5
    chart.show_series(series)
    start = series.start.timestamp()
    seen, blind, half = (strip(chart, start + 300 * row) for row in (40, 120, 180))
    empty = {QColor(tokens().card).name()}

    assert len(seen) >= 12
    assert [row == empty for row in seen] == [True] * (len(seen) - 2) + [False] * 2
    assert all(row != empty for row in blind)
    assert 0.3 * len(half) < sum(row == empty for row in half) < 0.7 * len(half)


def test_the_strip_lies_below_the_plots_on_their_time_axis(chart):
    chart.show_series(day())
    chart.refresh()
    boxes = [layer.mapRectToScene(layer.boundingRect()) for layer in chart.layers]

    assert boxes[3].top() >= boxes[2].bottom()
    assert [(round(b.left()), round(b.right())) for b in boxes] == [
        (round(boxes[0].left()), round(boxes[0].right()))
    ] * 4
    assert boxes[3].height() < 20


def test_the_card_names_the_sources_that_were_not_seen(chart):
    chart.show_series(day(blind=range(100, 140)))
    at = day().start.timestamp() + 300 * 120
    names = [f"Source {number}" for number in range(8)]
    chart.show_gaps(tuple(NamedGap(name, at - 600, at + 10) for name in [*names, names[0]]))
    chart.refresh()
    chart.crosshair._show(at)
    assert chart.crosshair.card.unseen.text() == (
        "Blind: Source 0, Source 1, Source 2, Source 3, Source 4, Source 5 and 2 more"
    )
    chart.crosshair._show(at + 600)
    assert not chart.crosshair.card.unseen.isVisible()


def test_the_gaps_of_the_topics_sources_come_from_the_store_and_from_what_is_silent_now(panel, qtbot):
    panel.use_sources({"forum": "Kundenforum", "news": "News"})
    panel.refresh()

    qtbot.waitUntil(lambda: bool(panel.chart.gaps))
    [gap] = panel.chart.gaps
    assert (gap.name, gap.end_s) == ("Kundenforum", NOW.timestamp())
    assert NOW.timestamp() - gap.start_s == pytest.approx(117 * 60), "its last delivery, and one interval"


def test_the_time_after_now_is_not_hatched(chart):
    chart.show_series(day())
    chart.set_width(HOUR_S)
    _, hi = chart.visible_range()

    assert len(colours(chart, NOW.timestamp() + 20, hi)) <= 2


def test_an_incident_tints_its_span(chart):
    chart.show_series(day())
    chart.show_incidents((INCIDENT,))
    storm = colours(chart, INCIDENT.since.timestamp() + 600, NOW.timestamp() - 300)

    chart.show_incidents(())
    assert storm != colours(chart, INCIDENT.since.timestamp() + 600, NOW.timestamp() - 300)


def test_bars_split_critical_from_other(chart):
    chart.show_series(day())
    chart.set_width(HOUR_S)
    chart.refresh()
    image, area = chart.grab().toImage(), chart.layers[0].mapRectToScene(chart.layers[0].boundingRect())
    # the left half: above half of the height other mentions, below it critical ones
    x = round(chart.pixel_of(NOW.timestamp() - 1350))
    column = [image.pixelColor(x, y).name() for y in range(int(area.top()), int(area.bottom()))]
    red = QColor(tokens().critical).name()

    assert column[-3] == red
    tall = len([c for c in column if c == red])
    assert 0.15 * len(column) < tall < 0.3 * len(column)


def test_arrow_keys_move_the_crosshair_and_enter_chooses_the_bin(chart, qtbot):
    chart.show_series(day())
    chart.refresh()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    newest = chart.crosshair.bin
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(chart.bin_chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)

    assert chosen.args == [newest[0] - 300, newest[0]]
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.crosshair.bin is None
    assert not chart.crosshair.card.isVisible()


def test_the_crosshair_says_not_measured_where_nobody_looked(chart):
    chart.show_series(day(blind=range(100, 140)))
    chart.refresh()
    chart.crosshair._show(chart.series.start.timestamp() + 110 * 300)

    assert chart.crosshair.card.values[6].text() == "not measured"
    assert chart.crosshair.card.values[2].text() == "–"


def test_hidden_it_does_not_paint(chart, qtbot):
    chart.hide()
    chart._repaint_timer.stop()
    chart.show_series(day())

    assert not chart._repaint_timer.isActive()
    chart.show()
    assert chart._repaint_timer.isActive()


def test_many_updates_paint_once(chart, qtbot):
    chart._repaint_timer.stop()
    with qtbot.waitSignal(chart._repaint_timer.timeout):
        for _ in range(50):
            chart.show_series(day())
    assert not chart._repaint_timer.isActive()


def test_a_rested_chart_paints_at_once_and_then_rests(chart, qtbot):
    chart._rest_timer.stop()
    chart._repaint_timer.stop()
    chart.show_series(day())
    assert chart._repaint_timer.interval() == 0
    with qtbot.waitSignal(chart._repaint_timer.timeout):
        pass
    chart.show_series(day())
    assert chart._repaint_timer.interval() > 0


def test_a_repaint_without_changes_reuses_the_picture(chart):
    chart.show_series(day())
    chart.refresh()
    chart.grab()
    kept = [layer._picture for layer in chart.layers]
    chart.grab()

    assert [layer._picture for layer in chart.layers] == kept
    assert all(picture is not None for picture in kept)


@pytest.mark.parametrize(("width", "step"), [(HOUR_S, 60), (6 * HOUR_S, 60), (DAY_S, 300), (7 * DAY_S, 1800)])
def test_bins_suit_the_range(width, step):
    assert step_for(width) == step


def test_levels_are_round_and_leave_room():
    assert levels(0.0, 100) == [0.0]
    assert levels(43.0, 150) == [0.0, 10.0, 20.0, 30.0, 40.0]
    assert len(levels(1000.0, 30)) == 2
    assert [levels(top, 47.0)[1:] for top in (11.5, 4.9, 0.8)] == [[10.0], [4.0], [0.8]], "a scale has two ends"
    assert levels(45.0, 60.0) == [0.0, 40.0]


def test_another_theme_repaints_the_chart_at_once(chart, qapp):
    chart.show_series(day())
    chart.refresh()
    keeper = ThemeKeeper(qapp)
    keeper.use(Theme.DARK)
    dark = chart.grab().toImage().pixelColor(5, 5).name()
    keeper.use(Theme.LIGHT)
    keeper.deleteLater()

    assert dark == DARK.card
    assert chart.grab().toImage().pixelColor(5, 5).name() == LIGHT.card


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("ink", ["ink", "faint", "critical", "attention", "calm", "volume"])
def test_every_text_colour_can_be_read_on_a_card(theme, ink):
    assert contrast(getattr(theme, ink), theme.card) >= 4.5
    assert contrast(theme.on_critical, theme.critical) >= 4.5
    assert contrast(theme.ink, theme.chosen) >= 4.5


def test_a_surge_is_tinted_in_another_colour_than_a_storm(chart):
    chart.show_series(day())
    since, until = NOW - timedelta(hours=6), NOW - timedelta(hours=3)
    span = replace(INCIDENT, since=since, closed_at=until)
    painted = {}
    for kind in SurgeKind:
        chart.show_incidents((replace(span, kind=kind),))
        painted[kind] = colours(chart, since.timestamp(), until.timestamp())
    plain = colours(chart, since.timestamp() - 3 * HOUR_S, since.timestamp() - HOUR_S)

    assert not painted[SurgeKind.STORM] & painted[SurgeKind.SURGE] - plain
    assert painted[SurgeKind.STORM] - plain
    assert painted[SurgeKind.SURGE] - plain


def test_a_planned_event_is_tinted_where_it_runs_and_named(chart):
    chart.show_series(day())
    event = PlannedEvent("<b>Product launch</b>", NOW - timedelta(hours=10), NOW - timedelta(hours=4), 5.0)
    before = colours(chart, event.start.timestamp(), event.end.timestamp())
    outside = colours(chart, (event.start - timedelta(hours=4)).timestamp(), event.start.timestamp() - 600)
    chart.show_planned((event,))
    inside = colours(chart, event.start.timestamp(), event.end.timestamp())

    assert inside != before
    assert colours(chart, (event.start - timedelta(hours=4)).timestamp(), event.start.timestamp() - 600) == outside
    assert names_written(chart) == ["<b>Product launch</b>"]


def test_the_names_of_events_that_overlap_stand_below_one_another(chart):
    chart.show_series(day())
    begin, length = NOW - timedelta(hours=10), timedelta(hours=6)
    starts = [begin + n * timedelta(minutes=20) for n in range(3)]
    events = [PlannedEvent(f"Event {n}", start, start + length, 2.0) for n, start in enumerate(starts)]
    chart.show_planned(tuple(events))

    assert names_written(chart) == ["Event 0", "Event 1", "Event 2"]
    assert len({box.top() for box, _ in boxes(chart)}) == 3
    chart.show_planned((replace(events[0], end=events[0].start + timedelta(minutes=10)),))
    assert names_written(chart) == [], "too narrow for a word"


def boxes(chart):
    """Where the names of planned events stand in an upper plot of 1000 x 200 pixels, and what they say."""
    chart.refresh()
    lo, hi = chart.visible_range()
    view = Mapping(lo, 1000 / (hi - lo), 0, 1, 1000, 200)
    return name_boxes(chart.fontMetrics(), view, chart.layers[0]._scene.planned, 20)


def names_written(chart):
    return [words for _, words in boxes(chart)]


def test_the_colour_of_planned_events_can_be_read_on_a_card():
    for theme in (LIGHT, DARK):
        assert contrast(theme.planned, theme.card) >= 4.5


@pytest.mark.parametrize("width", range(1030, 1330, 20))
def test_bars_side_by_side_stand_all_apart_or_none_does(chart, qtbot, width):
    """Bars of three and four pixels take turns; a gap behind the wider ones only looks like a tear."""
    chart.resize(width, 500)
    chart.show_series(day())
    chart.refresh()
    image, area = chart.grab().toImage(), chart.layers[0].mapRectToScene(chart.layers[0].boundingRect())
    foot = int(area.bottom()) - 3
    lo, hi = (round(chart.pixel_of(NOW.timestamp() - 3600 * hours)) for hours in (20, 4))
    row = [image.pixelColor(x, foot).name() == tokens().critical for x in range(lo, hi)]
    starts = sum(1 for before, at in itertools.pairwise(row) if at and not before)
    assert starts == 0 or starts >= 16 * 12 - 2, f"{starts} gaps between 192 bars"
