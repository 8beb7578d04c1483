"""Whether the memory stays flat: a stream, five feeds and the whole pipeline over 24 simulated hours.

The pipeline remembers mentions, texts and words up to fixed bounds, and what is merely filling looks like a leak for
days.  So here the bounds of the large ones are a tenth and less of the real ones, and first they are filled: the
stream's first look brings more old posts than they hold.  What is judged is whether anything grows beside them; what
they take at their real size it does not tell.  Then every
ten simulated minutes each feed has two new posts and the stream ten events, half of which concern a topic: 2,160
mentions of ever new authors and texts, of words met before.  Real HTTP, a real WebSocket, a real store; the sites forget
what they have shown.  Said is what the begin and the filling take, and the slope of the process's resident memory from the
second hour on.

Run: python -m tests.benchmarks.bench_memory
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import random
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from shitstorm_radar.demo.story_clock import StoryClock
from shitstorm_radar.pipeline import intake, threads
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.scoring import load_scorer, trained_scorer
from shitstorm_radar.series import copies
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, SourceKind, Topic, to_document
from shitstorm_radar.sources import jetstream
from shitstorm_radar.store.base import Store
from shitstorm_radar.store.sqlite_store import open_store
from tests.fakes.jetstream import Jetstream, event
from tests.fakes.many_sites import Site, feed

BEGIN = datetime(2026, 11, 21, tzinfo=UTC)
HOURS, WARM_HOURS = 24, 2
EVERY = timedelta(minutes=10)
FEEDS, NEW_PER_FEED, EVENTS = 5, 2, 10
TOPICS = 2
OLD_POSTS = 3_000
"""More than the largest of the bounds below."""
NUMBERS = 1_000
"""Different numbers in the texts: words that are met again, as in real texts, whose words are few."""
SHOWN = 30
"""Posts that a feed shows, and events that the stream keeps."""
_WORDS = "Müller AG Joghurt heute schon wieder teuer gut schlecht unverschämt lecker Laden Preis Kasse warten".split()  # noqa: SIM905


def main() -> None:
    """Print the figures."""
    jetstream.BATCH_S = 0.02  # type: ignore[misc]
    threads.MOST_NAMES = intake._REMEMBERED = 2_000
    copies.MOST_CLUSTERS = 1_000
    trained_scorer._REMEMBERED = 500
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "radar.sqlite3", durable=False) as store:
        resident_mb, mentions = asyncio.run(_live(store))
    hours = np.arange(WARM_HOURS, HOURS + 1)
    slope = float(np.polyfit(hours, resident_mb[WARM_HOURS + 1 :], 1)[0])
    print(
        f"{resident_mb[0]:.1f} MB at the begin, {resident_mb[1]:.1f} MB after {OLD_POSTS:,} old posts; "
        f"{HOURS} simulated hours, {mentions:,} mentions: {resident_mb[WARM_HOURS + 1]:.1f} MB after {WARM_HOURS} h, "
        f"{resident_mb[-1]:.1f} MB at the end, slope {slope:+.3f} MB an hour; {time.process_time() - begun:.0f} s of CPU time"
    )


async def _live(store: Store) -> tuple[list[float], int]:
    """Resident megabytes at the begin, with all memories full and after every simulated hour; the mentions kept."""
    rng = random.Random(1)
    with contextlib.ExitStack() as sites:
        async with Jetstream() as sky:
            feeds = [sites.enter_context(Site(f"127.0.0.{n + 2}", feed)) for n in range(FEEDS)]
            store.put_config(SETTINGS_KEY, to_document(_settings(feeds, sky)), 0)
            clock = StoryClock(BEGIN)
            watch = Watch(store, load_scorer(), on_news=lambda _: None, clock=clock, rng=rng)
            first = asyncio.create_task(watch.round())
            await sky.listened_to.wait()
            resident_mb = [_resident_mb()]
            await sky.happen(*_old_posts(rng, clock.now()))
            await first
            del sky.events[:-SHOWN]
            resident_mb.append(_resident_mb())
            for _ in range(HOURS):
                for _ in range(timedelta(hours=1) // EVERY):
                    clock.set(clock.now() + EVERY)
                    await _write(feeds, sky, rng, clock.now())
                    await watch.round()
                resident_mb.append(_resident_mb())
            await watch.aclose()
    return resident_mb, store.totals("mueller", BEGIN - timedelta(hours=1), clock.now() + EVERY).mentions


def _old_posts(rng: random.Random, now: datetime) -> list[str]:
    """Of the night before, too old to alarm anybody, and one of now, with which the stream has caught up."""
    step = timedelta(hours=16) / OLD_POSTS
    moments = [now - timedelta(hours=24) + n * step for n in range(OLD_POSTS)]
    return [_post("Müller AG ", moment, rng) for moment in (*moments, now)]


async def _write(feeds: list[Site], sky: Jetstream, rng: random.Random, now: datetime) -> None:
    for site in feeds:
        for _ in range(NEW_PER_FEED):
            site.write("Müller AG " + _text(rng), now - timedelta(seconds=30), f"reader{rng.random()}")
        del site.posts[:-SHOWN]
    await _happen(sky, rng, now)


async def _happen(sky: Jetstream, rng: random.Random, now: datetime) -> None:
    for n in range(EVENTS):
        moment = now - timedelta(seconds=EVENTS - 1 - n)
        await sky.happen(_post("Müller AG " if n % 2 else "Sonne ", moment, rng))
    del sky.events[:-SHOWN]


def _post(begin: str, moment: datetime, rng: random.Random) -> str:
    stamp = moment.isoformat().replace("+00:00", "Z")
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


def _resident_mb() -> float:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
