"""What every connector offers the poller."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from shitstorm_radar.records import Json, Mention

Cursor = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Visit:
    """The outcome of one successful poll.

    Attributes:
        mentions: everything the source showed, known or not, oldest first.
        cursor: where to go on next time; kept by the store in the mentions' transaction.
        complete: False when the source may have shown more than could be fetched, so that something was missed.
        moved_to: the new address after a permanent redirect.
        wait: how long the site asks us to stay away, even though it answered; zero: more is ready, come back at once.
        note: why there are no mentions, or what was odd ("3 items without a text"), for people, English.
        skipped: items that could not be read.
    """

    mentions: tuple[Mention, ...] = ()
    cursor: Cursor = field(default_factory=dict)
    complete: bool = True
    moved_to: str | None = None
    wait: timedelta | None = None
    note: str = ""
    skipped: int = 0


class KnownThreads(Protocol):
    """The mentions whose replies concern somebody, by name; a stream asks before it makes a mention of an event."""

    def __contains__(self, name: str) -> bool: ...

    def note(self, uid: str) -> None:
        """A mention is let through: replies to it may follow at once."""
        ...


class Connector(Protocol):
    """A place that can be asked again and again."""

    @property
    def source_id(self) -> str: ...

    @property
    def host(self) -> str:
        """Whose budget a poll uses; empty for files."""
        ...

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Ask once.

        Args:
            cursor: what the last visit gave; empty at the first poll.
            now: aware UTC; becomes ``first_seen_at``.

        Raises:
            SourceError: the source could not be read; its condition says why.
        """
        ...
