"""Small feeds for tests, and the shortest way to read one."""

from __future__ import annotations

from datetime import UTC, datetime

from shitstorm_radar.records import Mention
from shitstorm_radar.sources.feed_parser import ParsedFeed, parse_feed

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ADDRESS = "https://muster.example/blog/feed"
_NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:thr="http://purl.org/syndication/thread/1.0" '
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:yt="http://www.youtube.com/xml/schemas/2015" '
    'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:dcterms="http://purl.org/dc/terms/"'
)


def rss(items: str, channel: str = "<title>Muster</title>") -> str:
    return f'<?xml version="1.0"?><rss version="2.0" {_NAMESPACES}><channel>{channel}{items}</channel></rss>'


def atom(entries: str, head: str = "<title>Muster</title>", attributes: str = "") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {_NAMESPACES} {attributes}>{head}{entries}</feed>'


def read(feed: str | bytes, *, address: str = ADDRESS, content_type: str | None = None) -> ParsedFeed:
    body = feed if isinstance(feed, bytes) else feed.encode()
    return parse_feed(body, content_type=content_type, address=address, source_id="s1", now=NOW)


def only(feed: str | bytes, *, address: str = ADDRESS, content_type: str | None = None) -> Mention:
    (mention,) = read(feed, address=address, content_type=content_type).mentions
    return mention
