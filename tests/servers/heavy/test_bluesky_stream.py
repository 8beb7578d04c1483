"""Posts on Bluesky's own servers, heard live: written, answered, changed, deleted; and what is kept after breaks."""

import asyncio
import contextlib
import itertools
import json

import pytest
from websockets.asyncio.client import connect

from shitstorm_radar.polling import streams
from shitstorm_radar.records import MentionKind, SourceCondition
from shitstorm_radar.settings import SourceConfig, Topic
from shitstorm_radar.sources import jetstream
from tests.servers.heavy.jetstream_bridge import jetstream_bridge
from tests.servers.reader import Listener
from tests.servers.server_process import free_port
from tests.shared_data import shared_data

NUMBERS = itertools.count(1)


@pytest.fixture(scope="module")
def cora(network):
    return network.account("cora")


@pytest.fixture(scope="module")
def dirk(network):
    return network.account("dirk")


@pytest.fixture(scope="module")
def stream(network, tmp_path_factory):
    with jetstream_bridge(network, tmp_path_factory.mktemp("stream")) as address:
        yield address


@pytest.fixture
def word():
    """A company that no other test writes of."""
    return f"Kieswerk{next(NUMBERS)}"


@pytest.fixture(autouse=True)
def often(monkeypatch):
    monkeypatch.setattr(jetstream, "BATCH_S", 0.2)
    monkeypatch.setattr(streams, "FIRST_WAIT_S", 0.05)


def listener(folder, address, word):
    return Listener(folder, SourceConfig("sky", "bluesky", "Bluesky", address), Topic("werk", word, word))


async def open_line(ear):
    """Only what is written from now on is told to somebody who comes without a cursor."""
    await ear.until(lambda _: ear.status.condition is SourceCondition.OK)


def has(*texts):
    return lambda mentions: {m.text for m in mentions} >= set(texts)


def test_a_post_and_its_answer_are_heard_then_the_change_and_the_deletion(stream, cora, dirk, word, tmp_path):
    async def live():
        async with listener(tmp_path, stream, word) as ear:
            await open_line(ear)
            post = cora.post(f"{word} ist unverschämt 😡")
            cora.post("Schönes Wetter")
            answer = dirk.post("Mir auch, I am fed up", to=post, language="en")
            written = await ear.until(has(f"{word} ist unverschämt 😡", "Mir auch, I am fed up"))
            cora.change(post, f"{word} hat sich entschuldigt")
            changed = await ear.until(has(f"{word} hat sich entschuldigt"))
            dirk.delete(answer)
            deleted = await ear.until(lambda mentions: any(m.deleted_at for m in mentions))
            return post, answer, written, changed, deleted, ear.earlier(changed[0]), ear.arrived

    post, answer, written, changed, deleted, earlier, arrived = asyncio.run(live())

    assert [m.uid for m in written] == [f"bluesky:{post['uri']}", f"bluesky:{answer['uri']}"]
    assert [(m.author.handle, m.language) for m in written] == [(cora.did, "de"), (dirk.did, "en")]
    assert (written[1].kind, written[1].parent, written[1].root) == (MentionKind.REPLY, written[0].uid, written[0].uid)
    assert written[0].published_at < written[1].published_at
    assert [m.uid for m in changed] == [m.uid for m in deleted] == [m.uid for m in written]
    assert (earlier, changed[0].edited_at is not None) == ([written[0].text], True)
    assert [(m.text, m.deleted_at is not None) for m in deleted] == [(changed[0].text, False), ("", True)]
    assert arrived == 2


def test_what_happens_while_nobody_listens_is_caught_up_from_the_cursor_and_comes_once(
    stream, cora, dirk, word, tmp_path
):
    async def live():
        async with listener(tmp_path, stream, word) as ear:
            await open_line(ear)
            post = cora.post(f"{word} 1")
            withdrawn = cora.post(f"{word} 2")
            await ear.until(has(f"{word} 1", f"{word} 2"))
        dirk.post("Mir auch", to=post)
        cora.change(post, f"{word} 1, richtiggestellt")
        cora.delete(withdrawn)
        cora.delete(cora.post(f"{word} 3, gleich wieder gelöscht"))
        async with listener(tmp_path, stream, word) as ear:
            cora.post(f"{word} 4")
            kept = await ear.until(has(f"{word} 4"))
            return kept, ear.arrived

    kept, arrived = asyncio.run(live())

    expected = [f"{word} 1, richtiggestellt", "", "Mir auch", "", f"{word} 4"]
    assert [m.text for m in kept] == expected
    assert [m.deleted_at is not None for m in kept] == [not text for text in expected]
    assert arrived == 3


def test_a_server_that_goes_down_loses_nothing_and_is_asked_again_by_the_cursor(network, cora, word, tmp_path):
    port = free_port()
    folders = [tmp_path / name for name in ("first", "second", "ours")]
    for folder in folders:
        folder.mkdir()

    async def live():
        async with contextlib.AsyncExitStack() as stack:
            with jetstream_bridge(network, folders[0], port) as address:
                ear = await stack.enter_async_context(listener(folders[2], address, word))
                await open_line(ear)
                cora.post(f"{word} 1")
                await ear.until(has(f"{word} 1"))
            await ear.until(lambda _: ear.status.condition is SourceCondition.OFFLINE)
            cora.post(f"{word} 2")
            with jetstream_bridge(network, folders[1], port):
                cora.post(f"{word} 3")
                return await ear.until(has(f"{word} 3")), ear.arrived

    kept, arrived = asyncio.run(live())

    assert [m.text for m in kept] == [f"{word} 1", f"{word} 2", f"{word} 3"]
    assert arrived == 3


def test_the_translation_has_the_fields_of_recorded_events(stream, cora, word):
    """Of every kind of event and operation that was recorded from a real Jetstream."""
    recorded = shared_data("payloads/bluesky/bluesky-social__jetstream/golden_v1.jsonl").read_text(encoding="utf-8")
    wanted = shapes(json.loads(line) for line in recorded.splitlines())
    post = cora.post(word)
    cora.change(post, f"{word}!")
    cora.delete(post)

    async def live():
        found: dict[tuple[str, str | None], tuple[set[str], set[str]]] = {}
        async with asyncio.timeout(60), connect(f"{stream}/subscribe?cursor=0") as line:
            while not found.keys() >= wanted.keys():
                found |= shapes([json.loads(await line.recv())])
        return found

    assert asyncio.run(live()) == wanted


def shapes(events):
    """Kind and operation to the fields on both levels."""
    told = ((event, event[event["kind"]]) for event in events)
    return {(event["kind"], about.get("operation")): (set(event), set(about)) for event, about in told}
