"""Opens the dialogs and turns what they answer into commands.

A dialog's module is loaded where it opens; ``load_dialogs`` does that ahead, for the window is to be there soon.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Slot
from PySide6.QtWidgets import QWidget

from shitstorm_radar import __version__
from shitstorm_radar.clock import Clock, SystemClock
from shitstorm_radar.polling.messages import (
    AddNote,
    CloseIncident,
    Command,
    KeepSecrets,
    MarkFalseAlarm,
    PollNow,
    SaveSettings,
)
from shitstorm_radar.settings import Preferences, Settings, SourceConfig, Topic
from shitstorm_radar.sources.platforms import platform
from shitstorm_radar.wind_thresholds import WindThresholds
from shitstorm_radar.window import settings_edits
from shitstorm_radar.window.dialogs.form import Message, Question
from shitstorm_radar.window.feed_lists import FeedLists
from shitstorm_radar.window.past_desk import PastDesk
from shitstorm_radar.window.plain_label import capped
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.source_questions import Asking

if TYPE_CHECKING:
    from shitstorm_radar.window.dialogs.export_dialog import ExportSubject
    from shitstorm_radar.window.dialogs.first_start import FirstChoice
    from shitstorm_radar.window.dialogs.source_editor import SourceEditor
    from shitstorm_radar.window.export_work import ExportDone, ExportRequest

_NAME = 120
_AT_A_CLICK = (
    *(
        f"dialogs.{name}"
        for name in (
            "export_dialog",
            "help_dialog",
            "note_dialog",
            "preferences",
            "source_editor",
            "thresholds",
            "topic_editor",
        )
    ),
    "coverage.coverage_dialog",
    "export_work",
)


def load_dialogs() -> None:
    """Load what opens at a click, in any thread: at the click it would hold the window for a tenth of a second."""
    for name in _AT_A_CLICK:
        import_module(f"shitstorm_radar.window.{name}")


class DialogDesk(QObject):
    """Every dialog belongs to the window and is opened without a nested loop."""

    def __init__(
        self,
        window: QWidget,
        send: Callable[[Command], None],
        exporting: ReadingThread,
        exported: Callable[[ExportDone], None],
        asking: Asking | None = None,
        store: Path | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._send = send
        self._exporting = exporting
        self._exported = exported
        self._asking = asking
        self._store = store
        self.settings = Settings()
        self._served: tuple[str, ...] = ()
        self.clock: Clock = SystemClock()
        self.past: PastDesk | None = None
        self.feed_lists = FeedLists(window, lambda: self.settings, self._save, exporting)

    def new_topic(self) -> None:
        """Ask for a new topic; the very first one with proposals for sources."""
        if not self.settings.topics and not self.settings.sources:
            self.first_start()
            return
        self.edit_topic(None)

    def first_start(self) -> None:
        """Ask for the first name to watch."""
        from shitstorm_radar.window.dialogs.first_start import FirstStart

        dialog = FirstStart(self.settings, _news_language(), self._window)
        dialog.done_with.connect(self._begin)
        dialog.open()

    def edit_topic(self, topic_id: str | None) -> None:
        """Edit a topic; None makes a new one."""
        from shitstorm_radar.window.dialogs.topic_editor import TopicEditor

        topic = self.settings.topic(topic_id or "")
        dialog = TopicEditor(
            self.settings, topic, self._window, clock=self.clock, past=self.past, language=_news_language()
        )
        dialog.done_with.connect(self._put_topic)
        dialog.open()

    def remove_topic(self, topic_id: str | None) -> None:
        """Ask, then leave a topic out."""
        topic = self.settings.topic(topic_id or "")
        if topic is not None:
            text = self.tr("Remove the topic “{name}”? It is no longer watched.").format(name=capped(topic.name, _NAME))
            change = partial(settings_edits.without_topic, topic_id=topic.id)
            self._ask(self.tr("Remove topic"), text, self.tr("&Remove"), partial(self.change, change))

    def add_source(self) -> None:
        """Make a new source."""
        self.edit_source(None)

    def edit_source(self, source_id: str | None) -> None:
        """Edit a source; None makes a new one."""
        self._source_form(self.settings.source(source_id or "")).open()

    def add_source_for(self, platform_id: str) -> None:
        """Make a new source of the kind that reads a platform."""
        dialog, row = self._source_form(None), platform(platform_id)
        if row is not None and row.by is not None:
            dialog.begin_with(row.by)
        dialog.open()

    def add_stand_in(self, platform_id: str, topic_id: str | None) -> None:
        """Make a Google Alerts feed that looks from outside at a platform for pages that name a topic."""
        dialog, row, topic = self._source_form(None), platform(platform_id), self.settings.topic(topic_id or "")
        if row is not None and topic is not None:
            dialog.begin_stand_in(row, topic.name, topic.id)
        dialog.open()

    def _source_form(self, source: SourceConfig | None) -> SourceEditor:
        from shitstorm_radar.window.dialogs.source_editor import SourceEditor

        dialog = SourceEditor(self.settings, source, self._asking, self._window)
        dialog.keys_given.connect(self._keep_keys)
        dialog.topics_chosen.connect(self._note_served)
        dialog.done_with.connect(self._put_source)
        return dialog

    def remove_source(self, source_id: str) -> None:
        """Ask, then leave a source out."""
        source = self.settings.source(source_id)
        if source is not None:
            text = self.tr("Remove the source “{name}”? What it has delivered is kept.")
            change = partial(settings_edits.without_source, source_id=source.id)
            words = text.format(name=capped(source.name, _NAME))
            self._ask(self.tr("Remove source"), words, self.tr("&Remove"), partial(self.change, change))

    def toggle_source(self, source_id: str) -> None:
        """Switch a source on or off."""
        self.change(partial(settings_edits.toggled, source_id=source_id))

    def poll(self, source_id: str | None = None) -> None:
        """Poll one source, or all."""
        self._send(PollNow(source_id))

    def preferences(self) -> None:
        """Edit the preferences."""
        from shitstorm_radar.window.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self.settings.preferences, self._window)
        dialog.done_with.connect(self._put_preferences)
        dialog.open()

    def thresholds(self) -> None:
        """Edit the thresholds of the wind force."""
        from shitstorm_radar.window.dialogs.thresholds import ThresholdsDialog

        dialog = ThresholdsDialog(self.settings.wind, self._window)
        dialog.done_with.connect(self._put_wind)
        dialog.open()

    def note(self, incident_id: str) -> None:
        """Ask for the user's own words."""
        from shitstorm_radar.window.dialogs.note_dialog import NoteDialog

        dialog = NoteDialog(self._window)
        dialog.done_with.connect(partial(self.add_note, incident_id))
        dialog.open()

    def add_note(self, incident_id: str, text: str) -> None:
        """Put words on the timeline."""
        if text.strip():
            self._send(AddNote(incident_id, text.strip()))

    def close_incident(self, incident_id: str) -> None:
        """Ask, then close."""
        text = self.tr("Close the incident? It stays in the list; further alarms open a new one.")
        self._ask(
            self.tr("Close incident"), text, self.tr("&Close it"), partial(self._send, CloseIncident(incident_id))
        )

    def false_alarm(self, incident_id: str) -> None:
        """Ask, then mark."""
        text = self.tr("Mark the incident as a false alarm?")
        act = partial(self._send, MarkFalseAlarm(incident_id))
        self._ask(self.tr("False alarm"), text, self.tr("&Mark it"), act)

    def export(self, subject: ExportSubject) -> None:
        """Ask what to export, then write it in the reading thread."""
        from shitstorm_radar.window.dialogs.export_dialog import ExportDialog

        dialog = ExportDialog(subject, self.settings.preferences, self._window)
        dialog.done_with.connect(self._export)
        dialog.open()

    def help(self) -> None:
        """Show the help."""
        from shitstorm_radar.window.dialogs.help_dialog import HelpDialog

        HelpDialog(self._store, self._window).open()

    def about(self) -> None:
        """Say what this is."""
        text = f"Shitstorm Radar {__version__}"
        details = self.tr("Warns early when criticism swells. Free software (MIT). All data stays on this computer.")
        Message(self._window, self.tr("About Shitstorm Radar"), text, details).open()

    def ask_quit(self, on_yes: Callable[[], None]) -> None:
        """Without a tray, closing is quitting: ask."""
        text = self.tr("There is no tray here to stay in. Quit Shitstorm Radar? Nothing is watched then.")
        self._ask(self.tr("Quit"), text, self.tr("&Quit"), on_yes)

    def tell_tray(self, on_read: Callable[[], None]) -> None:
        """Say once that closing keeps watching."""
        text = self.tr("Shitstorm Radar goes on watching in the tray.")
        details = self.tr("Click its icon to open the window again. To stop watching, choose Quit (Ctrl+Q).")
        message = Message(self._window, "Shitstorm Radar", text, details)
        message.finished.connect(on_read)
        message.open()

    def remember_tray_hint(self) -> None:
        """The hint was shown."""
        self.change(_with_hint_shown)

    def _ask(self, title: str, text: str, yes: str, on_yes: Callable[[], None]) -> None:
        Question(self._window, title, text, yes, on_yes).open()

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Change the settings; a second change that comes before the answer to the first builds upon it."""
        self._save(change(self.settings))

    def _save(self, settings: Settings) -> None:
        self.settings = settings  # the window takes that back when the change cannot be kept
        self._send(SaveSettings(settings))

    @Slot(object)
    def _begin(self, choice: FirstChoice) -> None:
        self._put_topic(choice.topic, choice.sources)

    @Slot(object, object)
    def _put_topic(self, topic: Topic, sources: tuple[SourceConfig, ...]) -> None:
        self.change(partial(settings_edits.with_watch, topic=topic, sources=sources))

    @Slot(str, object)
    def _keep_keys(self, source_id: str, secrets: dict[str, str]) -> None:
        self._send(KeepSecrets(source_id, secrets))

    @Slot(object)
    def _note_served(self, topic_ids: tuple[str, ...]) -> None:
        self._served = topic_ids

    @Slot(object)
    def _put_source(self, source: SourceConfig) -> None:
        added = settings_edits.with_source(self.settings, source)
        self._save(settings_edits.serving(added, source.id, self._served))

    @Slot(object)
    def _put_preferences(self, preferences: Preferences) -> None:
        self.change(partial(settings_edits.with_preferences, preferences=preferences))

    @Slot(object)
    def _put_wind(self, wind: WindThresholds) -> None:
        self.change(partial(settings_edits.with_wind, wind=wind))

    @Slot(object)
    def _export(self, request: ExportRequest) -> None:
        from shitstorm_radar.window.export_work import ExportWork

        self._exporting.ask(f"export {request.path}", ExportWork(request, self.settings), self._exported)


def _with_hint_shown(settings: Settings) -> Settings:
    return settings_edits.with_preferences(settings, replace(settings.preferences, tray_hint_shown=True))


def _news_language() -> str:
    return "de" if QLocale().language() is QLocale.Language.German else "en"
