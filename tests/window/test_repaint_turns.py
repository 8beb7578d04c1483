"""The plots are painted anew one at a time, and an old picture moves along until then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from shitstorm_radar.records import SeriesSlice
from shitstorm_radar.window.chart.layer import Layer
from shitstorm_radar.window.chart.surge_chart import SurgeChart

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def day() -> SeriesSlice:
    mentions = np.arange(288.0) % 7
    whole, none = np.ones(288), np.full(288, np.nan)
    return SeriesSlice("t", NOW - timedelta(days=1), 300, mentions, mentions / 2, mentions, whole, none, none, none)


@pytest.fixture
def chart(qtbot):
    chart = SurgeChart(NOW)
    qtbot.addWidget(chart)
    chart.resize(900, 500)
    chart.show()
    qtbot.waitExposed(chart)
    chart.show_series(day())
    chart.refresh()
    chart.grab()
    return chart


@pytest.fixture
def painted(monkeypatch):
    """Per turn of the event loop: which plots were painted anew."""
    turns: list[list[Layer]] = []
    paint, prepare = Layer._painted, Layer.prepare

    def noted(layer, *size):
        turns[-1].append(layer)
        return paint(layer, *size)

    def turn(layer, scene):
        turns.append([])
        prepare(layer, scene)

    monkeypatch.setattr(Layer, "_painted", noted)
    monkeypatch.setattr(Layer, "prepare", turn)
    return turns


def test_new_figures_are_painted_one_plot_per_turn(qtbot, chart, painted):
    with qtbot.waitSignal(chart._turns.done):
        chart.show_series(day())

    chart.grab()
    turns = [[chart.layers.index(layer) for layer in turn] for turn in painted]
    assert turns[:4] == [[0], [1], [2], [3]]
    assert all(len(turn) == 1 for turn in turns), "a slow machine may have begun with the next figures"


def test_a_scene_that_comes_too_early_is_painted_first_where_the_one_before_was_not(chart, painted):
    turns = chart._turns
    scene = chart._newest_scene()
    turns.show(scene)
    turns._paint_next()
    turns.show(scene)
    for _ in range(4):
        turns._paint_next()

    assert [chart.layers.index(turn[0]) for turn in painted] == [0, 1, 2, 3, 0]


def test_a_moved_chart_shows_the_old_picture_in_its_new_place_and_then_paints_anew(qtbot, chart, painted):
    with qtbot.waitSignal(chart._turns.done):
        chart.set_now(NOW + timedelta(minutes=10))
        painted.append([])
        chart.grab()
        assert painted == [[]]
        assert all(layer.is_outdated for layer in chart.layers)

    chart.grab()
    assert sorted(chart.layers.index(turn[0]) for turn in painted[1:5]) == [0, 1, 2, 3]
    assert not any(layer.is_outdated for layer in chart.layers)


def test_an_old_picture_lies_where_its_time_now_is(chart):
    layer = chart.layers[0]
    (x0, x1, y0, y1) = layer._picture.range
    area = layer.mapRectToScene(layer.boundingRect())
    quarter = (x1 - x0) / 4

    moved = layer._picture.placed(area, (x0 + quarter, x1 + quarter, y0, 2 * y1))

    assert moved.left() == pytest.approx(area.left() - area.width() / 4)
    assert moved.width() == pytest.approx(area.width())
    assert moved.bottom() == pytest.approx(area.bottom())
    assert moved.height() == pytest.approx(area.height() / 2)


def test_a_hidden_chart_paints_no_further(qtbot, chart, painted):
    chart._refresh()
    chart.hide()

    assert not chart._turns._timer.isActive()
