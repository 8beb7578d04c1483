"""Mentions all the way, from a real feed on loopback to the CSV: the test to read first."""

import asyncio
import csv
import random
from datetime import UTC, datetime, timedelta

import pytest

from shitstorm_radar.demo.story_clock import StoryClock
from shitstorm_radar.export.csv_file import Dialect, write_incidents
from shitstorm_radar.polling.messages import Acknowledge, AddNote, AlertRaised, IncidentChanged, MarkFalseAlarm, News
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.records import EventKind, IncidentState, SourceCondition, SurgeKind
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, SourceKind, Topic, to_document
from shitstorm_radar.store.base import MentionFilter
from shitstorm_radar.store.sqlite_store import open_store
from tests.fakes.posting_site import PostingSite
from tests.shipped_scorer import shipped_scorer

BEGIN = datetime(2026, 11, 2, tzinfo=UTC)
STEP = timedelta(minutes=30)
ANGRY = "Unverschämt! Die Müller AG betrügt ihre Kunden, ich bin entsetzt und kündige. Schämt euch, nie wieder!"
CALM = "Die Müller AG hat heute neue Öffnungszeiten."


def settings_for(address):
    source = SourceConfig("blog", SourceKind.FEED, "Blog", address, {}, 1800.0, 1800.0, 1800.0)
    return Settings((Topic("mueller", "Müller AG", '"Müller AG"'),), (source,))


class Radar:
    """A watch on a real store, stepped through the days."""

    def __init__(self, store, site, at=BEGIN):
        self.store, self.site, self.clock = store, site, StoryClock(at)
        self.news: list[News] = []
        store.put_config(SETTINGS_KEY, to_document(settings_for(site.address)), 0)
        self.watch = Watch(store, shipped_scorer(), on_news=self.news.append, clock=self.clock, rng=random.Random(1))

    async def pass_time(self, span, post=lambda at: None):
        end = self.clock.now() + span
        while self.clock.now() < end:
            post(self.clock.now())
            await self.watch.round()
            self.clock.set(self.clock.now() + STEP)

    def alerts(self):
        return [n.alert for n in self.news if isinstance(n, AlertRaised)]


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "radar.sqlite3", durable=False) as store:
        yield store


@pytest.fixture
def site():
    with PostingSite() as site:
        yield site


def everyday(site):
    def post(at):
        if at.hour in (9, 12, 18) and at.minute == 0:
            site.post(CALM, at - timedelta(minutes=3), f"reader{at.hour}")

    return post


def storm(site):
    def post(at):
        for n in range(12):
            site.post(ANGRY, at - timedelta(minutes=2 * n), f"angry{at.hour}{at.minute}{n}")

    return post


def test_from_feed_to_csv(store, site, tmp_path):
    async def live():
        radar = Radar(store, site)
        await radar.pass_time(timedelta(days=8), everyday(site))
        assert radar.alerts() == []

        await radar.pass_time(timedelta(hours=3), storm(site))
        first = radar.alerts()[0]
        assert (first.topic_id, first.kind) == ("mueller", SurgeKind.STORM)
        assert first.seen > 5 * first.usual
        assert first.at - (BEGIN + timedelta(days=8)) <= timedelta(hours=1)

        radar.watch.do(Acknowledge(first.incident_id, "Anna"))
        radar.watch.do(AddNote(first.incident_id, "Stellungnahme um 10 Uhr", "Anna"))
        await radar.pass_time(timedelta(hours=12), everyday(site))
        await radar.watch.aclose()

    asyncio.run(live())

    (incident,) = store.incidents()
    assert incident.state is IncidentState.ENDED
    assert incident.authors > 20
    kinds = [e.kind for e in store.events(incident.id)]
    assert kinds[0] is EventKind.ALARM
    assert {EventKind.ACKNOWLEDGED, EventKind.NOTE, EventKind.END} <= set(kinds)
    page = store.mentions(MentionFilter("mueller", incident.since, incident.closed_at), None, 500)
    assert {m.matched for m in page.rows} == {("Müller AG",)}

    file = tmp_path / "incidents.csv"
    assert write_incidents(file, [(incident, "Müller AG")], Dialect(";", ",")) == 1
    (row,) = csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    assert (row["topic"], row["state"]) == ("Müller AG", "ended")
    assert int(row["mentions"]) == incident.mentions


def test_what_the_first_poll_brings_is_history_and_never_alarms(store, site):
    for n in range(40):
        site.post(ANGRY, BEGIN - timedelta(minutes=n), f"old{n}")

    async def live():
        radar = Radar(store, site)
        await radar.pass_time(timedelta(days=9), everyday(site))
        await radar.watch.aclose()
        return radar

    radar = asyncio.run(live())

    assert radar.alerts() == []
    kept = store.mentions(MentionFilter("mueller", None, BEGIN + timedelta(minutes=1)), None, 100).rows
    assert len(kept) == 40
    assert not any(m.fresh for m in kept)


def test_a_catch_up_after_an_outage_is_history_and_the_gap_is_blind(store, site):
    async def live():
        radar = Radar(store, site)
        await radar.pass_time(timedelta(days=8), everyday(site))
        site.status = 500
        await radar.pass_time(timedelta(hours=6), storm(site))
        site.status = 200
        await radar.pass_time(timedelta(hours=3), everyday(site))
        await radar.watch.aclose()
        return radar

    radar = asyncio.run(live())

    gap = BEGIN + timedelta(days=8)
    series = store.series("mueller", gap + timedelta(hours=2), gap + timedelta(hours=5), 3600)
    assert radar.alerts() == []
    assert series.exposure.tolist() == [0.0, 0.0, 0.0]
    assert series.mentions.sum() > 0  # filled in by the time of publication, though never seen by the detector


def test_a_source_that_fails_says_why_and_keeps_the_time_of_its_last_success(store, site):
    async def live():
        radar = Radar(store, site)
        await radar.pass_time(STEP)
        site.status = 404
        await radar.pass_time(STEP)
        await radar.watch.aclose()

    asyncio.run(live())

    status = store.sources()["blog"].status
    assert status.condition is SourceCondition.WRONG_ADDRESS
    assert status.last_success_at == BEGIN


def test_after_a_restart_everything_goes_on_where_it_stood(store, site):
    async def live():
        radar = Radar(store, site)
        await radar.pass_time(timedelta(days=8), everyday(site))
        await radar.watch.aclose()
        rest = Watch(store, shipped_scorer(), on_news=radar.news.append, clock=radar.clock, rng=random.Random(2))
        radar.watch = rest
        await radar.pass_time(timedelta(hours=2), storm(site))
        await rest.aclose()
        return radar

    radar = asyncio.run(live())

    assert radar.alerts()
    changed = [n.incident for n in radar.news if isinstance(n, IncidentChanged)]
    assert {i.id for i in changed} == {radar.alerts()[0].incident_id}


def test_a_false_alarm_stays_one(store, site):
    async def live():
        radar = Radar(store, site)
        await radar.pass_time(timedelta(days=8), everyday(site))
        await radar.pass_time(timedelta(hours=2), storm(site))
        radar.watch.do(MarkFalseAlarm(radar.alerts()[0].incident_id, "Anna"))
        await radar.pass_time(timedelta(hours=3), everyday(site))
        await radar.watch.aclose()

    asyncio.run(live())

    assert [i.state for i in store.incidents()] == [IncidentState.FALSE_ALARM]
