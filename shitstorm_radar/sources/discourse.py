"""Forums with Discourse: the newest posts, a search, or one topic.

Edits come with every visit of the newest page, deletions as the placeholder's flag while it is shown.  A search shows
only the beginning of each post.  Not tried live: built after the published OpenAPI document
and recorded answers.
Source: https://docs.discourse.org
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar, Final
from urllib.parse import urlsplit

from msgspec import Struct, field

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.base import Thread, Visit
from shitstorm_radar.sources.failures import blocked, broken, needs_sign_in
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.http import HttpClient, Response
from shitstorm_radar.sources.json_site import Items, Place, Raws, count, query_text, read_items, refuse_mostly_bad
from shitstorm_radar.sources.paged import Page, PagedSource, oldest_first, usual_pause
from shitstorm_radar.sources.plain_text import html_to_text, one_line, title_to_text

PLATFORM: Final = "discourse"
_WINDOW: Final = 50  # ids that older forums look back from ``before``
_LAST: Final = 99_999_999  # a post's number behind the end shows the end
_TOPIC: Final = re.compile(r"^/t/(?:[^/]+/)?(\d{1,12})(?:/|\.|$)")
_LIKE: Final = 2  # the number of "like" among the things one can do with a post
_REGULAR: Final = (1, 2)  # regular posts and moderators' words; not "topic was closed"


class Action(Struct):
    """How often something was done with a post."""

    id: int
    count: int | None = None


class Post(Struct):
    """One post; a search gives ``blurb`` in the place of ``cooked``."""

    id: int
    created_at: str
    post_number: int
    topic_id: int
    username: str = ""
    name: str | None = None
    cooked: str | None = None
    blurb: str | None = None
    topic_title: str | None = None
    topic_slug: str | None = None
    updated_at: str | None = None
    version: int | None = None
    post_type: int = 1
    reply_to_post_number: int | str | None = None
    reply_count: int | None = None
    like_count: int | None = None
    reads: int | None = None
    score: float | None = None
    user_deleted: bool = False
    deleted_at: str | None = None
    actions_summary: list[Action] = field(default_factory=list)


class Topic(Struct):
    """What a search says of a post's topic."""

    id: int
    title: str = ""
    slug: str = ""


class Stream(Struct):
    """The posts of a topic's page."""

    posts: Raws


class Found(Struct):
    """How far a search goes."""

    more_full_page_results: bool | None = None


class Answer(Struct):
    """Any of the three answers, or the reason why there is none."""

    latest_posts: Raws | None = None
    posts: Raws | None = None
    post_stream: Stream | None = None
    topics: list[Topic] = field(default_factory=list)
    grouped_search_result: Found | None = None
    title: str = ""
    slug: str = ""
    error_type: str = ""


class DiscourseSource(PagedSource):
    """Reads the topic that the address names, else what ``options["query"]`` finds, else all new posts."""

    TIMED: ClassVar[bool] = False
    OVERLAP: ClassVar[int] = 20  # ids (or numbers within a topic)
    PAGES: ClassVar[int] = 4

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        super().__init__(config, client)
        topic = _TOPIC.match(urlsplit(config.address.strip()).path) if "://" in config.address else None
        self._topic = topic[1] if topic else ""

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """One page of what is asked for; ``at`` is an id, a page's number, or a post's number in its topic."""
        if self._topic:
            return await self._read_topic(at, place)
        return await (self._search(at, place) if self.option("query") else self._read_latest(at, floor, place))

    async def _read_latest(self, at: int | None, floor: int | None, place: Place) -> Page:
        answer = await self.get(f"/posts.json?{query_text({'before': at})}".rstrip("?"), also=(403,))
        found = self._answer(answer)
        items, ids = self._read(self._list(found.latest_posts), found, place)
        oldest = min(ids, default=None)
        if oldest is None and at is not None and floor is not None:
            oldest = at - _WINDOW  # older forums look at 50 ids at a time, which may all be hidden
        return self._page(answer, items, ids, oldest - 1 if oldest is not None and oldest > 1 else None, place, oldest)

    async def _search(self, at: int | None, place: Place) -> Page:
        number = at or 1
        asked = query_text({"q": f"{self.option('query')} order:latest", "page": number})
        answer = await self.get(f"/search.json?{asked}", also=(403,))
        found = self._answer(answer)
        items, ids = self._read(self._list(found.posts), found, place)
        more = found.grouped_search_result is not None and bool(found.grouped_search_result.more_full_page_results)
        return self._page(answer, items, ids, number + 1 if more and ids else None, place)

    async def _read_topic(self, at: int | None, place: Place) -> Page:
        answer = await self.get(f"/t/{self._topic}/{at or _LAST}.json", also=(403,))
        found = self._answer(answer)
        items, ids = self._read(
            self._list(found.post_stream.posts if found.post_stream else None), found, place, by_number=True
        )
        lowest = min(ids, default=1)
        stuck = at is not None and lowest >= at
        return self._page(answer, items, ids, lowest - 1 if lowest > 1 and not stuck else None, place)

    @property
    def thread_host(self) -> str:
        """The forum."""
        return self.host

    def thread_of(self, names: Sequence[str]) -> str | None:
        """The number of the topic in the forum."""
        start = f"{PLATFORM}:{self.host}/t/"
        return next((n.removeprefix(start).partition("/")[0] for n in names if n.startswith(start)), None)

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """The beginning of a topic of the forum, for the first posts' counts, and its newest posts."""
        place = self.place(now)
        items, pause = Items(), None
        for page in ("", f"/{_LAST}"):
            answer = await self.get(f"/t/{thread.name}{page}.json", also=(403,))
            found = self._answer(answer)
            posts = self._list(found.post_stream.posts if found.post_stream else None)
            items, pause = items + self._read(posts, found, place)[0], usual_pause(answer, now)
        refuse_mostly_bad(items, self.host)
        return Visit(oldest_first(items.mentions), wait=pause, skipped=len(items.faults))

    def _answer(self, answer: Response) -> Answer:
        if answer.status != 403:
            return self.decoded(answer, Answer)
        reason = self.decoded(answer, Answer).error_type
        if reason == "not_logged_in":
            raise needs_sign_in(self.host, "forum_closed", "shows its posts only to members")
        raise blocked(self.host, "forbidden", "refuses to answer programs; look for a feed of the same site")

    def _list(self, raws: Raws | None) -> Raws:
        if raws is None:
            raise broken(self.host, "no_posts", "answers, but with no list of posts; is this a Discourse forum?")
        return raws

    def _read(self, raws: Raws, found: Answer, place: Place, *, by_number: bool = False) -> tuple[Items, list[int]]:
        topics = {t.id: t for t in found.topics}
        ids: list[int] = []

        def make(post: Post) -> Mention | None:
            ids.append(post.post_number if by_number else post.id)
            topic = topics.get(post.topic_id) or Topic(post.topic_id, found.title, found.slug)
            return mention_of(post, topic, self._base, place)

        return read_items(raws, Post, make), ids

    def _page(
        self,
        answer: Response,
        items: Items,
        ids: list[int],
        next_at: int | None,
        place: Place,
        oldest: int | None = None,
    ) -> Page:
        return Page(
            items,
            newest=max(ids, default=None),
            oldest=min(ids, default=oldest),
            next=next_at,
            pause=usual_pause(answer, place.now),
            moved_to=answer.moved_to,
        )


def mention_of(post: Post, topic: Topic, base: str, place: Place) -> Mention | None:
    """A post as a mention; None for what the forum itself wrote ("this topic was closed").

    Args:
        post: as the forum gave it.
        topic: names it where the post does not.
        base: scheme and host of the forum.
        place: for the mention.

    Raises:
        ValueError: its time is none.
    """
    if post.post_type not in _REGULAR:
        return None
    gone = post.user_deleted or post.deleted_at is not None
    thread = f"{PLATFORM}:{place.host}/t/{post.topic_id}"
    parent = f"{thread}/{post.reply_to_post_number}" if post.reply_to_post_number else f"{thread}/1"
    first = post.post_number == 1
    edited = (post.version or 1) > 1 and post.updated_at
    return Mention(
        uid=f"{thread}/{post.post_number}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=place.host,
        kind=MentionKind.POST if first else MentionKind.REPLY,
        first_seen_at=place.now,
        published_at=from_iso(post.created_at),
        time_trust=TimeTrust.SERVER,
        edited_at=from_iso(post.updated_at) if edited and post.updated_at else None,
        deleted_at=place.now if gone else None,
        last_checked_at=place.now,
        url=web_address(f"{base}/t/{post.topic_slug or topic.slug or '-'}/{post.topic_id}/{post.post_number}"),
        title=title_to_text(post.topic_title or topic.title),
        text="" if gone else html_to_text(post.cooked or post.blurb or ""),
        author=Author() if gone else _author(post),
        engagement=_engagement(post, place),
        parent=None if first else parent,
        root=None if first else f"{thread}/1",
    )


def _author(post: Post) -> Author:
    return Author(handle=one_line(post.username, 200) or None, name=one_line(post.name or "", 200) or None)


def _engagement(post: Post, place: Place) -> Engagement:
    likes = next((a.count for a in post.actions_summary if a.id == _LIKE and a.count is not None), post.like_count)
    return Engagement(
        likes=count(likes),
        replies=count(post.reply_count),
        views=count(post.reads),
        score=post.score,
        metrics_at=place.now,
    )
