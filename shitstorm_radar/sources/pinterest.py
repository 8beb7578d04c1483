"""Pinterest: pins that a search finds, with a key that was granted partner access.

The search brings the most fitting pins, not the newest, and tells neither when a pin was made nor by whom: a pin
counts when it is met first.  Not tried live: built after the published interface.
Source: https://github.com/pinterest/api-description (v5, /search/partner/pins, in beta)
"""

from __future__ import annotations

import re
from typing import ClassVar, Final
from urllib.parse import quote

from msgspec import Struct

from shitstorm_radar.records import Mention, MentionKind
from shitstorm_radar.sources.access_key import ask_with_key, bearer
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.json_site import Place, Raws, query_text, read_items
from shitstorm_radar.sources.paged import Page, PagedSource, usual_pause
from shitstorm_radar.sources.plain_text import one_line, tidy, title_to_text

PLATFORM: Final = "pinterest"
CHANNEL: Final = "pinterest.com"
PER_PAGE: Final = 50  # the most that it gives
_COUNTRY: Final = re.compile(r"[A-Z]{2}", re.ASCII)


class Pin(Struct):
    """A pin as a search shows it."""

    id: str
    title: str | None = None
    description: str | None = None
    alt_text: str | None = None


class Found(Struct):
    """What a search brings."""

    items: Raws


class PinterestSource(PagedSource):
    """Searches ``options["query"]`` as seen in ``options["country"]`` ("DE"); ``options["token"]`` is the key."""

    HISTORY_PAGES: ClassVar[int] = 1
    PAGES: ClassVar[int] = 1  # further pages are not older, only less fitting

    def asks(self) -> tuple[str, ...]:
        """The search; the address is always the same."""
        return self.option("query"), self._country

    @property
    def _country(self) -> str:
        return (self.option("country") or "DE").upper()

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """The 50 most fitting pins."""
        if not self.option("query"):
            raise wrong_address(self.host, "no_query", "needs a word to search for")
        if not _COUNTRY.fullmatch(self._country):
            raise wrong_address(self.host, "bad_country", "needs a country of two letters")
        asked = {"term": self.option("query"), "country_code": self._country, "limit": PER_PAGE}
        path = f"/v5/search/partner/pins?{query_text(asked)}"
        answer = await ask_with_key(self, path, bearer(self.option("token")))
        items = read_items(self.decoded(answer, Found).items, Pin, lambda pin: mention_of(pin, place))
        return Page(items, pause=usual_pause(answer, place.now), moved_to=answer.moved_to)


def mention_of(pin: Pin, place: Place) -> Mention | None:
    """A pin as a mention; None for one without words.

    Raises:
        ValueError: it has no id.
    """
    title, text = title_to_text(pin.title or ""), tidy(pin.description or pin.alt_text or "")
    number = one_line(pin.id, 100)
    if not number:
        raise ValueError("a pin without an id")
    if not title and not text:
        return None
    return Mention(
        uid=f"{PLATFORM}:{number}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=MentionKind.POST,
        first_seen_at=place.now,
        last_checked_at=place.now,
        url=web_address(f"https://www.pinterest.com/pin/{quote(number)}/"),
        title=title,
        text=text,
    )
