"""Reviews of one's own places on Google (Business Profile), with the owner's sign-in.

Google answers only to projects that it has approved; until then every request is refused.  Stars without a text are no
mentions; reviews that were removed just vanish.  Not tried live: built after the published documentation.
Source: https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews/list
(300 requests a minute once approved)
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import ClassVar, Final

from msgspec import Struct, field

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.api_times import from_iso, iso_or_none
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.google_access import GoogleSource
from shitstorm_radar.sources.in_turn import visit_in_turn
from shitstorm_radar.sources.json_site import JsonSite, Place, Raws, query_text, read_items
from shitstorm_radar.sources.paged import Page, usual_pause
from shitstorm_radar.sources.plain_text import one_line, tidy

PLATFORM: Final = "google_reviews"
CHANNEL: Final = "Google"
PER_PAGE: Final = 50  # the most that it gives
MOST_PLACES: Final = 20  # in one source; each is a request
_PLACE: Final = re.compile(r"accounts/\d{1,40}/locations/\d{1,40}", re.ASCII)
_STARS: Final = {"ONE": 1.0, "TWO": 2.0, "THREE": 3.0, "FOUR": 4.0, "FIVE": 5.0}
_TRANSLATED: Final = "(Translated by Google)"
_ORIGINAL: Final = "(Original)"


class Reviewer(Struct):
    """Who wrote."""

    name: str = field(default="", name="displayName")


class ReviewReply(Struct):
    """The owner's answer."""

    comment: str = ""


class Review(Struct):
    """One review."""

    id: str = field(name="reviewId")
    created_at: str = field(name="createTime")
    updated_at: str = field(default="", name="updateTime")
    stars: str = field(default="", name="starRating")
    comment: str = ""
    reviewer: Reviewer = field(default_factory=Reviewer)
    reply: ReviewReply = field(default_factory=ReviewReply, name="reviewReply")


class Reviews(Struct):
    """A page of reviews; the list is left out where there are none."""

    reviews: Raws = field(default_factory=list)
    mark: str = field(default="", name="nextPageToken")


class PlaceReviews(GoogleSource):
    """The reviews of one place, those last written or changed first."""

    HISTORY_PAGES: ClassVar[int] = 1

    async def read_marked(self, mark: str, floor: int | None, place: Place) -> tuple[Page, str]:
        """Up to 50 reviews; positions are the times of the last change."""
        asked = {"pageSize": PER_PAGE, "orderBy": "updateTime desc", "pageToken": mark or None}
        answer = await self.ask(f"/v4/{self.option('location')}/reviews?{query_text(asked)}")
        page = self.decoded(answer, Reviews)
        items = read_items(page.reviews, Review, lambda review: mention_of(review, place))
        times = [int(at.timestamp()) for m in items.mentions if (at := m.edited_at or m.published_at)]
        pause = usual_pause(answer, place.now)
        return Page(items, newest=max(times, default=None), oldest=min(times, default=None), pause=pause), page.mark


class GoogleReviewsSource(JsonSite):
    """Reads the places ``options["location"]`` ("accounts/1/locations/2", several with commas)."""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """The reviews of every place.

        Raises:
            SourceError: a place cannot be read.
        """
        places = places_of(self.option("location"))
        if not places:
            raise wrong_address(self.host, "bad_place", "needs places such as accounts/1/locations/2")
        return await visit_in_turn({p: PlaceReviews(self._of(p), self._client) for p in places}, cursor, now)

    def _of(self, location: str) -> SourceConfig:
        return replace(self._config, options={**self._config.options, "location": location})


def places_of(text: str) -> tuple[str, ...]:
    """The places named.

    >>> places_of("accounts/1/locations/2, accounts/1/locations/3 rubbish")
    ('accounts/1/locations/2', 'accounts/1/locations/3')
    """
    return tuple(dict.fromkeys(_PLACE.findall(text)))[:MOST_PLACES]


def original_of(comment: str) -> str:
    r"""The review's own words; Google puts its translation before or behind them.

    >>> original_of("(Translated by Google) Never again\n\n(Original)\nNie wieder")
    'Nie wieder'
    >>> original_of("Nie wieder\n\n(Translated by Google)\nNever again")
    'Nie wieder'
    """
    _, marked, original = comment.partition(_ORIGINAL)
    before = comment.partition(_TRANSLATED)[0]
    return (original if marked and _TRANSLATED in comment else before).strip()


def mention_of(review: Review, place: Place) -> Mention | None:
    """A review as a mention; None for stars without a text.

    Raises:
        ValueError: its time is none.
    """
    text = tidy(original_of(review.comment))
    if not text:
        return None
    published, changed = from_iso(review.created_at), iso_or_none(review.updated_at)
    return Mention(
        uid=f"{PLATFORM}:{one_line(review.id, 300)}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=MentionKind.REVIEW,
        first_seen_at=place.now,
        published_at=published,
        time_trust=TimeTrust.SERVER,
        edited_at=changed if changed and changed > published else None,
        last_checked_at=place.now,
        text=text,
        author=Author(name=one_line(review.reviewer.name, 200) or None),
        engagement=Engagement(
            replies=int(bool(review.reply.comment)), rating=_STARS.get(review.stars), metrics_at=place.now
        ),
    )
