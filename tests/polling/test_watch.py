"""The watch as a whole: every command, every kind of news, and what happens when something fails."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from shitstorm_radar.errors import SettingsError, SourceError, StoreError
from shitstorm_radar.pipeline import bin_closing
from shitstorm_radar.polling import watch as watch_module
from shitstorm_radar.polling.messages import (
    AlertRaised,
    BinClosed,
    Failed,
    IncidentChanged,
    MentionsArrived,
    StatusChanged,
)
from shitstorm_radar.polling.poller import Poller
from shitstorm_radar.records import CountSample, SourceCondition
from shitstorm_radar.settings import SETTINGS_KEY, Settings, to_document
from shitstorm_radar.sources.base import Quota, Visit
from shitstorm_radar.store.base import Batch, DetectionStep, MentionFilter
from tests.fakes.lapse_loop import START
from tests.pipeline.desk import SimpleDetector
from tests.polling.watch_desk import BLOG, SETTINGS, WatchDesk, post, shows

MINUTE = timedelta(minutes=1)


def test_a_visit_is_told_as_status_and_as_mentions_per_topic(watch_desk):
    shows(
        watch_desk,
        Visit((post(1, START),), {"etag": "one"}),
        Visit((post(1, START), post(2, START + MINUTE)), {"etag": "two"}),
    )
    watch_desk.run(3)

    assert watch_desk.of(MentionsArrived) == [MentionsArrived((("mueller", 1),))] * 2
    assert {n.status.condition for n in watch_desk.of(StatusChanged)} == {SourceCondition.OK}
    assert watch_desk.store.sources()["blog"].cursor == {"etag": "two"}
    assert watch_desk.sources["blog"].cursors[:2] == [{}, {"etag": "one"}]


def test_two_entries_of_one_topic_are_told_as_one_number(watch_desk):
    shows(watch_desk, Visit((post(1, START), post(2, START))), Visit())
    watch_desk.run(1)

    assert watch_desk.of(MentionsArrived) == [MentionsArrived((("mueller", 2),))]


def test_the_first_visit_brings_history_and_the_next_one_news(watch_desk):
    shows(watch_desk, Visit((post(1, START),)), Visit((post(2, START + MINUTE),)), Visit())
    watch_desk.run(5)

    rows = watch_desk.store.mentions(MentionFilter("mueller"), None, 10).rows
    assert {r.mention.uid: r.fresh for r in rows} == {"feed:1": False, "feed:2": True}


def test_bins_are_closed_as_they_end_and_told_by_topic(watch_desk):
    shows(watch_desk, Visit())
    watch_desk.run(16)

    assert watch_desk.of(BinClosed) == [BinClosed(("mueller",))] * 3


def test_after_days_off_the_missed_bins_are_closed_day_by_day_and_are_blind(watch_desk, store):
    shows(watch_desk, Visit())
    watch_desk.run(6)
    watch_desk.clock.sleep_computer(timedelta(days=3, minutes=20))
    watch_desk.news.clear()
    watch_desk.run(1)

    assert len(watch_desk.of(BinClosed)) == 4  # three days and the rest: others have their turn in between
    off = store.series("mueller", START + timedelta(hours=1), START + timedelta(days=3), 3600)
    assert not off.exposure.any()


def test_a_failing_source_is_told_and_its_topic_becomes_blind(watch_desk):
    error = SourceError("blog.test: no answer", condition=SourceCondition.OFFLINE, code="dns")
    shows(watch_desk, Visit(), error)
    watch_desk.run(16)

    assert watch_desk.of(StatusChanged)[-1].status.condition is SourceCondition.OFFLINE
    exposure = watch_desk.store.series("mueller", START, START + 15 * MINUTE, 300).exposure.tolist()
    assert exposure[1:] == [0.0, 0.0]


def whole_ms(at):
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def test_a_source_that_speaks_again_leaves_the_gap_from_its_first_failure_to_its_return(watch_desk, store):
    error = SourceError("blog.test: no answer", condition=SourceCondition.OFFLINE, code="dns")
    shows(watch_desk, Visit(), *[error] * 8, Visit())
    watch_desk.run(120)

    told = watch_desk.of(StatusChanged)
    failed = next(n.status.last_attempt_at for n in told if n.status.condition is SourceCondition.OFFLINE)
    back = next(n.status.last_success_at for n in told[2:] if n.status.condition is SourceCondition.OK)
    [gap] = store.source_gaps(START, START + 120 * MINUTE)
    assert (gap.start, gap.end) == (whole_ms(failed), whole_ms(back))


def test_the_time_in_which_nobody_watched_is_a_gap_of_every_source(watch_desk, store):
    shows(watch_desk, Visit())
    watch_desk.run(1)
    watch_desk.clock.sleep_computer(timedelta(hours=3))
    watch_desk.run(1)

    [gap] = store.source_gaps(START, START + timedelta(hours=4))
    assert timedelta(hours=2, minutes=54) < gap.end - gap.start < timedelta(hours=3)


def test_a_source_that_was_read_before_the_restart_is_not_blind_after_it(watch_desk):
    shows(watch_desk, Visit())
    watch_desk.run(4)
    watch_desk.run(7)

    first, second = watch_desk.store.series("mueller", START, START + 10 * MINUTE, 300).exposure
    assert first > 0.5
    assert second == 1.0


def test_a_visit_that_cannot_be_stored_is_told_and_asked_for_again(watch_desk, store, monkeypatch, caplog):
    shows(watch_desk, Visit((post(1, START),), {"etag": "one"}))
    keep = store.ingest
    failed: list[Batch] = []

    def full_once(batch):
        if not failed:
            failed.append(batch)
            raise StoreError("radar.sqlite3: the disk is full", code="disk_full", details={"path": "x"})
        return keep(batch)

    monkeypatch.setattr(store, "ingest", full_once)
    watch_desk.run(30)

    assert watch_desk.of(Failed) == [Failed("disk_full", "radar.sqlite3: the disk is full", (("path", "x"),))]
    assert watch_desk.sources["blog"].cursors[:2] == [{}, {}]
    assert store.totals("mueller", START, START + MINUTE).mentions == 1
    caplog.clear()


def test_bins_that_cannot_be_stored_are_told_and_closed_later(watch_desk, store, monkeypatch, caplog):
    keep = store.file_detection
    failed: list[DetectionStep] = []

    def full_once(new):
        if new.readings and not failed:
            failed.append(new)
            raise StoreError("radar.sqlite3: the disk is full", code="disk_full")
        keep(new)

    monkeypatch.setattr(store, "file_detection", full_once)
    watch_desk.run(11)

    assert [f.code for f in watch_desk.of(Failed)] == ["disk_full"]
    assert store.detector("mueller").closed_until == START + 10 * MINUTE
    assert "bins stay open" in caplog.text
    caplog.clear()


def test_an_alarm_is_told_once_with_its_topic_and_its_incident(watch_desk, store, monkeypatch):
    monkeypatch.setattr(bin_closing, "Detector", SimpleDetector)
    shows(watch_desk, Visit(), Visit(tuple(post(n, START + MINUTE) for n in range(12))), Visit())
    watch_desk.run(6)

    (raised,), (changed,) = watch_desk.of(AlertRaised), watch_desk.of(IncidentChanged)
    assert (raised.topic_name, raised.alert.incident_id) == ("Müller AG", changed.incident.id)
    assert store.outbox() == (raised.alert,)


def test_a_source_that_was_never_read_is_asked_again_after_a_restart(watch_desk, store):
    shows(watch_desk, SourceError("blog.test: no answer", condition=SourceCondition.OFFLINE, code="dns"))
    watch_desk.run(1)
    watch_desk.run(1)

    assert len(watch_desk.sources["blog"].asked_s) == 2
    assert store.sources()["blog"].status.last_success_at is None


def test_old_mentions_are_deleted_soon_after_the_start_and_every_six_hours(watch_desk, store, monkeypatch):
    tidied, maintain = [], store.maintain

    def noted(now, days, *, at_most):
        tidied.append((now - START, dict(days)))
        return maintain(now, days, at_most=at_most)

    monkeypatch.setattr(store, "maintain", noted)
    watch_desk.run(60 * 13)

    hours = [span / timedelta(hours=1) for span, _ in tidied]
    assert hours == pytest.approx([1 / 6, 6 + 1 / 6, 12 + 1 / 6], abs=0.1)
    assert tidied[0][1] == {"mueller": 180}


def test_the_watch_goes_on_when_tidying_up_fails(watch_desk, store, monkeypatch, caplog):
    def locked(*_, **__):
        raise StoreError("radar.sqlite3: locked", code="locked")

    monkeypatch.setattr(store, "maintain", locked)
    watch_desk.run(31)

    assert len(watch_desk.of(BinClosed)) == 6
    assert "nothing was tidied up" in caplog.text
    caplog.clear()


def test_a_bug_in_the_poller_ends_the_watch_instead_of_hiding(watch_desk, monkeypatch):
    async def buggy(self, stop):
        raise ZeroDivisionError

    monkeypatch.setattr(Poller, "run", buggy)
    with pytest.raises(ZeroDivisionError):
        watch_desk.run(60)


@pytest.mark.parametrize("document", [[], {"version": 99}])
def test_settings_that_cannot_be_read_end_the_start_with_their_place(watch_desk, store, document):
    store.put_config(SETTINGS_KEY, document, store.get_config(SETTINGS_KEY)[1])

    with pytest.raises(SettingsError):
        watch_desk.watch()


def test_an_empty_store_is_watched_with_nothing_to_do(store, monkeypatch):
    desk = WatchDesk(store)
    store.put_config(SETTINGS_KEY, None, store.get_config(SETTINGS_KEY)[1])

    assert desk.watch().settings == Settings()


def test_a_round_asks_every_source_once_and_closes_what_has_ended(watch_desk):
    shows(watch_desk, Visit((post(1, START),)))

    async def live():
        watch = watch_desk.watch()
        await watch.round()
        await watch.aclose()

    asyncio.run(live())

    assert len(watch_desk.sources["blog"].asked_s) == 1
    assert watch_desk.of(MentionsArrived)


def test_the_counts_of_a_first_visit_are_shown_and_those_of_later_ones_reach_the_detector(watch_desk, store):
    def counts(minute: int) -> Visit:
        sample = CountSample("blog", "x", "x.test", START + minute * MINUTE, 60, 10, subject="Müller AG")
        return Visit(samples=(sample,), quota=Quota(212, 300, START + 60 * MINUTE))

    shows(watch_desk, counts(0), counts(2))
    watch_desk.run(6)

    assert store.series("mueller", START, START + 5 * MINUTE, 60).mentions.tolist() == [10, 0, 10, 0, 0]
    assert store.fresh("mueller", START, START + 5 * MINUTE).mentions.tolist() == [0, 0, 10, 0, 0]
    status = watch_desk.of(StatusChanged)[-1].status
    assert (status.requests_left, status.requests_limit, status.resets_at) == (212, 300, START + 60 * MINUTE)
    assert status.interval_s == 120


def test_a_source_of_attention_is_no_part_of_what_a_topic_is_measured_by(watch_desk, store):
    blog = replace(BLOG, kind="wikipedia", address="https://de.wikipedia.org/wiki/X")
    store.put_config(SETTINGS_KEY, to_document(replace(SETTINGS, sources=(blog,))), 1)
    shows(watch_desk, Visit())
    watch_desk.run(11)

    assert store.series("mueller", START, START + 10 * MINUTE, 300).exposure.tolist() == [0.0, 0.0]


def test_posts_that_were_asked_for_on_a_surge_are_shown_and_ring_nothing(watch_desk, store):
    angry = tuple(post(n, START + MINUTE, "Die Müller AG betrügt alle, pfui!") for n in range(50))
    shows(watch_desk, Visit(), Visit(mentions=angry, on_surge=True))
    watch_desk.run(6)

    assert store.totals("mueller", START, START + 5 * MINUTE).mentions == 50
    assert store.fresh("mueller", START, START + 5 * MINUTE).mentions.sum() == 0


def test_what_a_big_visit_leaves_free_is_given_back_once_it_is_gone(watch_desk, monkeypatch):
    monkeypatch.setattr(watch_module, "_MANY", 2)
    given: list[float] = []
    monkeypatch.setattr(watch_module, "give_back", lambda: given.append((watch_desk.clock.now() - START) / MINUTE))
    shows(watch_desk, Visit((post(1, START),)), Visit((post(1, START), post(2, START))), Visit())
    watch_desk.run(4)

    at_start, after_visit = given
    assert at_start == 0
    assert after_visit > 1
