"""CSV that a spreadsheet opens right at the first double click and runs nothing from.

RFC 4180 with CRLF, UTF-8 with signature, ISO 8601 times with offset, formula-safe cells,
written whole or not at all.  ``columns`` says what the files hold.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import UTC, tzinfo
from pathlib import Path
from typing import TypeVar

from shitstorm_radar.export import columns
from shitstorm_radar.export.atomic_file import replacing
from shitstorm_radar.export.cells import Dialect, cell_text
from shitstorm_radar.export.columns import BinRow, Column, EventRow, IncidentRow, MentionRow
from shitstorm_radar.records import Incident, IncidentEvent, SeriesSlice, TopicMention

__all__ = ["Dialect", "write_incidents", "write_mentions", "write_series", "write_timeline"]

R = TypeVar("R", IncidentRow, EventRow, MentionRow, BinRow)


def write_incidents(path: Path, rows: Iterable[tuple[Incident, str]], dialect: Dialect, zone: tzinfo = UTC) -> int:
    """Write incidents, each with its topic's name; times in ``zone``.

    Returns:
        Rows written, without the header.

    Raises:
        InputError: the file cannot be written; a former file is kept.
    """
    return _write(path, columns.INCIDENTS, (IncidentRow(*row) for row in rows), dialect, zone)


def write_timeline(
    path: Path,
    incident: Incident,
    topic: str,
    events: Iterable[IncidentEvent],
    dialect: Dialect,
    zone: tzinfo = UTC,
) -> int:
    """Write the timeline of an incident of a topic; returns and raises as ``write_incidents``."""
    return _write(path, columns.TIMELINE, (EventRow(incident, event, topic) for event in events), dialect, zone)


def write_mentions(path: Path, rows: Iterable[tuple[TopicMention, str]], dialect: Dialect, zone: tzinfo = UTC) -> int:
    """Write mentions, each with its topic's name, as they come; returns and raises as ``write_incidents``."""
    return _write(path, columns.MENTIONS, (MentionRow(*row) for row in rows), dialect, zone)


def write_series(path: Path, series: Iterable[tuple[SeriesSlice, str]], dialect: Dialect, zone: tzinfo = UTC) -> int:
    """Write series, each with its topic's name, one row per bin; returns and raises as ``write_incidents``."""
    return _write(path, columns.SERIES, columns.bins(series), dialect, zone)


def _write(path: Path, table: Sequence[Column[R]], rows: Iterable[R], dialect: Dialect, zone: tzinfo) -> int:
    written = 0
    with replacing(path) as file:
        out = csv.writer(file, delimiter=dialect.delimiter, lineterminator="\r\n")
        out.writerow([column.name for column in table])
        for row in rows:
            out.writerow([cell_text(column.take(row), dialect, zone) for column in table])
            written += 1
    return written
