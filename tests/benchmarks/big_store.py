"""A store with a million mentions over 30 days in 10 topics, built once and kept in a folder for the next run.

Run: ``python -m tests.benchmarks.big_store FOLDER [MENTIONS]``.  Everything in it is invented and seeded.
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from shitstorm_radar.pipeline.bin_closing import BIN_S, BinCloser
from shitstorm_radar.records import (
    Author,
    Engagement,
    Incident,
    IncidentState,
    Mention,
    MentionKind,
    SourceStatus,
    SurgeKind,
    TimeTrust,
    TopicMention,
)
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, SourceKind, Topic, to_document
from shitstorm_radar.store.base import Batch, DetectionStep
from shitstorm_radar.store.sqlite_store import SqliteStore, open_store

UNTIL = datetime(2026, 11, 21, tzinfo=UTC)
DAYS = 30
TOPICS = 10
SOURCES = 50
_BATCH = 2_000
_VERSION = 3
_TEXT = (
    "Wurst Metzgerei Werbung Bank peinlich großartig nie wieder Kundin Filiale Antwort warten schon drei Wochen "
    "unverschämt danke Hotline Rechnung falsch abgebucht Kündigung Video Spot Fleisch vegan Protest Gruppe teilen "
    "bitte endlich reagieren Entschuldigung Stellungnahme the service is awful and nobody answers 🌭 wirklich"
)
_WORDS = _TEXT.split()


def big_store(folder: Path, mentions: int = 1_000_000, until: datetime = UNTIL) -> Path:
    """The path of the store, built now if it is not in ``folder`` yet (about two minutes per million).

    Mentions end at ``until``; half of them are in the first topic, ``topic-0``.
    """
    path = folder / f"big-{_VERSION}-{mentions}-{until:%Y%m%dT%H%M}.sqlite3"
    if path.exists():
        open_store(path).close()  # of an older version: brought up to date once, not at every start that is measured
        return path
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    for left in folder.glob(f"{unfinished.name}*"):
        left.unlink()
    store = open_store(unfinished)
    store._db.execute("PRAGMA synchronous = OFF")  # a half-built one is thrown away
    _fill(store, mentions, until)
    store.maintain(until, {})
    store.close()
    unfinished.rename(path)
    unfinished.with_name(f"{unfinished.name}.lock").unlink()
    return path


def _fill(store: SqliteStore, mentions: int, until: datetime) -> None:
    topics = tuple(Topic(f"topic-{n}", f"Marke {n}", f"Marke{n}") for n in range(TOPICS))
    sources = tuple(
        SourceConfig(f"source-{n}", SourceKind.FEED, f"Quelle {n}", f"http://127.0.0.1:9/{n}.xml", enabled=False)
        for n in range(SOURCES)
    )
    settings = Settings(topics, sources)
    store.put_config(SETTINGS_KEY, to_document(settings), 0)
    for entries in batches(mentions, until):
        store.ingest(Batch(SourceStatus(entries[0].mention.source_id, last_success_at=until), entries, {"at": 1}))
    _detect(store, settings, until)


def batches(mentions: int, until: datetime, size: int = _BATCH) -> Iterator[list[TopicMention]]:
    """Mentions in order of publication over ``DAYS`` days, ``size`` at a time."""
    rng = np.random.default_rng(mentions)
    seconds = np.sort(rng.uniform(0, DAYS * 86_400 - 1, mentions))
    start = until - timedelta(days=DAYS)
    for first in range(0, mentions, size):
        some = seconds[first : first + size]
        yield [_entry(first + n, start + timedelta(seconds=float(s)), rng) for n, s in enumerate(some)]


def _entry(number: int, at: datetime, rng: np.random.Generator) -> TopicMention:
    length = int(rng.gamma(4.0, 5.0)) + 3
    text = " ".join(_WORDS[w] for w in rng.integers(0, len(_WORDS), length))
    topic = 0 if rng.random() < 0.5 else int(rng.integers(1, TOPICS))
    source = number // _BATCH % SOURCES
    who = int(rng.integers(0, 50_000))
    host = f"instanz-{source}.test"
    mention = Mention(
        uid=f"mastodon:https://{host}/users/nutzer{who}/statuses/{110_000_000_000_000_000 + number}",
        source_id=f"source-{source}",
        platform="mastodon",
        channel=host,
        kind=MentionKind.POST,
        first_seen_at=at + timedelta(seconds=60),
        published_at=at,
        time_trust=TimeTrust.SERVER,
        url=f"https://{host}/@nutzer{who}/{110_000_000_000_000_000 + number}",
        text=text,
        text_hash=hashlib.blake2b(text.encode(), digest_size=16).hexdigest(),
        simhash64=int(rng.integers(0, 2**63)),
        language="de",
        language_by="source",
        author=Author(f"nutzer{who}@{host}", f"Nutzerin {who}", int(rng.integers(0, 5_000))),
        engagement=Engagement(likes=int(rng.integers(0, 9)), reposts=0, replies=0, metrics_at=at),
    )
    matched = (f"Marke{topic}",)
    return TopicMention(
        f"topic-{topic}", mention, float(rng.beta(1, 2)), "de", matched, at.replace(second=0, microsecond=0), True
    )


def _detect(store: SqliteStore, settings: Settings, until: datetime) -> None:
    """Detect as the app does, and file invented incidents besides."""
    start = until - timedelta(days=DAYS)
    BinCloser(store, settings, lambda *_: 1.0, begin=start).advance(until)
    for topic in settings.topics:
        incidents = [
            Incident(
                f"{topic.id}/{n}", topic.id, SurgeKind.STORM, start + timedelta(days=n), start + timedelta(days=n, minutes=15),
                IncidentState.ENDED, start + timedelta(days=n, hours=3),
            )
            for n in range(0, DAYS, 3)
        ]  # fmt: skip
        memory = store.detector(topic.id)
        assert memory is not None
        store.file_detection(
            DetectionStep(topic.id, memory.closed_until, memory.state, BIN_S, (), (), tuple(incidents))
        )


if __name__ == "__main__":
    begin = time.perf_counter()
    made = big_store(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
    print(f"{made}  {made.stat().st_size / 1e6:.0f} MB  {time.perf_counter() - begin:.0f} s")
