"""Which thread to look at next: hot ones often, cold ones rarely; decides and never waits.

A thread's pace is its replies and reactions of the last hour or so, old ones fading.  It is looked at again once a
handful of new ones may be expected, never more often than every minute, and the older it is the less often in any case.
Among those that are due, the one where most may be expected comes first.  Times are seconds of one clock.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from shitstorm_radar.sources.base import Thread

MOST_THREADS: Final = 500
"""Followed at a time; the one with the least pace is given up first."""

FADING_S: Final = 3600.0
EXPECTED: Final = 5.0  # replies and reactions that are worth a look
SHORTEST_S, LONGEST_S = 60.0, 6 * 3600.0
LEAST_QUIET_S: Final = 300.0
QUIET_PART: Final = 0.25  # of its age, until a quiet thread is looked at again
OLDEST_S: Final = 7 * 86_400.0
QUIET_AFTER_S: Final = 2 * 86_400.0  # by then a thread without a pace is over
QUIET_PER_HOUR: Final = 0.5
MOST_FAILURES: Final = 3


@dataclass(frozen=True, slots=True)
class Key:
    """A thread, by the host that is asked for it and the site's name of it: two sources may lead to it."""

    host: str
    name: str


@dataclass(slots=True)
class Followed:
    """A thread, the source that is asked for it, and how it fares; a pace is per hour."""

    thread: Thread
    source_id: str
    born_s: float
    known_s: float
    at_s: float
    pace: float = 0.0
    total: int = 0
    looked_s: float | None = None
    failures: int = 0
    hold_until_s: float = 0.0

    def fade(self, now_s: float) -> None:
        """Let the time until now pass."""
        if now_s > self.at_s:
            self.pace *= math.exp((self.at_s - now_s) / FADING_S)
            self.at_s = now_s

    def due_s(self) -> float:
        """When it is to be looked at next."""
        since_s = self.known_s if self.looked_s is None else self.looked_s
        return max(since_s + interval_s(since_s - self.born_s, self.pace), self.hold_until_s)

    def over(self, now_s: float) -> bool:
        """Nothing more is to be expected."""
        age_s = now_s - self.born_s
        return age_s > OLDEST_S or (age_s > QUIET_AFTER_S and self.pace < QUIET_PER_HOUR)


def interval_s(age_s: float, per_hour: float) -> float:
    """Seconds from one look to the next, by the thread's age and pace."""
    quiet_s = min(max(QUIET_PART * age_s, LEAST_QUIET_S), LONGEST_S)
    return max(min(quiet_s, 3600.0 * EXPECTED / per_hour), SHORTEST_S) if per_hour > 0 else quiet_s


class ThreadSchedule:
    """The threads that are followed; pure and bounded."""

    def __init__(self) -> None:
        self._threads: dict[Key, Followed] = {}

    def __len__(self) -> int:
        return len(self._threads)

    def __contains__(self, key: Key) -> bool:
        return key in self._threads

    def follow(self, key: Key, thread: Thread, source_id: str, born_s: float, now_s: float) -> None:
        """A mention has begun a thread, or is met again; one that is over begins none."""
        if key in self._threads:
            return
        new = Followed(thread, source_id, min(born_s, now_s), now_s, now_s)
        if new.over(now_s):
            return
        self._threads[key] = new
        if len(self._threads) > MOST_THREADS:
            for one in self._threads.values():
                one.fade(now_s)
            coldest = min(self._threads, key=lambda k: (self._threads[k].pace, self._threads[k].born_s))
            del self._threads[coldest]

    def counted(self, key: Key, total: int, now_s: float) -> None:
        """The reactions to its post, all that are known now; what they rose by is its pace."""
        one = self._threads.get(key)
        if one is None or total <= one.total:
            return
        one.fade(now_s)
        first = one.total == 0 and one.looked_s is None
        hours = max((now_s - one.born_s) / 3600.0, 1.0)  # what an old post gained it gained over its whole life
        one.pace += total / hours if first else total - one.total
        one.total = total

    def stirred(self, key: Key, replies: int, now_s: float) -> None:
        """So many new replies have come."""
        one = self._threads.get(key)
        if one is not None:
            one.fade(now_s)
            one.pace += replies

    def choose(self, now_s: float, may_ask: Callable[[str], bool]) -> Key | None:
        """The thread to look at now, among those whose host may be asked; None when none is due."""
        for key in [k for k, one in self._threads.items() if self._faded(one, now_s).over(now_s)]:
            del self._threads[key]
        due = [k for k, one in self._threads.items() if one.due_s() <= now_s and may_ask(k.host)]
        return max(due, key=lambda k: self._worth(k, now_s), default=None)

    def of(self, key: Key) -> Followed | None:
        """The thread; None when it is not followed (any more)."""
        return self._threads.get(key)

    def looked(self, key: Key, now_s: float) -> None:
        """A look has been taken."""
        one = self._threads.get(key)
        if one is not None:
            one.fade(now_s)
            one.looked_s, one.failures = now_s, 0

    def failed(self, key: Key, now_s: float) -> None:
        """A look has failed: later and later, then never again."""
        one = self._threads.get(key)
        if one is None:
            return
        one.failures += 1
        one.hold_until_s = now_s + LEAST_QUIET_S * 4.0 ** (one.failures - 1)
        if one.failures >= MOST_FAILURES:
            del self._threads[key]

    def forget(self, key: Key) -> None:
        """It is gone."""
        self._threads.pop(key, None)

    def keep_only(self, source_ids: frozenset[str]) -> None:
        """Sources have left."""
        self._threads = {k: one for k, one in self._threads.items() if one.source_id in source_ids}

    def _faded(self, one: Followed, now_s: float) -> Followed:
        one.fade(now_s)
        return one

    def _worth(self, key: Key, now_s: float) -> tuple[float, float]:
        """What may be expected by now; among equals the youngest."""
        one = self._threads[key]
        since_s = one.born_s if one.looked_s is None else one.looked_s
        return one.pace * (now_s - since_s), one.born_s
