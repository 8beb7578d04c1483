"""A Facebook page, with its owner's access key: posts with their comments, posts that tag it, recommendations.

Comments are read below the newest posts, with their answers; older posts are not looked at again.  What was removed
just vanishes there, so deletions are not seen.  Groups and profiles cannot be read by programs at all.  Not tried live:
built after the published documentation and recorded answers.
Source: https://developers.facebook.com/docs/graph-api/reference/page/feed/, .../page/tagged/, .../page/ratings/,
.../object/comments/
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Final
from urllib.parse import parse_qs, quote, urlsplit

from msgspec import Struct, field

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.fingerprint import short_hash, web_address
from shitstorm_radar.sources.graph import GraphSource, Listing, Summed, Total
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.in_turn import visit_in_turn
from shitstorm_radar.sources.json_site import Items, JsonSite, Place, count, read_items
from shitstorm_radar.sources.marked import page_of
from shitstorm_radar.sources.paged import Page
from shitstorm_radar.sources.plain_text import one_line, tidy

PLATFORM: Final = "facebook"
CHANNEL: Final = "facebook.com"
POSTS: Final = 25  # of a page of posts; more with their comments are refused as too much data
COMMENTS: Final = 50  # that come with each post
MORE_COMMENTS: Final = 100  # in one request below one post
MOST_REQUESTS: Final = 10  # for further comments, in one page of posts
_COMMENT: Final = "id,message,created_time,from,like_count,comment_count,parent{id},permalink_url"
_POST: Final = "id,message,story,created_time,from,permalink_url,shares,reactions.limit(0).summary(total_count)"
_NEWEST: Final = "reverse_chronological"


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


class PagePosts(GraphSource):
    """Posts on the page with the comments below them."""

    PLACE: ClassVar[str] = "feed"
    PAGES: ClassVar[int] = 3
    HISTORY_PAGES: ClassVar[int] = 1

    async def read_marked(self, mark: str, floor: int | None, place: Place) -> tuple[Page, str]:
        """Up to 25 posts, the newest comments of each, and further comments where more are new."""
        comments = f"comments.filter(stream).order({_NEWEST}).limit({COMMENTS}).summary(total_count){{{_COMMENT}}}"
        asked = {"fields": f"{_POST},{comments}", "limit": POSTS, "after": mark or None}
        listing, pause = await self.ask(f"/{page_path(self)}/{self.PLACE}", asked, Listing, place.now)
        posts: list[Post] = []

        def make(post: Post) -> Mention | None:
            posts.append(post)
            return mention_of_post(post, place)

        items = read_items(listing.data, Post, make)
        left = MOST_REQUESTS if floor is not None else 0
        for post in posts:
            below, left = await self._comments(post, floor, place, left)
            items += below
        note = "too many new comments at once: some may be missing" if left < 0 else ""
        return page_of(items, pause, note, cut=left < 0), listing.mark

    async def _comments(self, post: Post, floor: int | None, place: Place, left: int) -> tuple[Items, int]:
        """The comments below a post that are newer than ``floor``, and how many requests are left; below 0: too few."""
        items = read_items(post.comments.data, Comment, lambda c: mention_of_comment(c, post.id, place))
        mark, oldest = post.comments.mark, _oldest(items)
        while mark and floor is not None and (oldest is None or oldest > floor):
            left -= 1
            if left < 0:
                return items, left
            asked = {"fields": _COMMENT, "filter": "stream", "order": _NEWEST, "limit": MORE_COMMENTS, "after": mark}
            more, _ = await self.ask(f"/{quote(post.id, safe='')}/comments", asked, Listing, place.now)
            older = read_items(more.data, Comment, lambda c: mention_of_comment(c, post.id, place))
            items += older
            mark, oldest = more.mark, _oldest(older)
        return items, left


class TaggedPosts(PagePosts):
    """Posts of others that tag the page."""

    PLACE: ClassVar[str] = "tagged"


class PageRatings(GraphSource):
    """Recommendations with a text."""

    PLACE: ClassVar[str] = "ratings"
    HISTORY_PAGES: ClassVar[int] = 1

    async def read_marked(self, mark: str, floor: int | None, place: Place) -> tuple[Page, str]:
        """Up to 50 recommendations."""
        fields = "created_time,review_text,rating,recommendation_type,reviewer,open_graph_story{id}"
        asked = {"fields": fields, "limit": COMMENTS, "after": mark or None}
        listing, pause = await self.ask(f"/{page_path(self)}/{self.PLACE}", asked, Listing, place.now)
        return page_of(read_items(listing.data, Rating, lambda r: mention_of_rating(r, place)), pause), listing.mark


class FacebookPageSource(JsonSite):
    """Reads the page ``options["page"]`` (name or number); empty means the page that the key belongs to."""

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        super().__init__(config, client)
        kinds = (PagePosts, TaggedPosts, PageRatings)
        self._parts = {kind.PLACE: kind(config, client) for kind in kinds}

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """The page's posts, what tags it, and its recommendations.

        Raises:
            SourceError: the page cannot be read.
        """
        return await visit_in_turn(self._parts, cursor, now)


def page_path(source: JsonSite) -> str:
    """The page in an address."""
    return quote(source.option("page").strip("/@") or "me", safe="")


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
    above = comment.parent.id or post_id
    return _mention(
        comment.number, MentionKind.COMMENT, comment.created_time, text, place, comment.permalink_url, comment.writer,
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
        url=web_address(url) or web_address(f"https://www.facebook.com/{quote(number)}"),
        text=text,
        author=Author(name=one_line(writer.name, 200) or None),
        engagement=engagement,
        parent=f"{PLATFORM}:{one_line(parent, 200)}" if parent else None,
        root=f"{PLATFORM}:{one_line(root, 200)}" if root else None,
    )


def _oldest(items: Items) -> int | None:
    return min((int(m.published_at.timestamp()) for m in items.mentions if m.published_at), default=None)
