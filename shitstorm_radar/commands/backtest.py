"""``shitstorm-radar backtest``: the detector over a recorded series."""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

from shitstorm_radar.commands.console import Commands, lines_of, positive
from shitstorm_radar.detection.backtest import backtest
from shitstorm_radar.detection.series_csv import read_series
from shitstorm_radar.export.atomic_file import replacing

_HEADER = ("time", "expected", "score", "alarm")


def add_to(commands: Commands) -> None:
    """Offer the command."""
    parser = commands.add_parser(
        "backtest",
        help="run the detector over a recorded series",
        description=(
            "Runs the detector over a series, strictly online. Input columns: time (ISO 8601), mentions, optionally "
            "negative (may be fractional; without it the volume is judged) and measured (0 blind to 1 complete), "
            "at any constant step of 1 to 60 minutes. Output columns: time, expected, score, alarm (0 or 1)."
        ),
    )
    parser.add_argument("series", type=Path, metavar="SERIES.csv")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT.csv", help="where the judged series goes")
    parser.add_argument(
        "--budget",
        type=positive("a budget", most=100),
        default=1.0,
        metavar="PER_MONTH",
        help="accepted false alarms a month (default: 1)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Judge the series and write the result.

    Raises:
        InputError: the series cannot be read, or the result cannot be written.
    """
    series = read_series(lines_of(arguments.series), name=str(arguments.series))
    rows = backtest(series, false_alarms_per_month=arguments.budget)
    alarms = 0
    with replacing(arguments.out, encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(_HEADER)
        for row in rows:
            out.writerow((row.time.isoformat(), f"{row.expected:.6g}", repr(row.score), int(row.alarm)))
            alarms += row.alarm
    sys.stdout.write(f"{alarms} alarms\n")
    return 0
