"""Facebook pages, Instagram accounts and Threads are read as Meta's interface gives them, and its refusals are told."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition, TimeTrust
from shitstorm_radar.sources.base import Thread, ThreadConnector
from shitstorm_radar.sources.graph import usage_pause
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.instagram import hashtags_of
from tests.fakes.fault_site import FaultSite, reply
from tests.shared_data import shared_data
from tests.sources.rest_desk import KEY, NOW, Desk, as_json, config, connector_of, fields_of

EMPTY: dict[str, list[str]] = {"data": []}
RECORDED = "payloads/meta/sns-sdks__python-facebook"


def recorded(name):
    return json.loads((shared_data(RECORDED) / name).read_bytes())


def when(minutes_ago):
    return (NOW - timedelta(minutes=minutes_ago)).strftime("%Y-%m-%dT%H:%M:%S+0000")


class Graph:
    """Answers by the end of the path; a list stands for pages, of which the cursor ``after`` is the number."""

    def __init__(self, **places):
        self.places = places

    def __call__(self, target):
        name = urlsplit(target).path.rpartition("/")[2]
        answer = self.places.get(name, EMPTY)
        if callable(answer):
            return answer(target)
        if not isinstance(answer, list):
            return answer if isinstance(answer, bytes) else as_json(answer)
        number = int(fields_of(target).get("after", 0))
        more = {"cursors": {"after": str(number + 1)}, "next": f"https://graph.facebook.com/x?access_token={KEY}"}
        return as_json({"data": answer[number], "paging": more if number + 1 < len(answer) else {}})


def post(number, minutes_ago=60, comments=(), **more):
    below = {"data": list(comments), "summary": {"total_count": len(comments)}}
    return {"id": f"1_{number}", "created_time": when(minutes_ago), "message": f"Beitrag {number}", "comments": below,
            "from": {"id": "1", "name": "Muster AG"}, **more}  # fmt: skip


def comment(number, minutes_ago, **more):
    return {
        "id": f"c{number}",
        "created_time": when(minutes_ago),
        "message": f"Unmut {number}",
        "like_count": 2,
        **more,
    }


def uids(visit):
    """The numbers of what a visit brought."""
    return {m.uid.partition(":")[2].removeprefix("comment/") for m in visit.mentions}


def refused(desk):
    with pytest.raises(SourceError) as caught:
        desk.poll()
    return caught.value


# Facebook


def test_the_recorded_posts_of_a_page_are_all_read_with_their_counts():
    feed = recorded("feeds_default_fields_p1.json")
    visit = Desk("facebook_page", Graph(feed=reply(json.dumps({"data": feed["data"]}).encode()))).poll()

    with_words = [p for p in feed["data"] if p.get("message") or p.get("story")]
    assert uids(visit) == {p["id"] for p in with_words}
    first = next(m for m in visit.mentions if m.uid == "facebook:19292868552_10158349356748553")
    assert (first.engagement.likes, first.engagement.reposts, first.engagement.replies) == (125, 10, 13)
    assert first.engagement.metrics_at == NOW
    assert (first.published_at, first.time_trust) == (datetime(2021, 7, 9, 19, 9, 52, tzinfo=UTC), TimeTrust.SERVER)


def test_the_recorded_comments_of_a_post_are_known_by_their_addresses_where_ids_were_left_out():
    below = {"data": recorded("comments_p1.json")["data"]}
    visit = Desk("facebook_page", Graph(feed={"data": [post(1, comments=below["data"])]})).poll()

    comments = [m for m in visit.mentions if m.kind is MentionKind.COMMENT]
    assert len(comments) == len(below["data"]) == len({m.uid for m in comments})
    assert "facebook:comment/10158407654328553_10158407835073553" in {m.uid for m in comments}
    assert {m.root for m in comments} == {"facebook:1_1"}


def test_comments_hang_below_their_post_and_answers_below_their_comment():
    comments = [comment(2, 5, parent={"id": "c1"}), comment(1, 10)]
    visit = Desk("facebook_page", Graph(feed={"data": [post(1, comments=comments)]})).poll()

    found = {m.uid: (m.parent, m.root, m.kind.value) for m in visit.mentions}
    assert found["facebook:comment/c1"] == ("facebook:1_1", "facebook:1_1", "comment")
    assert found["facebook:comment/c2"] == ("facebook:comment/c1", "facebook:1_1", "comment")
    assert found["facebook:1_1"] == (None, None, "post")


def test_what_tags_the_page_and_its_recommendations_are_read_too():
    rating = {"created_time": when(30), "review_text": "Nie wieder", "recommendation_type": "negative",
              "reviewer": {"id": "9", "name": "Anna"}, "open_graph_story": {"id": "77"}}  # fmt: skip
    stars = {"created_time": when(40), "review_text": "Geht so", "rating": 2}
    silent = {"created_time": when(50), "recommendation_type": "positive"}
    site = Graph(tagged={"data": [post(5)]}, ratings={"data": [rating, stars, silent]})
    visit = Desk("facebook_page", site).poll()

    reviews = [m for m in visit.mentions if m.kind is MentionKind.REVIEW]
    assert [(m.text, m.engagement.rating) for m in reviews] == [("Geht so", 2.0), ("Nie wieder", None)]
    assert "facebook:77" in {m.uid for m in reviews}
    assert "facebook:1_5" in {m.uid for m in visit.mentions}


def test_a_storm_below_one_post_is_read_page_by_page_until_the_known_begins():
    newest = [comment(n, 1) for n in range(50)]
    older = [[comment(50 + n, 2) for n in range(100)], [comment(150, 200)], [comment(151, 900)]]
    more = {"cursors": {"after": "0"}, "next": "https://graph.facebook.com/next"}
    storm = post(1, 300)
    storm["comments"] = {"data": newest, "paging": more}
    desk = Desk("facebook_page", Graph(feed={"data": [post(1, 300)]}))
    first = desk.poll()
    desk.answer = Graph(feed={"data": [storm]}, comments=older)
    feed: Any = first.cursor["feed"]
    since = {**first.cursor, "feed": {**feed, "since": int((NOW - timedelta(minutes=30)).timestamp())}}
    visit = desk.poll(since)

    assert {f"c{n}" for n in range(151)} <= uids(visit)
    assert "c151" not in uids(visit)
    assert visit.complete


def test_more_new_comments_than_one_visit_may_read_are_said_to_be_missing():
    more = {"cursors": {"after": "0"}, "next": "x"}
    storm = {**post(1, 300), "comments": {"data": [comment(0, 1)], "paging": more}}
    endless = [[comment(n, 1)] for n in range(50)]
    desk = Desk("facebook_page", Graph(feed={"data": [post(1, 300)]}))
    first = desk.poll()
    desk.answer = Graph(feed={"data": [storm]}, comments=endless)
    visit = desk.poll(first.cursor)

    assert not visit.complete
    assert "missing" in visit.note
    assert sum("/comments" in target for target in desk.asked) == 10


def test_posts_of_a_long_gap_are_all_read_over_several_visits():
    pages = [[post(25 * page + n, 10 + 25 * page + n) for n in range(25)] for page in range(8)]
    desk = Desk("facebook_page", Graph(feed={"data": [post(999, 4000)]}))
    first = desk.poll()
    desk.answer = Graph(feed=[*pages, [post(999, 4000)]])
    visits = desk.poll_until_done(first.cursor)

    assert len(visits) > 1
    assert {f"1_{n}" for n in range(200)} <= set().union(*map(uids, visits))
    assert visits[-1].complete
    assert visits[-1].wait is None


def test_a_mark_that_has_grown_old_is_not_tried_and_the_gap_is_read_anew():
    pages = [[post(25 * page + n, 10 + 25 * page + n) for n in range(25)] for page in range(8)]
    desk = Desk("facebook_page", Graph(feed={"data": [post(999, 4000)]}))
    first = desk.poll()
    desk.answer = Graph(feed=[*pages, [post(999, 4000)]])
    half = desk.poll(first.cursor)
    assert half.wait == timedelta(0)
    desk.asked.clear()
    desk.now = NOW + timedelta(hours=2)
    desk.poll(half.cursor)

    assert "after" not in fields_of(next(t for t in desk.asked if "/feed" in t))


def test_the_key_never_stands_in_an_address_and_a_ready_made_next_address_is_not_followed():
    desk = Desk("facebook_page", Graph(feed=[[post(1)], [post(2, 5000)]]))
    visit = desk.poll()
    desk.poll(visit.cursor)

    assert not [target for target in desk.asked if KEY in target or "access_token" in target]
    assert KEY not in json.dumps(visit.cursor)


def test_without_a_page_the_keys_own_is_read():
    desk = Desk("facebook_page", Graph(), options={"page": ""})
    desk.poll()

    assert urlsplit(desk.asked[0]).path == "/v24.0/me/feed"


def fault(code, status="400 Bad Request", message=f"Malformed access token {KEY}"):
    return as_json({"error": {"code": code, "message": message, "type": "OAuthException"}}, status)


@pytest.mark.parametrize(
    ("code", "condition", "told"),
    [
        (190, SourceCondition.NEEDS_SIGN_IN, "key_expired"),
        (102, SourceCondition.NEEDS_SIGN_IN, "key_expired"),
        (10, SourceCondition.NEEDS_SIGN_IN, "key_lacks_right"),
        (200, SourceCondition.NEEDS_SIGN_IN, "key_lacks_right"),
        (299, SourceCondition.NEEDS_SIGN_IN, "key_lacks_right"),
        (4, SourceCondition.SLOW_DOWN, "too_many_requests"),
        (17, SourceCondition.SLOW_DOWN, "too_many_requests"),
        (32, SourceCondition.SLOW_DOWN, "too_many_requests"),
        (613, SourceCondition.SLOW_DOWN, "too_many_requests"),
        (80001, SourceCondition.SLOW_DOWN, "too_many_requests"),
        (100, SourceCondition.WRONG_ADDRESS, "graph_unknown"),
        (1, SourceCondition.OFFLINE, "site_fault"),
        (368, SourceCondition.BLOCKED, "forbidden"),
        (99999, SourceCondition.WRONG_ADDRESS, "refused"),
    ],
)
def test_every_error_number_is_a_state_and_its_message_never_passes_on_a_key(code, condition, told):
    error = refused(Desk("facebook_page", lambda _: fault(code)))

    assert (error.condition, error.code) == (condition, told)
    assert KEY not in str(error) + str(dict(error.details))
    if condition is SourceCondition.SLOW_DOWN:
        assert error.retry_after


def test_the_recorded_refusal_of_a_page_is_told():
    body = json.dumps(recorded("error_data.json")).encode()
    assert refused(Desk("facebook_page", lambda _: reply(body, "400 Bad Request"))).code == "graph_unknown"


def test_a_right_that_is_missing_for_recommendations_leaves_the_posts_readable():
    visit = Desk("facebook_page", Graph(feed={"data": [post(1)]}, ratings=fault(10))).poll()

    assert uids(visit) == {"1_1"}
    assert "ratings: " in visit.note
    assert (visit.remark, visit.figures) == ("parts_unread", {"parts": "ratings"})


def test_a_fault_of_one_place_keeps_what_the_others_brought_and_its_cursor_stays():
    desk = Desk("facebook_page", Graph(feed={"data": [post(1)]}, tagged={"data": [post(7)]}))
    first = desk.poll()
    desk.answer = Graph(feed={"data": [post(2), post(1)]}, tagged=fault(2, "500 X"))
    visit = desk.poll(first.cursor)

    assert uids(visit) == {"1_1", "1_2"}
    assert visit.figures == {"parts": "tagged"}
    assert visit.cursor["tagged"] == first.cursor["tagged"]


def test_a_limit_that_is_met_half_way_brings_the_pause_and_keeps_what_was_read():
    desk = Desk("facebook_page", Graph(feed={"data": [post(1)]}, tagged=fault(32)))
    visit = desk.poll()

    assert uids(visit) == {"1_1"}
    assert visit.wait == timedelta(minutes=15)
    assert not [t for t in desk.asked if "ratings" in t]


def test_what_is_wrong_with_the_posts_themselves_is_the_state_of_the_source():
    assert refused(Desk("facebook_page", Graph(feed=fault(2), tagged={"data": [post(7)]}))).code == "site_fault"


@pytest.mark.parametrize(
    ("headers", "minutes"),
    [
        ({}, None),
        ({"x-app-usage": '{"call_count":28,"total_time":25,"total_cputime":25}'}, None),
        ({"x-app-usage": '{"call_count":28,"total_time":95,"total_cputime":25}'}, 15),
        ({"x-business-use-case-usage": '{"1":[{"type":"pages","call_count":1,"estimated_time_to_regain_access":40}]}'}, 40),
        ({"x-page-usage": "rubbish"}, None),
        ({"x-page-usage": "[" * 5000}, None),
        ({"x-app-usage": '{"call_count":1e308}'}, None),
    ],
)  # fmt: skip
def test_a_limit_that_is_nearly_used_up_brings_a_pause(headers, minutes):
    assert usage_pause(headers) == (None if minutes is None else timedelta(minutes=minutes))


def test_a_pause_after_the_posts_leaves_the_rest_for_the_next_visit():
    site = Graph(feed=as_json({"data": [post(1)]}, **{"X-App-Usage": '{"call_count":99}'}))
    desk = Desk("facebook_page", site)
    visit = desk.poll()

    assert visit.wait == timedelta(minutes=15)
    assert len(desk.asked) == 1
    assert uids(visit) == {"1_1"}


# Instagram


def media(number, minutes_ago=30, **more):
    return {"id": str(number), "timestamp": when(minutes_ago), "caption": f"Bild {number}", "username": "anna",
            "permalink": f"https://www.instagram.com/p/{number}/", "like_count": 3, "comments_count": 1, **more}  # fmt: skip


def test_own_posts_come_with_comments_and_the_answers_to_them():
    answers = {"data": [{"id": "r1", "timestamp": when(2), "text": "Genau", "username": "ben"}]}
    below = {"data": [{"id": "k1", "timestamp": when(5), "text": "Frechheit", "username": "ute", "replies": answers}]}
    visit = Desk("instagram", Graph(media={"data": [media(1, comments=below)]})).poll()

    found = {m.uid: (m.parent, m.root, m.author.handle) for m in visit.mentions}
    assert found == {
        "instagram:1": (None, None, "anna"),
        "instagram:comment/k1": ("instagram:1", "instagram:1", "ute"),
        "instagram:comment/r1": ("instagram:comment/k1", "instagram:1", "ben"),
    }


def test_the_recorded_posts_that_tag_an_account_are_read():
    tagged = recorded("tagged_medias.json")
    visit = Desk("instagram", Graph(tags=reply(json.dumps(tagged).encode()))).poll()

    assert uids(visit) == {m["id"] for m in tagged["data"] if m.get("caption")}
    assert all(m.url and m.engagement.likes is not None for m in visit.mentions)


def test_a_hashtag_is_looked_up_once_and_its_posts_have_no_author():
    found = {"id": "900", "timestamp": when(1), "caption": "#musterag nein", "like_count": 8}
    site = Graph(ig_hashtag_search={"data": [{"id": "17843826142012701"}]}, recent_media={"data": [found]})
    desk = Desk("instagram", site)
    visit = desk.poll()
    desk.poll(visit.cursor)

    assert [(m.uid, m.author.handle, m.engagement.likes) for m in visit.mentions] == [("instagram:900", None, 8)]
    assert sum("ig_hashtag_search" in t for t in desk.asked) == 1
    assert fields_of(next(t for t in desk.asked if "recent_media" in t))["user_id"] == "17841405309211844"


def test_the_recorded_posts_with_a_hashtag_that_came_without_words_are_no_mentions():
    body = reply(json.dumps(recorded("hashtag_recent_medias_p1.json")).encode())
    site = Graph(ig_hashtag_search={"data": [{"id": "1"}]}, recent_media=body)
    assert Desk("instagram", site).poll().mentions == ()


@pytest.mark.parametrize(("code", "words"), [(24, "no such hashtag"), (18, "30 hashtags")])
def test_a_hashtag_that_cannot_be_read_does_not_blind_the_account(code, words):
    site = Graph(media={"data": [media(1)]}, ig_hashtag_search=fault(code))
    visit = Desk("instagram", site).poll()

    assert uids(visit) == {"1"}
    assert words in visit.note


def test_posts_that_name_the_account_are_read_by_their_numbers():
    desk = Desk(
        "instagram",
        lambda t: as_json(recorded("mentioned_media.json")) if "mentioned_media" in t else as_json(EMPTY),
        options={"mentioned": "17889114512354744, rubbish", "hashtags": ""},
    )
    [mention] = desk.poll().mentions

    assert (mention.uid, mention.text) == ("instagram:17889114512354744", "@ikroskun hey")
    assert mention.text_hash


def test_without_a_number_the_account_of_the_keys_page_is_read():
    site = Graph(me={"id": "1", "instagram_business_account": {"id": "178"}}, media={"data": [media(1)]})
    desk = Desk("instagram", site, options={"account": "", "hashtags": ""})

    assert uids(desk.poll()) == {"1"}
    assert urlsplit(desk.asked[1]).path == "/v24.0/178/media"
    assert refused(Desk("instagram", Graph(me={"id": "1"}), options={"account": ""})).code == "bad_account"


def test_no_more_hashtags_are_asked_than_may_be_searched():
    assert len(hashtags_of(" ".join(f"#t{n}" for n in range(50)))) == 30


def test_a_storm_below_one_picture_is_read_until_the_known_begins():
    def remark(number, minutes_ago):
        return {"id": f"k{number}", "timestamp": when(minutes_ago), "text": f"Unmut {number}", "username": "x"}

    desk = Desk("instagram", Graph(media={"data": [media(1, 300)]}), options={"hashtags": ""})
    first = desk.poll()
    more = {"cursors": {"after": "0"}, "next": "x"}
    below = {"data": [remark(n, 1) for n in range(50)], "paging": more}
    older = [[remark(50 + n, 2) for n in range(50)], [remark(100, 1000)], [remark(101, 2000)]]
    desk.answer = Graph(media={"data": [media(1, 300, comments=below)]}, comments=older)
    visit = desk.poll(first.cursor)

    assert {f"k{n}" for n in range(101)} <= uids(visit)
    assert "k101" not in uids(visit)


# looks into threads


def look_at(desk, name):
    """One look, as the watch of threads takes it."""

    async def live():
        async def route(asked, writer, reader):
            desk.asked.append(asked.target)
            writer.write(desk.answer(asked.target))

        client = HttpClient(proxies={}, clock=SystemClock())
        async with FaultSite({"*": route}) as site:
            try:
                connector = connector_of(config(desk.kind, site.address("")), client)
                assert isinstance(connector, ThreadConnector)
                assert connector.thread_host == "127.0.0.1"
                thread = connector.thread_of((name,))
                return None if thread is None else await connector.look_at(Thread(thread, name), NOW)
            finally:
                await client.aclose()

    return asyncio.run(live())


def test_a_look_at_an_older_post_of_a_page_brings_fresh_counts_and_its_newest_comments():
    more = {"cursors": {"after": "0"}, "next": "x"}
    old = post(1, 90_000, reactions={"summary": {"total_count": 900}})
    old["comments"] = {"data": [comment(1, 1)], "paging": more, "summary": {"total_count": 250}}
    pages = [[comment(n, n) for n in range(2, 102)], [comment(n, n) for n in range(102, 180)]]
    desk = Desk("facebook_page", Graph(**{"1_1": old}, comments=pages))
    visit = look_at(desk, "facebook:1_1")

    [whole] = [m for m in visit.mentions if m.uid == "facebook:1_1"]
    assert (whole.engagement.likes, whole.engagement.replies) == (900, 250)
    assert {f"c{n}" for n in range(1, 180)} <= uids(visit)
    assert {m.root for m in visit.mentions if m.kind is MentionKind.COMMENT} == {"facebook:1_1"}
    assert len(desk.asked) == 3


def test_a_look_at_a_picture_brings_fresh_counts_and_comments():
    below = {"data": [{"id": "k1", "timestamp": when(5), "text": "Frechheit", "username": "ute"}]}
    visit = look_at(Desk("instagram", Graph(**{"178": media(178, 90_000, comments=below)})), "instagram:178")

    assert [m.uid for m in visit.mentions] == ["instagram:178", "instagram:comment/k1"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("facebook_page", "facebook:comment/1_2"),
        ("facebook_page", "instagram:178"),
        ("facebook_page", "facebook:1_2/../me"),
        ("instagram", "instagram:comment/1"),
        ("linkedin", "linkedin:urn:li:comment:(urn:li:share:1,2)"),
        ("linkedin", "linkedin:urn:li:share:1,urn:li:share:2"),
    ],
)
def test_what_is_no_post_of_the_site_is_no_thread(kind, name):
    assert look_at(Desk(kind, Graph()), name) is None


# Threads


def test_posts_answers_and_quotes_that_a_search_finds_are_told_apart():
    def found(number, **more):
        return {"id": str(number), "text": f"Bahn {number}", "timestamp": when(number), "username": "anna",
                "permalink": f"https://www.threads.net/@anna/post/{number}", **more}  # fmt: skip

    silent = {"id": "9", "timestamp": when(9), "media_type": "IMAGE"}
    answer = {"data": [found(1), found(2, is_reply=True), found(3, is_quote_post=True), silent]}
    desk = Desk("threads", Graph(keyword_search=answer))
    visit = desk.poll()

    assert [(m.uid, m.kind.value) for m in visit.mentions] == [
        ("threads:3", "quote"), ("threads:2", "reply"), ("threads:1", "post")]  # fmt: skip
    asked = fields_of(desk.asked[0])
    assert (asked["search_type"], asked["q"], urlsplit(desk.asked[0]).path) == (
        "RECENT",
        "Bahn",
        "/v1.0/keyword_search",
    )
    assert "search_mode" not in asked


def test_an_empty_list_may_mean_that_the_words_are_kept_back_and_that_is_said():
    visit = Desk("threads", Graph(keyword_search=EMPTY)).poll()

    assert (visit.mentions, visit.complete) == ((), True)
    assert "keeps back" in visit.note


def test_a_topic_is_searched_as_such():
    desk = Desk("threads", Graph(), options={"query": "#musterag"})
    desk.poll()

    assert fields_of(desk.asked[0])["search_mode"] == "TAG"
    assert refused(Desk("threads", Graph(), options={"query": ""})).code == "no_query"
