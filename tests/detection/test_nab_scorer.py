"""The scorer of the Numenta Anomaly Benchmark, by the figures that its definition gives."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from tests.benchmarks.bench_nab import LabelledFile, left_out, score_file, sigma, total

START = datetime(2015, 2, 26, tzinfo=UTC)


def labelled(*windows: tuple[int, int], rows: int = 2000) -> LabelledFile:
    times = tuple(START + timedelta(minutes=5 * i) for i in range(rows))
    return LabelledFile("x.csv", times, (0.0,) * rows, windows)


def test_the_earliest_detection_in_a_window_counts_full():
    assert score_file([500, 550], labelled((500, 599))) == pytest.approx(1.0)


def test_a_missed_window_costs_one():
    assert score_file([], labelled((500, 599), (900, 999))) == -2.0


def test_a_detection_at_a_windows_end_is_worth_next_to_nothing():
    assert 0.0 < score_file([599], labelled((500, 599))) < 0.05


def test_every_row_outside_of_a_window_costs_a_little_more_the_farther_it_is_behind_one():
    found = score_file([500], labelled((500, 599)))
    near, far = (found - score_file([500, i], labelled((500, 599))) for i in (610, 1400))
    assert 0.0 < near < far == pytest.approx(0.11)
    assert found - score_file([400, 500], labelled((500, 599))) == pytest.approx(0.11)  # no window before


def test_rows_of_the_probation_do_not_count():
    assert score_file([10], labelled((500, 599))) == -1.0


def test_the_score_of_perfect_alarms_is_a_hundred_and_of_none_is_nothing():
    files = [labelled((500, 599)), labelled((700, 799))]
    perfect = [np.where(np.arange(2000) == first, 5.0, 0.0) for first in (500, 700)]
    assert total(files, perfect, 1.0, 108) == pytest.approx(100.0)
    assert total(files, [np.zeros(2000)] * 2, 1.0, 108) == 0.0
    assert left_out(files, perfect, 108) == pytest.approx(100.0)


def test_the_sigmoid_is_odd():
    assert sigma(0.0) == 0.0
    assert sigma(-1.0) == pytest.approx(-sigma(1.0))
