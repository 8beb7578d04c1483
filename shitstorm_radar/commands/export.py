"""``shitstorm-radar export``: incidents, timeline, mentions and series as CSV."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.commands.console import Commands
from shitstorm_radar.errors import InputError
from shitstorm_radar.export.csv_file import Dialect, write_incidents, write_mentions, write_series, write_timeline
from shitstorm_radar.records import TopicMention
from shitstorm_radar.settings import SETTINGS_KEY, Settings, Topic, from_document
from shitstorm_radar.store.base import MentionFilter, StoreReader
from shitstorm_radar.store.sqlite_reader import open_reader

_PAGE = 2000
_DEFAULT_DAYS = 30


def add_to(commands: Commands) -> None:
    """Offer the command and its four kinds."""
    parser = commands.add_parser(
        "export",
        help="write incidents, a timeline, mentions or a series as CSV",
        description="Writes CSV (RFC 4180, UTF-8 with signature, ISO 8601 times, cells that no spreadsheet runs).",
    )
    kinds = parser.add_subparsers(title="what", metavar="WHAT", required=True)
    _add_kind(kinds, "incidents", "all incidents, or those of one topic", _incidents, topic="optional")
    timeline = _add_kind(kinds, "timeline", "the timeline of one incident", _timeline, topic="none")
    timeline.add_argument("--incident", required=True, metavar="ID", help="as in the incidents export")
    mentions = _add_kind(kinds, "mentions", "the mentions of a topic or an incident", _mentions, topic="optional")
    mentions.add_argument("--incident", metavar="ID", help="only this incident's mentions")
    _add_span(mentions)
    series = _add_kind(kinds, "series", "the series of a topic", _series, topic="required")
    series.add_argument("--step", type=int, default=5, metavar="MINUTES", help="length of a bin (default: 5)")
    _add_span(series)


def _add_kind(
    kinds: Commands, name: str, help_text: str, run: Callable[[argparse.Namespace], int], *, topic: str
) -> argparse.ArgumentParser:
    kind = kinds.add_parser(name, help=help_text, description=f"Writes {help_text}.")
    kind.add_argument("--out", type=Path, required=True, metavar="CSV")
    kind.add_argument("--delimiter", choices=(",", ";"), default=";", help="between cells (default: %(default)s)")
    kind.add_argument("--decimal", choices=(".", ","), default=",", help="decimal sign (default: %(default)s)")
    if topic != "none":
        kind.add_argument("--topic", required=topic == "required", metavar="NAME", help="name of the topic")
    kind.set_defaults(run=run)
    return kind


def _add_span(kind: argparse.ArgumentParser) -> None:
    kind.add_argument("--from", dest="start", type=_time, metavar="TIME", help="ISO 8601 (default: 30 days ago)")
    kind.add_argument("--to", dest="end", type=_time, metavar="TIME", help="ISO 8601 (default: now)")


def _time(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as err:
        raise argparse.ArgumentTypeError(f"{text!r} is no time: write it like 2026-11-21T14:05:00Z") from err
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _incidents(arguments: argparse.Namespace) -> int:
    with open_reader(arguments.store) as reader:
        settings = _settings(reader)
        topic = topic_named(settings, arguments.topic) if arguments.topic else None
        incidents = reader.incidents(topic.id if topic else None)
        rows = [(i, _name(settings, i.topic_id)) for i in incidents]
        return _done(write_incidents(arguments.out, rows, _dialect(arguments)), arguments.out)


def _timeline(arguments: argparse.Namespace) -> int:
    with open_reader(arguments.store) as reader:
        incident = reader.incident(arguments.incident)
        if incident is None:
            raise _no_incident(arguments.incident)
        name = _name(_settings(reader), incident.topic_id)
        events = reader.events(incident.id)
        return _done(write_timeline(arguments.out, incident, name, events, _dialect(arguments)), arguments.out)


def _mentions(arguments: argparse.Namespace) -> int:
    with open_reader(arguments.store) as reader:
        settings = _settings(reader)
        wanted, name = _wanted(reader, settings, arguments)
        rows = ((mention, name) for mention in all_mentions(reader, wanted))
        return _done(write_mentions(arguments.out, rows, _dialect(arguments)), arguments.out)


def _series(arguments: argparse.Namespace) -> int:
    with open_reader(arguments.store) as reader:
        topic = topic_named(_settings(reader), arguments.topic)
        start, end = _span(arguments)
        if not 1 <= arguments.step <= 1440:
            raise InputError("--step: must be 1 to 1440 minutes", code="bad_step")
        series = reader.series(topic.id, start, end, arguments.step * 60)
        return _done(write_series(arguments.out, [(series, topic.name)], _dialect(arguments)), arguments.out)


def all_mentions(reader: StoreReader, wanted: MentionFilter) -> Iterator[TopicMention]:
    """Every mention of a filter, newest first, a page at a time."""
    page = reader.mentions(wanted, None, _PAGE)
    yield from page.rows
    while page.next is not None:
        page = reader.mentions(wanted, page.next, _PAGE)
        yield from page.rows


def _wanted(reader: StoreReader, settings: Settings, arguments: argparse.Namespace) -> tuple[MentionFilter, str]:
    if arguments.incident:
        incident = reader.incident(arguments.incident)
        if incident is None:
            raise _no_incident(arguments.incident)
        wanted = MentionFilter(incident.topic_id, incident.since, incident.closed_at)
        return wanted, _name(settings, incident.topic_id)
    if not arguments.topic:
        raise InputError("say which mentions: --topic NAME or --incident ID", code="nothing_chosen")
    topic = topic_named(settings, arguments.topic)
    start, end = _span(arguments)
    return MentionFilter(topic.id, start, end), topic.name


def _span(arguments: argparse.Namespace) -> tuple[datetime, datetime]:
    end = arguments.end or SystemClock().now()
    start = arguments.start or end - timedelta(days=_DEFAULT_DAYS)
    if start >= end:
        raise InputError("--from must lie before --to", code="bad_span")
    return start, end


def _settings(reader: StoreReader) -> Settings:
    document, _ = reader.get_config(SETTINGS_KEY)
    return from_document(document) if isinstance(document, dict) else Settings()


def topic_named(settings: Settings, name: str) -> Topic:
    """The topic with this name or id.

    Raises:
        InputError: there is none; the message lists those there are.
    """
    found = next((t for t in settings.topics if name in (t.name, t.id)), None)
    if found is None:
        known = ", ".join(t.name for t in settings.topics) or "none yet"
        raise InputError(f"there is no topic {name!r}; topics: {known}", code="no_such_topic", details={"name": name})
    return found


def _name(settings: Settings, topic_id: str) -> str:
    topic = settings.topic(topic_id)
    return topic.name if topic else topic_id


def _no_incident(incident_id: str) -> InputError:
    return InputError(
        f"there is no incident {incident_id!r}; 'export incidents' lists them",
        code="no_such_incident",
        details={"incident": incident_id},
    )


def _dialect(arguments: argparse.Namespace) -> Dialect:
    if arguments.delimiter == arguments.decimal:
        raise InputError("--decimal cannot be the delimiter too", code="bad_dialect")
    return Dialect(delimiter=arguments.delimiter, decimal=arguments.decimal)


def _done(rows: int, path: Path) -> int:
    sys.stdout.write(f"{rows} rows in {path}\n")
    return 0
