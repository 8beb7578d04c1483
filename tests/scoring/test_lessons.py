"""Corrections teach from a hundred up, within bounds, and a few angry clicks change nothing."""

import numpy as np
import pytest

from shitstorm_radar.scoring.lessons import FEWEST, FURTHEST, Example, learn, log_odds

RNG = np.random.default_rng(7)
TELLING = RNG.normal(0, 1, 512)
TELLING /= np.linalg.norm(TELLING)


def example(critical: bool, negative: float = 0.3) -> Example:
    """A text whose figures tell the user's taste, which the model does not see."""
    vector = RNG.normal(0, 0.03, 512) + (0.6 if critical else -0.6) * TELLING
    vector /= np.linalg.norm(vector)
    return Example(negative, vector.astype(np.float16), critical)


def examples(count: int) -> list[Example]:
    return [example(number % 2 == 0) for number in range(count)]


def test_ninety_nine_teach_nothing_and_a_hundred_teach() -> None:
    assert learn(examples(FEWEST - 1)) is None
    lesson = learn(examples(FEWEST))
    assert lesson is not None
    assert lesson.examples == FEWEST


def test_ten_angry_clicks_among_a_hundred_praises_do_not_turn_it() -> None:
    calm = [example(critical=False, negative=0.1) for _ in range(200)]
    before = learn([*calm, *[example(critical=True, negative=0.1) for _ in range(10)]])
    assert before is not None
    ordinary = example(critical=False, negative=0.1)
    assert before.taught(0.1, ordinary.vector) < 0.2


def test_only_one_kind_of_click_teaches_nothing() -> None:
    assert learn([example(critical=True) for _ in range(500)]) is None


def test_what_is_learnt_points_the_right_way() -> None:
    lesson = learn(examples(400))
    assert lesson is not None
    blamed, spared = example(critical=True), example(critical=False)
    assert lesson.taught(0.3, blamed.vector) > 0.3 > lesson.taught(0.3, spared.vector)


@pytest.mark.parametrize("negative", [0.0, 0.02, 0.5, 0.98, 1.0])
def test_a_lesson_never_goes_further_than_its_bound(negative: float) -> None:
    lesson = learn(examples(1_000))
    assert lesson is not None
    for critical in (True, False):
        moved = log_odds(lesson.taught(negative, example(critical).vector)) - log_odds(negative)
        assert abs(moved) <= FURTHEST + 1e-6


def test_who_agrees_with_the_model_changes_little() -> None:
    agreed = []
    for number in range(300):
        critical = number % 3 == 0
        vector = RNG.normal(0, 1, 512)
        agreed.append(Example(0.9 if critical else 0.1, (vector / np.linalg.norm(vector)).astype(np.float16), critical))
    lesson = learn(agreed)
    assert lesson is not None
    assert lesson.taught(0.9, agreed[0].vector) > 0.8
    assert lesson.taught(0.1, agreed[1].vector) < 0.2
