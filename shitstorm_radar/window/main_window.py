"""The window: puts the panels together and passes on what happens; each panel does its own work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from shitstorm_radar.clock import Clock
from shitstorm_radar.errors import RadarError
from shitstorm_radar.polling.messages import (
    Acknowledge,
    BinClosed,
    Command,
    Failed,
    IncidentChanged,
    MentionsArrived,
    News,
    SettingsSaved,
    StatusChanged,
)
from shitstorm_radar.settings import Settings
from shitstorm_radar.window.amounts import number_text
from shitstorm_radar.window.banner import Banner, BannerNote
from shitstorm_radar.window.chart.chart_panel import ChartPanel
from shitstorm_radar.window.detail_tabs import DetailTabs
from shitstorm_radar.window.dialog_desk import DialogDesk
from shitstorm_radar.window.dialogs.source_editor import Discover
from shitstorm_radar.window.export_work import ExportDone
from shitstorm_radar.window.menus import Menus
from shitstorm_radar.window.notifier import Notice
from shitstorm_radar.window.overview_keeper import OverviewKeeper
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.topic_desk import TopicDesk
from shitstorm_radar.window.topic_head import FigureCards, TopicHead
from shitstorm_radar.window.topic_panel import TopicPanel
from shitstorm_radar.window.wording import error_words

_SIDE_PX = 248


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window is given besides its readers: all may be left out.

    Attributes:
        discover: looks for feeds behind an address; without it the button is not there.
        exporting: the thread that writes exports; the reading thread where none is given.
        geometry: where size and position are kept.
    """

    discover: Discover | None = None
    exporting: ReadingThread | None = None
    geometry: QSettings | None = None


class MainWindow(QMainWindow):
    """The desk of a communications manager.

    Signals:
        quit_wanted: the user has said explicitly that watching shall stop.
        hidden_to_tray: the window was closed and watching goes on.
        notice_shown: a notice of ``tell_notice`` is on the screen; its key.
    """

    quit_wanted = Signal()
    notice_shown = Signal(str)
    hidden_to_tray = Signal()

    def __init__(
        self,
        reading: ReadingThread,
        send: Callable[[Command], None],
        settings: Settings,
        clock: Clock,
        around: Surroundings | None = None,
    ) -> None:
        super().__init__()
        self._around = around or Surroundings()
        self._reading, self._send, self._clock = reading, send, clock
        self._settings = settings
        self._leaving = False
        self._unseen: list[str] = []
        self.tray_available = False
        self.banner = Banner(self)
        self.topics, self.head, self.cards = TopicPanel(self), TopicHead(self), FigureCards(self)
        self.chart = ChartPanel(reading, clock, self)
        self.tabs = DetailTabs(reading, self._topic_name, self)
        self.keeper = OverviewKeeper(reading, clock, self)
        panels = (self.topics, self.head, self.cards, self.chart, self.tabs)
        self.topic_desk = TopicDesk(reading, clock, panels, self.keeper, self)
        exporting = self._around.exporting or reading
        self.desk = DialogDesk(self, send, exporting, self._note_export, self._around.discover)
        self._lay_out()
        self._connect()
        self.menus = Menus(self, self._doing())
        self.setWindowTitle("Shitstorm Radar")
        self._restore_geometry()
        self.use_settings(settings)

    # what others ask of it

    @Slot(object)
    def take_news(self, news: News) -> None:
        """Something has happened in the polling thread."""
        match news:
            case SettingsSaved(settings):
                self.use_settings(settings)
            case StatusChanged():
                self.keeper.ask_soon()
            case MentionsArrived(per_topic):
                self.topic_desk.refresh([topic_id for topic_id, _ in per_topic])
            case BinClosed(topic_ids):
                self.topic_desk.refresh(topic_ids)
            case IncidentChanged(incident):
                self.topic_desk.take_incident(incident)
            case Failed(code, message, details):
                self.tell_failure(code, message, dict(details))
            case _:
                pass  # alerts are told by the app's notifier, or through ``tell_alert``

    def use_settings(self, settings: Settings) -> None:
        """Topics, sources or preferences have changed."""
        self._settings = self.desk.settings = settings
        self.topic_desk.use_settings(settings)

    def show_first_start(self) -> None:
        """Ask for a name to watch, if there is none yet."""
        if not self._settings.topics:
            self.desk.first_start()

    @Slot(str)
    def show_incident_id(self, incident_id: str) -> None:
        """Bring an incident to the front, for instance after a click on its notification."""
        self.show()
        self.setWindowState((self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
        self.raise_()
        self.activateWindow()
        self.topic_desk.show_incident_id(incident_id)

    @Slot(Notice)
    def tell_notice(self, notice: Notice) -> None:
        """Tell in the window what the desktop could not show; ``notice_shown`` follows once it can be seen."""
        act = _Later(self.show_incident_id, notice.incident_id) if notice.incident_id else None
        text, action = f"{notice.title}. {notice.body}", self.tr("Sho&w") if act is not None else ""
        self.banner.tell(BannerNote(f"alert {notice.incident_id}", text, tone="critical", action=action, act=act))
        if self.isVisible() and not self.isMinimized():
            self.notice_shown.emit(notice.key)
        else:
            self._unseen.append(notice.key)

    def tell_failure(self, code: str, message: str, details: dict[str, str]) -> None:
        """Tell what could not be done, and the way out."""
        self.banner.tell(BannerNote(f"failed {code}", error_words(code, details, message), tone="attention"))

    @Slot(bool)
    def set_tray_available(self, available: bool) -> None:
        """Whether there is a tray to stay in; without one the window says so."""
        self.tray_available = available
        if available:
            self.banner.withdraw("no tray")
        else:
            words = self.tr("This desktop has no tray: keep the window open, alarms are shown here.")
            self.banner.tell(BannerNote("no tray", words))

    def leave(self) -> None:
        """Close for good."""
        self._leaving = True
        self.close()

    # inside

    def _lay_out(self) -> None:
        self.topics.setFixedWidth(_SIDE_PX)
        below = QSplitter(Qt.Orientation.Vertical, self)
        below.addWidget(self.chart)
        below.addWidget(_card(self.tabs))
        below.setStretchFactor(0, 3)
        below.setStretchFactor(1, 2)
        below.setSizes([570, 430])
        below.setChildrenCollapsible(False)
        below.setHandleWidth(10)
        self._splitter = below
        right = QVBoxLayout()
        right.setSpacing(9)
        for part in (self.banner, self.head, self.cards):
            right.addWidget(part)
        right.addWidget(below, 1)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(10, 8, 10, 10)
        row.setSpacing(10)
        row.addWidget(self.topics)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(1000, 640)

    def _connect(self) -> None:
        desk, sources = self.desk, self.tabs.sources
        self.topics.add_wanted.connect(desk.new_topic)
        self.topics.edit_wanted.connect(desk.edit_topic)
        self.head.acknowledge_wanted.connect(self.acknowledge)
        self.head.note_wanted.connect(desk.note)
        self.head.close_wanted.connect(desk.close_incident)
        self.head.false_alarm_wanted.connect(desk.false_alarm)
        self.head.export_wanted.connect(self._export)
        self.tabs.timeline.note_written.connect(desk.add_note)
        sources.add_wanted.connect(_Later(desk.edit_source, None))
        sources.edit_wanted.connect(desk.edit_source)
        sources.remove_wanted.connect(desk.remove_source)
        sources.toggle_wanted.connect(desk.toggle_source)
        sources.poll_wanted.connect(desk.poll)
        self._reading.failed.connect(self._note_reading_failure)

    def _doing(self) -> dict[str, Callable[[], object]]:
        return {
            "new_topic": self.desk.new_topic,
            "edit_topic": lambda: self.desk.edit_topic(self.topics.topic_id),
            "remove_topic": lambda: self.desk.remove_topic(self.topics.topic_id),
            "add_source": lambda: self.desk.edit_source(None),
            "poll_now": lambda: self.desk.poll(None),
            "export": self._export,
            "preferences": self.desk.preferences,
            "close": self.close,
            "quit": self.quit_wanted.emit,
            "go_to_now": self.chart.chart.go_to_now,
            "next_topic": lambda: self.topics.step(1),
            "previous_topic": lambda: self.topics.step(-1),
            "help": self.desk.help,
            "about": self.desk.about,
        }

    def _topic_name(self, topic_id: str) -> str:
        topic = self._settings.topic(topic_id)
        return topic.name if topic is not None else topic_id

    @Slot(str)
    def acknowledge(self, incident_id: str) -> None:
        """Somebody has seen the incident."""
        self._send(Acknowledge(incident_id))

    @Slot()
    def _export(self) -> None:
        subject = self.topic_desk.export_subject()
        if subject is not None:
            self.desk.export(subject)

    def _note_export(self, done: ExportDone) -> None:
        if done.error is not None:
            self.tell_failure(done.error.code, str(done.error), dict(done.error.details))
            return
        words = self.tr("{n} rows written to {file}").format(n=number_text(done.rows), file=done.request.path)
        self.banner.tell(BannerNote("exported", words))

    @Slot(object)
    def _note_reading_failure(self, error: Exception) -> None:
        if isinstance(error, RadarError):
            self.tell_failure(error.code, str(error), dict(error.details))
        else:
            self.tell_failure("bug", str(error), {"error": type(error).__name__})

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing keeps watching in the tray and says so once; without a tray it asks whether to quit."""
        self._keep_geometry()
        app = QApplication.instance()
        if self._leaving or (isinstance(app, QApplication) and app.isSavingSession()):
            event.accept()
            return
        event.ignore()
        if not self.tray_available:
            self.desk.ask_quit(self.quit_wanted.emit)
        elif self._settings.preferences.tray_hint_shown:
            self._hide_to_tray()
        else:
            self.desk.tell_tray(self._hide_after_hint)

    def showEvent(self, event: QShowEvent) -> None:
        """What was told meanwhile is seen now."""
        super().showEvent(event)
        self.keeper.ask_soon()
        while self._unseen:
            self.notice_shown.emit(self._unseen.pop())

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "menus"):
            self.menus.retranslate()
            self.topic_desk.show_overview(self.keeper.latest)
        super().changeEvent(event)

    def _hide_to_tray(self) -> None:
        self.hide()
        self.hidden_to_tray.emit()

    @Slot()
    def _hide_after_hint(self) -> None:
        self.desk.remember_tray_hint()
        self._hide_to_tray()

    def _restore_geometry(self) -> None:
        kept = self._around.geometry
        self.resize(1280, 800)
        if kept is not None:
            self.restoreGeometry(cast("QByteArray", kept.value("geometry", QByteArray())))
            self._splitter.restoreState(cast("QByteArray", kept.value("splitter", QByteArray())))

    def _keep_geometry(self) -> None:
        if self._around.geometry is not None:
            self._around.geometry.setValue("geometry", self.saveGeometry())
            self._around.geometry.setValue("splitter", self._splitter.saveState())


class _Later:
    """A call with its argument, for signals that carry none."""

    def __init__(self, act: Callable[[Any], None], argument: object) -> None:
        self._act = act
        self._argument = argument

    def __call__(self) -> None:
        self._act(self._argument)


def _card(inside: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    box = QVBoxLayout(card)
    box.setContentsMargins(2, 2, 2, 2)
    box.addWidget(inside)
    return card
