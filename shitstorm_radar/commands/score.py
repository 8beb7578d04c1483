"""``shitstorm-radar score``: how negative each line is, and towards whom."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from shitstorm_radar.commands.console import Commands, lines_of
from shitstorm_radar.records import Json
from shitstorm_radar.scoring import Negativity, load_scorer
from shitstorm_radar.scoring.tone import Tone, towards

_CHUNK = 256
_NOT_SCORED = "null"


def add_to(commands: Commands) -> None:
    """Offer the command."""
    score = commands.add_parser(
        "score",
        help="negativity of each line of a text",
        description="One text per line in; negativity (0 to 1, or null where the language is not scored), language "
        "and text out, separated by tabs.",
    )
    score.add_argument("file", nargs="?", type=Path, help="a UTF-8 text file (default: standard input)")
    score.add_argument("--json", action="store_true", help="all figures of a text, one JSON object per line")
    score.add_argument(
        "--about", action="append", default=[], metavar="WORD", help="the topic's word in the texts; may be given again"
    )
    score.add_argument("--why", action="store_true", help="with --json: what spoke for and against, slower")
    score.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Score every line.

    Raises:
        InputError: the file cannot be read.
    """
    lines = lines_of(arguments.file)
    if arguments.json:
        answers = score_json(lines, arguments.about, why=arguments.why)
    else:
        answers = score_lines(lines, arguments.about)
    for line in answers:
        sys.stdout.write(line + "\n")
    return 0


def score_lines(lines: Iterable[str], about: Sequence[str] = ()) -> Iterator[str]:
    """``negativity<TAB>language<TAB>text`` for every line."""
    for text, score, tone in _scored(lines, about):
        value = _NOT_SCORED if tone.negativity is None else f"{tone.negativity:.4f}"
        yield f"{value}\t{score.language}\t{text}"


def score_json(lines: Iterable[str], about: Sequence[str] = (), *, why: bool = False) -> Iterator[str]:
    """A JSON object for every line: negativity, positive, aggression, stance, language, text, and why."""
    scorer = load_scorer() if why else None
    for text, score, tone in _scored(lines, about):
        said: dict[str, Json] = {
            "negativity": _rounded(tone.negativity),
            "positive": _rounded(tone.positive),
            "aggression": _rounded(score.aggression),
            "stance": tone.stance.value,
            "language": score.language,
            "text": text,
        }
        if scorer is not None:
            said["why"] = [
                {"what": e.what, "words": e.words, "weight": round(e.weight, 2)} for e in scorer.evidence(text, None)
            ]
        yield json.dumps(said, ensure_ascii=False)


def _scored(lines: Iterable[str], about: Sequence[str]) -> Iterator[tuple[str, Negativity, Tone]]:
    scorer = load_scorer()
    source = iter(lines)
    while chunk := list(islice(source, _CHUNK)):
        for text, score in zip(chunk, scorer.score_batch(chunk, [None] * len(chunk)), strict=True):
            yield text, score, towards(score, text, about)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
