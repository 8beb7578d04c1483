"""Access keys are kept by the keyring, or in memory with a word about it; nothing else ever sees them."""

import asyncio
import json
import logging
import threading
import traceback
from datetime import UTC, datetime, timedelta

import pytest
from keyring.backends.fail import Keyring as MissingKeyring

from shitstorm_radar.errors import SourceError
from shitstorm_radar.polling.messages import KeepSecrets, PreviewSource
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import Settings, SourceConfig, to_document
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.catalogue import build_connector
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.redaction import without_addresses
from shitstorm_radar.sources.vault import SERVICE, KeyringUnavailable, LentKeys, Vault
from tests.fakes.fault_site import FaultSite, reply
from tests.fakes.mastodon_instance import TOKEN, MastodonInstance
from tests.sources.rest_desk import as_json
from tests.sources.test_mastodon_status import STATUS

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SECRET = "s3cr3t-Zugang-4711"


class MemoryKeyring:
    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


class HangingKeyring(MemoryKeyring):
    """A keyring behind a prompt that nobody answers."""

    def __init__(self):
        super().__init__()
        self.asked = 0
        self.released = threading.Event()

    def get_password(self, service, username):
        self.asked += 1
        self.released.wait(20)
        return super().get_password(service, username)

    def set_password(self, service, username, password):
        self.get_password(service, username)


def config(address="https://social.test"):
    return SourceConfig("s", "mastodon_search", "S", address, {"query": "Bahn"})


def test_a_key_is_found_again_by_another_run_of_the_program():
    ring = MemoryKeyring()

    async def live():
        assert await Vault(ring).keep("s", {"token": SECRET})
        assert await Vault(ring).read("s", ["token", "other"]) == {"token": SECRET}
        assert await Vault(ring).read("t", ["token"]) == {}

    asyncio.run(live())
    assert ring.kept == {(SERVICE, "s/token"): SECRET}


def test_without_a_keyring_a_key_lives_as_long_as_the_program():
    async def live():
        vault = Vault(MissingKeyring())
        assert not await vault.keep("s", {"token": SECRET})
        assert await vault.read("s", ["token"]) == {"token": SECRET}
        with pytest.raises(KeyringUnavailable):
            await vault.read("t", ["token"])

    asyncio.run(live())


def test_a_keyring_that_hangs_is_given_up_and_asked_by_one_thread_only():
    ring = HangingKeyring()

    async def live():
        vault = Vault(ring, patience_s=0.1)
        begun = asyncio.get_running_loop().time()
        for _ in range(3):
            with pytest.raises(KeyringUnavailable):
                await vault.read("s", ["token"])
        assert not await vault.keep("s", {"token": SECRET})
        assert await vault.read("s", ["token"]) == {"token": SECRET}
        return asyncio.get_running_loop().time() - begun

    took_s = asyncio.run(live())
    ring.released.set()

    assert ring.asked == 1
    assert took_s < 2


def test_typed_keys_come_first_and_the_kept_ones_fill_the_rest():
    async def live():
        vault = Vault(MemoryKeyring())
        await vault.keep("s", {"a": "kept", "b": "kept"})
        return await LentKeys({"a": "typed", "b": ""}, vault).read("s", ["a", "b"])

    assert asyncio.run(live()) == {"a": "typed", "b": "kept"}


@pytest.mark.parametrize(("ring", "code"), [(MemoryKeyring(), "no_key"), (MissingKeyring(), "keyring_locked")])
def test_a_source_without_its_key_needs_a_sign_in(ring, code):
    async def live():
        client = HttpClient(proxies={})
        try:
            await build_connector(config(), client, Vault(ring)).poll({}, NOW)
        finally:
            await client.aclose()

    with pytest.raises(SourceError) as caught:
        asyncio.run(live())
    assert (caught.value.condition, caught.value.code) == (SourceCondition.NEEDS_SIGN_IN, code)


@pytest.mark.parametrize("status", ["200 OK", "401 Unauthorized", "403 Forbidden", "429 Slow", "500 X", "302 Found"])
def test_a_planted_key_is_nowhere_to_be_found(status, caplog):
    caplog.set_level(logging.DEBUG)
    told: list[str] = []

    async def live():
        client = HttpClient(proxies={})
        vault = Vault(MemoryKeyring())
        await vault.keep("s", {"token": SECRET})
        async with FaultSite(
            {"*": as_json({"statuses": [STATUS]}, status, Location=f"/{SECRET}?token={SECRET}")}
        ) as site:
            source = config(site.address(""))
            connector = build_connector(source, client, vault)
            try:
                visit = await connector.poll({}, NOW)
                told.append(json.dumps(dict(visit.cursor)) + repr(visit))
            except SourceError as err:
                told.append(f"{err!r} {err} {err.details} {''.join(traceback.format_exception(err))}")
            assert site.asked[0].headers["authorization"] == f"Bearer {SECRET}"
            told.append(json.dumps(to_document(Settings((), (source,)))) + repr(source) + repr(connector) + repr(vault))
        await client.aclose()

    asyncio.run(live())
    told.append(repr(KeepSecrets("s", {"token": SECRET})) + repr(PreviewSource(1, config(), {"token": SECRET})))
    told.extend(record.getMessage() for record in caplog.records if without_addresses(record))
    caplog.clear()

    assert told
    assert not [words for words in told if SECRET in words]


def test_a_key_is_not_sent_on_to_another_site():
    async def live():
        client = HttpClient(proxies={})
        vault = Vault(MemoryKeyring())
        await vault.keep("s", {"token": SECRET})
        async with FaultSite({"*": as_json({"statuses": []})}) as other:
            away = reply(status="302 Found", headers={"Location": other.address("/x")})
            async with FaultSite({"*": away}) as site:
                await build_connector(config(site.address("")), client, vault).poll({}, NOW)
            await client.aclose()
            return other.asked

    [asked] = asyncio.run(live())
    assert "authorization" not in asked.headers


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden"])
def test_a_key_that_is_refused_is_a_sign_in_not_a_broken_site(status):
    async def live():
        client = HttpClient(proxies={})
        vault = Vault(MemoryKeyring())
        await vault.keep("s", {"token": SECRET})
        async with FaultSite({"*": reply(status=status)}) as site:
            try:
                await build_connector(config(site.address("")), client, vault).poll({}, NOW)
            finally:
                await client.aclose()

    with pytest.raises(SourceError) as caught:
        asyncio.run(live())
    assert (caught.value.condition, caught.value.code) == (SourceCondition.NEEDS_SIGN_IN, "bad_key")


def test_a_real_server_is_searched_with_a_key():
    async def live(address):
        client = HttpClient(proxies={})
        vault = Vault(MemoryKeyring())
        await vault.keep("s", {"token": TOKEN})
        connector = build_connector(config(address), client, vault)
        first = await connector.poll({}, NOW)
        again = await connector.poll(first.cursor, NOW)
        await client.aclose()
        return first, again

    with MastodonInstance() as instance:
        instance.post("Bahn fährt nicht")
        instance.post("Post kommt nicht")
        instance.post("Nie wieder Bahn #bahn")
        first, again = asyncio.run(live(instance.address))

    assert {m.text for m in first.mentions} == {"Bahn fährt nicht", "Nie wieder Bahn #bahn"}
    assert {m.uid for m in again.mentions} == {m.uid for m in first.mentions}
    assert again.complete
    assert (again.wait, again.note) == (None, "")


def test_a_long_time_off_is_caught_up_page_by_page():
    statuses = [
        {**STATUS, "id": str(n), "uri": f"https://x.test/{n}", "created_at": (NOW - timedelta(minutes=n)).isoformat()}
        for n in range(300)
    ]

    async def live():
        client = HttpClient(proxies={})
        vault = Vault(MemoryKeyring())
        await vault.keep("s", {"token": SECRET})

        async def answer(asked, writer, reader):
            at = int(asked.target.partition("offset=")[2] or 0)
            writer.write(as_json({"statuses": statuses[at : at + 40]}))

        async with FaultSite({"*": answer}) as site:
            connector = build_connector(config(site.address("")), client, vault)
            first = await connector.poll({}, NOW)
            cursor: Cursor = {**first.cursor, "since": int((NOW - timedelta(minutes=190)).timestamp())}
            visits: list[Visit] = []
            while not visits or visits[-1].wait == timedelta(0):
                visits.append(await connector.poll(cursor, NOW))
                cursor = visits[-1].cursor
        await client.aclose()
        return visits

    visits = asyncio.run(live())
    assert {f"mastodon:https://x.test/{n}" for n in range(190)} <= {m.uid for v in visits for m in v.mentions}
    assert len(visits) > 1
