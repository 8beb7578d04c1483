"""JSON Feed 1 and 1.1: from the document to entries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from shitstorm_radar.records import Author
from shitstorm_radar.sources.feed_dates import parse_date
from shitstorm_radar.sources.feed_items import Entry, tags_of
from shitstorm_radar.sources.feed_xml import language_tag
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.plain_text import html_to_text, one_line, tidy, title_to_text

_VERSION: Final = "jsonfeed.org/version/"


def read_json(text: str) -> Mapping[str, Any] | None:
    """The document of a JSON Feed; None for JSON that is none, and for what is no JSON."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        return None
    version = document.get("version")
    known = isinstance(version, str) and _VERSION in version
    return document if known or (not version and "title" in document) else None


def json_title(document: Mapping[str, Any]) -> str:
    """The feed's own title, plain."""
    return title_to_text(_string(document, "title"))


def read_json_entry(item: object, document: Mapping[str, Any], address: str) -> Entry | None:
    """One item with what it inherits from the feed; None for what is no item."""
    if not isinstance(item, dict):
        return None
    published, updated = parse_date(_string(item, "date_published")), parse_date(_string(item, "date_modified"))
    later = published is not None and updated is not None and updated > published
    return Entry(
        native_id=one_line(_string(item, "id"), 2000),
        url=_link(item, address),
        title=title_to_text(_string(item, "title")),
        text=_text(item),
        author=_author(item) or _author(document) or Author(),
        published_at=published or updated,
        edited_at=updated if later else None,
        language=language_tag(_string(item, "language")) or language_tag(_string(document, "language")),
        tags=tags_of(title_to_text(tag, 100) for tag in _list(item, "tags")[:100] if isinstance(tag, str)),
    )


def _text(item: Mapping[str, Any]) -> str:
    markup, plain = _string(item, "content_html"), _string(item, "content_text")
    return html_to_text(markup) or tidy(plain) or html_to_text(_string(item, "summary"))


def _link(item: Mapping[str, Any], address: str) -> str | None:
    said = [_string(item, name) for name in ("url", "external_url", "id")]
    absolute = said[2] if said[2].startswith(("http://", "https://")) else ""
    links = (web_address(link, address) for link in (*said[:2], absolute) if link)
    return next((link for link in links if link), None)


def _author(holder: Mapping[str, Any]) -> Author | None:
    for author in (*_list(holder, "authors")[:5], holder.get("author")):
        if isinstance(author, dict):
            name, handle = one_line(_string(author, "name"), 200), one_line(_string(author, "url"), 200)
            if name or handle:
                return Author(handle=handle or None, name=name or handle)
        elif isinstance(author, str) and author.strip():
            return Author(name=one_line(author, 200))
    return None


def _list(holder: Mapping[str, Any], name: str) -> list[Any]:
    value = holder.get(name)
    return value if isinstance(value, list) else []


def _string(holder: Mapping[str, Any], name: str) -> str:
    """A member as text; ids may be numbers, everything else that is no text is nothing."""
    value = holder.get(name)
    if name == "id" and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""
