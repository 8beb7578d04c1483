"""The record counts what people said, and calls a budget broken only when chance does not explain it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shitstorm_radar.incidents.budget_record import AlarmRecord, BudgetVerdict, record_of, verdict
from shitstorm_radar.records import Incident, IncidentState, SurgeKind

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY = timedelta(days=1)
DAY_S = 86_400.0


def incident(days_ago, state, **changed):
    opened = NOW - days_ago * DAY
    return replace(Incident(f"i{days_ago}", "m", SurgeKind.STORM, opened, opened, state), **changed)


INCIDENTS = (
    incident(1, IncidentState.OPEN),
    incident(2, IncidentState.ACKNOWLEDGED),
    incident(20, IncidentState.ENDED),
    incident(25, IncidentState.ENDED, acknowledged_by="Anna"),
    incident(40, IncidentState.CLOSED),
    incident(60, IncidentState.FALSE_ALARM),
    incident(61, IncidentState.FALSE_ALARM, acknowledged_by="Anna"),
    incident(91, IncidentState.FALSE_ALARM),
)


def test_alarms_are_counted_by_what_people_said_of_them():
    assert record_of(INCIDENTS, NOW, 30, 30 * DAY_S) == AlarmRecord(30, 30.0, alarms=4, confirmed=2, false_alarms=0)
    ninety = record_of(INCIDENTS, NOW, 90, 45 * DAY_S)
    assert (ninety.alarms, ninety.confirmed, ninety.false_alarms, ninety.unjudged) == (7, 3, 2, 2)
    assert ninety.measured_days == 45


@pytest.mark.parametrize(
    ("days", "false_alarms", "per_month", "expected"),
    [
        (10, 0, 1.0, BudgetVerdict.TOO_SHORT),
        (27.9, 9, 1.0, BudgetVerdict.TOO_SHORT),
        (90, 0, 1.0, BudgetVerdict.KEPT),
        (90, 3, 1.0, BudgetVerdict.KEPT),
        (90, 4, 1.0, BudgetVerdict.CHANCE),
        (90, 6, 1.0, BudgetVerdict.OVER),
        (90, 1, 1 / 3, BudgetVerdict.KEPT),
        (90, 2, 1 / 3, BudgetVerdict.CHANCE),
        (90, 4, 1 / 3, BudgetVerdict.OVER),
        (30, 5, 30 / 7, BudgetVerdict.CHANCE),
    ],
)
def test_a_budget_is_called_broken_only_when_chance_does_not_explain_it(days, false_alarms, per_month, expected):
    record = AlarmRecord(90, days, alarms=false_alarms, false_alarms=false_alarms)

    assert verdict(record, per_month) is expected
