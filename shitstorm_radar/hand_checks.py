"""Places that no program can read and that a person looks at once a day: which are due, pure, in local days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from shitstorm_radar.errors import SettingsError

MOST_CHECKS = 100
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class HandCheck:
    """One place to look at, every day.

    Attributes:
        id: the platform's id in ``sources.platforms``.
        address: of the page to open; empty where there is none.
        since: the first local day on which it was to be looked at.
        done_on: the last local day on which somebody did; None: never.

    Raises:
        SettingsError: a part is missing or out of range.
    """

    id: str
    name: str
    since: date
    address: str = ""
    done_on: date | None = None

    def __post_init__(self) -> None:
        if not self.id or not 0 < len(self.name.strip()) <= LONGEST_NAME:
            raise _wrong("name", f"a place needs an id, and a name of at most {LONGEST_NAME} characters")

    def done(self, today: date) -> bool:
        """Whether somebody looked today; a clock that was set back does not undo it."""
        return self.done_on is not None and self.done_on >= today

    def missed(self, today: date) -> int:
        """Whole days before ``today`` on which nobody looked since the last look; 0 when it is not overdue.

        >>> HandCheck("tiktok", "TikTok", date(2026, 11, 20), done_on=date(2026, 11, 24)).missed(date(2026, 11, 27))
        2
        """
        if self.done(today):
            return 0
        last = self.done_on.toordinal() if self.done_on is not None else self.since.toordinal() - 1
        return max(0, today.toordinal() - last - 1)


@dataclass(frozen=True, slots=True)
class HandChecks:
    """The day's list.

    Attributes:
        places: in the order in which they were added.
        notify: one notification a day while something is open.
        told_on: the local day of the last notification; None: never.
    """

    places: tuple[HandCheck, ...] = ()
    notify: bool = False
    told_on: date | None = None

    def __post_init__(self) -> None:
        if len({place.id for place in self.places}) != len(self.places):
            raise _wrong("id", "the same id twice")
        if len(self.places) > MOST_CHECKS:
            raise _wrong("places", f"at most {MOST_CHECKS} places")

    def place(self, check_id: str) -> HandCheck | None:
        """The place with this id."""
        return next((place for place in self.places if place.id == check_id), None)

    def open(self, today: date) -> tuple[HandCheck, ...]:
        """What is still to be looked at today."""
        return tuple(place for place in self.places if not place.done(today))

    def tells(self, today: date) -> bool:
        """Whether the day's one notification is due: it is wanted, something is open, and it was not told today."""
        told = self.told_on is not None and self.told_on >= today
        return self.notify and not told and bool(self.open(today))

    def with_place(self, place: HandCheck) -> HandChecks:
        """Add a place; one that is there already stays as it is."""
        return self if self.place(place.id) is not None else replace(self, places=(*self.places, place))

    def without(self, check_id: str) -> HandChecks:
        """Leave a place out."""
        return replace(self, places=tuple(p for p in self.places if p.id != check_id))

    def ticked(self, check_id: str, today: date, *, done: bool) -> HandChecks:
        """Somebody looked today, or takes that back: then yesterday's look is the last one."""
        return replace(self, places=tuple(_ticked(p, today, done) if p.id == check_id else p for p in self.places))


def _ticked(place: HandCheck, today: date, done: bool) -> HandCheck:
    if done:
        return replace(place, done_on=today)
    yesterday = date.fromordinal(today.toordinal() - 1)
    return replace(place, done_on=yesterday if yesterday >= place.since else None)


def hand_checks_of(raw: object) -> HandChecks:
    """The list of the settings' document, where days are ISO 8601.

    Raises:
        SettingsError: not an object, or a part is missing, unknown or out of range.
    """
    if not isinstance(raw, Mapping):
        raise _wrong("places", "must be an object")
    _refuse_unknown(raw, {f.name for f in fields(HandChecks)})
    places, notify = raw.get("places", ()), raw.get("notify", False)
    if not isinstance(places, list | tuple) or not all(isinstance(p, Mapping) for p in places):
        raise _wrong("places", "must be a list of objects")
    if not isinstance(notify, bool):
        raise _wrong("notify", "must be true or false")
    return HandChecks(tuple(map(_place, places)), notify, _day("told_on", raw.get("told_on")))


def _place(raw: Mapping[str, Any]) -> HandCheck:
    _refuse_unknown(raw, {f.name for f in fields(HandCheck)})
    since = _day("since", raw.get("since"))
    if since is None:
        raise _wrong("since", "is missing")
    texts = {name: str(raw.get(name, "")) for name in ("id", "name", "address")}
    return HandCheck(**texts, since=since, done_on=_day("done_on", raw.get("done_on")))


def _day(field: str, value: object) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError as err:
        raise _wrong(field, f"days are ISO 8601: {err}") from err


def _refuse_unknown(raw: Mapping[str, Any], known: Iterable[str]) -> None:
    for key in sorted(set(raw) - set(known)):
        raise _wrong(key, "unknown setting")


def _wrong(field: str, message: str) -> SettingsError:
    where = f"hand_checks.{field}"
    return SettingsError(f"{where}: {message}", field=where)
