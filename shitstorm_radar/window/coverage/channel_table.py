"""The platforms as rows of a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from shitstorm_radar.pipeline.coverage_map import Channel, Sight
from shitstorm_radar.sources.platforms import Readable
from shitstorm_radar.window.amounts import DASH, percent_text
from shitstorm_radar.window.coverage.coverage_words import (
    readable_words,
    sight_tint,
    sight_words,
)
from shitstorm_radar.window.record_table import Column, RecordTable
from shitstorm_radar.window.theme import tokens
from shitstorm_radar.window.wording import platform_words

translate = QCoreApplication.translate

_SIGHT_ORDER = tuple(Sight)
_READABLE_ORDER = tuple(Readable)


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """A platform as it stands at a moment."""

    channel: Channel
    now: datetime


def _share_words(row: ChannelRow) -> str:
    return percent_text(row.channel.share) if row.channel.mentions else DASH


def _name_tint(row: ChannelRow) -> str | None:
    return None if row.channel.relevant else tokens().faint


class ChannelTable(RecordTable[ChannelRow]):
    """Read-only rows of platforms."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                Column(
                    lambda: translate("ChannelTable", "Platform"),
                    lambda r: platform_words(r.channel.platform.name),
                    lambda r: platform_words(r.channel.platform.name).casefold(),
                    tint=_name_tint,
                ),
                Column(
                    lambda: translate("ChannelTable", "Readable"),
                    lambda r: readable_words(r.channel.platform.readable),
                    lambda r: _READABLE_ORDER.index(r.channel.platform.readable),
                ),
                Column(
                    lambda: translate("ChannelTable", "Share"),
                    _share_words,
                    lambda r: r.channel.mentions,
                    number=True,
                ),
                Column(
                    lambda: translate("ChannelTable", "Now"),
                    lambda r: sight_words(r.channel, r.now),
                    lambda r: _SIGHT_ORDER.index(r.channel.sight),
                    tint=lambda r: sight_tint(r.channel),
                ),
            ),
            key=lambda r: r.channel.platform.id,
            parent=parent,
        )
