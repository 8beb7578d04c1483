"""The stream of a whole network: filtered here, caught up after a break, gaps told; over a real WebSocket."""

import asyncio
import contextlib
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition, TimeTrust
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import jetstream
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.jetstream import JetstreamSource
from shitstorm_radar.sources.jetstream_event import read_events
from shitstorm_radar.sources.json_site import Place
from tests.fakes.jetstream import Jetstream, event
from tests.shared_data import shared_data

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
NOW_US = int(NOW.timestamp()) * 1_000_000
SECOND_US = 1_000_000
PLACE = Place("s", "jetstream.test", NOW)


@pytest.fixture(autouse=True)
def short_batches(monkeypatch):
    monkeypatch.setattr(jetstream, "BATCH_S", 0.2)


def source(address):
    return JetstreamSource(SourceConfig("s", "bluesky", "S", address), HttpClient(proxies={}))


def bahn(text, tags):
    return "Bahn" in text or "bahn" in tags


async def hear(connector, cursor, enough, now=NOW):
    """Visits until ``enough`` says so."""
    visits = []
    async with contextlib.aclosing(connector.listen(cursor, bahn, lambda: now)) as heard:
        async for visit in heard:
            visits.append(visit)
            if enough(visits):
                break
    return visits


def uids(visits):
    return [m.uid.rsplit("/", 1)[1] for v in visits for m in v.mentions]


def has(*names):
    return lambda visits: set(names) <= set(uids(visits))


def test_only_what_concerns_somebody_becomes_a_mention():
    async def live():
        async with Jetstream() as server:
            connector = source(server.address)
            hearing = asyncio.create_task(hear(connector, {}, has("k1", "k3")))
            await server.listened_to.wait()
            tagged = event(
                3, NOW_US, "x", facets=[{"features": [{"$type": "app.bsky.richtext.facet#tag", "tag": "bahn"}]}]
            )
            await server.happen(event(1, NOW_US), event(2, NOW_US, "Post"), tagged)
            return await hearing, server.asked

    visits, asked = asyncio.run(live())
    assert uids(visits) == ["k1", "k3"]
    assert asked == [None]
    assert visits[-1].cursor == {"time_us": NOW_US}
    assert (visits[-1].complete, visits[-1].wait) == (True, None)


def test_after_a_break_nothing_is_lost_and_another_server_takes_over(monkeypatch):
    async def live():
        events = [event(n, NOW_US - (60 - n) * SECOND_US) for n in range(60)]
        async with (
            Jetstream(events, breaks_after=25, twice=True) as first,
            Jetstream(events, breaks_after=25) as second,
            Jetstream(events, status=503) as ill,
        ):
            monkeypatch.setattr(jetstream, "HOSTS", (first.address, ill.address, second.address))
            connector = source(first.address)
            cursor: Cursor = {"time_us": NOW_US - 60 * SECOND_US}
            seen: list[str] = []
            failures: list[tuple[SourceCondition, str]] = []
            while len(set(seen)) < 60:
                try:
                    async with contextlib.aclosing(connector.listen(cursor, bahn, lambda: NOW)) as heard:
                        async for visit in heard:
                            seen += uids([visit])
                            cursor = visit.cursor
                            if len(set(seen)) == 60:
                                break
                except SourceError as err:
                    failures.append((err.condition, err.code))
            return seen, failures, (first.asked, ill.asked, second.asked)

    seen, failures, asked = asyncio.run(live())
    assert set(seen) == {f"k{n}" for n in range(60)}
    assert (SourceCondition.OFFLINE, "connection_lost") in failures
    assert (SourceCondition.SLOW_DOWN, "overloaded") in failures
    assert all(asked)


def test_a_reconnect_asks_from_a_little_before_and_what_it_repeats_has_the_same_identity():
    async def live():
        async with Jetstream([event(n, NOW_US - n * SECOND_US) for n in range(20, -1, -1)]) as server:
            first = await hear(source(server.address), {"time_us": NOW_US - 20 * SECOND_US}, has("k0"))
            again = await hear(source(server.address), first[-1].cursor, has("k0"))
            return first, again, server.asked

    first, again, asked = asyncio.run(live())
    assert asked[1] == NOW_US - 10 * SECOND_US
    assert set(uids(again)) == {f"k{n}" for n in range(11)}
    assert {m.uid for v in again for m in v.mentions} < {m.uid for v in first for m in v.mentions}


def test_what_is_old_is_a_catch_up_until_the_present_is_reached():
    old = [event(n, NOW_US - 3600 * SECOND_US + n) for n in range(1200)]

    async def live():
        async with Jetstream([*old, event(5000, NOW_US)]) as server:
            return await hear(source(server.address), {"time_us": NOW_US - 3600 * SECOND_US}, has("k5000"))

    visits = asyncio.run(live())
    assert {v.wait for v in visits[:-1]} == {timedelta(0)}
    assert visits[-1].wait is None
    assert len(set(uids(visits))) == 1201
    assert all(v.complete for v in visits)


@pytest.mark.parametrize(
    ("left_at", "oldest"),
    [(timedelta(hours=10), timedelta(hours=2)), (timedelta(days=5), timedelta(days=9))],
)
def test_a_gap_behind_the_look_back_is_told_once(left_at, oldest):
    """The server moves an old cursor up in silence; ours is moved up by ourselves beyond 36 hours."""
    events = [event(n, NOW_US - 3600 * SECOND_US + n) for n in range(600)]

    async def live():
        oldest_us = NOW_US - int(oldest.total_seconds()) * SECOND_US
        async with Jetstream([*events, event(9000, NOW_US)], oldest_us=oldest_us) as server:
            cursor = {"time_us": NOW_US - int(left_at.total_seconds()) * SECOND_US}
            return await hear(source(server.address), cursor, has("k9000")), server.asked

    visits, [asked] = asyncio.run(live())
    assert [v.complete for v in visits] == [False] + [True] * (len(visits) - 1)
    assert "does not reach back" in visits[0].note
    assert asked >= NOW_US - 36 * 3600 * SECOND_US


def test_an_event_from_the_future_does_not_move_the_cursor_there():
    async def live():
        async with Jetstream([event(1, NOW_US - SECOND_US), event(2, NOW_US + 10**12)]) as server:
            return await hear(source(server.address), {"time_us": NOW_US - SECOND_US}, has("k2"))

    assert asyncio.run(live())[-1].cursor == {"time_us": NOW_US}


def test_a_stream_that_falls_silent_is_left_for_another(monkeypatch):
    monkeypatch.setattr(jetstream, "SILENCE_S", 0.5)

    async def live():
        async with Jetstream() as server:
            await hear(source(server.address), {}, lambda _: False)

    with pytest.raises(SourceError) as caught:
        asyncio.run(live())
    assert caught.value.code == "stream_silent"


@pytest.mark.parametrize(
    ("address", "condition"),
    [
        ("ws://127.0.0.1:1", SourceCondition.OFFLINE),
        ("ws://", SourceCondition.WRONG_ADDRESS),
        ("nonsense", SourceCondition.WRONG_ADDRESS),
        ("http://[::1", SourceCondition.WRONG_ADDRESS),
    ],
)
def test_a_server_that_cannot_be_reached_is_a_state(address, condition):
    with pytest.raises(SourceError) as caught:
        asyncio.run(hear(source(address), {}, lambda _: True))
    assert caught.value.condition is condition


def test_something_that_is_no_stream_of_events_is_broken_data():
    async def live():
        async with Jetstream(["hello", "[]", "5"]) as server:
            await hear(source(server.address), {"time_us": 0}, lambda _: False)

    with pytest.raises(SourceError) as caught:
        asyncio.run(live())
    assert (caught.value.condition, caught.value.code) == (SourceCondition.BROKEN_DATA, "other_data")


def test_a_single_look_reads_until_the_present(monkeypatch):
    events = [event(n, NOW_US - (600 - n) * SECOND_US, "anything") for n in range(601)]

    async def live():
        async with Jetstream(events) as server:
            return await source(server.address).poll({"time_us": NOW_US - 600 * SECOND_US}, NOW)

    visit = asyncio.run(live())
    assert len(visit.mentions) == 601
    assert (visit.complete, visit.wait) == (True, None)


# single events


def test_the_recorded_events_are_read():
    lines = shared_data("payloads/bluesky/bluesky-social__jetstream/golden_v1.jsonl").read_bytes().splitlines()
    events = read_events(lines, lambda *_: True, PLACE)

    [mention] = events.mentions
    assert events.faults == ()
    assert (mention.text, mention.kind, mention.language) == ("Try RSV for a good time !!", MentionKind.REPLY, "en")
    assert mention.uid == "bluesky:at://did:plc:q235v55g5unth4zjjdpacfdr/app.bsky.feed.post/3mmoojp4cd223"
    assert mention.parent == mention.root
    assert (mention.published_at, mention.time_trust) == (
        datetime(2026, 5, 25, 14, 23, 28, 757000, tzinfo=UTC),
        TimeTrust.AUTHOR,
    )
    assert events.last_us == max(json.loads(line)["time_us"] for line in lines)


@pytest.mark.parametrize(
    ("embed", "quoted"),
    [
        ({"record": {"uri": "at://did:x/app.bsky.feed.post/1"}}, "bluesky:at://did:x/app.bsky.feed.post/1"),
        ({"record": {"record": {"uri": "at://did:x/app.bsky.feed.post/2"}}}, "bluesky:at://did:x/app.bsky.feed.post/2"),
        ({"record": {"uri": "at://did:x/app.bsky.graph.list/1"}}, None),
        ({"images": []}, None),
        ({"record": [1]}, None),
    ],
)
def test_a_quote_points_at_what_it_quotes(embed, quoted):
    [mention] = read_events([event(1, NOW_US, embed=embed)], lambda *_: True, PLACE).mentions

    assert mention.quote_of == quoted
    assert (mention.kind is MentionKind.QUOTE) == (quoted is not None)


def test_a_time_in_the_future_gives_way_to_the_servers():
    future, none = (event(n, NOW_US, createdAt=said) for n, said in enumerate(["2031-01-01T00:00:00Z", "bald"]))
    first, second = read_events([future, none], lambda *_: True, PLACE).mentions

    assert first.published_at == second.published_at == NOW
    assert second.time_trust is TimeTrust.SERVER


def test_removals_and_what_is_no_post_are_passed_over_and_odd_events_said():
    removed = json.dumps({"did": "d", "time_us": 5, "kind": "commit", "commit": {
        "operation": "delete", "collection": "app.bsky.feed.post", "rkey": "k"}})  # fmt: skip
    bare = removed.replace("delete", "create")
    events = read_events([removed, bare, "{", '{"did": 5}'], lambda *_: True, PLACE)

    assert events.mentions == ()
    assert len(events.faults) == 3


@given(st.lists(st.binary(max_size=80) | st.text(max_size=80), max_size=5))
def test_any_bytes_are_read_or_said(raws):
    read_events(raws, lambda *_: True, PLACE)


class Known(set[str]):
    """Names of threads, as a pipeline knows them."""

    def note(self, uid: str) -> None:
        self.add(uid)


def reply_to(number, *, parent, root):
    uri = "at://did:plc:{}/app.bsky.feed.post/k{}".format
    refs = {"parent": {"uri": uri(parent % 7, parent)}, "root": {"uri": uri(root % 7, root)}}
    return event(number, NOW_US, "Unerhört", reply=refs)


def test_replies_pass_when_the_post_or_their_thread_is_known():
    known = Known({"bluesky:at://did:plc:1/app.bsky.feed.post/k1"})
    events = [
        reply_to(2, parent=1, root=1),
        reply_to(3, parent=2, root=2),  # answers the one before, which is known by now
        reply_to(4, parent=6, root=1),
        reply_to(5, parent=6, root=6),
        event(6, NOW_US, "Post"),
    ]

    found = read_events(events, bahn, PLACE, known).mentions

    assert uids([Visit(found)]) == ["k2", "k3", "k4"]
    assert {m.kind for m in found} == {MentionKind.REPLY}


def test_replies_to_a_post_pass_in_the_same_breath_as_the_post():
    async def live():
        async with Jetstream() as server:
            connector = source(server.address)
            connector.follow(Known())
            hearing = asyncio.create_task(hear(connector, {}, has("k1", "k2")))
            await server.listened_to.wait()
            await server.happen(event(1, NOW_US), reply_to(2, parent=1, root=1), event(3, NOW_US, "Post"))
            return await hearing

    assert uids(asyncio.run(live())) == ["k1", "k2"]


def test_a_post_says_whom_it_tags():
    facets = [{"features": [{"$type": "app.bsky.richtext.facet#mention", "did": "did:plc:bahn"}, {"tag": "x"}]}]
    [mention] = read_events([event(1, NOW_US, facets=facets)], lambda *_: True, PLACE).mentions

    assert (mention.addressed, mention.tags) == (("did:plc:bahn",), ("x",))


def test_the_removal_of_a_known_post_is_told_and_others_are_not():
    def removal(number):
        commit = {"operation": "delete", "collection": "app.bsky.feed.post", "rkey": f"k{number}"}
        return json.dumps({"did": f"did:plc:{number}", "time_us": NOW_US, "kind": "commit", "commit": commit})

    known = Known({"bluesky:at://did:plc:1/app.bsky.feed.post/k1"})
    [gone] = read_events([removal(1), removal(2)], bahn, PLACE, known).mentions

    assert (gone.uid, gone.deleted_at, gone.text) == ("bluesky:at://did:plc:1/app.bsky.feed.post/k1", NOW, "")
    assert read_events([removal(1)], bahn, PLACE).mentions == ()
