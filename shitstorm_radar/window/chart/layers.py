"""What the three plots show: bars of volume, the critical share, critical mentions against their band.

At most one column per pixel, and pens of one pixel.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from shitstorm_radar.records import Floats
from shitstorm_radar.window.chart.bar_split import bar_parts
from shitstorm_radar.window.chart.columns import Columns, runs
from shitstorm_radar.window.chart.layer import TITLE_PX, Layer
from shitstorm_radar.window.chart.planned_spans import paint_planned_names
from shitstorm_radar.window.chart.scene import Mapping, Scene
from shitstorm_radar.window.theme import color, tokens

_ROOM_FOR_GAP_PX = 4.0
_SHORT_BIN_S = 900.0  # a longer bin that runs holds what happens now: it is shown as far as it got


class VolumeLayer(Layer):
    """Mentions per bin as bars, split as the user wants it, and the names of planned events."""

    def paint_figures(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        """Bars on whole pixels, with a gap where there is room for one."""
        shown = scene.columns
        left, right = np.round(view.xs(shown.left)), np.round(view.xs(shown.right))
        gap = len(left) > 0 and float(np.mean(right - left)) >= _ROOM_FOR_GAP_PX  # for all or none: else they look torn
        wide = np.maximum(1.0, right - left - gap)
        foot = view.height
        top = np.minimum(np.round(view.ys(shown.mentions)), np.where(shown.mentions > 0, foot - 1, foot))
        painter.setPen(Qt.PenStyle.NoPen)
        parts = bar_parts(shown, scene.split)
        below, counted = np.full_like(top, foot), np.zeros_like(top)
        for part in parts:
            counted = np.minimum(counted + part.mentions, shown.mentions)
            above = top if part is parts[-1] else np.maximum(np.round(view.ys(counted)), top)
            high = below - above
            some = high > 0
            painter.setBrush(color(getattr(tokens(), part.token), part.alpha))
            painter.drawRects(list(map(QRectF, *(side[some].tolist() for side in (left, above, wide, high)))))
            below = above
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
