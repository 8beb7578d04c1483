"""What connectors of JSON interfaces share: asking an address, telling pages from data, reading item by item.

An answer's frame is decoded strictly; its items one by one, so that a single odd one is skipped and
only many of them make the source broken.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar
from urllib.parse import quote, urlencode, urlsplit

import msgspec

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Mention, SourceCondition
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.failures import blocked, broken
from shitstorm_radar.sources.fingerprint import fingerprinted
from shitstorm_radar.sources.http import HttpClient, Response

MOST_ITEMS: Final = 1000  # no interface gives more at once; some site will
_BAD_SHARE: Final = 0.2
_BAD_LEAST: Final = 3  # one odd item in a short list says nothing about the site
_REASON: Final = 200

T = TypeVar("T")
Raws = list[msgspec.Raw]


@dataclass(frozen=True, slots=True)
class Place:
    """Who asked where, and when: the source, the site's host, aware UTC."""

    source_id: str
    host: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Items:
    """What a list of items held; ``faults`` says of each unreadable one why."""

    mentions: tuple[Mention, ...] = ()
    seen: int = 0
    faults: tuple[str, ...] = ()

    def __add__(self, other: Items) -> Items:
        return Items(self.mentions + other.mentions, self.seen + other.seen, self.faults + other.faults)


def query_text(fields: Mapping[str, object]) -> str:
    """A query string of what is not None; blanks as %20, which every server understands."""
    return urlencode({k: v for k, v in fields.items() if v is not None}, quote_via=quote)


def decode(body: bytes, shape: type[T], host: str) -> T:
    """An answer's frame.

    Raises:
        SourceError: it is no JSON of this shape.
    """
    try:
        return msgspec.json.decode(body, type=shape, strict=False)
    except msgspec.ValidationError as err:
        raise SourceError(
            f"{host or 'The address'} sends other data than expected ({str(err)[:_REASON]}).",
            condition=SourceCondition.BROKEN_DATA,
            code="other_data",
            details={"host": host, "reason": str(err)[:_REASON]},
        ) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise broken(host, "no_json", "sends something that is not JSON; check the address") from None


def read_items(raws: Iterable[msgspec.Raw], shape: type[T], make: Callable[[T], Mention | None]) -> Items:
    """Each item as a mention, with its fingerprints.

    Args:
        raws: the items, not yet decoded; at most ``MOST_ITEMS`` are looked at.
        shape: what each must be.
        make: the mention; None for an item that is none; raises ``ValueError`` for an odd one.
    """
    mentions: list[Mention] = []
    faults: list[str] = []
    seen = 0
    for raw in raws:
        if seen == MOST_ITEMS:
            break
        seen += 1
        try:
            mention = make(msgspec.json.decode(raw, type=shape, strict=False))
        except (ValueError, RecursionError) as err:  # msgspec's own errors are ValueErrors
            faults.append(str(err)[:_REASON])
        else:
            mentions += [fingerprinted(mention)] if mention else []
    return Items(tuple(mentions), seen, tuple(faults))


def refuse_mostly_bad(items: Items, host: str) -> None:
    """Nothing, unless too much of what was seen is unreadable.

    Raises:
        SourceError: more than a fifth is.
    """
    bad = len(items.faults)
    if bad >= _BAD_LEAST and bad > _BAD_SHARE * items.seen:
        raise SourceError(
            f"{host}: {bad} of {items.seen} posts cannot be read ({items.faults[0]}); "
            "the site may run another program or a newer version",
            condition=SourceCondition.BROKEN_DATA,
            code="bad_statuses",
            details={"host": host, "bad": str(bad), "seen": str(items.seen), "reason": items.faults[0]},
        )


def count(value: float | None) -> int | None:
    """A count; what is negative or absurd is unknown."""
    return int(value) if value is not None and 0 <= value < 2**53 else None


class JsonSite:
    """The base of a connector: where it asks, and how an answer becomes data."""

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        """Check nothing yet: what is wrong with the options is a state of the source, told at the first visit."""
        self._config = config
        self._client = client
        self._base = base_of(config.address)

    @property
    def source_id(self) -> str:
        """The configured id."""
        return self._config.id

    @property
    def host(self) -> str:
        """The host whose budget a visit uses."""
        return urlsplit(self._base).hostname or ""

    def option(self, name: str) -> str:
        """An option without blanks around it; empty when it is not set."""
        return self._config.options.get(name, "").strip()

    def place(self, now: datetime) -> Place:
        """For the mentions of a visit."""
        return Place(self.source_id, self.host, now)

    async def get(
        self, address: str, *, headers: Mapping[str, str] | None = None, also: Container[int] = ()
    ) -> Response:
        """Fetch an address below the base, or an absolute one.

        Raises:
            SourceError: it cannot be fetched.
        """
        whole = address if "://" in address else self._base + address
        return await self._client.get(whole, headers=headers, accept="application/json", also=also)

    def decoded(self, answer: Response, shape: type[T]) -> T:
        """The answer's frame.

        Raises:
            SourceError: it is a web page, or not of this shape.
        """
        if answer.body.lstrip()[:1] == b"<":
            wall = "answers with a web page instead of data: a sign-in or consent page, or another kind of site"
            raise blocked(self.host, "html_instead_of_data", wall)
        return decode(answer.body, shape, self.host)


def base_of(address: str) -> str:
    """Scheme and host of an address or bare host, without a slash at the end; "" when there is none.

    >>> base_of("Forum.example/latest"), base_of("http://127.0.0.1:8080/x")
    ('https://forum.example', 'http://127.0.0.1:8080')
    """
    text = address.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        return f"{parts.scheme}://{parts.netloc.lower()}" if parts.hostname else ""
    except ValueError:
        return ""
