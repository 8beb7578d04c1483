"""Mentions from a CSV or JSONL file: how an analyst brings what another tool has gathered.

Fields: ``published_at`` and ``text``; if the file has them also ``id``, ``author``, ``url``, ``source``
(where it stands, for people), ``likes``, ``reposts``, ``replies``, ``topic``, ``language``, ``title``,
``kind`` (post, reply, comment, article, ...).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from shitstorm_radar.errors import InputError
from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources.column_map import ColumnMap, parse_map
from shitstorm_radar.sources.fingerprint import canonical_url, short_hash, simhash64, text_hash, web_address
from shitstorm_radar.sources.plain_text import literal_to_text, one_line
from shitstorm_radar.sources.rows import Layout, Problem, Row, layout_of, rows
from shitstorm_radar.sources.times import TimeReader, time_reader

LONGEST_NAME: Final = 500  # characters kept of a title, an id, an author

_COUNT: Final = re.compile(r"\d{1,12}(\.0+)?", re.ASCII)
_KINDS: Final = {str(k): k for k in MentionKind if k is not MentionKind.COUNT_SAMPLE}


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read a file's rows as mentions.

    Attributes:
        column_map: field to column, for those with another name.
        source_id: becomes part of every uid, so that two files of one source may overlap.
        seen_at: ``first_seen_at`` of every mention; None takes its time of publication (for replays).
    """

    column_map: ColumnMap
    times: TimeReader
    source_id: str
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RecordedMention:
    """A mention and the topic that its row names, if any; the places as in ``rows.Row``."""

    line: int
    end: int
    next_line: int
    mention: Mention
    topic: str | None


@dataclass(frozen=True, slots=True)
class Recording:
    """A whole file: mentions with their topics, in the file's order, and the rows that could not be read."""

    name: str
    rows: tuple[tuple[Mention, str | None], ...]
    problems: tuple[Problem, ...] = ()


def reading(
    *, column_map: str = "", time_format: str = "", zone: str = "UTC", source_id: str, seen_at: datetime | None = None
) -> Reading:
    """The user's words on a file, checked.

    Args:
        column_map: ``"text=body,published_at=created"``.
        time_format: of ``strptime``; empty for the formats of ``times``.
        zone: of times that name none, such as "Europe/Berlin".
        source_id: the source that the file belongs to.
        seen_at: see ``Reading``.

    Raises:
        InputError: the mapping or the zone cannot be understood.
    """
    return Reading(parse_map(column_map), time_reader(time_format, zone), source_id, seen_at)


def read_recording(
    path: Path, *, column_map: str = "", time_format: str = "", zone: str = "UTC", source_id: str
) -> Recording:
    """A whole file at once, every mention seen when it was published.

    Raises:
        InputError: the file cannot be read, or none of its rows.
    """
    how = reading(column_map=column_map, time_format=time_format, zone=zone, source_id=source_id)
    found: list[tuple[Mention, str | None]] = []
    problems: list[Problem] = []
    for item in read_mentions(path, how):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            found.append((item.mention, item.topic))
    return Recording(path.name, tuple(found), tuple(problems))


def read_mentions(path: Path, how: Reading) -> Iterator[RecordedMention | Problem]:
    """A file's mentions one after another; rows that cannot be read come as problems between them.

    Raises:
        InputError: the file cannot be read, holds nothing, or none of its rows can be read.
    """
    first: Problem | None = None
    good = False
    try:
        with open_recording(path) as stream:
            layout = layout_of(stream, path.name, how.column_map)
            if layout is None:
                raise InputError(f"{path.name}: the file is empty", code="file_empty", details={"file": path.name})
            for item in mentions_in(stream, layout, path.name, how, layout.start, layout.line, finished=True):
                good = good or isinstance(item, RecordedMention)
                first = first or (item if isinstance(item, Problem) else None)
                yield item
    except OSError as err:
        raise unreadable(path, err) from err
    if first is not None and not good:
        raise no_row(path.name, first)


def mentions_in(
    stream: BinaryIO, layout: Layout, name: str, how: Reading, start: int, line: int, *, finished: bool
) -> Iterator[RecordedMention | Problem]:
    """As ``rows.rows``, with mentions made of the rows."""
    for row in rows(stream, layout, start, line, finished=finished):
        if isinstance(row, Problem):
            yield row
            continue
        try:
            mention = mention_of(row, name, how)
        except ValueError as err:
            yield Problem(row.line, row.end, row.next_line, str(err))
        else:
            yield RecordedMention(row.line, row.end, row.next_line, mention, _clean(row, "topic") or None)


def mention_of(row: Row, name: str, how: Reading) -> Mention:
    """One row as a mention.

    Raises:
        ValueError: it has no text or no time that can be read; the message names the column.
    """
    text, title = literal_to_text(row.values.get("text", "")), _clean(row, "title")
    if not text and not title:
        raise ValueError("column 'text' is empty")
    try:
        published_at = how.times.read(row.values.get("published_at", ""))
    except ValueError as err:
        raise ValueError(f"column 'published_at': {err}") from None
    seen_at = how.seen_at or published_at
    address = web_address(row.values.get("url", "").strip())
    language = _clean(row, "language").lower() or None
    body = f"{title} {text}".strip()
    return Mention(
        uid=f"file:{how.source_id}/{_clean(row, 'id') or _row_key(row)}",
        source_id=how.source_id,
        platform="file",
        channel=_clean(row, "source") or name,
        kind=_KINDS.get(_clean(row, "kind").lower(), MentionKind.POST),
        first_seen_at=seen_at,
        published_at=published_at,
        time_trust=TimeTrust.FEED,
        url=address,
        canonical_url=canonical_url(address) if address else None,
        title=title,
        text=text,
        text_hash=text_hash(body),
        simhash64=simhash64(body),
        language=language,
        language_by="source" if language else None,
        author=Author(handle=_clean(row, "author") or None),
        engagement=_engagement(row, seen_at),
    )


def open_recording(path: Path) -> BinaryIO:
    """The file, open for reading.

    Raises:
        InputError: it is not there, or may not be read.
    """
    try:
        return path.open("rb")
    except (OSError, ValueError) as err:
        raise unreadable(path, err) from err


def unreadable(path: Path, err: Exception) -> InputError:
    """The error for a file that the system does not hand out."""
    if isinstance(err, FileNotFoundError):
        why, code = "there is no such file; check its path", "file_missing"
    elif isinstance(err, IsADirectoryError):
        why, code = "this is a folder; name a file in it", "file_is_folder"
    else:
        reason = (err.strerror if isinstance(err, OSError) else None) or str(err)
        why, code = f"the file cannot be read ({reason}); check the path and who may read it", "file_unreadable"
    return InputError(f"{path}: {why}", code=code, details={"file": str(path)})


def no_row(name: str, first: Problem) -> InputError:
    """The error for a file of which not a single row could be read."""
    return InputError(
        f"{name}: no row can be read; {first}",
        code="no_row",
        details={"file": name, "line": str(first.line), "reason": first.reason},
    )


def _engagement(row: Row, at: datetime) -> Engagement:
    likes, reposts, replies = (_count(row.values.get(f, "")) for f in ("likes", "reposts", "replies"))
    known = likes is not None or reposts is not None or replies is not None
    return Engagement(likes=likes, reposts=reposts, replies=replies, metrics_at=at if known else None)


def _count(value: str) -> int | None:
    value = value.strip()
    return int(float(value)) if _COUNT.fullmatch(value) else None


def _clean(row: Row, field: str) -> str:
    value = row.values.get(field, "")
    return one_line(value, LONGEST_NAME) if value else ""


def _row_key(row: Row) -> str:
    """For rows without an id: the same row is the same mention, wherever it stands."""
    return short_hash(*(row.values.get(f, "").strip() for f in ("published_at", "author", "url", "title", "text")))
