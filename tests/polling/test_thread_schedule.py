"""Hot threads are looked at often, cold ones rarely, and their number is bounded."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.polling import thread_schedule
from shitstorm_radar.polling.thread_schedule import Key, ThreadSchedule, interval_s
from shitstorm_radar.sources.base import Thread

HOUR_S = 3600.0
DAY_S = 24 * HOUR_S


def anybody(_):
    return True


def follow(schedule, name, born_s=0.0, now_s=0.0, host="a.test", source_id="s"):
    key = Key(host, name)
    schedule.follow(key, Thread(name, f"x:{name}"), source_id, born_s, now_s)
    return key


def pace_of(schedule, key):
    followed = schedule.of(key)
    assert followed is not None
    return followed.pace


def looks(schedule, key, until_s, *, every_s=5.0, replies_per_hour=0.0):
    """When the thread is looked at, while new replies are found at this rate."""
    times, last = [], 0.0
    for now_s in itertools.takewhile(lambda t: t <= until_s, itertools.count(0.0, every_s)):
        if schedule.choose(now_s, anybody) == key:
            times.append(now_s)
            schedule.looked(key, now_s)
            schedule.stirred(key, round(replies_per_hour * (now_s - last) / HOUR_S), now_s)
            last = now_s
    return times


def test_a_quiet_thread_is_looked_at_less_and_less_often():
    schedule = ThreadSchedule()
    times = looks(schedule, follow(schedule, "1"), DAY_S)

    gaps = [b - a for a, b in itertools.pairwise(times)]
    assert times[0] == pytest.approx(300, abs=5)
    assert gaps == sorted(gaps)
    assert len(times) < 30


def test_a_hot_thread_is_looked_at_every_minute_and_cools_when_it_falls_silent():
    schedule = ThreadSchedule()
    key = follow(schedule, "1")
    schedule.counted(key, 400, 60.0)

    hot = looks(schedule, key, HOUR_S, replies_per_hour=600)
    assert len(hot) > 50
    cold = looks(schedule, key, 10 * HOUR_S)
    assert cold[-1] - cold[-2] > HOUR_S


@given(st.floats(-10, 1e7), st.floats(0, 1e9))
def test_an_interval_keeps_its_bounds(age_s, per_hour):
    assert thread_schedule.SHORTEST_S <= interval_s(age_s, per_hour) <= thread_schedule.LONGEST_S


def test_the_thread_where_most_may_be_expected_comes_first_on_a_host_that_may_be_asked():
    schedule = ThreadSchedule()
    warm, hot, elsewhere = follow(schedule, "1"), follow(schedule, "2"), follow(schedule, "3", host="b.test")
    for key, total in ((warm, 20), (hot, 90), (elsewhere, 300)):
        schedule.counted(key, total, 60.0)

    assert schedule.choose(1000.0, lambda host: host == "a.test") == hot
    assert schedule.choose(1000.0, anybody) == elsewhere
    assert schedule.choose(1000.0, lambda _: False) is None
    assert schedule.choose(1.0, anybody) is None


def test_reactions_that_an_old_post_had_gathered_do_not_make_it_hot():
    schedule = ThreadSchedule()
    old, young = follow(schedule, "1", born_s=0.0, now_s=DAY_S), follow(schedule, "2", born_s=DAY_S - 600, now_s=DAY_S)
    schedule.counted(old, 240, DAY_S)
    schedule.counted(young, 240, DAY_S)

    assert pace_of(schedule, old) == pytest.approx(10, rel=0.01)
    assert pace_of(schedule, young) == pytest.approx(240, rel=0.01)


def test_only_what_reactions_rise_by_counts():
    schedule = ThreadSchedule()
    key = follow(schedule, "1")
    for total in (10, 10, 8, 12):
        schedule.counted(key, total, 0.0)

    assert pace_of(schedule, key) == 12


def test_the_coldest_thread_gives_way_when_there_are_too_many(monkeypatch):
    monkeypatch.setattr(thread_schedule, "MOST_THREADS", 3)
    schedule = ThreadSchedule()
    for name in "123":
        schedule.counted(follow(schedule, name), int(name), 0.0)
    follow(schedule, "4", born_s=5.0, now_s=10.0)
    assert [Key("a.test", n) in schedule for n in "1234"] == [True, True, True, False]

    schedule.counted(Key("a.test", "1"), 50, 10.0)
    schedule.counted(Key("a.test", "2"), 50, 10.0)
    monkeypatch.setattr(thread_schedule, "MOST_THREADS", 2)
    follow(schedule, "5", now_s=10.0)
    assert len(schedule) == 3


def test_what_is_old_and_quiet_is_over():
    schedule = ThreadSchedule()
    follow(schedule, "old", born_s=0.0, now_s=3 * DAY_S)
    assert len(schedule) == 0

    busy = follow(schedule, "busy", born_s=DAY_S, now_s=2.5 * DAY_S)
    schedule.stirred(busy, 50, 3.5 * DAY_S)
    assert schedule.choose(3.5 * DAY_S, anybody) == busy
    assert schedule.choose(8.5 * DAY_S, anybody) is None
    assert len(schedule) == 0


def test_a_thread_that_cannot_be_read_is_asked_for_later_and_then_no_more():
    schedule = ThreadSchedule()
    key = follow(schedule, "1")
    asked = []
    for now_s in range(0, int(DAY_S), 10):
        if schedule.choose(now_s, anybody) == key:
            asked.append(now_s)
            schedule.failed(key, now_s)

    assert len(asked) == thread_schedule.MOST_FAILURES
    assert asked[2] - asked[1] > asked[1] - asked[0]


def test_threads_leave_with_their_source():
    schedule = ThreadSchedule()
    follow(schedule, "1"), follow(schedule, "2", source_id="other")

    schedule.keep_only(frozenset({"other"}))

    assert Key("a.test", "2") in schedule
    assert len(schedule) == 1
    schedule.forget(Key("a.test", "2"))
    assert len(schedule) == 0
