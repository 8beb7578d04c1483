"""Questions to the store, answered away from the window.

No query runs in the window's thread: a slow disk must never freeze it.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from shitstorm_radar.errors import RadarError
from shitstorm_radar.store.base import StoreReader

log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Question:
    token: str
    ask: Callable[[StoreReader], Any]
    receive: Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class _Answer:
    receive: Callable[[Any], None]
    value: Any


class ReadingThread(QObject):
    """Owns a reader of the store in a thread of its own.

    Of several questions with the same token that wait, only the newest is asked.

    Signals:
        failed: a question could not be answered; carries the exception.
    """

    failed = Signal(object)
    _answered = Signal(object)
    _broke = Signal(object)

    def __init__(self, open_reader: Callable[[], StoreReader], parent: QObject | None = None) -> None:
        """``open_reader`` is called in the thread, again with the next question when it raised."""
        super().__init__(parent)
        self._open_reader = open_reader
        self._inbox: queue.SimpleQueue[_Question | None] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="reading")
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        # by way of our own: PySide crashes when somebody disconnects from a signal that another thread just emits
        self._broke.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    @property
    def stopping(self) -> bool:
        """Whether the thread is to end: a long question gives up then."""
        return self._stopping.is_set()

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self, wait_s: float = 10.0) -> bool:
        """End after the question in hand; answers no longer arrive.  False if it did not end in time."""
        self._stopping.set()
        self._inbox.put(None)
        if self._thread.ident is not None:
            self._thread.join(wait_s)
        return not self._thread.is_alive()

    def ask(self, token: str, question: Callable[[StoreReader], T], receive: Callable[[T], None]) -> None:
        """Put ``question`` to the store; ``receive`` gets the answer in the window's thread."""
        self._inbox.put(_Question(token, question, receive))

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        if not self._stopping.is_set():
            answer.receive(answer.value)

    def _run(self) -> None:
        reader: StoreReader | None = None
        waiting: dict[str, _Question] = {}
        while self._collect(waiting):
            question = waiting.pop(next(iter(waiting)))
            try:
                reader = reader or self._open_reader()
                self._answered.emit(_Answer(question.receive, question.ask(reader)))
            except RadarError as err:
                self._broke.emit(err)
            except Exception as err:
                log.exception("the question %r failed", question.token)
                self._broke.emit(err)
        if reader is not None:
            reader.close()

    def _collect(self, waiting: dict[str, _Question]) -> bool:
        """Take in what has come, waiting if there is nothing to do; False when told to stop."""
        while True:
            try:
                question = self._inbox.get(block=not waiting)
            except queue.Empty:
                return True
            if question is None:
                return False
            waiting[question.token] = question
