"""The poller with a real feed over real HTTP."""

import asyncio
import random

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.polling.poller import Poller
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.catalogue import build_connector
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.vault import Vault
from tests.fakes.fault_site import FEED, Asked, FaultSite, reply


def test_a_feed_and_a_wrong_address_are_polled_and_a_hanging_one_is_left_at_once_when_told_to_stop():
    told: dict[str, SourceStatus] = {}
    visits: list[Visit] = []
    cursors: dict[str, Cursor] = {}
    stop = asyncio.Event()
    let_go = asyncio.Event()

    def note(source_id: str, status: SourceStatus) -> None:
        told[source_id] = status
        if len(told) == 3:
            stop.set()

    async def on_visit(source_id: str, visit: Visit, status: SourceStatus) -> None:
        visits.append(visit)
        cursors[source_id] = visit.cursor
        note(source_id, status)

    async def on_failure(status: SourceStatus) -> None:
        note(status.source_id, status)

    async def hang(asked: Asked, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
        note("hanging", SourceStatus("hanging"))
        await reader.read()
        let_go.set()

    async def main() -> None:
        feed = reply(FEED, headers={"Content-Type": "application/rss+xml"})
        async with FaultSite({"/good": feed, "/hanging": hang}) as site:
            configs = [
                SourceConfig(name, SourceKind.FEED, name, site.address(f"/{name}", f"{name}.test"))
                for name in ("good", "wrong", "hanging")
            ]
            client = HttpClient(proxies={}, resolve=_loopback)
            poller = Poller(
                on_visit=on_visit,
                on_failure=on_failure,
                cursor_of=lambda source_id: cursors.get(source_id, {}),
                clock=SystemClock(),
                rng=random.Random(1),
            )
            poller.set_sources(configs, {c.id: build_connector(c, client, Vault()) for c in configs}, {})
            async with asyncio.timeout(20):
                await poller.run(stop)
                await let_go.wait()
            await client.aclose()

    asyncio.run(main())

    assert [len(v.mentions) for v in visits] == [1]
    assert told["good"].condition is SourceCondition.OK
    assert told["wrong"].condition is SourceCondition.WRONG_ADDRESS
    assert told["hanging"].condition is SourceCondition.NEW


async def _loopback(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]
