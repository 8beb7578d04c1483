"""Statuses as instances really send them, and as they should not."""

import json
import re
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.records import Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.mastodon_status import Place, mention_of
from tests.shared_data import shared_data

NOW = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
PLACE = Place("s", "social.test", NOW)

STATUS: dict[str, Any] = {
    "id": "110",
    "uri": "https://remote.test/users/anna/statuses/110",
    "url": "https://remote.test/@anna/110?utm_source=x",
    "created_at": "2026-11-02T09:59:00.500Z",
    "edited_at": "2026-11-02T09:59:30Z",
    "content": "<p>Nie wieder <a href='https://x.test'>#<span>Bahn</span></a>!</p><p>Schluss.</p>",
    "spoiler_text": "Ärger",
    "language": "DE",
    "in_reply_to_id": None,
    "reblog": None,
    "quote": None,
    "favourites_count": 3,
    "reblogs_count": 2,
    "replies_count": 0,
    "tags": [{"name": "bahn", "url": ""}, "odd", {"name": 5}],
    "account": {
        "acct": "anna@remote.test",
        "display_name": "Anna",
        "followers_count": 120,
        "created_at": "2020-01-01T00:00:00.000Z",
    },
}


def read(**changes: Any) -> Mention:
    return mention_of({**deepcopy(STATUS), **changes}, PLACE)


def test_a_status_becomes_a_mention_with_everything_it_says():
    mention = read()

    assert mention.uid == "mastodon:https://remote.test/users/anna/statuses/110"
    assert (mention.source_id, mention.platform, mention.channel) == ("s", "mastodon", "social.test")
    assert (mention.title, mention.text) == ("Ärger", "Nie wieder #Bahn!\nSchluss.")
    assert (mention.kind, mention.language, mention.language_by) == (MentionKind.POST, "de", "source")
    assert mention.published_at == datetime(2026, 11, 2, 9, 59, 0, 500_000, tzinfo=UTC)
    assert mention.edited_at == datetime(2026, 11, 2, 9, 59, 30, tzinfo=UTC)
    assert (mention.time_trust, mention.first_seen_at, mention.last_checked_at) == (TimeTrust.SERVER, NOW, NOW)
    assert (mention.url, mention.canonical_url) == (STATUS["url"], "https://remote.test/@anna/110")
    author = mention.author
    assert (author.handle, author.name, author.followers) == ("anna@remote.test", "Anna", 120)
    assert author.account_created == datetime(2020, 1, 1, tzinfo=UTC)
    engagement = mention.engagement
    assert (engagement.likes, engagement.reposts, engagement.replies, engagement.quotes) == (3, 2, 0, None)
    assert engagement.metrics_at == NOW
    assert mention.tags == ("bahn",)
    assert mention.text_hash
    assert (mention.parent, mention.repost_of, mention.quote_of) == (None, None, None)


def test_a_local_account_gets_its_instance():
    assert read(account={"acct": "anna"}).author.handle == "anna@social.test"


def test_a_reply_points_at_its_parent_by_the_instances_own_number():
    reply = read(in_reply_to_id="99")

    assert (reply.kind, reply.parent) == (MentionKind.REPLY, "mastodon:social.test#99")


def test_a_status_says_by_which_name_replies_at_its_instance_point_to_it():
    assert read(id="99").known_as == read(in_reply_to_id="99").parent
    assert read(id=None).known_as is None


def test_a_status_says_whom_it_answers_and_tags():
    tagged = [{"id": "7", "acct": "bahn"}, {"id": "8", "acct": "eva@x.test"}, {"id": "9"}, "odd"]
    mention = read(in_reply_to_account_id="7", mentions=tagged)

    assert (mention.reply_to, mention.addressed) == ("bahn@social.test", ("bahn@social.test", "eva@x.test"))
    assert read(in_reply_to_account_id="5", mentions=tagged).reply_to is None
    himself = read(in_reply_to_account_id="3", account={"id": "3", "acct": "anna"})
    assert himself.reply_to == "anna@social.test"


def test_a_boost_repeats_another_status_and_has_no_text_of_its_own():
    boost = read(uri="https://remote.test/activity/1", reblog=STATUS)

    assert (boost.kind, boost.repost_of) == (MentionKind.REPOST, f"mastodon:{STATUS['uri']}")
    assert (boost.title, boost.text, boost.text_hash) == ("", "", "")


@pytest.mark.parametrize(
    ("quote", "quote_of"),
    [
        ({"state": "accepted", "quoted_status": {"uri": "https://x.test/1"}}, "mastodon:https://x.test/1"),
        ({"state": "accepted", "quoted_status_id": "77"}, "mastodon:social.test#77"),
        ({"state": "revoked", "quoted_status": None}, None),
    ],
)
def test_a_quote_points_at_what_it_quotes(quote, quote_of):
    mention = read(quote=quote)

    assert (mention.kind, mention.quote_of) == (MentionKind.QUOTE, quote_of)


def test_what_is_unknown_or_hidden_is_none_and_never_zero():
    bare = {name: STATUS[name] for name in ("uri", "created_at", "content")}
    mention = mention_of({**bare, "account": {"acct": "a", "followers_count": -1}, "favourites_count": True}, PLACE)

    assert (mention.author.followers, mention.author.name, mention.author.account_created) == (None, None, None)
    assert (mention.engagement.likes, mention.engagement.metrics_at) == (None, None)
    assert (mention.url, mention.language, mention.language_by) == (STATUS["uri"], None, None)
    assert (mention.edited_at, mention.tags) == (None, ())


def test_an_address_that_is_no_web_page_is_left_out():
    assert read(url="javascript:alert(1)", uri="tag:x.test,2026:1").url is None


def test_a_time_without_a_zone_is_utc():
    assert read(created_at="2026-11-02T09:59:00").published_at == datetime(2026, 11, 2, 9, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    "broken",
    [
        {"uri": None},
        {"uri": ""},
        {"created_at": "gestern"},
        {"created_at": "0001-01-01T00:00:00+14:00"},
        {"created_at": 5},
        {"content": None},
        {"account": None},
        {"account": {"acct": 5}},
    ],
)
def test_a_status_without_what_makes_one_is_refused(broken):
    with pytest.raises(ValueError, match=r"missing|account|time|Invalid"):
        read(**broken)


def test_what_is_no_object_is_refused():
    with pytest.raises(ValueError, match="no status"):
        mention_of("x", PLACE)


values: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.just({"uri": "x"}) | st.just([{}])
)


@given(st.dictionaries(st.sampled_from(sorted(STATUS)), values))
def test_any_odd_value_gives_a_mention_or_a_value_error(changes):
    try:
        mention = read(**changes)
    except ValueError:
        return
    assert mention.uid.startswith("mastodon:")


def recorded_statuses() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []

    def walk(value: Any) -> None:
        if isinstance(value, dict) and {"spoiler_text", "account", "uri", "content"} <= value.keys():
            found.append(value)
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            walk(inner)

    for path in sorted(shared_data("payloads/mastodon").rglob("*.yaml")):
        for body in _bodies(path):
            walk(json.loads(body))
    return found


def _bodies(path: Path) -> list[str]:
    """The JSON bodies of a recording: single-quoted YAML scalars, folded over lines."""
    quoted = re.findall(r"^      string: '((?:[^']|'')*)'$", path.read_text(encoding="utf-8"), re.MULTILINE)
    unfolded = (re.sub(r"\n +", " ", body.replace("''", "'")) for body in quoted)
    return [body for body in unfolded if body[:1] in "[{"]


def test_every_recorded_status_of_a_real_instance_is_read():
    statuses = recorded_statuses()

    mentions = [mention_of(status, Place("s", "localhost", NOW)) for status in statuses]

    assert len(mentions) >= 50
    kinds = {m.kind for m in mentions}
    assert {MentionKind.POST, MentionKind.REPLY, MentionKind.REPOST} <= kinds
    assert all(
        m.text or m.kind is MentionKind.REPOST or not s["content"] for m, s in zip(mentions, statuses, strict=True)
    )
    assert any(m.text == "#hoot (hashtag toot)" for m in mentions)
    assert all("<" not in m.text for m in mentions)
