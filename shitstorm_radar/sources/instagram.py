"""An Instagram business account, with its owner's access key: own posts with comments, tags, mentions, hashtags.

Of posts that only name the account in their caption Instagram tells no program that asks, it only calls webhooks: such
posts are read when their numbers are given.  Posts with a hashtag carry no author, are shown for 24 hours, and 30
hashtags may be searched in 7 days.  Not tried live: built after the published documentation and recorded answers.
Source: https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/,
.../ig-hashtag/recent-media, .../instagram-api-with-facebook-login/hashtag-search
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import ClassVar, Final
from urllib.parse import quote

from msgspec import Struct

from shitstorm_radar.records import Mention
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Connector, Cursor, Thread, Visit
from shitstorm_radar.sources.commented_posts import CommentedPosts
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.fingerprint import fingerprinted
from shitstorm_radar.sources.graph import GraphSource, Listing
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.in_turn import visit_in_turn
from shitstorm_radar.sources.instagram_media import PLATFORM, Media, mention_of_media, remarks_of
from shitstorm_radar.sources.json_site import Items, JsonSite, Place, read_items
from shitstorm_radar.sources.marked import page_of
from shitstorm_radar.sources.paged import Page

MOST_HASHTAGS: Final = 30  # in 7 days, for one account
MOST_NUMBERS: Final = 10  # of posts that name the account; one request each
PER_PAGE: Final = 50
_FOUND: Final = "id,caption,timestamp,permalink,like_count,comments_count"
_MEDIA: Final = f"{_FOUND},username"
_ANSWER: Final = "id,text,timestamp,username,like_count"
_COMMENT: Final = f"{_ANSWER},replies{{{_ANSWER}}}"
_BELOW: Final = f"comments.limit({PER_PAGE}){{{_COMMENT}}}"
_NAME: Final = re.compile(rf"{PLATFORM}:(\d+)", re.ASCII)  # of a post; comments have other ones
_SEPARATOR: Final = re.compile(r"[\s,;]+")


class Numbered(Struct):
    """Anything of which only the number is of interest."""

    id: str


class Found(Struct):
    """The hashtags that a search finds: one, or none."""

    data: list[Numbered]


class Account(Struct):
    """What is asked of an account or page."""

    mentioned_media: Media | None = None
    instagram_business_account: Numbered | None = None


class OwnMedia(CommentedPosts[Media]):
    """The account's own posts with the comments below them."""

    PLACE: ClassVar[str] = "media"
    FIELDS: ClassVar[str] = f"{_MEDIA},{_BELOW}"
    POST = Media

    def path(self) -> str:
        """The account's list."""
        return f"/{self.option('account')}/{self.PLACE}"

    def mention(self, post: Media, place: Place) -> Mention | None:
        """See ``mention_of_media``."""
        return mention_of_media(post, place)

    def remarks(self, listing: Listing, post: Media, place: Place) -> tuple[Items, int | None]:
        """The comments with their answers."""
        return remarks_of(listing, post.id, place)

    def older_remarks(self, mark: str) -> dict[str, object]:
        """As many as came with the post."""
        return {"fields": _COMMENT, "limit": PER_PAGE, "after": mark}


class TaggedMedia(GraphSource):
    """Posts of others in which the account is tagged."""

    PLACE: ClassVar[str] = "tags"
    HISTORY_PAGES: ClassVar[int] = 1

    async def read_marked(self, mark: str, floor: int | None, place: Place) -> tuple[Page, str]:
        """Up to 50 posts."""
        asked = {"fields": _MEDIA, "limit": PER_PAGE, "after": mark or None}
        listing, pause = await self.ask(f"/{self.option('account')}/tags", asked, Listing, place.now)
        return page_of(read_items(listing.data, Media, lambda m: mention_of_media(m, place)), pause), listing.mark


class HashtagMedia(GraphSource):
    """Posts of the last 24 hours with a hashtag; nobody is told who wrote them."""

    HISTORY_PAGES: ClassVar[int] = 1

    def __init__(self, config: SourceConfig, client: HttpClient, hashtag: str) -> None:
        super().__init__(config, client)
        self._hashtag = hashtag
        self._number = ""

    def asks(self) -> tuple[str, ...]:
        """Also the hashtag."""
        return self._hashtag, *super().asks()

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """As ``MarkedSource.poll``; the hashtag's number never changes and is kept in the cursor."""
        kept = cursor.get("number")
        self._number = kept if isinstance(kept, str) else ""
        visit = await super().poll(cursor, now)
        return replace(visit, cursor={**visit.cursor, "number": self._number})

    async def read_marked(self, mark: str, floor: int | None, place: Place) -> tuple[Page, str]:
        """Up to 50 posts."""
        user = self.option("account")
        if not self._number:
            sought = {"user_id": user, "q": self._hashtag}
            listed, _ = await self.ask("/ig_hashtag_search", sought, Found, place.now)
            self._number = listed.data[0].id if listed.data else ""
        if not self._number:
            raise wrong_address(self.host, "no_hashtag", "knows no such hashtag, or keeps it back as offensive")
        asked = {"user_id": user, "fields": _FOUND, "limit": PER_PAGE, "after": mark or None}
        listing, pause = await self.ask(f"/{quote(self._number, safe='')}/recent_media", asked, Listing, place.now)
        return page_of(read_items(listing.data, Media, lambda m: mention_of_media(m, place)), pause), listing.mark


class MentioningMedia(GraphSource):
    """Posts whose captions name the account, by the numbers that a webhook told."""

    PLACE: ClassVar[str] = "mentioned"
    HISTORY_PAGES: ClassVar[int] = 1

    async def read_marked(self, mark: str, floor: int | None, place: Place) -> tuple[Page, str]:
        """The posts, one request each."""
        items = Items()
        for number in numbers_of(self.option("mentioned")):
            asked = {"fields": f"mentioned_media.media_id({number}){{{_MEDIA}}}"}
            account, _ = await self.ask(f"/{self.option('account')}", asked, Account, place.now)
            mention = mention_of_media(account.mentioned_media, place) if account.mentioned_media else None
            items += Items((fingerprinted(mention),) if mention else (), 1)
        return page_of(items, None), ""


class InstagramSource(JsonSite):
    """Reads the account ``options["account"]`` (its number); empty means the one of the page that the key belongs to."""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """The account's posts and comments, what tags it, and the hashtags ``options["hashtags"]``.

        Raises:
            SourceError: the account cannot be read.
        """
        account = self.option("account") or await self._own_account(now)
        if not account.isdecimal():
            raise wrong_address(self.host, "bad_account", "needs the number of an Instagram business account")
        return await visit_in_turn(self._parts(account), cursor, now)

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
        return await OwnMedia(self._config, self._client).look_at(thread, now)

    async def _own_account(self, now: datetime) -> str:
        found, _ = await OwnMedia(self._config, self._client).ask(
            "/me", {"fields": "instagram_business_account{id}"}, Account, now
        )
        return found.instagram_business_account.id if found.instagram_business_account else ""

    def _parts(self, account: str) -> Mapping[str, Connector]:
        config = replace(self._config, options={**self._config.options, "account": account})
        parts: dict[str, Connector] = {
            kind.PLACE: kind(config, self._client) for kind in (OwnMedia, TaggedMedia, MentioningMedia)
        }
        if not numbers_of(self.option("mentioned")):
            del parts[MentioningMedia.PLACE]
        tags = hashtags_of(self.option("hashtags"))
        return {**parts, **{f"#{tag}": HashtagMedia(config, self._client, tag) for tag in tags}}


def hashtags_of(text: str) -> tuple[str, ...]:
    """The hashtags named, without their sign, at most as many as may be searched.

    >>> hashtags_of("#MusterAG, muster  ag;")
    ('musterag', 'muster', 'ag')
    """
    named = (tag.strip("#").casefold() for tag in _SEPARATOR.split(text))
    return tuple(dict.fromkeys(tag for tag in named if tag))[:MOST_HASHTAGS]


def numbers_of(text: str) -> tuple[str, ...]:
    """The numbers of posts named."""
    return tuple(dict.fromkeys(n for n in _SEPARATOR.split(text) if n.isdecimal() and n.isascii()))[:MOST_NUMBERS]
