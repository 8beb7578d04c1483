"""A real store with a day of a brand's life: quiet, then blind, then a storm."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from pathlib import Path

from shitstorm_radar.records import (
    Author,
    EventKind,
    Incident,
    IncidentEvent,
    IncidentState,
    Mention,
    MentionKind,
    Reading,
    SourceCondition,
    SourceStatus,
    SurgeKind,
    TimeTrust,
    TopicMention,
)
from shitstorm_radar.settings import Settings, SourceConfig, SourceKind, Topic
from shitstorm_radar.store.base import Batch, DetectionStep
from shitstorm_radar.store.sqlite_store import open_store

NOW = datetime(2026, 11, 20, 15, 42, 30, tzinfo=UTC)
STORM = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)
BLIND = (datetime(2026, 11, 20, 2, 0, tzinfo=UTC), datetime(2026, 11, 20, 5, 0, tzinfo=UTC))
BIN = timedelta(minutes=5)

SOURCES = (
    SourceConfig("news", SourceKind.FEED, "Google News (de): Muster AG", "https://news.example/rss"),
    SourceConfig("toots", SourceKind.MASTODON, "Mastodon: #MusterAG", "mastodon.example", {"hashtag": "MusterAG"}),
    SourceConfig("forum", SourceKind.FEED, "Kundenforum", "https://forum.example/feed"),
)
TOPICS = (
    Topic("muster", "Muster AG", '"Muster AG"'),
    Topic("frischli", "Produkt „Frischli“ – Joghurt & Quark", "Frischli*", source_ids=("news",)),
    Topic("board", "Muster AG – Vorstand", "Vorstand", source_ids=("forum",)),
)
SETTINGS = Settings(topics=TOPICS, sources=SOURCES)
INCIDENT = Incident(
    id="muster-storm",
    topic_id="muster",
    kind=SurgeKind.STORM,
    since=STORM,
    opened_at=STORM + BIN,
    peak_at=STORM + timedelta(minutes=60),
    peak_critical=31.0,
    alarms=4,
    critical_mentions=412.0,
    mentions=630,
    authors=388,
    usual=6.4,
    step=2,
    channels=("mastodon.example", "spiegel.example"),
)
OLD_INCIDENT = Incident(
    id="muster-old",
    topic_id="muster",
    kind=SurgeKind.SURGE,
    since=STORM - timedelta(days=3),
    opened_at=STORM - timedelta(days=3) + BIN,
    state=IncidentState.ENDED,
    closed_at=STORM - timedelta(days=3) + timedelta(hours=2),
    critical_mentions=11,
    mentions=140,
    authors=90,
)
_TEXTS = (
    "Die Muster AG schickt mir zum dritten Mal die falsche Rechnung, der Kundendienst legt einfach auf. Unverschämt!",
    "Schöner Beitrag über die Muster AG und ihre Lehrwerkstatt.",
    "Muster AG: Rückruf von Frischli-Joghurt ausgeweitet, Verbraucherschützer kritisieren späte Information",
    "@MusterAG warum antwortet ihr nicht? Seit drei Wochen kein Wort. Nie wieder. #MusterAG",
    "<b>Muster AG</b> <img src=x onerror=alert(1)> ist das Letzte",
    "Was die Muster AG da mit ihren Lieferanten macht, ist eine Sauerei – und alle schauen weg 😡",
)


def mention(
    number: int, at: datetime, negativity: float, topic_id: str = "muster", text: str | None = None
) -> TopicMention:
    """One mention with made-up words."""
    words = text or _TEXTS[number % len(_TEXTS)]
    source = SOURCES[number % 2]
    return TopicMention(
        topic_id=topic_id,
        mention=Mention(
            uid=f"test:{topic_id}:{number}",
            source_id=source.id,
            platform=str(source.kind),
            channel=("spiegel.example", "mastodon.example")[number % 2],
            kind=MentionKind.POST,
            first_seen_at=at,
            published_at=at,
            time_trust=TimeTrust.SERVER,
            url=f"https://example.org/{number}",
            text=words,
            language="de",
            author=Author(handle=f"konto{number % 997}", name=f"Person {number % 997}"),
        ),
        negativity=negativity,
        language="de",
        matched=("Muster", "AG"),
        minute=at.replace(second=0, microsecond=0),
        fresh=True,
    )


def mentions() -> list[TopicMention]:
    """A day: a few an hour, none while blind, then many."""
    made: list[TopicMention] = []
    at = NOW - timedelta(hours=30)
    while at < NOW:
        storm = at >= STORM
        gap = 9.0 if storm else 420 + 260 * math.sin(at.hour / 24 * 2 * math.pi)
        if not BLIND[0] <= at < BLIND[1]:
            rough = (len(made) * 37 % 100) / 100
            made.append(mention(len(made), at, 0.45 + rough / 2 if storm else rough * 0.45))
        at += timedelta(seconds=gap * (0.5 + (len(made) * 61 % 100) / 100))
    return made


def readings() -> tuple[list[Reading], list[float]]:
    """One per closed bin of 30 hours, with the exposure."""
    made, exposure = [], []
    at = NOW.replace(minute=40, second=0) - timedelta(hours=30)
    while at + BIN <= NOW - timedelta(minutes=2):
        blind = BLIND[0] <= at < BLIND[1]
        storm = at >= STORM
        expected = math.nan if blind else 0.3 + 0.15 * math.sin(at.hour / 24 * 2 * math.pi)
        made.append(
            Reading(
                start=at,
                expected=expected,
                lower=math.nan if blind else 0.0,
                upper=math.nan if blind else 2.5,
                score=9.0 if storm else 0.2,
                alarm=storm,
                kind=SurgeKind.STORM if storm else None,
                window_s=900.0 if storm else 300.0,
                seen=71.0 if storm else 0.4,
                usual=1.1,
                since=STORM if storm else None,
            )
        )
        exposure.append(0.0 if blind else 1.0 if at.hour != 8 else 0.6)
        at += BIN
    return made, exposure


def statuses(now: datetime = NOW) -> tuple[SourceStatus, ...]:
    """Two deliver, one is blocked."""
    good = SourceStatus(
        "news",
        SourceCondition.OK,
        first_success_at=now - timedelta(days=3),
        last_success_at=now - timedelta(seconds=38),
        last_attempt_at=now - timedelta(seconds=38),
        next_poll_at=now + timedelta(seconds=70),
        delivered=1830,
    )
    toots = SourceStatus(
        "toots",
        SourceCondition.OK,
        first_success_at=now - timedelta(days=3),
        last_success_at=now - timedelta(seconds=8),
        last_attempt_at=now - timedelta(seconds=8),
        next_poll_at=now + timedelta(seconds=52),
        interval_s=60.0,
        delivered=412,
    )
    bad = SourceStatus(
        "forum",
        SourceCondition.BLOCKED,
        code="html_instead_of_feed",
        details={"host": "forum.example"},
        last_success_at=now - timedelta(hours=2, minutes=12),
        last_attempt_at=now - timedelta(minutes=1),
        next_poll_at=now + timedelta(minutes=14),
        interval_s=900.0,
        delivered=77,
    )
    return good, toots, bad


def fill(path: Path) -> Path:
    """Make the store at ``path``."""
    store = open_store(path)
    try:
        store.register_sources(statuses())
        store.ingest(Batch(statuses()[0], mentions()))
        for status in statuses():
            store.set_status(status)
        seen, exposure = readings()
        events = (
            IncidentEvent(INCIDENT.id, STORM + BIN, EventKind.ALARM, {"seen": 14.0, "usual": 1.1, "window_s": 900.0}),
            IncidentEvent(INCIDENT.id, STORM + 3 * BIN, EventKind.CHANNEL, {"channel": "spiegel.example"}),
            IncidentEvent(INCIDENT.id, STORM + 6 * BIN, EventKind.GROWTH, {"critical": 88.0, "factor": 6.2, "step": 1}),
            IncidentEvent(
                INCIDENT.id, STORM + 9 * BIN, EventKind.NOTE, note="Stellungnahme geht um 16:30 raus", by="Eva"
            ),
        )
        step = DetectionStep(
            "muster", seen[-1].start + BIN, "{}", 300, seen, exposure, incidents=(OLD_INCIDENT, INCIDENT), events=events
        )
        store.file_detection(step)
        calm = [r for r in seen if r.start < STORM]
        quiet = DetectionStep("frischli", seen[-1].start + BIN, "{}", 300, calm, exposure[: len(calm)])
        store.file_detection(quiet)
    finally:
        store.close()
    return path
