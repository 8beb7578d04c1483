"""Asking about a source before it is one: the question goes to the polling thread, the answer comes back as news."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count

from shitstorm_radar.polling.messages import Command, FeedsFound, FindFeeds, PreviewSource, SourcePreviewed
from shitstorm_radar.settings import SourceConfig

Discover = Callable[[str, Callable[[FeedsFound], None]], None]
"""Look for feeds behind an address, away from the window; the answer comes in the window's thread."""

Preview = Callable[[SourceConfig, Mapping[str, str], Callable[[SourcePreviewed], None]], None]
"""Read a source once with these access keys, away from the window; the answer comes in the window's thread."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom the form of a source may ask; without them the buttons are not there."""

    discover: Discover | None = None
    preview: Preview | None = None


class FeedSearch:
    """Remembers who asked; the newest question per address gets the answer."""

    def __init__(self, send: Callable[[Command], None]) -> None:
        self._send = send
        self._waiting: dict[str, Callable[[FeedsFound], None]] = {}

    def __call__(self, address: str, receive: Callable[[FeedsFound], None]) -> None:
        """Ask for the feeds of ``address``."""
        self._waiting[address] = receive
        self._send(FindFeeds(address))

    def answer(self, found: FeedsFound) -> None:
        """Hand an answer to the one who asked."""
        receive = self._waiting.pop(found.asked, None)
        if receive is not None:
            receive(found)


class SourcePreview:
    """Remembers who asked; every question gets its own answer."""

    def __init__(self, send: Callable[[Command], None]) -> None:
        self._send = send
        self._numbers = count(1)
        self._waiting: dict[int, Callable[[SourcePreviewed], None]] = {}

    def __call__(
        self, source: SourceConfig, secrets: Mapping[str, str], receive: Callable[[SourcePreviewed], None]
    ) -> None:
        """Ask what ``source`` would deliver."""
        number = next(self._numbers)
        self._waiting[number] = receive
        self._send(PreviewSource(number, source, secrets))

    def answer(self, seen: SourcePreviewed) -> None:
        """Hand an answer to the one who asked."""
        receive = self._waiting.pop(seen.number, None)
        if receive is not None:
            receive(seen)
