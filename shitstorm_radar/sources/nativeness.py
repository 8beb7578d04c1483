"""How near to where a text was published a source takes its record: told by its kind, of feeds by whose pages they list."""

from __future__ import annotations

from typing import Final

from shitstorm_radar.records import Nativeness
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.catalogue import source_type
from shitstorm_radar.sources.fingerprint import host_of
from shitstorm_radar.sources.google import is_googles

_COLLECTORS: Final = ("bing.com", "talkwalker.com", "f5bot.com")
"""Searches and alerts with feeds of other people's pages, besides Google's."""


def nativeness_of(config: SourceConfig, channel: str) -> Nativeness:
    """Of what a source delivers from a channel (a mention's; a host, or the name of a publisher).

    >>> from shitstorm_radar.settings import SourceKind
    >>> feed = SourceConfig("s", SourceKind.FEED, "", "https://rss.zeitung.example/politik")
    >>> nativeness_of(feed, "zeitung.example").name, nativeness_of(feed, "blog.example").name
    ('SITE', 'CARRIED')
    """
    entry = source_type(config.kind)
    if entry is None:
        return Nativeness.RELAYED
    if entry.nativeness is not None:
        return entry.nativeness
    host = host_of(config.address)
    if is_googles(config.address) or any(_belongs(host, collector) for collector in _COLLECTORS):
        return Nativeness.RELAYED
    return Nativeness.SITE if _same_site(host, channel) else Nativeness.CARRIED


def _same_site(one: str, other: str) -> bool:
    """Whether two hosts are of one site: one below the other, or both below the same name ("rss." and "www.").

    >>> _same_site("rss.zeitung.example", "politik.zeitung.example"), _same_site("a.co.uk", "b.co.uk")
    (True, False)
    """
    return bool(one) and (_belongs(one, other) or _belongs(other, one) or _name(one) == _name(other))


def _belongs(host: str, site: str) -> bool:
    return bool(site) and (host == site or host.endswith("." + site))


def _name(host: str) -> str:
    """The part that somebody owns: two labels, three where the second one is short as in "co.uk"; all of a number."""
    labels = host.split(".")
    if labels[-1].isdigit():
        return host
    country = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3 if country else -2 :])
