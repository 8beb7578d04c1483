"""What every way to notify offers; the window does not know which one it has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, Signal

DEFAULT_ACTION = "default"
ACKNOWLEDGE_ACTION = "ack"


class Urgency(IntEnum):
    """How urgent, as the desktop counts it."""

    LOW = 0
    NORMAL = 1
    CRITICAL = 2


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification, ready to be read.

    Attributes:
        key: comes back with ``shown`` or ``failed``.
        title, body: plain text in the user's language; foreign text may be in it.
        incident_id: a later notice of the same incident replaces the former bubble; comes back with a click.
        actions: (id, label) of the buttons; a click on the bubble itself is ``DEFAULT_ACTION`` and needs no entry.
        sound: whether the desktop may ring.
    """

    key: str
    title: str
    body: str
    urgency: Urgency = Urgency.NORMAL
    incident_id: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    sound: bool = True


class Notifier(QObject):
    """Shows notices outside the window.  Every notice is answered by exactly one of ``shown`` and ``failed``.

    Signals:
        clicked: incident id and action; the action is ``DEFAULT_ACTION`` or one of the notice's.
        shown: the notice with this key is on the screen, as far as the desktop says.
        silent: comes before ``shown`` where the desktop plays no sound of its own with it.
        failed: the notice with this key could not be shown; use another way.
    """

    clicked = Signal(str, str)
    shown = Signal(str)
    silent = Signal(str)
    failed = Signal(str)

    def notify(self, notice: Notice) -> None:
        """Show a notice; returns at once."""
        raise NotImplementedError

    def withdraw(self, incident_id: str) -> None:
        """Take the incident's bubble away where that is possible: it was seen elsewhere."""

    def stop(self) -> None:
        """Give back what is held; nothing is shown afterwards."""
