"""Questions that the window asks about places that are not sources yet: which feeds a page has, what a source would give.

Each runs beside the polling in its own task, keeps nothing, and is answered once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final

from shitstorm_radar.clock import Clock
from shitstorm_radar.errors import RadarError
from shitstorm_radar.polling.messages import (
    Failed,
    FeedsFound,
    FindFeeds,
    KeepSecrets,
    News,
    PreviewLine,
    PreviewSource,
    SourcePreviewed,
)
from shitstorm_radar.records import Mention
from shitstorm_radar.sources.catalogue import build_connector
from shitstorm_radar.sources.discovery import discover
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.vault import LentKeys, Vault

log = logging.getLogger(__name__)

PATIENCE_S: Final = 60.0  # a person waits for the answer
MOST_LINES: Final = 5
_LONGEST: Final = 300


class Inquiries:
    """The questions under way; lives in the polling loop."""

    def __init__(self, client: HttpClient, vault: Vault, on_news: Callable[[News], None], clock: Clock) -> None:
        self._client = client
        self._vault = vault
        self._on_news = on_news
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()

    def ask(self, question: FindFeeds | PreviewSource | KeepSecrets) -> None:
        """Begin; the answer comes as news."""
        answer: Coroutine[Any, Any, None]
        match question:
            case FindFeeds(address):
                answer = self._find_feeds(address)
            case PreviewSource():
                answer = self._preview(question)
            case KeepSecrets(source_id, secrets):
                answer = self._keep(source_id, secrets)
        task = asyncio.get_running_loop().create_task(answer)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def aclose(self) -> None:
        """Break off what is under way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _keep(self, source_id: str, secrets: Mapping[str, str]) -> None:
        if not await self._vault.keep(source_id, secrets):
            self._on_news(Failed("key_until_exit", "The keyring takes no key: it is kept until the program ends."))

    async def _find_feeds(self, address: str) -> None:
        try:
            found = await discover(self._client, address)
        except RadarError as err:
            self._on_news(FeedsFound(address, code=err.code, message=str(err), details=dict(err.details)))
            return
        self._on_news(FeedsFound(address, tuple((f.address, f.title) for f in found), code="" if found else "no_feed"))

    async def _preview(self, question: PreviewSource) -> None:
        number = question.number
        try:
            async with asyncio.timeout(PATIENCE_S):
                connector = build_connector(question.source, self._client, LentKeys(question.secrets, self._vault))
                visit = await connector.poll({}, self._clock.now())
        except RadarError as err:
            answer = SourcePreviewed(number, code=err.code, message=str(err), details=dict(err.details))
        except TimeoutError:
            answer = SourcePreviewed(number, code="timeout", details={"host": question.source.address})
        except Exception as bug:
            log.exception("the preview of a source (%s): this is a bug", question.source.kind)
            answer = SourcePreviewed(number, code="bug", details={"error": type(bug).__name__})
        else:
            newest = visit.mentions[::-1][:MOST_LINES]
            answer = SourcePreviewed(number, tuple(map(_line, newest)), len(visit.mentions), message=visit.note)
        self._on_news(answer)


def _line(mention: Mention) -> PreviewLine:
    who = mention.author.name or mention.author.handle or ""
    text = " — ".join(part for part in (mention.title, mention.text) if part)
    return PreviewLine(mention.published_at, who[:80], " ".join(text[:_LONGEST].split()))
