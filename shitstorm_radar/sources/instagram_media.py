"""Posts and comments of Instagram as Meta's interface gives them, and the mentions they become."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from msgspec import Struct, field

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.graph import Listing
from shitstorm_radar.sources.json_site import Items, Place, count, read_items
from shitstorm_radar.sources.plain_text import one_line, tidy

PLATFORM: Final = "instagram"
CHANNEL: Final = "instagram.com"
_OF_COMMENT: Final = "comment/"  # before the number, in the name of a comment


class Remark(Struct):
    """A comment, with the answers to it."""

    id: str
    timestamp: str
    text: str = ""
    username: str = ""
    like_count: int | None = None
    replies: Listing = field(default_factory=lambda: Listing([]))


class Media(Struct):
    """A picture or film with its caption."""

    id: str
    timestamp: str = ""
    caption: str = ""
    username: str = ""
    permalink: str = ""
    like_count: int | None = None
    comments_count: int | None = None
    comments: Listing = field(default_factory=lambda: Listing([]))


def mention_of_media(media: Media, place: Place) -> Mention | None:
    """A post as a mention; None for one without words.

    Raises:
        ValueError: its time is none.
    """
    text = tidy(media.caption)
    if not text:
        return None
    counts = Engagement(likes=count(media.like_count), replies=count(media.comments_count), metrics_at=place.now)
    return _mention(media.id, MentionKind.POST, media.timestamp, text, media.username, counts, place, media.permalink)


def remarks_of(listing: Listing, media_id: str, place: Place) -> tuple[Items, int | None]:
    """The comments of a list with the answers to them, and when the oldest comment was written."""
    remarks: list[Remark] = []

    def make(remark: Remark) -> Mention | None:
        remarks.append(remark)
        return _remark(remark, parent=f"{PLATFORM}:{media_id}", media_id=media_id, place=place)

    items = read_items(listing.data, Remark, make)
    times = [int(m.published_at.timestamp()) for m in items.mentions if m.published_at]
    for remark in remarks:
        answer = partial(_remark, parent=f"{PLATFORM}:{_OF_COMMENT}{remark.id}", media_id=media_id, place=place)
        items += read_items(remark.replies.data, Remark, answer)
    return items, min(times, default=None)


def _remark(remark: Remark, *, parent: str, media_id: str, place: Place) -> Mention | None:
    text = tidy(remark.text)
    if not text:
        return None
    counts = Engagement(likes=count(remark.like_count), metrics_at=place.now)
    made = _mention(
        _OF_COMMENT + remark.id, MentionKind.COMMENT, remark.timestamp, text, remark.username, counts, place
    )
    return replace(made, parent=parent, root=f"{PLATFORM}:{media_id}")


def _mention(  # noqa: PLR0913 - what posts and comments have in common
    number: str, kind: MentionKind, at: str, text: str, writer: str, counts: Engagement, place: Place, url: str = ""
) -> Mention:
    return Mention(
        uid=f"{PLATFORM}:{one_line(number, 200)}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=kind,
        first_seen_at=place.now,
        published_at=from_iso(at),
        time_trust=TimeTrust.SERVER,
        last_checked_at=place.now,
        url=web_address(url),
        text=text,
        author=Author(handle=one_line(writer, 100) or None),
        engagement=counts,
    )
