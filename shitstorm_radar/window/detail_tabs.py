"""Below the chart: incidents, situation, mentions, timeline, figures, sources."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from shitstorm_radar.records import Incident
from shitstorm_radar.window.bin_table import PRESENCE_COLUMNS, BinRow, BinTable
from shitstorm_radar.window.incident_table import IncidentTable
from shitstorm_radar.window.mention_panel import MentionPanel
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.record_table import RecordView
from shitstorm_radar.window.situation.situation_panel import SituationPanel
from shitstorm_radar.window.source_panel import SourcePanel
from shitstorm_radar.window.timeline_panel import TimelinePanel


class DetailTabs(QTabWidget):
    """Six tabs.

    Signals:
        incident_chosen: a row of the incidents; carries the ``Incident``.
        bin_chosen: a row of the figures: start and end in UTC epoch seconds.
        figures_wanted: the figures have come into view.
    """

    incident_chosen = Signal(object)
    bin_chosen = Signal(float, float)
    figures_wanted = Signal()

    def __init__(self, reading: ReadingThread, topic_name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.incidents = RecordView(IncidentTable(topic_name, self), sortable=True, parent=self)
        self.incidents.set_widths(16, 20, 18, 11, 7, 7, 13, 8)
        self.incidents.clicked.connect(self._choose_incident)
        self.incidents.activated.connect(self._choose_incident)
        self.situation = SituationPanel(self)
        self.mentions = MentionPanel(reading, self)
        self.timeline = TimelinePanel(reading, self)
        self.figures = RecordView(BinTable(self), sortable=False, parent=self)
        self.figures.set_widths(30, 12, 12, 15, 15, 12, 14)
        self._show_presence(shown=False)
        self.figures.activated.connect(self._choose_bin)
        self.sources = SourcePanel(self)
        self.figures_page = _framed(self.figures)
        pages = (
            _framed(self.incidents), self.situation, self.mentions, self.timeline, self.figures_page, self.sources
        )  # fmt: skip
        for which, page in enumerate(pages):
            self.addTab(page, "")
            key = QShortcut(QKeySequence(f"Alt+{which + 1}"), self)
            key.activated.connect(_Show(self, which))
        self.currentChanged.connect(self._note_tab)
        self.retranslate()

    def put_incidents(self, incidents: tuple[Incident, ...]) -> None:
        """Show these incidents."""
        kept = self.incidents.chosen()
        self.incidents.table.put_all(incidents)
        if kept is not None and self.incidents.chosen() is None:
            self.incidents.choose(kept.id)

    def put_figures(self, rows: list[BinRow]) -> None:
        """Show these bins."""
        kept = self.figures.verticalScrollBar().value()
        self.figures.table.put_all(rows)
        self._show_presence(shown=bool(rows) and bool(rows[0].series.presence.any()))
        self.figures.verticalScrollBar().setValue(kept)

    def _show_presence(self, *, shown: bool) -> None:
        for column in PRESENCE_COLUMNS:
            self.figures.show_column(column, shown=shown)

    def retranslate(self) -> None:
        """Language has changed."""
        titles = (
            self.tr("Incidents"),
            self.tr("Situation"),
            self.tr("Mentions"),
            self.tr("Timeline"),
            self.tr("Figures"),
            self.tr("Sources"),
        )
        for which, title in enumerate(titles):
            self.setTabText(which, title)
        self.incidents.setAccessibleName(titles[0])
        self.incidents.set_hint(
            self.tr("No incident so far. As soon as a topic has unusually many critical posts, it is listed here.")
        )
        self.figures.setAccessibleName(self.tr("Figures of the chart"))
        self.incidents.table.retranslate()
        self.figures.table.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "figures_page"):
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _choose_incident(self) -> None:
        incident = self.incidents.chosen()
        if incident is not None:
            self.incident_chosen.emit(incident)

    @Slot()
    def _choose_bin(self) -> None:
        row: BinRow | None = self.figures.chosen()
        if row is not None:
            self.bin_chosen.emit(row.begin_s, row.end_s)

    @Slot()
    def _note_tab(self) -> None:
        if self.currentWidget() is self.figures_page:
            self.figures_wanted.emit()


class _Show:
    """Brings a tab to the front and the keyboard into it."""

    def __init__(self, tabs: QTabWidget, which: int) -> None:
        self._tabs = tabs
        self._which = which

    def __call__(self) -> None:
        self._tabs.setCurrentIndex(self._which)
        self._tabs.currentWidget().setFocus()


def _framed(view: QWidget) -> QWidget:
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(10, 6, 10, 8)
    box.addWidget(view)
    page.setFocusProxy(view)
    return page
