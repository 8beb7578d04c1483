"""Looking for a page's feeds: the question goes to the polling thread, the answer comes back as news."""

from __future__ import annotations

from collections.abc import Callable

from shitstorm_radar.polling.messages import Command, FeedsFound, FindFeeds
from shitstorm_radar.window.dialogs.source_editor import FoundFeeds


class FeedSearch:
    """Remembers who asked; the newest question per address gets the answer."""

    def __init__(self, send: Callable[[Command], None]) -> None:
        self._send = send
        self._waiting: dict[str, Callable[[FoundFeeds], None]] = {}

    def __call__(self, address: str, receive: Callable[[FoundFeeds], None]) -> None:
        """Ask for the feeds of ``address``."""
        self._waiting[address] = receive
        self._send(FindFeeds(address))

    def answer(self, found: FeedsFound) -> None:
        """Hand an answer to the one who asked."""
        receive = self._waiting.pop(found.asked, None)
        if receive is not None:
            receive(FoundFeeds(found.feeds, found.code))
