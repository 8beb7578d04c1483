"""Times as people and programs write them in files, read without guessing.

Understood: ISO 8601 with or without offset, seconds or milliseconds since 1970, dates with the day
first when they are written with dots or hyphens ("24.02.2015 11:35", "24-02-2015 11.35"), and the
date of a mail or an old tweet ("Tue, 24 Feb 2015 11:35:52 +0100").  A date written with slashes may
have day or month first, so it is read only with an explicit format.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from shitstorm_radar.errors import InputError

_NUMBER: Final = re.compile(r"\d{9,19}(\.\d{1,9})?", re.ASCII)
_OFFSET: Final = re.compile(r" ?(?:UTC|GMT|Z)$|(?<=[\d:]) (?=[+-]\d\d:?\d\d$)", re.ASCII)
_DAY_FIRST: Final = re.compile(
    r"(?P<day>\d{1,2})(?P<sep>[.-]) ?(?P<month>\d{1,2})(?P=sep) ?(?P<year>\d{4})"
    r"(?:[T,]? ?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?(?:\.\d+)?(?: Uhr)?)?"
    r" ?(?P<offset>Z|[+-]\d\d:?\d\d)?",
    re.ASCII,
)
_MAIL: Final = re.compile(r"(?:[A-Z][a-z]{2}, ?)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d.*", re.ASCII)
_TWEET: Final = re.compile(r"([A-Z][a-z]{2}) ([A-Z][a-z]{2}) (\d\d) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})", re.ASCII)
_SLASHES: Final = re.compile(r"\d{1,4}/\d{1,2}(/\d{1,4})?.*", re.ASCII)

_FIRST_MS: Final = 100_000_000_000  # as seconds: the year 5138; as milliseconds: 1973
_FIRST_US: Final = 100_000_000_000_000
_FIRST_NS: Final = 100_000_000_000_000_000
_EARLIEST: Final = datetime(1971, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class TimeReader:
    """Reads one file's times.

    Attributes:
        time_format: of ``datetime.strptime``; empty for the formats above.
        zone: of times that name none.
    """

    time_format: str = ""
    zone: tzinfo = UTC

    def read(self, value: str) -> datetime:
        """The time in UTC.

        Raises:
            ValueError: it is none, or could mean two things; the message says which and the way out.

        >>> TimeReader().read("24-02-2015 11.35").isoformat()
        '2015-02-24T11:35:00+00:00'
        """
        text = value.strip()
        if not text:
            raise ValueError("the time is missing")
        try:
            moment = datetime.strptime(text, self.time_format) if self.time_format else _recognise(text)  # noqa: DTZ007
            aware = (moment if moment.tzinfo else moment.replace(tzinfo=self.zone)).astimezone(UTC)
        except OverflowError:
            raise ValueError(f"{text[:40]!r} is no time of this age") from None
        if not _EARLIEST <= aware < _LATEST:
            raise ValueError(f"{text[:40]!r} is no time of this age")
        return aware


def time_reader(time_format: str = "", zone: str = "UTC") -> TimeReader:
    """A reader for a user's own format and zone.

    Raises:
        InputError: the zone is not known.
    """
    try:
        return TimeReader(time_format, UTC if zone == "UTC" else ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InputError(
            f"the time zone {zone!r} is not known; use a name such as Europe/Berlin",
            code="unknown_zone",
            details={"zone": zone},
        ) from None


def _recognise(text: str) -> datetime:
    if _NUMBER.fullmatch(text):
        return _since_1970(float(text))
    if day_first := _DAY_FIRST.fullmatch(text):
        return _day_first(day_first)
    if _SLASHES.fullmatch(text):
        raise ValueError(
            f"{text[:40]!r} may have the day or the month first; name a time format, such as %d/%m/%Y %H:%M"
        )
    try:
        if _MAIL.fullmatch(text):
            return parsedate_to_datetime(text)
        if tweet := _TWEET.fullmatch(text):
            _, month, day, clock, offset, year = tweet.groups()
            return parsedate_to_datetime(f"{day} {month} {year} {clock} {offset}")
        return datetime.fromisoformat(_OFFSET.sub(lambda m: "+00:00" if m[0].strip() else "", text))
    except ValueError:
        raise ValueError(
            f"{text[:40]!r} is not a time this program knows; write 2015-02-24T11:35+01:00 or name a time format"
        ) from None


def _since_1970(number: float) -> datetime:
    for first, divisor in ((_FIRST_NS, 1e9), (_FIRST_US, 1e6), (_FIRST_MS, 1e3)):
        if number >= first:
            number /= divisor
            break
    return datetime.fromtimestamp(number, UTC)


def _day_first(found: re.Match[str]) -> datetime:
    day, month, year = (int(found[part]) for part in ("day", "month", "year"))
    hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
    offset = datetime.fromisoformat(f"2000-01-01T00:00{found['offset']}").tzinfo if found["offset"] else None
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=offset)
    except ValueError:
        raise ValueError(f"{found[0][:40]!r} is no date with the day first; name a time format") from None
