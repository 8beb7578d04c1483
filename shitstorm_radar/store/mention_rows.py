"""A mention as a row of the table ``mention``, and back."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Sequence
from typing import Any

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, Nativeness, TimeTrust
from shitstorm_radar.store.units import (
    count_or_none,
    dump,
    ms,
    ms_or_none,
    signed,
    text,
    text_or_none,
    time_of,
    time_or_none,
    unsigned,
)

KEY_COLUMNS = ("no", "id", "minute", "place", "author_key")
MENTION_COLUMNS = (
    "uid", "kind", "time_trust", "first_seen_ms", "published_ms", "edited_ms", "deleted_ms", "last_checked_ms",
    "url", "canonical_url", "title", "text", "text_hash", "simhash64", "language", "language_by", "tags",
    "parent", "root", "repost_of", "quote_of",
    "handle", "name", "followers", "account_created_ms",
    "likes", "reposts", "replies", "quotes", "views", "score", "rating", "metrics_ms",
)  # fmt: skip
INSERT = (
    f"INSERT INTO mention ({', '.join(KEY_COLUMNS + MENTION_COLUMNS)}) "  # noqa: S608 - our own column names
    f"VALUES ({', '.join('?' * len(KEY_COLUMNS + MENTION_COLUMNS))})"
)
UPDATE = f"UPDATE mention SET {', '.join(f'{c} = ?' for c in MENTION_COLUMNS)} WHERE no = ?"  # noqa: S608 - as above
SELECTED = ", ".join([f"m.{c}" for c in MENTION_COLUMNS] + ["p.source", "p.platform", "p.channel", "p.nativeness"])
"""What ``mention_from`` takes, with the tables ``mention m`` and ``place p``."""
WIDTH = len(MENTION_COLUMNS) + 4

_SAME_AS_URL = ""


def mention_id(uid: str) -> int:
    """blake2b-64 of the uid, as a signed number."""
    digest = hashlib.blake2b(uid.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def author_key(mention: Mention, salt: bytes) -> int:
    """Who wrote it, as a pseudonym of 64 bits that only this store's salt can make.

    A handle is one author within its platform, a mere name within its channel.  An unsigned
    text counts for its channel: at least one person wrote there, how many nobody knows.
    """
    author = mention.author
    parts: tuple[str, ...]
    if author.handle:
        parts = ("handle", mention.platform, author.handle.casefold())
    elif author.name:
        parts = ("name", mention.platform, mention.channel, author.name.casefold())
    else:
        parts = ("channel", mention.platform, mention.channel)
    digest = hmac.digest(salt, "\0".join(parts).encode("utf-8", "surrogatepass"), "sha256")
    return int.from_bytes(digest[:8], "big", signed=True)


def mention_row(mention: Mention) -> tuple[Any, ...]:
    """The values of ``MENTION_COLUMNS``."""
    m, author, seen = mention, mention.author, mention.engagement
    canonical = _SAME_AS_URL if m.canonical_url is not None and m.canonical_url == m.url else m.canonical_url
    return (
        text(m.uid), m.kind.value, m.time_trust.value, ms(m.first_seen_at), ms_or_none(m.published_at),
        ms_or_none(m.edited_at), ms_or_none(m.deleted_at), ms_or_none(m.last_checked_at),
        text_or_none(m.url), text_or_none(canonical), text(m.title), text(m.text), text(m.text_hash),
        signed(m.simhash64), text_or_none(m.language), text_or_none(m.language_by),
        dump(list(m.tags)) if m.tags else None,
        text_or_none(m.parent), text_or_none(m.root), text_or_none(m.repost_of), text_or_none(m.quote_of),
        text_or_none(author.handle), text_or_none(author.name), count_or_none(author.followers),
        ms_or_none(author.account_created),
        count_or_none(seen.likes), count_or_none(seen.reposts), count_or_none(seen.replies),
        count_or_none(seen.quotes), count_or_none(seen.views), seen.score, seen.rating, ms_or_none(seen.metrics_at),
    )  # fmt: skip


def mention_from(row: Sequence[Any]) -> Mention:
    """The mention of a row with the columns ``SELECTED``."""
    (
        uid, kind, trust, first_seen, published, edited, deleted, checked,
        url, canonical, title, body, text_hash, simhash, language, language_by, tags,
        parent, root, repost_of, quote_of,
        handle, name, followers, created,
        likes, reposts, replies, quotes, views, score, rating, metrics,
        source, platform, channel, nativeness,
    ) = row  # fmt: skip
    return Mention(
        uid=uid,
        source_id=source,
        platform=platform,
        channel=channel,
        kind=MentionKind(kind),
        first_seen_at=time_of(first_seen),
        published_at=time_or_none(published),
        time_trust=TimeTrust(trust),
        edited_at=time_or_none(edited),
        deleted_at=time_or_none(deleted),
        last_checked_at=time_or_none(checked),
        url=url,
        canonical_url=url if canonical == _SAME_AS_URL else canonical,
        title=title,
        text=body,
        text_hash=text_hash,
        simhash64=unsigned(simhash),
        language=language,
        language_by=language_by,
        author=Author(handle, name, followers, time_or_none(created)),
        engagement=Engagement(likes, reposts, replies, quotes, views, score, rating, time_or_none(metrics)),
        tags=tuple(json.loads(tags)) if tags else (),
        parent=parent,
        root=root,
        repost_of=repost_of,
        quote_of=quote_of,
        nativeness=Nativeness(nativeness),
    )
