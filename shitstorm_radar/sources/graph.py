"""What the connectors of Meta's Graph interface share: the key's header, errors by their numbers, limits, pages.

The key travels in a header, never in an address; ``paging.next`` holds it in clear and is never followed, its cursor is.
Not tried live: built after the published documentation and recorded answers.
Source: https://developers.facebook.com/docs/graph-api/guides/error-handling,
https://developers.facebook.com/docs/graph-api/overview/rate-limiting, .../docs/graph-api/results
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import ClassVar, Final, TypeVar

import msgspec
from msgspec import Struct, field

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.sources.answers import LONGEST_PAUSE, SHORTEST_PAUSE, error_for_status
from shitstorm_radar.sources.failures import blocked, needs_sign_in, offline, wrong_address
from shitstorm_radar.sources.http import Response
from shitstorm_radar.sources.in_turn import LACKS_RIGHT
from shitstorm_radar.sources.json_site import Raws, query_text
from shitstorm_radar.sources.marked import MarkedSource

T = TypeVar("T")

GRAPH: Final = "https://graph.facebook.com"
VERSION: Final = "v24.0"
REFUSALS: Final = (400, 401, 403, 404, 500)  # statuses whose body says by number what is wrong
_ENOUGH_USED: Final = 90  # percent of a limit; the rest is for others with the same key
_USAGE_PAUSE: Final = timedelta(minutes=15)  # limits count over a rolling hour
_EXPIRED: Final = (102, 190, 463, 467)
_TOO_MANY: Final = (4, 17, 32, 341, 613, *range(80000, 80015))
_FAULTS: Final = (1, 2)
_UNKNOWN: Final = (100, 803)
_HASHTAGS_SPENT: Final = 18  # 30 hashtags in 7 days
_NO_HASHTAG: Final = 24
_BARRED: Final = 368


class GraphFault(Struct):
    """What an answer says is wrong."""

    code: int = 0
    message: str = ""


class Refusal(Struct):
    """The frame of an answer that is an error."""

    error: GraphFault


class Marks(Struct):
    """Where the next page is."""

    after: str = ""


class Paging(Struct):
    """Where there are more; without ``next`` there are none."""

    cursors: Marks = field(default_factory=Marks)
    next: str = ""


class Listing(Struct):
    """A page of anything; what lacks ``data`` is none."""

    data: Raws
    paging: Paging = field(default_factory=Paging)

    @property
    def mark(self) -> str:
        """The next page's cursor; empty at the end."""
        return self.paging.cursors.after if self.paging.next else ""


class Total(Struct):
    """How many there are."""

    total_count: int | None = None


class Summed(Struct):
    """A list of which only the number was asked for."""

    summary: Total = field(default_factory=Total)


class GraphSource(MarkedSource):
    """The base of a connector: ``options["token"]`` is the access key."""

    SECRETS: ClassVar[frozenset[str]] = frozenset({"token"})
    PLACE: ClassVar[str] = ""  # which of an account's places it reads; part of what makes a cursor count
    ROOT: ClassVar[str] = f"/{VERSION}"

    def asks(self) -> tuple[str, ...]:
        """The place and the options without the key; the address is always the same."""
        return self.PLACE, *(f"{k}={v}" for k, v in sorted(self._config.options.items()) if k not in self.SECRETS)

    async def ask(
        self, path: str, fields: Mapping[str, object], shape: type[T], now: datetime
    ) -> tuple[T, timedelta | None]:
        """An answer's frame, and how long its headers ask us to stay away.

        Raises:
            SourceError: it cannot be fetched, or is an error.
        """
        headers = {"Authorization": f"Bearer {self.option('token')}"}
        answer = await self.get(f"{self.ROOT}{path}?{query_text(fields)}", headers=headers, also=REFUSALS)
        if answer.status >= 400:
            raise refusal(answer, self.host, now)
        return self.decoded(answer, shape), usage_pause(answer.headers)


def refusal(answer: Response, host: str, now: datetime) -> SourceError:
    """What an error's number means for the user.

    Its message is not passed on: it may quote the key.
    """
    try:
        code = msgspec.json.decode(answer.body, type=Refusal, strict=False).error.code
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        code = 0
    if code in _TOO_MANY or code == _HASHTAGS_SPENT:
        return _wait(answer, host, code)
    if code in (3, 10) or 200 <= code < 300:
        lacks = f"says that the access key lacks a right that is needed here (error {code})"
        return needs_sign_in(host, LACKS_RIGHT, lacks)
    for codes, make, name, what in _MEANINGS:
        if code in codes:
            return make(host, name, what)
    return error_for_status(answer.status, host, answer.headers, now)


def usage_pause(headers: Mapping[str, str]) -> timedelta | None:
    """How long to stay away, by the shares of the limits that are used up; None while there is room."""
    longest = timedelta(0)
    for name in ("x-app-usage", "x-page-usage", "x-business-use-case-usage"):
        for use in _uses(headers.get(name, "")):
            shares = [use.get(part, 0.0) for part in ("call_count", "total_time", "total_cputime")]
            named = timedelta(minutes=min(max(use.get("estimated_time_to_regain_access", 0.0), 0.0), 1e5))
            longest = max(longest, named, _USAGE_PAUSE if max(shares) >= _ENOUGH_USED else timedelta(0))
    return min(max(longest, SHORTEST_PAUSE), LONGEST_PAUSE) if longest else None


def _wait(answer: Response, host: str, code: int) -> SourceError:
    spent = code == _HASHTAGS_SPENT
    why = "allows 30 hashtags in 7 days, and they are spent" if spent else "asks us to come less often"
    return SourceError(
        f"{host} {why}.",
        condition=SourceCondition.SLOW_DOWN,
        code="hashtags_spent" if spent else "too_many_requests",
        details={"host": host},
        retry_after=LONGEST_PAUSE if spent else usage_pause(answer.headers) or _USAGE_PAUSE,
    )


def _uses(header: str) -> list[dict[str, float]]:
    """The objects with numbers in a usage header, however deep they lie; X-Business-Use-Case-Usage has lists by account."""
    try:
        told = msgspec.json.decode(header.encode()[:10_000]) if header else {}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return []
    pending, found = [told], []
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            found.append({k: float(v) for k, v in part.items() if isinstance(v, int | float) and abs(v) < 1e9})
            pending += part.values()
        elif isinstance(part, list):
            pending += part
    return found


_MEANINGS: Final = (
    (_EXPIRED, needs_sign_in, "key_expired", "does not take the access key any more; make a new one and enter it"),
    (_UNKNOWN, wrong_address, "graph_unknown", "knows no such page or account, or the access key may not see it"),
    ((_NO_HASHTAG,), wrong_address, "no_hashtag", "knows no such hashtag, or keeps it back as offensive"),
    (_FAULTS, offline, "site_fault", "has a fault of its own; it is asked again"),
    ((_BARRED,), blocked, "forbidden", "has barred this app or account for a while"),
)
