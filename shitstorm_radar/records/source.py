"""What a source counts, and how it fares."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from shitstorm_radar.records.values import Figures


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
