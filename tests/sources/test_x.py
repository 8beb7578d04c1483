"""X is counted by the minute, read on a surge, never beyond the month's ceiling, and what it removes is removed."""

from __future__ import annotations

import base64
import gzip
import json
import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shitstorm_radar.errors import InputError, SourceError
from shitstorm_radar.polling.health import Attempt, after_visit
from shitstorm_radar.records import MentionKind, SourceCondition, SourceStatus
from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.spending import Prices, amount, meter_of, millionths_of
from shitstorm_radar.sources.x_counts import Counts, counts_of
from shitstorm_radar.sources.x_posts import moment_of
from tests.fakes.fault_site import reply
from tests.fakes.x_site import X, number_at, post, storm
from tests.shared_data import shared_data
from tests.sources.rest_desk import KEY, NOW, Desk, as_json, fields_of
from tests.sources.schema_payloads import Payloads


def refused(desk, cursor=None):
    with pytest.raises(SourceError) as caught:
        desk.poll(cursor)
    return caught.value


def spent(visit) -> Any:
    """In millionths."""
    return visit.cursor["spent"]


def searches(desk):
    return [t for t in desk.asked if "search/recent" in t]


# counts


def test_the_first_visit_brings_a_week_by_the_hour_and_the_running_hour_by_the_minute():
    desk = Desk("x", X())
    desk.now = NOW + timedelta(minutes=20)
    visit = desk.poll()

    hours = [s for s in visit.samples if s.length_s == 3600]
    minutes = [s for s in visit.samples if s.length_s == 60 and s.start >= NOW]
    assert len(desk.asked) == 2
    assert len(hours) == 167
    assert all(s.n == 60 for s in hours)
    assert [s.start for s in minutes] == [NOW + timedelta(minutes=m) for m in range(19)]
    spans = sorted((s.start, s.start + timedelta(seconds=s.length_s)) for s in visit.samples)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert {s.subject for s in visit.samples} == {"Bahn"}
    assert {s.platform for s in visit.samples} == {"x"}
    assert visit.mentions == ()


def test_later_visits_ask_for_the_minutes_since_and_a_few_again():
    desk = Desk("x", X())
    first = desk.poll()
    desk.asked.clear()
    desk.now = NOW + timedelta(minutes=10)
    visit = desk.poll(first.cursor)

    [only] = desk.asked
    asked = fields_of(only)
    assert (asked["granularity"], asked["query"]) == ("minute", "(Bahn) -is:retweet")
    assert from_iso(asked["start_time"]) == NOW - timedelta(minutes=6)
    assert from_iso(asked["end_time"]) == NOW + timedelta(minutes=9)
    assert len(visit.samples) == 15
    assert desk.poll(visit.cursor).samples == ()  # nothing new, nothing asked, nothing paid
    assert len(desk.asked) == 1


def test_a_long_gap_is_counted_by_the_hour():
    desk = Desk("x", X())
    first = desk.poll()
    desk.asked.clear()
    desk.now = NOW + timedelta(hours=30, minutes=5)
    visit = desk.poll(first.cursor)

    assert [fields_of(t)["granularity"] for t in desk.asked] == ["hour", "minute"]
    covered = sum(s.length_s for s in visit.samples if s.start >= NOW)
    assert covered == 30 * 3600 + 4 * 60


def test_the_recorded_counts_of_before_are_read_under_their_old_name():
    recorded = body_of("test_client_get_recent_tweets_count.yaml")
    desk = Desk("x", lambda _: as_json(recorded))
    desk.now = datetime(2021, 9, 20, 19, 19, tzinfo=UTC)
    visit = desk.poll()

    assert {s.n for s in visit.samples} == {row["tweet_count"] for row in recorded["data"]}
    assert len({s.start for s in visit.samples}) == len(recorded["data"])


def test_operators_of_a_search_are_no_words_that_a_topic_could_fit():
    desk = Desk("x", X(), options={"query": '("Muster AG" OR #muster) lang:de -werbung'})

    assert {s.subject for s in desk.poll().samples} == {"Muster AG #muster"}


def test_counts_that_are_no_times_are_broken_data():
    answer = {"data": [{"start": "x", "end": "y", "post_count": 1}], "meta": {}}
    assert refused(Desk("x", lambda _: as_json(answer))).code == "bad_counts"


@pytest.mark.parametrize(
    ("usual", "minutes", "surges"),
    [
        (10, dict.fromkeys(range(9), 1), False),  # few, however fast they came
        (10, dict.fromkeys(range(10), 1), True),  # the pace of 40 an hour
        (10, {2 * m: 1 for m in range(30)}, True),  # thrice the usual hour
        (0, {3 * m: 1 for m in range(19)}, False),  # too few to be anything
        (40, dict.fromkeys(range(14), 2), False),  # a quarter of an hour at 112 an hour
        (40, dict.fromkeys(range(15), 2), True),
        (1000, dict.fromkeys(range(60), 20), False),
    ],
)
def test_a_surge_is_thrice_the_median_hour_and_more_than_a_few(usual, minutes, surges):
    end = 1_700_000_000 // 3600 * 3600
    hours = {end - 3600 * h: usual for h in range(2, 100)}
    counts = Counts(hours).with_minutes({end - 60 * (m + 1): n for m, n in minutes.items()}, end)

    assert counts.surge() is surges
    assert counts_of(json.loads(json.dumps(counts.kept()))) == counts


def test_nothing_surges_before_a_day_is_known():
    end = 1_700_000_000 // 3600 * 3600
    assert not Counts({end - 3600 * h: 1 for h in range(2, 20)}, {end - 60: 500}, end).surge()


def test_minutes_add_up_to_hours_and_what_is_remembered_stays_small():
    counts = Counts()
    for minute in range(0, 14 * 24 * 60, 10):
        counts = counts.with_minutes({60 * (minute + m): 1 for m in range(10)}, 60 * (minute + 10))

    assert len(counts.hours) == 168
    assert set(counts.hours.values()) == {60}
    assert len(json.dumps(counts.kept())) < 8000


# posts


def test_posts_are_read_only_while_the_counts_surge():
    quiet = Desk("x", X(posts=[post(5)]))
    assert quiet.poll().mentions == ()
    assert searches(quiet) == []

    loud = Desk("x", X(storm, [post(5, 1), post(4, 2)]))
    visit = loud.poll()
    assert visit.on_surge
    assert [m.text for m in visit.mentions] == ["Bahn? Nie wieder! 1", "Bahn? Nie wieder! 2"]
    assert visit.note == "298 posts in the last hour"
    assert fields_of(searches(loud)[0])["max_results"] == "100"


def test_a_post_comes_with_its_author_figures_and_place_in_the_conversation():
    root = number_at(NOW - timedelta(days=1))
    answer = post(5, 1, conversation_id=root, referenced_posts=[{"type": "replied_to", "id": root}])
    quote = post(4, 2, referenced_tweets=[{"type": "quoted", "id": "99"}])
    repost = post(3, 3, referenced_tweets=[{"type": "retweeted", "id": "98"}])
    one, two = Desk("x", X(storm, [answer, quote, repost])).poll().mentions

    assert (one.kind, one.parent, one.root) == (MentionKind.REPLY, f"x:{root}", f"x:{root}")
    assert (two.kind, two.quote_of) == (MentionKind.QUOTE, "x:99")
    assert (one.author.handle, one.author.followers, one.language) == ("anna", 900, "de")
    e = one.engagement
    assert (e.likes, e.reposts, e.replies, e.quotes, e.views, e.metrics_at) == (9, 4, 2, 1, 800, NOW)
    assert one.url == f"https://x.com/i/status/{answer['id']}"


def test_an_edited_post_keeps_the_identity_of_its_first_version():
    first = number_at(NOW - timedelta(minutes=9))
    edited = post(5, 1, edit_history_post_ids=[first, number_at(NOW - timedelta(minutes=5), 1)])
    [mention] = Desk("x", X(storm, [edited])).poll().mentions

    assert mention.uid == f"x:{first}"
    assert mention.edited_at == moment_of(edited["id"])


def test_the_next_visit_of_a_surge_asks_only_for_newer_posts():
    site = X(storm, [post(5, 1)])
    desk = Desk("x", site)
    first = desk.poll()
    newer = post(-3, 2)
    site.posts[newer["id"]] = newer
    desk.now = NOW + timedelta(minutes=5)
    visit = desk.poll(first.cursor)

    assert [m.uid for m in visit.mentions] == [f"x:{newer['id']}"]
    assert fields_of(searches(desk)[1])["since_id"] == post(5, 1)["id"]


def test_the_recorded_posts_are_read_though_they_carry_little():
    recorded = body_of("test_client_search_recent_tweets.yaml")
    site = X(storm)
    desk = Desk("x", lambda t: as_json(recorded) if "search/recent" in t else site(t))
    visit = desk.poll()

    assert {m.uid for m in visit.mentions} == {f"x:{row['id']}" for row in recorded["data"]}
    assert all(m.published_at == moment_of(m.uid[2:]) for m in visit.mentions)


def test_what_x_removed_is_removed_here_within_a_day_and_counts_are_renewed():
    kept, gone = post(5, 1), post(4, 2)
    site = X(storm, [kept, gone])
    desk = Desk("x", site)
    first = desk.poll()
    site.rate = lambda moment: 0
    site.gone.add(gone["id"])
    site.posts[kept["id"]] = {**kept, "public_metrics": {**kept["public_metrics"], "like_count": 500}}
    desk.now = NOW + timedelta(hours=25)
    desk.asked.clear()
    visit = desk.poll(first.cursor)

    assert set(fields_of(desk.asked[-1])["ids"].split(",")) == {kept["id"], gone["id"]}
    told = {m.uid: (m.deleted_at, m.text, m.engagement.likes) for m in visit.mentions}
    assert told == {
        f"x:{gone['id']}": (desk.now, "", None),
        f"x:{kept['id']}": (None, kept["text"], 500),
    }
    still: Any = visit.cursor["kept"]
    assert set(still) == {kept["id"]}
    desk.asked.clear()
    desk.now += timedelta(hours=1)
    desk.poll(visit.cursor)
    assert not [t for t in desk.asked if "ids=" in t]


# money


def test_every_request_and_post_is_on_the_meter_and_the_state_says_so():
    desk = Desk("x", X(storm, [post(5, n) for n in range(10)]))
    visit = desk.poll()

    assert spent(visit) == 3 * 5000 + 10 * 5000
    assert (visit.remark, visit.figures) == ("x_spent", {"spent": "0.07", "ceiling": "25.00", "currency": "USD"})
    status = after_visit(SourceStatus("s"), visit, Attempt(NOW, NOW, 600.0), arrived=10)
    assert (status.condition, status.code, status.details["spent"]) == (SourceCondition.OK, "x_spent", "0.07")
    assert visit.quota is not None
    assert (visit.quota.left, visit.quota.limit) == (299, 300)


def test_at_the_ceiling_nothing_is_asked_until_the_month_ends():
    desk = Desk("x", X(), options={"ceiling": "0.01", "currency": "EUR"})
    first = desk.poll()
    desk.asked.clear()
    desk.now = NOW + timedelta(minutes=10)
    error = refused(desk, first.cursor)

    assert (error.code, error.condition, error.retry_after) == ("x_ceiling", SourceCondition.BLOCKED, None)
    assert error.details == {"spent": "0.01", "ceiling": "0.01", "currency": "EUR"}
    assert desk.asked == []
    desk.now = datetime(2026, 12, 1, 0, 5, tzinfo=UTC)
    assert desk.poll(first.cursor).samples


def test_another_search_does_not_make_the_month_forget_what_was_spent():
    desk = Desk("x", X())
    first = desk.poll()
    other = Desk("x", X(), options={"query": "Zug"})

    assert spent(other.poll(first.cursor)) == 4 * 5000


def test_no_more_posts_are_asked_than_the_ceiling_can_pay():
    desk = Desk("x", X(storm, [post(5, n) for n in range(60)]), options={"ceiling": "0.17"})
    visit = desk.poll()

    assert fields_of(searches(desk)[0])["max_results"] == "31"
    assert spent(visit) <= 170_000
    poor = Desk("x", X(storm, [post(5)]), options={"ceiling": "0.05"})
    assert "ceiling" in poor.poll().note
    assert searches(poor) == []


def test_what_was_paid_for_is_kept_when_the_next_question_fails():
    site = X(storm, [post(5)])
    site.fault["/2/tweets/search/recent"] = reply(b"", "429 X", {"Retry-After": "120"})
    visit = Desk("x", site).poll()

    assert visit.samples
    assert spent(visit) == 2 * 5000
    assert not visit.complete
    assert visit.wait == timedelta(seconds=120)


@pytest.mark.parametrize(
    ("status", "told"), [("401 X", "key_expired"), ("403 X", "key_lacks_right"), ("402 X", "x_no_credit")]
)
def test_a_refused_key_and_an_empty_account_are_told(status, told):
    desk = Desk("x", lambda _: reply(b"{}", status))
    assert refused(desk).code == told
    assert desk.requests[0].headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in "".join(desk.asked)


@pytest.mark.parametrize("wrong", ["viel", "-1", "1e99", "NaN"])
def test_what_is_no_amount_is_refused(wrong):
    with pytest.raises(InputError):
        millionths_of(wrong)
    assert refused(Desk("x", X(), options={"ceiling": wrong})).code == "bad_amount"
    assert refused(Desk("x", X(), options={"query": ""})).code == "no_query"


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 100))
def test_asking_for_what_is_affordable_never_passes_the_ceiling(request_price, post_price, ceiling, spent, most):
    meter = meter_of("2026-11", spent, Prices(request_price, post_price, ceiling, "EUR"), NOW)
    posts = meter.posts_left(most)

    assert 0 <= posts <= most
    if not meter.exhausted:
        assert meter.after(requests=1, posts=posts).spent <= ceiling
    assert meter_of("2026-10", spent, meter.prices, NOW).spent == 0
    assert float(amount(spent)) * 1e6 >= spent


# what others recorded, and what the published interface allows


def body_of(name):
    """The answer in a cassette."""
    written = (shared_data("payloads/x/tweepy__tweepy") / name).read_text(encoding="utf-8")
    packed = re.search(r"string: !!binary \|\n((?:\s+[A-Za-z0-9+/=]+\n)+)", written)
    assert packed is not None
    return json.loads(gzip.decompress(base64.b64decode(packed[1])))


def test_answers_as_the_published_interface_allows_them_are_read_or_refused():
    document = json.loads((shared_data("payloads/x/xdevplatform__docs") / "openapi.json").read_bytes())
    needed = frozenset({"data", "meta", "id", "text", "public_metrics", "start", "end"})
    payloads = Payloads(document["components"]["schemas"], needed)
    search = payloads.of({"$ref": "SearchPostsRecentResponse"})
    counts = payloads.of({"$ref": "GetPostsCountsRecentResponse"})

    @settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
    @given(search, counts, st.booleans())
    def each(found, counted, real_counts):
        site = X(storm)

        def answer(target):
            if "counts" in target:
                return site(target) if real_counts else as_json(counted)
            return as_json(found)

        try:
            visit = Desk("x", answer).poll()
        except SourceError as err:
            assert err.code in {"bad_counts", "other_data"}  # noqa: PT017 - most answers are read, these may be refused
        else:
            assert spent(visit) >= 5000
            assert all(m.uid and m.published_at for m in visit.mentions)

    each()
