"""Synthetic topics with one storm, two benign surges and outages each; all figures from here are synthetic.

Every topic is simulated by the minute for 42 days and counted in bins of five minutes:

* the background: base rate x course of the day x weekend x slow noise x a level shift (in 40 % of the
  topics) x gamma noise per five minutes, plus self-excitation (a mention brings about further ones);
* one storm: *sudden* or *slow* (a cascade whose branching is near 1) or *push* (an outside drive that decays);
* two benign surges whose negative share is at most 1.1 x the usual one;
* up to two outages whose mentions are mostly lost at first and delivered in the last blind bin.

A classifier with errors turns negative mentions into critical ones.  Authors and tone are drawn last, from a stream
of random numbers of their own: a detector that is not shown them sees the same topic.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.signal import lfilter

from shitstorm_radar.records import Floats

DAYS, WARM_UP_DAYS = 42, 14
DAY = 1440
MINUTES = DAYS * DAY
BIN = 5
RATES = (0.05, 0.2, 1.0, 5.0, 20.0, 200.0)
KINDS = ("sudden", "slow", "push")
SENSITIVITY, SPECIFICITY = 0.80, 0.92
LONGEST_STORM = 4 * DAY

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Span:
    """Something that happens in [first, last) bins; ``kind`` names it."""

    kind: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class SyntheticTopic:
    """A topic's series per bin, (n,) each, and the truth about it.

    ``storm_counts`` are the storm's own mentions per bin, as published (not as delivered).
    """

    rate: float
    storm_kind: str
    mentions: Floats
    critical: Floats
    measured: Floats
    authors: Floats
    aggressive: Floats
    storm: Span
    storm_counts: Floats
    benign: tuple[Span, ...]
    outages: tuple[Span, ...]


def topic(seed: int, rate: float, storm_kind: str) -> SyntheticTopic:
    """One topic; equal arguments give equal topics."""
    rng = np.random.default_rng([seed, round(rate * 1000), KINDS.index(storm_kind)])
    background = _background(rng, rate)
    base_share = rng.uniform(0.05, 0.30)
    share = _drifting_share(rng, base_share)
    daily = rate * DAY
    starts = spread_out(rng)

    storm = _storm(rng, storm_kind, max(30.0, rng.uniform(0.5, 10.0) * daily), starts[0])
    negative = rng.binomial(background, share) + rng.binomial(storm, rng.uniform(0.55, 0.90))
    surges = []
    for start in starts[1:3]:
        surge = pushed(rng, max(30.0, rng.uniform(0.5, 5.0) * daily), start)
        negative = negative + rng.binomial(surge, base_share * rng.uniform(0.2, 1.1))
        surges.append(surge)
    mentions = background + storm + sum(surges)
    critical = classified(rng, mentions, negative)
    outages = tuple(_outage(rng, start) for start in starts[3 : 3 + rng.integers(0, 3)])
    return delivered(rng, (rate, storm_kind), (mentions, critical, storm), surges, outages)


def begun_before_the_storm(one: SyntheticTopic, bins: int) -> SyntheticTopic:
    """The same topic as one sees it who began to watch so many bins before the storm, until the storm is over."""
    first, last = one.storm.first - bins, one.storm.last
    seen = slice(first, last)

    def within(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        some = [s for s in spans if s.last > first and s.first < last]
        return tuple(Span(s.kind, max(s.first, first) - first, s.last - first) for s in some)

    return replace(
        one,
        mentions=one.mentions[seen],
        critical=one.critical[seen],
        measured=one.measured[seen],
        authors=one.authors[seen],
        aggressive=one.aggressive[seen],
        storm=Span("storm", bins, last - first),
        storm_counts=one.storm_counts[seen],
        benign=within(one.benign),
        outages=within(one.outages),
    )


def classified(rng: Generator, mentions: Counts, negative: Counts) -> Counts:
    """What a classifier with errors calls negative."""
    return rng.binomial(negative, SENSITIVITY) + rng.binomial(mentions - negative, 1.0 - SPECIFICITY)


def delivered(
    rng: Generator,
    named: tuple[float, str],
    counts: tuple[Counts, Counts, Counts],
    surges: list[Counts],
    outages: tuple[Span, ...],
) -> SyntheticTopic:
    """The topic as it reaches the detector: in bins, with the outages' losses and backlogs."""
    mentions, critical, storm = (binned(one) for one in counts)
    own = np.random.default_rng(rng.integers(2**62))
    stormy = binned(storm_share(counts))
    aggressive = own.binomial(critical.astype(np.int64), 0.06 + stormy / BIN * own.uniform(0.05, 0.35)).astype(float)
    authors = np.ceil(critical * own.uniform(0.75, 1.0))
    measured = np.ones(MINUTES // BIN)
    for outage in outages:
        lost = rng.uniform(0.6, 1.0)
        measured[outage.first : outage.last] = 0.0
        for series in (mentions, critical):
            held_back = np.floor(series[outage.first : outage.last] * lost)
            series[outage.first : outage.last] -= held_back
            series[outage.last - 1] += held_back.sum()
    return SyntheticTopic(
        *named,
        mentions,
        critical,
        measured,
        authors,
        aggressive,
        span("storm", counts[2]),
        storm,
        tuple(span("benign", surge) for surge in surges),
        outages,
    )


def storm_share(counts: tuple[Counts, Counts, Counts]) -> Floats:
    """The storm's part of all mentions, per minute."""
    mentions, _, storm = counts
    return storm / np.maximum(mentions, 1)


def _background(rng: Generator, rate: float) -> Counts:
    minute = np.arange(MINUTES)
    phase = rng.uniform(0, 2 * np.pi, 2)
    turn = 2 * np.pi * minute / DAY
    day = 1 + rng.uniform(0.4, 0.8) * np.sin(turn + phase[0]) + rng.uniform(0.1, 0.3) * np.sin(2 * turn + phase[1])
    day = np.maximum(day, 0.05)
    weekend = np.where((minute // DAY) % 7 >= 5, rng.uniform(0.4, 1.0), 1.0)
    level = np.ones(MINUTES)
    if rng.random() < 0.4:
        shift = rng.uniform(0.4, 0.7) if rng.random() < 0.5 else rng.uniform(1.4, 2.0)
        level[rng.integers(WARM_UP_DAYS * DAY, MINUTES) :] = shift
    dispersion = rng.uniform(0.02, 0.25)
    noise = np.repeat(rng.gamma(1 / dispersion, dispersion, MINUTES // BIN), BIN)
    drive = rate * day * weekend * level * noise * _slow_noise(rng)
    return _excited(rng, drive, rng.uniform(0.15, 0.5))


def _slow_noise(rng: Generator) -> Floats:
    """Log-Ornstein-Uhlenbeck noise with a memory of eight hours."""
    deviation, keep = rng.uniform(0.1, 0.3), np.exp(-1 / 480)
    shocks = rng.normal(0.0, deviation * np.sqrt(1 - keep**2), MINUTES)
    shocks[0] = rng.normal(0.0, deviation)
    out: Floats = np.exp(lfilter([1.0], [1.0, -keep], shocks))
    return out


def _excited(rng: Generator, drive: Floats, branching: float) -> Counts:
    """Every mention brings about ``branching`` further ones, on average after 20 minutes; generation by generation."""
    keep = np.exp(-1 / 20)
    generation = rng.poisson((1 - branching) * drive)
    counts = generation.copy()
    while generation.any():
        # a child comes one minute after its parent at the earliest
        expected = lfilter([0.0, branching * (1 - keep)], [1.0, -keep], generation)
        generation = rng.poisson(np.maximum(expected, 0.0))
        counts += generation
    return counts


def _drifting_share(rng: Generator, base: float) -> Floats:
    """The negative share, drifting a little from day to day."""
    logit = np.log(base / (1 - base)) + np.concatenate(([0.0], np.cumsum(rng.normal(0.0, 0.04, DAYS - 1))))
    return np.repeat(1 / (1 + np.exp(-logit)), DAY)


def _storm(rng: Generator, kind: str, size: float, start: int) -> Counts:
    if kind == "push":
        return _cascade(rng, size, start, rng.uniform(0.7, 0.95), (8.0, 60.0), driven=True)
    branching, memory = ((0.95, 1.2), (8.0, 60.0)) if kind == "sudden" else ((1.02, 1.15), (30.0, 240.0))
    # many cascades die at once; those are no storms, so it is tried again
    for _ in range(200):
        counts = _cascade(rng, size, start, rng.uniform(*branching), memory, driven=False)
        if counts.sum() >= max(30.0, 0.5 * size):
            return counts
    return _cascade(rng, size, start, branching[1], memory, driven=True)


def pushed(rng: Generator, size: float, start: int) -> Counts:
    """A benign surge: something outside drives it, and it tires."""
    return _cascade(rng, size, start, rng.uniform(0.3, 0.8), (8.0, 60.0), driven=True)


def _cascade(
    rng: Generator, size: float, start: int, branching: float, memory: tuple[float, float], *, driven: bool
) -> Counts:
    """A cascade of about ``size`` mentions from ``start``; after that it tires (branching one half).

    It is kindled by a first 0.05 to 1 %, or driven from outside with a half-life of two to twelve hours.
    """
    counts, total = np.zeros(MINUTES, np.int64), 0.0
    fast, slow = np.exp(-1 / np.array(memory)).tolist()
    decay = 0.5 ** (1 / rng.uniform(120, 720))
    outside = size * (1 - branching) * (1 - decay) if driven else 0.0
    kindled = 0.0 if driven else max(3.0, size * 0.0005 * 20.0 ** rng.random()) / 2
    quick, late = kindled * (1 - fast), kindled * (1 - slow)
    for i in range(start, min(start + LONGEST_STORM, MINUTES)):
        n = rng.poisson(outside + quick + late)
        counts[i] = n
        total += n
        outside *= decay
        each = n * (branching if total < size else 0.5) / 2
        quick = quick * fast + each * (1 - fast)
        late = late * slow + each * (1 - slow)
        if outside + quick + late < 1e-3:
            break
    return counts


def spread_out(rng: Generator) -> list[int]:
    """Five starts in the scored time, each in a stretch of its own, in random order; in minutes."""
    stretch = (DAYS - WARM_UP_DAYS) * DAY // 5
    starts = [WARM_UP_DAYS * DAY + i * stretch + int(rng.integers(0, DAY)) for i in range(5)]
    return [starts[i] for i in rng.permutation(5)]


def _outage(rng: Generator, start: int) -> Span:
    first = start // BIN
    return Span("outage", first, first + int(rng.integers(60, 481)) // BIN)


def binned(per_minute: NDArray[np.int64] | Floats) -> Floats:
    """Sums per bin."""
    per_bin: Floats = per_minute.reshape(-1, BIN).sum(axis=1).astype(np.float64)
    return per_bin


def span(kind: str, counts: Counts) -> Span:
    """From the first mention to the one that completes 95 % of the volume."""
    done = np.cumsum(binned(counts))
    return Span(kind, int(np.argmax(done > 0)), int(np.argmax(done >= 0.95 * done[-1])) + 1)
