"""XML as feeds really send it, to a tree: bounded, without entities to expand, mended where that is safe.

The document type is cut off and every reference is checked before the parser sees the text, so
there is nothing left that could be expanded or fetched.  Measured: lxml with these settings rejects
entity bombs and stays linear on hostile input.
"""

from __future__ import annotations

import html.entities
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from lxml import etree

Element = Any
"""An lxml element; the library brings no types."""

_REFERENCE: Final = re.compile(
    r"&(?:#(\d{1,9}|[xX][0-9a-fA-F]{1,8});|([A-Za-z_][\w.-]{0,40});|([A-Za-z]{2,8})(?![\w;=]))?", re.ASCII
)
_XML_OWN: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NOT_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARATION: Final = re.compile(r"<\?xml[^>]{0,300}>")
_FEED_ROOT: Final = re.compile(r"<(?:[\w.-]{1,30}:)?(?:rss|feed|rdf|channel)(?=[\s>/])", re.IGNORECASE)
_WRAPPED_ROOT: Final = re.compile(
    r"""<rss\s[^<>]{0,500}version\s?=|<feed\s[^<>]{0,500}xmlns\s?=\s?["']http://(?:www\.w3\.org/2005/Atom|purl\.org/atom)""",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(r"<(?:!doctype\s{1,20}html|html|head|body)(?=[\s>])", re.IGNORECASE)
_DOCTYPE: Final = re.compile(r"<!DOCTYPE", re.IGNORECASE)
_OWN_ENTITY: Final = re.compile(
    r"""<!ENTITY\s{1,20}([A-Za-z][\w.-]{0,40})\s{1,20}["']([^"'<>%]{0,200})["']\s{0,20}>""", re.ASCII
)
_MAX_DOCTYPE: Final = 20_000
_MAX_OWN_ENTITIES: Final = 50
_HEAD: Final = 65_536
MAX_MARKS: Final = 600_000
"""Tags of one document that are read, opening and closing; 600,000 cost about 300 MB."""
MAX_REFERENCES: Final = 1_000_000
_BLOCK: Final = 250_000
"""Characters that one call looks at: some ms; looking at 10 MB at once kept the window waiting for 100 ms."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A document that could be parsed.

    Attributes:
        half_entry: it breaks off in the middle of its last entry.
        mended: it is not well-formed; what could be read was read.
    """

    root: Element
    half_entry: bool
    mended: bool


def feed_start(text: str) -> int | None:
    """Where the feed's root begins; None when there is none.

    Inside a web page only an unmistakable root counts: some sites wrap their feed in one.
    """
    head = text[:_HEAD]
    root = _FEED_ROOT.search(head)
    page = _PAGE.search(head)
    if page is not None and (root is None or page.start() < root.start()):
        root = _WRAPPED_ROOT.search(head, page.start())
    return None if root is None else root.start()


def looks_like_page(text: str) -> bool:
    """Whether a text is an HTML page."""
    return _PAGE.search(text[:_HEAD]) is not None


def parse_tree(text: str, address: str) -> Tree | None:
    """The tree of a text that holds a feed's root; None where nothing can be read.

    Args:
        text: the decoded document; rubbish before the root is skipped.
        address: the base of relative links.
    """
    start = feed_start(text) or 0
    own = _own_entities(text[: min(start, _MAX_DOCTYPE)])
    mended = mend_references(_only_xml(_bounded(text[start:])), own)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(mended.encode("utf-8", "ignore"), parser, base_url=address)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None:
        return None
    faults = [fault.type_name for fault in parser.error_log if fault.level_name != "WARNING"]
    serious = [name for name in faults if not name.startswith("NS_")]
    return Tree(root, half_entry=bool(serious) and _ends_in_entry(mended), mended=bool(serious))


def _ends_in_entry(text: str) -> bool:
    opened = max(text.rfind("<item"), text.rfind("<entry"))
    return opened > max(text.rfind("</item"), text.rfind("</entry"))


def _bounded(text: str) -> str:
    left = MAX_MARKS
    for at in range(0, len(text), _BLOCK):
        marks = text.count("<", at, at + _BLOCK)
        if marks > left:
            return text[: _end_of(left, text, at)]
        left -= marks
    return text


def _end_of(marks: int, text: str, start: int) -> int:
    """Where the sign after so many more from ``start`` on stands, within a block."""
    low, high = start, min(start + _BLOCK, len(text))
    while high - low > 1:  # halving: counting is quick, finding signs one by one is not
        middle = (low + high) // 2
        low, high = (middle, high) if text.count("<", start, middle) <= marks else (low, middle)
    return low


def _only_xml(text: str) -> str:
    return "".join(_NOT_XML.sub("", text[at : at + _BLOCK]) for at in range(0, len(text), _BLOCK))


def mend_references(text: str, own: Mapping[str, str]) -> str:
    """``text`` in which every reference is one that XML knows; what is in CDATA stays as it is.

    Beyond a million references nothing is mended: no feed has as many, and mending takes its time.

    >>> mend_references("AT&T &uuml;ber &nosuch; <![CDATA[a&b]]> &#0;", {})
    'AT&amp;T über &amp;nosuch; <![CDATA[a&b]]> '
    """
    if text.count("&") > MAX_REFERENCES:
        return text
    parts: list[str] = []
    at = 0
    while True:
        start = text.find("<![CDATA[", at)
        end = text.find("]]>", start) if start >= 0 else -1
        outside = text[at:] if start < 0 else text[at:start]
        parts.append(_REFERENCE.sub(lambda ref: _mended(ref, own), outside) if "&" in outside else outside)
        if start < 0:
            return "".join(parts)
        if end < 0:
            return "".join([*parts, text[start:]])
        parts.append(text[start : end + 3])
        at = end + 3


def _mended(reference: re.Match[str], own: Mapping[str, str]) -> str:
    number, name, bare = reference[1], reference[2], reference[3]
    if number:
        return _character(number)
    if bare:  # "&nbsp" without its semicolon is meant; "&T" of "AT&T" is not
        known = html.entities.html5.get(bare)
        return _escaped(known) if known and bare not in _XML_OWN else f"&amp;{bare}"
    if not name:
        return "&amp;"
    if name in _XML_OWN:
        return reference[0]
    if name in own:
        return _escaped(own[name])
    known = html.entities.html5.get(f"{name};")
    return _escaped(known) if known else f"&amp;{reference[0][1:]}"


def _character(number: str) -> str:
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    valid = code < 0x110000 and not 0xD800 <= code < 0xE000 and not _NOT_XML.match(chr(code))
    return f"&#{code};" if valid else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _own_entities(prolog: str) -> dict[str, str]:
    """The characters that a document type names itself; never other markup, never nested."""
    if not _DOCTYPE.search(prolog):
        return {}
    found = [m for _, m in zip(range(_MAX_OWN_ENTITIES), _OWN_ENTITY.finditer(prolog), strict=False)]
    return {m[1]: html.unescape(m[2]) for m in found}


_MODULES: Final = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/slash/": "slash",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.youtube.com/xml/schemas/2015": "yt",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
}
_CORE: Final = frozenset({
    "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
    "http://purl.org/net/rss1.1#", "http://backend.userland.com/rss", "http://backend.userland.com/rss2",
    "http://blogs.law.harvard.edu/tech/rss", "http://backend.userland.com/rss091", "http://backend.userland.com/rss092",
})  # fmt: skip
_ATOM: Final = ("http://www.w3.org/2005/atom", "http://purl.org/atom/ns#", "http://purl.org/atom/1.0")


def name_of(element: Element) -> str:
    """An element's name in lower case: bare for the feed formats' own ones, else with the usual prefix.

    Atom's names are bare everywhere: inside RSS they mean the same.  Prefixes that were never declared
    count as the usual ones.
    """
    tag = element.tag
    return _name(tag, element.prefix) if isinstance(tag, str) else ""


@lru_cache(maxsize=1024)
def _name(tag: str, prefix: str | None) -> str:
    if not tag.startswith("{"):
        return tag.lower()
    namespace, _, local = tag[1:].partition("}")
    lowered = namespace.lower()
    if lowered.startswith(_ATOM) or lowered in _CORE:
        return local.lower()
    prefix = _MODULES.get(lowered) or prefix
    return f"{prefix}:{local}".lower() if prefix else local.lower()
