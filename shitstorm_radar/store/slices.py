"""A topic's series on an even grid, from buckets, exposure spans and readings only."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from shitstorm_radar.records import Floats, SeriesSlice
from shitstorm_radar.store import presence
from shitstorm_radar.store.buckets import minutes_between
from shitstorm_radar.store.exposure_spans import spans_between
from shitstorm_radar.store.readings import bands_between
from shitstorm_radar.store.units import EPOCH

_HOUR_S = 3600
_COVERED_ENOUGH = 0.5
"""A band is drawn for bins of which at least this part has readings; it is then scaled to the whole bin."""


def read_slice(
    db: sqlite3.Connection, topic: int | None, slice_of: tuple[str, datetime, datetime], step_s: int
) -> SeriesSlice:
    """Bins of ``step_s`` over (topic id, lo, hi): lo rounded down, hi up to the step; zeros for an unknown topic."""
    topic_id, lo, hi = slice_of
    step = timedelta(seconds=step_s)
    first, last = (lo - EPOCH) // step, -((EPOCH - hi) // step)
    bins = max(last - first, 0)
    edges = (first + np.arange(bins + 1, dtype=np.int64)) * step_s
    counts = _counts(db, topic, edges, step_s) if bins and topic is not None else np.zeros((4, bins))
    exposure = _exposure(db, topic, edges) if bins and topic is not None else np.zeros(bins)
    band = _band(db, topic, edges) if bins and topic is not None else np.full((3, bins), np.nan)
    mentions, critical, authors, texts = counts
    expected, lower, upper = band
    ours = presence.between(db, topic, edges) if bins and topic is not None else np.zeros((3, bins))
    return SeriesSlice(
        topic_id,
        EPOCH + first * step,
        step_s,
        mentions,
        critical,
        authors,
        exposure,
        expected,
        lower,
        upper,
        texts,
        ours,
    )


def _counts(db: sqlite3.Connection, topic: int, edges: NDArray[np.int64], step_s: int) -> Floats:
    """(4, n): mentions, critical, authors, texts.

    What is older than the kept minutes is known by the hour; finer bins there show the hour spread evenly.
    """
    if step_s % _HOUR_S == 0:
        return _from_hours(db, topic, edges)
    (kept_from,) = db.execute("SELECT minutes_from FROM topic WHERE no = ?", (topic,)).fetchone()
    counts = _from_minutes(db, topic, edges)
    if int(edges[0]) < kept_from * 60:
        counts += _spread_hours(db, topic, np.minimum(edges, kept_from * 60))
    return counts


def _from_minutes(db: sqlite3.Connection, topic: int, edges: NDArray[np.int64]) -> Floats:
    bins, per_bin = len(edges) - 1, int(edges[1] - edges[0]) // 60
    first = int(edges[0]) // 60
    found = minutes_between(db, topic, first, first + bins * per_bin)
    where = (found.number - first) // per_bin
    columns = (found.mentions, found.critical, found.authors, found.texts)
    return np.array([np.bincount(where, weights=column, minlength=bins) for column in columns], dtype=np.float64)


def _from_hours(db: sqlite3.Connection, topic: int, edges: NDArray[np.int64]) -> Floats:
    bins, per_bin = len(edges) - 1, int(edges[1] - edges[0]) // _HOUR_S
    hours = _hours_between(db, topic, int(edges[0]), int(edges[-1]))
    where = (hours[0].astype(np.int64) - int(edges[0]) // _HOUR_S) // per_bin
    return np.array([np.bincount(where, weights=column, minlength=bins) for column in hours[1:]], dtype=np.float64)


def _hours_between(db: sqlite3.Connection, topic: int, lo_s: int, hi_s: int) -> Floats:
    """(5, n): hour since 1970, mentions, critical, authors, texts of the hours that touch [lo_s, hi_s)."""
    rows = db.execute(
        "SELECT hour, mentions, critical, authors, texts FROM hour_bucket WHERE topic = ? AND hour >= ? AND hour < ? "
        "ORDER BY hour",
        (topic, lo_s // _HOUR_S, -(-hi_s // _HOUR_S)),
    ).fetchall()
    return np.array(rows, dtype=np.float64).reshape(-1, 5).T


def _spread_hours(db: sqlite3.Connection, topic: int, edges: NDArray[np.int64]) -> Floats:
    hours = _hours_between(db, topic, int(edges[0]), int(edges[-1]))
    starts = hours[0] * _HOUR_S
    spread = _Spread(starts, starts + _HOUR_S, edges)
    return np.array([spread.gathered(column) for column in hours[1:]])


def _exposure(db: sqlite3.Connection, topic: int, edges: NDArray[np.int64]) -> Floats:
    """(n,) mean exposure of each bin; time outside all spans is blind."""
    spans = spans_between(db, topic, int(edges[0]), int(edges[-1]))
    starts, ends, exposure = np.array(spans, dtype=np.float64).reshape(-1, 3).T
    measured = _Spread(starts, ends, edges).gathered(exposure * (ends - starts))
    return np.clip(measured / np.diff(edges), 0.0, 1.0)


def _band(db: sqlite3.Connection, topic: int, edges: NDArray[np.int64]) -> Floats:
    """(3, n): expected, lower, upper; NaN where less than half of a bin has readings.

    Readings have bins of their own.  Expectations add up and divide in proportion to time.
    Bounds do not: the quantile of a sum is not the sum of quantiles.  Each half-width is
    taken as a standard deviation of independent bins, so its square adds and divides: four
    bins joined have a band twice as wide, a fifth of a bin one of 1/sqrt(5).  That is exact
    for independent counts, and somewhat narrow where neighbouring bins err together.
    """
    rows = bands_between(db, topic, int(edges[0]), int(edges[-1]))
    starts, lengths, expected, lower, upper = np.array(rows, dtype=np.float64).reshape(-1, 5).T
    spread = _Spread(starts, starts + lengths, edges)
    share = spread.gathered(lengths) / np.diff(edges)
    with np.errstate(divide="ignore", invalid="ignore"):
        middle = spread.gathered(expected) / share
        below = np.sqrt(spread.gathered((expected - lower) ** 2) / share)
        above = np.sqrt(spread.gathered((upper - expected) ** 2) / share)
    band = np.array([middle, np.maximum(middle - below, 0.0), middle + above])
    band[:, share < _COVERED_ENOUGH] = np.nan
    return band


class _Spread:
    """Amounts that each are spread evenly over a span, gathered into the bins between neighbouring edges."""

    def __init__(self, starts: Floats, ends: Floats, edges: NDArray[np.int64]) -> None:
        """``starts`` (n,) rises and no two spans overlap; seconds, as ``edges`` (m + 1,)."""
        self._full = np.searchsorted(ends, edges, side="right")
        last = np.minimum(self._full, max(len(starts) - 1, 0))
        self._last = last
        if len(starts):
            self._part = np.clip((edges - starts[last]) / (ends[last] - starts[last]), 0.0, 1.0)
        self._bins = len(edges) - 1

    def gathered(self, amounts: Floats) -> Floats:
        """(m,) the part of the (n,) ``amounts`` in each bin."""
        if not len(amounts):
            return np.zeros(self._bins)
        before = np.concatenate(([0.0], np.cumsum(amounts)))
        begun = np.where(self._full < len(amounts), amounts[self._last] * self._part, 0.0)
        return np.maximum(np.diff(before[self._full] + begun), 0.0)
