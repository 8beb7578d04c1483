"""Times as programming interfaces give them; what is no time of this age is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

_EARLIEST: Final = datetime(1971, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)


def from_iso(text: str) -> datetime:
    """An ISO 8601 time in UTC; one without a zone means UTC.

    Raises:
        ValueError: it is none, or not of this age.

    >>> from_iso("2013-02-04T15:26:26.278-05:00").isoformat()
    '2013-02-04T20:26:26.278000+00:00'
    """
    try:
        moment = datetime.fromisoformat(text[:40])
        return _of_this_age((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC), text)
    except OverflowError:
        raise ValueError(f"{text[:40]!r} is no time of this age") from None


def from_epoch(seconds: float) -> datetime:
    """Seconds since 1970 as a time in UTC.

    Raises:
        ValueError: not of this age.
    """
    try:
        return _of_this_age(datetime.fromtimestamp(seconds, UTC), str(seconds))
    except (OverflowError, OSError):
        raise ValueError(f"{seconds!r} is no time of this age") from None


def iso_or_none(text: str | None) -> datetime | None:
    """As ``from_iso``; None for what is no time."""
    try:
        return from_iso(text) if text else None
    except ValueError:
        return None


def _of_this_age(moment: datetime, said: str) -> datetime:
    if not _EARLIEST <= moment < _LATEST:
        raise ValueError(f"{said[:40]!r} is no time of this age")
    return moment
