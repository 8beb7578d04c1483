"""Why a connection of our own, not over HTTP, did not come about or broke; sorted by what a person can do about it."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from typing import Final

from shitstorm_radar.errors import SourceError
from shitstorm_radar.sources.failures import offline

_LOST: Final = "broke off the connection; it is asked again later"
_UNREACHED: Final = "cannot be reached; check the address and the network connection"
# the first row that fits
_FAILURES: Final[tuple[tuple[type[Exception], Callable[[str, str, str], SourceError], str, str], ...]] = (
    (ssl.SSLError, offline, "tls", "cannot be read safely; check the address and this computer's date"),
    (socket.gaierror, offline, "dns", "is not known; check the spelling and the network connection"),
    (TimeoutError, offline, "timeout", "took too long to answer; it is asked again later"),
    (ConnectionRefusedError, offline, "connect", _UNREACHED),
    (ConnectionError, offline, "connection_lost", _LOST),
    (OSError, offline, "connect", _UNREACHED),
)


def socket_failure(host: str, err: Exception) -> SourceError:
    """The failure of a connection; what is no ``OSError`` counts as a connection that was lost."""
    for kind, make, code, what in _FAILURES:
        if isinstance(err, kind):
            return make(host, code, what)
    return offline(host, "connection_lost", _LOST)
