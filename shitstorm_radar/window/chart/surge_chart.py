"""Three linked plots of one topic that move through time; what is painted is in ``layers``."""

from __future__ import annotations

from datetime import datetime

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from shitstorm_radar.planned import PlannedEvent
from shitstorm_radar.records import Incident, SeriesSlice
from shitstorm_radar.window.amounts import duration_text
from shitstorm_radar.window.chart.bar_split import PRESENCE_COLORS, UNKNOWN_COLOR, BarSplit, unknown_presence
from shitstorm_radar.window.chart.columns import ENOUGH_MENTIONS, TRAIL_BINS, columns
from shitstorm_radar.window.chart.crosshair import Crosshair
from shitstorm_radar.window.chart.layer import Layer
from shitstorm_radar.window.chart.plots import Plots
from shitstorm_radar.window.chart.repaint_turns import RepaintTurns
from shitstorm_radar.window.chart.scene import DAY_S, EMPTY, Key, NamedGap, PlannedSpan, Scene, Span
from shitstorm_radar.window.chart.spans import incident_spans, planned_spans
from shitstorm_radar.window.presence_words import presence_words
from shitstorm_radar.window.theme import color, tokens

_SHORTEST_S, _LONGEST_S = 15 * 60.0, 92 * DAY_S
_LOWEST_PX = 182  # the smallest window, with a banner above, has no more, and the time axis must be seen
_REPAINT_MS = 250  # four times a second is enough to feel live
_AHEAD = 0.02  # of the width: room between now and the right edge


class SurgeChart(pg.GraphicsLayoutWidget):
    """Volume, critical share, and critical mentions against their band.

    It follows the present until the user moves away, and again after ``go_to_now``.
    However often figures are set, it paints at most four times a second, and only while visible.

    Signals:
        moved: the visible range has changed: lo and hi in UTC epoch seconds.
        range_wanted: a key from 1 to 5 was pressed: 0 to 4.
        following_changed: whether it follows the present.
        bin_chosen: a bin was clicked or entered: start and end in UTC epoch seconds.
    """

    moved = Signal(float, float)
    range_wanted = Signal(int)
    following_changed = Signal(bool)
    bin_chosen = Signal(float, float)

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now_s = now.timestamp()
        self._width_s = DAY_S
        self._following = True
        self._series: SeriesSlice | None = None
        self._spans: tuple[Span, ...] = ()
        self._planned: tuple[PlannedSpan, ...] = ()
        self._gaps: tuple[NamedGap, ...] = ()
        self._split = BarSplit.CRITICISM
        self._repaint_timer = QTimer(self, singleShot=True, interval=_REPAINT_MS)
        self._repaint_timer.timeout.connect(self._refresh)
        self._rest_timer = QTimer(self, singleShot=True, interval=_REPAINT_MS)
        self._pressed_at: tuple[float, float] | None = None
        self._plots = Plots(self.ci, (_SHORTEST_S, _LONGEST_S))
        self._plots.view.sigXRangeChanged.connect(self._note_range)
        for plot in self._plots.items:
            plot.getViewBox().sigRangeChangedManually.connect(self._note_hand)
        self._turns = RepaintTurns(self._plots, self)
        self.crosshair = Crosshair(self)
        self._turns.done.connect(self.crosshair.refresh)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(_LOWEST_PX)
        self.retranslate()
        self._put_range(self._now_s)

    # what it shows

    @property
    def following(self) -> bool:
        """Whether the right edge follows the present."""
        return self._following

    @property
    def series(self) -> SeriesSlice | None:
        """What is shown."""
        return self._series

    def visible_range(self) -> tuple[float, float]:
        """From and to in UTC epoch seconds."""
        lo, hi = self._plots.view.viewRange()[0]
        return float(lo), float(hi)

    def show_series(self, series: SeriesSlice | None) -> None:
        """Show these figures; the newest call wins."""
        self._series = series
        self._paint_soon()

    def show_incidents(self, incidents: tuple[Incident, ...]) -> None:
        """Tint these incidents."""
        self._spans = incident_spans(incidents)
        self._paint_soon()

    def show_planned(self, events: tuple[PlannedEvent, ...]) -> None:
        """Tint these events and write their names."""
        self._planned = planned_spans(events)
        self._paint_soon()

    @Slot(object)
    def split_by(self, split: BarSplit) -> None:
        """Split the bars of the volume plot by this."""
        self._split = split
        self._paint_soon()

    @property
    def gaps(self) -> tuple[NamedGap, ...]:
        """When single sources were not seen."""
        return self._gaps

    def show_gaps(self, gaps: tuple[NamedGap, ...]) -> None:
        """The sources behind what was not measured, for the card at the crosshair."""
        self._gaps = gaps
        self.crosshair.refresh()

    def set_now(self, now: datetime) -> None:
        """Time goes on; moves along when following and a pixel has passed."""
        self._now_s = now.timestamp()
        _, hi = self.visible_range()
        wanted = self._now_s + _AHEAD * self._width_s
        if self._following and abs(wanted - hi) >= self._width_s / max(1.0, self._plots.width()):
            self._put_range(self._now_s)

    def set_width(self, width_s: float) -> None:
        """Show this much time, around the middle or up to now when following."""
        lo, hi = self.visible_range()
        middle = (lo + hi) / 2
        self._width_s = width_s
        self._put_range(self._now_s if self._following else middle + width_s * (0.5 - _AHEAD))

    def go_to_now(self) -> None:
        """Follow the present again."""
        self._set_following(following=True)
        self._put_range(self._now_s)

    def show_span(self, lo_s: float, hi_s: float) -> None:
        """Move to a span, for instance an incident, with room on both sides."""
        room = max(0.6 * (hi_s - lo_s), 20 * 60.0)
        self._width_s = min(max(hi_s - lo_s + 2 * room, _SHORTEST_S), _LONGEST_S)
        following = hi_s + room >= self._now_s
        self._set_following(following=following)
        self._put_range(self._now_s if following else hi_s + room - _AHEAD * self._width_s)

    def retranslate(self) -> None:
        """Language, zone or colours have changed."""
        self.setBackground(color(tokens().card))
        self.setAccessibleName(self.tr("Chart of the topic over time"))
        self.setAccessibleDescription(
            self.tr(
                "Mentions, critical share and critical mentions against the expected range. "
                "Left and right move from bin to bin, Enter shows its mentions. The tab Figures holds the same as a table."
            )
        )
        self._plots.restyle()
        self._name_plots(self._newest_scene())
        self.crosshair.restyle()
        for layer in self.layers:
            layer.repaint()

    # what the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the crosshair bin by bin; with Shift move through time; plus and minus zoom."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        lo, hi = self.visible_range()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            sign = -1 if key == Qt.Key.Key_Left else 1
            if shift:
                self._move_to(hi + sign * 0.1 * (hi - lo))
            else:
                self.crosshair.step(sign)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self._zoom(0.5 if key == Qt.Key.Key_Plus else 2.0, (lo + hi) / 2)
        elif key == Qt.Key.Key_End:
            self.go_to_now()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.crosshair.bin is not None:
            self.bin_chosen.emit(*self.crosshair.bin)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.range_wanted.emit(key - Qt.Key.Key_1)
        elif key == Qt.Key.Key_Escape:
            self.crosshair.leave()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a drag."""
        self._pressed_at = (event.position().x(), event.position().y())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a drag chooses the bin under the crosshair."""
        super().mouseReleaseEvent(event)
        x, y = event.position().x(), event.position().y()
        pressed, self._pressed_at = self._pressed_at, None
        moved = pressed is None or abs(x - pressed[0]) + abs(y - pressed[1]) > 4
        if event.button() == Qt.MouseButton.LeftButton and not moved and self.crosshair.bin is not None:
            self.bin_chosen.emit(*self.crosshair.bin)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The crosshair follows the mouse."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self.crosshair.go_to(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """No crosshair without a mouse."""
        self.crosshair.leave()
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take on other colours and words."""
        alive = hasattr(self, "crosshair") and not self.closed  # pyqtgraph empties a closed view
        if alive and event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Paint what was set while hidden."""
        super().showEvent(event)
        self._paint_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees need not be painted."""
        self._turns.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed for good: pyqtgraph takes the plots away."""
        self._turns.stop()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pixels have changed, and with them the columns."""
        super().resizeEvent(event)
        if hasattr(self, "crosshair"):
            self.crosshair.setGeometry(self.viewport().rect())
            self._paint_soon()

    # inside

    @property
    def layers(self) -> list[Layer]:
        """What is painted in the plots, from top to bottom."""
        return self._plots.layers

    def _name_plots(self, scene: Scene) -> None:
        step_s = self._series.step_s if self._series is not None else 60
        step = duration_text(step_s)
        trail = self.tr("of the last {n} mentions, at least {span}")
        share = Key("critical", trail.format(n=ENOUGH_MENTIONS, span=duration_text(TRAIL_BINS * step_s)), line=True)
        band = (
            Key("critical", self.tr("seen"), line=True),
            Key("faint", self.tr("expected"), line=True),
            Key("band", self.tr("usual range")),
        )
        titles = (
            self.tr("Mentions per {step}").format(step=step),
            self.tr("Critical share"),
            self.tr("Critical mentions per {step}").format(step=step),
        )
        for layer, title, keys in zip(self.layers, titles, (self._bar_keys(scene), (share,), band), strict=False):
            layer.set_words(title, keys)
        self._plots.name_gaps(self.tr("Gaps"))

    def _bar_keys(self, scene: Scene) -> tuple[Key, ...]:
        if scene.split is BarSplit.CRITICISM:
            return Key("critical", self.tr("critical")), Key("volume", self.tr("other"))
        known = tuple(Key(token, presence_words(which)) for which, token in PRESENCE_COLORS.items())
        if not unknown_presence(scene.columns).any():
            return known
        return *known, Key(UNKNOWN_COLOR, self.tr("not known"))

    def _put_range(self, right_s: float) -> None:
        hi = right_s + _AHEAD * self._width_s
        self._plots.view.setXRange(hi - self._width_s, hi, padding=0)

    def _move_to(self, hi: float) -> None:
        self._set_following(following=hi >= self._now_s)
        self._put_range(self._now_s if self._following else hi - _AHEAD * self._width_s)

    def _zoom(self, factor: float, middle: float) -> None:
        self._width_s = min(max(self._width_s * factor, _SHORTEST_S), _LONGEST_S)
        self._put_range(self._now_s if self._following else middle + self._width_s * (0.5 - _AHEAD))

    @Slot()
    def _note_range(self) -> None:
        lo, hi = self.visible_range()
        self.moved.emit(lo, hi)
        self._paint_soon()

    @Slot()
    def _note_hand(self) -> None:
        """The user has dragged or zoomed: stay there, unless the present is still in view."""
        lo, hi = self.visible_range()
        self._width_s = hi - lo
        self._set_following(following=lo < self._now_s <= hi and hi - self._now_s < 0.2 * self._width_s)
        if self._following:
            self._put_range(self._now_s)

    def _set_following(self, *, following: bool) -> None:
        if following != self._following:
            self._following = following
            self.following_changed.emit(following)

    def _paint_soon(self) -> None:
        if self.isVisible() and not self._repaint_timer.isActive():
            self._repaint_timer.start(max(0, self._rest_timer.remainingTime()))

    @Slot()
    def _refresh(self) -> None:
        if self.isVisible():
            self._rest_timer.start()
            scene = self._newest_scene()
            self._name_plots(scene)
            self._turns.show(scene)

    def refresh(self) -> None:
        """Bring the plots up to date with Qt's next repaint."""
        scene = self._newest_scene()
        self._name_plots(scene)
        self._turns.show_at_once(scene)

    def _newest_scene(self) -> Scene:
        shown = EMPTY
        if self._series is not None:
            lo, hi = self.visible_range()
            shown = columns(self._series, lo, hi, int(self._plots.width()), self._now_s)
        return Scene(shown, self._spans, self._now_s, self.tr("not measured"), self._planned, self._split)

    def plot_area(self) -> QRectF:
        """The plots' insides in the widget's pixels, all three together."""
        return self._plots.area()

    def time_at(self, x: float) -> float:
        """UTC epoch seconds under a pixel of the widget."""
        area, (lo, hi) = self.plot_area(), self.visible_range()
        return lo + (x - area.left()) * (hi - lo) / max(1.0, area.width())

    def pixel_of(self, at_s: float) -> float:
        """The reverse of ``time_at``."""
        area, (lo, hi) = self.plot_area(), self.visible_range()
        return area.left() + (at_s - lo) * area.width() / (hi - lo)

    def now_s(self) -> float:
        """The present, UTC epoch seconds."""
        return self._now_s
