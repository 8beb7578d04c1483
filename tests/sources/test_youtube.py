"""YouTube: what is found and read, and what a day's quota allows; never a question more."""

import json
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition
from shitstorm_radar.sources.base import Quota
from shitstorm_radar.sources.youtube_quota import Ledger, Spent, day_cost, quota_day, resets_at
from tests.fakes.fault_site import reply
from tests.shared_data import shared_data
from tests.sources.discovery import documents
from tests.sources.rest_desk import NOW, Desk, as_json, fields_of, iso

HOUR = timedelta(hours=1)
MIDNIGHT = datetime(2026, 11, 22, 8, tzinfo=UTC)
SPENT = {"error": {"code": 403, "message": "The request cannot be completed because you have exceeded your quota.",
                   "errors": [{"reason": "quotaExceeded", "domain": "youtube.quota"}]}}  # fmt: skip


def recorded(name):
    return json.loads((shared_data("payloads/youtube/sns-sdks__python-youtube") / name).read_bytes())


def video(number, comments=0, at=NOW - HOUR, **snippet):
    words = {"title": f"Bahn {number}", "publishedAt": iso(at), "channelId": "UC1", "channelTitle": "Anna", **snippet}
    figures = {"viewCount": "700", "likeCount": "12", "commentCount": str(comments)}
    return {"id": f"v{number}", "snippet": words, "statistics": figures}


def thread(number, below="v1", at=NOW - HOUR, **snippet):
    words = {"textOriginal": f"Pfui {number}", "authorDisplayName": "Bert", "authorChannelId": {"value": "UC2"},
             "publishedAt": iso(at), "updatedAt": iso(at), "likeCount": 3, **snippet}  # fmt: skip
    top = {"id": f"c{number}", "snippet": words}
    return {"id": f"c{number}", "snippet": {"videoId": below, "topLevelComment": top, "totalReplyCount": 2}}


class Tube:
    """Answers as the interface does: videos by number with their comments."""

    def __init__(self, *videos, threads=(), refusal=None):
        self.videos, self.threads, self.refusal = list(videos), list(threads), refusal

    def __call__(self, target):
        asked = fields_of(target)
        if self.refusal:
            return self.refusal
        if "/search" in target:
            return as_json({"items": [{"id": {"videoId": v["id"]}} for v in self.videos]})
        if "/videos" in target:
            return as_json({"items": [v for v in self.videos if v["id"] in asked["id"].split(",")]})
        below = asked.get("videoId")
        return as_json({"items": [t for t in self.threads if below in (None, t["snippet"]["videoId"])]})


def asked(desk):
    return [target.partition("?")[0].rpartition("/")[2] for target in desk.asked]


def test_found_videos_and_their_comments_are_mentions_of_one_thread():
    tube = Tube(video(1, comments=2, description="Zug fällt aus"), threads=[thread(1), thread(2)])
    desk = Desk("youtube", tube)
    visit = desk.poll()

    found, *below = sorted(visit.mentions, key=lambda m: (m.kind is MentionKind.COMMENT, m.uid))
    assert (found.uid, found.title, found.text) == ("youtube:v1", "Bahn 1", "Zug fällt aus")
    assert (found.engagement.views, found.engagement.likes, found.engagement.replies) == (700, 12, 2)
    assert found.url == "https://www.youtube.com/watch?v=v1"
    assert [(m.uid, m.root, m.text) for m in below] == [
        ("youtube:c1", "youtube:v1", "Pfui 1"),
        ("youtube:c2", "youtube:v1", "Pfui 2"),
    ]
    assert (below[0].author.handle, below[0].engagement.likes, below[0].engagement.replies) == ("UC2", 3, 2)
    assert asked(desk) == ["search", "videos", "commentThreads"]
    assert visit.quota == Quota(99, 100, MIDNIGHT)


def test_the_key_stands_in_no_address():
    desk = Desk("youtube", Tube(), options={"key": "s3cr3t"})
    desk.poll()

    assert not [target for target in desk.asked if "s3cr3t" in target]


def test_known_videos_are_looked_at_again_and_comments_only_where_there_are_more():
    tube = Tube(video(1, comments=1), video(2), threads=[thread(1)])
    desk = Desk("youtube", tube)
    first = desk.poll()
    tube.videos[1]["statistics"]["commentCount"] = "5"
    second = desk.poll(first.cursor)

    assert asked(desk)[3:] == ["search", "videos", "commentThreads"]
    assert fields_of(desk.asked[-1])["videoId"] == "v2"
    assert {m.uid for m in second.mentions} == {"youtube:v1", "youtube:v2"}
    assert fields_of(desk.asked[3])["publishedAfter"] == "2026-11-21T06:00:00Z"


def test_comments_are_left_out_where_nobody_wants_them():
    desk = Desk("youtube", Tube(video(1, comments=5), threads=[thread(1)]), options={"comments": "no"})

    assert {m.kind for m in desk.poll().mentions} == {MentionKind.POST}


def test_a_video_that_is_gone_or_a_month_old_is_no_longer_looked_at():
    tube = Tube(video(1), video(2, at=NOW - timedelta(days=31)))
    desk = Desk("youtube", tube)
    first = desk.poll()
    assert first.cursor["videos"] == {"v1": 0}
    tube.videos.clear()

    assert desk.poll(first.cursor).cursor["videos"] == {}


def test_comments_of_an_own_channel_are_read_back_to_the_known_ones():
    pages = {
        "": ([thread(9, at=NOW), thread(8, at=NOW - HOUR)], "two"),
        "two": ([thread(7, at=NOW - 9 * HOUR)], "three"),
    }

    def answer(target):
        items, after = pages[fields_of(target).get("pageToken", "")]
        return as_json({"items": items, "nextPageToken": after})

    desk = Desk("youtube", answer, options={"query": "", "channel": "UC1"})
    first = desk.poll()
    assert asked(desk) == ["commentThreads"]
    assert fields_of(desk.asked[0])["allThreadsRelatedToChannelId"] == "UC1"
    again = desk.poll({**first.cursor, "below": int((NOW - 5 * HOUR).timestamp())})

    assert [m.uid for m in again.mentions] == ["youtube:c7", "youtube:c8", "youtube:c9"]
    assert (again.quota, again.complete) == (Quota(9997, 10_000, MIDNIGHT), True)


def test_closed_comments_are_no_failure():
    closed = {"error": {"code": 403, "message": "disabled comments", "errors": [{"reason": "commentsDisabled"}]}}
    tube = Tube(video(1, comments=5))
    desk = Desk("youtube", lambda t: as_json(closed, "403 Forbidden") if "commentThreads" in t else tube(t))

    assert [m.uid for m in desk.poll().mentions] == ["youtube:v1"]


@pytest.mark.parametrize(
    ("said", "status", "code", "condition"),
    [
        (SPENT, "403 Forbidden", "quota_spent", SourceCondition.SLOW_DOWN),
        ({"error": {"message": "API key not valid. Please pass a valid API key.", "errors": [{"reason": "badRequest"}]}},
         "400 Bad Request", "bad_key", SourceCondition.NEEDS_SIGN_IN),
        ({"error": {"message": "not used in project", "errors": [{"reason": "accessNotConfigured"}]}},
         "403 Forbidden", "api_not_enabled", SourceCondition.NEEDS_SIGN_IN),
        ({"error": {"message": "The channel cannot be found", "errors": [{"reason": "channelNotFound"}]}},
         "404 Not Found", "no_channel", SourceCondition.WRONG_ADDRESS),
        ({"error": {"message": "Odd.", "errors": [{"reason": "new"}]}}, "400 Bad Request", "refused",
         SourceCondition.BROKEN_DATA),
    ],
)  # fmt: skip
def test_a_refusal_is_a_state_with_its_reason(said, status, code, condition):
    with pytest.raises(SourceError) as told:
        Desk("youtube", Tube(refusal=as_json(said, status))).poll()
    assert (told.value.code, told.value.condition) == (code, condition)


def test_without_a_word_and_a_channel_nothing_is_asked():
    desk = Desk("youtube", Tube(), options={"query": ""})
    with pytest.raises(SourceError) as told:
        desk.poll()
    assert (told.value.code, desk.asked) == ("no_query", [])


# the day's quota


def test_a_used_up_day_is_told_with_its_end_and_asks_nothing():
    spent: Any = {"day": "2026-11-21", "searches": 100, "units": 5}
    desk = Desk("youtube", Tube())
    with pytest.raises(SourceError) as told:
        desk.poll({"asked": "Bahn\n", "spent": spent})
    assert (told.value.code, desk.asked) == ("quota_spent", [])
    assert told.value.retry_after == datetime(2026, 11, 22, 8, tzinfo=UTC) - NOW

    desk.now = NOW + 20 * HOUR
    assert desk.poll({"asked": "Bahn\n", "spent": spent}).quota == Quota(99, 100, MIDNIGHT + 24 * HOUR)


def test_known_videos_are_still_looked_at_when_the_searches_are_used_up():
    desk = Desk("youtube", Tube(video(1)))
    cursor = desk.poll().cursor
    visit = desk.poll({**cursor, "spent": {"day": "2026-11-21", "searches": 100, "units": 5}})

    assert asked(desk)[2:] == ["videos"]
    assert (visit.complete, visit.note) == (False, "the day's searches are used up")


def test_what_is_left_is_spread_over_the_rest_of_the_day():
    desk = Desk("youtube", Tube())
    visit = desk.poll({"asked": "Bahn\n", "spent": {"day": "2026-11-21", "searches": 89, "units": 0}})

    assert visit.wait == 2 * HOUR  # 20 h and 10 searches are left
    assert desk.poll().wait is not None
    assert Desk("youtube", Tube(), now=NOW + 19 * HOUR).poll().wait is None


@given(
    st.lists(
        st.tuples(st.sampled_from(["one", "two"]), st.sampled_from("ab"), st.booleans(), st.integers(0, 4)),
        max_size=400,
    )
)
def test_sources_with_one_key_never_take_more_than_the_day_has(takes):
    ledger, now = Ledger(), NOW
    given_out: dict[tuple[str, date, bool], int] = {}
    for key, source, search, hours in takes:
        now += timedelta(minutes=hours)
        purse = ledger.purse(key, source, None, now)
        taken = purse.take_search() if search else purse.take_unit()
        place = key, quota_day(now), search
        given_out[place] = given_out.get(place, 0) + taken
    assert all(n <= (100 if search else 10_000) for (_, _, search), n in given_out.items())


def test_two_sources_share_the_searches_of_their_key():
    ledger = Ledger()
    ledger.purse("k", "a", Spent(quota_day(NOW), 60, 0), NOW)
    assert ledger.purse("k", "b", Spent(quota_day(NOW), 39, 0), NOW).searches_left == 1
    assert ledger.purse("other", "b", None, NOW).searches_left == 100


def test_a_day_that_the_site_calls_used_up_is_used_up_here():
    ledger = Ledger()
    ledger.purse("k", "a", Spent(quota_day(NOW), 60, 7), NOW).empty()
    purse = ledger.purse("k", "b", None, NOW)
    assert (purse.searches_left, purse.units_left, purse.take_unit()) == (0, 0, False)


@pytest.mark.parametrize(
    ("now", "end"),
    [
        (datetime(2026, 11, 21, 7, 59, tzinfo=UTC), datetime(2026, 11, 21, 8, tzinfo=UTC)),
        (datetime(2026, 7, 1, 12, tzinfo=UTC), datetime(2026, 7, 2, 7, tzinfo=UTC)),
        (datetime(2026, 11, 1, 8, tzinfo=UTC), datetime(2026, 11, 2, 8, tzinfo=UTC)),  # 25 hours: the clocks go back
    ],
)
def test_a_day_ends_at_midnight_in_california(now, end):
    assert resets_at(now) == end


def test_the_planner_says_what_a_day_costs():
    cost = day_cost({"query": "Bahn", "comments": "yes"}, 900.0)
    assert cost.figures == {"searches": 96, "searches_limit": 100, "units": 96 * 11, "units_limit": 10_000}
    assert "would cost" in day_cost({"query": "Bahn"}, 600.0).words
    assert day_cost({"channel": "UC1"}, 900.0).figures["searches"] == 0
    assert day_cost({"channel": "UC1"}, 900.0).figures["units"] == 288


# recorded and generated answers


def test_recorded_videos_and_comments_are_all_read():
    tube = {"search": recorded("search_by_keywords_p1.json"), "videos": recorded("videos_info_multi.json"),
            "commentThreads": recorded("comment_threads_by_video_paged_1.json")}  # fmt: skip
    desk = Desk(
        "youtube",
        lambda t: as_json(tube[t.partition("?")[0].rpartition("/")[2]]),
        now=datetime(2019, 4, 10, tzinfo=UTC),
    )
    first = tube["videos"]["items"][0]
    first["statistics"] = {"commentCount": "5"}  # this recording holds no figures
    ids: Any = {v["id"]: 0 for v in tube["videos"]["items"]}
    visit = desk.poll({"asked": "Bahn\n", "since": 1, "videos": ids})

    videos = [m for m in visit.mentions if m.kind is MentionKind.POST]
    assert {m.uid.partition(":")[2] for m in videos} == set(ids)
    comments = [m for m in visit.mentions if m.kind is MentionKind.COMMENT]
    assert {m.uid.partition(":")[2] for m in comments} == {t["id"] for t in tube["commentThreads"]["items"]}
    assert all(m.text and m.published_at and m.author.name for m in comments)
    assert visit.skipped == 0


@pytest.mark.parametrize("path", sorted(shared_data("payloads/youtube").rglob("*.json")), ids=lambda p: p.stem)
def test_every_recorded_answer_is_read_or_refused(path: Path):
    tube, body = Tube(video(1, comments=3)), path.read_bytes()
    for what in ("search", "videos", "commentThreads"):

        def answer(target: str, what: str = what) -> bytes:
            return reply(body) if what in target else tube(target)

        with suppress(SourceError):
            Desk("youtube", answer).poll()


@given(
    found=documents("youtube.v3", "SearchListResponse", 3),
    videos=documents("youtube.v3", "VideoSnippet", 2),
    threads=documents("youtube.v3", "CommentThreadListResponse", 5),
)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_the_schema_allows_is_read_or_refused(found, videos, threads):
    def answer(target):
        if "/search" in target:
            return as_json({**found, "items": [*found.get("items", []), {"id": {"videoId": "v1"}}]})
        if "/videos" in target:
            return as_json({"items": [{"id": "v1", "snippet": videos, "statistics": {"commentCount": "4"}}]})
        return as_json(threads)

    for options in ({}, {"query": "", "channel": "UC1"}):
        with suppress(SourceError):
            for mention in Desk("youtube", answer, options=options).poll().mentions:
                assert mention.uid.startswith("youtube:")
                assert mention.published_at is not None
