"""The settings are checked at their door, and a document of an older version still opens."""

import json
from dataclasses import replace

import pytest

from shitstorm_radar.errors import SettingsError
from shitstorm_radar.settings import Settings, Topic, from_document, system_country, to_document

TOPIC = Topic("m", "Müller AG", '"Müller AG"')


def again(settings):
    return from_document(json.loads(json.dumps(to_document(settings))))


def test_a_topic_keeps_its_country_and_its_part():
    settings = Settings((replace(TOPIC, country="DE", subdivision="BY"),))

    assert again(settings) == settings


def test_a_topic_without_holidays_stays_without():
    assert again(Settings((TOPIC,))).topics[0].country == ""


def test_a_document_of_before_holidays_keeps_those_of_the_computers_country():
    document = to_document(Settings((TOPIC,)))
    for key in ("country", "subdivision"):
        del document["topics"][0][key]

    assert from_document(document) == Settings((replace(TOPIC, country=system_country()),))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"country": "XX"}, "topics.m.country"),
        ({"country": "DE", "subdivision": "ZH"}, "topics.m.subdivision"),
        ({"subdivision": "BY"}, "topics.m.subdivision"),
    ],
)
def test_an_unknown_place_is_refused_at_the_door(changed, field):
    with pytest.raises(SettingsError) as refused:
        replace(TOPIC, **changed)

    assert refused.value.details["field"] == field
