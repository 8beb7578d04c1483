"""A feed's entry before and after: what XML and JSON feeds have in common, made into mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.fingerprint import canonical_url, host_of, short_hash, simhash64, text_hash
from shitstorm_radar.sources.google import split_publisher, unwrap

LONGEST_ID: Final = 500
MAX_TAGS: Final = 30

_GLOBAL_ID: Final = re.compile(r"(?:https?://|tag:|urn:|yt:|at://|doi:)\S+", re.IGNORECASE)
_VIDEO_ID: Final = re.compile(r"[\w-]{6,20}", re.ASCII)
_COMMENT_PAGE: Final = re.compile(r"^comment-?\d+|^isso-\d+|^c\d{3,}|^kommentar-?\d+", re.IGNORECASE)
_COMMENT_FEED: Final = re.compile(r"(?:/comments/feed|/comments/default|/comments\.(?:rss|atom|xml))/?$", re.IGNORECASE)
_COMMENT_TITLE: Final = re.compile(r"(?:Comments?|Kommentare?) (?:for|on|to|zu|für)\b|Kommentare zu:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed of any format, its texts already plain, its times aware UTC, its links absolute.

    Attributes:
        native_id: guid, id, or empty.
        publisher: who wrote it where the feed only collects (RSS ``source``).
        reply_to: the id of what it answers.
        video_id: YouTube's own id.
    """

    native_id: str = ""
    url: str | None = None
    title: str = ""
    text: str = ""
    author: Author = field(default_factory=Author)
    published_at: datetime | None = None
    edited_at: datetime | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    publisher: str = ""
    reply_to: str = ""
    video_id: str = ""
    engagement: Engagement = field(default_factory=Engagement)

    @property
    def is_empty(self) -> bool:
        """Whether the feed says nothing at all about it."""
        known = (self.native_id, self.title, self.text, self.url, self.tags, self.published_at, self.author.name)
        return not any(known)


@dataclass(frozen=True, slots=True)
class FeedFrame:
    """What the feed says about itself, and where it came from."""

    address: str
    source_id: str
    now: datetime
    title: str = ""
    collects_news: bool = False


def mentions_of(entries: Sequence[Entry], frame: FeedFrame) -> tuple[Mention, ...]:
    """The entries as mentions, each id once (the newest wins), oldest first.

    Feeds list the newest first, so entries without a time keep their turned order, after the dated ones.
    """
    all_comments = is_comment_feed(frame.address, frame.title)
    newest: dict[str, Mention] = {}
    for entry in reversed(entries):
        mention = _mention(entry, frame, comment=all_comments or _is_comment(entry))
        known = newest.get(mention.uid)
        if known is None or _version(mention, frame.now) >= _version(known, frame.now):
            newest[mention.uid] = mention
    return tuple(sorted(newest.values(), key=lambda m: m.published_at or frame.now))


def is_comment_feed(address: str, title: str) -> bool:
    """Whether a feed carries readers' comments and no articles.

    >>> is_comment_feed("https://blog.example/?feed=comments-rss2", "")
    True
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    by_query = re.search(r"(?:^|&)feed=comments-", parts.query) is not None
    return by_query or _COMMENT_FEED.search(parts.path) is not None or _COMMENT_TITLE.match(title) is not None


def tags_of(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once, without empty ones, at most 30."""
    return tuple(dict.fromkeys(n for n in names if n))[:MAX_TAGS]


def _mention(entry: Entry, frame: FeedFrame, *, comment: bool) -> Mention:
    url = unwrap(entry.url) if entry.url else None
    canonical = canonical_url(url, keep_fragment=comment) if url else None
    title, publisher = split_publisher(entry.title, entry.publisher) if frame.collects_news else (entry.title, "")
    words = f"{title}\n{entry.text}"
    return Mention(
        uid=_uid(entry, url, frame),
        source_id=frame.source_id,
        platform="youtube" if entry.video_id else "feed",
        channel=publisher or host_of(url or "") or host_of(frame.address),
        kind=MentionKind.COMMENT if comment else MentionKind.ARTICLE,
        first_seen_at=frame.now,
        published_at=entry.published_at,
        time_trust=TimeTrust.FEED if entry.published_at else TimeTrust.FALLBACK,
        edited_at=entry.edited_at,
        url=url,
        canonical_url=canonical,
        title=title,
        text=_without_publisher(entry.text, publisher),
        text_hash=text_hash(words),
        simhash64=simhash64(words),
        language=entry.language,
        language_by="feed" if entry.language else None,
        author=entry.author,
        engagement=_dated(entry.engagement, frame.now),
        tags=entry.tags,
        parent=_named(entry.reply_to, frame) if entry.reply_to else None,
        root=canonical_url(url) if comment and url else None,
        known_as=None if comment else canonical,
    )


def _uid(entry: Entry, url: str | None, frame: FeedFrame) -> str:
    if entry.video_id and _VIDEO_ID.fullmatch(entry.video_id):
        return f"youtube:{entry.video_id}"
    if entry.native_id:
        return _named(entry.native_id, frame)
    page = canonical_url(url, keep_fragment=True) if url else _content(entry)
    return f"feed:{short_hash(_feed_key(frame.address), page)}"


def _feed_key(address: str) -> str:
    """The feed's address without what changes when a site learns https."""
    return canonical_url(address).partition("://")[2].removeprefix("www.").rstrip("/")


def _content(entry: Entry) -> str:
    return f"{entry.title}\n{entry.text}\n{entry.author.name}\n{entry.published_at}"


def _named(native_id: str, frame: FeedFrame) -> str:
    """An id that is unique beyond its feed: "1" is not, so the feed's host is mixed in."""
    if len(native_id) > LONGEST_ID:
        native_id = short_hash(native_id)
    if _GLOBAL_ID.fullmatch(native_id):
        return f"feed:{native_id}"
    return f"feed:{short_hash(host_of(frame.address))[:12]}:{native_id}"


def _is_comment(entry: Entry) -> bool:
    if entry.reply_to:
        return True
    fragment = (entry.url or "").partition("#")[2]
    return _COMMENT_PAGE.match(fragment) is not None


def _version(mention: Mention, now: datetime) -> datetime:
    return mention.edited_at or mention.published_at or now


def _dated(engagement: Engagement, now: datetime) -> Engagement:
    return engagement if engagement == Engagement() else replace(engagement, metrics_at=now)


def _without_publisher(text: str, publisher: str) -> str:
    return text.removesuffix(publisher).rstrip() if publisher else text
