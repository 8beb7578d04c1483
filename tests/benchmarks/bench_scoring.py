"""How many real tweets per second are scored, alone and after matching; how long loading takes; how well it ranks."""

from __future__ import annotations

import csv
import subprocess
import sys
import time
from collections.abc import Sequence

import numpy as np

from shitstorm_radar.matching import Matcher, parse_query
from shitstorm_radar.scoring import Scorer, load_scorer
from tests.benchmarks.bench_matching import QUERIES
from tests.shared_data import shared_data

CHUNK = 50
ENGLISH = ("te_sent_val", "goemo_test")


def main() -> None:
    """Print the figures."""
    scorer, texts = load_scorer(), _tweets()
    print(f"scoring, import and load in a new process: {_load_ms():.0f} ms of CPU")
    print(f"scoring, words met for the first time, language unknown: {_rate(scorer, texts, None):.0f} tweets/s")
    print(f"scoring, language unknown: {_rate(scorer, texts, None):.0f} tweets/s")
    print(f"scoring, language told: {_rate(scorer, texts, 'en'):.0f} tweets/s")
    print(f"matching 10 topics + scoring, language unknown: {_both(scorer, texts):.0f} tweets/s")
    for path in sorted(shared_data("negativity/judge_dev").glob("*.tsv")):
        said = "en" if path.stem in ENGLISH else "de"
        rows = [line.partition("\t")[::2] for line in path.read_text(encoding="utf-8").splitlines()]
        _judge(path.stem, scorer, [(said, label, text) for label, text in rows])
    cases = (shared_data("negativity") / "cases.tsv").read_text(encoding="utf-8").splitlines()
    _judge("cases", scorer, [(f[0], f[1], f[3]) for f in (line.split("\t") for line in cases)])
    _judge("airline", scorer, _airline())


def _tweets() -> list[str]:
    return [text for _, _, text in _airline()]


def _airline() -> list[tuple[str, str, str]]:
    with (shared_data("airline_tweets") / "tweets.csv").open(encoding="utf-8", newline="") as file:
        return [("en", row["airline_sentiment"][:3], row["text"]) for row in csv.DictReader(file)]


def _load_ms() -> float:
    program = (
        "import time; t = time.process_time(); from shitstorm_radar.scoring import load_scorer; load_scorer();"
        "print(time.process_time() - t)"
    )
    runs = [subprocess.run([sys.executable, "-c", program], capture_output=True, check=True) for _ in range(5)]
    return 1000 * sorted(float(run.stdout) for run in runs)[2]


def _rate(scorer: Scorer, texts: Sequence[str], said: str | None) -> float:
    start = time.process_time()
    for at in range(0, len(texts), CHUNK):
        chunk = texts[at : at + CHUNK]
        scorer.score_batch(chunk, [said] * len(chunk))
    return len(texts) / (time.process_time() - start)


def _both(scorer: Scorer, texts: Sequence[str]) -> float:
    matcher = Matcher({f"t{i}": parse_query(query) for i, query in enumerate(QUERIES)})
    start = time.process_time()
    for at in range(0, len(texts), CHUNK):
        hits = [text for text in texts[at : at + CHUNK] if matcher.match("", text)]
        scorer.score_batch(hits, [None] * len(hits))
    return len(texts) / (time.process_time() - start)


def _judge(name: str, scorer: Scorer, rows: Sequence[tuple[str, str, str]]) -> None:
    scored = scorer.score_batch([text for _, _, text in rows], [said for said, _, _ in rows])
    chance = np.array([s.value for s in scored])
    bad = np.array([label == "neg" for _, label, _ in rows])
    print(f"negativity, {name}, area under the curve: {_auc(chance, bad):.3f} of 1")
    print(f"negativity, {name}, calibration error: {_ece(chance, bad):.3f} of 1")


def _auc(chance: np.ndarray, bad: np.ndarray) -> float:
    """Probability that a negative text scores above another, ties half."""
    rest = np.sort(chance[~bad])
    below = np.searchsorted(rest, chance[bad], "left") + np.searchsorted(rest, chance[bad], "right")
    return float(below.mean() / (2 * len(rest)))


def _ece(chance: np.ndarray, bad: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error over equally wide bins."""
    which = np.minimum((chance * bins).astype(int), bins - 1)
    gaps = [abs(chance[which == b].mean() - bad[which == b].mean()) * (which == b).sum() for b in np.unique(which)]
    return float(sum(gaps) / len(bad))


if __name__ == "__main__":
    main()
