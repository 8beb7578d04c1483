"""Whether the memory stays flat: a stream, five feeds and the whole pipeline over 24 simulated hours.

The pipeline remembers mentions, names, texts and words up to fixed bounds, and what is merely filling looks like a leak
for days.  So in the first two hours all are filled, at their real size: the stream brings more old posts than they hold.
What is judged is whether anything grows beside them.  Every ten simulated minutes each feed has four new posts and the
stream forty events, half of which concern a topic: 5,280 mentions of ever new authors and texts, of words met before.
Real HTTP, a real WebSocket, a real store; the sites forget what they have shown.

Judged from the second hour on: resident memory, at most a megabyte a day beside one step in which Python takes it; and
the objects of Python, which may grow unseen where memory lies free, fewer than one a mention.  What grows by its nature
is bounded: detectors learn for days (some 2,000 numbers a topic on the first), and a running incident keeps 8 bytes per
author and 16 per minute.

Run: python -m tests.benchmarks.bench_memory [HOURS]
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np

from shitstorm_radar.demo.story_clock import StoryClock
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, SourceKind, Topic, to_document
from shitstorm_radar.sources import jetstream
from shitstorm_radar.store.base import Store
from shitstorm_radar.store.sqlite_store import open_store
from tests.fakes.jetstream import Jetstream, event
from tests.fakes.many_sites import Post, Site, feed

BEGIN = datetime(2026, 11, 21, tzinfo=UTC)
HOURS, WARM_HOURS = 24, 2
MB_A_DAY, STEP_MB = 1.0, 1.05
"""Python takes memory from the system in steps of a mebibyte, one of which may fall into any time."""
OBJECTS_A_MENTION = 1.0
EVERY = timedelta(minutes=10)
FEEDS, NEW_PER_FEED, EVENTS = 5, 4, 40
TOPICS = 2
OLD_POSTS = 3_000
"""At each of the first twelve rounds: more in all than the largest memory, that of the names of mentions, holds."""
NUMBERS = 1_000
"""Different numbers in the texts: words that are met again, as in real texts, whose words are few."""
SHOWN = 30
"""Posts that a feed shows, and events that the stream keeps."""
_WORDS = "Müller AG Joghurt heute schon wieder teuer gut schlecht unverschämt lecker Laden Preis Kasse warten".split()  # noqa: SIM905


class Look(NamedTuple):
    """At one moment: resident megabytes, Python's objects in memory, and the mentions kept until then."""

    megabytes: float
    objects: int
    mentions: int


def main(hours: int = HOURS) -> int:
    """Print the figures; 1 when a bound is broken."""
    jetstream.BATCH_S = 0.02  # type: ignore[misc]
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "radar.sqlite3", durable=False) as store:
        begin, *hourly = asyncio.run(_live(store, hours))
    first, last = hourly[WARM_HOURS - 1], hourly[-1]
    days, met = (hours - WARM_HOURS) / 24, last.mentions - first.mentions
    grown, bound = last.megabytes - first.megabytes, MB_A_DAY * days + STEP_MB
    slope = float(np.polyfit(np.arange(hours - WARM_HOURS + 1), [h.megabytes for h in hourly[WARM_HOURS - 1 :]], 1)[0])
    objects = (last.objects - first.objects) / met
    print(
        f"{hours} simulated hours: {begin.megabytes:.1f} MB at the begin, {first.megabytes:.1f} MB after {WARM_HOURS} h with "
        f"{first.mentions:,} mentions, {last.megabytes:.1f} MB at the end with {met:,} more; "
        f"{time.process_time() - begun:.0f} s of CPU time"
    )
    print(f"resident memory: {grown:+.2f} MB in {24 * days:.0f} h (bound {bound:.2f}), slope {slope:+.3f} MB an hour")
    print(f"objects: {objects:+.2f} a mention (bound {OBJECTS_A_MENTION:.2f}), {last.objects:,} at the end")
    return 0 if grown <= bound and objects <= OBJECTS_A_MENTION else 1


async def _live(store: Store, hours: int) -> list[Look]:
    """At the begin and after every simulated hour."""
    rng = random.Random(1)
    with contextlib.ExitStack() as sites:
        async with Jetstream() as sky:
            feeds = [sites.enter_context(Site(f"127.0.0.{n + 2}", feed)) for n in range(FEEDS)]
            for n, site in enumerate(feeds):  # no two have pages of the same number: those would be copies
                site.posts.append(Post(n * 1_000_000, "", BEGIN, ""))
            store.put_config(SETTINGS_KEY, to_document(_settings(feeds, sky)), 0)
            clock = StoryClock(BEGIN)
            watch = Watch(store, load_scorer(), on_news=lambda _: None, clock=clock, rng=rng)
            looks = [_look(store)]
            first = asyncio.create_task(watch.round())
            await sky.listened_to.wait()  # it begins with what comes after it
            await sky.happen(_post("", clock.now(), rng))
            await first
            for hour in range(hours):
                for _ in range(timedelta(hours=1) // EVERY):
                    clock.set(clock.now() + EVERY)
                    _write(feeds, rng, clock.now())
                    await _happen(sky, rng, clock.now(), old=OLD_POSTS if hour < WARM_HOURS else 0)
                    await watch.round()
                    del sky.events[:-SHOWN]
                looks.append(_look(store))
            await watch.aclose()
    return looks


def _write(feeds: list[Site], rng: random.Random, now: datetime) -> None:
    for site in feeds:
        for _ in range(NEW_PER_FEED):
            site.write("Müller AG " + _text(rng), now - timedelta(seconds=30), f"reader{rng.random()}")
        del site.posts[:-SHOWN]


async def _happen(sky: Jetstream, rng: random.Random, now: datetime, old: int) -> None:
    """The ``old`` posts come now, too, and were written too long ago to alarm anybody."""
    written = now - timedelta(hours=12)
    posts = [_post("Müller AG ", now - EVERY / 2, rng, written) for _ in range(old)]  # not of now: more is to come
    posts += [_post("Müller AG " if n % 2 else "Sonne ", now - timedelta(seconds=n), rng) for n in range(EVENTS)[::-1]]
    await sky.happen(*posts)


def _post(begin: str, moment: datetime, rng: random.Random, written: datetime | None = None) -> str:
    stamp = (written or moment).isoformat().replace("+00:00", "Z")
    return event(rng.randrange(2**40), int(moment.timestamp() * 1_000_000), begin + _text(rng), createdAt=stamp)


def _text(rng: random.Random) -> str:
    return " ".join(rng.choices(_WORDS, k=12)) + f" {rng.randrange(NUMBERS)}"


def _settings(feeds: list[Site], sky: Jetstream) -> Settings:
    pace_s = EVERY.total_seconds()
    listed = [
        SourceConfig(f"f{n}", SourceKind.FEED, f"F{n}", site.address, {}, pace_s, pace_s, pace_s)
        for n, site in enumerate(feeds)
    ]
    listed.append(SourceConfig("sky", "bluesky", "Bluesky", sky.address, {}, pace_s, pace_s, pace_s))
    topics = (
        Topic("mueller", "Müller AG", '"Müller AG"'),
        *(Topic(f"t{n}", f"T{n}", f"Marke{n}") for n in range(TOPICS - 1)),
    )
    return Settings(topics, tuple(listed))


def _look(store: Store) -> Look:
    mentions = store.totals("mueller", BEGIN - timedelta(days=1), BEGIN + timedelta(days=365)).mentions
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return Look(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, sys.getallocatedblocks(), mentions)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
