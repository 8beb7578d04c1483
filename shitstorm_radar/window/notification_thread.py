"""The thread that talks to the desktop's notification service; knows no window.

One loop over one connection and one doorbell: nothing blocks on a daemon that does not
answer, and ``stop`` is heard at once.  A connection is made for the first notice, and made
anew for the next one after the bus went away.
"""

from __future__ import annotations

import logging
import queue
import selectors
import socket
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from jeepney import HeaderFields, Message, MessageType
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from shitstorm_radar.clock import Clock, SystemClock
from shitstorm_radar.window.notification_messages import (
    Bubbles,
    ask_capabilities,
    close_message,
    notify_message,
    subscriptions,
)
from shitstorm_radar.window.notification_reports import Clicked, NotShown, Report, Shown, Withdrawal
from shitstorm_radar.window.notifier import Notice

log = logging.getLogger(__name__)

# starting a daemon on demand takes a second or two on a slow machine; nobody waits longer for a warning
ANSWER_S = 5.0


@dataclass(frozen=True, slots=True)
class _Call:
    """A call under way; ``notice`` None: the question for the daemon's capabilities."""

    notice: Notice | None
    deadline_s: float


class NotificationThread(threading.Thread):
    """Shows notices; every notice is answered by exactly one ``Shown`` or ``NotShown``.

    Args:
        report: called in this thread with everything that happens.
        address: the bus, "SESSION" for the one in the environment.
    """

    def __init__(
        self,
        report: Callable[[Report], None],
        address: str = "SESSION",
        answer_s: float = ANSWER_S,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(name="notifications", daemon=True)
        self._report = report
        self._address = address
        self._answer_s = answer_s
        self._clock = clock or SystemClock()
        self._posted: queue.SimpleQueue[Notice | Withdrawal] = queue.SimpleQueue()
        self._bell, self._ear = socket.socketpair()
        self._bell.setblocking(False)
        self._stopping = threading.Event()
        self._ended = threading.Event()
        self._bus: DBusConnection | None = None
        self._capabilities: frozenset[str] | None = None
        self._calls: dict[int, _Call] = {}
        self._backlog: deque[Notice] = deque()
        self._bubbles = Bubbles()

    def post(self, notice: Notice) -> None:
        """Show a notice; from any thread, returns at once."""
        self._posted.put(notice)
        self._ring()
        if self._ended.is_set():
            self._refuse_posted("the notification thread has ended")

    def withdraw(self, incident_id: str) -> None:
        """Take the incident's bubble off the screen, if there is one; from any thread, returns at once."""
        self._posted.put(Withdrawal(incident_id))
        self._ring()

    def stop(self, wait_s: float = 1.0) -> bool:
        """End the thread; False if it did not end in time."""
        self._stopping.set()
        self._ring()
        if self.is_alive():
            self.join(wait_s)
        return not self.is_alive()

    def run(self) -> None:
        """The thread's life."""
        try:
            while not self._stopping.is_set():
                self._wait()
                self._read()
                self._take_posted()
                self._give_up_late_calls()
        except Exception:
            log.exception("the notification thread died")
        finally:
            self._drop_bus("the notification thread has ended")
            self._ended.set()
            self._refuse_posted("the notification thread has ended")
            self._bell.close()
            self._ear.close()

    def _ring(self) -> None:
        with suppress(OSError):  # it rings already, or the thread has ended
            self._bell.send(b"!")

    def _wait(self) -> None:
        """Until the bus speaks, the bell rings or a call is late."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._ear, selectors.EVENT_READ)
            if self._bus:
                selector.register(self._bus.sock, selectors.EVENT_READ)
            first = min((c.deadline_s for c in self._calls.values()), default=None)
            timeout = None if first is None else max(0.0, first - self._clock.monotonic_s())
            ready = [key.fileobj for key, _ in selector.select(timeout)]
        if self._ear in ready:
            self._ear.recv(4096)

    def _read(self) -> None:
        """Everything the bus has said."""
        while self._bus:
            try:
                message = self._bus.receive(timeout=0)
            except TimeoutError:
                return
            except OSError as err:
                self._drop_bus(f"the session bus went away: {err}")
                return
            if message.header.message_type is MessageType.signal:
                self._hear(message)
            else:
                self._answer(message)

    def _take_posted(self) -> None:
        with suppress(queue.Empty):
            while True:
                posted = self._posted.get_nowait()
                if isinstance(posted, Notice):
                    self._backlog.append(posted)
                else:
                    self._close(self._bubbles.to_replace(posted.incident_id))
        if not self._backlog:
            return
        if not self._bus and not self._connect():
            return
        self._send_backlog()

    def _connect(self) -> bool:
        try:
            self._bus = open_dbus_connection(bus=self._address)
            for message in subscriptions():
                self._bus.send(message)
        except (OSError, KeyError, RuntimeError, ValueError) as err:  # no bus named, none there, or an odd address
            self._drop_bus(f"no session bus: {err!r}")
            return False
        return True

    def _send_backlog(self) -> None:
        """Ask what the daemon can do, and show what waits as soon as that is known."""
        if self._capabilities is None:
            if not any(call.notice is None for call in self._calls.values()):
                self._call(ask_capabilities(), None)
            return
        while self._backlog:
            notice = self._backlog.popleft()
            replaces = self._bubbles.to_replace(notice.incident_id)
            self._call(notify_message(notice, self._capabilities, replaces), notice)

    def _call(self, message: Message, notice: Notice | None) -> None:
        if not self._bus:  # it broke with the call before
            self._refuse(notice, "the session bus went away")
            return
        serial = next(self._bus.outgoing_serial)
        self._calls[serial] = _Call(notice, self._clock.monotonic_s() + self._answer_s)
        try:
            self._bus.send(message, serial=serial)
        except OSError as err:
            self._drop_bus(f"the session bus went away: {err}")

    def _close(self, bubble: int) -> None:
        if bubble and self._bus:
            try:
                self._bus.send(close_message(bubble))
            except OSError as err:
                self._drop_bus(f"the session bus went away: {err}")

    def _answer(self, message: Message) -> None:
        call = self._calls.pop(message.header.fields.get(HeaderFields.reply_serial, -1), None)
        if call is None:
            return
        failed = message.header.message_type is MessageType.error
        reason = str(message.header.fields.get(HeaderFields.error_name, "")) if failed else ""
        if call.notice is None:
            self._learn_capabilities(message.body, reason)
        elif failed:
            self._refuse(call.notice, reason)
        else:
            self._note_shown(call.notice, message.body)

    def _note_shown(self, notice: Notice, body: tuple[Any, ...]) -> None:
        match body:
            case (int(bubble),):
                self._bubbles.shown(bubble, notice.incident_id)
                self._report(Shown(notice.key, sounds="sound" in (self._capabilities or ())))
            case _:
                self._refuse(notice, f"the notification daemon's answer is odd: {body!r}")

    def _learn_capabilities(self, body: tuple[Any, ...], reason: str) -> None:
        match body:
            case (list(names),) if not reason:
                self._capabilities = frozenset(names)
                self._send_backlog()
            case _:
                self._refuse_backlog(reason or f"the notification daemon's answer is odd: {body!r}")

    def _hear(self, message: Message) -> None:
        member, body = message.header.fields.get(HeaderFields.member), message.body
        if member == "NameOwnerChanged":  # a new daemon: it numbers anew and may be able to do other things
            self._bubbles.forget()
            self._capabilities = None
            return
        match member, body:
            case "NotificationClosed", (int(bubble), int()):
                self._bubbles.closed(bubble)
            case "ActionInvoked", (int(bubble), str(action)):
                incident_id = self._bubbles.incident(bubble)
                if incident_id is not None:
                    self._report(Clicked(incident_id, action))

    def _give_up_late_calls(self) -> None:
        now_s = self._clock.monotonic_s()
        for serial, call in list(self._calls.items()):
            if call.deadline_s <= now_s:
                del self._calls[serial]
                self._refuse(call.notice, "the notification daemon does not answer")

    def _drop_bus(self, reason: str) -> None:
        if self._bus:
            self._bus.close()
            self._bus = None
        self._capabilities = None
        self._bubbles.forget()
        calls, self._calls = list(self._calls.values()), {}
        for call in calls:
            self._refuse(call.notice, reason)
        self._refuse_backlog(reason)

    def _refuse(self, notice: Notice | None, reason: str) -> None:
        """A notice that cannot be shown; with the capabilities, everything that waits for them."""
        if notice is None:
            self._refuse_backlog(reason)
        else:
            log.info("notice %s not shown: %s", notice.key, reason)
            self._report(NotShown(notice.key, reason))

    def _refuse_backlog(self, reason: str) -> None:
        while self._backlog:
            self._refuse(self._backlog.popleft(), reason)

    def _refuse_posted(self, reason: str) -> None:
        with suppress(queue.Empty):
            while True:
                posted = self._posted.get_nowait()
                if isinstance(posted, Notice):
                    self._refuse(posted, reason)
