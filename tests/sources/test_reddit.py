"""Reddit with an app's keys: token, search, comments, posts looked at again, removals."""

import base64
import json
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition
from shitstorm_radar.sources.reddit_things import Thing
from tests.fakes.fault_site import reply
from tests.shared_data import shared_data
from tests.sources.rest_desk import KEY, NOW, Desk, as_json, fields_of

HOUR = timedelta(hours=1)
FOLDER = shared_data("payloads/reddit/praw-dev__praw")


def post(number, at=NOW - HOUR, **more):
    words = {"name": f"t3_{number}", "title": f"Bahn {number}", "selftext": "Wieder zu spät", "author": "anna", "score": 7,
             "num_comments": 3, "permalink": f"/r/de/comments/{number}/bahn/", "subreddit": "de", "edited": False}  # fmt: skip
    return {"kind": "t3", "data": {"created_utc": at.timestamp(), **words, **more}}


def comment(number, at=NOW - HOUR, **more):
    words = {"name": f"t1_{number}", "body": "Pfui Bahn", "author": "bert", "score": 2, "score_hidden": True,
             "link_id": "t3_1", "parent_id": "t1_0", "subreddit": "de", "edited": at.timestamp() + 60}  # fmt: skip
    return {"kind": "t1", "data": {"created_utc": at.timestamp(), **words, **more}}


class Site:
    """Answers as the interface does."""

    def __init__(self, *posts, comments=()):
        self.posts, self.comments, self.granted, self.refuse_token = list(posts), list(comments), 0, ""

    def __call__(self, target):
        if target == "/api/v1/access_token":
            self.granted += 1
            return as_json(
                {"access_token": f"token{self.granted}", "token_type": "bearer", "expires_in": 86400, "scope": "*"}
            )
        if self.refuse_token:
            self.refuse_token = ""
            return as_json({"message": "Unauthorized", "error": 401}, "401 Unauthorized")
        if "/api/info" in target:
            wanted = fields_of(target)["id"].split(",")
            return as_json(
                {"kind": "Listing", "data": {"children": [p for p in self.posts if p["data"]["name"] in wanted]}}
            )
        things = self.comments if "/comments" in target else self.posts
        return as_json({"kind": "Listing", "data": {"children": things, "after": None}})


def paths(desk):
    return [target.partition("?")[0] for target in desk.asked]


def test_found_posts_are_mentions_with_score_and_answers():
    desk = Desk("reddit", Site(post("1", edited=NOW.timestamp())))
    (found,) = desk.poll().mentions

    assert (found.uid, found.kind, found.title, found.text) == (
        "reddit:t3_1",
        MentionKind.POST,
        "Bahn 1",
        "Wieder zu spät",
    )
    assert (found.author.handle, found.engagement.score, found.engagement.replies) == ("anna", 7, 3)
    assert (found.url, found.tags) == ("https://www.reddit.com/r/de/comments/1/bahn/", ("r/de",))
    assert (found.published_at, found.edited_at) == (NOW - HOUR, NOW)
    assert paths(desk) == ["/api/v1/access_token", "/search"]
    assert fields_of(desk.asked[1])["q"] == "Bahn"


def test_comments_of_communities_belong_to_their_posts_thread():
    desk = Desk("reddit", Site(comments=[comment("9")]), options={"communities": "r/de, bahn"})
    (found,) = desk.poll().mentions

    assert (found.uid, found.parent, found.root) == ("reddit:t1_9", "reddit:t1_0", "reddit:t3_1")
    assert (found.engagement.score, found.url) == (None, "https://www.reddit.com/comments/1/_/9/")
    assert paths(desk)[1:] == ["/r/de+bahn/search", "/r/de+bahn/comments"]
    assert fields_of(desk.asked[1])["restrict_sr"] == "1"


def test_without_words_all_new_posts_of_the_communities_are_read():
    desk = Desk("reddit", Site(), options={"query": "", "communities": "de"})
    desk.poll()

    assert paths(desk)[1:] == ["/r/de/new", "/r/de/comments"]


def test_posts_of_the_last_days_are_looked_at_again_and_older_ones_forgotten():
    site = Site(post("1"), post("2", at=NOW - 50 * HOUR))
    desk = Desk("reddit", site)
    first = desk.poll()
    assert first.cursor["posts"] == {"t3_1": int((NOW - HOUR).timestamp())}

    listed, site.posts = site.posts, []
    desk.poll(first.cursor)
    assert paths(desk)[-1] == "/api/info"
    site.posts = [post("1", author="[deleted]", selftext="[removed]", removed_by_category="moderator"), listed[1]]
    again = Desk("reddit", lambda t: site(t) if "search" not in t else as_json({"data": {"children": []}}))
    (gone,) = again.poll(first.cursor).mentions

    assert (gone.uid, gone.deleted_at) == ("reddit:t3_1", NOW)
    assert (gone.title, gone.text, gone.author.handle) == ("", "", None)


def test_a_gap_is_read_page_by_page_to_where_the_last_visit_ended():
    pages = {"": ([post("9"), post("8")], "t3_8"), "t3_8": ([post("7", at=NOW - 9 * HOUR)], "t3_7")}

    def answer(target):
        if "access_token" in target:
            return as_json({"access_token": "x"})
        if "/api/info" in target:
            return as_json({"data": {"children": []}})
        things, after = pages[fields_of(target).get("after", "")]
        return as_json({"data": {"children": things, "after": after}})

    desk = Desk("reddit", answer)
    first = desk.poll()
    assert len(first.mentions) == 2
    visit = desk.poll({**first.cursor, "found": int((NOW - 5 * HOUR).timestamp())})
    assert (len(visit.mentions), visit.complete) == (3, True)
    assert visit.cursor["found"] == int((NOW - HOUR).timestamp())


def test_a_token_that_is_no_longer_taken_is_replaced_once():
    site = Site(post("1"))
    site.refuse_token = "once"
    desk = Desk("reddit", site)

    assert len(desk.poll().mentions) == 1
    assert paths(desk) == ["/api/v1/access_token", "/search", "/api/v1/access_token", "/search"]


@pytest.mark.parametrize(
    "refusal", [as_json({"error": 401}, "401 Unauthorized"), as_json({"error": "unsupported_grant_type"})]
)
def test_keys_that_are_not_taken_are_told(refusal):
    with pytest.raises(SourceError) as told:
        Desk("reddit", lambda _: refusal).poll()
    assert (told.value.code, told.value.condition) == ("bad_key", SourceCondition.NEEDS_SIGN_IN)


def test_the_keys_stand_in_no_address_cursor_or_error():
    desk = Desk("reddit", Site(post("1")), options={"client_secret": "s3cr3t"})
    visit = desk.poll()
    assert "s3cr3t" not in json.dumps([desk.asked, dict(visit.cursor)])
    assert base64.b64encode(f"{KEY}:s3cr3t".encode()).decode() not in json.dumps([desk.asked, dict(visit.cursor)])


@pytest.mark.parametrize(
    ("options", "code"), [({"query": ""}, "no_query"), ({"communities": "a b/c"}, "bad_community")]
)
def test_what_cannot_be_asked_is_told_and_not_asked(options, code):
    desk = Desk("reddit", Site(), options=options)
    with pytest.raises(SourceError) as told:
        desk.poll()
    assert (told.value.code, desk.asked) == (code, [])


def recorded_answers():
    for path in sorted(FOLDER.glob("*.json")):
        for i, talk in enumerate(json.loads(path.read_bytes()).get("interactions", [])):
            body = talk["response"]["body"]
            yield pytest.param(
                (body if isinstance(body, str) else body.get("string", "")).encode(), id=f"{path.stem[:40]}-{i}"
            )


@pytest.mark.parametrize("body", list(recorded_answers()))
def test_every_recorded_answer_is_read_or_refused(body: bytes):
    desk = Desk(
        "reddit",
        lambda t: as_json({"access_token": "x"}) if "access_token" in t else reply(body),
        options={"communities": "de"},
    )
    with suppress(SourceError):
        visit = desk.poll()
        children = [c for c in json.loads(body)["data"]["children"] if c["kind"] in ("t1", "t3")]
        assert len(visit.mentions) == len({c["data"]["name"] for c in children})
        assert visit.skipped == 0


def recorded(name: str, part: str) -> list[dict[str, Any]]:
    talks = json.loads((FOLDER / name).read_bytes())["interactions"]
    body = next(t["response"]["body"] for t in talks if part in t["request"]["uri"])
    children: list[dict[str, Any]] = json.loads(body["string"])["data"]["children"]
    return children


def test_recorded_comments_are_all_read():
    children = recorded("TestSubredditListings.test_comments.json", "/comments")
    visit = Desk("reddit", Site(comments=children), options={"communities": "askreddit"}).poll()

    assert {m.uid for m in visit.mentions} == {f"reddit:{c['data']['name']}" for c in children}
    assert all(m.text or m.deleted_at for m in visit.mentions)


def test_a_recorded_deleted_comment_has_no_words():
    children = recorded("TestComment.test_refresh__deleted_comment.json", "/api/info")
    visit = Desk("reddit", Site(comments=children), options={"communities": "de"}).poll()
    assert [(m.text, m.deleted_at) for m in visit.mentions if m.deleted_at] == [("", NOW)] * len(children)


anything = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20)
FIELDS = [str(f) for f in Thing.__struct_encode_fields__]


@given(st.lists(st.fixed_dictionaries(
    {"kind": st.sampled_from(["t1", "t3", "t5", "more"]), "data": st.dictionaries(st.sampled_from(FIELDS), anything)
     .map(lambda odd: {**post("1")["data"], **odd})}), max_size=4))  # fmt: skip
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_odd_values_are_read_or_refused(things):
    with suppress(SourceError):
        for mention in Desk("reddit", Site(*things)).poll().mentions:
            assert mention.uid.startswith("reddit:t")
            assert mention.published_at is not None
