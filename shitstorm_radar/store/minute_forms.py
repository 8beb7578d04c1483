"""How a minute lies in an hour's block, and how a block of the former form becomes one of the present.

A form that was released stays described here, for the schema step that leads away from it.
"""

from __future__ import annotations

import struct

import numpy as np

MINUTE_RECORD = np.dtype(
    [
        ("minute", "u1"),
        ("mentions", "<u4"),
        ("texts", "<u4"),
        ("authors", "<u4"),
        ("critical", "<f8"),
        ("fresh_mentions", "<f4"),
        ("fresh_critical", "<f8"),
        ("fresh_variance", "<f4"),
        ("fresh_aggressive", "<f4"),
        ("critical_authors", "<u4"),
    ]
)
"""One minute of a block; ``minute`` is 0 to 59 within its hour."""

PACKED = struct.Struct("<BIIIdfdffI")
"""The same, for single records."""

_COUNTS_ONLY = struct.Struct("<BIIIdd")
"""The first form: minute, mentions, authors, fresh mentions, critical, fresh critical."""


def with_content(block: bytes) -> bytes:
    """A block of the first form in the present one.

    What was not counted then is unknown: every mention stands as a text of its own, and variance, tone and critical
    authors as none.  No detector looks at these again: it was shown those minutes before.
    """
    return b"".join(
        PACKED.pack(minute, mentions, mentions, authors, critical, fresh, fresh_critical, 0.0, 0.0, 0)
        for minute, mentions, authors, fresh, critical, fresh_critical in _COUNTS_ONLY.iter_unpack(block)
    )
