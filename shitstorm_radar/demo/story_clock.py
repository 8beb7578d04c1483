"""A clock that the demo sets."""

from __future__ import annotations

from datetime import datetime


class StoryClock:
    """Stands still until it is set; both its times follow the story."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def set(self, at: datetime) -> None:
        """Go on to ``at`` (aware UTC); a clock never goes back."""
        self._at = max(at, self._at)

    def now(self) -> datetime:
        """The story's time, aware UTC."""
        return self._at

    def monotonic_s(self) -> float:
        """The story's time in seconds."""
        return self._at.timestamp()
