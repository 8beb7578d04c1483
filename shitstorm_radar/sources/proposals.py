"""What to propose to somebody who names something to watch; builds nothing, so the window need not load connectors."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources.catalogue_entries import BLUESKY, ENTRIES
from shitstorm_radar.sources.entry import SourceType

FIRST_INSTANCE: Final = "mastodon.social"  # the largest, open to strangers, sees most of the others

_NEWS_EDITIONS: Final = {"de": ("de", "DE", "DE:de"), "en": ("en-US", "US", "US:en")}
_NOT_IN_SLUG: Final = re.compile(r"[^\w]+")
_NOT_IN_HASHTAG: Final = re.compile(r"[\W_]+")


def propose(name: str, language: str) -> tuple[SourceConfig, ...]:
    """Sources that need no account, for a brand, person or product with this name.

    The same name always gives the same ids.

    Args:
        name: as people write it, for instance "Deutsche Bahn".
        language: "de" or "en": whose news come first.
    """
    name = " ".join(name.split())
    if not name:
        return ()
    slug = _NOT_IN_SLUG.sub("-", unicodedata.normalize("NFC", name).casefold()).strip("-_") or "name"
    editions = sorted(_NEWS_EDITIONS, key=lambda edition: edition != language)
    proposals = [_news(name, slug, edition) for edition in editions]
    proposals += [_bluesky(), _reddit(name, slug)]
    if hashtag := hashtag_of(name):
        proposals.append(_mastodon(hashtag, slug))
    proposals += [_search("gdelt", "GDELT", name, slug), _search("hacker_news", "Hacker News", name, slug)]
    return tuple(proposals)


def searches(source: SourceConfig) -> bool:
    """Whether a source brings only what a search has found: another topic will want a search of its own."""
    told = {**dict(parse_qsl(urlsplit(source.address).query)), **source.options}
    return any(told.get(name, "").strip() for name in ("query", "hashtag", "hashtags", "q", "search"))


def hashtag_of(name: str) -> str:
    """A name as a hashtag: "Deutsche Bahn" is #DeutscheBahn, umlauts stay; empty where there can be none.

    >>> hashtag_of("Müller & Söhne"), hashtag_of("1 & 1")
    ('MüllerSöhne', '')
    """
    tag = _NOT_IN_HASHTAG.sub("", unicodedata.normalize("NFC", name))
    return "" if tag.isdecimal() else tag


def _news(name: str, slug: str, edition: str) -> SourceConfig:
    language, country, both = _NEWS_EDITIONS[edition]
    query = urlencode({"q": f'"{_unquoted(name)}"', "hl": language, "gl": country, "ceid": both})
    return SourceConfig(
        id=f"google-news-{edition}-{slug}",
        kind=SourceKind.FEED,
        name=f"Google News ({edition}): {name}",
        address=f"https://news.google.com/rss/search?{query}",
        interval_s=300.0,
        min_interval_s=120.0,
    )


def _reddit(name: str, slug: str) -> SourceConfig:
    query = urlencode({"q": f'"{_unquoted(name)}"', "sort": "new", "limit": 100})
    return SourceConfig(
        id=f"reddit-{slug}",
        kind=SourceKind.FEED,
        name=f"Reddit: {name}",
        address=f"https://www.reddit.com/search.rss?{query}",
        interval_s=300.0,
        min_interval_s=120.0,  # strangers get about one answer in 10 to 50 s, for all their feeds together
    )


def _bluesky() -> SourceConfig:
    """The whole network, for all topics at once: one is enough."""
    return _with_pace(SourceConfig("bluesky", BLUESKY.kind, "Bluesky", BLUESKY.address.default), BLUESKY)


def _search(kind: str, title: str, name: str, slug: str) -> SourceConfig:
    entry = next(e for e in ENTRIES if e.kind == kind)
    options = {"query": f'"{_unquoted(name)}"'}
    made = SourceConfig(f"{kind.replace('_', '-')}-{slug}", kind, f"{title}: {name}", entry.address.default, options)
    return _with_pace(made, entry)


def _with_pace(source: SourceConfig, entry: SourceType) -> SourceConfig:
    """The source with the intervals that suit its kind."""
    return replace(source, interval_s=entry.usual_s, min_interval_s=entry.shortest_s, max_interval_s=entry.longest_s)


def _mastodon(hashtag: str, slug: str) -> SourceConfig:
    return SourceConfig(
        id=f"mastodon-{slug}",
        kind=SourceKind.MASTODON,
        name=f"Mastodon: #{hashtag}",
        address=FIRST_INSTANCE,
        options={"hashtag": hashtag},
    )


def _unquoted(name: str) -> str:
    return name.replace('"', " ")
