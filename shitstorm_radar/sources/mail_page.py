"""The body of a mail as lines with their links, whether it was HTML or plain text; bounded, whatever the markup.

The parser builds no tree and stops at a nesting that no mail needs: closing tags cost as much as what is open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from shitstorm_radar.sources.alert_find import unguarded
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.plain_text import one_line

MOST_LINES: Final = 4_000
DEEPEST: Final = 250  # elements within one another
_BITE: Final = 4_096  # characters
_LONGEST_LINE: Final = 2_000
_LONGEST_SCRIPT: Final = 200_000
_ROLES: Final = frozenset({"publisher", "description"})
_SILENT: Final = frozenset({"style", "title", "template", "noscript", "svg", "math"})
_BLOCKS: Final = frozenset(
    {
        "address", "article", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "th",
        "tr", "ul",
    }
)  # fmt: skip
_CITED: Final = re.compile(r"^(?:> ?){1,20}")  # forwarded mails
_ADDRESS: Final = re.compile(r"<?(https?://[^\s<>\"]{4,2000})>?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads (http or https), and its words; empty for a picture."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line on the reader's screen.

    Attributes:
        text: without addresses in plain text.
        role: "publisher" or "description" where the mail says so (schema.org), else "".
    """

    text: str
    links: tuple[Link, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines, and the JSON that stands in the mail for programs; ``is_html`` False for plain text."""

    lines: tuple[Line, ...] = ()
    scripts: tuple[str, ...] = ()
    is_html: bool = False


def html_page(markup: str) -> Page:
    """The lines of a mail in HTML, without empty ones; what is nested too deeply ends it."""
    collector = _Collector()
    parser = etree.HTMLParser(target=collector, recover=True, huge_tree=False, no_network=True)
    try:
        text = markup.replace("\0", "")
        for start in range(0, len(text), _BITE):  # in one go the parser would not heed that it is enough
            parser.feed(text[start : start + _BITE])
        parser.close()
    except (_EnoughError, etree.LxmlError, ValueError):  # ValueError: it is empty
        collector.flush()
    return Page(tuple(collector.lines), tuple(collector.scripts), is_html=True)


def text_page(text: str) -> Page:
    """The lines of a mail in plain text; empty ones stay, they part one thing from the next."""
    return Page(tuple(_text_line(line) for line in text.splitlines()[:MOST_LINES]))


def _text_line(line: str) -> Line:
    cut = _CITED.sub("", line[: 2 * _LONGEST_LINE])
    links = [Link(address, "") for found in _ADDRESS.findall(cut) if (address := _address(found))]
    return Line(one_line(_ADDRESS.sub(" ", cut), _LONGEST_LINE), tuple(links[:20]))


def _address(said: str) -> str:
    address = web_address(said)
    return unguarded(address) if address else ""


class _EnoughError(Exception):
    """The rest is not looked at."""


@dataclass(slots=True)
class _Collector:
    """What the parser calls."""

    lines: list[Line] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    href: str | None = None
    link_words: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    silent: int = 0
    script: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if len(self.roles) >= DEEPEST or len(self.lines) >= MOST_LINES:
            raise _EnoughError
        if tag in _BLOCKS:
            self.flush()
        self.roles.append(attributes.get("itemprop", ""))
        self.silent += tag in _SILENT
        if tag == "script":
            self.script = [] if "json" in attributes.get("type", "") else None
            self.silent += 1
        elif tag == "a":
            self.href, self.link_words = attributes.get("href"), []

    def end(self, tag: str) -> None:
        if tag == "a" and self.href is not None:
            address = _address(self.href)
            if address:
                self.links.append(Link(address, one_line("".join(self.link_words), 500)))
            self.href = None
        if tag in _BLOCKS:
            self.flush()
        if tag == "script" and self.script is not None:
            self.scripts.append("".join(self.script))
            self.script = None
        self.silent -= tag in _SILENT or tag == "script"
        if self.roles:
            self.roles.pop()

    def data(self, words: str) -> None:
        if self.script is not None:
            if sum(map(len, self.script)) < _LONGEST_SCRIPT:
                self.script.append(words)
        elif not self.silent:
            self.words.append(words)
            if self.href is not None:
                self.link_words.append(words)

    def close(self) -> None:
        self.flush()

    def flush(self) -> None:
        """The line ends here."""
        text = one_line(" ".join("".join(self.words).split()), _LONGEST_LINE)
        if text or self.links:
            role = next((r for r in reversed(self.roles) if r in _ROLES), "")
            self.lines.append(Line(text, tuple(self.links[:20]), role))
        self.words, self.links = [], []
