"""Alert mails in a mail account of one's own, over IMAP: the substitute for all that no program may read.

Mails are read by uid, each once; where the server offers IDLE a new one arrives within seconds, else within a minute.
When the folder's uids are no longer valid, the mails since the day of the last one are read again; a mention's
identity comes from the page or the Message-ID, so none counts twice.  Nothing is marked as read or deleted.
Not tried with the big providers: tested against a real Dovecot.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final, TypeVar

from shitstorm_radar.records import Mention
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.alert_mail import mentions_of
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import offline
from shitstorm_radar.sources.fingerprint import short_hash
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import Place
from shitstorm_radar.sources.mail_account import MailAccount, account_of, host_of_account
from shitstorm_radar.sources.mail_letter import read_letter
from shitstorm_radar.sources.mail_session import LONGEST_MAIL, Envelope, Folder, MailSession
from shitstorm_radar.sources.paged import oldest_first
from shitstorm_radar.sources.side_thread import SideThread

T = TypeVar("T")

MAILS_AT_ONCE: Final = 25  # per visit; the rest is fetched by the next one, right after
HISTORY: Final = 50  # mails at the first visit
LOOK_BEHIND: Final = 500  # uids behind the newest, within which the history is looked for
REST_S: Final = 45.0  # between two signs of life; a minute and a half without one is blindness
OPEN_S: Final = 45.0  # to connect and sign in
ASK_S: Final = 60.0  # for one question


@dataclass(frozen=True, slots=True)
class _Known:
    """What a cursor says: up to which uid all is read, and the day of the last mail's arrival."""

    validity: int = 0
    uid: int = 0
    day: str = ""


@dataclass(slots=True)
class _Harvest:
    """What a visit has read."""

    mentions: list[Mention] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    cut: int = 0
    day: str = ""


class MailboxSource:
    """Reads ``options["folder"]`` of ``options["user"]`` with ``options["password"]``.

    The cursor is ``{"asked", "validity", "uid", "day"}``; of another account or folder it does not count.
    """

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        """Check nothing yet: what is wrong with the account is a state of the source, told at the first visit."""
        self._config = config

    @property
    def source_id(self) -> str:
        """The configured id."""
        return self._config.id

    @property
    def host(self) -> str:
        """The mail server."""
        return host_of_account(self._config.address)

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Connect, read what is new, sign out.

        Raises:
            SourceError: the account cannot be read.
        """
        async with self._opened() as room:
            return await room.visit(cursor, Place(self.source_id, self.host, now))

    async def listen(
        self, cursor: Cursor, wants: Callable[[str, Sequence[str]], bool], now: Callable[[], datetime]
    ) -> AsyncGenerator[Visit, None]:
        """What is new, and what arrives from then on, for ever; a visit at least every ``REST_S``.

        Args:
            cursor: what the last visit gave.
            wants: is not asked; a mail is small.
            now: aware UTC.

        Raises:
            SourceError: the account cannot be read, or the connection broke.
        """
        async with self._opened() as room:
            while True:
                visit = await room.visit(cursor, Place(self.source_id, self.host, now()))
                yield visit
                cursor = visit.cursor
                if visit.wait is None:
                    await room.rest()

    @contextlib.asynccontextmanager
    async def _opened(self) -> AsyncIterator[_Room]:
        account = account_of(self._config)
        session = MailSession(account)
        thread = SideThread(f"mail {self._config.id}")
        room = _Room(session, thread, account)
        try:
            await room.open()
            yield room
            await room.ask(session.close, OPEN_S)
        finally:
            session.break_off()
            thread.end(session.drop)


class _Room:
    """An open folder, asked in a thread of its own."""

    def __init__(self, session: MailSession, thread: SideThread, account: MailAccount) -> None:
        self._session, self._thread, self._host = session, thread, account.host
        self._asked = short_hash(account.host, account.user, account.folder)
        self._folder = Folder(0, 0, waits=False)

    async def open(self) -> None:
        """Connect and sign in."""
        self._folder = await self.ask(self._session.open, OPEN_S)

    async def visit(self, cursor: Cursor, place: Place) -> Visit:
        """At most ``MAILS_AT_ONCE`` new mails, the oldest first; ``Visit.wait`` is zero when more are ready."""
        known = _known(cursor) if cursor.get("asked") == self._asked else _Known()
        uids = await self.ask(lambda: self._new(known), ASK_S)
        chosen = uids[:MAILS_AT_ONCE]
        envelopes = await self.ask(lambda: self._session.envelopes(chosen), ASK_S) if chosen else {}
        harvest = _Harvest(day=known.day)
        for uid in chosen:
            envelope = envelopes.get(uid)
            if envelope is not None:
                await self.ask(lambda e=envelope: self._read(e, place, harvest), ASK_S)  # type: ignore[misc]
        reached = chosen[-1] if chosen else max(known.uid if self._still(known) else 0, self._folder.next_uid - 1)
        # uids grow while the folder stays open, and one that was read must not look like one of another folder
        self._folder = replace(self._folder, next_uid=max(self._folder.next_uid, reached + 1))
        after: Cursor = {"asked": self._asked, "validity": self._folder.validity, "uid": reached, "day": harvest.day}
        return _visit(harvest, after, uids, chosen)

    async def rest(self) -> None:
        """Until a mail arrives, or the next sign of life is due."""
        if self._folder.waits:
            await self.ask(lambda: self._session.wait(REST_S), REST_S + ASK_S)
        else:
            await asyncio.sleep(REST_S)
            await self.ask(self._session.look, ASK_S)

    async def ask(self, question: Callable[[], T], patience_s: float) -> T:
        try:
            return await self._thread.do(question, patience_s)
        except TimeoutError:
            raise offline(self._host, "timeout", "took too long to answer; it is asked again later") from None

    def _still(self, known: _Known) -> bool:
        """Whether a cursor's uids mean what they meant; a folder restored from a backup has fewer."""
        return known.validity == self._folder.validity and (
            not self._folder.next_uid or known.uid < self._folder.next_uid
        )

    def _new(self, known: _Known) -> list[int]:
        if known.validity and self._still(known):
            return self._session.uids_from(known.uid + 1)
        if known.validity and known.day:
            return self._session.uids_since(datetime.fromisoformat(known.day).date() - timedelta(days=1))
        return self._session.uids_from(max(self._folder.next_uid - LOOK_BEHIND, 1))[-HISTORY:]

    def _read(self, envelope: Envelope, place: Place, harvest: _Harvest) -> None:
        """One mail; runs in the thread."""
        raw = self._session.mail(envelope.uid)
        harvest.cut += envelope.size > LONGEST_MAIL
        harvest.day = max(harvest.day, envelope.arrived_at.date().isoformat() if envelope.arrived_at else "")
        if not raw:
            return  # somebody has moved or deleted it meanwhile
        try:
            harvest.mentions += mentions_of(read_letter(raw), envelope.arrived_at, place)
        except ValueError as err:
            harvest.faults.append(str(err))


def _visit(harvest: _Harvest, cursor: Cursor, uids: list[int], chosen: list[int]) -> Visit:
    note = f"{len(harvest.faults)} mails cannot be read ({harvest.faults[0]})" if harvest.faults else ""
    if harvest.cut and not note:
        note = f"{harvest.cut} mails are larger than {LONGEST_MAIL // 1_000_000} MB; only their beginning was read"
    return Visit(
        mentions=oldest_first(tuple(harvest.mentions[::-1])),
        cursor=cursor,
        wait=timedelta(0) if len(uids) > len(chosen) else None,
        note=note,
        skipped=len(harvest.faults),
    )


def _known(cursor: Cursor) -> _Known:
    validity, uid, day = cursor.get("validity"), cursor.get("uid"), cursor.get("day")
    if not isinstance(validity, int) or not isinstance(uid, int) or not isinstance(day, str):
        return _Known()
    try:
        datetime.fromisoformat(day or "2000-01-01")
    except ValueError:
        return _Known()
    return _Known(validity, uid, day)
