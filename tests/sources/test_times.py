"""Times as people and programs write them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import InputError
from shitstorm_radar.sources.times import TimeReader, time_reader

NOON = "2015-02-24T11:35:00+00:00"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2015-02-24T11:35:00Z", NOON),
        ("2015-02-24T12:35:00+01:00", NOON),
        ("2015-02-24 11:35", NOON),
        ("2015-02-24 03:35:00 -0800", NOON),
        ("2015-02-24 11:35:00 UTC", NOON),
        ("2015-02-24 11:35:00 GMT", NOON),
        ("20150224T113500", NOON),
        ("2015-02-24", "2015-02-24T00:00:00+00:00"),
        ("20150224", "2015-02-24T00:00:00+00:00"),
        ("24.02.2015 11:35", NOON),
        ("24.2.2015, 11:35 Uhr", NOON),
        ("24-02-2015 11.35", NOON),
        ("24-02-2015 11.35.00", NOON),
        ("24.02.2015 12:35+01:00", NOON),
        ("24.02.2015", "2015-02-24T00:00:00+00:00"),
        ("1424777700", NOON),
        ("1424777700.5", "2015-02-24T11:35:00.500000+00:00"),
        ("1424777700000", NOON),
        ("1424777700000000", NOON),
        ("1424777700000000000", NOON),
        ("Tue, 24 Feb 2015 12:35:00 +0100", NOON),
        ("24 Feb 2015 11:35:00 GMT", NOON),
        ("Tue Feb 24 11:35:00 +0000 2015", NOON),
        ("  2015-02-24T11:35:00,000Z ", NOON),
    ],
)
def test_known_ways_of_writing_a_time_are_read(written, meant):
    assert TimeReader().read(written).isoformat() == meant


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("", "missing"),
        ("02/24/2015 11:35", "day or the month"),
        ("24/02/2015", "day or the month"),
        ("2015/02/24", "day or the month"),
        ("13-13-2015", "day first"),
        ("yesterday", "2015-02-24T11:35"),
        ("12", "2015-02-24T11:35"),
        ("0001-01-01T00:00+14:00", "no time of this age"),
        ("9999-12-31T23:59-10:00", "no time of this age"),
        ("1970-01-01", "no time of this age"),
        ("Tue, 99 Feb 2015 12:35:00 +0100", "2015-02-24T11:35"),
    ],
)
def test_what_is_no_time_or_could_mean_two_is_refused_with_a_way_out(written, hint):
    with pytest.raises(ValueError, match=hint):
        TimeReader().read(written)


def test_times_without_a_zone_are_taken_in_the_zone_that_was_named():
    berlin = time_reader(zone="Europe/Berlin")

    assert berlin.read("24.02.2015 12:35").isoformat() == NOON
    assert berlin.read("24.07.2015 12:35").isoformat() == "2015-07-24T10:35:00+00:00"
    assert berlin.read("2015-02-24T11:35Z").isoformat() == NOON


def test_an_own_format_is_the_only_one_then():
    american = time_reader("%m/%d/%Y %I:%M %p")

    assert american.read("02/24/2015 11:35 AM").isoformat() == NOON
    with pytest.raises(ValueError, match="does not match"):
        american.read("2015-02-24")


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", ""])
def test_an_unknown_zone_is_refused_by_name(zone):
    with pytest.raises(InputError, match="Europe/Berlin") as caught:
        time_reader(zone=zone)

    assert caught.value.code == "unknown_zone"


@given(st.text(max_size=60))
def test_any_text_is_a_time_or_a_value_error(text):
    try:
        moment = TimeReader().read(text)
    except ValueError:
        return
    assert moment.tzinfo is UTC


@given(st.timedeltas(timedelta(days=366), timedelta(days=80_000)))
def test_what_python_writes_is_read_back(since_1970):
    moment = datetime(1970, 1, 1, tzinfo=UTC) + since_1970

    assert TimeReader().read(moment.isoformat()) == moment
    assert TimeReader().read(moment.strftime("%d.%m.%Y %H:%M:%S")) == moment.replace(microsecond=0)
