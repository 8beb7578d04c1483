"""What the bars of the volume plot are split by, and the parts of each: arithmetic, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from shitstorm_radar.records import Floats, Presence
from shitstorm_radar.window.chart.columns import Columns


class BarSplit(StrEnum):
    """The user's choice."""

    CRITICISM = "criticism"
    PRESENCE = "presence"


@dataclass(frozen=True, slots=True, eq=False)
class BarPart:
    """One part of every bar: its colour's token, mentions (n,), and an opacity of 0 to 255."""

    token: str
    mentions: Floats
    alpha: int = 255


PRESENCE_COLORS = {Presence.WITH: "with_us", Presence.ABOUT: "about_us", Presence.WITHOUT: "without_us"}
UNKNOWN_COLOR = "band"
_VOLUME_ALPHA = 190


def bar_parts(shown: Columns, split: BarSplit) -> tuple[BarPart, ...]:
    """From the foot up; together they are the bar."""
    if split is BarSplit.CRITICISM:
        critical = np.minimum(shown.critical, shown.mentions)
        return BarPart("critical", critical), BarPart("volume", shown.mentions - critical, _VOLUME_ALPHA)
    known = (BarPart(PRESENCE_COLORS[which], part) for which, part in zip(Presence, shown.presence, strict=True))
    return *known, BarPart(UNKNOWN_COLOR, unknown_presence(shown))


def unknown_presence(shown: Columns) -> Floats:
    """(n,) mentions of which nobody knows where they stand: they came before anything of ours was listed, or as a number."""
    return np.asarray(np.maximum(shown.mentions - shown.presence.sum(axis=0), 0.0))
