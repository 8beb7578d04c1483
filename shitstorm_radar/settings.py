"""What the user may set, checked once at this door: topics, sources and preferences.

The store keeps the settings as one JSON document under the key ``SETTINGS_KEY``;
this module is the only one that knows its keys.
"""

from __future__ import annotations

import locale
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from shitstorm_radar.countries import PARTS, ZONES, home_country
from shitstorm_radar.errors import SettingsError
from shitstorm_radar.hand_checks import HandChecks, hand_checks_of
from shitstorm_radar.planned import MOST_EVENTS, PlannedEvent, events_of
from shitstorm_radar.wind_thresholds import WindThresholds

E = TypeVar("E", bound=StrEnum)

SETTINGS_KEY = "settings"
DOCUMENT_VERSION = 1

SHORTEST_INTERVAL_S = 30.0
LONGEST_INTERVAL_S = 24 * 3600.0

MOST_OWN, LONGEST_OWN = 100, 300
"""Lines of a topic's own accounts, pages and sites, and characters of one."""

_KIND = re.compile(r"[a-z][a-z0-9_]{0,39}")


class AlarmBudget(StrEnum):
    """How often a false alarm per topic is acceptable; the detector's one sensitivity knob."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"

    @property
    def per_month(self) -> float:
        """The same as false alarms per 30 days."""
        return {AlarmBudget.WEEK: 30 / 7, AlarmBudget.MONTH: 1.0, AlarmBudget.QUARTER: 1 / 3}[self]


class SourceKind(StrEnum):
    """The kinds of source that the program itself speaks of; ``sources.catalogue`` knows all that there are."""

    FEED = "feed"
    MASTODON = "mastodon"
    FILE = "file"


class Theme(StrEnum):
    """The window's colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class SourceConfig:
    """One configured place to read.

    Attributes:
        kind: a kind of the catalogue of sources, or of an extension that may be absent today.
        address: feed: its address; mastodon: the instance ("mastodon.social"); file: the path.
        options: per kind: mastodon ``hashtag``; file ``map`` ("text=column,..."),
            ``time_format`` (strptime), ``zone`` of times without one ("Europe/Berlin"; UTC when absent).
        interval_s: what the user asked for; the poller adapts it between the two bounds.
        stands_in_for: id of the platform that cannot be read itself and that this source looks at from outside.
    """

    id: str
    kind: str
    name: str
    address: str
    options: Mapping[str, str] = field(default_factory=dict)
    interval_s: float = 120.0
    min_interval_s: float = 60.0
    max_interval_s: float = 1800.0
    enabled: bool = True
    stands_in_for: str = ""

    def __post_init__(self) -> None:
        where = f"sources.{self.id or '?'}"
        if not self.id:
            raise SettingsError(f"{where}: a source needs an id", field=where)
        if not self.address.strip():
            raise SettingsError(f"{where}.address: a source needs an address", field=f"{where}.address")
        if not _KIND.fullmatch(str(self.kind)):
            raise SettingsError(f"{where}.kind: {self.kind!r} is no kind of source", field=f"{where}.kind")
        bounds = (SHORTEST_INTERVAL_S, self.min_interval_s, self.interval_s, self.max_interval_s, LONGEST_INTERVAL_S)
        if list(bounds) != sorted(bounds):
            raise SettingsError(
                f"{where}.interval_s: intervals must rise from {SHORTEST_INTERVAL_S:g} s over the shortest, the "
                f"usual and the longest to {LONGEST_INTERVAL_S:g} s, got {bounds[1:4]}",
                field=f"{where}.interval_s",
            )


@dataclass(frozen=True, slots=True)
class Topic:
    """What is watched.

    Attributes:
        query: in the query language of ``matching``; its syntax is checked there.
        source_ids: the sources it reads; empty means all.
        retention_days: mentions older than this are deleted; buckets stay.
        country: whose holidays it keeps, a key of ``countries.ZONES``; "" none.
        subdivision: the Bundesland or Kanton, one of ``countries.PARTS``; "" only what the whole country keeps.
        events: what is known to bring more mentions.
        own: the user's own accounts, pages and sites, as ``matching.presence`` reads them.
    """

    id: str
    name: str
    query: str
    source_ids: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("de", "en")
    budget: AlarmBudget = AlarmBudget.MONTH
    retention_days: int = 180
    country: str = ""
    subdivision: str = ""
    events: tuple[PlannedEvent, ...] = ()
    own: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        where = f"topics.{self.id or '?'}"
        if not self.id or not self.name.strip():
            raise SettingsError(f"{where}.name: a topic needs a name", field=f"{where}.name")
        if not self.query.strip():
            raise SettingsError(f"{where}.query: a topic needs something to look for", field=f"{where}.query")
        if not 1 <= self.retention_days <= 3650:
            raise SettingsError(f"{where}.retention_days: must be 1 to 3650 days", field=f"{where}.retention_days")
        if self.country and self.country not in ZONES:
            raise SettingsError(f"{where}.country: {self.country!r} is not known", field=f"{where}.country")
        if self.subdivision and self.subdivision not in PARTS.get(self.country, {}):
            message = f"{where}.subdivision: {self.subdivision!r} is no part of {self.country!r}"
            raise SettingsError(message, field=f"{where}.subdivision")
        if len(self.events) > MOST_EVENTS:
            raise SettingsError(f"{where}.events: at most {MOST_EVENTS} events", field=f"{where}.events")

        if len(self.own) > MOST_OWN or any(not 0 < len(line.strip()) <= LONGEST_OWN for line in self.own):
            message = f"{where}.own: at most {MOST_OWN} lines of 1 to {LONGEST_OWN} characters"
            raise SettingsError(message, field=f"{where}.own")

    def reads(self, source_id: str) -> bool:
        """Whether the topic is fed by this source."""
        return not self.source_ids or source_id in self.source_ids


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the program looks and writes.

    Attributes:
        language: "system", "de" or "en".
        csv_delimiter: "," or ";"; ``csv_decimal``: "." or ",".
        tray_hint_shown: the note that closing the window keeps polling was shown once.
    """

    language: str = "system"
    theme: Theme = Theme.SYSTEM
    csv_delimiter: str = ";"
    csv_decimal: str = ","
    sound: bool = True
    tray_hint_shown: bool = False

    def __post_init__(self) -> None:
        allowed = {"language": ("system", "de", "en"), "csv_delimiter": (",", ";"), "csv_decimal": (".", ",")}
        for name, values in allowed.items():
            if getattr(self, name) not in values:
                raise SettingsError(f"preferences.{name}: must be one of {values}", field=f"preferences.{name}")
        if self.csv_delimiter == self.csv_decimal:
            raise SettingsError("preferences.csv_decimal: cannot be the delimiter too", field="preferences.csv_decimal")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, complete and checked: no code after ``from_document`` checks them again.

    Attributes:
        irrelevant_platforms: ids of the platforms that the user has called not relevant: they do not count.
    """

    topics: tuple[Topic, ...] = ()
    sources: tuple[SourceConfig, ...] = ()
    preferences: Preferences = Preferences()
    wind: WindThresholds = field(default_factory=WindThresholds)
    irrelevant_platforms: tuple[str, ...] = ()
    hand_checks: HandChecks = field(default_factory=HandChecks)

    def __post_init__(self) -> None:
        for name, ids in (("topics", [t.id for t in self.topics]), ("sources", [s.id for s in self.sources])):
            if len(ids) != len(set(ids)):
                raise SettingsError(f"{name}: the same id twice", field=name)

    def topic(self, topic_id: str) -> Topic | None:
        """The topic with this id."""
        return next((t for t in self.topics if t.id == topic_id), None)

    def source(self, source_id: str) -> SourceConfig | None:
        """The source with this id."""
        return next((s for s in self.sources if s.id == source_id), None)


def to_document(settings: Settings) -> dict[str, Any]:
    """The settings as plain JSON types."""
    return {"version": DOCUMENT_VERSION, **asdict(settings, dict_factory=_plain)}


def _plain(items: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in items}


def from_document(document: Mapping[str, Any]) -> Settings:
    """Settings from a document of this or an older version.

    Raises:
        SettingsError: the document is newer, a key is unknown or a value is out of range.
    """
    raw = dict(document)
    version = raw.pop("version", DOCUMENT_VERSION)
    if version > DOCUMENT_VERSION:
        raise SettingsError(f"version: {version} is newer than this program knows", field="version")
    unknown = set(raw) - {f.name for f in fields(Settings)}
    if unknown:
        raise SettingsError(f"{min(unknown)}: unknown setting", field=min(unknown))
    return Settings(
        topics=tuple(_topic(t) for t in raw.get("topics", ())),
        sources=tuple(_source(s) for s in raw.get("sources", ())),
        preferences=_preferences(raw.get("preferences", {})),
        wind=_wind(raw.get("wind", {})),
        irrelevant_platforms=_texts("irrelevant_platforms", raw.get("irrelevant_platforms", ())),
        hand_checks=hand_checks_of(raw.get("hand_checks", {})),
    )


def _topic(raw: Mapping[str, Any]) -> Topic:
    _refuse_unknown("topics", raw, Topic)
    listed = {k: tuple(v) for k, v in raw.items() if k in ("source_ids", "languages", "own")}
    budget = _choice("topics.budget", AlarmBudget, raw.get("budget", AlarmBudget.MONTH))
    country = str(raw.get("country", system_country()))  # documents of before there were holidays say nothing of it
    place = {"country": country, "subdivision": str(raw.get("subdivision", ""))}
    return Topic(**{**raw, **listed, **place, "budget": budget, "events": events_of(raw.get("events", ()))})


def system_country() -> str:
    """The German-speaking country in which this computer seems to stand; Germany where it says something else."""
    return home_country(locale.setlocale(locale.LC_CTYPE))


def _source(raw: Mapping[str, Any]) -> SourceConfig:
    _refuse_unknown("sources", raw, SourceConfig)
    return SourceConfig(**raw)


def _preferences(raw: Mapping[str, Any]) -> Preferences:
    _refuse_unknown("preferences", raw, Preferences)
    return Preferences(**{**raw, "theme": _choice("preferences.theme", Theme, raw.get("theme", Theme.SYSTEM))})


def _wind(raw: Mapping[str, Any]) -> WindThresholds:
    _refuse_unknown("wind", raw, WindThresholds)
    for key, value in raw.items():
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise SettingsError(f"wind.{key}: must be a number, got {value!r}", field=f"wind.{key}")
    return WindThresholds(**raw)


def _texts(where: str, raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list | tuple) or not all(isinstance(text, str) for text in raw):
        raise SettingsError(f"{where}: must be a list of texts", field=where)
    return tuple(raw)


def _choice(where: str, kinds: type[E], value: object) -> E:
    try:
        return kinds(str(value))
    except ValueError as err:
        raise SettingsError(f"{where}: must be one of {[str(k) for k in kinds]}, got {value!r}", field=where) from err


def _refuse_unknown(where: str, raw: Mapping[str, Any], kind: type) -> None:
    known = {f.name for f in fields(kind)}
    needed = {f.name for f in fields(kind)} & {"id", "name", "query", "kind", "address"}
    for key in sorted(set(raw) - known):
        raise SettingsError(f"{where}.{key}: unknown setting", field=f"{where}.{key}")
    for key in sorted(needed - set(raw)):
        raise SettingsError(f"{where}.{key}: is missing", field=f"{where}.{key}")
