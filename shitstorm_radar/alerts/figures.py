"""The numbers of an alert as a person reads them: "46 critical posts in 15 min, usual 3"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shitstorm_radar.records import Alert, SurgeKind

_MINUTE_S = 60.0
_HOUR_S = 3600.0
_DAY_S = 24 * _HOUR_S


class SpanUnit(StrEnum):
    """What a span is counted in."""

    MINUTES = "min"
    HOURS = "h"
    DAYS = "d"


@dataclass(frozen=True, slots=True)
class AlertFigures:
    """Whole numbers: half a post is nothing that a person has ever seen.

    Attributes:
        seen: posts in the span, at least 1.
        usual: posts that are usual in it; None when that is less than one.
        span, unit: the span, as "15 min" or "3 h".
        critical: the posts are critical ones; False when only their number is unusual.
        growing: a further step of an incident that was told before.
    """

    seen: int
    usual: int | None
    span: int
    unit: SpanUnit
    critical: bool
    growing: bool


def alert_figures(alert: Alert) -> AlertFigures:
    """What to write about an alert."""
    span, unit = _span(alert.window_s)
    usual = round(alert.usual)
    return AlertFigures(
        seen=max(1, round(alert.seen)),
        usual=usual if usual >= 1 else None,
        span=span,
        unit=unit,
        critical=alert.kind is SurgeKind.STORM,
        growing=alert.step > 0,
    )


def _span(seconds: float) -> tuple[int, SpanUnit]:
    """Minutes up to two hours, hours up to two days: never a rounding of more than a quarter."""
    if seconds < 2 * _HOUR_S:
        return max(1, round(seconds / _MINUTE_S)), SpanUnit.MINUTES
    if seconds < 2 * _DAY_S:
        return round(seconds / _HOUR_S), SpanUnit.HOURS
    return round(seconds / _DAY_S), SpanUnit.DAYS
