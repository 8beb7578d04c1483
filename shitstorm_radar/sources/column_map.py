"""Which column of a file is which part of a mention."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from typing import Final

from shitstorm_radar.errors import InputError

NEEDED: Final = ("published_at", "text")
FIELDS: Final = (
    *NEEDED,
    "id",
    "author",
    "url",
    "source",
    "likes",
    "reposts",
    "replies",
    "topic",
    "language",
    "title",
    "kind",
)
_SHOWN: Final = 30  # columns named in a message

ColumnMap = Mapping[str, str]


def parse_map(text: str) -> ColumnMap:
    """``"text=body,published_at=created"`` as field to column; a pair with a comma in it stands in double quotes.

    Raises:
        InputError: a pair is not complete, or names a field that there is not.

    >>> parse_map('text=body, "title=head, line"')
    {'text': 'body', 'title': 'head, line'}
    """
    pairs: dict[str, str] = {}
    try:
        written = next(csv.reader([text], skipinitialspace=True), [])
    except csv.Error:
        raise _bad_map(text, "it must stand on one line") from None
    for pair in written:
        if not pair.strip():
            continue
        field, equals, column = (part.strip() for part in pair.partition("="))
        if not equals or not column:
            raise _bad_map(pair, f"{pair.strip()!r} is not of the form field=column")
        if field not in FIELDS:
            raise _bad_map(pair, f"there is no field {field!r}; the fields are {', '.join(FIELDS)}")
        if field in pairs:
            raise _bad_map(pair, f"the field {field!r} stands there twice")
        pairs[field] = column
    return pairs


def bind(columns: Sequence[str], column_map: ColumnMap, name: str) -> dict[str, str]:
    """Field to column, for those fields that the file has.

    A field that is not mapped takes the column of its own name, whatever its capitals.

    Args:
        columns: as the file names them.
        column_map: field to column, for those with another name.
        name: the file's, for messages.

    Raises:
        InputError: a needed field or a mapped column is not there; the message names those that are.
    """
    bound: dict[str, str] = {}
    by_folded = {c.strip().casefold(): c for c in reversed(columns)}
    for field in FIELDS:
        wanted = column_map.get(field)
        column = by_folded.get((wanted or field).strip().casefold())
        if column is not None:
            bound[field] = column
        elif wanted is not None:
            raise _missing(wanted, columns, name, f"correct the mapping {field}={wanted}")
        elif field in NEEDED:
            raise _missing(field, columns, name, f"map another one to it with {field}=COLUMN")
    return bound


def _bad_map(pair: str, why: str) -> InputError:
    return InputError(
        f"mapping: {why}; write for instance text=body,published_at=created",
        code="bad_map",
        details={"pair": pair.strip()},
    )


def _missing(column: str, columns: Sequence[str], name: str, way_out: str) -> InputError:
    there = ", ".join(c.strip()[:60] for c in columns[:_SHOWN]) + (", ..." if len(columns) > _SHOWN else "")
    return InputError(
        f"{name}, line 1: column {column!r} is missing; the file has: {there or 'none'}; {way_out}",
        code="column_missing",
        details={"file": name, "column": column, "columns": there},
    )
