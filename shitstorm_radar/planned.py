"""What the user knows is coming, a product launch or a general meeting: more will be written, and that is no news."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from shitstorm_radar.errors import SettingsError

MOST_EVENTS = 200
LONGEST_NAME = 120
LONGEST_EVENT = timedelta(days=92)
LEAST_FACTOR, MOST_FACTOR = 1.1, 100.0


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """One event of one topic.

    Attributes:
        start, end: aware; the event runs from ``start`` up to, not including, ``end``.
        factor: how many times the usual number of mentions is expected meanwhile.

    Raises:
        SettingsError: a part is missing or out of range.
    """

    name: str
    start: datetime
    end: datetime
    factor: float = 2.0

    def __post_init__(self) -> None:
        if not 0 < len(self.name.strip()) <= LONGEST_NAME:
            raise _wrong("name", f"an event needs a name of at most {LONGEST_NAME} characters")
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise _wrong("start", "times need their zone")
        if not timedelta(0) < self.end - self.start <= LONGEST_EVENT:
            raise _wrong("end", f"an event ends after its start and within {LONGEST_EVENT.days} days")
        if not LEAST_FACTOR <= self.factor <= MOST_FACTOR:
            raise _wrong("factor", f"from {LEAST_FACTOR:g} to {MOST_FACTOR:g} times the usual, got {self.factor}")

    def touches(self, start: datetime, end: datetime) -> bool:
        """Whether the event runs at some time in [start, end)."""
        return self.start < end and start < self.end


def planned_factor(events: Iterable[PlannedEvent], start: datetime, end: datetime) -> float:
    """How many times the usual volume is expected in [start, end): of several events the largest; 1 without one."""
    return max((event.factor for event in events if event.touches(start, end)), default=1.0)


def events_of(raw: object) -> tuple[PlannedEvent, ...]:
    """The events of the settings' document, where times are ISO 8601.

    Raises:
        SettingsError: not a list of objects, or a part is missing, unknown or out of range.
    """
    if not isinstance(raw, list | tuple) or not all(isinstance(event, Mapping) for event in raw):
        raise SettingsError("topics.events: must be a list of objects", field="topics.events")
    return tuple(_event(event) for event in raw)


def _event(raw: Mapping[str, Any]) -> PlannedEvent:
    known = {f.name for f in fields(PlannedEvent)}
    for key in sorted(set(raw) ^ known):
        raise _wrong(key, "unknown setting" if key in raw else "is missing")
    try:
        start, end = datetime.fromisoformat(raw["start"]), datetime.fromisoformat(raw["end"])
        factor = float(raw["factor"])
    except (TypeError, ValueError) as err:
        raise _wrong("start", f"times are ISO 8601 and factors numbers: {err}") from err
    return PlannedEvent(str(raw["name"]), start, end, factor)


def _wrong(field: str, message: str) -> SettingsError:
    where = f"topics.events.{field}"
    return SettingsError(f"{where}: {message}", field=where)
