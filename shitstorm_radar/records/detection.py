"""What the detector is given, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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
