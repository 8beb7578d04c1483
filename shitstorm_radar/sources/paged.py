"""Reading a place that shows its newest first and lets us go back page by page.

Every visit begins with the newest page, which also brings fresh counts and edits, and goes back to where
the last one ended, and a little further: what is indexed late turns up there.  What does not fit
into one visit is fetched by the next ones, which begin where this one stopped; the cursor moves up only when
the gap is closed, so nothing is lost when a visit fails half-way.
"""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import ClassVar, Final

from shitstorm_radar.records import Json, Mention
from shitstorm_radar.sources.answers import rate_limit_pause
from shitstorm_radar.sources.base import Cursor, Quota, Visit
from shitstorm_radar.sources.http import Response
from shitstorm_radar.sources.json_site import Items, JsonSite, Place, refuse_mostly_bad

MOST_CATCH_UP_PAGES: Final = 200  # of one gap, over all its visits; then the rest counts as missed


@dataclass(frozen=True, slots=True)
class Page:
    """One page, the newest first.

    Attributes:
        newest, oldest: positions (seconds or ids, growing with time) on the page; None when it is empty.
        next: the place of the next older page; None when there is none.
        cut: the site has older ones, but shows them to nobody.
        pause: how long the site wants to be left alone now.
        note: what was odd, for people, English.
        quota: what the answer itself says is left; what headers say is noted anyway.
    """

    items: Items = field(default_factory=Items)
    newest: int | None = None
    oldest: int | None = None
    next: int | None = None
    cut: bool = False
    pause: timedelta | None = None
    note: str = ""
    moved_to: str | None = None
    quota: Quota | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where reading stands.

    Attributes:
        since: position up to which everything is known; None before the first visit.
        top: newest position seen while a gap is being closed.
        place: where the closing of the gap goes on; None: at the newest page.
        pages: pages read for this gap so far.
    """

    since: int | None = None
    top: int | None = None
    place: int | None = None
    pages: int = 0


class PagedSource(JsonSite, ABC):
    """A connector that goes back page by page; a subclass reads one page."""

    HISTORY_PAGES: ClassVar[int] = 3  # at the first visit
    TIMED: ClassVar[bool] = True  # positions are seconds since 1970; else ids
    PAGES: ClassVar[int] = 5  # per visit; the next one goes on from there
    SECRETS: ClassVar[frozenset[str]] = frozenset({"token", "password", "key"})  # not even their hash is kept
    OVERLAP: ClassVar[int] = 3600  # how far behind the last position is read again, in positions

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Read what is new since ``cursor``; ``Visit.wait`` is zero while a gap is still to be filled.

        Raises:
            SourceError: the site cannot be read, or sends something else.
        """
        asked = self._asked()
        progress = _progress(cursor) if cursor.get("asked") == asked else Progress()
        place = self.place(now)
        first = progress.since is None
        floor = None if progress.since is None else progress.since - self.OVERLAP
        pages: list[Page] = []
        for _ in range(self.HISTORY_PAGES if first else self.PAGES):
            page = await self.read_page(progress.place, floor, place)
            pages.append(page)
            latest = int(now.timestamp()) if self.TIMED else None
            progress = after_page(progress, page, floor, latest)
            if progress.place is None or page.pause:
                break
        closed = first or progress.place is None or progress.pages >= MOST_CATCH_UP_PAGES
        complete = first or (progress.place is None and not pages[-1].cut)
        return self._visit(pages, closed=closed, complete=complete, progress=progress, asked=asked)

    @abstractmethod
    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """Fetch one page.

        Args:
            at: ``Page.next`` of the one before; None for the newest.
            floor: nothing older is wanted; None when there is no such bound.
            place: for the mentions.
        """

    def asks(self) -> tuple[str, ...]:
        """What makes another place of it: when it changes, the cursor no longer counts."""
        options = {k: v for k, v in self._config.options.items() if k not in self.SECRETS}
        return self._config.address.strip(), *(f"{k}={options[k]}" for k in sorted(options))

    def _asked(self) -> str:
        return hashlib.blake2b("\0".join(self.asks()).encode(), digest_size=8).hexdigest()

    def _visit(self, pages: list[Page], *, closed: bool, complete: bool, progress: Progress, asked: str) -> Visit:
        items = sum((p.items for p in pages), Items())
        refuse_mostly_bad(items, self.host)
        pause = next((p.pause for p in reversed(pages) if p.pause), None)
        after = Progress(since=_larger(progress.since, progress.top)) if closed else progress
        note = next((p.note for p in pages if p.note), "")
        if items.faults:
            note = f"{len(items.faults)} entries cannot be read ({items.faults[0]})"
        elif not closed:
            note = "more has been written than one visit may read; the next goes on from there"
        return Visit(
            mentions=oldest_first(items.mentions),
            cursor={"asked": asked, **_kept(after)},
            complete=complete,
            moved_to=next((p.moved_to for p in pages if p.moved_to), None),
            wait=pause or (None if closed else timedelta(0)),
            note=note,
            skipped=len(items.faults),
            quota=pages[-1].quota,
        )


def after_page(progress: Progress, page: Page, floor: int | None, latest: int | None = None) -> Progress:
    """Where reading stands after a page; ``place`` is None when the known has been reached, or the end.

    Nothing counts as known beyond ``latest``: one entry dated into the future must not hide all that follow.
    """
    reached = floor is not None and page.oldest is not None and page.oldest <= floor
    newest = page.newest if latest is None or page.newest is None else min(page.newest, latest)
    return replace(
        progress,
        top=_larger(progress.top, newest),
        place=None if reached else page.next,
        pages=progress.pages + 1,
    )


def step_down(oldest: int | None, at: int | None) -> int | None:
    """The next place when places are inclusive upper bounds; moves on even where all share one position."""
    if oldest is None:
        return None
    return oldest - 1 if at is not None and oldest >= at else oldest


def oldest_first(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Each once, as it was met first; the oldest first, also among those of one moment."""
    met = {m.uid: m for m in reversed(mentions)}
    return tuple(sorted(met.values(), key=lambda m: m.published_at or m.first_seen_at))


def usual_pause(answer: Response, now: datetime) -> timedelta | None:
    """How long the answer's headers ask us to stay away."""
    return rate_limit_pause(answer.headers, now)


def _larger(one: int | None, other: int | None) -> int | None:
    return max((n for n in (one, other) if n is not None), default=None)


def _kept(progress: Progress) -> dict[str, Json]:
    return {"since": progress.since, "top": progress.top, "place": progress.place, "pages": progress.pages}


def _progress(cursor: Cursor) -> Progress:
    def number(name: str) -> int | None:
        value = cursor.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    return Progress(number("since"), number("top"), number("place"), number("pages") or 0)
