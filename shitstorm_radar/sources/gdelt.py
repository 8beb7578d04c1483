"""GDELT: newspaper articles of the whole world with a word, by their titles.

Its time is when GDELT saw the article, which is a quarter of an hour or more after it was published.
The search looks into the articles' texts, but only titles are given: an article whose title does not fit a topic's
query is dropped.  Not tried live: built after the published documentation.
Source: https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import ClassVar, Final

from msgspec import Struct, field

from shitstorm_radar.records import Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.api_times import from_epoch
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.fingerprint import canonical_url, host_of, short_hash, web_address
from shitstorm_radar.sources.http import Response
from shitstorm_radar.sources.json_site import Items, Place, Raws, decode, query_text, read_items
from shitstorm_radar.sources.paged import Page, PagedSource, step_down, usual_pause
from shitstorm_radar.sources.plain_text import one_line, title_to_text

PLATFORM: Final = "gdelt"
_PER_PAGE: Final = 250  # the most that it gives
_SPACING: Final = timedelta(seconds=6)  # it answers once in 5 s
_STAMP: Final = "%Y%m%d%H%M%S"
_LOOSE_BACKSLASH: Final = re.compile(rb'\\(?!["\\/bfnrtu])')
_LANGUAGES: Final = {
    "german": "de", "english": "en", "french": "fr", "italian": "it", "spanish": "es", "dutch": "nl", "polish": "pl",
    "turkish": "tr", "portuguese": "pt", "danish": "da", "swedish": "sv", "czech": "cs", "russian": "ru",
}  # fmt: skip


class Article(Struct):
    """One article."""

    url: str
    title: str
    seendate: str
    domain: str = ""
    language: str = ""


class Answer(Struct):
    """A list of articles; it is left out when there is none."""

    articles: Raws = field(default_factory=list)


class GdeltSource(PagedSource):
    """Reads what ``options["query"]`` finds, in GDELT's own language (``"a phrase" sourcelang:german``)."""

    PAGES: ClassVar[int] = 1
    HISTORY_PAGES: ClassVar[int] = 1
    OVERLAP: ClassVar[int] = 3600  # seconds: articles turn up in quarters of an hour, some late

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """Up to 250 articles seen at ``at`` (epoch seconds) or before."""
        if not self.option("query"):
            raise wrong_address(self.host, "no_query", "needs a word to search for")
        start = floor if floor is not None else int(place.now.timestamp()) - 86_400
        asked = {
            "query": self.option("query"),
            "mode": "artlist",
            "format": "json",
            "sort": "datedesc",
            "maxrecords": _PER_PAGE,
            "startdatetime": _stamp(start),
            "enddatetime": _stamp(at if at is not None else int(place.now.timestamp())),
        }
        response = await self.get(f"/api/v2/doc/doc?{query_text(asked)}")
        items, times = _read(self._articles(response), place)
        oldest = min(times, default=None)
        full = items.seen >= _PER_PAGE
        return Page(
            items,
            newest=max(times, default=None),
            oldest=oldest,
            next=step_down(oldest, at) if full else None,
            pause=usual_pause(response, place.now) or (_SPACING if full else None),
            moved_to=response.moved_to,
        )

    def _articles(self, response: Response) -> Raws:
        """The articles.

        Raises:
            SourceError: the search was refused, or the answer is no data.
        """
        body = understood(response, self.host).body.strip()
        if not body or body[:1] == b"<":
            return self.decoded(response, Answer).articles
        # it forgets to escape backslashes that stand in titles
        return decode(_LOOSE_BACKSLASH.sub(rb"\\\\", body), Answer, self.host).articles


def understood(response: Response, host: str) -> Response:
    """The answer, unless it says that the search is not understood: that it tells in plain words, with status 200.

    Raises:
        SourceError: the search was refused.
    """
    body = response.body.strip()
    if body and body[:1] not in (b"{", b"<"):
        reason = one_line(body[:300].decode("utf-8", "replace"), 200)
        raise wrong_address(host, "search_refused", f"does not understand the search ({reason})")
    return response


def _read(raws: Raws, place: Place) -> tuple[Items, list[int]]:
    times: list[int] = []

    def make(article: Article) -> Mention:
        seen = datetime.strptime(article.seendate, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        mention = mention_of(article, seen, place)
        times.append(int(seen.timestamp()))
        return mention

    return read_items(raws, Article, make), times


def mention_of(article: Article, seen: datetime, place: Place) -> Mention:
    """An article as a mention.

    Raises:
        ValueError: it has no address.
    """
    url = web_address(article.url)
    if url is None:
        raise ValueError("the article's address is none")
    return Mention(
        uid=f"{PLATFORM}:{short_hash(canonical_url(url))}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=host_of(url) or one_line(article.domain, 200),
        kind=MentionKind.ARTICLE,
        first_seen_at=place.now,
        published_at=seen,
        time_trust=TimeTrust.FEED,
        last_checked_at=place.now,
        url=url,
        title=title_to_text(article.title),
        language=_LANGUAGES.get(article.language.lower()),
        language_by="source" if article.language.lower() in _LANGUAGES else None,
    )


def _stamp(seconds: int) -> str:
    return from_epoch(seconds).strftime(_STAMP)
