"""Reading the user's files and writing to standard output, with errors that name the place."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterator
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING

from shitstorm_radar.errors import InputError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - no public name
else:
    Commands = object


def lines_of(path: Path | None) -> Iterator[str]:
    """The lines of a UTF-8 text file, or of standard input, without their ends.

    Raises:
        InputError: the file cannot be read.
    """
    if path is None:
        for line in sys.stdin:
            yield line.rstrip("\r\n")
        return
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline=None) as file:
            for line in file:
                yield line.rstrip("\n")
    except OSError as err:
        raise unreadable(path, err) from err


def speak_utf8() -> None:
    """Read and write UTF-8 whatever the system's character set; what cannot be written becomes a question mark."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def drop_output() -> None:
    """Nobody reads standard output any more: what is still to be written goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def positive(what: str, most: float = float("inf")) -> Callable[[str], float]:
    """For argparse: a finite number above 0, and at most ``most``."""

    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = 0.0
        if not (isfinite(value) and 0 < value <= most):
            limit = f" and at most {most:g}" if isfinite(most) else ""
            raise argparse.ArgumentTypeError(f"{text!r} is not {what}: write a number above 0{limit}")
        return value

    return parse


def check_place(path: Path | None) -> None:
    """Find out before long work that its result has nowhere to go.

    Raises:
        InputError: ``path`` is a folder, or its folder does not exist.
    """
    if path is None:
        return
    if path.is_dir():
        raise InputError(
            f"{path}: is a folder, name a file in it", code="export_is_folder", details={"path": str(path)}
        )
    if not path.parent.is_dir():
        details = {"path": str(path), "folder": str(path.parent)}
        raise InputError(f"{path}: the folder {path.parent} does not exist", code="export_no_folder", details=details)


def unreadable(path: Path, err: OSError) -> InputError:
    """The error for a file that cannot be read."""
    reason = err.strerror or type(err).__name__
    return InputError(
        f"{path}: cannot be read ({reason}); check the name and your rights",
        code="file_unreadable",
        details={"path": str(path), "reason": reason},
    )
