"""What the chart shows at one moment, and how seconds and counts become pixels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from shitstorm_radar.records import Floats, SeriesSlice
from shitstorm_radar.window.chart.bar_split import BarSplit
from shitstorm_radar.window.chart.columns import Columns, columns

HOUR_S = 3600.0
DAY_S = 24 * HOUR_S


def step_for(width_s: float) -> int:
    """Seconds per bin that suit a visible width: enough of them to see a shape, few enough to have pixels each."""
    for widest_s, step_s in ((6.5 * HOUR_S, 60), (26 * HOUR_S, 300), (8 * DAY_S, 1800)):
        if width_s <= widest_s:
            return step_s
    return 7200


@dataclass(frozen=True, slots=True)
class Span:
    """An incident on the time axis, UTC epoch seconds; ``end_s`` None while it runs.

    ``surge``: only much was written; ``dismissed``: a person called it a false alarm.
    """

    since_s: float
    end_s: float | None
    label: str
    dismissed: bool = False
    surge: bool = False


@dataclass(frozen=True, slots=True)
class PlannedSpan:
    """A planned event on the time axis, UTC epoch seconds."""

    start_s: float
    end_s: float
    name: str


@dataclass(frozen=True, slots=True)
class NamedGap:
    """A source was not seen over [start_s, end_s), UTC epoch seconds; its name is fit for the screen."""

    name: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a plot's legend: the token's colour, its words, and whether it is an area or a line."""

    token: str
    words: str
    line: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """All that the layers show."""

    columns: Columns
    spans: tuple[Span, ...]
    now_s: float
    blind_word: str
    planned: tuple[PlannedSpan, ...] = ()
    split: BarSplit = BarSplit.CRITICISM


@dataclass(frozen=True, slots=True)
class Mapping:
    """From seconds and counts to pixels, the origin at the top left."""

    x0: float
    per_s: float
    y0: float
    per_unit: float
    width: float
    height: float

    def x(self, at_s: float) -> float:
        """Pixels from the left."""
        return (at_s - self.x0) * self.per_s

    def y(self, value: float) -> float:
        """Pixels from the top."""
        return self.height - (value - self.y0) * self.per_unit

    def xs(self, at_s: Floats) -> Floats:
        """Pixels from the left, (n,)."""
        return (at_s - self.x0) * self.per_s

    def ys(self, values: Floats) -> Floats:
        """Pixels from the top, (n,)."""
        return np.asarray(self.height - (values - self.y0) * self.per_unit)


EMPTY = columns(SeriesSlice("", datetime.fromtimestamp(0, UTC), 60, *(np.empty(0) for _ in range(7))), 0.0, 1.0, 1, 0.0)
