"""Streams for the detector's tests: seeded, and as plain as the test allows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import numpy as np

from shitstorm_radar.detection import Detector
from shitstorm_radar.records import Observation, Reading

START = datetime(2026, 3, 2, tzinfo=UTC)
DAY = 288


def usual(
    days: float, per_bin: float = 10.0, share: float = 0.2, *, seed: int = 1, bin_s: int = 300
) -> list[Observation]:
    """A stream without events: Poisson around a course of the day."""
    rng = np.random.default_rng(seed)
    out = []
    for i in range(int(days * 86_400 / bin_s)):
        start = START + timedelta(seconds=bin_s * i)
        course = 1.0 + 0.5 * np.sin(2 * np.pi * (start.hour * 60 + start.minute) / 1440)
        mentions = int(rng.poisson(per_bin * course))
        out.append(Observation(start, float(mentions), float(rng.binomial(mentions, share))))
    return out


def plus(stream: list[Observation], first: int, bins: int, mentions: float, critical: float) -> list[Observation]:
    """The stream with so many further mentions in each of ``bins`` bins."""
    out = list(stream)
    for i in range(first, min(first + bins, len(out))):
        o = out[i]
        out[i] = Observation(o.start, o.mentions + mentions, o.critical + critical, o.exposure)
    return out


def blinded(stream: list[Observation], first: int, bins: int, *, backlog: bool) -> list[Observation]:
    """The stream with a gap; ``backlog``: what was missed stands in the gap's last bin."""
    out = list(stream)
    missed = out[first : first + bins]
    for i, o in enumerate(missed, first):
        out[i] = Observation(o.start, 0.0, 0.0, 0.0)
    if backlog:
        last = missed[-1]
        out[first + bins - 1] = Observation(
            last.start, sum(o.mentions for o in missed), sum(o.critical for o in missed), 0.0
        )
    return out


def readings(stream: Iterable[Observation], detector: Detector | None = None) -> list[Reading]:
    """The words of a detector on a stream."""
    detector = detector or Detector()
    return [detector.update(o) for o in stream]


def alarms(found: Iterable[Reading]) -> list[int]:
    """Numbers of the readings that ring."""
    return [i for i, r in enumerate(found) if r.alarm]
