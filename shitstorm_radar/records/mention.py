"""A mention as its source gave it: who wrote what, where and when, and how it was received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class MentionKind(StrEnum):
    """What sort of text a mention is."""

    POST = "post"
    REPLY = "reply"
    REPOST = "repost"
    QUOTE = "quote"
    COMMENT = "comment"
    ARTICLE = "article"
    REVIEW = "review"
    EDIT = "edit"
    COUNT_SAMPLE = "count_sample"


class TimeTrust(StrEnum):
    """Who vouches for ``published_at``, the most trustworthy first.

    SERVER: the platform's own clock; AUTHOR: the record, written by the author's program;
    FEED: a date in a feed; FALLBACK: none was given, the time of arrival stands in.
    """

    SERVER = "server"
    AUTHOR = "author"
    FEED = "feed"
    FALLBACK = "fallback"


class Nativeness(IntEnum):
    """How near to where a text was published its record was taken: of two records of one post the nearer one is shown.

    RELAYED: by a search, an alert, a collection of news or another tool; CARRIED: by a feed on another host than the
    page; SITE: by the site's own feed; PLATFORM: by the platform's own interface.
    """

    RELAYED = 0
    CARRIED = 1
    SITE = 2
    PLATFORM = 3


@dataclass(frozen=True, slots=True)
class Author:
    """Who published; all parts as the platform gave them."""

    handle: str | None = None
    name: str | None = None
    followers: int | None = None
    account_created: datetime | None = None


@dataclass(frozen=True, slots=True)
class Engagement:
    """Reactions to a mention, as counted at ``metrics_at``."""

    likes: int | None = None
    reposts: int | None = None
    replies: int | None = None
    quotes: int | None = None
    views: int | None = None
    score: float | None = None
    rating: float | None = None
    metrics_at: datetime | None = None

    @property
    def reactions(self) -> int | None:
        """Likes, reposts and replies together, as far as they are known; None if none is.

        Where a site counts no likes, its points stand in (whole ones: others are a forum's own figure of worth).
        """
        points = int(self.score) if self.score is not None and float(self.score).is_integer() else None
        known = [n for n in (points if self.likes is None else self.likes, self.reposts, self.replies) if n is not None]
        return sum(max(n, 0) for n in known) if known else None


@dataclass(frozen=True, slots=True)
class Mention:
    """One public text, as its source gave it, normalised.

    Attributes:
        uid: ``platform:native_id``, the same whenever and wherever the text is met again.
        source_id: the configured source that delivered it.
        platform: "feed", "mastodon", "file", ...
        channel: where it stands, for people: a host or instance ("spiegel.de", "mastodon.social").
        title, text: plain text, never markup.
        published_at: None only together with ``TimeTrust.FALLBACK``.
        language: BCP 47 as the source said it; ``language_by`` who said so ("source", "feed").
        text_hash, simhash64: fingerprints for finding copies.
        parent, root: names of what it answers, and of the post that its thread began with.
        known_as: the name that replies give it where it was met, if that is not the uid (an instance's own number);
            not read back from the store, which keeps them beside the mention.
        reply_to, addressed: the account that is answered, and those that are tagged, by handle or id as the platform
            says it; used on the way in, not kept.
        nativeness: how near to the original the record was taken.
    """

    uid: str
    source_id: str
    platform: str
    channel: str
    kind: MentionKind
    first_seen_at: datetime
    published_at: datetime | None = None
    time_trust: TimeTrust = TimeTrust.FALLBACK
    edited_at: datetime | None = None
    deleted_at: datetime | None = None
    last_checked_at: datetime | None = None
    url: str | None = None
    canonical_url: str | None = None
    title: str = ""
    text: str = ""
    text_hash: str = ""
    simhash64: int | None = None
    language: str | None = None
    language_by: str | None = None
    author: Author = Author()
    engagement: Engagement = Engagement()
    tags: tuple[str, ...] = ()
    parent: str | None = None
    root: str | None = None
    repost_of: str | None = None
    quote_of: str | None = None
    known_as: str | None = None
    reply_to: str | None = None
    addressed: tuple[str, ...] = ()
    nativeness: Nativeness = Nativeness.RELAYED
