"""Expected against seen: the figures of one sentence."""

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from shitstorm_radar.incidents.explanation.seen_expected import LONGEST_WINDOW_S, seen_expected
from tests.incidents.explanation.posts import BEGIN

END = BEGIN + timedelta(hours=1)


def told(counts, band, window_s=900.0):
    return seen_expected(np.array(counts), np.array(band), end=END, step_s=300, window_s=window_s, since=BEGIN)


def test_the_window_is_summed_and_its_band_is_that_of_the_chart():
    said = told([[9, 9, 9, 9], [1, 12, 13, 13], [1, 1, 1, 1]], [[1.5] * 4, [2.5] * 4])
    assert (said.seen, said.mentions, said.window_s, said.since) == (38, 27, 900, BEGIN)
    assert said.expected == pytest.approx(4.5)
    assert (said.lower, said.upper) == (pytest.approx(4.5 - 3**0.5), pytest.approx(4.5 + 3**0.5))
    assert said.start == END - timedelta(minutes=15)
    assert said.stands_out


def test_without_an_expectation_nothing_stands_out():
    said = told([[9.0] * 3, [8.0] * 3, [1.0] * 3], [[np.nan] * 3] * 2)
    assert (said.expected, said.lower, said.upper, said.stands_out) == (None, None, None, False)


def test_a_partly_known_expectation_is_scaled_to_the_window():
    said = told([[1.0] * 3, [1.0] * 3, [1.0] * 3], [[2, np.nan, 2], [3, np.nan, 3]])
    assert said.expected == pytest.approx(6.0)


def test_a_window_of_days_is_cut_to_the_last_hours():
    counts = np.ones((3, 2000))
    assert told(counts, counts[:2], window_s=86400.0).window_s == LONGEST_WINDOW_S


def test_unmeasured_time_is_said():
    assert told([[1.0] * 4, [1.0] * 4, [1, 0, 0, 1]], [[1.0] * 4] * 2, window_s=1200).measured == 0.5


@given(
    arrays.arrays(np.float64, (3, 7), elements=st.floats(-1e6, 1e6) | st.just(float("nan"))),
    arrays.arrays(np.float64, (2, 7), elements=st.floats(0, 1e6) | st.just(float("nan"))),
    st.floats(allow_nan=True, allow_infinity=True),
)
def test_no_series_leads_to_an_undefined_sentence(counts, band, window_s):
    band = np.where(np.isnan(band).any(axis=0), np.nan, np.sort(band, axis=0))
    said = told(counts, band, window_s)
    assert said.seen >= 0
    assert 300 <= said.window_s <= LONGEST_WINDOW_S
    if said.expected is not None:
        assert said.lower is not None
        assert said.upper is not None
        assert 0 <= said.lower <= said.expected <= said.upper
