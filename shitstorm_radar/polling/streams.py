"""Sources that stay open: each is listened to in a task of its own, and what it brings is kept as a visit's is.

A stream that breaks is opened again: at once after it had delivered, later and later while it fails.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol, runtime_checkable

from shitstorm_radar.clock import Clock
from shitstorm_radar.errors import RadarError, SourceError
from shitstorm_radar.polling import health
from shitstorm_radar.polling.roster import asks_the_same
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Cursor, KnownThreads, Visit
from shitstorm_radar.sources.failures import offline

log = logging.getLogger(__name__)

Wants = Callable[[str, Sequence[str]], bool]

INTERVAL_S: Final = 30.0  # a stream that is silent for twice as long and a minute is blind
FIRST_WAIT_S: Final = 1.0
LONGEST_WAIT_S: Final = 300.0
_MAY_BE_BACK: Final = frozenset(SourceCondition) - {
    SourceCondition.NEW,
    SourceCondition.OK,
    SourceCondition.MOVED,
    SourceCondition.SLOW_DOWN,
}


@runtime_checkable
class StreamConnector(Protocol):
    """A place that can be listened to."""

    @property
    def source_id(self) -> str: ...

    def listen(self, cursor: Cursor, wants: Wants, now: Callable[[], datetime]) -> AsyncGenerator[Visit, None]: ...


@runtime_checkable
class ThreadFollower(Protocol):
    """A stream that lets replies through by what they answer."""

    def follow(self, threads: KnownThreads) -> None: ...


@dataclass(slots=True)
class _Ear:
    """One stream in force."""

    config: SourceConfig
    connector: StreamConnector
    status: SourceStatus
    task: asyncio.Task[None] | None = None


class Streams:
    """Listens to all streams; lives in one event loop.

    Args:
        on_visit, on_failure, cursor_of: as the poller's.
        wants: whether a text with these tags concerns any topic.
        rng: all jitter comes from it.
    """

    def __init__(
        self,
        *,
        on_visit: Callable[[str, Visit, SourceStatus], Awaitable[object]],
        on_failure: Callable[[SourceStatus], Awaitable[object]],
        cursor_of: Callable[[str], Cursor],
        wants: Wants,
        clock: Clock,
        rng: random.Random,
    ) -> None:
        self._on_visit, self._on_failure, self._cursor_of = on_visit, on_failure, cursor_of
        self._wants, self._clock, self._rng = wants, clock, rng
        self._ears: dict[str, _Ear] = {}

    def set_sources(
        self,
        configs: Sequence[SourceConfig],
        connectors: Mapping[str, StreamConnector],
        statuses: Mapping[str, SourceStatus],
    ) -> None:
        """Listen to these and no others; those that read the same as before go on undisturbed."""
        wanted = {c.id: c for c in configs if c.enabled and c.id in connectors}
        for source_id, ear in list(self._ears.items()):
            if source_id not in wanted or not asks_the_same(ear.config, wanted[source_id]):
                del self._ears[source_id]
                if ear.task is not None:
                    ear.task.cancel()
        for source_id, config in wanted.items():
            if source_id not in self._ears:
                status = statuses.get(source_id) or SourceStatus(source_id, interval_s=INTERVAL_S)
                ear = self._ears[source_id] = _Ear(config, connectors[source_id], status)
                ear.task = asyncio.get_running_loop().create_task(self._hear(ear), name=f"stream {source_id}")

    def hurry(self, source_id: str | None, *, anew: bool = False) -> None:
        """Open at once what waits after a failure, one stream or all; a pause that a site asked for is honoured.

        Args:
            source_id: None for all.
            anew: also one that is open: its key has changed.
        """
        for ear in self._ears.values():
            wanted = source_id in (None, ear.config.id)
            if wanted and ear.task is not None and (anew or ear.status.condition in _MAY_BE_BACK):
                ear.task.cancel()
                ear.task = asyncio.get_running_loop().create_task(self._hear(ear), name=f"stream {ear.config.id}")

    async def aclose(self) -> None:
        """Stop listening."""
        tasks = [ear.task for ear in self._ears.values() if ear.task is not None]
        self._ears.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _hear(self, ear: _Ear) -> None:
        wait_s = FIRST_WAIT_S
        while True:
            before = ear.status
            error = await self._listen(ear)
            wait_s = FIRST_WAIT_S if ear.status is not before else min(2 * wait_s, LONGEST_WAIT_S)
            pause_s = max(wait_s, _asked_s(error))
            await self._note(ear, error, pause_s)
            await asyncio.sleep(pause_s * self._rng.uniform(0.8, 1.2))

    async def _listen(self, ear: _Ear) -> Exception:
        """Listen until it ends, and why it did."""
        heard = ear.connector.listen(self._cursor_of(ear.config.id), self._wants, self._clock.now)
        try:
            async with contextlib.aclosing(heard) as visits:
                async for visit in visits:
                    await self._keep(ear, visit)
        except RadarError as err:
            log.info("%s: %s", ear.config.id, err)
            return err
        except Exception as bug:
            log.exception("stream %s: this is a bug", ear.config.id)
            return bug
        return offline("", "connection_lost", "has ended; it is opened again")

    async def _keep(self, ear: _Ear, visit: Visit) -> None:
        status = health.after_visit(ear.status, visit, self._attempt(INTERVAL_S), arrived=len(visit.mentions))
        await self._on_visit(ear.config.id, visit, status)
        ear.status = status

    async def _note(self, ear: _Ear, error: Exception, wait_s: float) -> None:
        ear.status = health.after_failure(ear.status, error, self._attempt(wait_s))
        try:
            await self._on_failure(ear.status)
        except RadarError as err:
            log.error("%s: its state could not be kept: %s", ear.config.id, err)  # noqa: TRY400 - expected, no trace

    def _attempt(self, wait_s: float) -> health.Attempt:
        now = self._clock.now()
        return health.Attempt(now, now + timedelta(seconds=wait_s), INTERVAL_S)


def _asked_s(error: Exception) -> float:
    """How long the site wants to be left alone."""
    asked = error.retry_after if isinstance(error, SourceError) else None
    return asked.total_seconds() if asked is not None else 0.0
