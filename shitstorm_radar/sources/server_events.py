"""Server-sent events: lines in, events out; pure.

Source: https://html.spec.whatwg.org/multipage/server-sent-events.html
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

MOST_TEXT: Final = 1_000_000  # of one event; what is longer is dropped whole


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One event with its name and its text."""

    name: str
    text: str


@dataclass(slots=True)
class EventReader:
    """Puts lines together; a comment (a heartbeat) and a field that nobody knows are passed over.

    >>> reader = EventReader()
    >>> [reader.feed(line) for line in (b"event: update", b"data: {}", b"")][-1]
    ServerEvent(name='update', text='{}')
    """

    _name: str = ""
    _lines: list[str] = field(default_factory=list)
    _size: int = 0

    def feed(self, line: bytes) -> ServerEvent | None:
        """The event that this line completes; an empty one does."""
        if not line:
            event = ServerEvent(self._name, "\n".join(self._lines)) if self._lines and self._size <= MOST_TEXT else None
            self._name, self._lines, self._size = "", [], 0
            return event
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if name == b"event":
            self._name = value[:100].decode("utf-8", "replace")
        elif name == b"data":
            self._size += len(value) + 1
            if self._size <= MOST_TEXT:
                self._lines.append(value.decode("utf-8", "replace"))
        return None
