"""Short ways to say why a source could not be read; every message names the host and a way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.sources.body import BodyFault


def offline(host: str, code: str, what: str) -> SourceError:
    """The site cannot be reached or does not finish; it may be back at the next visit."""
    return _error(SourceCondition.OFFLINE, host, code, what)


def broken(host: str, code: str, what: str) -> SourceError:
    """The site answers, but what it sends cannot be used."""
    return _error(SourceCondition.BROKEN_DATA, host, code, what)


def blocked(host: str, code: str, what: str) -> SourceError:
    """Something stands between us and the source."""
    return _error(SourceCondition.BLOCKED, host, code, what)


def wrong_address(host: str, code: str, what: str) -> SourceError:
    """The user has to correct the address."""
    return _error(SourceCondition.WRONG_ADDRESS, host, code, what)


def needs_sign_in(host: str, code: str, what: str) -> SourceError:
    """Only people with an account get in."""
    return _error(SourceCondition.NEEDS_SIGN_IN, host, code, what)


def body_failure(host: str, fault: BodyFault, limit: int) -> SourceError:
    """A body that cannot be used; ``limit`` in bytes."""
    return broken(host, fault, _BODY_FAULTS[fault].format(limit=limit / 1_000_000))


def transport_failure(host: str, err: Exception) -> SourceError:
    """The failure of a connection, sorted by what a person can do about it."""
    names = {kind.__name__ for kind in type(err).__mro__}
    text = str(err)
    make, code, what = next(row[2:] for row in _FAILURES if row[0] in names and row[1] in text)
    return make(host, code, what)


def _error(condition: SourceCondition, host: str, code: str, what: str) -> SourceError:
    name = host[:100] or "The address"
    return SourceError(f"{name} {what}.", condition=condition, code=code, details={"host": name})


_BODY_FAULTS: Final = {
    "too_large": "sent more than {limit:g} MB; that is no feed to read every few minutes",
    "bad_gzip": "sent a damaged (gzip) answer; it is asked again",
    "truncated": "broke off in the middle of its answer; it is asked again",
}
_LOST: Final = "broke off the connection; it is asked again later"
_UNREACHED: Final = "cannot be reached; check the address and the network connection"
_ODD: Final = "cannot be asked like this; check the address"
_FAULTY: Final = "does not answer as a web server should; check the address"
_CERTIFICATE: Final = "cannot be read safely, its certificate is not valid; check the address and this computer's date"
_UNSAFE: Final = "cannot be read safely, no encrypted connection comes about; check the address"
_PROXY_SIGN_IN: Final = "is behind a proxy that wants a sign-in; ask your system administrator"
_NO_PROXY: Final = "cannot be reached through the proxy; check the system's proxy settings"
_SLOW: Final = "took too long to answer; it is asked again later"

# By the names of the library's exceptions, because only the client's module imports it: the first row whose
# exception and part of the text fit.  Names are looked up and sockets opened by our own backend, so what the
# library still calls a ConnectError is the encryption.
_FAILURES: Final[tuple[tuple[str, str, Callable[[str, str, str], SourceError], str, str], ...]] = (
    ("ConnectTimeout", "", offline, "connect", _UNREACHED),
    ("PoolTimeout", "", offline, "connect", _UNREACHED),
    ("TimeoutException", "", offline, "timeout", _SLOW),
    ("ProxyError", "407", needs_sign_in, "proxy_sign_in", _PROXY_SIGN_IN),
    ("ProxyError", "", offline, "proxy", _NO_PROXY),
    ("ConnectError", "CERTIFICATE_VERIFY_FAILED", offline, "tls", _CERTIFICATE),
    ("ConnectError", "", offline, "tls", _UNSAFE),
    ("RemoteProtocolError", "without sending complete", broken, "truncated", _BODY_FAULTS["truncated"]),
    ("RemoteProtocolError", "without sending a response", offline, "connection_lost", _LOST),
    ("RemoteProtocolError", "", broken, "protocol", _FAULTY),
    ("LocalProtocolError", "", wrong_address, "bad_address", _ODD),
    ("UnsupportedProtocol", "", wrong_address, "bad_address", _ODD),
    ("Exception", "", offline, "connection_lost", _LOST),
)
