"""Reading an answer's body within bounds: gzip unpacked to its end and checked, never more than asked for."""

from __future__ import annotations

import zlib
from typing import Final, Literal

_GZIP_WRAPPER: Final = 31
_GZIP_MAGIC: Final = b"\x1f\x8b"

BodyFault = Literal["too_large", "bad_gzip", "truncated"]


class BodyError(Exception):
    """The body cannot be used; ``fault`` says why."""

    def __init__(self, fault: BodyFault) -> None:
        super().__init__(fault)
        self.fault: BodyFault = fault


class BodyReader:
    """Collects one body from its chunks.

    Args:
        gzipped: whether the body is packed; all members of a packed body are read.
        limit: the most bytes, on the wire and unpacked.
    """

    def __init__(self, *, gzipped: bool, limit: int) -> None:
        self._limit = limit
        self._wire = 0
        self._body = bytearray()
        self._unpacker = zlib.decompressobj(_GZIP_WRAPPER) if gzipped else None
        self._ended = False

    def expect(self, length: str) -> None:
        """Take note of an announced Content-Length; what is no number says nothing.

        Raises:
            BodyError: it is beyond the limit.
        """
        if length.isdecimal() and (len(length) > 18 or int(length) > self._limit):
            raise BodyError("too_large")

    def feed(self, chunk: bytes) -> None:
        """Take the next chunk off the wire.

        Raises:
            BodyError: the limit is passed or the packing is damaged.
        """
        self._wire += len(chunk)
        if self._wire > self._limit:
            raise BodyError("too_large")
        if self._unpacker is None:
            self._body += chunk
        elif not self._ended:
            self._unpack(chunk)

    def _unpack(self, chunk: bytes) -> None:
        while chunk and self._unpacker is not None:
            try:
                # one byte more than allowed, so that exactly the limit passes and one more does not
                self._body += self._unpacker.decompress(chunk, self._limit + 1 - len(self._body))
            except zlib.error as err:
                raise BodyError("bad_gzip") from err
            if len(self._body) > self._limit:
                raise BodyError("too_large")
            if not self._unpacker.eof:
                return
            chunk = self._unpacker.unused_data
            self._ended = bool(chunk) and not _GZIP_MAGIC.startswith(chunk[:2])
            if self._ended:
                return  # rubbish after a complete member, as some servers send: what was packed is whole
            self._unpacker = zlib.decompressobj(_GZIP_WRAPPER) if chunk else self._unpacker

    def finish(self) -> bytes:
        """The whole body.

        Raises:
            BodyError: the packed body ends early.
        """
        if self._unpacker is not None and self._wire and not self._ended and not self._unpacker.eof:
            raise BodyError("truncated")
        return bytes(self._body)
