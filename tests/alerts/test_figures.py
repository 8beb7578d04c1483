"""The numbers a person reads in a notification."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from shitstorm_radar.alerts import SpanUnit, alert_figures
from shitstorm_radar.records import Alert, SurgeKind

AT = datetime(2026, 3, 1, 14, 20, tzinfo=UTC)
ALERT = Alert("i/0", "i", "bahn", SurgeKind.STORM, 0, AT, AT, window_s=900.0, seen=46.2, usual=2.8)


def test_the_sentence_of_the_manual_has_its_numbers():
    figures = alert_figures(ALERT)
    assert (figures.seen, figures.span, figures.unit, figures.usual) == (46, 15, SpanUnit.MINUTES, 3)
    assert figures.critical
    assert not figures.growing


def test_less_than_one_usual_post_is_not_called_zero():
    assert alert_figures(replace(ALERT, usual=0.4)).usual is None


def test_an_alert_never_speaks_of_no_post_at_all():
    assert alert_figures(replace(ALERT, seen=0.3)).seen == 1


@pytest.mark.parametrize(
    ("window_s", "span", "unit"),
    [
        (60, 1, SpanUnit.MINUTES),
        (5, 1, SpanUnit.MINUTES),
        (3600, 60, SpanUnit.MINUTES),
        (7200, 2, SpanUnit.HOURS),
        (86400, 24, SpanUnit.HOURS),
        (3 * 86400, 3, SpanUnit.DAYS),
    ],
)
def test_long_spans_are_counted_in_hours_and_days(window_s, span, unit):
    figures = alert_figures(replace(ALERT, window_s=window_s))
    assert (figures.span, figures.unit) == (span, unit)


def test_a_mere_surge_is_not_called_critical_and_a_later_step_is_growing():
    figures = alert_figures(replace(ALERT, kind=SurgeKind.SURGE, step=2))
    assert not figures.critical
    assert figures.growing
