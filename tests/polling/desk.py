"""A desk: a poller in time lapse, its scripted sources, and everything it was told."""

from __future__ import annotations

import asyncio
import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from shitstorm_radar.errors import SourceError
from shitstorm_radar.polling.poller import Poller
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources.base import Connector, Cursor, Visit
from tests.fakes.lapse_loop import LapseClock, run_in_lapse
from tests.fakes.scripted_connector import ScriptedConnector

STEADY = {"min_interval_s": 120.0, "max_interval_s": 120.0}


def gaps(asked_s: list[float]) -> list[float]:
    return [b - a for a, b in itertools.pairwise(asked_s)]


def failing(condition: SourceCondition = SourceCondition.OFFLINE, retry_after: timedelta | None = None) -> SourceError:
    return SourceError("x.test: no answer", condition=condition, code="dns", retry_after=retry_after)


def config(source_id: str, **changes: Any) -> SourceConfig:
    return replace(SourceConfig(source_id, SourceKind.FEED, source_id, f"https://{source_id}.test/"), **changes)


@dataclass
class Desk:
    """Files what the poller brings as a store would: cursors in memory, statuses in a list."""

    clock: LapseClock = field(default_factory=LapseClock)
    cursors: dict[str, Cursor] = field(default_factory=dict)
    visits: list[tuple[str, Visit, SourceStatus]] = field(default_factory=list)
    failures: list[SourceStatus] = field(default_factory=list)
    filing_takes_s: float = 0.0
    filing_now: int = 0
    most_filing: int = 0
    refuse: Exception | None = None
    connectors: dict[str, Connector] = field(default_factory=dict)
    configs: list[SourceConfig] = field(default_factory=list)
    stop: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.poller = Poller(
            on_visit=self.on_visit,
            on_failure=self.on_failure,
            cursor_of=lambda source_id: self.cursors.get(source_id, {}),
            clock=self.clock,
            rng=random.Random(3),
        )

    async def on_visit(self, source_id: str, visit: Visit, status: SourceStatus) -> None:
        self.filing_now += 1
        self.most_filing = max(self.most_filing, self.filing_now)
        await asyncio.sleep(self.filing_takes_s)
        self.filing_now -= 1
        if self.refuse is not None:
            raise self.refuse
        self.cursors[source_id] = visit.cursor
        self.visits.append((source_id, visit, status))

    async def on_failure(self, status: SourceStatus) -> None:
        self.failures.append(status)

    def add(self, source_id: str, *, host: str | None = None, **script: Any) -> ScriptedConnector:
        """A source; its settings under ``config``."""
        self.configs.append(config(source_id, **script.pop("config", {})))
        connector = ScriptedConnector(
            source_id, self.clock.monotonic_s, f"{source_id}.test" if host is None else host, **script
        )
        self.connectors[source_id] = connector
        return connector

    def set_sources(self, statuses: Sequence[SourceStatus] = ()) -> None:
        self.poller.set_sources(self.configs, self.connectors, {s.source_id: s for s in statuses})

    def run_for(self, seconds: float, *then: tuple[float, Callable[[], object]]) -> None:
        """Poll for so long in time lapse; ``then`` are acts at seconds after the start."""

        async def main() -> None:
            loop = asyncio.get_running_loop()
            for at_s, act in then:
                loop.call_at(at_s, act)
            loop.call_at(seconds, self.stop.set)
            await self.poller.run(self.stop)

        run_in_lapse(self.clock, main())

    def round(self) -> None:
        run_in_lapse(self.clock, self.poller.poll_all_once())
