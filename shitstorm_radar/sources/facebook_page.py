"""A Facebook page, with its owner's access key: posts with their comments, posts that tag it, recommendations.

Comments are read below the newest posts, with their answers, and below older ones while these are watched as threads.
What was removed just vanishes there, so deletions are not seen.  Groups and profiles cannot be read by programs at all.  Not tried live:
built after the published documentation and recorded answers.
Source: https://developers.facebook.com/docs/graph-api/reference/page/feed/, .../page/tagged/, .../page/ratings/,
.../object/comments/
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar, Final
from urllib.parse import quote

from shitstorm_radar.records import Mention
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Cursor, Thread, Visit
from shitstorm_radar.sources.commented_posts import CommentedPosts
from shitstorm_radar.sources.facebook_posts import (
    PLATFORM,
    Comment,
    Post,
    Rating,
    mention_of_comment,
    mention_of_post,
    mention_of_rating,
)
from shitstorm_radar.sources.graph import GraphSource, Listing
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.in_turn import visit_in_turn
from shitstorm_radar.sources.json_site import Items, JsonSite, Place, read_items
from shitstorm_radar.sources.marked import page_of
from shitstorm_radar.sources.paged import Page

COMMENTS: Final = 50  # that come with each post
MORE_COMMENTS: Final = 100  # in one request below one post
_COMMENT: Final = "id,message,created_time,from,like_count,comment_count,parent{id},permalink_url"
_POST: Final = "id,message,story,created_time,from,permalink_url,shares,reactions.limit(0).summary(total_count)"
_NEWEST: Final = "reverse_chronological"
_BELOW: Final = f"comments.filter(stream).order({_NEWEST}).limit({COMMENTS}).summary(total_count){{{_COMMENT}}}"
_NAME: Final = re.compile(rf"{PLATFORM}:(\d+(?:_\d+)?)", re.ASCII)  # of a post; comments have other ones


class PagePosts(CommentedPosts[Post]):
    """Posts on the page with the comments below them."""

    PLACE: ClassVar[str] = "feed"
    FIELDS: ClassVar[str] = f"{_POST},{_BELOW}"
    POST = Post

    def path(self) -> str:
        """The page's list."""
        return f"/{page_path(self)}/{self.PLACE}"

    def mention(self, post: Post, place: Place) -> Mention | None:
        """See ``mention_of_post``."""
        return mention_of_post(post, place)

    def remarks(self, listing: Listing, post: Post, place: Place) -> tuple[Items, int | None]:
        """The comments; answers stand among them."""
        items = read_items(listing.data, Comment, lambda comment: mention_of_comment(comment, post.id, place))
        return items, min((int(m.published_at.timestamp()) for m in items.mentions if m.published_at), default=None)

    def older_remarks(self, mark: str) -> dict[str, object]:
        """The newest first, with the answers."""
        return {"fields": _COMMENT, "filter": "stream", "order": _NEWEST, "limit": MORE_COMMENTS, "after": mark}


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
        self._posts = PagePosts(config, client)
        parts = (self._posts, TaggedPosts(config, client), PageRatings(config, client))
        self._parts = {part.PLACE: part for part in parts}

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """The page's posts, what tags it, and its recommendations.

        Raises:
            SourceError: the page cannot be read.
        """
        return await visit_in_turn(self._parts, cursor, now)

    @property
    def thread_host(self) -> str:
        """The same interface."""
        return self.host

    def thread_of(self, names: Sequence[str]) -> str | None:
        """The number of the post."""
        return next((found[1] for name in names if (found := _NAME.fullmatch(name))), None)

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """A post with fresh counts and its newest comments.

        Raises:
            SourceError: it cannot be read.
        """
        return await self._posts.look_at(thread, now)


def page_path(source: JsonSite) -> str:
    """The page in an address."""
    return quote(source.option("page").strip("/@") or "me", safe="")
