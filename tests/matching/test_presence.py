"""With us, about us, without us: told from platforms' facts only."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.matching.presence import OwnPlaces, bluesky_names, own_places, presence_of
from shitstorm_radar.records import Author, Mention, MentionKind, Presence

OWN = own_places(
    [
        "@bahn",
        "@Bahn@social.example",
        "did:plc:abc123",
        "https://www.facebook.com/Bahn/",
        "bahn.example",
        "t.me/bahn_de",
    ]
)


def seen(text="Die Bahn ist zu spät", **changed):
    values = {"channel": "elsewhere.example", "kind": MentionKind.POST, **changed}
    return presence_of(
        Mention("x:1", "s", "x", first_seen_at=datetime(2026, 11, 21, tzinfo=UTC), text=text, **values), OWN
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"author": Author(handle="bahn@social.example")},
        {"author": Author(handle="@BAHN")},
        {"author": Author(handle="did:plc:abc123")},
        {"reply_to": "Bahn@Social.example"},
        {"parent": "bluesky:at://did:plc:abc123/app.bsky.feed.post/3k"},
        {"url": "https://facebook.com/bahn/posts/1?x=2"},
        {"url": "https://blog.bahn.example/2026/11/verspaetung/#comment-3"},
        {"url": "https://t.me/bahn_de/17"},
        {"channel": "www.bahn.example"},
    ],
)
def test_on_our_pages_by_us_or_answering_us_is_with_us(facts):
    assert seen(**facts) is Presence.WITH


@pytest.mark.parametrize(
    "text",
    [
        "@bahn warum?",
        "Hallo @Bahn!",
        ".@bahn@social.example schläft",
        "Seht euch das an: https://www.bahn.example/preise",
        "auf blog.bahn.example, unfassbar",
        "facebook.com/bahn/posts/1",
    ],
)
def test_naming_or_linking_us_elsewhere_is_about_us(text):
    assert seen(text) is Presence.ABOUT


def test_tagging_and_quoting_us_is_about_us():
    assert seen(addressed=("eva@x.example", "did:plc:abc123")) is Presence.ABOUT
    assert seen(quote_of="bluesky:at://did:plc:abc123/app.bsky.feed.post/3k") is Presence.ABOUT
    assert seen("nichts", title="@bahn hört weg") is Presence.ABOUT


@pytest.mark.parametrize(
    "text",
    [
        "Die Bahn ist zu spät",
        "@bahn_fan sagt",
        "@bahn.example.org",
        "@bahn@other.example",
        "info@bahn.example.org",
        "x.bahn.example.org/a",
        "meinebahn.example",
        "facebook.com/bahnhof",
        "facebook.com/@bahn",
        "https://social.example/@bahn_fan",
    ],
)
def test_a_name_alone_and_namesakes_are_without_us(text):
    assert seen(text) is Presence.WITHOUT


@pytest.mark.parametrize(
    "facts",
    [
        {"author": Author(handle="bahn@other.example")},
        {"author": Author(name="bahn")},
        {"url": "https://facebook.com/bahnfans/1"},
        {"url": "https://bahn.example.evil.example/"},
        {"channel": "bahn"},
        {"parent": "bluesky:at://did:plc:other/app.bsky.feed.post/3k"},
    ],
)
def test_others_of_a_like_name_are_without_us(facts):
    assert seen(**facts) is Presence.WITHOUT


def test_while_nothing_is_listed_nothing_is_said():
    assert (
        presence_of(Mention("x", "s", "x", "x", MentionKind.POST, datetime(2026, 1, 1, tzinfo=UTC)), OwnPlaces())
        is None
    )
    assert not own_places(["", "  ", "@", "kein Ort", "https://[bad"])


@pytest.mark.parametrize(
    ("line", "accounts"),
    [
        ("https://mastodon.social/@Bahn", {"bahn@mastodon.social"}),
        ("https://mastodon.social/@bahn@other.example", {"bahn@other.example"}),
        ("https://bsky.app/profile/bahn.example", {"bahn.example"}),
        ("https://x.com/Bahn", {"bahn"}),
        ("bahn.example", {"bahn.example"}),
        ("https://blog.example/bahn", set()),
        ("bahn@social.example", {"bahn@social.example"}),
    ],
)
def test_the_address_of_a_profile_stands_for_its_account(line, accounts):
    assert own_places([line]).accounts == accounts


def test_an_account_at_bluesky_is_known_by_the_id_behind_its_name():
    lines = ["@Bahn.example", "https://bsky.app/profile/presse.bahn.example", "https://bahn.example/", "x.com/bahn.de"]
    assert bluesky_names([*lines, "@bahn@social.example", "did:plc:abc", "@bahn"]) == (
        "bahn.example",
        "presse.bahn.example",
    )
    own = own_places(lines, {"presse.bahn.example": "did:plc:Presse", "another.example": "did:plc:other"})
    assert own.has_account("did:plc:presse")
    assert not own.has_account("did:plc:other")


@given(st.lists(st.text(max_size=40), max_size=5), st.text(max_size=200))
def test_whatever_is_listed_and_written_gets_an_answer(lines, text):
    own = own_places(lines)
    mention = Mention("x", "s", "x", "x", MentionKind.POST, datetime(2026, 1, 1, tzinfo=UTC), text=text, url=text)
    assert (presence_of(mention, own) is None) is not bool(own)
