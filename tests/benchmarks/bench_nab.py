"""The Numenta Anomaly Benchmark's realTweets, scored as its authors do (standard profile).

Run: ``python -m tests.benchmarks.bench_nab [FOLDER]``.  The folder holds the CSV files and ``windows.json``.
Prints the score with one threshold for all files, optimised and left-one-file-out, as raw detections
and as alarms (first exceedance after nine hours without one).
Source: Lavin and Ahmad 2015, evaluating real-time anomaly detection algorithms.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from math import exp
from pathlib import Path

import numpy as np

from shitstorm_radar.detection.backtest import Series, SeriesRow, backtest
from shitstorm_radar.records import Floats
from tests.benchmarks.judging import REFRACTORY_BINS, first_exceedances
from tests.benchmarks.rivals import hour_rule
from tests.shared_data import shared_data

BIN_S = 300
FALSE_POSITIVE = 0.11
PUBLISHED = {
    "ARTime": 83.2,
    "hour > 7-day mean + k sd": 78.0,
    "context OSE": 74.5,
    "Farrington-like": 74.6,
    "Numenta HTM": 69.4,
    "Twitter ADVec": 59.6,
    "windowed Gaussian": 51.4,
    "skyline": 47.6,
    "random": 26.4,
}


@dataclass(frozen=True, slots=True)
class LabelledFile:
    """A file's counts and its labelled windows as (first, last) row numbers."""

    name: str
    times: tuple[datetime, ...]
    counts: tuple[float, ...]
    windows: tuple[tuple[int, int], ...]

    @property
    def probation(self) -> int:
        """Rows at the start that do not count."""
        return min(int(0.15 * len(self.counts)), 750)


def sigma(y: float) -> float:
    """The benchmark's scaled sigmoid."""
    return 2.0 / (1.0 + exp(min(5.0 * y, 700.0))) - 1.0


def score_file(detections: list[int], file: LabelledFile) -> float:
    """Sum over windows and false rows of one file; the best possible is the number of its windows."""
    total, found = 0.0, dict.fromkeys(file.windows, -1.0)
    for i in detections:
        if i < file.probation:
            continue
        inside = next((w for w in file.windows if w[0] <= i <= w[1]), None)
        if inside is not None:
            length = inside[1] - inside[0] + 1
            found[inside] = max(found[inside], sigma(-(inside[1] - i + 1) / length) / sigma(-1.0))
            continue
        before = [w for w in file.windows if w[1] < i]
        if not before:
            total -= FALSE_POSITIVE
            continue
        last = before[-1]
        distance = (i - last[1]) / (last[1] - last[0])
        total += FALSE_POSITIVE * (sigma(distance) if distance <= 3.0 else -1.0)
    return total + sum(found.values())


def read(folder: Path) -> list[LabelledFile]:
    """All labelled files of the folder."""
    found = []
    for name, spans in json.loads((folder / "windows.json").read_text()).items():
        with (folder / name).open() as lines:
            rows = [(_time(r["timestamp"]), float(r["value"])) for r in csv.DictReader(lines)]
        row_at = {at: i for i, (at, _) in enumerate(rows)}
        windows = tuple((row_at[_time(a)], row_at[_time(b)]) for a, b in spans)
        found.append(LabelledFile(name, tuple(t for t, _ in rows), tuple(c for _, c in rows), windows))
    return found


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def our_scores(file: LabelledFile) -> Floats:
    """The detector's score per row."""
    rows = tuple(SeriesRow(at, count) for at, count in zip(file.times, file.counts, strict=True))
    return np.array([r.score for r in backtest(Series(rows, BIN_S, volume_only=True))])


def total(files: list[LabelledFile], scores: list[Floats], threshold: float, refractory: int) -> float:
    """The score over files with one threshold, 100 for the best possible."""
    windows = sum(len(f.windows) for f in files)
    gained = sum(score_file(first_exceedances(s, threshold, refractory), f) for f, s in zip(files, scores, strict=True))
    return 100.0 * (gained + windows) / (2.0 * windows)


def best_threshold(files: list[LabelledFile], scores: list[Floats], refractory: int) -> float:
    """The threshold with the highest score over these files."""
    candidates = np.quantile(np.concatenate(scores), 1.0 - np.geomspace(1e-5, 0.4, 250))
    return float(max(candidates, key=lambda t: total(files, scores, float(t), refractory)))


def left_out(files: list[LabelledFile], scores: list[Floats], refractory: int) -> float:
    """The score when each file is judged with the threshold of the others."""
    gained, windows = 0.0, sum(len(f.windows) for f in files)
    for i, file in enumerate(files):
        others = [j for j in range(len(files)) if j != i]
        threshold = best_threshold([files[j] for j in others], [scores[j] for j in others], refractory)
        gained += score_file(first_exceedances(scores[i], threshold, refractory), file)
    return 100.0 * (gained + windows) / (2.0 * windows)


def main(folder: Path | None = None) -> int:
    """Print the table."""
    files = read(folder or shared_data("nab_realtweets"))
    start = time.perf_counter()
    ours = [our_scores(f) for f in files]
    took = (time.perf_counter() - start) / sum(len(f.counts) for f in files) * 1e6
    print(f"{len(files)} files, {sum(len(f.windows) for f in files)} windows, {took:.0f} us per bin")
    print(f"{'detector':28} {'alarms: best':>12} {'left out':>9} {'raw: best':>10} {'threshold':>10}")
    for name, scores in (
        ("shitstorm radar", ours),
        ("hour > 7-day mean + k sd", [hour_rule(np.array(f.counts), least=1e-9) for f in files]),
    ):
        threshold = best_threshold(files, scores, REFRACTORY_BINS)
        raw = total(files, scores, best_threshold(files, scores, 0), 0)
        best = total(files, scores, threshold, REFRACTORY_BINS)
        print(f"{name:28} {best:12.1f} {left_out(files, scores, REFRACTORY_BINS):9.1f} {raw:10.1f} {threshold:10.2f}")
    print("published, ten files, threshold optimised:", ", ".join(f"{k} {v}" for k, v in PUBLISHED.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(*(Path(folder) for folder in sys.argv[1:2])))
