"""What was pasted, and how to read it: an address, a @handle, a #hashtag, a feed, a channel, an app, or just a name.

Pure: nobody is asked.  Where a page's own feeds must be looked for, the suggestion says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import urlencode, urlsplit

from shitstorm_radar.sources.native_addresses import channel_of
from shitstorm_radar.sources.proposals import FIRST_INSTANCE, hashtag_of
from shitstorm_radar.sources.site_addresses import SUBREDDIT, feed, reddit_place, server, suggestions
from shitstorm_radar.sources.suggestion import Suggestion

LONGEST: Final = 2000
_DOMAIN: Final = re.compile(r"(?:[\w-]{1,63}\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)
_ACCOUNT: Final = re.compile(r"@([\w.-]{1,60})@((?:[\w-]{1,63}\.)+[a-z]{2,24})", re.IGNORECASE)
_COMMUNITY: Final = re.compile(r"!([\w.-]{1,60})@((?:[\w-]{1,63}\.)+[a-z]{2,24})", re.IGNORECASE)
_HANDLE: Final = re.compile(r"@([\w.-]{2,60})")
_TAG: Final = re.compile(r"#\w{1,200}")
_ON_DISK: Final = re.compile(r"/|~[/\\]|\.{1,2}[/\\]|[a-z]:[\\/]|\\\\|file:", re.IGNORECASE)


def recognise(text: str) -> tuple[Suggestion, ...]:
    """How to read what was pasted, the likeliest first; empty when there is nothing to read.

    >>> [s.kind for s in recognise("#MusterAG")], recognise("https://t.me/bahn")[0].kind
    (['mastodon'], 'telegram')
    """
    text = text.strip()[:LONGEST]
    if not text:
        return ()
    for shape, make in _SHAPES:
        found = shape.fullmatch(text)
        if found:
            return make(found)
    if _ON_DISK.match(text):
        return (Suggestion("other_tools", "file", text.removeprefix("file://"), re.split(r"[\\/]", text)[-1]),)
    if "://" in text or _DOMAIN.fullmatch(text):
        return _address(text)
    return _words(text)


def _address(text: str) -> tuple[Suggestion, ...]:
    """What stands behind a web address; any page may have feeds."""
    address = re.sub(r"^feed:(?://)?(?=https?:)", "", text, flags=re.IGNORECASE)
    address = re.sub(r"^feed://", "https://", address, flags=re.IGNORECASE)
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ()
    if parts.scheme not in ("http", "https") or not host:
        return server(parts)
    return suggestions(host, parts) or (_page(parts.geturl(), host),)


def _page(address: str, name: str) -> Suggestion:
    looks_like_feed = re.search(
        r"\.(?:rss|atom|xml|rdf)$|/feed/?$|/rss/?$|feed\.json$|[?&]feed=", address, re.IGNORECASE
    )
    return Suggestion("feeds", "feed", address, name, find_feeds=not looks_like_feed)


def _account(found: re.Match[str]) -> tuple[Suggestion, ...]:
    user, host = found[1], found[2].lower()
    return feed("mastodon", f"https://{host}/@{user}.rss", f"Mastodon: @{user}@{host}")


def _community(found: re.Match[str]) -> tuple[Suggestion, ...]:
    name, host = found[1], found[2].lower()
    return feed("lemmy", f"https://{host}/feeds/c/{name}.xml?sort=New", f"Lemmy: {name}@{host}")


def _handle(found: re.Match[str]) -> tuple[Suggestion, ...]:
    """A name that may live at several places; those that can be read come first."""
    name = found[1]
    bluesky = name if "." in name else f"{name}.bsky.social"
    channel = channel_of(name)
    telegram = (Suggestion("telegram", "telegram", f"@{name}", f"Telegram: {name}"),) if channel else ()
    return (
        *feed("bluesky", f"https://bsky.app/profile/{bluesky}/rss", f"Bluesky: {bluesky}"),
        *telegram,
        *feed("youtube", f"https://www.youtube.com/@{name}", f"YouTube: @{name}", find_feeds=True),
        *feed("mastodon", f"https://{FIRST_INSTANCE}/@{name}.rss", f"Mastodon: @{name}@{FIRST_INSTANCE}"),
    )


def _tag(found: re.Match[str]) -> tuple[Suggestion, ...]:
    tag = found[0].lstrip("#")
    return (Suggestion("mastodon", "mastodon", FIRST_INSTANCE, f"Mastodon: #{tag}", {"hashtag": tag}),)


def _words(text: str) -> tuple[Suggestion, ...]:
    """A name: it is searched for where that needs no account."""
    name = " ".join(text.split())
    phrase = f'"{name}"' if " " in name and '"' not in name else name
    news = urlencode({"q": phrase, "hl": "de", "gl": "DE", "ceid": "DE:de"})
    tag = hashtag_of(name)
    query = {"query": phrase}
    return (
        *feed("google_news", f"https://news.google.com/rss/search?{news}", f"Google News: {name}"),
        Suggestion("gdelt", "gdelt", "https://api.gdeltproject.org", f"GDELT: {name}", query),
        Suggestion("hacker_news", "hacker_news", "https://hn.algolia.com", f"Hacker News: {name}", query),
        Suggestion("lemmy", "lemmy", "lemmy.world", f"Lemmy: {name}", {"query": name}),
        *(_tag(found) if tag and (found := _TAG.fullmatch("#" + tag)) else ()),
    )


Shape = tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[Suggestion, ...]]]
_SHAPES: Final[tuple[Shape, ...]] = (
    (_TAG, _tag),
    (SUBREDDIT, reddit_place),
    (_COMMUNITY, _community),
    (_ACCOUNT, _account),
    (_HANDLE, _handle),
)
