"""Who joins a deviation that runs: channels that were not critical for a month, and the first medium.

The step from a channel among itself to other channels, and to the media, is what makes a storm of criticism.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Self

from shitstorm_radar.records import EventKind, Finding, Voice

STATE_VERSION = 1

QUIET_DAYS = 30
"""A channel without a critical mention for so long joins anew."""

KNOWN_AFTER_S = 86_400
"""Before a day was watched every channel would be new, which says nothing."""

MOST_CHANNELS = 300
"""Channels remembered per topic; the longest silent are forgotten first."""

_DAY_S = 86_400


class Joining:
    """Remembers when each channel was critical of one topic; pure, bounded, saved as JSON."""

    def __init__(self) -> None:
        self._critical_at: dict[str, int] = {}  # epoch seconds, the longest silent first
        self._began: int | None = None
        self._incident = ""
        self._medium = False

    def begin(self, incident_id: str, voices: Iterable[Voice]) -> None:
        """An incident opens, or goes on after another one, with these voices: they did not join, they were there."""
        self._incident = incident_id
        self._medium = any(voice.medium for voice in voices)

    def update(self, at: datetime, voices: Iterable[Voice], incident_id: str | None) -> tuple[Finding, ...]:
        """Who joined in a bin.

        Args:
            at: the bin's end, aware UTC; bins come in order.
            voices: the channels with mentions in it, in order of arrival.
            incident_id: the incident that runs; None without one, then nobody joins anything.
        """
        now = int(at.timestamp())
        self._began = now if self._began is None else self._began
        joined: list[Finding] = []
        for voice in voices:
            new = self._note(voice, now) and now - self._began >= KNOWN_AFTER_S
            if incident_id is None or incident_id != self._incident:
                continue
            if voice.medium:
                if not self._medium:
                    self._medium = True
                    joined.append(Finding(EventKind.MEDIA, _figures(voice)))
            elif new and voice.critical:
                joined.append(Finding(EventKind.CHANNEL, {**_figures(voice), "days": QUIET_DAYS}))
        return tuple(joined)

    def save(self) -> dict[str, Any]:
        """The whole state as JSON types."""
        return {
            "version": STATE_VERSION,
            "critical_at": self._critical_at,
            "began": self._began,
            "incident": self._incident,
            "medium": self._medium,
        }

    @classmethod
    def restore(cls, saved: Mapping[str, Any]) -> Self:
        """One that goes on where the saved one stood.

        Raises:
            ValueError: not a saved state, or of another version: start anew.
        """
        made = cls()
        try:
            if saved["version"] != STATE_VERSION:
                raise ValueError(f"a state of version {saved['version']}, this is {STATE_VERSION}")
            made._critical_at = {str(channel): int(at) for channel, at in saved["critical_at"].items()}
            made._began, made._incident = saved["began"], str(saved["incident"])
            made._medium = bool(saved["medium"])
        except (KeyError, TypeError, AttributeError) as err:
            raise ValueError("not the state of a joining") from err
        return made

    def _note(self, voice: Voice, now: int) -> bool:
        """Remember a channel's criticism; whether it is the first in a month."""
        if not voice.critical:
            return False
        before = self._critical_at.pop(voice.channel, None)
        self._critical_at[voice.channel] = now
        if len(self._critical_at) > MOST_CHANNELS:
            del self._critical_at[next(iter(self._critical_at))]
        return before is None or now - before > QUIET_DAYS * _DAY_S


def _figures(voice: Voice) -> dict[str, str]:
    figures = {"channel": voice.channel, "title": voice.title, "uid": voice.uid, "url": voice.url or ""}
    return {name: value for name, value in figures.items() if value}
