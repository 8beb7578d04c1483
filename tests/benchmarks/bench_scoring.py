"""How many real tweets per second are scored, alone and after matching; how well stands in bench_negativity."""

from __future__ import annotations

import csv
import time
from collections.abc import Sequence

from shitstorm_radar.matching import Matcher, parse_query
from shitstorm_radar.scoring import Scorer, load_scorer
from tests.benchmarks.bench_matching import QUERIES
from tests.scoring.test_bad_input import INPUTS
from tests.shared_data import shared_data

CHUNK = 50
MOST_MS = 20


def main() -> None:
    """Print the figures."""
    scorer, texts = load_scorer(), _tweets()
    print(f"scoring, words met for the first time, language unknown: {_rate(scorer, texts, None):.0f} tweets/s")
    print(f"scoring, language unknown: {_rate(scorer, texts, None):.0f} tweets/s")
    print(f"scoring, language told: {_rate(scorer, texts, 'en'):.0f} tweets/s")
    print(f"matching 10 topics + scoring, language unknown: {_both(scorer, texts):.0f} tweets/s")
    worst_ms, name = _worst(scorer)
    print(f"costliest of {len(INPUTS)} hostile inputs: {worst_ms:.1f} ms ({name}; bound {MOST_MS})")


def _worst(scorer: Scorer) -> tuple[float, str]:
    """Milliseconds of the processor for the costliest of the hostile inputs, and its name."""
    found = []
    for name, text in INPUTS.items():
        fastest_s = 1.0
        for turn in range(5):  # no two are the same text, or the answer would be remembered
            begin = time.thread_time()
            scorer.score_batch([f"{text}{turn}"], [None])
            fastest_s = min(fastest_s, time.thread_time() - begin)
        found.append((1e3 * fastest_s, name))
    return max(found)


def _tweets() -> list[str]:
    return [text for _, _, text in _airline()]


def _airline() -> list[tuple[str, str, str]]:
    with (shared_data("airline_tweets") / "tweets.csv").open(encoding="utf-8", newline="") as file:
        return [("en", row["airline_sentiment"][:3], row["text"]) for row in csv.DictReader(file)]


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


if __name__ == "__main__":
    main()
