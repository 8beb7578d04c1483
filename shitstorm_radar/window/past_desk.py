"""Asks about a topic's past, away from the window: how its budget was kept, and when each would have rung."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from shitstorm_radar.clock import Clock
from shitstorm_radar.errors import RadarError
from shitstorm_radar.incidents.budget_record import AlarmRecord, record_of
from shitstorm_radar.settings import Topic
from shitstorm_radar.store.base import StoreReader
from shitstorm_radar.window.reading_thread import ReadingThread

if TYPE_CHECKING:
    from shitstorm_radar.pipeline.hindsight import Review

_BREATH_S = 0.001  # given to the window between two bites of the computation
_DAY_S = 86_400
RECORD_DAYS = (30, 90)


@dataclass(frozen=True, slots=True)
class Records:
    """A topic's alarm records, over the shorter and the longer span."""

    topic_id: str
    spans: tuple[AlarmRecord, ...]


@dataclass(frozen=True, slots=True)
class ReviewEnd:
    """How a review ended: with a result, with an error, or stopped, with neither."""

    topic_id: str
    found: Review | None = None
    error: RadarError | None = None


class PastDesk(QObject):
    """One review at a time; another one, or ``stop``, ends it.

    Signals:
        recorded: a topic's ``Records`` are there.
        progressed: topic id and share in [0, 1] of the review that is done.
        reviewed: a review's ``ReviewEnd``.
    """

    recorded = Signal(object)
    progressed = Signal(str, float)
    reviewed = Signal(object)
    _told = Signal(str, float)

    def __init__(self, thread: ReadingThread, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._clock = clock
        self._running: _ReviewQuestion | None = None
        # by way of our own: PySide crashes when somebody disconnects from a signal that another thread just emits
        self._told.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def ask_record(self, topic_id: str) -> None:
        """Ask how the budget was kept; ``recorded`` follows."""
        self._thread.ask(f"record {topic_id}", _RecordQuestion(topic_id, self._clock.now()), self._tell_record)

    def begin_review(self, topic: Topic) -> None:
        """Judge the topic's last ninety days; ``reviewed`` follows."""
        self.stop()
        self._running = _ReviewQuestion(topic, self._clock.now(), self._told.emit, self._thread)
        self._thread.ask("review", self._running, self._tell_review)

    def stop(self) -> None:
        """End a review that is under way, soon."""
        if self._running is not None:
            self._running.stopped.set()
            self._running = None

    @Slot(object)
    def _tell_record(self, records: Records) -> None:
        self.recorded.emit(records)

    @Slot(object)
    def _tell_review(self, end: ReviewEnd) -> None:
        if end.found is not None or end.error is not None:
            self._running = None
        self.reviewed.emit(end)


class _RecordQuestion:
    """For the reading thread: a topic's records."""

    def __init__(self, topic_id: str, now: datetime) -> None:
        self._topic_id = topic_id
        self._now = now

    def __call__(self, reader: StoreReader) -> Records:
        incidents = reader.incidents(self._topic_id)
        return Records(
            self._topic_id,
            tuple(
                record_of(incidents, self._now, days, self._measured_s(reader, timedelta(days=days)))
                for days in RECORD_DAYS
            ),
        )

    def _measured_s(self, reader: StoreReader, span: timedelta) -> float:
        series = reader.series(self._topic_id, self._now - span, self._now, _DAY_S)
        return float(series.exposure.sum()) * _DAY_S


class _ReviewQuestion:
    """For the reading thread: a review that breathes, reports and can be stopped."""

    def __init__(self, topic: Topic, now: datetime, tell: Callable[[str, float], None], thread: ReadingThread) -> None:
        self.stopped = threading.Event()
        self._topic = topic
        self._now = now
        self._tell = tell
        self._thread = thread
        self._told = -1

    def __call__(self, reader: StoreReader) -> ReviewEnd:
        from shitstorm_radar.pipeline.hindsight import review  # here: the window is to open soon

        try:
            return ReviewEnd(self._topic.id, review(reader, self._topic, self._now, self._report))
        except RadarError as err:
            return ReviewEnd(self._topic.id, error=err)

    def _report(self, share: float) -> bool:
        if int(share * 100) > self._told and not self._thread.stopping:
            self._told = int(share * 100)
            self._tell(self._topic.id, share)
        return not self.stopped.wait(_BREATH_S) and not self._thread.stopping
