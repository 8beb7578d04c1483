"""Stopping, changing sources while running, sleeping computers, and single rounds."""

import asyncio
import logging
from datetime import timedelta

import pytest

from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.sources.base import Visit
from tests.fakes.lapse_loop import START, run_in_lapse
from tests.polling.desk import STEADY, Desk, config, failing


@pytest.fixture
def desk() -> Desk:
    return Desk()


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
