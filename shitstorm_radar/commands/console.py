"""Reading the user's files and writing to standard output, with errors that name the place."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
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


def unreadable(path: Path, err: OSError) -> InputError:
    """The error for a file that cannot be read."""
    reason = err.strerror or type(err).__name__
    return InputError(
        f"{path}: cannot be read ({reason}); check the name and your rights",
        code="file_unreadable",
        details={"path": str(path), "reason": reason},
    )


def unwritable(path: Path, err: OSError) -> InputError:
    """The error for a file that cannot be written."""
    reason = err.strerror or type(err).__name__
    return InputError(
        f"{path}: cannot be written ({reason}); choose another folder",
        code="file_unwritable",
        details={"path": str(path), "reason": reason},
    )
