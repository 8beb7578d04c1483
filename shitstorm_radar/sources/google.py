"""What Google wraps around other people's pages: its own redirect addresses, and the publisher in the title."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, parse_qs, urlsplit

_MAX_LAYERS: Final = 3
_HOST: Final = re.compile(r"(?:www\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})", re.ASCII)
_LONGEST_PUBLISHER: Final = 100


def unwrap(url: str) -> str:
    """The page behind a redirect address of Google's (Alerts, search, AMP); any other address as it is.

    >>> unwrap("https://www.google.com/url?rct=j&sa=t&url=https://example.org/a%3Fb%3D1&ct=ga")
    'https://example.org/a?b=1'
    >>> unwrap("https://www.google.de/amp/s/www.example.org/a")
    'https://www.example.org/a'
    """
    for _ in range(_MAX_LAYERS):
        inner = _inner(url)
        if inner is None:
            return url
        url = inner
    return url


def split_publisher(title: str, publisher: str) -> tuple[str, str]:
    """A Google News title without its publisher, and the publisher; "" where none is named.

    >>> split_publisher("Zug verspätet - Beispiel-Zeitung", "Beispiel-Zeitung")
    ('Zug verspätet', 'Beispiel-Zeitung')
    >>> split_publisher("Zug verspätet - wieder", "")
    ('Zug verspätet - wieder', '')
    """
    publisher = publisher[:_LONGEST_PUBLISHER]
    for dash in (" - ", " – ", " — "):
        headline = title.removesuffix(dash + publisher)
        if publisher and headline and headline != title:
            return headline, publisher
    return title, publisher


def is_googles(address: str) -> bool:
    """Whether an address is one of Google's own: its news, alerts and search show the pages of others."""
    parts = _split(address)
    host = "" if parts is None else parts.hostname or ""
    return host == "news.google.com" or _is_google(host)


def is_google_news(address: str) -> bool:
    """Whether a feed's address is a Google News search or section."""
    parts = _split(address)
    return parts is not None and (parts.hostname or "") == "news.google.com"


def _inner(url: str) -> str | None:
    parts = _split(url)
    if parts is None:
        return None
    host = parts.hostname or ""
    if host.endswith(".cdn.ampproject.org"):
        return _amp_page(parts.path.removeprefix("/c/").removeprefix("/v/"))
    if not _is_google(host):
        return None
    if parts.path.startswith("/amp/"):
        return _amp_page(parts.path.removeprefix("/amp/"))
    return _target(parts.query) if parts.path in ("/url", "/imgres") else None


def _target(query: str) -> str | None:
    try:
        fields = parse_qs(query, max_num_fields=50)
    except ValueError:
        return None
    for name in ("url", "q"):
        target = fields.get(name, [""])[0]
        if target.lower().startswith(("http://", "https://")):
            return target
    return None


def _amp_page(path: str) -> str | None:
    secure, _, page = path.partition("/")
    if secure == "s":
        return f"https://{page}" if "." in page.partition("/")[0] else None
    return f"http://{path}" if "." in secure else None


def _is_google(host: str) -> bool:
    return _HOST.fullmatch(host) is not None


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None
