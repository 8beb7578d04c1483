"""Reviews of one's own app on Google Play, with the owner's sign-in.

Google shows those with a text that were written or changed in the last week, in production only.  It tells only when a
review was last changed, so that stands for the time it was published.  Not tried live: built after the published interface.
Source: https://developers.google.com/android-publisher/reply-to-reviews, discovery document androidpublisher v3
(200 requests an hour)
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct, field

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_epoch
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.google_access import GoogleSource
from shitstorm_radar.sources.json_site import Place, Raws, count, query_text, read_items
from shitstorm_radar.sources.marked import page_of
from shitstorm_radar.sources.native_addresses import package_of
from shitstorm_radar.sources.paged import Page, usual_pause
from shitstorm_radar.sources.plain_text import one_line, tidy, title_to_text

PLATFORM: Final = "google_play"
CHANNEL: Final = "Google Play"
PER_PAGE: Final = 100  # the most that it gives
_STORE: Final = "https://play.google.com/store/apps/details?"
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[_-][A-Za-z]{2,4})?", re.ASCII)


class Timestamp(Struct):
    """Seconds since 1970, written as text."""

    seconds: int = 0


class UserComment(Struct):
    """What the user wrote; a title stands before a tab."""

    text: str = ""
    modified: Timestamp = field(default_factory=Timestamp, name="lastModified")
    stars: int = field(default=0, name="starRating")
    language: str = field(default="", name="reviewerLanguage")
    thumbs_up: int | None = field(default=None, name="thumbsUpCount")


class DeveloperComment(Struct):
    """The answer."""

    text: str = ""


class Remark(Struct):
    """One part of a review: the user's words, or the answer."""

    user: UserComment | None = field(default=None, name="userComment")
    developer: DeveloperComment | None = field(default=None, name="developerComment")


class Review(Struct):
    """One review with what was said in it."""

    id: str = field(name="reviewId")
    author: str = field(default="", name="authorName")
    comments: list[Remark] = field(default_factory=list)


class Further(Struct):
    """Where there are more."""

    mark: str = field(default="", name="nextPageToken")


class Reviews(Struct):
    """A page of reviews; the list is left out where there are none."""

    reviews: Raws = field(default_factory=list)
    further: Further = field(default_factory=Further, name="tokenPagination")


class GooglePlaySource(GoogleSource):
    """Reads the reviews of ``options["app"]`` (its link or package name)."""

    async def read_marked(self, mark: str, floor: int | None, place: Place) -> tuple[Page, str]:
        """Up to 100 reviews, those last written or changed first."""
        app = package_of(self.option("app"))
        if not app:
            raise wrong_address(self.host, "bad_play_app", "needs a link to an app on Google Play, or its package name")
        asked = {"maxResults": PER_PAGE, "token": mark or None}
        answer = await self.ask(f"/androidpublisher/v3/applications/{app}/reviews?{query_text(asked)}")
        page = self.decoded(answer, Reviews)
        items = read_items(page.reviews, Review, lambda review: mention_of(review, app, place))
        note = "" if items.seen or floor else "no reviews with a text in the last week"
        return page_of(items, usual_pause(answer, place.now), note), page.further.mark


def mention_of(review: Review, app: str, place: Place) -> Mention | None:
    """A review as a mention; None for one without words.

    Raises:
        ValueError: it has no usable time.
    """
    said = next((remark.user for remark in review.comments if remark.user), None)
    if said is None or not said.text.strip():
        return None
    title, _, text = said.text.partition("\t")
    answered = any(remark.developer and remark.developer.text for remark in review.comments)
    number = one_line(review.id, 200)
    language = said.language.replace("_", "-") if _LANGUAGE.fullmatch(said.language) else ""
    return Mention(
        uid=f"{PLATFORM}:{number}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=CHANNEL,
        kind=MentionKind.REVIEW,
        first_seen_at=place.now,
        published_at=from_epoch(said.modified.seconds),
        time_trust=TimeTrust.SERVER,
        last_checked_at=place.now,
        url=web_address(f"{_STORE}{query_text({'id': app, 'reviewId': number})}"),
        title=title_to_text(title) if text else "",
        text=tidy(text or title),
        language=language or None,
        language_by="source" if language else None,
        author=Author(name=one_line(review.author, 200) or None),
        engagement=Engagement(
            likes=count(said.thumbs_up),
            replies=int(answered),
            rating=float(said.stars) if 1 <= said.stars <= 5 else None,
            metrics_at=place.now,
        ),
    )
