"""The real command line: in this process where only its answer counts, else as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from shitstorm_radar.cli import main

PROJECT = Path(__file__).resolve().parents[2]
LIMIT_S = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


class Console:
    """Runs commands and reads what they say."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys = capsys
        self.folder = folder

    def __call__(self, *words: object) -> Answer:
        try:
            code = main([str(w) for w in words])
        except SystemExit as end:  # argparse ends so
            code = int(end.code or 0)
        said = self._capsys.readouterr()
        return Answer(code, said.out, said.err)

    def file(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "shitstorm_radar", *map(str, words)]


def program(*words: object, **environment: str | None) -> Answer:
    """Run a command as a program of its own; a variable that is None is taken away."""
    around = {**os.environ, **environment}
    done = subprocess.run(
        command(*words),
        cwd=PROJECT,
        env={k: v for k, v in around.items() if v is not None},
        capture_output=True,
        timeout=LIMIT_S,
        check=False,
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
