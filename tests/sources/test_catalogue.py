"""What can be read, and what is proposed to somebody new."""

import asyncio
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources.catalogue import build_connector
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.platforms import PLATFORMS, Readable, platform
from shitstorm_radar.sources.proposals import hashtag_of, propose


@pytest.mark.parametrize(
    ("kind", "address", "host"),
    [
        (SourceKind.FEED, "https://news.test/feed", "news.test"),
        (SourceKind.MASTODON, "social.test", "social.test"),
        (SourceKind.FILE, "/nowhere/x.csv", ""),
    ],
)
def test_every_kind_of_source_has_a_connector(kind, address, host):
    client = HttpClient(proxies={})

    connector = build_connector(SourceConfig("s", kind, "S", address), client)

    assert (connector.source_id, connector.host) == ("s", host)
    asyncio.run(client.aclose())


def test_a_new_name_gets_news_reddit_and_mastodon_without_any_account():
    proposed = propose("  Müller &  Söhne ", "de")

    assert [p.id for p in proposed] == [
        "google-news-de-müller-söhne",
        "google-news-en-müller-söhne",
        "reddit-müller-söhne",
        "mastodon-müller-söhne",
    ]
    news, _, reddit, mastodon = proposed
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
    assert [p.kind for p in propose("1&1", "de")] == [SourceKind.FEED] * 3
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


def test_a_platform_nobody_knows_has_none():
    assert platform("myspace") is None
