"""A series brought down to pixels: nothing is lost that a person would miss."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.records import SeriesSlice
from shitstorm_radar.window.chart.columns import LONGEST_TRAIL_BINS, PENDING_S, columns, runs, trailing_share

START = datetime(2026, 11, 1, tzinfo=UTC)
T0 = START.timestamp()


def make(n: int, seed: int = 1) -> SeriesSlice:
    """A random series of minutes with gaps in band and exposure."""
    rng = np.random.default_rng(seed)
    mentions = rng.poisson(3, n).astype(float)
    critical = mentions * rng.uniform(0, 1, n)
    exposure = (rng.uniform(0, 1, n) > 0.2).astype(float)
    expected = np.where(exposure > 0, 1.0, np.nan)
    return SeriesSlice("t", START, 60, mentions, critical, mentions, exposure, expected, expected * 0, expected * 3)


def test_bins_with_a_pixel_each_are_shown_as_they_are():
    series = make(60)
    shown = columns(series, T0, T0 + 3600, 600, T0 + 1e6)

    assert np.array_equal(shown.mentions, series.mentions)
    assert np.array_equal(shown.exposure, series.exposure)
    assert shown.left[0] == T0
    assert shown.right[-1] == T0 + 3600


@settings(max_examples=40, deadline=None)
@given(n=st.integers(2, 5000), width=st.integers(1, 800), seed=st.integers(0, 99))
def test_however_few_pixels_the_highest_bin_and_every_blind_one_survive(n, width, seed):
    series = make(n, seed)
    shown = columns(series, T0, T0 + 60 * n, width, T0 + 1e9)

    assert len(shown) <= max(n if n <= width else width + 1, 1)
    assert shown.mentions.max() == series.mentions.max()
    assert shown.critical.max() == series.critical.max()
    assert shown.critical_low.min() == series.critical.min()
    assert (shown.exposure == 0).any() == (series.exposure == 0).any()
    assert np.all(np.diff(shown.left) > 0)
    assert np.array_equal(shown.left[1:], shown.right[:-1])


def test_only_the_visible_bins_are_drawn():
    shown = columns(make(600), T0 + 6000, T0 + 9000, 600, T0 + 1e6)

    assert len(shown) == 50
    assert shown.left[0] == T0 + 6000


def test_the_future_is_not_blind_and_the_newest_bins_are_not_known_yet():
    now_s = T0 + 3000
    shown = columns(make(600), T0, T0 + 36_000, 600, now_s)

    assert shown.left[-1] < now_s
    unknown = np.isnan(shown.exposure)
    assert np.array_equal(unknown, shown.right > now_s - PENDING_S)


def test_a_span_without_bins_is_empty():
    assert len(columns(make(10), T0 - 7200, T0 - 3600, 100, T0 + 1e6)) == 0


@pytest.mark.parametrize(("mask", "wanted"), [([], []), ([1, 1], [(0, 2)]), ([0, 1, 0, 1, 1], [(1, 2), (3, 5)])])
def test_runs_are_the_stretches_that_hold(mask, wanted):
    assert runs(np.array(mask, dtype=bool)) == wanted


def quiet(n: int, per_bin: list[float], negativity: float = 0.5) -> SeriesSlice:
    """``n`` minutes with the given mentions at the end, all measured."""
    mentions = np.array([0.0] * (n - len(per_bin)) + per_bin)
    nan = np.full(n, np.nan)
    return SeriesSlice("t", START, 60, mentions, mentions * negativity, mentions, np.ones(n), nan, nan, nan)


def test_the_share_trails_over_twelve_bins_or_twenty_mentions():
    busy = trailing_share(quiet(100, [0.0] * 20 + [10.0] * 30), T0 + 1e6)
    sparse = quiet(100, [1.0] * 60)
    sparse.critical[-20:] = 1.0
    shares = trailing_share(sparse, T0 + 1e6)

    assert busy[-1] == pytest.approx(0.5)
    assert shares[-1] == pytest.approx(1.0)
    assert shares[-11] == pytest.approx((10 * 1.0 + 10 * 0.5) / 20)


def test_too_few_mentions_have_no_share():
    shares = trailing_share(quiet(100, [1.0] * 5), T0 + 1e6)

    assert np.isnan(shares[:-1]).all()
    assert shares[-1] == pytest.approx(0.5)


def test_the_share_reaches_across_no_blind_bin():
    series = quiet(40, [5.0] * 20 + [0.0] + [5.0] * 19)
    series.exposure[20] = 0
    series.critical[:20] = 5.0
    shares = trailing_share(series, T0 + 1e6)

    assert shares[19] == pytest.approx(1.0)
    assert np.isnan(shares[20])
    assert shares[21] == pytest.approx(0.5)


@settings(max_examples=40, deadline=None)
@given(n=st.integers(1, 400), seed=st.integers(0, 99))
def test_the_share_at_a_bin_depends_on_few_bins_before_it(n, seed):
    series = make(n + LONGEST_TRAIL_BINS, seed)
    names = ("mentions", "critical", "authors", "exposure", "expected", "lower", "upper")
    late = replace(series, start=START + timedelta(minutes=n), **{name: getattr(series, name)[n:] for name in names})

    whole, part = trailing_share(series, T0 + 1e7), trailing_share(late, T0 + 1e7)
    assert whole[-1] == pytest.approx(part[-1], nan_ok=True)
