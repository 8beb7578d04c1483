"""``shitstorm-radar replay``: recorded mentions through the real pipeline, with their own times."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path

from shitstorm_radar.commands.console import Commands, check_place
from shitstorm_radar.commands.explain_option import add_explain, place_of, told_to, write_lines
from shitstorm_radar.errors import InputError
from shitstorm_radar.export.csv_file import Dialect, write_incidents, write_series
from shitstorm_radar.matching import Matcher, parse_query
from shitstorm_radar.pipeline.bin_closing import BIN, BIN_S, BinCloser, bin_start
from shitstorm_radar.pipeline.explaining_alarms import explained_alarms
from shitstorm_radar.pipeline.intake import Intake
from shitstorm_radar.records import Incident, Mention, SeriesSlice, SourceCondition, SourceStatus, TopicMention
from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.settings import Settings, SourceConfig, SourceKind, Topic
from shitstorm_radar.sources.recording import Recording, read_recording
from shitstorm_radar.store.base import Store
from shitstorm_radar.store.sqlite_store import open_store

_SOURCE_ID = "recording"
_BATCH = 1000  # mentions per transaction
_ALL = Dialect(delimiter=",", decimal=".")


def add_to(commands: Commands) -> None:
    """Offer the command."""
    parser = commands.add_parser(
        "replay",
        help="run recorded mentions through the radar",
        description=(
            "Runs recorded mentions through the real pipeline with their own times, as fast as it can, in a store of "
            "its own that is thrown away. FILE is CSV or JSONL with the columns published_at (ISO 8601; UTC without an "
            "offset) and text, optionally id, author, url, source, likes, reposts, replies, topic. Without --topic and "
            "without a topic column every row belongs to one topic named after the file."
        ),
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--map", default="", metavar="text=column,...", help="other names of the columns")
    parser.add_argument("--time-format", default="", metavar="FORMAT", help="strptime format of published_at")
    parser.add_argument("--topic", metavar="QUERY", help="keep only the mentions that this query matches")
    parser.add_argument("--export-incidents", type=Path, metavar="CSV", help="write the incidents")
    parser.add_argument("--export-series", type=Path, metavar="CSV", help="write the series, in bins of 5 minutes")
    add_explain(parser)
    parser.set_defaults(run=run)


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a recording led to: the topics with their names, incidents (oldest first) and series."""

    names: Mapping[str, str]
    mentions: int
    incidents: tuple[Incident, ...]
    series: tuple[SeriesSlice, ...]


def run(arguments: argparse.Namespace) -> int:
    """Replay, report, export.

    Raises:
        InputError: the recording cannot be read or an export cannot be written.
        QueryError: the query cannot be understood.
    """
    check_place(arguments.export_incidents)
    check_place(arguments.export_series)
    check_place(place_of(arguments))
    recording = read_recording(
        arguments.file, column_map=arguments.map, time_format=arguments.time_format, source_id=_SOURCE_ID
    )
    with (
        tempfile.TemporaryDirectory(prefix="shitstorm-radar-replay-") as folder,
        open_store(Path(folder) / "replay.sqlite3", durable=False) as store,
    ):
        replayed = replay(store, recording, name=arguments.file.stem, query=arguments.topic)
        if arguments.explain:
            write_lines(arguments, explained_alarms(store, replayed.incidents, replayed.names))
    for line in _report(replayed, recording):
        told_to(arguments).write(line + "\n")
    if arguments.export_incidents:
        rows = [(i, replayed.names[i.topic_id]) for i in replayed.incidents]
        write_incidents(arguments.export_incidents, rows, _ALL)
    if arguments.export_series:
        write_series(arguments.export_series, [(s, replayed.names[s.topic_id]) for s in replayed.series], _ALL)
    return 0


def replay(store: Store, recording: Recording, *, name: str, query: str | None) -> Replayed:
    """Take every mention the real way, bin by bin.

    Args:
        store: an empty store.
        recording: the mentions with the topic that the recording itself names.
        name: of the topic, where rows name none.
        query: keeps only the mentions it matches.

    Raises:
        QueryError: the query cannot be understood.
        InputError: no mention is left.
    """
    rows = _wanted(recording, name, query)
    topic_of = {mention.uid: topic for mention, topic in rows}
    topics = _topics(rows)
    begins = _begins(rows, {t.name: t.id for t in topics})
    ids = {t.name: t.id for t in topics}
    settings = Settings(topics, (SourceConfig(_SOURCE_ID, SourceKind.FILE, name, name),))
    intake = Intake(store, load_scorer(), settings, assign=lambda m: {ids[topic_of[m.uid]]: ()})
    first, last = _time(rows[0][0]), _time(rows[-1][0])

    def exposure(topic: Topic, start: datetime, end: datetime) -> float:
        return 1.0 if begins[topic.id] < end and start <= last else 0.0

    closer = BinCloser(store, settings, exposure, begin=first)
    status = SourceStatus(_SOURCE_ID, SourceCondition.OK, first_success_at=first)
    store.register_sources((status,))
    entries: list[TopicMention] = []
    for end, mentions in _bins(rows):
        entries.extend(e for chunk in intake.judge(mentions, now=end, history=False) for e in chunk)
        intake.remember(mentions)
        if len(entries) >= _BATCH:
            intake.keep(entries, replace(status, last_success_at=end))
            entries.clear()
    lo, hi = bin_start(first), bin_start(last) + BIN
    intake.keep(entries, replace(status, last_success_at=hi))
    closer.advance(hi)  # bin by bin, each judged by what came before it only
    return Replayed(
        names={t.id: t.name for t in topics},
        mentions=len(rows),
        incidents=tuple(sorted(store.incidents(), key=lambda i: i.opened_at)),
        series=tuple(store.series(t.id, lo, hi, BIN_S) for t in topics),
    )


def _wanted(recording: Recording, name: str, query: str | None) -> list[tuple[Mention, str]]:
    rows = [(mention, topic or name) for mention, topic in recording.rows]
    if query is not None:
        matcher = Matcher({"": parse_query(query)})
        rows = [(m, topic) for m, topic in rows if matcher.match(m.title, m.text, m.tags, (m.author.handle or "",))]
    if not rows:
        what = "no mention matches the topic's query" if query is not None else "the file holds no mention"
        raise InputError(f"{recording.name}: {what}", code="nothing_to_replay", details={"path": recording.name})
    return sorted(rows, key=lambda row: _time(row[0]))


def _topics(rows: Sequence[tuple[Mention, str]]) -> tuple[Topic, ...]:
    names = dict.fromkeys(topic for _, topic in rows)
    return tuple(Topic(f"t{n}", topic, topic) for n, topic in enumerate(names, start=1))


def _begins(rows: Sequence[tuple[Mention, str]], ids: Mapping[str, str]) -> dict[str, datetime]:
    """When each topic's recording begins: what lies before was not measured."""
    begins: dict[str, datetime] = {}
    for mention, topic in rows:
        begins.setdefault(ids[topic], _time(mention))
    return begins


def _time(mention: Mention) -> datetime:
    return mention.published_at or mention.first_seen_at


def _bins(rows: Sequence[tuple[Mention, str]]) -> Iterator[tuple[datetime, list[Mention]]]:
    """Each bin that holds mentions, with its end as the time of arrival."""
    for start, group in groupby(rows, key=lambda row: bin_start(_time(row[0]))):
        end = start + BIN
        yield end, [replace(mention, first_seen_at=end - timedelta(seconds=1)) for mention, _ in group]


def _report(replayed: Replayed, recording: Recording) -> Iterator[str]:
    skipped = f", {len(recording.problems)} rows skipped" if recording.problems else ""
    yield f"{replayed.mentions} mentions, {len(replayed.names)} topics{skipped}"
    for problem in recording.problems[:5]:
        yield f"  {problem}"
    for incident in replayed.incidents:
        until = f" until {incident.closed_at:%Y-%m-%d %H:%M}Z" if incident.closed_at else " (still running at the end)"
        yield (
            f"{incident.opened_at:%Y-%m-%d %H:%M}Z {replayed.names[incident.topic_id]}: {incident.kind} since "
            f"{incident.since:%Y-%m-%d %H:%M}Z{until}; {incident.critical_mentions:.0f} critical of {incident.mentions} "
            f"mentions by {incident.authors} authors, usual {incident.usual:.0f}; {incident.alarms} alarms"
        )
    yield f"{len(replayed.incidents)} incidents"
