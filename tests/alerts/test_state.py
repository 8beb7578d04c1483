"""The tray's one word."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shitstorm_radar.alerts import outlook, radar_state
from shitstorm_radar.records import Incident, IncidentState, RadarState, SourceCondition, SourceStatus, SurgeKind
from shitstorm_radar.settings import Topic

NOW = datetime(2026, 3, 1, 14, 20, tzinfo=UTC)
JUST_NOW = NOW - timedelta(seconds=30)


def source(name="presse", condition=SourceCondition.OK, success=JUST_NOW, interval_s=120.0):
    return SourceStatus(name, condition, last_success_at=success, last_attempt_at=NOW, interval_s=interval_s)


def incident(kind=SurgeKind.STORM, state=IncidentState.OPEN, **more):
    return Incident("i", "bahn", kind, NOW - timedelta(minutes=20), NOW - timedelta(minutes=5), state, **more)


def test_it_is_calm_when_sources_deliver_and_nothing_runs():
    assert radar_state([], [source()], NOW) is RadarState.CALM


def test_an_open_storm_is_a_storm():
    assert radar_state([incident()], [source()], NOW) is RadarState.STORM


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (SurgeKind.SURGE, IncidentState.OPEN),
        (SurgeKind.SURGE, IncidentState.ACKNOWLEDGED),
        (SurgeKind.STORM, IncidentState.ACKNOWLEDGED),
    ],
)
def test_a_surge_and_a_storm_that_was_seen_ask_for_attention(kind, state):
    assert radar_state([incident(kind, state)], [source()], NOW) is RadarState.ATTENTION


@pytest.mark.parametrize("state", [IncidentState.ENDED, IncidentState.CLOSED, IncidentState.FALSE_ALARM])
def test_what_is_over_does_not_count(state):
    assert radar_state([incident(state=state)], [source()], NOW) is RadarState.CALM


def test_one_open_storm_outweighs_an_acknowledged_one_that_has_grown_further():
    seen = incident(state=IncidentState.ACKNOWLEDGED, step=4)
    fresh = replace(incident(), id="j", topic_id="post")
    found = outlook([seen, fresh], [source()], NOW)
    assert found.state is RadarState.STORM
    assert found.worst == fresh
    assert found.running == 2


def test_no_source_at_all_is_blind_and_not_calm():
    assert radar_state([], [], NOW) is RadarState.BLIND


def test_sources_that_were_never_polled_are_blind_but_not_counted_as_silent():
    found = outlook([], [SourceStatus("presse")], NOW)
    assert (found.state, found.silent, found.last_success_at) == (RadarState.BLIND, 0, None)


@pytest.mark.parametrize("condition", [c for c in SourceCondition if not c.delivers])
def test_a_source_in_trouble_makes_blind_at_once(condition):
    assert radar_state([], [source(condition=condition)], NOW) is RadarState.BLIND


@pytest.mark.parametrize(("age_s", "state"), [(300, RadarState.CALM), (301, RadarState.BLIND)])
def test_a_source_goes_blind_two_intervals_and_a_minute_after_its_last_success(age_s, state):
    assert radar_state([], [source(success=NOW - timedelta(seconds=age_s))], NOW) is state


def test_a_storm_stays_a_storm_while_blind():
    assert radar_state([incident()], [], NOW) is RadarState.STORM


def test_one_silent_source_of_three_is_told_but_raises_no_attention():
    found = outlook([], [source("a"), source("b"), source("c", SourceCondition.OFFLINE)], NOW)
    assert (found.state, found.live, found.silent) == (RadarState.CALM, 2, 1)


def test_half_of_the_sources_silent_asks_for_attention():
    sources = [source("a"), source("b", SourceCondition.BLOCKED)]
    assert radar_state([], sources, NOW) is RadarState.ATTENTION


def test_a_topic_without_a_living_source_asks_for_attention_although_the_others_are_seen():
    sources = [source("a"), source("b"), source("c", SourceCondition.OFFLINE)]
    topics = [Topic("bahn", "Bahn", "bahn"), Topic("post", "Post", "post", source_ids=("c",))]
    found = outlook([], sources, NOW, topics)
    assert found.state is RadarState.ATTENTION
    assert found.blind_topics == ("post",)


def test_the_last_success_is_the_newest_of_all_sources():
    old = source("a", SourceCondition.OFFLINE, success=NOW - timedelta(hours=2))
    assert outlook([], [old, source("b")], NOW).last_success_at == JUST_NOW
