"""A store that was watched for some days: the mentions of a topic through the real way, and who measured when."""

from __future__ import annotations

import math
import random
from datetime import datetime, timedelta

from shitstorm_radar.pipeline.bin_closing import BIN, BIN_S
from shitstorm_radar.records import Mention, Reading, SourceStatus, TopicMention
from shitstorm_radar.settings import Topic
from shitstorm_radar.store.base import Batch, DetectionStep
from shitstorm_radar.store.sqlite_store import SqliteStore
from tests.pipeline.desk import BEGIN, MUELLER, mention

MINUTE = timedelta(minutes=1)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def entry(number: int, at: datetime, negativity: float, *, fresh: bool = True, topic: Topic = MUELLER) -> TopicMention:
    """A mention that was judged."""
    minute = at.replace(second=0, microsecond=0)
    told: Mention = mention(number, at)
    return TopicMention(topic.id, told, negativity, "de", ("Müller",), minute, fresh)


def quiet(days: float, *, begin: datetime = BEGIN, per_hour: float = 12.0, seed: int = 5) -> list[TopicMention]:
    """Days of usual talk, a sixth of it critical."""
    rng = random.Random(seed)
    made: list[TopicMention] = []
    at = begin
    while at < begin + days * DAY:
        made.append(entry(len(made), at, 0.9 if rng.random() < 1 / 6 else 0.05))
        at += timedelta(hours=rng.expovariate(per_hour))
    return made


def outburst(at: datetime, *, count: int = 150, negativity: float = 0.95, fresh: bool = True) -> list[TopicMention]:
    """Many mentions within an hour and a half."""
    return [
        entry(1_000_000 + int(at.timestamp()) + n, at + 90 * MINUTE * (n / count), negativity, fresh=fresh)
        for n in range(count)
    ]


def keep(
    store: SqliteStore,
    mentions: list[TopicMention],
    spans: list[tuple[datetime, datetime, float]],
    topic: Topic = MUELLER,
) -> None:
    """Put mentions into the store, and what was measured of each span."""
    store.ingest(Batch(SourceStatus("blog"), mentions))
    for start, end, exposure in spans:
        bins = (end - start) // BIN
        readings = [Reading(start + n * BIN, math.nan, math.nan, math.nan) for n in range(bins)]
        store.file_detection(DetectionStep(topic.id, end, "{}", BIN_S, readings, [exposure] * bins))
