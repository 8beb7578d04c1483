"""Records for store tests, with everything that a test does not speak of set to something plausible."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from shitstorm_radar.records import (
    Alert,
    Author,
    Engagement,
    Incident,
    Mention,
    MentionKind,
    Reading,
    SourceStatus,
    SurgeKind,
    TimeTrust,
    TopicMention,
)
from shitstorm_radar.store.base import Batch, DetectionStep, StoreReader

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def mention(number: int = 1, **changed: Any) -> Mention:
    values: dict[str, Any] = {
        "uid": f"feed:{number}",
        "source_id": "news",
        "platform": "feed",
        "channel": "news.test",
        "kind": MentionKind.POST,
        "first_seen_at": NOON,
        "published_at": NOON,
        "time_trust": TimeTrust.FEED,
        "text": f"Text {number}",
        "author": Author(name=f"Author {number}"),
    }
    return Mention(**{**values, **changed})


COMPLETE = Mention(
    uid="mastodon:https://a.test/1",
    source_id="toots",
    platform="mastodon",
    channel="a.test",
    kind=MentionKind.QUOTE,
    first_seen_at=NOON,
    published_at=NOON - HOUR,
    time_trust=TimeTrust.SERVER,
    edited_at=NOON - MINUTE,
    last_checked_at=NOON,
    url="https://a.test/1?x=1",
    canonical_url="https://a.test/1",
    title="Überschrift",
    text="Öffentlicher\0Text 🌭",
    text_hash="0f" * 32,
    simhash64=2**64 - 1,
    language="de",
    language_by="source",
    author=Author("eva@a.test", "Eva", 12, NOON - 400 * DAY),
    engagement=Engagement(1, 2, 3, 4, 5, 6.5, 4.5, NOON),
    tags=("wurst", "grün"),
    parent="mastodon:p",
    root="mastodon:r",
    repost_of="mastodon:o",
    quote_of="mastodon:q",
)


def entry(
    number: int = 1, topic: str = "wurst", at: datetime = NOON, negativity: float | None = 0.5, **changed: Any
) -> TopicMention:
    fresh = changed.pop("fresh", True)
    changed.setdefault("published_at", at)
    return TopicMention(topic, mention(number, **changed), negativity, "de", ("wurst",), at, fresh)


def batch(*entries: TopicMention, **changed: Any) -> Batch:
    return Batch(**{"status": SourceStatus("news"), "mentions": entries, **changed})


def incident(key: str = "wurst/1", **changed: Any) -> Incident:
    values: dict[str, Any] = {
        "topic_id": "wurst",
        "kind": SurgeKind.STORM,
        "since": NOON,
        "opened_at": NOON + 5 * MINUTE,
    }
    return Incident(id=key, **{**values, **changed})


def alert(step: int = 0, **changed: Any) -> Alert:
    values: dict[str, Any] = {
        "key": f"wurst/1/{step}",
        "incident_id": "wurst/1",
        "topic_id": "wurst",
        "kind": SurgeKind.STORM,
        "step": step,
        "at": NOON + step * MINUTE,
        "since": NOON,
        "window_s": 900.0,
        "seen": 46.0,
        "usual": 3.0,
    }
    return Alert(**{**values, **changed})


def reading(at: datetime = NOON, **changed: Any) -> Reading:
    return Reading(**{"start": at, "expected": 4.0, "lower": 1.0, "upper": 8.0, **changed})


def step(*readings: Reading, **changed: Any) -> DetectionStep:
    values: dict[str, Any] = {
        "topic_id": "wurst",
        "closed_until": readings[-1].start + 5 * MINUTE if readings else NOON,
        "state": "{}",
        "bin_s": 300,
        "readings": readings,
        "exposure": [1.0] * len(readings),
    }
    return DetectionStep(**{**values, **changed})


def counts(store: StoreReader, topic: str = "wurst") -> tuple[int, float]:
    """Mentions between noon and one o'clock, by the two ways there are."""
    lo, hi = NOON, NOON + HOUR
    return store.totals(topic, lo, hi).mentions, float(store.series(topic, lo, hi, 60).mentions.sum())
