"""Bluesky's search: signing in, renewing, paging, and posts as the live stream makes them."""

import asyncio
import base64
import json
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.jetstream_event import read_events
from shitstorm_radar.sources.json_site import Place
from tests.fakes.fault_site import FaultSite
from tests.shared_data import shared_data
from tests.sources.rest_desk import NOW, Desk, as_json, config, connector_of, fields_of, iso

HOUR = timedelta(hours=1)
RECORDED = shared_data("payloads/recorded_here/atproto_devenv_0.6.7")
DID = "did:plc:anna"


def recorded(name):
    return json.loads((RECORDED / name).read_bytes())["body"]


def view(number, at=NOW - HOUR, text="Die Bahn kommt nicht", **more):
    record = {
        "$type": "app.bsky.feed.post",
        "text": text,
        "createdAt": iso(at),
        "langs": ["de"],
        **more.pop("record", {}),
    }
    return {"uri": f"at://{DID}/app.bsky.feed.post/{number}", "cid": "x", "record": record, "indexedAt": iso(at),
            "author": {"did": DID, "handle": "anna.bsky.social", "displayName": "Anna"},
            "likeCount": 4, "repostCount": 3, "replyCount": 2, "quoteCount": 1, **more}  # fmt: skip


def jwt(number, ends):
    claims = (
        base64.urlsafe_b64encode(json.dumps({"exp": int(ends.timestamp()), "n": number}).encode()).decode().rstrip("=")
    )
    return f"h.{claims}.s"


class Pds:
    """Answers as an account's server does."""

    def __init__(self, *views, life=2 * HOUR):
        self.views, self.life, self.sessions = list(views), life, 0
        self.expired = self.renewal_over = False

    def __call__(self, target):
        if "Session" in target:
            if "refresh" in target and self.renewal_over:
                return as_json({"error": "ExpiredToken", "message": "Token has been revoked"}, "400 Bad Request")
            self.sessions += 1
            return as_json(
                {"accessJwt": jwt(self.sessions, NOW + self.life), "refreshJwt": "r", "did": DID, "handle": "anna"}
            )
        if self.expired:
            self.expired = False
            return as_json({"error": "ExpiredToken", "message": "Token has expired"}, "400 Bad Request")
        begin = int(fields_of(target).get("cursor", "0"))
        page: dict[str, Any] = {"posts": self.views[begin : begin + 100]}
        if begin + 100 < len(self.views):
            page["cursor"] = str(begin + 100)
        return as_json(page)


def asked(desk):
    return [target.partition("?")[0].rpartition(".")[2] for target in desk.asked]


def test_found_posts_have_the_uid_of_the_live_stream_and_their_figures():
    desk = Desk(
        "bluesky_search",
        Pds(view("1", record={"reply": {"parent": {"uri": "at://a/b/c"}, "root": {"uri": "at://r/b/c"}}})),
    )
    (found,) = desk.poll().mentions
    line = json.dumps({"did": DID, "time_us": int(NOW.timestamp() * 1e6), "kind": "commit", "commit": {"operation": "create", "rkey": "1",
                       "collection": "app.bsky.feed.post", "record": view("1")["record"]}})  # fmt: skip
    (live,) = read_events([line], lambda *_: True, Place("s", "h", NOW)).mentions

    assert (found.uid, found.author.handle) == (live.uid, live.author.handle)
    assert (found.kind, found.parent, found.root) == (MentionKind.REPLY, "bluesky:at://a/b/c", "bluesky:at://r/b/c")
    counts = found.engagement
    assert (counts.likes, counts.reposts, counts.replies, counts.quotes) == (4, 3, 2, 1)
    assert (found.author.name, found.language, found.published_at) == ("Anna", "de", NOW - HOUR)
    assert asked(desk) == ["createSession", "searchPosts"]


def test_a_gap_is_read_page_by_page_and_the_cursor_moves_on():
    desk = Desk("bluesky_search", Pds(*(view(str(n), NOW - n * timedelta(minutes=1)) for n in range(250))))
    first = desk.poll()
    assert (len(first.mentions), first.cursor["since"]) == (100, int(NOW.timestamp()))
    desk.asked.clear()
    visit = desk.poll({"query": "Bahn", "since": int((NOW - 2 * HOUR).timestamp())})

    assert (len(visit.mentions), visit.complete) == (200, True)
    assert fields_of(desk.asked[1])["since"] == "2026-11-21T09:00:00Z"
    assert Desk("bluesky_search", Pds(*(view(str(n), NOW) for n in range(700)))).poll(visit.cursor).complete is False


@pytest.mark.parametrize(
    ("renewal_over", "then"), [(False, ["refreshSession"]), (True, ["refreshSession", "createSession"])]
)
def test_a_token_whose_time_is_over_is_renewed_and_signs_in_anew_where_that_fails(renewal_over, then):
    pds = Pds(view("1"))
    pds.expired, pds.renewal_over = True, renewal_over
    desk = Desk("bluesky_search", pds)

    assert len(desk.poll().mentions) == 1
    assert asked(desk) == ["createSession", "searchPosts", *then, "searchPosts"]


def test_a_token_is_kept_from_visit_to_visit_until_its_end():
    site, pds = FaultSite(), Pds(view("1"))
    targets = []

    async def answer(got, writer, reader):
        targets.append(got.target.partition("?")[0].rpartition(".")[2])
        writer.write(pds(got.target))

    async def main():
        site.routes["*"] = answer
        client = HttpClient(proxies={}, clock=SystemClock())
        async with site:
            for hours in (0, 1, 3):
                await connector_of(config("bluesky_search", site.address("")), client).poll({}, NOW + hours * HOUR)
        await client.aclose()

    asyncio.run(main())
    assert targets == ["createSession", "searchPosts", "searchPosts", "refreshSession", "searchPosts"]


@pytest.mark.parametrize("answer", [
    as_json({"error": "AuthenticationRequired", "message": "Invalid identifier or password"}, "401 Unauthorized"),
    as_json({"error": "InvalidRequest"}, "400 Bad Request"),
])  # fmt: skip
def test_a_password_that_is_not_taken_is_told(answer):
    with pytest.raises(SourceError) as told:
        Desk("bluesky_search", lambda _: answer).poll()
    assert (told.value.code, told.value.condition) == ("bad_key", SourceCondition.NEEDS_SIGN_IN)


def test_without_a_word_nothing_is_asked():
    desk = Desk("bluesky_search", Pds(), options={"query": ""})
    with pytest.raises(SourceError) as told:
        desk.poll()
    assert (told.value.code, desk.asked) == ("no_query", [])


def test_the_recorded_search_is_read_with_the_recorded_session():
    session, found = recorded("createSession.json"), recorded("searchPosts_pds-auth.json")
    (mention,) = Desk("bluesky_search", lambda t: as_json(session if "Session" in t else found)).poll().mentions

    assert mention.text.startswith("Die Muster AG hat mich")
    assert (mention.author.name, mention.language) == ("Alice", "de")
    assert mention.uid == f"bluesky:{found['posts'][0]['uri']}"


@pytest.mark.parametrize("path", sorted(RECORDED.glob("*.json")), ids=lambda p: p.stem)
def test_every_recorded_answer_is_read_or_refused(path):
    body = json.loads(path.read_bytes())["body"]
    session = recorded("createSession.json")
    with suppress(SourceError):
        Desk("bluesky_search", lambda t: as_json(session if "Session" in t else body)).poll()


anything = st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.lists(st.text(max_size=5), max_size=2)


@given(st.lists(st.dictionaries(st.sampled_from(["uri", "author", "record", "indexedAt", "likeCount"]), anything).map(
    lambda odd: {**view("1"), **odd}), max_size=4))  # fmt: skip
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_odd_values_are_read_or_refused(views):
    with suppress(SourceError):
        for mention in Desk("bluesky_search", Pds(*views)).poll().mentions:
            assert mention.uid.startswith("bluesky:at://did:")
