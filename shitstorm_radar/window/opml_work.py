"""Lists of feeds from the window: the file is read and written in a reading thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from shitstorm_radar.commands.console import unreadable
from shitstorm_radar.errors import RadarError
from shitstorm_radar.export.atomic_file import replacing
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.store.base import StoreReader

if TYPE_CHECKING:  # the XML library is loaded when a list is read or written, not when the window opens
    from shitstorm_radar.sources.opml import ListedFeed


@dataclass(frozen=True, slots=True)
class OpmlDone:
    """What came of it: the feeds read, or none when it was written; or the error."""

    feeds: tuple[ListedFeed, ...] = ()
    error: RadarError | None = None


class OpmlReading:
    """A question for a reading thread: which feeds does the file name."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, _: StoreReader) -> OpmlDone:
        from shitstorm_radar.sources.opml import parse_opml

        try:
            return OpmlDone(parse_opml(self._path.read_bytes()))
        except OSError as err:
            return OpmlDone(error=unreadable(self._path, err))
        except RadarError as err:
            return OpmlDone(error=err)


class OpmlWriting:
    """A question for a reading thread: write the feeds among these sources."""

    def __init__(self, path: Path, sources: tuple[SourceConfig, ...]) -> None:
        self._path, self._sources = path, sources

    def __call__(self, _: StoreReader) -> OpmlDone:
        from shitstorm_radar.sources.opml import opml_of

        try:
            with replacing(self._path) as file:
                file.write(opml_of(self._sources))
        except RadarError as err:
            return OpmlDone(error=err)
        return OpmlDone()
