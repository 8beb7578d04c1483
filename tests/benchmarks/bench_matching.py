"""How many real tweets per second are matched against ten and a hundred topics, and whether time grows with length.

Every tweet is one that the matcher has not met; half of them it meets before the measuring begins, as in a long run.
Nearly all concern a topic, of the hundred ten at a time: a stream of strangers is quicker (bench_jetstream).
The target is 30,000 short texts a second for 100 topics, on one core.
"""

from __future__ import annotations

import csv
import time
from collections.abc import Sequence

from shitstorm_radar.matching import Matcher, parse_query
from tests.shared_data import shared_data

QUERIES = (
    '@united OR united OR "United Airlines"',
    '@VirginAmerica OR "Virgin America"',
    "@SouthwestAir OR southwest*",
    "@JetBlue OR JetBlue",
    '@USAirways OR "US Airways" -flu',
    '@AmericanAir OR "American Airlines"',
    "Müller* OR Müllermilch",
    '("Deutsche* Bahn" OR #bahn) (Verspätung OR Ausfall)',
    "H&M OR 1&1 OR E.ON",
    "boycott* OR #boycott*",
)


def main() -> None:
    """Print the figures."""
    texts = tweets()
    half = len(texts) // 2
    for topics in (10, 100):
        matcher = Matcher({f"t{i}": parse_query(_varied(i)) for i in range(topics)})
        cold = _rate(matcher, texts[:half])
        rate = _rate(matcher, texts[half:])
        print(f"matching, {topics} topics: {rate:,.0f} new tweets/s (the first {half:,} of all: {cold:,.0f}/s)")
    worst = Matcher({"t": parse_query('"' + "a " * 29 + 'b"')})
    short, long = (_best_ms(worst, "a " * n) for n in (1_000, 8_000))
    print(f"matching, a text 8 times as long: {long / short:.1f} times the time")


def _varied(number: int) -> str:
    query = QUERIES[number % len(QUERIES)]
    return query if number < len(QUERIES) else f"({query}) OR brand{number}"


def tweets() -> list[str]:
    """The texts of the airline tweets."""
    with (shared_data("airline_tweets") / "tweets.csv").open(encoding="utf-8", newline="") as file:
        return [row["text"] for row in csv.DictReader(file)]


def _rate(matcher: Matcher, texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        matcher.match("", text)
    return len(texts) / (time.process_time() - start)


def _best_ms(matcher: Matcher, text: str) -> float:
    times = []
    for _ in range(5):
        start = time.process_time()
        matcher.match("", text)
        times.append(time.process_time() - start)
    return min(times) * 1000


if __name__ == "__main__":
    main()
