"""The lines of a text file with their places in bytes, so that reading can go on where it ended.

UTF-8 with or without signature, UTF-16 with signature, and windows-1252 line by line where a line is
not UTF-8 (old programs append to files that newer ones began).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

LONGEST_LINE: Final = 1_000_000  # bytes; a longer one is no mention, and must not fill the memory

_SIGNATURES: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        text: with its line end, if it has one.
        end: offset in bytes right after it.
        whole: it has a line end; False for the last one of a file that is perhaps still being written.
        cut: it was longer than ``LONGEST_LINE``; the rest was left out.
    """

    text: str
    end: int
    whole: bool
    cut: bool = False


def signature(head: bytes) -> tuple[str, int]:
    """The encoding that a file's first bytes announce and the length of the announcement; UTF-8 when there is none."""
    return next(((name, len(mark)) for mark, name in _SIGNATURES if head.startswith(mark)), ("utf-8", 0))


def lines(stream: BinaryIO, start: int, encoding: str) -> Iterator[Line]:
    """The lines from offset ``start`` on; at most ``LONGEST_LINE`` bytes are held at once."""
    stream.seek(start)
    end = start
    while raw := _read_line(stream, encoding):
        end += len(raw)
        whole = _ends_line(raw, encoding)
        cut = not whole and len(raw) >= LONGEST_LINE
        while cut and not whole and (rest := _read_line(stream, encoding)):
            end += len(rest)
            whole = _ends_line(rest, encoding)
        yield Line(_decode(raw, encoding), end, whole, cut)


def _read_line(stream: BinaryIO, encoding: str) -> bytes:
    if encoding == "utf-8":
        return stream.readline(LONGEST_LINE)
    raw = stream.readline(LONGEST_LINE)
    # half of a two-byte character may look like a line end
    while raw and not _ends_line(raw, encoding) and len(raw) < LONGEST_LINE:
        more = stream.read(1) if len(raw) % 2 else stream.readline(LONGEST_LINE - len(raw))
        if not more:
            break
        raw += more
    return raw


def _ends_line(raw: bytes, encoding: str) -> bool:
    if encoding == "utf-8":
        return raw.endswith(b"\n")
    return len(raw) % 2 == 0 and raw.endswith("\n".encode(encoding))


def _decode(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return raw.decode("cp1252" if encoding == "utf-8" else encoding, "replace")
