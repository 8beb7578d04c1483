"""What the signals beside the counts cost: copies, single posts, channels, and a long incident's totals.

Run: ``python -m tests.benchmarks.bench_signals``, half a minute.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from shitstorm_radar.detection.single_post import MOST_POSTS, PostRadar
from shitstorm_radar.records import Mention, Reaction, SourceStatus
from shitstorm_radar.series.copies import MOST_CLUSTERS, Copies
from shitstorm_radar.store.base import Batch
from shitstorm_radar.store.sqlite_store import open_store
from tests.benchmarks.big_store import UNTIL, batches

_MENTIONS = 20_000
_BINS = 300
_BIN = timedelta(minutes=5)


def main() -> int:
    """Print the figures."""
    mentions = [entry.mention for some in batches(_MENTIONS, UNTIL) for entry in some]
    copies(mentions)
    posts()
    incident()
    return 0


def copies(mentions: list[Mention]) -> None:
    """Finding clusters, on usual texts and on ones made to be slow."""
    rng = random.Random(1)
    crowded = [replace(m, simhash64=rng.getrandbits(48)) for m in mentions]
    for what, some in (("texts", mentions), ("texts that share a block", crowded)):
        known = Copies()
        _report(f"place {what} in clusters", len(some), lambda some=some, known=known: _place(known, some))  # type: ignore[misc]
    tracemalloc.start()
    _place(Copies(), mentions[:MOST_CLUSTERS])
    print(f"{'memory of clusters at most':48}{tracemalloc.get_traced_memory()[1] / 1e6:9.0f} MB")
    tracemalloc.stop()


def _place(known: Copies, mentions: list[Mention]) -> None:
    for mention in mentions:
        known.place(mention, UNTIL)


def posts() -> None:
    """A bin of the post radar, with nothing to follow and with as many posts as it follows."""
    for count in (0, MOST_POSTS):
        radar = PostRadar()

        def run(radar: PostRadar = radar, count: int = count) -> None:
            for i in range(_BINS):
                end = UNTIL + i * _BIN
                since = end - _BIN
                radar.update(end, [Reaction(f"{n}", None, None, 0.9, since, end, 5, 5) for n in range(count)])

        _report(f"post radar, {count} posts that gain", _BINS, run)


def incident() -> None:
    """Totals of an incident of 20,000 mentions, counted anew and counted on; who speaks in a bin."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "radar.sqlite3", durable=False) as store:
        for some in batches(_MENTIONS, UNTIL):
            store.ingest(Batch(SourceStatus("source-0"), some, {"at": 1}))
        lo = UNTIL - timedelta(days=30)
        store.running_totals("topic-0", lo, UNTIL - 30 * _BIN)
        for what, ask in (("anew", store.totals), ("on", store.running_totals)):
            asks = [lambda n=n, ask=ask: ask("topic-0", lo, UNTIL - n * _BIN) for n in range(20, 0, -1)]
            _report(f"totals counted {what}", len(asks), lambda asks=asks: [one() for one in asks])  # type: ignore[misc]
        spans = [(UNTIL - (n + 1) * _BIN, UNTIL - n * _BIN) for n in range(_BINS)]
        _report("channels of a bin", _BINS, lambda: [store.voices("topic-0", *span) for span in spans])


def _report(what: str, count: int, work: Callable[[], object]) -> None:
    begin = time.process_time()
    work()
    print(f"{what:48}{(time.process_time() - begin) / count * 1e6:9.0f} µs each, CPU time")


if __name__ == "__main__":
    sys.exit(main())
