"""The loop that asks every source in its own time, side by side, until told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from shitstorm_radar.clock import Clock
from shitstorm_radar.errors import RadarError, SourceError
from shitstorm_radar.polling import health
from shitstorm_radar.polling.budget import HostBudgets
from shitstorm_radar.polling.roster import Entry, asks_the_same, choose, enter, hurry
from shitstorm_radar.polling.schedule import (
    LONGEST_WAIT_S,
    after_failure,
    settle_in_s,
    starting_pace,
    wait_after_failure_s,
    wait_after_visit_s,
)
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Connector, Cursor, Visit
from shitstorm_radar.sources.quota_notes import new_page
from shitstorm_radar.sources.rate_headers import pause_that_spares, scarcest

log = logging.getLogger(__name__)

LONGEST_NAP_S = 10.0  # the monotonic clock stands still while the computer sleeps: look at the wall clock this often
SLEPT_S = 60.0  # a wall clock this far ahead of the monotonic one means that the computer slept
FINISH_S = 5.0  # what is being kept when told to stop may take this long
PATIENCE_S = 60.0  # a single round does not wait longer than this for a host that wants to be left alone


class Poller:
    """Asks sources, files what they bring, and adapts to how they answer.

    Everything happens in one event loop; every method must be called in its thread.
    Visits run side by side, what they bring is filed one after another.

    Args:
        on_visit: keeps a visit and its cursor in one transaction: source id, visit, new status.
        on_failure: keeps the status after a failure.
        cursor_of: where a source is to go on; asked right before every visit.
        rng: all jitter comes from it.
        at_once: most visits side by side.
    """

    def __init__(
        self,
        *,
        on_visit: Callable[[str, Visit, SourceStatus], Awaitable[object]],
        on_failure: Callable[[SourceStatus], Awaitable[object]],
        cursor_of: Callable[[str], Cursor],
        clock: Clock,
        rng: random.Random,
        at_once: int = 8,
    ) -> None:
        self._on_visit = on_visit
        self._on_failure = on_failure
        self._cursor_of = cursor_of
        self._clock = clock
        self._rng = rng
        self._at_once = at_once
        self._entries: dict[str, Entry] = {}
        self._budgets = HostBudgets()
        self._flights: dict[asyncio.Task[None], Entry] = {}
        self._round: set[str] | None = None
        self._wake = asyncio.Event()
        self._desk = asyncio.Lock()
        self._wall, self._monotonic_s = clock.now(), clock.monotonic_s()

    def set_sources(
        self,
        configs: Sequence[SourceConfig],
        connectors: Mapping[str, Connector],
        statuses: Mapping[str, SourceStatus],
    ) -> None:
        """Put these sources in force, and no others; may be called while running.

        New ones and those that now read something else are asked at once (spread a little when
        there are many); the others keep their time.  Disabled ones and those without a connector
        are not asked; a visit under way to one taken out is broken off.
        """
        wanted = {c.id: c for c in configs if c.enabled and c.id in connectors}
        stay = {i for i, e in self._entries.items() if i in wanted and asks_the_same(e.config, wanted[i])}
        for source_id in self._entries.keys() - stay:
            self._entries.pop(source_id).retire()
        for source_id in stay:
            self._adjust(self._entries[source_id], wanted[source_id], connectors[source_id])
        joining = [c for i, c in wanted.items() if i not in stay]
        for config in joining:
            due_s = self._clock.monotonic_s() + settle_in_s(len(joining), self._rng)
            entry = enter(config, connectors[config.id], statuses.get(config.id), due_s)
            self._entries[config.id] = entry
            self._hold_as_before(entry)
        self._wake.set()

    def poll_now(self, source_id: str | None = None) -> None:
        """Ask one source at once, or all; what a site asked for (Retry-After) is still honoured."""
        for entry in self._entries.values():
            if source_id in (None, entry.config.id):
                entry.due_s = self._clock.monotonic_s()
        self._wake.set()

    def may_ask(self, host: str) -> bool:
        """Whether somebody else may ask this host now: nobody asks it, and none of its sources is due."""
        now_s = self._clock.monotonic_s()
        free_s = self._budgets.free_at_s(host, now_s)
        waiting = any(e.host == host and e.due_s <= now_s for e in self._entries.values())
        return free_s is not None and free_s <= now_s and not waiting

    @contextlib.contextmanager
    def lent(self, host: str) -> Iterator[Callable[[timedelta | None], None]]:
        """Somebody else asks this host meanwhile; what is given tells how long the site wants to be left alone."""
        self._budgets.take(host)
        try:
            yield lambda asked: self._hold(host, asked)
        finally:
            self._budgets.give_back(host, self._clock.monotonic_s())
            self._wake.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until ``stop`` is set; then breaks off the requests under way and returns."""
        watch = asyncio.create_task(self._wake_on(stop))
        try:
            while not stop.is_set():
                await self._nap_until(self._launch())
        finally:
            watch.cancel()
            await self._land()

    async def poll_all_once(self) -> None:
        """Ask every source once, and again as long as it says that more is ready; then return.

        A source whose site wants to be left alone for more than a minute is left out.  Not to be
        called while ``run`` runs.
        """
        now_s = self._clock.monotonic_s()
        for entry in self._entries.values():
            entry.due_s = now_s
        left_alone = {e.config.id for e in self._entries.values() if self._free_in_s(e, now_s) > PATIENCE_S}
        self._round = set(self._entries) - left_alone
        try:
            while self._round & self._entries.keys():
                await self._nap_until(self._launch())
        finally:
            self._round = None
            await self._land()

    # the loop

    def _launch(self) -> float:
        """Start every visit that may start; the monotonic second to look again."""
        self._notice_sleep()
        now_s = self._clock.monotonic_s()
        self._budgets.forget_past(now_s)
        asked = [e for i, e in self._entries.items() if self._round is None or i in self._round]
        chosen, look_again_s = choose(asked, self._budgets, now_s, self._at_once - len(self._flights))
        for entry in chosen:
            flight = asyncio.create_task(self._visit(entry), name=f"visit {entry.config.id}")
            entry.flight = flight
            self._flights[flight] = entry
            flight.add_done_callback(self._landed)
        return look_again_s

    async def _nap_until(self, at_s: float) -> None:
        nap_s = min(max(at_s - self._clock.monotonic_s(), 0.0), LONGEST_NAP_S)
        alarm = asyncio.get_running_loop().call_later(nap_s, self._wake.set)
        await self._wake.wait()
        alarm.cancel()
        self._wake.clear()

    async def _wake_on(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._wake.set()

    def _notice_sleep(self) -> None:
        """After the computer slept, every visit is due: the world has gone on."""
        wall, monotonic_s = self._clock.now(), self._clock.monotonic_s()
        slept_s = (wall - self._wall).total_seconds() - (monotonic_s - self._monotonic_s)
        self._wall, self._monotonic_s = wall, monotonic_s
        if slept_s > SLEPT_S:
            log.info("the computer slept for %.0f s: asking every source now", slept_s)
            self._budgets.skip_ahead(slept_s)
            hurry(self._entries.values(), monotonic_s, self._rng)

    def _landed(self, flight: asyncio.Task[None]) -> None:
        entry = self._flights.pop(flight)
        entry.flight = None
        self._wake.set()

    async def _land(self) -> None:
        """Break off what is being asked, let what is being kept be finished."""
        for flight, entry in self._flights.items():
            if not entry.filing:
                flight.cancel()
        if self._flights:
            _, late = await asyncio.wait(list(self._flights), timeout=FINISH_S)
            for flight in late:
                log.error(
                    "%s: keeping its mentions took more than %g s and was broken off", flight.get_name(), FINISH_S
                )
                flight.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    # one visit

    async def _visit(self, entry: Entry) -> None:
        try:
            outcome = await self._ask(entry)
        finally:
            self._budgets.give_back(entry.host, self._clock.monotonic_s())
        async with self._desk:
            entry.filing = True
            try:
                await self._file(entry, outcome)
            finally:
                entry.filing = False
        if self._round is not None and entry.due_s > self._clock.monotonic_s():
            self._round.discard(entry.config.id)

    async def _ask(self, entry: Entry) -> Visit | Exception:
        told = new_page()
        try:
            return await entry.connector.poll(self._cursor_of(entry.config.id), self._clock.now())
        except RadarError as error:
            log.info("%s: %s", entry.config.id, error)
            return error
        except Exception as bug:
            log.exception("source %s (%s): this is a bug", entry.config.id, entry.config.kind)
            return bug
        finally:
            entry.quotas = told or entry.quotas

    async def _file(self, entry: Entry, outcome: Visit | Exception) -> None:
        """Keep what came; when that fails the source is asked again later, from where it was before."""
        try:
            if isinstance(outcome, Visit):
                await self._file_visit(entry, outcome)
            else:
                await self._file_failure(entry, outcome)
        except RadarError as error:
            log.error("%s: nothing could be kept: %s", entry.config.id, error)  # noqa: TRY400 - expected, no trace
            self._back_off(entry, None)
        except Exception as bug:
            log.exception("source %s: keeping what it brought failed, this is a bug", entry.config.id)
            if isinstance(outcome, Visit):
                await self._file(entry, bug)
            else:
                self._back_off(entry, None)

    async def _file_visit(self, entry: Entry, visit: Visit) -> None:
        now_s = self._clock.monotonic_s()
        visit = replace(visit, quota=visit.quota or scarcest(entry.quotas.values(), self._clock.now()))
        self._spare(entry)
        arrived = entry.arrivals(visit.mentions)
        pace = entry.pace_after(visit, arrived)
        wait_s = wait_after_visit_s(pace, visit.wait, self._rng)
        self._hold(entry.host, visit.wait)
        status = health.after_visit(entry.status, visit, self._attempt(wait_s, pace.interval_s), arrived=arrived)
        await self._on_visit(entry.config.id, visit, status)
        entry.status, entry.pace, entry.due_s = status, pace, now_s + wait_s
        entry.remember(visit.mentions)

    async def _file_failure(self, entry: Entry, error: Exception) -> None:
        retry_after = error.retry_after if isinstance(error, SourceError) else None
        self._hold(entry.host, retry_after)
        wait_s = self._back_off(entry, retry_after)
        attempt = self._attempt(wait_s, entry.pace.interval_s)
        self._spare(entry)
        entry.status = health.after_failure(entry.status, error, attempt, scarcest(entry.quotas.values(), attempt.at))
        await self._on_failure(entry.status)

    # times

    def _attempt(self, wait_s: float, interval_s: float) -> health.Attempt:
        now = self._clock.now()
        return health.Attempt(now, now + timedelta(seconds=wait_s), interval_s)

    def _back_off(self, entry: Entry, retry_after: timedelta | None) -> float:
        entry.pace = after_failure(entry.pace)
        wait_s = wait_after_failure_s(entry.pace, entry.config, retry_after, self._rng)
        entry.due_s = self._clock.monotonic_s() + wait_s
        return wait_s

    def _hold(self, host: str, asked: timedelta | None) -> None:
        """What one source was told to wait counts for its whole host."""
        if asked is not None:
            wait_s = min(asked.total_seconds(), LONGEST_WAIT_S)
            self._budgets.hold(host, self._clock.monotonic_s() + wait_s)

    def _spare(self, entry: Entry) -> None:
        """Where little is left of a budget, all sources that use it come less often."""
        for budget, quota in entry.quotas.items():
            pause = pause_that_spares(quota, self._clock.now())
            if pause is not None:
                self._budgets.hold(budget, self._clock.monotonic_s() + min(pause.total_seconds(), LONGEST_WAIT_S))

    def _hold_as_before(self, entry: Entry) -> None:
        """A site that wanted to be left alone before the program was started anew still does."""
        status = entry.status
        if status.condition is SourceCondition.SLOW_DOWN and status.next_poll_at is not None:
            self._hold(entry.host, status.next_poll_at - self._clock.now())

    def _free_in_s(self, entry: Entry, now_s: float) -> float:
        return (self._budgets.free_at_s(entry.host, now_s) or now_s) - now_s

    def _adjust(self, entry: Entry, config: SourceConfig, connector: Connector) -> None:
        """Same place, perhaps another rhythm or name."""
        if entry.config != config:
            entry.config, entry.connector, entry.pace = config, connector, starting_pace(config)
            entry.due_s = min(entry.due_s, self._clock.monotonic_s() + config.interval_s)
