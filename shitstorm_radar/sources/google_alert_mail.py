"""Mails of Google Alerts: the articles they list.

In HTML each article is marked by schema.org (title, publisher, description) with its address behind google.com/url;
a block of JSON for programs names up to four of them again.  Where the marks are missing the order tells: title,
publisher, words.  In plain text the address comes last; forwarded by some programs, below the title.
Built after mails that others published, of 2020 to 2025; not tried with a mail of one's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import msgspec

from shitstorm_radar.sources.alert_find import Find, behind, each_once, kind_at
from shitstorm_radar.sources.fingerprint import host_of, web_address
from shitstorm_radar.sources.google import unwrap
from shitstorm_radar.sources.mail_page import Line, Page
from shitstorm_radar.sources.plain_text import html_to_text, title_to_text

SENDERS: Final = ("googlealerts-noreply@google.com",)
MARK: Final = "google.com/alerts"
_SHARE: Final = "google.com/alerts/share"
_LONGEST_PUBLISHER: Final = 80


class _Widget(msgspec.Struct):
    title: str = ""
    description: str = ""
    url: str = ""


class _Card(msgspec.Struct):
    widgets: list[_Widget] = []


class _Markup(msgspec.Struct):
    cards: list[_Card] = []


def google_finds(page: Page) -> list[Find]:
    """The articles, the mail's order kept; those of the JSON that the lines lack come last."""
    finds = list(_in_html(page.lines) if page.is_html else _in_text(page.lines))
    return each_once(finds + [find for script in page.scripts for find in _in_script(script)])


def _in_html(lines: tuple[Line, ...]) -> Iterator[Find]:
    marked = any(line.role for line in lines)
    title, address, below = "", "", list[Line]()
    for line in lines:
        article = next(((link.text, to) for link in line.links if link.text and (to := _article(link.address))), None)
        if article or any(MARK in link.address for link in line.links):
            if address:
                yield _find(title, address, below, marked=marked)
            title, address = article or ("", "")
            below = []
        elif address:
            below.append(line)
    if address:
        yield _find(title, address, below, marked=marked)


def _find(title: str, address: str, below: list[Line], *, marked: bool) -> Find:
    if marked:
        publisher = " ".join(line.text for line in below if line.role == "publisher")
        words = " ".join(line.text for line in below if line.role == "description")
    else:
        texts = [line.text for line in below if line.text][:4]
        has_publisher = len(texts) > 1 and len(texts[0]) <= _LONGEST_PUBLISHER
        publisher = texts[0] if has_publisher else ""
        words = " ".join(texts[has_publisher:])
    return Find(address, title, words, publisher[:_LONGEST_PUBLISHER] or host_of(address), kind=kind_at(address))


@dataclass(slots=True)
class _Block:
    """An article in plain text: the lines above its address, and those below it up to the links for sharing."""

    address: str
    above: list[str]
    below: list[str] = field(default_factory=list)

    def find(self) -> Find:
        """Title, publisher and words stand above the address; where a mail was forwarded, only the title does."""
        title, rest = (" ".join(self.above), self.below) if self.below else (self.above[0], self.above[1:])
        has_publisher = len(rest) > 1 and len(rest[0]) <= _LONGEST_PUBLISHER
        publisher = rest[0] if has_publisher else host_of(self.address)
        return Find(self.address, title, " ".join(rest[has_publisher:]), publisher, kind=kind_at(self.address))


def _in_text(lines: tuple[Line, ...]) -> Iterator[Find]:
    block: _Block | None = None
    above: list[str] = []
    for line in lines:
        address = next((to for link in line.links if (to := _article(link.address))), "")
        above = [*above, line.text] if line.text else above
        if address and above:
            if block is not None:
                yield block.find()
            block = _Block(address, above)
        elif block is not None and not block.below and any(_SHARE in link.address for link in line.links):
            block.below = above[:-1]  # without the word that is to be clicked
        if line.links or not line.text or line.text.startswith("==="):
            above = []
    if block is not None:
        yield block.find()


def _in_script(script: str) -> Iterator[Find]:
    try:
        cards = msgspec.json.decode(script.encode("utf-8", "replace"), type=_Markup).cards
    except (msgspec.MsgspecError, RecursionError):
        return
    for widget in [w for card in cards[:10] for w in card.widgets[:50]]:
        address, title = _article(web_address(widget.url) or ""), title_to_text(widget.title)
        if address and title:
            words = html_to_text(widget.description, 2_000)
            yield Find(address, title, words, host_of(address), kind=kind_at(address))


def _article(address: str) -> str:
    """The page behind a link to an article; empty for the mail's other links."""
    return behind(address) if unwrap(address) != address else ""
