"""A virtual screen of the test's own, and programs on it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from tests.fakes.session_bus import PROJECT, needs


@contextmanager
def running_screen() -> Iterator[str]:
    """A display's name, such as ":7"."""
    needs("Xvfb")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class TrayProgram:
    """``tests.fakes.tray_program``, told what to do word by word."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.tray_program"],
            cwd=PROJECT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def next_event(self) -> tuple[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the tray program died"
        event = json.loads(line)
        return event["event"], event["value"]

    def do(self, word: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(word + "\n")
        self._process.stdin.flush()

    def ended(self) -> int:
        return self._process.wait(10)

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()


@contextmanager
def running_tray(environment: Mapping[str, str]) -> Iterator[TrayProgram]:
    program = TrayProgram(environment)
    try:
        yield program
    finally:
        program.stop()
