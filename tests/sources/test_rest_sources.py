"""The connectors of open interfaces read what these give, page by page, and say honestly what they cannot."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition, TimeTrust
from tests.fakes.fault_site import reply
from tests.sources.rest_desk import NOW, Desk, as_json, fields_of, iso


def hit(number: int, at: int, **more):
    return {"objectID": str(number), "created_at_i": at, "author": "anna", "title": f"Bahn {number}", **more}


class HackerNews:
    """Answers as Algolia does: newest first, 100 at most, bounds as asked."""

    def __init__(self, hits):
        self.hits = hits

    def __call__(self, target):
        bounds = fields_of(target).get("numericFilters", "")
        low = re.search(r">=(\d+)", bounds)
        high = re.search(r"<=(\d+)", bounds)
        fitting = [
            h
            for h in self.hits
            if (not low or h["created_at_i"] >= int(low[1])) and (not high or h["created_at_i"] <= int(high[1]))
        ]
        fitting.sort(key=lambda h: -h["created_at_i"])
        return as_json({"hits": fitting[:100], "nbHits": len(fitting), "page": 0})


def test_hacker_news_tells_stories_from_comments_and_links_them():
    story = hit(1, 1_700_000_000, title="Bahn &amp; Post", url="https://x.test", points=12, num_comments=3)
    comment = hit(2, 1_700_000_100, title=None, comment_text="<p>Nie wieder <i>Bahn</i>", story_id=1, parent_id=1)
    visit = Desk("hacker_news", HackerNews([story, comment])).poll()

    first, second = visit.mentions
    assert (first.uid, first.kind, first.title, first.parent) == (
        "hacker_news:1",
        MentionKind.POST,
        "Bahn & Post",
        None,
    )
    assert (first.engagement.score, first.engagement.replies, first.time_trust) == (12, 3, TimeTrust.SERVER)
    assert (second.kind, second.text, second.parent, second.root) == (
        MentionKind.COMMENT,
        "Nie wieder Bahn",
        "hacker_news:1",
        "hacker_news:1",
    )
    assert second.url == "https://news.ycombinator.com/item?id=2"
    assert second.text_hash


def test_hacker_news_catches_up_after_a_long_time_off():
    hits = [hit(n, 1_700_000_000 + n) for n in range(50)]
    site = HackerNews(hits)
    desk = Desk("hacker_news", site)
    cursor = desk.poll().cursor
    site.hits = hits + [hit(1000 + n, 1_700_100_000 + n // 3) for n in range(1200)]

    visits = desk.poll_until_done(cursor)

    assert {f"hacker_news:{1000 + n}" for n in range(1200)} <= {m.uid for v in visits for m in v.mentions}
    assert len(visits) > 1
    assert visits[-1].complete
    assert fields_of(desk.asked[0])["query"] == "Bahn"


LEMMY_POST: dict[str, Any] = {
    "post": {
        "id": 7, "ap_id": "https://lemmy.test/post/7", "name": "Bahn schon wieder", "body": "Nie **wieder**",
        "published": "2026-11-21T10:00:00.123456Z", "updated": "2026-11-21T10:30:00Z",
    },
    "creator": {"name": "anna", "actor_id": "https://other.test/u/anna", "published": "2024-01-01T00:00:00"},
    "community": {"name": "bahn", "actor_id": "https://lemmy.test/c/bahn"},
    "counts": {"score": 5, "upvotes": 6, "comments": 2},
}  # fmt: skip
LEMMY_COMMENT: dict[str, Any] = {
    "comment": {
        "id": 12, "ap_id": "https://lemmy.test/comment/12", "content": "Stimmt", "path": "0.11.12",
        "published": "2026-11-21T10:40:00Z",
    },
    "creator": {"name": "ben", "actor_id": "https://lemmy.test/u/ben", "display_name": "Ben <b>"},
    "post": LEMMY_POST["post"], "community": LEMMY_POST["community"], "counts": {"score": -3, "child_count": 0},
}  # fmt: skip


def test_lemmy_reads_posts_and_comments_and_knows_what_answers_what():
    visit = Desk("lemmy", lambda _: as_json({"posts": [LEMMY_POST], "comments": [LEMMY_COMMENT]})).poll()

    post, comment = visit.mentions
    assert (post.uid, post.title, post.text) == (
        "lemmy:https://lemmy.test/post/7",
        "Bahn schon wieder",
        "Nie **wieder**",
    )
    assert (post.channel, post.author.handle, post.engagement.likes) == ("bahn@lemmy.test", "anna@other.test", 6)
    assert post.edited_at == datetime(2026, 11, 21, 10, 30, tzinfo=UTC)
    assert (comment.kind, comment.root, comment.parent) == (MentionKind.COMMENT, post.uid, "lemmy:127.0.0.1#11")
    assert comment.engagement.score == -3


def test_a_comment_at_lemmy_goes_by_the_name_that_its_answers_give_it():
    answer = {
        **LEMMY_COMMENT,
        "comment": {**LEMMY_COMMENT["comment"], "id": 13, "ap_id": "https://l.test/13", "path": "0.11.12.13"},
    }
    visit = Desk("lemmy", lambda _: as_json({"posts": [], "comments": [LEMMY_COMMENT, answer]})).poll()

    named = {m.known_as: m.parent for m in visit.mentions}
    assert named == {"lemmy:127.0.0.1#12": "lemmy:127.0.0.1#11", "lemmy:127.0.0.1#13": "lemmy:127.0.0.1#12"}


def test_what_lemmy_shows_as_removed_keeps_its_count_and_time_only():
    gone = {**LEMMY_COMMENT, "comment": {**LEMMY_COMMENT["comment"], "deleted": True}}
    [mention] = Desk("lemmy", lambda _: as_json({"posts": [], "comments": [gone]})).poll().mentions

    assert (mention.text, mention.author.handle, mention.deleted_at) == ("", None, NOW)
    assert mention.published_at is not None


def test_lemmy_goes_back_until_both_its_lists_are_known():
    def post(n):
        moment = NOW - timedelta(minutes=n)
        return {**LEMMY_POST, "post": {**LEMMY_POST["post"], "ap_id": f"https://l.test/{n}", "published": iso(moment)}}

    posts = [post(n) for n in range(400)]

    def site(target):
        page = int(fields_of(target)["page"])
        return as_json({"posts": posts[50 * page - 50 : 50 * page], "comments": [LEMMY_COMMENT]})

    desk = Desk("lemmy", site)
    cursor = {**desk.poll().cursor, "since": int((NOW - timedelta(minutes=320)).timestamp())}
    visits = desk.poll_until_done(cursor)

    assert {f"lemmy:https://l.test/{n}" for n in range(320)} <= {m.uid for v in visits for m in v.mentions}


@pytest.mark.parametrize("kind", ["lemmy", "gdelt"])
def test_a_search_without_words_asks_nobody(kind):
    desk = Desk(kind, lambda _: b"", options={"query": " "})
    with pytest.raises(SourceError) as caught:
        desk.poll()

    assert (caught.value.code, desk.asked) == ("no_query", [])


def post_of_forum(number, **more):
    return {
        "id": number, "created_at": "2026-11-21T10:00:00.000Z", "post_number": number, "topic_id": 3, "username": "anna",
        "cooked": f"<p>Beitrag {number}</p>", "topic_slug": "bahn", "topic_title": "Bahn", "version": 1, **more,
    }  # fmt: skip


def forum(posts):
    """A forum as it answers ``/posts.json?before=``."""

    def site(target):
        before = int(fields_of(target).get("before", 10**9))
        fitting = sorted((p for p in posts if p["id"] <= before), key=lambda p: -p["id"])
        return as_json({"latest_posts": fitting[:50]})

    return site


def test_a_forums_posts_are_read_with_their_place_in_the_topic():
    likes = [{"id": 2, "count": 4}]
    posts = [
        post_of_forum(1),
        post_of_forum(2, reply_to_post_number=1, actions_summary=likes, version=2, updated_at="2026-11-21T11:00:00Z"),
        post_of_forum(3, user_deleted=True, cooked="<p>(post deleted by author)</p>"),
        post_of_forum(4, post_type=3),
    ]
    first, second, third = Desk("discourse", forum(posts)).poll().mentions

    assert (first.kind, first.uid, first.root) == (MentionKind.POST, "discourse:127.0.0.1/t/3/1", None)
    assert (second.parent, second.root, second.kind) == (first.uid, first.uid, MentionKind.REPLY)
    assert (second.engagement.likes, second.edited_at) == (4, datetime(2026, 11, 21, 11, tzinfo=UTC))
    assert (second.text, second.title) == ("Beitrag 2", "Bahn")
    assert second.url is not None
    assert urlsplit(second.url).path == "/t/bahn/3/2"
    assert (third.text, third.author.handle, third.deleted_at) == ("", None, NOW)


def test_a_forum_is_caught_up_also_over_ids_that_are_hidden():
    posts = [post_of_forum(n) for n in range(1, 400) if not 200 <= n < 320]
    desk = Desk("discourse", forum(posts))
    cursor = {**desk.poll().cursor, "since": 60}

    visits = desk.poll_until_done(cursor)

    wanted = {f"discourse:127.0.0.1/t/3/{p['id']}" for p in posts if p["id"] > 60}
    assert wanted <= {m.uid for v in visits for m in v.mentions}
    assert visits[-1].complete


def test_an_older_forum_whose_window_is_empty_is_not_taken_for_its_end():
    posts = [post_of_forum(n) for n in [*range(1, 120), *range(300, 340)]]

    def site(target):
        before = int(fields_of(target).get("before", 339))
        return as_json({"latest_posts": [p for p in reversed(posts) if before - 50 < p["id"] <= before]})

    desk = Desk("discourse", site)
    visits = desk.poll_until_done({**desk.poll().cursor, "since": 80})

    assert {f"discourse:127.0.0.1/t/3/{n}" for n in range(81, 120)} <= {m.uid for v in visits for m in v.mentions}


def test_a_forum_is_searched_when_words_are_given():
    found = {
        "posts": [{"id": 9, "created_at": "2026-11-21T10:00:00Z", "post_number": 2, "topic_id": 3, "username": "a",
                   "blurb": "Bahn zu spät", "like_count": 2}],
        "topics": [{"id": 3, "title": "Bahn", "slug": "bahn"}],
        "grouped_search_result": {"more_full_page_results": None},
    }  # fmt: skip
    desk = Desk("discourse", lambda _: as_json(found), options={"query": "Bahn"})
    [mention] = desk.poll().mentions

    assert fields_of(desk.asked[0]) == {"q": "Bahn order:latest", "page": "1"}
    assert (mention.title, mention.text, mention.engagement.likes) == ("Bahn", "Bahn zu spät", 2)


def test_one_topic_of_a_forum_is_read_from_its_end():
    posts = [{**post_of_forum(1000 + n), "post_number": n} for n in range(1, 101)]

    def site(target):
        number = int(target.split("/")[3].removesuffix(".json"))
        last = min(number, 100)
        return as_json({"post_stream": {"posts": [p for p in posts if last - 20 < p["post_number"] <= last]}})

    desk = Desk("discourse", site, path="/t/bahn/3")
    first = desk.poll()
    again = desk.poll_until_done({**first.cursor, "since": 31})

    assert desk.asked[0] == "/t/3/99999999.json"
    assert {f"discourse:127.0.0.1/t/3/{n}" for n in range(32, 101)} <= {m.uid for v in again for m in v.mentions}


@pytest.mark.parametrize(
    ("said", "condition", "code"),
    [
        ({"error_type": "not_logged_in"}, SourceCondition.NEEDS_SIGN_IN, "forum_closed"),
        ({"error_type": "invalid_access"}, SourceCondition.BLOCKED, "forbidden"),
    ],
)
def test_a_closed_forum_is_no_silence(said, condition, code):
    with pytest.raises(SourceError) as caught:
        Desk("discourse", lambda _: as_json({"errors": ["x"], **said}, "403 Forbidden")).poll()

    assert (caught.value.condition, caught.value.code) == (condition, code)


QUESTION = {
    "question_id": 5, "creation_date": 1_700_000_000, "title": "Bahn &quot;API&quot;", "body": "<p>Wie?</p>",
    "link": "https://stackoverflow.com/questions/5/bahn", "owner": {"display_name": "O&#39;Hara"}, "score": -1,
    "view_count": 20, "answer_count": 0, "tags": ["bahn"],
}  # fmt: skip


def test_questions_are_read_with_their_author_score_and_tags():
    desk = Desk("stack_exchange", lambda _: as_json({"items": [QUESTION], "has_more": False, "quota_remaining": 200}))
    visit = desk.poll()

    [mention] = visit.mentions
    assert mention.uid == "stack_exchange:stackoverflow.com/q/5"
    assert (mention.title, mention.text, mention.author.name) == ('Bahn "API"', "Wie?", "O'Hara")
    assert (mention.engagement.score, mention.engagement.views, mention.tags) == (-1, 20, ("bahn",))
    assert visit.wait is None
    assert fields_of(desk.asked[0])["site"] == "stackoverflow"


@pytest.mark.parametrize(
    ("said", "wait"),
    [({"backoff": 30}, timedelta(seconds=30)), ({"quota_remaining": 2}, timedelta(hours=6)), ({"backoff": 0}, None)],
)
def test_the_wish_of_stack_exchange_to_be_left_alone_is_kept(said, wait):
    assert Desk("stack_exchange", lambda _: as_json({"items": [QUESTION], **said})).poll().wait == wait


@pytest.mark.parametrize(
    ("error", "condition", "code", "pause"),
    [
        (
            {
                "error_id": 502,
                "error_message": "too many requests from this IP, more requests available in 900 seconds",
            },
            SourceCondition.SLOW_DOWN,
            "too_many_requests",
            timedelta(seconds=900),
        ),
        ({"error_id": 502, "error_message": "?"}, SourceCondition.SLOW_DOWN, "too_many_requests", timedelta(hours=6)),
        ({"error_id": 400, "error_message": "No site"}, SourceCondition.WRONG_ADDRESS, "search_refused", None),
    ],
)
def test_a_refusal_of_stack_exchange_says_why(error, condition, code, pause):
    with pytest.raises(SourceError) as caught:
        Desk("stack_exchange", lambda _: as_json(error, "400 Bad Request")).poll()

    assert (caught.value.condition, caught.value.code, caught.value.retry_after) == (condition, code, pause)


def article(n, at=None):
    moment = at or NOW - timedelta(minutes=15)
    return {
        "url": f"https://zeitung.test/{n}?utm_source=x", "title": f"Bahn  {n}", "seendate": f"{moment:%Y%m%dT%H%M%SZ}",
        "domain": "zeitung.test", "language": "German",
    }  # fmt: skip


def test_gdelts_articles_are_titles_with_their_paper():
    desk = Desk("gdelt", lambda _: as_json({"articles": [article(1)]}))
    [mention] = desk.poll().mentions

    assert (mention.title, mention.channel, mention.language) == ("Bahn 1", "zeitung.test", "de")
    assert (mention.kind, mention.time_trust) == (MentionKind.ARTICLE, TimeTrust.FEED)
    assert mention.canonical_url == "https://zeitung.test/1"
    assert fields_of(desk.asked[0])["startdatetime"] == "20261120120000"


def test_gdelt_goes_on_in_the_next_visit_after_the_pause_that_it_wants():
    articles = [article(n, NOW - timedelta(seconds=10 * n)) for n in range(600)]

    def site(target):
        asked = fields_of(target)
        fitting = [
            a for a in articles if asked["startdatetime"] <= re.sub(r"\D", "", a["seendate"]) <= asked["enddatetime"]
        ]
        return as_json({"articles": fitting[:250]})

    desk = Desk("gdelt", site)
    cursor = {**desk.poll().cursor, "since": int((NOW - timedelta(seconds=6000)).timestamp())}
    first = desk.poll(cursor)
    second = desk.poll(first.cursor)
    third = desk.poll(second.cursor)

    assert (first.wait, first.complete) == (timedelta(seconds=6), False)
    assert len({m.uid for v in (first, second, third) for m in v.mentions}) == 600
    assert third.complete


def test_the_same_article_under_two_tracking_addresses_is_one():
    twice = [article(1), {**article(1), "url": "https://zeitung.test/1?utm_source=y"}]

    assert len(Desk("gdelt", lambda _: as_json({"articles": twice})).poll().mentions) == 1


def test_what_gdelt_refuses_in_plain_words_is_told():
    with pytest.raises(SourceError) as caught:
        Desk("gdelt", lambda _: reply(b"The specified phrase is too short.\n")).poll()

    assert caught.value.code == "search_refused"
    assert "too short" in str(caught.value)


@pytest.mark.parametrize(
    "body", [b"{}", b'{"articles": []}', b'{"articles": [{"url": "x", "title": "C:\\dir", "s": 1}]}']
)
def test_gdelt_without_articles_and_with_loose_backslashes_is_read(body):
    visit = Desk("gdelt", lambda _: reply(body)).poll()

    assert visit.mentions == ()


def review(number, at="2026-11-20T10:00:00-07:00", **more):
    return {
        "id": {"label": str(number)}, "title": {"label": "Absturz"}, "content": {"label": "Stürzt <b> ab"},
        "im:rating": {"label": "1"}, "im:voteCount": {"label": "3"}, "author": {"name": {"label": "anna"}},
        "updated": {"label": at}, "link": {"attributes": {"href": "https://itunes.apple.com/de/review?id=1"}}, **more,
    }  # fmt: skip


def test_reviews_have_stars_and_their_country():
    desk = Desk("app_store", lambda t: as_json({"feed": {"entry": [review(1)]} if "page=1/" in t else {}}))
    [mention] = desk.poll().mentions

    assert (mention.uid, mention.kind, mention.channel) == ("app_store:1", MentionKind.REVIEW, "App Store DE")
    assert (mention.engagement.rating, mention.text, mention.author.name) == (1.0, "Stürzt <b> ab", "anna")
    assert mention.published_at == datetime(2026, 11, 20, 17, tzinfo=UTC)
    assert desk.asked[0] == "/de/rss/customerreviews/page=1/id=343555245/sortby=mostrecent/json"


def test_older_answers_with_the_app_itself_a_lone_review_or_none_are_read():
    app = {"id": {"label": "https://itunes.apple.com/app/id1"}, "title": {"label": "App"}}
    lone = {**review(2), "updated": {"label": ""}, "link": [{"attributes": {"href": "https://x.test"}}]}
    both = Desk("app_store", lambda _: as_json({"feed": {"entry": [app, review(1)]}}))
    one = Desk("app_store", lambda _: as_json({"feed": {"entry": lone}}))
    none = Desk("app_store", lambda _: as_json({"feed": {"entry": None}}))

    assert [m.uid for m in both.poll().mentions] == ["app_store:1"]
    [mention] = one.poll().mentions
    assert (mention.published_at, mention.time_trust) == (None, TimeTrust.FALLBACK)
    assert none.poll().note.startswith("no reviews in this country")


def test_reviews_are_read_up_to_the_last_page_that_apple_shows_and_the_rest_counts_as_missed():
    def site(target):
        page = int(target.split("page=")[1].split("/")[0])
        return as_json({"feed": {"entry": [review(1000 - 50 * page - n) for n in range(50)]}})

    desk = Desk("app_store", site)
    cursor = {**desk.poll().cursor, "since": 1}
    visit = desk.poll(cursor)

    assert len(visit.mentions) == 500
    assert (visit.complete, visit.wait) == (False, None)


@pytest.mark.parametrize(("path", "country"), [("/app/x", "de"), ("/id123456", "Deutschland")])
def test_what_is_no_app_or_no_country_is_told_without_asking(path, country):
    desk = Desk("app_store", lambda _: b"", path=path, options={"country": country})
    with pytest.raises(SourceError) as caught:
        desk.poll()

    assert (caught.value.code, desk.asked) == ("bad_app", [])


def bubble(number, text="Bahn<br/>zu spät", **more):
    parts = {
        "views": '<span class="tgme_widget_message_views">1.2K</span>',
        "time": '<time datetime="2026-11-21T10:00:00+00:00" class="time">10:00</time>',
        **more,
    }
    return (
        f'<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message" data-post="bahn_de/{number}">'
        f'<a class="tgme_widget_message_owner_name" href="https://t.me/bahn_de"><span dir="auto">Die &quot;Bahn&quot;</span></a>'
        f'{parts.get("reply", "")}<div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div>'
        f'<div class="tgme_widget_message_footer">{parts["views"]}'
        f'<a class="tgme_widget_message_date" href="https://t.me/bahn_de/{number}">{parts["time"]}</a></div></div></div>'
    )


def channel(*bubbles):
    head = '<html><head><title>x</title></head><body><div class="tgme_channel_info">x</div>'
    return reply(
        f"{head}{''.join(bubbles)}</body></html>".encode(), headers={"Content-Type": "text/html; charset=utf-8"}
    )


def test_posts_of_a_channel_are_read_with_views_and_what_they_answer():
    answered = '<a class="tgme_widget_message_reply user-color-1" href="https://t.me/bahn_de/4">x</a>'
    desk = Desk("telegram", lambda t: channel(bubble(5, reply=answered), bubble(6)) if "before" not in t else channel())
    first, second = desk.poll().mentions

    assert (first.uid, first.text, first.parent) == ("telegram:bahn_de/5", "Bahn\nzu spät", "telegram:bahn_de/4")
    assert (first.engagement.views, first.author.name, first.url) == (1200, 'Die "Bahn"', "https://t.me/bahn_de/5")
    assert second.parent is None
    assert desk.asked == ["/s/bahn_de", "/s/bahn_de?before=5"]


def test_a_channel_is_caught_up_page_by_page():
    def site(target):
        before = int(fields_of(target).get("before", 301))
        return channel(*(bubble(n) for n in range(max(1, before - 20), before)))

    desk = Desk("telegram", site)
    visits = desk.poll_until_done({**desk.poll().cursor, "since": 100})

    assert {f"telegram:bahn_de/{n}" for n in range(101, 301)} <= {m.uid for v in visits for m in v.mentions}
    assert visits[-1].complete


def test_odd_posts_of_a_channel_are_skipped_and_said():
    page = channel(bubble(1), bubble(2, time="gestern"), bubble("x"), bubble(4))
    visit = Desk("telegram", lambda t: page if "before" not in t else channel()).poll()

    assert [m.uid for m in visit.mentions] == ["telegram:bahn_de/1", "telegram:bahn_de/4"]
    assert (visit.skipped, "a post without a" in visit.note) == (2, True)


@pytest.mark.parametrize(
    ("page", "condition", "code"),
    [
        ('<div class="tgme_page"><div class="tgme_page_title">G</div></div>', SourceCondition.BLOCKED, "no_preview"),
        ('<div class="tgme_page"></div>', SourceCondition.WRONG_ADDRESS, "no_channel"),
        ("<h1>Hallo</h1>", SourceCondition.BROKEN_DATA, "no_channel_page"),
    ],
)
def test_a_channel_that_cannot_be_read_says_why(page, condition, code):
    with pytest.raises(SourceError) as caught:
        Desk("telegram", lambda _: reply(f"<html><body>{page}</body></html>".encode())).poll()

    assert (caught.value.condition, caught.value.code) == (condition, code)


def test_a_name_that_is_no_channel_asks_nobody():
    desk = Desk("telegram", lambda _: b"", path="/s/+AbCdEf")
    with pytest.raises(SourceError) as caught:
        desk.poll()

    assert (caught.value.code, desk.asked) == ("bad_channel", [])


ENTRIES = {"data": {"posts": [
    {"nr": 1, "body": "<p>Bahn</p>", "user": {"name": "Anna"}, "created": "2026-11-21T10:00:00Z", "likes": 3,
     "link": "https://x.test/1"},
    {"nr": 2, "body": "Post", "created": "2026-11-21T11:00:00", "user": None},
]}}  # fmt: skip
MAPPING = {"items": "data.posts[]", "map": "id=nr,text=body,published_at=created,author=user.name,url=link"}


def test_any_json_is_read_by_its_mapping():
    desk = Desk("json", lambda _: as_json(ENTRIES), options={**MAPPING, "zone": "Europe/Berlin"})
    second, first = desk.poll().mentions

    assert (first.text, first.author.name, first.engagement.likes) == ("Bahn", "Anna", 3)
    assert first.url == "https://x.test/1"
    assert second.published_at == datetime(2026, 11, 21, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("/t/1/", ("127.0.0.1", "/t/1/")),
        ("//x.test/1", ("x.test", "/1")),
        ("siehe oben", None),
        ("javascript:alert(1)", None),
    ],
)
def test_a_link_that_begins_with_a_slash_leads_into_the_site_and_mere_words_nowhere(link, leads_to):
    [mention] = Desk("json", lambda _: as_json([{"id": 1, "text": "Bahn", "url": link}])).poll().mentions
    parts = urlsplit(mention.url) if mention.url else None

    assert (parts and (parts.hostname, parts.path)) == leads_to


def test_json_is_asked_with_the_conditions_of_the_last_answer_and_a_gap_is_noticed():
    answers = {"now": as_json(ENTRIES, ETag='"1"')}
    desk = Desk("json", lambda _: answers["now"], options=MAPPING)
    first = desk.poll()
    answers["now"] = as_json({"data": {"posts": [{"nr": 9, "body": "neu", "created": "2026-11-21T11:59:00Z"}]}})
    # the site's port is part of the address, so the cursor has to follow it
    second = desk.poll(first.cursor)

    assert first.complete
    assert first.cursor["etag"] == '"1"'
    assert [m.text for m in second.mentions] == ["neu"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"items": "data.["}, "bad_path"),
        ({"items": "x" * 501}, "bad_path"),
        ({"map": "text"}, "bad_map"),
        ({"map": "text=body["}, "bad_path"),
        ({"zone": "Mars"}, "unknown_zone"),
        ({"items": "data.nothing"}, "mapping_misfit"),
        ({"items": "data.posts[0].nr"}, "mapping_misfit"),
        ({"items": "sum(data.posts)"}, "mapping_misfit"),
    ],
)
def test_a_mapping_that_does_not_fit_is_a_state_with_the_reason(options, code):
    with pytest.raises(SourceError) as caught:
        Desk("json", lambda _: as_json(ENTRIES), options={**MAPPING, **options}).poll()

    assert caught.value.code == code


@pytest.mark.parametrize(("document", "names"), [(ENTRIES, "data"), ({"a": 1, "posts": []}, "a, posts"), ([1], "–")])
def test_a_mapping_that_does_not_fit_is_told_with_what_the_answer_has_instead(document, names):
    with pytest.raises(SourceError) as caught:
        Desk("json", lambda _: as_json(document), options={**MAPPING, "items": "nothing"}).poll()

    assert caught.value.details["names"] == names


def test_an_entry_without_words_is_skipped_and_said():
    odd = json.loads(json.dumps(ENTRIES))
    odd["data"]["posts"].append({"nr": 3, "body": ""})
    visit = Desk("json", lambda _: as_json(odd), options=MAPPING).poll()

    assert (len(visit.mentions), visit.skipped) == (2, 1)
    assert "neither a title nor a text" in visit.note


def test_umlauts_and_signs_of_a_search_are_sent_as_they_must():
    desk = Desk("hacker_news", HackerNews([]), options={"query": 'Müller & "Söhne" #1'})
    desk.poll()

    assert 'query=Müller & "Söhne" #1&' in unquote(desk.asked[0]).replace("%26", "&")
    assert fields_of(desk.asked[0])["query"] == 'Müller & "Söhne" #1'
