"""What a site's answer means: which state a status code puts the source in, and how long to stay away."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition

SHORTEST_PAUSE: Final = timedelta(seconds=5)
LONGEST_PAUSE: Final = timedelta(hours=6)

_NUMBER: Final = re.compile(r"\d{1,15}(\.\d{1,6})?", re.ASCII)
_FIRST_EPOCH_S: Final = 1_000_000_000
_FIRST_EPOCH_MS: Final = 100_000_000_000
_RESET_NAMES: Final = ("x-ratelimit-reset", "x-rate-limit-reset", "ratelimit-reset")

_SLOW_DOWN: Final = (
    SourceCondition.SLOW_DOWN,
    "too_many_requests",
    "asks us to come less often; the next visits wait longer by themselves",
)
_MEANINGS: Final[Mapping[int, tuple[SourceCondition, str, str]]] = {
    401: (SourceCondition.NEEDS_SIGN_IN, "needs_sign_in", "wants a sign-in; use an address that is open to everyone"),
    407: (
        SourceCondition.NEEDS_SIGN_IN,
        "proxy_sign_in",
        "is reached through a proxy that wants a sign-in; ask your system administrator",
    ),
    402: (SourceCondition.BLOCKED, "forbidden", "wants to be paid for this address"),
    403: (SourceCondition.BLOCKED, "forbidden", "refuses to answer programs; look for another feed of the same site"),
    451: (SourceCondition.BLOCKED, "legal", "may not show this address for legal reasons"),
    999: (SourceCondition.BLOCKED, "forbidden", "refuses to answer programs"),
    404: (SourceCondition.WRONG_ADDRESS, "not_found", "has nothing at this address; check its spelling"),
    410: (SourceCondition.WRONG_ADDRESS, "gone", "has removed this address for good; look for a new one"),
    408: (SourceCondition.OFFLINE, "timeout", "took too long to answer"),
    425: _SLOW_DOWN,
    429: _SLOW_DOWN,
    503: (SourceCondition.SLOW_DOWN, "overloaded", "is overloaded or under repair; it is asked again later"),
}


def error_for_status(status: int, host: str, headers: Mapping[str, str], now: datetime) -> SourceError:
    """The error for an answer that carries nothing to read.

    Server faults (5xx) count as offline with the code ``site_fault``: the address is right
    and nobody asked us to go away, the site just cannot answer.

    Args:
        status: what came instead of 2xx.
        host: for the message.
        headers: with lower-case names.
        now: aware UTC, used where the answer names no date of its own.
    """
    if status in _MEANINGS:
        condition, code, meaning = _MEANINGS[status]
    elif status >= 500:
        condition, code, meaning = SourceCondition.OFFLINE, "site_fault", "has a fault of its own; it is asked again"
    else:
        condition, code, meaning = SourceCondition.WRONG_ADDRESS, "refused", "does not understand this address"
    return SourceError(
        f"{host} {meaning} (HTTP {status}).",
        condition=condition,
        code=code,
        details={"host": host, "status": str(status)},
        retry_after=pause_asked(headers, now),
    )


def pause_asked(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long an answer asks us to stay away: Retry-After first, then X-RateLimit-Reset.

    Retry-After comes as seconds or as a date, X-RateLimit-Reset as an epoch (X), as an ISO time
    (Mastodon) or as seconds (Reddit).  Dates are compared with the answer's own Date, so a wrong
    clock on this computer does no harm.

    Returns:
        5 seconds to 6 hours; None when nothing readable was said.
    """
    server_now = server_time(headers) or now
    pause = time_until(headers.get("retry-after", ""), server_now)
    for name in _RESET_NAMES:
        if pause is None:
            pause = time_until(headers.get(name, ""), server_now)
    return None if pause is None else min(max(pause, SHORTEST_PAUSE), LONGEST_PAUSE)


def rate_limit_pause(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """As ``pause_asked``, but for a good answer: only when X-RateLimit-Remaining says that nothing is left."""
    left = next((headers[n] for n in headers if n.endswith(("ratelimit-remaining", "rate-limit-remaining"))), "")
    spent = _NUMBER.fullmatch(left.strip()) is not None and float(left) < 1
    return pause_asked(headers, now) if spent else None


def server_time(headers: Mapping[str, str]) -> datetime | None:
    """The time at the site, by its own clock."""
    return _http_date(headers.get("date", ""))


def time_until(value: str, now: datetime) -> timedelta | None:
    """A wait as sites write it: seconds, seconds since 1970, an HTTP date or an ISO time; None for anything else."""
    value = value.strip()
    if _NUMBER.fullmatch(value):
        return _from_number(float(value), now)
    moment = _http_date(value) or _iso_date(value)
    return None if moment is None else moment - now


def _from_number(number: float, now: datetime) -> timedelta:
    if number >= _FIRST_EPOCH_MS:
        number /= 1000
    if number >= _FIRST_EPOCH_S:
        number -= now.timestamp()
    return timedelta(seconds=max(0.0, min(number, 1e9)))


def _http_date(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _iso_date(value: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
