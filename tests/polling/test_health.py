"""From one status to the next."""

from datetime import UTC, datetime, timedelta

from shitstorm_radar.errors import InputError, SourceError
from shitstorm_radar.polling import health
from shitstorm_radar.polling.health import Attempt
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.sources.base import Visit

AT = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
FIRST = Attempt(AT, AT + timedelta(seconds=120), 120.0)
SECOND = Attempt(AT + timedelta(seconds=120), AT + timedelta(seconds=240), 60.0)
NEW = SourceStatus("s")


def test_a_first_answer_makes_a_source_ok():
    status = health.after_visit(NEW, Visit(), FIRST, arrived=3)

    assert (status.condition, status.code, status.delivered) == (SourceCondition.OK, "", 3)
    assert status.first_success_at == status.last_success_at == status.last_attempt_at == AT
    assert (status.next_poll_at, status.interval_s) == (FIRST.next_at, 120.0)


def test_the_first_success_stays_and_the_last_moves_on():
    status = health.after_visit(health.after_visit(NEW, Visit(), FIRST, arrived=3), Visit(), SECOND, arrived=2)

    assert (status.first_success_at, status.last_success_at, status.delivered) == (AT, SECOND.at, 5)


def test_a_failure_keeps_the_time_of_the_last_success_and_says_why():
    fine = health.after_visit(NEW, Visit(), FIRST, arrived=1)
    error = SourceError("x.test: none", condition=SourceCondition.OFFLINE, code="dns", details={"host": "x.test"})

    status = health.after_failure(fine, error, SECOND)

    assert (status.condition, status.code, status.details) == (SourceCondition.OFFLINE, "dns", {"host": "x.test"})
    assert (status.last_success_at, status.last_attempt_at, status.next_poll_at) == (AT, SECOND.at, SECOND.next_at)
    assert status.delivered == 1


def test_an_answer_clears_the_failure():
    error = SourceError("none", condition=SourceCondition.OFFLINE, code="dns", details={"host": "x.test"})

    status = health.after_visit(health.after_failure(NEW, error, FIRST), Visit(), SECOND, arrived=0)

    assert (status.condition, status.code, dict(status.details)) == (SourceCondition.OK, "", {})


def test_a_permanent_redirect_is_shown_with_the_new_address_until_it_is_taken_over():
    moved = health.after_visit(NEW, Visit(moved_to="https://new.test/"), FIRST, arrived=0)

    assert (moved.condition, moved.code, moved.moved_to) == (SourceCondition.MOVED, "moved", "https://new.test/")
    assert moved.details == {"address": "https://new.test/"}
    assert health.after_visit(moved, Visit(), SECOND, arrived=0).moved_to is None


def test_unreadable_items_and_missed_ones_are_said_though_the_source_is_ok():
    skipped = health.after_visit(NEW, Visit(skipped=3, note="3 without a text"), FIRST, arrived=0)
    missed = health.after_visit(NEW, Visit(complete=False, note="more than 400"), FIRST, arrived=0)

    assert (skipped.condition, skipped.code) == (SourceCondition.OK, "items_skipped")
    assert skipped.details == {"count": 3, "note": "3 without a text"}
    assert (missed.code, missed.details) == ("incomplete", {"note": "more than 400"})


def test_a_source_with_more_ready_has_not_been_read_up_to_now():
    more = Visit(wait=timedelta(0), complete=False, note="page 10 of many")

    first = health.after_visit(NEW, more, FIRST, arrived=400)
    done = health.after_visit(first, Visit(), SECOND, arrived=5)
    storm = health.after_visit(done, more, Attempt(AT + timedelta(hours=1), AT, 60.0), arrived=400)

    assert (first.condition, first.code, first.details) == (
        SourceCondition.OK,
        "catching_up",
        {"note": "page 10 of many"},
    )
    assert (first.first_success_at, first.last_success_at, first.last_attempt_at) == (None, None, AT)
    assert (done.code, done.first_success_at, done.last_success_at) == ("", SECOND.at, SECOND.at)
    assert (storm.last_success_at, storm.delivered) == (SECOND.at, 805)


def test_a_bug_is_shown_as_one_with_its_kind():
    status = health.after_failure(NEW, KeyError("secret"), FIRST)

    assert (status.condition, status.code, status.details) == (
        SourceCondition.BROKEN_DATA,
        "bug",
        {"error": "KeyError"},
    )


def test_an_expected_failure_that_names_no_condition_is_broken_data_with_its_own_code():
    status = health.after_failure(NEW, InputError("line 3", code="bad_row", details={"line": "3"}), FIRST)

    assert (status.condition, status.code, status.details) == (SourceCondition.BROKEN_DATA, "bad_row", {"line": "3"})
