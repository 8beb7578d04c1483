"""One conversation at Bluesky: counts, which the stream does not tell, and the answers, asked of the open interface.

Not tried live: built after the published lexicon.
Source: https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import msgspec
from msgspec import Raw, Struct, field

from shitstorm_radar.records import Author, Engagement, Mention
from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.base import Thread, Visit
from shitstorm_radar.sources.fingerprint import fingerprinted
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.jetstream_event import PLATFORM, POSTS, Commit, Event, Post, mention_of, tags_of
from shitstorm_radar.sources.json_site import (
    MOST_ITEMS,
    Items,
    Place,
    count,
    decode,
    query_text,
    read_items,
    refuse_mostly_bad,
)
from shitstorm_radar.sources.paged import oldest_first, usual_pause
from shitstorm_radar.sources.plain_text import one_line

HOST: Final = "public.api.bsky.app"
ADDRESS: Final = f"https://{HOST}"
_DEPTH: Final = 20  # levels of answers
_NAME: Final = f"{PLATFORM}:"


class Actor(Struct):
    """Who wrote it."""

    did: str
    handle: str = ""


class View(Struct):
    """A post with its counts; the record is as in the stream."""

    uri: str
    author: Actor
    record: Raw
    indexed: str = field(name="indexedAt")
    likes: int | None = field(default=None, name="likeCount")
    reposts: int | None = field(default=None, name="repostCount")
    replies: int | None = field(default=None, name="replyCount")
    quotes: int | None = field(default=None, name="quoteCount")


class Node(Struct):
    """A post and what answers it; one that is deleted or blocked has no ``post``."""

    post: View | None = None
    replies: list[Raw] = field(default_factory=list)


class Answer(Struct):
    """The conversation."""

    thread: Raw


def thread_of(names: Sequence[str]) -> str | None:
    """The address of a post within the network."""
    return next((n.removeprefix(_NAME) for n in names if n.startswith(f"{_NAME}at://") and f"/{POSTS}/" in n), None)


async def read_thread(client: HttpClient, thread: Thread, place: Place, address: str = ADDRESS) -> Visit:
    """A post with its counts, and the answers to it.

    Args:
        client: fetches.
        thread: named by its address within the network.
        place: for the mentions.
        address: of the interface.

    Raises:
        SourceError: it cannot be read, or is gone (status 400).
    """
    asked = query_text({"uri": thread.name, "depth": _DEPTH, "parentHeight": 0})
    answer = await client.get(f"{address}/xrpc/app.bsky.feed.getPostThread?{asked}", accept="application/json")
    items = Items()
    level = [decode(answer.body, Answer, HOST).thread]
    while level and items.seen < MOST_ITEMS:
        below: list[Raw] = []

        def make(node: Node, below: list[Raw] = below) -> Mention | None:
            below += node.replies
            return None if node.post is None else _mention(node.post, place)

        items += read_items(level, Node, make)
        level = below
    refuse_mostly_bad(items, HOST)
    return Visit(oldest_first(items.mentions), wait=usual_pause(answer, place.now), skipped=len(items.faults))


def _mention(view: View, place: Place) -> Mention:
    """A post as the stream would have told it, and its counts."""
    post = msgspec.json.decode(view.record, type=Post)
    seen = from_iso(view.indexed)
    event = Event(view.author.did, int(seen.timestamp() * 1e6))
    commit = Commit("create", POSTS, view.uri.rpartition("/")[2])
    made = mention_of(event, commit, post, tags_of(post), place)
    counted = Engagement(
        likes=count(view.likes),
        reposts=count(view.reposts),
        replies=count(view.replies),
        quotes=count(view.quotes),
        metrics_at=place.now,
    )
    name = one_line(view.author.handle, 200) or None
    return fingerprinted(replace(made, engagement=counted, author=Author(made.author.handle, name)))
