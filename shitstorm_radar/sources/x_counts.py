"""Counts of posts by minute and hour, what of them is remembered, and whether they surge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from msgspec import Struct
from msgspec import field as member

from shitstorm_radar.records import Json

MINUTE_S: Final = 60
HOUR_S: Final = 3600
HOURS_KEPT: Final = 7 * 24
MINUTES_KEPT: Final = 180
FEWEST_HOURS: Final = 24  # before that nobody knows what is usual
FACTOR: Final = 3  # times the median hour
LEAST: Final = 20  # posts in an hour, or their pace over a quarter of one: fewer are no surge of anything
_QUARTER_S: Final = 900


class Span(Struct):
    """How many posts there were in a span; the number's older name is ``tweet_count``."""

    start: str
    end: str
    n: int | None = member(default=None, name="post_count")
    older_n: int | None = member(default=None, name="tweet_count")


class Meta(Struct):
    """Where there are more."""

    next_token: str = ""


class CountAnswer(Struct):
    """Counts in order of time, the newest page first."""

    meta: Meta
    data: list[Span] = member(default_factory=list)


@dataclass(frozen=True, slots=True)
class Counts:
    """Posts by the start of the hour and of the minute (epoch seconds); ``until``: the end of what is known."""

    hours: Mapping[int, int] = field(default_factory=dict)
    minutes: Mapping[int, int] = field(default_factory=dict)
    until: int | None = None

    def with_hours(self, found: Mapping[int, int]) -> Counts:
        """Also these hours."""
        return Counts(_newest({**self.hours, **found}, HOURS_KEPT), self.minutes, self.until)

    def with_minutes(self, found: Mapping[int, int], until: int) -> Counts:
        """Also these minutes; hours that they fill are known from now on."""
        minutes = _newest({**self.minutes, **found}, MINUTES_KEPT)
        hours = dict(self.hours)
        for start in {minute - minute % HOUR_S for minute in found}:
            parts = [minutes.get(start + i * MINUTE_S) for i in range(60)]
            if start + HOUR_S <= until and None not in parts:
                hours[start] = sum(n for n in parts if n is not None)
        return Counts(_newest(hours, HOURS_KEPT), minutes, until)

    def surge(self) -> bool:
        """Whether the last hour, or the pace of its last quarter, is many times the median hour of the last days."""
        if self.until is None or len(self.hours) < FEWEST_HOURS:
            return False
        usual = median(self.hours.values())
        quarter = self._since(self.until - _QUARTER_S)
        return max(self.last_hour, 4 * quarter if quarter * 2 >= LEAST else 0) >= max(FACTOR * usual, LEAST)

    @property
    def last_hour(self) -> int:
        """Posts in the last hour, as far as its minutes are known."""
        return 0 if self.until is None else self._since(self.until - HOUR_S)

    def kept(self) -> dict[str, Json]:
        """For the cursor."""
        return {
            "hours": {str(k): v for k, v in self.hours.items()},
            "minutes": {str(k): v for k, v in self.minutes.items()},
            "until": self.until,
        }

    def _since(self, start: int) -> int:
        return sum(n for minute, n in self.minutes.items() if minute >= start)


def counts_of(kept: Mapping[str, Json]) -> Counts:
    """The counts of a cursor."""
    until = kept.get("until")
    return Counts(_numbers(kept.get("hours")), _numbers(kept.get("minutes")), until if isinstance(until, int) else None)


def _numbers(kept: Json) -> dict[int, int]:
    rows: Iterable[tuple[str, Json]] = kept.items() if isinstance(kept, dict) else ()
    return {int(k): v for k, v in rows if k.isdecimal() and isinstance(v, int)}


def _newest(counts: Mapping[int, int], most: int) -> dict[int, int]:
    return {start: counts[start] for start in sorted(counts)[-most:]}
