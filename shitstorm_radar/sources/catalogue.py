"""The kinds of source there are, and how to build their connectors.

Besides the program's own (``catalogue_entries``), installed packages may bring more: an entry point of the group
``shitstorm_radar.sources`` that leads to a ``SourceType``.  One that cannot be loaded, or takes a name
that is taken, is left out and logged; it never keeps the others from working.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Final

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources.base import Connector, Cursor, Visit
from shitstorm_radar.sources.catalogue_entries import ENTRIES
from shitstorm_radar.sources.entry import SourceType
from shitstorm_radar.sources.mail_entries import MAIL_ENTRIES
from shitstorm_radar.sources.webhook_entry import WEBHOOK

if TYPE_CHECKING:
    from shitstorm_radar.sources.http import HttpClient
    from shitstorm_radar.sources.vault import Keys

log = logging.getLogger(__name__)

GROUP: Final = "shitstorm_radar.sources"


@cache
def source_types() -> Mapping[str, SourceType]:
    """All kinds by name, the program's own first."""
    known = {entry.kind: entry for entry in (*ENTRIES, *MAIL_ENTRIES, WEBHOOK)}
    return {**known, **extensions(entry_points(group=GROUP), known)}


def extensions(points: Iterable[EntryPoint], taken: Mapping[str, SourceType]) -> dict[str, SourceType]:
    """The entries that installed packages bring; whatever is wrong with one is its own affair."""
    found: dict[str, SourceType] = {}
    for point in points:
        try:
            entry = point.load()
        except Exception:  # a stranger's module may raise anything
            log.exception("the extension %s (%s) cannot be loaded and is left out", point.name, point.value)
            continue
        if not isinstance(entry, SourceType) or entry.kind in taken or entry.kind in found:
            log.warning("the extension %s (%s) brings no new kind of source and is left out", point.name, point.value)
            continue
        found[entry.kind] = entry
    return found


def source_type(kind: str) -> SourceType | None:
    """The kind of this name."""
    return source_types().get(kind)


def build_connector(config: SourceConfig, client: HttpClient, keys: Keys) -> Connector:
    """The connector for a configured source; what is wrong with its options is told by its first visit."""
    # loaded here: the window reads the catalogue before anything that asks the network is loaded
    from shitstorm_radar.sources.file import FileSource
    from shitstorm_radar.sources.keyed import keyed_source

    if config.kind == SourceKind.FILE:
        return FileSource(config)
    entry = source_type(config.kind)
    if entry is None:
        return AbsentSource(config)
    try:
        return keyed_source(entry, config, client, keys) if entry.secrets else entry.load()(config, client)
    except Exception:  # a stranger's module may raise anything
        log.exception("the kind of source %s cannot be built", config.kind)
        return AbsentSource(config)


class AbsentSource:
    """Stands in for a source whose kind is not installed here (any more): a state, not a crash."""

    host = ""

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @property
    def source_id(self) -> str:
        """The configured id."""
        return self._config.id

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Say that nothing can be read.

        Raises:
            SourceError: always.
        """
        kind = self._config.kind
        raise SourceError(
            f"Sources of the kind {kind} cannot be read: the extension is not installed, or is broken; see the log.",
            condition=SourceCondition.BROKEN_DATA,
            code="kind_absent",
            details={"kind": kind},
        )
