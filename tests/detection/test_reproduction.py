"""R: the sign, the interval, the background that must not bias it, and what bad input does."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from shitstorm_radar.detection.outlook import outlook
from shitstorm_radar.detection.reaction import FAMILY, Kernel, pressure, without_gaps
from shitstorm_radar.detection.reproduction import (
    FEWEST_POSTS,
    Posterior,
    Reproduction,
    Trend,
    quantile,
    reproduction,
)
from tests.benchmarks.cascades import outrage

MINUTE_S = 60


def course(r, *, minutes=360, spark=60.0, usual=0.0, kernel=FAMILY[0]):
    """The mean course of a branching process after six quiet hours, without noise."""
    weights = kernel.weights(minutes, MINUTE_S)
    storm = np.zeros(minutes)
    storm[:20] = spark / 20
    for i in range(20, minutes):
        storm[i] = r * float(storm[:i] @ weights[1 : i + 1][::-1]) / (1 - r * weights[0])
    seen = np.concatenate((np.zeros(360), storm)) + usual
    return seen, np.full(len(seen), usual)


def ones(seen):
    return np.ones(len(seen))


def looked(r, **more):
    seen, usual = course(r, **more)
    return reproduction(seen, usual, ones(seen), MINUTE_S)


@pytest.mark.parametrize("r", [0.7, 1.0, 1.3])
def test_the_interval_holds_the_r_of_a_known_course(r):
    seen, usual = course(r, spark=200)
    said = reproduction(seen, usual, ones(seen), MINUTE_S)
    assert said.holds(r)
    assert said.r == pytest.approx(r, abs=0.15)


def test_a_growing_course_is_called_growing_and_a_dying_one_dying():
    growing = looked(1.5)
    dying = looked(0.5, spark=900, minutes=150)
    assert (growing.trend, dying.trend) == (Trend.GROWING, Trend.DYING)


def test_a_steady_background_of_false_alarms_does_not_pull_r_towards_one():
    quiet = looked(1.5)
    noisy = looked(1.5, usual=2.0)
    assert noisy.r == pytest.approx(quiet.r, abs=0.1)


def test_the_background_alone_is_too_few_to_say():
    usual = np.full(720, 5.0)
    seen = np.random.default_rng(3).poisson(usual).astype(float)
    assert reproduction(seen, usual, ones(seen), MINUTE_S).trend is Trend.TOO_FEW


def test_below_twelve_posts_nothing_is_said():
    seen = np.zeros(600)
    seen[400:600:20] = 1.0
    said = reproduction(seen, np.zeros(600), np.ones(600), MINUTE_S)
    assert said == Reproduction(Trend.TOO_FEW)
    assert FEWEST_POSTS == 12


def test_the_spark_itself_is_not_taken_for_growth():
    seen, usual = np.zeros(400), np.zeros(400)
    seen[380:400] = 3.0
    assert reproduction(seen, usual, ones(seen), MINUTE_S).trend is Trend.TOO_FEW


def test_bins_of_an_hour_are_too_coarse():
    assert reproduction(np.full(48, 50.0), np.zeros(48), np.ones(48), 3600).trend is Trend.TOO_COARSE


def test_minutes_and_five_minutes_agree():
    seen, usual = course(1.2, spark=200)
    fine = reproduction(seen, usual, ones(seen), 60)
    five = reproduction(seen.reshape(-1, 5).sum(1), usual.reshape(-1, 5).sum(1), np.ones(144), 300)
    assert five.r == pytest.approx(fine.r, rel=0.1)


def test_a_mostly_blind_window_says_nothing():
    seen, usual = course(1.3)
    measured = ones(seen)
    measured[-230:] = 0
    assert reproduction(seen, usual, measured, MINUTE_S).trend is Trend.TOO_FEW


def test_a_short_gap_is_not_taken_for_a_pause():
    seen, usual = course(1.0, spark=300)
    whole = reproduction(seen, usual, ones(seen), MINUTE_S)
    measured = ones(seen)
    measured[-90:-60] = 0
    gap = reproduction(np.where(measured > 0, seen, 0.0), usual, measured, MINUTE_S)
    assert gap.r == pytest.approx(whole.r, abs=0.15)


def test_a_backlog_is_spread_over_its_gap():
    measured = np.array([True, False, False, False, True])
    filled = without_gaps(np.array([1.0, 0.0, 0.0, 9.0, 1.0]), measured, FAMILY[0], 300)
    assert filled.tolist() == [1.0, 3.0, 3.0, 3.0, 1.0]


@pytest.mark.parametrize("step_s", [60, 300, 900])
@pytest.mark.parametrize("kernel", FAMILY)
def test_a_kernels_weights_are_a_distribution(kernel: Kernel, step_s: int):
    weights = kernel.weights(4000, step_s)
    assert (weights >= 0).all()
    assert weights.sum() == pytest.approx(1.0, abs=1e-6)


def test_pressure_is_never_negative():
    assert (pressure(np.array([-5.0, 1.0, -3.0]), FAMILY[0], 60) >= 0).all()


def test_a_posteriors_quantiles_are_those_of_its_gamma():
    shape, rate = 30.0, 20.0
    posterior = Posterior((shape,), (rate,))
    draws = np.random.default_rng(1).gamma(shape, 1 / rate, 200_000)
    assert quantile(posterior, 0.05) == pytest.approx(np.quantile(draws, 0.05), rel=0.01)
    assert quantile(posterior, 0.95) == pytest.approx(np.quantile(draws, 0.95), rel=0.01)


def test_on_simulated_outrage_the_word_is_right_nine_times_in_ten():
    right = committed = covered = known = 0
    for seed in range(60):
        storm = outrage(np.random.default_rng([4, seed]), "10/90", (0.65, 1.4)[seed % 2], turns=False)
        at = min(storm.onset + 180, storm.ends_at)
        said = reproduction(storm.critical[:at], storm.usual[:at], np.ones(at), MINUTE_S)
        known += said.trend.known
        covered += said.holds(storm.r)
        if said.trend in (Trend.GROWING, Trend.DYING):
            committed += 1
            right += (said.trend is Trend.GROWING) == (storm.r > 1)
    assert committed >= 15
    assert right / committed >= 0.9
    assert covered / known >= 0.75


wild = st.floats(allow_nan=True, allow_infinity=True, width=32)


@settings(max_examples=100, deadline=None)
@given(
    arrays.arrays(np.float64, 300, elements=wild),
    arrays.arrays(np.float64, 300, elements=wild),
    arrays.arrays(np.float64, 300, elements=wild),
    st.sampled_from([60, 300, 900, 3600]),
)
def test_no_input_leads_to_an_undefined_figure(critical, usual, exposure, step_s):
    with np.errstate(all="ignore"):
        said = reproduction(critical, usual, exposure, step_s)
        ahead = outlook(critical, usual, said, step_s)
    if said.r is not None and said.upper is not None:
        assert said.trend.known
        assert said.holds(said.r)
        assert math.isfinite(said.upper)
    else:
        assert not said.trend.known
    assert all(0 <= a.lower <= a.middle <= a.upper for a in ahead)


@given(st.integers(0, 20))
def test_a_series_without_bins_says_nothing(bins):
    assert reproduction(np.zeros(bins), np.zeros(bins), np.ones(bins), 60).trend is Trend.TOO_FEW
