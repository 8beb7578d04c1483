"""What is seen is told platform by platform, and the score counts places, not sources."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.hand_checks import HandCheck, HandChecks
from shitstorm_radar.pipeline.coverage_map import (
    NO_PLACES,
    Sight,
    coverage_map,
    mentions_by_platform,
    most_urgent_first,
    platform_of,
)
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.settings import Settings, SourceConfig, Topic
from shitstorm_radar.sources.platforms import PLATFORMS, platform
from shitstorm_radar.store.base import SourceCount

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
TODAY = date(2026, 11, 20)
REDDIT = SourceConfig("reddit", "feed", "R", "https://www.reddit.com/search.rss?q=x&sort=new&limit=100")
NEWS = SourceConfig("news", "feed", "N", "https://news.google.com/rss/search?q=x&hl=de&gl=DE&ceid=DE:de")
TOOTS = SourceConfig("toots", "mastodon", "M", "mastodon.social", {"hashtag": "x"})
MORE_TOOTS = replace(TOOTS, id="more")
STAND_IN = SourceConfig("alerts", "feed", "A", "https://www.google.com/alerts/feeds/1/2", stands_in_for="tiktok")
ALL = Settings(
    topics=(Topic("all", "All", "x"), Topic("one", "One", "x", source_ids=("news",))),
    sources=(REDDIT, NEWS, TOOTS, MORE_TOOTS, STAND_IN),
)


def good(source_id):
    return SourceStatus(source_id, SourceCondition.OK, last_success_at=NOW, last_attempt_at=NOW)


def bad(source_id, minutes=None):
    last = None if minutes is None else NOW - timedelta(minutes=minutes)
    return SourceStatus(source_id, SourceCondition.BLOCKED, last_success_at=last, last_attempt_at=NOW)


def look(settings=ALL, statuses=(), topic="all", counts=()):
    return coverage_map(settings, topic, {s.source_id: s for s in statuses}, NOW, TODAY, counts)


def channel(found, platform_id):
    return next(c for c in found.channels if c.platform.id == platform_id)


@pytest.mark.parametrize(
    ("kind", "address", "wanted"),
    [
        ("feed", NEWS.address, "google_news"),
        ("feed", REDDIT.address, "reddit"),
        ("feed", "https://www.google.com/alerts/feeds/123/456", "google_alerts"),
        ("feed", "https://www.youtube.com/feeds/videos.xml?channel_id=UC1", "youtube"),
        ("feed", "https://de.wikipedia.org/w/index.php?title=X&action=history&feed=atom", "wikipedia"),
        ("feed", "https://feddit.org/feeds/c/de.xml?sort=New", "lemmy"),
        ("feed", "https://blog.test/comments/feed/", "blog_comments"),
        ("feed", "https://blog.test/feed", "feeds"),
        ("feed", "http://[broken", "feeds"),
        ("feed", "no address at all", "feeds"),
        ("mastodon", "mastodon.social", "mastodon"),
        ("mastodon_search", "mastodon.social", "mastodon"),
        ("file", "berichte/x.csv", "other_tools"),
        ("of_an_extension", "x", "other_tools"),
    ],
)
def test_a_source_belongs_to_the_platform_that_it_reads(kind, address, wanted):
    assert platform_of(SourceConfig("s", kind, "S", address)) == wanted


def test_every_platform_has_a_row_and_every_row_says_how_it_is_seen():
    found = look()

    assert [c.platform for c in found.channels] == list(PLATFORMS)
    assert channel(found, "tiktok").sight is Sight.CLOSED
    assert channel(found, "lemmy").sight is Sight.ABSENT
    assert channel(found, "reddit").sight is Sight.WAITING


def test_all_sources_live_some_degraded_none_blind_since_the_last_delivery():
    found = look(statuses=(good("news"), good("toots"), bad("more", 5), bad("reddit", 20)))

    assert channel(found, "google_news").sight is Sight.LIVE
    assert (channel(found, "mastodon").sight, channel(found, "mastodon").delivering) == (Sight.DEGRADED, 1)
    assert channel(found, "reddit").sight is Sight.BLIND
    assert channel(found, "reddit").blind_since == NOW - timedelta(minutes=20)


def test_a_source_that_is_switched_off_sees_nothing():
    off = replace(ALL, sources=(replace(REDDIT, enabled=False),))

    assert channel(look(off, (good("reddit"),)), "reddit").sight is Sight.OFF


def test_only_the_sources_of_the_topic_count():
    statuses = (good("news"), good("reddit"))

    assert look(statuses=statuses).score.observed == 2
    assert look(statuses=statuses, topic="one").score.observed == 1
    assert look(statuses=statuses, topic=None).score.observed == 2


def test_the_score_tells_the_longest_blindness_and_parts_only_seen_in_part():
    score = look(statuses=(good("news"), good("toots"), good("more"), bad("reddit", 20))).score

    assert (score.observed, score.partly, score.blind) == (2, 1, 1)
    assert score.blind_since == NOW - timedelta(minutes=20)
    assert score.relevant == len(PLATFORMS) - len(NO_PLACES)


def test_what_never_delivered_is_blind_without_a_beginning():
    score = look(statuses=(bad("reddit"),)).score

    assert (score.blind, score.blind_since) == (1, None)


def test_what_is_called_not_relevant_neither_helps_nor_hurts_the_score():
    before = look(statuses=(bad("reddit"),)).score
    after = look(replace(ALL, irrelevant_platforms=("reddit", "tiktok")), (bad("reddit"),)).score

    assert (after.relevant, after.blind) == (before.relevant - 2, 0)


def test_tools_never_count_as_places():
    found = look(statuses=(good("alerts"),))

    assert channel(found, "google_alerts").sight is Sight.LIVE
    assert found.score.observed == 0


def test_a_stand_in_does_not_count_as_observed_but_is_told():
    found = look(statuses=(good("alerts"),))

    assert (channel(found, "tiktok").sight, channel(found, "tiktok").stand_ins) == (Sight.CLOSED, 1)
    assert found.score.replaced == 1
    assert look(statuses=(bad("alerts"),)).score.replaced == 0


def test_what_is_looked_at_by_hand_is_told_and_whether_it_was_done_today():
    checks = HandChecks((HandCheck("xing", "XING", TODAY), HandCheck("kununu", "kununu", TODAY, done_on=TODAY)))
    found = look(replace(ALL, hand_checks=checks))

    assert [(channel(found, i).by_hand, channel(found, i).looked) for i in ("xing", "kununu", "x")] == [
        (True, False),
        (True, True),
        (False, False),
    ]
    assert found.score.replaced == 2


def test_shares_are_told_by_what_brought_the_mentions_also_when_that_source_is_gone():
    counts = (
        SourceCount("news", "feed", 6),
        SourceCount("gone", "bluesky", 3),
        SourceCount("old", "feed", 2),
        SourceCount("x", "file", 1),
    )

    assert mentions_by_platform(ALL, counts) == {"google_news": 6, "bluesky": 3, "feeds": 2, "other_tools": 1}
    assert channel(look(counts=counts), "google_news").share == 0.5
    assert channel(look(), "google_news").share is None


def test_what_is_blind_stands_above_what_delivers_and_what_does_not_count_comes_last():
    rows = most_urgent_first(look(statuses=(good("news"), bad("reddit"))).channels)

    assert [c.platform.id for c in rows[:2]] == ["reddit", "google_news"]
    assert {c.platform.id for c in rows[-len(NO_PLACES) :]} == NO_PLACES


def test_what_is_said_to_be_no_place_is_on_the_map():
    assert all(platform(platform_id) is not None for platform_id in NO_PLACES)


@given(
    states=st.lists(st.sampled_from([good, bad, lambda i: SourceStatus(i)]), min_size=5, max_size=5),
    irrelevant=st.sets(st.sampled_from([p.id for p in PLATFORMS])),
)
def test_the_parts_of_the_score_always_add_up(states, irrelevant):
    settings = replace(ALL, irrelevant_platforms=tuple(irrelevant))
    score = look(settings, [make(s.id) for make, s in zip(states, ALL.sources, strict=True)]).score

    assert score.observed + score.blind + score.waiting + score.unwatched == score.relevant
    assert score.partly <= score.observed
    assert score.replaced <= score.unwatched
