"""A series brought down to the pixels there are: pure arithmetic, no Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from shitstorm_radar.records import Floats, SeriesSlice

_Rows = np.ndarray[tuple[int], np.dtype[np.intp]]

# a share of fewer mentions than this says nothing about the mood
FEW_MENTIONS = 5
ENOUGH_MENTIONS = 20
TRAIL_BINS = 12
LONGEST_TRAIL_BINS = 48
# the bin that runs is closed only after five minutes; until then its coverage is not known
PENDING_S = 600.0


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """What is drawn, one entry per bin or per pixel where bins are narrower; every array is (n,).

    Attributes:
        left, right: UTC epoch seconds.
        mentions, critical: the highest bin in the column, per bin.
        share_low, share_high: lowest and highest ``trailing_share`` of a bin; NaN where there is none.
        critical_low: the lowest bin's critical mentions; ``critical`` is the highest.
        lower, upper, expected: the widest band, and the mean expectation; NaN where there is none.
        exposure: the worst bin's; NaN where it is not known yet.
        presence: (3, n) with us, about us and without us in the bin with most mentions, as far as they are known.
    """

    left: Floats
    right: Floats
    mentions: Floats
    critical: Floats
    critical_low: Floats
    share_low: Floats
    share_high: Floats
    lower: Floats
    upper: Floats
    expected: Floats
    exposure: Floats
    presence: Floats

    def __len__(self) -> int:
        return len(self.left)


def columns(series: SeriesSlice, lo_s: float, hi_s: float, width_px: int, now_s: float) -> Columns:
    """The part of ``series`` over [lo_s, hi_s) in at most one column per pixel.

    Peaks are kept (the highest and lowest bin of a pixel), so nothing is smoothed away.

    Args:
        series: what is known.
        lo_s: UTC epoch seconds.
        hi_s: UTC epoch seconds.
        width_px: pixels between them.
        now_s: bins after it are left out; the last ``PENDING_S`` before it have no coverage yet.
    """
    start_s, step = series.start.timestamp(), float(series.step_s)
    size = len(series.mentions)
    first = min(max(int((lo_s - start_s) // step), 0), size)
    last = max(min(int(np.ceil((min(hi_s, now_s) - start_s) / step)), size), first)
    part = slice(first, last)
    left = start_s + step * np.arange(first, last, dtype=np.float64)
    exposure = np.where(left + step > now_s - PENDING_S, np.nan, series.exposure[part])
    mentions, critical = series.mentions[part], series.critical[part]
    share = trailing_share(series, now_s)[part]
    presence = series.presence[:, part] if series.presence.shape[1] else np.zeros((3, last - first))
    groups = _groups(left, lo_s, hi_s, width_px)
    if groups is None:
        lower, upper, expected = series.lower[part], series.upper[part], series.expected[part]
        right = left + step
        return Columns(
            left, right, mentions, critical, critical, share, share, lower, upper, expected, exposure, presence
        )
    ends = np.append(groups[1:], len(left)) - 1
    lows, highs = np.fmin.reduceat, np.fmax.reduceat
    known = np.isfinite(series.expected[part])
    counted = np.maximum(np.add.reduceat(known.astype(np.float64), groups), 1e-9)
    expected = np.add.reduceat(np.where(known, series.expected[part], 0.0), groups) / counted
    return Columns(
        left=left[groups],
        right=left[ends] + step,
        mentions=highs(mentions, groups),
        critical=highs(critical, groups),
        critical_low=lows(critical, groups),
        share_low=lows(share, groups),
        share_high=highs(share, groups),
        lower=lows(series.lower[part], groups),
        upper=highs(series.upper[part], groups),
        expected=np.where(counted >= 1, expected, np.nan),
        exposure=lows(exposure, groups),
        presence=presence[:, _highest(mentions, groups)],
    )


def trailing_share(series: SeriesSlice, now_s: float) -> Floats:
    """The critical share up to and with each bin, (n,): a single bin's would only be noise.

    It covers ``TRAIL_BINS`` bins, or more until ``ENOUGH_MENTIONS`` mentions are in it, at most
    ``LONGEST_TRAIL_BINS``; never across a blind bin.  NaN in blind bins and below ``FEW_MENTIONS``.
    """
    size = len(series.mentions)
    ends = np.arange(1, size + 1)
    mentions = np.concatenate(([0.0], np.cumsum(series.mentions)))
    critical = np.concatenate(([0.0], np.cumsum(series.critical)))
    pending = series.start.timestamp() + series.step_s * ends > now_s - PENDING_S
    blind = (series.exposure <= 0) & (series.mentions <= 0) & ~pending
    enough = np.searchsorted(mentions, mentions[1:] - ENOUGH_MENTIONS, side="right") - 1
    begins = np.minimum(enough, ends - TRAIL_BINS)
    after_gap = np.maximum.accumulate(np.where(blind, ends, 0)) if size else ends
    begins = np.maximum(np.maximum(begins, ends - LONGEST_TRAIL_BINS), after_gap)
    counted = mentions[1:] - mentions[begins]
    share = (critical[1:] - critical[begins]) / np.maximum(counted, 1.0)
    return np.where((counted >= FEW_MENTIONS) & ~blind, share, np.nan)


def _groups(left: Floats, lo_s: float, hi_s: float, width_px: int) -> _Rows | None:
    """Index of the first bin of every pixel; None when every bin has a pixel of its own."""
    if len(left) <= max(width_px, 1):
        return None
    pixel = np.floor((left - lo_s) * (width_px / (hi_s - lo_s)))
    return np.flatnonzero(np.diff(pixel, prepend=-np.inf) > 0)


def _highest(amounts: Floats, groups: _Rows) -> _Rows:
    """The first row of each group that holds its highest amount."""
    peaks = np.repeat(np.maximum.reduceat(amounts, groups), np.diff(groups, append=len(amounts)))
    at_peak = np.flatnonzero(amounts == peaks)
    return np.asarray(at_peak[np.searchsorted(at_peak, groups)])


def runs(mask: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[tuple[int, int]]:
    """The stretches [first, end) in which ``mask`` holds.

    >>> runs(np.array([False, True, True, False, True]))
    [(1, 3), (4, 5)]
    """
    edges = np.flatnonzero(np.diff(mask.astype(np.int8), prepend=0, append=0))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
