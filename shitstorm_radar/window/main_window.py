"""The window: puts the panels together and passes on what happens; each panel does its own work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from shitstorm_radar.clock import Clock
from shitstorm_radar.pipeline.coverage_map import CoverageMap
from shitstorm_radar.polling.messages import (
    Acknowledge,
    BinClosed,
    Command,
    CorrectMention,
    Failed,
    IncidentChanged,
    MentionsArrived,
    News,
    SettingsSaved,
    StatusChanged,
)
from shitstorm_radar.records import TopicMention, Verdict
from shitstorm_radar.settings import Settings
from shitstorm_radar.window import local_time
from shitstorm_radar.window.arrangement import Arrangement
from shitstorm_radar.window.banner import Banner
from shitstorm_radar.window.chart.chart_panel import ChartPanel
from shitstorm_radar.window.coverage.coverage_desk import CoverageDesk
from shitstorm_radar.window.coverage.coverage_words import checks_words, score_words
from shitstorm_radar.window.coverage.daily_reminder import DAY_LIST
from shitstorm_radar.window.detail_tabs import DetailTabs
from shitstorm_radar.window.dialog_desk import DialogDesk
from shitstorm_radar.window.menus import Menus
from shitstorm_radar.window.notice_desk import NoticeDesk
from shitstorm_radar.window.notifier import Notice
from shitstorm_radar.window.overview_keeper import OverviewKeeper
from shitstorm_radar.window.past_desk import PastDesk
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.source_questions import Asking
from shitstorm_radar.window.topic_desk import TopicDesk
from shitstorm_radar.window.topic_head import FigureCards, TopicHead
from shitstorm_radar.window.topic_panel import TopicPanel


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window is given besides its readers: all may be left out.

    Attributes:
        asking: whom the form of a source may ask.
        exporting: the thread that writes exports; the reading thread where none is given.
        geometry: where size and position are kept.
        store: the file in use, for the help.
    """

    asking: Asking | None = None
    exporting: ReadingThread | None = None
    geometry: QSettings | None = None
    store: Path | None = None


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
        self.tray_available = False
        self._in_tray = False
        self.banner = Banner(self)
        self.topics, self.head, self.cards = TopicPanel(self), TopicHead(self), FigureCards(self)
        self.chart = ChartPanel(reading, clock, self)
        self.tabs = DetailTabs(reading, self._topic_name, self)
        self.keeper = OverviewKeeper(reading, clock, self)
        panels = (self.topics, self.head, self.cards, self.chart, self.tabs)
        self.topic_desk = TopicDesk(reading, clock, panels, self.keeper, self)
        exporting = self._around.exporting or reading
        self.notices = NoticeDesk(self, self.banner, self.show_incident_id)
        told = self.notices.tell_export
        self.desk = DialogDesk(self, send, exporting, told, self._around.asking, self._around.store)
        self.desk.clock, self.desk.past = clock, PastDesk(exporting, clock, self)
        self.coverage = CoverageDesk(self, reading, exporting, clock, self.desk.change)
        above = (self.banner, self.head, self.cards)
        self._arrangement = Arrangement(self, self.topics, above, self.chart, self.tabs)
        self._connect()
        self.menus = Menus(self, self._doing())
        self.setWindowTitle("Shitstorm Radar")
        self._arrangement.restore(self._around.geometry)
        self.chart.restore(self._around.geometry)
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
                self.desk.settings = self._settings
                self.notices.tell_failure(code, message, dict(details))
            case _:
                pass  # alerts are told by the app's notifier, or through ``tell_notice``

    def use_settings(self, settings: Settings) -> None:
        """Topics, sources or preferences have changed."""
        self._settings = self.desk.settings = settings
        self.topic_desk.use_settings(settings)
        self.coverage.use_settings(settings)

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
        if incident_id == DAY_LIST:
            self.coverage.open()
            return
        self.topic_desk.show_incident_id(incident_id)

    @Slot(Notice)
    def tell_notice(self, notice: Notice) -> None:
        """Tell in the window what the desktop could not show; ``notice_shown`` follows once it can be seen."""
        self.notices.tell(notice)

    @Slot(bool)
    def set_tray_available(self, available: bool) -> None:
        """Whether there is a tray to stay in; without one the window says so, and comes back out of one that has gone."""
        self.tray_available = available
        self.notices.tell_tray(available=available)
        if self._in_tray and not available:
            self.showMinimized()  # to be found in the task bar; a panel that only starts anew disturbs nobody

    def leave(self) -> None:
        """Close for good."""
        self._leaving = True
        self.close()

    # inside

    def _connect(self) -> None:
        desk, sources = self.desk, self.tabs.sources
        self.topics.add_wanted.connect(desk.new_topic)
        self.topics.edit_wanted.connect(desk.edit_topic)
        self.head.acknowledge_wanted.connect(self.acknowledge)
        self.tabs.mentions.corrected.connect(self.correct)
        self.head.note_wanted.connect(desk.note)
        self.head.close_wanted.connect(desk.close_incident)
        self.head.false_alarm_wanted.connect(desk.false_alarm)
        self.head.export_wanted.connect(self._export)
        self.tabs.timeline.note_written.connect(desk.add_note)
        sources.add_wanted.connect(desk.add_source)
        sources.edit_wanted.connect(desk.edit_source)
        sources.remove_wanted.connect(desk.remove_source)
        sources.toggle_wanted.connect(desk.toggle_source)
        sources.poll_wanted.connect(desk.poll)
        self.topics.coverage_wanted.connect(self.coverage.open)
        self.topics.chosen.connect(self.coverage.show_topic)
        self.keeper.changed.connect(self.coverage.refresh)
        self.coverage.changed.connect(self._show_coverage)
        self.coverage.source_wanted.connect(desk.add_source_for)
        self.coverage.alerts_wanted.connect(self._add_stand_in)
        self._reading.failed.connect(self.notices.tell_error)
        self.notices.notice_shown.connect(self.notice_shown)

    def _doing(self) -> dict[str, Callable[[], object]]:
        return {
            "new_topic": self.desk.new_topic,
            "edit_topic": lambda: self.desk.edit_topic(self.topics.topic_id),
            "remove_topic": lambda: self.desk.remove_topic(self.topics.topic_id),
            "add_source": self.desk.add_source,
            "import_feeds": self.desk.feed_lists.bring_in,
            "export_feeds": self.desk.feed_lists.write,
            "poll_now": lambda: self.desk.poll(None),
            "export": self._export,
            "preferences": self.desk.preferences,
            "thresholds": self.desk.thresholds,
            "close": self.close,
            "quit": self.quit_wanted.emit,
            "coverage": self.coverage.open,
            "go_to_now": self.chart.chart.go_to_now,
            "next_topic": lambda: self.topics.step(1),
            "previous_topic": lambda: self.topics.step(-1),
            "help": self.desk.help,
            "about": self.desk.about,
        }

    def _topic_name(self, topic_id: str) -> str:
        topic = self._settings.topic(topic_id)
        return topic.name if topic is not None else topic_id

    @Slot(object)
    def _show_coverage(self, found: CoverageMap) -> None:
        now = self._clock.now()
        checks = checks_words(self._settings.hand_checks, local_time.local(now).date())
        self.topics.put_coverage(score_words(found.score, now), checks, blind=found.score.blind > 0)

    @Slot(str)
    def _add_stand_in(self, platform_id: str) -> None:
        self.desk.add_stand_in(platform_id, self.topics.topic_id)

    @Slot(str)
    def acknowledge(self, incident_id: str) -> None:
        """Somebody has seen the incident."""
        self._send(Acknowledge(incident_id))

    @Slot(object, object)
    def correct(self, entry: TopicMention, verdict: Verdict | None) -> None:
        """The user says what a mention is; None takes it back."""
        self._send(CorrectMention(entry, verdict))

    @Slot()
    def _export(self) -> None:
        subject = self.topic_desk.export_subject()
        if subject is not None:
            self.desk.export(subject)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing keeps watching in the tray and says so once; without a tray it asks whether to quit."""
        self._arrangement.keep(self._around.geometry)
        self.chart.keep(self._around.geometry)
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
        self._in_tray = False
        self.keeper.ask_soon()
        self.notices.note_window_shown()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "menus"):
            self.menus.retranslate()
            self._show_coverage(self.coverage.latest)
            self.topic_desk.show_overview(self.keeper.latest)
        super().changeEvent(event)

    def _hide_to_tray(self) -> None:
        self.hide()
        self._in_tray = True
        self.hidden_to_tray.emit()

    @Slot()
    def _hide_after_hint(self) -> None:
        if self.tray_available:  # it may have gone while the hint was read
            self.desk.remember_tray_hint()
            self._hide_to_tray()
