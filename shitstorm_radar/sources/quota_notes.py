"""What the answers of one visit said of quotas, by host and key, noted where all requests pass.

Connectors need not hand it through: whoever begins a visit opens a page, and the HTTP client writes on it.  A visit is
one task, and so is the page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Final

from shitstorm_radar.sources.base import Quota

_PAGE: ContextVar[dict[str, Quota] | None] = ContextVar("quota notes", default=None)
_KEYS: Final = ("authorization", "x-goog-api-key")


def new_page() -> Mapping[str, Quota]:
    """Begin a page for the running task; it fills up with quotas by budget."""
    page: dict[str, Quota] = {}
    _PAGE.set(page)
    return page


def note(host: str, sent: Mapping[str, str], quota: Quota | None) -> None:
    """An answer to a request with these headers came."""
    page = _PAGE.get()
    if page is not None and quota is not None:
        page[budget_of(host, sent)] = quota


def budget_of(host: str, sent: Mapping[str, str]) -> str:
    """Whose budget a request uses: the host's with that key, of which only a fingerprint is kept.

    >>> budget_of("a.test", {}), budget_of("a.test", {"authorization": "Bearer x"}) == "a.test"
    ('a.test', False)
    """
    key = "\n".join(sent[name] for name in _KEYS if name in sent)
    return f"{host}#{hashlib.blake2b(key.encode(), digest_size=8).hexdigest()}" if key else host
