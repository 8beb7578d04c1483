"""What is sent and what is mailed reaches its topic, once the key has been given; the key alone opens a source at once."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime, timedelta

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.polling import streams as streams_module
from shitstorm_radar.polling.messages import KeepSecrets, StatusChanged
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, Topic, to_document
from shitstorm_radar.sources.vault import Vault
from shitstorm_radar.store.base import MentionFilter
from tests.fakes.dovecot import PASSWORD, Dovecot
from tests.shipped_scorer import shipped_scorer
from tests.sources.alert_mails import GOOGLE, GOOGLE_TEXT, mail
from tests.sources.test_vault import MemoryKeyring
from tests.sources.test_webhook import TOKEN, Radar, as_json, free_port

MUSTER = Topic("muster", "Muster", '"Muster AG"')


def kept(store):
    now = datetime.now(UTC)
    return store.totals("muster", now - timedelta(days=30), now + timedelta(hours=1)).mentions


async def watched(store, source, key, deliver, enough):
    """The codes of the source's states, while a watch runs that is given the key after a while."""
    store.put_config(SETTINGS_KEY, to_document(Settings((MUSTER,), (source,))), 0)
    codes: list[str] = []
    told = asyncio.Event()

    def on_news(news):
        if isinstance(news, StatusChanged):
            codes.append(news.status.code)
            told.set()

    watch = Watch(
        store,
        shipped_scorer(),
        on_news=on_news,
        clock=SystemClock(),
        rng=random.Random(1),
        vault=Vault(MemoryKeyring()),
    )
    stop = asyncio.Event()
    running = asyncio.create_task(watch.run(stop))
    async with asyncio.timeout(60):
        await told.wait()
        watch.do(KeepSecrets(source.id, key))
        while "" not in codes:
            told.clear()
            await told.wait()
        await deliver()
        while kept(store) < enough:  # noqa: ASYNC110 - the store tells nobody
            await asyncio.sleep(0.05)
    stop.set()
    await running
    return codes


def test_what_a_program_sends_is_in_the_store_when_it_is_told_so(store, monkeypatch):
    monkeypatch.setattr(streams_module, "FIRST_WAIT_S", 600.0)
    monkeypatch.setattr(streams_module, "LONGEST_WAIT_S", 600.0)
    radar = Radar()
    answers = []

    async def deliver():
        for text in ("Nie wieder Muster AG!", "Schönes Wetter", "Muster AG hilft"):
            status, _ = await radar.send(as_json({"text": text}))
            answers.append((status, kept(store)))

    radar.port = free_port()
    source = SourceConfig("w", "webhook", "W", str(radar.port))
    codes = asyncio.run(watched(store, source, {"token": TOKEN}, deliver, 2))

    assert codes[0] == "no_key"
    assert answers == [(202, 1), (202, 1), (202, 2)]
    fresh = [row.fresh for row in store.mentions(MentionFilter("muster"), None, 10).rows]
    assert fresh == [True, True], "what comes once it listens is news and may alarm"


def test_an_alert_that_is_mailed_reaches_its_topic_within_seconds(store, monkeypatch):
    monkeypatch.setattr(streams_module, "FIRST_WAIT_S", 600.0)
    monkeypatch.setattr(streams_module, "LONGEST_WAIT_S", 600.0)
    with Dovecot() as server:
        monkeypatch.setenv("SSL_CERT_FILE", server.certificate)
        box = server.postbox()

        async def deliver():
            box.deliver(
                mail(
                    GOOGLE,
                    "Google Alert – Muster AG",
                    text=GOOGLE_TEXT,
                    Date=datetime.now(UTC).strftime("%d %b %Y %H:%M:%S +0000"),
                )
            )

        source = SourceConfig("m", "mailbox", "M", f"localhost:{server.tls_port}", {"user": box.user})
        codes = asyncio.run(watched(store, source, {"password": PASSWORD}, deliver, 2))

    assert codes[0] == "no_key"
