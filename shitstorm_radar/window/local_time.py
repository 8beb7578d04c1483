"""Times as the user reads them: in the computer's zone, in the language in force.

The zone is asked per moment, so a change of daylight saving lies where it belongs.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_zone: list[tzinfo | None] = [None]


def use_zone(zone: tzinfo | None) -> None:
    """Show times in ``zone``; None is the computer's own."""
    _zone[0] = zone


def local(at: datetime) -> datetime:
    """The same moment in the zone in force."""
    return at.astimezone(_zone[0])


def from_epoch(seconds: float) -> datetime:
    """Local time of UTC epoch seconds."""
    return local(datetime.fromtimestamp(seconds, UTC))


def epoch_of_midnight(day: date) -> float:
    """UTC epoch seconds at which a local day begins."""
    return epoch_of(datetime.combine(day, time()))


def epoch_of(wall: datetime) -> float:
    """UTC epoch seconds of a naive local time; of an hour that exists twice, the first."""
    zone = _zone[0]
    aware = wall.astimezone() if zone is None else wall.replace(tzinfo=zone)
    return aware.timestamp()


def clock_text(at: datetime) -> str:
    """Hour and minute, "15:07"."""
    there = local(at)
    return QLocale().toString(QTime(there.hour, there.minute), "HH:mm")


def day_text(at: datetime) -> str:
    """Weekday, day and month: "Sat 21 Nov"."""
    there = local(at)
    form = QCoreApplication.translate("LocalTime", "ddd d MMM")
    return QLocale().toString(QDate(there.year, there.month, there.day), form)


def date_text(at: datetime) -> str:
    """Day, month and year in the language's short form."""
    there = local(at)
    form = QCoreApplication.translate("LocalTime", "d MMM yyyy")
    return QLocale().toString(QDate(there.year, there.month, there.day), form)


def moment_text(at: datetime, now: datetime | None = None) -> str:
    """Date and time; today (if ``now`` is given) only the time, this week with the weekday."""
    clock = clock_text(at)
    if now is None:
        return f"{date_text(at)} {clock}"
    here, there = local(now).date(), local(at).date()
    if here == there:
        return clock
    if timedelta(0) < here - there < timedelta(days=7):
        return f"{day_text(at)} {clock}"
    return f"{date_text(at)} {clock}"


def zone_name(at: datetime) -> str:
    """The zone's short name at a moment ("CET", "CEST")."""
    return local(at).tzname() or ""
