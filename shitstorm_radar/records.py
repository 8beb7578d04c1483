"""The records that pass from step to step, in the order in which they come to be.

All are frozen: a step answers with a new record and never edits one it was given,
so a record may cross from the polling thread to the window without a lock.
Times are aware UTC datetimes.  What is unknown is None, never 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Figures = Mapping[str, str | float | int]


# sources


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


class CountKind(StrEnum):
    """What a count sample counts.

    MENTIONS: posts or articles; they feed the topic's series.
    ATTENTION: readers, edits and the like; they are shown, and feed no series of mentions.
    """

    MENTIONS = "mentions"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class CountSample:
    """How many there were in a span, as a platform counted them; the posts themselves may never be seen.

    A later sample with the same source, channel and start replaces this one.

    Attributes:
        channel: for people: what was counted where.
        start: aware; ``length_s`` seconds, a minute to a day. A span that still runs ends now.
        subject: the words that were counted; a topic whose query they fit counts them.
        topic_id: the one topic that it belongs to, where the source knows it; else None.
    """

    source_id: str
    platform: str
    channel: str
    start: datetime
    length_s: int
    n: int
    kind: CountKind = CountKind.MENTIONS
    subject: str = ""
    topic_id: str | None = None

    def __post_init__(self) -> None:
        if not (60 <= self.length_s <= 86_400 and 0 <= self.n <= 1_000_000_000 and self.start.tzinfo):
            raise ValueError(f"no count of a span: {self.n} in {self.length_s} s from {self.start}")


class SourceCondition(StrEnum):
    """A source's state in words a person understands; the window translates them."""

    NEW = "new"
    OK = "ok"
    SLOW_DOWN = "slow_down"
    BLOCKED = "blocked"
    WRONG_ADDRESS = "wrong_address"
    MOVED = "moved"
    NEEDS_SIGN_IN = "needs_sign_in"
    BROKEN_DATA = "broken_data"
    OFFLINE = "offline"

    @property
    def delivers(self) -> bool:
        """Whether mentions arrive in this state."""
        return self in (SourceCondition.OK, SourceCondition.MOVED)


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """How a source fares: what the window lists and what decides on blindness.

    Attributes:
        code, details: as in ``errors.RadarError``, for the translation; empty when all is well.
        interval_s: the present, adapted polling interval in seconds.
        moved_to: the new address after a permanent redirect.
        delivered: mentions ever delivered, matching or not.
        requests_left, requests_limit: of the site's or the day's quota, as last known; None where nobody says.
        resets_at: when the quota is whole again.
    """

    source_id: str
    condition: SourceCondition = SourceCondition.NEW
    code: str = ""
    details: Figures = field(default_factory=dict)
    first_success_at: datetime | None = None
    last_success_at: datetime | None = None
    last_attempt_at: datetime | None = None
    next_poll_at: datetime | None = None
    interval_s: float = 120.0
    moved_to: str | None = None
    delivered: int = 0
    requests_left: int | None = None
    requests_limit: int | None = None
    resets_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SourceGap:
    """A source was not seen over [start, end): what came and went meanwhile is unknown."""

    source_id: str
    start: datetime
    end: datetime


# matching, scoring


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
        copy_of: uid of the first mention with this text or address; None when nothing like it was met lately.
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


# series


@dataclass(frozen=True, slots=True, eq=False)
class SeriesSlice:
    """A topic's series from ``start`` in bins of ``step_s`` seconds; every array is (n,).

    Attributes:
        mentions: mentions per bin.
        critical: expected negative mentions per bin, the sum of negativity.
        authors: distinct authors per bin (an upper bound where bins are joined).
        exposure: part of the bin that was measured, in [0, 1]; 0 is blind, not calm.
        expected, lower, upper: the expected band of ``critical`` per bin; NaN where there is none.
        texts: mentions per bin that are no copy of another (the first of its cluster counts); empty if not asked.
        presence: (3, n) mentions with us, about us and without us, as far as they are known; empty if not asked.
    """

    topic_id: str
    start: datetime
    step_s: int
    mentions: Floats
    critical: Floats
    authors: Floats
    exposure: Floats
    expected: Floats
    lower: Floats
    upper: Floats
    texts: Floats = field(default_factory=lambda: np.empty(0))
    presence: Floats = field(default_factory=lambda: np.empty((3, 0)))


# detection


@dataclass(frozen=True, slots=True)
class Observation:
    """One closed bin of one topic, as the detector sees it.

    Attributes:
        mentions, critical: counts of fresh mentions; ``critical`` is the sum of negativity.
        exposure: part of the expected stream that was measured, in [0, 1]; 0 is blind.
        critical_variance: variance of ``critical`` that comes from the scorer's doubt, the sum of p (1 - p).
        authors: distinct authors of critical mentions; None where they were not counted.
        aggressive: expected number of insulting or threatening mentions.
        holiday: the bin lies on a holiday of the topic's country.
        planned: how many times the usual volume a planned event is expected to bring now; 1 without one.
    """

    start: datetime
    mentions: float
    critical: float
    exposure: float = 1.0
    critical_variance: float = 0.0
    authors: float | None = None
    aggressive: float = 0.0
    holiday: bool = False
    planned: float = 1.0


class SurgeKind(StrEnum):
    """What deviates: critical mentions (a storm may come) or only the volume."""

    STORM = "storm"
    SURGE = "surge"


@dataclass(frozen=True, slots=True)
class Reading:
    """The detector's word on one bin.

    Attributes:
        start: the bin's start.
        expected, lower, upper: expected critical mentions in this bin and their usual range; NaN when blind.
        score: comparable over time and topics; higher is more unusual; 0 while blind and in a stream's first hours.
        alarm: the score calls for attention now (budget, refractory and hysteresis applied).
        calm: the series is back in its band (used to end an incident); False while blind.
        kind: what deviates, None when nothing does.
        window_s: length of the window that spoke loudest, seconds.
        seen, usual: critical mentions (of a surge: mentions) in that window, and how many were expected.
        since: when the deviation began; None when nothing deviates.
        learning: share in [0, 1] of the start-up that is over; before 1 only what is many times the usual rings.
        spoke: the channels that stand out now, the loudest first ("window", "ramp", "authors", "tone", ...).
    """

    start: datetime
    expected: float
    lower: float
    upper: float
    score: float = 0.0
    alarm: bool = False
    calm: bool = False
    kind: SurgeKind | None = None
    window_s: float = 0.0
    seen: float = 0.0
    usual: float = 0.0
    since: datetime | None = None
    learning: float = 1.0
    spoke: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HotPost:
    """One post that gains reactions far faster than this topic's posts do.

    Attributes:
        kind: a storm if the post is critical, else a surge.
        per_hour: reactions in an hour at its present pace; ``usual``: of the topic's middle post at its best.
        total: reactions so far; ``since``: when its rise began.
        rings: it is to be told now; False while it merely goes on.
    """

    uid: str
    url: str | None
    author: str | None
    kind: SurgeKind
    per_hour: float
    usual: float
    total: int
    since: datetime
    rings: bool


# incidents


class IncidentState(StrEnum):
    """Where an incident stands; OPEN and ACKNOWLEDGED are still running."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    ENDED = "ended"
    CLOSED = "closed"
    FALSE_ALARM = "false_alarm"

    @property
    def running(self) -> bool:
        """Whether the incident still goes on."""
        return self in (IncidentState.OPEN, IncidentState.ACKNOWLEDGED)


@dataclass(frozen=True, slots=True)
class Incident:
    """What an alarm opens: a thing with a state, a timeline and an end.

    Attributes:
        id: deterministic, from topic, detector and onset minute.
        opened_at: end of the bin whose alarm opened it; ``since``: when the deviation began.
        closed_at: when it ended or was closed; None while it runs.
        peak_at, peak_critical: start and critical mentions of its highest bin.
        critical_mentions, mentions, authors: totals since ``since``.
        usual: critical mentions that the same span would usually have had.
        step: growth steps reached (0 at the opening); every new step is one notification.
        opened_with: critical mentions (of a surge: mentions) at the opening; growth is measured against it.
        revision: counts changes, for compare-and-set.
    """

    id: str
    topic_id: str
    kind: SurgeKind
    since: datetime
    opened_at: datetime
    state: IncidentState = IncidentState.OPEN
    closed_at: datetime | None = None
    peak_at: datetime | None = None
    peak_critical: float = 0.0
    alarms: int = 1
    critical_mentions: float = 0.0
    mentions: int = 0
    authors: int = 0
    usual: float = 0.0
    step: int = 0
    channels: tuple[str, ...] = ()
    calm_since: datetime | None = None
    acknowledged_by: str | None = None
    revision: int = 0
    opened_with: float = 0.0


class EventKind(StrEnum):
    """What happened in an incident's timeline."""

    ALARM = "alarm"
    GROWTH = "growth"
    CHANNEL = "channel"
    MEDIA = "media"
    POST = "post"
    SECOND_WAVE = "second_wave"
    PEAK = "peak"
    ACKNOWLEDGED = "acknowledged"
    NOTE = "note"
    END = "end"
    CLOSED = "closed"
    FALSE_ALARM = "false_alarm"


@dataclass(frozen=True, slots=True)
class IncidentEvent:
    """One line of a timeline; ``figures`` fill the translated sentence, ``note`` is the user's own text."""

    incident_id: str
    at: datetime
    kind: EventKind
    figures: Figures = field(default_factory=dict)
    note: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something new about an incident that is told: a post, a medium or a channel that joined."""

    kind: EventKind
    figures: Figures


# alerts


@dataclass(frozen=True, slots=True)
class Alert:
    """What a person is told once: an incident, or a new step of it.

    Attributes:
        key: ``incident id/step``; the same alert is never shown twice.
        seen, usual: critical mentions in ``window_s`` seconds, and how many are usual.
        event, figures: what is new, as on the timeline; None where the numbers alone are.
    """

    key: str
    incident_id: str
    topic_id: str
    kind: SurgeKind
    step: int
    at: datetime
    since: datetime
    window_s: float
    seen: float
    usual: float
    sent_at: datetime | None = None
    event: EventKind | None = None
    figures: Figures = field(default_factory=dict)


class RadarState(StrEnum):
    """The tray's word on the whole, worst last."""

    CALM = "calm"
    BLIND = "blind"
    ATTENTION = "attention"
    STORM = "storm"


@dataclass(frozen=True, slots=True)
class Changes:
    """What became different in the store since ``since``: states, not events; applying it twice does no harm."""

    topics: frozenset[str] = field(default_factory=frozenset)
    incidents: tuple[Incident, ...] = ()
    alerts: tuple[Alert, ...] = ()
    next: int = 0
