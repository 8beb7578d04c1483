"""No answer brings a connector down: it is read, or it is a state with a reason, soon and within bounds."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import resource
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.sources import (
    discourse,
    facebook_posts,
    gdelt,
    google_play,
    google_reviews,
    hacker_news,
    instagram_media,
    lemmy,
    linkedin_posts,
    pinterest,
    stack_exchange,
    threads,
    trustpilot,
)
from shitstorm_radar.sources.base import Visit
from shitstorm_radar.sources.catalogue import source_type
from shitstorm_radar.sources.http import HttpClient
from tests.fakes.fault_site import FIXED, Asked, FaultSite, redirect, reply
from tests.shared_data import shared_data
from tests.sources.rest_desk import KEY, KINDS, NOW, Desk, as_json, config, connector_of

DEADLINE_S = 1.0
WAITED_FOR = {"/drip": 0.25, "/silence": 0.25}  # only the deadline ends these: seconds that a visit gets
FAULTS = sorted({*FIXED, "/drip", "/silence", "/reset", "/huge"} - {"/feed", "/gzip", "/gzip-members", "/gzip-rubbish-behind", "/to-feed",
                "/moved", "/moved-twice", "/moved-then-found", "/conditional", "/conditional-too"})  # fmt: skip
REST = sorted(set(KINDS) - {"feed", "mastodon"})
JSON_KINDS = sorted(set(REST) - {"telegram"})


def keyed(kind):
    entry = source_type(kind)
    return entry is not None and bool(entry.secrets)


SIGN_IN = "/token"  # where Google's refresh tokens are exchanged
SIGNED_IN = as_json({"access_token": "for an hour"})
SIGNING_IN = ("google_play", "google_reviews")


async def _one_visit(kind: str, fault: str, *, signs_in: bool = True) -> tuple[Visit | SourceError, float]:
    client = HttpClient(proxies={}, deadline_s=WAITED_FOR.get(fault, DEADLINE_S))
    async with FaultSite() as site:
        usual = site.routes[fault]
        site.routes["*"] = usual
        site.routes[SIGN_IN] = SIGNED_IN if signs_in else usual
        connector = connector_of(config(kind, site.address("")), client)
        begun = time.monotonic()
        try:
            outcome: Visit | SourceError = await connector.poll({}, NOW)
        except SourceError as err:
            outcome = err
        took_s = time.monotonic() - begun
        await client.aclose()
    return outcome, took_s


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_fault_of_a_site_is_a_state_with_a_reason_within_the_deadline(kind):
    async def main() -> None:
        before_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for fault, signs_in in [(f, s) for f in FAULTS for s in {True, kind not in SIGNING_IN}]:
            outcome, took_s = await _one_visit(kind, fault, signs_in=signs_in)
            assert isinstance(outcome, SourceError), (kind, fault, outcome)
            assert outcome.code, fault
            assert outcome.condition not in (SourceCondition.OK, SourceCondition.NEW), fault
            assert took_s < WAITED_FOR.get(fault, DEADLINE_S) + 1, (fault, took_s)
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kb < 50_000

    asyncio.run(main())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_pause_that_a_site_asks_for_reaches_the_poller(kind):
    outcome, _ = asyncio.run(_one_visit(kind, "/slow-seconds"))

    assert isinstance(outcome, SourceError)
    assert (outcome.condition, outcome.retry_after and outcome.retry_after.total_seconds()) == (
        SourceCondition.SLOW_DOWN,
        120,
    )


@pytest.mark.parametrize("kind", JSON_KINDS)
def test_a_web_page_instead_of_data_is_blocked_not_empty(kind):
    outcome, _ = asyncio.run(_one_visit(kind, "/page"))

    assert isinstance(outcome, SourceError)
    assert (outcome.condition, outcome.code) == (SourceCondition.BLOCKED, "html_instead_of_data")


@pytest.mark.parametrize("kind", JSON_KINDS)
def test_data_of_another_kind_is_broken_data(kind):
    for body in (b"[]", b"5", b'"x"', b"null", b"{", b"\xff\xfe", b"[" * 100_000, b'{"feed": 5, "hits": 5}'):
        desk = _saying(kind, body)
        outcome = _outcome(desk)
        if isinstance(outcome, SourceError):
            assert outcome.code in {
                "other_data",
                "no_json",
                "no_posts",
                "mapping_misfit",
                "search_refused",
                "no_hashtag",
            }, body
        else:
            assert outcome.mentions == ()


def _signed_in_and(answer: bytes, target: str) -> bytes:
    return SIGNED_IN if target == SIGN_IN else answer


def _saying(kind: str, body: bytes) -> Desk:
    return Desk(kind, partial(_signed_in_and, reply(body)))


def _outcome(desk: Desk) -> Visit | SourceError:
    try:
        return desk.poll()
    except SourceError as err:
        return err


def _documents() -> list[Path]:
    folders = [shared_data(f"payloads/{name}") for name in ("recorded_here", "reddit", "discourse", "stackexchange",
               "x", "bluesky", "youtube", "meta", "appstore", "mastodon", "google_discovery")]  # fmt: skip
    return sorted(p for folder in folders for p in folder.rglob("*") if p.is_file())


@pytest.mark.parametrize("kind", REST)
def test_every_recorded_answer_of_any_platform_is_read_or_refused_cleanly(kind):
    documents = _documents()
    assert len(documents) > 80
    for path in documents:
        body = path.read_bytes()
        with suppress(SourceError):
            visit = _saying(kind, body).poll()
            assert isinstance(visit, Visit), path


def test_the_recorded_posts_of_a_forum_are_all_read():
    folder = shared_data("payloads/discourse/discourse__discourse_api")
    recorded = json.loads((folder / "posts_latest.json").read_bytes())
    visit = Desk(
        "discourse", lambda t: as_json(recorded) if "before" not in t else as_json({"latest_posts": []})
    ).poll()

    assert len(visit.mentions) == len(recorded["latest_posts"])
    assert {m.author.handle for m in visit.mentions} == {p["username"] for p in recorded["latest_posts"]}
    assert all(m.text and m.published_at for m in visit.mentions)


def test_the_recorded_topic_of_a_forum_is_read():
    topic = shared_data("payloads/discourse/discourse__discourse_api/topic.json").read_bytes()
    visit = Desk("discourse", lambda _: reply(topic), path="/t/welcome/57").poll()

    recorded = json.loads(topic)
    assert {m.title for m in visit.mentions} == {recorded["title"]}
    assert [m.author.handle for m in visit.mentions] == [p["username"] for p in recorded["post_stream"]["posts"]]


def test_the_recorded_empty_list_of_reviews_is_empty_with_a_reason():
    body = shared_data("payloads/appstore/KazuCocoa__simple_app_reporter_ex/ios_review_empty.json").read_bytes()
    visit = Desk("app_store", lambda _: reply(body)).poll()

    assert (visit.mentions, visit.complete) == ((), True)
    assert visit.note


# answers of the right shape with odd values

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
words = st.text(max_size=60) | st.sampled_from(["<p>Bahn</p>", "", "\x00\ud83d", "&lt;b&gt;", "2026-11-21T10:00:00Z"])
number = st.integers(-(2**63), 2**63) | st.integers(0, 2_000_000_000)


def mostly(right, names):
    """Objects that mostly have the right values, and odd ones now and then."""
    return st.fixed_dictionaries({n: right.get(n, words) | st.just(None) | anything for n in names})


def names_of(struct):
    return [f.encode_name if hasattr(f, "encode_name") else f for f in struct.__struct_encode_fields__]


MOMENT = st.just("2026-11-21T10:00:00+0000") | words
ITEM = {
    "hacker_news": (mostly({"created_at_i": number, "objectID": st.from_regex(r"[0-9]{1,9}", fullmatch=True)},
                           names_of(hacker_news.Hit)), lambda items: {"hits": items}),
    "lemmy": (st.fixed_dictionaries({
        "post": mostly({}, names_of(lemmy.Post)), "creator": mostly({}, names_of(lemmy.Person)),
        "community": mostly({}, names_of(lemmy.Community)), "counts": mostly({}, names_of(lemmy.Counts))}),
        lambda items: {"posts": items, "comments": items}),
    "discourse": (mostly({"id": number, "post_number": number, "topic_id": number}, names_of(discourse.Post)),
                  lambda items: {"latest_posts": items}),
    "stack_exchange": (mostly({"creation_date": number, "question_id": number}, names_of(stack_exchange.Question)),
                       lambda items: {"items": items}),
    "gdelt": (mostly({"seendate": st.just("20261121T100000Z")}, names_of(gdelt.Article)),
              lambda items: {"articles": items}),
    "app_store": (st.dictionaries(
        st.sampled_from(["id", "title", "content", "im:rating", "author", "updated", "link"]),
        st.fixed_dictionaries({"label": words}) | anything), lambda items: {"feed": {"entry": items}}),
    "json": (anything, lambda items: items),
    "facebook_page": (mostly({"created_time": MOMENT}, names_of(facebook_posts.Post)), lambda items: {"data": items}),
    "instagram": (mostly({"timestamp": MOMENT}, names_of(instagram_media.Media)), lambda items: {"data": items}),
    "threads": (mostly({"timestamp": MOMENT, "is_reply": st.booleans(), "is_quote_post": st.booleans()},
                       names_of(threads.ThreadsPost)), lambda items: {"data": items}),
    "google_reviews": (mostly({"createTime": MOMENT}, names_of(google_reviews.Review)), lambda items: {"reviews": items}),
    "google_play": (st.fixed_dictionaries({"reviewId": words, "authorName": words | anything, "comments": st.lists(
        st.fixed_dictionaries({"userComment": mostly({"lastModified": st.fixed_dictionaries({"seconds": number})},
                                                     names_of(google_play.UserComment))}), max_size=2)}),
        lambda items: {"reviews": items}),
    "trustpilot": (mostly({"createdAt": MOMENT}, names_of(trustpilot.Review)), lambda items: {"id": "1", "reviews": items}),
    "linkedin": (st.one_of(mostly({"publishedAt": number}, names_of(linkedin_posts.Posted)),
                           mostly({"created": st.fixed_dictionaries({"time": number}),
                                   "message": st.fixed_dictionaries({"text": words})},
                                  names_of(linkedin_posts.CommentRow))),
                 lambda items: {"elements": items, "results": {}}),
    "pinterest": (mostly({}, names_of(pinterest.Pin)), lambda items: {"items": items}),
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(ITEM))
@given(data=st.data())
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_answers_of_the_right_shape_with_odd_values_are_read_or_refused(kind, data):
    item, frame = ITEM[kind]
    document = frame(data.draw(st.lists(item, max_size=4)))
    with suppress(SourceError):
        visit = _saying(kind, json.dumps(document).encode()).poll()
        for mention in visit.mentions:
            assert mention.uid
            assert mention.published_at is None or mention.published_at.tzinfo
            assert "\x00" not in mention.text + mention.title + (mention.author.name or "")


@given(st.text(max_size=300), st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=80)
def test_a_page_of_a_channel_with_odd_markup_is_read_or_refused(text, stamp, views):
    markup = (
        f'<div class="tgme_channel_info"></div><div data-post="bahn/{len(text)}"><div class="tgme_widget_message_text">{text}'
        f'</div><span class="tgme_widget_message_views">{views}</span><time datetime="{stamp}"></time></div>'
    )
    with suppress(SourceError):
        Desk("telegram", lambda _: reply(markup.encode("utf-8", "replace"))).poll()


@pytest.mark.parametrize("kind", sorted(k for k in KINDS if keyed(k)))
def test_an_access_key_is_in_no_address_log_cursor_or_error(kind, caplog):
    caplog.set_level(logging.DEBUG)
    said = [
        b'{"data": [], "meta": {}, "reviews": [], "items": [], "elements": [], "results": {}, "id": "1"}',
        b"{}",
        b"<p>",
    ]
    for body, status in [(b, s) for b in said for s in ("200 OK", "400 X", "401 X", "403 X", "500 X")]:
        desk = Desk(kind, partial(_signed_in_and, reply(body, status)))
        told = repr(_outcome(desk))
        assert KEY not in told + "".join(desk.asked) + caplog.text
        assert KEY in _sent(desk.requests[0])
    caplog.clear()


def _sent(asked: Asked) -> str:
    """What a request carries besides its address, with a name and password (Basic) unpacked."""
    sort, _, credentials = asked.headers.get("authorization", "").partition(" ")
    unpacked = base64.b64decode(credentials).decode() if sort == "Basic" else ""
    return unpacked + str(asked.headers) + asked.body.decode()


def test_a_redirect_to_another_kind_of_site_does_not_confuse_anybody():
    desk = Desk("hacker_news", lambda t: redirect("/login") if t != "/login" else as_json({"hits": []}))

    assert desk.poll().mentions == ()
