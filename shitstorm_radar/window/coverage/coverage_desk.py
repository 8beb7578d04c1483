"""Keeps the coverage map true, and carries out what is asked for in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from shitstorm_radar.clock import Clock
from shitstorm_radar.hand_checks import HandCheck
from shitstorm_radar.pipeline.coverage_map import CoverageMap, coverage_map
from shitstorm_radar.settings import Settings
from shitstorm_radar.sources.platforms import platform
from shitstorm_radar.store.base import SourceCount, StoreReader
from shitstorm_radar.window import local_time, settings_edits
from shitstorm_radar.window.coverage.coverage_words import SHARE_DAYS
from shitstorm_radar.window.coverage.daily_reminder import DailyReminder
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.wording import platform_words

if TYPE_CHECKING:
    from shitstorm_radar.window.coverage.coverage_dialog import CoverageDialog

Change = Callable[[Callable[[Settings], Settings]], None]
Counts = tuple[str, tuple[SourceCount, ...]]
"""A topic's id, and its mentions by source."""

_COUNT_EVERY = timedelta(minutes=1)  # a week of a much-discussed topic takes up to a second to count


class CoverageDesk(QObject):
    """Asks the reading thread whenever the overview has changed; the shares, which cost more, only while the map is open.

    Signals:
        changed: a newer map is there; carries the ``CoverageMap``.
        source_wanted, alerts_wanted: a source for a platform, or a Google Alerts feed that stands in; its id.
    """

    changed = Signal(object)
    source_wanted = Signal(str)
    alerts_wanted = Signal(str)

    def __init__(
        self, window: QWidget, reading: ReadingThread, counting: ReadingThread, clock: Clock, change: Change
    ) -> None:
        """``counting``: answers what takes long; ``change``: carries a change of the settings out."""
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._counting = counting
        self._clock = clock
        self._change = change
        self._settings = Settings()
        self._topic_id: str | None = None
        self.dialog: CoverageDialog | None = None
        self.latest = CoverageMap()
        self._counts: Counts = ("", ())
        self._counted_at: datetime | None = None
        self.reminder = DailyReminder(self)

    def use_settings(self, settings: Settings) -> None:
        """Topics, sources or the day's list have changed."""
        self._settings = settings
        self._show_checks()
        self.refresh()

    @Slot(str)
    def show_topic(self, topic_id: str | None) -> None:
        """The map of another topic is wanted."""
        if topic_id != self._topic_id:
            self._topic_id = topic_id
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask how the platforms stand, and look whether the day's reminder is due."""
        self.reminder.look(self._settings.hand_checks, self._clock.now())
        now = self._clock.now()
        counts = self._counts[1] if self._counts[0] == self._topic_id else ()
        self._reading.ask("coverage", _Look(self._settings, self._topic_id, now, self._today(), counts), self._receive)
        if self.dialog is not None and self.dialog.isVisible():
            self._count(now)

    @Slot()
    def open(self) -> None:
        """Show the map, or bring it to the front."""
        if self.dialog is None:
            from shitstorm_radar.window.coverage.coverage_dialog import CoverageDialog

            self.dialog = CoverageDialog(self._window)
            self._connect(self.dialog)
        self.dialog.show_map(self.latest, self._topic_name(), self._clock.now())
        self._show_checks()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.refresh()

    def note_reminded(self) -> None:
        """The day's notification was shown."""
        today = self._today()
        self.reminder.note_told(today)
        self._change(partial(settings_edits.with_told_on, today=today))

    def _connect(self, dialog: CoverageDialog) -> None:
        dialog.card.source_wanted.connect(self.source_wanted)
        dialog.card.alerts_wanted.connect(self.alerts_wanted)
        dialog.card.check_wanted.connect(self._want_check)
        dialog.card.relevance_wanted.connect(self._want_relevance)
        dialog.checks.ticked.connect(self._tick)
        dialog.checks.remove_wanted.connect(self._remove_check)
        dialog.checks.notify_wanted.connect(self._want_notice)

    def _count(self, now: datetime) -> None:
        """Ask for the shares, no more often than they change by what an eye could see."""
        topic_id = self._topic_id
        if topic_id is None:
            return
        fresh = self._counted_at is not None and now - self._counted_at < _COUNT_EVERY
        if not fresh or self._counts[0] != topic_id:
            self._counted_at = now
            self._counts = (topic_id, self._counts[1] if self._counts[0] == topic_id else ())
            self._counting.ask("coverage shares", _Count(topic_id, now), self._receive_counts)

    def _receive_counts(self, counts: Counts) -> None:
        if counts[0] == self._topic_id:
            self._counts = counts
            self.refresh()

    def _receive(self, found: CoverageMap) -> None:
        self.latest = found
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.show_map(found, self._topic_name(), self._clock.now())
            self._show_checks()
        self.changed.emit(found)

    def _show_checks(self) -> None:
        if self.dialog is not None:
            self.dialog.show_checks(self._settings.hand_checks, self._today())

    def _topic_name(self) -> str:
        topic = self._settings.topic(self._topic_id or "")
        return topic.name if topic is not None else ""

    def _today(self) -> date:
        return local_time.local(self._clock.now()).date()

    @Slot(str, bool)
    def _want_check(self, platform_id: str, wanted: bool) -> None:
        row = platform(platform_id)
        if not wanted:
            self._remove_check(platform_id)
        elif row is not None:
            address = f"https://{row.domain}" if row.domain else ""
            check = HandCheck(row.id, platform_words(row.name), self._today(), address)
            self._change(partial(settings_edits.with_hand_check, check=check))

    @Slot(str)
    def _remove_check(self, check_id: str) -> None:
        self._change(partial(settings_edits.without_hand_check, check_id=check_id))

    @Slot(str, bool)
    def _tick(self, check_id: str, done: bool) -> None:
        self._change(partial(settings_edits.ticked, check_id=check_id, today=self._today(), done=done))

    @Slot(bool)
    def _want_notice(self, wanted: bool) -> None:
        self._change(partial(settings_edits.with_daily_notice, wanted=wanted))

    @Slot(str, bool)
    def _want_relevance(self, platform_id: str, relevant: bool) -> None:
        self._change(partial(settings_edits.with_relevance, platform_id=platform_id, relevant=relevant))


class _Look:
    """A question for the reading thread: how the platforms stand."""

    def __init__(
        self, settings: Settings, topic_id: str | None, now: datetime, today: date, counts: tuple[SourceCount, ...]
    ) -> None:
        self._settings, self._topic_id = settings, topic_id
        self._now, self._today = now, today
        self._counts = counts

    def __call__(self, reader: StoreReader) -> CoverageMap:
        statuses = {source_id: memory.status for source_id, memory in reader.sources().items()}
        return coverage_map(self._settings, self._topic_id, statuses, self._now, self._today, self._counts)


class _Count:
    """A question for the counting thread: which source brought how many of a topic's mentions."""

    def __init__(self, topic_id: str, now: datetime) -> None:
        self._topic_id, self._now = topic_id, now

    def __call__(self, reader: StoreReader) -> Counts:
        since = self._now - timedelta(days=SHARE_DAYS)
        return self._topic_id, reader.source_counts(self._topic_id, since, self._now)
