"""What passes between the window and the notification thread, besides notices."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """The notice with this key is on the screen; ``sounds``: the desktop plays its sound, unless it was to be silent."""

    key: str
    sounds: bool = False


@dataclass(frozen=True, slots=True)
class NotShown:
    """The notice with this key could not be shown; ``reason`` in English, for the log."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Clicked:
    """Somebody clicked the incident's bubble or one of its buttons."""

    incident_id: str
    action: str


Report = Shown | NotShown | Clicked


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The incident's bubble shall go."""

    incident_id: str
