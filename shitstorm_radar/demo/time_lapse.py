"""Drives the radar through the story: the way of a mention is the real one, only the clock is ours."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

from shitstorm_radar.demo.story import Story
from shitstorm_radar.demo.story_clock import StoryClock
from shitstorm_radar.polling.messages import Command
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, SourceKind, Topic, to_document
from shitstorm_radar.store.base import Store

STEP = timedelta(minutes=15)  # of the story, between two polls
_QUIET_STEP = timedelta(minutes=30)  # before the storm; still within reach of a poll, so nothing counts as blind
_TOPIC_ID = "demo"
_SOURCE_ID = "demo-feed"


def prepare(store: Store, story: Story, address: str) -> Settings:
    """Write the demo's topic and its one source into an empty store."""
    source = SourceConfig(
        _SOURCE_ID,
        SourceKind.FEED,
        f"{story.topic} ({story.label})",
        address,
        interval_s=STEP.total_seconds(),
        min_interval_s=STEP.total_seconds(),
        max_interval_s=STEP.total_seconds(),
    )
    topic = Topic(_TOPIC_ID, f"{story.topic} ({story.label})", story.query, (_SOURCE_ID,), retention_days=3650)
    settings = Settings((topic,), (source,))
    store.put_config(SETTINGS_KEY, to_document(settings), 0)
    return settings


class TimeLapse:
    """The watch, stepped through the story instead of waiting for the hours to pass."""

    def __init__(self, watch: Watch, story: Story, clock: StoryClock, *, speed: float | None) -> None:
        """``speed``: story seconds per second once the quiet days are over; None: as fast as it can."""
        self._watch = watch
        self._story = story
        self._clock = clock
        self._speed = speed

    def do(self, command: Command) -> None:
        """Carry out a command."""
        self._watch.do(command)

    async def run(self, stop: asyncio.Event, on_step: Callable[[], None] = lambda: None) -> None:
        """Tell the story to its end, then wait for ``stop``; the quiet days pass as fast as they can."""
        at = self._story.begin
        try:
            while at <= self._story.end and not stop.is_set():
                self._clock.set(at)
                await self._watch.round()
                on_step()
                at += _QUIET_STEP if at < self._story.quiet_until else STEP
                await self._pause(stop)
            if self._speed is not None:
                await stop.wait()
        finally:
            await self._watch.aclose()

    async def _pause(self, stop: asyncio.Event) -> None:
        if self._speed is None or self._clock.now() < self._story.quiet_until:
            return
        try:
            await asyncio.wait_for(stop.wait(), STEP.total_seconds() / self._speed)
        except TimeoutError:
            return
