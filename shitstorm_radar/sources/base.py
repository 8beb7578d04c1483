"""What every connector offers the poller."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from shitstorm_radar.records import CountSample, Figures, Json, Mention

Cursor = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Quota:
    """Requests that are left of a limit, and when it is whole again (aware UTC); None where nobody says."""

    left: int | None = None
    limit: int | None = None
    resets_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DayCost:
    """What a day of a source costs: words with ``{names}`` of the figures; English, marked for translation."""

    words: str
    figures: Mapping[str, int]


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
        remark, figures: what is to be said though all is well, as a code for the translation ("so much is spent").
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
    remark: str = ""
    figures: Figures = field(default_factory=dict)


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


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation that a site can be asked for.

    Attributes:
        name: how the site itself names it, as ``ThreadConnector.thread_of`` gave it.
        uid: of the mention by which it came to a topic.
    """

    name: str
    uid: str


@runtime_checkable
class ThreadConnector(Protocol):
    """A place that can also be asked for one thread: fresh counts of its post, and what was answered."""

    @property
    def thread_host(self) -> str:
        """Whose budget a look uses."""
        ...

    def thread_of(self, names: Sequence[str]) -> str | None:
        """How this site names the thread of a mention with these names (``uid``, ``known_as``); None if it is none."""
        ...

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """Ask once; the visit's cursor means nothing.

        Raises:
            SourceError: the thread could not be read; status 404 or 410 in its details: it is gone.
        """
        ...
