"""Keeps the explanation of the chosen incident fresh, without asking more often than a person can read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from shitstorm_radar.clock import Clock
from shitstorm_radar.pipeline.explanation import Explanation
from shitstorm_radar.records import Incident
from shitstorm_radar.store.base import StoreReader
from shitstorm_radar.wind_thresholds import WindThresholds
from shitstorm_radar.window.reading_thread import ReadingThread

if TYPE_CHECKING:
    from shitstorm_radar.pipeline.explaining import Explainer

_PAUSE_MS = 10_000
"""Between two explanations of one incident: each costs the reading thread up to some tenths of a second."""

_FIRST_MS = 50


class SituationKeeper(QObject):
    """Asks the reading thread, which computes; the answer is one record.

    Signals:
        changed: a newer explanation is there, or none any more; carries the ``Explanation`` or None.
    """

    changed = Signal(object)

    def __init__(self, reading: ReadingThread, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._clock = clock
        self._limits = WindThresholds()
        self._explaining = _Explaining(self._limits)
        self._incident: Incident | None = None
        self.latest: Explanation | None = None
        self._next = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._next.timeout.connect(self._ask)

    def use_limits(self, limits: WindThresholds) -> None:
        """Judge by these thresholds from now on."""
        if limits != self._limits:
            self._limits = limits
            self._explaining = _Explaining(limits)
            self._start_soon()

    @Slot(object)
    def follow(self, incident: Incident | None) -> None:
        """Explain this incident; None explains nothing."""
        before, self._incident = self._incident, incident
        if incident is None or before is None or incident.id != before.id:
            if self.latest is not None or before is not None:
                self.latest = None
                self.changed.emit(None)
            self._start_soon()
        elif incident != before and incident.state.running != before.state.running:
            self._start_soon()
        elif incident != before:
            self.note_news()

    @Slot()
    def note_news(self) -> None:
        """The store has other figures: explain anew once the pause is over."""
        if self._incident is not None and not self._next.isActive():
            self._next.start(_PAUSE_MS)

    def _start_soon(self) -> None:
        self._next.stop()
        if self._incident is not None:
            self._next.start(_FIRST_MS)

    @Slot()
    def _ask(self) -> None:
        if self._incident is not None:
            question = _Explain(self._explaining, self._incident, self._clock)
            self._reading.ask("situation", question, self._receive)

    def _receive(self, said: Explanation) -> None:
        if self._incident is None or said.incident_id != self._incident.id:
            return
        self.latest = said
        self.changed.emit(said)


class _Explaining:
    """The explainer, loaded by the thread that asks it first: the window is to be there soon."""

    def __init__(self, limits: WindThresholds) -> None:
        self._limits = limits

    @cached_property
    def by(self) -> Explainer:
        """Who explains."""
        from shitstorm_radar.pipeline.explaining import Explainer

        return Explainer(self._limits)


class _Explain:
    """A question for the reading thread: one incident, explained at the time of the answer."""

    def __init__(self, explaining: _Explaining, incident: Incident, clock: Clock) -> None:
        self._explaining = explaining
        self._incident = incident
        self._clock = clock

    def __call__(self, reader: StoreReader) -> Explanation:
        known = reader.incident(self._incident.id) or self._incident
        return self._explaining.by.explain(reader, known, self._clock.now())
