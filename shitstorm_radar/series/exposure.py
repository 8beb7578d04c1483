"""How much of a topic's stream its sources really delivered: unmeasured time is blind, not calm."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import datetime, timedelta

KEPT = timedelta(days=2)
"""How far back coverage is remembered; older bins are closed long since and lie in the store."""

LATE_BY = 1.4
"""A success that comes up to this many reaches after the one before it closes the small gap between them:
it still brings what was missed as news, while one that comes later is a catch-up and brings history."""

Stretch = tuple[datetime, datetime]


class Coverage:
    """Remembers when each source was read with success; pure, times are passed in.

    A success vouches for the time until the next one is overdue, its *reach*: what a source
    gets within it is still shown at the next poll.  Then the source counts as blind, and
    stays blind until it is read again: what a catch-up brings later is history, which the
    detector never sees.  A first success vouches for nothing before it.
    """

    def __init__(self) -> None:
        self._stretches: dict[str, list[Stretch]] = {}
        self._newest: dict[str, datetime] = {}

    def record(self, source_id: str, at: datetime, reach_s: float) -> None:
        """The source was read with success at ``at`` (aware UTC), and is overdue ``reach_s`` seconds later."""
        reach = timedelta(seconds=reach_s)
        before = self._newest.get(source_id)
        begin = before if before is not None and before <= at <= before + LATE_BY * reach else at
        stretches = self._stretches.setdefault(source_id, [])
        _insert(stretches, (begin, at + reach))
        self._newest[source_id] = at if before is None else max(before, at)
        horizon = self._newest[source_id] - KEPT
        stretches[:] = [(max(lo, horizon), hi) for lo, hi in stretches if hi > horizon]

    def fail(self, source_id: str, at: datetime) -> None:
        """The source could not be read at ``at`` (aware UTC): from then on it is blind, until it is read again."""
        stretches = self._stretches.get(source_id, [])
        stretches[:] = [(lo, min(hi, at)) for lo, hi in stretches if lo < at]

    def exposure(self, source_ids: Iterable[str], start: datetime, end: datetime) -> float:
        """The share in [0, 1] of these sources' time in [start, end) that was delivered.

        A source that never had a success is left out: nobody knows yet whether it ever will
        be part of the stream.  With no other source the topic is blind, 0.
        """
        living = [self._stretches[s] for s in sorted(set(source_ids)) if s in self._stretches]
        if not living or end <= start:
            return 0.0
        covered = sum(_overlap_s(stretches, start, end) for stretches in living)
        return min(1.0, covered / (len(living) * (end - start).total_seconds()))


def _insert(stretches: list[Stretch], new: Stretch) -> None:
    """Add a stretch to a sorted list without overlaps, joining what touches."""
    lo, hi = new
    left = right = bisect_left(stretches, lo, key=_end)
    while right < len(stretches) and stretches[right][0] <= hi:
        lo, hi = min(lo, stretches[right][0]), max(hi, stretches[right][1])
        right += 1
    stretches[left:right] = [(lo, hi)]


def _overlap_s(stretches: list[Stretch], start: datetime, end: datetime) -> float:
    total = 0.0
    for lo, hi in stretches[bisect_left(stretches, start, key=_end) :]:
        if lo >= end:
            break
        total += max(0.0, (min(hi, end) - max(lo, start)).total_seconds())
    return total


def _end(stretch: Stretch) -> datetime:
    return stretch[1]
