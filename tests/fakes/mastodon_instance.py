"""A real Mastodon API server, written by others (mastodon-mock), as a process of its own on loopback."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import urllib.request
from types import TracebackType
from typing import Any

TOKEN = "mock_token"
_LIMIT_S = 60


class MastodonInstance:
    """Runs while the ``with`` block does; statuses are posted through the API as a member would."""

    def __enter__(self) -> MastodonInstance:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "mastodon_mock", "serve", "--in-memory", "--host", "127.0.0.1"]
        self._process = subprocess.Popen(
            [*command, "--port", str(port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONWARNINGS": "ignore", "COVERAGE_PROCESS_START": ""},
        )
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if "Uvicorn running" in line:
                break
        else:
            raise RuntimeError("mastodon-mock did not start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.communicate(timeout=_LIMIT_S)

    def post(self, text: str, **status: Any) -> dict[str, Any]:
        answer = self.ask("POST", "/api/v1/statuses", {"status": text, "visibility": "public", **status})
        assert isinstance(answer, dict)
        return answer

    def fault(self, path: str, *, count: int | None = None, **effect: Any) -> None:
        """Answer so from now on, ``count`` times; ``clear_faults`` ends it."""
        self.ask("POST", "/api/v1/_mock/faults", {"match": {"path": path}, "effect": effect, "count": count})

    def clear_faults(self) -> None:
        self.ask("DELETE", "/api/v1/_mock/faults")

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        request = urllib.request.Request(
            self.address + path,
            method=method,
            data=json.dumps(body).encode() if body is not None else None,
            headers={"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=_LIMIT_S) as answer:
            return json.load(answer)
