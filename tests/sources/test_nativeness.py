"""How near to its origin a record was taken is told by the kind of source, and of feeds by whose pages they list."""

import pytest

from shitstorm_radar.records import Nativeness
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.catalogue import source_types
from shitstorm_radar.sources.nativeness import nativeness_of

RELAYED, CARRIED, SITE, PLATFORM = Nativeness


@pytest.mark.parametrize(
    ("address", "channel", "rank"),
    [
        ("https://www.zeitung.example/rss", "zeitung.example", SITE),
        ("https://feeds.zeitung.example/politik", "zeitung.example", SITE),
        ("https://zeitung.example/rss", "sport.zeitung.example", SITE),
        ("https://rss.zeitung.co.uk/a", "www.zeitung.co.uk", SITE),
        ("https://rss.zeitung.co.uk/a", "blatt.co.uk", CARRIED),
        ("https://feeds.feedburner.example/blog", "blog.test", CARRIED),
        ("https://mastodon.test/@eva.rss", "mastodon.test", SITE),
        ("https://www.youtube.com/feeds/videos.xml?channel_id=U", "youtube.com", SITE),
        ("https://news.google.com/rss/search?q=Muster", "Tageblatt", RELAYED),
        ("https://news.google.com/rss/search?q=Muster", "news.google.com", RELAYED),
        ("https://www.google.de/alerts/feeds/1/2", "mastodon.test", RELAYED),
        ("https://www.bing.com/news/search?q=Muster&format=rss", "bing.com", RELAYED),
        ("https://alerts.talkwalker.com/alerts/feed/1", "blog.test", RELAYED),
        ("not an address", "", CARRIED),
        ("http://127.0.0.1:8080/feed", "127.0.0.1", SITE),
        ("http://127.0.0.1:8080/feed", "10.1.0.1", CARRIED),
        ("http://[", "blog.test", CARRIED),
    ],
)
@pytest.mark.parametrize("kind", ["feed", "json"])
def test_a_feed_is_as_native_as_its_host_says(kind, address, channel, rank):
    assert nativeness_of(SourceConfig("s", kind, "", address), channel) is rank


@pytest.mark.parametrize("kind", ["gdelt", "mailbox", "file", "webhook"])
def test_searches_alerts_and_other_tools_only_relay(kind):
    assert nativeness_of(SourceConfig("s", kind, "", "https://mastodon.test"), "mastodon.test") is RELAYED


@pytest.mark.parametrize("kind", ["mastodon", "mastodon_stream", "bluesky", "youtube", "reddit", "x", "discourse"])
def test_the_platforms_own_interface_is_nearest(kind):
    assert kind in source_types()
    assert nativeness_of(SourceConfig("s", kind, "", "https://somewhere.example"), "elsewhere.example") is PLATFORM


def test_a_kind_that_is_not_installed_any_more_is_taken_for_the_farthest():
    assert nativeness_of(SourceConfig("s", "gone", "", "https://a.example"), "a.example") is RELAYED
