"""Hours of polling in time lapse: who is asked when, and what happens when they fail."""

import logging
from datetime import timedelta

import pytest

from shitstorm_radar.errors import InputError, StoreError
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.sources.base import Visit
from tests.fakes.lapse_loop import START
from tests.fakes.scripted_connector import mention
from tests.polling.desk import STEADY, Desk, failing, gaps


@pytest.fixture
def desk() -> Desk:
    return Desk()


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
