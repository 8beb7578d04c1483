"""Expected against seen: "38 critical posts in 15 min, expected 2 to 6; 31 different authors; since 14:05"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isfinite, sqrt

import numpy as np

from shitstorm_radar.records import Floats

LONGEST_WINDOW_S = 12 * 3600
"""Of a longer window the sentence would tell the past."""


@dataclass(frozen=True, slots=True)
class SeenExpected:
    """The sentence's figures.

    Attributes:
        start, window_s: the window that is told.
        seen: critical posts in it (sum of negativity); ``mentions``: posts of any tone.
        expected, lower, upper: how many would have been usual; None where nothing was expected yet.
        since: when the deviation began.
        measured: part of the window that was measured, in [0, 1].
        authors: distinct critical authors in the window; None where they were not counted.
    """

    start: datetime
    window_s: int
    seen: float
    mentions: float
    expected: float | None
    lower: float | None
    upper: float | None
    since: datetime
    measured: float
    authors: int | None = None

    @property
    def stands_out(self) -> bool:
        """Whether more was seen than is usual."""
        return self.upper is not None and self.seen > self.upper


def seen_expected(
    counts: Floats, band: Floats, *, end: datetime, step_s: int, window_s: float, since: datetime
) -> SeenExpected:
    """The figures of the last ``window_s`` seconds of a series.

    Args:
        counts: (3, n) mentions, critical, exposure per bin.
        band: (2, n) expected critical posts per bin and the upper end of the usual; NaN where there is none.
        end: end of the last bin.
        step_s: length of a bin in seconds.
        window_s: what the detector judged; rounded to bins, at least one and at most ``LONGEST_WINDOW_S``.
        since: when the deviation began.

    Bins err independently here, so half-widths of the band add by their squares, as the chart's do.  The lower end lies
    as far below as the upper lies above: where a bin expects less than one post its own lower end is cut off at 0.
    """
    wanted = window_s if isfinite(window_s) else float(step_s)
    bins = int(max(1, min(round(min(wanted, LONGEST_WINDOW_S) / step_s), counts.shape[1])))
    mentions, critical, exposure = (np.nan_to_num(row[-bins:]) for row in counts)
    expected, upper = band[:, -bins:]
    known = np.isfinite(expected)
    middle = low = high = None
    if known.any():
        scale = bins / int(known.sum())
        middle = float(expected[known].sum()) * scale
        reach = scale * sqrt(float(((upper - expected)[known] ** 2).sum()))
        low, high = max(middle - reach, 0.0), middle + reach
    return SeenExpected(
        start=end - timedelta(seconds=bins * step_s),
        window_s=bins * step_s,
        seen=max(float(critical.sum()), 0.0),
        mentions=max(float(mentions.sum()), 0.0),
        expected=middle,
        lower=low,
        upper=high,
        since=since,
        measured=float(np.clip(exposure, 0.0, 1.0).mean()) if len(exposure) else 0.0,
    )
