"""Hours of polling in time lapse: who is asked when, and what happens when they fail."""

import asyncio
import itertools
import logging
from datetime import timedelta

import pytest

from shitstorm_radar.errors import InputError, SourceError, StoreError
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.sources.base import Visit
from tests.fakes.lapse_loop import START, run_in_lapse
from tests.fakes.scripted_connector import mention
from tests.polling.desk import Desk, config

STEADY = {"min_interval_s": 120.0, "max_interval_s": 120.0}


@pytest.fixture
def desk() -> Desk:
    return Desk()


def gaps(asked_s: list[float]) -> list[float]:
    return [b - a for a, b in itertools.pairwise(asked_s)]


def failing(condition: SourceCondition = SourceCondition.OFFLINE, retry_after: timedelta | None = None) -> SourceError:
    return SourceError("x.test: no answer", condition=condition, code="dns", retry_after=retry_after)


def test_a_source_is_asked_about_every_two_minutes(desk):
    feed = desk.add("feed", config=STEADY)
    desk.set_sources()

    desk.run_for(3600)

    assert 28 <= len(feed.asked_s) <= 33
    assert all(108 <= gap <= 132.1 for gap in gaps(feed.asked_s))
    assert len(set(gaps(feed.asked_s))) > 20  # jittered


def test_a_new_source_is_asked_at_once(desk):
    feed = desk.add("feed")
    desk.set_sources()

    desk.run_for(1)

    assert len(feed.asked_s) == 1


def test_a_busy_source_is_asked_more_often_and_a_quiet_one_less(desk):
    busy = desk.add("busy", answers=[Visit((mention(str(n), START),)) for n in range(300)])
    quiet = desk.add("quiet", answers=[Visit((mention("same", START),))])
    desk.set_sources()

    desk.run_for(4 * 3600)

    assert gaps(busy.asked_s)[-1] == pytest.approx(60, rel=0.11)
    assert gaps(quiet.asked_s)[-1] > 900
    assert desk.visits[-1][2].interval_s <= 1800


def test_the_next_visit_goes_on_where_the_store_says(desk):
    feed = desk.add("feed", answers=[Visit(cursor={"etag": "a"}), Visit(cursor={"etag": "b"})])
    desk.set_sources()

    desk.run_for(300)

    assert feed.cursors[:2] == [{}, {"etag": "a"}]


def test_one_host_is_never_asked_by_two_at_once_nor_without_a_pause(desk):
    feeds = [desk.add(f"s{n}", host="one.test", takes_s=0.5) for n in range(50)]
    desk.set_sources()

    desk.run_for(100)

    asked = sorted(at for f in feeds for at in f.asked_s)
    assert len(asked) >= 50
    assert min(gaps(asked)) >= 1.5 - 1e-9  # half a second for the answer, one of pause


def test_fifty_hosts_are_asked_side_by_side_but_only_eight_at_once(desk):
    feeds = [desk.add(f"s{n}", takes_s=1.0) for n in range(50)]
    desk.set_sources()

    desk.run_for(30)

    asked = [f.asked_s[0] for f in feeds]
    assert max(sum(1 for b in asked if a - 1.0 + 1e-9 < b <= a) for a in asked) == 8
    assert max(asked) < 20


def test_what_sources_bring_is_filed_one_after_another(desk):
    for n in range(5):
        desk.add(f"s{n}")
    desk.filing_takes_s = 2.0
    desk.set_sources()

    desk.run_for(20)

    assert len(desk.visits) == 5
    assert desk.most_filing == 1


def test_a_failing_source_backs_off_and_the_others_go_on(desk):
    dead = desk.add("dead", answers=[failing()], config=STEADY)
    alive = desk.add("alive", config=STEADY)
    desk.set_sources()

    desk.run_for(3600)

    assert len(alive.asked_s) >= 28
    assert all(gap >= 5 for gap in gaps(dead.asked_s))
    status = desk.failures[0]
    assert (status.condition, status.code, status.last_success_at) == (SourceCondition.OFFLINE, "dns", None)
    assert status.next_poll_at is not None
    assert (status.next_poll_at - START).total_seconds() == pytest.approx(dead.asked_s[1], abs=0.01)


def test_a_source_that_recovers_is_ok_again_and_its_delivered_mentions_are_counted_once(desk):
    both = (mention("a", START), mention("b", START))
    desk.add("feed", answers=[Visit(both[:1]), failing(), Visit(both), Visit(both), Visit(())], config=STEADY)
    desk.set_sources()

    desk.run_for(1200)

    status = desk.visits[-1][2]
    assert (status.condition, status.delivered, status.first_success_at) == (
        SourceCondition.OK,
        2,
        desk.visits[0][2].first_success_at,
    )


def test_retry_after_is_honoured_for_the_whole_host(desk):
    slow = failing(SourceCondition.SLOW_DOWN, timedelta(seconds=1000))
    first = desk.add("first", host="one.test", answers=[slow, Visit()])
    second = desk.add("second", host="one.test", config=STEADY, answers=[slow, Visit()])
    desk.set_sources()

    desk.run_for(900, (500, desk.poller.poll_now))

    assert len(first.asked_s) + len(second.asked_s) == 1


def test_a_wish_to_be_left_alone_outlives_a_restart(desk):
    feed = desk.add("feed")
    told = SourceStatus("feed", SourceCondition.SLOW_DOWN, next_poll_at=START + timedelta(seconds=600))
    desk.set_sources([told])

    desk.run_for(700)

    assert feed.asked_s[0] == pytest.approx(600, abs=0.1)


def test_a_slow_down_without_a_time_does_not_hold_the_host(desk):
    feed = desk.add("feed")
    desk.set_sources([SourceStatus("feed", SourceCondition.SLOW_DOWN)])

    desk.run_for(2)

    assert len(feed.asked_s) == 1


def test_a_good_answer_can_ask_for_a_longer_wait(desk):
    feed = desk.add("feed", answers=[Visit(wait=timedelta(seconds=900))])
    desk.set_sources()

    desk.run_for(1000)

    assert gaps(feed.asked_s)[0] == pytest.approx(900, rel=0.11)


def test_a_source_with_more_ready_is_asked_again_right_away(desk):
    file = desk.add("file", host="", answers=[Visit(wait=timedelta(0))] * 4 + [Visit()])
    desk.set_sources()

    desk.run_for(5)

    assert len(file.asked_s) == 5


def test_the_rhythm_reached_before_a_restart_goes_on(desk):
    feed = desk.add("feed")
    desk.set_sources([SourceStatus("feed", SourceCondition.OK, last_attempt_at=START, interval_s=1500.0)])

    desk.run_for(2000)

    assert gaps(feed.asked_s)[0] == pytest.approx(1500, rel=0.11)


def test_known_mentions_of_a_source_that_has_delivered_before_are_not_counted_after_a_restart(desk):
    desk.add("feed", answers=[Visit((mention("a", START),))])
    desk.set_sources([SourceStatus("feed", SourceCondition.OK, first_success_at=START, delivered=7)])

    desk.run_for(1)

    assert desk.visits[0][2].delivered == 7


def test_a_bug_in_one_connector_is_logged_with_its_trace_and_shown_and_the_others_go_on(desk, caplog):
    broken = desk.add("broken", answers=[ZeroDivisionError("x")], config=STEADY)
    alive = desk.add("alive", config=STEADY)
    desk.set_sources()

    desk.run_for(600)

    assert (desk.failures[0].condition, desk.failures[0].code) == (SourceCondition.BROKEN_DATA, "bug")
    assert len(broken.asked_s) >= 2
    assert len(alive.asked_s) >= 4
    assert any(r.exc_info and r.levelno == logging.ERROR for r in caplog.records)
    caplog.clear()


def test_an_expected_failure_other_than_a_source_error_is_no_bug(desk):
    desk.add("file", answers=[InputError("line 3", code="bad_row")])
    desk.set_sources()

    desk.run_for(1)

    assert (desk.failures[0].condition, desk.failures[0].code) == (SourceCondition.BROKEN_DATA, "bad_row")


def test_a_store_that_cannot_keep_a_visit_leaves_status_and_cursor_and_it_is_asked_again(desk, caplog):
    feed = desk.add("feed", answers=[Visit((mention("a", START),), cursor={"etag": "a"})])
    desk.refuse = StoreError("disk full", code="disk_full")
    desk.set_sources()

    def free_the_disk() -> None:
        desk.refuse = None

    desk.run_for(900, (200, free_the_disk))

    assert feed.cursors[1] == {}
    assert desk.failures == []
    assert desk.visits[0][2].delivered == 1
    assert all("disk full" in r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING)
    caplog.clear()


def test_a_bug_in_filing_is_shown_at_the_source_and_asked_again(desk, caplog):
    feed = desk.add("feed")
    desk.refuse = RuntimeError("a bug of ours")
    desk.set_sources()

    desk.run_for(600)

    assert desk.failures[0].code == "bug"
    assert len(feed.asked_s) >= 2
    caplog.clear()


def test_a_bug_in_filing_a_failure_does_not_end_polling(desk, caplog):
    feed = desk.add("feed", answers=[failing()])

    async def refuse(status: SourceStatus) -> None:
        raise RuntimeError(status.code)

    desk.poller._on_failure = refuse
    desk.set_sources()

    desk.run_for(900)

    assert len(feed.asked_s) >= 2
    caplog.clear()


def test_stopping_breaks_off_what_is_asked_and_takes_no_time(desk):
    hanging = [desk.add(f"s{n}", takes_s=1e6) for n in range(8)]
    desk.set_sources()

    desk.run_for(60)

    assert [c.cancelled for c in hanging] == [1] * 8
    assert desk.clock.monotonic_s() == pytest.approx(60, abs=0.01)
    assert desk.visits == []


def test_stopping_lets_what_is_being_kept_be_finished(desk):
    desk.add("feed")
    desk.filing_takes_s = 4.0
    desk.set_sources()

    desk.run_for(2)

    assert len(desk.visits) == 1


def test_filing_that_never_ends_is_broken_off_and_logged(desk, caplog):
    desk.add("feed")
    desk.filing_takes_s = 1e6
    desk.set_sources()

    desk.run_for(2)

    assert desk.clock.monotonic_s() == pytest.approx(7, abs=0.2)
    assert [r.levelname for r in caplog.records if r.levelno >= logging.WARNING] == ["ERROR"]
    caplog.clear()


def test_disabled_sources_and_those_without_a_connector_are_not_asked(desk):
    off = desk.add("off", config={"enabled": False})
    desk.configs.append(config("bare"))
    desk.set_sources()

    desk.run_for(600)

    assert off.asked_s == []
    assert desk.visits == []


def test_a_source_added_while_running_is_asked_at_once_and_the_others_keep_their_time(desk):
    old = desk.add("old", config=STEADY)
    desk.set_sources()

    def add_another() -> None:
        desk.add("new")
        desk.set_sources()

    desk.run_for(110, (50, add_another))

    assert len(old.asked_s) <= 2
    assert [i for i, _, _ in desk.visits].count("new") >= 1


def test_a_source_removed_while_it_is_asked_is_broken_off_and_never_heard_of_again(desk):
    feed = desk.add("feed", takes_s=100.0)
    desk.set_sources()

    desk.run_for(300, (50, lambda: desk.poller.set_sources([], {}, {})))

    assert (feed.cancelled, desk.visits) == (1, [])


def test_a_source_removed_while_it_is_kept_is_kept_to_the_end_and_then_gone(desk):
    feed = desk.add("feed")
    desk.filing_takes_s = 100.0
    desk.set_sources()

    desk.run_for(600, (50, lambda: desk.poller.set_sources([], {}, {})))

    assert (len(desk.visits), len(feed.asked_s)) == (1, 1)


def test_what_a_removed_source_brings_is_dropped_while_it_waits_to_be_filed(desk):
    desk.add("slow")
    desk.add("late")
    desk.filing_takes_s = 100.0
    desk.set_sources()

    desk.run_for(300, (50, lambda: desk.poller.set_sources([], {}, {})))

    assert len(desk.visits) == 1


def test_a_new_address_is_asked_at_once_in_place_of_the_old(desk):
    old = desk.add("feed", config=STEADY)
    desk.set_sources()

    def change() -> None:
        desk.configs.clear()
        desk.add("feed", host="new.test", config={"address": "https://new.test/"})
        desk.set_sources()

    desk.run_for(60, (30, change))

    assert len(old.asked_s) == 1
    assert len(desk.visits) == 2


def test_a_shorter_interval_counts_at_once(desk):
    feed = desk.add("feed", config={"interval_s": 1800.0})
    desk.set_sources()

    def change() -> None:
        desk.configs[0] = config("feed", interval_s=60.0)
        desk.set_sources()

    desk.run_for(100, (30, change))

    assert feed.asked_s[1] == pytest.approx(90, abs=1)


def test_poll_now_asks_one_source_or_all_of_them(desk):
    one, other = desk.add("one", config=STEADY), desk.add("other", config=STEADY)
    desk.set_sources()

    desk.run_for(90, (30, lambda: desk.poller.poll_now("one")), (60, desk.poller.poll_now))

    assert (len(one.asked_s), len(other.asked_s)) == (3, 2)


def test_after_the_computer_slept_every_source_is_asked_at_once_spread_a_little(desk):
    long = {"interval_s": 1800.0, "min_interval_s": 1800.0}
    feeds = [desk.add(f"s{n}", config=long) for n in range(20)]
    desk.set_sources()

    desk.run_for(130, (100, lambda: desk.clock.sleep_computer(timedelta(hours=8))))

    again = [f.asked_s[1] for f in feeds]
    assert len(set(again)) == 20
    assert 100 < min(again) < max(again) < 115


def test_a_clock_that_is_set_back_wakes_nobody(desk):
    feed = desk.add("feed", config=STEADY)
    desk.set_sources()

    desk.run_for(90, (30, lambda: desk.clock.sleep_computer(timedelta(hours=-1))))

    assert len(feed.asked_s) == 1


def test_idling_wakes_up_at_most_once_in_ten_seconds(desk):
    desk.add("feed", config={"interval_s": 1800.0})
    desk.set_sources()
    wakes = 0
    look = desk.poller._notice_sleep

    def count() -> None:
        nonlocal wakes
        wakes += 1
        look()

    desk.poller._notice_sleep = count
    desk.run_for(1000)

    assert wakes <= 105


def test_one_round_asks_every_source_once_and_again_only_those_with_more(desk):
    feed = desk.add("feed")
    dead = desk.add("dead", answers=[failing()])
    file = desk.add("file", host="", answers=[Visit(wait=timedelta(0))] * 2 + [Visit()])
    desk.set_sources()

    desk.round()

    assert (len(feed.asked_s), len(dead.asked_s), len(file.asked_s)) == (1, 1, 3)
    assert desk.clock.monotonic_s() < 10


def test_one_round_does_not_wait_for_a_host_that_wants_to_be_left_alone(desk):
    feed, other = desk.add("feed"), desk.add("other")
    desk.set_sources([SourceStatus("feed", SourceCondition.SLOW_DOWN, next_poll_at=START + timedelta(hours=2))])

    desk.round()

    assert (feed.asked_s, len(other.asked_s)) == ([], 1)


def test_a_round_of_no_sources_ends():
    desk = Desk()
    desk.set_sources()

    desk.round()

    assert desk.visits == []


def test_a_round_that_is_cancelled_breaks_off_its_visits(desk):
    feed = desk.add("feed", takes_s=1e6)
    desk.set_sources()

    async def main() -> None:
        async with asyncio.timeout(5):
            await desk.poller.poll_all_once()

    with pytest.raises(TimeoutError):
        run_in_lapse(desk.clock, main())
    assert feed.cancelled == 1
