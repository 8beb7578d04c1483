"""A second world, built on other mechanisms, to see whether what was learned in ``storms`` carries over.

Never used for choosing a constant or a threshold.  What differs: a human day with a dip at noon and a factor of its
own for every day of the week; log-normal noise by quarter of an hour and by day; a self-excitation with a power-law
memory; bots that post in bursts; a newsletter that brings a surge at the same hour every week; storms that step up,
creep up or are set off by a few loud accounts; a share of negative voices that changes with the hour and the day;
outages that only halve the sight; and a classifier that answers with probabilities.
"""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from scipy.signal import fftconvolve

from shitstorm_radar.records import Floats
from tests.benchmarks.storms import (
    BIN,
    DAY,
    DAYS,
    MINUTES,
    Counts,
    Span,
    SyntheticTopic,
    binned,
    span,
    spread_out,
)

KINDS = ("step", "creeping", "loud accounts")
_HUMAN_DAY = (2, 1, 1, 1, 1, 2, 5, 9, 12, 13, 12, 11, 7, 10, 11, 11, 12, 13, 14, 15, 14, 11, 7, 4)
"""Mentions by local hour, on any scale."""

_LONGEST_MEMORY = 2 * DAY


def topic(seed: int, rate: float, storm_kind: str) -> SyntheticTopic:
    """One topic; equal arguments give equal topics."""
    rng = np.random.default_rng([seed, round(rate * 1000), 77 + KINDS.index(storm_kind)])
    starts = spread_out(rng)
    background = _echoed(rng, rate * _usual(rng), rng.uniform(0.2, 0.6))
    share = _share(rng)
    storm = _storm(rng, storm_kind, max(30.0, rng.uniform(0.4, 8.0) * rate * DAY), starts[0])
    surges = [_tide(rng, max(30.0, rng.uniform(0.3, 4.0) * rate * DAY), start) for start in starts[1:3]]
    friendly = sum(surges) + _newsletter(rng, rate) + _bots(rng)
    negative = rng.binomial(background, share) + rng.binomial(storm, rng.uniform(0.5, 0.85))
    negative = negative + rng.binomial(friendly, share * rng.uniform(0.3, 1.05))
    mentions = background + storm + friendly
    critical = _doubted(rng, mentions, negative)
    measured, outages = _sight(rng, starts[3:5])
    series = [binned(mentions) * measured, critical * measured]
    own = np.random.default_rng(rng.integers(2**62))
    return SyntheticTopic(
        rate,
        storm_kind,
        np.floor(series[0]),
        np.minimum(series[1], np.floor(series[0])),
        measured,
        np.ceil(series[1] * own.uniform(0.7, 1.0)),
        series[1] * own.uniform(0.02, 0.1),
        span("storm", storm),
        binned(storm),
        tuple(span("benign", one) for one in surges),
        outages,
    )


def _usual(rng: Generator) -> Floats:
    minute = np.arange(MINUTES)
    hours = np.array(_HUMAN_DAY, float) ** rng.uniform(0.5, 1.3)
    local = (minute / 60 + rng.integers(0, 24)) % 24
    day = np.interp(local, np.arange(25), np.append(hours, hours[0])) / hours.mean()
    week = rng.uniform(0.75, 1.25, 7) * np.array([1, 1, 1, 1, 1, rng.uniform(0.4, 1.1), rng.uniform(0.4, 1.1)])
    of_day = np.repeat(rng.lognormal(0.0, 0.12, DAYS), DAY)
    sd = rng.uniform(0.1, 0.4)
    of_quarter = np.repeat(rng.lognormal(-(sd**2) / 2, sd, MINUTES // 15), 15)
    trend = np.exp(np.linspace(0.0, rng.normal(0.0, 0.3), MINUTES))
    out: Floats = day * week[minute // DAY % 7] * of_day * of_quarter * trend
    return out


def _echoed(rng: Generator, drive: Floats, branching: float) -> Counts:
    """A Hawkes process whose memory falls as a power law, generation by generation."""
    age = np.arange(1, _LONGEST_MEMORY)
    memory = np.concatenate(([0.0], (1 + age / rng.uniform(3, 15)) ** -rng.uniform(1.4, 2.2)))
    memory *= branching / memory.sum()
    generation = rng.poisson((1 - branching) * drive)
    counts = generation.copy()
    while generation.sum() > 0:
        expected = fftconvolve(generation, memory)[:MINUTES]
        generation = rng.poisson(np.maximum(expected, 0.0))
        counts += generation
    return counts


def _share(rng: Generator) -> Floats:
    base = rng.uniform(0.05, 0.35)
    of_day = np.repeat(rng.normal(0.0, 0.12, DAYS), DAY)
    of_hour = 0.2 * np.sin(2 * np.pi * (np.arange(MINUTES) / DAY + rng.random()))
    out: Floats = 1 / (1 + np.exp(-(np.log(base / (1 - base)) + of_day + of_hour)))
    return out


def _storm(rng: Generator, kind: str, size: float, start: int) -> Counts:
    minute = np.arange(MINUTES) - start
    if kind == "step":
        length = rng.integers(3 * 60, 16 * 60)
        drive = np.where((minute >= 0) & (minute < length), 1.0, 0.0)
    elif kind == "creeping":
        rise = rng.integers(6 * 60, 36 * 60)
        drive = np.clip(minute / rise, 0.0, 1.0) * np.where(minute > rise, np.exp(-(minute - rise) / 300), 1.0)
    else:
        drive = np.zeros(MINUTES)
        for at in np.cumsum(rng.exponential(90, rng.integers(3, 9))):
            drive += rng.pareto(1.5) * np.where(minute >= at, np.exp(-np.clip(minute - at, 0, 5000) / 45), 0.0)
    branching = rng.uniform(0.2, 0.7)
    out: Counts = _echoed(rng, size * drive / max(drive.sum(), 1e-9), branching) * (minute < 4 * DAY)
    return out


def _tide(rng: Generator, size: float, start: int) -> Counts:
    """A campaign: up within an hour or two, down within a day."""
    minute = np.arange(MINUTES) - start
    rise, fall = rng.uniform(20, 120), rng.uniform(120, 700)
    drive = np.where(
        minute >= 0, np.exp(-np.clip(minute, 0, 9000) / fall) - np.exp(-np.clip(minute, 0, 9000) / rise), 0
    )
    out: Counts = rng.poisson(size * np.maximum(drive, 0.0) / max(drive.sum(), 1e-9))
    return out


def _newsletter(rng: Generator, rate: float) -> Counts:
    drive, at = np.zeros(MINUTES), int(rng.integers(0, 7 * DAY))
    for week in range(DAYS // 7):
        first = week * 7 * DAY + at
        age = np.arange(max(0, min(360, MINUTES - first)))
        drive[first : first + len(age)] = np.exp(-age / 60)
    return rng.poisson(rate * rng.uniform(0.0, 5.0) * drive)


def _bots(rng: Generator) -> Counts:
    counts = np.zeros(MINUTES, np.int64)
    for at in rng.integers(0, MINUTES - 30, rng.integers(0, 25)):
        counts[at : at + 20] += rng.poisson(rng.uniform(0.1, 1.0), 20)
    return counts


def _doubted(rng: Generator, mentions: Counts, negative: Counts) -> Floats:
    """Sums of probabilities per bin: about 0.75 for a negative mention and 0.12 for another."""
    yes, no = binned(negative), binned(mentions - negative)
    return rng.gamma(np.maximum(yes * 8, 1e-9), 0.75 / 8) + rng.gamma(np.maximum(no, 1e-9), 0.12)


def _sight(rng: Generator, starts: list[int]) -> tuple[Floats, tuple[Span, ...]]:
    """Exposure per bin: one outage may be whole, another only cuts the stream."""
    measured, outages = np.ones(MINUTES // BIN), []
    for start, left in zip(starts, (0.0, rng.uniform(0.3, 0.8)), strict=True):
        if rng.random() < 0.6:
            first = start // BIN
            one = Span("outage", first, first + int(rng.integers(6, 120)))
            measured[one.first : one.last] = left
            outages.append(one)
    return measured, tuple(outages)
