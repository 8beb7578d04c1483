"""Stack Exchange: new questions of one of its sites with a word; its wish to be left alone is honoured.

Without a key 300 requests a day are free for everybody behind one address.  Answers and comments are not
searched by the interface.  Not tried live: built after the published documentation.
Source: https://api.stackexchange.com/docs/advanced-search, https://api.stackexchange.com/docs/throttle
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import ClassVar, Final

from msgspec import Struct, field

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, SourceCondition, TimeTrust
from shitstorm_radar.sources.answers import LONGEST_PAUSE
from shitstorm_radar.sources.api_times import from_epoch
from shitstorm_radar.sources.base import Quota
from shitstorm_radar.sources.fingerprint import host_of, web_address
from shitstorm_radar.sources.json_site import Place, Raws, count, query_text, read_items
from shitstorm_radar.sources.paged import Page, PagedSource, step_down
from shitstorm_radar.sources.plain_text import html_to_text, one_line, title_to_text
from shitstorm_radar.sources.rate_headers import midnight_after

PLATFORM: Final = "stack_exchange"
_PER_PAGE: Final = 100
_TOO_MANY: Final = 502  # the interface's own number of "throttle_violation"
_SECONDS: Final = re.compile(r"(\d{1,9}) seconds")
_RESERVE: Final = 5  # requests of the day left to others of the same address


class Owner(Struct):
    """Who asked."""

    display_name: str | None = None
    link: str | None = None


class Question(Struct):
    """One question."""

    question_id: int
    creation_date: int
    title: str
    link: str | None = None
    body: str | None = None
    owner: Owner = field(default_factory=Owner)
    last_edit_date: int | None = None
    score: int | None = None
    view_count: int | None = None
    answer_count: int | None = None
    tags: list[str] = field(default_factory=list)


class Answer(Struct):
    """The frame around every answer, good or bad."""

    items: Raws = field(default_factory=list)
    has_more: bool = False
    backoff: int | None = None
    quota_remaining: int | None = None
    quota_max: int | None = None
    error_id: int | None = None
    error_message: str = ""


class StackExchangeSource(PagedSource):
    """Reads ``options["query"]`` of ``options["site"]`` ("stackoverflow")."""

    PAGES: ClassVar[int] = 2
    HISTORY_PAGES: ClassVar[int] = 1
    OVERLAP: ClassVar[int] = 3600  # seconds

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """Up to 100 questions asked at ``at`` (epoch seconds) or before."""
        site = self.option("site") or "stackoverflow"
        asked = {
            "site": site,
            "q": self.option("query") or None,
            "sort": "creation",
            "order": "desc",
            "pagesize": _PER_PAGE,
            "filter": "withbody",
            "todate": at,
            "fromdate": floor,
        }
        response = await self.get(f"/2.3/search/advanced?{query_text(asked)}", also=(400,))
        answer = self.decoded(response, Answer)
        if answer.error_id is not None:
            raise _refusal(answer, place.host)
        items = read_items(answer.items, Question, lambda question: mention_of(question, place))
        times = [int(m.published_at.timestamp()) for m in items.mentions if m.published_at]
        oldest = min(times, default=None)
        return Page(
            items,
            newest=max(times, default=None),
            oldest=oldest,
            next=step_down(oldest, at) if answer.has_more else None,
            pause=_pause(answer),
            moved_to=response.moved_to,
            quota=_quota(answer, place.now),
        )


def mention_of(question: Question, place: Place) -> Mention:
    """A question as a mention.

    Raises:
        ValueError: its time is none.
    """
    url = web_address(question.link or "")
    channel = host_of(url or "") or place.host
    return Mention(
        uid=f"{PLATFORM}:{channel}/q/{question.question_id}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=channel,
        kind=MentionKind.POST,
        first_seen_at=place.now,
        published_at=from_epoch(question.creation_date),
        time_trust=TimeTrust.SERVER,
        edited_at=from_epoch(question.last_edit_date) if question.last_edit_date else None,
        last_checked_at=place.now,
        url=url,
        title=title_to_text(question.title),
        text=html_to_text(question.body or ""),
        author=Author(name=title_to_text(question.owner.display_name or "", 200) or None),
        engagement=Engagement(
            replies=count(question.answer_count),
            views=count(question.view_count),
            score=question.score,
            metrics_at=place.now,
        ),
        tags=tuple(one_line(tag, 100) for tag in question.tags[:30]),
    )


def _quota(answer: Answer, now: datetime) -> Quota | None:
    """What the day still allows; the answer says it, not its headers."""
    if answer.quota_remaining is None:
        return None
    return Quota(answer.quota_remaining, answer.quota_max, midnight_after(now))


def _pause(answer: Answer) -> timedelta | None:
    """Its ``backoff`` must be kept; with the day's requests nearly used up the rest of them is spread."""
    spent = answer.quota_remaining is not None and answer.quota_remaining < _RESERVE
    if spent:
        return LONGEST_PAUSE
    return timedelta(seconds=min(answer.backoff, LONGEST_PAUSE.total_seconds())) if answer.backoff else None


def _refusal(answer: Answer, host: str) -> SourceError:
    reason = one_line(answer.error_message, 200)
    if answer.error_id == _TOO_MANY:
        named = _SECONDS.search(answer.error_message)
        pause = timedelta(seconds=int(named[1])) if named else LONGEST_PAUSE
        return SourceError(
            f"{host} asks us to come less often ({reason}).",
            condition=SourceCondition.SLOW_DOWN,
            code="too_many_requests",
            details={"host": host},
            retry_after=min(pause, LONGEST_PAUSE),
        )
    return SourceError(
        f"{host} does not understand the search ({reason}); check site and words.",
        condition=SourceCondition.WRONG_ADDRESS,
        code="search_refused",
        details={"host": host, "reason": reason},
    )
