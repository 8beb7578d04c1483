"""Posts for the tests of what an incident says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from shitstorm_radar.records import Author, Mention, MentionKind, TopicMention
from shitstorm_radar.sources.fingerprint import simhash64, text_hash

BEGIN = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)


def post(
    number: int,
    *,
    author: str | None = None,
    minute: float = 0.0,
    negativity: float = 0.8,
    text: str | None = None,
    channel: str = "forum.example",
    kind: MentionKind = MentionKind.POST,
    aggression: float = 0.0,
    **more: Any,
) -> TopicMention:
    """One post, ``minute`` minutes after the beginning; without a text, one that no other has."""
    at = BEGIN + timedelta(minutes=minute)
    words = text if text is not None else f"Das ist nun wirklich der Gipfel, Nummer {number}, so geht es nicht weiter"
    mention = Mention(
        uid=f"test:{number}",
        source_id="test",
        platform="test",
        channel=channel,
        kind=kind,
        first_seen_at=at,
        published_at=at,
        text=words,
        text_hash=text_hash(words),
        simhash64=simhash64(words),
        author=Author(handle=author if author is not None else f"author{number}"),
        **more,
    )
    return TopicMention("t", mention, negativity, "de", (), at.replace(second=0, microsecond=0), True, aggression)
