"""How the false-alarm budget was kept: alarms of the last days, and what people said of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import exp, factorial

from shitstorm_radar.records import Incident, IncidentState

SHORTEST_DAYS = 28.0
"""Measured days below which nothing can be said of a budget of once a month."""

RARE = 0.1
"""More false alarms than the budget are its fault rather than chance when they are rarer than this under it."""

_REAL = (IncidentState.ACKNOWLEDGED, IncidentState.CLOSED)


class BudgetVerdict(StrEnum):
    """Whether the budget was kept.

    TOO_SHORT: not enough was measured; CHANCE: more than the budget, but that happens by chance.
    """

    TOO_SHORT = "too_short"
    KEPT = "kept"
    CHANCE = "chance"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class AlarmRecord:
    """The incidents that were opened in the last ``days``.

    Attributes:
        measured_days: time in it that was measured.
        confirmed: taken for real by a person: acknowledged or closed.
        false_alarms: marked as such; ``unjudged``: nobody has said anything.
    """

    days: int
    measured_days: float
    alarms: int = 0
    confirmed: int = 0
    false_alarms: int = 0

    @property
    def unjudged(self) -> int:
        """Alarms that nobody has judged."""
        return self.alarms - self.confirmed - self.false_alarms


def record_of(incidents: Iterable[Incident], now: datetime, days: int, measured_s: float) -> AlarmRecord:
    """The record of the ``days`` before ``now`` (aware), of which ``measured_s`` seconds were measured."""
    states = [i for i in incidents if now - timedelta(days=days) < i.opened_at <= now]
    return AlarmRecord(
        days=days,
        measured_days=measured_s / 86_400.0,
        alarms=len(states),
        confirmed=sum(_confirmed(i) for i in states),
        false_alarms=sum(i.state is IncidentState.FALSE_ALARM for i in states),
    )


def verdict(record: AlarmRecord, per_month: float) -> BudgetVerdict:
    """Whether ``per_month`` accepted false alarms in 30 days were kept; only marked ones count as false."""
    if record.measured_days < SHORTEST_DAYS:
        return BudgetVerdict.TOO_SHORT
    accepted = per_month * record.measured_days / 30.0
    if record.false_alarms <= accepted:
        return BudgetVerdict.KEPT
    fewer = sum(exp(-accepted) * accepted**n / factorial(n) for n in range(record.false_alarms))
    return BudgetVerdict.OVER if 1.0 - fewer < RARE else BudgetVerdict.CHANCE


def _confirmed(incident: Incident) -> bool:
    seen = incident.acknowledged_by is not None and incident.state is not IncidentState.FALSE_ALARM
    return seen or incident.state in _REAL
