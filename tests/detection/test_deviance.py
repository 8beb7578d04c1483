"""How far counts lie above what is usual."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.detection.deviance import FEWEST, FEWEST_IN_SILENCE, above, fewest, share_above
from shitstorm_radar.detection.dispersion import Dispersion
from shitstorm_radar.detection.scan import Scan


def test_isolated_cases_are_no_deviation():
    assert above(FEWEST + 0.9, 1.0, 0.03, FEWEST) == 0.0
    assert share_above(FEWEST + 0.9, 10.0, 1.0, 0.015, FEWEST) == 0.0


def test_in_silence_few_mentions_are_a_wave_already():
    assert fewest(0.0) == FEWEST_IN_SILENCE
    assert fewest(1.0) == fewest(100.0) == FEWEST
    assert above(3.5, 0.01, 0.1, fewest(0.01)) > 3.0


def test_the_deviate_is_that_of_a_normal_count_where_counts_are_large():
    assert above(10_300.0, 10_000.0, 1e-9, 5.0) == pytest.approx(3.0, rel=0.05)
    assert share_above(5_150.0, 10_000.0, 5_000.0, 0.0, 5.0) == pytest.approx(3.0, rel=0.05)


def test_a_wider_scatter_makes_the_same_count_less_remarkable():
    assert above(60.0, 20.0, 0.3, 5.0) < above(60.0, 20.0, 0.03, 5.0)


def test_no_number_of_mentions_proves_a_storm_while_the_share_is_nearly_usual():
    assert share_above(220_000.0, 1_000_000.0, 200_000.0, 0.015, 5.0) < 1.5


@given(st.floats(0, 1e9), st.floats(0, 1e9), st.floats(0, 1), st.floats(0.015, 10))
def test_deviates_are_finite_and_never_negative(seen, more, share, scatter):
    of = seen + more
    assert 0.0 <= above(seen, of * share, scatter, 3.0) < inf
    assert 0.0 <= share_above(seen, of, min(share, 0.5) * of, scatter, 3.0) < inf


def test_a_scatter_of_nothing_stays_what_it_was_taken_for():
    scatter = Dispersion(100.0, 0.03, 0.1)
    scatter.learn(0.0, 0.0, 0.0, 1.0)
    assert scatter.value == 0.1


def test_before_anything_is_expected_every_mention_is_new_evidence():
    assert Scan(300).new_evidence() == 1.0
