"""A mail account as the form gives it: an address such as imap.example.com, or a whole imaps:// one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote, urlsplit

from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.failures import wrong_address

_PORTS: Final = {"imaps": 993, "imap": 143}
_OWN_MACHINE: Final = ("localhost", "127.0.0.1", "::1")
_LONGEST: Final = 250


@dataclass(frozen=True, slots=True)
class MailAccount:
    """Where the mails are.

    Attributes:
        tls: encrypted from the first byte; else the connection turns to TLS (STARTTLS) before anything is said,
            but for a server on this computer itself.
    """

    host: str
    port: int
    user: str
    folder: str
    tls: bool
    password: str = field(repr=False)

    @property
    def is_here(self) -> bool:
        """Whether the server runs on this computer."""
        return self.host in _OWN_MACHINE


def host_of_account(address: str) -> str:
    """The server's name in an address; empty when there is none.

    >>> host_of_account("imap.example.com:993"), host_of_account("imaps://anna@mail.example.org/Alerts")
    ('imap.example.com', 'mail.example.org')
    """
    try:
        return urlsplit(_whole(address)).hostname or ""
    except ValueError:
        return ""


def account_of(config: SourceConfig) -> MailAccount:
    """The account of a source.

    Raises:
        SourceError: the address is none, or a name cannot be sent.
    """
    address, options = _whole(config.address), config.options
    host = host_of_account(config.address)
    try:
        parts = urlsplit(address)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        parts, port = urlsplit(""), 0
    if parts.password:
        raise wrong_address(host, "credentials_in_address", "has a password in its address; use one without")
    if not host or not port:
        raise wrong_address(
            host, "bad_mail_address", "is no address of a mail server; write for instance imap.example.com"
        )
    user = options.get("user", "").strip() or unquote(parts.username or "")
    folder = options.get("folder", "").strip() or unquote(parts.path.strip("/")) or "INBOX"
    if not user:
        raise wrong_address(host, "no_mail_user", "wants a user name; enter it in the form of the source")
    if any(len(name) > _LONGEST or not name.isprintable() for name in (user, folder)):
        raise wrong_address(host, "bad_mail_address", "cannot be asked with this user name or folder")
    return MailAccount(host, port, user, folder, parts.scheme == "imaps", options.get("password", ""))


def _whole(address: str) -> str:
    text = address.strip()
    return text if "://" in text else f"imaps://{text}"
