"""The radar at work without a window: sources are polled, mentions stored, bins closed, alerts raised.

Lives in one asyncio loop and owns the store, the HTTP client and everything behind them.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from shitstorm_radar.clock import Clock
from shitstorm_radar.errors import RadarError, SettingsError, StoreError
from shitstorm_radar.pipeline.bin_closing import BIN, BinCloser, bin_start
from shitstorm_radar.pipeline.incident_desk import IncidentDesk
from shitstorm_radar.pipeline.intake import Intake, is_catch_up
from shitstorm_radar.polling.inquiries import Inquiries
from shitstorm_radar.polling.messages import (
    Acknowledge,
    AddNote,
    AlertRaised,
    AlertShown,
    BinClosed,
    CloseIncident,
    Command,
    CorrectMention,
    Failed,
    FindFeeds,
    IncidentChanged,
    KeepSecrets,
    MarkFalseAlarm,
    MentionsArrived,
    News,
    PollNow,
    PreviewSource,
    SaveSettings,
    SettingsSaved,
    StatusChanged,
)
from shitstorm_radar.polling.own_accounts import OwnAccounts
from shitstorm_radar.polling.poller import Poller
from shitstorm_radar.polling.saved_settings import load_settings
from shitstorm_radar.polling.spare_memory import give_back
from shitstorm_radar.polling.streams import StreamConnector, Streams, ThreadFollower
from shitstorm_radar.polling.thread_watch import ThreadWatch
from shitstorm_radar.records import Incident, SourceStatus, TopicMention
from shitstorm_radar.scoring import Scorer
from shitstorm_radar.series.exposure import Coverage
from shitstorm_radar.series.source_gaps import GapKeeper
from shitstorm_radar.settings import SETTINGS_KEY, Settings, Topic, to_document
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.catalogue import build_connector, source_type
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.vault import Vault
from shitstorm_radar.store.base import Store

log = logging.getLogger(__name__)

_BREATH_S = 0.001  # between chunks: lets the window's thread have the interpreter
_MAINTAIN_EVERY = timedelta(hours=6)
_FIRST_MAINTAIN = timedelta(minutes=10)  # not at once: the window is waiting for its first data
_DAY = timedelta(days=1)
_BITE = 250  # mentions deleted at a time
_SHORTEST_TICK_S = 0.05
_MANY, _FREED_AFTER_S = 1000, 1.0  # mentions of a visit that leave free memory behind, and when they are gone
_FOLLOWED, _MOST_FOLLOWED = timedelta(days=2), 1000  # mentions whose threads are followed again after a restart


class Watch:
    """The headless radar; ``on_news`` is called in the loop's thread with frozen records."""

    def __init__(
        self,
        store: Store,
        scorer: Scorer,
        *,
        on_news: Callable[[News], None],
        clock: Clock,
        rng: random.Random,
        vault: Vault | None = None,
    ) -> None:
        """Read the settings and go on where the store says.

        Raises:
            SettingsError: the settings in the store cannot be read.
        """
        self._store = store
        self._clock = clock
        self._on_news = on_news
        self._settings, self._revision = load_settings(store)
        self._statuses = {i: memory.status for i, memory in store.sources().items()}
        self._coverage = Coverage()
        self._gaps = GapKeeper()
        for status in self._statuses.values():
            self._cover(status)
        self._intake = Intake(store, scorer, self._settings)
        self._closer = BinCloser(store, self._settings, self._exposure, begin=clock.now())
        self._desk = IncidentDesk(store)
        self._client = HttpClient(clock=clock)
        self._vault = vault or Vault()
        self._own_accounts = OwnAccounts(store, self._client, self._intake.know_accounts, clock)
        self._inquiries = Inquiries(self._client, self._vault, on_news, clock)
        self._poller = Poller(
            on_visit=self._take, on_failure=self._note_failure, cursor_of=self._cursor, clock=clock, rng=rng
        )
        self._streams = Streams(
            on_visit=self._take,
            on_failure=self._note_failure,
            cursor_of=self._cursor,
            wants=self._intake.wants,
            clock=clock,
            rng=rng,
        )
        self._threads = ThreadWatch(self._poller, self._intake.threads, self._keep_look, clock)
        self._whole_since: dict[str, datetime] = {}  # since when a source is read without a gap
        self._listening = False
        self._desk_lock = asyncio.Lock()
        self._maintained_at = clock.now() - _MAINTAIN_EVERY + _FIRST_MAINTAIN
        self._use_sources()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    async def run(self, stop: asyncio.Event) -> None:
        """Watch until ``stop`` is set; ends promptly, with everything committed."""
        self._tell_all_alerts()
        self._listening = True
        self._use_sources()
        self._threads.recall(self._store.arrivals(self._clock.now() - _FOLLOWED, _MOST_FOLLOWED))
        polling = asyncio.create_task(self._poller.run(stop), name="poller")
        looking = asyncio.create_task(self._threads.run(stop), name="threads")
        try:
            while not stop.is_set():
                self._own_accounts.refresh(self._settings)
                await self._advance()
                await self._maintain()
                give_back()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), self._until_next_bin_s())
                if polling.done():
                    break
            await polling
            await looking
        finally:
            polling.cancel()
            looking.cancel()
            await self.aclose()

    async def round(self) -> None:
        """Poll every source once and close the bins that have ended."""
        await self._poller.poll_all_once()
        await self._advance()
        give_back()

    async def aclose(self) -> None:
        """Break off searches and close connections; for those who use ``round`` instead of ``run``."""
        await self._inquiries.aclose()
        await self._own_accounts.aclose()
        await self._streams.aclose()
        await self._client.aclose()

    def do(self, command: Command) -> None:
        """Carry out a command; what cannot be done is answered with ``Failed``."""
        try:
            self._do(command)
        except RadarError as err:
            self._on_news(Failed(err.code, str(err), tuple(err.details.items())))

    def _do(self, command: Command) -> None:
        now = self._clock.now()
        match command:
            case SaveSettings(settings):
                self._save_settings(settings)
            case PollNow(source_id):
                self._poller.poll_now(source_id)
                self._streams.hurry(source_id)
            case Acknowledge() | AddNote() | CloseIncident() | MarkFalseAlarm():
                self._tell_incident(self._acted_on(command, now))
            case AlertShown(key):
                self._store.mark_sent(key, now)
            case FindFeeds() | PreviewSource():
                self._inquiries.ask(command)
            case KeepSecrets(source_id):
                self._inquiries.ask(command)
                self._poller.poll_now(source_id)
                self._streams.hurry(source_id, anew=True)
            case CorrectMention(entry, verdict):
                self._intake.correct(entry, verdict, now)

    def _acted_on(self, command: Acknowledge | AddNote | CloseIncident | MarkFalseAlarm, now: datetime) -> Incident:
        match command:
            case Acknowledge(incident_id, user):
                return self._desk.acknowledge(incident_id, user, now)
            case AddNote(incident_id, text, user):
                return self._desk.add_note(incident_id, text, user, now)
            case CloseIncident(incident_id, user):
                return self._desk.close(incident_id, user, now)
            case MarkFalseAlarm(incident_id, user):
                return self._desk.mark_false_alarm(incident_id, user, now)

    def _tell_incident(self, incident: Incident) -> None:
        self._closer.replace_incident(incident)
        self._on_news(IncidentChanged(incident))

    def _save_settings(self, settings: Settings) -> None:
        self._intake.use(settings)  # first, so that a wrong query changes nothing
        try:
            revision = self._store.put_config(SETTINGS_KEY, to_document(settings), self._revision)
        except StoreError:
            self._intake.use(self._settings)
            raise
        if revision is None:
            self._intake.use(self._settings)
            raise SettingsError(
                "the settings were changed elsewhere meanwhile", field="settings", code="settings_moved"
            )
        self._settings, self._revision = settings, revision
        self._closer.use(settings, begin=self._clock.now())
        self._use_sources()
        if self._listening:
            self._own_accounts.refresh(settings)
        self._on_news(SettingsSaved(settings))

    def _use_sources(self) -> None:
        configs = self._settings.sources
        known = self._statuses
        self._statuses = {c.id: known.get(c.id) or SourceStatus(c.id, interval_s=c.interval_s) for c in configs}
        self._store.register_sources(tuple(self._statuses.values()))
        connectors = {c.id: build_connector(c, self._client, self._vault) for c in configs}
        streams = {i: c for i, c in connectors.items() if self._listening and isinstance(c, StreamConnector)}
        polled = {i: c for i, c in connectors.items() if i not in streams}
        for stream in streams.values():
            if isinstance(stream, ThreadFollower):
                stream.follow(self._intake.threads)
        self._poller.set_sources(configs, polled, self._statuses)
        enabled = {c.id for c in configs if c.enabled}
        self._threads.set_sources({i: c for i, c in connectors.items() if i in enabled})
        if self._listening:
            self._streams.set_sources(configs, streams, self._statuses)

    def _cursor(self, source_id: str) -> Cursor:
        return self._store.cursor(source_id)

    async def _take(self, source_id: str, visit: Visit, status: SourceStatus) -> int:
        """Keep a visit, one after another; answers with the number of new entries."""
        async with self._desk_lock:
            new = await self._keep(source_id, visit, status)
        if len(visit.mentions) >= _MANY:
            asyncio.get_running_loop().call_later(_FREED_AFTER_S, give_back)
        return new

    async def _keep(self, source_id: str, visit: Visit, status: SourceStatus) -> int:
        now = self._clock.now()
        before = self._statuses.get(source_id) or SourceStatus(source_id)
        entries: list[TopicMention] = []
        settings = self._settings
        unseen, history = self._intake.unseen(visit.mentions), is_catch_up(before, now)
        if history:
            self._whole_since[source_id] = now
        for chunk in self._intake.judge(unseen, now=now, history=history or visit.on_surge):
            entries.extend(chunk)
            await asyncio.sleep(_BREATH_S)
        counts = self._intake.counts(visit.samples, now=now, history=history)
        try:
            new = self._intake.keep(entries, status, cursor=visit.cursor, counts=counts)
            self._note_seen(before, status)
        except StoreError as err:
            self._on_news(Failed(err.code, str(err), tuple(err.details.items())))
            raise  # the poller keeps the old cursor and comes back later
        if self._settings is settings:  # else some were not judged for the new topics
            self._intake.remember(unseen)
        self._statuses[source_id] = status
        self._cover(status)
        self._on_news(StatusChanged(status))
        self._tell_new(entries, new)
        return len(new)

    async def _keep_look(self, source_id: str, visit: Visit, since: datetime) -> int:
        """Keep what a look into a thread brought; the source's status and cursor stay as they are."""
        async with self._desk_lock:
            status, now, settings = self._statuses.get(source_id), self._clock.now(), self._settings
            if status is None:
                return 0
            since = max(since, self._whole_since.get(source_id) or status.first_success_at or now)
            unseen = self._intake.unseen(visit.mentions)
            entries: list[TopicMention] = []
            for history in (True, False):
                part = [m for m in unseen if ((m.published_at or now) < since) is history]
                for chunk in self._intake.judge(part, now=now, history=history):
                    entries.extend(chunk)
                    await asyncio.sleep(_BREATH_S)
            new = self._intake.keep(entries, status)
            if self._settings is settings:
                self._intake.remember(unseen)
            self._tell_new(entries, new)
            return len(new)

    def _tell_new(self, entries: Sequence[TopicMention], new: Sequence[TopicMention]) -> None:
        self._threads.heard(entries, new)
        counted: dict[str, int] = {}
        for entry in new:
            counted[entry.topic_id] = counted.get(entry.topic_id, 0) + 1
        if counted:
            self._on_news(MentionsArrived(tuple(counted.items())))

    async def _note_failure(self, status: SourceStatus) -> None:
        self._statuses[status.source_id] = status
        self._coverage.fail(status.source_id, self._clock.now())
        self._gaps.fail(status.source_id, self._clock.now())
        self._store.set_status(status)
        self._on_news(StatusChanged(status))

    def _cover(self, status: SourceStatus) -> None:
        if status.last_success_at is not None:
            reach_s = 2 * status.interval_s + 60  # "blind" shows within two intervals
            self._coverage.record(status.source_id, status.last_success_at, reach_s)

    def _note_seen(self, before: SourceStatus, status: SourceStatus) -> None:
        """Keep the gap that a success has ended; one that has more to fetch is not yet read up to now."""
        at = status.last_success_at
        if at is not None and at != before.last_success_at:
            gap = self._gaps.succeed(before, at)
            if gap is not None:
                self._store.file_gap(gap)

    def _exposure(self, topic: Topic, start: datetime, end: datetime) -> float:
        ids = [s.id for s in self._settings.sources if s.enabled and topic.reads(s.id) and _brings_mentions(s.kind)]
        return self._coverage.exposure(ids, start, end)

    async def _advance(self) -> None:
        """Close the bins that have ended; after a long time off, day by day, so that polls need not wait."""
        now = self._clock.now()
        behind = True
        while behind:
            goal = min(now, self._closer.open_since(now) + _DAY)
            behind = self._advance_to(goal) and goal < now
            await asyncio.sleep(_BREATH_S if behind else 0)

    def _advance_to(self, goal: datetime) -> bool:
        try:
            outcomes = self._closer.advance(goal)
        except StoreError as err:
            log.warning("bins stay open: %s", err)
            self._on_news(Failed(err.code, str(err), tuple(err.details.items())))
            return False
        for outcome in outcomes:
            for incident in outcome.incidents:
                self._on_news(IncidentChanged(incident))
            for alert in outcome.alerts:
                topic = self._settings.topic(alert.topic_id)
                self._on_news(AlertRaised(alert, topic.name if topic else alert.topic_id))
        if outcomes:
            self._on_news(BinClosed(tuple({o.topic_id: None for o in outcomes})))
        return True

    def _tell_all_alerts(self) -> None:
        """What was raised but not shown before the last end is told now."""
        for alert in self._store.outbox():
            topic = self._settings.topic(alert.topic_id)
            self._on_news(AlertRaised(alert, topic.name if topic else alert.topic_id))

    async def _maintain(self) -> None:
        now = self._clock.now()
        if now - self._maintained_at < _MAINTAIN_EVERY:
            return
        self._maintained_at = now
        days = {t.id: t.retention_days for t in self._settings.topics}
        deleted = _BITE
        try:
            while deleted == _BITE:
                deleted = self._store.maintain(now, days, at_most=_BITE)
                await asyncio.sleep(_BREATH_S)
        except StoreError as err:
            log.warning("nothing was tidied up: %s", err)

    def _until_next_bin_s(self) -> float:
        now = self._clock.now()
        return max((bin_start(now) + BIN - now).total_seconds(), _SHORTEST_TICK_S)


def _brings_mentions(kind: str) -> bool:
    """Whether a topic's stream is measured by sources of this kind."""
    entry = source_type(kind)
    return entry is None or not entry.only_attention
