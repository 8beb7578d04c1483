"""Every command is carried out and answered, or changes nothing and says why."""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from keyring.backends.fail import Keyring as MissingKeyring

from shitstorm_radar.errors import StoreError
from shitstorm_radar.polling import inquiries as inquiries_module
from shitstorm_radar.polling import watch as watch_module
from shitstorm_radar.polling.messages import (
    Acknowledge,
    AddNote,
    AlertRaised,
    AlertShown,
    CloseIncident,
    Failed,
    FeedsFound,
    FindFeeds,
    IncidentChanged,
    KeepSecrets,
    MarkFalseAlarm,
    MentionsArrived,
    PollNow,
    PreviewSource,
    SaveSettings,
    SettingsSaved,
    SourcePreviewed,
)
from shitstorm_radar.records import IncidentState
from shitstorm_radar.settings import SETTINGS_KEY, Settings, Topic, from_document
from shitstorm_radar.sources.base import Visit
from tests.fakes.fault_site import PAGE, FaultSite, reply
from tests.fakes.lapse_loop import START
from tests.polling.watch_desk import BLOG, MUELLER, SETTINGS, post, shows
from tests.sources.test_vault import MemoryKeyring
from tests.store.making import alert, incident, step

MINUTE = timedelta(minutes=1)


def known_incident(store):
    store.file_detection(
        step(topic_id="mueller", closed_until=START, state=fresh_state(store), incidents=(of_mueller(),))
    )


def of_mueller():
    return incident("mueller/1", topic_id="mueller")


def fresh_state(store):
    memory = store.detector("mueller")
    return memory.state if memory else empty_state()


def empty_state():
    return json.dumps({"detector": "null", "mentions": [], "critical": []})


@pytest.mark.parametrize(
    ("command", "state"),
    [
        (Acknowledge("mueller/1", "Anna"), IncidentState.ACKNOWLEDGED),
        (AddNote("mueller/1", "Wir antworten", "Anna"), IncidentState.OPEN),
        (CloseIncident("mueller/1", "Anna"), IncidentState.CLOSED),
        (MarkFalseAlarm("mueller/1", "Anna"), IncidentState.FALSE_ALARM),
    ],
)
def test_what_a_person_does_to_an_incident_is_kept_and_told(watch_desk, store, command, state):
    watch_desk.run(1)
    known_incident(store)
    watch_desk.run(1, lambda watch: watch.do(command))

    assert [n.incident.state for n in watch_desk.of(IncidentChanged)] == [state]
    assert store.incident("mueller/1") == watch_desk.of(IncidentChanged)[0].incident
    assert store.events("mueller/1")[-1].by == "Anna"


@pytest.mark.parametrize(
    "command", [Acknowledge("nix"), AddNote("nix", "x"), CloseIncident("nix"), MarkFalseAlarm("nix")]
)
def test_an_act_on_an_unknown_incident_is_answered_with_a_failure(watch_desk, command):
    watch_desk.run(1, lambda watch: watch.do(command))

    assert [n.code for n in watch_desk.of(Failed)] == ["no_such_incident"]


def test_poll_now_asks_at_once(watch_desk):
    shows(watch_desk, Visit())
    watch_desk.run(1.5, lambda watch: watch.do(PollNow("blog")), at_minute=1)

    assert watch_desk.sources["blog"].asked_s == pytest.approx([0.0, 60.0], abs=1.0)


def test_new_settings_are_kept_and_told_and_their_sources_asked(watch_desk, store):
    changed = Settings((MUELLER,), (BLOG, replace(BLOG, id="forum", address="https://forum.test/")))
    watch_desk.run(1, lambda watch: watch.do(SaveSettings(changed)), at_minute=0.5)

    assert watch_desk.of(SettingsSaved) == [SettingsSaved(changed)]
    assert from_document(store.get_config(SETTINGS_KEY)[0]) == changed
    assert set(store.sources()) == {"blog", "forum"}
    assert watch_desk.sources["forum"].asked_s


def test_a_new_topic_is_given_what_its_sources_show_although_it_was_seen_before(watch_desk, store):
    shows(watch_desk, Visit((post(1, START, "Schmidt hat zu"),)))
    changed = Settings((MUELLER, Topic("schmidt", "Schmidt", "Schmidt")), (BLOG,))
    watch_desk.run(5, lambda watch: watch.do(SaveSettings(changed)), at_minute=1)

    assert store.totals("schmidt", START, START + MINUTE).mentions == 1


def test_a_new_topic_saved_while_a_visit_is_judged_misses_nothing(watch_desk, store, monkeypatch):
    monkeypatch.setattr(watch_module, "_BREATH_S", 1.0)  # so that the command falls between two chunks
    posts = tuple(post(n, START, "Schmidt hat zu") for n in range(60))
    shows(watch_desk, Visit(posts))
    changed = Settings((MUELLER, Topic("schmidt", "Schmidt", "Schmidt")), (BLOG,))
    watch_desk.run(6, lambda watch: watch.do(SaveSettings(changed)), at_minute=1.5 / 60)

    assert store.totals("schmidt", START, START + MINUTE).mentions == 60


def test_a_wrong_query_changes_nothing_and_says_why(watch_desk, store):
    shows(watch_desk, Visit(), Visit((post(1, START + MINUTE),)))
    wrong = Settings((replace(MUELLER, query="(Müller"),), (BLOG,))
    watch_desk.run(3, lambda watch: watch.do(SaveSettings(wrong)), at_minute=1)

    assert len(watch_desk.of(Failed)) == 1
    assert watch_desk.of(SettingsSaved) == []
    assert from_document(store.get_config(SETTINGS_KEY)[0]) == SETTINGS
    assert watch_desk.of(MentionsArrived) == [MentionsArrived((("mueller", 1),))]


def test_settings_that_somebody_else_changed_meanwhile_are_not_overwritten(watch_desk, store):
    shows(watch_desk, Visit(), Visit((post(1, START + MINUTE),)))
    other = Settings((replace(MUELLER, query="Schmidt"),), (BLOG,))

    def meanwhile(watch):
        document, revision = store.get_config(SETTINGS_KEY)
        store.put_config(SETTINGS_KEY, document, revision)
        watch.do(SaveSettings(other))

    watch_desk.run(3, meanwhile, at_minute=1)

    assert [n.code for n in watch_desk.of(Failed)] == ["settings_moved"]
    assert watch_desk.of(MentionsArrived) == [MentionsArrived((("mueller", 1),))]  # judged by the topics in force


def test_settings_that_cannot_be_stored_leave_the_old_in_force(watch_desk, store, monkeypatch):
    shows(watch_desk, Visit(), Visit((post(1, START + MINUTE),)))
    other = Settings((replace(MUELLER, query="Schmidt"),), (BLOG,))

    def full(*_):
        raise StoreError("radar.sqlite3: the disk is full", code="disk_full")

    monkeypatch.setattr(store, "put_config", full)
    watch_desk.run(3, lambda watch: watch.do(SaveSettings(other)), at_minute=1)

    assert [n.code for n in watch_desk.of(Failed)] == ["disk_full"]
    assert watch_desk.of(MentionsArrived) == [MentionsArrived((("mueller", 1),))]


@pytest.mark.parametrize(("topic_id", "name"), [("mueller", "Müller AG"), ("gone", "gone")])
def test_alerts_left_in_the_outbox_are_told_again_after_a_restart_until_shown(watch_desk, store, topic_id, name):
    left = alert(topic_id=topic_id)
    store.file_detection(step(topic_id="other", alerts=(left,)))
    stored = store.outbox()[0]

    watch_desk.run(1)
    assert watch_desk.of(AlertRaised) == [AlertRaised(stored, name if stored.topic_id == topic_id else stored.topic_id)]
    watch_desk.news.clear()
    watch_desk.run(1, lambda watch: watch.do(AlertShown(stored.key)))
    assert store.outbox() == ()
    watch_desk.news.clear()
    watch_desk.run(1)
    assert watch_desk.of(AlertRaised) == []


def hear(news, told):
    def take(piece):
        news.append(piece)
        told.set()

    return take


def test_feeds_of_a_page_are_found_and_told(watch_desk):
    page = b'<html><head><link rel="alternate" type="application/rss+xml" title="Blog" href="/feed"></head></html>'

    async def live():
        async with FaultSite(routes={"/start": reply(page, headers={"Content-Type": "text/html"})}) as site:
            watch, told = watch_desk.watch(), asyncio.Event()
            watch._inquiries._on_news = hear(watch_desk.news, told)
            for path in ("/start", "/page", "/404"):
                told.clear()
                site.routes["/feed"] = reply(PAGE)
                watch.do(FindFeeds(site.address(path)))
                await asyncio.wait_for(told.wait(), 20)
            await watch.aclose()
            return site

    site = asyncio.run(live())

    found, none, wrong = watch_desk.of(FeedsFound)
    assert found == FeedsFound(site.address("/start"), ((site.address("/feed"), "Blog"),))
    assert (none.feeds, none.code) == ((), "no_feed")
    assert (wrong.feeds, wrong.code, bool(wrong.message), wrong.details["host"]) == ((), "not_found", True, "127.0.0.1")


def test_a_preview_reads_once_and_keeps_nothing(watch_desk, store):
    async def live():
        async with FaultSite() as site:
            watch, told = watch_desk.watch(), asyncio.Event()
            watch._inquiries._on_news = hear(watch_desk.news, told)
            for number, path in enumerate(("/feed", "/404")):
                told.clear()
                watch.do(PreviewSource(number, replace(BLOG, id="new", address=site.address(path))))
                await asyncio.wait_for(told.wait(), 20)
            told.clear()
            monkeyed = replace(BLOG, id="new", kind="discourse", address="http://127.0.0.1:1")
            watch.do(PreviewSource(2, monkeyed))
            await asyncio.wait_for(told.wait(), 20)
            await watch.aclose()

    asyncio.run(live())

    good, wrong, nobody = watch_desk.of(SourcePreviewed)
    assert (good.number, good.count, good.lines[0].text, good.code) == (0, 1, "Störung", "")
    assert (wrong.lines, wrong.code) == ((), "not_found")
    assert nobody.code == "connect"
    assert store.sources().keys() == {"blog"}


def test_a_bug_in_a_connector_under_preview_is_told_and_logged(watch_desk, monkeypatch, caplog):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(inquiries_module, "build_connector", broken)

    async def live():
        watch, told = watch_desk.watch(), asyncio.Event()
        watch._inquiries._on_news = hear(watch_desk.news, told)
        watch.do(PreviewSource(1, BLOG))
        await asyncio.wait_for(told.wait(), 20)
        await watch.aclose()

    asyncio.run(live())

    [told] = watch_desk.of(SourcePreviewed)
    assert (told.code, told.details) == ("bug", {"error": "ZeroDivisionError"})
    caplog.clear()


def test_a_preview_that_takes_too_long_is_given_up(watch_desk, monkeypatch):
    monkeypatch.setattr(inquiries_module, "PATIENCE_S", 0.2)

    async def live():
        async with FaultSite() as site:
            watch, told = watch_desk.watch(), asyncio.Event()
            watch._inquiries._on_news = hear(watch_desk.news, told)
            watch.do(PreviewSource(1, replace(BLOG, address=site.address("/silence"))))
            await asyncio.wait_for(told.wait(), 20)
            await watch.aclose()

    asyncio.run(live())

    assert [n.code for n in watch_desk.of(SourcePreviewed)] == ["timeout"]


@pytest.mark.parametrize(("ring", "told"), [(MemoryKeyring(), []), (MissingKeyring(), ["key_until_exit"])])
def test_access_keys_are_kept_and_it_is_said_when_they_will_not_last(watch_desk, store, ring, told):
    shows(watch_desk, Visit(), Visit())

    async def live():
        watch = watch_desk.watch()
        watch._vault._keyring = ring
        watch.do(KeepSecrets("blog", {"token": "s3cr3t"}))
        await asyncio.gather(*watch._inquiries._tasks)
        assert await watch._vault.read("blog", ["token"]) == {"token": "s3cr3t"}
        await watch.aclose()

    asyncio.run(live())

    assert [n.code for n in watch_desk.of(Failed)] == told
    assert "s3cr3t" not in str(store.get_config(SETTINGS_KEY)) + str(watch_desk.news)


def test_a_search_under_way_does_not_keep_the_watch_from_ending(watch_desk):
    async def live():
        async with FaultSite() as site:
            watch, stop = watch_desk.watch(), asyncio.Event()
            watch.do(FindFeeds(site.address("/silence")))
            asyncio.get_running_loop().call_later(0.3, stop.set)
            await asyncio.wait_for(watch.run(stop), 10)

    asyncio.run(live())

    assert watch_desk.of(FeedsFound) == []
