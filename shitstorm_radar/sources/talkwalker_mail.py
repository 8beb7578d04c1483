"""Mails of Talkwalker Alerts: the results they list.

A result is a title with its link, a few words around the match, and a line "15.06.26 05:34 | Germany | site".
The day's and month's order depends on the account's language, and the zone is not said, so that time is not used.
Built after programs that read such mails; not tried with a mail of one's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from shitstorm_radar.sources.alert_find import Find, behind, each_once, is_at, kind_at
from shitstorm_radar.sources.fingerprint import host_of
from shitstorm_radar.sources.mail_page import Line, Page

SENDERS: Final = ("alerts@talkwalker.com", "noreply@talkwalker.com", "no-reply@talkwalker.com")
MARK: Final = "alerts.talkwalker.com"
_OWN: Final = ("talkwalker.com", "hootsuite.com")
_DATED: Final = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:,?\s+\d{1,2}:\d{2}(?:\s?[AP]M)?)?\s*\|(.*)", re.IGNORECASE
)
_SHORTEST_TITLE: Final = 8
_LONGEST_SITE: Final = 80


def talkwalker_finds(page: Page) -> list[Find]:
    """The results; links without a line that dates them only where no result has one."""
    found = list(_results(page.lines))
    dated = [find for find, is_dated in found if is_dated]
    return each_once(dated or [find for find, _ in found if find.text])


def _results(lines: tuple[Line, ...]) -> Iterator[tuple[Find, bool]]:
    title, address, words = "", "", list[str]()
    for line in lines:
        dated = _DATED.match(line.text)
        if dated and address:
            site = dated[1].rsplit("|", 1)[-1].strip()[:_LONGEST_SITE]
            yield _find(title, address, words, site), True
            title, address, words = "", "", []
            continue
        begun = _titled(line)
        if begun and begun[1] != address:
            if address:
                yield _find(title, address, words, ""), False
            (title, address), words = begun, []
        elif address and line.text and not line.links:
            words.append(line.text)
    if address:
        yield _find(title, address, words, ""), False


def _titled(line: Line) -> tuple[str, str] | None:
    """Title and page, where the line is a result's link; in plain text the words stand before the address."""
    for link in line.links:
        address, title = behind(link.address), link.text or line.text
        if address and not is_at(address, *_OWN) and len(title) >= _SHORTEST_TITLE:
            return title, address
    return None


def _find(title: str, address: str, words: list[str], site: str) -> Find:
    return Find(address, title, " ".join(words[:5]), site or host_of(address), kind=kind_at(address))
