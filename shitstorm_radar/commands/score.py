"""``shitstorm-radar score``: how negative each line is."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from shitstorm_radar.commands.console import Commands, lines_of
from shitstorm_radar.scoring import load_scorer

_CHUNK = 256


def add_to(commands: Commands) -> None:
    """Offer the command."""
    score = commands.add_parser(
        "score",
        help="negativity of each line of a text",
        description="One text per line in; negativity (0 to 1), language and text out, separated by tabs.",
    )
    score.add_argument("file", nargs="?", type=Path, help="a UTF-8 text file (default: standard input)")
    score.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Score every line.

    Raises:
        InputError: the file cannot be read.
    """
    for line in score_lines(lines_of(arguments.file)):
        sys.stdout.write(line + "\n")
    return 0


def score_lines(lines: Iterable[str]) -> Iterator[str]:
    """``negativity<TAB>language<TAB>text`` for every line."""
    scorer = load_scorer()
    source = iter(lines)
    while chunk := list(islice(source, _CHUNK)):
        for text, score in zip(chunk, scorer.score_batch(chunk, [None] * len(chunk)), strict=True):
            yield f"{score.value:.4f}\t{score.language}\t{text}"
