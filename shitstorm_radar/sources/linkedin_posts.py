"""Posts and comments of LinkedIn as its interface gives them, and the mentions they become."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from urllib.parse import quote

from msgspec import Struct
from msgspec import field as member

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_epoch
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.json_site import Place, Raws, count
from shitstorm_radar.sources.plain_text import one_line, tidy

PLATFORM: Final = "linkedin"
CHANNEL: Final = "linkedin.com"


class Posted(Struct):
    """A post of the page."""

    id: str
    commentary: str = ""
    published_ms: int = member(default=0, name="publishedAt")
    created_ms: int = member(default=0, name="createdAt")


class Reactions(Struct):
    """Of one sort, how many."""

    count: int = 0


class CommentCount(Struct):
    """How many comments there are, with the answers to them."""

    count: int = 0


class Social(Struct):
    """What a post has brought about."""

    comments: CommentCount = member(default_factory=CommentCount, name="commentSummary")
    reactions: dict[str, Reactions] = member(default_factory=dict, name="reactionSummaries")


class Stamp(Struct):
    """When, in milliseconds since 1970."""

    time: int = 0


class Words(Struct):
    """What a comment says."""

    text: str = ""


class Likes(Struct):
    """How many like it."""

    total: int | None = member(default=None, name="totalLikes")


class Answers(Struct):
    """How many answers it has."""

    total: int = member(default=0, name="aggregatedTotalComments")


class CommentRow(Struct):
    """A comment, or an answer to one."""

    urn: str = member(name="commentUrn")
    created: Stamp = member(default_factory=Stamp)
    changed: Stamp = member(default_factory=Stamp, name="lastModified")
    actor: str = ""
    message: Words = member(default_factory=Words)
    parent: str = member(default="", name="parentComment")
    likes: Likes = member(default_factory=Likes, name="likesSummary")
    answers: Answers = member(default_factory=Answers, name="commentsSummary")


class Elements(Struct):
    """A page of anything."""

    elements: Raws


class Results(Struct):
    """Answers by what they are about."""

    results: dict[str, Social]


def mention_of_post(post: Posted, social: Social | None, place: Place) -> Mention | None:
    """A post of the page as a mention; None for one without words.

    Raises:
        ValueError: it has no usable time.
    """
    text = tidy(post.commentary)
    if not text:
        return None
    counts = Engagement(metrics_at=place.now)
    if social is not None:
        likes = sum(r.count for r in social.reactions.values())
        counts = Engagement(likes=count(likes), replies=count(social.comments.count), metrics_at=place.now)
    at_ms = post.published_ms or post.created_ms
    return replace(_mention(post.id, MentionKind.POST, at_ms, text, place), engagement=counts, url=_url(post.id))


def mention_of_comment(row: CommentRow, post: str, place: Place) -> Mention | None:
    """A comment as a mention; None for one without words.

    Raises:
        ValueError: it has no usable time.
    """
    text = tidy(row.message.text)
    if not text:
        return None
    return replace(
        _mention(row.urn, MentionKind.COMMENT, row.created.time, text, place),
        edited_at=from_epoch(row.changed.time / 1000) if row.changed.time > row.created.time else None,
        url=_url(post),
        author=Author(handle=one_line(row.actor.removeprefix("urn:li:"), 100) or None),
        engagement=Engagement(likes=count(row.likes.total), replies=count(row.answers.total), metrics_at=place.now),
        parent=f"{PLATFORM}:{one_line(row.parent or post, 200)}",
        root=f"{PLATFORM}:{one_line(post, 200)}",
    )


def _mention(urn: str, kind: MentionKind, at_ms: int, text: str, place: Place) -> Mention:
    return Mention(
        uid=f"{PLATFORM}:{one_line(urn, 200)}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=kind,
        first_seen_at=place.now,
        published_at=from_epoch(at_ms / 1000),
        time_trust=TimeTrust.SERVER,
        last_checked_at=place.now,
        text=text,
    )


def _url(post: str) -> str | None:
    return web_address(f"https://www.linkedin.com/feed/update/{quote(post, safe=':')}")
