"""A server program of others, as a process of its own on loopback."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

_START_S = 60.0
_LOOK_EVERY_S = 0.05


def needs(*programs: str) -> None:
    """Skip the test where one of these programs (or files) is not installed."""
    missing = [p for p in programs if shutil.which(p) is None and not Path(p).exists()]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)} (packaging/system-packages.txt names the packages)")


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextlib.contextmanager
def running(
    command: Sequence[str], port: int, folder: Path, *, env: Mapping[str, str] | None = None, start_s: float = _START_S
) -> Iterator[None]:
    """Runs the server within the block; what it says goes to ``server.log`` in the folder.

    Raises:
        RuntimeError: it ended, or did not listen at the port in time.
    """
    log = folder / "server.log"
    with log.open("ab") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # its workers end with it
        )
        try:
            _wait_until_listening(process, port, log, start_s)
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=_START_S)


def _wait_until_listening(process: subprocess.Popen[bytes], port: int, log: Path, start_s: float) -> None:
    for _ in range(int(start_s / _LOOK_EVERY_S)):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=_LOOK_EVERY_S)
            break
    raise RuntimeError(f"the server does not listen: {log.read_text(errors='replace')[-2000:]}")
