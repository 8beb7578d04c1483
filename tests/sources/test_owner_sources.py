"""Reviews, pages and pins that only their owners may read: Google, Trustpilot, LinkedIn, Pinterest."""

from __future__ import annotations

import json
from datetime import timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition, TimeTrust
from tests.fakes.fault_site import redirect, reply
from tests.sources.rest_desk import KEY, NOW, Desk, as_json, fields_of, iso
from tests.sources.test_graph_sources import look_at

TOKEN = {"access_token": "for-an-hour", "expires_in": 3599, "token_type": "Bearer"}


class Google:
    """Signs in, and answers with pages of which the token is the number."""

    def __init__(self, *pages, items="reviews"):
        self.pages, self.items = pages, items

    def __call__(self, target):
        if urlsplit(target).path == "/token":
            return as_json(TOKEN)
        asked = fields_of(target)
        number = int(asked.get("pageToken") or asked.get("token") or 0)
        more = str(number + 1) if number + 1 < len(self.pages) else ""
        page = self.pages[number] if number < len(self.pages) else []
        return as_json({self.items: page, "nextPageToken": more, "tokenPagination": {"nextPageToken": more}})


def refused(desk):
    with pytest.raises(SourceError) as caught:
        desk.poll()
    return caught.value


# the sign-in


@pytest.mark.parametrize("kind", ["google_reviews", "google_play"])
def test_the_refresh_token_goes_out_in_a_body_and_the_access_token_in_a_header(kind):
    desk = Desk(kind, Google([]))
    visit = desk.poll()
    exchange, asked = desk.requests

    assert parse_qs(exchange.body.decode()) == {
        "client_id": ["c"], "client_secret": [KEY], "refresh_token": [KEY], "grant_type": ["refresh_token"]}  # fmt: skip
    assert asked.headers["authorization"] == "Bearer for-an-hour"
    assert KEY not in "".join(desk.asked) + json.dumps(visit.cursor)
    assert "for-an-hour" not in "".join(desk.asked) + json.dumps(visit.cursor)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (as_json({"error": "invalid_grant"}, "400 Bad Request"), "key_expired"),
        (as_json({"error": "invalid_client"}, "401 Unauthorized"), "bad_client"),
        (reply(b"", "400 Bad Request"), "key_expired"),
        (as_json({}), "key_expired"),
    ],
)
def test_a_sign_in_that_is_refused_says_what_to_renew(answer, told):
    error = refused(Desk("google_play", lambda t: answer))

    assert (error.condition, error.code) == (SourceCondition.NEEDS_SIGN_IN, told)


def test_a_sign_in_is_never_sent_on_by_a_redirect():
    desk = Desk("google_play", lambda t: redirect("/elsewhere", "307 Temporary Redirect"))

    assert refused(desk).code == "bad_redirect"
    assert len(desk.asked) == 1


@pytest.mark.parametrize(("status", "told"), [("401 X", "key_expired"), ("403 X", "key_lacks_right")])
@pytest.mark.parametrize("kind", ["google_reviews", "google_play", "trustpilot", "linkedin", "pinterest"])
def test_a_key_that_is_not_taken_or_lacks_a_right_needs_a_sign_in(kind, status, told):
    desk = Desk(kind, lambda t: as_json(TOKEN) if t == "/token" else reply(b"{}", status))

    error = refused(desk)
    assert (error.condition, error.code) == (SourceCondition.NEEDS_SIGN_IN, told)


# Google Business Profile


def place_review(number, minutes_ago, changed=None, **more):
    return {
        "reviewId": f"r{number}", "createTime": iso(NOW - timedelta(minutes=minutes_ago)), "starRating": "ONE",
        "updateTime": iso(NOW - timedelta(minutes=minutes_ago if changed is None else changed)),
        "comment": f"Nie wieder {number}", "reviewer": {"displayName": "Anna"}, **more,
    }  # fmt: skip


def test_reviews_of_a_place_come_with_stars_edits_and_answers():
    rows = [place_review(1, 50, changed=5, reviewReply={"comment": "Tut uns leid"}), place_review(2, 30),
            place_review(3, 40, comment="")]  # fmt: skip
    del rows[2]["comment"]
    visit = Desk("google_reviews", Google(rows)).poll()

    found = {m.uid: m for m in visit.mentions}
    assert set(found) == {"google_reviews:r1", "google_reviews:r2"}
    one = found["google_reviews:r1"]
    assert (one.kind, one.engagement.rating, one.engagement.replies, one.author.name) == (
        MentionKind.REVIEW, 1.0, 1, "Anna")  # fmt: skip
    assert one.edited_at == NOW - timedelta(minutes=5)
    assert found["google_reviews:r2"].edited_at is None


def test_a_review_speaks_in_its_own_words_not_in_googles_translation():
    rows = [place_review(1, 1, comment="(Translated by Google) Never\n\n(Original)\nNie wieder")]
    [mention] = Desk("google_reviews", Google(rows)).poll().mentions

    assert mention.text == "Nie wieder"


def test_several_places_are_read_in_turn_and_a_refused_one_is_named():
    def answer(target):
        if "locations/3" in target:
            return reply(b"{}", "403 Forbidden")
        return Google([place_review(1, 1)])(target)

    desk = Desk("google_reviews", answer, options={"location": "accounts/1/locations/2,accounts/1/locations/3"})
    visit = desk.poll()

    assert len(visit.mentions) == 1
    assert "accounts/1/locations/3" in visit.note
    assert refused(Desk("google_reviews", Google([]), options={"location": "muster"})).code == "bad_place"


def test_a_gap_of_many_reviews_is_read_over_several_visits():
    desk = Desk("google_reviews", Google([place_review(9999, 9000)]))
    first = desk.poll()
    desk.answer = Google(*[[place_review(50 * p + n, 50 * p + n) for n in range(50)] for p in range(8)],
                         [place_review(9999, 9000)])  # fmt: skip
    visits = desk.poll_until_done(first.cursor)

    found = {m.uid for v in visits for m in v.mentions}
    assert {f"google_reviews:r{n}" for n in range(400)} <= found
    assert len(visits) > 1
    assert visits[-1].complete


# Google Play


def app_review(number, minutes_ago, text="Absturz\tGeht seit dem Update nicht mehr", **more):
    seconds = str(int((NOW - timedelta(minutes=minutes_ago)).timestamp()))
    said = {"text": text, "lastModified": {"seconds": seconds, "nanos": 5}, "starRating": 1, "reviewerLanguage": "de_DE",
            "thumbsUpCount": 7, **more}  # fmt: skip
    return {"reviewId": f"g{number}", "authorName": "Ben", "comments": [{"userComment": said}]}


def test_reviews_of_an_app_come_with_title_stars_thumbs_and_language():
    answered = app_review(1, 5)
    answered["comments"].append({"developerComment": {"text": "Kommt", "lastModified": {"seconds": "1"}}})
    desk = Desk("google_play", Google([answered, app_review(2, 6, text="Mist"), app_review(3, 7, text=" ")]))
    visit = desk.poll()

    two, one = visit.mentions
    assert (one.title, one.text, one.language) == ("Absturz", "Geht seit dem Update nicht mehr", "de-DE")
    assert (one.engagement.rating, one.engagement.likes, one.engagement.replies) == (1.0, 7, 1)
    assert (one.published_at, one.time_trust) == (NOW - timedelta(minutes=5), TimeTrust.SERVER)
    assert (two.title, two.text) == ("", "Mist")
    assert urlsplit(desk.asked[1]).path == "/androidpublisher/v3/applications/de.muster.app/reviews"


def test_a_link_to_an_app_will_do_and_what_is_none_is_refused():
    desk = Desk("google_play", Google([]), options={"app": "https://play.google.com/store/apps/details?id=a.b.c&hl=de"})

    assert "last week" in desk.poll().note
    assert "/a.b.c/" in desk.asked[1]
    assert refused(Desk("google_play", Google([]), options={"app": "Muster App"})).code == "bad_play_app"


# Trustpilot


def trust_review(number, minutes_ago, **more):
    return {"id": f"t{number}", "createdAt": iso(NOW - timedelta(minutes=minutes_ago)), "stars": 1, "title": "Nie",
            "text": f"wieder {number}", "language": "de", "consumer": {"displayName": "Ute"}, "numberOfLikes": 2,
            "companyReply": None, "updatedAt": None, **more}  # fmt: skip


class Trust:
    def __init__(self, rows):
        self.rows = rows

    def __call__(self, target):
        if "/find" in target:
            return as_json({"id": "507f"}) if fields_of(target)["name"] == "muster.de" else reply(b"", "404 X")
        first = (int(fields_of(target)["page"]) - 1) * 100
        return as_json({"reviews": self.rows[first : first + 100], "links": []})


def test_reviews_of_a_company_are_read_and_its_number_is_looked_up_once():
    changed = trust_review(2, 60, updatedAt=iso(NOW), companyReply={"text": "Tut uns leid"})
    desk = Desk("trustpilot", Trust([trust_review(1, 5), changed]))
    visit = desk.poll()
    desk.poll(visit.cursor)

    two, one = visit.mentions
    assert (one.title, one.text, one.language, one.author.name, one.engagement.rating) == (
        "Nie",
        "wieder 1",
        "de",
        "Ute",
        1,
    )
    assert (two.edited_at, two.engagement.replies, one.engagement.replies) == (NOW, 1, 0)
    assert sum("/find" in t for t in desk.asked) == 1
    assert desk.requests[0].headers["apikey"] == KEY
    assert KEY not in "".join(desk.asked)


def test_a_flood_of_reviews_is_read_to_where_the_known_begins():
    old = trust_review(9999, 5000)
    desk = Desk("trustpilot", Trust([old]))
    first = desk.poll()
    desk.answer = Trust([*(trust_review(n, 1 + n / 10) for n in range(750)), old])
    visits = desk.poll_until_done(first.cursor)

    assert {f"trustpilot:t{n}" for n in range(750)} <= {m.uid for v in visits for m in v.mentions}
    assert visits[-1].complete


def test_a_company_that_there_is_not_is_said_and_its_page_will_do_as_a_name():
    assert refused(Desk("trustpilot", Trust([]), options={"company": "nobody.de"})).code == "no_company"
    page = {"company": "https://de.trustpilot.com/review/muster.de?page=2"}
    assert Desk("trustpilot", Trust([]), options=page).poll().mentions == ()


# LinkedIn


class LinkedIn:
    """Answers by post; a comment is (number, minutes ago, answers)."""

    def __init__(self, posts, comments):
        self.posts, self.comments = posts, comments

    def __call__(self, target):
        path = unquote(urlsplit(target).path)
        if path == "/rest/posts":
            rows = [{"id": p, "commentary": f"Neues {p}", "publishedAt": at(600), "author": "urn:li:organization:123456"}
                    for p in self.posts]  # fmt: skip
            return as_json({"elements": rows, "paging": {}})
        if path == "/rest/socialMetadata":
            counted = {p: sum(1 + c[2] for c in self.comments.get(p, ())) for p in self.posts}
            reactions = {"LIKE": {"reactionType": "LIKE", "count": 4}, "PRAISE": {"count": 1}}
            return as_json({"results": {p: {"commentSummary": {"count": n, "topLevelCount": n},
                                            "reactionSummaries": reactions} for p, n in counted.items()}})  # fmt: skip
        above = path.removeprefix("/rest/socialActions/").removesuffix("/comments")
        start = int(fields_of(target)["start"])
        rows = [self.row(above, *c) for c in self.comments.get(above, ())] or self.answers(above)
        return as_json({"elements": rows[start : start + 100]})

    def row(self, above, number, minutes_ago, answers, parent=None):
        return {
            "commentUrn": f"urn:li:comment:({above},{number})", "created": {"time": at(minutes_ago)},
            "actor": f"urn:li:person:p{number}", "message": {"text": f"Unmut {number}"}, "object": above,
            "likesSummary": {"totalLikes": 3}, "commentsSummary": {"aggregatedTotalComments": answers},
            **({"parentComment": parent} if parent else {}),
        }  # fmt: skip

    def answers(self, above):
        return [self.row(above, f"{above[-3:-1]}a", 1, 0, parent=above)] if above.startswith("urn:li:comment") else []


def at(minutes_ago):
    return int((NOW - timedelta(minutes=minutes_ago)).timestamp() * 1000)


POST = "urn:li:share:1"


def test_posts_of_the_page_come_with_reactions_and_comments_with_answers():
    desk = Desk("linkedin", LinkedIn([POST], {POST: [(11, 9, 1), (12, 8, 0)]}))
    visit = desk.poll()

    found = {m.text: m for m in visit.mentions}
    assert set(found) == {f"Neues {POST}", "Unmut 11", "Unmut 12", "Unmut 11a"}
    post, comment, answer = found[f"Neues {POST}"], found["Unmut 11"], found["Unmut 11a"]
    assert (post.engagement.likes, post.engagement.replies, post.kind) == (5, 3, MentionKind.POST)
    assert post.text_hash
    assert (comment.parent, comment.root, comment.author.handle) == (
        f"linkedin:{POST}",
        f"linkedin:{POST}",
        "person:p11",
    )
    assert (answer.parent, answer.root) == (comment.uid, f"linkedin:{POST}")
    headers = desk.requests[0].headers
    assert (headers["linkedin-version"], headers["x-restli-protocol-version"]) == ("202608", "2.0.0")
    assert headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in "".join(desk.asked) + json.dumps(visit.cursor)


def test_comments_are_read_again_only_where_their_number_has_changed():
    site = LinkedIn([POST, "urn:li:share:2"], {POST: [(11, 9, 0)], "urn:li:share:2": [(21, 9, 0)]})
    desk = Desk("linkedin", site)
    first = desk.poll()
    desk.asked.clear()
    quiet = desk.poll(first.cursor)
    assert not [t for t in desk.asked if "comments" in t]
    site.comments[POST].append((12, 1, 0))
    visit = desk.poll(quiet.cursor)

    assert "Unmut 12" in {m.text for m in visit.mentions}
    assert len([t for t in desk.asked if "comments" in t]) == 1


def test_a_visit_that_runs_out_of_requests_goes_on_with_the_other_posts_at_once():
    posts = [f"urn:li:share:{n}" for n in range(20)]
    comments = {p: [(1000 * n + i, 9, 0) for i in range(150)] for n, p in enumerate(posts)}
    desk = Desk("linkedin", LinkedIn(posts, comments))
    visits = desk.poll_until_done()

    texts = {m.text for v in visits for m in v.mentions if m.kind is MentionKind.COMMENT}
    assert len(texts) == 20 * 150
    assert len(visits) == 2
    assert all(v.complete for v in visits)


def test_more_comments_below_one_post_than_a_visit_may_read_are_said_to_be_missing():
    desk = Desk("linkedin", LinkedIn([POST], {POST: [(n, 9, 0) for n in range(2500)]}))
    visit = desk.poll()

    assert not visit.complete
    assert visit.wait is None
    assert len(visit.mentions) == 2001


def test_a_look_at_a_post_brings_its_comments():
    visit = look_at(Desk("linkedin", LinkedIn([POST], {POST: [(11, 9, 1), (12, 8, 0)]})), f"linkedin:{POST}")

    assert {m.text for m in visit.mentions} == {"Unmut 11", "Unmut 12", "Unmut 11a"}


def test_an_odd_post_is_skipped_and_what_is_no_page_is_refused():
    rows = [{"id": POST, "commentary": "Gut", "publishedAt": at(5)}, {"id": "x", "commentary": "ohne Zeit"}, {"id": 5}]
    answers = {"/rest/posts": {"elements": rows}, "/rest/socialMetadata": {"results": {}}}
    visit = Desk("linkedin", lambda t: as_json(answers[urlsplit(t).path])).poll()

    assert ([m.text for m in visit.mentions], visit.skipped) == (["Gut"], 2)
    assert refused(Desk("linkedin", LinkedIn([], {}), options={"organisation": "muster"})).code == "bad_organisation"


@pytest.mark.parametrize(
    "written", ["123456", "urn:li:organization:123456", "https://www.linkedin.com/company/123456/admin/"]
)
def test_a_page_may_be_given_by_number_or_address(written):
    desk = Desk("linkedin", LinkedIn([], {}), options={"organisation": written})
    desk.poll()

    assert fields_of(desk.asked[0])["author"] == "urn:li:organization:123456"


# Pinterest


def test_pins_count_when_they_are_met_first():
    rows = [{"id": "1", "title": "Muster", "description": "Finger weg", "link": None, "alt_text": None, "media": {}},
            {"id": "2", "title": None, "description": None, "alt_text": None}]  # fmt: skip
    desk = Desk("pinterest", lambda _: as_json({"items": rows, "bookmark": None}))
    [mention] = desk.poll().mentions

    assert (mention.uid, mention.title, mention.text) == ("pinterest:1", "Muster", "Finger weg")
    assert (mention.published_at, mention.time_trust) == (None, TimeTrust.FALLBACK)
    assert mention.url == "https://www.pinterest.com/pin/1/"
    assert fields_of(desk.asked[0]) == {"term": "Bahn", "country_code": "DE", "limit": "50"}


@pytest.mark.parametrize(("options", "told"), [({"query": ""}, "no_query"), ({"country": "Austria"}, "bad_country")])
def test_a_search_for_pins_needs_words_and_a_country(options, told):
    assert refused(Desk("pinterest", lambda _: as_json({"items": []}), options=options)).code == told


def test_the_end_of_a_pinterest_limit_brings_a_pause():
    headers = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "90"}
    visit = Desk("pinterest", lambda _: as_json({"items": []}, **headers)).poll()

    assert visit.wait == timedelta(seconds=90)
