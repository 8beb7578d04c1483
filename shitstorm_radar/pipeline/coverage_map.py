"""Platform by platform: what is seen of it now, what is not, and the sum of it in one score; pure.

Where nobody looks nothing is seen.  So what counts are the places where people write, not the sources that are set up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final

from shitstorm_radar.alerts.state import delivers
from shitstorm_radar.records import SourceStatus
from shitstorm_radar.settings import Settings, SourceConfig, SourceKind
from shitstorm_radar.sources.catalogue import source_type
from shitstorm_radar.sources.platforms import PLATFORMS, Platform, Readable, platform
from shitstorm_radar.sources.recognition import recognise
from shitstorm_radar.store.base import SourceCount

NO_PLACES: Final = frozenset({"google_alerts", "alert_mails", "json", "webhook", "other_tools", "google_plus"})
"""Tools that only bring what was written elsewhere, and what is gone: nobody writes there, so they do not count."""

_FEED_SHAPES: Final = (
    ("blog_comments", re.compile(r"/comments/feed/?$")),
    ("wikipedia", re.compile(r"^https?://[\w-]+\.(?:m\.)?wikipedia\.org/")),
    ("lemmy", re.compile(r"^https?://[^/]+/feeds/[cu]/[^/]+\.xml")),
)
"""Feeds whose address tells what they belong to, though nobody would paste it."""

_ANY_FEED: Final = "feeds"
_ANY_TOOL: Final = "other_tools"


class Sight(StrEnum):
    """How a platform is seen now, the best first."""

    LIVE = "live"
    DEGRADED = "degraded"
    WAITING = "waiting"
    BLIND = "blind"
    OFF = "off"
    ABSENT = "absent"
    CLOSED = "closed"


_URGENCY: Final = (
    Sight.BLIND, Sight.DEGRADED, Sight.LIVE, Sight.WAITING, Sight.OFF, Sight.ABSENT, Sight.CLOSED,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Channel:
    """One platform as it stands for a topic.

    Attributes:
        sight: LIVE: all its sources deliver; DEGRADED: some; WAITING: none was asked yet; BLIND: none delivers;
            OFF: all are switched off; ABSENT: it could be read and is not; CLOSED: this program cannot read it.
        relevant: it counts in the score.
        sources, delivering: its own sources that are switched on, and those of them that deliver.
        blind_since: when the last of them delivered; None while one does, or where none ever did.
        stand_ins: sources that look at it from outside and deliver.
        by_hand: it is on the list of what somebody looks at once a day; ``looked``: somebody did so today.
        mentions: of the topic that came from it; ``share`` of all, in [0, 1]; None without any mention.
    """

    platform: Platform
    sight: Sight
    sources: int = 0
    delivering: int = 0
    blind_since: datetime | None = None
    relevant: bool = True
    stand_ins: int = 0
    by_hand: bool = False
    looked: bool = False
    mentions: int = 0
    share: float | None = None

    @property
    def observed(self) -> bool:
        """Whether something arrives from it now."""
        return self.sight in (Sight.LIVE, Sight.DEGRADED)

    @property
    def replaced(self) -> bool:
        """Whether it is looked at in another way than by reading it."""
        return not self.observed and (self.stand_ins > 0 or self.by_hand)


@dataclass(frozen=True, slots=True)
class Score:
    """How much of what matters is seen.  ``observed + blind + waiting + unwatched == relevant``.

    Attributes:
        partly: of those observed, the ones of which only a part can be read, or some sources are silent.
        blind: set up, and silent now; ``blind_since``: since when the longest of them is, None if none ever delivered.
        unwatched: nothing reads them; ``replaced``: those of them that are looked at by a stand-in or by hand.
    """

    relevant: int = 0
    observed: int = 0
    partly: int = 0
    blind: int = 0
    blind_since: datetime | None = None
    waiting: int = 0
    unwatched: int = 0
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class CoverageMap:
    """All platforms, and the score."""

    channels: tuple[Channel, ...] = ()
    score: Score = Score()


def coverage_map(
    settings: Settings,
    topic_id: str | None,
    statuses: Mapping[str, SourceStatus],
    now: datetime,
    today: date,
    counts: Sequence[SourceCount] = (),
) -> CoverageMap:
    """How the platforms stand for a topic; for all topics together when ``topic_id`` is None.

    Args:
        settings: which sources there are, and what the user has called not relevant.
        topic_id: only the sources that it reads count.
        statuses: by source id.
        now: aware UTC.
        today: the local day, for the list of what is looked at by hand.
        counts: the topic's mentions by source, for the shares.
    """
    topic = settings.topic(topic_id or "")
    read = [s for s in settings.sources if topic is None or topic.reads(s.id)]
    own, outside = _grouped(read, platform_of), _grouped(read, lambda source: source.stands_in_for)
    mentions = mentions_by_platform(settings, counts)
    total = mentions.total()
    channels = []
    for row in PLATFORMS:
        channel = _seen(row, own.get(row.id, ()), statuses, now)
        check = settings.hand_checks.place(row.id)
        channels.append(
            replace(
                channel,
                relevant=row.id not in NO_PLACES and row.id not in settings.irrelevant_platforms,
                stand_ins=_delivering(outside.get(row.id, ()), statuses, now),
                by_hand=check is not None,
                looked=check is not None and check.done(today),
                mentions=mentions[row.id],
                share=mentions[row.id] / total if total else None,
            )
        )
    return CoverageMap(tuple(channels), score_of(channels))


def score_of(channels: Iterable[Channel]) -> Score:
    """The sum over what is relevant."""
    counted = [c for c in channels if c.relevant]
    observed = [c for c in counted if c.observed]
    blind = [c for c in counted if c.sight is Sight.BLIND]
    waiting = sum(1 for c in counted if c.sight is Sight.WAITING)
    return Score(
        relevant=len(counted),
        observed=len(observed),
        partly=sum(1 for c in observed if c.sight is Sight.DEGRADED or c.platform.readable is not Readable.YES),
        blind=len(blind),
        blind_since=min((c.blind_since for c in blind if c.blind_since is not None), default=None),
        waiting=waiting,
        unwatched=len(counted) - len(observed) - len(blind) - waiting,
        replaced=sum(1 for c in counted if c.replaced and c.sight in (Sight.OFF, Sight.ABSENT, Sight.CLOSED)),
    )


def most_urgent_first(channels: Iterable[Channel]) -> tuple[Channel, ...]:
    """What is blind, then what delivers, then what nobody reads; what does not count comes last."""
    return tuple(sorted(channels, key=lambda c: (not c.relevant, _URGENCY.index(c.sight))))


def platform_of(source: SourceConfig) -> str:
    """The id of the platform that a source reads; a feed is told by its address.

    >>> platform_of(SourceConfig("a", "feed", "A", "https://www.reddit.com/r/de/new/.rss"))
    'reddit'
    """
    return _platform_of(str(source.kind), source.address)


def mentions_by_platform(settings: Settings, counts: Sequence[SourceCount]) -> Counter[str]:
    """Mentions by platform id; those of a source that is gone count where their mentions say."""
    found: Counter[str] = Counter()
    for count in counts:
        source = settings.source(count.source_id)
        found[platform_of(source) if source is not None else _platform_named(count.platform)] += count.mentions
    return found


@lru_cache(maxsize=4096)
def _platform_of(kind: str, address: str) -> str:
    entry = source_type(kind)
    if entry is not None and platform(entry.platform) is not None:
        return entry.platform
    if kind != SourceKind.FEED:
        return _ANY_TOOL
    told = next((place for place, shape in _FEED_SHAPES if shape.search(address)), "")
    if told:
        return told
    named = next((s.platform for s in recognise(address)), _ANY_FEED) if "://" in address else _ANY_FEED
    return named if platform(named) is not None else _ANY_FEED


def _platform_named(name: str) -> str:
    if platform(name) is not None:
        return name
    return _ANY_FEED if name == SourceKind.FEED else _ANY_TOOL


def _grouped(sources: Iterable[SourceConfig], by: Callable[[SourceConfig], str]) -> dict[str, list[SourceConfig]]:
    groups: dict[str, list[SourceConfig]] = {}
    for source in sources:
        groups.setdefault(by(source), []).append(source)
    return groups


def _seen(row: Platform, own: Sequence[SourceConfig], statuses: Mapping[str, SourceStatus], now: datetime) -> Channel:
    """How its own sources fare."""
    on = [s for s in own if s.enabled]
    if not on:
        unread = Sight.CLOSED if row.readable is Readable.NO else Sight.ABSENT
        return Channel(row, Sight.OFF if own else unread)
    delivering = _delivering(on, statuses, now)
    if delivering:
        return Channel(row, Sight.LIVE if delivering == len(on) else Sight.DEGRADED, len(on), delivering)
    known = [statuses[s.id] for s in on if s.id in statuses]
    if all(s.last_attempt_at is None for s in known):
        return Channel(row, Sight.WAITING, len(on))
    last = max((s.last_success_at for s in known if s.last_success_at is not None), default=None)
    return Channel(row, Sight.BLIND, len(on), blind_since=last)


def _delivering(sources: Sequence[SourceConfig], statuses: Mapping[str, SourceStatus], now: datetime) -> int:
    return sum(1 for s in sources if s.enabled and s.id in statuses and delivers(statuses[s.id], now))
