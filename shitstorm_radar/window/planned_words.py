"""Planned events in the user's words and zone."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shitstorm_radar.planned import PlannedEvent
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import factor_text
from shitstorm_radar.window.plain_label import capped

FACTORS = {
    1.5: QT_TRANSLATE_NOOP("PlannedWords", "a bit more than usual"),
    2.0: QT_TRANSLATE_NOOP("PlannedWords", "twice the usual"),
    3.0: QT_TRANSLATE_NOOP("PlannedWords", "three times the usual"),
    5.0: QT_TRANSLATE_NOOP("PlannedWords", "five times the usual"),
    10.0: QT_TRANSLATE_NOOP("PlannedWords", "ten times the usual"),
}
"""What people say instead of a number."""


def factor_words(factor: float) -> str:
    """How much more is expected."""
    words = FACTORS.get(factor)
    # Qt types its NOOP marker as object
    return factor_text(factor) if words is None else QCoreApplication.translate("PlannedWords", str(words))


def event_words(event: PlannedEvent) -> str:
    """What it is called, and in a second line from when to when and how much more."""
    begin = local_time.moment_text(event.start)
    same_day = local_time.local(event.start).date() == local_time.local(event.end).date()
    end = local_time.clock_text(event.end) if same_day else local_time.moment_text(event.end)
    name = capped(event.name, 60).replace("\n", " ")
    return f"{name}\n{begin} – {end} · {factor_words(event.factor)}"
