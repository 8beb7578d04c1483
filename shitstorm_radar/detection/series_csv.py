"""Reading a series for ``backtest``: CSV with a constant step."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from math import isfinite

from shitstorm_radar.detection.backtest import Series, SeriesRow
from shitstorm_radar.detection.detector import LONGEST_BIN_S, SHORTEST_BIN_S
from shitstorm_radar.errors import InputError

_COLUMNS = ("time", "mentions", "negative", "measured")
_ONE_ROW_STEP_S = 300


def read_series(lines: Iterable[str], *, name: str = "series") -> Series:
    """The series in CSV ``lines`` whose first names the columns.

    Columns: ``time`` (ISO 8601; without an offset it is UTC), ``mentions``, optional ``negative`` and
    ``measured`` (0 to 1; empty means 1); others are ignored.  Separated by commas, semicolons or tabs.

    Raises:
        InputError: a column is missing, a field unreadable, or the step is not constant; names line and column.
    """
    numbered = csv.reader(_checked(lines, name), delimiter=",")
    header, rows, step = None, list[SeriesRow](), 0
    try:
        for fields in numbered:
            if not any(field.strip() for field in fields):
                continue
            place = f"{name}, line {numbered.line_num}"
            if header is None:
                header = _header(fields, place)
                continue
            row = _row(fields, header, place)
            step = _step(rows, row, step, place)
            rows.append(row)
    except csv.Error as err:
        raise _error(f"{name}, line {numbered.line_num}", f"is no CSV: {err}") from err
    if header is None or not rows:
        raise _error(name, "is empty: it needs a line with the columns time,mentions and at least one row")
    return Series(tuple(rows), step or _ONE_ROW_STEP_S, volume_only="negative" not in header)


def _checked(lines: Iterable[str], name: str) -> Iterator[str]:
    separator = ""
    for number, line in enumerate(lines, 1):
        if "\0" in line:
            raise _error(f"{name}, line {number}", "holds a zero byte: save it as CSV in UTF-8")
        text = line.removeprefix("\ufeff") if number == 1 else line
        if not separator and text.strip():
            separator = next((s for s in (",", ";", "\t") if s in text), ",")
        yield text.replace(separator, ",") if separator else text


def _header(fields: list[str], place: str) -> dict[str, int]:
    names = [field.strip().lower() for field in fields]
    for needed in ("time", "mentions"):
        if needed not in names:
            raise _error(place, f"the column {needed} is missing; there are: {', '.join(names)}")
    for column in _COLUMNS:
        if names.count(column) > 1:
            raise _error(place, f"the column {column} stands there twice: remove one")
    return {column: names.index(column) for column in _COLUMNS if column in names}


def _row(fields: list[str], header: dict[str, int], place: str) -> SeriesRow:
    values = {}
    for column, at in header.items():
        if at >= len(fields):
            raise _error(f"{place}, column {column}", "is missing: the line is too short")
        values[column] = fields[at].strip()
    measured = values.get("measured") or "1"
    return SeriesRow(
        time=_time(values["time"], f"{place}, column time"),
        mentions=_number(values["mentions"], f"{place}, column mentions"),
        negative=_number(values["negative"], f"{place}, column negative") if "negative" in values else None,
        measured=_number(measured, f"{place}, column measured", most=1.0),
    )


def _time(text: str, place: str) -> datetime:
    try:
        time = datetime.fromisoformat(text)
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError) as err:
        raise _error(place, f"{text!r} is no time: write it like 2026-11-21T14:05:00Z") from err


def _number(text: str, place: str, most: float = float("inf")) -> float:
    try:
        value = float(text)
    except ValueError as err:
        raise _error(place, f"{text!r} is no number") from err
    if not isfinite(value) or not 0.0 <= value <= most:
        raise _error(place, f"{text} is out of range: from 0{f' to {most:g}' if isfinite(most) else ''}")
    return value


def _step(rows: list[SeriesRow], row: SeriesRow, step: int, place: str) -> int:
    if not rows:
        return 0
    seconds = (row.time - rows[-1].time).total_seconds()
    place = f"{place}, column time"
    if seconds <= 0:
        raise _error(place, "is not later than the line before: sort by time and keep one line for each")
    if not step:
        if not SHORTEST_BIN_S <= seconds <= LONGEST_BIN_S or seconds != int(seconds):
            raise _error(place, f"the step of {seconds:g} s is not in whole seconds from 1 to 60 minutes")
        return int(seconds)
    if seconds != step:
        raise _error(
            place,
            f"{seconds:g} s after the line before, but the step is {step} s: "
            "put a line for every step, with measured 0 where nothing was measured",
        )
    return step


def _error(place: str, what: str) -> InputError:
    return InputError(f"{place}: {what}", code="series_csv", details={"place": place, "problem": what})
