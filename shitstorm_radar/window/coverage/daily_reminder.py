"""At most one notification a day that something is still to be looked at by hand, and only if it is wanted."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QObject, Signal

from shitstorm_radar.hand_checks import HandChecks
from shitstorm_radar.window import local_time
from shitstorm_radar.window.coverage.coverage_words import checks_words
from shitstorm_radar.window.notifier import Notice, Urgency
from shitstorm_radar.window.plain_label import capped

DAY_LIST = "day list"
"""Stands where the notice of an incident has the incident's id: a click opens the list."""

FROM = time(9)  # local; nobody begins the day's round earlier
_NAMED = 5


class DailyReminder(QObject):
    """Says when the day's notification is due; whoever shows it says so by ``note_told``.

    Signals:
        due: carries the ``Notice``; comes again until it is told.
    """

    due = Signal(Notice)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told_on: date | None = None  # before the settings know it

    def look(self, checks: HandChecks, now: datetime) -> None:
        """Time has gone on."""
        there = local_time.local(now)
        today = there.date()
        if checks.tells(today) and there.time() >= FROM and self._told_on != today:
            self.due.emit(self._notice(checks, today))

    def note_told(self, today: date) -> None:
        """It was shown today."""
        self._told_on = today

    def _notice(self, checks: HandChecks, today: date) -> Notice:
        names = [place.name for place in checks.open(today)]
        body = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
        title = self.tr("To be looked at by hand today")
        key = f"{DAY_LIST} {today.isoformat()}"
        said = f"{capped(body, 200)}\n{checks_words(checks, today)}"
        return Notice(key, title, said, Urgency.LOW, incident_id=DAY_LIST, sound=False)
