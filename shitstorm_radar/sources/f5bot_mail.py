"""Mails of F5Bot: posts and comments of Reddit, Hacker News and Lobsters.

Under 'Keyword: "..."' each is a line "Reddit Comments (/r/de/): Title by author" with a link behind f5bot.com/url, and
the words around the match; in plain text the address has a line of its own.
Built after mails that others published; not tried with a mail of one's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from shitstorm_radar.records import MentionKind
from shitstorm_radar.sources.alert_find import Find, behind, each_once, is_at
from shitstorm_radar.sources.fingerprint import host_of
from shitstorm_radar.sources.mail_page import Line, Page

DOMAIN: Final = "f5bot.com"
MARK: Final = "f5bot.com/url"
_HEAD: Final = re.compile(
    r"(?:Reddit|Hacker\s?News|Lobste\.?rs)\s+(Posts?|Comments?|Stor(?:y|ies)|Submissions?)\s*(?:\([^()]{0,100}\))?\s*:\s*(.*)",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"^(.*?)\s+by\s+(?:/?u/)?([\w.-]{1,40})\.?$", re.DOTALL)
_BETWEEN: Final = re.compile(r"keyword\s*:|do you have comments|f5bot|unsubscribe|you are receiving", re.IGNORECASE)
_QUOTES: Final = "'\"‘’“”"
_MOST_WORDS: Final = 12  # lines around a match


@dataclass(slots=True)
class _Entry:
    """One post or comment as it is being read."""

    kind: MentionKind
    head: str
    address: str = ""
    title: str = ""
    words: list[str] = field(default_factory=list)

    def take(self, line: Line) -> None:
        """A line that belongs to it."""
        for link in line.links:
            address = behind(link.address)
            if address and not self.address and not is_at(address, DOMAIN):
                self.address, self.title = address, link.text

    def find(self) -> Find | None:
        """What it reports; None without an address."""
        if not self.address:
            return None
        by = _BY.match(self.head)
        title = self.title or (by[1] if by else self.head)
        words = " ".join(self.words[:_MOST_WORDS])
        return Find(
            self.address, title.strip(_QUOTES + " "), words, host_of(self.address), by[2] if by else None, self.kind
        )


def f5bot_finds(page: Page) -> list[Find]:
    """The posts and comments, each once."""
    return each_once([find for entry in _entries(page.lines) if (find := entry.find())])


def _entries(lines: tuple[Line, ...]) -> Iterator[_Entry]:
    entry: _Entry | None = None
    for line in lines:
        head = _HEAD.match(line.text)
        if head or _BETWEEN.match(line.text):
            if entry is not None:
                yield entry
            entry = _Entry(_kind(head[1]), head[2]) if head else None
            if entry is not None:
                entry.take(line)
        elif entry is not None:
            entry.take(line)
            entry.words += [line.text] if line.text else []
    if entry is not None:
        yield entry


def _kind(said: str) -> MentionKind:
    return MentionKind.COMMENT if said.lower().startswith("comment") else MentionKind.POST
