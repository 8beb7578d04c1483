"""Cases from history as series of five minutes.

The daily totals and hourly rates named in the comments are as published; everything finer (the course of the days,
the shares, the time before) is reconstructed, seeded, and says nothing about what really happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from shitstorm_radar.records import Floats, Observation

HOURS_OF_DAY = np.array(
    [4, 2, 1, 1, 1, 2, 6, 12, 16, 17, 17, 16, 15, 15, 16, 17, 18, 19, 20, 21, 20, 17, 12, 7], dtype=np.float64
)
"""Mentions by hour, on any scale; UTC."""

SHAPE = HOURS_OF_DAY / HOURS_OF_DAY.mean()


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """What was to be seen: bins in order; ``onset`` is when it began, ``event`` its own mentions per bin."""

    bins: list[Observation]
    onset: datetime
    event: Floats

    def at(self, time: datetime) -> int:
        """The number of the bin that starts at ``time``."""
        return (time - self.bins[0].start) // timedelta(minutes=5)


def sausage_storm() -> Case:
    """ING-DiBa, January 2012: peaks on 4 Jan (about 1,600) and 9 Jan (about 2,200), about 17,500 in 20 days.

    In the second wave supporters write as much as critics.
    """
    totals = [60, 250, 900, 1600, 1250, 850, 620, 1150, 2200, 1900, 1500, 1150, 950, 800, 650, 540, 430, 330, 230, 100]
    event = np.concatenate([np.zeros(17 * 24), *(total / 24 * SHAPE for total in totals)])
    share = np.where(np.arange(len(event)) < 17 * 24 + 7 * 24, 0.6, 0.45)
    return _case(datetime(2011, 12, 15, tzinfo=UTC), 80 / 24, 0.2, event, share, datetime(2012, 1, 1, tzinfo=UTC), 1)


def single_case() -> Case:
    """O2 "Wir sind Einzelfall", November 2011: about 6,500 reports in ten days, no sudden day among them."""
    totals = [120, 250, 400, 560, 700, 800, 870, 900, 950, 950]
    event = np.concatenate([np.zeros(16 * 24), *(total / 24 * SHAPE for total in totals)])
    return _case(datetime(2011, 10, 27, tzinfo=UTC), 10.0, 0.25, event, 0.85, datetime(2011, 11, 12, tzinfo=UTC), 2)


def broadcaster() -> Case:
    """A regional broadcaster, January 2025: 20 to 30 comments an hour, abruptly 150, then 120 until midnight."""
    event = np.zeros(15 * 24)
    event[14 * 24 + 18] = 125.0
    event[14 * 24 + 19 :] = 95.0
    onset = datetime(2025, 1, 22, 18, tzinfo=UTC)
    return _case(datetime(2025, 1, 8, tzinfo=UTC), 25.0, 0.3, event, 0.8, onset, 3, flat=True)


def love_letter() -> Case:
    """Deutsche Bahn's love letter: more than 1,500 friendly reactions; a surge, no storm."""
    event = np.zeros(16 * 24)
    event[14 * 24 + 9 : 14 * 24 + 17] = [60, 250, 330, 280, 220, 170, 120, 80]
    onset = datetime(2026, 2, 23, 9, tzinfo=UTC)
    return _case(datetime(2026, 2, 9, tzinfo=UTC), 40.0, 0.3, event, 0.08, onset, 4)


def dragged_off() -> Case:
    """United 3411, April 2017: the first video in the evening of 9 Apr, a storm two weeks before in the baseline."""
    event = np.zeros(30 * 24)
    event[16 * 24 + 14 : 18 * 24] = 1500.0 * 0.5 ** (np.arange(34) / 8)
    first = 30 * 24 - 5
    event[first:] = [200, 900, 2500, 6000, 12_000]
    onset = datetime(2017, 4, 9, 19, tzinfo=UTC)
    return _case(datetime(2017, 3, 11, tzinfo=UTC), 150.0, 0.5, event, 0.85, onset, 5)


def _case(
    start: datetime,
    per_hour: float,
    usual_share: float,
    event: Floats,
    share: float | Floats,
    onset: datetime,
    seed: int,
    *,
    flat: bool = False,
) -> Case:
    """Poisson counts per five minutes around hourly rates, with a noise of their own on the usual ones."""
    rng = np.random.default_rng(seed)
    hours = len(event)
    shape: Sequence[float] | Floats = np.ones(24) if flat else SHAPE
    usual = per_hour * np.tile(shape, hours // 24 + 1)[:hours] * rng.lognormal(0.0, 0.15, hours)
    base = rng.poisson(np.repeat(usual, 12) / 12)
    own = rng.poisson(np.repeat(event, 12) / 12)
    critical = rng.binomial(base, usual_share) + rng.binomial(own, np.repeat(np.broadcast_to(share, hours), 12))
    bins = [
        Observation(start + timedelta(minutes=5 * i), float(b + o), float(c))
        for i, (b, o, c) in enumerate(zip(base, own, critical, strict=True))
    ]
    return Case(bins, onset, own.astype(np.float64))
