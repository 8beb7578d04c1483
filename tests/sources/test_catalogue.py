"""What can be read, and what is proposed to somebody new."""

import ast
import asyncio
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.errors import SettingsError, SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources import platforms
from shitstorm_radar.sources.catalogue import AbsentSource, build_connector, extensions, source_type, source_types
from shitstorm_radar.sources.catalogue_entries import ENTRIES
from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.mail_entries import MAIL_ENTRIES
from shitstorm_radar.sources.owner_entries import OWNER_ENTRIES
from shitstorm_radar.sources.platforms import PLATFORMS, Readable, platform
from shitstorm_radar.sources.proposals import hashtag_of, propose
from shitstorm_radar.sources.vault import Vault
from shitstorm_radar.sources.webhook_entry import WEBHOOK

OWN = (*ENTRIES, *MAIL_ENTRIES, WEBHOOK)
MINE = SourceType("mine", "Mine", "tests.sources.test_catalogue:OwnSource", (Field(ADDRESS, "Address"),))


class OwnSource:
    """What an installed package might bring."""

    host = "own.test"

    def __init__(self, config, client):
        self.source_id = config.id


@pytest.mark.parametrize(
    ("kind", "address", "host"),
    [
        ("feed", "https://news.test/feed", "news.test"),
        ("mastodon", "social.test", "social.test"),
        ("file", "/nowhere/x.csv", ""),
        ("mastodon_search", "social.test", "social.test"),
        ("hacker_news", "https://hn.algolia.com", "hn.algolia.com"),
        ("lemmy", "lemmy.test", "lemmy.test"),
        ("discourse", "https://forum.test/latest", "forum.test"),
        ("stack_exchange", "https://api.stackexchange.com", "api.stackexchange.com"),
        ("gdelt", "https://api.gdeltproject.org", "api.gdeltproject.org"),
        ("gdelt_volume", "https://api.gdeltproject.org", "api.gdeltproject.org"),
        ("wikipedia", "https://de.wikipedia.org/wiki/Bahn", "de.wikipedia.org"),
        ("wikipedia", "https://de.m.wikipedia.org/wiki/Bahn", "de.wikipedia.org"),
        ("reddit", "https://www.reddit.com", "oauth.reddit.com"),
        ("bluesky_search", "https://bsky.social", "bsky.social"),
        ("mastodon_stream", "social.test", "social.test"),
        ("youtube", "https://youtube.googleapis.com", "youtube.googleapis.com"),
        ("app_store", "https://apps.apple.com/de/app/x/id343555245", "itunes.apple.com"),
        ("app_store", "343555245", "itunes.apple.com"),
        ("telegram", "@bahn", "t.me"),
        ("json", "https://api.test/x", "api.test"),
        ("mailbox", "imap.muster.test:1993", "imap.muster.test"),
        ("mailbox", "imaps://[::1", ""),
        ("usenet", "news.muster.test", "news.muster.test"),
        ("usenet", "nntps://[::1", ""),
        ("webhook", "8437", "127.0.0.1"),
        *((entry.kind, entry.address.default, urlsplit(entry.address.default).hostname) for entry in OWNER_ENTRIES),
    ],
)
def test_every_kind_of_source_has_a_connector(kind, address, host):
    client = HttpClient(proxies={})

    connector = build_connector(SourceConfig("s", kind, "S", address), client, Vault())

    assert (connector.source_id, connector.host) == ("s", host)
    assert not isinstance(connector, AbsentSource)
    asyncio.run(client.aclose())


def test_every_entry_of_the_catalogue_is_whole():
    assert len({e.kind for e in OWN}) == len(OWN)
    assert {e.kind for e in OWN} <= set(source_types())
    for entry in OWN:
        assert entry.load().__doc__
        assert entry.platform == "" or platform(entry.platform) is not None, entry.kind
        assert 30 <= entry.shortest_s <= entry.usual_s <= entry.longest_s
        assert entry.address.needed or (entry.address.sort is FieldSort.FIXED and entry.address.default)
    assert set(SourceKind) <= {e.kind for e in OWN}


def test_what_only_owners_may_read_asks_for_keys_says_where_they_come_from_and_that_nobody_tried_it():
    for entry in OWNER_ENTRIES:
        assert entry.secrets, entry.kind
        assert all("keyring" in field.help for field in entry.secrets), entry.kind
        assert any("not tried live" in field.help for field in entry.fields), entry.kind
        module = sys.modules[entry.load().__module__]
        assert "Not tried live" in " ".join((module.__doc__ or "").split()), entry.kind


def test_the_map_names_only_kinds_that_there_are():
    assert {p.by for p in PLATFORMS if p.by} <= set(source_types())


def point(name, value):
    return EntryPoint(name, value, "shitstorm_radar.sources")


def test_an_installed_package_may_bring_a_kind_of_its_own():
    found = extensions([point("mine", "tests.sources.test_catalogue:MINE")], {})

    assert isinstance(found["mine"].load()(SourceConfig("s", "mine", "S", "x"), HttpClient(proxies={})), OwnSource)


@pytest.mark.parametrize(
    "value",
    ["no.such.module:X", "tests.sources.test_catalogue:NOTHING", "tests.sources.test_catalogue:OwnSource",
     "broken_extension:ENTRY"],
)  # fmt: skip
def test_a_broken_extension_is_left_out_and_the_others_work(value, caplog, tmp_path, monkeypatch):
    (tmp_path / "broken_extension.py").write_text('raise RuntimeError("broken on purpose")', encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    found = extensions([point("bad", value), point("mine", "tests.sources.test_catalogue:MINE")], {})

    assert list(found) == ["mine"]
    assert "bad" in caplog.text
    caplog.clear()


def test_an_extension_cannot_take_the_place_of_a_known_kind(caplog):
    assert extensions([point("mine", "tests.sources.test_catalogue:MINE")], {"mine": ENTRIES[0]}) == {}
    caplog.clear()


def test_a_source_of_a_kind_that_is_not_installed_is_a_state_not_a_crash():
    client = HttpClient(proxies={})
    connector = build_connector(SourceConfig("s", "gone", "S", "x"), client, Vault())

    with pytest.raises(SourceError) as caught:
        asyncio.run(connector.poll({}, SystemClock().now()))

    assert (caught.value.condition, caught.value.code) == (SourceCondition.BROKEN_DATA, "kind_absent")
    assert (connector.source_id, connector.host, source_type("gone")) == ("s", "", None)
    asyncio.run(client.aclose())


@pytest.mark.parametrize("kind", ["", "Feed", "a b", "x" * 41])
def test_what_is_no_name_of_a_kind_is_refused_by_the_settings(kind):
    with pytest.raises(SettingsError):
        SourceConfig("s", kind, "S", "x")


@pytest.mark.parametrize(
    ("kind", "fields"), [("Big", (Field(ADDRESS, "A"),)), ("kinds", ()), ("kinds", (Field("x", "X"),))]
)
def test_an_entry_without_a_name_or_an_address_is_refused(kind, fields):
    with pytest.raises(ValueError, match="kind"):
        SourceType(kind, "X", "a:b", fields)


def test_a_new_name_gets_everything_that_needs_no_account():
    proposed = propose("  Müller &  Söhne ", "de")

    assert [p.id for p in proposed] == [
        "google-news-de-müller-söhne",
        "google-news-en-müller-söhne",
        "bluesky",
        "reddit-müller-söhne",
        "mastodon-müller-söhne",
        "gdelt-müller-söhne",
        "hacker-news-müller-söhne",
    ]
    news, _, bluesky, reddit, mastodon, gdelt, hacker_news = proposed
    assert bluesky.address.startswith("wss://jetstream")
    assert gdelt.options == hacker_news.options == {"query": '"Müller & Söhne"'}
    assert (gdelt.interval_s, gdelt.min_interval_s) == (900.0, 300.0)
    assert urlsplit(news.address).hostname == "news.google.com"
    assert parse_qs(urlsplit(news.address).query) == {
        "q": ['"Müller & Söhne"'],
        "hl": ["de"],
        "gl": ["DE"],
        "ceid": ["DE:de"],
    }
    assert parse_qs(urlsplit(reddit.address).query)["q"] == ['"Müller & Söhne"']
    assert reddit.min_interval_s >= 120
    assert (mastodon.kind, mastodon.address, mastodon.options) == (
        SourceKind.MASTODON,
        "mastodon.social",
        {"hashtag": "MüllerSöhne"},
    )


def test_the_users_language_comes_first():
    assert [p.id for p in propose("Bahn", "en")][:2] == ["google-news-en-bahn", "google-news-de-bahn"]


def test_a_name_that_cannot_be_a_hashtag_gets_no_mastodon_source():
    assert SourceKind.MASTODON not in [p.kind for p in propose("1&1", "de")]
    assert hashtag_of("4711") == ""


def test_no_name_gets_nothing():
    assert propose("  ", "de") == ()


def test_a_quotation_mark_in_a_name_does_not_end_the_search_phrase():
    assert parse_qs(urlsplit(propose('Das "Beste"', "de")[0].address).query)["q"] == ['"Das  Beste "']


@given(name=st.text(min_size=1, max_size=60), language=st.sampled_from(["de", "en"]))
def test_any_name_gives_valid_sources_with_ids_of_their_own_each_time_the_same(name, language):
    proposed = propose(name, language)

    assert len({p.id for p in proposed}) == len(proposed)
    assert proposed == propose(name, language)


def test_the_map_of_platforms_is_complete_and_honest():
    assert len({p.id for p in PLATFORMS}) == len(PLATFORMS)
    for row in PLATFORMS:
        assert (row.by is None) == (row.readable is Readable.NO), row.id
        assert row.delivers
        assert row.blind_spot
    unread = [p for p in PLATFORMS if p.readable is Readable.NO and not p.substitute]
    assert [p.id for p in unread] == ["google_plus"]


@pytest.mark.parametrize(
    "name",
    ["facebook", "x", "xing", "linkedin", "instagram", "tiktok", "pinterest", "google_plus", "youtube",
     "blog_comments", "forums", "messengers", "google_reviews", "google_alerts"],
)  # fmt: skip
def test_every_system_that_the_product_names_has_a_row(name):
    assert platform(name) is not None


def test_every_text_of_the_map_is_marked_for_translation():
    tree = ast.parse(Path(platforms.__file__).read_text(encoding="utf-8"))
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and ast.unparse(n.func) == "QT_TRANSLATE_NOOP"]
    marked = {ast.literal_eval(call.args[1]) for call in calls if ast.literal_eval(call.args[0]) == "Platforms"}

    for row in PLATFORMS:
        assert {row.delivers, row.blind_spot, row.substitute, row.needs, row.terms} - {""} <= marked, row.id


def test_a_platform_nobody_knows_has_none():
    assert platform("myspace") is None
