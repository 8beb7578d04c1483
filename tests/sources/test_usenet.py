"""A newsgroup is read article by article, each once; what is wrong with it or its server is a state."""

from __future__ import annotations

import asyncio
import contextlib
import time
from datetime import UTC, datetime, timedelta
from itertools import count
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition, TimeTrust
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import news_session, usenet
from shitstorm_radar.sources.catalogue import build_connector
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import Place
from shitstorm_radar.sources.mail_letter import read_letter
from shitstorm_radar.sources.vault import KeyringUnavailable, LentKeys
from tests.fakes.inn import CLOSED_GROUP, GROUPS, PASSWORD, USER, Inn

NOW = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)
_TURN = count()


@pytest.fixture(scope="module")
def server():
    with Inn() as running:
        yield running


@pytest.fixture(autouse=True)
def trusted(request, monkeypatch):
    if "server" in request.fixturenames:
        monkeypatch.setenv("SSL_CERT_FILE", request.getfixturevalue("server").certificate)


@pytest.fixture
def group():
    return GROUPS[next(_TURN)]


class NoKeyring:
    """One that may not even be asked."""

    async def read(self, source_id, names):
        if list(names):
            raise KeyringUnavailable
        return {}


def source(address, group, user="", password=PASSWORD):
    config = SourceConfig("u", "usenet", "U", address, {"group": group, "user": user})
    return build_connector(config, HttpClient(proxies={}), LentKeys({"password": password}, NoKeyring()))


def at(server):
    return f"nntp://127.0.0.1:{server.port}"


def poll(connector, cursor=MappingProxyType({})):
    return asyncio.run(connector.poll(cursor, NOW))


def refused(connector, cursor=MappingProxyType({})):
    with pytest.raises(SourceError) as caught:
        poll(connector, cursor)
    return caught.value


def article(group, number, text="Nie wieder Muster AG", **headers):
    heads = {
        "From": "Erika Muster <erika@kunde.example>",
        "Newsgroups": group,
        "Subject": f"Artikel {number}",
        "Message-ID": f"<{number}.{group}@kunde.example>",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    return ("\n".join(f"{n}: {v}" for n, v in heads.items()) + f"\n\n{text}").encode()


def ids(*visits):
    return [m.uid.removeprefix("usenet:").partition(".")[0] for v in visits for m in v.mentions]


def test_an_article_is_read_with_its_author_and_its_thread(server, group):
    root, between, last = (f"<{n}.{group}@kunde.example>" for n in range(3))
    server.post(article(group, 0, "Grüße, nie wieder Müller\n.punkt am Anfang\n-- \nErika"))
    server.post(article(group, 1, "x", References=root))
    server.post(article(group, 2, "Erika schrieb:\n> Nie wieder\nDoch!", References=f"{root}\n {between}"))
    first, _, answer = poll(source(at(server), group)).mentions

    assert (first.uid, first.title, first.text) == (
        f"usenet:{root[1:-1]}", "Artikel 0", "Grüße, nie wieder Müller\n.punkt am Anfang")  # fmt: skip
    assert (first.author.handle, first.author.name, first.channel, first.kind) == (
        "erika@kunde.example", "Erika Muster", group, MentionKind.POST)  # fmt: skip
    assert first.time_trust is TimeTrust.SERVER
    assert (answer.uid, answer.title, answer.text) == (f"usenet:{last[1:-1]}", "", "Erika schrieb:\nDoch!")
    assert (answer.kind, answer.parent, answer.root) == (
        MentionKind.REPLY, f"usenet:{between[1:-1]}", f"usenet:{root[1:-1]}")  # fmt: skip


def test_each_article_is_read_once_over_tls_and_openly(server, group):
    for address in (at(server), f"localhost:{server.tls_port}"):
        start = len(ids(poll(source(at(server), group))))
        server.post(article(group, start))
        before = poll(source(address, group))
        server.post(article(group, start + 1))
        after = poll(source(address, group), before.cursor)

        assert (ids(before)[-1], ids(after)) == (str(start), [str(start + 1)])
        assert poll(source(address, group), after.cursor).mentions == ()


def test_much_is_read_in_bites_and_the_history_is_short(server, group, monkeypatch):
    monkeypatch.setattr(usenet, "ARTICLES_AT_ONCE", 5)
    monkeypatch.setattr(usenet, "NUMBERS_AT_ONCE", 7)
    monkeypatch.setattr(usenet, "HISTORY", 12)
    for number in range(20):
        server.post(article(group, number))
    visits = [poll(source(at(server), group))]
    while visits[-1].wait == timedelta(0):
        visits.append(poll(source(at(server), group), visits[-1].cursor))

    assert ids(*visits) == [str(n) for n in range(8, 20)]
    assert max(len(v.mentions) for v in visits) == 5
    assert visits[-1].cursor["number"] == 20


def test_a_slow_server_is_read_as_far_as_the_time_goes_and_nothing_is_lost(server, group, monkeypatch):
    for number in range(3):
        server.post(article(group, number))
    monkeypatch.setattr(usenet, "READ_S", 0.0)  # each look takes longer
    visits = [poll(source(at(server), group))]
    while visits[-1].wait == timedelta(0):
        visits.append(poll(source(at(server), group), visits[-1].cursor))

    assert [ids(v) for v in visits] == [["0"], ["1"], ["2"]]


def test_what_was_withdrawn_is_passed_over(server, group):
    for number in range(3):
        server.post(article(group, number))
    server.withdraw(group, 2)

    assert ids(poll(source(at(server), group))) == ["0", "2"]


def test_what_is_no_text_is_not_fetched(server, group):
    server.post(article(group, 0, "x" * 70 + ("\n" + "y" * 70) * 3_000))
    server.post(article(group, 1))
    visit = poll(source(at(server), group))

    assert ids(visit) == ["1"]
    assert "1 articles are too long" in visit.note


def test_a_server_that_was_set_up_anew_is_read_anew(server, group):
    server.post(article(group, 0))
    cursor = poll(source(at(server), group)).cursor

    assert ids(poll(source(at(server), group), {**cursor, "number": 900})) == ["0"]
    assert ids(poll(source(at(server), group), {"at": "another server", "number": 1})) == ["0"]
    assert ids(poll(source(at(server), group), {**cursor, "number": "x"})) == ["0"]


def test_what_is_no_longer_there_is_told(server, group):
    """The server's lowest number has moved past what was read."""

    async def main():
        answers = {"GROUP": b"211 10 50 59 x\r\n", "OVER": b"224 x\r\n.\r\n"}
        async with scripted(answers) as address:
            return await source(address, group).poll(
                {"at": f"{address.removeprefix('nntp://')}/{group}", "number": 20}, NOW
            )

    visit = asyncio.run(main())
    assert (visit.complete, visit.cursor["number"]) == (False, 59)
    assert "no longer has all" in visit.note


def test_a_group_for_some_wants_a_sign_in_and_takes_it(server):
    assert refused(source(at(server), CLOSED_GROUP)).code == "news_sign_in"
    server.post(article(CLOSED_GROUP, 0))

    assert ids(poll(source(at(server), CLOSED_GROUP, USER))) == ["0"]
    assert ids(poll(source(f"localhost:{server.tls_port}", CLOSED_GROUP, USER))) == ["0"]


def test_a_wrong_password_is_a_state_and_stands_nowhere(server, caplog):
    error = refused(source(at(server), CLOSED_GROUP, USER, "falsch-4711"))

    assert (error.condition, error.code) == (SourceCondition.NEEDS_SIGN_IN, "news_password")
    assert "falsch-4711" not in f"{error} {error.details} {caplog.text}"


def test_before_a_password_is_sent_the_connection_is_encrypted(server, monkeypatch):
    """The server's own STARTTLS, as for one in the network."""
    monkeypatch.setattr(news_session, "_OWN_MACHINE", ())

    assert poll(source(at(server), CLOSED_GROUP, USER)).complete


def test_a_missing_group_and_an_untrusted_certificate_are_states(server, monkeypatch):
    assert refused(source(at(server), "de.gibt.es.nicht")).code == "no_newsgroup"
    monkeypatch.delenv("SSL_CERT_FILE")
    assert refused(source(f"localhost:{server.tls_port}", GROUPS[0])).code == "tls"


def test_a_group_without_articles_brings_nothing(server, group):
    visit = poll(source(at(server), group))

    assert (visit.mentions, visit.complete, visit.wait) == ((), True, None)


# a server that misbehaves


@contextlib.asynccontextmanager
async def scripted(answers):
    """A server that answers each command with what stands here; ``""`` is its greeting, None breaks off."""
    usual = {"": b"200 hello\r\n", "MODE": b"200 ok\r\n", "GROUP": b"211 1 1 1 x\r\n", "QUIT": b"205 bye\r\n",
             "OVER": b"224 x\r\n1\ta\tb\tc\td\te\t9\t1\r\n.\r\n", "ARTICLE": b"220 x\r\nMessage-ID: <a@b>\r\n\r\nhi\r\n.\r\n"}  # fmt: skip
    answers = {**usual, **answers}

    async def serve(reader, writer):
        try:
            command = ""
            while True:
                answer = answers.get(command, b"500 what?\r\n")
                if answer is None:
                    break
                writer.write(answer)
                await writer.drain()
                line = await reader.readline()
                if not line:
                    break
                command = line.split()[0].decode() if line.split() else ""
        except OSError:
            pass  # the reader has given up
        finally:
            writer.close()

    serving = []
    listening = await asyncio.start_server(
        lambda reader, writer: serving.append(asyncio.ensure_future(serve(reader, writer))), "127.0.0.1", 0
    )
    try:
        yield f"nntp://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    finally:
        listening.close()
        await asyncio.gather(*serving)


def outcome(answers, user=""):
    async def main():
        async with scripted(answers) as address:
            return await source(address, "de.test", user).poll({}, NOW)

    try:
        return asyncio.run(main())
    except SourceError as err:
        return err


@pytest.mark.parametrize(
    ("answers", "user", "code"),
    [
        ({"": b"HTTP/1.1 400 Bad Request\r\n"}, "", "no_news_server"),
        ({"": b"400 too busy\r\n"}, "", "overloaded"),
        ({"": b"502 not you\r\n"}, "", "news_closed"),
        ({"": b""}, "", "timeout"),
        ({"": None}, "", "connection_lost"),
        ({"": b"200 " + b"x" * 1_000_000}, "", "news_flood"),
        ({"GROUP": b"211 x y z\r\n"}, "", "news_refused"),
        ({"GROUP": b"480 sign in\r\n"}, "", "news_sign_in"),
        ({"GROUP": None}, "", "connection_lost"),
        ({"OVER": b"503 no\r\n"}, "", "news_refused"),
        ({"OVER": b"224 x\r\n" + b"x" * 200 + b"\r\n"}, "", "timeout"),
        ({"OVER": b"224 x\r\n" + b"1\ta\r\n" * 300_000}, "", "news_flood"),
        ({"ARTICLE": b"220 x\r\n" + b"y\r\n" * 300_000}, "", "news_flood"),
        ({"ARTICLE": b"220 x\r\n" + b"y" * 100_000}, "", "news_flood"),
        ({"ARTICLE": b"403 broken\r\n"}, "", "news_refused"),
        ({"ARTICLE": None}, "", "connection_lost"),
        ({"AUTHINFO": b"502 no\r\n"}, "anna", "news_password"),
        ({"AUTHINFO": b"381 and?\r\n"}, "anna", "news_password"),
        ({"AUTHINFO": None}, "anna", "connection_lost"),
    ],
)
def test_a_server_that_misbehaves_is_a_state_within_the_deadline(monkeypatch, answers, user, code):
    monkeypatch.setattr(news_session, "ASK_S", 1.0)
    begun = time.monotonic()
    error = outcome(answers, user)

    assert isinstance(error, SourceError), error
    assert (error.code, error.condition is SourceCondition.OK) == (code, False)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({"OVER": b"500 what?\r\n", "XOVER": b"224 x\r\n1\ta\r\n.\r\n"}, ["a@b"]),
        ({"OVER": b"423 none\r\n"}, []),
        ({"OVER": b"224 x\r\nnonsense\r\n99\tx\r\n\xff\xfe\t\r\n1\ta\tb\tc\td\te\tx\r\n.\r\n"}, ["a@b"]),
        ({"ARTICLE": b"423 none\r\n"}, []),
        ({"ARTICLE": b"220 x\r\nSubject: no id\r\n\r\nhi\r\n.\r\n"}, []),
        ({"MODE": b"500 what?\r\n"}, ["a@b"]),
    ],
)
def test_what_is_odd_is_passed_over(answers, found):
    visit = outcome(answers)

    assert not isinstance(visit, SourceError), visit
    assert ids(visit) == found


def test_no_password_is_sent_where_there_is_no_encryption(monkeypatch):
    monkeypatch.setattr(news_session, "_OWN_MACHINE", ())

    assert outcome({"AUTHINFO": b"281 in\r\n"}, "anna").code == "news_unsafe"


@pytest.mark.parametrize(
    ("address", "group", "code"),
    [
        ("127.0.0.1:1", "de.test", "connect"),
        ("news.muster.invalid", "de.test", "dns"),
        ("https://news.muster.test", "de.test", "bad_news_address"),
        ("nntps://[::1", "de.test", "bad_news_address"),
        ("nntps://a:geheim@news.muster.test", "de.test", "credentials_in_address"),
        ("news.muster.test:99999", "de.test", "bad_news_address"),
        ("news.muster.test", "de.test\r\nPOST", "bad_newsgroup"),
        ("news.muster.test", "de.*", "bad_newsgroup"),
        ("news.muster.test", "", "bad_newsgroup"),
    ],
)
def test_what_is_no_group_or_server_is_told(address, group, code):
    assert refused(source(address, group)).code == code


def test_a_name_that_would_be_a_command_is_refused():
    assert refused(source("news.muster.test", "de.test", "anna\r\nQUIT")).code == "bad_news_address"


@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_told(raw):
    place = Place("u", "news.muster.test", NOW)
    with contextlib.suppress(ValueError):
        assert usenet.mention_of(read_letter(raw), "de.test", place).uid.startswith("usenet:")
