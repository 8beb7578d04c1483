"""A storm that jumps from platform to platform is one incident, and it names the channels in their order of joining.

Seven kinds of source at once: real HTTP servers, a real WebSocket, a real file, the real watch and its store.
"""

import asyncio
import contextlib
import json
import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from shitstorm_radar.demo.story_clock import StoryClock
from shitstorm_radar.polling.messages import AlertRaised
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.records import EventKind, SourceCondition, SurgeKind
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, Topic, to_document
from shitstorm_radar.sources import jetstream
from shitstorm_radar.store.base import MentionFilter
from shitstorm_radar.store.sqlite_store import open_store
from tests.fakes.jetstream import Jetstream, event
from tests.fakes.many_sites import Site, discourse, feed, hacker_news, lemmy, mastodon
from tests.shipped_scorer import shipped_scorer

BEGIN = datetime(2026, 11, 2, tzinfo=UTC)
CALM, STORM = timedelta(hours=2), timedelta(minutes=15)
ANGRY = "Unverschämt! Die Müller AG betrügt ihre Kunden, ich bin entsetzt und kündige. Schämt euch, nie wieder!"
EVERYDAY = "Die Müller AG hat heute neue Öffnungszeiten."
HOSTS = {"blog": "127.0.0.2", "mastodon": "127.0.0.3", "news": "127.0.0.4", "lemmy": "127.0.0.5", "forum": "127.0.0.6"}
ANSWERS = {"blog": feed, "mastodon": mastodon, "news": hacker_news, "lemmy": lemmy, "forum": discourse}
JOINING = ("mastodon", "news", "blog", "sky", "forum", "lemmy", "file")
CHANNELS = {"mastodon": "127.0.0.3", "news": "news.ycombinator.com", "blog": "blog.example", "sky": "bsky.app",
            "forum": "127.0.0.6", "lemmy": "joghurt@lemmy.example", "file": "Presse"}  # fmt: skip


class World:
    """All platforms, and what is written on them."""

    def __init__(self, sites, sky, file):
        self.sites, self.sky, self.file = sites, sky, file
        self.written = dict.fromkeys(JOINING, 0)

    async def write(self, place, text, at, author):
        self.written[place] += 1
        number = self.written[place]
        if place == "sky":
            stamp = at.isoformat().replace("+00:00", "Z")
            await self.sky.happen(event(number, int(at.timestamp() * 1_000_000), text, createdAt=stamp))
        elif place == "file":
            row = {"id": number, "published_at": at.isoformat(), "text": text, "author": author, "source": "Presse"}
            with self.file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row) + "\n")
        else:
            self.sites[place].write(text, at, author)

    def sources(self):
        kinds = {"blog": ("feed", {}), "mastodon": ("mastodon", {"hashtag": "mueller"}),
                 "news": ("hacker_news", {"query": "Müller AG"}), "lemmy": ("lemmy", {"query": "Müller AG"}),
                 "forum": ("discourse", {})}  # fmt: skip
        pace_s = CALM.total_seconds()
        listed = [
            SourceConfig(name, kind, name, self.sites[name].address, options, pace_s, pace_s, pace_s)
            for name, (kind, options) in kinds.items()
        ]
        listed.append(SourceConfig("sky", "bluesky", "Bluesky", self.sky.address, {}, pace_s, pace_s, pace_s))
        listed.append(SourceConfig("file", "file", "File", str(self.file), {}, pace_s, pace_s, pace_s))
        return tuple(listed)


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "radar.sqlite3", durable=False) as store:
        yield store


@pytest.fixture
def sites():
    with contextlib.ExitStack() as open_sites:
        try:
            yield {name: open_sites.enter_context(Site(host, ANSWERS[name])) for name, host in HOSTS.items()}
        except OSError as err:
            pytest.skip(f"this system has one loopback address only: {err}")


async def others_speak(sky, at):
    """The network is never silent; a stream is at its end when what it shows is of now."""
    await sky.happen(event(10**6 + len(sky.events), int(at.timestamp() * 1_000_000), "Sonne"))


async def first_round(watch, sky, at):
    """A stream has no place to go on from before it has shown something."""
    asked = asyncio.create_task(watch.round())
    await sky.listened_to.wait()
    await others_speak(sky, at)
    await asked


async def everyday(world, at):
    if at.hour in (8, 12, 18):
        for place in ("blog", "forum"):
            await world.write(
                place, f"{EVERYDAY} {at:%d. %H} Uhr, {place}", at - timedelta(minutes=3), f"reader{at.hour}"
            )


async def rage(world, at, round_number):
    """Every second round another platform joins; each has eight angry posts a round from then on."""
    for place in JOINING[: 1 + round_number // 2]:
        for n in range(8):
            word = f"{ANGRY} ({place} {round_number}.{n})"
            await world.write(place, word, at - timedelta(seconds=700 - 80 * n), f"{place}{round_number}-{n}")


def test_a_storm_that_spreads_over_seven_kinds_of_source_is_one_incident(store, sites, tmp_path, monkeypatch):
    monkeypatch.setattr(jetstream, "BATCH_S", 0.03)
    file = tmp_path / "presse.jsonl"
    file.write_text("", encoding="utf-8")
    news: list[Any] = []

    async def live():
        async with Jetstream() as sky:
            world = World(sites, sky, file)
            topic = Topic("mueller", "Müller AG", '"Müller AG"')
            store.put_config(SETTINGS_KEY, to_document(Settings((topic,), world.sources())), 0)
            clock = StoryClock(BEGIN)
            watch = Watch(store, shipped_scorer(), on_news=news.append, clock=clock, rng=random.Random(1))
            await first_round(watch, sky, BEGIN)
            while clock.now() < BEGIN + timedelta(days=4):
                clock.set(clock.now() + CALM)
                await everyday(world, clock.now())
                await others_speak(sky, clock.now())
                await watch.round()
            calm = [n for n in news if isinstance(n, AlertRaised)]
            for round_number in range(2 * len(JOINING)):
                clock.set(clock.now() + STORM)
                await rage(world, clock.now(), round_number)
                await others_speak(sky, clock.now())
                await watch.round()
            clock.set(clock.now() + timedelta(minutes=5))
            await others_speak(sky, clock.now())
            await watch.round()
            await watch.aclose()
            return calm, world.written

    calm, written = asyncio.run(live())

    assert calm == []
    [incident] = store.incidents()
    assert incident.kind is SurgeKind.STORM
    assert incident.channels == tuple(CHANNELS[place] for place in JOINING)
    assert {e.kind for e in store.events(incident.id)} >= {EventKind.ALARM}
    assert {n.alert.incident_id for n in news if isinstance(n, AlertRaised)} == {incident.id}
    assert all(m.status.condition is SourceCondition.OK for m in store.sources().values())
    kept = [row.mention for row in pages(store)]
    assert {place: sum(m.source_id == place for m in kept) for place in JOINING} == written
    assert len({m.uid for m in kept}) == sum(written.values())


def pages(store):
    before = None
    while True:
        page = store.mentions(MentionFilter("mueller"), before, 200)
        yield from page.rows
        before = page.next
        if before is None:
            return
