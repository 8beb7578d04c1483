"""A real stream of nine days: tweets to US airlines in February 2015, with a storm after cancellations in the snow."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache

from shitstorm_radar.records import Observation, Reading, SurgeKind
from tests.detection.streams import alarms, readings
from tests.shared_data import shared_data

START, BINS = datetime(2015, 2, 16, tzinfo=UTC), 2450
BIN = timedelta(minutes=5)


@cache
def tweets() -> tuple[Counter[tuple[str, int]], Counter[tuple[str, int]]]:
    """All and negative tweets by airline and number of the bin."""
    mentions, negative = Counter[tuple[str, int]](), Counter[tuple[str, int]]()
    with shared_data("airline_tweets/tweets.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            at = datetime.strptime(row["tweet_created"], "%d-%m-%Y %H.%M").replace(tzinfo=UTC)
            key = row["airline"], (at - START) // BIN
            mentions[key] += 1
            negative[key] += row["airline_sentiment"] == "negative"
    return mentions, negative


def watched(airline: str) -> list[Reading]:
    mentions, negative = tweets()
    stream = (
        Observation(START + i * BIN, float(mentions[airline, i]), float(negative[airline, i])) for i in range(BINS)
    )
    return readings(stream)


def test_the_storm_rings_in_the_morning_of_its_day():
    found = watched("US Airways")
    storms = [found[i].start for i in alarms(found) if found[i].kind is SurgeKind.STORM]
    assert any(datetime(2015, 2, 21, 18, tzinfo=UTC) <= at < datetime(2015, 2, 22, 12, tzinfo=UTC) for at in storms)


def test_the_start_of_a_collection_is_no_surge():
    assert alarms(watched("American")) == []


def test_a_small_airline_with_usual_days_does_not_ring():
    assert alarms(watched("Virgin America")) == []
