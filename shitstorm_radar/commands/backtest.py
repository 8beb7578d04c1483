"""``shitstorm-radar backtest``: the detector over a recorded series, or over a topic's own past."""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

from shitstorm_radar.commands import topic_backtest
from shitstorm_radar.commands.console import Commands, check_place, lines_of, positive
from shitstorm_radar.commands.explain_option import add_explain, place_of, told_to, write_lines
from shitstorm_radar.detection.backtest import backtest
from shitstorm_radar.detection.series_csv import read_series
from shitstorm_radar.errors import InputError
from shitstorm_radar.export.atomic_file import replacing
from shitstorm_radar.pipeline.explaining_counts import explained_counts

_HEADER = ("time", "expected", "score", "alarm")


def add_to(commands: Commands) -> None:
    """Offer the command."""
    parser = commands.add_parser(
        "backtest",
        help="run the detector over a recorded series, or over a topic's last 90 days",
        description=(
            "Runs the detector over a series, strictly online. Input columns: time (ISO 8601), mentions, optionally "
            "negative (may be fractional; without it the volume is judged) and measured (0 blind to 1 complete), "
            "at any constant step of 1 to 60 minutes. Output columns: time, expected, score, alarm (0 or 1). "
            "With --topic it runs over the topic's last 90 days in the store and prints when each false-alarm budget "
            "would have rung."
        ),
    )
    parser.add_argument("series", type=Path, nargs="?", metavar="SERIES.csv")
    parser.add_argument("--out", type=Path, metavar="OUT.csv", help="where the judged series goes")
    parser.add_argument("--topic", metavar="NAME", help="judge this topic's last 90 days in the store instead")
    parser.add_argument(
        "--budget",
        type=positive("a budget", most=100),
        default=1.0,
        metavar="PER_MONTH",
        help="accepted false alarms a month (default: 1)",
    )
    add_explain(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Judge the series and write the result.

    Raises:
        InputError: the series cannot be read, the result cannot be written, or it was not said what to judge.
    """
    if arguments.topic is not None and arguments.series is None and arguments.out is None:
        return topic_backtest.run(arguments)
    if arguments.topic is not None or arguments.series is None or arguments.out is None:
        raise InputError("give either SERIES.csv and --out OUT.csv, or --topic NAME alone", code="nothing_chosen")
    check_place(place_of(arguments))
    series = read_series(lines_of(arguments.series), name=str(arguments.series))
    rows = tuple(backtest(series, false_alarms_per_month=arguments.budget))
    alarms = 0
    with replacing(arguments.out, encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(_HEADER)
        for row in rows:
            out.writerow((row.time.isoformat(), f"{row.expected:.6g}", repr(row.score), int(row.alarm)))
            alarms += row.alarm
    if arguments.explain:
        write_lines(arguments, explained_counts(series, rows))
    told_to(arguments).write(f"{alarms} alarms\n")
    return 0
