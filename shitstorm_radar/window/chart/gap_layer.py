"""The strip below the plots: how much of the topic's sources was not seen, bin by bin."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap

from shitstorm_radar.window.chart.axes import AmountAxis
from shitstorm_radar.window.chart.columns import runs
from shitstorm_radar.window.chart.layer import Layer
from shitstorm_radar.window.chart.scene import Mapping, Scene
from shitstorm_radar.window.theme import color, tokens

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
        for column in np.flatnonzero(~whole & ~blind & np.isfinite(shown.exposure)):
            high = max(_LEAST_PX, round((1 - shown.exposure[column]) * view.height))
            wide = max(1.0, right[column] - left[column])
            block = QRectF(left[column], view.height - high, wide, high)
            painter.fillRect(block, color(tokens().attention, 60))
            painter.fillRect(block, QBrush(color(tokens().attention, 200), Qt.BrushStyle.BDiagPattern))
            painter.fillRect(QRectF(left[column], view.height - high, wide, 1), color(tokens().attention))

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
