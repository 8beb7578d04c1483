"""R, the reproduction number of outrage: how many critical posts one critical post brings about.

A renewal estimate: posts of a window over the posts that earlier ones would have brought about at R = 1.
What is usual for the topic (which holds the classifier's false alarms too) counts as imported: it is taken
off both sides, and its doubt widens the interval.  The posterior is a Gamma whose mean and variance are
matched, mixed over the reaction-time kernels of ``reaction``.  A push from outside (a broadcast, a campaign
by mail) looks like reproduction while it lasts: R says how it goes on, not why.

Source: Cori, Ferguson, Fraser, Cauchemez 2013, "A new framework and software to estimate time-varying
reproduction numbers during epidemics", Am J Epidemiol 178(9).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from shitstorm_radar.detection.reaction import FAMILY, pressure, without_gaps
from shitstorm_radar.records import Floats

if TYPE_CHECKING:
    from collections.abc import Callable

FEWEST_POSTS = 12.0
"""Posts beyond the usual below which a window says nothing: at 12 the interval is still half as wide as R."""

PLENTY_POSTS = 60.0
"""A window with so many is long enough; the shortest such window is the freshest word."""

WINDOWS_S = (1200, 1800, 3600, 7200, 14400)
LONGEST_STEP_S = 900
"""Coarser bins swallow the quick reactions whole: most answers then stand in the post's own bin."""

_PRIOR_POSTS = 1.0
"""Weight of the prior in posts; its mean is 1, so that it favours neither growing nor dying."""

_SPARK_S = 2400
"""So long after a wave first stands out its posts are taken as parents only: what kindled it came from outside."""

_PAUSE_S = 7200
"""After so long without anything that stands out, what comes is another wave with a spark of its own."""

_USUAL_DOUBT = 0.25
"""Relative doubt about the usual over a window: its noise of hours and what the expectation itself errs by."""

_KERNEL_DOUBT = 0.25
"""No kernel is the true one, and a wrong one stretches or shrinks what R differs from 1: that is never surer than this
relative standard deviation.  The sign of R - 1 hardly depends on the kernel."""

_STANDS_OUT = 3.0
_BLIND_MOST = 0.5
_INTERVAL = (0.05, 0.95)


class Trend(StrEnum):
    """Where the outrage goes; the last two say why nothing can be said."""

    GROWING = "growing"
    DYING = "dying"
    UNCLEAR = "unclear"
    TOO_FEW = "too_few"
    TOO_COARSE = "too_coarse"

    @property
    def known(self) -> bool:
        """Whether there is a figure."""
        return self not in (Trend.TOO_FEW, Trend.TOO_COARSE)


@dataclass(frozen=True, slots=True)
class Posterior:
    """What is known of R: one Gamma per kernel of ``reaction.FAMILY``, all with the same weight."""

    shapes: tuple[float, ...]
    rates: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Reproduction:
    """R with its 90 % interval.

    Attributes:
        r, lower, upper: median and bounds; None where ``trend`` says that nothing can be said.
        posts: critical posts beyond the usual in the window of ``window_s`` seconds.
        posterior: what the bounds come from, for the outlook.
    """

    trend: Trend
    r: float | None = None
    lower: float | None = None
    upper: float | None = None
    posts: float = 0.0
    window_s: int = 0
    posterior: Posterior | None = None

    def holds(self, r: float) -> bool:
        """Whether the interval holds a value; False where there is none."""
        return self.lower is not None and self.upper is not None and self.lower <= r <= self.upper


def reproduction(critical: Floats, usual: Floats, exposure: Floats, step_s: int) -> Reproduction:
    """R at the end of a series.

    Args:
        critical: (n,) critical posts per bin, from well before the onset; may be fractional.
        usual: (n,) critical posts expected per bin; NaN where nothing was expected yet.
        exposure: (n,) part of each bin that was measured, in [0, 1]; 0 is blind.
        step_s: length of a bin in seconds.

    Bins that are not finite count as blind, negative counts as none.
    """
    if step_s > LONGEST_STEP_S:
        return Reproduction(Trend.TOO_COARSE)
    seen, expected, measured = cleaned(critical, usual, exposure)
    chosen = _window(seen, expected, measured, step_s)
    if chosen is None:
        return Reproduction(Trend.TOO_FEW)
    bins, posts = chosen
    window_s = bins * step_s
    posterior = _posterior(seen, expected, measured, step_s, bins)
    if posterior is None:
        return Reproduction(Trend.TOO_FEW, posts=posts, window_s=window_s)
    lower, middle, upper = (quantile(posterior, q) for q in (_INTERVAL[0], 0.5, _INTERVAL[1]))
    trend = Trend.GROWING if lower > 1.0 else Trend.DYING if upper < 1.0 else Trend.UNCLEAR
    return Reproduction(trend, middle, lower, upper, posts, window_s, posterior)


def quantile(posterior: Posterior, q: float) -> float:
    """The value below which R lies with probability ``q`` in (0, 1)."""
    below = _regularised_gamma()
    shapes, rates = np.array(posterior.shapes), np.array(posterior.rates)
    lo, hi = 0.0, float(np.max(shapes / rates + 12.0 * np.sqrt(shapes) / rates))
    for _ in range(50):
        middle = (lo + hi) / 2.0
        if float(np.mean(below(shapes, rates * middle))) < q:
            lo = middle
        else:
            hi = middle
    return (lo + hi) / 2.0


def cleaned(critical: Floats, usual: Floats, exposure: Floats) -> tuple[Floats, Floats, Floats]:
    """(n,) each: posts, usual posts in what was measured, and the part that was; all finite and none negative."""
    seen = np.where(np.isfinite(critical), np.maximum(critical, 0.0), 0.0)
    finite = np.isfinite(usual)
    typical = float(np.median(usual[finite])) if finite.any() else 0.0
    expected = np.maximum(np.where(finite, usual, typical), 0.0)
    measured = np.where(np.isfinite(critical) & np.isfinite(exposure), np.clip(exposure, 0.0, 1.0), 0.0)
    return seen, expected * measured, measured


def _window(seen: Floats, expected: Floats, measured: Floats, step_s: int) -> tuple[int, float] | None:
    """The bins to judge and the posts beyond the usual in them; None when no window carries a word."""
    chosen = None
    room = len(seen) - _spark_over(seen, expected, step_s)
    for window_s in WINDOWS_S:
        bins = min(window_s // step_s, room)
        if bins * step_s < WINDOWS_S[0] or float(measured[-bins:].mean()) < 1.0 - _BLIND_MOST:
            continue
        sees = measured[-bins:] > 0
        usual = float(expected[-bins:][sees].sum())
        posts = float(seen[-bins:][sees].sum()) - usual
        if posts >= FEWEST_POSTS and posts >= _STANDS_OUT * _usual_sd(usual):
            chosen = bins, posts
            if posts >= PLENTY_POSTS:
                break
    return chosen


def _spark_over(seen: Floats, expected: Floats, step_s: int) -> int:
    """The first bin that may be judged: the present wave's beginning and the spark are over."""
    half_hour = max(1, 1800 // step_s)
    recent, usual = (_rolling(one, half_hour) for one in (seen, expected))
    out = np.flatnonzero(recent - usual >= np.maximum(FEWEST_POSTS / 2, _STANDS_OUT * np.sqrt(usual)))
    if not len(out):
        return len(seen)
    breaks = np.flatnonzero(np.diff(out) * step_s >= _PAUSE_S)
    first = int(out[breaks[-1] + 1] if len(breaks) else out[0])
    return min(first + -(-_SPARK_S // step_s), len(seen))


def _rolling(counts: Floats, bins: int) -> Floats:
    total = np.concatenate(([0.0], np.cumsum(counts)))
    at = np.arange(1, len(counts) + 1)
    return np.asarray(total[at] - total[np.maximum(at - bins, 0)], dtype=np.float64)


def _usual_sd(usual: float) -> float:
    return float(np.sqrt(usual + (_USUAL_DOUBT * usual) ** 2))


def _posterior(seen: Floats, expected: Floats, measured: Floats, step_s: int, bins: int) -> Posterior | None:
    sees = measured > 0
    gammas = []
    for kernel in FAMILY:
        excess = without_gaps(seen - expected, sees, kernel, step_s)
        drive = pressure(excess, kernel, step_s) * measured
        gamma = _gamma(*(one[-bins:][sees[-bins:]] for one in (seen, expected, drive)))
        if gamma is None:
            return None
        gammas.append(gamma)
    return Posterior(tuple(shape for shape, _ in gammas), tuple(rate for _, rate in gammas))


def _gamma(recent: Floats, usual: Floats, drive: Floats) -> tuple[float, float] | None:
    """Shape and rate of what one kernel says of R; None where there was nothing to reproduce."""
    total = float(drive.sum())
    if total <= 0.0:
        return None
    mean = max(float(recent.sum() - usual.sum()), 0.0) / total
    spread = _overdispersion(recent, usual + mean * drive)
    # taking too much off lowers posts and drive alike, so that only the part by which R differs from 1 is in doubt
    doubt = (_USUAL_DOUBT * float(usual.sum()) * (1.0 - mean)) ** 2
    variance = (spread * float(recent.sum()) + doubt) / total**2 + (_KERNEL_DOUBT * (mean - 1.0)) ** 2
    weight = _PRIOR_POSTS * spread
    centre = (mean * total + weight) / (total + weight)
    width = max(variance * (total / (total + weight)) ** 2, 1e-9)
    return centre**2 / width, centre / width


def _overdispersion(seen: Floats, predicted: Floats) -> float:
    """How many times more the bins scatter than a Poisson count; 1 to 6."""
    total = float(predicted.sum())
    if total <= 0.0 or len(seen) < 2:
        return 1.0
    return float(np.clip(((seen - predicted) ** 2).sum() / total, 1.0, 6.0))


@lru_cache(maxsize=1)
def _regularised_gamma() -> Callable[[Floats, Floats], Floats]:
    from scipy.special import gammainc  # late: it takes a tenth of a second, and most runs never need it

    return gammainc  # type: ignore[no-any-return]
