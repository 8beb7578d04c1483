"""Reviews in Apple's App Store: the newest of an app in one country, with stars.

Apple shows at most 10 pages of 50; stars without a text never appear, answers of the company neither, and a removed
review just vanishes.  Not tried live: built after recorded answers; the page of reviews is known
to be empty now and then.
Source: https://itunes.apple.com/rss (undocumented since 2020)
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import ClassVar, Final

from msgspec import Raw, Struct, field
from msgspec.json import decode as decode_json

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.api_times import iso_or_none
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.fingerprint import web_address
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import Place, Raws, read_items
from shitstorm_radar.sources.native_addresses import app_of, country_of
from shitstorm_radar.sources.paged import Page, PagedSource, usual_pause
from shitstorm_radar.sources.plain_text import one_line, tidy

PLATFORM: Final = "app_store"
BASE: Final = "https://itunes.apple.com"
LAST_PAGE: Final = 10
_TWO_LETTERS: Final = re.compile(r"[a-z]{2}")


class Label(Struct):
    """How Apple writes a value."""

    label: str = ""


class LinkTarget(Struct):
    """How Apple writes an address."""

    href: str = ""


class Link(Struct):
    """A link."""

    attributes: LinkTarget = field(default_factory=LinkTarget)


class Reviewer(Struct):
    """Who reviewed."""

    name: Label = field(default_factory=Label)


class Entry(Struct):
    """A review, or in older answers the app itself, which has no rating."""

    id: Label
    title: Label = field(default_factory=Label)
    content: Label = field(default_factory=Label)
    rating: Label | None = field(default=None, name="im:rating")
    votes: Label | None = field(default=None, name="im:voteCount")
    author: Reviewer = field(default_factory=Reviewer)
    updated: Label = field(default_factory=Label)
    link: Link | list[Link] = field(default_factory=list)


class Feed(Struct):
    """The list; one entry stands there alone, none is left out."""

    entry: Raw = Raw(b"null")


class Answer(Struct):
    """The frame."""

    feed: Feed


class AppStoreSource(PagedSource):
    """Reads the app that the address names (a link to the store, or its number) in ``options["country"]`` ("de")."""

    HISTORY_PAGES: ClassVar[int] = 2
    PAGES: ClassVar[int] = LAST_PAGE
    OVERLAP: ClassVar[int] = 86_400  # seconds

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        super().__init__(config, client)
        address = config.address.strip()
        self._base = self._base if self._base and "apple.com" not in self._base and "://" in address else BASE
        self._app = app_of(address)
        self._country = (self.option("country") or country_of(address) or "us").lower()

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """The ``at``-th page of reviews."""
        if not self._app or not _TWO_LETTERS.fullmatch(self._country):
            raise wrong_address(self.host, "bad_app", "needs a link to an app and a country of two letters")
        number = at or 1
        path = f"/{self._country}/rss/customerreviews/page={number}/id={self._app}/sortby=mostrecent/json"
        answer = await self.get(path)
        raws = _entries(self.decoded(answer, Answer).feed.entry)
        items = read_items(raws, Entry, lambda entry: self._mention(entry, place))
        times = [_second(m.published_at) for m in items.mentions]
        known = all(m.published_at for m in items.mentions)
        return Page(
            items,
            newest=max(times, default=None),
            # without times nobody can tell where the known begins: the first page must do
            oldest=min(times, default=None) if known else 0,
            next=number + 1 if raws and number < LAST_PAGE else None,
            cut=bool(raws) and number >= LAST_PAGE,
            pause=usual_pause(answer, place.now),
            moved_to=answer.moved_to,
            note="" if raws else "no reviews in this country, or the store leaves them out just now",
        )

    def _mention(self, entry: Entry, place: Place) -> Mention | None:
        if entry.rating is None:
            return None  # the app itself
        if not entry.id.label.isdecimal():
            raise ValueError(f"{entry.id.label[:40]!r} is no review's number")
        published = iso_or_none(entry.updated.label)
        return Mention(
            uid=f"{PLATFORM}:{entry.id.label}",
            source_id=place.source_id,
            platform=PLATFORM,
            channel=f"App Store {self._country.upper()}",
            kind=MentionKind.REVIEW,
            first_seen_at=place.now,
            published_at=published,
            time_trust=TimeTrust.SERVER if published else TimeTrust.FALLBACK,
            last_checked_at=place.now,
            url=web_address(_href(entry.link)) or web_address(f"{BASE}/{self._country}/app/id{self._app}"),
            title=one_line(entry.title.label, 500),
            text=tidy(entry.content.label),
            author=Author(name=one_line(entry.author.name.label, 200) or None),
            engagement=Engagement(rating=_stars(entry.rating.label), metrics_at=place.now),
        )


def _entries(raw: Raw) -> Raws:
    written = bytes(raw).strip()
    if written == b"null":
        return []
    return decode_json(written, type=Raws) if written[:1] == b"[" else [raw]


def _href(link: Link | list[Link]) -> str:
    links = link if isinstance(link, list) else [link]
    return links[0].attributes.href if links else ""


def _stars(label: str) -> float | None:
    return float(label) if label in ("1", "2", "3", "4", "5") else None


def _second(moment: datetime | None) -> int:
    return int(moment.timestamp()) if moment else 0
