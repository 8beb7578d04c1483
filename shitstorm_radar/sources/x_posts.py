"""Posts of X as its interface gives them, under their names of today and of before, and the mentions they become."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct, field

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_epoch, from_iso, iso_or_none
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.json_site import Place, Raws, count
from shitstorm_radar.sources.plain_text import literal_to_text, one_line

PLATFORM: Final = "x"
CHANNEL: Final = "x.com"
MOST_USERS: Final = 500  # told in one answer
_EPOCH_MS: Final = 1_288_834_974_657  # ids are times since then, shifted by 22 bits


class Metrics(Struct):
    """How a post fares."""

    likes: int | None = field(default=None, name="like_count")
    replies: int | None = field(default=None, name="reply_count")
    quotes: int | None = field(default=None, name="quote_count")
    views: int | None = field(default=None, name="impression_count")
    reposts: int | None = field(default=None, name="repost_count")
    retweets: int | None = field(default=None, name="retweet_count")


class Reference(Struct):
    """Another post that this one answers, quotes or repeats."""

    type: str
    id: str


class Note(Struct):
    """The whole text of a long post."""

    text: str = ""


class Post(Struct):
    """One post."""

    id: str
    text: str = ""
    created_at: str | None = None
    author_id: str = ""
    conversation_id: str = ""
    lang: str = ""
    metrics: Metrics = field(default_factory=Metrics, name="public_metrics")
    references: list[Reference] = field(default_factory=list, name="referenced_posts")
    older_references: list[Reference] = field(default_factory=list, name="referenced_tweets")
    note: Note = field(default_factory=Note, name="note_post")
    history: list[str] = field(default_factory=list, name="edit_history_post_ids")
    older_history: list[str] = field(default_factory=list, name="edit_history_tweet_ids")


class Followers(Struct):
    """How many follow somebody."""

    count: int | None = field(default=None, name="followers_count")


class User(Struct):
    """Who wrote."""

    id: str
    username: str = ""
    name: str = ""
    created_at: str | None = None
    metrics: Followers = field(default_factory=Followers, name="public_metrics")


class Includes(Struct):
    """What is told once for several posts."""

    users: Raws = field(default_factory=list)


class Problem(Struct):
    """Why a post that was asked for is not there."""

    resource_id: str = ""
    type: str = ""

    @property
    def gone(self) -> bool:
        """Whether it was removed, or is no longer public."""
        return self.type.endswith(("/resource-not-found", "/not-authorized-for-resource"))


class PostAnswer(Struct):
    """Posts, their authors, and why some are not there."""

    data: Raws = field(default_factory=list)
    includes: Includes = field(default_factory=Includes)
    errors: list[Problem] = field(default_factory=list)


def mention_of(post: Post, users: Mapping[str, User], place: Place) -> Mention | None:
    """A post as a mention; None for one that only repeats another.

    Raises:
        ValueError: it has no usable id or time.
    """
    if not (post.id.isascii() and post.id.isdecimal() and len(post.id) <= 19):
        raise ValueError(f"{post.id[:40]!r} is no post's number")
    references = {r.type: r.id for r in [*post.older_references, *post.references]}
    if "retweeted" in references:
        return None
    first = next(iter(post.history or post.older_history), post.id)
    answers = references.get("replied_to") or (
        post.conversation_id if post.conversation_id not in ("", post.id) else ""
    )
    kind = MentionKind.QUOTE if "quoted" in references else MentionKind.REPLY if answers else MentionKind.POST
    metrics, user = post.metrics, users.get(post.author_id)
    return Mention(
        uid=f"{PLATFORM}:{first if first.isdecimal() else post.id}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=kind,
        first_seen_at=place.now,
        published_at=from_iso(post.created_at) if post.created_at else moment_of(post.id),
        time_trust=TimeTrust.SERVER,
        edited_at=moment_of(post.id) if first not in (post.id, "") else None,
        last_checked_at=place.now,
        url=web_address(f"https://x.com/i/status/{post.id}"),
        text=literal_to_text(post.note.text or post.text),
        language=one_line(post.lang, 20) or None,
        language_by="source" if post.lang else None,
        author=_author(user),
        engagement=Engagement(
            likes=count(metrics.likes),
            reposts=count(metrics.reposts if metrics.reposts is not None else metrics.retweets),
            replies=count(metrics.replies),
            quotes=count(metrics.quotes),
            views=count(metrics.views),
            metrics_at=place.now,
        ),
        parent=f"{PLATFORM}:{one_line(answers, 40)}" if answers else None,
        root=f"{PLATFORM}:{one_line(post.conversation_id, 40)}" if answers and post.conversation_id else None,
        quote_of=f"{PLATFORM}:{one_line(references['quoted'], 40)}" if "quoted" in references else None,
    )


def removed(number: str, place: Place) -> Mention:
    """What is left of a post that X no longer shows: that it is gone."""
    bare = Mention(f"{PLATFORM}:{number}", place.source_id, PLATFORM, CHANNEL, MentionKind.POST, place.now)
    published = moment_of(number)
    return replace(
        bare, published_at=published, time_trust=TimeTrust.SERVER, deleted_at=place.now, last_checked_at=place.now
    )


def moment_of(number: str) -> datetime:
    """When a post was written, by its number.

    Raises:
        ValueError: not of this age.

    >>> moment_of("1578516068309794817").isoformat(timespec="seconds")
    '2022-10-07T22:42:12+00:00'
    """
    return from_epoch(((int(number) >> 22) + _EPOCH_MS) / 1000)


def _author(user: User | None) -> Author:
    if user is None:
        return Author()
    return Author(
        handle=one_line(user.username, 100) or None,
        name=one_line(user.name, 200) or None,
        followers=count(user.metrics.count),
        account_created=iso_or_none(user.created_at),
    )


def users_of(includes: Includes) -> dict[str, User]:
    """Who wrote, by number; whoever cannot be read is left out, and the post stands without its author."""
    users: dict[str, User] = {}
    for raw in includes.users[:MOST_USERS]:
        try:
            user = msgspec.json.decode(raw, type=User, strict=False)
        except (ValueError, RecursionError):
            continue
        users[user.id] = user
    return users
