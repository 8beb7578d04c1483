"""A feed's bytes to mentions, whatever its format: pure, bounded, and silent about nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Mention
from shitstorm_radar.sources.charset import decode
from shitstorm_radar.sources.failures import blocked, broken
from shitstorm_radar.sources.feed_items import Entry, FeedFrame, mentions_of
from shitstorm_radar.sources.feed_json import json_title, read_json, read_json_entry
from shitstorm_radar.sources.feed_xml import entry_elements, read_entry, read_head
from shitstorm_radar.sources.fingerprint import host_of
from shitstorm_radar.sources.google import is_google_news
from shitstorm_radar.sources.xml_tree import Tree, feed_start, looks_like_page, name_of, parse_tree

FeedFormat = Literal["rss", "rdf", "atom", "json"]

MAX_ENTRIES: Final = 5000
_FORMATS: Final[dict[str, FeedFormat]] = {"feed": "atom", "entry": "atom", "rdf:rdf": "rdf", "rdf": "rdf"}


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """What a feed's bytes hold.

    Attributes:
        mentions: each id once, oldest first.
        title: the feed's own, plain.
        skipped: entries that could not be read or lie beyond the first 5,000.
        note: what was odd, or why there are no mentions; English, for people.
    """

    mentions: tuple[Mention, ...]
    format: FeedFormat
    title: str = ""
    skipped: int = 0
    note: str = ""


def parse_feed(body: bytes, *, content_type: str | None, address: str, source_id: str, now: datetime) -> ParsedFeed:
    """Read a feed.

    Args:
        body: as it came, unpacked.
        content_type: the header, None for a file.
        address: the feed's own, for relative links and ids.
        source_id: goes into every mention.
        now: aware UTC; becomes ``first_seen_at``.

    Raises:
        SourceError: ``html_instead_of_feed`` (blocked), ``empty``, ``not_a_feed`` (broken data).
    """
    host = host_of(address) or address[:100]
    text = decode(body, content_type)
    if not text.strip("\x00\ufeff \t\r\n"):
        raise broken(host, "empty", "sent an empty answer instead of a feed; it is asked again")
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        return _parse_json(text, host, FeedFrame(address, source_id, now))
    if feed_start(text) is None:
        raise _no_feed(text, host)
    tree = parse_tree(text, address)
    if tree is None or not _is_feed(tree):
        raise _no_feed(text, host)
    return _from_tree(tree, FeedFrame(address, source_id, now, collects_news=is_google_news(address)))


def looks_like_feed(body: bytes, content_type: str | None = None) -> bool:
    """Whether bytes are worth giving to ``parse_feed``: a feed's root, or a JSON Feed."""
    text = decode(body, content_type)
    return feed_start(text) is not None or (text.lstrip("\ufeff \t\r\n")[:1] == "{" and read_json(text) is not None)


def _is_feed(tree: Tree) -> bool:
    return name_of(tree.root).rpartition(":")[2] in ("rss", "feed", "rdf", "channel")


def _no_feed(text: str, host: str) -> SourceError:
    if looks_like_page(text):
        page = "answered with a web page instead of a feed: a consent or sign-in page, or the address is a page's own"
        return blocked(host, "html_instead_of_feed", f"{page}; open it in a browser, or look for its feed")
    return broken(host, "not_a_feed", "sent something that is no RSS, Atom or JSON feed; check the address")


def _from_tree(tree: Tree, frame: FeedFrame) -> ParsedFeed:
    elements, beyond = entry_elements(tree.root, MAX_ENTRIES)
    head = read_head(tree.root)
    entries = [read_entry(element, head, frame.address) for element in elements]
    if tree.half_entry:
        del entries[-1:]  # its id may be cut too: it would count again once it comes whole
    root = name_of(tree.root)
    framed = FeedFrame(frame.address, frame.source_id, frame.now, head.title, frame.collects_news)
    return _result(entries, len(elements), beyond, framed, _FORMATS.get(root, "rss"), mended=tree.mended)


def _parse_json(text: str, host: str, frame: FeedFrame) -> ParsedFeed:
    document = read_json(text)
    if document is None:
        raise broken(host, "not_a_feed", "sent JSON that is no JSON Feed; check the address")
    items = document["items"]
    title = json_title(document)
    read = (read_json_entry(item, document, frame.address) for item in items[:MAX_ENTRIES])
    entries = [entry for entry in read if entry is not None]
    framed = FeedFrame(frame.address, frame.source_id, frame.now, title)
    seen = min(len(items), MAX_ENTRIES)
    return _result(entries, seen, len(items) - seen, framed, "json", mended=False)


def _result(
    entries: list[Entry], seen: int, beyond: int, frame: FeedFrame, feed_format: FeedFormat, *, mended: bool
) -> ParsedFeed:
    full = [entry for entry in entries if not entry.is_empty]
    mentions = mentions_of(full, frame)
    unreadable = seen - len(full)
    remarks = (
        ("the feed has no entries", not seen),
        ("the feed is damaged; what could be read was read", mended),
        (f"{unreadable} entries with nothing to read", unreadable > 0),
        (f"{len(full) - len(mentions)} entries with the id of another one", len(mentions) < len(full)),
        (f"{beyond} entries beyond the first {MAX_ENTRIES}", beyond > 0),
    )
    note = "; ".join(remark for remark, holds in remarks if holds)
    return ParsedFeed(mentions, feed_format, frame.title, unreadable + beyond, note)
