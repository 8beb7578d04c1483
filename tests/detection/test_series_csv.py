"""Reading series, and saying what is wrong with one."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.detection.backtest import SeriesRow, backtest
from shitstorm_radar.detection.series_csv import read_series
from shitstorm_radar.errors import InputError
from tests.detection.streams import plus, usual

GOOD = """time,mentions,negative,measured
2026-11-21T14:00:00Z,10,2.5,1
2026-11-21T14:05:00Z,12,3,0.5
2026-11-21T14:10:00Z,0,0,0
"""


def test_a_series_is_read_with_its_step():
    series = read_series(GOOD.splitlines())
    assert (series.bin_s, series.volume_only) == (300, False)
    assert series.rows[1] == SeriesRow(datetime(2026, 11, 21, 14, 5, tzinfo=UTC), 12.0, 3.0, 0.5)


def test_only_time_and_mentions_are_needed():
    series = read_series(["Time , MENTIONS, other", "2026-11-21 14:00,1,x", "2026-11-21 15:00,2,y", ""])
    assert (series.bin_s, series.volume_only) == (3600, True)
    assert series.rows[0] == SeriesRow(datetime(2026, 11, 21, 14, 0, tzinfo=UTC), 1.0, None, 1.0)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_and_a_signature_are_understood(separator):
    lines = ("\ufeff" + GOOD.replace(",", separator)).splitlines(keepends=True)
    assert read_series(lines) == read_series(GOOD.splitlines())


def test_offsets_are_turned_into_utc_so_that_summer_time_keeps_the_step():
    lines = [
        "time,mentions",
        "2026-10-25T02:30:00+02:00,1",
        "2026-10-25T02:00:00+01:00,1",
        "2026-10-25T02:30:00+01:00,1",
    ]
    assert read_series(lines).bin_s == 1800


def test_a_single_row_has_the_usual_step():
    assert read_series(GOOD.splitlines()[:2]).bin_s == 300


def test_an_empty_measured_field_means_measured():
    assert read_series(["time,mentions,measured", "2026-11-21,1,"]).rows[0].measured == 1.0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("\n\n", "is empty"),
        ("time,mentions\n", "is empty"),
        ("when,mentions\n", "line 1: the column time is missing; there are: when, mentions"),
        ("time,count\n", "the column mentions is missing"),
        ("time,mentions,mentions\n", "line 1: the column mentions stands there twice"),
        ("time,mentions\nyesterday,1\n", "line 2, column time: 'yesterday' is no time"),
        ("time,mentions\n0001-01-01T00:00:00+14:00,1\n", "line 2, column time"),
        ("time,mentions\n2026-11-21,many\n", "line 2, column mentions: 'many' is no number"),
        ("time,mentions\n2026-11-21,\n", "line 2, column mentions: '' is no number"),
        ("time,mentions\n2026-11-21,-1\n", "line 2, column mentions: -1 is out of range"),
        ("time,mentions\n2026-11-21,nan\n", "line 2, column mentions: nan is out of range"),
        ("time,mentions,measured\n2026-11-21,1,1.5\n", "line 2, column measured: 1.5 is out of range: from 0 to 1"),
        ("time,mentions,negative\n2026-11-21,1\n", "line 2, column negative: is missing"),
        ("time,mentions\n2026-11-21T10:00,1\n2026-11-21T10:00,1\n", "line 3, column time: is not later"),
        ("time,mentions\n2026-11-21T10:00,1\n2026-11-21T09:00,1\n", "line 3, column time: is not later"),
        ("time,mentions\n2026-11-21T10:00,1\n2026-11-21T12:00,1\n", "the step of 7200 s is not"),
        ("time,mentions\n2026-11-21T10:00,1\n2026-11-21T10:00:30,1\n", "the step of 30 s is not"),
        (
            "time,mentions\n2026-11-21T10:00,1\n2026-11-21T10:05,1\n2026-11-21T10:15,1\n",
            "line 4, column time: 600 s after",
        ),
        ("time,mentions\n2026-11-21,\0\n", "line 2: holds a zero byte"),
        ('time,mentions\n2026-11-21,"1' + "x" * 140_000 + '"\n', "is no CSV"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text, said):
    with pytest.raises(InputError) as caught:
        read_series(text.splitlines(keepends=True), name="march.csv")
    assert said in str(caught.value)
    assert str(caught.value).startswith("march.csv")
    assert caught.value.code == "series_csv"


@given(st.lists(st.text(alphabet='time,mentions20-1:T\n";.x\t', max_size=40), max_size=8))
def test_any_text_is_read_or_refused_but_never_crashes(lines):
    with suppress(InputError):
        assert read_series(["time,mentions", *lines]).rows


def test_a_backtest_answers_every_row_and_rings_once_for_the_storm():
    stream = plus(usual(5), 4 * 288, 24, 40, 32)
    lines = ["time,mentions,negative", *(f"{o.start.isoformat()},{o.mentions:g},{o.critical:g}" for o in stream)]
    rows = list(backtest(read_series(lines)))
    assert [r.time for r in rows] == [o.start for o in stream]
    assert [i for i, r in enumerate(rows) if r.alarm] in ([4 * 288], [4 * 288 + 1])


def test_a_friendly_surge_is_no_alarm_of_a_backtest_that_counts_negatives():
    stream = plus(usual(5), 4 * 288, 24, 80, 16)
    lines = ["time,mentions,negative", *(f"{o.start.isoformat()},{o.mentions:g},{o.critical:g}" for o in stream)]
    assert not any(r.alarm for r in backtest(read_series(lines)))


def test_a_backtest_without_negatives_works_on_volume():
    stream = plus(usual(5), 4 * 288, 24, 80, 0)
    lines = ["time,mentions", *(f"{o.start.isoformat()},{o.mentions:g}" for o in stream)]
    assert sum(r.alarm for r in backtest(read_series(lines))) == 1
