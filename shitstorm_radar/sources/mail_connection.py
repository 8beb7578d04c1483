"""The connection to a mail server: encrypted, bounded, and its failures in the user's terms; every call blocks.

imap-tools speaks the protocol, imaplib below it.  Neither bounds what a server sends for one command; it is bounded here.
Source: RFC 3501, RFC 2595
"""

from __future__ import annotations

import contextlib
import imaplib
import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from imap_tools import BaseMailBox, MailboxLoginError, UnexpectedCommandStatusError

from shitstorm_radar.errors import SourceError
from shitstorm_radar.sources.failures import broken, needs_sign_in, offline, wrong_address
from shitstorm_radar.sources.mail_account import MailAccount
from shitstorm_radar.sources.socket_failure import socket_failure

if TYPE_CHECKING:
    import io

PATIENCE_S: Final = 20.0  # for one answer, or one piece of it
MOST_BYTES: Final = 8_000_000  # of everything that answers one command
_LINE: Final = 160  # a line counts as at least so many bytes: many short ones cost more than a long one
_TOO_MUCH: Final = "too much for one answer"


def connect(account: MailAccount) -> Box:
    """An encrypted connection; on this computer itself also an open one.

    Raises:
        OSError, imaplib.IMAP4.error: it does not come about.
        SourceError: the server offers no encryption.
    """
    return Box(lambda: _connected(account))


def _connected(account: MailAccount) -> Bounded:
    if account.tls:
        return _TlsClient(account.host, account.port, ssl_context=ssl.create_default_context(), timeout=PATIENCE_S)
    client = Bounded(account.host, account.port, timeout=PATIENCE_S)
    try:
        _encrypt(client, account)
    except BaseException:
        client.shutdown()
        raise
    return client


class Bounded(imaplib.IMAP4):
    """Begins unencrypted.  Reads no more than is left; a server that goes on sending is broken off."""

    left = MOST_BYTES

    def read(self, size: int) -> bytes:
        """A literal."""
        self._spend(size)
        return super().read(size)

    def readline(self) -> bytes:
        """A line."""
        line = super().readline()
        self._spend(max(len(line), _LINE))
        return line

    def has_unread(self) -> bool:
        """Whether more was read from the connection than handed out.

        WORKAROUND: the library waits for the socket only, and what came together with the answer to IDLE is no longer
        there.  https://github.com/ikvk/imap_tools/blob/master/imap_tools/idle.py
        """
        stream = cast("io.BufferedReader", getattr(self, "_file", None) or self.file)  # _file from Python 3.14 on
        sock = self.socket()
        patience_s = sock.gettimeout()
        sock.settimeout(0)
        try:
            return bool(stream.peek(1))
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        finally:
            sock.settimeout(patience_s)

    def _spend(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise self.abort(_TOO_MUCH)


class _TlsClient(Bounded, imaplib.IMAP4_SSL):
    """Encrypted from the first byte."""


class Box(BaseMailBox):
    """A mailbox of the library on a connection of ours."""

    client: Bounded

    def __init__(self, connect: Callable[[], Bounded]) -> None:
        self._connect = connect
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return self._connect()


class told(contextlib.AbstractContextManager[None]):  # noqa: N801 - reads as a word
    """Says in the user's terms what went wrong with the connection."""

    def __init__(self, host: str) -> None:
        self._host = host

    def __exit__(self, _kind: object, err: BaseException | None, _trace: object) -> None:
        if isinstance(err, OSError | imaplib.IMAP4.error | UnexpectedCommandStatusError | UnicodeError):
            raise _failure(self._host, err) from None


def _failure(host: str, err: Exception) -> SourceError:
    for kind, part, make, code, what in _FAILURES:
        if isinstance(err, kind) and part in str(err):
            return make(host, code, what)
    return socket_failure(host, err)


_LOST: Final = "broke off the connection; it is asked again later"
_ODD: Final = "does not answer as a mail server should; check the address"
# the first row whose exception and part of the text fit
_FAILURES: Final[tuple[tuple[type[Exception], str, Callable[[str, str, str], SourceError], str, str], ...]] = (
    (UnexpectedCommandStatusError, "", broken, "mail_refused", "does not do what it is asked; it is asked again later"),
    (imaplib.IMAP4.abort, _TOO_MUCH, broken, "mail_flood", "sends without end; it is asked again later"),
    (imaplib.IMAP4.abort, "unexpected response", broken, "no_mail_server", _ODD),
    (imaplib.IMAP4.abort, "", offline, "connection_lost", _LOST),
    (imaplib.IMAP4.error, "BYE", offline, "connection_lost", _LOST),
    (imaplib.IMAP4.error, "", broken, "no_mail_server", _ODD),
    (UnicodeError, "", wrong_address, "bad_mail_address", "cannot be asked like this; check the address"),
)


def _encrypt(client: Bounded, account: MailAccount) -> None:
    if "STARTTLS" in client.capabilities:
        client.starttls(ssl.create_default_context())
    elif not account.is_here:
        raise needs_sign_in(account.host, "mail_unsafe", "offers no encryption; the password is not sent")


def sign_in(box: Box, account: MailAccount) -> None:
    """With PLAIN where the server knows it: LOGIN takes ASCII only.

    Raises:
        MailboxLoginError: the server does not take the name or password.
        SourceError: it takes none at all.
    """
    capabilities = box.client.capabilities
    if "LOGINDISABLED" in capabilities:
        raise needs_sign_in(
            account.host, "mail_password_off", "takes no passwords from programs; forward the mails elsewhere"
        )
    try:
        if "AUTH=PLAIN" in capabilities:
            box.login_utf8(account.user, account.password, initial_folder=None)
        else:
            box.login(account.user, account.password, initial_folder=None)
    except imaplib.IMAP4.abort:
        raise
    except (imaplib.IMAP4.error, UnicodeError) as err:  # a refusal of PLAIN; or letters that LOGIN cannot send
        raise MailboxLoginError(("NO", [str(err)]), "OK") from None
