"""What paid questions have cost in a month, and what the month's ceiling still allows; pure.

Money is counted in millionths of the user's currency, whose name is only a label.  A month is one of UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from shitstorm_radar.errors import InputError

_MILLIONTHS: Final = 1_000_000
_MOST: Final = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Prices:
    """What a question and an answered post cost, and what a month may cost, in millionths."""

    request: int
    post: int
    ceiling: int
    currency: str


@dataclass(frozen=True, slots=True)
class Meter:
    """What has been spent in ``month`` ("2026-11"), in millionths."""

    month: str
    spent: int
    prices: Prices

    @property
    def left(self) -> int:
        """What the ceiling still allows; 0 when it is reached."""
        return max(self.prices.ceiling - self.spent, 0)

    @property
    def exhausted(self) -> bool:
        """Whether not even one more question may be asked."""
        return self.spent + self.prices.request > self.prices.ceiling

    def posts_left(self, most: int) -> int:
        """How many posts one more question may bring, ``most`` at the most."""
        if self.exhausted:
            return 0
        rest = self.left - self.prices.request
        return most if self.prices.post == 0 else min(rest // self.prices.post, most)

    def after(self, *, requests: int = 0, posts: int = 0) -> Meter:
        """The meter after these."""
        return replace(self, spent=self.spent + requests * self.prices.request + posts * self.prices.post)

    def figures(self) -> dict[str, str]:
        """For the user's words: spent and ceiling with two places, and the currency's name."""
        return {
            "spent": amount(self.spent), "ceiling": amount(self.prices.ceiling), "currency": self.prices.currency,
        }  # fmt: skip


def meter_of(month: object, spent: object, prices: Prices, now: datetime) -> Meter:
    """The meter as it was kept; a new month begins at nothing."""
    this = f"{now:%Y-%m}"
    kept = isinstance(spent, int) and not isinstance(spent, bool) and month == this and spent >= 0
    return Meter(this, spent if kept and isinstance(spent, int) else 0, prices)


def amount(millionths: int) -> str:
    """Two places, rounded up: what was spent is never shown as less.

    >>> amount(1_234_001), amount(0)
    ('1.24', '0.00')
    """
    hundredths = -(-millionths * 100 // _MILLIONTHS)
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def millionths_of(text: str) -> int:
    """An amount as the user writes it, with a point or a comma.

    Raises:
        InputError: it is none, or negative, or beyond a million.

    >>> millionths_of("0,005")
    5000
    """
    try:
        value = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        value = Decimal(-1)
    if not (value.is_finite() and 0 <= value <= _MOST):
        raise InputError(f"{text[:40]!r} is no amount; write for instance 0.005", code="bad_amount")
    return int(value * _MILLIONTHS)
