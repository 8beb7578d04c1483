"""RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0: from the tree to entries."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final

from lxml import etree

from shitstorm_radar.records import Author, Engagement
from shitstorm_radar.sources.feed_dates import parse_date
from shitstorm_radar.sources.feed_items import MAX_TAGS, Entry, tags_of
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.plain_text import MAX_MARKUP, html_to_text, literal_to_text, one_line, title_to_text
from shitstorm_radar.sources.xml_tree import Element, name_of

MAX_PARTS: Final = 300
"""Children of one entry that are looked at."""

Parts = Mapping[str, Sequence[Element]]

_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFIXED_TAG: Final = re.compile(r"(</?)[\w.-]{1,30}:(?=[a-zA-Z])")
_MAIL: Final = re.compile(r"[^\s@<>()\[\]]{1,64}@[^\s@<>()\[\]]{1,190}")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_COUNT: Final = re.compile(r"\d{1,12}", re.ASCII)
_RATING: Final = re.compile(r"\d{1,3}(?:\.\d{1,6})?", re.ASCII)

_TEXTS: Final = (
    "content:encoded", "content", "xhtml:body", "body", "fullitem", "description", "summary", "abstract",
    "media:description", "itunes:summary", "dc:description", "tagline", "itunes:subtitle",
)  # fmt: skip
_TITLES: Final = ("title", "dc:title", "media:title", "itunes:title")
_PUBLISHED: Final = (
    "published",
    "pubdate",
    "issued",
    "dc:date",
    "dcterms:issued",
    "dcterms:created",
    "created",
    "date",
)
_UPDATED: Final = ("updated", "modified", "dcterms:modified", "lastbuilddate", "a10:updated")
_AUTHORS: Final = ("author", "dc:creator", "dc:author", "itunes:author", "creator", "media:credit")
_CHANNEL_AUTHORS: Final = (*_AUTHORS, "managingeditor", "itunes:owner")
_TAG_NAMES: Final = ("category", "dc:subject", "itunes:category")


def entry_elements(root: Element, limit: int) -> tuple[list[Element], int]:
    """The first ``limit`` entries of a feed in document order, and how many more there are."""
    found = (element for element in root.iter(etree.Element) if name_of(element) in ("item", "entry"))
    return list(islice(found, limit)), sum(1 for _ in found)


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What the feed says about itself; entries inherit author and language."""

    title: str
    author: Author | None
    language: str | None


def read_head(root: Element) -> FeedHead:
    """The feed's own title (plain, empty when it has none), author and language."""
    head = next((child for child in islice(root, MAX_PARTS) if name_of(child) == "channel"), root)
    parts = _parts(head)
    said = (_text(parts, "language"), _text(parts, "dc:language"), head.get(_LANG), root.get(_LANG))
    return FeedHead(_first_title(parts), _author(parts, _CHANNEL_AUTHORS), _first_language(said))


def read_entry(element: Element, head: FeedHead, address: str) -> Entry:
    """One entry, with what it inherits from the feed.

    Args:
        element: the item or entry.
        head: from ``read_head``.
        address: the feed's, for relative links.
    """
    parts = _parts(element)
    for group in parts.get("media:group", ())[:1]:
        parts = {**_parts(group), **parts}
    published, edited = _dates(parts)
    return Entry(
        native_id=_native_id(element, parts),
        url=_link(element, parts, address),
        title=_first_title(parts),
        text=_first_text(parts),
        author=_author(parts, _AUTHORS) or _source_author(parts) or head.author or Author(),
        published_at=published,
        edited_at=edited,
        language=_language(element, parts) or head.language,
        tags=tags_of(tag for name in _TAG_NAMES for e in parts.get(name, ())[:MAX_TAGS] for tag in _tags(e)),
        publisher=_publisher(parts),
        reply_to=_attribute(parts, "thr:in-reply-to", "ref"),
        video_id=one_line(_text(parts, "yt:videoid"), 40),
        engagement=_engagement(parts),
    )


def _parts(element: Element) -> dict[str, list[Element]]:
    parts: dict[str, list[Element]] = {}
    for child in islice(element, MAX_PARTS):
        parts.setdefault(name_of(child), []).append(child)
    return parts


# texts


def _first_title(parts: Parts) -> str:
    titles = (title_to_text(_markup(e)) if _is_html(e) else _flat(e) for n in _TITLES for e in parts.get(n, ())[:3])
    return next((title for title in titles if title), "")


def _flat(element: Element) -> str:
    return " ".join(literal_to_text(_decoded(element), 500).split())


def _first_text(parts: Parts) -> str:
    texts = (_body(e) for name in _TEXTS for e in parts.get(name, ())[:3])
    return next((text for text in texts if text), "")


def _body(element: Element) -> str:
    return html_to_text(_markup(element)) if _is_html(element) else literal_to_text(_decoded(element))


def _kind(element: Element) -> str:
    return str(element.get("type") or "").split(";")[0].strip().lower()


def _is_html(element: Element) -> bool:
    """Whether the words are markup: in RSS always, in Atom when the entry says so or holds elements."""
    if len(element) or element.get("mode") == "xml":
        return True
    kind = _kind(element)
    if kind in ("", "text", "text/plain"):
        return not _in_atom(element) and kind == ""
    return True


def _in_atom(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and name_of(parent) in ("entry", "feed", "source")


def _markup(element: Element) -> str:
    if not len(element):
        return _decoded(element)
    written = str(etree.tostring(element, encoding="unicode", with_tail=False))
    inner = written[written.find(">") + 1 : written.rfind("</")]  # an own <title> would swallow its markup
    return _PREFIXED_TAG.sub(r"\1", inner[: 2 * MAX_MARKUP])


def _decoded(element: Element) -> str:
    text = str(element.text or "")
    kind = _kind(element)
    binary = kind and "/" in kind and not kind.startswith("text/") and not kind.endswith(("+xml", "/xml", "html"))
    if element.get("mode") != "base64" and not (binary and _in_atom(element)):
        return text
    try:
        return base64.b64decode("".join(text.split()), validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return text


def _text(parts: Parts, name: str) -> str:
    return next((str(e.text) for e in parts.get(name, ()) if e.text and e.text.strip()), "")


def _attribute(parts: Parts, name: str, attribute: str) -> str:
    return next((one_line(e.get(attribute) or "", 500) for e in parts.get(name, ()) if e.get(attribute)), "")


# identity, links


def _native_id(element: Element, parts: Parts) -> str:
    for name in ("guid", "id", "dc:identifier"):
        native_id = one_line(_text(parts, name), 2000)
        if native_id:
            return native_id
    return one_line(element.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about") or "", 2000)


def _link(element: Element, parts: Parts, address: str) -> str | None:
    candidates = [
        *((e, _said(e)) for e in parts.get("feedburner:origlink", ())),
        *((e, _said(e)) for e in parts.get("link", ()) if not e.get("href") and (e.text or "").strip()),
        *_atom_links(parts),
        *((e, _said(e)) for e in parts.get("guid", ()) if (e.get("isPermaLink") or "true").lower() != "false"),
        *((e, e.get("src") or "") for e in parts.get("content", ())),
        *((e, _said(e)) for e in (*parts.get("id", ()), *parts.get("comments", ()))),
        *((e, e.get("url") or "") for e in parts.get("enclosure", ())),
    ]
    for holder, said in candidates[:MAX_PARTS]:
        if not said or (name_of(holder) in ("guid", "id") and not said.lower().startswith(("http://", "https://"))):
            continue
        link = web_address(said, _base(holder, address))
        if link:
            return link
    return web_address(element.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about") or "", address)


def _atom_links(parts: Parts) -> Iterator[tuple[Element, str]]:
    links = [e for e in parts.get("link", ()) if e.get("href")]
    alternate = [e for e in links if (e.get("rel") or "alternate").lower() == "alternate"]
    pages = [e for e in alternate if (e.get("type") or "text/html").lower() in ("text/html", "application/xhtml+xml")]
    others = [
        e for rel in ("related", "via", "enclosure", "self") for e in links if (e.get("rel") or "").lower() == rel
    ]
    for link in (*pages, *alternate, *others):
        yield link, link.get("href") or ""


def _base(element: Element, address: str) -> str:
    """The base of relative links at an element; xml:base may be nested and itself relative."""
    bases = [b for e in (element, *element.iterancestors()) if (b := e.get(_BASE))]
    for base in reversed(bases):
        address = web_address(base, address) or address
    return address


def _said(element: Element) -> str:
    return "".join(str(element.text or "").split("\n")).strip()


# people, times, the rest


def _author(parts: Parts, names: Sequence[str]) -> Author | None:
    for name in names:
        for element in parts.get(name, ())[:5]:
            author = _structured(element) if len(element) else _named(str(element.text or ""))
            if author is not None:
                return author
    return None


def _source_author(parts: Parts) -> Author | None:
    sources = parts.get("source", ())
    return _author(_parts(sources[0]), _AUTHORS) if sources and len(sources[0]) else None


def _structured(element: Element) -> Author | None:
    parts = _parts(element)
    name = one_line(_text(parts, "name") or _text(parts, "itunes:name"), 200)
    mail = _text(parts, "email") or _text(parts, "itunes:email")
    handle = one_line(_text(parts, "uri") or _text(parts, "url") or _text(parts, "homepage") or mail, 200)
    return Author(handle=handle or None, name=name or handle or None) if name or handle else None


def _named(said: str) -> Author | None:
    """An author from one line: "Name", "mail (Name)", "Name <mail>", "mail"."""
    line = title_to_text(said.replace("<", "(").replace(">", ")") if _MAIL.search(said[:400]) else said, 400)
    mail = _MAIL.search(line)
    if mail is None:
        return Author(name=line[:200]) if line else None
    rest = line[: mail.start()] + line[mail.end() :]
    name = " ".join(re.sub(r"[()\[\]]|mailto:", " ", rest).split())[:200]
    return Author(handle=mail[0], name=name or mail[0])


def _dates(parts: Parts) -> tuple[datetime | None, datetime | None]:
    published = _first_date(parts, _PUBLISHED)
    updated = _first_date(parts, _UPDATED)
    if published is None:
        return updated, None
    return published, updated if updated is not None and updated > published else None


def _first_date(parts: Parts, names: Sequence[str]) -> datetime | None:
    dates = (parse_date(str(e.text or "")[:200]) for name in names for e in parts.get(name, ())[:3])
    return next((moment for moment in dates if moment is not None), None)


def _language(element: Element, parts: Parts) -> str | None:
    texts = [e for name in (*_TEXTS, *_TITLES) for e in parts.get(name, ())[:1]]
    return _first_language((*(e.get(_LANG) for e in texts), element.get(_LANG), _text(parts, "dc:language")))


def _first_language(said: Iterable[str | None]) -> str | None:
    tags = (language_tag(tag or "") for tag in said)
    return next((tag for tag in tags if tag), None)


def language_tag(said: str) -> str | None:
    """A BCP 47 tag in its usual writing, None for what is none.

    >>> language_tag(" de_de"), language_tag("german, really")
    ('de-DE', None)
    """
    tag = said.strip().replace("_", "-")
    if not _LANGUAGE.fullmatch(tag):
        return None
    first, *rest = tag.split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def _tags(element: Element) -> list[str]:
    said = element.get("label") or element.get("term") or element.text or element.get("text") or ""
    return [title_to_text(str(said)[:500], 100)]


def _publisher(parts: Parts) -> str:
    sources = [e for e in parts.get("source", ()) if not len(e)]
    return title_to_text(str(sources[0].text or ""), 100) if sources else ""


def _engagement(parts: Parts) -> Engagement:
    community = next((_parts(e) for e in parts.get("media:community", ())[:1]), {})
    average = _attribute(community, "media:starrating", "average")
    likes = _attribute(community, "media:starrating", "count")
    replies = _text(parts, "slash:comments") or _text(parts, "thr:total") or _replies_link(parts)
    return Engagement(
        # a rating of exactly 5.00 is how YouTube writes thumbs up since it counts no others
        likes=_count(likes) if average == "5.00" else None,
        replies=_count(replies),
        views=_count(_attribute(community, "media:statistics", "views")),
        rating=float(average) if _RATING.fullmatch(average) else None,
    )


def _replies_link(parts: Parts) -> str:
    links = [e for e in parts.get("link", ()) if (e.get("rel") or "") == "replies"]
    counts = [e.get("{http://purl.org/syndication/thread/1.0}count") or e.get("count") or "" for e in links]
    return next((c for c in counts if c), "")


def _count(text: str) -> int | None:
    text = text.strip()
    return int(text) if _COUNT.fullmatch(text) else None
