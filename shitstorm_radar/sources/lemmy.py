"""Lemmy: posts and comments of an instance, and of all that it knows of others, with a word.

Scores and edits come with every visit, deletions with the flags of what is still shown.  Not tried live: built
after the published types of version 0.19 (interface v3).
Source: https://join-lemmy.org/api/classes/LemmyHttp.html#search
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar, Final

from msgspec import Raw, Struct, field

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_iso, iso_or_none
from shitstorm_radar.sources.base import Thread, Visit
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.fingerprint import host_of, web_address
from shitstorm_radar.sources.json_site import Items, Place, Raws, count, query_text, read_items, refuse_mostly_bad
from shitstorm_radar.sources.paged import Page, PagedSource, oldest_first, usual_pause
from shitstorm_radar.sources.plain_text import one_line, tidy, title_to_text

PLATFORM: Final = "lemmy"
_PER_PAGE: Final = 50  # the most that an instance gives
_NAME: Final = 200


class Person(Struct):
    """Who wrote it."""

    name: str
    actor_id: str = ""
    display_name: str | None = None
    published: str | None = None


class Community(Struct):
    """Where it stands."""

    name: str
    actor_id: str = ""


class Counts(Struct):
    """Reactions."""

    score: int | None = None
    upvotes: int | None = None
    comments: int | None = None
    child_count: int | None = None


class Post(Struct):
    """A post's own fields; ``ap_id`` is its address everywhere."""

    ap_id: str
    name: str
    published: str
    id: int | None = None
    body: str | None = None
    updated: str | None = None
    deleted: bool = False
    removed: bool = False


class Comment(Struct):
    """A comment's own fields; ``path`` is "0.GRANDPARENT.PARENT.ID"."""

    ap_id: str
    content: str
    published: str
    id: int | None = None
    path: str = ""
    updated: str | None = None
    deleted: bool = False
    removed: bool = False


class PostView(Struct):
    """A post with what surrounds it."""

    post: Post
    creator: Person
    community: Community
    counts: Counts = field(default_factory=Counts)


class CommentView(Struct):
    """A comment with what surrounds it."""

    comment: Comment
    creator: Person
    post: Post
    community: Community
    counts: Counts = field(default_factory=Counts)


class Answer(Struct):
    """A page of a search."""

    posts: Raws
    comments: Raws


class Comments(Struct):
    """A list of comments."""

    comments: Raws


class OnePost(Struct):
    """A post by itself."""

    post_view: Raw


class LemmySource(PagedSource):
    """Searches ``options["query"]`` at the instance that is the address."""

    PAGES: ClassVar[int] = 3  # searches are counted: 60 in 10 minutes for everybody behind one address
    HISTORY_PAGES: ClassVar[int] = 2

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """The ``at``-th page, up to 50 posts and 50 comments."""
        if not self.option("query"):
            raise wrong_address(self.host, "no_query", "needs a word to search for")
        number = at or 1
        asked = {
            "q": self.option("query"),
            "type_": "All",
            "listing_type": "All",
            "sort": "New",
            "page": number,
            "limit": _PER_PAGE,
        }
        answer = await self.get(f"/api/v3/search?{query_text(asked)}")
        found = self.decoded(answer, Answer)
        posts = read_items(found.posts, PostView, lambda view: post_mention(view, place))
        comments = read_items(found.comments, CommentView, lambda view: comment_mention(view, place))
        full = [_times(part) for part in (posts, comments) if part.seen >= _PER_PAGE]
        times = _times(posts) + _times(comments)
        return Page(
            posts + comments,
            newest=max(times, default=None),
            oldest=max((min(t) for t in full if t), default=min(times, default=None)),
            next=number + 1 if full else None,
            pause=usual_pause(answer, place.now),
            moved_to=answer.moved_to,
        )

    @property
    def thread_host(self) -> str:
        """The instance."""
        return self.host

    def thread_of(self, names: Sequence[str]) -> str | None:
        """What of the instance's list of comments is meant: ``post_id=7`` or ``parent_id=12``."""
        for name in names:
            for start, asks in (
                (f"{PLATFORM}:{self.host}/post/", "post_id"),
                (f"{PLATFORM}:{self.host}#", "parent_id"),
            ):
                number = name.removeprefix(start)
                if number != name and number.isdecimal():
                    return f"{asks}={number}"
        return None

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """The newest 50 comments, and of a post its fresh counts."""
        place = self.place(now)
        asked = f"type_=All&sort=New&limit={_PER_PAGE}&{thread.name}"
        answer = await self.get(f"/api/v3/comment/list?{asked}")
        items = read_items(self.decoded(answer, Comments).comments, CommentView, lambda v: comment_mention(v, place))
        if thread.name.startswith("post_id="):
            answer = await self.get(f"/api/v3/post?{thread.name.removeprefix('post_')}")
            posts = [self.decoded(answer, OnePost).post_view]
            items = read_items(posts, PostView, lambda view: post_mention(view, place)) + items
        refuse_mostly_bad(items, self.host)
        return Visit(oldest_first(items.mentions), wait=usual_pause(answer, now), skipped=len(items.faults))


def post_mention(view: PostView, place: Place) -> Mention:
    """A post as a mention; of a deleted one only count and time are kept.

    Raises:
        ValueError: it has no address or time of its own.
    """
    post, gone = view.post, view.post.deleted or view.post.removed
    return Mention(
        uid=_uid(post.ap_id),
        source_id=place.source_id,
        platform=PLATFORM,
        channel=_channel(view.community, place),
        kind=MentionKind.POST,
        first_seen_at=place.now,
        published_at=from_iso(post.published),
        time_trust=TimeTrust.SERVER,
        edited_at=iso_or_none(post.updated),
        deleted_at=place.now if gone else None,
        last_checked_at=place.now,
        url=web_address(post.ap_id),
        title="" if gone else title_to_text(post.name),
        text="" if gone else tidy(post.body or ""),
        author=Author() if gone else _author(view.creator),
        engagement=_engagement(view.counts, view.counts.comments, place),
        known_as=f"{PLATFORM}:{place.host}/post/{post.id}" if post.id is not None else None,
    )


def comment_mention(view: CommentView, place: Place) -> Mention:
    """A comment as a mention; its root is the post.

    Raises:
        ValueError: it has no address or time of its own.
    """
    comment, gone = view.comment, view.comment.deleted or view.comment.removed
    return Mention(
        uid=_uid(comment.ap_id),
        source_id=place.source_id,
        platform=PLATFORM,
        channel=_channel(view.community, place),
        kind=MentionKind.COMMENT,
        first_seen_at=place.now,
        published_at=from_iso(comment.published),
        time_trust=TimeTrust.SERVER,
        edited_at=iso_or_none(comment.updated),
        deleted_at=place.now if gone else None,
        last_checked_at=place.now,
        url=web_address(comment.ap_id),
        text="" if gone else tidy(comment.content),
        author=Author() if gone else _author(view.creator),
        engagement=_engagement(view.counts, view.counts.child_count, place),
        parent=_parent(comment.path, view.post, place),
        root=_uid(view.post.ap_id),
        known_as=_comment_name(comment.id, place) if comment.id is not None else None,
    )


def _uid(ap_id: str) -> str:
    if not web_address(ap_id):
        raise ValueError("the address of the entry is missing")
    return f"{PLATFORM}:{ap_id}"


def _parent(path: str, post: Post, place: Place) -> str:
    """The post, or a comment that only this instance can name by its number."""
    steps = path.split(".")
    return _comment_name(steps[-2], place) if len(steps) > 2 else _uid(post.ap_id)


def _comment_name(number: int | str, place: Place) -> str:
    return f"{PLATFORM}:{place.host}#{number}"


def _channel(community: Community, place: Place) -> str:
    return f"{one_line(community.name, _NAME)}@{host_of(community.actor_id) or place.host}"


def _author(person: Person) -> Author:
    host = host_of(person.actor_id)
    name = one_line(person.name, _NAME)
    return Author(
        handle=f"{name}@{host}" if host else name,
        name=one_line(person.display_name or "", _NAME) or None,
        account_created=iso_or_none(person.published),
    )


def _engagement(counts: Counts, replies: int | None, place: Place) -> Engagement:
    return Engagement(likes=count(counts.upvotes), replies=count(replies), score=counts.score, metrics_at=place.now)


def _times(items: Items) -> list[int]:
    return [int(m.published_at.timestamp()) for m in items.mentions if m.published_at]
