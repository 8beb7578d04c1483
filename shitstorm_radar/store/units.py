"""Between the records' values and what SQLite keeps: times, text, numbers and JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from shitstorm_radar.records import Json

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
_MS = timedelta(milliseconds=1)
_LARGEST = 2**63 - 1


def ms(at: datetime) -> int:
    """Milliseconds since 1970 of an aware time, rounded down."""
    return (at - EPOCH) // _MS


def ms_or_none(at: datetime | None) -> int | None:
    """``ms``, unknown stays unknown."""
    return None if at is None else (at - EPOCH) // _MS


def time_of(milliseconds: int) -> datetime:
    """Aware UTC."""
    return EPOCH + milliseconds * _MS


def time_or_none(milliseconds: int | None) -> datetime | None:
    """``time_of``, unknown stays unknown."""
    return None if milliseconds is None else EPOCH + milliseconds * _MS


def minute_number(at: datetime) -> int:
    """Whole minutes since 1970, rounded down."""
    return (at - EPOCH) // MINUTE


def first_minute_from(at: datetime) -> int:
    """The number of the first minute that starts at or after ``at``."""
    return -((EPOCH - at) // MINUTE)


def minute_start(number: int) -> datetime:
    """Aware UTC start of the minute with this number."""
    return EPOCH + number * MINUTE


def text(value: str) -> str:
    """The same text, fit for UTF-8: half a surrogate pair, which some sites send, becomes "?"."""
    return value if value.isascii() else value.encode("utf-8", "replace").decode()


def text_or_none(value: str | None) -> str | None:
    """``text``, unknown stays unknown."""
    return None if value is None else text(value)


def count_or_none(value: int | None) -> int | None:
    """A whole number within 64 bits; absurd ones are held at the edge."""
    return None if value is None else max(-_LARGEST, min(int(value), _LARGEST))


def signed(value: int | None) -> int | None:
    """An unsigned 64-bit number as SQLite keeps it."""
    return None if value is None else value - (1 << 64) if value > _LARGEST else value


def unsigned(value: int | None) -> int | None:
    """The inverse of ``signed``."""
    return None if value is None else value % (1 << 64)


def dump(document: Json | Mapping[str, Any]) -> str:
    """Compact JSON; lone surrogates stay escaped, so any text survives."""
    return json.dumps(document, separators=(",", ":"))


def load(document: str) -> Json:
    """The inverse of ``dump``."""
    return cast("Json", json.loads(document))
