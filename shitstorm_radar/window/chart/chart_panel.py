"""The chart with its range buttons; asks for the figures it needs, and only for those."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.clock import Clock
from shitstorm_radar.records import Incident, SeriesSlice
from shitstorm_radar.series.source_gaps import ongoing
from shitstorm_radar.store.base import StoreReader
from shitstorm_radar.window import local_time
from shitstorm_radar.window.chart.bar_split import BarSplit
from shitstorm_radar.window.chart.columns import LONGEST_TRAIL_BINS
from shitstorm_radar.window.chart.crosshair import span_text
from shitstorm_radar.window.chart.scene import DAY_S, HOUR_S, NamedGap, step_for
from shitstorm_radar.window.chart.split_choice import SplitChoice
from shitstorm_radar.window.chart.surge_chart import SurgeChart
from shitstorm_radar.window.plain_label import ElidedLabel, capped
from shitstorm_radar.window.reading_thread import ReadingThread

RANGES_S = (HOUR_S, 6 * HOUR_S, DAY_S, 7 * DAY_S, 30 * DAY_S)
_ASK_MS = 120  # dragging asks once it pauses for a moment
_TICK_MS = 1000
_LONGEST_NAME = 60
_MARGIN = 0.5  # of the visible width on both sides: a small drag needs no new figures


class ChartPanel(QFrame):
    """Range buttons above, the chart below.

    Signals:
        bin_chosen: a bin was chosen: start and end in UTC epoch seconds.
        figures_changed: the series shown or the visible range has changed.
    """

    bin_chosen = Signal(float, float)
    figures_changed = Signal()

    def __init__(self, reading: ReadingThread, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._reading = reading
        self._clock = clock
        self._topic_id: str | None = None
        self._has: tuple[float, float, int] | None = None
        self._source_names: dict[str, str] = {}
        self.chart = SurgeChart(clock.now(), self)
        self.chart.moved.connect(self._note_move)
        self.chart.following_changed.connect(self._note_following)
        self.chart.bin_chosen.connect(self.bin_chosen)
        self.chart.range_wanted.connect(self.set_range)
        self.range_words = ElidedLabel("", self)
        self.range_words.setObjectName("faint")
        self.split = SplitChoice(self)
        self.split.changed.connect(self.chart.split_by)
        self.now_button = QPushButton(self)
        self.now_button.setObjectName("range")
        self.now_button.clicked.connect(self.chart.go_to_now)
        self.now_button.hide()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._ask_timer = QTimer(self, singleShot=True, interval=_ASK_MS)
        self._ask_timer.timeout.connect(self.ask_now)
        self._tick_timer = QTimer(self, interval=_TICK_MS)
        self._tick_timer.timeout.connect(self._tick)
        self._build()
        self.retranslate()
        self.set_range(2)

    def show_topic(self, topic_id: str | None) -> None:
        """Show another topic, in the same range."""
        if topic_id != self._topic_id:
            self._topic_id = topic_id
            self._has = None
            self.chart.show_series(None)
            self.ask_now()

    def use_sources(self, names: Mapping[str, str]) -> None:
        """The names of the topic's sources that are switched on, by their ids."""
        self._source_names = dict(names)

    def use_own(self, *, listed: bool) -> None:
        """Whether the topic lists accounts, pages or sites of the user's own."""
        self.split.allow_presence(allowed=listed)

    def restore(self, kept: QSettings | None) -> None:
        """What the bars were split by the last time."""
        known = None if kept is None else kept.value("bars")
        if known in tuple(BarSplit):
            self.split.wish_for(BarSplit(str(known)))

    def keep(self, where: QSettings | None) -> None:
        """Keep what the bars are split by."""
        if where is not None:
            where.setValue("bars", str(self.split.wish))

    def show_incidents(self, incidents: tuple[Incident, ...]) -> None:
        """Tint those of the topic."""
        self.chart.show_incidents(tuple(i for i in incidents if i.topic_id == self._topic_id))

    def refresh(self) -> None:
        """The store has other figures: ask for them, soon and once."""
        self._has = None
        self._ask_soon()

    def set_range(self, which: int) -> None:
        """Show 1 h, 6 h, 24 h, 7 d or 30 d (0 to 4)."""
        self.chart.set_width(RANGES_S[which])
        self._check_button()
        self.ask_now()

    @Slot()
    def ask_now(self) -> None:
        """Ask for the figures of the visible range, unless they are there."""
        if self._topic_id is None or not self.isVisible():
            return
        lo, hi = self.chart.visible_range()
        step = step_for(hi - lo)
        if self._has is not None and self._has[0] <= max(0.0, lo - LONGEST_TRAIL_BINS * step) and self._has[2] == step:
            beyond = min(hi, self._clock.now().timestamp())
            if self._has[1] >= beyond:
                return
        margin = _MARGIN * (hi - lo)
        trail = LONGEST_TRAIL_BINS * step  # so that the share at the left edge does not depend on where it lies
        start = max(0.0, lo - max(margin, trail)) // step * step
        end = (min(hi + margin, self._clock.now().timestamp()) // step + 1) * step
        if end <= start:
            return
        self._has = (start, end, step)
        self._reading.ask("chart", _Series(self._topic_id, start, end, step), self._receive)
        self._reading.ask("gaps", _Gaps(start, end, self._clock.now(), self._source_names), self._receive_gaps)

    def retranslate(self) -> None:
        """Language has changed."""
        words = (self.tr("1 h"), self.tr("6 h"), self.tr("24 h"), self.tr("7 d"), self.tr("30 d"))
        for button, word in zip(self._group.buttons(), words, strict=True):
            button.setText(word)
            button.setAccessibleName(self.tr("Show {range}").format(range=word))
        self.now_button.setText(self.tr("No&w"))
        self.now_button.setAccessibleName(self.tr("Back to now"))
        self._write_range()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Time goes on only while somebody looks."""
        super().showEvent(event)
        self._tick_timer.start()
        self._tick()
        self._ask_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing to paint while hidden."""
        self._tick_timer.stop()
        super().hideEvent(event)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(4)
        for which in range(len(RANGES_S)):
            button = QPushButton(self)
            button.setObjectName("range")
            button.setCheckable(True)
            self._group.addButton(button, which)
            row.addWidget(button)
            shortcut = QShortcut(QKeySequence(f"Ctrl+{which + 1}"), self)
            shortcut.activated.connect(button.click)
        self._group.idClicked.connect(self.set_range)
        self.setTabOrder(self._group.buttons()[-1], self.split.box)
        self.setTabOrder(self.split.box, self.now_button)
        self.setTabOrder(self.now_button, self.chart)
        row.addSpacing(8)
        row.addWidget(self.split)
        row.addSpacing(8)
        row.addWidget(self.range_words, 1)
        row.addWidget(self.now_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 8, 4, 4)
        box.setSpacing(2)
        box.addLayout(row)
        box.addWidget(self.chart, 1)

    def _receive(self, series: SeriesSlice) -> None:
        if series.topic_id == self._topic_id:
            self.chart.show_series(series)
            self.figures_changed.emit()

    def _receive_gaps(self, gaps: tuple[NamedGap, ...]) -> None:
        self.chart.show_gaps(gaps)

    def _ask_soon(self) -> None:
        if not self._ask_timer.isActive():
            self._ask_timer.start()

    @Slot()
    def _tick(self) -> None:
        self.chart.set_now(self._clock.now())

    @Slot()
    def _note_move(self) -> None:
        self._check_button()
        self._write_range()
        self._ask_soon()
        self.figures_changed.emit()

    @Slot(bool)
    def _note_following(self, following: bool) -> None:
        self.now_button.setVisible(not following)

    def _check_button(self) -> None:
        lo, hi = self.chart.visible_range()
        for button in self._group.buttons():
            wanted = RANGES_S[self._group.id(button)]
            button.setChecked(abs(hi - lo - wanted) < 0.01 * wanted)

    def _write_range(self) -> None:
        lo, hi = self.chart.visible_range()
        first, last = local_time.from_epoch(lo), local_time.from_epoch(min(hi, self.chart.now_s()))
        if first.date() == last.date():
            self.range_words.setText(span_text(lo, last.timestamp()))
            return
        words = f"{local_time.day_text(first)}, {local_time.clock_text(first)} – "
        self.range_words.setText(words + f"{local_time.day_text(last)}, {local_time.clock_text(last)}")


class _Series:
    """A question for the reading thread: one topic's bins over a span."""

    def __init__(self, topic_id: str, lo_s: float, hi_s: float, step_s: int) -> None:
        self._topic_id = topic_id
        self._lo, self._hi = datetime.fromtimestamp(lo_s, UTC), datetime.fromtimestamp(hi_s, UTC)
        self._step_s = step_s

    def __call__(self, reader: StoreReader) -> SeriesSlice:
        return reader.series(self._topic_id, self._lo, self._hi, self._step_s)


class _Gaps:
    """A question for the reading thread: when each source of a topic was not seen, over a span."""

    def __init__(self, lo_s: float, hi_s: float, now: datetime, names: Mapping[str, str]) -> None:
        self._lo, self._hi = datetime.fromtimestamp(lo_s, UTC), datetime.fromtimestamp(hi_s, UTC)
        self._now = now
        self._names = names

    def __call__(self, reader: StoreReader) -> tuple[NamedGap, ...]:
        statuses = {i: m.status for i, m in reader.sources().items() if i in self._names}
        known = [gap for gap in reader.source_gaps(self._lo, self._hi) if gap.source_id in self._names]
        gaps = (*known, *ongoing(statuses, self._now))
        return tuple(
            NamedGap(capped(self._names[g.source_id], _LONGEST_NAME), g.start.timestamp(), g.end.timestamp())
            for g in gaps
        )
