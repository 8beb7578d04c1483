"""The strip below the plots: how much of the topic's sources was not seen, bin by bin."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap

from shitstorm_radar.records import Floats
from shitstorm_radar.window.chart.axes import AmountAxis
from shitstorm_radar.window.chart.columns import runs
from shitstorm_radar.window.chart.layer import Layer
from shitstorm_radar.window.chart.scene import Mapping, Scene
from shitstorm_radar.window.theme import color, tokens

Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]

STRIP_PX = 14
_WHOLE = 0.95  # as in the hatching of the plots
_LINE_PX = 2
_LEAST_PX = 4.0  # a small gap must not vanish


class WordAxis(AmountAxis):
    """The strip's name where the plots have their amounts."""

    def __init__(self) -> None:
        super().__init__()
        self.word = ""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803
        """One level, in the middle."""
        return [(1.0, [(minVal + maxVal) / 2])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # type: ignore[override]
        """The name."""
        return [self.word for _ in values]


class GapLayer(Layer):
    """A thin line where all was seen; a hatched block as high as the part that was not; the whole height where nothing.

    Shape and pattern tell them apart, not only the colour.
    """

    def paint_figures(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        """Blocks on whole pixels."""
        shown = scene.columns
        left, right = np.round(view.xs(shown.left)), np.round(view.xs(shown.right))
        painter.setPen(Qt.PenStyle.NoPen)
        with np.errstate(invalid="ignore"):
            whole, blind = shown.exposure >= _WHOLE, shown.exposure <= 0
        for first, end in runs(whole):
            line = QRectF(left[first], view.height - _LINE_PX, max(1.0, right[end - 1] - left[first]), _LINE_PX)
            painter.fillRect(line, color(tokens().calm, 150))
        for first, end in runs(blind):
            block = QRectF(left[first], 0, max(1.0, right[end - 1] - left[first]), view.height)
            painter.fillRect(block, color(tokens().attention, 70))
            painter.fillRect(block, QBrush(color(tokens().attention), Qt.BrushStyle.DiagCrossPattern))
        _paint_parts(painter, view, shown.exposure, ~whole & ~blind & np.isfinite(shown.exposure), (left, right))

    def _paint_ground(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        """None: the strip is itself about what the plots hatch."""

    def _paint_onsets(self, painter: QPainter, view: Mapping, scene: Scene) -> None:
        """None: there is no room."""

    def _painted_words(self, ratio: float) -> QPixmap:
        """None: its name stands at the axis."""
        nothing = QPixmap(1, 1)
        nothing.setDevicePixelRatio(ratio)
        nothing.fill(Qt.GlobalColor.transparent)
        return nothing


def _paint_parts(
    painter: QPainter, view: Mapping, exposure: Floats, partly: Mask, sides: tuple[Floats, Floats]
) -> None:
    """Blocks as high as what was not seen; neighbours of one height are one block."""
    high = np.where(partly, np.maximum(_LEAST_PX, np.round((1 - exposure) * view.height)), 0.0)
    begins = np.flatnonzero(np.diff(high, prepend=0.0) != 0)
    ends = np.append(begins[1:], len(high))
    some = high[begins] > 0
    begins, ends = begins[some], ends[some]
    left, high = sides[0][begins], high[begins]
    wide = np.maximum(1.0, sides[1][ends - 1] - left)
    top = view.height - high
    whole = list(map(QRectF, left.tolist(), top.tolist(), wide.tolist(), high.tolist()))
    edges = list(map(QRectF, left.tolist(), top.tolist(), wide.tolist(), np.ones_like(high).tolist()))
    for brush, boxes in (
        (QBrush(color(tokens().attention, 60)), whole),
        (QBrush(color(tokens().attention, 200), Qt.BrushStyle.BDiagPattern), whole),
        (QBrush(color(tokens().attention)), edges),
    ):
        painter.setBrush(brush)
        painter.drawRects(boxes)
