"""Numbers, shares and durations in the language in force."""

from __future__ import annotations

import math
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QLocale

DASH = "–"  # what is unknown


def number_text(value: float | None, digits: int = 0) -> str:
    """A number with the language's separators; what is not known is a dash."""
    if value is None or not math.isfinite(value):
        return DASH
    return QLocale().toString(float(value), "f", digits)


def count_text(value: float | None) -> str:
    """A count; halves (critical mentions are expectations) keep one digit below ten."""
    if value is None or not math.isfinite(value):
        return DASH
    whole = abs(value - round(value)) < 0.05 or value >= 10
    return number_text(value, 0 if whole else 1)


def usual_text(value: float | None) -> str:
    """How many are usual, for a sentence: whole, because nobody has ever seen a tenth of a post."""
    if value is not None and round(value) < 1:
        return QCoreApplication.translate("Amounts", "less than 1")
    return number_text(value)


def percent_text(share: float | None) -> str:
    """A share in [0, 1] as per cent."""
    if share is None or not math.isfinite(share):
        return DASH
    return QCoreApplication.translate("Amounts", "{number}%").format(number=number_text(100 * share))


def factor_text(factor: float | None) -> str:
    """How many times the expectation: "×9.4"."""
    if factor is None or not math.isfinite(factor):
        return DASH
    if factor > 99:
        return "> ×99"
    return f"×{number_text(factor, 1 if factor < 10 else 0)}"


def duration_text(span: timedelta | float) -> str:
    """A span in its two largest units: "3 h 12 min", "2 d 4 h", "8 s"."""
    seconds = round(span.total_seconds() if isinstance(span, timedelta) else span)
    if seconds < 60:
        return f"{max(0, seconds)} s"
    minutes = seconds // 60
    if minutes < 60:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    days, hours = divmod(hours, 24)
    day = QCoreApplication.translate("Amounts", "d", "short for days")
    return f"{days} {day} {hours} h" if hours else f"{days} {day}"


def ago_text(span: timedelta) -> str:
    """How long ago: "8 s ago"."""
    return QCoreApplication.translate("Amounts", "{duration} ago").format(duration=duration_text(span))
