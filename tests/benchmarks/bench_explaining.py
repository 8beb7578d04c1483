"""What an explanation costs the reading thread, and how long it keeps another thread waiting.

Run: ``python -m tests.benchmarks.bench_explaining``.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from datetime import timedelta
from pathlib import Path

from shitstorm_radar.pipeline.explaining import Explainer
from shitstorm_radar.records import Incident, SurgeKind
from shitstorm_radar.store.base import Batch
from shitstorm_radar.store.sqlite_store import SqliteStore, open_store
from shitstorm_radar.wind_thresholds import WindThresholds
from tests.window.filled_store import NOW, STORM, mention, statuses

SIZES = (300, 2_000, 20_000)
ROUNDS = 5
_SWITCH_S = 0.0005  # as the app sets it


def main() -> int:
    """Print a line per size."""
    sys.setswitchinterval(_SWITCH_S)
    print(
        f"{'mentions':>9} {'read':>6} {'first, CPU ms':>13} {'next, CPU ms':>12} {'longest gap of a 2 ms beat, ms':>31}"
    )
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "x.sqlite3", durable=False) as store:
            _fill(store, size)
            print(_line(store, size), flush=True)
    return 0


def _fill(store: SqliteStore, size: int) -> None:
    span = NOW - STORM
    storm = [mention(n, STORM + n * span / size, 0.4 + (n % 60) / 100) for n in range(size)]
    before = [mention(10**6 + n, STORM - timedelta(hours=1 + n / 10), 0.2) for n in range(1500)]
    store.ingest(Batch(statuses()[0], [*before, *storm]))


def _line(store: SqliteStore, size: int) -> str:
    incident = Incident("muster:storm:x", "muster", SurgeKind.STORM, STORM, STORM)
    explainer, gaps, done = Explainer(WindThresholds()), [0.0], threading.Event()
    beat = threading.Thread(target=_beat, args=(gaps, done))
    began = time.thread_time()
    said = explainer.explain(store, incident, NOW)
    first = time.thread_time() - began
    beat.start()
    began = time.thread_time()
    for _ in range(ROUNDS):
        explainer.explain(store, incident, NOW)
    later = (time.thread_time() - began) / ROUNDS
    done.set()
    beat.join()
    return f"{size:9} {said.read:6} {1000 * first:13.0f} {1000 * later:12.0f} {1000 * gaps[0]:31.1f}"


def _beat(gaps: list[float], done: threading.Event) -> None:
    last = time.perf_counter()
    while not done.wait(0.002):
        now = time.perf_counter()
        gaps[0] = max(gaps[0], now - last - 0.002)
        last = now


if __name__ == "__main__":
    raise SystemExit(main())
