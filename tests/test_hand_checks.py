"""What is looked at by hand is due once a local day, and what was missed stays visible."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import SettingsError
from shitstorm_radar.hand_checks import MOST_CHECKS, HandCheck, HandChecks

FRIDAY = date(2026, 11, 20)
DAY = timedelta(days=1)
TIKTOK, XING = HandCheck("tiktok", "TikTok", FRIDAY), HandCheck("xing", "XING", FRIDAY)
BOTH = HandChecks((TIKTOK, XING))


def test_a_new_place_is_open_and_not_overdue():
    assert BOTH.open(FRIDAY) == (TIKTOK, XING)
    assert TIKTOK.missed(FRIDAY) == 0


def test_a_tick_holds_for_its_day_only():
    ticked = BOTH.ticked("tiktok", FRIDAY, done=True)

    assert ticked.open(FRIDAY) == (XING,)
    assert [p.id for p in ticked.open(FRIDAY + DAY)] == ["tiktok", "xing"]


def test_days_without_a_look_are_overdue():
    ticked = BOTH.ticked("tiktok", FRIDAY, done=True)

    assert [p.missed(FRIDAY + 3 * DAY) for p in ticked.places] == [2, 3]


def test_a_tick_that_is_taken_back_makes_nothing_overdue():
    back = BOTH.ticked("tiktok", FRIDAY, done=True).ticked("tiktok", FRIDAY, done=False)
    later = BOTH.ticked("tiktok", FRIDAY + DAY, done=True).ticked("tiktok", FRIDAY + DAY, done=False)

    assert back == BOTH
    assert [p.missed(FRIDAY + DAY) for p in later.places] == [0, 1]


def test_a_place_is_added_once_and_keeps_its_ticks():
    ticked = BOTH.ticked("tiktok", FRIDAY, done=True)

    assert ticked.with_place(TIKTOK) == ticked
    assert ticked.without("xing").places == (ticked.places[0],)


def test_one_notification_a_day_is_due_and_only_if_it_is_wanted_and_something_is_open():
    wanted = HandChecks(BOTH.places, notify=True)
    told = HandChecks(BOTH.places, notify=True, told_on=FRIDAY)

    assert not BOTH.tells(FRIDAY)
    assert wanted.tells(FRIDAY)
    assert not told.tells(FRIDAY)
    assert told.tells(FRIDAY + DAY)
    assert not told.tells(FRIDAY - DAY), "a clock that was set back rings a second time"
    assert not wanted.ticked("tiktok", FRIDAY, done=True).ticked("xing", FRIDAY, done=True).tells(FRIDAY)


def test_a_list_without_end_is_refused():
    with pytest.raises(SettingsError):
        HandChecks(tuple(HandCheck(str(n), "X", FRIDAY) for n in range(MOST_CHECKS + 1)))


@given(last=st.integers(-20, 20), now=st.integers(-20, 20))
def test_a_place_is_never_both_done_and_overdue(last, now):
    place = HandCheck("x", "X", FRIDAY, done_on=FRIDAY + last * DAY)
    today = FRIDAY + now * DAY

    assert not (place.done(today) and place.missed(today))
    assert place.missed(today) == max(0, now - last - 1)
