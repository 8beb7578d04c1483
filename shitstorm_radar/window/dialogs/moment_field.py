"""A date and time of day to be typed, in the zone in which the window shows times."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from shitstorm_radar.window import local_time


class MomentField(QDateTimeEdit):
    """Shows minutes; an hour that a change of clocks leaves out is read as the one after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTimeZone(QTimeZone.utc())  # the digits as they are: the zone is ours to apply
        self.setCalendarPopup(True)
        self.setDisplayFormat(self.tr("d MMM yyyy HH:mm"))
        self.setDateRange(QDate(2000, 1, 1), QDate(2100, 12, 31))

    @property
    def moment(self) -> datetime:
        """What is shown, aware UTC."""
        day, clock = self.date(), self.time()
        wall = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute())  # noqa: DTZ001 - a wall clock
        return datetime.fromtimestamp(local_time.epoch_of(wall), UTC)

    def show_moment(self, at: datetime) -> None:
        """Show an aware time, down to the minute."""
        wall = local_time.local(at)
        day, clock = QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute)
        self.setDateTime(QDateTime(day, clock, QTimeZone.utc()))
