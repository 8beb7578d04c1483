"""Whatever the published schemas allow is read, or refused cleanly."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Mention
from tests.shared_data import shared_data
from tests.sources.rest_desk import Desk, as_json
from tests.sources.schema_payloads import Payloads

MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def document(path):
    return json.loads((shared_data("payloads") / path).read_bytes())


def schemas_of(path):
    whole = document(path)
    return whole["schemas"] if "schemas" in whole else whole["components"]["schemas"]


def answer_of(path, where):
    """The schema of a good answer to a GET."""
    return document(path)["paths"][where]["get"]["responses"]["200"]["content"]["application/json"]["schema"]


def check(visit):
    for mention in visit.mentions:
        assert mention.uid
        assert mention.text or mention.title
        assert mention.published_at is None or mention.published_at.tzinfo
        assert "\x00" not in mention.text + mention.title + (mention.author.name or "")


def test_reviews_as_the_discovery_document_of_google_play_allows_them_are_read_or_refused():
    path = "google_discovery/androidpublisher.v3.json"
    payloads = Payloads(schemas_of(path), frozenset({"reviewId", "comments", "userComment", "lastModified", "seconds"}))

    @MANY
    @given(st.data())
    def each(data):
        answer = data.draw(payloads.of({"$ref": "ReviewsListResponse"}))
        desk = Desk("google_play", lambda t: as_json({"access_token": "x"}) if t == "/token" else as_json(answer))
        with suppress(SourceError):
            check(desk.poll())

    each()


def test_pins_as_the_interface_of_pinterest_allows_them_are_read_or_refused():
    path = "pinterest/pinterest__api-description/openapi.json"
    payloads = Payloads(schemas_of(path), frozenset({"items", "id", "title"}))
    shape = answer_of(path, "/search/partner/pins")
    read: list[Mention] = []

    @MANY
    @given(st.data())
    def each(data):
        answer = data.draw(payloads.of(shape))
        with suppress(SourceError):
            visit = Desk("pinterest", lambda _: as_json(answer)).poll()
            check(visit)
            read.extend(visit.mentions)

    each()
    assert read


@pytest.mark.parametrize(
    ("kind", "path", "where"),
    [("pinterest", "pinterest/pinterest__api-description/openapi.json", "/search/partner/pins")],
)
def test_errors_as_an_interface_describes_them_are_states_with_a_reason(kind, path, where):
    described = document(path)["paths"][where]["get"]["responses"]["default"]["content"]
    shape = next(iter(described.values()))["schema"]
    payloads = Payloads(schemas_of(path))

    @settings(max_examples=20, deadline=None)
    @given(st.data(), st.sampled_from(["400 X", "401 X", "403 X", "404 X", "429 X", "500 X", "503 X"]))
    def each(data, status):
        answer = data.draw(payloads.of(shape))
        with pytest.raises(SourceError) as caught:
            Desk(kind, lambda _: as_json(answer, status)).poll()
        assert caught.value.code

    each()
