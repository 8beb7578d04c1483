"""What every connector offers the poller."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from shitstorm_radar.records import CountSample, Json, Mention

Cursor = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Quota:
    """Requests that are left of a limit, and when it is whole again (aware UTC); None where nobody says."""

    left: int | None = None
    limit: int | None = None
    resets_at: datetime | None = None


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
        samples: how many there were, as the platform counted them; the mentions may be among these.
        on_surge: the mentions were asked for because their counts rose; nobody asks in quiet times, so they are
            shown and no alarm is drawn from them.
        quota: what the site, or the day, still allows.
    """

    mentions: tuple[Mention, ...] = ()
    cursor: Cursor = field(default_factory=dict)
    complete: bool = True
    moved_to: str | None = None
    wait: timedelta | None = None
    note: str = ""
    skipped: int = 0
    samples: tuple[CountSample, ...] = ()
    on_surge: bool = False
    quota: Quota | None = None


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
