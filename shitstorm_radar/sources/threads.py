"""Threads: public posts with a word, with an access key that was granted keyword search.

Without that grant Threads silently searches the key's own posts only.  An empty list may also mean that it keeps these
words back as offensive: it does not say so.  Likes and answers are not counted, deletions not told.  2,200 searches
that find something are allowed in 24 hours, by all programs of one account together.  Not tried live: built after the
published documentation.
Source: https://developers.facebook.com/docs/threads/keyword-search
"""

from __future__ import annotations

from typing import ClassVar, Final

from msgspec import Struct

from shitstorm_radar.records import Author, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.graph import GraphSource, Listing
from shitstorm_radar.sources.json_site import Place, read_items
from shitstorm_radar.sources.marked import page_of
from shitstorm_radar.sources.paged import Page
from shitstorm_radar.sources.plain_text import one_line, tidy

PLATFORM: Final = "threads"
CHANNEL: Final = "threads.net"
PER_PAGE: Final = 100
_FIELDS: Final = "id,text,timestamp,username,permalink,is_reply,is_quote_post"
_NOTHING: Final = "nothing found; Threads also says so of words that it keeps back, and of keys without keyword search"


class ThreadsPost(Struct):
    """A post that a search found."""

    id: str
    timestamp: str
    text: str = ""
    username: str = ""
    permalink: str = ""
    is_reply: bool = False
    is_quote_post: bool = False


class ThreadsSource(GraphSource):
    """Searches ``options["query"]``; ``options["token"]`` is the access key."""

    ROOT: ClassVar[str] = "/v1.0"
    PAGES: ClassVar[int] = 3  # a search costs one of 2,200 a day
    HISTORY_PAGES: ClassVar[int] = 1

    async def read_marked(self, mark: str, floor: int | None, place: Place) -> tuple[Page, str]:
        """Up to 100 posts, not older than ``floor``."""
        query = self.option("query")
        if not query:
            raise wrong_address(self.host, "no_query", "needs a word to search for")
        asked = {
            "q": query,
            "search_type": "RECENT",
            "search_mode": "TAG" if query.startswith("#") else None,
            "fields": _FIELDS,
            "limit": PER_PAGE,
            "since": floor,
            "after": mark or None,
        }
        listing, pause = await self.ask("/keyword_search", asked, Listing, place.now)
        items = read_items(listing.data, ThreadsPost, lambda post: mention_of(post, place))
        return page_of(items, pause, "" if items.seen or floor else _NOTHING), listing.mark


def mention_of(post: ThreadsPost, place: Place) -> Mention | None:
    """A post as a mention; None for one without words.

    Raises:
        ValueError: its time is none.
    """
    text = tidy(post.text)
    if not text:
        return None
    kind = MentionKind.REPLY if post.is_reply else MentionKind.QUOTE if post.is_quote_post else MentionKind.POST
    return Mention(
        uid=f"{PLATFORM}:{one_line(post.id, 200)}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=kind,
        first_seen_at=place.now,
        published_at=from_iso(post.timestamp),
        time_trust=TimeTrust.SERVER,
        last_checked_at=place.now,
        url=web_address(post.permalink),
        text=text,
        author=Author(handle=one_line(post.username, 100) or None),
    )
