"""Round local times for the axis; days begin at local midnight, also when a day has 23 or 25 hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from shitstorm_radar.window import local_time

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_STEPS = (_MINUTE, 5 * _MINUTE, 10 * _MINUTE, 15 * _MINUTE, 30 * _MINUTE, _HOUR, 2 * _HOUR, 3 * _HOUR, 6 * _HOUR)
_DAY_STEPS = (1, 2, 5, 7, 14, 28)
_CLOCK_PX, _DATE_PX = 70.0, 95.0  # room for "15:07" and for "Sat 21 Nov"


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled time: ``at_s`` in UTC epoch seconds; ``new_day``: a local day begins here."""

    at_s: float
    label: str
    new_day: bool


def time_ticks(lo_s: float, hi_s: float, width_px: float) -> list[Tick]:
    """Ticks over [lo_s, hi_s], as dense as ``width_px`` pixels allow."""
    span = hi_s - lo_s
    if span <= 0 or width_px <= 0:
        return []
    step = next((s for s in _STEPS if span / s * _CLOCK_PX <= width_px), 0)
    if step:
        return _clock_ticks(lo_s, hi_s, step)
    days = next((d for d in _DAY_STEPS if span / (d * _DAY) * _DATE_PX <= width_px), _DAY_STEPS[-1])
    return _day_ticks(lo_s, hi_s, days)


def _clock_ticks(lo_s: float, hi_s: float, step: int) -> list[Tick]:
    """Walks over real seconds and keeps those whose local clock is round: so no hour is skipped or doubled wrongly."""
    grain = min(step, 15 * _MINUTE)  # every zone's offset is a multiple of 15 minutes
    ticks = []
    at_s = -(-lo_s // grain) * grain
    while at_s <= hi_s:
        there = local_time.from_epoch(at_s)
        if (there.hour * 60 + there.minute) * 60 % step == 0:
            new_day = there.hour == there.minute == 0
            label = local_time.day_text(there) if new_day else local_time.clock_text(there)
            ticks.append(Tick(at_s, label, new_day))
        at_s += grain
    return ticks


def _day_ticks(lo_s: float, hi_s: float, days: int) -> list[Tick]:
    day = local_time.from_epoch(lo_s).date()
    day -= timedelta(days=day.toordinal() % days)
    ticks = []
    while (at_s := local_time.epoch_of_midnight(day)) <= hi_s:
        if at_s >= lo_s:
            ticks.append(Tick(at_s, local_time.day_text(local_time.from_epoch(at_s)), new_day=True))
        day += timedelta(days=days)
    return ticks
