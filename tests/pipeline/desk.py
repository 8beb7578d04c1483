"""A real store with an intake and a bin closer on it, and mentions to put through them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from shitstorm_radar.detection.detector import Detector
from shitstorm_radar.pipeline.bin_closing import BIN, BinCloser
from shitstorm_radar.pipeline.intake import Intake
from shitstorm_radar.records import (
    Author,
    Mention,
    MentionKind,
    Observation,
    Reading,
    SourceStatus,
    SurgeKind,
    TimeTrust,
    TopicMention,
)
from shitstorm_radar.settings import Settings, SourceConfig, SourceKind, Topic
from shitstorm_radar.store.sqlite_store import SqliteStore
from tests.shipped_scorer import shipped_scorer

BEGIN = datetime(2026, 11, 2, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
ANGRY = "Unverschämt! Die Müller AG betrügt ihre Kunden, ich bin entsetzt und kündige. Schämt euch, nie wieder!"
CALM = "Die Müller AG hat heute neue Öffnungszeiten."

SOURCE = SourceConfig("blog", SourceKind.FEED, "Blog", "https://blog.test/feed")
MUELLER = Topic("mueller", "Müller AG", '"Müller AG"')
SETTINGS = Settings((MUELLER,), (SOURCE,))


def mention(number: int, at: datetime, text: str = CALM, **changed: Any) -> Mention:
    values: dict[str, Any] = {
        "uid": f"feed:{number}",
        "source_id": "blog",
        "platform": "feed",
        "channel": "blog.test",
        "kind": MentionKind.POST,
        "first_seen_at": at,
        "published_at": at,
        "time_trust": TimeTrust.SERVER,
        "text": text,
        "text_hash": f"{hash(text):x}",
        "author": Author(name=f"Author {number}"),
    }
    return Mention(**{**values, **changed})


@dataclass
class Desk:
    """``store`` with the steps before and behind it; ``exposure`` is answered for every bin."""

    store: SqliteStore
    settings: Settings = SETTINGS
    exposure: float = 1.0
    begin: datetime = BEGIN

    def __post_init__(self) -> None:
        self.intake = Intake(self.store, shipped_scorer(), self.settings)
        self.reopen()

    def reopen(self) -> None:
        """As after a restart: what was known is known from the store."""
        self.closer = BinCloser(self.store, self.settings, lambda *_: self.exposure, begin=self.begin)

    def take(self, mentions: Sequence[Mention], now: datetime, *, history: bool = False) -> tuple[TopicMention, ...]:
        entries = [e for chunk in self.intake.judge(mentions, now=now, history=history) for e in chunk]
        return self.intake.keep(entries, SourceStatus("blog", last_success_at=now))


class SimpleDetector(Detector):
    """The real one, but it calls for attention whenever a bin shows ten mentions or more."""

    shown: ClassVar[list[Observation]] = []
    budgets: ClassVar[list[float]] = []

    def __init__(self, bin_s: int, *, false_alarms_per_month: float = 1.0, volume_only: bool = False) -> None:
        super().__init__(bin_s, false_alarms_per_month=false_alarms_per_month, volume_only=volume_only)
        self.budgets.append(false_alarms_per_month)

    def update(self, seen: Observation) -> Reading:
        self.shown.append(seen)
        super().update(seen)
        if seen.mentions < 10:
            return Reading(seen.start, expected=1.0, lower=0.0, upper=3.0, calm=True)
        return Reading(
            seen.start,
            expected=1.0,
            lower=0.0,
            upper=3.0,
            score=9.0,
            alarm=True,
            kind=SurgeKind.STORM,
            window_s=300.0,
            seen=seen.mentions,
            usual=1.0,
            since=seen.start,
        )


def bin_at(number: int) -> datetime:
    """Start of the bin with this number."""
    return BEGIN + number * BIN
