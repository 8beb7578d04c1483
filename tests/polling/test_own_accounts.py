"""Own Bluesky accounts are listed by name and met by id: the ids are asked over real HTTP and kept in a real store."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from shitstorm_radar.demo.story_clock import StoryClock
from shitstorm_radar.polling.own_accounts import AGAIN, FRESH, KEY, OwnAccounts
from shitstorm_radar.records import Presence
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, Topic, to_document
from shitstorm_radar.sources.base import Visit
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.store.base import MentionFilter
from tests.fakes.fault_site import Asked, FaultSite, reply
from tests.fakes.lapse_loop import START
from tests.polling.watch_desk import SETTINGS, post, shows

SKY = SourceConfig("sky", "bluesky", "Bluesky", "https://jetstream.test")
OWN = Settings((Topic("m", "Müller AG", "Müller", own=("@mueller.bsky.social", "mueller.example/presse")),), (SKY,))
IDS = {"mueller.bsky.social": "did:plc:mueller"}


class Names:
    """Bluesky's look-up of names; ``status`` other than 200 is answered to all."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self.ids = dict(ids)
        self.status = "200 OK"
        self.asked: list[str] = []

    async def answer(self, asked: Asked, writer: asyncio.StreamWriter, _: asyncio.StreamReader) -> None:
        name = parse_qs(urlsplit(asked.target).query)["handle"][0]
        self.asked.append(name)
        if self.status == "200 OK" and name not in self.ids:
            writer.write(reply(b'{"error":"InvalidRequest","message":"Unable to resolve handle"}', "400 Bad Request"))
        else:
            writer.write(reply(json.dumps({"did": self.ids.get(name, "")}).encode(), self.status))


def live(store, names, steps: Sequence[Settings | timedelta]) -> list[dict[str, str]]:
    """What was told, step after step: settings ask, a span lets time pass."""
    told: list[dict[str, str]] = []

    async def main() -> None:
        clock, client = StoryClock(START), HttpClient(proxies={})
        async with FaultSite({"*": names.answer}) as site, asyncio.timeout(20):
            accounts = OwnAccounts(store, client, lambda ids: told.append(dict(ids)), clock, address=site.address(""))
            for step in steps:
                if isinstance(step, timedelta):
                    clock.set(clock.now() + step)
                    continue
                before = asyncio.all_tasks()
                accounts.refresh(step)
                await asyncio.gather(*(asyncio.all_tasks() - before))
            await accounts.aclose()
            await client.aclose()

    asyncio.run(main())
    return told


def test_the_id_behind_a_name_is_asked_once_a_day_and_known_after_a_restart(store):
    names = Names(IDS)
    told = live(store, names, [OWN, OWN, FRESH / 2, OWN])
    assert told == [{}, IDS]
    assert names.asked == ["mueller.bsky.social"]
    names.ids["mueller.bsky.social"] = "did:plc:moved"
    assert live(store, names, [OWN, FRESH, OWN]) == [IDS, {"mueller.bsky.social": "did:plc:moved"}]
    assert store.get_config(KEY)[0] == {"mueller.bsky.social": "did:plc:moved"}


def test_a_name_that_nobody_has_any_more_is_forgotten(store):
    names = Names(IDS)
    live(store, names, [OWN])
    names.ids.clear()
    assert live(store, names, [OWN]) == [IDS, {}]


@pytest.mark.parametrize("answer", ["503 Service Unavailable", "200 OK"])
def test_while_it_cannot_be_asked_or_answers_rubbish_what_is_known_stays_and_it_is_asked_again_soon(store, answer):
    names = Names(IDS)
    live(store, names, [OWN])
    names.status, names.ids = answer, {"mueller.bsky.social": "rubbish"}
    assert live(store, names, [OWN, OWN, AGAIN, OWN]) == [IDS]
    assert len(names.asked) == 3


def test_nothing_is_asked_while_no_source_reads_bluesky_or_no_name_can_be_one(store):
    names = Names(IDS)
    nobody = replace(OWN, topics=(replace(OWN.topics[0], own=("@mueller@social.example", "did:plc:x")),))
    assert live(store, names, [replace(OWN, sources=(replace(SKY, enabled=False),)), nobody]) == [{}]
    assert not names.asked


def test_an_answer_to_the_own_account_is_with_us_though_the_network_tells_its_id_only(watch_desk):
    watch_desk.store.put_config(KEY, IDS, 0)
    listed = replace(SETTINGS, topics=(replace(SETTINGS.topics[0], own=("mueller.bsky.social",)),))
    watch_desk.store.put_config(SETTINGS_KEY, to_document(listed), watch_desk.store.get_config(SETTINGS_KEY)[1])
    shows(watch_desk, Visit((replace(post(1, START), reply_to="did:plc:mueller"), post(2, START))), Visit())
    watch_desk.run(3)
    rows = watch_desk.store.mentions(MentionFilter("mueller"), None, 10).rows
    assert {r.mention.uid: r.presence for r in rows} == {"feed:1": Presence.WITH, "feed:2": Presence.WITHOUT}
