"""A file that is there whole or not at all, and whose former content survives a failure."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO
from uuid import uuid4

from shitstorm_radar.errors import InputError


@contextlib.contextmanager
def replacing(path: Path, *, encoding: str = "utf-8-sig") -> Iterator[TextIO]:
    """A text file (UTF-8, with a signature unless ``encoding`` says otherwise) that takes the place of ``path`` when the block ends well.

    Written beside it under another name, brought to the disk, then renamed.  After any failure the
    former file is as it was and nothing is left behind.  A device such as /dev/stdout is written in place.

    Raises:
        InputError: the folder is missing or not writable, the disk is full, ``path`` is a folder.
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if path.exists() and not path.is_file():  # asked by its own name: a pipe behind /dev/stdout has no other
            with path.open("w", encoding=encoding, errors="replace", newline="") as file:
                yield file
            return
        part = target.with_name(f".radar-{uuid4().hex}.part")
        try:
            with part.open("x", encoding=encoding, errors="replace", newline="") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        _sync_folder(target.parent)
    except OSError as err:
        raise _explained(path, err) from err


def _sync_folder(folder: Path) -> None:
    # without it a power cut may undo the rename; Windows offers no such call
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _explained(path: Path, err: OSError) -> InputError:
    details = {"path": str(path), "folder": str(path.parent)}
    if err.errno == errno.ENOENT:
        return InputError(f"{path}: the folder {path.parent} does not exist", code="export_no_folder", details=details)
    if err.errno == errno.EISDIR:
        return InputError(f"{path}: is a folder, name a file in it", code="export_is_folder", details=details)
    if err.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return InputError(
            f"{path}: you may not write there, or another program has it open; choose another folder",
            code="export_no_permission",
            details=details,
        )
    if err.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return InputError(
            f"{path}: the disk is full, make room or choose another folder", code="export_disk_full", details=details
        )
    reason = err.strerror or str(err)
    return InputError(
        f"{path}: cannot be written: {reason}", code="export_failed", details={**details, "reason": reason}
    )
