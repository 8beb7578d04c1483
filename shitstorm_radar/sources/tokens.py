"""Access tokens that sites give for a user's keys: kept in memory while they are good, never anywhere else."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

EARLY: Final = timedelta(minutes=1)  # a token that ends during a visit is of no use
_MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class Token:
    """What opens the site, until ``ends_at``; ``renewal`` gets a new one without the keys where a site offers that."""

    value: str = field(repr=False)
    ends_at: datetime
    renewal: str = field(default="", repr=False)


class Tokens:
    """The tokens of all sources, by a fingerprint of site and keys: two sources with one key share a token."""

    def __init__(self) -> None:
        self._kept: dict[str, Token] = {}

    def good(self, name: str, now: datetime) -> Token | None:
        """The token, if it is good for a while yet."""
        token = self._kept.get(name)
        return token if token is not None and token.ends_at - EARLY > now else None

    def known(self, name: str) -> Token | None:
        """The token, also when its time is over: its renewal may still be good."""
        return self._kept.get(name)

    def keep(self, name: str, token: Token) -> None:
        """Use this token from now on."""
        if len(self._kept) >= _MOST:
            self._kept.clear()
        self._kept[name] = token

    def drop(self, name: str) -> None:
        """The site no longer takes it."""
        self._kept.pop(name, None)


def fingerprint(*parts: str) -> str:
    """A name for keys that does not tell them."""
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()
