"""What every engine promises about forgetting: mentions go in time, counts stay, nothing comes back."""

from typing import Any

import numpy as np
import pytest

from shitstorm_radar.records import Engagement, TimeTrust
from shitstorm_radar.store.base import MentionFilter
from tests.store.making import DAY, HOUR, MINUTE, NOON, batch, entry, reading, step

ALL = MentionFilter("wurst")


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


def test_reactions_that_no_detection_step_took_go_in_time(store):
    post = entry(1, at=NOON - HOUR, engagement=Engagement(likes=5, metrics_at=NOON))
    store.ingest(batch(post))
    assert len(store.reactions("wurst", NOON + HOUR)) == 1

    store.maintain(NOON + 60 * DAY, {})
    assert len(store.reactions("wurst", NOON + HOUR)) == 1
    store.maintain(NOON + 100 * DAY, {})
    assert store.reactions("wurst", NOON + HOUR) == ()
