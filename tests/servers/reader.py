"""The app's own watch with one source: its real poller or stream, its real store on disk, read back as the window does."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from shitstorm_radar.clock import Clock, SystemClock
from shitstorm_radar.demo.story_clock import StoryClock
from shitstorm_radar.polling.messages import MentionsArrived, News
from shitstorm_radar.polling.saved_settings import load_settings
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.records import Mention, SourceStatus, TopicMention
from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, Topic, to_document
from shitstorm_radar.sources.vault import Keyring, Vault
from shitstorm_radar.store.base import MentionFilter
from shitstorm_radar.store.sqlite_store import open_store

TOPIC = Topic("mueller", "Müller AG", '"Müller AG" OR #müller*')
PAUSE = timedelta(minutes=2)


class WatchedSource:
    """A watch over ``source`` with a store in ``folder``, which may be there already; open while entered."""

    def __init__(self, folder: Path, source: SourceConfig, topic: Topic, clock: Clock, keyring: Keyring | None) -> None:
        self._store = open_store(folder / "radar.sqlite3", durable=False)
        self._source_id, self._topic_id = source.id, topic.id
        _, revision = load_settings(self._store)
        self._store.put_config(SETTINGS_KEY, to_document(Settings((topic,), (source,))), revision)
        self._news: list[News] = []
        self._watch = Watch(
            self._store,
            load_scorer(),
            on_news=self._hear,
            clock=clock,
            rng=random.Random(1),
            vault=Vault(keyring),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._watch.aclose()
        self._store.close()

    def _hear(self, news: News) -> None:
        self._news.append(news)

    def mentions(self) -> list[Mention]:
        """All that is kept, oldest first."""
        return [entry.mention for entry in self.entries()]

    def entries(self) -> list[TopicMention]:
        """All that is kept, oldest first, with what was judged of it."""
        rows = [*self._store.mentions(MentionFilter(self._topic_id), None, 500).rows]
        rows.reverse()  # those of one second stay in the order of arrival
        return sorted(rows, key=lambda r: r.mention.published_at or r.minute)

    @property
    def arrived(self) -> int:
        """New mentions told so far: each counts once, however often it is seen again."""
        return sum(n for news in self._news if isinstance(news, MentionsArrived) for _, n in news.per_topic)

    @property
    def status(self) -> SourceStatus:
        """How the source fares."""
        return self._store.sources()[self._source_id].status

    def earlier(self, mention: Mention) -> list[str]:
        """The texts that the mention had before."""
        return [e.text for e in self._store.earlier_texts(mention.uid)]


class Reader(WatchedSource):
    """Reads ``source`` while entered; ``read`` asks it once, in story time (two minutes after the last)."""

    def __init__(
        self, folder: Path, source: SourceConfig, topic: Topic = TOPIC, keyring: Keyring | None = None
    ) -> None:
        self._clock = StoryClock(datetime.now(UTC))
        super().__init__(folder, source, topic, self._clock, keyring)

    async def read(self, pause: timedelta = PAUSE) -> list[Mention]:
        """Ask once; all that is kept then, oldest first."""
        self._clock.set(max(self._clock.now() + pause, datetime.now(UTC)))
        await self._watch.round()
        return self.mentions()


class Listener(WatchedSource):
    """Listens to ``source``, which sends by itself, while entered; real time."""

    def __init__(self, folder: Path, source: SourceConfig, topic: Topic = TOPIC) -> None:
        super().__init__(folder, source, topic, SystemClock(), None)
        self._stop, self._told = asyncio.Event(), asyncio.Event()

    async def __aenter__(self) -> Self:
        self._running = asyncio.create_task(self._watch.run(self._stop))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        await self._running
        self._store.close()

    def _hear(self, news: News) -> None:
        super()._hear(news)
        self._told.set()

    async def until(self, enough: Callable[[list[Mention]], bool]) -> list[Mention]:
        """Wait for what is to come; all that is kept then, oldest first.

        Raises:
            TimeoutError: it did not come within a minute.
        """
        async with asyncio.timeout(60):
            while not enough(kept := self.mentions()):
                self._told.clear()
                await self._told.wait()
        return kept
