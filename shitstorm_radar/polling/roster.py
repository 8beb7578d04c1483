"""The sources in force, and which of them to ask now: the part of polling that decides and never waits."""

from __future__ import annotations

import asyncio
import math
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from shitstorm_radar.polling.budget import HostBudgets
from shitstorm_radar.polling.schedule import Pace, after_visit, settle_in_s, starting_pace
from shitstorm_radar.records import Mention, SourceStatus
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Connector, Quota, Visit


@dataclass(slots=True, eq=False)
class Entry:
    """One source in force.

    Attributes:
        due_s: monotonic second of its next visit.
        seen: what the last visit showed, as hashes; None before the first.
        flight: the visit under way.
        filing: what it brought is being kept right now; it must not be broken off.
        quotas: what was last told of the budgets it uses, by host and key.
    """

    config: SourceConfig
    connector: Connector
    status: SourceStatus
    pace: Pace
    due_s: float
    seen: frozenset[int] | None = None
    flight: asyncio.Task[None] | None = None
    filing: bool = False
    quotas: Mapping[str, Quota] = field(default_factory=dict)

    @property
    def host(self) -> str:
        """Whose budget it uses."""
        return self.connector.host

    def arrivals(self, mentions: Iterable[Mention]) -> int:
        """How many of these the last visit did not show; after a restart nobody can tell, so 0."""
        uids = frozenset(hash(m.uid) for m in mentions)
        if self.seen is None:
            return 0 if self.status.first_success_at else len(uids)
        return len(uids - self.seen)

    def pace_after(self, visit: Visit, arrived: int) -> Pace:
        """Its rhythm after a visit; the first visit says nothing about it, nor does one that only counts."""
        only_counts = bool(visit.samples) and not visit.mentions
        return after_visit(self.pace, self.config, news=None if self.seen is None or only_counts else arrived > 0)

    def remember(self, mentions: tuple[Mention, ...]) -> None:
        """Keep what was shown; an answer without anything ("not modified") leaves the old."""
        if mentions or self.seen is None:
            self.seen = frozenset(hash(m.uid) for m in mentions)

    def retire(self) -> None:
        """Take it out of force: break off the visit under way, unless it is being kept."""
        if self.flight is not None and not self.filing:
            self.flight.cancel()


def enter(config: SourceConfig, connector: Connector, status: SourceStatus | None, due_s: float) -> Entry:
    """A source comes into force, with the rhythm it had before, if any."""
    known = status or SourceStatus(config.id, interval_s=config.interval_s)
    before = known.interval_s if known.last_attempt_at else None
    return Entry(config, connector, known, starting_pace(config, before), due_s)


def asks_the_same(one: SourceConfig, other: SourceConfig) -> bool:
    """Whether two configurations read the same place in the same way (their names and rhythm may differ)."""
    return (one.kind, one.address, dict(one.options)) == (other.kind, other.address, dict(other.options))


def hurry(entries: Iterable[Entry], now_s: float, rng: random.Random) -> None:
    """Bring every visit forward to about now, spread a little."""
    waking = list(entries)
    for entry in waking:
        entry.due_s = min(entry.due_s, now_s + settle_in_s(len(waking), rng))


def choose(entries: Iterable[Entry], budgets: HostBudgets, now_s: float, slots: int) -> tuple[list[Entry], float]:
    """Whom to ask now, the longest due first, and when to look again.

    The hosts of those chosen are marked as busy.

    Returns:
        At most ``slots`` entries, and the monotonic second of the next visit that only waits for
        its time; one that waits for another visit to end is looked at when that ends.
    """
    chosen: list[Entry] = []
    look_again_s = math.inf
    for entry in sorted((e for e in entries if e.flight is None), key=lambda e: e.due_s):
        free_s = budgets.free_at_s(entry.host, now_s)
        if free_s is None:
            continue
        free_s = max([free_s, *(budgets.held_until_s(name, now_s) for name in entry.quotas)])
        if max(entry.due_s, free_s) > now_s:
            look_again_s = min(look_again_s, max(entry.due_s, free_s))
        elif len(chosen) < slots:
            budgets.take(entry.host)
            chosen.append(entry)
    return chosen, look_again_s
