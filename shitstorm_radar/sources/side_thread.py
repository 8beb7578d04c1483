"""A thread for a library that blocks: calls one after another, each with a deadline, awaited in the loop.

The thread is a daemon and belongs to one connection.  What is late is given up by its owner, who breaks the connection;
so the call fails, and the thread ends.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class SideThread:
    """Lives until ``end``; belongs to the loop that makes it."""

    def __init__(self, name: str) -> None:
        self._work: queue.SimpleQueue[_Call | None] = queue.SimpleQueue()
        self._loop = asyncio.get_running_loop()
        threading.Thread(target=self._run, name=name, daemon=True).start()

    async def do(self, call: Callable[[], T], patience_s: float) -> T:
        """What the call gives.

        Raises:
            TimeoutError: it is not finished in time; it may still run.
            Exception: what it raised.
        """
        answer: asyncio.Future[T] = self._loop.create_future()
        self._work.put(_Call(call, answer))
        async with asyncio.timeout(patience_s):
            return await answer

    def end(self, last: Callable[[], object]) -> None:
        """No more calls: after the one under way only ``last`` is called, and the thread ends."""
        self._work.put(_Call(last, self._loop.create_future()))
        self._work.put(None)

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            if work.answer.cancelled():
                continue  # whoever asked has gone
            try:
                value = work.call()
            except Exception as err:  # noqa: BLE001 - raised again where the call is awaited
                self._tell(work.answer, err, failed=True)
            else:
                self._tell(work.answer, value, failed=False)

    def _tell(self, answer: asyncio.Future[Any], outcome: Any, *, failed: bool) -> None:
        def if_awaited() -> None:
            if not answer.done():
                (answer.set_exception if failed else answer.set_result)(outcome)

        try:
            self._loop.call_soon_threadsafe(if_awaited)
        except RuntimeError:
            return  # the loop has ended, and with it whoever asked


class _Call:
    """A call, and the future that awaits its outcome."""

    def __init__(self, call: Callable[[], Any], answer: asyncio.Future[Any]) -> None:
        self.call, self.answer = call, answer
