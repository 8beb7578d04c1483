"""What every engine promises about mentions, buckets and series."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
import pytest

from shitstorm_radar.errors import StaleLease
from shitstorm_radar.records import (
    Author,
    Engagement,
    MentionKind,
    SourceCondition,
    SourceStatus,
    TimeTrust,
    TopicMention,
)
from shitstorm_radar.store.base import Lease, MentionFilter
from tests.store.making import COMPLETE, DAY, HOUR, MINUTE, NOON, batch, entry, mention, reading, step

ALL = MentionFilter("wurst")


def counts(store, topic="wurst", lo=NOON, hi=NOON + HOUR):
    return store.totals(topic, lo, hi).mentions, store.series(topic, lo, hi, 60).mentions.sum()


def test_every_field_of_a_mention_survives(store):
    kept = TopicMention("wurst", COMPLETE, 0.25, "de", ("Wurst", "grün"), NOON, fresh=False)

    assert store.ingest(batch(kept)) == (kept,)
    assert store.mentions(ALL, None, 10).rows == (kept,)


def test_unknown_stays_unknown(store):
    bare = mention(published_at=None, time_trust=TimeTrust.FALLBACK, author=Author())
    store.ingest(batch(replace(entry(), mention=bare)))

    assert store.mentions(ALL, None, 10).rows[0].mention == bare


def test_a_mention_met_twice_counts_once(store):
    assert len(store.ingest(batch(entry(1), entry(1), entry(2)))) == 2
    assert store.ingest(batch(entry(1), entry(2))) == ()
    assert counts(store) == (2, 2)
    assert store.known(["feed:1", "feed:3"]) == {"feed:1"}


def test_a_mention_counts_once_in_each_of_its_topics(store):
    store.ingest(batch(entry(1), entry(1, topic="senf")))

    assert counts(store) == counts(store, "senf") == (1, 1)


def test_a_topic_that_joins_later_counts_a_known_mention_in_its_old_minute(store):
    store.ingest(batch(entry(1)))

    (late,) = store.ingest(batch(entry(1, topic="senf", at=NOON + 9 * MINUTE)))

    assert late.minute == NOON
    assert counts(store, "senf", NOON, NOON + MINUTE) == (1, 1)


def test_a_known_mention_that_returns_in_another_minute_is_not_counted_again(store):
    store.ingest(batch(entry(1)))

    assert store.ingest(batch(entry(1, at=NOON + 30 * MINUTE))) == ()
    assert counts(store) == (1, 1)


def test_an_edit_replaces_the_text_and_keeps_the_old_one(store, reader):
    store.ingest(batch(entry(1, title="A", text="first")))
    store.ingest(batch(entry(1, title="A", text="second", edited_at=NOON + MINUTE, first_seen_at=NOON + 2 * MINUTE)))
    store.ingest(batch(entry(1, title="A", text="third", edited_at=NOON + 3 * MINUTE, first_seen_at=NOON + 4 * MINUTE)))

    (row,) = reader.mentions(ALL, None, 10).rows
    earlier = reader.earlier_texts("feed:1")
    assert (row.mention.text, row.mention.edited_at, row.mention.first_seen_at) == ("third", NOON + 3 * MINUTE, NOON)
    assert [(e.text, e.edited_at, e.replaced_at) for e in earlier] == [
        ("first", None, NOON + 2 * MINUTE),
        ("second", NOON + MINUTE, NOON + 4 * MINUTE),
    ]
    assert counts(store) == (1, 1)


def test_an_older_state_of_a_text_does_not_come_back(store):
    store.ingest(batch(entry(1, text="new", edited_at=NOON + MINUTE)))
    store.ingest(batch(entry(1, text="old", source_id="mirror")))
    store.ingest(batch(entry(1, text="old", edited_at=NOON)))

    assert store.mentions(ALL, None, 1).rows[0].mention.text == "new"
    assert store.earlier_texts("feed:1") == ()


def test_a_page_that_differs_at_every_visit_keeps_the_original_and_a_bounded_history(store):
    for number in range(40):
        store.ingest(batch(entry(1, text=f"version {number}")))

    texts = [e.text for e in store.earlier_texts("feed:1")]
    assert texts == ["version 0", *(f"version {n}" for n in range(20, 39))]


def test_engagement_grows_and_what_is_not_told_stays(store):
    store.ingest(batch(entry(1, engagement=Engagement(likes=3, replies=1, metrics_at=NOON))))
    store.ingest(batch(entry(1, engagement=Engagement(likes=9, metrics_at=NOON + MINUTE))))
    store.ingest(batch(entry(1, engagement=Engagement(likes=4, metrics_at=NOON))))

    known = store.mentions(ALL, None, 1).rows[0].mention.engagement
    assert known == Engagement(likes=9, replies=1, metrics_at=NOON + MINUTE)


def test_a_deleted_post_loses_text_and_names_but_keeps_count_and_time(store):
    store.ingest(batch(entry(1, text="old")))
    store.ingest(batch(entry(1, text="regretted")))
    store.ingest(batch(entry(1, text="", deleted_at=NOON + HOUR)))
    store.ingest(batch(entry(1, text="[deleted]")))

    kept = store.mentions(ALL, None, 1).rows[0].mention
    assert (kept.title, kept.text, kept.author.handle, kept.author.name) == ("", "", None, None)
    assert (kept.deleted_at, kept.published_at) == (NOON + HOUR, NOON)
    assert store.earlier_texts("feed:1") == ()
    assert counts(store) == (1, 1)


def test_a_repost_is_kept_but_is_no_mention(store):
    store.ingest(
        batch(entry(1), entry(2, kind=MentionKind.REPOST, repost_of="feed:1"), entry(3, kind=MentionKind.QUOTE))
    )

    assert store.known(["feed:2"]) == {"feed:2"}
    assert counts(store) == (2, 2)
    assert [r.mention.uid for r in store.mentions(ALL, None, 10).rows] == ["feed:3", "feed:1"]


def test_authors_are_people_not_posts(store):
    eva: dict[str, Any] = {"platform": "mastodon", "author": Author(handle="Eva")}
    store.ingest(batch(entry(1, **eva), entry(2, **eva), entry(3), entry(4, at=NOON + MINUTE, **eva)))
    store.ingest(batch(entry(5, platform="mastodon", author=Author(handle="eva"))))

    series = store.series("wurst", NOON, NOON + 2 * MINUTE, 60)
    assert series.authors.tolist() == [2, 1]
    assert store.totals("wurst", NOON, NOON + HOUR).authors == 2


def test_unsigned_texts_count_as_one_author_of_their_channel(store):
    nobody: dict[str, Any] = {"author": Author()}
    store.ingest(batch(entry(1, **nobody), entry(2, **nobody), entry(3, channel="other.test", **nobody)))

    assert store.totals("wurst", NOON, NOON + HOUR).authors == 2


def test_totals_name_the_channels_in_order_of_joining(store):
    store.ingest(
        batch(entry(1, channel="b.test", at=NOON + 2 * MINUTE), entry(2, channel="a.test", at=NOON + 5 * MINUTE))
    )
    store.ingest(batch(entry(3, channel="c.test", at=NOON), entry(4, channel="b.test", at=NOON + 9 * MINUTE)))

    totals = store.totals("wurst", NOON, NOON + HOUR)
    assert totals.channels == ("c.test", "b.test", "a.test")
    assert totals.critical == pytest.approx(2.0)
    assert store.totals("wurst", NOON + MINUTE, NOON + 5 * MINUTE).channels == ("b.test",)


def test_pages_hold_every_mention_once_newest_first(store):
    store.ingest(batch(*(entry(n, at=NOON + (n % 7) * MINUTE) for n in range(50))))

    seen, before = [], None
    while True:
        page = store.mentions(ALL, before, 8)
        seen += page.rows
        if (before := page.next) is None:
            break
    assert len(seen) == len({r.mention.uid for r in seen}) == 50
    assert [r.minute for r in seen] == sorted((r.minute for r in seen), reverse=True)


def test_a_page_that_ends_with_the_last_mention_names_no_next(store):
    store.ingest(batch(entry(1), entry(2)))

    assert store.mentions(ALL, None, 2).next is None
    assert store.mentions(ALL, None, 1).next is not None


def test_a_filter_keeps_to_its_span_and_its_negativity(store):
    store.ingest(batch(*(entry(n, at=NOON + n * MINUTE, negativity=n / 10) for n in range(10))))

    wanted = MentionFilter("wurst", NOON + 2 * MINUTE, NOON + 8 * MINUTE, min_negativity=0.5)
    page = store.mentions(wanted, None, 2)
    rest = store.mentions(wanted, page.next, 2)
    assert [r.negativity for r in page.rows + rest.rows] == [0.7, 0.6, 0.5]


def test_the_detector_sees_only_what_is_fresh(store):
    store.ingest(batch(entry(1, negativity=0.2), entry(2, fresh=False), entry(3, at=NOON + 2 * MINUTE)))

    fresh = store.fresh("wurst", NOON, NOON + 4 * MINUTE)
    assert fresh.start == NOON
    assert fresh.mentions.tolist() == [1, 0, 1, 0]
    assert fresh.critical.tolist() == [0.2, 0, 0.5, 0]


def test_an_unknown_topic_is_empty_and_blind(store):
    series = store.series("nobody", NOON, NOON + HOUR, 300)

    assert series.mentions.tolist() == series.exposure.tolist() == [0.0] * 12
    assert series.mentions.dtype == series.exposure.dtype == np.float64
    assert np.isnan(series.expected).all()
    assert store.totals("nobody", NOON, NOON + HOUR).mentions == 0
    assert store.mentions(MentionFilter("nobody"), None, 10).rows == ()
    assert store.incidents("nobody") == ()
    assert store.last_reading("nobody") is None
    assert store.detector("nobody") is None
    assert store.fresh("nobody", NOON, NOON + MINUTE).mentions.tolist() == [0.0]


def test_a_span_without_bins_is_empty(store):
    store.ingest(batch(entry(1)))

    assert store.series("wurst", NOON, NOON, 60).mentions.shape == (0,)


def test_status_and_cursor_are_kept_with_the_mentions(store, reader):
    status = SourceStatus(
        "news",
        SourceCondition.SLOW_DOWN,
        "rate",
        {"wait_s": 5},
        NOON,
        NOON,
        NOON,
        NOON + MINUTE,
        90.0,
        "https://b.test",
        7,
    )
    store.ingest(batch(entry(1), status=status, cursor={"etag": "x", "ids": [1, 2]}))
    store.ingest(batch(entry(2), status=status))

    memory = reader.sources()["news"]
    assert memory.status == status
    assert memory.cursor == {"etag": "x", "ids": [1, 2]}


def test_a_stale_lease_writes_nothing(store):
    store.register_sources([SourceStatus("news")])
    (old,) = store.lease("a", 1, timedelta(seconds=30), NOON)
    (new,) = store.lease("b", 1, timedelta(seconds=30), NOON + MINUTE)
    assert new.fence > old.fence

    with pytest.raises(StaleLease):
        store.ingest(batch(entry(1), cursor={"at": 1}, lease=old))

    assert counts(store) == (0, 0)
    assert store.known(["feed:1"]) == frozenset()
    assert store.sources()["news"].cursor == {}
    assert len(store.ingest(batch(entry(1), cursor={"at": 1}, lease=new))) == 1


def test_a_lease_on_an_unknown_source_is_stale(store):
    with pytest.raises(StaleLease):
        store.ingest(batch(entry(1), lease=Lease("news", "a", 1)))


def test_a_source_is_leased_to_one_owner_until_its_visit_or_its_time_is_over(store):
    store.register_sources([SourceStatus("a"), SourceStatus("b"), SourceStatus("c", next_poll_at=NOON + HOUR)])
    ttl = timedelta(seconds=60)

    (first,) = store.lease("one", 1, ttl, NOON)
    (second,) = store.lease("two", 5, ttl, NOON)
    assert {first.source_id, second.source_id} == {"a", "b"}
    assert store.lease("three", 5, ttl, NOON) == ()

    store.set_status(SourceStatus("a", next_poll_at=NOON + MINUTE))
    assert [lease.source_id for lease in store.lease("three", 5, ttl, NOON + MINUTE)] == ["a", "b"]


def test_registering_keeps_what_is_known_and_forgets_the_rest(store):
    store.ingest(batch(status=SourceStatus("a", delivered=5), cursor={"at": 1}))
    store.register_sources([SourceStatus("a"), SourceStatus("b")])
    assert store.sources()["a"].status.delivered == 5

    store.register_sources([SourceStatus("b")])
    assert list(store.sources()) == ["b"]


def test_mentions_past_their_topics_retention_go_and_counts_stay(store):
    store.ingest(batch(entry(1, at=NOON - 31 * DAY), entry(1, topic="senf", at=NOON - 31 * DAY)))
    store.ingest(batch(entry(2, at=NOON - 31 * DAY, text="old"), entry(3)))
    store.ingest(batch(entry(2, at=NOON - 31 * DAY, text="edited")))

    assert store.maintain(NOON, {"wurst": 30, "senf": 60}) == 2

    assert [r.mention.uid for r in store.mentions(ALL, None, 10).rows] == ["feed:3"]
    assert [r.mention.uid for r in store.mentions(MentionFilter("senf"), None, 10).rows] == ["feed:1"]
    assert store.known(["feed:1", "feed:2", "feed:3"]) == {"feed:1", "feed:3"}
    assert store.earlier_texts("feed:2") == ()
    assert store.series("wurst", NOON - 40 * DAY, NOON + DAY, 86_400).mentions.sum() == 3


def test_maintenance_can_be_done_a_little_at_a_time(store):
    for topic in ("wurst", "senf"):
        store.ingest(batch(*(entry(n, topic=topic, at=NOON - 31 * DAY) for n in range(7))))

    days = {"wurst": 30, "senf": 30}
    assert [store.maintain(NOON, days, at_most=5) for _ in range(4)] == [5, 5, 4, 0]
    assert store.known([f"feed:{n}" for n in range(7)]) == frozenset()


def test_a_source_that_still_shows_a_deleted_old_post_does_not_bring_it_back(store):
    store.ingest(batch(entry(1, at=NOON - 31 * DAY)))
    store.maintain(NOON, {"wurst": 30})

    assert store.ingest(batch(entry(1, at=NOON - 31 * DAY))) == ()
    assert store.series("wurst", NOON - 40 * DAY, NOON, 86_400).mentions.sum() == 1


def test_a_post_without_a_date_that_outlived_its_retention_is_not_news_again(store):
    undated: dict[str, Any] = {"published_at": None, "time_trust": TimeTrust.FALLBACK}
    store.ingest(batch(entry(1, at=NOON - 31 * DAY, **undated)))
    store.maintain(NOON, {"wurst": 30})

    assert store.ingest(batch(entry(1, **undated))) == ()
    assert store.known(["feed:1"]) == {"feed:1"}


def test_minutes_older_than_ninety_days_are_known_by_the_hour(store):
    old = NOON - 100 * DAY
    store.ingest(batch(*(entry(n, at=old + n * MINUTE) for n in range(30)), entry(99)))
    store.file_detection(step(reading(old), reading()))
    store.maintain(NOON, {})

    assert store.series("wurst", old, old + HOUR, 3600).mentions.tolist() == [30]
    spread = store.series("wurst", old, old + HOUR, 600)
    assert spread.mentions.tolist() == pytest.approx([5] * 6)
    assert spread.critical.sum() == pytest.approx(15)
    assert store.series("wurst", NOON, NOON + HOUR, 60).mentions[0] == 1
    assert store.last_reading("wurst") == reading()
    assert np.isnan(store.series("wurst", old, old + HOUR, 300).expected).all()
