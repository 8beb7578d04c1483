"""The watched topics: a mark, the last 24 hours as a small line, and the factor against expectation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from shitstorm_radar.records import Floats
from shitstorm_radar.settings import Topic
from shitstorm_radar.window.amounts import DASH, factor_text
from shitstorm_radar.window.chart.columns import runs
from shitstorm_radar.window.overview import TopicOverview, TopicState
from shitstorm_radar.window.plain_label import capped
from shitstorm_radar.window.record_table import Index
from shitstorm_radar.window.state_marks import paint_mark, state_token
from shitstorm_radar.window.theme import color, tokens
from shitstorm_radar.window.wording import topic_state_words

TOPIC_ROLE = int(Qt.ItemDataRole.UserRole)
_NONE = QModelIndex()


class TopicList(QAbstractListModel):
    """The topics in the settings' order, with what is known of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics: tuple[Topic, ...] = ()
        self._overviews: dict[str, TopicOverview] = {}

    def set_topics(self, topics: Sequence[Topic]) -> None:
        """Show these topics."""
        if tuple(topics) == self._topics:
            return
        if [t.id for t in topics] == [t.id for t in self._topics]:
            self._topics = tuple(topics)
            self.dataChanged.emit(self.index(0), self.index(len(topics) - 1))
            return
        self.beginResetModel()
        self._topics = tuple(topics)
        self.endResetModel()

    def put(self, overviews: Sequence[TopicOverview]) -> None:
        """How these topics stand now."""
        self._overviews.update({o.topic_id: o for o in overviews})
        if self._topics:
            self.dataChanged.emit(self.index(0), self.index(len(self._topics) - 1))

    @property
    def overviews(self) -> Mapping[str, TopicOverview]:
        """What is known, by topic id."""
        return self._overviews

    def topic_id(self, index: Index) -> str | None:
        """The topic of a row."""
        return self._topics[index.row()].id if index.isValid() and index.row() < len(self._topics) else None

    def row_of(self, topic_id: str) -> int | None:
        """The row of a topic."""
        return next((i for i, t in enumerate(self._topics) if t.id == topic_id), None)

    # what Qt asks for

    def rowCount(self, parent: Index = _NONE) -> int:
        """Topics at the top level."""
        return 0 if parent.isValid() else len(self._topics)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name; the whole overview under ``TOPIC_ROLE``; a sentence for those who listen."""
        if not index.isValid() or index.row() >= len(self._topics):
            return None
        topic = self._topics[index.row()]
        overview = self._overviews.get(topic.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return capped(topic.name, 120)
        if role == TOPIC_ROLE:
            return overview
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(topic, overview)
        return None


def _spoken(topic: Topic, overview: TopicOverview | None) -> str:
    if overview is None:
        return topic.name
    return QCoreApplication.translate("TopicList", "{topic}, {state}, {factor} of the expectation").format(
        topic=topic.name, state=topic_state_words(overview.state), factor=factor_text(overview.factor)
    )


class TopicDelegate(QStyledItemDelegate):
    """Two lines: mark, name and factor; below them the state and the small line."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines of text and some air."""
        return QSize(160, 2 * option.fontMetrics.height() + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one topic."""
        painter.save()
        overview: TopicOverview | None = index.data(TOPIC_ROLE)
        state = overview.state if overview is not None else TopicState.LEARNING
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        self._paint_back(painter, option, box)
        inside = box.adjusted(10, 6, -10, -6)
        line = option.fontMetrics.height()
        paint_mark(painter, QRectF(inside.left(), inside.top() + (line - 12) / 2, 12, 12), state)
        factor = factor_text(overview.factor) if overview is not None and overview.factor is not None else ""
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        room = painter.fontMetrics().horizontalAdvance(factor)
        loud = state in (TopicState.STORM, TopicState.SURGE, TopicState.ATTENTION)
        painter.setPen(color(state_token(state) if loud else tokens().faint))
        top = QRectF(inside.left(), inside.top(), inside.width(), line)
        painter.drawText(top, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), factor)
        painter.setPen(color(tokens().ink))
        name = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(top.width() - 20 - room - 8)
        )
        painter.drawText(top.adjusted(20, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), name)
        painter.setFont(option.font)
        below = QRectF(inside.left() + 20, inside.bottom() - line, inside.width() - 20, line)
        words = topic_state_words(state) if overview is not None else DASH
        painter.setPen(color(state_token(state) if state is not TopicState.CALM else tokens().faint))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), words)
        used = painter.fontMetrics().horizontalAdvance(words) + 12
        if overview is not None:
            paint_spark(painter, below.adjusted(used, 1, 0, -1), overview.spark)
        painter.restore()

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(color(tokens().chosen))
            painter.drawRoundedRect(box, 6, 6)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(color(tokens().volume), 1.5))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(color(tokens().chosen, 110))
            painter.drawRoundedRect(box, 6, 6)


def paint_spark(painter: QPainter, box: QRectF, values: Floats) -> None:
    """A small line of (n,) values from 0 to their highest; with gaps at NaN."""
    if box.width() < 24 or len(values) < 2:
        return
    top = max(4.0, float(np.nanmax(values, initial=0.0)))
    x = np.linspace(box.left(), box.right(), len(values))
    y = box.bottom() - values / top * box.height()
    painter.setPen(QPen(color(tokens().line), 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    painter.setPen(QPen(color(tokens().critical, 220), 1))
    for first, end in runs(np.isfinite(values)):
        painter.drawPolyline(QPolygonF(list(map(QPointF, x[first:end].tolist(), y[first:end].tolist()))))
