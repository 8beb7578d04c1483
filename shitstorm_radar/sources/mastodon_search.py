"""Full-text search of a Mastodon instance, with the access key of an account there.

The instance finds only posts whose authors allow it, and those it knows; one without a search engine finds nothing and
does not say so.  Not tried live: built after the documentation, tested with mastodon-mock.
Source: https://docs.joinmastodon.org/methods/search/
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar, Final

from msgspec import Struct, field

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Mention
from shitstorm_radar.sources import mastodon_status, mastodon_thread
from shitstorm_radar.sources.answers import pause_asked
from shitstorm_radar.sources.base import Thread, Visit
from shitstorm_radar.sources.failures import needs_sign_in, wrong_address
from shitstorm_radar.sources.http import Response
from shitstorm_radar.sources.json_site import Place, Raws, query_text, read_items
from shitstorm_radar.sources.paged import Page, PagedSource

_PER_PAGE: Final = 40  # the most that an instance gives
_RESERVE: Final = 10  # requests left to others of the same address before we pause
_REFUSED: Final = ("401", "403")


class Found(Struct):
    """What a search brings."""

    statuses: Raws = field(default_factory=list)


class MastodonSearchSource(PagedSource):
    """Searches ``options["query"]`` at the instance that is the address; ``options["token"]`` is its access key."""

    PAGES: ClassVar[int] = 3
    HISTORY_PAGES: ClassVar[int] = 2

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """Up to 40 posts after the first ``at``."""
        if not self.option("query"):
            raise wrong_address(self.host, "no_query", "needs a word to search for")
        offset = at or 0
        asked = {"q": self.option("query"), "type": "statuses", "limit": _PER_PAGE, "offset": offset or None}
        answer = await self._answer(f"/api/v2/search?{query_text(asked)}")
        where = mastodon_status.Place(place.source_id, place.host, place.now)

        def make(status: Any) -> Mention:
            return mastodon_status.mention_of(status, where)

        items = read_items(self.decoded(answer, Found).statuses, Any, make)
        times = [int(m.published_at.timestamp()) for m in items.mentions if m.published_at]
        return Page(
            items,
            newest=max(times, default=None),
            oldest=min(times, default=None),
            next=offset + items.seen if items.seen >= _PER_PAGE else None,
            pause=_pause(answer, place.now),
            moved_to=answer.moved_to,
            note="" if items.seen else "nothing found, or the instance has no full-text search",
        )

    @property
    def thread_host(self) -> str:
        """The instance."""
        return self.host

    def thread_of(self, names: Sequence[str]) -> str | None:
        """The instance's own number of a post."""
        return mastodon_thread.thread_of(self.host, names)

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """A post with fresh counts, and what was answered."""
        place = mastodon_status.Place(self.source_id, self.host, now)
        return await mastodon_thread.read_thread(self._answer, lambda a: self.decoded(a, Any), thread, place)

    async def _answer(self, address: str) -> Response:
        try:
            return await self.get(address, headers={"Authorization": f"Bearer {self.option('token')}"})
        except SourceError as err:
            if err.details.get("status") in _REFUSED:
                refused = "does not take the access key; make a new one with the right read:search and enter it"
                raise needs_sign_in(self.host, "bad_key", refused) from None
            raise


def _pause(answer: Response, now: datetime) -> timedelta | None:
    left = answer.headers.get("x-ratelimit-remaining", "")
    return pause_asked(answer.headers, now) if left.isdecimal() and int(left) < _RESERVE else None
