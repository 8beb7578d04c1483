"""How fast the store takes mentions and answers the window's questions, and how big it grows.

Run: ``python -m tests.benchmarks.bench_store [FOLDER]``: with a folder the million mentions are built there once
and kept, without one a tenth of them is built and thrown away.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from shitstorm_radar.records import SourceStatus
from shitstorm_radar.store.base import Batch, MentionFilter
from shitstorm_radar.store.sqlite_reader import SqliteReader, open_reader
from shitstorm_radar.store.sqlite_store import open_store
from tests.benchmarks.big_store import DAYS, UNTIL, batches, big_store

_STORED = 20_000
_ROUNDS = 15


def main(folder: Path | None = None) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as scratch:
        storing(Path(scratch))
        pausing(Path(scratch))
        mentions = 100_000 if folder is None else 1_000_000
        path = big_store(folder or Path(scratch), mentions)
        print(f"{'size of the file':48}{path.stat().st_size / mentions:9.0f} bytes a mention ({mentions:,} mentions)")
        reader = open_reader(path)
        reading(reader)
        reader.close()


def storing(scratch: Path) -> None:
    """Mentions per second, synchronous=FULL."""
    for size in (1, 50, 500, 10_000):
        store = open_store(scratch / f"{size}.sqlite3")
        prepared = list(batches(min(_STORED, 200 * size), UNTIL, size))
        took = []
        for entries in prepared:
            begin = time.perf_counter()
            store.ingest(Batch(SourceStatus("source-0"), entries, {"at": 1}))
            took.append(time.perf_counter() - begin)
        stored = sum(map(len, prepared))
        store.close()
        print(
            f"{f'store in batches of {size}':48}{stored / sum(took):9,.0f} mentions/s "
            f"({statistics.median(took) * 1e3:.1f} ms a batch)"
        )


def pausing(scratch: Path) -> None:
    """How long another thread of the program has to wait while 10,000 mentions are stored."""
    entries = next(batches(10_000, UNTIL, 10_000))
    done = threading.Event()

    def store_all() -> None:
        store = open_store(scratch / "pauses.sqlite3")
        store.ingest(Batch(SourceStatus("source-0"), entries, {"at": 1}))
        store.close()
        done.set()

    sys.setswitchinterval(0.00005)  # as the app does
    worker = threading.Thread(target=store_all)
    gaps, last = [], time.perf_counter()
    worker.start()
    while not done.wait(0.001):
        now = time.perf_counter()
        gaps.append((now - last) * 1e3)
        last = now
    worker.join()
    p99 = statistics.quantiles(gaps, n=100)[98]
    print(f"{'pause of another thread meanwhile (1 ms asked)':48}{p99:9.2f} ms p99, {max(gaps):.1f} ms worst")


def reading(reader: SqliteReader) -> None:
    """Milliseconds per question, of the biggest topic."""
    lo, topic = UNTIL - timedelta(days=DAYS), "topic-0"
    day = UNTIL - timedelta(days=1)
    calm = MentionFilter(topic)
    angry = MentionFilter(topic, UNTIL - timedelta(days=15), UNTIL, min_negativity=0.9)
    deep = reader.mentions(MentionFilter(topic, end=lo + timedelta(days=1)), None, 1).next
    _timed("series, 30 days of minutes", lambda: reader.series(topic, lo, UNTIL, 60))
    _timed("series, 30 days of 5 minutes", lambda: reader.series(topic, lo, UNTIL, 300))
    _timed("series, 30 days of hours", lambda: reader.series(topic, lo, UNTIL, 3600))
    _timed("series, 24 hours of minutes", lambda: reader.series(topic, day, UNTIL, 60))
    _timed("page of 100 mentions, newest", lambda: reader.mentions(calm, None, 100))
    _timed("page of 100 mentions, at the far end", lambda: reader.mentions(calm, deep, 100))
    _timed("page of 100 mentions, negativity over 0.9", lambda: reader.mentions(angry, None, 100))
    _timed("totals, 24 hours", lambda: reader.totals(topic, day, UNTIL))
    _timed("incidents, all", lambda: reader.incidents())


def _timed(what: str, question: Callable[[], object]) -> None:
    took = []
    for _ in range(_ROUNDS):
        begin = time.perf_counter()
        question()
        took.append(time.perf_counter() - begin)
    print(f"{what:48}{statistics.median(took) * 1e3:9.2f} ms median, {max(took) * 1e3:.1f} ms worst")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
