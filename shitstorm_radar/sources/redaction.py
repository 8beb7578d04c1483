"""Keeping secrets out of the log: an address may carry a key in its path or query."""

from __future__ import annotations

import logging
import re
from typing import Final

# Linear: one scheme, then everything up to a blank or a closing sign.
_ADDRESS: Final = re.compile(r"""(https?|wss?)://([^\s/?#"'<>\\]{1,300})[^\s"'<>]*""", re.IGNORECASE)

HTTP_LOGGERS: Final = ("httpx", "httpcore.connection", "httpcore.http11", "httpcore.proxy")


def redact(text: str) -> str:
    """``text`` with every web address cut down to its scheme and host.

    >>> redact("GET https://user:pw@example.org/feed/s3cret?key=1 200")
    'GET https://example.org/... 200'
    """
    return _ADDRESS.sub(lambda m: f"{m[1]}://{m[2].rpartition('@')[2]}/...", text)


def without_addresses(record: logging.LogRecord) -> bool:
    """A log filter: redacts every address in place; False for what must not be written at all.

    The HTTP library's traces below warnings carry raw headers and are dropped.
    """
    if record.name.startswith("httpcore") and record.levelno < logging.WARNING:
        return False
    record.msg, record.args = redact(record.getMessage()), ()
    return True


def silence_addresses() -> None:
    """Put the filter on the loggers of the HTTP library; doing it twice does no harm."""
    for name in HTTP_LOGGERS:
        logging.getLogger(name).addFilter(without_addresses)
