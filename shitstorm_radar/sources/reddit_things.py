"""Reddit's posts and comments as mentions; what was removed keeps its number and time and loses its words.

Source: https://www.reddit.com/dev/api, https://github.com/reddit-archive/reddit/wiki/JSON
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from msgspec import Struct, field

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_epoch
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.json_site import Items, Place, Raws, count, read_items
from shitstorm_radar.sources.plain_text import literal_to_text, one_line

PLATFORM: Final = "reddit"
CHANNEL: Final = "reddit.com"
_NAME: Final = re.compile(r"t[13]_[a-z0-9]{1,13}")
_GONE: Final = ("[deleted]", "[removed]")
_POST: Final = "t3_"


class Thing(Struct):
    """A post (t3) or a comment (t1); the fields of the other are missing."""

    name: str
    created: float = field(name="created_utc")
    title: str = ""
    selftext: str = ""
    body: str = ""
    author: str | None = None
    permalink: str = ""
    subreddit: str = ""
    score: int | None = None
    score_hidden: bool = False
    comments: int | None = field(default=None, name="num_comments")
    edited: float | bool | None = None
    removed_by: str | None = field(default=None, name="removed_by_category")
    link: str = field(default="", name="link_id")
    parent: str = field(default="", name="parent_id")


class Child(Struct):
    """A thing in its wrapping; other kinds (communities, "more") are no mentions."""

    data: Thing | None = None
    kind: str = ""


class Things(Struct):
    """What a listing holds."""

    children: Raws = field(default_factory=list)
    after: str | None = None


class Listing(Struct):
    """A page of posts or comments."""

    data: Things


def read_things(raws: Raws, place: Place) -> tuple[Items, dict[str, int]]:
    """Posts and comments as mentions, and when each was written (seconds since 1970), by its name."""
    written: dict[str, int] = {}

    def make(child: Child) -> Mention | None:
        if child.data is None or child.kind not in ("t1", "t3"):
            return None
        mention = mention_of(child.data, place)
        written[child.data.name] = int(child.data.created)
        return mention

    return read_items(raws, Child, make), written


def mention_of(thing: Thing, place: Place) -> Mention:
    """A post or comment as a mention.

    Raises:
        ValueError: its name or its time cannot be.
    """
    if not _NAME.fullmatch(thing.name):
        raise ValueError("the name is none")
    post = thing.name.startswith(_POST)
    words = thing.selftext if post else thing.body
    gone = words.strip() in _GONE or thing.removed_by is not None
    author = None if thing.author in (None, *_GONE) or gone else one_line(thing.author or "", 200)
    return Mention(
        uid=f"{PLATFORM}:{thing.name}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=MentionKind.POST if post else MentionKind.COMMENT,
        first_seen_at=place.now,
        published_at=from_epoch(thing.created),
        time_trust=TimeTrust.SERVER,
        edited_at=_edited(thing.edited),
        deleted_at=place.now if gone else None,
        last_checked_at=place.now,
        url=_address(thing),
        title="" if gone or not post else one_line(thing.title, 500),
        text="" if gone else literal_to_text(words),
        author=Author(author or None),
        engagement=Engagement(
            replies=count(thing.comments),
            score=None if thing.score_hidden else thing.score,
            metrics_at=place.now,
        ),
        tags=(one_line(f"r/{thing.subreddit}", 100),) if thing.subreddit else (),
        parent=_uid(thing.parent),
        root=_uid(thing.link),
    )


def _address(thing: Thing) -> str | None:
    path = thing.permalink.partition("?")[0]
    if not path and thing.link.startswith(_POST):
        path = f"/comments/{thing.link[3:]}/_/{thing.name[3:]}/"
    return web_address(f"https://www.reddit.com{path}") if path.startswith("/") else None


def _edited(said: float | bool | None) -> datetime | None:
    return None if said is None or isinstance(said, bool) else from_epoch(said)


def _uid(name: str) -> str | None:
    return f"{PLATFORM}:{name}" if _NAME.fullmatch(name) else None
