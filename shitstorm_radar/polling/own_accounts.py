"""The ids of the user's own Bluesky accounts: asked for when names are new and once a day, kept in the store."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from shitstorm_radar.clock import Clock
from shitstorm_radar.errors import SourceError, StoreError
from shitstorm_radar.matching.presence import bluesky_names
from shitstorm_radar.settings import Settings
from shitstorm_radar.sources.bluesky_names import id_of
from shitstorm_radar.sources.bluesky_thread import ADDRESS
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.store.base import Store

log = logging.getLogger(__name__)

KEY: Final = "bluesky_ids"
FRESH: Final = timedelta(days=1)
AGAIN: Final = timedelta(minutes=10)
_KINDS: Final = frozenset({"bluesky", "bluesky_search"})


class OwnAccounts:
    """Name to id, as ``know`` is told them; lives in the polling loop.

    Bluesky is asked only while a source reads it, and only for names that the user has listed.
    """

    def __init__(
        self,
        store: Store,
        client: HttpClient,
        know: Callable[[Mapping[str, str]], None],
        clock: Clock,
        *,
        address: str = ADDRESS,
    ) -> None:
        self._store, self._client, self._know, self._clock, self._address = store, client, know, clock, address
        document, self._revision = store.get_config(KEY)
        self._ids = {str(k): str(v) for k, v in document.items()} if isinstance(document, dict) else {}
        self._due: dict[str, datetime] = {}
        self._asking: asyncio.Task[None] | None = None
        know(self._ids)

    def refresh(self, settings: Settings) -> None:
        """Ask beside the polling for what is due; may be called as often as one likes."""
        if self._asking is not None and not self._asking.done():
            return
        if not any(s.enabled and s.kind in _KINDS for s in settings.sources):
            return
        now = self._clock.now()
        listed = dict.fromkeys(name for topic in settings.topics for name in bluesky_names(topic.own))
        due = [name for name in listed if self._due.get(name, now) <= now]
        if due:
            self._asking = asyncio.get_running_loop().create_task(self._ask(due, listed))

    async def aclose(self) -> None:
        """Break off what is under way."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)

    async def _ask(self, names: Sequence[str], listed: Mapping[str, object]) -> None:
        found = {name: own for name, own in self._ids.items() if name in listed}
        for name in names:
            try:
                own = await id_of(self._client, name, self._address)
            except SourceError as err:
                log.info("the id of a Bluesky name is not known yet: %s", err)
                self._due[name] = self._clock.now() + AGAIN
                continue
            self._due[name] = self._clock.now() + FRESH
            found.pop(name, None)
            if own is not None:
                found[name] = own
        if found != self._ids:
            self._ids = found
            self._know(found)
            self._keep()

    def _keep(self) -> None:
        try:
            kept = self._store.put_config(KEY, dict(self._ids), self._revision)
            self._revision = self._store.get_config(KEY)[1] if kept is None else kept
        except StoreError as err:
            log.warning("the ids of own Bluesky accounts are not kept: %s", err)
