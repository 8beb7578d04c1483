"""What the exported files hold, read back as another program reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import InputError
from shitstorm_radar.export import columns
from shitstorm_radar.export.cells import harmless
from shitstorm_radar.export.csv_file import Dialect, write_incidents, write_mentions, write_series, write_timeline
from shitstorm_radar.records import TopicMention
from tests.export.examples import a_mention, a_series, an_event, an_incident, named_rows, raw_rows

GERMAN = Dialect(";", ",")
PLAIN = Dialect(",", ".")


def test_the_incident_file_begins_with_the_promised_columns(tmp_path: Path) -> None:
    path = tmp_path / "incidents.csv"
    assert write_incidents(path, [], PLAIN) == 0
    assert path.read_bytes() == (
        b"\xef\xbb\xbfincident,topic,opened_at,closed_at,peak_at,state,alarms,critical_mentions,mentions,authors,"
        b"kind,since,step,usual,peak_critical,channels,acknowledged_by\r\n"
    )


def test_an_incident_reads_back_with_decimal_comma_and_offset(tmp_path: Path) -> None:
    path = tmp_path / "incidents.csv"
    assert write_incidents(path, [(an_incident(), "ING-DiBa")], GERMAN, ZoneInfo("Europe/Berlin")) == 1
    (row,) = named_rows(path)
    assert row == {
        "incident": "ing-storm-1",
        "topic": "ING-DiBa",
        "opened_at": "2012-01-04T14:15:00+01:00",
        "closed_at": "2012-01-05T20:05:00+01:00",
        "peak_at": "2012-01-04T16:05:00+01:00",
        "state": "ended",
        "alarms": "4",
        "critical_mentions": "1506,5",
        "mentions": "2200",
        "authors": "950",
        "kind": "storm",
        "since": "2012-01-04T14:05:00+01:00",
        "step": "3",
        "usual": "12,125",
        "peak_critical": "212,25",
        "channels": "facebook.com, spiegel.de",
        "acknowledged_by": "Ümit; Köln",
    }


def test_an_event_keeps_its_figures_and_its_note_runs_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "timeline.csv"
    assert write_timeline(path, an_incident(), "ING", [an_event()], PLAIN) == 1
    (row,) = named_rows(path, ",")
    assert row == {
        "time": "2012-01-04T13:05:00+00:00",
        "incident": "ing-storm-1",
        "topic": "ING",
        "event": "note",
        "figures": "seen=46.8763 usual=3",
        "note": "'=HYPERLINK(1)",
        "by": "Anna",
    }


def test_a_mention_keeps_unknown_apart_from_zero(tmp_path: Path) -> None:
    path = tmp_path / "mentions.csv"
    assert write_mentions(path, [(a_mention('sagt: "Wurst";\r\nnein'), "ING")], GERMAN) == 1
    (row,) = named_rows(path)
    assert row["text"] == 'sagt: "Wurst";\nnein'
    assert (row["likes"], row["reposts"], row["replies"]) == ("3", "0", "")
    assert (row["negativity"], row["author"], row["matched"]) == ("0,875", "wurst;fan", "Wurst, wurst")


def test_a_mention_without_a_date_has_the_time_it_was_first_seen(tmp_path: Path) -> None:
    path = tmp_path / "mentions.csv"
    write_mentions(path, [(a_mention(published=False, handle=None), "ING")], GERMAN)
    (row,) = named_rows(path)
    assert row["time"] == row["first_seen"] == "2012-01-04T13:06:00+00:00"
    assert row["author"] == "Wurstfan"


def test_a_blind_bin_has_no_band(tmp_path: Path) -> None:
    path = tmp_path / "series.csv"
    assert write_series(path, [(a_series(), "ING")], PLAIN) == 3
    assert raw_rows(path, ",") == [
        [
            "time",
            "mentions",
            "critical",
            "authors",
            "exposure",
            "expected",
            "lower",
            "upper",
            "topic",
            "step_min",
            "texts",
        ],
        ["2012-01-04T13:05:00+00:00", "4", "0.5", "3", "1", "0.4", "0", "2.5", "ING", "5", "4"],
        ["2012-01-04T13:10:00+00:00", "0", "0", "0", "0", "", "", "", "ING", "5", "0"],
        ["2012-01-04T13:15:00+00:00", "10", "8.25", "9", "0.5", "0.4", "0", "2.5", "ING", "5", "7"],
    ]


def test_the_hour_that_the_clock_repeats_stays_two_hours(tmp_path: Path) -> None:
    path = tmp_path / "series.csv"
    night = replace(a_series(), start=datetime(2026, 10, 25, 0, 30, tzinfo=UTC), step_s=3600)
    write_series(path, [(night, "ING")], GERMAN, ZoneInfo("Europe/Berlin"))
    assert [row["time"] for row in named_rows(path)] == [
        "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:30:00+01:00",
        "2026-10-25T03:30:00+01:00",
    ]


def test_rows_are_written_as_they_come(tmp_path: Path) -> None:
    def many() -> Iterator[tuple[TopicMention, str]]:
        for number in range(5000):
            yield a_mention(f"Wurst {number}"), "ING"

    path = tmp_path / "mentions.csv"
    assert write_mentions(path, many(), GERMAN) == 5000
    assert [row["text"] for row in named_rows(path)][-1] == "Wurst 4999"


def test_the_delimiter_cannot_be_the_decimal_sign() -> None:
    with pytest.raises(InputError, match="delimiter") as caught:
        Dialect(",", ",")
    assert caught.value.code == "export_dialect"


@given(text=st.text(), dialect=st.sampled_from([GERMAN, PLAIN]))
def test_every_text_reads_back_but_for_the_promised_changes(
    text: str, dialect: Dialect, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "property.csv"
    write_mentions(path, [(a_mention(text), "ING")], dialect)
    (row,) = named_rows(path, dialect.delimiter)
    assert row["text"] == harmless(text)
    if "'" not in harmless(text):
        assert row["text"] == text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


def test_half_a_surrogate_does_not_stop_the_export(tmp_path: Path) -> None:
    path = tmp_path / "mentions.csv"
    write_mentions(path, [(a_mention("Wurst \ud83d!"), "ING")], GERMAN)
    assert named_rows(path)[0]["text"] == "Wurst ?!"


def test_the_readme_lists_every_column_in_order() -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    for table in (columns.INCIDENTS, columns.TIMELINE, columns.MENTIONS, columns.SERIES):
        lines = "\n".join(f"| `{column.name}` | {column.meaning} |" for column in table)
        assert lines in readme
