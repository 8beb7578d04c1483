"""A mention as one flat JSON object, for other tools."""

from __future__ import annotations

import math
from datetime import UTC, datetime

from shitstorm_radar.records import Json, Mention


def mention_document(mention: Mention) -> dict[str, Json]:
    """Every field of a mention under its stable name; times ISO 8601 in UTC with +00:00, unknown is null."""
    author, engagement = mention.author, mention.engagement
    tags: list[Json] = list(mention.tags)
    return {
        "uid": mention.uid,
        "kind": mention.kind.value,
        "platform": mention.platform,
        "source": mention.source_id,
        "channel": mention.channel,
        "published_at": _time(mention.published_at),
        "time_trust": mention.time_trust.value,
        "first_seen_at": _time(mention.first_seen_at),
        "edited_at": _time(mention.edited_at),
        "deleted_at": _time(mention.deleted_at),
        "last_checked_at": _time(mention.last_checked_at),
        "url": mention.url,
        "canonical_url": mention.canonical_url,
        "title": mention.title,
        "text": mention.text,
        "text_hash": mention.text_hash or None,
        "simhash64": mention.simhash64,
        "language": mention.language,
        "language_by": mention.language_by,
        "author": author.handle or author.name,
        "handle": author.handle,
        "name": author.name,
        "followers": author.followers,
        "account_created": _time(author.account_created),
        "tags": tags,
        "parent": mention.parent,
        "root": mention.root,
        "repost_of": mention.repost_of,
        "quote_of": mention.quote_of,
        "likes": engagement.likes,
        "reposts": engagement.reposts,
        "replies": engagement.replies,
        "quotes": engagement.quotes,
        "views": engagement.views,
        "score": _finite(engagement.score),
        "rating": _finite(engagement.rating),
        "metrics_at": _time(engagement.metrics_at),
    }


def _time(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat() if at else None


def _finite(value: float | None) -> float | None:
    # JSON has no NaN
    return value if value is not None and math.isfinite(value) else None
