"""``--explain FILE|-``: what each alarm said, one JSON line per alarm."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TextIO

from shitstorm_radar.export.atomic_file import replacing
from shitstorm_radar.records import Json

_STANDARD_OUTPUT = "-"


def add_explain(parser: argparse.ArgumentParser) -> None:
    """Offer the option."""
    parser.add_argument(
        "--explain",
        metavar="FILE|-",
        help="write what each alarm said, from what was known then, as JSON lines; with - they go to standard output "
        "and the report to standard error",
    )


def place_of(arguments: argparse.Namespace) -> Path | None:
    """The file that is to be written, if it is one."""
    return None if arguments.explain in (None, _STANDARD_OUTPUT) else Path(arguments.explain)


def told_to(arguments: argparse.Namespace) -> TextIO:
    """Where the command's own report goes: standard output, unless the JSON lines do."""
    return sys.stderr if arguments.explain == _STANDARD_OUTPUT else sys.stdout


def write_lines(arguments: argparse.Namespace, documents: Iterable[Mapping[str, Json]]) -> None:
    """Write one line per document.

    Raises:
        InputError: the file cannot be written.
    """
    lines = (json.dumps(d, ensure_ascii=False, allow_nan=False) + "\n" for d in documents)
    place = place_of(arguments)
    if place is None:
        sys.stdout.writelines(lines)
        return
    with replacing(place, encoding="utf-8") as file:
        file.writelines(lines)
