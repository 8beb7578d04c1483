"""A full repaint of three linked plots with 30 days of minutes, ours and naive pyqtgraph in one run.

Bounds: ours at most 60 ms median offscreen, and at most 0.3 of the naive way; however the bars are split.
Also: one hostile post in the table and in full, at most 50 ms of the window's time.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QWidget

from shitstorm_radar.records import SeriesSlice
from shitstorm_radar.settings import Theme
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.window.chart.bar_split import BarSplit
from shitstorm_radar.window.chart.scene import DAY_S
from shitstorm_radar.window.chart.surge_chart import SurgeChart
from shitstorm_radar.window.mention_detail import MentionDetail
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.theme import apply_theme
from tests.window.filled_store import mention

MINUTES = 30 * 24 * 60
SIZE = (1600, 900)
FRAMES = 25
END = datetime(2026, 11, 20, 15, 42, tzinfo=UTC)
LIMIT_MS, LIMIT_RATIO, LIMIT_POST_MS = 60.0, 0.3, 50.0


def series() -> SeriesSlice:
    """30 days of minutes with a storm, a daily course and a blind night."""
    rng = np.random.default_rng(7)
    minute = np.arange(MINUTES)
    usual = 3 + 2 * np.sin(minute / 1440 * 2 * np.pi)
    storm = np.where((minute > 30_000) & (minute < 31_000), 40.0, 0.0)
    mentions = rng.poisson(usual + storm).astype(float)
    critical = mentions * np.where(storm > 0, 0.7, 0.2) * rng.uniform(0.8, 1.2, MINUTES)
    exposure = np.where((minute > 20_000) & (minute < 20_400), 0.0, 1.0)
    expected = np.where(exposure > 0, usual * 0.2, np.nan)
    upper = expected + 3 * np.sqrt(expected)
    start = END - timedelta(minutes=MINUTES - 1)
    presence = rng.multinomial(mentions.astype(int), [0.2, 0.3, 0.4, 0.1]).T[:3].astype(float)
    lower = expected * 0
    return SeriesSlice(
        "t", start, 60, mentions, critical, mentions, exposure, expected, lower, upper, presence=presence
    )


def milliseconds(do: Callable[[int], None], frames: int) -> list[float]:
    """Wall time per frame; the first two warm up."""
    taken = []
    for frame in range(frames + 2):
        began = time.perf_counter()
        do(frame)
        taken.append((time.perf_counter() - began) * 1000)
    return taken[2:]


def ours(shown: SeriesSlice, split: BarSplit) -> tuple[QWidget, Callable[[int], None]]:
    """New figures, everything painted anew."""
    chart = SurgeChart(END)
    chart.resize(*SIZE)
    chart.set_width(30 * DAY_S)
    chart.split_by(split)
    chart.show()

    def frame(_: int) -> None:
        chart.show_series(shown)
        chart.refresh()
        chart.grab()

    return chart, frame


def naive(shown: SeriesSlice) -> tuple[QWidget, Callable[[int], None]]:
    """Three linked plots of PlotDataItems and a FillBetweenItem, antialiased, as one writes it at first."""
    view = pg.GraphicsLayoutWidget()
    view.resize(*SIZE)
    x = shown.start.timestamp() + 60.0 * np.arange(MINUTES)
    plots = [view.addPlot(row=i, col=0, axisItems={"bottom": pg.DateAxisItem()}) for i in range(3)]
    options = {"antialias": True}
    other = plots[0].plot(x, shown.mentions, pen=None, fillLevel=0, fillBrush="b", **options)
    critical = plots[0].plot(x, shown.critical, pen=None, fillLevel=0, fillBrush="r", **options)
    share = plots[1].plot(x, shown.mentions, pen="r", **options)
    seen = plots[2].plot(x, shown.critical, pen="r", **options)
    low, high = (plots[2].plot(x, y, pen=pg.mkPen("w", width=1)) for y in (shown.lower, shown.upper))
    plots[2].addItem(pg.FillBetweenItem(low, high, brush=(128, 128, 128, 80)))
    for plot in plots:
        plot.showGrid(y=True)
        plot.setXLink(plots[0])
    view.show()

    def frame(_: int) -> None:
        other.setData(x, shown.mentions)
        critical.setData(x, shown.critical)
        share.setData(x, shown.critical / np.maximum(shown.mentions, 1))
        seen.setData(x, shown.critical)
        low.setData(x, np.nan_to_num(shown.lower))
        high.setData(x, np.nan_to_num(shown.upper))
        view.grab()

    return view, frame


HOSTILE = {
    "nested tables": "<table><tr><td>" * 4000 + "x",
    "combining marks": "a" + "\u0301" * 20_000,
    "right to left": "\u202e\u05d0\u0627" * 8000,
    "one long word": "ß" * 200_000,
    "formula": '=HYPERLINK("http://example.org";"x")' * 500,
}


def post_ms(detail: MentionDetail, text: str) -> float:
    """The window's time for one post."""
    post = mention(1, END, 0.9, text=text)

    def frame(number: int) -> None:
        detail.show_mention(post if number % 2 else None)
        detail.grab()

    return max(milliseconds(frame, 4))


def main() -> int:
    """Print the figures; 1 when a bound is broken."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    apply_theme(app, Theme.DARK)
    shown = series()
    frames = {}
    for split in BarSplit:
        widget, frame = ours(shown, split)
        app.processEvents()
        frames[split] = statistics.median(milliseconds(frame, FRAMES))
        widget.close()
    own = max(frames.values())
    widget, frame = naive(shown)
    app.processEvents()
    plain = statistics.median(milliseconds(frame, 7))
    widget.close()
    for split, ms in frames.items():
        size = f"3 plots {SIZE[0]}x{SIZE[1]}"
        print(f"repaint, 30 days of minutes, {size}, bars by {split}: {ms:.1f} ms (bound {LIMIT_MS:.0f} ms)")
    print(f"naive pyqtgraph in the same run: {plain:.1f} ms; ratio {own / plain:.3f} (bound {LIMIT_RATIO})")
    # never started: the questions wait, and only the text is painted
    detail = MentionDetail(ReadingThread(lambda: open_reader(Path("nothing"))))
    detail.resize(400, 400)
    detail.show()
    posts = {name: post_ms(detail, text) for name, text in HOSTILE.items()}
    detail.close()
    for name, taken in posts.items():
        print(f"hostile post, {name}: {taken:.1f} ms (bound {LIMIT_POST_MS:.0f} ms)")
    good = own <= LIMIT_MS and own / plain <= LIMIT_RATIO and max(posts.values()) <= LIMIT_POST_MS
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
