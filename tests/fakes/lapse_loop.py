"""An event loop in which time passes only while everybody waits: a day of polling takes milliseconds.

Below every library: ``asyncio.sleep``, timeouts and timers work as ever, they just do not take long.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")

START = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)


class LapseClock:
    """Both clocks of a ``LapseLoop``; ``sleep_computer`` lets only the wall clock go on."""

    def __init__(self, start: datetime = START) -> None:
        self.elapsed_s = 0.0
        self._start = start
        self._asleep = timedelta(0)

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.elapsed_s) + self._asleep

    def monotonic_s(self) -> float:
        return self.elapsed_s

    def sleep_computer(self, span: timedelta) -> None:
        self._asleep += span


class _Selector(selectors.DefaultSelector):
    def __init__(self, clock: LapseClock) -> None:
        super().__init__()
        self._clock = clock

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everybody waits for something that will never happen")
        self._clock.elapsed_s += max(timeout, 0.0)
        events: list[tuple[selectors.SelectorKey, int]] = super().select(0)
        return events


class LapseLoop(asyncio.SelectorEventLoop):
    def __init__(self, clock: LapseClock) -> None:
        super().__init__(_Selector(clock))
        self._lapse_clock = clock

    def time(self) -> float:
        return self._lapse_clock.elapsed_s


def run_in_lapse(clock: LapseClock, main: Coroutine[Any, Any, T]) -> T:
    """Run ``main`` to its end in time lapse."""
    with asyncio.Runner(loop_factory=lambda: LapseLoop(clock)) as runner:
        return runner.run(main)
