"""How fast one mention gathers reactions: a line of figures and a small curve."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shitstorm_radar.records import Engagement, TopicMention
from shitstorm_radar.store.base import StoreReader
from shitstorm_radar.window.amounts import duration_text, number_text
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.theme import color, tokens

Points = tuple[tuple[float, int], ...]
"""Epoch seconds and reactions, oldest first."""


def points_of(course: tuple[Engagement, ...]) -> Points:
    """The reactions at each count of which any are known."""
    return tuple(
        (e.metrics_at.timestamp(), e.reactions) for e in course if e.metrics_at is not None and e.reactions is not None
    )


class Curve(QWidget):
    """The points as a line in a corner of the text's height; says nothing that the words do not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Points = ()
        self.setFixedSize(QSize(84, 18))

    def show_points(self, points: Points) -> None:
        """Draw these."""
        self._points = points
        self.setVisible(len(points) > 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """From the lower left to the upper right."""
        if len(self._points) < 2:
            return
        first_s, last_s = self._points[0][0], self._points[-1][0]
        least, most = min(n for _, n in self._points), max(n for _, n in self._points)
        across, up = (self.width() - 4) / max(last_s - first_s, 1.0), (self.height() - 4) / max(most - least, 1)
        line = [QPointF(2 + (at - first_s) * across, self.height() - 2 - (n - least) * up) for at, n in self._points]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color(tokens().volume), 1.5))
        painter.drawPolyline(QPolygonF(line))


class EngagementLine(QWidget):
    """Asks the reading thread for the course of a mention's reactions; hidden where there is none."""

    def __init__(self, reading: ReadingThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._uid = ""
        self.words = PlainLabel("", self)
        self.words.setObjectName("faint")
        self.curve = Curve(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        row.addWidget(self.curve, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.hide()

    def show_mention(self, entry: TopicMention | None) -> None:
        """Ask how the reactions to a mention rose."""
        self._uid = "" if entry is None else entry.mention.uid
        self.hide()
        if entry is not None:
            self._reading.ask("engagement", _Question(self._uid), self._receive)

    def _receive(self, answer: _Answer) -> None:
        if answer.uid != self._uid or len(answer.points) < 2:
            return
        (first_s, first), (last_s, last) = answer.points[0], answer.points[-1]
        self.words.setText(
            self.tr("{before} → {after} reactions in {duration}").format(
                before=number_text(first), after=number_text(last), duration=duration_text(last_s - first_s)
            )
        )
        self.curve.show_points(answer.points)
        self.show()


@dataclass(frozen=True, slots=True)
class _Answer:
    uid: str
    points: Points


@dataclass(frozen=True, slots=True)
class _Question:
    """A question for the reading thread."""

    uid: str

    def __call__(self, reader: StoreReader) -> _Answer:
        return _Answer(self.uid, points_of(reader.engagement(self.uid)))
