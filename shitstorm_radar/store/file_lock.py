"""One writer per store: a lock beside the file that the system itself drops when its holder dies."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import IO

from shitstorm_radar.errors import StoreError

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str]) -> None:
        file.seek(1 << 20)  # beyond the text, which stays readable for others
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[str]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """Held from creation until ``release`` or the end of the process; reused process ids do not matter."""

    def __init__(self, path: Path, owner: str) -> None:
        """Take the lock at once.

        Raises:
            StoreError: ``in_use``, somebody else holds it; ``unwritable``, the lock file cannot be written.
        """
        try:
            self._file = path.open("a+", encoding="utf-8")
        except OSError as err:
            raise StoreError(
                f"{path}: cannot be written ({err.strerror}); check the folder's permissions and free space",
                code="unwritable",
                details={"path": str(path)},
            ) from err
        self._file.seek(0)
        self._marks = self._file.read().split("\n")
        try:
            _take(self._file)
        except OSError as err:
            self._file.close()
            holder = self._marks[0] or "another program"
            raise StoreError(
                f"{path}: {holder} is already writing this store; quit it, or choose another data folder",
                code="in_use",
                details={"path": str(path), "holder": holder},
            ) from err
        self._owner = owner
        self._write()

    @property
    def store_was_made(self) -> bool:
        """Whether a complete store once stood beside this lock."""
        return "made" in self._marks[1:]

    def mark_made(self) -> None:
        """Remember that the store is complete, so that an emptied file is noticed."""
        self._marks = [self._owner, "made"]
        self._write()

    def release(self) -> None:
        """Let the next writer in; the file stays, its removal would let two writers in."""
        self._file.close()

    def _write(self) -> None:
        with contextlib.suppress(OSError):  # a full disk must not keep the store from opening
            self._file.seek(0)
            self._file.truncate()
            self._file.write("\n".join([self._owner, *self._marks[1:]]))
            self._file.flush()
