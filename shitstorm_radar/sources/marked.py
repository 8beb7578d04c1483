"""Reading a place whose older pages are reached by a mark that the site hands out: a cursor, a page token, a bookmark."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import Items, Place
from shitstorm_radar.sources.paged import Page, PagedSource

LONGEST_MARK_S: Final = 3600  # marks are promised for no time at all; older ones are not tried
LONGEST_MARK: Final = 2000


class MarkedSource(PagedSource, ABC):
    """A ``PagedSource`` whose places are marks; a subclass reads one page and answers the next mark with it.

    The mark of a gap that is still open is kept in the cursor.  One that has grown old is dropped: the gap is then read
    again from the newest page, so that nothing is lost.
    """

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        super().__init__(config, client)
        self._mark = ""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """As ``PagedSource.poll``."""
        self._mark = _fresh_mark(cursor, now)
        visit = await super().poll(cursor if self._mark else {**cursor, "place": None, "pages": 0}, now)
        if visit.cursor.get("place") is None:
            return visit
        return replace(visit, cursor={**visit.cursor, "mark": self._mark, "marked_at": int(now.timestamp())})

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """The page at the present mark; ``at`` counts the pages."""
        page, mark = await self.read_marked("" if at is None else self._mark, floor, place)
        self._mark = mark[:LONGEST_MARK]
        return replace(page, next=(at or 0) + 1 if mark else None)

    @abstractmethod
    async def read_marked(self, mark: str, floor: int | None, place: Place) -> tuple[Page, str]:
        """Fetch one page.

        Args:
            mark: what the page before answered; empty: the newest.
            floor: nothing older is wanted; None when there is no such bound.
            place: for the mentions.

        Returns:
            The page, and the mark of the next older one; empty when there is none.
        """


def page_of(items: Items, pause: timedelta | None, note: str = "", *, cut: bool = False) -> Page:
    """A page whose positions are the times of its mentions."""
    times = [int(m.published_at.timestamp()) for m in items.mentions if m.published_at]
    return Page(
        items, newest=max(times, default=None), oldest=min(times, default=None), pause=pause, note=note, cut=cut
    )


def _fresh_mark(cursor: Cursor, now: datetime) -> str:
    mark, at = cursor.get("mark"), cursor.get("marked_at")
    fresh = isinstance(at, int) and 0 <= now.timestamp() - at <= LONGEST_MARK_S
    return mark if fresh and isinstance(mark, str) else ""
