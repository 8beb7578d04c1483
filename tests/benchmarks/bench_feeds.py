"""What 500 feeds cost that are asked every two minutes, in CPU time of one core: asking, parsing, matching, keeping.

The feeds are recorded ones of real sites, served over plain HTTP on loopback by another process, each at a host of its
own.  Assumed: 70 % of the sites answer "not modified" when nothing is new (the others send everything every time); 5 %
of the feeds have something new at every round, a tenth of which concerns a topic.  Of the fifteen rounds of half an
hour one asks each feed for the whole (sources/feed.py: FULL_EVERY); that one and three of the others are measured and
weighed so.  Not in it: TLS, and the server's own work.  The target is under 15 % of one core.

Run: python -m tests.benchmarks.bench_feeds
"""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from datetime import UTC, datetime, timedelta
from pathlib import Path

from shitstorm_radar.demo.story_clock import StoryClock
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, SourceKind, Topic, to_document
from shitstorm_radar.sources.feed import FULL_EVERY
from shitstorm_radar.store.sqlite_store import open_store
from tests.benchmarks.feed_farm import recorded

FEEDS = 500
CHANGED_PERCENT, HONEST_PERCENT = 5, 70
EVERY = timedelta(minutes=2)
USUAL_ROUNDS, ROUNDS = 3, 15
BOUND_PERCENT = 15.0


def main() -> int:
    """Print the figures; 1 when the bound is broken."""
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.feed_farm",
        str(FEEDS),
        str(CHANGED_PERCENT),
        str(HONEST_PERCENT),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as farm:
        assert farm.stdout is not None
        port = int(farm.stdout.readline())
        try:
            first_s, *usual_s, full_s = asyncio.run(_rounds(port))
        finally:
            farm.terminate()
    mean_s = ((ROUNDS - 1) * statistics.fmean(usual_s) + full_s) / ROUNDS
    share = 100 * mean_s / EVERY.total_seconds()
    sizes = [len(body) for body in recorded()]
    print(
        f"{FEEDS} feeds ({len(sizes)} different ones, {statistics.fmean(sizes) / 1024:.0f} KiB on average), every 2 min: "
        f"{share:.1f} % of one core (bound {BOUND_PERCENT:.0f} %); CPU time of a usual round {statistics.fmean(usual_s):.2f} s, "
        f"of one that asks for everything {full_s:.2f} s, of the very first {first_s:.2f} s; load {os.getloadavg()[0]:.1f}"
    )
    return 0 if share < BOUND_PERCENT else 1


async def _rounds(port: int) -> list[float]:
    """CPU seconds of the first round, of some usual ones, and of one that asks for everything."""
    clock = StoryClock(datetime(2026, 11, 21, tzinfo=UTC))
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "radar.sqlite3") as store:
        store.put_config(SETTINGS_KEY, to_document(Settings(_topics(), _sources(port))), 0)
        watch = Watch(store, load_scorer(), on_news=lambda _: None, clock=clock, rng=random.Random(1))
        took_s = []
        for pause in (timedelta(0), *[EVERY] * USUAL_ROUNDS, FULL_EVERY):
            clock.set(clock.now() + pause)
            begun_s = time.process_time()
            await watch.round()
            took_s.append(time.process_time() - begun_s)
            urllib.request.urlopen(f"http://127.0.0.1:{port}/turn").close()  # noqa: ASYNC210 - nothing else runs
        await watch.aclose()
    return took_s


def _topics() -> tuple[Topic, ...]:
    return (Topic("muster", "Muster AG", '"Muster AG"'), *(Topic(f"t{n}", f"T{n}", f"Marke{n}") for n in range(9)))


def _sources(port: int) -> tuple[SourceConfig, ...]:
    pace_s = EVERY.total_seconds()
    return tuple(
        SourceConfig(f"f{n}", SourceKind.FEED, f"F{n}", f"http://127.1.{n // 250}.{n % 250 + 1}:{port}/{n}", {}, pace_s,
                     pace_s, pace_s)
        for n in range(FEEDS)
    )  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
