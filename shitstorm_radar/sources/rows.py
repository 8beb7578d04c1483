"""The rows of a CSV or JSONL file as texts by field, one after another, each with its place in the file.

A row that cannot be read is answered with a ``Problem`` and the next one goes on; only a file that
does not fit as a whole raises.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath
from typing import BinaryIO, Final

from shitstorm_radar.errors import InputError
from shitstorm_radar.records import Json
from shitstorm_radar.sources.column_map import FIELDS, NEEDED, ColumnMap, bind
from shitstorm_radar.sources.lines import Line, lines, signature

DELIMITERS: Final = ",;\t|"
JSON_ENDINGS: Final = (".jsonl", ".ndjson", ".json")
TABLE_ENDINGS: Final = (".csv", ".tsv")

_HEAD: Final = 4096  # bytes looked at to tell what a file is
_OBJECTS_LOOKED_AT: Final = 50
_DEEPEST: Final = 4  # objects within objects


@dataclass(frozen=True, slots=True)
class Row:
    """One row: field to text.

    Attributes:
        line: it begins in, 1-based.
        end, next_line: offset in bytes right after it, and the number of the line there.
    """

    line: int
    end: int
    next_line: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be used, and why; the places as in ``Row``."""

    line: int
    end: int
    next_line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is written.

    Attributes:
        bound: field to column.
        columns: of a table, in order; empty for JSON lines.
        start, line: offset and number of the first line of data.
    """

    encoding: str
    bound: Mapping[str, str]
    start: int
    line: int = 1
    columns: tuple[str, ...] = ()
    delimiter: str = ""


def layout_of(stream: BinaryIO, name: str, column_map: ColumnMap) -> Layout | None:
    """How the file is written; None while it is still empty.

    Raises:
        InputError: it is no table and no JSON lines, or lacks a needed column.
    """
    stream.seek(0)
    head = stream.read(_HEAD)
    encoding, start = signature(head)
    if encoding == "utf-8" and b"\0" in head:
        raise _unusable(name, 1, "this is no text file; save it as CSV (UTF-8)")
    if not head[start:].strip():
        return None
    ending = PurePath(name).suffix.lower()
    is_json = ending in JSON_ENDINGS or (ending not in TABLE_ENDINGS and head[start:].lstrip().startswith(b"{"))
    return (_json_layout if is_json else _table_layout)(stream, name, column_map, Layout(encoding, {}, start))


def rows(stream: BinaryIO, layout: Layout, start: int, line: int, *, finished: bool) -> Iterator[Row | Problem]:
    """The rows from offset ``start`` on, which is in line ``line``; blank lines are left out.

    ``finished`` is False while the file may still grow: a last line without an end, or within an
    open quotation, is left for later.
    """
    read = _table_rows if layout.columns else _json_rows
    return read(stream, layout, start, line, finished)


# tables


class _Tape:
    """Hands lines to ``csv.reader`` and remembers where each record began."""

    def __init__(self, source: Iterator[Line], line: int, *, finished: bool) -> None:
        self._source = source
        self.finished = finished
        self.next_line = line
        self.end = 0
        self.begin()

    def begin(self) -> None:
        """A new record begins with the next line."""
        self.line, self.first_end, self.cut, self.dry = self.next_line, 0, False, False

    def __iter__(self) -> _Tape:
        return self

    def __next__(self) -> str:
        line = next(self._source, None)
        if line is None or not (line.whole or self.finished):
            self.dry = True
            raise StopIteration
        self.next_line += 1
        self.end = line.end
        self.first_end = self.first_end or line.end
        self.cut = self.cut or line.cut
        return line.text


def _table_rows(stream: BinaryIO, layout: Layout, start: int, line: int, finished: bool) -> Iterator[Row | Problem]:
    while True:
        tape = _Tape(lines(stream, start, layout.encoding), line, finished=finished)
        fault = yield from _until_fault(tape, layout)
        if not fault:
            return
        # an unclosed quotation has swallowed rows: go on right after the line it began in
        start, line = tape.first_end, tape.line + 1
        yield Problem(tape.line, start, line, fault)


def _until_fault(tape: _Tape, layout: Layout) -> Generator[Row | Problem, None, str]:
    """Rows up to the first that cannot be taken apart; returns why, or nothing at the file's end."""
    reader = csv.reader(tape, delimiter=layout.delimiter)
    while True:
        tape.begin()
        try:
            cells = next(reader, None)
        except csv.Error as err:
            return f"a quotation mark is never closed or a text is too long ({err})"
        if cells is None or (tape.dry and not tape.finished):
            return ""
        if tape.dry:
            return "a quotation mark is never closed"
        if tape.cut:
            yield Problem(tape.line, tape.end, tape.next_line, "the line is longer than a megabyte")
        elif any(cells):
            yield _table_row(tape, layout, cells)


def _table_row(tape: _Tape, layout: Layout, cells: list[str]) -> Row | Problem:
    width = len(layout.columns)
    if any(cells[width:]):
        return Problem(
            tape.line,
            tape.end,
            tape.next_line,
            f"{len(cells)} cells, but {width} columns; a text with a {layout.delimiter!r} needs quotes",
        )
    by_column = dict(zip(layout.columns, cells, strict=False))
    return Row(tape.line, tape.end, tape.next_line, {f: by_column.get(c, "") for f, c in layout.bound.items()})


def _table_layout(stream: BinaryIO, name: str, column_map: ColumnMap, bare: Layout) -> Layout:
    first = next(lines(stream, bare.start, bare.encoding)).text
    start, line = bare.start, 1
    named = first.strip().lower()
    if named.startswith("sep=") and len(named) == 5:  # a hint that Excel writes and reads
        start, line, candidates = start + len(first.encode(bare.encoding)), 2, [named[4]]
    else:
        candidates = sorted(DELIMITERS, key=first.count, reverse=True)
    faults: list[InputError] = []
    for delimiter in candidates:
        tape = _Tape(lines(stream, start, bare.encoding), line, finished=True)
        try:
            columns = tuple(next(csv.reader(tape, delimiter=delimiter), []))
            bound = bind(columns, column_map, name)
        except csv.Error as err:
            faults.append(
                _unusable(name, line, f"the head of the table cannot be read ({err}); save it as CSV (UTF-8)")
            )
        except InputError as err:
            faults.append(err)
        else:
            return Layout(bare.encoding, bound, tape.end, tape.next_line, columns, delimiter)
    raise faults[0]


# JSON lines


def _json_rows(stream: BinaryIO, layout: Layout, start: int, line: int, finished: bool) -> Iterator[Row | Problem]:
    for number, found in enumerate(lines(stream, start, layout.encoding), line):
        if not (found.whole or finished):
            return
        if not found.text.strip():
            continue
        try:
            flat = _flat(found.text)
        except ValueError as err:
            yield Problem(number, found.end, number + 1, str(err))
        else:
            yield Row(number, found.end, number + 1, {f: flat.get(c, "") for f, c in layout.bound.items()})


def _json_layout(stream: BinaryIO, name: str, column_map: ColumnMap, bare: Layout) -> Layout:
    fault = ""
    for number, line in enumerate(islice(lines(stream, bare.start, bare.encoding), _OBJECTS_LOOKED_AT), 1):
        if not line.text.strip():
            continue
        try:
            columns = list(_flat(line.text))
        except ValueError as err:
            fault = fault or f"line {number}: {err}"
            continue
        needed = bind(columns, {f: column_map[f] for f in NEEDED if f in column_map}, name)
        return Layout(bare.encoding, {f: column_map.get(f, f) for f in FIELDS} | needed, bare.start)
    raise InputError(f"{name}, {fault or 'no line holds an object'}", code="no_table", details={"file": name})


def _flat(text: str) -> dict[str, str]:
    """An object's values as texts; objects within it under "outer.inner".

    Raises:
        ValueError: it is no object.
    """
    try:
        value: Json = json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError("this is not JSON; every line must hold one whole object") from None
    if not isinstance(value, dict):
        raise ValueError("this is no JSON object; every line must hold one object such as {...}")  # noqa: TRY004
    return flat_object(value)


def flat_object(value: Mapping[str, Json]) -> dict[str, str]:
    """An object's values as texts; objects within it under "outer.inner".

    >>> flat_object({"text": "Ärger", "user": {"name": "Anna"}, "likes": 3})
    {'text': 'Ärger', 'user.name': 'Anna', 'likes': '3'}
    """
    return dict(_leaves(value, "", _DEEPEST))


def _leaves(value: Mapping[str, Json], prefix: str, deepest: int) -> Iterator[tuple[str, str]]:
    for key, inner in value.items():
        if isinstance(inner, dict) and deepest:
            yield from _leaves(inner, f"{prefix}{key}.", deepest - 1)
        elif isinstance(inner, str):
            yield prefix + key, inner
        elif isinstance(inner, int | float) and not isinstance(inner, bool):
            yield prefix + key, str(inner)
        else:
            yield prefix + key, ""


def _unusable(name: str, line: int, why: str) -> InputError:
    return InputError(f"{name}, line {line}: {why}", code="no_table", details={"file": name})
