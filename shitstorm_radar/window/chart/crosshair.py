"""The vertical line under the mouse or the arrow keys, and the card with the bin's exact figures."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from shitstorm_radar.records import SeriesSlice
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import DASH, count_text, number_text, percent_text
from shitstorm_radar.window.chart.columns import PENDING_S, trailing_share
from shitstorm_radar.window.chart.scene import NamedGap
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.theme import color, tokens

_GAP_PX = 12
_BELOW_TITLE_PX = 26
_CARD_PX = 260
_MOST_NAMES = 6


class Chart(Protocol):
    """What the crosshair asks of the chart below it; pixels are the widget's, times UTC epoch seconds."""

    @property
    def series(self) -> SeriesSlice | None:
        """What is shown."""
        ...

    @property
    def gaps(self) -> tuple[NamedGap, ...]:
        """When single sources were not seen."""
        ...

    def viewport(self) -> QWidget:
        """Where it is painted."""
        ...

    def plot_area(self) -> QRectF:
        """The plots' insides, all three together."""
        ...

    def visible_range(self) -> tuple[float, float]:
        """From and to."""
        ...

    def time_at(self, x: float) -> float:
        """The time under a pixel."""
        ...

    def pixel_of(self, at_s: float) -> float:
        """The pixel of a time."""
        ...

    def now_s(self) -> float:
        """The present."""
        ...


class Crosshair(QWidget):
    """Lies over the chart and lets the mouse through."""

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart.viewport())
        self._chart = chart
        self._at_s: float | None = None
        self.bin: tuple[float, float] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(chart.viewport().rect())
        self.card = FigureCard(self)
        self.card.hide()

    def go_to(self, position: QPointF) -> None:
        """Show the bin under a pixel."""
        if not self._chart.plot_area().contains(position):
            self.leave()
            return
        self._show(self._chart.time_at(position.x()))

    def step(self, sign: int) -> None:
        """Go one bin on or back; begins at the newest."""
        series = self._chart.series
        if series is None:
            return
        start = self._chart.now_s() if self.bin is None else self.bin[0] + series.step_s / 2 + sign * series.step_s
        lo, hi = self._chart.visible_range()
        self._show(min(max(start, lo), min(hi, self._chart.now_s())))

    def leave(self) -> None:
        """Hide line and card."""
        if self._at_s is not None:
            self._at_s = self.bin = None
            self.card.hide()
            self.update()

    def refresh(self) -> None:
        """Other figures are shown below."""
        if self._at_s is not None:
            self._show(self._at_s)

    def restyle(self) -> None:
        """Colours or language have changed."""
        self.card.retranslate()
        self.refresh()

    def _show(self, at_s: float) -> None:
        series = self._chart.series
        row = None if series is None else math.floor((at_s - series.start.timestamp()) / series.step_s)
        if series is None or row is None or not 0 <= row < len(series.mentions) or at_s > self._chart.now_s() + 1:
            self.leave()
            return
        self._update_line()
        self._at_s = at_s
        begin_s = series.start.timestamp() + row * series.step_s
        self.bin = (begin_s, begin_s + series.step_s)
        self.card.show_bin(series, row, self._chart.now_s())
        self.card.show_unseen(unseen_names(self._chart.gaps, *self.bin))
        self._place_card()
        self._update_line()

    def _place_card(self) -> None:
        area, x = self._chart.plot_area(), round(self._line_x())
        self.card.adjustSize()
        left = x + _GAP_PX
        if left + self.card.width() > area.right():
            left = x - _GAP_PX - self.card.width()
        lowest = self.height() - self.card.height()
        self.card.move(max(0, left), max(0, min(round(area.top()) + _BELOW_TITLE_PX, lowest)))
        self.card.show()

    def _line_x(self) -> float:
        return 0.0 if self.bin is None else self._chart.pixel_of((self.bin[0] + self.bin[1]) / 2)

    def _update_line(self) -> None:
        if self.bin is not None:
            self.update(QRect(round(self._line_x()) - 2, 0, 5, self.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line through all three plots."""
        if self.bin is None:
            return
        area, x = self._chart.plot_area(), round(self._line_x())
        painter = QPainter(self)
        painter.setPen(QPen(color(tokens().ink), 1, Qt.PenStyle.DotLine))
        painter.drawLine(x, round(area.top()), x, round(area.bottom()))
        painter.end()


class FigureCard(QFrame):
    """One bin's exact figures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crosshairCard")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 7, 10, 7)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        self.title = PlainLabel("", self)
        grid.addWidget(self.title, 0, 0, 1, 2)
        self._names = [PlainLabel("", self) for _ in range(8)]
        self.values = [PlainLabel("", self) for _ in range(8)]
        for row, (name, value) in enumerate(zip(self._names, self.values, strict=True), 1):
            name.setObjectName("faint")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1)
        self.unseen = PlainLabel("", self)
        self.unseen.setWordWrap(True)
        self.unseen.setMaximumWidth(_CARD_PX)
        self.unseen.hide()
        grid.addWidget(self.unseen, len(self.values) + 1, 0, 1, 2)
        self.retranslate()

    def retranslate(self) -> None:
        """The names in the language in force."""
        words = (
            self.tr("Mentions"),
            self.tr("Critical"),
            self.tr("Usual range"),
            self.tr("Critical share"),
            self.tr("Trailing share"),
            self.tr("Authors"),
            self.tr("Coverage"),
            self.tr("With / about / without us"),
        )
        for label, word in zip(self._names, words, strict=True):
            label.setText(word)

    def show_bin(self, series: SeriesSlice, row: int, now_s: float) -> None:
        """The figures of one bin; the coverage of the newest ones is not known yet."""
        begin = series.start.timestamp() + row * series.step_s
        self.title.setText(span_text(begin, begin + series.step_s))
        pending = begin + series.step_s > now_s - PENDING_S
        mentions, critical = float(series.mentions[row]), float(series.critical[row])
        exposure = float(series.exposure[row])
        coverage = percent_text(exposure) if exposure > 0 else self.tr("not measured")
        figures = (
            number_text(mentions),
            count_text(critical),
            range_text(series, row),
            percent_text(critical / mentions) if mentions else DASH,
            percent_text(float(trailing_share(series, now_s)[row])),
            number_text(float(series.authors[row])),
            self.tr("not known yet") if pending and exposure <= 0 else coverage,
            presence_text(series, row),
        )
        for label in (self._names[-1], self.values[-1]):
            label.setVisible(bool(figures[-1]))
        for label, figure in zip(self.values, figures, strict=True):
            label.setText(figure)

    def show_unseen(self, names: tuple[str, ...]) -> None:
        """The sources that were not seen in the bin, or in a part of it."""
        words = ", ".join(names[:_MOST_NAMES])
        if len(names) > _MOST_NAMES:
            words = self.tr("{names} and {n} more").format(names=words, n=number_text(len(names) - _MOST_NAMES))
        self.unseen.setText(self.tr("Blind: {names}").format(names=words) if names else "")
        self.unseen.setVisible(bool(names))


def unseen_names(gaps: Iterable[NamedGap], lo_s: float, hi_s: float) -> tuple[str, ...]:
    """The sources with a gap that touches [lo_s, hi_s), each once."""
    return tuple(dict.fromkeys(gap.name for gap in gaps if gap.start_s < hi_s and lo_s < gap.end_s))


def presence_text(series: SeriesSlice, row: int) -> str:
    """Mentions with us, about us and without us, "12 / 34 / 77"; empty where nobody can say."""
    known = series.presence[:, row] if row < series.presence.shape[1] else series.presence[:, :0]
    return " / ".join(number_text(float(n)) for n in known) if known.any() else ""


def range_text(series: SeriesSlice, row: int) -> str:
    """The expected range of a bin, "2–9"; a dash where there is none."""
    lower, upper = float(series.lower[row]), float(series.upper[row])
    if not (math.isfinite(lower) and math.isfinite(upper)):
        return DASH
    return f"{count_text(lower)}–{count_text(upper)}"


def span_text(begin_s: float, end_s: float) -> str:
    """A bin's time: the day, from and to."""
    begin, end = local_time.from_epoch(begin_s), local_time.from_epoch(end_s)
    return f"{local_time.day_text(begin)}, {local_time.clock_text(begin)}–{local_time.clock_text(end)}"
