"""Keeps the tray true: asks the store how it stands whenever the window's overview is asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from shitstorm_radar.alerts import Outlook, outlook
from shitstorm_radar.clock import Clock
from shitstorm_radar.settings import Settings
from shitstorm_radar.store.base import StoreReader
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.tray import Tray

_NEWEST = 300  # incidents looked at; those that still run are among the newest


class TrayDesk(QObject):
    """Shows the tray what the store says."""

    def __init__(self, tray: Tray, reading: ReadingThread, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._reading = reading
        self._clock = clock
        self._settings = Settings()

    def use_settings(self, settings: Settings) -> None:
        """Topics or sources have changed."""
        self._settings = settings
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask how it stands."""
        settings, now = self._settings, self._clock.now()

        def ask(reader: StoreReader) -> Outlook:
            enabled = {s.id for s in settings.sources if s.enabled}
            statuses = [m.status for i, m in reader.sources().items() if i in enabled]
            return outlook(reader.incidents(limit=_NEWEST), statuses, now, settings.topics)

        self._reading.ask("tray", ask, self._show)

    def _show(self, found: Outlook) -> None:
        self._tray.show_outlook(found, {t.id: t.name for t in self._settings.topics})
