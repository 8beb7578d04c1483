"""When single sources were not seen: the stretches behind a topic's exposure, one source at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from shitstorm_radar.records import SourceGap, SourceStatus
from shitstorm_radar.series.exposure import LATE_BY

_INTERVALS, _GRACE_S = 2.0, 60.0  # the reach of a success, as the watch files it in the exposure


class GapKeeper:
    """Remembers since when sources fail, and says at their next success how long they were not seen."""

    def __init__(self) -> None:
        self._failing: dict[str, datetime] = {}

    def fail(self, source_id: str, at: datetime) -> None:
        """The source could not be read at ``at`` (aware UTC)."""
        self._failing.setdefault(source_id, at)

    def succeed(self, before: SourceStatus, at: datetime) -> SourceGap | None:
        """The source was read at ``at`` (aware UTC); ``before``: its status until then.

        None where nothing was missed: a success that is a little late still brings what was written meanwhile.
        """
        failing = self._failing.pop(before.source_id, None)
        last = before.last_success_at
        if last is None or at <= last + LATE_BY * _reach(before):
            return None
        overdue = last + _reach(before)
        start = overdue if failing is None else max(last, min(failing, overdue))
        return SourceGap(before.source_id, start, at)


def ongoing(statuses: Mapping[str, SourceStatus], now: datetime) -> tuple[SourceGap, ...]:
    """Of the sources that are not seen now, since when; those that never were are left out."""
    gaps = []
    for source_id, status in statuses.items():
        if status.last_success_at is None:
            continue
        # a failing source was last asked with success, and then once more after its interval
        reach = _reach(status) if status.condition.delivers else timedelta(seconds=status.interval_s)
        start = status.last_success_at + reach
        if start < now:
            gaps.append(SourceGap(source_id, start, now))
    return tuple(gaps)


def _reach(status: SourceStatus) -> timedelta:
    return timedelta(seconds=_INTERVALS * status.interval_s + _GRACE_S)
