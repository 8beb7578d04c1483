"""The bars of the volume plot are split by criticism, or by who was there: chosen above the chart and remembered."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor

from shitstorm_radar.records import Presence, SeriesSlice
from shitstorm_radar.settings import Theme
from shitstorm_radar.store.base import Batch
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.window.chart.bar_split import PRESENCE_COLORS, BarSplit, bar_parts, unknown_presence
from shitstorm_radar.window.chart.columns import columns
from shitstorm_radar.window.chart.layer import TITLE_PX
from shitstorm_radar.window.chart.split_choice import SplitChoice
from shitstorm_radar.window.chart.surge_chart import SurgeChart
from shitstorm_radar.window.main_window import MainWindow, Surroundings
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.theme import DARK, LIGHT, apply_theme, contrast, tokens
from tests.window.filled_store import NOW, SETTINGS, STORM, TOPICS, mention, statuses

pytestmark = [
    pytest.mark.usefixtures("berlin", "english", "themed"),
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
]

OURS = replace(TOPICS[0], own=("@muster",))
WHO = [Presence.WITH, Presence.ABOUT, Presence.ABOUT, *[Presence.WITHOUT] * 3, None, None]
"""Of 8 mentions in one minute."""


@pytest.fixture(scope="module")
def split_store(tmp_path_factory):
    path = tmp_path_factory.mktemp("split") / "radar.sqlite"
    with open_store(path, durable=False) as store:
        known = [replace(mention(n, STORM, 0.9), presence=p) for n, p in enumerate(WHO)]
        store.ingest(Batch(statuses()[0], [*known, mention(9, STORM, 0.9, "board")]))
    return path


@pytest.fixture
def reading(split_store):
    reading = ReadingThread(lambda: open_reader(split_store))
    reading.start()
    yield reading
    assert reading.stop()


@pytest.fixture
def make(reading, sent, clock, qtbot):
    made = []

    def make(kept=None, topics=(OURS, *TOPICS[1:])):
        around = Surroundings(geometry=kept)
        window = MainWindow(reading, sent.append, replace(SETTINGS, topics=topics), clock, around)
        made.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.chart.chart.series is not None)
        return window

    yield make
    for window in made:
        window.leave()
        window.deleteLater()


def many(n, seed=1):
    """Random minutes with a presence that is not known of all of them."""
    rng = np.random.default_rng(seed)
    presence = rng.poisson(1, (3, n)).astype(float)
    mentions = presence.sum(axis=0) + rng.poisson(0.3, n)
    nan, one = np.full(n, np.nan), np.ones(n)
    start = NOW - timedelta(minutes=n)
    return SeriesSlice("t", start, 60, mentions, mentions / 2, mentions, one, nan, nan, nan, presence=presence)


@settings(max_examples=40, deadline=None)
@given(n=st.integers(1, 3000), width=st.integers(1, 600), seed=st.integers(0, 99))
def test_the_parts_add_up_to_the_bar_however_few_pixels_there_are(n, width, seed):
    series = many(n, seed)
    lo = series.start.timestamp()
    shown = columns(series, lo, lo + 60 * n, width, lo + 1e9)

    assert np.array_equal(shown.presence.sum(axis=0) + unknown_presence(shown), shown.mentions)
    whole = {(m, *p) for m, *p in np.vstack([series.mentions, series.presence]).T}
    assert {(m, *p) for m, *p in np.vstack([shown.mentions, shown.presence]).T} <= whole, "each is one real bin"
    for split in BarSplit:
        assert sum(part.mentions for part in bar_parts(shown, split)) == pytest.approx(shown.mentions)


def column(chart, at_s):
    """How many pixels of each colour a bar of the upper plot has, from its foot up."""
    chart.refresh()
    image, area = chart.grab().toImage(), chart.layers[0].mapRectToScene(chart.layers[0].boundingRect())
    x = round(chart.pixel_of(at_s))
    found: dict[str, int] = {}
    for y in range(int(area.bottom()) - 1, int(area.top()) + TITLE_PX, -1):
        name = image.pixelColor(x, y).name()
        found[name] = found.get(name, 0) + 1
    return found


def bar_colors():
    return [getattr(tokens(), token) for token in PRESENCE_COLORS.values()]


def test_the_keyboard_splits_the_bars_by_who_was_there(make, qtbot):
    window = make()
    panel, chart = window.chart, window.chart.chart
    panel.set_range(1)
    qtbot.waitUntil(lambda: chart.series.step_s == 60)
    middle = STORM.timestamp() + 30
    before = column(chart, middle)
    assert not set(bar_colors()) & set(before)

    panel.split.box.setFocus()
    qtbot.keyClick(panel.split.box, Qt.Key.Key_Down)

    assert panel.split.in_force is BarSplit.PRESENCE
    after = column(chart, middle)
    with_us, about_us, without_us = (after[name] for name in bar_colors())
    unknown = after[QColor(tokens().band).name()]
    pixel = (with_us + about_us + without_us + unknown) / 8
    assert (with_us, about_us, without_us, unknown) == pytest.approx([pixel * n for n in (1, 2, 3, 2)], abs=1.5)
    assert list(after)[:4] == [*bar_colors(), QColor(tokens().band).name()], "from the foot up, as in the legend"
    assert QColor(tokens().critical).name() not in after


def legend(chart):
    chart.refresh()
    return [key.words for key in chart.layers[0]._keys]


def test_the_legend_names_the_parts_and_the_unknown_one_only_where_there_is_one(qtbot):
    chart = SurgeChart(NOW)
    qtbot.addWidget(chart)
    series = many(60)
    chart.show_series(series)
    assert legend(chart) == ["critical", "other"]

    chart.split_by(BarSplit.PRESENCE)
    assert legend(chart) == ["with us", "about us", "without us", "not known"]
    chart.show_series(replace(series, mentions=series.presence.sum(axis=0)))
    assert legend(chart) == ["with us", "about us", "without us"]


def wait_for(topic_id, window, qtbot):
    def there():
        series = window.chart.chart.series
        return series is not None and series.topic_id == topic_id

    qtbot.waitUntil(there)


def test_a_topic_that_lists_nothing_of_ours_cannot_be_split_and_says_why(make, qtbot):
    window = make(topics=(OURS, TOPICS[2]))
    split = window.chart.split
    split.wish_for(BarSplit.PRESENCE)
    assert split.box.isEnabled()
    assert "split by" in split.toolTip()

    window.topics.choose("board")
    assert not split.box.isEnabled()
    assert "list your own accounts" in split.toolTip()
    assert "list your own accounts" in split.box.accessibleDescription()
    assert split.box.currentText() == "Criticism"
    wait_for("board", window, qtbot)
    assert legend(window.chart.chart) == ["critical", "other"]

    window.topics.choose("muster")
    assert split.in_force is BarSplit.PRESENCE
    wait_for("muster", window, qtbot)
    assert "with us" in legend(window.chart.chart)


def test_the_choice_can_be_made_as_soon_as_something_of_ours_is_listed(make):
    window = make(topics=TOPICS)
    assert not window.chart.split.box.isEnabled()

    window.use_settings(replace(SETTINGS, topics=(OURS, *TOPICS[1:])))
    assert window.chart.split.box.isEnabled()


def test_the_choice_is_remembered_also_where_the_last_topic_could_not_show_it(make, tmp_path):
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first = make(kept)
    assert first.chart.split.in_force is BarSplit.CRITICISM
    first.chart.split.wish_for(BarSplit.PRESENCE)
    first.topics.choose("board")
    first.leave()

    again = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    kept.sync()
    again.sync()
    assert make(again).chart.split.in_force is BarSplit.PRESENCE


def test_a_choice_that_nobody_knows_any_more_is_left_out(make, tmp_path):
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    kept.setValue("bars", "by the moon")

    assert make(kept).chart.split.in_force is BarSplit.CRITICISM


def test_the_label_leads_the_keyboard_to_the_choice(qtbot):
    choice = SplitChoice()
    qtbot.addWidget(choice)
    choice.allow_presence(allowed=True)
    choice.show()
    qtbot.waitExposed(choice)

    assert choice._label.buddy() is choice.box
    assert choice.box.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert choice.box.accessibleName() == "What the bars are split by"


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_another_theme_has_its_own_colours_for_the_parts(qapp, qtbot, theme):
    apply_theme(qapp, theme)
    chart = SurgeChart(NOW)
    qtbot.addWidget(chart)
    chart.resize(900, 500)
    chart.show()
    qtbot.waitExposed(chart)
    chart.set_width(3600)
    n = 60
    presence = np.ones((3, n))
    nan, three = np.full(n, np.nan), np.full(n, 3.0)
    start = (NOW - timedelta(minutes=n)).replace(second=0)
    chart.show_series(
        SeriesSlice("t", start, 60, three, three * 0, three, nan * 0 + 1, nan, nan, nan, presence=presence)
    )
    chart.split_by(BarSplit.PRESENCE)

    painted = column(chart, NOW.timestamp() - 930)
    assert {getattr(tokens(), token) for token in PRESENCE_COLORS.values()} <= set(painted)


# how red and green are seen by those who lack a kind of cone, on linear RGB; source: Machado, Oliveira, Fernandes,
# "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.0
_SEEN_BY: dict[str, Any] = {
    "everybody": np.eye(3),
    "protanopes": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopes": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritanopes": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
# the colour space OKLab as its author Björn Ottosson published it in 2020
_CONES = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
]
_LAB = [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
]
_CLEARLY = 0.10  # five times what is just noticed side by side


def lab(name, eyes):
    shade = QColor(name)
    linear = [
        ((c + 0.055) / 1.055) ** 2.4 if c > 0.04045 else c / 12.92
        for c in (shade.redF(), shade.greenF(), shade.blueF())
    ]
    return _LAB @ np.cbrt(_CONES @ np.clip(np.array(_SEEN_BY[eyes]) @ linear, 0, 1))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("eyes", _SEEN_BY)
def test_all_eyes_tell_the_parts_of_a_bar_apart(theme, eyes):
    parts = (theme.with_us, theme.about_us, theme.without_us, theme.band)
    for one, other in combinations(parts, 2):
        assert np.linalg.norm(lab(one, eyes) - lab(other, eyes)) >= _CLEARLY, (one, other)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_parts_stand_out_from_the_card(theme):
    for part in (theme.with_us, theme.about_us, theme.without_us):
        assert contrast(part, theme.card) >= 3
