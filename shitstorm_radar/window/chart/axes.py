"""The axes: local times below, counts and per cents in the user's notation at the left."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log10
from typing import Any

import pyqtgraph as pg

from shitstorm_radar.window.amounts import number_text, percent_text
from shitstorm_radar.window.chart.ticks import Tick, time_ticks

_HEAD_PX = 14.0  # a label at the very top would run into the plot above


class TimeAxis(pg.AxisItem):
    """UTC epoch seconds, written as local time."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._known: tuple[tuple[float, float, float], list[Tick]] = ((0.0, 0.0, 0.0), [])

    def ticks_for(self, lo_s: float, hi_s: float, width_px: float) -> list[Tick]:
        """The ticks of a range; the last answer is kept."""
        wanted = (lo_s, hi_s, width_px)
        if self._known[0] != wanted:
            self._known = (wanted, time_ticks(*wanted))
        return self._known[1]

    def forget(self) -> None:
        """Language or zone have changed."""
        self._known = ((0.0, 0.0, 0.0), [])
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803
        """One level of ticks, as pyqtgraph wants them."""
        return [(60.0, [tick.at_s for tick in self.ticks_for(minVal, maxVal, size)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The labels of ``tickValues``."""
        labels = {tick.at_s: tick.label for tick in self._known[1]}
        return [labels.get(value, "") for value in values]


class AmountAxis(pg.AxisItem):
    """Counts from 0, or shares in per cent, with three to five round levels."""

    def __init__(self, *, percent: bool = False) -> None:
        super().__init__("left")
        self._percent = percent
        self.setWidth(52)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803
        """One level of ticks, as pyqtgraph wants them."""
        return [(1.0, [0.0, 0.5, 1.0] if self._percent else levels(maxVal * (1 - _HEAD_PX / max(size, 60.0)), size))]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Numbers in the language in force."""
        if self._percent:
            return [percent_text(value) for value in values]
        digits = 0 if all(float(v).is_integer() for v in values) else 1
        return [number_text(value, digits) for value in values]

    def values_shown(self) -> list[float]:
        """Where the grid lines belong."""
        view: Any = self.linkedView()
        lo, hi = view.viewRange()[1]
        return self.tickValues(lo, hi, view.height())[0][1]


def levels(top: float, size_px: float) -> list[float]:
    """Round values from 0 to ``top``, at least 28 pixels apart; where there is room for one only, the highest one.

    >>> levels(10.0, 150.0), levels(11.5, 47.0)
    ([0.0, 2.0, 4.0, 6.0, 8.0, 10.0], [0.0, 10.0])
    """
    if top <= 0:
        return [0.0]
    wanted = max(1, min(5, int(size_px // 28)))
    rough = top / wanted
    unit = 10.0 ** floor(log10(rough))
    step = next(unit * m for m in (1, 2, 5, 10) if unit * m >= rough * 0.999)
    if step > top:
        return [0.0, round(floor(top / unit + 1e-9) * unit, 6)]
    return [round(i * step, 6) for i in range(int(top / step + 1e-9) + 1)]
