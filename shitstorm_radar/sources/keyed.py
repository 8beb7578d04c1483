"""A source that needs an access key: the key joins its options only for the time of a visit."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol, runtime_checkable

from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Connector, Cursor, Thread, ThreadConnector, Visit
from shitstorm_radar.sources.entry import Making, SourceType
from shitstorm_radar.sources.failures import needs_sign_in
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.vault import KeyringUnavailable, Keys

Wants = Callable[[str, Sequence[str]], bool]


@runtime_checkable
class Listening(Protocol):
    """A connector that stays open (``polling.streams``)."""

    def listen(self, cursor: Cursor, wants: Wants, now: Callable[[], datetime]) -> AsyncGenerator[Visit, None]: ...


def keyed_source(entry: SourceType, config: SourceConfig, client: HttpClient, keys: Keys) -> Connector:
    """The connector of an entry with secret fields, also one that stays open."""
    stays_open = hasattr(entry.load(), "listen")
    return (KeyedStream if stays_open else KeyedSource)(entry, config, client, keys)


class KeyedSource:
    """Wraps a connector whose entry names secret fields."""

    def __init__(self, entry: SourceType, config: SourceConfig, client: HttpClient, keys: Keys) -> None:
        self._entry, self._config, self._client, self._keys = entry, config, client, keys
        self._make: Making = entry.load()
        self._bare = self._make(config, client)

    @property
    def source_id(self) -> str:
        """The configured id."""
        return self._config.id

    @property
    def host(self) -> str:
        """The host whose budget a visit uses."""
        return self._bare.host

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Ask with the key.

        Raises:
            SourceError: there is no key, or as the connector says.
        """
        return await self._keyed(await self._secrets()).poll(cursor, now)

    @property
    def thread_host(self) -> str:
        """The host whose budget a look at a thread uses."""
        return self._bare.thread_host if isinstance(self._bare, ThreadConnector) else ""

    def thread_of(self, names: Sequence[str]) -> str | None:
        """As the connector says; None where it cannot look into threads."""
        return self._bare.thread_of(names) if isinstance(self._bare, ThreadConnector) else None

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """Ask with the key.

        Raises:
            SourceError: there is no key, or as the connector says.
        """
        keyed = self._keyed(await self._secrets())
        return await keyed.look_at(thread, now) if isinstance(keyed, ThreadConnector) else Visit()

    def _keyed(self, secrets: Mapping[str, str]) -> Connector:
        return self._make(replace(self._config, options={**self._config.options, **secrets}), self._client)

    async def _secrets(self) -> dict[str, str]:
        options = self._config.options
        names = [f.key for f in self._entry.secrets if not f.only_with or options.get(f.only_with, "").strip()]
        try:
            found = await self._keys.read(self._config.id, names)
        except KeyringUnavailable:
            locked = "wants an access key, but the system's keyring is locked or missing; enter the key again"
            raise needs_sign_in(self.host, "keyring_locked", locked) from None
        if len(found) < len(names):
            raise needs_sign_in(self.host, "no_key", "wants an access key; enter it in the form of the source")
        return found


class KeyedStream(KeyedSource):
    """Wraps a connector that stays open; the key is asked for at each opening."""

    async def listen(self, cursor: Cursor, wants: Wants, now: Callable[[], datetime]) -> AsyncGenerator[Visit, None]:
        """Listen with the key.

        Raises:
            SourceError: there is no key, or as the connector says.
        """
        connector = self._keyed(await self._secrets())
        if not isinstance(connector, Listening):
            raise TypeError(f"{self._entry.kind} does not stay open")
        async with contextlib.aclosing(connector.listen(cursor, wants, now)) as visits:
            async for visit in visits:
                yield visit
