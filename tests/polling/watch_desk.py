"""A watch in time lapse on a real store, with scripted sources, and everything it told."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shitstorm_radar.polling.messages import News
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.records import Author, Mention, MentionKind, TimeTrust
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, SourceKind, Topic, to_document
from shitstorm_radar.store.sqlite_store import SqliteStore
from tests.fakes.lapse_loop import LapseClock, run_in_lapse
from tests.fakes.scripted_connector import Answer, ScriptedConnector
from tests.shipped_scorer import shipped_scorer

CALM = "Die Müller AG hat heute neue Öffnungszeiten."
MUELLER = Topic("mueller", "Müller AG", '"Müller AG"')
BLOG = SourceConfig("blog", SourceKind.FEED, "Blog", "https://blog.test/", {}, 120.0, 120.0, 120.0)
SETTINGS = Settings((MUELLER,), (BLOG,))


def post(number: int, at: datetime, text: str = CALM, source_id: str = "blog") -> Mention:
    return Mention(
        uid=f"feed:{number}",
        source_id=source_id,
        platform="feed",
        channel="blog.test",
        kind=MentionKind.POST,
        first_seen_at=at,
        published_at=at,
        time_trust=TimeTrust.SERVER,
        text=text,
        text_hash=text,
        author=Author(name=f"Author {number}"),
    )


@dataclass
class WatchDesk:
    """``sources`` answer for the sources of the same id; ``news`` is all that was told."""

    store: SqliteStore
    clock: LapseClock = field(default_factory=LapseClock)
    sources: dict[str, ScriptedConnector] = field(default_factory=dict)
    news: list[News] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.store.get_config(SETTINGS_KEY)[0] is None:
            self.store.put_config(SETTINGS_KEY, to_document(SETTINGS), 0)

    def connector(self, config: SourceConfig, *_: object) -> ScriptedConnector:
        return self.sources.setdefault(config.id, ScriptedConnector(config.id, self.clock.monotonic_s))

    def watch(self) -> Watch:
        return Watch(self.store, shipped_scorer(), on_news=self.news.append, clock=self.clock, rng=random.Random(1))

    def of(self, kind: type[Any]) -> list[Any]:
        return [n for n in self.news if isinstance(n, kind)]

    def run(self, minutes: float, during: Callable[[Watch], None] = lambda _: None, at_minute: float = 0.0) -> None:
        """Watch for a while; ``during`` is called once, ``at_minute`` after the start."""

        async def live() -> None:
            stop = asyncio.Event()
            watch = self.watch()
            loop = asyncio.get_running_loop()
            loop.call_later(60 * at_minute, during, watch)
            loop.call_later(60 * minutes, stop.set)
            await watch.run(stop)

        run_in_lapse(self.clock, live())


def shows(desk: WatchDesk, *visits: Answer) -> None:
    """What the blog answers, visit by visit."""
    desk.sources["blog"] = ScriptedConnector("blog", desk.clock.monotonic_s, answers=list(visits))
