"""The border between the polling thread and the window: commands go in, news comes out."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from shitstorm_radar.polling.messages import Command, News

log = logging.getLogger(__name__)


class WatchLike(Protocol):
    """What the thread runs."""

    async def run(self, stop: asyncio.Event) -> None:
        """Work until ``stop`` is set."""
        ...

    def do(self, command: Command) -> None:
        """Carry out a command; called in the loop's thread."""
        ...


class PollingThread(QObject):
    """Runs a watch with its own event loop, away from the window.

    Only frozen records cross, so nothing is shared and nothing is locked.  A ``threading.Thread``,
    not a ``QThread``: coverage and debuggers see into it.

    Signals:
        news: what happened, one record of ``polling.messages.News``.
        failed: the watch died of a bug or could not begin; carries the exception.
    """

    news = Signal(object)
    failed = Signal(object)
    _told = Signal(object)
    _died = Signal(object)

    def __init__(
        self, make_watch: Callable[[Callable[[News], None]], WatchLike], parent: QObject | None = None
    ) -> None:
        """``make_watch`` is called in the thread, inside its loop; what it opens belongs to the thread."""
        super().__init__(parent)
        self._make_watch = make_watch
        self._stop = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._watch: WatchLike | None = None
        self._commands: deque[Command] = deque()
        self._thread = threading.Thread(target=self._run, name="polling")
        # by way of our own: PySide crashes when somebody disconnects from a signal that another thread just emits
        self._told.connect(self.news, Qt.ConnectionType.QueuedConnection)
        self._died.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def send(self, command: Command) -> None:
        """Have a command carried out, in order; before the start it waits."""
        self._commands.append(command)
        self._call(self._carry_out)

    def stop(self, wait_s: float = 25.0) -> bool:
        """Ask the watch to end and wait for it; False if it did not end in time."""
        if not self._call(self._stop.set):
            self._stop.set()  # not begun yet: the watch sees it at its first look
        if self._thread.ident is not None:
            self._thread.join(wait_s)
        return not self._thread.is_alive()

    def _call(self, what: Callable[[], None]) -> bool:
        if self._loop is None:
            return False
        with contextlib.suppress(RuntimeError):  # the loop closed by itself just now
            self._loop.call_soon_threadsafe(what)
        return True

    def _run(self) -> None:
        try:
            asyncio.run(self._main())
        except Exception as err:
            log.exception("polling died")
            self._died.emit(err)

    async def _main(self) -> None:
        self._watch = self._make_watch(self._told.emit)
        self._loop = asyncio.get_running_loop()
        self._carry_out()
        await self._watch.run(self._stop)

    def _carry_out(self) -> None:
        while self._watch is not None and self._commands:
            self._watch.do(self._commands.popleft())
