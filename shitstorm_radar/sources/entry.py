"""What a connector tells about itself: its name, the fields of its form, its pace, and where its class is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

from shitstorm_radar.records import Nativeness
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.base import Connector, DayCost

if TYPE_CHECKING:  # the window reads the catalogue before anything that asks the network is loaded
    from shitstorm_radar.sources.http import HttpClient

ADDRESS: Final = "address"
_KIND: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")


class FieldSort(StrEnum):
    """How a field is filled in."""

    TEXT = "text"
    CHOICE = "choice"
    ZONE = "zone"
    FIXED = "fixed"
    SECRET = "secret"  # noqa: S105 - the name of a sort of field


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a source's form.

    Attributes:
        key: ``ADDRESS``, or the name of the option that it fills.
        label: with the letter that leads to it marked by ``&``; English, marked for translation.
        help: what to write, in a sentence below the field; empty where the label says it.
        example: shown while the field is empty.
        needed: what is said when it is left empty; "" when it may be.
        default: what it begins with; the whole value of a ``FIXED`` one, which is not shown.
        choices: value and words of a ``CHOICE``.
        dropped: characters that are taken off its front ("#" of a hashtag).
        check: raises an ``InputError`` for what cannot be right.
        made: makes the value that a new source begins with, shown in clear.
        only_with: of a ``SECRET`` one: the option without which it is not asked for.
    """

    key: str
    label: str
    help: str = ""
    example: str = ""
    needed: str = ""
    sort: FieldSort = FieldSort.TEXT
    default: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    dropped: str = ""
    check: Callable[[str], object] | None = None
    made: Callable[[], str] | None = None
    only_with: str = ""


class Making(Protocol):
    """A connector's class."""

    def __call__(self, config: SourceConfig, client: HttpClient) -> Connector: ...


@dataclass(frozen=True, slots=True)
class SourceType:
    """One entry of the catalogue.

    Attributes:
        kind: its name in the settings; small letters, digits and underscores.
        name: for people; English, marked for translation.
        connector: ``"package.module:Class"``, loaded when the first source of the kind is built.
        fields: the address first.
        platform: the platform's id in ``platforms.PLATFORMS``; empty where it reads many.
        usual_s, shortest_s, longest_s: the intervals that a new source begins with, in seconds.
        finds_feeds: its address may be a web page whose feeds are looked for.
        on_disk: its address is a path.
        day_cost: what a day costs with these options at an interval in seconds; None where nothing is counted.
        nativeness: how near to the original its records are; None where that depends on whose pages it lists.
        only_attention: it brings no mentions, so it is no part of what a topic is measured by.
    """

    kind: str
    name: str
    connector: str
    fields: tuple[Field, ...]
    platform: str = ""
    usual_s: float = 120.0
    shortest_s: float = 60.0
    longest_s: float = 1800.0
    finds_feeds: bool = False
    on_disk: bool = False
    nativeness: Nativeness | None = Nativeness.PLATFORM
    only_attention: bool = False
    day_cost: Callable[[Mapping[str, str], float], DayCost] | None = None
    options: Mapping[str, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not _KIND.fullmatch(self.kind):
            raise ValueError(f"{self.kind!r} is no name of a kind: small letters, digits and underscores")
        if not self.fields or self.fields[0].key != ADDRESS:
            raise ValueError(f"{self.kind}: the first field must be the address")
        object.__setattr__(self, "options", {f.key: f for f in self.fields[1:]})

    @property
    def address(self) -> Field:
        """The field that says where."""
        return self.fields[0]

    @property
    def secrets(self) -> tuple[Field, ...]:
        """The fields that are kept in the system's keyring, never in the settings."""
        return tuple(f for f in self.fields if f.sort is FieldSort.SECRET)

    def load(self) -> Making:
        """The connector's class.

        Raises:
            ImportError, AttributeError, ValueError: there is no such class.
        """
        module, _, name = self.connector.partition(":")
        return cast("Making", getattr(import_module(module), name))
