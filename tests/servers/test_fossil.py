"""Posts of a forum, written, answered, corrected and deleted on a real Fossil, and what we have of them."""

import asyncio

import pytest

from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, SourceKind
from tests.servers.reader import Reader


@pytest.fixture
def source(forum):
    return SourceConfig("forum", SourceKind.FEED, "Forum", forum.feed)


def test_every_post_and_answer_is_kept_once(forum, source, tmp_path):
    async def live():
        first = forum.begin("Müller AG verschweigt den Preis", "Unverschämt")
        forum.begin("Wie wird das Wetter?", "Gut")
        async with Reader(tmp_path, source) as reader:
            before = await reader.read()
            forum.answer(first, "Mir ging es genauso")
            after = await reader.read()
            again = await reader.read()
            return before, after, again, reader.arrived

    before, after, again, arrived = asyncio.run(live())

    assert [m.title for m in before] == ["Post: Müller AG verschweigt den Preis"]
    assert [m.title for m in after] == [before[0].title, "Reply: Müller AG verschweigt den Preis"]
    assert len({m.uid for m in after}) == arrived == 2
    assert again == after
    assert {m.author.name for m in after} == {"anna"}


def test_a_correction_and_a_deletion_are_entries_of_their_own_as_the_forum_keeps_them(forum, source, tmp_path):
    async def live():
        post = forum.begin("Müller AG verschweigt den Preis", "Unverschämt")
        answer = forum.answer(post, "Mir ging es genauso")
        async with Reader(tmp_path, source) as reader:
            before = await reader.read()
            forum.correct(post, "Müller AG nennt den Preis", "Sie haben geantwortet")
            corrected = await reader.read()
            forum.delete(answer)
            deleted = await reader.read()
            return before, corrected, deleted, reader.earlier(corrected[0]), reader.arrived, reader.status

    before, corrected, deleted, earlier, arrived, status = asyncio.run(live())

    assert [m.uid for m in corrected[:2]] == [m.uid for m in before]
    assert [m.title for m in corrected] == [
        "Post: Müller AG nennt den Preis",
        "Reply: Müller AG nennt den Preis",
        "Edit: Müller AG nennt den Preis",
    ]
    assert earlier == [before[0].text]
    assert deleted[-1].title.startswith("Delete reply:")
    assert (arrived, status.condition) == (4, SourceCondition.OK)


def test_a_wave_between_two_visits_that_is_longer_than_the_feed_is_told_as_a_gap(forum, source, tmp_path):
    async def live():
        post = forum.begin("Müller AG verschweigt den Preis", "Unverschämt")
        async with Reader(tmp_path, source) as reader:
            await reader.read()
            for number in range(25):
                forum.answer(post, f"Mir auch, zum {number}. Mal")
            kept = await reader.read()
            return len(kept), reader.arrived, reader.status

    kept, arrived, status = asyncio.run(live())

    assert (kept, arrived) == (21, 21)  # the feed shows 20
    assert (status.condition, status.code) == (SourceCondition.OK, "incomplete")
