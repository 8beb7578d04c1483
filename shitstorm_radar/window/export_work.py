"""CSV files from the window: what is asked for, and writing it in a reading thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal, cast

from shitstorm_radar.commands.export import all_mentions
from shitstorm_radar.errors import RadarError
from shitstorm_radar.export.csv_file import (
    Dialect,
    write_incidents,
    write_mentions,
    write_series,
    write_timeline,
)
from shitstorm_radar.settings import Settings
from shitstorm_radar.store.base import MentionFilter, StoreReader


class ExportKind(StrEnum):
    """What is exported."""

    TIMELINE = "timeline"
    MENTIONS = "mentions"
    SERIES = "series"
    INCIDENTS = "incidents"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to write where.

    Attributes:
        lo, hi: aware UTC; for mentions and series.
        step_s: for series, seconds per row.
        incident_id: for the timeline.
    """

    kind: ExportKind
    path: Path
    topic_id: str
    lo: datetime
    hi: datetime
    step_s: int = 60
    incident_id: str | None = None
    delimiter: str = ";"
    decimal: str = ","


@dataclass(frozen=True, slots=True)
class ExportDone:
    """An export's outcome: rows written, or the error's code."""

    request: ExportRequest
    rows: int = 0
    error: RadarError | None = None


class ExportWork:
    """A question for a reading thread: write the file, say how many rows."""

    def __init__(self, request: ExportRequest, settings: Settings) -> None:
        self._request = request
        self._names = {t.id: t.name for t in settings.topics}

    def __call__(self, reader: StoreReader) -> ExportDone:
        try:
            return ExportDone(self._request, self._write(reader))
        except RadarError as err:
            return ExportDone(self._request, error=err)

    def _write(self, reader: StoreReader) -> int:
        wanted = self._request
        # checked by the preferences, which know no other signs
        dialect = Dialect(cast("Literal[',', ';']", wanted.delimiter), cast("Literal['.', ',']", wanted.decimal))
        zone = wanted.lo.tzinfo or UTC
        if wanted.kind is ExportKind.INCIDENTS:
            rows = [(i, self._name(i.topic_id)) for i in reader.incidents()]
            return write_incidents(wanted.path, rows, dialect, zone)
        if wanted.kind is ExportKind.MENTIONS:
            span = MentionFilter(wanted.topic_id, wanted.lo, wanted.hi)
            name = self._name(wanted.topic_id)
            return write_mentions(wanted.path, ((m, name) for m in all_mentions(reader, span)), dialect, zone)
        if wanted.kind is ExportKind.SERIES:
            series = reader.series(wanted.topic_id, wanted.lo, wanted.hi, wanted.step_s)
            return write_series(wanted.path, [(series, self._name(wanted.topic_id))], dialect, zone)
        incident = reader.incident(wanted.incident_id or "")
        if incident is None:
            raise RadarError(f"there is no incident {wanted.incident_id}", code="no_such_incident")
        name, events = self._name(incident.topic_id), reader.events(incident.id)
        return write_timeline(wanted.path, incident, name, events, dialect, zone)

    def _name(self, topic_id: str) -> str:
        return self._names.get(topic_id, topic_id)
