"""The desktop's side of the session bus: a notification daemon, or a tray's watcher and host.

Usage: python -m tests.fakes.desktop_service notifications [CAPABILITY,...] | watcher
Every call becomes a JSON line on standard output; JSON lines on standard input make it act.
"""

# no "from __future__ import annotations": dbus-fast reads the annotations as D-Bus signatures
# ruff: noqa: N802 - the bus has its own way to write names

import asyncio
import json
import sys
from typing import Annotated, Any

from dbus_fast import DBusError, Message, PropertyAccess
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusBool, DBusDict, DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

NOTIFICATIONS = "org.freedesktop.Notifications"
WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"

Strings = Annotated[list[str], DBusSignature("as")]
NumberAndString = Annotated[tuple[int, str], DBusSignature("us")]
TwoNumbers = Annotated[tuple[int, int], DBusSignature("uu")]
ServerInformation = Annotated[tuple[str, str, str, str], DBusSignature("ssss")]


def tell(event: str, **details: Any) -> None:
    print(json.dumps({"event": event, **details}), flush=True)


class Notifications(ServiceInterface):
    """Shows nothing and tells everything."""

    def __init__(self, capabilities: list[str]) -> None:
        super().__init__(NOTIFICATIONS)
        self.capabilities = capabilities
        self.last = 0
        self.silent = False
        self.refusing = False

    @dbus_method()
    async def Notify(
        self,
        app: DBusStr,
        replaces: DBusUInt32,
        icon: DBusStr,
        summary: DBusStr,
        body: DBusStr,
        actions: Strings,
        hints: DBusDict,
        expires: DBusInt32,
    ) -> DBusUInt32:
        self.last = replaces or self.last + 1
        signed = {name: [hint.signature, hint.value] for name, hint in hints.items()}
        number = self.last
        tell("notify", id=number, app=app, replaces=replaces, icon=icon, summary=summary, body=body,
             actions=actions, hints=signed, expires=expires)  # fmt: skip
        if self.refusing:
            raise DBusError("org.freedesktop.DBus.Error.LimitsExceeded", "too many bubbles")
        if self.silent:
            await asyncio.Event().wait()
        return number

    @dbus_method()
    def GetCapabilities(self) -> Strings:
        return self.capabilities

    @dbus_method()
    def GetServerInformation(self) -> ServerInformation:
        return "fake", "tests", "1", "1.2"

    @dbus_method()
    def CloseNotification(self, number: DBusUInt32) -> None:
        tell("closed", id=number)
        self.NotificationClosed(number, 3)

    @dbus_signal()
    def ActionInvoked(self, number: int, action: str) -> NumberAndString:
        return number, action

    @dbus_signal()
    def NotificationClosed(self, number: int, reason: int) -> TwoNumbers:
        return number, reason

    async def act(self, _bus: MessageBus, command: dict[str, Any]) -> None:
        if "click" in command:
            self.ActionInvoked(command["click"], command["action"])
        if "close" in command:
            self.NotificationClosed(command["close"], 2)
        if "silent" in command:
            self.silent = command["silent"]
            tell("silent")
        if "refusing" in command:
            self.refusing = command["refusing"]
            tell("refusing")


class Watcher(ServiceInterface):
    """A tray with a host; looks at the items that register, and clicks them."""

    def __init__(self) -> None:
        super().__init__(WATCHER)
        self.items: list[str] = []

    @dbus_method()
    def RegisterStatusNotifierItem(self, service: DBusStr) -> None:
        self.items.append(service)
        self.StatusNotifierItemRegistered(service)
        tell("registered", item=service)

    @dbus_method()
    def RegisterStatusNotifierHost(self, service: DBusStr) -> None:
        tell("host", service=service)

    @dbus_property(access=PropertyAccess.READ)
    def RegisteredStatusNotifierItems(self) -> Strings:
        return self.items

    @dbus_property(access=PropertyAccess.READ)
    def IsStatusNotifierHostRegistered(self) -> DBusBool:
        return True

    @dbus_property(access=PropertyAccess.READ)
    def ProtocolVersion(self) -> DBusInt32:
        return 0

    @dbus_signal()
    def StatusNotifierItemRegistered(self, service: str) -> DBusStr:
        return service

    async def act(self, bus: MessageBus, command: dict[str, Any]) -> None:
        if "activate" in command:
            await self._call(bus, ITEM, "Activate", "ii", [0, 0])
        if "look" in command:
            shown: dict[str, Any] = {}
            for name in ("ToolTip", "IconPixmap", "Id", "Title"):
                reply = await self._call(bus, "org.freedesktop.DBus.Properties", "Get", "ss", [ITEM, name])
                shown[name] = reply.body[0].value if reply.body else None
            pixmaps = [[w, h, bytes(data).hex()] for w, h, data in shown["IconPixmap"] or []]
            tell("seen", tooltip=shown["ToolTip"][2:], pixmaps=pixmaps, id=shown["Id"], title=shown["Title"])

    async def _call(self, bus: MessageBus, interface: str, member: str, signature: str, body: list[Any]) -> Message:
        reply = await bus.call(
            Message(self.items[-1], "/StatusNotifierItem", interface, member, signature=signature, body=body)
        )
        assert reply is not None
        return reply


async def main() -> None:
    kind, options = sys.argv[1], sys.argv[2:]
    bus = await MessageBus().connect()
    service: Notifications | Watcher
    if kind == "notifications":
        service = Notifications(options[0].split(",") if options else ["actions", "body", "body-markup"])
        path, name = "/org/freedesktop/Notifications", NOTIFICATIONS
    else:
        service, path, name = Watcher(), "/StatusNotifierWatcher", WATCHER
    bus.export(path, service)
    await bus.request_name(name)
    tell("ready")
    lines = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    while line := await lines.readline():
        await service.act(bus, json.loads(line))


if __name__ == "__main__":
    asyncio.run(main())
