"""One event of Bluesky's stream, and what of a bundle of them concerns somebody.

Source: https://docs.bsky.app/docs/advanced-guides/posts and lexicon app.bsky.feed.post
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec
from msgspec import Raw, Struct, field

from shitstorm_radar.records import Author, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_epoch, iso_or_none
from shitstorm_radar.sources.base import KnownThreads
from shitstorm_radar.sources.fingerprint import fingerprinted, web_address
from shitstorm_radar.sources.json_site import Place
from shitstorm_radar.sources.plain_text import one_line, tidy

PLATFORM: Final = "bluesky"
POSTS: Final = "app.bsky.feed.post"
_MOST_TAGS: Final = 30
_FAULTS: Final = 20

Wants = Callable[[str, Sequence[str]], bool]
"""Whether a text with these tags (without their sign) concerns anybody."""


class Ref(Struct, gc=False):
    """Where another post is."""

    uri: str = ""


class Reply(Struct):
    """What a post answers."""

    parent: Ref = field(default_factory=Ref)
    root: Ref = field(default_factory=Ref)


class Feature(Struct, gc=False):
    """What a stretch of text is: a tag, a link, a mention."""

    tag: str = ""
    did: str = ""


class Facet(Struct):
    """A stretch of text."""

    features: list[Feature] = field(default_factory=list)


class Embed(Struct):
    """What is attached; a quoted post stands in ``record``, beside pictures one level deeper."""

    record: Raw = Raw(b"null")


class Post(Struct):
    """The record of a post."""

    text: str = ""
    created: str = field(default="", name="createdAt")
    langs: list[str] | None = None
    reply: Reply | None = None
    facets: list[Facet] | None = None
    tags: list[str] | None = None
    embed: Embed | None = None


class Commit(Struct, gc=False):
    """What was done to a record; the record is decoded only when it is a post."""

    operation: str = ""
    collection: str = ""
    rkey: str = ""
    record: Raw = Raw(b"null")


class Event(Struct, gc=False):
    """One line of the stream; only commits have ``commit``."""

    did: str
    time_us: int
    kind: str = ""
    commit: Commit | None = None


@dataclass(frozen=True, slots=True)
class Events:
    """What a bundle held; the times are the server's, in microseconds."""

    mentions: tuple[Mention, ...] = ()
    first_us: int | None = None
    last_us: int | None = None
    faults: tuple[str, ...] = ()


_EVENT: Final = msgspec.json.Decoder(Event)
_POST: Final = msgspec.json.Decoder(Post)


def read_events(raws: Sequence[str | bytes], wants: Wants, place: Place, threads: KnownThreads | None = None) -> Events:
    """The posts in a bundle that concern somebody, by their text or by what they answer.

    What cannot be read is said and skipped.
    """
    mentions: list[Mention] = []
    faults: list[str] = []
    first: int | None = None
    last: int | None = None
    for raw in raws:
        try:
            event = _EVENT.decode(raw)
            first, last = event.time_us if first is None else first, max(event.time_us, last or 0)
            mention = _mention(event, wants, place, threads)
        except (ValueError, RecursionError) as err:  # msgspec's own errors are ValueErrors
            faults += [str(err)[:200]] if len(faults) < _FAULTS else []
            continue
        if mention is not None:
            mentions.append(mention)
    return Events(tuple(mentions), first, last, tuple(faults))


def _mention(event: Event, wants: Wants, place: Place, threads: KnownThreads | None) -> Mention | None:
    commit = event.commit
    if commit is None or commit.collection != POSTS:
        return None
    if commit.operation == "delete":
        return _deleted(event, commit, place, threads)
    post = _POST.decode(commit.record)
    tags = tags_of(post)
    if not wants(post.text, tags) and not _answers_known(post.reply, threads):
        return None
    mention = fingerprinted(mention_of(event, commit, post, tags, place))
    if threads is not None:
        threads.note(mention.uid)
    return mention


def _deleted(event: Event, commit: Commit, place: Place, threads: KnownThreads | None) -> Mention | None:
    """A removal only names the post: told where that is known."""
    uid = f"{PLATFORM}:at://{event.did}/{POSTS}/{commit.rkey}"
    if threads is None or uid not in threads:
        return None
    return Mention(
        uid=uid,
        source_id=place.source_id,
        platform=PLATFORM,
        channel="bsky.app",
        kind=MentionKind.POST,
        first_seen_at=place.now,
        deleted_at=from_epoch(event.time_us / 1e6),
        last_checked_at=place.now,
    )


def _answers_known(reply: Reply | None, threads: KnownThreads | None) -> bool:
    if reply is None or threads is None:
        return False
    return _name(reply.parent.uri) in threads or _name(reply.root.uri) in threads


def mention_of(event: Event, commit: Commit, post: Post, tags: tuple[str, ...], place: Place) -> Mention:
    """A post as a mention.

    Raises:
        ValueError: its time is none.
    """
    seen = from_epoch(event.time_us / 1e6)
    said = iso_or_none(post.created)
    quoted = _quoted(post)
    language = one_line(post.langs[0], 20).lower() if post.langs else None
    kind = MentionKind.REPLY if post.reply else MentionKind.QUOTE if quoted else MentionKind.POST
    return Mention(
        uid=f"{PLATFORM}:at://{event.did}/{POSTS}/{commit.rkey}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel="bsky.app",
        kind=kind,
        first_seen_at=place.now,
        published_at=min(said, seen) if said else seen,
        time_trust=TimeTrust.AUTHOR if said else TimeTrust.SERVER,
        edited_at=seen if commit.operation == "update" else None,
        last_checked_at=place.now,
        url=web_address(f"https://bsky.app/profile/{event.did}/post/{commit.rkey}"),
        text=tidy(post.text),
        language=language or None,
        language_by="source" if language else None,
        author=Author(handle=one_line(event.did, 200)),
        tags=tags,
        parent=_known(post.reply.parent.uri) if post.reply else None,
        root=_known(post.reply.root.uri) if post.reply else None,
        quote_of=quoted,
        addressed=_addressed(post),
    )


def _addressed(post: Post) -> tuple[str, ...]:
    """The accounts that are tagged, by their ids."""
    named = [feature.did for facet in post.facets or () for feature in facet.features if feature.did]
    return tuple(one_line(did, 200) for did in named[:_MOST_TAGS])


def tags_of(post: Post) -> tuple[str, ...]:
    """The tags in the text and beside it, without their sign."""
    if not post.facets and not post.tags:
        return ()
    named = [feature.tag for facet in post.facets or () for feature in facet.features if feature.tag]
    return tuple(one_line(tag, 200) for tag in (*named, *(post.tags or ()))[:_MOST_TAGS])


def _known(uri: str) -> str | None:
    return _name(uri) if uri.startswith("at://") else None


def _name(uri: str) -> str:
    return f"{PLATFORM}:{uri}"


def _quoted(post: Post) -> str | None:
    """The post that is quoted: the attached record, or the one beside attached pictures."""
    if post.embed is None:
        return None
    try:
        outer = msgspec.json.decode(post.embed.record)
    except ValueError:
        return None
    for _ in range(2):
        if not isinstance(outer, dict):
            return None
        if isinstance(outer.get("uri"), str):
            return _known(outer["uri"]) if f"/{POSTS}/" in outer["uri"] else None
        outer = outer.get("record")
    return None
