"""What YouTube answers: videos and comments as mentions, and its refusals as states of the source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct, field

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, SourceCondition, TimeTrust
from shitstorm_radar.sources.api_times import from_iso, iso_or_none
from shitstorm_radar.sources.failures import blocked, broken, needs_sign_in, wrong_address
from shitstorm_radar.sources.http import Response
from shitstorm_radar.sources.json_site import Items, Place, Raws, count, decode, read_items
from shitstorm_radar.sources.plain_text import literal_to_text, one_line
from shitstorm_radar.sources.youtube_quota import Purse

PLATFORM: Final = "youtube"
CHANNEL: Final = "youtube.com"
_ID: Final = re.compile(r"[\w.-]{1,128}", re.ASCII)
_SPENT: Final = {"quotaExceeded", "dailyLimitExceeded", "dailyLimitExceededUnreg"}
_BAD_KEY: Final = {"keyInvalid", "API_KEY_INVALID", "keyExpired", "badRequest"}
_NOT_ON: Final = {"accessNotConfigured", "SERVICE_DISABLED"}
_NOTHING_THERE: Final = {"commentsDisabled", "videoNotFound", "processingFailure", "forbidden"}


class Listing(Struct):
    """A page of anything."""

    items: Raws = field(default_factory=list)
    next: str = field(default="", name="nextPageToken")


class FoundId(Struct):
    """What a search names."""

    video: str = field(default="", name="videoId")


class Found(Struct):
    """One result of a search."""

    id: FoundId


class VideoSnippet(Struct):
    """A video's words."""

    title: str
    published: str = field(name="publishedAt")
    description: str = ""
    channel: str = field(default="", name="channelId")
    channel_title: str = field(default="", name="channelTitle")
    language: str = field(default="", name="defaultLanguage")
    tags: list[str] = field(default_factory=list)


class Statistics(Struct):
    """A video's figures; those that its owner hides are missing."""

    views: int | None = field(default=None, name="viewCount")
    likes: int | None = field(default=None, name="likeCount")
    comments: int | None = field(default=None, name="commentCount")


class Video(Struct):
    """One video."""

    id: str
    snippet: VideoSnippet
    statistics: Statistics = field(default_factory=Statistics)


class ChannelId(Struct):
    """The channel of who commented."""

    value: str = ""


class CommentSnippet(Struct):
    """A comment's words."""

    published: str = field(name="publishedAt")
    text: str = field(default="", name="textOriginal")
    shown: str = field(default="", name="textDisplay")
    updated: str = field(default="", name="updatedAt")
    author: str = field(default="", name="authorDisplayName")
    author_channel: ChannelId | None = field(default=None, name="authorChannelId")
    likes: int | None = field(default=None, name="likeCount")


class Comment(Struct):
    """One comment."""

    id: str
    snippet: CommentSnippet


class ThreadSnippet(Struct):
    """A comment with the number of its answers; of a channel's own page there is no video."""

    top: Comment = field(name="topLevelComment")
    video: str = field(default="", name="videoId")
    replies: int | None = field(default=None, name="totalReplyCount")


class Thread(Struct):
    """One thread."""

    snippet: ThreadSnippet


class Reason(Struct):
    """One reason of a refusal."""

    reason: str = ""


class Refusal(Struct):
    """Why something was refused."""

    message: str = ""
    errors: list[Reason] = field(default_factory=list)
    details: list[Reason] = field(default_factory=list)


class Refused(Struct):
    """An answer that is none."""

    error: Refusal


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of a video."""

    comments: int
    published_at: datetime


def read_found(raws: Raws) -> list[str]:
    """The videos that a search found, the oldest first; what names none is left out."""
    found = []
    for raw in raws[:50]:
        try:
            video = msgspec.json.decode(raw, type=Found, strict=False).id.video
        except (ValueError, RecursionError):
            continue
        if _ID.fullmatch(video):
            found.append(video)
    return found[::-1]


def read_videos(raws: Raws, place: Place) -> tuple[Items, dict[str, Known]]:
    """Videos as mentions, and what is remembered of each."""
    known: dict[str, Known] = {}

    def make(video: Video) -> Mention:
        mention = video_of(video, place)
        if mention.published_at is not None:
            known[video.id] = Known(mention.engagement.replies or 0, mention.published_at)
        return mention

    return read_items(raws, Video, make), known


def read_comments(raws: Raws, place: Place) -> Items:
    """Comments as mentions."""

    def make(thread: Thread) -> Mention:
        return comment_of(thread.snippet, place)

    return read_items(raws, Thread, make)


def video_of(video: Video, place: Place) -> Mention:
    """A video as a mention.

    Raises:
        ValueError: its id or its time cannot be.
    """
    said, figures = video.snippet, video.statistics
    return Mention(
        uid=f"{PLATFORM}:{_checked(video.id)}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=MentionKind.POST,
        first_seen_at=place.now,
        published_at=from_iso(said.published),
        time_trust=TimeTrust.SERVER,
        last_checked_at=place.now,
        url=f"https://www.youtube.com/watch?v={video.id}",
        title=one_line(said.title, 500),
        text=literal_to_text(said.description),
        language=said.language[:35] or None,
        language_by="source" if said.language else None,
        author=Author(said.channel[:200] or None, one_line(said.channel_title, 200) or None),
        engagement=Engagement(
            likes=count(figures.likes), replies=count(figures.comments), views=count(figures.views),
            metrics_at=place.now,
        ),
        tags=tuple(one_line(t, 100) for t in said.tags[:30]),
    )  # fmt: skip


def comment_of(thread: ThreadSnippet, place: Place) -> Mention:
    """A comment as a mention; it belongs to its video's thread.

    Raises:
        ValueError: its id or its time cannot be.
    """
    said, number = thread.top.snippet, _checked(thread.top.id)
    video = f"{PLATFORM}:{_checked(thread.video)}" if thread.video else None
    published, updated = from_iso(said.published), iso_or_none(said.updated)
    handle = said.author_channel.value if said.author_channel else ""
    return Mention(
        uid=f"{PLATFORM}:{number}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=MentionKind.COMMENT,
        first_seen_at=place.now,
        published_at=published,
        time_trust=TimeTrust.SERVER,
        edited_at=updated if updated and updated > published else None,
        last_checked_at=place.now,
        url=f"https://www.youtube.com/watch?v={thread.video}&lc={number}" if thread.video else None,
        text=literal_to_text(said.text or said.shown),
        author=Author(handle[:200] or None, one_line(said.author, 200) or None),
        engagement=Engagement(likes=count(said.likes), replies=count(thread.replies), metrics_at=place.now),
        parent=video,
        root=video,
    )


def refused(answer: Response, host: str, purse: Purse, now: datetime) -> Listing:
    """An empty list where comments are closed or a video is gone; everything else is told.

    Raises:
        SourceError: the key is wrong, the quota is used up, or there is no such thing.
    """
    if answer.body.lstrip()[:1] == b"<":
        raise blocked(host, "forbidden", f"refuses to answer programs (HTTP {answer.status})")
    said = decode(answer.body, Refused, host).error
    reasons = {r.reason for r in (*said.errors, *said.details)}
    if reasons & _SPENT:
        purse.empty()
        raise quota_spent(host, purse.resets_at, now)
    if reasons & _NOT_ON:
        raise needs_sign_in(host, "api_not_enabled", "is not switched on for this key's project; switch it on there")
    if "API key" in said.message or reasons & _BAD_KEY:
        raise needs_sign_in(host, "bad_key", "does not take the access key; make a new one and enter it")
    if reasons & _NOTHING_THERE and "channel" not in said.message.lower():
        return Listing()
    if "channelNotFound" in reasons or answer.status == 404:
        raise wrong_address(host, "no_channel", "knows no such channel; enter its number, which begins with UC")
    raise broken(host, "refused", f"does not answer ({one_line(said.message, 200)})")


def quota_spent(host: str, resets_at: datetime, now: datetime) -> SourceError:
    """The day's quota is used up; nothing is asked until it starts anew."""
    at = f"{resets_at.astimezone():%H:%M}"
    return SourceError(
        f"The day's quota of {host} is used up; it starts anew at {at} (midnight in California).",
        condition=SourceCondition.SLOW_DOWN,
        code="quota_spent",
        details={"host": host, "at": at},
        retry_after=resets_at - now,
    )


def _checked(native: str) -> str:
    if not _ID.fullmatch(native):
        raise ValueError("the id is none")
    return native
