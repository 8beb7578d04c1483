"""A session bus of the test's own, and the desktop's services on it; real processes, no desktop needed.

Nothing is started on demand on it: a daemon that was not started is really missing.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from jeepney import MatchRule, message_bus
from jeepney.io.blocking import open_dbus_connection

PROJECT = Path(__file__).resolve().parents[2]

_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


def needs(*programs: str) -> None:
    """Skip the test when a program is not installed."""
    for program in programs:
        if shutil.which(program) is None:
            pytest.skip(f"needs {program} (make test installs it)")


class SessionBus:
    """A bus that can be stopped and started again under the same address."""

    def __init__(self, folder: Path) -> None:
        needs("dbus-daemon")
        self._configuration = folder / "bus.conf"
        self._configuration.write_text(_CONFIGURATION.format(folder=folder))
        self.address = self.start()

    def start(self, address: str = "") -> str:
        command = ["dbus-daemon", "--nofork", "--print-address", f"--config-file={self._configuration}"]
        if address:
            command.append(f"--address={address}")
        self._daemon = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._daemon.stdout
        return self._daemon.stdout.readline().strip()

    def stop(self) -> None:
        self._daemon.kill()
        self._daemon.wait()
        if self._daemon.stdout:
            self._daemon.stdout.close()

    def wait_for(self, name: str) -> None:
        """Until somebody offers the service ``name``."""
        rule = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        with open_dbus_connection(self.address) as bus, bus.filter(rule) as changes:
            bus.send_and_get_reply(message_bus.AddMatch(rule))
            if not bus.send_and_get_reply(message_bus.NameHasOwner(name)).body[0]:
                bus.recv_until_filtered(changes, timeout=10)

    @property
    def environment(self) -> dict[str, str]:
        """For programs that shall use this bus."""
        return {**os.environ, "DBUS_SESSION_BUS_ADDRESS": self.address}


class DesktopService:
    """``tests.fakes.desktop_service`` in a process of its own, told what to do line by line."""

    def __init__(self, bus: SessionBus, kind: str, *options: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.desktop_service", kind, *options],
            cwd=PROJECT,
            env=bus.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.next_event() == {"event": "ready"}

    def next_event(self) -> dict[str, Any]:
        """What happens next at the service; waits for it."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the fake service died"
        event: dict[str, Any] = json.loads(line)
        return event

    def do(self, **command: Any) -> None:
        assert self._process.stdin
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()


@contextmanager
def running_bus(folder: Path) -> Iterator[SessionBus]:
    bus = SessionBus(folder)
    try:
        yield bus
    finally:
        bus.stop()


@contextmanager
def running_service(bus: SessionBus, kind: str, *options: str) -> Iterator[DesktopService]:
    service = DesktopService(bus, kind, *options)
    try:
        yield service
    finally:
        service.stop()
