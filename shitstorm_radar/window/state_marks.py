"""The mark of a topic's state: another shape for each, so that colour is never all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from shitstorm_radar.window.overview import TopicState
from shitstorm_radar.window.theme import color, tokens

_ARROW = ((0, -1), (1, 0.1), (0.4, 0.1), (0.4, 0.9), (-0.4, 0.9), (-0.4, 0.1), (-1, 0.1))


def state_token(state: TopicState) -> str:
    """The state's colour."""
    now = tokens()
    return {
        TopicState.CALM: now.calm,
        TopicState.LEARNING: now.faint,
        TopicState.BLIND: now.attention,
        TopicState.ATTENTION: now.attention,
        TopicState.SURGE: now.attention,
        TopicState.STORM: now.critical,
    }[state]


def paint_mark(painter: QPainter, box: QRectF, state: TopicState) -> None:
    """Calm: a dot; learning: a ring; blind: a struck-out ring; attention: a triangle; surge: an arrow up; storm: a diamond."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shade = color(state_token(state))
    filled = state not in (TopicState.LEARNING, TopicState.BLIND)
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(shade, 1.6))
    painter.setBrush(shade if filled else Qt.BrushStyle.NoBrush)
    middle, half = box.center(), box.width() / 2
    if state is TopicState.STORM:
        _polygon(painter, middle, ((0, -half), (half, 0), (0, half), (-half, 0)))
    elif state is TopicState.ATTENTION:
        _polygon(painter, middle, ((0, -half), (half, half * 0.8), (-half, half * 0.8)))
    elif state is TopicState.SURGE:
        _polygon(painter, middle, [(x * half, y * half) for x, y in _ARROW])
    else:
        inset = half * (0.25 if filled else 0.2)
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    if state is TopicState.BLIND:
        painter.drawLine(box.bottomLeft(), box.topRight())
    painter.restore()


def _polygon(painter: QPainter, middle: QPointF, corners: Sequence[tuple[float, float]]) -> None:
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
