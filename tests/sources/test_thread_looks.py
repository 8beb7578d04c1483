"""What sites show of one thread: the post with fresh counts, and the replies with what they answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import bluesky_thread
from shitstorm_radar.sources.base import Connector, Thread, ThreadConnector, Visit
from shitstorm_radar.sources.catalogue import build_connector
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.jetstream import HOSTS
from shitstorm_radar.sources.json_site import Place, decode, read_items
from shitstorm_radar.sources.vault import Vault
from tests.fakes.fault_site import FaultSite
from tests.fakes.mastodon_instance import TOKEN, MastodonInstance
from tests.sources.rest_desk import NOW, as_json, config
from tests.sources.test_rest_sources import LEMMY_COMMENT, LEMMY_POST, post_of_forum


def look(kind: str, answer: Callable[[str], bytes], *names: str) -> tuple[Visit, list[str]]:
    """One look at the thread that these names lead to, and what was asked."""
    asked: list[str] = []

    async def live() -> Visit:
        async def route(request, writer, _):
            asked.append(request.target)
            writer.write(answer(request.target))

        client = HttpClient(proxies={}, clock=SystemClock())
        async with FaultSite({"*": route}) as site:
            try:
                return await _look(build_connector(config(kind, site.address("")), client, Vault()), names)
            finally:
                await client.aclose()

    return asyncio.run(live()), asked


async def _look(connector: Connector, names: Sequence[str], uid: str | None = None) -> Visit:
    assert isinstance(connector, ThreadConnector)
    name = connector.thread_of(names)
    assert name is not None
    return await connector.look_at(Thread(name, uid or names[0]), NOW)


def hn_comment(number, parent, *children, **more):
    return {
        "id": number, "created_at_i": 1_700_000_000 + number, "type": "comment", "author": "ben", "title": None,
        "text": f"<p>Comment {number}", "points": None, "parent_id": parent, "story_id": 1, "children": list(children),
        **more,
    }  # fmt: skip


def test_hacker_news_gives_the_whole_tree_in_one_answer():
    gone = hn_comment(5, 3, hn_comment(6, 5), author=None, text=None)
    story = hn_comment(
        1, None, hn_comment(2, 1, hn_comment(3, 2, gone)), hn_comment(4, 1),
        type="story", title="Bahn", text=None, points=77, author="anna",
    )  # fmt: skip
    visit, asked = look("hacker_news", lambda _: as_json(story), "hacker_news:1")

    assert asked == ["/api/v1/items/1"]
    post, *replies = visit.mentions
    assert (post.uid, post.kind, post.title, post.engagement.score) == ("hacker_news:1", MentionKind.POST, "Bahn", 77)
    assert {(m.uid, m.parent, m.root) for m in replies} == {
        (f"hacker_news:{n}", f"hacker_news:{parent}", "hacker_news:1") for n, parent in ((2, 1), (3, 2), (4, 1), (6, 5))
    }
    assert {m.kind for m in replies} == {MentionKind.COMMENT}
    assert post.engagement.replies is None


def test_a_tree_without_end_is_cut():
    wide = [hn_comment(n, 1) for n in range(2, 5000)]
    visit, _ = look(
        "hacker_news", lambda _: as_json(hn_comment(1, None, *wide, type="story", title="x")), "hacker_news:1"
    )

    assert len(visit.mentions) <= 2000


def test_an_odd_tree_is_refused_and_an_odd_comment_skipped():
    tree = hn_comment(1, None, {"id": "x"}, hn_comment(2, 1), type="story", title="Bahn")
    visit, _ = look("hacker_news", lambda _: as_json(tree), "hacker_news:1")
    assert (len(visit.mentions), visit.skipped) == (2, 1)

    with pytest.raises(SourceError) as caught:
        look("hacker_news", lambda _: as_json([1]), "hacker_news:1")
    assert caught.value.condition is SourceCondition.BROKEN_DATA


def test_lemmy_gives_a_posts_counts_and_its_newest_comments():
    def site(target):
        return as_json({"comments": [LEMMY_COMMENT]} if "comment/list" in target else {"post_view": LEMMY_POST})

    visit, asked = look("lemmy", site, "lemmy:https://lemmy.test/post/7", "lemmy:127.0.0.1/post/7")

    assert asked == ["/api/v3/comment/list?type_=All&sort=New&limit=50&post_id=7", "/api/v3/post?id=7"]
    post, comment = visit.mentions
    assert (post.engagement.likes, post.engagement.replies) == (6, 2)
    assert comment.root == post.uid


def test_below_a_comment_lemmy_is_asked_for_what_answers_it():
    _, asked = look("lemmy", lambda _: as_json({"comments": [LEMMY_COMMENT]}), "lemmy:x", "lemmy:127.0.0.1#12")

    assert asked == ["/api/v3/comment/list?type_=All&sort=New&limit=50&parent_id=12"]


def test_a_forum_gives_the_beginning_and_the_newest_of_a_topic():
    def site(target):
        posts = [post_of_forum(90), post_of_forum(91)] if "9999" in target else [post_of_forum(1), post_of_forum(2)]
        return as_json({"post_stream": {"posts": posts}, "title": "Bahn", "slug": "bahn"})

    visit, asked = look("discourse", site, "discourse:127.0.0.1/t/3/2")

    assert asked == ["/t/3.json", "/t/3/99999999.json"]
    assert {m.uid for m in visit.mentions} == {f"discourse:127.0.0.1/t/3/{n}" for n in (1, 2, 90, 91)}
    assert {m.root for m in visit.mentions} == {None, "discourse:127.0.0.1/t/3/1"}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("hacker_news", "lemmy:https://x.test/1"),
        ("lemmy", "lemmy:elsewhere.test/post/7"),
        ("lemmy", "lemmy:127.0.0.1/post/7&x=1"),
        ("discourse", "discourse:elsewhere.test/t/3/1"),
        ("mastodon", "mastodon:elsewhere.test#110"),
        ("mastodon", "mastodon:https://127.0.0.1/users/anna/statuses/110"),
    ],
)
def test_what_belongs_elsewhere_is_no_thread_here(kind, name):
    connector = build_connector(config(kind, "http://127.0.0.1"), HttpClient(proxies={}), Vault())

    assert isinstance(connector, ThreadConnector)
    assert connector.thread_of((name,)) is None


def test_mastodon_gives_a_post_with_fresh_counts_and_all_answers():
    async def live(instance, first):
        client = HttpClient(proxies={}, clock=SystemClock())
        connector = build_connector(SourceConfig("s", "mastodon", "S", instance.address), client, Vault())
        names = (f"mastodon:{first['uri']}", f"mastodon:127.0.0.1#{first['id']}")
        try:
            whole = await _look(connector, names)
            instance.ask("DELETE", f"/api/v1/statuses/{first['id']}")
            with pytest.raises(SourceError) as caught:
                await _look(connector, names)
            gone = await _look(connector, names, uid="mastodon:http://127.0.0.1/users/anna/statuses/1")
        finally:
            await client.aclose()
        return whole, caught.value, gone

    with MastodonInstance() as instance:
        first = instance.post("Die Bahn schon wieder #bahn")
        second = instance.post("Unerhört", in_reply_to_id=first["id"])
        instance.post("Stimmt", in_reply_to_id=second["id"])
        instance.ask("POST", f"/api/v1/statuses/{first['id']}/favourite", {})
        whole, error, gone = asyncio.run(live(instance, first))

    assert [m.text for m in whole.mentions] == ["Die Bahn schon wieder #bahn", "Unerhört", "Stimmt"]
    assert whole.mentions[0].engagement.likes == 1
    assert whole.mentions[1].parent == whole.mentions[0].known_as
    assert whole.mentions[2].parent == whole.mentions[1].known_as
    assert error.details["status"] == "404"  # it stands elsewhere: this instance may merely have forgotten it
    assert [(m.uid, m.deleted_at) for m in gone.mentions] == [("mastodon:http://127.0.0.1/users/anna/statuses/1", NOW)]


class Keys:
    """A vault with one key."""

    async def read(self, source_id, names):
        return dict.fromkeys(names, TOKEN)


def test_a_source_with_an_access_key_looks_with_it():
    async def live(instance, first):
        client = HttpClient(proxies={}, clock=SystemClock())
        source = SourceConfig("s", "mastodon_search", "S", instance.address, {"query": "bahn"})
        connector = build_connector(source, client, Keys())
        try:
            assert isinstance(connector, ThreadConnector)
            assert connector.thread_host == "127.0.0.1"
            return await _look(connector, (f"mastodon:127.0.0.1#{first['id']}",))
        finally:
            await client.aclose()

    with MastodonInstance() as instance:
        visit = asyncio.run(live(instance, instance.post("Bahn")))

    assert [m.text for m in visit.mentions] == ["Bahn"]


def test_a_nearly_spent_allowance_is_left_to_the_sources_own_visits():
    reset = datetime(2026, 11, 21, 12, 5, tzinfo=UTC).isoformat()
    status = {
        "id": "1", "uri": "https://x.test/1", "created_at": "2026-11-21T11:00:00Z", "content": "Bahn",
        "account": {"acct": "anna"},
    }  # fmt: skip

    def site(target):
        body = {"descendants": [], "ancestors": []} if target.endswith("/context") else status
        return as_json(body, **{"X-RateLimit-Remaining": "12", "X-RateLimit-Reset": reset, "Date": ""})

    visit, asked = look("mastodon", site, "mastodon:127.0.0.1#1")

    assert asked == ["/api/v1/statuses/1", "/api/v1/statuses/1/context"]
    assert visit.wait is not None


@pytest.mark.parametrize("body", [{"descendants": None}, [], {}])
def test_an_instance_that_answers_something_else_is_said_to(body):
    with pytest.raises(SourceError) as caught:
        look("mastodon", lambda _: as_json(body), "mastodon:127.0.0.1#1")

    assert caught.value.code == "not_a_timeline"


SKY = "at://did:plc:eva/app.bsky.feed.post/"


def sky(name, *replies, **more):
    record = {"text": f"Text {name}", "createdAt": "2026-11-21T11:00:00Z", "langs": ["de"], **more.pop("record", {})}
    author = {"did": "did:plc:eva", "handle": "eva.test"}
    view = {"uri": SKY + name, "cid": "c", "author": author, "record": record, "indexedAt": "2026-11-21T11:00:01Z"}
    return {"$type": "app.bsky.feed.defs#threadViewPost", "post": {**view, **more}, "replies": list(replies)}


def sky_look(answer: bytes) -> tuple[Visit, list[str]]:
    asked: list[str] = []

    async def live() -> Visit:
        async def route(request, writer, _):
            asked.append(request.target)
            writer.write(answer)

        client = HttpClient(proxies={}, clock=SystemClock())
        async with FaultSite({"*": route}) as site:
            try:
                place = Place("s", bluesky_thread.HOST, NOW)
                return await bluesky_thread.read_thread(
                    client, Thread(SKY + "1", f"bluesky:{SKY}1"), place, site.address("")
                )
            finally:
                await client.aclose()

    return asyncio.run(live()), asked


def test_bluesky_gives_counts_and_answers_as_the_stream_names_them():
    refs = {"reply": {"root": {"uri": SKY + "1"}, "parent": {"uri": SKY + "1"}}}
    gone = {"$type": "app.bsky.feed.defs#notFoundPost", "uri": SKY + "9", "notFound": True}
    tree = sky("1", sky("2", sky("3", record=refs), record=refs), gone, likeCount=340, repostCount=5, replyCount=3)

    visit, asked = sky_look(as_json({"thread": tree}))

    assert asked == [
        "/xrpc/app.bsky.feed.getPostThread?uri=at%3A%2F%2Fdid%3Aplc%3Aeva%2Fapp.bsky.feed.post%2F1&depth=20&parentHeight=0"
    ]
    by_name = {m.uid: m for m in visit.mentions}
    assert set(by_name) == {f"bluesky:{SKY}{n}" for n in "123"}
    post, answered = by_name[f"bluesky:{SKY}1"], by_name[f"bluesky:{SKY}3"]
    assert (post.engagement.likes, post.engagement.reposts, post.engagement.replies) == (340, 5, 3)
    assert (post.author.handle, post.author.name) == ("did:plc:eva", "eva.test")
    assert (answered.kind, answered.root) == (MentionKind.REPLY, f"bluesky:{SKY}1")


def test_bluesky_says_honestly_what_it_cannot_show():
    with pytest.raises(SourceError) as caught:
        sky_look(as_json({"error": "NotFound", "message": "Post not found"}, "400 Bad Request"))
    assert caught.value.details["status"] == "400"

    with pytest.raises(SourceError) as caught:
        sky_look(as_json({"other": 1}))
    assert caught.value.condition is SourceCondition.BROKEN_DATA

    visit, _ = sky_look(as_json({"thread": {"notFound": True, "uri": SKY + "1"}}))
    assert visit.mentions == ()


def test_a_stream_of_bluesky_leads_to_the_threads_of_its_posts_only():
    stream, elsewhere = (
        build_connector(SourceConfig("s", "bluesky", "S", address), HttpClient(proxies={}), Vault())
        for address in (HOSTS[1], "wss://another.test")
    )

    assert isinstance(stream, ThreadConnector)
    assert isinstance(elsewhere, ThreadConnector)
    assert elsewhere.thread_of((f"bluesky:{SKY}1",)) is None
    assert stream.thread_host == bluesky_thread.HOST
    assert stream.thread_of((f"bluesky:{SKY}1",)) == SKY + "1"
    assert stream.thread_of(("bluesky:at://did:plc:eva/app.bsky.feed.like/1", "mastodon:https://x.test/1")) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["thread", "post", "replies", "uri", "author", "record", "did"]), inner, max_size=4
            )
        ),
        max_leaves=12,
    )
)
@settings(max_examples=25, deadline=None)
def test_whatever_an_answer_holds_is_read_or_refused(body):
    node = {"thread": body}
    try:
        items = decode(json.dumps(node).encode(), bluesky_thread.Answer, "x")
    except SourceError:
        return
    assert read_items([items.thread], bluesky_thread.Node, lambda n: None).seen == 1
