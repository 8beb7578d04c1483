"""What an answer's headers say of a quota: requests left, of how many, and until when; pure.

The dialects: Mastodon (``X-RateLimit-*``, reset as an ISO time), X (``x-rate-limit-*``, reset in seconds since 1970),
Reddit (``X-Ratelimit-*``, used instead of a limit, reset in seconds from now), ``RateLimit-*`` of the IETF draft, and
Meta (``X-App-Usage``, ``X-Business-Use-Case-Usage``: per cent used of a rolling hour).
Source: https://docs.joinmastodon.org/api/rate-limits/, https://docs.x.com/x-api/fundamentals/rate-limits,
https://support.reddithelp.com/hc/en-us/articles/16160319875092, https://developers.facebook.com/docs/graph-api/overview/rate-limiting
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec

from shitstorm_radar.sources.answers import server_time, time_until
from shitstorm_radar.sources.base import Quota

SCARCE: Final = 0.25  # with less than this part left, the rest is spread over the time until the reset

_FAMILIES: Final = ("x-ratelimit-", "x-rate-limit-", "ratelimit-")
_META: Final = ("x-app-usage", "x-business-use-case-usage")
_HOUR: Final = timedelta(hours=1)
_MOST: Final = 10**9


class Usage(msgspec.Struct):
    """Per cent used of Meta's rolling hour."""

    call_count: float = 0
    total_time: float = 0
    total_cputime: float = 0
    estimated_time_to_regain_access: float = 0  # minutes


def quota_of(headers: Mapping[str, str], now: datetime) -> Quota | None:
    """The quota that an answer tells; None where it tells none.

    Args:
        headers: with lower-case names.
        now: aware UTC, used where the answer has no date of its own.
    """
    for family in _FAMILIES:
        left = _number(headers.get(f"{family}remaining", ""))
        if left is not None:
            return _told(headers, family, left, now)
    return _meta(headers, now)


def pause_that_spares(quota: Quota, now: datetime) -> timedelta | None:
    """How long to leave a site alone so that what is left lasts; None while there is plenty, or nobody says until when.

    Nothing left: until it is whole again.  Little left: that time in as many parts.
    """
    if quota.left is None or quota.resets_at is None or quota.resets_at <= now:
        return None
    if quota.left > 0 and (quota.limit is None or quota.left >= SCARCE * quota.limit):
        return None
    return (quota.resets_at - now) / max(quota.left, 1)


def scarcest(quotas: Iterable[Quota], now: datetime) -> Quota | None:
    """The one of which the smallest part is left; those that are whole again since are no longer known."""
    known = [q for q in quotas if q.resets_at is None or q.resets_at > now]
    return min(known, key=lambda q: (q.left or 0) / max(q.limit or _MOST, 1), default=None)


def _told(headers: Mapping[str, str], family: str, left: float, now: datetime) -> Quota:
    limit = _number(headers.get(f"{family}limit", ""))
    used = _number(headers.get(f"{family}used", ""))
    if limit is None and used is not None:
        limit = left + used
    wait = time_until(headers.get(f"{family}reset", ""), server_time(headers) or now)
    resets_at = None if wait is None else now + min(max(wait, timedelta(0)), timedelta(days=31))
    return Quota(int(left), None if limit is None else round(limit), resets_at)


def _meta(headers: Mapping[str, str], now: datetime) -> Quota | None:
    usages: list[Usage] = []
    for name in _META:
        text = headers.get(name, "")[:10_000]
        try:
            if name == _META[0] and text:
                usages.append(msgspec.json.decode(text, type=Usage, strict=False))
            elif text:
                told = msgspec.json.decode(text, type=dict[str, list[Usage]], strict=False)
                usages += [usage for account in told.values() for usage in account]
        except (msgspec.MsgspecError, ValueError, RecursionError):
            continue
    if not usages:
        return None
    used = max(max(u.call_count, u.total_time, u.total_cputime) for u in usages)
    minutes = min(max(u.estimated_time_to_regain_access for u in usages), 31 * 24 * 60)
    resets_at = now + (timedelta(minutes=minutes) if minutes > 0 else _HOUR)
    return Quota(int(min(max(100 - used, 0), 100)), 100, resets_at)


def _number(text: str) -> float | None:
    """A count; "300" and "593.0", also the first of "100, 100;w=60"."""
    first = text.partition(",")[0].partition(";")[0].strip()
    try:
        value = float(first) if first.replace(".", "", 1).isdecimal() and first.isascii() else None
    except ValueError:
        return None
    return value if value is not None and value <= _MOST else None


def midnight_after(now: datetime) -> datetime:
    """The next midnight in UTC, at which daily quotas like Stack Exchange's start anew."""
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return today + timedelta(days=1)
