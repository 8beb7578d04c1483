"""The ground of a plot: one item that paints into a pixmap; what a plot shows on it is in ``layers``.

One item instead of a dozen, pens of one pixel, and a picture that is reused until something
visible changes: the crosshair and Qt's own repaints cost a copy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from shitstorm_radar.window.chart.axes import AmountAxis, TimeAxis
from shitstorm_radar.window.chart.columns import runs
from shitstorm_radar.window.chart.planned_spans import paint_planned
from shitstorm_radar.window.chart.scene import Key, Mapping, Scene, Span
from shitstorm_radar.window.theme import color, tokens

TITLE_PX = 22
_LABELLED_PX = 64  # a blind stretch at least this wide says so in words


Range = tuple[float, float, float, float]
"""What a plot shows: from and to in UTC epoch seconds, lowest and highest value."""


@dataclass(frozen=True, slots=True, eq=False)
class _Picture:
    """A painted plot: the range it shows, and its size in pixels of the widget."""

    pixmap: QPixmap
    range: Range
    width: float
    height: float
    ratio: float

    def fits(self, area: QRectF, ratio: float) -> bool:
        """Whether the plot still has this size."""
        return (self.width, self.height, self.ratio) == (area.width(), area.height(), ratio)

    def placed(self, area: QRectF, now: Range) -> QRectF:
        """Where the picture belongs in ``area`` when that shows another range."""
        (x0, x1, y0, y1), (left, right, low, high) = self.range, now
        per_s, per_unit = area.width() / (right - left), area.height() / (high - low)
        x, y = area.left() + (x0 - left) * per_s, area.top() + (high - y1) * per_unit
        return QRectF(x, y, (x1 - x0) * per_s, (y1 - y0) * per_unit)


class Layer(pg.GraphicsObject):
    """The painted inside of one plot.

    Signals:
        outdated: the old picture was put where it now belongs, until ``prepare`` paints a new one.
    """

    outdated = Signal()

    def __init__(self, time_axis: TimeAxis, amount_axis: AmountAxis) -> None:
        super().__init__()
        self._time_axis = time_axis
        self._amount_axis = amount_axis
        self._scene: Scene | None = None
        self._title = ""
        self._keys: tuple[Key, ...] = ()
        self._picture: _Picture | None = None
        self._words: QPixmap | None = None

    @property
    def is_outdated(self) -> bool:
        """Whether the picture shows another range than the plot."""
        return self._picture is not None and self._picture.range != self._range()

    def show_scene(self, scene: Scene) -> None:
        """Show other figures, painted with Qt's next repaint."""
        self._scene = scene
        self._picture = None
        self.update()

    def prepare(self, scene: Scene | None) -> None:
        """Paint these figures now; Qt's next repaint then costs a copy."""
        self._scene = scene
        old = self._picture
        if old is not None:  # else it has no size yet
            self._picture = self._painted(old.width, old.height, old.ratio)
        self.update()

    def set_words(self, title: str, keys: tuple[Key, ...]) -> None:
        """Title and legend, inside the plot's top edge."""
        if (title, keys) != (self._title, self._keys):
            self._title, self._keys = title, keys
            self._words = None
            self.update()

    def repaint(self) -> None:
        """Colours or words have changed."""
        self._picture = self._words = None
        self.update()

    def viewTransformChanged(self) -> None:
        """The visible range has changed."""
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        """The whole visible range."""
        return QRectF(self.getViewBox().viewRect())

    def dataBounds(self, ax: int, frac: float = 1.0, orthoRange: object = None) -> None:  # noqa: N803
        """None: the chart sets its ranges itself."""

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Copy the picture; paint it only if there is none of this size."""
        area = painter.worldTransform().mapRect(self.boundingRect())
        ratio = painter.device().devicePixelRatioF()
        if self._picture is None or not self._picture.fits(area, ratio):
            self._picture, self._words = self._painted(area.width(), area.height(), ratio), None
        if self._words is None:
            self._words = self._painted_words(ratio)
        painter.resetTransform()
        if self._picture.range == self._range():
            painter.drawPixmap(area.topLeft(), self._picture.pixmap)
        else:
            painter.setClipRect(area)
            painter.fillRect(area, color(tokens().card))
            pixmap = self._picture.pixmap
            painter.drawPixmap(self._picture.placed(area, self._range()), pixmap, QRectF(pixmap.rect()))
            self.outdated.emit()
        painter.drawPixmap(area.topLeft(), self._words)

    def _range(self) -> Range:
        (x0, x1), (y0, y1) = self.getViewBox().viewRange()
        return (x0, x1, y0, y1)

    def _painted(self, width: float, height: float, ratio: float) -> _Picture:
        shown = x0, x1, y0, y1 = self._range()
        pixmap = _blank(width, height, ratio)
        pixmap.fill(color(tokens().card))
        wide, high = max(1.0, width), max(1.0, height)
        view = Mapping(x0, wide / (x1 - x0), y0, high / (y1 - y0), wide, high)
        painter = QPainter(pixmap)
        _use_small_font(painter)
        if self._scene is not None:
            self._paint_ground(painter, view, self._scene)
            self.paint_figures(painter, view, self._scene)
            self._paint_onsets(painter, view, self._scene)
        painter.end()
        return _Picture(pixmap, shown, width, height, ratio)

    def paint_figures(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        """The plot's own figures, in pixels."""
        raise NotImplementedError

    def _paint_ground(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        """Grid, day changes, planned events, incident spans and hatching of what was not measured."""
        shade = color(tokens().line, 150)
        for level in self._amount_axis.values_shown():
            painter.fillRect(0, round(view.y(level)), int(view.width), 1, shade)
        for tick in self._time_axis.ticks_for(view.x0, view.x0 + view.width / view.per_s, view.width):
            if tick.new_day:
                painter.fillRect(round(view.x(tick.at_s)), 0, 1, int(view.height), shade)
        paint_planned(painter, view, scene.planned)
        for span in scene.spans:
            left, right = view.x(span.since_s), view.x(span.end_s if span.end_s is not None else scene.now_s)
            tint = tokens().band if span.dismissed else _tint(span)
            painter.fillRect(
                QRectF(left, 0, max(2.0, right - left), view.height), color(tint, 44 if span.surge else 30)
            )
        self._hatch(painter, view, scene)

    def _hatch(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        shown = scene.columns
        painter.setPen(Qt.PenStyle.NoPen)
        with np.errstate(invalid="ignore"):
            blind, partial = shown.exposure <= 0, (shown.exposure > 0) & (shown.exposure < 0.95)
        for mask, alpha, pattern in (
            (partial, 70, Qt.BrushStyle.BDiagPattern),
            (blind, 150, Qt.BrushStyle.BDiagPattern),
        ):
            for first, end in runs(mask):
                left, right = view.x(shown.left[first]), view.x(shown.right[end - 1])
                stretch = QRectF(left, 0, max(1.0, right - left), view.height)
                if mask is blind:
                    painter.fillRect(stretch, color(tokens().band, 36))
                painter.fillRect(stretch, QBrush(color(tokens().blind, alpha), pattern))
                if mask is blind and right - left > _LABELLED_PX:
                    self._paint_blind_word(painter, stretch, scene.blind_word)

    def _paint_blind_word(self, painter: QPainter, stretch: QRectF, word: str) -> None:
        metrics = painter.fontMetrics()
        box = QRectF(0, 0, metrics.horizontalAdvance(word) + 12, metrics.height() + 4)
        seen = stretch.intersected(QRectF(painter.window()))
        if seen.width() < box.width():
            return
        box.moveCenter(seen.center())
        painter.fillRect(box, color(tokens().card, 235))
        painter.setPen(color(tokens().ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_onsets(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        for span in scene.spans:
            x = view.x(span.since_s)
            tint = tokens().faint if span.dismissed else _tint(span)
            painter.setPen(QPen(color(tint), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(x, 0, x, view.height))

    def _painted_words(self, ratio: float) -> QPixmap:
        """Title and legend, apart from the figures: they stay in place while these move."""
        probe = QPixmap(1, 1)
        painter = QPainter(probe)
        _use_small_font(painter)
        metrics = painter.fontMetrics()
        painter.end()
        width = 12 + metrics.horizontalAdvance(self._title)
        width += sum(metrics.horizontalAdvance(key.words) + 34 for key in self._keys)
        pixmap = _blank(width, TITLE_PX - 2, ratio)
        pixmap.fill(color(tokens().card, 225))
        painter = QPainter(pixmap)
        _use_small_font(painter)
        self._paint_words(painter)
        painter.end()
        return pixmap

    def _paint_words(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        base, x = (TITLE_PX + metrics.ascent() - metrics.descent()) // 2, 6
        painter.setPen(color(tokens().faint))
        painter.drawText(x, base, self._title)
        x += metrics.horizontalAdvance(self._title) + 18
        for key in self._keys:
            shade = color(getattr(tokens(), key.token))
            if key.line:
                painter.fillRect(x, base - 5, 12, 2, shade)
            else:
                painter.fillRect(x, base - 9, 10, 10, shade)
            painter.setPen(color(tokens().faint))
            painter.drawText(x + 16, base, key.words)
            x += 16 + metrics.horizontalAdvance(key.words) + 14


def _tint(span: Span) -> str:
    return tokens().attention if span.surge else tokens().critical


def _blank(width: float, height: float, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(max(1.0, width) * ratio), round(max(1.0, height) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _use_small_font(painter: QPainter) -> None:
    font = painter.font()
    font.setPointSizeF(max(7.5, font.pointSizeF() - 1))
    painter.setFont(font)
