"""A CSV or JSONL file, or a folder of them, that other programs or people add to."""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, Final

from shitstorm_radar.errors import InputError, SourceError
from shitstorm_radar.records import Json, Mention, SourceCondition
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.recording import (
    Reading,
    RecordedMention,
    mentions_in,
    no_row,
    open_recording,
    reading,
    unreadable,
)
from shitstorm_radar.sources.rows import JSON_ENDINGS, TABLE_ENDINGS, Layout, Problem, layout_of

ROWS_AT_ONCE: Final = 10_000
"""Per visit; the rest is fetched by the next one, right after.  Smaller bites made the window's stalls longer."""
SETTLED_S: Final = 10.0  # a file left alone for so long is written to its end, also when its last line has none
_BREATH: Final = 100  # rows between two chances for others in the same loop
_HOPELESS: Final = 3  # so many unreadable rows and no other: the file no longer fits its mapping
_HEAD: Final = 1024  # bytes by which a file is known again
_WATCHED: Final = (*TABLE_ENDINGS, *JSON_ENDINGS)
_CONDITIONS: Final = {"file_missing": SourceCondition.WRONG_ADDRESS, "file_unreadable": SourceCondition.BLOCKED}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where reading a file ended: offset, line, and by what the file is known to be the same.

    Attributes:
        size, changed_ns: of the whole file when it was last looked at.
        head: digest of its first bytes, ``head_size`` of them.
    """

    inode: int
    offset: int
    line: int
    size: int
    changed_ns: int
    head: str
    head_size: int

    def covers(self, about: os.stat_result) -> bool:
        """Whether everything the file holds now has been read."""
        unchanged = (about.st_ino, about.st_size, about.st_mtime_ns) == (self.inode, self.size, self.changed_ns)
        return unchanged and self.offset >= self.size


@dataclass(slots=True)
class _Harvest:
    """What a visit has gathered so far."""

    mentions: list[Mention] = field(default_factory=list)
    problems: list[tuple[str, Problem]] = field(default_factory=list)
    faults: list[InputError] = field(default_factory=list)
    places: dict[str, _Place] = field(default_factory=dict)
    more: bool = False

    @property
    def full(self) -> bool:
        return len(self.mentions) + len(self.problems) >= ROWS_AT_ONCE


class FileSource:
    """Reads what has been added since the last visit, whole lines only.

    A file that was replaced or cut is read from its beginning; the mentions' uids keep anything from
    counting twice.  Options: ``map``, ``time_format``, ``zone`` (see ``recording.reading``).
    """

    def __init__(self, config: SourceConfig) -> None:
        """Check nothing yet: a wrong option is a state of the source, told at the first visit."""
        self._config = config
        self._path = Path(os.path.expanduser(config.address))  # noqa: PTH111 - Path's own fails for an unknown ~name

    @property
    def source_id(self) -> str:
        """The configured id."""
        return self._config.id

    @property
    def host(self) -> str:
        """Files use nobody's budget."""
        return ""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Read at most ``ROWS_AT_ONCE`` new rows; ``Visit.wait`` is zero when more are ready.

        Raises:
            SourceError: the file or folder cannot be read, or not one of its new rows.
        """
        try:
            how = self._reading(now)
            paths = self._paths()
            harvest = _Harvest(places=_places(cursor))
            for path in paths:
                await self._read(path, how, harvest)
        except InputError as err:
            raise _source_error(err) from err
        except (OSError, ValueError) as err:
            raise _source_error(unreadable(self._path, err)) from err
        return self._visit(harvest, paths, first=not cursor)

    def _reading(self, now: datetime) -> Reading:
        options = self._config.options
        return reading(
            column_map=options.get("map", ""),
            time_format=options.get("time_format", ""),
            zone=options.get("zone", "UTC"),
            source_id=self.source_id,
            seen_at=now,
        )

    def _paths(self) -> list[Path]:
        if not self._path.is_dir():
            return [self._path]
        return sorted(
            p
            for p in self._path.iterdir()
            if p.suffix.lower() in _WATCHED and not p.name.startswith(".") and p.is_file()
        )

    async def _read(self, path: Path, how: Reading, harvest: _Harvest) -> None:
        if harvest.full:
            harvest.more = True
            return
        try:
            with open_recording(path) as stream:
                for number, item in enumerate(_new_items(stream, path.name, how, harvest), 1):
                    if isinstance(item, Problem):
                        harvest.problems.append((path.name, item))
                    else:
                        harvest.mentions.append(item.mention)
                    if number % _BREATH == 0:
                        await asyncio.sleep(0)
        except InputError as err:
            if path == self._path:
                raise
            harvest.faults.append(err)  # one broken file of a folder must not silence the others

    def _visit(self, harvest: _Harvest, paths: list[Path], *, first: bool) -> Visit:
        nothing_fits = len(harvest.problems) >= (1 if first else _HOPELESS)
        if not harvest.mentions and (nothing_fits or harvest.faults):
            raise _source_error(harvest.faults[0] if harvest.faults else no_row(*harvest.problems[0]))
        kept = {p.name: harvest.places[p.name] for p in paths if p.name in harvest.places}
        return Visit(
            mentions=tuple(harvest.mentions),
            cursor={"files": {name: _as_json(place) for name, place in kept.items()}},
            wait=timedelta(0) if harvest.more else None,
            note=_note(harvest, paths),
            skipped=len(harvest.problems),
        )


def _new_items(stream: BinaryIO, name: str, how: Reading, harvest: _Harvest) -> Iterator[RecordedMention | Problem]:
    """What was added to a file; where its reading ended is noted in the harvest."""
    about = os.fstat(stream.fileno())
    before = harvest.places.get(name)
    if before is not None and before.covers(about):
        return
    layout = layout_of(stream, name, how.column_map)
    if layout is None:
        harvest.places.pop(name, None)
        return
    offset, line = _start(stream, about, before, layout)
    finished = how.seen_at is not None and how.seen_at.timestamp() - about.st_mtime > SETTLED_S
    for item in mentions_in(stream, layout, name, how, offset, line, finished=finished):
        yield item
        offset, line = item.end, item.next_line
        if harvest.full:
            harvest.more = True
            break
    head_size = min(offset, _HEAD)
    head = _digest(stream, head_size)
    harvest.places[name] = _Place(about.st_ino, offset, line, about.st_size, about.st_mtime_ns, head, head_size)


def _start(stream: BinaryIO, about: os.stat_result, before: _Place | None, layout: Layout) -> tuple[int, int]:
    """Where to go on: after what was read, unless the file is no longer the one that was read."""
    if (
        before is None
        or before.inode != about.st_ino
        or about.st_size < before.offset
        or _digest(stream, before.head_size) != before.head
    ):
        return layout.start, layout.line
    return before.offset, before.line


def _digest(stream: BinaryIO, size: int) -> str:
    stream.seek(0)
    return hashlib.blake2b(stream.read(size), digest_size=16).hexdigest()


def _note(harvest: _Harvest, paths: list[Path]) -> str:
    told = [str(fault) for fault in harvest.faults[:1]]
    told += [f"{name}, {problem}" for name, problem in harvest.problems[:1]]
    if not harvest.mentions and not told:
        told = ["nothing was added" if paths else f"the folder holds no file ending in {', '.join(_WATCHED)}"]
    return "; ".join(told)


def _source_error(err: InputError) -> SourceError:
    condition = _CONDITIONS.get(err.code, SourceCondition.BROKEN_DATA)
    return SourceError(str(err), condition=condition, code=err.code, details=err.details)


def _as_json(place: _Place) -> dict[str, Json]:
    return {name: getattr(place, name) for name in _Place.__slots__}


def _places(cursor: Cursor) -> dict[str, _Place]:
    """The places in a cursor; one that cannot be understood counts as none, so that its file is read anew."""
    files = cursor.get("files")
    return {name: place for name, raw in files.items() if (place := _place(raw))} if isinstance(files, dict) else {}


def _place(raw: Json) -> _Place | None:
    if not isinstance(raw, dict) or set(raw) != set(_Place.__slots__):
        return None
    head = raw["head"]
    inode, offset, line, size, changed_ns, head_size = (
        value if isinstance(value := raw[n], int) else -1
        for n in ("inode", "offset", "line", "size", "changed_ns", "head_size")
    )
    if not isinstance(head, str) or min(offset, line, head_size) < 0:
        return None
    return _Place(inode, offset, line, size, changed_ns, head, head_size)
