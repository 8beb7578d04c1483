"""Wikipedia: how often an article is read and changed.  Attention, not mentions: who reads has said nothing.

Readers are counted by the day and known some hours after its end; changes at once, by the UTC day.
Wikimedia asks programs to name a contact, hence the field for it.  Other wikis with MediaWiki give changes only.
Not tried live: built after the published documentation; changes tested with MediaWiki's documented answers.
Source: https://www.mediawiki.org/wiki/API:RecentChanges, https://doc.wikimedia.org/generated-data-platform/aqs/
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from msgspec import UNSET, Struct, UnsetType, field

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import CountKind, CountSample
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import broken, wrong_address
from shitstorm_radar.sources.http import USER_AGENT, HttpClient
from shitstorm_radar.sources.json_site import JsonSite, query_text
from shitstorm_radar.sources.plain_text import one_line

READ: Final = "wikipedia"
CHANGED: Final = "wikipedia_edits"
_VIEWS_AT: Final = "https://wikimedia.org"
_FIRST_LOOK: Final = timedelta(days=28)
_AGAIN: Final = timedelta(days=2)
_MOST_PAGES: Final = 5  # of 500 changes: an edit war of a month
_DAY: Final = timedelta(days=1)


class Change(Struct):
    """One change; ``title`` because wikis too old to filter by it give everything."""

    title: str
    timestamp: str


class Page(Struct):
    """The article, if there is one."""

    title: str
    missing: bool = False
    invalid: bool = False


class Query(Struct):
    """The article and its changes."""

    pages: list[Page] = field(default_factory=list)
    recentchanges: list[Change] = field(default_factory=list)


class More(Struct):
    """Where the list goes on."""

    rccontinue: str = ""


class Changes(Struct):
    """An answer of the action API."""

    query: Query | UnsetType = UNSET
    more: More = field(default_factory=More, name="continue")


class DayViews(Struct):
    """Readers of one day."""

    timestamp: str
    views: int


class Views(Struct):
    """An answer about readers."""

    items: list[DayViews] = field(default_factory=list)


class WikipediaSource(JsonSite):
    """Watches the article at ``address``; ``options["contact"]`` is told to Wikimedia."""

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        """Pages for phones have a host of their own, which the interfaces do not know."""
        super().__init__(config, client)
        self._base = self._base.replace(".m.wikipedia.org", ".wikipedia.org")

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Readers and changes since the last visit; the last two days again.

        Raises:
            SourceError: the wiki cannot be read, or has no such article.
        """
        asked = title_of(self._config.address)
        if not asked:
            raise wrong_address(self.host, "no_article", "needs the address of an article (…/wiki/Title)")
        known = _day(cursor.get("until")) if cursor.get("title") == asked else None
        today = now.astimezone(UTC).date()
        first = today - _FIRST_LOOK if known is None else max(known - _AGAIN, today - _FIRST_LOOK)
        title, changes, complete = await self._changes(asked, first)
        samples = self._by_day(changes, title, first, now)
        last_read = _day(cursor.get("read")) if known is not None else None
        if last_read is None or last_read < today - _DAY:
            read = await self._views(title, first, today)
            last_read = max((d for d, _ in read), default=last_read)
            samples += [self._sample(READ, title, day, n, now) for day, n in read]
        newest = next((s for s in reversed(samples) if s.platform == READ), None)
        return Visit(
            samples=tuple(samples),
            cursor={"title": asked, "until": today.isoformat(), "read": last_read.isoformat() if last_read else None},
            complete=complete,
            note=f"read {newest.n} times on {newest.start:%Y-%m-%d}" if newest else "no number of readers yet",
        )

    async def _changes(self, title: str, first: date) -> tuple[str, list[datetime], bool]:
        """The article's own title, its changes since ``first``, and whether these are all."""
        found: list[datetime] = []
        own, place = title, ""
        for _ in range(_MOST_PAGES):
            answer = await self._ask(title, first, place)
            if answer.query is UNSET or not answer.query.pages:
                raise broken(self.host, "no_posts", "answers without an article; check the address")
            page = answer.query.pages[0]
            own = page.title
            if page.missing or page.invalid:
                raise wrong_address(self.host, "no_article", "has no article of this title; check the address")
            try:
                found += [from_iso(c.timestamp) for c in answer.query.recentchanges if c.title == own]
            except ValueError as err:
                raise broken(self.host, "bad_counts", f"gives times that cannot be read ({err})") from None
            place = answer.more.rccontinue
            if not place:
                break
        return own, found, not place

    async def _ask(self, title: str, first: date, place: str) -> Changes:
        fields = {
            "action": "query",
            "format": "json",
            "formatversion": 2,
            "titles": title,
            "redirects": 1,
            "list": "recentchanges",
            "rctitle": title,
            "rctype": "edit|new",
            "rcprop": "title|timestamp",
            "rclimit": 500,
            "rcend": f"{first.isoformat()}T00:00:00Z",
            "rccontinue": place or None,
        }
        response = await self.get(f"/w/api.php?{query_text(fields)}", headers=self._contact())
        return self.decoded(response, Changes)

    async def _views(self, title: str, first: date, today: date) -> list[tuple[date, int]]:
        """Readers by day; none while nobody knows them yet, and none from other wikis."""
        project = self.host.removesuffix(".org").removeprefix("www.")
        base = _VIEWS_AT if self.host.endswith(".wikipedia.org") else self._base
        path = f"{project}/all-access/user/{quote(title.replace(' ', '_'), safe='')}/daily/{first:%Y%m%d}00/{today:%Y%m%d}00"
        try:
            response = await self.get(
                f"{base}/api/rest_v1/metrics/pageviews/per-article/{path}", headers=self._contact()
            )
        except SourceError as err:
            if err.details.get("status") == "404":
                return []
            raise
        try:
            found = [
                (_stamped(i.timestamp), i.views) for i in self.decoded(response, Views).items[-_FIRST_LOOK.days - 2 :]
            ]
        except ValueError as err:
            raise broken(self.host, "bad_counts", f"gives numbers that cannot be read ({err})") from None
        return sorted((day, n) for day, n in found if first <= day < today and 0 <= n < 1_000_000_000)

    def _by_day(self, changes: list[datetime], title: str, first: date, now: datetime) -> list[CountSample]:
        """Also the days on which nothing was changed."""
        counts = Counter(at.date() for at in changes)
        days = [first + n * _DAY for n in range((now.astimezone(UTC).date() - first).days + 1)]
        return [self._sample(CHANGED, title, day, counts[day], now) for day in days]

    def _sample(self, what: str, title: str, day: date, n: int, now: datetime) -> CountSample:
        start = datetime.combine(day, time(), UTC)
        length_s = int(min(max((now - start).total_seconds(), 60), 86_400))
        channel = f"{one_line(title, 200)} ({self.host})"
        return CountSample(self.source_id, what, channel, start, length_s, n, CountKind.ATTENTION, subject=title)

    def _contact(self) -> dict[str, str]:
        contact = "".join(c for c in self.option("contact") if c.isascii() and c.isprintable() and c not in "()")[:200]
        return {"user-agent": f"{USER_AGENT.partition(' (')[0]} ({contact or 'no contact given'})"}


def title_of(address: str) -> str:
    """The article that an address names; empty when it names none.

    >>> title_of("https://de.wikipedia.org/wiki/Deutsche_Bahn#Kritik")
    'Deutsche Bahn'
    """
    try:
        path = urlsplit(address.strip()).path
    except ValueError:
        return ""
    _, _, title = path.partition("/wiki/")
    return one_line(unquote(title).replace("_", " "), 300)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _stamped(text: str) -> date:
    return datetime.strptime(text[:8], "%Y%m%d").replace(tzinfo=UTC).date()
