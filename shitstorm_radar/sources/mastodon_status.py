"""One status of a Mastodon instance as a mention.

Source: https://docs.joinmastodon.org/entities/Status/
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.fingerprint import canonical_url, simhash64, text_hash, web_address
from shitstorm_radar.sources.plain_text import html_to_text, one_line

PLATFORM: Final = "mastodon"
_LONGEST_NAME: Final = 500
_MOST_TAGS: Final = 100

Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Who asked where, and when: the source, the instance's host, aware UTC."""

    source_id: str
    instance: str
    now: datetime


def mention_of(status: object, place: Place) -> Mention:
    """A status as a mention; a boost has no text of its own, it only points at what it repeats.

    Raises:
        ValueError: what makes a status (uri, account, time, content) is missing or odd.
    """
    if not isinstance(status, dict):
        raise ValueError("this is no status")  # noqa: TRY004 - one kind of error for whatever is odd
    uri = _text(status, "uri")
    boosted = _inner(status, "reblog")
    text = "" if boosted else html_to_text(_text(status, "content", empty=True))
    title = "" if boosted else one_line(_optional(status, "spoiler_text"), _LONGEST_NAME)
    address = web_address(_optional(status, "url")) or web_address(uri)
    language = _optional(status, "language").lower() or None
    body = f"{title} {text}".strip()
    return Mention(
        uid=f"{PLATFORM}:{uri}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=place.instance,
        kind=_kind(status),
        first_seen_at=place.now,
        published_at=_time(_text(status, "created_at")),
        time_trust=TimeTrust.SERVER,
        edited_at=_time_or_none(status, "edited_at"),
        last_checked_at=place.now,
        url=address,
        canonical_url=canonical_url(address) if address else None,
        title=title,
        text=text,
        text_hash=text_hash(body),
        simhash64=simhash64(body),
        language=language,
        language_by="source" if language else None,
        author=_author(_account(status), place.instance),
        engagement=_engagement(status, place.now),
        tags=_tags(status),
        parent=_local(place.instance, status.get("in_reply_to_id")),
        repost_of=f"{PLATFORM}:{_text(boosted, 'uri')}" if boosted else None,
        quote_of=_quoted(status, place.instance),
        known_as=_local(place.instance, status.get("id")),
        reply_to=_answered(status, place.instance),
        addressed=tuple(handle for _, handle in _mentioned(status, place.instance)),
    )


def _kind(status: Raw) -> MentionKind:
    if _inner(status, "reblog"):
        return MentionKind.REPOST
    if status.get("in_reply_to_id"):
        return MentionKind.REPLY
    return MentionKind.QUOTE if _inner(status, "quote") else MentionKind.POST


def _account(status: Raw) -> Raw:
    account = _inner(status, "account")
    if account is None:
        raise ValueError("the status names no account")
    return account


def _author(account: Raw, instance: str) -> Author:
    handle = one_line(_text(account, "acct"), _LONGEST_NAME)
    return Author(
        handle=handle if "@" in handle else f"{handle}@{instance}",
        name=one_line(_optional(account, "display_name"), _LONGEST_NAME) or None,
        followers=_count(account, "followers_count"),
        account_created=_time_or_none(account, "created_at"),
    )


def _engagement(status: Raw, now: datetime) -> Engagement:
    names = ("favourites_count", "reblogs_count", "replies_count", "quotes_count")
    likes, reposts, replies, quotes = (_count(status, name) for name in names)
    known = any(n is not None for n in (likes, reposts, replies, quotes))
    return Engagement(likes=likes, reposts=reposts, replies=replies, quotes=quotes, metrics_at=now if known else None)


def _tags(status: Raw) -> tuple[str, ...]:
    tags = status.get("tags")
    named = (t.get("name") for t in tags[:_MOST_TAGS] if isinstance(t, dict)) if isinstance(tags, list) else ()
    return tuple(one_line(name, _LONGEST_NAME) for name in named if isinstance(name, str))


def _mentioned(status: Raw, instance: str) -> list[tuple[object, str]]:
    """The accounts that are tagged: the instance's number and the handle of each."""
    listed = status.get("mentions")
    accounts = [a for a in listed[:_MOST_TAGS] if isinstance(a, dict)] if isinstance(listed, list) else []
    named = [(a.get("id"), one_line(_optional(a, "acct"), _LONGEST_NAME)) for a in accounts]
    return [(number, name if "@" in name else f"{name}@{instance}") for number, name in named if name]


def _answered(status: Raw, instance: str) -> str | None:
    """Whom it answers: Mastodon says the number, and whose it is among those tagged; an answer to oneself tags nobody."""
    number = status.get("in_reply_to_account_id")
    if not number:
        return None
    account = status.get("account")
    if isinstance(account, dict) and account.get("id") == number:
        return _author(account, instance).handle
    return next((handle for one, handle in _mentioned(status, instance) if one == number), None)


def _quoted(status: Raw, instance: str) -> str | None:
    quote = _inner(status, "quote")
    if quote is None:
        return None
    whole = _inner(quote, "quoted_status")
    uri = _optional(whole, "uri") if whole else ""
    return f"{PLATFORM}:{uri}" if uri else _local(instance, quote.get("quoted_status_id"))


def _local(instance: str, status_id: object) -> str | None:
    """A reference that only this instance can resolve: its own number of a status, not the status's uri."""
    return f"{PLATFORM}:{instance}#{status_id}" if isinstance(status_id, str) and status_id else None


def _text(raw: Raw, name: str, *, empty: bool = False) -> str:
    value = raw.get(name)
    if not isinstance(value, str) or not (value or empty):
        raise ValueError(f"{name!r} is missing")
    return value


def _optional(raw: Raw, name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""


def _inner(raw: Raw, name: str) -> Raw | None:
    value = raw.get(name)
    return value if isinstance(value, dict) and value else None


def _count(raw: Raw, name: str) -> int | None:
    """A count; some programs say -1 for "hidden"."""
    value = raw.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53 else None


def _time(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{value!r} is no time") from None


def _time_or_none(raw: Raw, name: str) -> datetime | None:
    try:
        return _time(_text(raw, name))
    except ValueError:
        return None
