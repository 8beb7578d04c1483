"""Failures that the program expects, and what the person at the screen can do about each.

``RadarError`` is the root of every failure that is not a bug::

    RadarError
    +-- SourceError      a source could not be read this time
    +-- QueryError       a topic's query cannot be understood; points at the character
    +-- SettingsError    a setting is out of range or unreadable
    +-- StoreError       the store's file cannot be used
    |   +-- StaleLease   somebody else polls this source now
    +-- InputError       a file given by the user cannot be read as asked

Anything else that escapes a step is a bug: it is logged with its traceback and
shown as such, never swallowed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType

from shitstorm_radar.records import SourceCondition

_NO_DETAILS: Mapping[str, str] = MappingProxyType({})


class RadarError(Exception):
    """Base of every failure that is not a bug.

    ``str(error)`` is an English sentence for the log and the command line: it names
    the place and the way out.  The window never shows it: it looks up ``code`` in the
    translation and fills in ``details``.
    """

    def __init__(self, message: str, *, code: str, details: Mapping[str, str] = _NO_DETAILS) -> None:
        super().__init__(message)
        self.code = code
        self.details = details


class SourceError(RadarError):
    """A source could not be read this time; ``condition`` says what state that puts it in."""

    def __init__(
        self,
        message: str,
        *,
        condition: SourceCondition,
        code: str,
        details: Mapping[str, str] = _NO_DETAILS,
        retry_after: timedelta | None = None,
    ) -> None:
        super().__init__(message, code=code, details=details)
        self.condition = condition
        self.retry_after = retry_after


class QueryError(RadarError):
    """A query cannot be understood; ``position`` is the offset (0-based) of the character to look at."""

    def __init__(self, message: str, *, code: str, position: int, details: Mapping[str, str] = _NO_DETAILS) -> None:
        super().__init__(message, code=code, details=details)
        self.position = position


class SettingsError(RadarError):
    """A setting is out of range or unreadable; ``field`` names it."""

    def __init__(self, message: str, *, field: str, code: str = "settings") -> None:
        super().__init__(message, code=code, details={"field": field})
        self.field = field


class StoreError(RadarError):
    """The store's file cannot be used: locked, damaged, from a newer program, disk full."""


class StaleLease(StoreError):  # noqa: N818 - the store protocol's own word
    """The batch comes from a collector that no longer holds the source's lease."""


class InputError(RadarError):
    """A file or argument given by the user cannot be read as asked; the message names line and column."""
