"""What an incident says, read from a real store: bounded, as known then, honest about what was read."""

import json
import math
from dataclasses import replace
from datetime import timedelta

import pytest

from shitstorm_radar.incidents.explanation.wind_force import Scale, Sign
from shitstorm_radar.pipeline.explaining import Explainer, moment
from shitstorm_radar.pipeline.explaining_alarms import as_known_then
from shitstorm_radar.pipeline.explanation import plain
from shitstorm_radar.pipeline.sampling import earliest, sample
from shitstorm_radar.records import (
    CountKind,
    CountSample,
    EventKind,
    Incident,
    IncidentEvent,
    IncidentState,
    Reading,
    SurgeKind,
    TopicCount,
)
from shitstorm_radar.store.base import Batch, DetectionStep, MentionFilter
from shitstorm_radar.store.sqlite_store import SqliteStore, open_store
from shitstorm_radar.wind_thresholds import WindThresholds
from tests.window.filled_store import BIN, STORM, mention, statuses

NOW = STORM + timedelta(hours=2, minutes=35)
SINCE = NOW - timedelta(hours=2)
LIMITS = WindThresholds()
INCIDENT = Incident("muster:storm:x", "muster", SurgeKind.STORM, SINCE, SINCE + BIN)


def storm(count, hours=2.0, start=SINCE):
    return [mention(n, start + n * timedelta(hours=hours) / count, 0.8, text=f"Frechheit, {n}!") for n in range(count)]


def everyday(count=60):
    return [
        mention(100_000 + n, SINCE - timedelta(days=10) + n * timedelta(hours=4), 0.1, text=f"Alltag mit Muster {n}")
        for n in range(count)
    ]


@pytest.fixture
def filled(tmp_path):
    """A store with what is given and a calm expectation for every bin."""
    stores: list[SqliteStore] = []

    def fill(mentions, *, events=()):
        store = open_store(tmp_path / f"{len(stores)}.sqlite3", durable=False)
        stores.append(store)
        store.ingest(Batch(statuses()[0], mentions))
        first = SINCE - timedelta(hours=6)
        readings = [Reading(first + n * BIN, 0.1, 0.0, 1.0, kind=SurgeKind.STORM, window_s=1800.0) for n in range(96)]
        store.file_detection(
            DetectionStep("muster", NOW, "{}", 300, readings, [1.0] * 96, incidents=(INCIDENT,), events=events)
        )
        return store

    yield fill
    for store in stores:
        store.close()


def explained(store, incident=INCIDENT, now=NOW, **more):
    return Explainer(LIMITS).explain(store, incident, now, **more)


def test_it_says_what_was_seen_and_what_is_usual_in_the_window_that_was_judged(filled):
    said = explained(filled([*everyday(), *storm(240)]))
    assert said.sentence.window_s == 1800
    assert said.sentence.seen == pytest.approx(60 * 0.8, rel=0.1)
    assert said.sentence.upper == pytest.approx(0.6 + 0.9 * math.sqrt(6))
    assert said.sentence.authors == pytest.approx(60 * 0.8, abs=3)


def test_nothing_that_came_later_is_looked_at(filled):
    store = filled([*everyday(), *storm(240)])
    early = SINCE + timedelta(minutes=30)
    then, later = explained(store, now=early, window_s=900.0), explained(store)
    assert then.total == 60 < later.total
    assert all(post.at < early for post in (*then.posts, *then.drivers.first_posts))
    assert then.sentence.start + timedelta(seconds=then.sentence.window_s) == early


def test_attention_of_the_days_before_is_told_beside_the_incident(filled):
    store = filled([*everyday(), *storm(240)])
    days = [NOW.replace(hour=0, minute=0, second=0) - n * timedelta(days=1) for n in range(10, 0, -1)]
    reads = [CountSample("w", "wikipedia", "Muster", day, 86_400, 100, CountKind.ATTENTION) for day in days]
    store.ingest(Batch(statuses()[0], counts=[TopicCount("muster", s, fresh=True) for s in reads]))
    (told,) = explained(store).attention
    assert (told.start, told.n, told.usual) == (days[-1], 100.0, 100.0)


def test_a_sampled_storm_stays_even_where_counts_join_in(filled):
    store = filled(storm(5000))
    counted = CountSample("x", "x", "x", SINCE, 3600, 50_000)
    store.ingest(Batch(statuses()[0], counts=[TopicCount("muster", counted, fresh=True)]))
    met = sample(store, MentionFilter("muster", SINCE, NOW))
    assert met.total == 5000
    assert 800 <= len(met.mentions) <= 1700


def test_every_named_post_has_an_excerpt(filled):
    said = explained(filled([*everyday(), *storm(240)]))
    known = {q.uid for q in said.posts}
    assert all(set(c.evidence) <= known for c in (*said.social.criteria, *said.media.criteria))
    assert all(set(t.uids) <= known for t in said.drivers.terms)


def test_a_huge_storm_is_sampled_evenly_and_says_so(filled):
    store = filled(storm(5000))
    said = explained(store)
    assert said.total == 5000
    assert 1000 <= said.read <= 1700
    crowd = next(c for c in said.social.criteria if c.sign is Sign.CROWD)
    assert 800 < (crowd.figure or 0) <= 2 * 997  # authors that were read, never more than there are
    met = sample(store, MentionFilter("muster", SINCE, NOW))
    halves = sum(m.minute < SINCE + timedelta(hours=1) for m in met.mentions) / len(met.mentions)
    assert halves == pytest.approx(0.5, abs=0.06)


def test_the_first_posts_of_a_long_incident_are_its_own_first_ones(filled):
    begin = NOW - timedelta(hours=60)
    events = [IncidentEvent(INCIDENT.id, NOW - timedelta(hours=50), EventKind.CHANNEL, {"channel": "spiegel.example"})]
    store = filled(storm(600, hours=60, start=begin), events=events)
    long = replace(INCIDENT, since=begin, channels=("mastodon.example", "spiegel.example"))
    said = explained(store, long)
    assert said.span_start == NOW - timedelta(hours=24)
    assert said.drivers.first_posts[0].at == begin
    joined = {c.channel: c.at for c in said.drivers.channels}
    assert joined == {"mastodon.example": begin, "spiegel.example": NOW - timedelta(hours=50)}


def test_an_incident_that_is_over_is_told_at_its_peak(filled):
    ended = replace(INCIDENT, state=IncidentState.ENDED, closed_at=NOW, peak_at=SINCE)
    said = explained(filled([*everyday(), *storm(240)]), ended, NOW + timedelta(days=3))
    assert (said.at, said.over, said.ahead) == (SINCE + timedelta(hours=1), True, ())


def test_the_moment_of_a_running_incident_is_now():
    assert moment(INCIDENT, NOW) == NOW


def test_an_empty_store_says_that_nothing_is_known(tmp_path):
    with open_store(tmp_path / "empty.sqlite3", durable=False) as store:
        said = explained(store)
    assert (said.total, said.social.force, said.media.force, said.who.posts) == (0, 0, 0, 0)
    assert said.sentence.expected is None
    assert json.loads(json.dumps(said.to_json(), allow_nan=False))["r"]["r"] is None


def test_the_history_is_read_once_per_incident(filled):
    store = filled([*everyday(), *storm(50)])
    explainer = Explainer(LIMITS)
    explainer.explain(store, INCIDENT, NOW)
    known = explainer._history
    explainer.explain(store, INCIDENT, NOW)
    assert explainer._history is known
    explainer.explain(store, replace(INCIDENT, id="other"), NOW)
    assert explainer._history is not known


def test_json_holds_every_figure_under_its_name_and_no_nan(filled):
    document = explained(filled([*everyday(), *storm(240)])).to_json()
    text = json.dumps(document, allow_nan=False)
    assert {"sentence", "who", "r", "social", "media", "drivers", "ahead", "read", "total"} <= set(document)
    assert "posterior" not in text
    assert document["social"]["scale"] == Scale.SOCIAL


def test_an_alarm_is_explained_with_the_kind_it_had_when_it_rang():
    turned = replace(INCIDENT, id="muster:surge:x", closed_at=NOW, state=IncidentState.CLOSED)
    assert as_known_then(turned, first=True).kind is SurgeKind.SURGE
    assert as_known_then(turned, first=False).kind is SurgeKind.STORM
    assert as_known_then(turned, first=True).closed_at is None


def test_the_earliest_mentions_are_found_however_slowly_they_came(filled):
    slow = storm(40, hours=40, start=NOW - timedelta(hours=60))
    found = earliest(filled(slow), "muster", NOW - timedelta(hours=60))
    assert min(m.minute for m in found) == slow[0].minute


def test_what_json_does_not_have_becomes_null():
    assert plain({"a": math.nan, "b": (1, math.inf), "c": None}) == {"a": None, "b": [1, None], "c": None}
