"""How many real tweets per second are matched against ten topics, scored and stored durably, in one thread.

Bound: 3,000 a second.  Visits of 50 (a feed) and of 10,000 (a file), each in one transaction with its cursor.
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from shitstorm_radar.pipeline.intake import Intake
from shitstorm_radar.records import Author, Mention, MentionKind, SourceStatus, TimeTrust
from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.settings import Settings, Topic
from shitstorm_radar.sources.fingerprint import text_hash
from shitstorm_radar.store.sqlite_store import open_store
from tests.benchmarks.bench_matching import QUERIES
from tests.shared_data import shared_data

# reached with the word lists (3,600); the trained model reaches some 1,200, so this bound is broken at present
LEAST_PER_S = 3000.0
NOW = datetime(2015, 2, 25, tzinfo=UTC)


def main() -> int:
    """Print the figures; 1 when the bound is broken."""
    mentions = tweets()
    settings = Settings(tuple(Topic(f"t{n}", f"Topic {n}", query) for n, query in enumerate(QUERIES)))
    slowest = LEAST_PER_S
    for size in (50, 10_000):
        wall_s, cpu_s, kept = run(mentions, settings, size)
        rate = len(mentions) / wall_s
        slowest = min(slowest, rate)
        print(
            f"matching {len(QUERIES)} topics + scoring + storing, visits of {size:,}: {rate:,.0f} mentions/s "
            f"(bound {LEAST_PER_S:,.0f}; {len(mentions) / cpu_s:,.0f} per CPU second, {kept:,} of {len(mentions):,} kept; "
            f"load {os.getloadavg()[0]:.1f})"
        )
    return 0 if slowest >= LEAST_PER_S else 1


def run(mentions: list[Mention], settings: Settings, size: int) -> tuple[float, float, int]:
    """Wall seconds, CPU seconds and how many entries were kept."""
    kept = 0
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "radar.sqlite3") as store:
        intake = Intake(store, load_scorer(), settings)
        begun, cpu = time.perf_counter(), time.process_time()
        for first in range(0, len(mentions), size):
            visit = intake.unseen(mentions[first : first + size])
            entries = [e for chunk in intake.judge(visit, now=NOW, history=False) for e in chunk]
            kept += len(intake.keep(entries, SourceStatus("s"), cursor={"at": first}))
            intake.remember(visit)
        return time.perf_counter() - begun, time.process_time() - cpu, kept


def tweets() -> list[Mention]:
    """The airline tweets in the order of the file, a second apart."""
    with (shared_data("airline_tweets") / "tweets.csv").open(encoding="utf-8", newline="") as file:
        return [_mention(n, row["text"], row["author_no"]) for n, row in enumerate(csv.DictReader(file))]


def _mention(number: int, text: str, author: str) -> Mention:
    return Mention(
        uid=f"file:tweets:{number}",
        source_id="s",
        platform="file",
        channel="tweets.csv",
        kind=MentionKind.POST,
        first_seen_at=NOW,
        published_at=NOW - timedelta(seconds=number),
        time_trust=TimeTrust.SERVER,
        text=text,
        text_hash=text_hash(text),
        author=Author(author),
    )


if __name__ == "__main__":
    sys.exit(main())
