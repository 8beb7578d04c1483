"""How far a topic's learning has come, in days that a person can count."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

LONGEST_DAYS = 7
"""No topic learns longer in measured time: silence, too, is known after it (``detection.start_up``)."""

SILENT_DAYS = 0.25
"""Before so much measured time no alarm can come, whatever is written (``detection.start_up``)."""


@dataclass(frozen=True, slots=True)
class LearningDay:
    """Day ``day`` of about ``of``; ``of`` None while nobody can say.  ``may_warn``: whether an alarm can come yet."""

    day: int
    of: int | None
    may_warn: bool


def learning_day(share: float, measured_days: float) -> LearningDay:
    """The day of the learning.

    How long it lasts depends on how much is written, so its end is where the pace so far leads.

    Args:
        share: of the start-up that is over, in [0, 1].
        measured_days: time that was measured until now.

    >>> learning_day(0.5, 1.5), learning_day(0.1, 0.7)
    (LearningDay(day=2, of=3, may_warn=True), LearningDay(day=1, of=7, may_warn=True))
    >>> learning_day(0.0, 0.0)
    LearningDay(day=1, of=None, may_warn=False)
    """
    may_warn = measured_days >= SILENT_DAYS
    if share <= 0.0 or measured_days <= 0.0:
        return LearningDay(1, None, may_warn)
    of = max(1, round(min(measured_days / share, LONGEST_DAYS)))
    return LearningDay(min(floor(share * of) + 1, of), of, may_warn)
