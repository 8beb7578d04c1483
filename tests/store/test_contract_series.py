"""What every engine promises about the even grid: steps add up, exposure averages, bands are honest."""

import math
import tempfile
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.conftest import ENGINES
from tests.store.making import DAY, HOUR, MINUTE, NOON, batch, entry, reading, step

STEPS = [60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 86_400]


@settings(max_examples=25, deadline=None)
@given(
    minutes=st.lists(st.tuples(st.integers(0, 3 * 1440 - 1), st.floats(0, 1)), min_size=1, max_size=60),
    step_s=st.sampled_from(STEPS),
    begin=st.integers(0, 1440),
    length=st.integers(1, 2 * 1440),
    cut=st.integers(1, 59),
)
def test_every_step_sums_to_the_same_as_its_minutes(minutes, step_s, begin, length, cut):
    entries = [entry(n, at=NOON + m * MINUTE, negativity=p) for n, (m, p) in enumerate(minutes)]
    with tempfile.TemporaryDirectory() as folder:
        for make in ENGINES.values():
            store = make(Path(folder)).writer()
            store.ingest(batch(*entries[:cut]))
            store.ingest(batch(*entries))
            lo, hi = NOON + begin * MINUTE, NOON + (begin + length) * MINUTE
            coarse = store.series("wurst", lo, hi, step_s)
            end = coarse.start + len(coarse.mentions) * timedelta(seconds=step_s)
            fine = store.series("wurst", coarse.start, end, 60)
            store.close()

            inside = [(m, p) for m, p in minutes if coarse.start <= NOON + m * MINUTE < end]
            assert coarse.start <= lo
            assert end >= hi
            np.testing.assert_allclose(coarse.mentions, fine.mentions.reshape(len(coarse.mentions), -1).sum(axis=1))
            np.testing.assert_allclose(
                coarse.critical, fine.critical.reshape(len(coarse.mentions), -1).sum(axis=1), atol=1e-9
            )
            assert coarse.mentions.sum() == len(inside)
            assert coarse.critical.sum() == pytest.approx(sum(p for _, p in inside), abs=1e-9)
            assert (coarse.authors <= coarse.mentions).all()


def test_bins_lie_on_the_clock_whatever_is_asked(store):
    store.ingest(batch(entry(1, at=NOON + 7 * MINUTE)))

    series = store.series("wurst", NOON + 6.5 * MINUTE, NOON + 11 * MINUTE, 300)
    assert series.start == NOON + 5 * MINUTE
    assert series.mentions.tolist() == [1, 0]


def test_time_that_nobody_measured_is_blind(store):
    store.file_detection(step(reading(NOON), reading(NOON + 5 * MINUTE), exposure=[1.0, 0.5]))
    store.file_detection(step(reading(NOON + 20 * MINUTE), exposure=[1.0]))

    fine = store.series("wurst", NOON - 5 * MINUTE, NOON + 30 * MINUTE, 300)
    assert fine.exposure.tolist() == pytest.approx([0, 1, 0.5, 0, 0, 1, 0])
    assert store.series("wurst", NOON, NOON + 30 * MINUTE, 1800).exposure.tolist() == pytest.approx([2.5 / 6])
    assert store.series("wurst", NOON + 2 * MINUTE, NOON + 4 * MINUTE, 60).exposure.tolist() == [1, 1]


def test_bins_filed_again_replace_the_old_exposure(store):
    readings = [reading(NOON + n * 5 * MINUTE) for n in range(4)]
    store.file_detection(step(*readings, exposure=[1.0] * 4))
    store.file_detection(step(*readings[2:], exposure=[0.25, 0.5]))

    assert store.series("wurst", NOON, NOON + 20 * MINUTE, 300).exposure.tolist() == [1, 1, 0.25, 0.5]


@settings(max_examples=25, deadline=None)
@given(
    exposure=st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=1, max_size=48),
    parts=st.integers(1, 5),
    step_s=st.sampled_from([60, 120, 300, 900, 3600]),
)
def test_mean_exposure_is_the_same_at_every_step(exposure, parts, step_s):
    with tempfile.TemporaryDirectory() as folder:
        for make in ENGINES.values():
            store = make(Path(folder)).writer()
            size = -(-len(exposure) // parts)
            for first in range(0, len(exposure), size):
                some = exposure[first : first + size]
                bins = [reading(NOON + (first + n) * 5 * MINUTE) for n in range(len(some))]
                store.file_detection(step(*bins, exposure=some))
            series = store.series("wurst", NOON, NOON + 4 * HOUR, step_s)
            store.close()

            assert series.exposure.sum() * step_s == pytest.approx(sum(exposure) * 300)
            assert ((series.exposure >= 0) & (series.exposure <= 1)).all()


def test_a_band_over_joined_bins_adds_expectations_and_squares_of_widths(store):
    store.file_detection(step(*(reading(NOON + n * 5 * MINUTE, expected=4.0, lower=2.0, upper=9.0) for n in range(12))))

    hour = store.series("wurst", NOON, NOON + HOUR, 3600)
    assert hour.expected[0] == pytest.approx(48)
    assert hour.lower[0] == pytest.approx(48 - 2 * math.sqrt(12))
    assert hour.upper[0] == pytest.approx(48 + 5 * math.sqrt(12))


def test_a_band_over_parts_of_a_bin_is_never_below_zero(store):
    store.file_detection(step(reading(NOON, expected=4.0, lower=2.0, upper=9.0)))

    minutes = store.series("wurst", NOON, NOON + 5 * MINUTE, 60)
    assert minutes.expected.tolist() == pytest.approx([0.8] * 5)
    assert minutes.lower.tolist() == [0] * 5
    assert minutes.upper.tolist() == pytest.approx([0.8 + 5 / math.sqrt(5)] * 5)


def test_at_the_readings_own_step_the_band_is_as_the_detector_gave_it(store):
    blind = reading(NOON + 5 * MINUTE, expected=math.nan, lower=math.nan, upper=math.nan)
    store.file_detection(step(reading(NOON), blind, reading(NOON + 10 * MINUTE)))

    series = store.series("wurst", NOON, NOON + 15 * MINUTE, 300)
    np.testing.assert_allclose(series.expected, [4, np.nan, 4])
    np.testing.assert_allclose(series.lower, [1, np.nan, 1])
    np.testing.assert_allclose(series.upper, [8, np.nan, 8])


def test_a_bin_has_a_band_when_half_of_it_was_judged(store):
    store.file_detection(step(*(reading(NOON + n * 5 * MINUTE) for n in range(6))))

    assert store.series("wurst", NOON, NOON + HOUR, 3600).expected.tolist() == pytest.approx([48])
    assert np.isnan(store.series("wurst", NOON - 2 * HOUR, NOON + 2 * HOUR, 7200).expected).all()


def test_hours_go_back_as_far_as_minutes_do(store):
    store.ingest(batch(*(entry(n, at=NOON - n * DAY) for n in range(80))))

    assert store.series("wurst", NOON - 90 * DAY, NOON + DAY, 86_400).mentions.sum() == 80
