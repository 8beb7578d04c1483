"""When a source is asked next: pure arithmetic in seconds, chance passed in."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import timedelta

from shitstorm_radar.settings import SourceConfig

JITTER = 0.1  # part of the interval by which polls are spread, so that sources never march in step
BUSIER = 0.5  # something new came: come back twice as soon
QUIETER = 1.1  # nothing new: about seven quiet visits double the interval

SHORTEST_WAIT_S = 5.0  # what a site asks for is honoured between these two: below is a slip,
LONGEST_WAIT_S = 6 * 3600.0  # above it would leave the radar blind for a day

SETTLE_IN_S = 0.2  # new sources join within this long per source ...
LONGEST_SETTLE_IN_S = 10.0  # ... and this long in all


@dataclass(frozen=True, slots=True)
class Pace:
    """A source's rhythm: its present interval in seconds, and its failures in a row."""

    interval_s: float
    failures: int = 0


def starting_pace(config: SourceConfig, interval_s: float | None = None) -> Pace:
    """The rhythm to begin with: the one reached before, as far as the bounds allow it."""
    return Pace(_bounded(config, config.interval_s if interval_s is None else interval_s))


def after_visit(pace: Pace, config: SourceConfig, *, news: bool | None) -> Pace:
    """Faster towards the shortest interval when something new came, slower towards the longest when not.

    ``news`` is None when nobody can tell, as at the first visit; the rhythm stays.
    """
    factor = 1.0 if news is None else BUSIER if news else QUIETER
    return Pace(_bounded(config, pace.interval_s * factor))


def after_failure(pace: Pace) -> Pace:
    """One failure more."""
    return replace(pace, failures=pace.failures + 1)


def wait_after_visit_s(pace: Pace, wait: timedelta | None, rng: random.Random) -> float:
    """Seconds until the next visit after a good one.

    ``wait`` is what the source asked for; zero says that more is ready to be fetched now.
    """
    if wait is not None and wait <= timedelta(0):
        return 0.0
    usual = pace.interval_s * rng.uniform(1 - JITTER, 1 + JITTER)
    return usual if wait is None else max(usual, asked_for_s(wait, rng))


def wait_after_failure_s(pace: Pace, config: SourceConfig, retry_after: timedelta | None, rng: random.Random) -> float:
    """Seconds until the next try: exponential back-off with full jitter, or what the site asked for.

    Left to itself the back-off stays below the source's longest interval: a feed that
    recovers at night must be read again before the morning.

    Source: AWS Architecture Blog, "Exponential Backoff And Jitter" (full jitter).
    """
    doublings = min(max(pace.failures - 1, 0), 16)  # 2**16 intervals are beyond every bound
    ceiling = min(pace.interval_s * 2.0**doublings, config.max_interval_s)
    own = min(max(rng.uniform(0, ceiling), SHORTEST_WAIT_S), LONGEST_WAIT_S)
    return own if retry_after is None else max(own, asked_for_s(retry_after, rng))


def asked_for_s(wait: timedelta, rng: random.Random) -> float:
    """What a site asked for, between 5 s and 6 h, and a little later so that not all come back at once."""
    asked = min(max(wait.total_seconds(), SHORTEST_WAIT_S), LONGEST_WAIT_S)
    return min(asked * rng.uniform(1, 1 + JITTER), LONGEST_WAIT_S)


def settle_in_s(joining: int, rng: random.Random) -> float:
    """Seconds until the first visit of one of ``joining`` sources that come or wake up together."""
    return rng.uniform(0, min(SETTLE_IN_S * joining, LONGEST_SETTLE_IN_S))


def _bounded(config: SourceConfig, interval_s: float) -> float:
    return min(max(interval_s, config.min_interval_s), config.max_interval_s)
