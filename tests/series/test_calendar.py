"""A day is a holiday by the calendar of its country and part, from midnight to midnight there."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import holidays
import pytest

from shitstorm_radar.countries import PARTS, ZONES, home_country
from shitstorm_radar.series.calendar import is_holiday


def noon(year, month, day):
    return datetime(year, month, day, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("country", "part", "day", "kept"),
    [
        ("DE", "", date(2026, 10, 3), True),
        ("DE", "", date(2026, 10, 4), False),
        ("DE", "BY", date(2026, 11, 1), True),
        ("DE", "BE", date(2026, 11, 1), False),
        ("DE", "BE", date(2027, 3, 8), True),
        ("DE", "", date(2027, 3, 28), False),
        ("DE", "", date(2027, 3, 29), True),
        ("AT", "", date(2026, 10, 26), True),
        ("DE", "", date(2026, 10, 26), False),
        ("CH", "", date(2026, 8, 1), True),
        ("CH", "GE", date(2026, 9, 10), True),
        ("CH", "ZH", date(2026, 9, 10), False),
        ("", "", date(2026, 12, 25), False),
    ],
)
def test_every_country_and_part_keeps_its_own_days(country, part, day, kept):
    assert is_holiday(country, part, noon(day.year, day.month, day.day)) is kept


def test_a_holiday_lasts_from_local_midnight_to_local_midnight():
    begin = datetime(2026, 12, 24, 23, tzinfo=UTC)  # Christmas in Berlin
    bins = [begin - timedelta(minutes=5), begin, begin + timedelta(hours=47, minutes=55), begin + timedelta(hours=48)]

    assert [is_holiday("DE", "", at) for at in bins] == [False, True, True, False]


def test_the_day_of_the_first_of_may_begins_by_summer_time():
    assert not is_holiday("DE", "", datetime(2027, 4, 30, 21, 55, tzinfo=UTC))
    assert is_holiday("DE", "", datetime(2027, 4, 30, 22, 0, tzinfo=UTC))


def test_every_country_and_part_on_offer_is_known_to_the_package():
    known = holidays.list_supported_countries(include_aliases=False)

    assert set(ZONES) <= set(known)
    assert all(set(parts) <= set(known[country]) for country, parts in PARTS.items())


def test_every_country_on_offer_has_a_zone_and_a_new_year():
    years = [datetime(2027, 1, 1, 15, tzinfo=UTC)] * len(ZONES)
    assert all(is_holiday(country, "", at) for country, at in zip(ZONES, years, strict=True))


@pytest.mark.parametrize(
    ("name", "country"),
    [("de_CH.UTF-8", "CH"), ("C", "DE"), (None, "DE"), ("fr_FR", "DE"), ("German_Austria.1252", "AT"), ("UTF-8", "DE")],
)
def test_the_home_country_comes_from_the_name_of_the_locale(name, country):
    assert home_country(name) == country


def test_the_package_of_holidays_is_not_loaded_with_the_window_or_a_topic_without_a_country():
    script = (
        "import sys; from datetime import datetime, UTC; import shitstorm_radar.app; import shitstorm_radar.polling.watch;"
        "from shitstorm_radar.series.calendar import is_holiday;"
        "is_holiday('', '', datetime(2026, 1, 1, tzinfo=UTC)); print('holidays' in sys.modules);"
        "is_holiday('DE', '', datetime(2026, 1, 1, tzinfo=UTC)); print('holidays' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert said.stdout.split() == ["False", "True"]
