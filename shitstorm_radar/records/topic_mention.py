"""A mention that concerns a topic, and what is told of such mentions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shitstorm_radar.records.mention import Mention
from shitstorm_radar.records.source import CountSample


class Stance(StrEnum):
    """How the author of a mention stands to the topic.

    CRITIC: against it; SUPPORTER: for it or against its critics; BYSTANDER: asks, reports, takes no side.
    """

    CRITIC = "critic"
    SUPPORTER = "supporter"
    BYSTANDER = "bystander"
    UNCLEAR = "unclear"


class Presence(StrEnum):
    """Whether somebody of the user's was there: with us, about us, without us.

    WITH: on our page, by us or answering us; ABOUT: elsewhere, naming or tagging us; WITHOUT: neither.
    """

    WITH = "with_us"
    ABOUT = "about_us"
    WITHOUT = "without_us"


@dataclass(frozen=True, slots=True)
class TopicMention:
    """A mention that concerns a topic.

    Attributes:
        negativity: estimated probability in [0, 1] that it is negative towards the topic; None where it was not
            scored, because it is in a language other than German and English.  It counts as a mention all the same.
        language: "de", "en", the code of another language, or "und" where the text is too short to say.
        matched: the words of the text that matched the query, in order of appearance; of one that inherited the
            topic, the words by which its thread came to it.
        minute: start of the minute it counts in (UTC).
        fresh: False for history: it is shown and kept, but the detector never sees it.
        aggression: estimated probability in [0, 1] that it insults or threatens; 0 where it was not scored.
        positive: estimated probability in [0, 1] that it is positive towards the topic; None where nobody can say.
        stance: how the author stands to the topic.
        copy_of: uid of the mention that is the original of this text or address; None when it is this one.
        same_story: it is no text of its own: the same post or article as the original, met by another way.
        takes_over: uids of originals that are the same post, taken further from where it was published: from now on
            this one is their clusters' original.  Only said on the way in.
        weight: how many mentions the detector counts it as, in [0, 1]; what people see counts it whole.
        looked_at: when its engagement was counted the last time before, changed or not; None if that is unknown.
        inherited: it belongs to the topic because it answers a mention of the topic, not by its own words.
        presence: with us, about us or without us; None where the topic listed nothing of ours when it arrived.
    """

    topic_id: str
    mention: Mention
    negativity: float | None
    language: str
    matched: tuple[str, ...]
    minute: datetime
    fresh: bool
    aggression: float = 0.0
    positive: float | None = None
    stance: Stance = Stance.UNCLEAR
    copy_of: str | None = None
    same_story: bool = False
    takes_over: tuple[str, ...] = ()
    weight: float = 1.0
    looked_at: datetime | None = None
    inherited: bool = False
    presence: Presence | None = None

    @property
    def criticism(self) -> float:
        """The negativity; 0 where it was not scored."""
        return self.negativity or 0.0


@dataclass(frozen=True, slots=True)
class TopicCount:
    """A count sample that concerns a topic; ``fresh`` as of a mention: False for history."""

    topic_id: str
    sample: CountSample
    fresh: bool


@dataclass(frozen=True, slots=True)
class Reaction:
    """What a post gained in likes, reposts and replies between two looks at it.

    Attributes:
        author: handle or name as the platform gave it; None if unknown.
        negativity: of the post, towards the topic.
        since, at: when the counts were taken; the first look at a new post counts from its publication.
        gained: reactions between the two; ``total``: all that are known at ``at``.
    """

    uid: str
    url: str | None
    author: str | None
    negativity: float
    since: datetime
    at: datetime
    gained: int
    total: int


@dataclass(frozen=True, slots=True)
class Voice:
    """A channel in which a topic was mentioned in some span, with the first such mention there.

    Attributes:
        critical: one of its mentions there was critical; the first of them is described.
        medium: the mention is an article, of a paper, a magazine or a blog.
    """

    channel: str
    critical: bool
    medium: bool
    uid: str
    url: str | None = None
    title: str = ""
    author: str | None = None


class Verdict(StrEnum):
    """What the user says of a mention, for its topic."""

    CRITICAL = "critical"
    NEUTRAL = "neutral"
    POSITIVE = "positive"
