"""Whatever a platform's published schema allows is read, or refused with a reason, within bounded time.

Mastodon's and Discourse's OpenAPI, Bluesky's lexicon of a post.  Stack Exchange and Apple publish no schema: their
answers are covered by recorded ones and odd values (test_hostile_sites.py).
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Mention
from shitstorm_radar.sources.jetstream_event import read_events
from shitstorm_radar.sources.json_site import Place
from tests.shared_data import shared_data
from tests.sources.rest_desk import NOW, Desk, as_json
from tests.sources.schema_values import Published

LONGEST_CPU_S = 3.0
ODD = settings(max_examples=120, suppress_health_check=list(HealthCheck))


@cache
def openapi(path: str) -> Any:
    return json.loads(shared_data(f"payloads/{path}").read_bytes())


def answer_of(document: Any, path: str) -> Mapping[str, Any]:
    """The schema of the good answer to a question."""
    content = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    schema: Mapping[str, Any] = content["schema"]
    return schema


def whole(mention: Mention) -> bool:
    """What every mention must be, whatever it was made of."""
    times = (mention.published_at, mention.edited_at, mention.deleted_at)
    texts = mention.text + mention.title + (mention.author.name or "") + (mention.author.handle or "")
    return bool(mention.uid) and all(t is None or t.tzinfo for t in times) and "\x00" not in texts


def polled(desk: Desk) -> int:
    """How many mentions the answer gave; none where it was refused."""
    begun = time.process_time()
    mentions: tuple[Mention, ...] = ()
    with suppress(SourceError):
        mentions = desk.poll().mentions
    assert all(map(whole, mentions))
    assert time.process_time() - begun < LONGEST_CPU_S
    return len(mentions)


MASTODON = "mastodon/abraham__mastodon-openapi/schema.json"
DISCOURSE = "discourse/discourse__discourse_api_docs/openapi.json"


@pytest.mark.parametrize(
    ("kind", "file", "question", "asked"),
    [
        ("mastodon", MASTODON, "/api/v1/timelines/tag/{hashtag}", {}),
        ("discourse", DISCOURSE, "/posts.json", {}),
        ("discourse", DISCOURSE, "/search.json", {"options": {"query": "Bahn"}}),
        ("discourse", DISCOURSE, "/t/{id}.json", {"path": "/t/bahn/3"}),
    ],
)
def test_what_the_published_interface_allows_is_read_or_refused(kind, file, question, asked):
    document = openapi(file)
    answers = Published({"": document}).values(answer_of(document, question))
    read = []

    @given(answers)
    @ODD
    def poll(answer):
        read.append(polled(Desk(kind, lambda _: as_json(answer), **asked)))

    poll()
    assert len(read) >= ODD.max_examples
    assert any(read) or question == "/search.json"  # its schema says nothing of what was found


@cache
def lexicons() -> Published:
    folder = shared_data("payloads/bluesky/bluesky-social__atproto")
    documents = [json.loads(path.read_bytes()) for path in folder.glob("lexicons__*.json")]
    return Published({d["id"]: d for d in documents})


@given(data=st.data(), operation=st.sampled_from(["create", "update"]), number=st.integers(0, 2**60))
@settings(max_examples=200, suppress_health_check=list(HealthCheck))
def test_every_post_that_blueskys_lexicon_allows_is_read_from_the_stream_or_skipped(data, operation, number):
    record = data.draw(lexicons().values({"$ref": "app.bsky.feed.post"}))
    commit = {"operation": operation, "collection": "app.bsky.feed.post", "rkey": "3k", "record": record}
    line = json.dumps({"did": "did:plc:abc", "time_us": number, "kind": "commit", "commit": commit}).encode()

    begun = time.process_time()
    events = read_events([line], lambda *_: True, Place("s", "sky.test", NOW))

    assert time.process_time() - begun < LONGEST_CPU_S
    assert len(events.mentions) + len(events.faults) <= 1
    assert all(map(whole, events.mentions))
    if 0 < len(record.get("text", "").strip()) < 300 and operation == "create":
        assert len(events.mentions) + len(events.faults) == 1
