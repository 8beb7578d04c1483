"""Other programs send what they find: it is kept before they are told so; nobody else gets anything in."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition, TimeTrust
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import webhook, webhook_request
from shitstorm_radar.sources.catalogue import build_connector
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.recording import reading
from shitstorm_radar.sources.vault import LentKeys
from shitstorm_radar.sources.webhook_items import MOST_ITEMS, items_of, read_items
from tests.sources.test_mailbox import NoKeys

NOW = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)
TOKEN = "geheim-4711"


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def source(port, token=TOKEN, **options):
    config = SourceConfig("w", "webhook", "W", str(port), options)
    return build_connector(config, HttpClient(proxies={}), LentKeys({"token": token}, NoKeys()))


async def until_it_listens(port):
    """Somebody answers at this port."""
    async with asyncio.timeout(10):
        while True:
            with contextlib.suppress(OSError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()
                await writer.wait_closed()
                return
            await asyncio.sleep(0.01)


class Radar:
    """Listens while entered, and keeps what comes; ``fails`` stands in for a store that cannot be written."""

    def __init__(self, fails=False, **options):
        self.port = free_port()
        self.connector = source(self.port, **options)
        self.fails = fails
        self.visits = []

    @property
    def mentions(self):
        return [m for visit in self.visits for m in visit.mentions]

    async def __aenter__(self):
        self.listening = asyncio.ensure_future(self._listen())
        await until_it_listens(self.port)
        return self

    async def __aexit__(self, *_):
        self.listening.cancel()
        await asyncio.gather(self.listening, return_exceptions=True)

    async def _listen(self):
        async with contextlib.aclosing(self.connector.listen({}, lambda *_: True, lambda: NOW)) as heard:
            async for visit in heard:
                if self.fails and visit.mentions:
                    break
                self.visits.append(visit)

    async def send(self, body=b"{}", head=None, *, path="/", **headers):
        """The answer to a request: its status and its document."""
        if head is None:
            heads = {"Host": f"127.0.0.1:{self.port}", "Authorization": f"Bearer {TOKEN}",
                     "Content-Length": str(len(body)), **{n.replace("_", "-"): v for n, v in headers.items()}}  # fmt: skip
            lines = [f"POST {path} HTTP/1.1", *(f"{n}: {v}" for n, v in heads.items() if v is not None), "", ""]
            head = "\r\n".join(lines).encode()
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(head + body)
            answer = await asyncio.wait_for(reader.read(), 10)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()
        return parsed(answer)


def parsed(answer):
    """Status and document of the last answer on a connection."""
    head, _, body = answer.rpartition(b"\r\n\r\n")
    if not head:
        return None, None
    status = int(head.rpartition(b"HTTP/1.1 ")[2].split()[0])
    assert b"application/json" in head
    return status, json.loads(body)


def sent(*bodies, radar=None, **headers):
    """The answers to these requests, and what the radar has of them."""

    async def main():
        async with radar or Radar() as at_work:
            answers = [await at_work.send(body, **headers) for body in bodies]
            return answers, at_work.mentions

    return asyncio.run(main())


def as_json(value):
    return json.dumps(value).encode()


FULL = {
    "id": "17", "text": "Nie wieder Muster AG", "title": "Ärger", "published_at": "2026-11-27T10:00:00+01:00",
    "author": "anna", "url": "https://portal.example/17", "source": "Portal", "likes": 3, "kind": "review",
}  # fmt: skip


def test_what_is_sent_is_a_mention():
    [(status, told)], [mention] = sent(as_json(FULL))

    assert (status, told) == (202, {"accepted": 1, "skipped": 0, "problems": []})
    assert (mention.uid, mention.source_id, mention.platform, mention.channel) == (
        "webhook:w/17",
        "w",
        "webhook",
        "Portal",
    )
    assert (mention.title, mention.text, mention.author.handle) == ("Ärger", "Nie wieder Muster AG", "anna")
    assert (mention.published_at, mention.time_trust) == (datetime(2026, 11, 27, 9, tzinfo=UTC), TimeTrust.FEED)
    assert (mention.kind, mention.engagement.likes, mention.url) == (MentionKind.REVIEW, 3, "https://portal.example/17")


def test_a_list_and_one_object_a_line_are_taken_too():
    items = [{"text": f"Text {n}"} for n in range(3)]
    answers, mentions = sent(as_json(items), b"\n".join(map(as_json, items)) + b"\n", as_json(items[0]))

    assert [status for status, _ in answers] == [202, 202, 202]
    assert len(mentions) == 7
    assert len({m.uid for m in mentions}) == 3  # sent again, each is still the same
    assert {(m.published_at, m.time_trust, m.first_seen_at) for m in mentions} == {(None, TimeTrust.FALLBACK, NOW)}


def test_fields_may_have_other_names():
    body = as_json({"Inhalt": "Nie wieder", "user": {"name": "anna"}, "Zeit": "2026-11-27 10:00"})
    options = {"map": "text=inhalt,author=user.name,published_at=Zeit", "zone": "Europe/Berlin"}
    [(status, _)], [mention] = sent(body, radar=Radar(**options))

    assert (status, mention.text, mention.author.handle) == (202, "Nie wieder", "anna")
    assert mention.published_at == datetime(2026, 11, 27, 9, tzinfo=UTC)


def test_of_many_the_good_ones_are_taken_and_the_others_named():
    body = as_json([{"text": "gut"}, {"text": ""}, 5, {"text": "x", "published_at": "bald"}, *[{}] * 100])
    [(status, told)], mentions = sent(body)

    assert (status, told["accepted"], told["skipped"], len(mentions)) == (202, 1, 103, 1)
    assert [p.partition(":")[0] for p in told["problems"]] == [f"item {n}" for n in range(2, 12)]


@pytest.mark.parametrize(
    "body",
    [b"", b"   ", b"nonsense", b"{", b"\xff\xfe", b'{"text": ""}', b"5", b"null", b"[" * 100_000,
     as_json([{"text": "x"}] * (MOST_ITEMS + 1)), b'{"text": "x"}\n{'],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_with_the_reason(body):
    [(status, told)], mentions = sent(body)

    assert (status, mentions) == (400, [])
    assert told.get("error") or told["problems"]


@pytest.mark.parametrize(
    ("headers", "path", "status"),
    [
        ({"Authorization": None}, "/", 401),
        ({"Authorization": "Bearer falsch"}, "/", 401),
        ({"Authorization": f"Basic {TOKEN}"}, "/", 401),
        ({"Authorization": "Bearer "}, "/", 401),
        ({"Authorization": None}, "/?token=falsch", 401),
        ({"Authorization": None}, "/?token=", 401),
        ({"Authorization": None}, f"/?x=1&token={TOKEN}", 202),
        ({"Authorization": f"bearer {TOKEN}"}, "/", 202),
        ({"Host": "evil.example"}, "/", 403),
        ({"Host": "evil.example:80"}, "/", 403),
        ({"Host": "127.0.0.1.evil.example:80"}, "/", 403),
        ({"Host": "localhost:1"}, "/", 202),
        ({"Host": "localhost"}, "/", 202),
        ({}, "/other", 404),
        ({"Host": None}, "/", 400),
        ({"Content-Length": "99999999"}, "/", 413),
        ({"Content-Length": "-1"}, "/", 400),
        ({"X": "y" * 40_000}, "/", 431),
    ],
)
def test_only_who_knows_the_token_and_asks_for_this_computer_gets_in(headers, path, status):
    async def main():
        async with Radar() as radar:
            return await radar.send(as_json({"text": "x"}), path=path, **headers), radar.mentions

    (got, told), mentions = asyncio.run(main())
    assert got == status
    assert ("error" in told, bool(mentions)) == (status != 202, status == 202)


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (f"GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\n\r\n", 405),
        ("nonsense\r\n\r\n", 400),
        ("\x00" * 100 + "\r\n\r\n", 400),
        (f"POST / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        (f"POST / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\nTransfer-Encoding: chunked\r\n\r\n"
         "d\r\n{\"text\": \"x\"}\r\n0\r\n\r\n", 202),
        (f"POST / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\nExpect: 100-continue\r\n"
         "Content-Length: 13\r\n\r\n{\"text\": \"x\"}", 202),
    ],
)  # fmt: skip
def test_odd_requests_are_answered(head, status):
    async def main():
        async with Radar() as radar:
            return await radar.send(b"", head.encode())

    assert asyncio.run(main())[0] == status


def test_a_body_that_grows_too_large_is_refused_while_it_comes():
    chunk = b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    head = f"POST / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\nTransfer-Encoding: chunked\r\n\r\n"

    async def main():
        async with Radar() as radar:
            return await radar.send(chunk * 17, head.encode())

    assert asyncio.run(main())[0] == 413


@pytest.mark.parametrize("head", ["", "POST / HT", f"POST / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\n"
                         "Content-Length: 5\r\n\r\n{"])  # fmt: skip
def test_who_is_too_slow_is_sent_away(monkeypatch, head):
    monkeypatch.setattr(webhook_request, "HEAD_S", 0.3)
    monkeypatch.setattr(webhook_request, "BODY_S", 0.3)

    async def main():
        async with Radar() as radar:
            begun = time.monotonic()
            answer = await radar.send(b"", head.encode())
            return answer, time.monotonic() - begun

    (status, _), took_s = asyncio.run(main())
    assert (status, took_s < 3) == (408, True)


def test_too_many_requests_are_put_off(monkeypatch):
    monkeypatch.setattr(webhook, "MOST_A_MINUTE", 2)
    answers, mentions = sent(*[as_json({"text": f"{n}"}) for n in range(3)])

    assert [status for status, _ in answers] == [202, 202, 429]
    assert len(mentions) == 2


def test_too_many_connections_are_dropped_and_the_radar_goes_on(monkeypatch):
    monkeypatch.setattr(webhook, "MOST_AT_ONCE", 3)

    async def main():
        async with Radar() as radar:
            idle = [await asyncio.open_connection("127.0.0.1", radar.port) for _ in range(3)]
            with contextlib.suppress(ConnectionError):
                assert await radar.send(as_json({"text": "x"})) == (None, None)
            for reader, writer in idle:
                writer.write_eof()
                assert await reader.read() == b""  # it has seen that they are gone
                writer.close()
                await writer.wait_closed()
            async with asyncio.timeout(10):
                while True:  # until the last of them has been seen off
                    with contextlib.suppress(ConnectionError):
                        status, _ = await radar.send(as_json({"text": "x"}))
                        if status is not None:
                            return status

    assert asyncio.run(main()) == 202


@contextlib.asynccontextmanager
async def undecided():
    """A radar that has been sent something and has not kept it: its visits, the visit, and the sender who waits."""
    radar = Radar()
    async with contextlib.aclosing(radar.connector.listen({}, lambda *_: True, lambda: NOW)) as heard:
        await anext(heard)  # it listens now
        sending = asyncio.ensure_future(radar.send(as_json({"text": "x"})))
        yield heard, await anext(heard), sending


def test_the_sender_is_answered_only_when_its_mentions_are_kept():
    async def main():
        async with undecided() as (heard, visit, sending):
            await asyncio.wait([sending], timeout=0.2)
            answered_before = sending.done()
            again = asyncio.ensure_future(anext(heard))  # whoever takes the next visit has kept this one
            answer = await sending
            again.cancel()
            await asyncio.gather(again, return_exceptions=True)
            return visit, answered_before, answer

    visit, answered_before, (status, _) = asyncio.run(main())
    assert (len(visit.mentions), answered_before, status) == (1, False, 202)


def test_what_cannot_be_kept_is_told_to_the_sender():
    [(status, told)], mentions = sent(as_json({"text": "x"}), radar=Radar(fails=True))

    assert (status, mentions) == (503, [])
    assert "send it again" in told["error"]


def test_what_takes_too_long_to_keep_is_told_to_the_sender(monkeypatch):
    monkeypatch.setattr(webhook, "KEEP_S", 0.2)

    async def main():
        async with undecided() as (_, _, sending):
            return await sending

    assert asyncio.run(main())[0] == 503


def test_a_fault_of_our_own_is_logged_and_answered(monkeypatch, caplog):
    def broken(_):
        raise ZeroDivisionError

    monkeypatch.setattr(webhook, "items_of", broken)
    [(status, told)], _ = sent(as_json({"text": "x"}))

    assert (status, "log" in told["error"]) == (500, True)
    assert "this is a bug" in caplog.text
    caplog.clear()


def test_it_says_at_once_that_it_listens_so_that_what_is_sent_first_is_news():
    async def main():
        async with contextlib.aclosing(source(free_port()).listen({"a": 1}, lambda *_: True, lambda: NOW)) as heard:
            return await asyncio.wait_for(anext(heard), webhook.REST_S / 3)

    visit = asyncio.run(main())
    assert (visit.mentions, visit.cursor) == ((), {"a": 1})


def test_a_silent_webhook_gives_signs_of_life(monkeypatch):
    monkeypatch.setattr(webhook, "REST_S", 0.05)

    async def main():
        visits = []
        async with contextlib.aclosing(source(free_port()).listen({"a": 1}, lambda *_: True, lambda: NOW)) as heard:
            async for visit in heard:
                visits.append(visit)
                if len(visits) == 3:
                    break
        return visits

    assert {(v.mentions, v.cursor["a"], v.wait) for v in asyncio.run(main())} == {((), 1, None)}


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="the system does not say who listens where")
def test_it_listens_on_this_computer_only():
    async def main():
        async with Radar() as radar:
            return listening_addresses(radar.port)

    assert asyncio.run(main()) == ["0100007F"]  # 127.0.0.1, the lowest byte first


def listening_addresses(port):
    """Where somebody listens at this port, as the system says; as it writes addresses, in hexadecimal digits."""
    rows = [
        line.split() for table in ("tcp", "tcp6") for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]
    ]
    return [row[1].partition(":")[0] for row in rows if int(row[1].partition(":")[2], 16) == port and row[3] == "0A"]


def listened(connector):
    async def main():
        async with contextlib.aclosing(connector.listen({}, lambda *_: True, lambda: NOW)) as heard:
            await anext(heard)

    with pytest.raises(SourceError) as caught:
        asyncio.run(main())
    return caught.value


def test_a_port_that_is_taken_is_a_state():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        error = listened(source(taken.getsockname()[1]))

    assert (error.condition, error.code) == (SourceCondition.WRONG_ADDRESS, "port_taken")
    assert error.details["port"]


@pytest.mark.parametrize("port", ["0", "70000", "x", "127.0.0.1:", "-5", "99999999999999999999"])
def test_what_is_no_port_is_a_state(port):
    assert listened(source(port)).code == "bad_port"


def test_a_wrong_mapping_is_a_state():
    assert listened(source(free_port(), map="text")).code == "bad_map"
    with pytest.raises(SourceError):
        asyncio.run(source(free_port(), map="text").poll({}, NOW))


def test_without_a_token_nobody_listens():
    assert listened(source(free_port(), token="")).code == "no_key"


def test_a_single_look_says_where_to_send():
    visit = asyncio.run(source("127.0.0.1:8437").poll({"a": 1}, NOW))

    assert (visit.mentions, visit.cursor, visit.wait) == ((), {"a": 1}, None)
    assert "http://127.0.0.1:8437/" in visit.note


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_body_is_read_or_refused(body):
    with contextlib.suppress(ValueError):
        read_items(items_of(body), 1, reading(source_id="w", seen_at=NOW))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(
                        ["text", "title", "published_at", "id", "likes", "url", "x"]), inner, max_size=5), max_leaves=15))  # fmt: skip
def test_any_json_is_read_or_refused(value):
    with contextlib.suppress(ValueError):
        found = read_items(items_of(as_json(value)), 1, reading(source_id="w", seen_at=NOW))
        assert all(m.uid.startswith("webhook:w/") and (m.text or m.title) for m in found.mentions)
        assert all(m.published_at is None or m.published_at < NOW + timedelta(days=400_000) for m in found.mentions)
