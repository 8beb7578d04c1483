"""The live stream of a Mastodon instance: a real server written by others, and one that breaks off."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import mastodon_stream
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.mastodon_stream import MastodonStreamSource
from shitstorm_radar.sources.server_events import EventReader, ServerEvent
from tests.fakes.fault_site import Asked, FaultSite, reply
from tests.fakes.mastodon_instance import TOKEN, MastodonInstance
from tests.sources.rest_desk import NOW, Desk, as_json
from tests.sources.test_mastodon_status import STATUS

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n:connected\n\n"


def status(number: int, text: str = "Nie wieder Bahn", **more: Any) -> dict[str, Any]:
    return {**STATUS, "id": str(number), "uri": f"https://a.test/{number}", "content": f"<p>{text}</p>", **more}


def event(name: str, payload: Any) -> bytes:
    data = payload if isinstance(payload, str) else json.dumps(payload)
    return f"event: {name}\ndata: {data}\n\n".encode()


class Instance:
    """A site with a timeline and a stream that sends ``parts`` and then breaks off, or holds the line."""

    def __init__(self, *parts: bytes, timeline: tuple[dict[str, Any], ...] = (), holds: bool = False) -> None:
        self.parts, self.timeline, self.holds = parts, timeline, holds
        self.heads: list[tuple[str, str]] = []

    async def answer(self, asked: Asked, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
        self.heads.append((asked.target, asked.headers.get("authorization", "")))
        if "/streaming/" not in asked.target:
            writer.write(as_json(list(self.timeline)) if "timelines" in asked.target else reply(status="404 Not Found"))
            return
        writer.write(HEAD)
        for part in self.parts:
            writer.write(part)
            await writer.drain()
        if self.holds:
            await reader.read()


@contextlib.asynccontextmanager
async def source_at(address: str, **options: str) -> AsyncIterator[MastodonStreamSource]:
    client = HttpClient(proxies={}, clock=SystemClock())
    usual = {"hashtag": "Bahn", "token": TOKEN}
    try:
        yield MastodonStreamSource(SourceConfig("s", "mastodon_stream", "S", address, {**usual, **options}), client)
    finally:
        await client.aclose()


async def heard(
    instance: Instance, cursor: Cursor | None = None, wants: str = "Bahn", **options: str
) -> tuple[list[Visit], SourceError | None]:
    """All visits until the line breaks, and why it did."""
    visits: list[Visit] = []
    async with FaultSite({"*": instance.answer}) as site, source_at(site.address(""), **options) as source:
        try:
            async for visit in source.listen(cursor or {}, lambda text, _: wants in text, lambda: NOW):
                visits.append(visit)  # noqa: PERF401 - what came before the line broke counts
        except SourceError as err:
            return visits, err
    return visits, None


def test_posts_edits_and_deletions_come_as_they_happen():
    instance = Instance(
        event("update", status(11)) + event("update", status(12, "Sonne")),
        event("status.update", status(11, "Nie wieder Bahn, ehrlich", edited_at="2026-11-21T11:59:00Z")),
        event("update", status(13)) + event("delete", "13") + event("delete", "99") + event("filters_changed", ""),
    )
    (first, live), error = asyncio.run(heard(instance))

    assert first.mentions == ()
    edited, gone = live.mentions
    assert (edited.uid, edited.text, edited.edited_at is not None) == (
        "mastodon:https://a.test/11",
        "Nie wieder Bahn, ehrlich",
        True,
    )
    assert (gone.uid, gone.text, gone.deleted_at, gone.author.handle) == ("mastodon:https://a.test/13", "", NOW, None)
    assert live.cursor == {"tag": "Bahn", "newest": "13"}
    assert error is not None
    assert (error.code, error.condition) == ("connection_lost", SourceCondition.OFFLINE)


def test_after_a_break_the_timeline_is_read_from_where_it_left_off():
    instance = Instance(timeline=(status(15), status(14)))
    visits, _ = asyncio.run(heard(instance, {"tag": "Bahn", "newest": "13"}))

    assert {m.uid for m in visits[0].mentions} == {"mastodon:https://a.test/15", "mastodon:https://a.test/14"}
    assert visits[0].cursor == {"tag": "Bahn", "newest": "15"}
    asked = [target for target, _ in instance.heads]
    assert "/api/v1/timelines/tag/Bahn?limit=40&min_id=13" in asked
    assert "/api/v1/streaming/hashtag?tag=Bahn" in asked


def test_a_gap_that_is_too_long_is_told_and_another_hashtag_begins_anew():
    pages = iter(range(100))

    def answer(_: str) -> bytes:
        page = next(pages)
        return as_json([status(1000 + 40 * page + n) for n in range(40)])

    desk = Desk("mastodon_stream", answer)
    assert desk.poll({"tag": "Bahn", "newest": "13"}).complete is False
    assert len(desk.asked) == mastodon_stream.PAGES
    assert desk.poll({"tag": "Post", "newest": "13"}).complete is True


def test_everything_public_is_listened_to_without_a_hashtag():
    instance = Instance(event("update", status(11)) + event("update", status(12, "Sonne")))
    visits, _ = asyncio.run(heard(instance, hashtag=""))

    assert [m.text for v in visits for m in v.mentions] == ["Nie wieder Bahn"]
    assert "/api/v1/streaming/public" in [target for target, _ in instance.heads]


def test_a_quiet_stream_gives_signs_of_life_and_a_dead_one_is_told(monkeypatch):
    for name, seconds in (("BATCH_S", 0.05), ("SIGN_OF_LIFE_S", 0.1), ("SILENCE_S", 0.6)):
        monkeypatch.setattr(mastodon_stream, name, seconds)
    visits, error = asyncio.run(heard(Instance(holds=True)))

    assert len(visits) >= 3
    assert error is not None
    assert (error.code, error.condition) == ("timeout", SourceCondition.OFFLINE)


def test_odd_events_are_passed_over_and_counted():
    instance = Instance(
        event("update", "{") + event("update", [1]) + event("update", status(11)) + b"data\n\nnonsense: x\n\n"
    )
    visits, _ = asyncio.run(heard(instance))

    assert [len(v.mentions) for v in visits] == [0, 1]
    assert visits[1].skipped == 2


def test_a_line_without_an_end_is_refused():
    _, error = asyncio.run(heard(Instance(b"data: " + b"x" * 1_200_000)))
    assert error is not None
    assert error.code == "too_large"


@pytest.mark.parametrize("number", ["401 Unauthorized", "403 Forbidden"])
def test_a_key_that_is_not_taken_is_told(number):
    with pytest.raises(SourceError) as told:
        Desk("mastodon_stream", lambda _: reply(status=number)).poll()
    assert (told.value.code, told.value.condition) == ("bad_key", SourceCondition.NEEDS_SIGN_IN)


def test_the_key_goes_only_to_the_instance_and_what_lies_below_its_name():
    async def address(streaming: str) -> str:
        async def answer(asked: Asked, writer: asyncio.StreamWriter, _: asyncio.StreamReader) -> None:
            writer.write(as_json({"configuration": {"urls": {"streaming": streaming}}}))

        async with FaultSite({"*": answer}) as site:
            client = HttpClient(proxies={}, resolve=_loopback)
            where = SourceConfig(
                "s", "mastodon_stream", "S", f"http://social.test:{site.port}", {"hashtag": "Bahn", "token": "x"}
            )
            found = await MastodonStreamSource(where, client)._stream_address()
            await client.aclose()
            return found.partition("/api")[0].replace(str(site.port), "PORT")

    assert asyncio.run(address("wss://streaming.social.test")) == "https://streaming.social.test"
    assert asyncio.run(address("wss://evil.test")) == "http://social.test:PORT"
    assert asyncio.run(address("wss://evilsocial.test")) == "http://social.test:PORT"


async def _loopback(_host: str, _port: int) -> list[str]:
    return ["127.0.0.1"]


def test_a_real_instance_streams_posts_edits_and_deletions(monkeypatch):
    monkeypatch.setattr(mastodon_stream, "BATCH_S", 0.1)

    async def live(instance: MastodonInstance) -> list[tuple[str, bool, bool]]:
        seen: list[tuple[str, bool, bool]] = []
        acts = iter([
            lambda: instance.post("Nie wieder #Bahn"),
            lambda: instance.ask("PUT", f"/api/v1/statuses/{ids[0]}", {"status": "Nie wieder #Bahn, ehrlich"}),
            lambda: instance.ask("DELETE", f"/api/v1/statuses/{ids[0]}"),
        ])  # fmt: skip
        ids: list[str] = []
        async with source_at(instance.address) as source, asyncio.timeout(60):
            visits = source.listen({}, lambda text, _: "Bahn" in text, lambda: NOW + timedelta(days=1))
            async with contextlib.aclosing(visits):
                async for visit in visits:
                    seen += [(m.text, m.edited_at is not None, m.deleted_at is not None) for m in visit.mentions]
                    if visit.mentions or not ids:
                        act = next(acts, None)
                        if act is None:
                            return seen
                        done = await asyncio.to_thread(act)
                        ids += [] if ids else [done["id"]]
        return seen

    with MastodonInstance() as instance:
        assert asyncio.run(live(instance)) == [
            ("Nie wieder #Bahn", False, False),
            ("Nie wieder #Bahn, ehrlich", True, False),
            ("", True, True),
        ]


@given(st.lists(st.sampled_from([b"event: update", b"data: a", b"data:b", b"", b":thump", b"id: 1", b"\xff", b"data"])))
def test_an_event_ends_with_an_empty_line_and_has_all_its_data(lines):
    reader, events = EventReader(), []
    for line in [*lines, b""]:
        found = reader.feed(line)
        events += [found] if found else []
    data = sum(line.startswith(b"data") for line in lines)
    assert sum(len(e.text.split("\n")) for e in events) == data


def test_an_event_that_is_too_long_is_dropped_whole():
    reader = EventReader()
    for _ in range(3):
        reader.feed(b"data: " + b"x" * 400_000)
    assert reader.feed(b"") is None
    reader.feed(b"data: y")
    assert reader.feed(b"") == ServerEvent("", "y")
