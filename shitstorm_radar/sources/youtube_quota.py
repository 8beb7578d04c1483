"""What a day of YouTube costs, and what of it is left; pure.

Searches have a bucket of their own, 100 a day; everything else costs units, 10,000 a day, one for each question that
is asked here.  Both are counted per key (its Google project), so all sources with one key share them, and both start
anew at midnight in California.
Source: https://developers.google.com/youtube/v3/determine_quota_cost
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from shitstorm_radar.records import Json
from shitstorm_radar.sources.base import DayCost, Quota
from shitstorm_radar.sources.words import QT_TRANSLATE_NOOP

SEARCHES_A_DAY: Final = 100
UNITS_A_DAY: Final = 10_000
VIDEOS_WITH_COMMENTS: Final = 10  # whose comments are read at one visit
COMMENT_PAGES: Final = 3  # of an own channel, at one visit

_DAY_S: Final = 86_400
_COST: Final = QT_TRANSLATE_NOOP(
    "Sources",
    "At the usual pace a day costs {searches} of {searches_limit} searches and up to {units} of {units_limit} units of "
    "your key.",
)
_TOO_MUCH: Final = QT_TRANSLATE_NOOP(
    "Sources",
    "At the usual pace a day would cost {searches} of {searches_limit} searches and up to {units} of {units_limit} units "
    "of your key; it is asked less often, so that the day's quota lasts.",
)


@dataclass(frozen=True, slots=True)
class Spent:
    """What was used of a day's quota; ``day`` as it is in California."""

    day: date
    searches: int = 0
    units: int = 0


def day_cost(options: Mapping[str, str], interval_s: float) -> DayCost:
    """What a source with these options costs in a day at this interval, at most."""
    visits = int(_DAY_S // interval_s)
    searches = visits if options.get("query") else 0
    per_visit = 1 + VIDEOS_WITH_COMMENTS * (options.get("comments") != "no") if options.get("query") else 0
    per_visit += COMMENT_PAGES if options.get("channel") else 0
    units = visits * per_visit
    figures = {
        "searches": searches,
        "searches_limit": SEARCHES_A_DAY,
        "units": units,
        "units_limit": UNITS_A_DAY,
    }
    too_much = searches > SEARCHES_A_DAY or units > UNITS_A_DAY
    return DayCost(_TOO_MUCH if too_much else _COST, figures)


def quota_day(now: datetime) -> date:
    """The day in California."""
    return now.astimezone(_california()).date()


def resets_at(now: datetime) -> datetime:
    """The next midnight in California, in UTC."""
    tomorrow = quota_day(now) + timedelta(days=1)
    return datetime.combine(tomorrow, time(), _california()).astimezone(UTC)


@dataclass(slots=True)
class Ledger:
    """What all sources have used today, by a fingerprint of their key; lives as long as the program."""

    spent: dict[tuple[str, str], Spent] = field(default_factory=dict)

    def purse(self, key: str, source_id: str, before: Spent | None, now: datetime) -> Purse:
        """What a source may still use.

        Args:
            key: a fingerprint, never the key itself.
            source_id: the source that asks.
            before: what its cursor remembers, from before a restart.
            now: aware UTC.
        """
        today = quota_day(now)
        known = [s for s in (self.spent.get((key, source_id)), before) if s is not None and s.day == today]
        own = max(known, key=lambda s: (s.searches, s.units), default=Spent(today))
        self.spent[key, source_id] = own
        return Purse(self, (key, source_id), resets_at(now))


@dataclass(slots=True)
class Purse:
    """One source's hand in the quota: nothing is asked without taking it from here first."""

    ledger: Ledger
    place: tuple[str, str]
    resets_at: datetime

    @property
    def own(self) -> Spent:
        """What the source itself has used today."""
        return self.ledger.spent[self.place]

    @property
    def searches_left(self) -> int:
        """Of the key, for all of its sources."""
        return max(SEARCHES_A_DAY - sum(s.searches for s in self._today()), 0)

    @property
    def units_left(self) -> int:
        """Of the key, for all of its sources."""
        return max(UNITS_A_DAY - sum(s.units for s in self._today()), 0)

    def take_search(self) -> bool:
        """Use one search, if one is left."""
        if not self.searches_left:
            return False
        self.ledger.spent[self.place] = replace(self.own, searches=self.own.searches + 1)
        return True

    def take_unit(self) -> bool:
        """Use one unit, if one is left."""
        if not self.units_left:
            return False
        self.ledger.spent[self.place] = replace(self.own, units=self.own.units + 1)
        return True

    def empty(self) -> None:
        """The site says that nothing is left, whatever was counted here."""
        others = [s for place, s in self.ledger.spent.items() if place[0] == self.place[0] and place != self.place]
        today = [s for s in others if s.day == self.own.day]
        searches = SEARCHES_A_DAY - sum(s.searches for s in today)
        units = UNITS_A_DAY - sum(s.units for s in today)
        self.ledger.spent[self.place] = replace(self.own, searches=max(searches, 0), units=max(units, 0))

    def quota(self, *, searching: bool) -> Quota:
        """What runs out first, for people."""
        if searching:
            return Quota(self.searches_left, SEARCHES_A_DAY, self.resets_at)
        return Quota(self.units_left, UNITS_A_DAY, self.resets_at)

    def _today(self) -> list[Spent]:
        own = self.own
        return [s for (key, _), s in self.ledger.spent.items() if key == self.place[0] and s.day == own.day]


def pause_to_last(quota: Quota, now: datetime) -> timedelta:
    """How long to wait after each question so that what is left lasts until the quota is whole again."""
    assert quota.resets_at is not None  # noqa: S101 - a day's quota has its end
    return (quota.resets_at - now) / max(quota.left or 0, 1)


def kept(spent: Spent) -> dict[str, Json]:
    """For the cursor."""
    return {"day": spent.day.isoformat(), "searches": spent.searches, "units": spent.units}


def remembered(value: object) -> Spent | None:
    """From the cursor; None for what is none."""
    if not isinstance(value, dict):
        return None
    try:
        day = date.fromisoformat(str(value.get("day")))
    except ValueError:
        return None
    searches, units = value.get("searches"), value.get("units")
    return Spent(day, searches, units) if isinstance(searches, int) and isinstance(units, int) else None


def _california() -> ZoneInfo:
    return ZoneInfo("America/Los_Angeles")
