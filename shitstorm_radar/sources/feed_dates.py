"""Dates as feeds write them: RFC 822 and its many dialects, ISO 8601 and its profiles.  Never a guess.

A date that cannot be read for sure is None: a wrong time would be a wrong alarm.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

_ISO: Final = re.compile(
    r"""(?P<year>\d{4})
        (?:-?(?P<month>\d{2})(?:-?(?P<day>\d{2}))?|-(?P<yearday>\d{3})|-?W(?P<week>\d{2})(?:-?(?P<weekday>[1-7]))?)?
        (?:(?:[T\ ]+|\ *T\ *)(?P<time>\d{1,2}(?::?\d{2}){0,2}(?:[.,]\d{1,12})?)
        \ ?(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_NUMERIC: Final = re.compile(
    r"""(?:(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})|(?P<day2>\d{1,2})\.\ ?(?P<month2>\d{1,2})\.\ ?(?P<year2>\d{4}))
        (?:(?:,|\ -)?[\ T]+(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:\ Uhr)?\ *(?P<zone>[A-Z]{1,5}|[+-]\d{2}:?\d{2})?)?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_RFC822: Final = re.compile(
    r"""(?:[^\W\d_]{2,12}\.?\ *,?\ *)?
        (?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?[\ -]+(?P<month>[^\W\d_]{3,10})\.?,?|(?P<month2>[^\W\d_]{3,10})\.?\ +(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?)
        [\ -]+(?P<year>\d{4}|\d{2})
        (?:,?\ +(?:um\ +|at\ +)?(?P<time>\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d{1,9})?)?)(?:\ *(?P<half>[ap])\.?m\.?)?(?:\ Uhr)?
        \ *(?P<zone>[+-]\d{1,2}:?\d{2}|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5})?(?:\ *\([^()]{0,40}\))?)?""",
    re.VERBOSE | re.IGNORECASE,
)
_UNIX_DATE: Final = re.compile(
    r"""[^\W\d_]{2,9}\.?,?\ +(?P<month>[^\W\d_]{3,9})\ +(?P<day>\d{1,2})\ +(?P<time>\d{1,2}:\d{2}:\d{2})
        \ +(?:(?P<zone>[A-Z]{1,5}|[+-]\d{4})\ +)?(?P<year>\d{4})""",
    re.VERBOSE | re.IGNORECASE,
)
# First three letters, umlauts folded: English, German, French, Spanish, Italian, Dutch where they do not clash.
_MONTHS: Final = {
    **dict.fromkeys(("jan", "jän", "ene", "gen", "janv"), 1),
    **dict.fromkeys(("feb", "fév", "fev", "fevr", "févr"), 2),
    **dict.fromkeys(("mar", "mär", "mrz", "mae", "maa", "mars", "märz"), 3),
    **dict.fromkeys(("apr", "avr", "abr"), 4),
    **dict.fromkeys(("may", "mai", "mei", "mag"), 5),
    **dict.fromkeys(("jun", "giu", "juin"), 6),
    **dict.fromkeys(("jul", "lug", "juil"), 7),
    **dict.fromkeys(("aug", "aoû", "aou", "ago"), 8),
    **dict.fromkeys(("sep", "set", "sept"), 9),
    **dict.fromkeys(("oct", "okt", "ott"), 10),
    **dict.fromkeys(("nov",), 11),
    **dict.fromkeys(("dec", "dez", "déc", "dic"), 12),
}
# Hours from UTC.  Military letters besides Z were defined the wrong way round in RFC 822: RFC 2822 reads them as unknown.
_ZONES: Final = {
    "": 0, "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "mez": 1, "met": 1, "cest": 2,
    "mesz": 2, "mest": 2, "eet": 2, "eest": 3, "msk": 3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10, "ast": -4, "adt": -3, "nst": -3.5, "jst": 9,
    "kst": 9, "aest": 10, "aedt": 11, "acst": 9.5, "acdt": 10.5, "awst": 8, "nzst": 12, "nzdt": 13, "et": -5, "ct": -6,
    "mt": -7, "pt": -8,
}  # fmt: skip
_OFFSET: Final = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?", re.IGNORECASE)
LONGEST: Final = 100


def parse_date(text: str) -> datetime | None:
    """A feed's date as aware UTC; None where it cannot be read for sure.  Without a zone it is taken as UTC.

    >>> parse_date("Mi, 02 Okt 2002 15:00:00 +0200")
    datetime.datetime(2002, 10, 2, 13, 0, tzinfo=datetime.timezone.utc)
    >>> parse_date("2003-12-31T10:14:55.5-08:00")
    datetime.datetime(2003, 12, 31, 18, 14, 55, 500000, tzinfo=datetime.timezone.utc)
    >>> parse_date("yesterday")
    """
    text = " ".join(text.split())
    if not 4 <= len(text) <= LONGEST:
        return None
    for pattern in (_ISO, _RFC822, _NUMERIC, _UNIX_DATE):
        match = pattern.fullmatch(text)
        if match is not None:
            return _moment(match.groupdict())
    return None


def _moment(parts: dict[str, str | None]) -> datetime | None:
    try:
        day = _day(parts)
        clock = _clock(parts.get("time") or "0", parts.get("half"))
        offset = _offset(parts.get("zone") or "")
        moment = None if offset is None else datetime(day.year, day.month, day.day, tzinfo=UTC) + clock - offset
    except (ValueError, OverflowError):
        return None
    # 1 January 0001 and 1970 are how programs write "no date"; there was no feed before either
    return moment if moment is None or moment.year > 1970 else None


def _day(parts: dict[str, str | None]) -> date:
    year = _year(parts.get("year") or parts.get("year2") or "")
    if parts.get("yearday"):
        return date(year, 1, 1) + timedelta(days=int(parts["yearday"] or 1) - 1)
    if parts.get("week"):
        return date.fromisocalendar(year, int(parts["week"] or 1), int(parts.get("weekday") or 1))
    month = parts.get("month") or parts.get("month2") or "1"
    return date(
        year, int(month) if month.isdecimal() else _month(month), int(parts.get("day") or parts.get("day2") or 1)
    )


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (1900 if year >= 70 else 2000)


def _month(name: str) -> int:
    folded = name.lower()
    if folded[:4] in _MONTHS:
        return _MONTHS[folded[:4]]
    if folded[:3] not in _MONTHS:
        raise ValueError(name)
    return _MONTHS[folded[:3]]


def _clock(text: str, half: str | None) -> timedelta:
    text, _, fraction = text.replace(",", ".").partition(".")
    digits = text.split(":") if ":" in text else [text[i : i + 2] for i in range(0, len(text), 2)]
    hour, minute, second = [*(int(d) for d in digits), 0, 0][:3]
    if half is not None:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and (minute or second)):
        raise ValueError(text)
    microseconds = int(fraction.ljust(6, "0")[:6]) if fraction else 0
    return timedelta(hours=hour, minutes=minute, seconds=min(second, 59), microseconds=microseconds)


def _offset(zone: str) -> timedelta | None:
    if zone.lower() in _ZONES:
        return timedelta(hours=_ZONES[zone.lower()])
    match = _OFFSET.fullmatch(zone)
    if match is None:
        return timedelta(0) if zone.isalpha() else None  # RFC 2822, 4.3: an unknown name means no known offset
    span = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return None if span > timedelta(hours=15) else (span if match[1] == "+" else -span)
