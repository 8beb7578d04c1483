"""Dates as feeds write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.sources.feed_dates import parse_date

AT = datetime(2003, 12, 31, 10, 14, 55, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Wed, 31 Dec 2003 10:14:55 GMT",
        "Wed, 31 Dec 03 10:14:55 GMT",
        "31 Dec 2003 10:14:55 GMT",
        "Wed,31 Dec 2003 10:14:55 +0000",
        "Wed, 31 Dec 2003 11:14:55 +0100",
        "Wed, 31 Dec 2003 11:14:55 +01:00",
        "Wed, 31 Dec 2003 11:14:55 MEZ",
        "Mi, 31 Dez 2003 11:14:55 CET",
        "Mittwoch, 31. Dezember 2003, 11:14:55 MEZ",
        "Mittwoch, 31. Dezember 2003 um 11:14:55 Uhr MEZ",
        "mer., 31 déc. 2003 11:14:55 +0100",
        "Wed, 31-Dec-2003 10:14:55 GMT",
        "Wednesday, December 31, 2003 10:14:55 AM GMT",
        "Dec 31, 2003 10:14:55",
        "Wed Dec 31 10:14:55 2003",
        "Wed Dec 31 05:14:55 EST 2003",
        "Wed, 31 Dec 2003 02:14:55 PST",
        "Wed, 31 Dec 2003 10:14:55 GMT+0000",
        "Wed, 31 Dec 2003 11:14:55 +0100 (CET)",
        "Wed, 31 Dec 2003 10:14:55 UNKNO",
        "  Wed, 31 Dec\n 2003 10:14:55 Z ",
        "2003-12-31T10:14:55Z",
        "2003-12-31T10:14:55+00:00",
        "2003-12-31T02:14:55-0800",
        "2003-12-31t10:14:55z",
        "2003-12-31 10:14:55",
        "2003-12-31 10:14:55 UTC",
        "2003-12-31 11:14:55 +01:00",
        "20031231T101455Z",
        "2003-365T10:14:55Z",
        "2004-W01-3T10:14:55Z",
        "2003/12/31 10:14:55",
        "31.12.2003 10:14:55",
        "31.12.2003, 11:14:55 MEZ",
        "31.12.2003 - 10:14:55 Uhr",
    ],
)
def test_one_moment_in_many_writings(text: str) -> None:
    assert parse_date(text) == AT


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2003", datetime(2003, 1, 1, tzinfo=UTC)),
        ("2003-12", datetime(2003, 12, 1, tzinfo=UTC)),
        ("2003-12-31", datetime(2003, 12, 31, tzinfo=UTC)),
        ("31 Dec 2003", datetime(2003, 12, 31, tzinfo=UTC)),
        ("2003-12-31T10:14Z", datetime(2003, 12, 31, 10, 14, tzinfo=UTC)),
        ("2003-12-31T24:00:00Z", datetime(2004, 1, 1, tzinfo=UTC)),
        ("2003-12-31T23:59:60Z", datetime(2003, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("2003-12-31T10:14:55.123456789Z", AT.replace(microsecond=123456)),
        ("Sa, 01 März 2025 08:00:00 +0100", datetime(2025, 3, 1, 7, tzinfo=UTC)),
        ("So, 02 Mai 2025 08:00:00 MESZ", datetime(2025, 5, 2, 6, tzinfo=UTC)),
        ("Sun, 2 Jul 2028 08:00:00 GMT", datetime(2028, 7, 2, 8, tzinfo=UTC)),
        ("2020/1/10 14:33", datetime(2020, 1, 10, 14, 33, tzinfo=UTC)),
        ("1/2/2020", None),
        ("32 Dec 2003", None),
        ("31 Foo 2003", None),
        ("2003-02-29", None),
        ("2003-12-31T25:00:00Z", None),
        ("2003-12-31T10:14:55+99:00", None),
        ("0001-01-01T00:00:00Z", None),
        ("1970-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59-05:00", None),
        ("vor 5 Minuten", None),
        ("1518478934", None),
        ("", None),
        ("1" * 500, None),
    ],
)
def test_what_is_known_is_read_and_what_is_not_is_left(text: str, moment: datetime | None) -> None:
    assert parse_date(text) == moment


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=80_000)))
def test_every_moment_survives_being_written_as_rfc_822_and_iso(later: timedelta) -> None:
    aware = datetime(1971, 1, 1, tzinfo=UTC) + later
    assert parse_date(aware.isoformat()) == aware
    assert parse_date(aware.strftime("%a, %d %b %Y %H:%M:%S +0000")) == aware.replace(microsecond=0)


@given(st.text(max_size=120) | st.from_regex(r"[0-9A-Za-z:., +/-]{0,60}"))
def test_nothing_raises_and_everything_is_utc(text: str) -> None:
    moment = parse_date(text)
    assert moment is None or moment.tzinfo is UTC
