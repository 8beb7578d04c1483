"""Posts, comments and recommendations of Facebook as Meta's interface gives them, and the mentions they become."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qs, quote, urlsplit

from msgspec import Struct, field

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.fingerprint import short_hash, web_address
from shitstorm_radar.sources.graph import Listing, Summed, Total
from shitstorm_radar.sources.json_site import Place, count
from shitstorm_radar.sources.plain_text import one_line, tidy

PLATFORM: Final = "facebook"
CHANNEL: Final = "facebook.com"
_OF_COMMENT: Final = "comment/"  # before the number, in the name of a comment


class Person(Struct):
    """Who wrote; left out where the key may not know."""

    id: str = ""
    name: str = ""


class Shares(Struct):
    """How often it was passed on."""

    count: int | None = None


class Parent(Struct):
    """What a comment answers."""

    id: str = ""


class Comment(Struct):
    """A comment, or an answer to one."""

    created_time: str
    id: str = ""
    message: str = ""
    writer: Person = field(default_factory=Person, name="from")
    like_count: int | None = None
    comment_count: int | None = None
    parent: Parent = field(default_factory=Parent)
    permalink_url: str = ""

    @property
    def number(self) -> str:
        """Its id; from its address where it was left out."""
        if self.id:
            return self.id
        fields = parse_qs(urlsplit(self.permalink_url).query, max_num_fields=20)
        own = (fields.get("reply_comment_id") or fields.get("comment_id") or [""])[0]
        post = [step for step in urlsplit(self.permalink_url).path.split("/") if step.isdecimal()][-1:]
        return "_".join([*post, own]) if own.isdecimal() else ""


class Comments(Listing):
    """The comments that came with a post, and how many there are."""

    summary: Total = field(default_factory=Total)


class Post(Struct):
    """A post on the page, or one that tags it."""

    id: str
    created_time: str
    message: str = ""
    story: str = ""
    writer: Person = field(default_factory=Person, name="from")
    permalink_url: str = ""
    shares: Shares = field(default_factory=Shares)
    reactions: Summed = field(default_factory=Summed)
    comments: Comments = field(default_factory=lambda: Comments([]))


class Rating(Struct):
    """A recommendation; in older ones stars."""

    created_time: str
    review_text: str = ""
    rating: float | None = None
    reviewer: Person = field(default_factory=Person)
    open_graph_story: Parent = field(default_factory=Parent)


def mention_of_post(post: Post, place: Place) -> Mention | None:
    """A post as a mention; None for one without words.

    Raises:
        ValueError: it has no usable id or time.
    """
    text = tidy(post.message or post.story)
    if not text:
        return None
    engagement = Engagement(
        likes=count(post.reactions.summary.total_count),
        reposts=count(post.shares.count),
        replies=count(post.comments.summary.total_count),
        metrics_at=place.now,
    )
    return _mention(
        post.id, MentionKind.POST, post.created_time, text, place, post.permalink_url, post.writer, engagement
    )


def mention_of_comment(comment: Comment, post_id: str, place: Place) -> Mention | None:
    """A comment as a mention; None for one without words (a picture, a sticker).

    Raises:
        ValueError: it has no usable id or time.
    """
    text = tidy(comment.message)
    if not text:
        return None
    engagement = Engagement(likes=count(comment.like_count), replies=count(comment.comment_count), metrics_at=place.now)
    if not comment.number:
        raise ValueError("a comment without an id")
    above = _OF_COMMENT + comment.parent.id if comment.parent.id else post_id
    return _mention(
        _OF_COMMENT + comment.number, MentionKind.COMMENT, comment.created_time, text, place, comment.permalink_url, comment.writer,
        engagement, above, post_id,
    )  # fmt: skip


def mention_of_rating(rating: Rating, place: Place) -> Mention | None:
    """A recommendation as a mention; None for one without words.

    Raises:
        ValueError: its time is none.
    """
    text = tidy(rating.review_text)
    if not text:
        return None
    number = rating.open_graph_story.id or f"rating/{short_hash(rating.reviewer.id, rating.created_time)}"
    stars = Engagement(
        rating=rating.rating if rating.rating and 1 <= rating.rating <= 5 else None, metrics_at=place.now
    )
    return _mention(number, MentionKind.REVIEW, rating.created_time, text, place, "", rating.reviewer, stars)


def _mention(  # noqa: PLR0913 - what the three sorts of text have in common
    number: str, kind: MentionKind, created: str, text: str, place: Place, url: str, writer: Person,
    engagement: Engagement, parent: str = "", root: str = "",
) -> Mention:  # fmt: skip
    if not number:
        raise ValueError("a post or comment without an id")
    number = one_line(number, 200)
    return Mention(
        uid=f"{PLATFORM}:{number}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=kind,
        first_seen_at=place.now,
        published_at=from_iso(created),
        time_trust=TimeTrust.SERVER,
        last_checked_at=place.now,
        url=web_address(url) or web_address(f"https://www.facebook.com/{quote(number.removeprefix(_OF_COMMENT))}"),
        text=text,
        author=Author(name=one_line(writer.name, 200) or None),
        engagement=engagement,
        parent=f"{PLATFORM}:{one_line(parent, 200)}" if parent else None,
        root=f"{PLATFORM}:{one_line(root, 200)}" if root else None,
    )
