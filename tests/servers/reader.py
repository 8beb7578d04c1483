"""The app's own watch with one source: its real poller, its real store on disk, read back as the window does."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType

from shitstorm_radar.demo.story_clock import StoryClock
from shitstorm_radar.polling.messages import MentionsArrived, News
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.records import Mention, SourceStatus, TopicMention
from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, Topic, to_document
from shitstorm_radar.sources.vault import Keyring, Vault
from shitstorm_radar.store.base import MentionFilter
from shitstorm_radar.store.sqlite_store import open_store

TOPIC = Topic("mueller", "Müller AG", '"Müller AG" OR #müller*')
PAUSE = timedelta(minutes=2)


class Reader:
    """Reads ``source`` while entered; ``read`` asks it once, in story time (two minutes after the last)."""

    def __init__(
        self, folder: Path, source: SourceConfig, topic: Topic = TOPIC, keyring: Keyring | None = None
    ) -> None:
        self._store = open_store(folder / "radar.sqlite3", durable=False)
        self._source_id, self._topic_id = source.id, topic.id
        self._store.put_config(SETTINGS_KEY, to_document(Settings((topic,), (source,))), 0)
        self._clock = StoryClock(datetime.now(UTC))
        self._news: list[News] = []
        self._watch = Watch(
            self._store,
            load_scorer(),
            on_news=self._news.append,
            clock=self._clock,
            rng=random.Random(1),
            vault=Vault(keyring),
        )

    async def __aenter__(self) -> Reader:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._watch.aclose()
        self._store.close()

    async def read(self, pause: timedelta = PAUSE) -> list[Mention]:
        """Ask once; all that is kept then, oldest first."""
        self._clock.set(max(self._clock.now() + pause, datetime.now(UTC)))
        await self._watch.round()
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
