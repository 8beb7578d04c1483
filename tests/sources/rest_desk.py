"""Polling a connector against a site on loopback that answers as a test says."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Connector, Cursor, Visit
from shitstorm_radar.sources.catalogue import source_type
from shitstorm_radar.sources.http import HttpClient
from tests.fakes.fault_site import Asked, FaultSite, reply

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

# how to point each kind at a site: the path behind its address, and the options that it needs
KINDS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "hacker_news": ("", {"query": "Bahn"}),
    "lemmy": ("", {"query": "Bahn"}),
    "discourse": ("", {}),
    "stack_exchange": ("", {"query": "Bahn"}),
    "gdelt": ("", {"query": "Bahn"}),
    "gdelt_volume": ("", {"query": "Bahn"}),
    "wikipedia": ("/wiki/Deutsche_Bahn", {"contact": "presse@muster.example"}),
    "reddit": ("", {"query": "Bahn"}),
    "bluesky_search": ("", {"query": "Bahn", "account": "anna.bsky.social"}),
    "mastodon_stream": ("", {"hashtag": "Bahn"}),
    "youtube": ("", {"query": "Bahn"}),
    "app_store": ("/de/app/x/id343555245", {"country": "de"}),
    "telegram": ("/s/bahn_de", {}),
    "json": ("/items", {}),
    "mastodon": ("", {"hashtag": "Bahn"}),
    "feed": ("/feed.xml", {}),
    "facebook_page": ("", {"page": "musterag"}),
    "instagram": ("", {"account": "17841405309211844", "hashtags": "#musterag"}),
    "threads": ("", {"query": "Bahn"}),
    "google_reviews": ("", {"location": "accounts/1/locations/2", "client": "c"}),
    "google_play": ("", {"app": "de.muster.app", "client": "c"}),
    "trustpilot": ("", {"company": "muster.de"}),
    "linkedin": ("", {"organisation": "123456"}),
    "pinterest": ("", {"query": "Bahn"}),
    "x": ("", {"query": "Bahn"}),
}
KEY = "planted-secret-1f0c"


def config(kind: str, base: str, path: str | None = None, **options: str) -> SourceConfig:
    """A source of this kind at a site."""
    usual_path, usual_options = KINDS[kind]
    return SourceConfig("s", kind, "S", base + (usual_path if path is None else path), {**usual_options, **options})


def connector_of(source: SourceConfig, client: HttpClient) -> Connector:
    """The connector itself, with its access keys among the options, as it has them during a visit."""
    entry = source_type(source.kind)
    assert entry is not None
    keys = {f.key: KEY for f in entry.secrets}
    return entry.load()(replace(source, options={**keys, **source.options}), client)


def as_json(value: Any, status: str = "200 OK", **headers: str) -> bytes:
    """An answer with JSON."""
    return reply(json.dumps(value).encode(), status, {"Content-Type": "application/json", **headers})


def fields_of(target: str) -> dict[str, str]:
    """The query of a request, each field once."""
    return {name: values[0] for name, values in parse_qs(urlsplit(target).query, keep_blank_values=True).items()}


@dataclass
class Desk:
    """One kind of source against one site, visit after visit.

    Attributes:
        answer: gives the answer to a request.
        asked: what was requested so far; ``requests`` with headers and bodies.
        path, options: of the source; the kind's usual ones where nothing else is said.
    """

    kind: str
    answer: Callable[[str], bytes]
    path: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    requests: list[Asked] = field(default_factory=list)
    now: datetime = NOW
    deadline_s: float = 10.0

    def poll(self, cursor: Cursor | None = None) -> Visit:
        """One visit."""
        return asyncio.run(self._poll(cursor or {}))

    def poll_until_done(self, cursor: Cursor | None = None, most: int = 100) -> list[Visit]:
        """Visits until none says that more is ready."""
        visits = [self.poll(cursor)]
        while visits[-1].wait == timedelta(0) and len(visits) < most:
            visits.append(self.poll(visits[-1].cursor))
        return visits

    async def _poll(self, cursor: Cursor) -> Visit:
        async def route(asked: Asked, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
            self.asked.append(asked.target)
            self.requests.append(asked)
            writer.write(self.answer(asked.target))

        client = HttpClient(proxies={}, deadline_s=self.deadline_s, clock=SystemClock())
        async with FaultSite({"*": route}) as site:
            try:
                # the kinds have the site's port in no cursor: a source at another address would begin anew
                source = config(self.kind, site.address(""), self.path, **self.options)
                connector = connector_of(source, client)
                connector.asks = lambda: ("the same place",)  # type: ignore[attr-defined]
                return await connector.poll(cursor, self.now)
            finally:
                await client.aclose()


def iso(moment: datetime) -> str:
    """As interfaces write it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
