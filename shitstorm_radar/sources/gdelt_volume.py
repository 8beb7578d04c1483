"""GDELT: how many newspaper articles of the whole world have a word, by the quarter of an hour.

Only numbers come, of articles whose text has the word, also where the title does not.  The newest quarter still
grows, and a few articles are indexed hours later: the last hours are read again each time, and the new number
replaces the old.  Not tried live: built after the published documentation.
Source: https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/ (mode TimelineVolRaw; quarters of an hour up to 72 h)
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from msgspec import Struct, field

from shitstorm_radar.records import CountSample
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import broken, wrong_address
from shitstorm_radar.sources.gdelt import PLATFORM, understood
from shitstorm_radar.sources.json_site import JsonSite, query_text
from shitstorm_radar.sources.paged import usual_pause

_FIRST_LOOK: Final = timedelta(hours=24)
_LONGEST_LOOK: Final = timedelta(hours=71)  # beyond, it answers by the hour
_AGAIN: Final = timedelta(hours=3)  # articles that are indexed late
_QUARTER_S: Final = 900
_MOST_POINTS: Final = 1000
_STAMP: Final = "%Y%m%d%H%M%S"
_POINT_STAMP: Final = "%Y%m%dT%H%M%SZ"


class Point(Struct):
    """How many articles were found from ``date`` on."""

    date: str
    value: float


class Line(Struct):
    """One curve."""

    series: str = ""
    data: list[Point] = field(default_factory=list)


class Answer(Struct):
    """The curves; there are none when nothing was found."""

    timeline: list[Line] = field(default_factory=list)


class GdeltVolumeSource(JsonSite):
    """Counts what ``options["query"]`` finds, in GDELT's own language (``"a phrase" sourcelang:german``)."""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """The numbers since the last visit and of some hours before.

        Raises:
            SourceError: the site cannot be read, or does not understand the search.
        """
        query = self.option("query")
        if not query:
            raise wrong_address(self.host, "no_query", "needs a word to search for")
        known = cursor.get("until") if cursor.get("query") == query else None
        begin = now - _FIRST_LOOK
        if isinstance(known, int):
            begin = max(datetime.fromtimestamp(known, UTC) - _AGAIN, now - _LONGEST_LOOK)
        asked = {
            "query": query,
            "mode": "timelinevolraw",
            "format": "json",
            "startdatetime": begin.strftime(_STAMP),
            "enddatetime": now.strftime(_STAMP),
        }
        response = await self.get(f"/api/v2/doc/doc?{query_text(asked)}")
        answer = self.decoded(understood(response, self.host), Answer)
        samples = self._samples(answer, query, now)
        return Visit(
            cursor={"query": query, "until": int(now.timestamp())},
            complete=not isinstance(known, int) or known > (now - _LONGEST_LOOK).timestamp(),
            moved_to=response.moved_to,
            wait=usual_pause(response, now),
            note=f"{len(samples)} numbers; articles in the last of them: {samples[-1].n}"
            if samples
            else "nothing found",
            samples=samples,
        )

    def _samples(self, answer: Answer, query: str, now: datetime) -> tuple[CountSample, ...]:
        points = answer.timeline[0].data[-_MOST_POINTS:] if answer.timeline else []
        try:
            found = [(datetime.strptime(p.date, _POINT_STAMP).replace(tzinfo=UTC), int(p.value)) for p in points]
            found = [(start, n) for start, n in found if start < now]
            return tuple(
                CountSample(self.source_id, PLATFORM, self.host, start, _length_s(start, now), n, subject=query)
                for start, n in found
            )
        except (ValueError, OverflowError) as err:
            raise broken(self.host, "bad_counts", f"gives numbers that cannot be read ({err})") from None


def _length_s(start: datetime, now: datetime) -> int:
    """Seconds; the quarter that still runs ends now."""
    return int(min(max((now - start).total_seconds(), 60), _QUARTER_S))
