"""The desktop's notification service in D-Bus messages; pure.

Source: Desktop Notifications Specification 1.2, and for the sounds Sound Naming Specification 0.8, freedesktop.org.
"""

from __future__ import annotations

import html
from collections.abc import Collection
from dataclasses import dataclass, field
from urllib.parse import quote

from jeepney import DBusAddress, MatchRule, Message, message_bus, new_method_call

from shitstorm_radar.resource_files import resource
from shitstorm_radar.window.notifier import DEFAULT_ACTION, Notice, Urgency
from shitstorm_radar.window.plain_label import capped, unmarked

SERVICE = "org.freedesktop.Notifications"
APP_ID = "shitstorm-radar"
_APP_NAME = "Shitstorm Radar"
_ADDRESS = DBusAddress("/org/freedesktop/Notifications", bus_name=SERVICE, interface=SERVICE)
_SOUNDS = {
    Urgency.LOW: "message-new-instant",
    Urgency.NORMAL: "message-new-instant",
    Urgency.CRITICAL: "alarm-clock-elapsed",
}
"""A surge is news, a storm is an alarm: two sounds of every theme, told apart with closed eyes."""
_LONGEST_BODY = 1000
_SERVER_DECIDES = -1
# bubbles that can still be clicked; a daemon keeps fewer in its history
_REMEMBERED = 200


def subscriptions() -> tuple[Message, ...]:
    """Ask the bus for clicks, closed bubbles, and news of the daemon coming and going."""
    members = ("ActionInvoked", "NotificationClosed")
    rules = [MatchRule(type="signal", interface=SERVICE, member=m, path=_ADDRESS.object_path) for m in members]
    owner = MatchRule(
        type="signal", sender=message_bus.bus_name, interface=message_bus.interface, member="NameOwnerChanged"
    )
    owner.add_arg_condition(0, SERVICE)
    return tuple(message_bus.AddMatch(rule) for rule in (*rules, owner))


def ask_capabilities() -> Message:
    """What the daemon can do; starts it where the desktop starts it on demand."""
    return new_method_call(_ADDRESS, "GetCapabilities")


def ask_server() -> Message:
    """The daemon's name, vendor, version and the specification's version."""
    return new_method_call(_ADDRESS, "GetServerInformation")


def notify_message(notice: Notice, capabilities: Collection[str], replaces: int) -> Message:
    """The call that shows a notice; ``replaces`` is the id of the bubble it takes the place of, 0 for none.

    The urgency is a byte, as the specification wants it.  Foreign text is escaped for a daemon that says it reads
    markup; others get no angle bracket at all, because dunst 1.9 reads markup without saying so.
    Buttons are left out for a daemon without them: some would show a dialog instead.
    A daemon that plays sounds is told which; one that does not passes the hint over.
    """
    if "body-markup" in capabilities:
        body = html.escape(capped(notice.body, _LONGEST_BODY), quote=False)
    else:
        body = unmarked(notice.body, _LONGEST_BODY)
    labels = {DEFAULT_ACTION: "", **dict(notice.actions)}
    actions = [part for action in labels.items() for part in action]
    hints: dict[str, tuple[str, object]] = {
        "urgency": ("y", int(notice.urgency)),
        "desktop-entry": ("s", APP_ID),
        "suppress-sound": ("b", not notice.sound),
        "sound-name": ("s", _SOUNDS[notice.urgency]),
    }
    icon = "file://" + quote(str(resource("icons", f"{APP_ID}-64.png")))
    title = unmarked(notice.title, 200).replace("\n", " ")
    with_buttons = actions if "actions" in capabilities else []
    content = (_APP_NAME, replaces, icon, title, body, with_buttons, hints, _SERVER_DECIDES)
    return new_method_call(_ADDRESS, "Notify", "susssasa{sv}i", content)


def close_message(bubble: int) -> Message:
    """The call that takes a bubble off the screen."""
    return new_method_call(_ADDRESS, "CloseNotification", "u", (bubble,))


@dataclass(slots=True)
class Bubbles:
    """Which bubble belongs to which incident, for clicks and for replacing.

    A closed bubble is not replaced any more, but a click on it may still be under way.
    """

    _incidents: dict[int, str] = field(default_factory=dict)
    _open: dict[str, int] = field(default_factory=dict)

    def shown(self, bubble: int, incident_id: str) -> None:
        """The daemon gave this number to the incident's bubble."""
        self._incidents.pop(bubble, None)
        self._incidents[bubble] = incident_id
        self._open[incident_id] = bubble
        while len(self._incidents) > _REMEMBERED:
            oldest = next(iter(self._incidents))
            self.closed(oldest)
            del self._incidents[oldest]

    def closed(self, bubble: int) -> None:
        """The bubble is gone from the screen."""
        incident_id = self._incidents.get(bubble, "")
        if self._open.get(incident_id) == bubble:
            del self._open[incident_id]

    def incident(self, bubble: int) -> str | None:
        """Whose bubble it is; None for other programs' bubbles."""
        return self._incidents.get(bubble)

    def to_replace(self, incident_id: str) -> int:
        """The incident's bubble on the screen, 0 for none."""
        return self._open.get(incident_id, 0)

    def forget(self) -> None:
        """A new daemon counts anew."""
        self._incidents.clear()
        self._open.clear()
