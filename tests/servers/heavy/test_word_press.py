"""Articles and comments of a real WordPress: written, answered, corrected, approved late, deleted; and what we have."""

import asyncio

import pytest

from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources.feed import FULL_EVERY
from tests.servers.heavy.word_press import word_press
from tests.servers.reader import Reader


@pytest.fixture(scope="module")
def blog(tmp_path_factory):
    with word_press(tmp_path_factory.mktemp("wordpress")) as running:
        yield running


def texts(mentions):
    return [m.text for m in mentions]


def test_articles_are_kept_once_corrected_and_still_known_when_deleted(blog, tmp_path):
    async def live():
        article = blog.publish("Müller AG im Gespräch", "<p>Die Müller AG ist <b>unverschämt</b>.</p>")
        async with Reader(tmp_path, SourceConfig("blog", SourceKind.FEED, "Blog", blog.feed)) as reader:
            first = await reader.read()
            blog.change_article(article, content="<p>Die Müller AG hat sich entschuldigt.</p>")
            corrected = await reader.read()
            blog.delete("posts", article)
            deleted = await reader.read()
            return first, corrected, deleted, reader.earlier(corrected[0]), reader.arrived, reader.status

    first, corrected, deleted, earlier, arrived, status = asyncio.run(live())

    assert [m.title for m in first] == ["Müller AG im Gespräch"]
    assert "unverschämt" in first[0].text
    assert ["entschuldigt" in t for t in texts(corrected)] == [True]
    assert earlier == texts(first)
    assert deleted == corrected
    assert (arrived, status.condition) == (1, SourceCondition.OK)


def test_comments_answers_and_those_approved_late_all_come_once(blog, tmp_path):
    """WordPress says "not modified" after a late approval or a correction: its mark is the newest comment's time.

    They are found when the whole feed is asked for.
    """
    article = blog.publish("Ein Artikel", "Nichts von jener Firma.")

    async def live():
        angry = blog.comment(article, "Die Müller AG ist unverschämt", "Anna")
        held = blog.comment(article, "Müller AG: das wurde erst geprüft", "Bert", status="hold")
        async with Reader(tmp_path, SourceConfig("c", SourceKind.FEED, "C", blog.comment_feed(article))) as reader:
            before = await reader.read()
            blog.comment(article, "Mir ging es bei der Müller AG genauso", "Cora", to=angry)
            answered = await reader.read()
            blog.change_comment(held, status="approved")  # its date is before the answer's
            approved = await reader.read(FULL_EVERY)
            blog.change_comment(angry, content="Die Müller AG hat sich entschuldigt")
            corrected = await reader.read(FULL_EVERY)
            blog.delete("comments", angry)
            deleted = await reader.read()
            return before, answered, approved, corrected, deleted, reader.arrived

    before, answered, approved, corrected, deleted, arrived = asyncio.run(live())

    assert texts(before) == ["Die Müller AG ist unverschämt"]
    assert len(answered) == 2
    assert {m.author.name for m in approved} == {"Anna", "Bert", "Cora"}
    assert "Die Müller AG hat sich entschuldigt" in texts(corrected)
    assert {m.uid for m in deleted} == {m.uid for m in approved}
    assert arrived == 3


def test_comments_are_read_through_the_interface_as_json(blog, tmp_path):
    article = blog.publish("Noch ein Artikel", "Nichts von jener Firma.")
    mapping = "text=content.rendered,author=author_name,published_at=date_gmt,url=link"
    source = SourceConfig("j", "json", "J", blog.interface("comments"), {"map": mapping})

    async def live():
        angry = blog.comment(article, "Die Müller AG im JSON", "Anna")
        async with Reader(tmp_path, source) as reader:
            before = [m for m in await reader.read() if "JSON" in m.text]
            blog.comment(article, "Auch Müller AG, JSON", "Bert", to=angry)
            after = [m for m in await reader.read() if "JSON" in m.text]
            return before, after

    before, after = asyncio.run(live())

    assert texts(before) == ["Die Müller AG im JSON"]
    assert [m.author.name for m in after] == ["Anna", "Bert"]
    assert all(m.published_at for m in after)
