"""A stream is kept as visits are: nothing lost, nothing twice, its state told, reopened when it breaks."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime, timedelta

import pytest

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.errors import SourceError, StoreError
from shitstorm_radar.polling import streams as streams_module
from shitstorm_radar.polling import watch as watch_module
from shitstorm_radar.polling.messages import MentionsArrived, SaveSettings, StatusChanged
from shitstorm_radar.polling.streams import Streams
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, Topic, to_document
from shitstorm_radar.sources import jetstream
from shitstorm_radar.sources.base import Visit
from shitstorm_radar.sources.failures import offline
from shitstorm_radar.sources.jetstream import JetstreamSource
from tests.fakes.jetstream import Jetstream, event
from tests.shipped_scorer import shipped_scorer

BAHN = Topic("bahn", "Bahn", "Bahn")
BLUESKY = SourceConfig("sky", "bluesky", "Bluesky", "wss://jetstream2.us-east.bsky.network")


def now_us(back_s=0):
    return int((datetime.now(UTC) - timedelta(seconds=back_s)).timestamp() * 1_000_000)


def test_the_watch_listens_keeps_what_concerns_a_topic_and_goes_on_after_a_break(store, monkeypatch):
    monkeypatch.setattr(jetstream, "BATCH_S", 0.2)
    monkeypatch.setattr(streams_module, "FIRST_WAIT_S", 0.05)
    store.put_config(SETTINGS_KEY, to_document(Settings((BAHN,), (BLUESKY,))), 0)
    news: list[object] = []

    async def live():
        async with Jetstream(breaks_after=3, twice=True) as server:
            local = SourceConfig("sky", "bluesky", "Bluesky", server.address)
            monkeypatch.setattr(watch_module, "build_connector", lambda c, client, _: JetstreamSource(local, client))
            watch = Watch(store, shipped_scorer(), on_news=news.append, clock=SystemClock(), rng=random.Random(1))
            stop = asyncio.Event()
            running = asyncio.create_task(watch.run(stop))
            await server.listened_to.wait()
            for n in range(10):
                await server.happen(
                    event(n, now_us(200 - 20 * n), "Nie wieder Bahn" if n % 2 else "Sonne", createdAt="?")
                )
            async with asyncio.timeout(30):
                while kept(store) < 5:  # noqa: ASYNC110 - the store tells nobody
                    await asyncio.sleep(0.05)
            stop.set()
            await running
            return server.asked

    asked = asyncio.run(live())
    told = [n.status for n in news if isinstance(n, StatusChanged)]
    assert kept(store) == 5
    assert sum(count for n in news if isinstance(n, MentionsArrived) for _, count in n.per_topic) == 5
    assert {SourceCondition.OK, SourceCondition.OFFLINE} <= {s.condition for s in told}
    assert asked[0] is None
    assert all(a is not None for a in asked[1:])
    assert store.sources()["sky"].cursor["time_us"] > 0


def kept(store):
    now = datetime.now(UTC)
    return store.totals("bahn", now - timedelta(hours=2), now + timedelta(hours=1)).mentions


class Scripted:
    """A stream that says what a test wants, one connection after another."""

    source_id = "sky"
    forever = False  # each connection stays open

    def __init__(self, *connections):
        self.connections = list(connections)
        self.cursors = []

    async def listen(self, cursor, wants, now):
        self.cursors.append(dict(cursor))
        for step in self.connections.pop(0) if self.connections else ():
            if isinstance(step, Exception):
                raise step
            yield step
        if self.forever or not self.connections:
            await asyncio.Event().wait()


class Desk:
    """Keeps what a stream brings."""

    def __init__(self):
        self.statuses, self.cursor, self.full = [], {}, False
        self.heard = asyncio.Event()

    async def visit(self, source_id, visit, status):
        if self.full:
            self.full = False
            raise StoreError("full", code="disk_full")
        self.cursor = visit.cursor
        self.statuses.append(status)
        self.heard.set()

    async def failure(self, status):
        self.statuses.append(status)

    def streams(self):
        return Streams(
            on_visit=self.visit,
            on_failure=self.failure,
            cursor_of=lambda _: self.cursor,
            wants=lambda *_: True,
            clock=SystemClock(),
            rng=random.Random(1),
        )


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(streams_module, "FIRST_WAIT_S", 0.001)


async def listen(desk, connector, enough):
    streams = desk.streams()
    streams.set_sources((BLUESKY,), {"sky": connector}, {})
    async with asyncio.timeout(10):
        while not enough():  # noqa: ASYNC110 - several things are waited for
            await asyncio.sleep(0.005)
    await streams.aclose()


def test_a_stream_is_reopened_where_the_last_kept_visit_ended(caplog):
    async def live():
        desk = Desk()
        connector = Scripted(
            [Visit(cursor={"time_us": 1}), offline("x", "connection_lost", "broke")],
            [Visit(cursor={"time_us": 2})],
            [ZeroDivisionError()],
            [Visit(cursor={"time_us": 3})],
        )
        await listen(desk, connector, lambda: desk.cursor == {"time_us": 3})
        return connector.cursors, [(s.condition, s.code) for s in desk.statuses]

    cursors, told = asyncio.run(live())
    assert "this is a bug" in caplog.text
    caplog.clear()
    assert cursors == [{}, {"time_us": 1}, {"time_us": 2}, {"time_us": 2}]
    ok, offline_ = SourceCondition.OK, SourceCondition.OFFLINE
    assert told == [
        (ok, ""), (offline_, "connection_lost"), (ok, ""), (offline_, "connection_lost"),
        (SourceCondition.BROKEN_DATA, "bug"), (ok, ""),
    ]  # fmt: skip


def test_a_store_that_is_full_keeps_the_place_and_tries_again():
    async def live():
        desk = Desk()
        desk.full = True
        connector = Scripted([Visit(cursor={"time_us": 1})], [Visit(cursor={"time_us": 1})])
        await listen(desk, connector, lambda: desk.cursor == {"time_us": 1})
        return connector.cursors, desk.statuses[0].code

    assert asyncio.run(live()) == ([{}, {}], "disk_full")


def test_a_stream_that_only_fails_is_opened_less_and_less_often(monkeypatch):
    waits: list[float] = []
    real = asyncio.sleep

    async def note(seconds):
        if seconds != 0.005:
            waits.append(seconds)
        await real(0 if seconds != 0.005 else seconds)

    monkeypatch.setattr(asyncio, "sleep", note)

    async def live():
        desk = Desk()
        patient = SourceError(
            "x", condition=SourceCondition.SLOW_DOWN, code="overloaded", retry_after=timedelta(seconds=90)
        )
        failures = [[offline("x", "connect", "gone")] for _ in range(12)]
        await listen(desk, Scripted(*failures, [patient], [Visit()]), lambda: len(waits) >= 13)

    asyncio.run(live())
    assert waits[:12] == sorted(waits[:12]) or waits[11] > 100 * waits[0]
    assert waits[12] >= 0.8 * 90


def test_a_source_that_is_switched_off_or_changed_is_no_longer_heard():
    async def live():
        desk = Desk()
        streams = desk.streams()
        connector = Scripted([Visit()])
        streams.set_sources((BLUESKY,), {"sky": connector}, {})
        await desk.heard.wait()
        ear = streams._ears["sky"]
        streams.set_sources((BLUESKY,), {"sky": Scripted()}, {})
        assert streams._ears["sky"] is ear
        streams.set_sources((), {}, {})
        await asyncio.gather(ear.task, return_exceptions=True)
        return ear.task.cancelled(), streams._ears

    assert asyncio.run(live()) == (True, {})


def test_a_new_stream_is_heard_as_soon_as_it_is_saved(store, monkeypatch):
    monkeypatch.setattr(jetstream, "BATCH_S", 0.1)
    store.put_config(SETTINGS_KEY, to_document(Settings((BAHN,), ())), 0)

    async def live():
        async with Jetstream() as server:
            watch = Watch(store, shipped_scorer(), on_news=lambda _: None, clock=SystemClock(), rng=random.Random(1))
            local = SourceConfig("sky", "bluesky", "Bluesky", server.address)
            monkeypatch.setattr(watch_module, "build_connector", lambda c, client, _: JetstreamSource(local, client))
            stop = asyncio.Event()
            running = asyncio.create_task(watch.run(stop))
            await asyncio.sleep(0)
            watch.do(SaveSettings(Settings((BAHN,), (local,))))
            async with asyncio.timeout(20):
                await server.listened_to.wait()
            stop.set()
            await running

    asyncio.run(live())


@pytest.mark.parametrize(("error", "reopened"), [
    (offline("x", "connect", "cannot be reached"), True),
    (SourceError("x", condition=SourceCondition.SLOW_DOWN, code="too_many_requests"), False),
])  # fmt: skip
def test_who_asks_at_once_does_not_wait_for_a_stream_that_has_failed(monkeypatch, error, reopened):
    monkeypatch.setattr(streams_module, "FIRST_WAIT_S", 600.0)
    monkeypatch.setattr(streams_module, "LONGEST_WAIT_S", 600.0)

    async def live():
        desk = Desk()
        connector = Scripted([error], [Visit(cursor={"time_us": 1})])
        streams = desk.streams()
        streams.set_sources((BLUESKY,), {"sky": connector}, {})
        async with asyncio.timeout(10):
            while not desk.statuses:  # noqa: ASYNC110 - the desk tells nobody
                await asyncio.sleep(0.005)
        streams.hurry("another")
        streams.hurry(None)
        for _ in range(20):
            await asyncio.sleep(0.005)
        await streams.aclose()
        return desk.heard.is_set(), len(connector.cursors)

    assert asyncio.run(live()) == (reopened, 2 if reopened else 1)


def test_a_stream_whose_key_has_changed_is_opened_anew():
    async def live():
        desk = Desk()
        connector = Scripted([Visit(cursor={"time_us": 1})], [Visit(cursor={"time_us": 2})])
        connector.forever = True
        streams = desk.streams()
        streams.set_sources((BLUESKY,), {"sky": connector}, {})
        await asyncio.wait_for(desk.heard.wait(), 10)
        desk.heard.clear()
        streams.hurry("sky")
        await asyncio.sleep(0.02)
        open_still = len(connector.cursors)
        streams.hurry("sky", anew=True)
        await asyncio.wait_for(desk.heard.wait(), 10)
        await streams.aclose()
        return open_still, connector.cursors

    assert asyncio.run(live()) == (1, [{}, {"time_us": 1}])
