"""Posts in a real Misago: written, answered, changed, hidden, deleted; and what we have when its search is pasted."""

import asyncio
import itertools

import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, Topic
from shitstorm_radar.sources.discovery import discover
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.recognition import recognise
from tests.servers.heavy.misago_forum import misago_forum
from tests.servers.reader import Reader

NUMBERS = itertools.count(1)


@pytest.fixture(scope="module")
def forum(tmp_path_factory):
    with misago_forum(tmp_path_factory.mktemp("misago")) as running:
        yield running


@pytest.fixture(scope="module")
def anna(forum):
    return forum.member("Anna")


@pytest.fixture(scope="module")
def bert(forum):
    return forum.member("Bert")


@pytest.fixture(scope="module")
def chief(forum):
    return forum.chief()


@pytest.fixture
def word():
    """A company that no other test writes of."""
    return f"Ziegelwerk{next(NUMBERS)}"


def reader(folder, forum, word):
    """What the form of a source is filled with when the address of a search is pasted."""
    found = recognise(forum.search_page(word))[0]
    source = SourceConfig("forum", found.kind, found.name, found.address, dict(found.options))
    return Reader(folder, source, Topic("werk", word, word))


def texts(mentions):
    return [m.text for m in mentions]


def test_a_thread_and_its_answers_are_kept_once_and_a_change_is_seen(forum, anna, bert, word, tmp_path):
    async def live():
        thread = anna.begin(f"{word} schweigt", f"{word} ist **unverschämt** 😡")
        anna.begin("Wie wird das Wetter?", "Morgen soll es regnen")
        async with reader(tmp_path, forum, word) as read:
            before = await read.read()
            bert.answer(thread, f"Bei {word} ging es mir genauso")
            bert.answer(thread, "Mir auch, aber ich nenne keinen Namen")
            after = await read.read()
            anna.change(thread, anna.first_post(thread), f"{word} hat sich entschuldigt")
            changed = await read.read()
            return thread, before, after, changed, read.earlier(changed[0]), read.arrived, read.status

    thread, before, after, changed, earlier, arrived, status = asyncio.run(live())

    assert texts(before) == [f"{word} ist unverschämt 😡"]
    assert texts(after) == [before[0].text, f"Bei {word} ging es mir genauso"]
    assert [(m.author.name, m.title) for m in after] == [("Anna", f"{word} schweigt"), ("Bert", f"{word} schweigt")]
    assert all(m.published_at for m in after)
    assert after[0].published_at < after[1].published_at
    assert [m.uid for m in changed] == [m.uid for m in after]
    assert (changed[0].text, earlier) == (f"{word} hat sich entschuldigt", [before[0].text])
    assert all(m.url.startswith(f"{forum.address}/t/") and f"/{thread}/" in m.url for m in changed)
    assert (arrived, status.condition) == (2, SourceCondition.OK)


def test_what_was_hidden_or_deleted_is_still_known_because_a_search_cannot_say_so(
    forum, anna, bert, chief, word, tmp_path
):
    async def live():
        thread = anna.begin(f"{word} schweigt", f"{word} ist unverschämt")
        hidden, deleted = bert.answer(thread, f"{word}: nie wieder"), bert.answer(thread, f"Auch ich, {word}")
        async with reader(tmp_path, forum, word) as read:
            before = await read.read()
            chief.hide(thread, hidden)
            chief.delete(thread, deleted)
            return before, await read.read(), read.arrived, read.status

    before, after, arrived, status = asyncio.run(live())

    assert len(before) == 3
    assert [(m.uid, m.text, m.deleted_at) for m in after] == [(m.uid, m.text, None) for m in before]
    assert (arrived, status.condition, status.code) == (3, SourceCondition.OK, "")


def test_a_wave_that_is_longer_than_a_page_of_results_is_told_as_a_gap(forum, anna, word, tmp_path):
    async def live():
        thread = anna.begin("Ein Unternehmen schweigt", f"{word} ist unverschämt")
        async with reader(tmp_path, forum, word) as read:
            await read.read()
            for number in range(30):
                anna.answer(thread, f"{word}, zum {number}. Mal")
            kept = await read.read()
            return texts(kept), read.status

    kept, status = asyncio.run(live())

    assert kept[0] == f"{word} ist unverschämt"
    assert f"{word}, zum 29. Mal" in kept
    assert len(kept) < 31
    assert (status.condition, status.code) == (SourceCondition.OK, "incomplete")


def test_the_forum_itself_and_a_thread_say_what_to_paste_instead(forum, anna):
    thread = anna.begin("Wie wird das Wetter?", "Morgen soll es regnen")
    page = f"{forum.address}/t/wie-wird-das-wetter/{thread}/"
    assert recognise(page)[0].find_feeds

    async def look(address):
        client = HttpClient(proxies={})
        try:
            await discover(client, address)
        finally:
            await client.aclose()

    for address in (forum.address, page):
        with pytest.raises(SourceError) as caught:
            asyncio.run(look(address))
        assert caught.value.code == "misago"


def test_a_search_that_finds_nothing_yet_is_a_source_in_order(forum, word, tmp_path):
    async def live():
        async with reader(tmp_path, forum, word) as read:
            return await read.read(), read.status.condition

    assert asyncio.run(live()) == ([], SourceCondition.OK)
