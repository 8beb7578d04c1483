"""A single post's engagement, from the source's second look to the incident's timeline."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta

import pytest

from shitstorm_radar.pipeline.intake import Intake
from shitstorm_radar.records import Engagement, EventKind, IncidentState, MentionKind, SurgeKind
from shitstorm_radar.settings import Settings, SourceConfig, SourceKind
from shitstorm_radar.sources.base import Cursor
from shitstorm_radar.sources.file import FileSource
from tests.pipeline.desk import ANGRY, BEGIN, CALM, MINUTE, MUELLER, Desk, SimpleDetector, bin_at, mention
from tests.shipped_scorer import shipped_scorer


def liked(likes, at, text=ANGRY, number=1, **changed):
    engagement = Engagement(likes=likes, reposts=0, replies=likes // 10, metrics_at=at)
    return mention(number, BEGIN, text, engagement=engagement, **changed)


def watch(desk, course, text=ANGRY):
    """One look per bin at one post; answers with the outcomes."""
    outcomes = []
    for n, likes in enumerate(course):
        at = bin_at(n) + 2 * MINUTE
        desk.take(desk.intake.unseen([liked(likes, at, text)]), at)
        outcomes += desk.closer.advance(bin_at(n + 1))
    return outcomes


def outcomes_told(outcomes):
    return [alert for outcome in outcomes for alert in outcome.alerts]


EXPLODES = [3, 4, 4, 5, 200, 700, 1_500, 3_000]


def test_a_critical_post_that_explodes_opens_a_storm_while_mentions_stay_flat(desk, store):
    outcomes = watch(desk, EXPLODES)
    (incident,) = store.incidents()
    event = store.events(incident.id)[0]

    assert (incident.kind, incident.mentions, incident.step) == (SurgeKind.STORM, 0, len(outcomes_told(outcomes)) - 1)
    assert event.kind is EventKind.POST
    assert (event.figures["uid"], event.figures["author"]) == ("feed:1", "Author 1")
    assert event.figures["reactions"] > 100
    alerts = outcomes_told(outcomes)
    assert alerts[0].event is EventKind.POST
    assert store.outbox()[0] == alerts[0]
    assert "post" in store.last_reading("mueller").spoke


def test_a_friendly_post_that_explodes_is_a_surge(desk, store):
    watch(desk, EXPLODES, CALM)
    assert store.incidents()[0].kind is SurgeKind.SURGE


def test_the_incident_runs_while_the_post_is_hot_and_ends_when_it_has_cooled(desk, store):
    watch(desk, EXPLODES)
    desk.closer.advance(bin_at(16))
    assert store.incidents()[0].state is IncidentState.OPEN
    desk.closer.advance(bin_at(12 * 12))
    assert store.incidents()[0].state is IncidentState.ENDED


def test_a_restart_in_between_changes_nothing(desk, store):
    for n, likes in enumerate(EXPLODES):
        at = bin_at(n) + 2 * MINUTE
        desk.take(desk.intake.unseen([liked(likes, at)]), at)
        desk.reopen()
        desk.closer.advance(bin_at(n + 1))
    (incident,) = store.incidents()
    assert [e.kind for e in store.events(incident.id)].count(EventKind.POST) <= 2
    assert store.reactions("mueller", bin_at(100)) == ()


def test_reactions_count_exactly_once_even_if_the_bins_could_not_be_kept(desk, store):
    desk.take([liked(1, BEGIN)], BEGIN)
    desk.take([liked(50, BEGIN + 2 * MINUTE)], BEGIN + 2 * MINUTE)
    (waiting,) = store.reactions("mueller", bin_at(1))
    assert (waiting.gained, waiting.total, waiting.since, waiting.at) == (54, 55, BEGIN, BEGIN + 2 * MINUTE)
    assert store.reactions("mueller", BEGIN + 2 * MINUTE) == ()
    desk.closer.advance(bin_at(1))
    assert store.reactions("mueller", bin_at(1)) == ()


def test_an_unchanged_look_tells_since_when_the_next_reactions_came(desk, store):
    for minutes, likes in ((0, 10), (60, 10), (62, 30)):
        at = BEGIN + minutes * MINUTE
        looked = desk.intake.unseen([liked(likes, at)])
        desk.take(looked, at)
        desk.intake.remember(looked)
    (waiting,) = store.reactions("mueller", bin_at(100))
    assert (waiting.since, waiting.gained) == (BEGIN + 60 * MINUTE, 22)


def test_the_first_look_counts_from_the_publication_unless_it_is_history(desk, store):
    at = BEGIN + timedelta(hours=2)
    desk.take([liked(500, at)], at)
    desk.take([liked(500, at, number=2)], at, history=True)
    desk.take([mention(3, at, engagement=Engagement(likes=900, metrics_at=at))], at)

    (waiting,) = store.reactions("mueller", bin_at(100))
    assert (waiting.uid, waiting.since, waiting.gained) == ("feed:1", BEGIN, 550)


def test_a_figure_that_was_unknown_before_is_no_gain(desk, store):
    at = BEGIN + MINUTE
    desk.take([mention(1, BEGIN, engagement=Engagement(likes=5, metrics_at=BEGIN))], BEGIN)
    desk.take([mention(1, BEGIN, engagement=Engagement(likes=4, replies=800, metrics_at=at))], at)

    assert store.reactions("mueller", bin_at(100)) == ()


def test_a_watched_file_whose_likes_change_raises_the_alarm(store, tmp_path, monkeypatch):
    monkeypatch.setattr("shitstorm_radar.pipeline.bin_closing.Detector", SimpleDetector)
    file = tmp_path / "posts.jsonl"
    source = SourceConfig("posts", SourceKind.FILE, "Posts", str(file))
    desk = Desk(store, Settings((MUELLER,), (source,)))
    connector = FileSource(source)
    cursor: Cursor = {}
    for n, likes in enumerate(EXPLODES):
        now = bin_at(n) + 2 * MINUTE
        row = {"id": "v1", "published_at": BEGIN.isoformat(), "text": ANGRY, "author": "musician", "likes": likes}
        file.unlink(missing_ok=True)
        file.write_text(json.dumps(row) + "\n", encoding="utf-8")
        visit = asyncio.run(connector.poll(cursor, now))
        cursor = visit.cursor
        new = desk.intake.unseen(visit.mentions)
        desk.take(new, now, history=n == 0)
        desk.intake.remember(new)
        desk.closer.advance(bin_at(n + 1))

    (incident,) = store.incidents()
    assert next(e.figures["author"] for e in store.events(incident.id) if e.kind is EventKind.POST) == "musician"


def posts_on(channels, number, **changed):
    return [
        mention(number + k, bin_at(number), ANGRY, channel=c, text_hash=f"{number}{k}", **changed)
        for k, c in enumerate(channels)
    ]


@pytest.fixture
def running(desk):
    """A storm that runs on its own channel, after a day was watched."""
    desk.take([mention(9_000, BEGIN)], BEGIN)
    desk.closer.advance(bin_at(300))
    desk.take([mention(n, bin_at(300), ANGRY) for n in range(12)], bin_at(300) + MINUTE)
    (outcome,) = desk.closer.advance(bin_at(301))
    return outcome.incidents[0]


def test_the_first_medium_joins_an_incident_with_its_title_and_is_told(desk, store, running):
    paper = mention(
        500, bin_at(302), "Kritik an der Müller AG", channel="paper.test", kind=MentionKind.ARTICLE,
        title="Müller AG in der Kritik", url="https://paper.test/1",
    )  # fmt: skip
    desk.take([paper], bin_at(302) + MINUTE)
    outcomes = desk.closer.advance(bin_at(303))

    (event,) = (e for e in store.events(running.id) if e.kind is EventKind.MEDIA)
    assert (event.figures["channel"], event.figures["title"]) == ("paper.test", "Müller AG in der Kritik")
    (alert,) = (a for o in outcomes for a in o.alerts)
    assert (alert.event, alert.figures) == (EventKind.MEDIA, event.figures)
    assert not [e for e in store.events(running.id) if e.kind is EventKind.CHANNEL]


def test_a_channel_that_joins_anew_is_told_and_one_with_a_calm_word_is_only_listed(desk, store, running):
    desk.take(
        [mention(500, bin_at(304), ANGRY, channel="b.test"), mention(501, bin_at(304), channel="c.test")], bin_at(305)
    )
    outcomes = desk.closer.advance(bin_at(305))

    lines = {
        e.figures["channel"]: e.figures.get("days") for e in store.events(running.id) if e.kind is EventKind.CHANNEL
    }
    assert lines == {"b.test": 30, "c.test": None}
    assert [a.event for o in outcomes for a in o.alerts] == [EventKind.CHANNEL]


def test_what_came_late_joins_too_and_after_a_restart(desk, store, running):
    desk.closer.advance(bin_at(304))
    desk.intake = Intake(store, shipped_scorer(), desk.settings)
    desk.reopen()
    desk.take([mention(500, bin_at(302), ANGRY, channel="b.test")], bin_at(304) + MINUTE)
    desk.closer.advance(bin_at(305))

    assert [e.figures["channel"] for e in store.events(running.id) if e.kind is EventKind.CHANNEL] == ["b.test"]
