"""An isolated case or a wave: authors carry it, posts do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.incidents.explanation.voices import Carried, effective_number, expected_critics, voices
from shitstorm_radar.wind_thresholds import WindThresholds
from tests.incidents.explanation.posts import post

LIMITS = WindThresholds()


def test_one_loud_voice_is_an_isolated_case_however_often_it_posts():
    said = voices([post(n, author="anna") for n in range(200)], LIMITS)
    assert said.carried is Carried.ISOLATED
    assert (said.posts, said.authors, said.loudest_share, said.at_least) == (200, 1, 1.0, 1.0)


def test_one_loud_voice_among_a_few_is_still_an_isolated_case():
    loud = [post(n, author="anna") for n in range(40)]
    said = voices([*loud, *(post(100 + n) for n in range(8))], LIMITS)
    assert said.carried is Carried.ISOLATED
    assert said.authors == 9


def test_many_authors_with_words_of_their_own_are_a_wave():
    said = voices([post(n) for n in range(60)], LIMITS)
    assert said.carried is Carried.WAVE
    assert said.at_least >= 8
    assert said.unconnected == 60


def test_many_accounts_with_the_very_same_text_are_copies_and_no_wave():
    text = "Ich kündige hiermit mein Konto bei dieser Bank, das war es endgültig!"
    said = voices([post(n, text=text) for n in range(60)], LIMITS)
    assert said.carried is Carried.COPIES
    assert (said.authors, said.unconnected) == (60, 1)


def test_five_authors_are_too_few_to_call_it_a_wave():
    assert voices([post(n) for n in range(5)], LIMITS).carried is Carried.FEW


def test_friendly_posts_carry_nothing_but_count_as_supporters():
    said = voices([post(n, negativity=0.05) for n in range(30)], LIMITS)
    assert (said.carried, said.critics, said.supporters) == (Carried.UNKNOWN, 0, 30)
    assert said.supporters_share == 1.0


def test_posts_in_between_take_no_stance():
    assert voices([post(n, negativity=0.3) for n in range(5)], LIMITS).supporters_share is None


def test_unsigned_posts_are_one_voice_per_channel():
    said = voices([post(n, author="", channel=f"c{n % 2}") for n in range(50)], LIMITS)
    assert (said.authors, said.unsigned) == (2, 50)


def test_without_posts_nothing_is_known():
    assert voices([], LIMITS).carried is Carried.UNKNOWN


@given(st.lists(st.integers(-2, 400), max_size=60))
def test_the_bound_lies_below_the_effective_number_and_that_below_the_authors(counts):
    effective, at_least = effective_number(counts)
    authors = sum(n > 0 for n in counts)
    assert at_least <= effective <= max(authors, 0)
    assert (effective >= 1) == (authors > 0)


@given(st.integers(2, 40), st.integers(2, 20))
def test_equally_loud_authors_are_all_effective(authors, posts):
    effective, _ = effective_number([posts] * authors)
    assert authors * 0.99 <= effective <= authors


@pytest.mark.parametrize("authors", [10, 40])
def test_more_posts_per_author_raise_the_bound(authors):
    assert effective_number([2] * authors)[1] <= effective_number([12] * authors)[1]


@given(st.lists(st.tuples(st.integers(0, 4), st.floats(0, 1)), max_size=30))
def test_there_are_never_more_critics_than_critical_posts_or_authors(said):
    posts = [post(n, author=f"a{author}", negativity=p) for n, (author, p) in enumerate(said)]

    critics = expected_critics(posts)

    assert critics <= sum(p for _, p in said) + 1e-9
    assert critics <= len({author for author, _ in said})


def test_who_posts_twice_is_one_critic():
    assert expected_critics([post(1, author="a", negativity=1.0), post(2, author="a", negativity=1.0)]) == 1.0
