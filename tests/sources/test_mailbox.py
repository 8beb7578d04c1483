"""A mailbox is read mail by mail, each once, quickly, and left as it was; what is wrong with it is a state."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.polling.streams import StreamConnector
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import mail_connection, mailbox
from shitstorm_radar.sources.catalogue import build_connector
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.keyed import KeyedStream
from shitstorm_radar.sources.mail_account import MailAccount, account_of
from shitstorm_radar.sources.vault import LentKeys
from tests.fakes.dovecot import PASSWORD, Dovecot
from tests.sources.alert_mails import F5BOT, GOOGLE, GOOGLE_TEXT, f5bot_entry, f5bot_html, mail

NOW = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def server():
    with Dovecot() as running:
        yield running


@pytest.fixture(autouse=True)
def trusted(request, monkeypatch):
    if "server" in request.fixturenames:
        monkeypatch.setenv("SSL_CERT_FILE", request.getfixturevalue("server").certificate)


@pytest.fixture
def box(server):
    return server.postbox()


@pytest.fixture
def reading(server, box):
    """The source of the test's account; the address and the options may differ."""
    return lambda address=None, **options: source(address or at(server), user=box.user, **options)


def letter(number, text="Nie wieder Muster AG"):
    return mail("Erika <e@kunde.example>", f"Mail {number}", text=text, Message_ID=f"<{number}@kunde.example>")


class NoKeys:
    """A keyring in which nothing lies."""

    async def read(self, source_id, names):
        return {}


def source(address, password=PASSWORD, user="anna", **options):
    config = SourceConfig("m", "mailbox", "M", address, {"user": user, **options})
    made = build_connector(config, HttpClient(proxies={}), LentKeys({"password": password}, NoKeys()))
    assert isinstance(made, KeyedStream)
    return made


def at(server):
    return f"localhost:{server.tls_port}"


def poll(connector, cursor=MappingProxyType({}), now=NOW):
    return asyncio.run(connector.poll(cursor, now))


def poll_until_done(connector, cursor=MappingProxyType({})):
    visits = [poll(connector, cursor)]
    while visits[-1].wait == timedelta(0):
        visits.append(poll(connector, visits[-1].cursor))
    return visits


def titles(*visits):
    return [m.title for visit in visits for m in visit.mentions]


def refused(connector, cursor=MappingProxyType({})):
    with pytest.raises(SourceError) as caught:
        poll(connector, cursor)
    return caught.value


def test_new_mails_are_read_once_over_tls_and_stay_unread(reading, box):
    box.deliver(mail(GOOGLE, "Google Alert – Muster AG", text=GOOGLE_TEXT))
    box.deliver(letter(1))
    first = poll(reading())
    box.deliver(letter(2))
    second = poll(reading(), first.cursor)
    third = poll(reading(), second.cursor)

    assert titles(first) == ["Kunden zürnen der Muster AG", "Muster AG entschuldigt sich", "Mail 1"]
    assert titles(second) == ["Mail 2"]
    assert (third.mentions, third.cursor) == ((), second.cursor)
    assert box.flags() == ["", "", ""]


def test_a_full_folder_is_read_in_bites_and_its_history_is_short(reading, box):
    for number in range(60):
        box.deliver(letter(number))
    visits = poll_until_done(reading())
    for number in range(60, 130):
        box.deliver(letter(number))
    more = poll_until_done(reading(), visits[-1].cursor)

    assert titles(*visits) == [f"Mail {n}" for n in range(10, 60)]
    assert titles(*more) == [f"Mail {n}" for n in range(60, 130)]
    assert max(len(v.mentions) for v in visits + more) == mailbox.MAILS_AT_ONCE


async def hear(connector, cursor, on_visit):
    """Listens until ``on_visit(visits)`` says that it is enough."""
    visits = []
    async with contextlib.aclosing(connector.listen(cursor, lambda *_: True, lambda: datetime.now(UTC))) as heard:
        async for visit in heard:
            visits.append(visit)
            if on_visit(visits):
                break
    return visits


@pytest.mark.parametrize("address", ["localhost:{0.tls_port}", "imap://127.0.0.1:{0.port}"])
def test_a_new_mail_arrives_at_once_where_the_server_offers_idle(server, reading, box, address):
    arrived: list[float] = []

    def on_visit(visits):
        if len(visits) < 4:
            box.deliver(letter(len(visits)))
            arrived.append(time.monotonic())
        return len(visits) == 4

    visits = asyncio.run(hear(reading(address.format(server)), {}, on_visit))

    assert titles(*visits) == ["Mail 1", "Mail 2", "Mail 3"]
    assert time.monotonic() - arrived[0] < 10  # without IDLE three times 45 s would have to pass
    assert box.flags() == ["", "", ""]


def test_a_mail_that_comes_while_the_connection_rests_wakes_it(reading, box, monkeypatch):
    """The mail is delivered when the server has answered IDLE, and not before."""
    asked = mail_connection.Bounded.has_unread

    def has_unread(connection):
        unread = asked(connection)
        box.deliver(letter(1))
        return unread

    monkeypatch.setattr(mail_connection.Bounded, "has_unread", has_unread)
    begun = time.monotonic()
    visits = asyncio.run(hear(reading(), {}, lambda visits: bool(visits[-1].mentions)))

    assert (titles(*visits), len(visits)) == (["Mail 1"], 2)
    assert time.monotonic() - begun < mailbox.REST_S / 2


def test_a_silent_folder_gives_signs_of_life(reading, box, monkeypatch):
    monkeypatch.setattr(mailbox, "REST_S", 0.2)
    visits = asyncio.run(hear(reading(), {}, lambda visits: len(visits) == 4))

    assert titles(*visits) == []
    assert len({str(v.cursor) for v in visits}) == 1


def test_without_idle_the_folder_is_looked_at_again_and_again(monkeypatch):
    monkeypatch.setattr(mailbox, "REST_S", 0.2)
    with Dovecot(with_idle=False) as poor:
        monkeypatch.setenv("SSL_CERT_FILE", poor.certificate)
        box = poor.postbox()

        def on_visit(visits):
            if len(visits) == 1:
                box.deliver(letter(1))
            return bool(visits[-1].mentions)

        visits = asyncio.run(hear(source(at(poor), user=box.user), {}, on_visit))

    assert titles(*visits) == ["Mail 1"]


def test_a_listener_that_is_broken_off_ends_at_once(reading):
    async def main():
        rests = asyncio.Event()

        def on_visit(_):
            rests.set()
            return False

        heard = asyncio.create_task(hear(reading(), {}, on_visit))
        await rests.wait()
        heard.cancel()
        begun = time.monotonic()
        await asyncio.gather(heard, return_exceptions=True)
        return time.monotonic() - begun

    assert asyncio.run(main()) < mailbox.REST_S / 10


def test_after_a_change_of_uidvalidity_nothing_is_lost_and_nothing_has_another_identity(reading, box):
    for number in range(30):
        box.deliver(letter(number))
    before = poll_until_done(reading())
    box.deliver(letter(30))
    box.forget_uids()
    after = poll_until_done(reading(), before[-1].cursor)

    assert after[-1].cursor["validity"] != before[-1].cursor["validity"]
    assert "Mail 30" in titles(*after)
    assert {m.uid for v in before for m in v.mentions} < {m.uid for v in after for m in v.mentions}


def test_a_folder_with_fewer_mails_than_known_is_read_anew(reading, box):
    box.deliver(letter(1))
    cursor = {**poll(reading()).cursor, "uid": 900}

    assert titles(poll(reading(), cursor)) == ["Mail 1"]


def test_another_folder_is_read_from_its_own_beginning(reading, box):
    """Also where both folders have the same UIDVALIDITY, as some servers give them."""
    for number in range(3):
        box.deliver(letter(number))
    box.deliver(letter(9), "Alerts")
    cursor = poll(reading()).cursor
    other = poll(reading(folder="Alerts")).cursor

    assert titles(poll(reading(folder="Alerts"), {**cursor, "validity": other["validity"]})) == ["Mail 9"]


@pytest.mark.parametrize("cursor", [{"validity": "x"}, {"validity": 1, "uid": 1, "day": "bald"}, {"uid": True}])
def test_a_cursor_of_another_sort_begins_anew(reading, box, cursor):
    box.deliver(letter(1))
    asked = poll(reading()).cursor["asked"]

    assert titles(poll(reading(), {**cursor, "asked": asked})) == ["Mail 1"]


def test_of_a_mail_of_twenty_megabytes_only_the_beginning_is_read(reading, box):
    box.deliver(letter(1, "Nie wieder Muster AG") + b"Nie wieder Muster AG\r\n" * 950_000)
    box.deliver(letter(2))
    visit = poll(reading())

    assert titles(visit) == ["Mail 1", "Mail 2"]
    assert visit.mentions[0].text.startswith("Nie wieder Muster AG")
    assert "1 mails are larger than 1 MB" in visit.note


def test_a_mail_that_cannot_be_read_is_skipped_and_said(reading, box):
    box.deliver(b"\r\n\r\n")
    box.deliver(letter(2))
    visit = poll(reading())

    assert (titles(visit), visit.skipped) == (["Mail 2"], 1)


def test_a_folder_of_its_own_is_read_whatever_its_name(reading, box):
    box.deliver(mail(F5BOT, "F5Bot found something", html=f5bot_html(
        f5bot_entry("Reddit Posts (/r/de/)", "Muster AG", "https://www.reddit.com/r/de/comments/1/", "anna", "x"))),
        "Ärger &AOQ-")  # fmt: skip
    box.deliver(letter(1))
    modified_utf7 = "&AMQ-rger &-AOQ-"
    box.rename_folder("Ärger &AOQ-", modified_utf7)

    assert titles(poll(reading(folder="Ärger &AOQ-"))) == ["Muster AG"]


def test_a_wrong_password_is_a_state_and_stands_nowhere(reading, caplog):
    error = refused(reading(password="falsch-4711"))

    assert (error.condition, error.code) == (SourceCondition.NEEDS_SIGN_IN, "mail_password")
    assert "falsch-4711" not in f"{error} {error.details} {caplog.text}"


def test_a_missing_folder_is_said_with_those_that_there_are(reading, box):
    box.make_folder("Alerts")
    error = refused(reading(folder="Weg"))

    assert (error.condition, error.code) == (SourceCondition.WRONG_ADDRESS, "no_mail_folder")
    assert error.details["folder"] == "Weg"
    assert set(error.details["folders"].split(", ")) == {"INBOX", "Alerts"}


def test_a_folder_that_is_moved_away_is_a_state_at_the_next_opening(reading, box):
    box.deliver(letter(1), "Alerts")
    cursor = poll(reading(folder="Alerts")).cursor
    box.rename_folder("Alerts", "Ablage")

    assert refused(reading(folder="Alerts"), cursor).code == "no_mail_folder"
    assert titles(poll(reading(folder="Ablage"))) == ["Mail 1"]


def test_a_certificate_that_nobody_vouches_for_is_not_taken(reading, box, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")

    assert refused(reading()).code == "tls"


def test_a_server_that_ends_in_the_middle_is_a_state_and_nothing_is_lost(monkeypatch):
    seen = []
    with Dovecot() as mortal:
        monkeypatch.setenv("SSL_CERT_FILE", mortal.certificate)
        box = mortal.postbox()
        box.deliver(letter(1))
        connector = source(at(mortal), user=box.user)

        def on_visit(visits):
            seen.extend(visits)
            mortal.stop()
            return False

        with pytest.raises(SourceError) as caught:
            asyncio.run(hear(connector, {}, on_visit))
        assert refused(connector, seen[-1].cursor).code == "connect"
    assert (caught.value.condition, titles(*seen)) == (SourceCondition.OFFLINE, ["Mail 1"])


def test_a_mailbox_is_a_stream_for_which_the_password_is_asked_at_each_opening(server, box):
    config = SourceConfig("m", "mailbox", "M", at(server), {"user": box.user})
    connector = build_connector(config, HttpClient(proxies={}), LentKeys({}, NoKeys()))

    assert isinstance(connector, StreamConnector)
    with pytest.raises(SourceError) as caught:
        asyncio.run(hear(connector, {}, lambda _: True))
    assert (caught.value.condition, caught.value.code) == (SourceCondition.NEEDS_SIGN_IN, "no_key")


# a server that misbehaves


def scripted(*answers: bytes | float) -> tuple[int, Callable[[], None]]:
    """A server that answers line after line with these; a number waits that long. Its port, and how to end it."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with contextlib.suppress(OSError):
            connection, _ = listening.accept()
            with connection, connection.makefile("rb") as lines:
                for number, answer in enumerate(answers):
                    tag = lines.readline().split(b" ")[0] if number else b""
                    if isinstance(answer, float):
                        connection.settimeout(answer)
                        connection.recv(1)
                    else:
                        connection.sendall(answer.replace(b"TAG", tag))

    thread = threading.Thread(target=serve)
    thread.start()

    def end() -> None:
        listening.close()
        thread.join(10)

    return listening.getsockname()[1], end


HELLO = b"* OK [CAPABILITY IMAP4rev1] hello\r\n"
ABLE = b"* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n"
IN = b"TAG OK in\r\n"
OPEN = b"* 1 EXISTS\r\n* OK [UIDVALIDITY 5] x\r\n* OK [UIDNEXT 3] x\r\nTAG OK [READ-ONLY]\r\n"


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ((b"HTTP/1.1 400 Bad Request\r\n\r\n",), "no_mail_server"),
        ((b"SSH-2.0-x\r\n",), "no_mail_server"),
        ((b"",), "connection_lost"),
        ((5.0,), "timeout"),
        ((b"* BYE too many connections\r\n",), "connection_lost"),
        ((HELLO, b"* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nTAG OK done\r\n"), "mail_password_off"),
        ((HELLO, ABLE, b"TAG NO no\r\n"), "mail_password"),
        ((HELLO, ABLE.replace(b"\r\nTAG", b" AUTH=PLAIN\r\nTAG"), b"TAG NO no\r\n"), "mail_password"),
        ((HELLO, ABLE, b"* BYE bye\r\n"), "connection_lost"),
        ((HELLO, ABLE, IN, b"TAG NO no\r\n", b'* LIST () "/" INBOX\r\nTAG OK done\r\n'), "no_mail_folder"),
        ((HELLO, ABLE, IN, OPEN, ABLE, b"TAG NO no\r\n"), "mail_refused"),
        ((HELLO, ABLE, IN, OPEN, ABLE, b"TAG BAD no\r\n"), "no_mail_server"),
        ((HELLO, ABLE, IN, OPEN, ABLE, b"* SEARCH 1 2\r\nTAG OK done\r\n", b"TAG NO no\r\n"), "mail_refused"),
        ((HELLO, ABLE, IN, OPEN, ABLE, b"* SEARCH 2\r\nTAG OK done\r\n", b"* 1 FETCH (UID 2 RFC822.SIZE 9)\r\nTAG OK done\r\n",
          b"* 1 FETCH (UID 2 BODY[]<0> {999999999}\r\nx"), "mail_flood"),
        ((HELLO, ABLE, IN, OPEN, ABLE, b"* 1 EXISTS\r\n" * 900_000), "mail_flood"),
        ((HELLO, ABLE, IN, OPEN, ABLE, b"* SEARCH 2\r\nTAG OK done\r\n", 5.0), "timeout"),
    ],
)  # fmt: skip
def test_a_server_that_misbehaves_is_a_state_within_the_deadline(monkeypatch, answers, code):
    monkeypatch.setattr(mail_connection, "PATIENCE_S", 1.0)
    port, end = scripted(*answers)
    begun = time.monotonic()
    try:
        error = refused(source(f"imap://127.0.0.1:{port}", password="geheim"))
    finally:
        end()

    assert error.code == code
    assert time.monotonic() - begun < 8


def test_a_question_that_is_not_answered_in_time_is_given_up(monkeypatch):
    """A server that drips: each piece comes in time, the whole does not."""
    monkeypatch.setattr(mailbox, "OPEN_S", 0.5)
    port, end = scripted(HELLO, 2.0)
    begun = time.monotonic()
    try:
        error = refused(source(f"imap://127.0.0.1:{port}", password="geheim"))
        took_s = time.monotonic() - begun
    finally:
        end()

    assert (error.condition, error.code, took_s < 3) == (SourceCondition.OFFLINE, "timeout", True)


def test_no_password_is_sent_unencrypted_over_the_network(monkeypatch):
    monkeypatch.setattr(MailAccount, "is_here", False)
    port, end = scripted(HELLO, ABLE)
    try:
        error = refused(source(f"imap://127.0.0.1:{port}", password="geheim"))
    finally:
        end()

    assert error.code == "mail_unsafe"


def test_nothing_that_listens_is_a_state():
    assert refused(source("127.0.0.1:1")).code == "connect"
    assert refused(source("imap.muster.invalid")).code == "dns"


# accounts


def account(address, **options):
    return account_of(SourceConfig("m", "mailbox", "M", address, {"password": "geheim", **options}))


def test_an_address_may_carry_user_and_folder():
    made = account("imaps://anna%40muster.test@imap.muster.test/Alerts%20hier")

    assert (made.host, made.port, made.user, made.folder, made.tls) == (
        "imap.muster.test", 993, "anna@muster.test", "Alerts hier", True)  # fmt: skip
    assert "geheim" not in repr(made)
    assert account("imap://imap.muster.test", user="a").port == 143
    assert account("imap.muster.test:1993", user="a", folder="B").folder == "B"


@pytest.mark.parametrize(
    ("address", "options", "code"),
    [
        ("imaps://", {"user": "a"}, "bad_mail_address"),
        ("https://mail.muster.test", {"user": "a"}, "bad_mail_address"),
        ("imaps://a:geheim@imap.muster.test", {}, "credentials_in_address"),
        ("imap.muster.test:99999", {"user": "a"}, "bad_mail_address"),
        ("imaps://[::1", {"user": "a"}, "bad_mail_address"),
        ("imap.muster.test", {}, "no_mail_user"),
        ("imap.muster.test", {"user": "a\r\nLOGOUT"}, "bad_mail_address"),
        ("imap.muster.test", {"user": "a", "folder": "x\r\ny"}, "bad_mail_address"),
    ],
)
def test_what_is_no_account_is_told(address, options, code):
    with pytest.raises(SourceError) as caught:
        account(address, **options)
    assert (caught.value.condition, caught.value.code) == (SourceCondition.WRONG_ADDRESS, code)
