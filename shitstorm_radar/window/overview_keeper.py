"""Keeps the overview of all topics and sources fresh, without asking more often than a person can look."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from shitstorm_radar.clock import Clock
from shitstorm_radar.settings import Settings
from shitstorm_radar.window.overview import Overview, TopicOverview, look
from shitstorm_radar.window.reading_thread import ReadingThread

_SOON_MS = 400
_ANYWAY_MS = 20_000  # blindness comes with time alone


class OverviewKeeper(QObject):
    """Asks again after news, and every 20 seconds.

    Signals:
        changed: a newer overview is there; carries it.
    """

    changed = Signal(object)

    def __init__(self, reading: ReadingThread, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._clock = clock
        self._settings = Settings()
        self.latest = Overview()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.ask_now)
        self._anyway = QTimer(self, interval=_ANYWAY_MS)
        self._anyway.timeout.connect(self.ask_now)

    def begin(self, settings: Settings) -> None:
        """Ask about these settings from now on."""
        self._settings = settings
        self._anyway.start()
        self.ask_now()

    def ask_soon(self) -> None:
        """Something has changed."""
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def ask_now(self) -> None:
        """Ask at once."""
        self._reading.ask("overview", look(self._settings, self._clock.now()), self._receive)

    def topic(self, topic_id: str | None) -> TopicOverview | None:
        """How a topic stands, as far as known."""
        return next((t for t in self.latest.topics if t.topic_id == topic_id), None)

    def _receive(self, overview: Overview) -> None:
        self.latest = overview
        self.changed.emit(overview)
