"""The rules that others use, as short as they can be said: a score per bin of five minutes, each strictly online.

All but the first look at critical mentions.  Those of the listening suites are published by their vendors; EARS C2:
Hutwagner et al. 2003; seasonal ESD: Hochenbaum et al. 2017 (a batch method, here with the past only); Farrington:
Farrington et al. 1996 and Noufaily et al. 2013 (here: same time of day instead of same week of the year).
"""

from __future__ import annotations

import numpy as np

from shitstorm_radar.detection.deviance import share_above
from shitstorm_radar.records import Floats
from tests.benchmarks.storms import SyntheticTopic

HOUR, DAY, WEEK = 12, 288, 2016
"""In bins."""

MARGIN, PSI, FEWEST = 1.3, 0.03, 5.0
"""The share gate of the last rival: as much above the usual share is none, variance of its logit, fewest mentions."""


def day_against_week(one: SyntheticTopic) -> Floats:
    """Mean of the last 24 hours against the hours of seven days, all mentions."""
    hours = summed(one.mentions, HOUR)
    mean, deviation = _moments(hours, WEEK, include=True)
    return _started(DAY, (summed(hours, DAY) / DAY - mean) / np.maximum(deviation, 0.5))


def hour_against_week(one: SyntheticTopic) -> Floats:
    """The last hour against the hours of the seven days before."""
    return hour_rule(one.critical, least=0.5)


def hour_rule(counts: Floats, least: float) -> Floats:
    """Deviations of the last hour of ``counts`` above the mean of the hours of seven days."""
    hours = summed(counts, HOUR)
    mean, deviation = _moments(hours, WEEK, include=False)
    return _started(DAY, (hours - mean) / np.maximum(deviation, least))


def ears_c2(one: SyntheticTopic) -> Floats:
    """The last hour against the same hour of seven days, with two days left out in between."""
    hours = summed(one.critical, HOUR)
    past = _same_time(hours, range(3, 10))
    return _started(10 * DAY, (hours - past.mean(axis=0)) / np.maximum(past.std(axis=0, ddof=1), 0.5))


def seasonal_esd(one: SyntheticTopic) -> Floats:
    """What a median of the time of day leaves of the last hour, in robust deviations of the last week."""
    hours = summed(one.critical, HOUR)
    rest = hours - np.median(_same_time(hours, range(1, 15)), axis=0)
    past = _same_time(rest, range(1, 8))
    middle = np.median(past, axis=0)
    deviation = 1.4826 * np.median(np.abs(past - middle), axis=0)
    return _started(14 * DAY, (rest - middle) / np.maximum(deviation, 1.0))


def farrington(one: SyntheticTopic) -> Floats:
    """The last hour against about the same time on 14 days, over-dispersed, on the 2/3 power scale."""
    hours = summed(one.critical, HOUR)
    return _started(10 * DAY, _farrington(hours, hours / HOUR, np.ones(len(hours))))


def farrington_gated(one: SyntheticTopic) -> Floats:
    """The same on measured time only, and no louder than what the share of critical mentions says."""
    seen = one.measured > 0.0
    critical, mentions = np.where(seen, one.critical, 0.0), np.where(seen, one.mentions, 0.0)
    hours, of, part = summed(critical, HOUR), summed(mentions, HOUR), summed(one.measured, HOUR)
    rates = np.where(part >= HOUR / 2, hours / np.maximum(part, 1.0), np.nan)
    z = _farrington(hours, rates, part / HOUR)
    usual = summed(critical, WEEK) / np.maximum(summed(mentions, WEEK), 1.0)
    share = [
        share_above(x, t, min(MARGIN * p, 0.5) * t, PSI, FEWEST) if up > 0.0 else 0.0
        for x, t, p, up in zip(hours.tolist(), of.tolist(), usual.tolist(), z.tolist(), strict=True)
    ]
    return _started(10 * DAY, np.where(seen, np.minimum(z, share), 0.0))


RIVALS = {
    "24 h > 7 days, all mentions": day_against_week,
    "hour > 7-day mean + k sd": hour_against_week,
    "EARS C2, same time of day": ears_c2,
    "seasonal ESD": seasonal_esd,
    "Farrington": farrington,
    "Farrington x share, knows gaps": farrington_gated,
}


def summed(values: Floats, length: int) -> Floats:
    """Sums over the newest ``length`` bins."""
    sums = np.concatenate((np.zeros(length), np.cumsum(values)))
    out: Floats = sums[length:] - sums[:-length]
    return out


def _farrington(hours: Floats, rates: Floats, part: Floats) -> Floats:
    around = [_same_time(rates, range(1, 15), shift) for shift in (-HOUR, 0, HOUR)]
    past = np.concatenate(around) * HOUR
    mean = phi = np.ones(len(hours))
    with np.errstate(invalid="ignore", divide="ignore"):
        for _ in range(2):  # the second time without what stood out at first
            known = np.isfinite(past)
            n = np.maximum(known.sum(axis=0), 1)
            mean = np.maximum(np.where(known, past, 0.0).sum(axis=0) / n, 0.05)
            phi = np.maximum((np.where(known, past - mean, 0.0) ** 2).sum(axis=0) / n / mean, 1.0)
            past = np.where(past > mean + 2.58 * np.sqrt(phi * mean), np.nan, past)
        mean = mean * np.maximum(part, 1e-9)
        spread = 2 / 3 * mean ** (1 / 6) * np.sqrt(phi)  # of x ** (2/3)
        z = np.where(hours - mean >= FEWEST, (hours ** (2 / 3) - mean ** (2 / 3)) / spread, 0.0)
    return np.nan_to_num(z)


def _moments(values: Floats, length: int, *, include: bool) -> tuple[Floats, Floats]:
    """Mean and deviation of the newest ``length`` values, the present one included or not."""
    n = np.minimum(np.arange(1, len(values) + 1), length)
    mean = summed(values, length) / n
    deviation = np.sqrt(np.maximum(summed(values**2, length) / n - mean**2, 0.0))
    if include:
        return mean, deviation
    return np.concatenate(([0.0], mean[:-1])), np.concatenate(([0.0], deviation[:-1]))


def _same_time(values: Floats, days: range, shift: int = 0) -> Floats:
    """(days, n): the value of the same time, shifted by some bins, so many days before; NaN before the start."""
    out = np.full((len(days), len(values)), np.nan)
    for row, day in zip(out, days, strict=True):
        lag = day * DAY + shift
        if lag < len(values):
            row[lag:] = values[: len(values) - lag]
    return out


def _started(after: int, scores: Floats) -> Floats:
    return np.where(np.arange(len(scores)) < after, 0.0, np.nan_to_num(scores))
