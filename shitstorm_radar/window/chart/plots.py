"""The three plots themselves and the strip of gaps below them: built, linked, scaled and coloured."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QGuiApplication

from shitstorm_radar.window.chart.axes import AmountAxis, TimeAxis
from shitstorm_radar.window.chart.columns import Columns
from shitstorm_radar.window.chart.gap_layer import STRIP_PX, GapLayer, WordAxis
from shitstorm_radar.window.chart.layer import TITLE_PX, Layer
from shitstorm_radar.window.chart.layers import BandLayer, ShareLayer, VolumeLayer
from shitstorm_radar.window.theme import color, tokens

_STRETCH = (5, 3, 4, 0)
_VOLUME, _SHARE, _BAND, _GAPS = range(4)  # rows
_TICK_ROOM_PX = 7  # between the time axis and its words
_LOWEST_PX = 60.0  # a plot that was not laid out yet has no height
_LEAST_TOP = 4.0  # mentions: a single one must not fill the plot


class Plots:
    """Volume, share and band, one above the other on one time axis, and the strip of gaps as the last."""

    def __init__(self, layout: pg.GraphicsLayout, limits_s: tuple[float, float]) -> None:
        """``limits_s``: the shortest and the longest visible time in seconds."""
        layout.layout.setContentsMargins(4, 6, 10, 2)
        layout.layout.setSpacing(4)
        self.time_axis = TimeAxis()
        self.items: list[pg.PlotItem] = []
        self.layers: list[Layer] = []
        self.gap_axis = WordAxis()
        kinds = (
            (VolumeLayer, AmountAxis()),
            (ShareLayer, AmountAxis(percent=True)),
            (BandLayer, AmountAxis()),
            (GapLayer, self.gap_axis),
        )
        for row, (kind, left) in enumerate(kinds):
            bottom = self.time_axis if row == _GAPS else pg.AxisItem("bottom")
            plot = layout.addPlot(row=row, col=0, axisItems={"left": left, "bottom": bottom})
            layer = kind(self.time_axis, left)
            _tame(plot, last=bottom is self.time_axis)
            plot.addItem(layer, ignoreBounds=True)
            layout.layout.setRowStretchFactor(row, _STRETCH[row])
            if row:
                plot.setXLink(self.items[0])
            self.items.append(plot)
            self.layers.append(layer)
        below = QFontMetrics(QGuiApplication.font()).height() + _TICK_ROOM_PX
        self.time_axis.setHeight(below)
        self.items[_GAPS].getViewBox().setFixedHeight(STRIP_PX)
        layout.layout.setRowFixedHeight(_GAPS, STRIP_PX + below)
        self.items[_GAPS].setYRange(0, 1, padding=0)
        self.view.setLimits(minXRange=limits_s[0], maxXRange=limits_s[1])

    @property
    def view(self) -> pg.ViewBox:
        """The one whose time range the others follow."""
        return self.items[0].getViewBox()

    def width(self) -> float:
        """Pixels of the time axis."""
        return float(self.view.width())

    def area(self) -> QRectF:
        """The insides of all together."""
        whole: QRectF = self.view.sceneBoundingRect().united(self.items[-1].getViewBox().sceneBoundingRect())
        return whole

    def restyle(self) -> None:
        """Colours or language have changed."""
        for plot in self.items:
            for name in ("left", "bottom"):
                plot.getAxis(name).setPen(color(tokens().line))
                plot.getAxis(name).setTextPen(color(tokens().faint))
        self.time_axis.forget()

    def name_gaps(self, word: str) -> None:
        """Write the strip's name beside it."""
        if self.gap_axis.word != word:
            self.gap_axis.word = word
            self.gap_axis.picture = None
            self.gap_axis.update()

    def put_height(self, row: int, shown: Columns) -> None:
        """Give the highest bar of a plot its room below the title."""
        if row == _GAPS:
            return
        view = self.items[row].getViewBox()
        height = max(_LOWEST_PX, view.height())
        wanted = _top(row, shown) * height / (height - TITLE_PX - 4)
        if abs(view.viewRange()[1][1] - wanted) > 1e-9 or view.viewRange()[1][0] != 0:
            self.items[row].setYRange(0, wanted, padding=0)


def _top(row: int, shown: Columns) -> float:
    """The highest value that a plot has to show."""
    if row == _VOLUME:
        return max(float(shown.mentions.max(initial=0.0)), _LEAST_TOP)
    if row == _SHARE:
        return 1.0
    upper = shown.upper[np.isfinite(shown.upper)]
    return max(float(shown.critical.max(initial=0.0)), float(upper.max(initial=0.0)), _LEAST_TOP)


def _tame(plot: pg.PlotItem, *, last: bool) -> None:
    """Take away what pyqtgraph offers and a communications manager does not need."""
    plot.hideButtons()
    plot.setMenuEnabled(False)
    plot.setMouseEnabled(x=True, y=False)
    plot.getViewBox().disableAutoRange()
    plot.getViewBox().setDefaultPadding(0)
    plot.setContentsMargins(0, 0, 0, 0)
    bottom = plot.getAxis("bottom")
    bottom.setStyle(showValues=last, tickLength=0)
    plot.getAxis("left").setStyle(tickLength=0)
    if not last:
        plot.hideAxis("bottom")
