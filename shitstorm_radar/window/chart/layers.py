"""What is painted inside a plot: one item per plot, at most one column per pixel, into a pixmap.

One item instead of a dozen, pens of one pixel, and a picture that is reused until something
visible changes: the crosshair and Qt's own repaints cost a copy.
"""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from shitstorm_radar.records import Floats
from shitstorm_radar.window.chart.axes import AmountAxis, TimeAxis
from shitstorm_radar.window.chart.columns import Columns, runs
from shitstorm_radar.window.chart.planned_spans import paint_planned, paint_planned_names
from shitstorm_radar.window.chart.scene import Key, Mapping, Scene, Span
from shitstorm_radar.window.theme import color, tokens

TITLE_PX = 22
_SHORT_BIN_S = 900.0  # a longer bin that runs holds what happens now: it is shown as far as it got
_LABELLED_PX = 64  # a blind stretch at least this wide says so in words


class Layer(pg.GraphicsObject):
    """The painted inside of one plot."""

    def __init__(self, time_axis: TimeAxis, amount_axis: AmountAxis) -> None:
        super().__init__()
        self._time_axis = time_axis
        self._amount_axis = amount_axis
        self._scene: Scene | None = None
        self._title = ""
        self._keys: tuple[Key, ...] = ()
        self._picture: QPixmap | None = None
        self._picture_of: object = None

    def show_scene(self, scene: Scene) -> None:
        """Show other figures."""
        self._scene = scene
        self._picture_of = None
        self.update()

    def set_words(self, title: str, keys: tuple[Key, ...]) -> None:
        """Title and legend, inside the plot's top edge."""
        if (title, keys) != (self._title, self._keys):
            self._title, self._keys = title, keys
            self.repaint()

    def repaint(self) -> None:
        """Colours or words have changed."""
        self._picture_of = None
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
        """Copy the picture, painting it anew only if something visible has changed."""
        transform = painter.worldTransform()
        area = transform.mapRect(self.boundingRect())
        ratio = painter.device().devicePixelRatioF()
        state = (transform.m11(), transform.m22(), transform.dx(), transform.dy(), area.width(), area.height(), ratio)
        if self._picture is None or self._picture_of != state:
            self._picture = self._painted(area, ratio)
            self._picture_of = state
        painter.resetTransform()
        painter.drawPixmap(area.topLeft(), self._picture)

    def _painted(self, area: QRectF, ratio: float) -> QPixmap:
        width, height = max(1.0, area.width()), max(1.0, area.height())
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(color(tokens().card))
        (x0, x1), (y0, y1) = self.getViewBox().viewRange()
        view = Mapping(x0, width / (x1 - x0), y0, height / (y1 - y0), width, height)
        painter = QPainter(picture)
        font = painter.font()
        font.setPointSizeF(max(7.5, font.pointSizeF() - 1))
        painter.setFont(font)
        if self._scene is not None:
            self._paint_ground(painter, view, self._scene)
            self.paint_figures(painter, view, self._scene)
            self._paint_onsets(painter, view, self._scene)
        self._paint_words(painter)
        painter.end()
        return picture

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

    def _paint_words(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        base, x = (TITLE_PX + metrics.ascent() - metrics.descent()) // 2, 6
        width = x + metrics.horizontalAdvance(self._title) + 6
        width += sum(metrics.horizontalAdvance(key.words) + 34 for key in self._keys)
        painter.fillRect(0, 0, width, TITLE_PX - 2, color(tokens().card, 225))
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


class VolumeLayer(Layer):
    """Mentions per bin as bars, the critical part at the bottom, and the names of planned events."""

    def paint_figures(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        """Bars on whole pixels, with a gap where there is room for one."""
        shown = scene.columns
        left, right = np.round(view.xs(shown.left)), np.round(view.xs(shown.right))
        wide = np.maximum(1.0, right - left - np.where(right - left >= 4, 1.0, 0.0))
        foot = view.height
        split = np.round(view.ys(np.minimum(shown.critical, shown.mentions)))
        top = np.minimum(np.round(view.ys(shown.mentions)), np.where(shown.mentions > 0, foot - 1, foot))
        painter.setPen(Qt.PenStyle.NoPen)
        for shade, above, below in (
            (color(tokens().volume, 190), top, split),
            (color(tokens().critical), split, np.full_like(top, foot)),
        ):
            high = below - above
            some = high > 0
            bars = list(map(QRectF, *(part[some].tolist() for part in (left, above, wide, high))))
            painter.setBrush(shade)
            painter.drawRects(bars)
        paint_planned_names(painter, view, scene.planned, TITLE_PX)


class ShareLayer(Layer):
    """The trailing critical share of the mentions as a line over a light area; none where nothing was measured."""

    def paint_figures(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        """A line per stretch with enough mentions; from the lowest to the highest where a pixel holds several."""
        shown = scene.columns
        if _crowded(shown):
            _paint_reach(painter, view, shown, shown.share_low, shown.share_high)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = view.xs((shown.left + shown.right) / 2)
        for first, end in runs(np.isfinite(shown.share_high) & _whole(scene)):
            line = _points(middle[first:end], view.ys(shown.share_high[first:end]))
            painter.setPen(Qt.PenStyle.NoPen)
            if end - first == 1:
                painter.setBrush(color(tokens().critical))
                painter.drawEllipse(line[0], 1.8, 1.8)
                continue
            painter.setBrush(color(tokens().critical, 38))
            left, right = QPointF(line[0].x(), view.height), QPointF(line[-1].x(), view.height)
            painter.drawPolygon(QPolygonF([left, *line, right]))
            painter.setPen(QPen(color(tokens().critical), 1))
            painter.drawPolyline(QPolygonF(line))


class BandLayer(Layer):
    """Critical mentions against what is expected."""

    def paint_figures(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        """The band as a polygon, the expectation and what was seen as lines."""
        shown = scene.columns
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=not _crowded(shown))
        middle = view.xs((shown.left + shown.right) / 2)
        for first, end in runs(np.isfinite(shown.upper) & np.isfinite(shown.lower)):
            x = middle[first:end]
            over, under = view.ys(shown.upper[first:end]), view.ys(shown.lower[first:end])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(tokens().band, 75))
            painter.drawPolygon(QPolygonF(_points(x, over) + _points(x[::-1], under[::-1])))
        painter.setPen(QPen(color(tokens().faint), 1))
        for first, end in runs(np.isfinite(shown.expected)):
            painter.drawPolyline(QPolygonF(_points(middle[first:end], view.ys(shown.expected[first:end]))))
        if _crowded(shown):
            _paint_reach(painter, view, shown, shown.critical_low, shown.critical)
            return
        painter.setPen(QPen(color(tokens().critical), 1))
        for first, end in runs((~(shown.exposure <= 0) | (shown.mentions > 0)) & _whole(scene)):
            painter.drawPolyline(QPolygonF(_points(middle[first:end], view.ys(shown.critical[first:end]))))


def _tint(span: Span) -> str:
    return tokens().attention if span.surge else tokens().critical


def _whole(scene: Scene) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which bins a line may reach: a short one that still runs would let it fall for no reason."""
    shown = scene.columns
    return np.asarray((shown.right <= scene.now_s) | (shown.right - shown.left > _SHORT_BIN_S))


def _crowded(shown: Columns) -> bool:
    """Whether columns hold several bins, so that each has a lowest and a highest."""
    return bool(np.any(shown.critical_low != shown.critical))


def _paint_reach(painter: QPainter, view: Mapping, shown: Columns, low: Floats, high: Floats) -> None:
    """From the lowest to the highest bin of each column, without antialiasing.

    As one antialiased outline the same costs fifty times as much.
    """
    known = np.isfinite(high)
    x = np.floor(view.xs(shown.left[known]))
    width = np.maximum(1.0, np.floor(view.xs(shown.right[known])) - x)
    top, bottom = np.floor(view.ys(high[known])), np.ceil(view.ys(low[known]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(tokens().critical, 210))
    painter.drawRects(
        list(map(QRectF, x.tolist(), top.tolist(), width.tolist(), np.maximum(1.0, bottom - top).tolist()))
    )


def _points(x: Floats, y: Floats) -> list[QPointF]:
    return list(map(QPointF, x.tolist(), y.tolist()))
