"""The settings are checked at their door, and a document of an older version still opens."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from shitstorm_radar.errors import SettingsError
from shitstorm_radar.hand_checks import HandCheck, HandChecks
from shitstorm_radar.planned import MOST_EVENTS, PlannedEvent, events_of, planned_factor
from shitstorm_radar.settings import Settings, Topic, from_document, system_country, to_document

BEGIN = datetime(2026, 12, 3, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
LAUNCH = PlannedEvent("Product launch", BEGIN, BEGIN + 8 * HOUR, 5.0)
TOPIC = Topic("m", "Müller AG", '"Müller AG"')


def again(settings):
    return from_document(json.loads(json.dumps(to_document(settings))))


def test_a_topic_keeps_its_country_and_its_part():
    settings = Settings((replace(TOPIC, country="DE", subdivision="BY"),))

    assert again(settings) == settings


def test_a_topic_keeps_what_is_ours():
    settings = Settings((replace(TOPIC, own=("@mueller", "mueller.example")),))

    assert again(settings) == settings


def test_a_topic_without_holidays_stays_without():
    assert again(Settings((TOPIC,))).topics[0].country == ""


def test_a_document_of_before_holidays_keeps_those_of_the_computers_country():
    document = to_document(Settings((TOPIC,)))
    for key in ("country", "subdivision", "events"):
        del document["topics"][0][key]

    assert from_document(document) == Settings((replace(TOPIC, country=system_country()),))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"country": "XX"}, "topics.m.country"),
        ({"own": (" ",)}, "topics.m.own"),
        ({"own": ("x" * 301,)}, "topics.m.own"),
        ({"own": ("x",) * 101}, "topics.m.own"),
        ({"country": "DE", "subdivision": "ZH"}, "topics.m.subdivision"),
        ({"subdivision": "BY"}, "topics.m.subdivision"),
    ],
)
def test_an_unknown_place_is_refused_at_the_door(changed, field):
    with pytest.raises(SettingsError) as refused:
        replace(TOPIC, **changed)

    assert refused.value.details["field"] == field


def test_the_days_list_and_what_is_not_relevant_are_kept():
    place = HandCheck("tiktok", "TikTok", date(2026, 11, 20), "https://tiktok.com", date(2026, 11, 21))
    checks = HandChecks((place, HandCheck("xing", "XING", date(2026, 11, 21))), notify=True, told_on=date(2026, 11, 21))
    settings = Settings(irrelevant_platforms=("usenet",), hand_checks=checks)

    assert again(settings) == settings


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ({"irrelevant_platforms": "usenet"}, "irrelevant_platforms"),
        ({"hand_checks": []}, "hand_checks.places"),
        ({"hand_checks": {"places": ["x"]}}, "hand_checks.places"),
        ({"hand_checks": {"notify": 1}}, "hand_checks.notify"),
        ({"hand_checks": {"more": 1}}, "hand_checks.more"),
        ({"hand_checks": {"places": [{"id": "x", "name": "X"}]}}, "hand_checks.since"),
        ({"hand_checks": {"places": [{"id": "x", "name": "X", "since": "today"}]}}, "hand_checks.since"),
        ({"hand_checks": {"places": [{"id": "x", "name": "X", "since": "2026-11-20", "y": 1}]}}, "hand_checks.y"),
        ({"hand_checks": {"places": [{"id": "x", "name": " ", "since": "2026-11-20"}]}}, "hand_checks.name"),
        ({"hand_checks": {"places": [{"id": "x", "name": "X", "since": "2026-11-20"}] * 2}}, "hand_checks.id"),
    ],
)
def test_a_wrong_list_of_the_day_is_refused_by_name(raw, field):
    with pytest.raises(SettingsError) as refused:
        from_document(raw)

    assert refused.value.details["field"] == field


def test_planned_events_are_kept_with_their_times_and_factors():
    settings = Settings((replace(TOPIC, events=(LAUNCH, replace(LAUNCH, name="Meeting", factor=1.5))),))

    assert again(settings) == settings


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": " "}, "topics.events.name"),
        ({"name": "x" * 121}, "topics.events.name"),
        ({"end": BEGIN}, "topics.events.end"),
        ({"end": BEGIN + timedelta(days=93)}, "topics.events.end"),
        ({"start": BEGIN.replace(tzinfo=None)}, "topics.events.start"),
        ({"factor": 1.0}, "topics.events.factor"),
        ({"factor": float("nan")}, "topics.events.factor"),
        ({"factor": float("inf")}, "topics.events.factor"),
    ],
)
def test_a_wrong_event_is_refused_at_the_door(changed, field):
    with pytest.raises(SettingsError) as refused:
        replace(LAUNCH, **changed)

    assert refused.value.details["field"] == field


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ({"name": "x", "start": "2026-12-03T09:00+01:00", "factor": 2}, "topics.events.end"),
        ({"name": "x", "start": "soon", "end": "2026-12-03T09:00+01:00", "factor": 2}, "topics.events.start"),
        ({"name": "x", "start": 5, "end": None, "factor": "much"}, "topics.events.start"),
        ({"name": "x", "start": "", "end": "", "factor": 2, "colour": "red"}, "topics.events.colour"),
    ],
)
def test_an_unreadable_event_is_refused_by_its_part(raw, field):
    with pytest.raises(SettingsError) as refused:
        events_of([raw])

    assert refused.value.details["field"] == field


def test_a_topic_has_a_bounded_number_of_events():
    with pytest.raises(SettingsError):
        replace(TOPIC, events=(LAUNCH,) * (MOST_EVENTS + 1))


@pytest.mark.parametrize(
    ("start_h", "end_h", "factor"),
    [(-1, 0, 1.0), (-1, 0.1, 5.0), (3, 4, 5.0), (7.9, 9, 5.0), (8, 9, 1.0), (4.5, 5, 9.0)],
)
def test_an_event_counts_while_it_runs_and_of_several_the_largest(start_h, end_h, factor):
    events = (LAUNCH, PlannedEvent("Show", BEGIN + 4 * HOUR, BEGIN + 5 * HOUR, 9.0))

    assert planned_factor(events, BEGIN + start_h * HOUR, BEGIN + end_h * HOUR) == factor


@pytest.mark.parametrize(
    "wrong", [{"country": None}, {"country": ["DE"]}, {"subdivision": {}}, {"events": 5}, {"events": [5]}]
)
def test_a_document_with_a_wrong_type_is_refused_not_crashed_on(wrong):
    document = to_document(Settings((TOPIC,)))
    document["topics"][0].update(wrong)

    with pytest.raises(SettingsError):
        from_document(document)
