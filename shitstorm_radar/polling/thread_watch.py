"""Looks into threads between the sources' own visits: replies come to light, and reactions are counted again.

One look at a time, and of a host's budget only a small part: the sources' own visits come first.  A look that fails
changes nothing for its source; the host is left alone for a while, or the thread is given up.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from shitstorm_radar.clock import Clock
from shitstorm_radar.errors import RadarError, SourceError
from shitstorm_radar.pipeline.threads import Threads, names
from shitstorm_radar.polling.budget import spacing_s
from shitstorm_radar.polling.poller import Poller
from shitstorm_radar.polling.thread_schedule import Followed, Key, ThreadSchedule
from shitstorm_radar.records import Mention, SourceCondition, TopicMention
from shitstorm_radar.sources.base import Connector, Thread, ThreadConnector, Visit

log = logging.getLogger(__name__)

TURN_SPACINGS: Final = (
    15.0  # a host's spacings from one look to the next: two requests in 15 s, an eighth of Mastodon's
)
NAP_S: Final = 5.0
PATIENCE_S: Final = 20.0  # a look that takes longer is broken off
FIRST_REACH: Final = timedelta(hours=1)
"""Of what a first look finds, older replies are history: they would all be counted in the same bin."""

FIRST_HOLD_S: Final = 120.0
LONGEST_HOLD_S: Final = 3600.0
_HOSTS_FAULT: Final = (
    SourceCondition.OFFLINE,
    SourceCondition.SLOW_DOWN,
    SourceCondition.BLOCKED,
    SourceCondition.NEEDS_SIGN_IN,
)

Keep = Callable[[str, Visit, datetime], Awaitable[int]]
"""Keeps what a look brought; replies from before the time are history.  Answers with how many were new."""


class ThreadWatch:
    """Follows the threads that matching mentions begin; lives in the poller's loop."""

    def __init__(self, poller: Poller, threads: Threads, keep: Keep, clock: Clock) -> None:
        self._poller, self._known, self._keep, self._clock = poller, threads, keep, clock
        self._connectors: dict[str, ThreadConnector] = {}
        self._free_s: dict[str, float] = {}
        self._holds: dict[str, float] = {}
        self.schedule = ThreadSchedule()

    def set_sources(self, connectors: Mapping[str, Connector]) -> None:
        """These may be asked, as far as they can look into threads."""
        self._connectors = {i: c for i, c in connectors.items() if isinstance(c, ThreadConnector)}
        self.schedule.keep_only(frozenset(self._connectors))

    def recall(self, mentions: Sequence[Mention]) -> None:
        """These were kept before a restart."""
        self._known.look_up(mentions)
        for mention in mentions:
            connector = self._connectors.get(mention.source_id)
            if connector is not None:
                self._hear(connector, mention, is_new=False)

    def heard(self, entries: Sequence[TopicMention], new: Sequence[TopicMention]) -> None:
        """These were kept, some of them for the first time: they begin threads, or belong to some."""
        fresh = {e.mention.uid for e in new}
        for mention in {e.mention.uid: e.mention for e in entries}.values():
            connector = self._connectors.get(mention.source_id)
            if connector is not None:
                self._hear(connector, mention, is_new=mention.uid in fresh)

    def _hear(self, connector: ThreadConnector, mention: Mention, *, is_new: bool) -> None:
        now_s = self._now_s()
        root = connector.thread_of((mention.root,)) if mention.root else None
        if root is not None and (key := Key(connector.thread_host, root)) in self.schedule:
            self.schedule.stirred(key, int(is_new), now_s)
            return
        name = connector.thread_of(names(mention))
        if name is None or mention.deleted_at is not None or self._known.inherited(mention):
            return  # what answers a mention that belongs to a topic is found by looking at that one
        key = Key(connector.thread_host, name)
        born = mention.published_at or mention.first_seen_at
        self.schedule.follow(key, Thread(name, mention.uid), mention.source_id, born.timestamp(), now_s)
        self.schedule.counted(key, mention.engagement.reactions or 0, now_s)

    async def run(self, stop: asyncio.Event) -> None:
        """Look into threads until ``stop`` is set."""
        while not stop.is_set():
            key = self.schedule.choose(self._now_s(), self._may_ask)
            if key is not None:
                await self.look(key)
                continue
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), NAP_S)

    async def look(self, key: Key) -> None:
        """Look at one thread and keep what it brings."""
        followed = self.schedule.of(key)
        connector = None if followed is None else self._connectors.get(followed.source_id)
        if followed is None or connector is None:
            return
        self._free_s[key.host] = self._now_s() + TURN_SPACINGS * spacing_s(key.host)
        try:
            visit = await self._ask(connector, followed.thread)
            new = await self._keep(followed.source_id, visit, self._since(followed))
        except (RadarError, TimeoutError) as err:
            self._note_failure(key, err)
        except Exception as bug:
            log.exception("looking at a thread of %s failed, this is a bug", key.host)
            self._note_failure(key, bug)
        else:
            self._holds.pop(key.host, None)
            self.schedule.looked(key, self._now_s())
            self.schedule.stirred(key, new, self._now_s())
            if any(m.uid == followed.thread.uid and m.deleted_at for m in visit.mentions):
                self.schedule.forget(key)

    async def _ask(self, connector: ThreadConnector, thread: Thread) -> Visit:
        with self._poller.lent(connector.thread_host) as hold:
            try:
                async with asyncio.timeout(PATIENCE_S):
                    visit = await connector.look_at(thread, self._clock.now())
            except SourceError as err:
                hold(err.retry_after)
                raise
            hold(visit.wait)
            return visit

    def _note_failure(self, key: Key, error: Exception) -> None:
        log.info("a thread of %s: %s", key.host, error)
        condition = error.condition if isinstance(error, SourceError) else None
        if condition in _HOSTS_FAULT or isinstance(error, TimeoutError):
            hold_s = min(2 * self._holds.get(key.host, FIRST_HOLD_S / 2), LONGEST_HOLD_S)
            self._holds[key.host] = hold_s
            self._free_s[key.host] = self._now_s() + hold_s
        elif isinstance(error, SourceError) and error.details.get("status") in ("404", "410"):
            self.schedule.forget(key)
        else:
            self.schedule.failed(key, self._now_s())

    def _may_ask(self, host: str) -> bool:
        return self._free_s.get(host, 0.0) <= self._now_s() and self._poller.may_ask(host)

    def _since(self, followed: Followed) -> datetime:
        if followed.looked_s is None:
            return self._clock.now() - FIRST_REACH
        return datetime.fromtimestamp(followed.looked_s, UTC)

    def _now_s(self) -> float:
        return self._clock.now().timestamp()
