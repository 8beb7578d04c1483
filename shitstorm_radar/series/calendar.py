"""What is known beforehand of a day or an hour: holidays of a country, and events that the user plans.

``holidays`` is loaded with the first question about a country, not with this module: it takes a quarter of a second.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from shitstorm_radar.countries import ZONES


def is_holiday(country: str, part: str, at: datetime) -> bool:
    """Whether a moment lies on a public holiday there, by the country's own midnight.

    Args:
        country: a key of ``countries.ZONES``; "" has no holidays.
        part: one of ``countries.PARTS``; "" for days that the whole country keeps.
        at: aware.
    """
    if not country:
        return False
    day = at.astimezone(_zone(country)).date()
    return day in _days(country, part, day.year)


@cache
def _zone(country: str) -> ZoneInfo:
    return ZoneInfo(ZONES[country])


@cache
def _days(country: str, part: str, year: int) -> frozenset[date]:
    from holidays import country_holidays  # late, for its weight

    return frozenset(country_holidays(country, subdiv=part or None, years=year))
