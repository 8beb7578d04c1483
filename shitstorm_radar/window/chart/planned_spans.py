"""Planned events in the chart: a tinted span with firm edges and, in the upper plot, its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from shitstorm_radar.window.chart.scene import Mapping, PlannedSpan
from shitstorm_radar.window.theme import color, tokens

_TINT, _EDGE = 20, 170
_LEAST_NAME_PX = 48  # a narrower span has no room for a readable word


def paint_planned(painter: QPainter, view: Mapping, spans: tuple[PlannedSpan, ...]) -> None:
    """Tint what is visible of the spans."""
    for span in spans:
        left, right = view.x(span.start_s), view.x(span.end_s)
        if right < 0 or left > view.width:
            continue
        painter.fillRect(QRectF(left, 0, max(2.0, right - left), view.height), color(tokens().planned, _TINT))
        for edge in (left, right):
            painter.fillRect(QRectF(round(edge), 0, 1, view.height), color(tokens().planned, _EDGE))


def paint_planned_names(painter: QPainter, view: Mapping, spans: tuple[PlannedSpan, ...], top: int) -> None:
    """Write the names as plain text below ``top``."""
    for box, words in name_boxes(painter.fontMetrics(), view, spans, top):
        painter.fillRect(box, color(tokens().card, 225))
        painter.setPen(color(tokens().planned))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)


def name_boxes(
    metrics: QFontMetrics, view: Mapping, spans: tuple[PlannedSpan, ...], top: int
) -> list[tuple[QRectF, str]]:
    """Where each name stands: cut to the visible part of its span, below those that it would overlap."""
    placed: list[tuple[QRectF, str]] = []
    for span in sorted(spans, key=lambda one: one.start_s):
        left, right = max(0.0, view.x(span.start_s)) + 3, min(view.width, view.x(span.end_s)) - 3
        if right - left < _LEAST_NAME_PX:
            continue
        words = metrics.elidedText(span.name, Qt.TextElideMode.ElideRight, int(right - left - 8))
        box = QRectF(left, top, metrics.horizontalAdvance(words) + 8, metrics.height() + 2)
        while any(box.intersects(other) for other, _ in placed):
            box.translate(0, metrics.height() + 3)
        if box.bottom() <= view.height:
            placed.append((box, words))
    return placed
