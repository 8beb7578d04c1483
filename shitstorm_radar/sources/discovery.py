"""Finding the feed when the user pastes the address of a web page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.sources.charset import decode
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.feed import ACCEPT
from shitstorm_radar.sources.feed_parser import FeedFormat, looks_like_feed, parse_feed
from shitstorm_radar.sources.fingerprint import host_of, web_address
from shitstorm_radar.sources.http import HttpClient, Response
from shitstorm_radar.sources.plain_text import one_line

MAX_CANDIDATES: Final = 10
MAX_PAGE: Final = 262_144
WELL_KNOWN: Final = (
    "/feed",
    "/rss",
    "/rss.xml",
    "/atom.xml",
    "/feed.xml",
    "/feed.json",
    "/index.xml",
    "/?feed=rss2",
    "/comments/feed",
)
_MISAGO: Final = "window.misago_locale"  # in the head of every page of such a forum
_PAGE_ACCEPT: Final = f"text/html, {ACCEPT}"
_TYPES: Final[dict[str, FeedFormat]] = {
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/rdf+xml": "rdf",
    "application/feed+json": "json",
    "application/json": "json",
    "text/xml": "rss",
    "application/xml": "rss",
}
_NO_TIME: Final = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FeedCandidate:
    """A feed that was found; ``format`` is as announced until the feed is read."""

    address: str
    title: str
    format: FeedFormat


async def discover(client: HttpClient, address: str) -> tuple[FeedCandidate, ...]:
    """The feeds behind an address, the likeliest first; empty when the page has none.

    The address itself if it is a feed, else what its page announces, else what answers at a few
    usual paths of the site.

    Args:
        client: fetches; every request has the client's own bounds.
        address: as pasted; without a scheme https is tried, then http.

    Raises:
        SourceError: the address itself could not be fetched, or its program has no feeds and is read another way.
    """
    answer = await _first_answer(client, address.strip())
    if looks_like_feed(answer.body, answer.headers.get("content-type")):
        return (_described(answer),)
    announced = announced_feeds(answer.body, answer.headers.get("content-type"), answer.url)
    if not announced and _MISAGO in _head_of(answer.body, answer.headers.get("content-type")):
        raise wrong_address(
            host_of(answer.url), "misago", "is a forum with Misago, which has no feeds; search it instead"
        )
    return announced or tuple([found async for found in _at_usual_paths(client, answer.url)])


def announced_feeds(body: bytes, content_type: str | None, address: str) -> tuple[FeedCandidate, ...]:
    """The feeds that a page names in its ``<link rel=alternate>``, at most ten, each once."""
    page = LexborHTMLParser(_head_of(body, content_type))
    base = next((n.attributes.get("href") or "" for n in page.css("base[href]")), "")
    base = web_address(base, address) or address
    found: dict[str, FeedCandidate] = {}
    for link in page.css("link[href]")[:500]:
        said = {name: value or "" for name, value in link.attributes.items()}
        feed_format = _TYPES.get(said.get("type", "").split(";")[0].strip().lower())
        if feed_format is None or not {"alternate", "feed"} & set(said.get("rel", "").lower().split()):
            continue
        target = web_address(said.get("href", ""), base)
        if target and not _is_interface(target):
            found.setdefault(target, FeedCandidate(target, one_line(said.get("title", ""), 200), feed_format))
    return tuple(found.values())[:MAX_CANDIDATES]


def _head_of(body: bytes, content_type: str | None) -> str:
    """The page up to its body: what is announced stands there, and what may be hostile does not get parsed."""
    text = decode(body[:MAX_PAGE], content_type)
    end = text.lower().find("<body")
    return text[: end if end >= 0 else 65_536]


def _is_interface(address: str) -> bool:
    """WordPress announces its programming interface and embeds the way it announces feeds."""
    return "/wp-json" in address or "rest_route=" in address or "/oembed" in address


async def _first_answer(client: HttpClient, address: str) -> Response:
    if "://" in address:
        return await client.get(address, accept=_PAGE_ACCEPT)
    try:
        return await client.get(f"https://{address}", accept=_PAGE_ACCEPT)
    except SourceError as err:
        if err.condition is not SourceCondition.OFFLINE or err.code == "dns":
            raise
    return await client.get(f"http://{address}", accept=_PAGE_ACCEPT)


async def _at_usual_paths(client: HttpClient, address: str) -> AsyncIterator[FeedCandidate]:
    parts = urlsplit(address)
    for path in WELL_KNOWN:
        try:
            answer = await client.get(f"{parts.scheme}://{parts.netloc}{path}", accept=ACCEPT)
        except SourceError as err:
            if err.condition in (SourceCondition.OFFLINE, SourceCondition.SLOW_DOWN):
                return
            continue
        if looks_like_feed(answer.body, answer.headers.get("content-type")):
            yield _described(answer)
            return


def _described(answer: Response) -> FeedCandidate:
    try:
        feed = parse_feed(
            answer.body,
            content_type=answer.headers.get("content-type"),
            address=answer.url,
            source_id="discovery",
            now=_NO_TIME,
        )
    except SourceError:
        return FeedCandidate(answer.url, "", "rss")
    return FeedCandidate(answer.url, feed.title, feed.format)
