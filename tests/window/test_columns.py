"""A series brought down to pixels: nothing is lost that a person would miss."""

from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.records import SeriesSlice
from shitstorm_radar.window.chart.columns import PENDING_S, columns, runs

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
