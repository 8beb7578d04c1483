"""Lists of feeds as other readers write them: OPML, read within bounds and written.

Only feeds travel: other kinds of source have no place in the format.
Source: http://opml.org/spec2.opml
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from shitstorm_radar.errors import InputError
from shitstorm_radar.settings import Settings, SourceConfig, SourceKind
from shitstorm_radar.sources.charset import decode
from shitstorm_radar.sources.fingerprint import short_hash, web_address
from shitstorm_radar.sources.plain_text import one_line

MAX_FILE: Final = 5_000_000
MOST_FEEDS: Final = 5_000
_NAME: Final = 200
_LONG_TAG: Final = re.compile(r"<[^<>]{20000}")  # 200,000 attributes of one tag cost the parser a minute


@dataclass(frozen=True, slots=True)
class ListedFeed:
    """One feed of a list."""

    address: str
    name: str


def parse_opml(body: bytes) -> tuple[ListedFeed, ...]:
    """The feeds of a list, each address once, in the file's order, whatever folders they lie in.

    Raises:
        InputError: it is no such list, is larger than 5 MB, declares entities, or has no feed.
    """
    if len(body) > MAX_FILE:
        raise _unreadable("it is larger than 5 MB")
    text = decode(body, None)
    start = text.lower().find("<opml")
    if start < 0 or "<!ENTITY" in text or _LONG_TAG.search(text):
        raise _unreadable("it is no OPML")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(text[start:].encode("utf-8", "ignore"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise _unreadable("its XML cannot be read")
    found: dict[str, ListedFeed] = {}
    for outline in root.iter("outline", "Outline"):
        feed = _feed({str(name).lower(): str(value) for name, value in outline.attrib.items()})
        if feed is not None and len(found) < MOST_FEEDS:
            found.setdefault(feed.address, feed)
    if not found:
        raise InputError("The list names no feed.", code="opml_empty")
    return tuple(found.values())


def opml_of(sources: Iterable[SourceConfig]) -> str:
    """The feeds among these sources as a list."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Shitstorm Radar"
    body = etree.SubElement(root, "body")
    for source in sources:
        if source.kind == SourceKind.FEED:
            name = one_line(source.name, _NAME)  # without the characters that XML cannot hold
            address = "".join(c for c in source.address if c.isprintable())
            etree.SubElement(body, "outline", type="rss", text=name, title=name, xmlUrl=address)
    text: str = etree.tostring(root, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def with_feeds(settings: Settings, feeds: Iterable[ListedFeed]) -> tuple[Settings, int]:
    """The settings with every listed feed that is no source yet, and how many these are.

    The same address always gets the same id.
    """
    known = {s.address.strip() for s in settings.sources}
    ids = {s.id for s in settings.sources}
    added = [
        SourceConfig(
            id=f"feed-{short_hash(feed.address)[:12]}", kind=SourceKind.FEED, name=feed.name, address=feed.address
        )
        for feed in feeds
        if feed.address not in known
    ]
    new = tuple(source for source in added if source.id not in ids)
    return replace(settings, sources=settings.sources + new), len(new)


def _feed(said: dict[str, str]) -> ListedFeed | None:
    address = web_address(said.get("xmlurl", ""))
    if address is None:
        return None
    name = one_line(said.get("title") or said.get("text") or "", _NAME)
    return ListedFeed(address, name or address)


def _unreadable(why: str) -> InputError:
    return InputError(
        f"The file is no list of feeds: {why}. Export it again as OPML.", code="opml_unreadable", details={"why": why}
    )
