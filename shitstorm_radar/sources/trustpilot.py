"""Trustpilot: the reviews of a company, with a key of the company's own account for developers.

Reviews that were removed just vanish there, so deletions are not seen.  Not tried live: built after the published
documentation.
Source: https://developers.trustpilot.com/business-units-api-(public), https://developers.trustpilot.com/rate-limiting
(833 requests in 5 minutes)
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import ClassVar, Final
from urllib.parse import quote

from msgspec import Struct, field

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.access_key import ask_with_key
from shitstorm_radar.sources.api_times import from_iso, iso_or_none
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import Place, Raws, count, query_text, read_items
from shitstorm_radar.sources.paged import Page, PagedSource, usual_pause
from shitstorm_radar.sources.plain_text import one_line, tidy, title_to_text

PLATFORM: Final = "trustpilot"
CHANNEL: Final = "trustpilot.com"
PER_PAGE: Final = 100  # the most that it gives


class Consumer(Struct):
    """Who wrote."""

    display_name: str | None = field(default=None, name="displayName")


class CompanyReply(Struct):
    """The company's answer."""

    text: str | None = None


class Review(Struct):
    """One review."""

    id: str
    created_at: str = field(name="createdAt")
    updated_at: str | None = field(default=None, name="updatedAt")
    stars: float | None = None
    title: str | None = None
    text: str | None = None
    language: str | None = None
    consumer: Consumer | None = None
    likes: int | None = field(default=None, name="numberOfLikes")
    reply: CompanyReply | None = field(default=None, name="companyReply")


class Reviews(Struct):
    """A page of reviews; a list of anything else is no page."""

    reviews: Raws


class Company(Struct):
    """What a search for a company finds."""

    id: str


class TrustpilotSource(PagedSource):
    """Reads the reviews of ``options["company"]`` (its domain); ``options["token"]`` is the key."""

    HISTORY_PAGES: ClassVar[int] = 1
    OVERLAP: ClassVar[int] = 86_400  # seconds; likes, answers and edits of a day are seen again

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        super().__init__(config, client)
        self._number = ""

    def asks(self) -> tuple[str, ...]:
        """The company; the address is always the same."""
        return (self._company,)

    @property
    def _company(self) -> str:
        return company_of(self.option("company"))

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """As ``PagedSource.poll``; the company's number never changes and is kept in the cursor."""
        kept = cursor.get("number")
        known = isinstance(kept, str) and cursor.get("company") == self._company
        self._number = str(kept) if known else ""
        visit = await super().poll(cursor, now)
        return replace(visit, cursor={**visit.cursor, "number": self._number, "company": self._company})

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """The ``at``-th page of reviews, the newest first."""
        if not self._number:
            self._number = await self._number_of(self._company)
        number = at or 1
        asked = {"orderBy": "createdat.desc", "perPage": PER_PAGE, "page": number}
        path = f"/v1/business-units/{quote(self._number, safe='')}/reviews?{query_text(asked)}"
        answer = await ask_with_key(self, path, {"apikey": self.option("token")})
        items = read_items(self.decoded(answer, Reviews).reviews, Review, lambda review: mention_of(review, place))
        times = [int(m.published_at.timestamp()) for m in items.mentions if m.published_at]
        return Page(
            items,
            newest=max(times, default=None),
            oldest=min(times, default=None),
            next=number + 1 if items.seen >= PER_PAGE else None,
            pause=usual_pause(answer, place.now),
            moved_to=answer.moved_to,
        )

    async def _number_of(self, company: str) -> str:
        unknown = wrong_address(self.host, "no_company", "knows no company of this domain")
        if not company:
            raise unknown
        path = f"/v1/business-units/find?{query_text({'name': company})}"
        try:
            answer = await ask_with_key(self, path, {"apikey": self.option("token")})
        except SourceError as err:
            raise (unknown if err.code == "not_found" else err) from None
        return self.decoded(answer, Company).id


def company_of(text: str) -> str:
    """The domain by which a company is known, from what the user wrote: that, or the address of its page.

    >>> company_of("https://de.trustpilot.com/review/www.muster.de?stars=1"), company_of("Muster.de")
    ('www.muster.de', 'muster.de')
    """
    found = text.strip().partition("/review/")[2] or text.strip().partition("://")[2] or text.strip()
    return found.partition("/")[0].partition("?")[0].casefold()


def mention_of(review: Review, place: Place) -> Mention:
    """A review as a mention.

    Raises:
        ValueError: its time is none.
    """
    published, changed = from_iso(review.created_at), iso_or_none(review.updated_at)
    number = one_line(review.id, 100)
    return Mention(
        uid=f"{PLATFORM}:{number}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=MentionKind.REVIEW,
        first_seen_at=place.now,
        published_at=published,
        time_trust=TimeTrust.SERVER,
        edited_at=changed if changed and changed > published else None,
        last_checked_at=place.now,
        url=web_address(f"https://www.trustpilot.com/reviews/{quote(number)}"),
        title=title_to_text(review.title or ""),
        text=tidy(review.text or ""),
        language=one_line(review.language or "", 20) or None,
        language_by="source" if review.language else None,
        author=Author(name=one_line(review.consumer.display_name or "", 200) or None) if review.consumer else Author(),
        engagement=Engagement(
            likes=count(review.likes),
            replies=int(bool(review.reply and review.reply.text)),
            rating=review.stars if review.stars and 1 <= review.stars <= 5 else None,
            metrics_at=place.now,
        ),
    )
