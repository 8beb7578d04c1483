"""What crosses the border of the polling thread: commands go in, news comes out.

Plain frozen records both ways, so that the worker behind them could be a process.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from shitstorm_radar.records import Alert, Incident, SourceStatus, TopicMention, Verdict
from shitstorm_radar.settings import Settings, SourceConfig

# commands


@dataclass(frozen=True, slots=True)
class SaveSettings:
    """Replace the settings; answered by ``SettingsSaved`` or ``Failed``."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class PollNow:
    """Poll one source at once, or all when ``source_id`` is None."""

    source_id: str | None = None


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Somebody has seen the incident."""

    incident_id: str
    user: str = ""


@dataclass(frozen=True, slots=True)
class AddNote:
    """Put the user's own words on the timeline."""

    incident_id: str
    text: str
    user: str = ""


@dataclass(frozen=True, slots=True)
class CloseIncident:
    """The incident is over for us."""

    incident_id: str
    user: str = ""


@dataclass(frozen=True, slots=True)
class MarkFalseAlarm:
    """It was none."""

    incident_id: str
    user: str = ""


@dataclass(frozen=True, slots=True)
class AlertShown:
    """A channel has shown the alert: take it out of the outbox."""

    key: str


@dataclass(frozen=True, slots=True)
class FindFeeds:
    """Look for the feeds of a web page whose address was pasted; answered by ``FeedsFound``."""

    address: str


@dataclass(frozen=True, slots=True)
class PreviewSource:
    """Read a source once without keeping anything; answered by ``SourcePreviewed`` with the same number."""

    number: int
    source: SourceConfig
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class KeepSecrets:
    """Keep a source's access keys and ask it at once; answered by ``Failed`` when they do not last."""

    source_id: str
    secrets: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class CorrectMention:
    """What the user says of a mention, for its topic; None takes it back."""

    entry: TopicMention
    verdict: Verdict | None


Command = (
    SaveSettings
    | PollNow
    | Acknowledge
    | AddNote
    | CloseIncident
    | MarkFalseAlarm
    | AlertShown
    | FindFeeds
    | PreviewSource
    | KeepSecrets
    | CorrectMention
)

# news


@dataclass(frozen=True, slots=True)
class SettingsSaved:
    """The settings in force from now on."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """How a source fares now."""

    status: SourceStatus


@dataclass(frozen=True, slots=True)
class MentionsArrived:
    """New mentions are in the store: how many per topic id."""

    per_topic: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class BinClosed:
    """Detection has gone on for these topics; their series and readings have new values."""

    topic_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IncidentChanged:
    """An incident was opened or changed."""

    incident: Incident


@dataclass(frozen=True, slots=True)
class AlertRaised:
    """Somebody should be told; answer with ``AlertShown``."""

    alert: Alert
    topic_name: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A command could not be done; ``code`` and ``details`` as in ``errors.RadarError``."""

    code: str
    message: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FeedsFound:
    """The feeds of a page as (address, title); none with the reason as ``code`` and its ``details``."""

    asked: str
    feeds: tuple[tuple[str, str], ...] = ()
    code: str = ""
    message: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One mention of a preview, plain text, capped."""

    at: datetime | None
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class SourcePreviewed:
    """What a source would deliver: the newest lines first, and how many there are; or the reason as ``code``."""

    number: int
    lines: tuple[PreviewLine, ...] = ()
    count: int = 0
    code: str = ""
    message: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


News = (
    SettingsSaved
    | StatusChanged
    | MentionsArrived
    | BinClosed
    | IncidentChanged
    | AlertRaised
    | Failed
    | FeedsFound
    | SourcePreviewed
)
