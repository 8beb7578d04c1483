"""One connection to a mail account (IMAP), opened for reading only; every call blocks.

The folder is opened with EXAMINE and mails are fetched with BODY.PEEK, so none is marked as read, and nothing is ever
deleted.  imap-tools blocks, hence ``SideThread``: the asyncio library that is maintained (aioimaplib) is under the GPL.
Source: RFC 3501, RFC 2177 (IDLE)
"""

from __future__ import annotations

import contextlib
import imaplib
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from imap_tools import MailboxFolderSelectError, MailboxLoginError, UnexpectedCommandStatusError

from shitstorm_radar.errors import SourceError
from shitstorm_radar.sources.failures import broken, needs_sign_in, offline, wrong_address
from shitstorm_radar.sources.mail_account import MailAccount
from shitstorm_radar.sources.mail_connection import MOST_BYTES, Box, connect, sign_in, told

LONGEST_MAIL: Final = 1_000_000  # bytes that are fetched of a mail
MOST_FOLDERS: Final = 12  # named where one is missing
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_UID: Final = re.compile(rb"\bUID (\d{1,10})")
_SIZE: Final = re.compile(rb"\bRFC822\.SIZE (\d{1,18})")
_ARRIVED: Final = re.compile(rb'\bINTERNALDATE "([^"]{1,40})"')


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder as it was opened: while ``validity`` stays, a uid means the same mail; ``next_uid`` is yet to come."""

    validity: int
    next_uid: int
    waits: bool


@dataclass(frozen=True, slots=True)
class Envelope:
    """A mail from outside: its size in bytes, and when it arrived (aware UTC)."""

    uid: int
    size: int
    arrived_at: datetime | None


class MailSession:
    """Open it, ask, close it; ``break_off`` may be called from another thread."""

    def __init__(self, account: MailAccount) -> None:
        self._account = account
        self._box: Box | None = None

    def open(self) -> Folder:
        """Connect, sign in, open the folder.

        Raises:
            SourceError: that is not possible; its code says what to do.
        """
        host = self._account.host
        with told(host):
            self._box = box = connect(self._account)
            try:
                sign_in(box, self._account)
                box.folder.set(self._account.folder, readonly=True)
            except MailboxLoginError:
                raise needs_sign_in(
                    host, "mail_password", "does not take the user name or password; many want one just for programs"
                ) from None
            except MailboxFolderSelectError:
                raise self._no_folder(box) from None
            return Folder(_number(box, "UIDVALIDITY"), _number(box, "UIDNEXT"), _waits(box))

    def uids_from(self, first: int) -> list[int]:
        """The mails with this uid or a later one, oldest first."""
        return [uid for uid in self._search(f"UID {first}:*") if uid >= first]

    def uids_since(self, day: date) -> list[int]:
        """The mails that arrived on this day or later, oldest first."""
        return self._search(f"SINCE {day.day}-{_MONTHS[day.month - 1]}-{day.year}")

    def envelopes(self, uids: Sequence[int]) -> dict[int, Envelope]:
        """What is known of these mails from outside."""
        found = self._fetch(",".join(map(str, uids)), "(UID RFC822.SIZE INTERNALDATE)")
        lines = [
            b" ".join(p for p in item if isinstance(p, bytes)) if isinstance(item, tuple) else item for item in found
        ]
        made = (_envelope(line) for line in lines if isinstance(line, bytes))
        return {envelope.uid: envelope for envelope in made if envelope is not None}

    def mail(self, uid: int) -> bytes:
        """A mail, at most its first ``LONGEST_MAIL`` bytes; empty when it is gone."""
        found = self._fetch(str(uid), f"(BODY.PEEK[]<0.{LONGEST_MAIL}>)")
        return next((bytes(item[1]) for item in found if isinstance(item, tuple)), b"")

    def wait(self, patience_s: float) -> None:
        """Until something happens in the folder (IDLE), at most this long; the server's answer proves that it lives."""
        with told(self._account.host):
            idle = self._opened().idle
            idle.start()  # type: ignore[no-untyped-call]
            if not self._opened().client.has_unread():
                idle.poll(timeout=patience_s)
            idle.stop()  # type: ignore[no-untyped-call]

    def look(self) -> None:
        """Let the server say what is new, where it cannot be waited for."""
        with told(self._account.host):
            self._opened().client.noop()

    def close(self) -> None:
        """Sign out; a connection that is broken is just dropped."""
        if self._box is not None:
            with contextlib.suppress(OSError, imaplib.IMAP4.error, UnexpectedCommandStatusError):
                self._box.logout()

    def break_off(self) -> None:
        """End whatever waits for the server."""
        if self._box is not None:
            with contextlib.suppress(OSError):
                self._box.client.socket().shutdown(socket.SHUT_RDWR)

    def drop(self) -> None:
        """Give the connection back, whatever state it is in; the last call."""
        if self._box is not None:
            with contextlib.suppress(OSError):
                self._box.client.shutdown()

    def _no_folder(self, box: Box) -> SourceError:
        names = ", ".join(info.name[:60] for info in box.folder.list()[:MOST_FOLDERS])
        error = wrong_address(
            self._account.host, "no_mail_folder", f"has no folder {self._account.folder}, but {names}"
        )
        error.details = {**error.details, "folder": self._account.folder, "folders": names}
        return error

    def _search(self, what: str) -> list[int]:
        with told(self._account.host):
            return sorted(int(uid) for uid in self._opened().uids(what, charset=None) if uid.isdecimal())

    def _fetch(self, uids: str, what: str) -> list[object]:
        with told(self._account.host):
            status, found = self._opened().client.uid("FETCH", uids, what)
        if status != "OK":
            raise broken(self._account.host, "mail_refused", "does not hand out the mails; it is asked again")
        return list(found)

    def _opened(self) -> Box:
        if self._box is None:
            raise offline(self._account.host, "connection_lost", "is not connected")
        self._box.client.left = MOST_BYTES
        return self._box


def _waits(box: Box) -> bool:
    """Whether the server offers IDLE; some say so only to those who have signed in."""
    said = box.client.capability()[1]
    return b"IDLE" in (said[-1] or b"").upper().split() if said else False


def _number(box: Box, name: str) -> int:
    said = box.client.response(name)[1]
    raw = said[-1] if said else None
    return int(raw) if isinstance(raw, bytes) and raw.isdigit() else 0


def _envelope(line: bytes) -> Envelope | None:
    uid, size, arrived = _UID.search(line), _SIZE.search(line), _ARRIVED.search(line)
    if uid is None or size is None:
        return None
    return Envelope(int(uid[1]), int(size[1]), _moment(arrived[1].decode("ascii", "replace")) if arrived else None)


def _moment(said: str) -> datetime | None:
    """``17-Jul-1996 02:44:25 -0700``."""
    try:
        return parsedate_to_datetime(said.strip().replace("-", " ", 2)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
