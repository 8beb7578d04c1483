"""Posts on Bluesky's own servers: written, answered, liked, deleted; and what our search and our look at a thread have."""

import asyncio
import itertools
from datetime import UTC, datetime, timedelta

import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition
from shitstorm_radar.settings import SourceConfig, Topic
from shitstorm_radar.sources import bluesky_search
from shitstorm_radar.sources.base import Thread
from shitstorm_radar.sources.bluesky_names import id_of
from shitstorm_radar.sources.bluesky_thread import read_thread
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import Place
from tests.servers.reader import Reader

NUMBERS = itertools.count(1)


@pytest.fixture(scope="module")
def anna(network):
    return network.account("anna")


@pytest.fixture(scope="module")
def bert(network):
    return network.account("bert")


@pytest.fixture
def word():
    """A company that no other test writes of."""
    return f"Müllerwerk{next(NUMBERS)}"


@pytest.fixture(scope="module")
def password(anna):
    return anna.app_password()


class OneKey:
    """A keyring that holds the app password."""

    def __init__(self, password):
        self._password = password

    def get_password(self, service, username):
        return self._password if username == "b/password" else None

    def set_password(self, service, username, password):
        raise AssertionError("nobody types a key here")


def reader(folder, network, account, word, password):
    options = {"query": word, "account": account.handle}
    source = SourceConfig("b", "bluesky_search", "B", network.accounts, options)
    return Reader(folder, source, Topic("mueller", word, word), OneKey(password))


def look(network, uri):
    """A look at a thread, at the index that needs no account."""

    async def live():
        now = datetime.now(UTC)
        client = HttpClient(proxies={})
        try:
            thread = Thread(uri, f"bluesky:{uri}")
            return await read_thread(client, thread, Place("b", "127.0.0.1", now), network.index)
        finally:
            await client.aclose()

    return asyncio.run(live())


def test_a_post_and_its_answer_are_one_mention_each_with_their_figures(network, anna, bert, word, password, tmp_path):
    async def live():
        post = anna.post(f"{word} ist unverschämt 😡 #{word}")
        async with reader(tmp_path, network, anna, word, password) as read:
            before = await read.read()
            answer = bert.post(f"{word}? Mir auch, I am fed up", to=post, language="en")
            bert.like(post)
            bert.repost(post)
            after = await read.read()
            return post, answer, before, after, read.arrived, read.status

    post, answer, before, after, arrived, status = asyncio.run(live())

    assert [(m.uid, m.text) for m in before] == [(f"bluesky:{post['uri']}", f"{word} ist unverschämt 😡 #{word}")]
    assert [m.uid for m in after] == [f"bluesky:{post['uri']}", f"bluesky:{answer['uri']}"]
    assert (before[0].engagement.likes, before[0].engagement.replies) == (0, 0)
    counts = after[0].engagement
    assert (counts.likes, counts.reposts, counts.replies, counts.quotes) == (1, 1, 1, 0)
    assert (after[1].kind, after[1].parent, after[1].root) == (MentionKind.REPLY, after[0].uid, after[0].uid)
    assert [(m.author.handle, m.author.name, m.language) for m in after] == [
        (anna.did, "anna.test", "de"),
        (bert.did, "bert.test", "en"),
    ]
    assert (arrived, status.condition) == (2, SourceCondition.OK)


def test_a_post_deleted_before_we_came_is_not_known_and_one_deleted_after_stays_known(
    network, anna, word, password, tmp_path
):
    async def live():
        anna.delete(anna.post(f"{word}: zu früh"))
        kept = anna.post(f"{word} ist unverschämt")
        async with reader(tmp_path, network, anna, word, password) as read:
            before = await read.read()
            anna.delete(kept)
            return before, await read.read(), read.arrived, read.status

    before, after, arrived, status = asyncio.run(live())

    assert [m.text for m in before] == [f"{word} ist unverschämt"]
    assert [(m.uid, m.text, m.deleted_at) for m in after] == [(before[0].uid, before[0].text, None)]
    assert (arrived, status.condition) == (1, SourceCondition.OK)


def test_a_wave_over_several_pages_comes_once_and_whole(network, anna, word, password, tmp_path, monkeypatch):
    monkeypatch.setattr(bluesky_search, "_PER_PAGE", 5)

    async def live():
        anna.post(f"{word} 0")
        async with reader(tmp_path, network, anna, word, password) as read:
            await read.read()
            for number in range(1, 13):
                anna.post(f"{word} {number}")
            return await read.read(), await read.read(), read.arrived

    caught_up, again, arrived = asyncio.run(live())

    assert sorted(m.text for m in caught_up) == sorted(f"{word} {number}" for number in range(13))
    assert [m.uid for m in again] == [m.uid for m in caught_up]
    assert arrived == 13


def test_an_app_password_that_is_not_taken_is_told(network, anna, word, tmp_path):
    async def live():
        async with reader(tmp_path, network, anna, word, "abcd-efgh-ijkl-mnop") as read:
            await read.read()
            return read.status.condition, read.status.code

    assert asyncio.run(live()) == (SourceCondition.NEEDS_SIGN_IN, "bad_key")


def test_a_look_at_a_thread_shows_its_answers_below_each_other_and_one_withdrawn_no_longer(network, anna, bert, word):
    post = anna.post(f"{word} ist unverschämt")
    answer = bert.post("Mir auch", to=post)
    deeper = anna.post("Danke", to=answer, root=post)
    before = look(network, post["uri"])
    bert.delete(answer)
    after = look(network, post["uri"])

    assert [(m.uid, m.parent) for m in before.mentions] == [
        (f"bluesky:{post['uri']}", None),
        (f"bluesky:{answer['uri']}", f"bluesky:{post['uri']}"),
        (f"bluesky:{deeper['uri']}", f"bluesky:{answer['uri']}"),
    ]
    assert {m.root for m in before.mentions[1:]} == {f"bluesky:{post['uri']}"}
    assert [m.engagement.replies for m in before.mentions] == [1, 1, 0]
    assert f"bluesky:{answer['uri']}" not in [m.uid for m in after.mentions]
    assert (before.skipped, after.skipped) == (0, 0)


def test_a_thread_whose_first_post_was_deleted_is_gone(network, anna, word):
    post = anna.post(f"{word} ist unverschämt")
    anna.delete(post)

    with pytest.raises(SourceError) as caught:
        look(network, post["uri"])

    assert caught.value.details["status"] == "400"


def test_the_search_and_the_look_at_a_thread_name_a_post_alike(network, anna, word, password, tmp_path):
    post = anna.post(f"{word} ist unverschämt")

    async def live():
        async with reader(tmp_path, network, anna, word, password) as read:
            return await read.read()

    (found,) = asyncio.run(live())
    (looked_at,) = look(network, post["uri"]).mentions

    assert (found.uid, found.text, found.published_at) == (looked_at.uid, looked_at.text, looked_at.published_at)
    assert found.author == looked_at.author
    assert abs(found.published_at - datetime.now(UTC)) < timedelta(minutes=10)


def test_the_id_behind_a_name_is_told_by_the_index_and_nobody_has_a_name_that_was_never_taken(network, anna):
    async def live():
        client = HttpClient(proxies={})
        try:
            return [await id_of(client, name, network.index) for name in (anna.handle, f"nobody-{anna.handle}")]
        finally:
            await client.aclose()

    assert asyncio.run(live()) == [anna.did, None]
