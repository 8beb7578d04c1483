"""What count samples cost the store: kept alone, a day of minutes at once, and posts that arrive beside one.

Run: ``python -m tests.benchmarks counts``.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from shitstorm_radar.records import CountSample, Mention, MentionKind, SourceStatus, TimeTrust, TopicCount, TopicMention
from shitstorm_radar.store.base import Batch, Store
from shitstorm_radar.store.sqlite_store import open_store

_NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
_QUARTER = timedelta(minutes=15)
_SAMPLE = CountSample("x", "x", "api.x.test", _NOON, 900, 37)
_CROWD, _BATCH = 10_000, 12


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as scratch, open_store(Path(scratch) / "radar.sqlite3") as store:
        quarters = [replace(_SAMPLE, start=_NOON - n * _QUARTER) for n in range(1, 97)]
        each = statistics.median(_took(store, counts=[sample]) for sample in quarters)
        print(f"{'a sample of a quarter of an hour':48}{each * 1e3:9.1f} ms")
        day = _NOON - timedelta(days=9)
        minutes = [replace(_SAMPLE, start=day + n * timedelta(minutes=1), length_s=60) for n in range(1440)]
        print(f"{'1,440 samples of a minute in one visit':48}{_took(store, counts=minutes) * 1e3:9.0f} ms")
        _took(store, posts=_posts("x", range(_CROWD)))
        _took(store, counts=[replace(_SAMPLE, n=3 * _CROWD)])
        for platform, words in (("x", "the platform that is counted"), ("feed", "another platform")):
            first = _CROWD if platform == "x" else 2 * _CROWD
            batches = [_posts(platform, range(first + n * _BATCH, first + (n + 1) * _BATCH)) for n in range(20)]
            took = statistics.median(_took(store, posts=batch) for batch in batches)
            print(f"{f'{_BATCH} posts of {words}, beside {_CROWD:,}':48}{took * 1e3:9.1f} ms")


def _took(store: Store, *, posts: Iterable[TopicMention] = (), counts: Iterable[CountSample] = ()) -> float:
    entries, samples = list(posts), [TopicCount("topic", sample, fresh=True) for sample in counts]
    begin = time.perf_counter()
    store.ingest(Batch(SourceStatus("x"), entries, counts=samples))
    return time.perf_counter() - begin


def _posts(platform: str, numbers: range) -> list[TopicMention]:
    return [_post(platform, n) for n in numbers]


def _post(platform: str, number: int) -> TopicMention:
    at = _NOON + timedelta(minutes=number % 15)
    kind, trust = MentionKind.POST, TimeTrust.SERVER
    post = Mention(f"{platform}:{number}", platform, platform, platform, kind, at, at, trust, text=f"Text {number}")
    return TopicMention("topic", post, 0.5, "de", ("text",), at, fresh=True)
