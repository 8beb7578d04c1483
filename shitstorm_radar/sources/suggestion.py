"""One way to read what was pasted, and the parts of an address by which it is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qs


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to read what was pasted.

    Attributes:
        platform: the platform's id in ``platforms.PLATFORMS``.
        kind: of the source; empty where the platform cannot be read by this program.
        address, options, name: for the source's form.
        find_feeds: the address is a page whose feeds are to be looked for.
    """

    platform: str
    kind: str = ""
    address: str = ""
    name: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    find_feeds: bool = False


def steps_of(parts: SplitResult) -> list[str]:
    """The steps of an address's path."""
    return [step for step in parts.path.split("/") if step]


def field_of(parts: SplitResult, *names: str) -> str:
    """The first of these fields that the address's query has; empty when it has none."""
    try:
        fields = parse_qs(parts.query, max_num_fields=50)
    except ValueError:
        return ""
    return next((fields[name][0] for name in names if name in fields), "")
