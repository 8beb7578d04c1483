"""Comments below a blog's page, written, answered, corrected and withdrawn on a real isso, and what we have of them."""

import asyncio
from datetime import timedelta

from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources.feed import FULL_EVERY
from tests.servers.isso_comments import IssoComments
from tests.servers.reader import Reader

LATER = FULL_EVERY + timedelta(minutes=1)


def texts(mentions):
    return [m.text for m in mentions]


def feed(comments: IssoComments) -> SourceConfig:
    return SourceConfig("blog", SourceKind.FEED, "Blog", comments.feed)


def test_a_comment_is_kept_once_with_its_author_however_often_it_is_seen(comments, tmp_path):
    async def live():
        comments.write("Die Müller AG ist **unverschämt**", "Anna")
        comments.write("Schönes Wetter", "Bert")
        async with Reader(tmp_path, feed(comments)) as reader:
            first = await reader.read()
            comments.write("Müller AG: nie wieder", "Cora")
            second = await reader.read()
            again = await reader.read(LATER)
            return first, second, again, reader.arrived, reader.status, [e.fresh for e in reader.entries()]

    first, second, again, arrived, status, fresh = asyncio.run(live())

    assert [(m.text, m.author.name) for m in first] == [("Die Müller AG ist unverschämt", "Anna")]
    assert texts(second) == ["Die Müller AG ist unverschämt", "Müller AG: nie wieder"]
    assert (again, arrived, status.condition) == (second, 2, SourceCondition.OK)
    assert fresh == [False, True]  # what stood there before is history
    assert all(m.url.startswith("http://127.0.0.1:9/werbung/#isso-") for m in second)


def test_an_answer_that_the_servers_etag_hides_comes_all_the_same_and_the_next_ones_at_once(comments, tmp_path):
    """Isso's ETag names the newest thread only: an answer to an older one changes nothing in it."""

    async def live():
        angry = comments.write("Die Müller AG ist unverschämt", "Anna")
        async with Reader(tmp_path, feed(comments)) as reader:
            await reader.read()
            comments.write("Bei der Müller AG war es genauso", "Bert", to=angry)
            hidden = await reader.read()
            found = await reader.read(LATER)
            comments.write("Auch ich: nie wieder Müller AG", "Cora", to=angry)
            at_once = await reader.read()
            comments.correct(angry, "Die Müller AG hat sich entschuldigt")
            corrected = await reader.read()
            return texts(hidden), texts(found), texts(at_once), corrected, reader.earlier(corrected[0]), reader.arrived

    hidden, found, at_once, corrected, earlier, arrived = asyncio.run(live())

    assert len(hidden) == 1
    assert found == ["Die Müller AG ist unverschämt", "Bei der Müller AG war es genauso"]
    assert at_once == [*found, "Auch ich: nie wieder Müller AG"]
    assert texts(corrected) == ["Die Müller AG hat sich entschuldigt", *at_once[1:]]
    assert earlier == ["Die Müller AG ist unverschämt"]
    assert arrived == 3


def test_a_withdrawn_comment_is_still_known_because_a_feed_cannot_say_that_it_was_deleted(comments, tmp_path):
    async def live():
        angry = comments.write("Die Müller AG ist unverschämt", "Anna")
        comments.write("Bei der Müller AG war es genauso", "Bert", to=angry)
        alone = comments.write("Müller AG: nie wieder", "Cora")
        async with Reader(tmp_path, feed(comments)) as reader:
            before = await reader.read()
            comments.withdraw(alone)  # vanishes
            comments.withdraw(angry)  # leaves an empty place, because it was answered
            after = await reader.read(LATER)
            return before, after, reader.arrived, reader.status

    before, after, arrived, status = asyncio.run(live())

    assert len(before) == 3
    assert [(m.uid, m.text, m.deleted_at) for m in after] == [(m.uid, m.text, None) for m in before]
    assert (arrived, status.condition) == (3, SourceCondition.OK)


def test_the_newest_comments_of_all_pages_are_read_as_json(comments, tmp_path):
    mapping = "id=id,text=text,author=author,published_at=created,likes=likes"
    source = SourceConfig("json", "json", "JSON", f"{comments.address}/latest?limit=50", {"map": mapping})

    async def live():
        number = comments.write("Die Müller AG ist unverschämt", "Anna")
        async with Reader(tmp_path, source) as reader:
            first = await reader.read()
            comments.write("Müller AG, auch hier", "Bert", to=number)
            comments.correct(number, "Die Müller AG ist sehr unverschämt")
            second = await reader.read()
            return first, second, reader.earlier(second[0]), reader.arrived

    first, second, earlier, arrived = asyncio.run(live())

    assert [(m.author.name, m.engagement.likes) for m in first] == [("Anna", 0)]
    assert len(second) == arrived == 2
    assert second[0].uid == first[0].uid
    assert "sehr unverschämt" in second[0].text
    assert len(earlier) == 1
    assert all(m.published_at is not None for m in second)
