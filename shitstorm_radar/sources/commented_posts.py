"""Posts of Meta's interface together with the comments below them: further pages of comments, a look at one thread."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar, Final, Generic, Protocol, TypeVar
from urllib.parse import quote

import msgspec

from shitstorm_radar.records import Mention
from shitstorm_radar.sources.base import Thread, Visit
from shitstorm_radar.sources.graph import GraphSource, Listing
from shitstorm_radar.sources.json_site import Items, Place, read_items
from shitstorm_radar.sources.marked import page_of
from shitstorm_radar.sources.paged import Page, oldest_first

POSTS: Final = 25  # in one page; more with their comments are refused as too much data
MOST_REQUESTS: Final = 10  # for further comments, in one page of posts
LOOK_REQUESTS: Final = 3  # for further comments, in one look at a thread


class Commented(Protocol):
    """A post as the interface gives it."""

    id: str

    @property
    def comments(self) -> Listing:
        """The newest comments, which came with it."""


P = TypeVar("P", bound=Commented)


class CommentedPosts(GraphSource, Generic[P]):
    """The base of a place with posts and, below them, comments."""

    PAGES: ClassVar[int] = 3
    HISTORY_PAGES: ClassVar[int] = 1
    FIELDS: ClassVar[str]
    """What is asked of a post, its newest comments included."""
    POST: type[P]

    @abstractmethod
    def path(self) -> str:
        """Where the posts are listed."""

    @abstractmethod
    def mention(self, post: P, place: Place) -> Mention | None:
        """A post as a mention; None when it is none.

        Raises:
            ValueError: the post is odd.
        """

    @abstractmethod
    def remarks(self, listing: Listing, post: P, place: Place) -> tuple[Items, int | None]:
        """The comments of a list, and when the oldest of them was written (UTC epoch seconds)."""

    @abstractmethod
    def older_remarks(self, mark: str) -> dict[str, object]:
        """The fields of the question for the comments behind ``mark``."""

    async def read_marked(self, mark: str, floor: int | None, place: Place) -> tuple[Page, str]:
        """Up to 25 posts, the newest comments of each, and further comments where more are new."""
        asked = {"fields": self.FIELDS, "limit": POSTS, "after": mark or None}
        listing, pause = await self.ask(self.path(), asked, Listing, place.now)
        items, posts = self._read(listing.data, place)
        left = MOST_REQUESTS if floor is not None else 0
        for post in posts:
            below, left = await self._below(post, floor, place, left)
            items += below
        note = "too many new comments at once: some may be missing" if left < 0 else ""
        return page_of(items, pause, note, cut=left < 0), listing.mark

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """A post with fresh counts and its newest comments.

        Raises:
            SourceError: it cannot be read.
        """
        place = self.place(now)
        post, pause = await self.ask(f"/{thread.name}", {"fields": self.FIELDS}, self.POST, now)
        items, _ = self._read([msgspec.Raw(msgspec.json.encode(post))], place)
        below, left = await self._below(post, 0, place, LOOK_REQUESTS)
        items += below
        return Visit(oldest_first(items.mentions), complete=left >= 0, wait=pause, skipped=len(items.faults))

    def _read(self, raws: Sequence[msgspec.Raw], place: Place) -> tuple[Items, list[P]]:
        posts: list[P] = []

        def make(post: P) -> Mention | None:
            posts.append(post)
            return self.mention(post, place)

        return read_items(raws, self.POST, make), posts

    async def _below(self, post: P, floor: int | None, place: Place, left: int) -> tuple[Items, int]:
        """The comments below a post that are newer than ``floor``, and how many requests are left; below 0: too few."""
        items, oldest = self.remarks(post.comments, post, place)
        mark = post.comments.mark
        while mark and floor is not None and (oldest is None or oldest > floor):
            left -= 1
            if left < 0:
                return items, left
            path = f"/{quote(post.id, safe='')}/comments"
            more, _ = await self.ask(path, self.older_remarks(mark), Listing, place.now)
            older, oldest = self.remarks(more, post, place)
            items += older
            mark = more.mark
        return items, left
