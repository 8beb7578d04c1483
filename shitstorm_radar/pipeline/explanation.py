"""What an incident says, whole: one frozen record, for the window, for files and for the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from math import isfinite

from shitstorm_radar.detection.outlook import Outlook
from shitstorm_radar.detection.reproduction import Reproduction
from shitstorm_radar.incidents.explanation.drivers import Drivers, Quoted
from shitstorm_radar.incidents.explanation.seen_expected import SeenExpected
from shitstorm_radar.incidents.explanation.voices import Voices
from shitstorm_radar.incidents.explanation.wind_force import WindForce
from shitstorm_radar.records import Json, SurgeKind
from shitstorm_radar.series.attention import Attention

_LEFT_OUT = frozenset({"posterior"})
"""Fields that serve the computation only."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What an incident says at one time, from what was known then.

    Attributes:
        at: what came later was not looked at; ``over``: the incident has ended, and this is how it stood at its peak.
        span_start: voices, wind force and drivers are about the mentions from here to ``at``.
        read, total: mentions looked at, evenly over the span, and mentions there are.
        kind: storm or surge.
        sentence: expected against seen; ``who``: an isolated case or a wave; ``r``: growing or dying.
        social, media: the two wind forces; ``drivers``: what it is about; ``ahead``: the next hours.
        posts: excerpts of the mentions that criteria and drivers name.
        attention: how much is read and edited elsewhere, against the usual; no mentions.
    """

    incident_id: str
    topic_id: str
    kind: SurgeKind
    at: datetime
    over: bool
    span_start: datetime
    read: int
    total: int
    sentence: SeenExpected
    who: Voices
    r: Reproduction
    social: WindForce
    media: WindForce
    drivers: Drivers
    ahead: tuple[Outlook, ...] = ()
    posts: tuple[Quoted, ...] = ()
    attention: tuple[Attention, ...] = ()

    def to_json(self) -> dict[str, Json]:
        """Every figure under its name as plain JSON; times ISO 8601 in UTC, unknown is null."""
        document = plain(self)
        assert isinstance(document, dict)  # noqa: S101 - a dataclass becomes an object
        return document


def plain(value: object) -> Json:
    """Records, enumerations and times as JSON has them; what is not finite is null."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value) if f.name not in _LEFT_OUT}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return _plain_value(value)


def _plain_value(value: object) -> Json:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, float):
        return round(value, 6) if isfinite(value) else None
    return value if value is None or isinstance(value, bool | int | str) else str(value)
