"""The JSON object of a mention: stable names, UTC times, null for unknown."""

from __future__ import annotations

import json
from dataclasses import replace
from zoneinfo import ZoneInfo

from shitstorm_radar.export.json_lines import mention_document
from tests.export.examples import SINCE, a_mention


def test_a_mention_becomes_one_flat_strict_json_object() -> None:
    document = json.loads(json.dumps(mention_document(a_mention().mention), allow_nan=False))
    assert document == {
        "uid": "mastodon:https://example.org/1",
        "kind": "post",
        "platform": "mastodon",
        "source": "s1",
        "channel": "example.org",
        "published_at": "2012-01-04T13:05:00+00:00",
        "time_trust": "server",
        "first_seen_at": "2012-01-04T13:06:00+00:00",
        "edited_at": None,
        "deleted_at": None,
        "last_checked_at": None,
        "url": "https://example.org/1",
        "canonical_url": None,
        "title": "Wurst",
        "text": "Die Wurst!",
        "text_hash": None,
        "simhash64": None,
        "language": "de",
        "language_by": "source",
        "author": "wurst;fan",
        "handle": "wurst;fan",
        "name": "Wurstfan",
        "followers": 12,
        "account_created": None,
        "tags": ["wurst"],
        "parent": None,
        "root": None,
        "repost_of": None,
        "quote_of": None,
        "likes": 3,
        "reposts": 0,
        "replies": None,
        "quotes": None,
        "views": None,
        "score": None,
        "rating": None,
        "metrics_at": "2012-01-04T13:05:00+00:00",
    }


def test_times_of_another_zone_are_written_in_utc() -> None:
    mention = replace(a_mention().mention, published_at=SINCE.astimezone(ZoneInfo("Europe/Berlin")))
    assert mention_document(mention)["published_at"] == "2012-01-04T13:05:00+00:00"
