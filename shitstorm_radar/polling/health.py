"""How a source fares after a visit or a failure: pure steps from one status to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from shitstorm_radar.errors import RadarError, SourceError
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.sources.base import Quota, Visit

_NOTHING_LEFT = ("too_many_requests", "quota_spent")

Wording = tuple[str, Mapping[str, str | float | int]]


@dataclass(frozen=True, slots=True)
class Attempt:
    """When a source was asked, when it will be asked next (aware UTC), and its interval in seconds."""

    at: datetime
    next_at: datetime
    interval_s: float


def after_visit(old: SourceStatus, visit: Visit, attempt: Attempt, *, arrived: int) -> SourceStatus:
    """The status after an answer.

    The code is the visit's own remark, mostly empty, when all is well; else "moved", "items_skipped", "catching_up" or
    "incomplete".
    ``arrived`` says how many of the visit's mentions were not there the last time.

    While a source has more ready (``Visit.wait`` is zero) it is not yet read up to now, so the time
    of its last success stays: what the following visits bring belongs to the same catch-up.
    """
    code, details = _remark(visit)
    read_until = old.last_success_at if has_more(visit) else attempt.at
    return replace(
        old,
        condition=SourceCondition.MOVED if visit.moved_to else SourceCondition.OK,
        code=code,
        details=details,
        first_success_at=old.first_success_at or read_until,
        last_success_at=read_until,
        last_attempt_at=attempt.at,
        next_poll_at=attempt.next_at,
        interval_s=attempt.interval_s,
        moved_to=visit.moved_to,
        delivered=old.delivered + arrived,
        **_left(visit.quota),
    )


def has_more(visit: Visit) -> bool:
    """Whether the source says that more is ready to be fetched at once."""
    return visit.wait is not None and visit.wait <= timedelta(0)


def after_failure(old: SourceStatus, error: Exception, attempt: Attempt, quota: Quota | None = None) -> SourceStatus:
    """The status after a failure; one of the program's own is shown as "bug", with its kind, never hidden.

    ``quota`` is what the site last told of what is left; where it only says that this is nothing, so much is known.
    """
    condition = error.condition if isinstance(error, SourceError) else SourceCondition.BROKEN_DATA
    code, details = _wording(error)
    if isinstance(error, SourceError) and error.retry_after is not None and code in _NOTHING_LEFT:
        quota = quota or Quota(0, old.requests_limit, attempt.at + error.retry_after)
    return replace(
        old,
        condition=condition,
        code=code,
        details=details,
        last_attempt_at=attempt.at,
        next_poll_at=attempt.next_at,
        interval_s=attempt.interval_s,
        **_left(quota),
    )


def _left(quota: Quota | None) -> dict[str, Any]:
    told = quota or Quota()
    return {"requests_left": told.left, "requests_limit": told.limit, "resets_at": told.resets_at}


def _wording(error: Exception) -> Wording:
    if isinstance(error, RadarError):
        return error.code, dict(error.details)
    return "bug", {"error": type(error).__name__}


def _remark(visit: Visit) -> Wording:
    if visit.moved_to:
        return "moved", {"address": visit.moved_to}
    if visit.skipped:
        return "items_skipped", {"count": visit.skipped, "note": visit.note}
    if has_more(visit):
        return "catching_up", {"note": visit.note}
    if not visit.complete:
        return "incomplete", {"note": visit.note}
    return visit.remark, visit.figures
