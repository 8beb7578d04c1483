"""X (Twitter), where every question costs money: counts by the minute always, posts only while the counts surge.

What was spent this month is counted with the prices that the user sets, shown, and kept below the ceiling: when it is
reached, nothing is asked until the month ends.  The meter knows only what this source asked; the bill is X's.  Posts that
were fetched are looked up again once a day for 30 days: those that X no longer shows are blanked, as its terms ask,
and the others' counts are renewed.  Reposts are left out.  Not tried live: built after the published interface and
recorded answers.
Source: https://docs.x.com/x-api/posts/counts/introduction, .../posts/search/introduction, .../x-api/fundamentals
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar

from shitstorm_radar.errors import InputError, SourceError
from shitstorm_radar.records import CountSample, Json, Mention, SourceCondition
from shitstorm_radar.sources.access_key import ask_with_key, bearer
from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.base import Cursor, Quota, Visit
from shitstorm_radar.sources.failures import blocked, broken, wrong_address
from shitstorm_radar.sources.http import Response
from shitstorm_radar.sources.json_site import Items, JsonSite, Place, query_text, read_items, refuse_mostly_bad
from shitstorm_radar.sources.paged import oldest_first
from shitstorm_radar.sources.spending import Meter, Prices, meter_of, millionths_of
from shitstorm_radar.sources.x_counts import HOUR_S, MINUTE_S, CountAnswer, Counts, Span, counts_of
from shitstorm_radar.sources.x_posts import (
    CHANNEL,
    PLATFORM,
    Post,
    PostAnswer,
    mention_of,
    moment_of,
    removed,
    users_of,
)

T = TypeVar("T")

DAY_S: Final = 86_400
MOST_POSTS: Final = 100  # of one question
FEWEST_POSTS: Final = 10  # X refuses to look for fewer
MOST_PAGES: Final = 5  # of counts in one visit
MOST_KEPT: Final = 300  # posts that are looked up again
_KEPT_S: Final = 30 * DAY_S
_LONGEST_GAP_S: Final = 6 * HOUR_S  # a longer one is counted by the hour
_AGAIN_S: Final = 300  # minutes that are counted again: the newest grow for a while
_SETTLED: Final = timedelta(seconds=30)  # X counts nothing that is younger than 10 s
_LOOK_BACK: Final = timedelta(hours=1)  # of the first posts of a surge
_WEEK: Final = timedelta(days=7) - timedelta(minutes=2)  # X knows no older posts
_FIELDS: Final = "created_at,public_metrics,conversation_id,lang,text"
_USER_FIELDS: Final = "created_at,name,username,public_metrics"
_OPERATOR: Final = re.compile(r"-\S+|\b\w+:\S+|[()\"]|\bOR\b")
_DEFAULTS: Final = {"price_request": "0.005", "price_post": "0.005", "ceiling": "25"}


@dataclass(slots=True)
class Reading:
    """What one visit has brought so far, and what it has cost."""

    place: Place
    meter: Meter
    counts: Counts
    kept: dict[str, tuple[int, str]]
    samples: list[CountSample] = field(default_factory=list)
    items: Items = field(default_factory=Items)
    quota: Quota | None = None
    note: str = ""
    cut: bool = False


class XSource(JsonSite):
    """Counts and, on a surge, reads ``options["query"]``; ``options["token"]`` is the key."""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """The counts since the last visit; the newest posts where these surge.

        Raises:
            SourceError: nothing could be asked, or the month's ceiling is reached.
        """
        if not self.option("query"):
            raise wrong_address(self.host, "no_query", "needs a word to search for")
        same = cursor if cursor.get("query") == self.option("query") else {}
        meter = meter_of(cursor.get("month"), cursor.get("spent"), self._prices(), now)
        reading = Reading(self.place(now), meter, counts_of(same), _kept_of(same.get("kept"), now))
        pause: timedelta | None = None
        try:
            await self._count(reading)
            if reading.counts.surge():
                await self._fetch(reading)
            await self._look_again(reading)
            refuse_mostly_bad(reading.items, self.host)
        except SourceError as err:
            if not reading.samples and not reading.items.mentions:
                raise
            reading.note, reading.cut, pause = str(err), True, err.retry_after  # what was paid for is kept
        return self._visit(reading, pause)

    def _visit(self, reading: Reading, pause: timedelta | None) -> Visit:
        meter = reading.meter
        return Visit(
            mentions=oldest_first(reading.items.mentions),
            cursor={
                "query": self.option("query"),
                "month": meter.month,
                "spent": meter.spent,
                "kept": {number: [at, first] for number, (at, first) in reading.kept.items()},
                **reading.counts.kept(),
            },
            complete=not reading.cut,
            wait=pause,
            note=reading.note or f"{reading.counts.last_hour} posts in the last hour",
            skipped=len(reading.items.faults),
            samples=tuple(reading.samples),
            on_surge=bool(reading.items.mentions),
            quota=reading.quota,
            remark="x_spent",
            figures=meter.figures(),
        )

    def _prices(self) -> Prices:
        try:
            request, post, ceiling = (millionths_of(self.option(name) or usual) for name, usual in _DEFAULTS.items())
        except InputError as err:
            raise wrong_address(self.host, "bad_amount", f"needs amounts that can be read ({err})") from None
        return Prices(request, post, ceiling, self.option("currency") or "USD")

    # counts

    async def _count(self, reading: Reading) -> None:
        now, until = reading.place.now, reading.counts.until
        end = int((now - _SETTLED).timestamp()) // MINUTE_S * MINUTE_S
        if until is not None and end <= until:
            return
        begin = None if until is None else until - _AGAIN_S
        if begin is None or begin < end - _LONGEST_GAP_S:
            hour = end - end % HOUR_S
            earliest = int((now - _WEEK).timestamp()) // MINUTE_S * MINUTE_S
            hours = await self._spans(reading, max(earliest, (begin or 0) // HOUR_S * HOUR_S), hour, "hour")
            reading.counts = reading.counts.with_hours(hours)
            begin = hour
        if begin < end:
            reading.counts = reading.counts.with_minutes(await self._spans(reading, begin, end, "minute"), end)

    async def _spans(self, reading: Reading, begin: int, end: int, granularity: str) -> dict[int, int]:
        """Posts by the start of their span; the spans also become samples."""
        asked = {"query": self._query, "granularity": granularity, "start_time": _iso(begin), "end_time": _iso(end)}
        found: dict[int, int] = {}
        mark: str | None = None
        for _ in range(MOST_PAGES):
            path = f"/2/tweets/counts/recent?{query_text({**asked, 'next_token': mark})}"
            answer = await self._ask(reading, path, CountAnswer)
            for sample in self._samples(answer.data):
                found[int(sample.start.timestamp())] = sample.n
                reading.samples.append(sample)
            mark = answer.meta.next_token or None
            if mark is None:
                return found
        reading.cut = True
        return found

    def _samples(self, spans: Iterable[Span]) -> list[CountSample]:
        subject = " ".join(_OPERATOR.sub(" ", self.option("query")).split())
        samples = []
        try:
            for span in spans:
                start, n = from_iso(span.start), span.n if span.n is not None else span.older_n
                length_s = max(int((from_iso(span.end) - start).total_seconds()), MINUTE_S)
                samples += [] if n is None else [
                    CountSample(self.source_id, PLATFORM, CHANNEL, start, length_s, n, subject=subject)]  # fmt: skip
        except ValueError as err:
            raise broken(self.host, "bad_counts", f"gives numbers that cannot be read ({err})") from None
        return samples

    # posts

    async def _fetch(self, reading: Reading) -> None:
        most, now = reading.meter.posts_left(MOST_POSTS), reading.place.now
        if most < FEWEST_POSTS:
            reading.note = "the posts surge, but the month's ceiling leaves no money to read them"
            return
        last = max(reading.kept, key=int, default="")
        since = {"since_id": last} if last and moment_of(last) > now - _LOOK_BACK else {
            "start_time": _iso(int((now - _LOOK_BACK).timestamp()))}  # fmt: skip
        asked = {"query": self._query, "max_results": most, "sort_order": "recency", **since, **_shown()}
        await self._posts(reading, f"/2/tweets/search/recent?{query_text(asked)}")

    async def _look_again(self, reading: Reading) -> None:
        now_s = int(reading.place.now.timestamp())
        due = sorted((at, number) for number, (at, _) in reading.kept.items() if at <= now_s - DAY_S)
        numbers = [number for _, number in due[: reading.meter.posts_left(MOST_POSTS)]]
        if not numbers:
            return
        firsts = {number: reading.kept[number][1] for number in numbers}
        answer = await self._posts(reading, f"/2/tweets?{query_text({'ids': ','.join(numbers), **_shown()})}")
        gone = [p.resource_id for p in answer.errors if p.gone and p.resource_id in firsts]
        reading.items += Items(tuple(removed(firsts[number], reading.place) for number in gone), len(gone))
        checked = {number: (now_s, firsts[number]) for number in numbers if number not in gone}
        reading.kept = {**{k: v for k, v in reading.kept.items() if k not in gone}, **checked}

    async def _posts(self, reading: Reading, path: str) -> PostAnswer:
        answer = await self._ask(reading, path, PostAnswer)
        reading.meter = reading.meter.after(posts=len(answer.data))
        users = users_of(answer.includes)
        now_s = int(reading.place.now.timestamp())

        def make(post: Post) -> Mention | None:
            mention = mention_of(post, users, reading.place)
            if mention is not None:
                reading.kept[post.id] = (now_s, mention.uid.removeprefix(f"{PLATFORM}:"))
            return mention

        reading.items += read_items(answer.data, Post, make)
        return answer

    async def _ask(self, reading: Reading, path: str, shape: type[T]) -> T:
        if reading.meter.exhausted:
            raise self._ceiling(reading.meter)
        try:
            answer = await ask_with_key(self, path, bearer(self.option("token")))
        except SourceError as err:
            if err.details.get("status") == "402":
                raise blocked(self.host, "x_no_credit", "says that the account has no credit left") from None
            raise
        reading.meter = reading.meter.after(requests=1)
        reading.quota = _quota(answer) or reading.quota
        return self.decoded(answer, shape)

    def _ceiling(self, meter: Meter) -> SourceError:
        told = meter.figures()
        return SourceError(
            f"{self.host}: {told['spent']} of {told['ceiling']} {told['currency']} are spent this month; "
            "nothing is asked until it ends.",
            condition=SourceCondition.BLOCKED,
            code="x_ceiling",
            details=told,
        )

    @property
    def _query(self) -> str:
        query = self.option("query")
        return query if "is:retweet" in query else f"({query}) -is:retweet"


def _shown() -> dict[str, str]:
    return {"post.fields": _FIELDS, "expansions": "author_id", "user.fields": _USER_FIELDS}


def _kept_of(kept: Json, now: datetime) -> dict[str, tuple[int, str]]:
    """The posts that are looked up again: when each was last seen, and the number it is known by."""
    rows = kept.items() if isinstance(kept, dict) else ()
    known = {k: (v[0], v[1]) for k, v in rows if isinstance(v, list) and len(v) == 2}
    oldest = now - timedelta(seconds=_KEPT_S)
    fresh = [
        (number, (at, first))
        for number, (at, first) in known.items()
        if isinstance(at, int) and isinstance(first, str) and number.isdecimal() and moment_of(number) > oldest
    ]
    return dict(sorted(fresh, key=lambda row: int(row[0]))[-MOST_KEPT:])


def _quota(answer: Response) -> Quota | None:
    limit, left, reset = (answer.headers.get(f"x-rate-limit-{name}", "") for name in ("limit", "remaining", "reset"))
    resets = datetime.fromtimestamp(int(reset), UTC) if reset.isdecimal() and len(reset) <= 11 else None
    return Quota(_number(left), _number(limit), resets) if left else None


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) <= 9 else None


def _iso(second: int) -> str:
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
