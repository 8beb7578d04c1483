"""The outlook: only while the data carry it, the same for the same data, and wider further ahead."""

import numpy as np

from shitstorm_radar.detection.outlook import outlook
from shitstorm_radar.detection.reproduction import Reproduction, Trend, reproduction
from tests.detection.test_reproduction import course


def ahead(r, **more):
    seen, usual = course(r, **more)
    return outlook(seen, usual, reproduction(seen, usual, np.ones(len(seen)), 60), 60)


def test_without_r_there_is_no_outlook():
    seen, usual = course(1.2)
    assert outlook(seen, usual, Reproduction(Trend.TOO_FEW), 60) == ()


def test_a_series_beyond_all_measure_has_no_outlook():
    seen, usual = course(1.0, spark=300)
    said = reproduction(seen, usual, np.ones(len(seen)), 60)
    assert outlook(seen, usual + 1e30, said, 60) == ()


def test_the_same_data_give_the_same_words():
    assert ahead(1.0, spark=300) == ahead(1.0, spark=300)


def test_a_dying_storm_is_foreseen_smaller_than_a_steady_one():
    assert ahead(0.6, spark=900, minutes=150)[0].middle < ahead(1.0, spark=900, minutes=150)[0].middle


def test_the_next_hour_of_a_known_course_lies_in_the_range():
    seen, usual = course(1.0, spark=400, minutes=300)
    said = reproduction(seen[:-60], usual[:-60], np.ones(600), 60)
    first = outlook(seen[:-60], usual[:-60], said, 60)[0]
    assert first.hours == 1
    assert first.lower <= seen[-60:].sum() <= first.upper


def test_what_is_usual_is_part_of_the_range():
    quiet, busy = ahead(0.8, spark=400, minutes=200), ahead(0.8, spark=400, minutes=200, usual=1.0)
    assert busy[0].middle - quiet[0].middle > 30
