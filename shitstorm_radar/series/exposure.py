"""How much of a topic's stream its sources really delivered: unmeasured time is blind, not calm."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import datetime, timedelta

KEPT = timedelta(days=2)
"""How far back coverage is remembered; older bins are closed long since and lie in the store."""

REACH_SLACK_S = 60.0
"""What a poll may be late beyond a missed turn before the time since the last one counts as blind."""

Stretch = tuple[datetime, datetime]


def reach_s(interval_s: float) -> float:
    """How many seconds back a successful poll covers: two intervals, for one poll may fail, and some slack."""
    return 2 * interval_s + REACH_SLACK_S


class Coverage:
    """Remembers when each source was read with success; pure, times are passed in.

    A successful poll vouches for the time since the one before it, if that lies within
    reach: what a source showed in between, it still shows.  A first poll and one after a
    longer gap vouch for nothing before them, because what they bring is history that the
    detector never sees.  Nobody vouches yet for the time after the last poll, so a bin is
    asked about when its sources have been polled after its end, or should have been.
    After a restart, ``polled`` is told the last success of each source once.
    """

    def __init__(self) -> None:
        self._stretches: dict[str, list[Stretch]] = {}

    def polled(self, source_id: str, at: datetime, interval_s: float) -> None:
        """A poll succeeded at ``at`` (aware UTC), the source being due every ``interval_s`` seconds."""
        stretches = self._stretches.setdefault(source_id, [])
        before = stretches[-1][1] if stretches else at
        within_reach = timedelta(0) <= at - before <= timedelta(seconds=reach_s(interval_s))
        _insert(stretches, (before if within_reach else at, at))
        horizon = stretches[-1][1] - KEPT
        stretches[:] = [(max(lo, horizon), hi) for lo, hi in stretches if hi >= horizon]

    def forget(self, source_id: str) -> None:
        """The source is gone and no longer part of any stream."""
        self._stretches.pop(source_id, None)

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
    left = bisect_left(stretches, lo, key=_end)
    right = left
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
