"""Hacker News: stories and comments with a word, through Algolia's open search.

Deleted ones just vanish there, so deletions are not seen.  Not tried live: built after the
published interface and answers that others recorded.
Source: https://hn.algolia.com/api
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar, Final

import msgspec
from msgspec import Struct, field

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_epoch
from shitstorm_radar.sources.base import Thread, Visit
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.json_site import (
    MOST_ITEMS,
    Items,
    Place,
    Raws,
    count,
    query_text,
    read_items,
    refuse_mostly_bad,
)
from shitstorm_radar.sources.paged import Page, PagedSource, oldest_first, step_down, usual_pause
from shitstorm_radar.sources.plain_text import html_to_text, one_line, title_to_text

PLATFORM: Final = "hacker_news"
_NAME: Final = f"{PLATFORM}:"
_ITEM: Final = "https://news.ycombinator.com/item?id="
_PER_PAGE: Final = 100


class Hit(Struct):
    """One story or comment."""

    id: str = field(name="objectID")
    created_at_i: int
    author: str | None = None
    title: str | None = None
    url: str | None = None
    story_text: str | None = None
    comment_text: str | None = None
    points: int | None = None
    num_comments: int | None = None
    story_id: int | None = None
    parent_id: int | None = None


class Answer(Struct):
    """A page of hits; the hits are decoded one by one."""

    hits: Raws


class Item(Struct):
    """A story or comment with all that was answered."""

    id: int
    created_at_i: int
    type: str = ""
    author: str | None = None
    title: str | None = None
    text: str | None = None
    points: int | None = None
    parent_id: int | None = None
    story_id: int | None = None
    children: Raws = field(default_factory=list)


class HackerNewsSource(PagedSource):
    """Reads ``options["query"]``, words as in a search box; everything when it is empty."""

    OVERLAP: ClassVar[int] = 2 * 3600  # seconds; points and late entries are seen again for so long

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """Up to 100 hits written at ``at`` (epoch seconds) or before."""
        bounds = [f"created_at_i<={at}"] * (at is not None) + [f"created_at_i>={floor}"] * (floor is not None)
        asked = {
            "query": self.option("query"),
            "tags": "(story,comment,poll)",
            "hitsPerPage": _PER_PAGE,
            "typoTolerance": "false",
            "advancedSyntax": "true",
            "numericFilters": ",".join(bounds) or None,
        }
        answer = await self.get(f"/api/v1/search_by_date?{query_text(asked)}")
        hits = self.decoded(answer, Answer).hits
        items = read_items(hits, Hit, lambda hit: mention_of(hit, place))
        times = [int(m.published_at.timestamp()) for m in items.mentions if m.published_at]
        full = len(hits) >= _PER_PAGE
        oldest = min(times, default=None)
        return Page(
            items,
            newest=max(times, default=None),
            oldest=oldest,
            next=step_down(oldest, at) if full else None,
            pause=usual_pause(answer, place.now),
            moved_to=answer.moved_to,
        )

    @property
    def thread_host(self) -> str:
        """The same open search."""
        return self.host

    def thread_of(self, names: Sequence[str]) -> str | None:
        """The number of the story or comment."""
        return next((n.removeprefix(_NAME) for n in names if n.startswith(_NAME)), None)

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """The story or comment and all that was answered, in one request."""
        answer = await self.get(f"/api/v1/items/{thread.name}")
        place = self.place(now)
        items = Items()
        level = [msgspec.Raw(answer.body)]
        self.decoded(answer, Item)
        while level and items.seen < MOST_ITEMS:
            below: Raws = []

            def make(item: Item, below: Raws = below) -> Mention | None:
                below += item.children
                return _mention_in_thread(item, place)

            items += read_items(level, Item, make)
            level = below
        refuse_mostly_bad(items, self.host)
        return Visit(oldest_first(items.mentions), wait=usual_pause(answer, now), skipped=len(items.faults))


def _mention_in_thread(item: Item, place: Place) -> Mention | None:
    """An item as a mention; None for a comment that is gone: without an author and text."""
    if item.author is None and not item.text and not item.title:
        return None
    comment = item.type == "comment"
    hit = Hit(
        id=str(item.id),
        created_at_i=item.created_at_i,
        author=item.author,
        title=item.title,
        story_text=None if comment else item.text,
        comment_text=item.text or "" if comment else None,
        points=item.points,
        story_id=item.story_id if comment else None,
        parent_id=item.parent_id,
    )
    return mention_of(hit, place)


def mention_of(hit: Hit, place: Place) -> Mention:
    """A hit as a mention.

    Raises:
        ValueError: it has no usable id or time.
    """
    if not hit.id.isdecimal():
        raise ValueError(f"{hit.id[:40]!r} is no id")
    is_comment = hit.comment_text is not None
    return Mention(
        uid=f"{PLATFORM}:{hit.id}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel="news.ycombinator.com",
        kind=MentionKind.COMMENT if is_comment else MentionKind.POST,
        first_seen_at=place.now,
        published_at=from_epoch(hit.created_at_i),
        time_trust=TimeTrust.SERVER,
        last_checked_at=place.now,
        url=web_address(_ITEM + hit.id),
        title="" if is_comment else title_to_text(hit.title or ""),
        text=html_to_text((hit.comment_text if is_comment else hit.story_text) or ""),
        author=Author(handle=one_line(hit.author or "", 200) or None),
        engagement=Engagement(score=hit.points, replies=count(hit.num_comments), metrics_at=place.now),
        parent=f"{PLATFORM}:{hit.parent_id}" if hit.parent_id else None,
        root=f"{PLATFORM}:{hit.story_id}" if is_comment and hit.story_id else None,
    )
