"""The chart's figures as a table: the same for those who cannot see it, and for copying."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject

from shitstorm_radar.records import SeriesSlice
from shitstorm_radar.window.amounts import DASH, count_text, number_text, percent_text
from shitstorm_radar.window.chart.columns import PENDING_S
from shitstorm_radar.window.chart.crosshair import range_text, span_text
from shitstorm_radar.window.record_table import Column, RecordTable

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, eq=False)
class BinRow:
    """One bin of a series; ``pending``: its coverage is not known yet."""

    series: SeriesSlice
    row: int
    pending: bool = False

    @property
    def begin_s(self) -> float:
        """UTC epoch seconds."""
        return self.series.start.timestamp() + self.row * self.series.step_s

    @property
    def end_s(self) -> float:
        """UTC epoch seconds."""
        return self.begin_s + self.series.step_s

    def figure(self, name: str) -> float:
        """One of the series' arrays at this bin."""
        return float(getattr(self.series, name)[self.row])


PRESENCE_COLUMNS = (7, 8, 9)
"""Shown only where the user has listed what is theirs."""


def bin_rows(series: SeriesSlice | None, lo_s: float, hi_s: float, now_s: float) -> list[BinRow]:
    """The bins that touch [lo_s, hi_s), newest first."""
    if series is None:
        return []
    starts = series.start.timestamp() + series.step_s * np.arange(len(series.mentions))
    inside = np.flatnonzero((starts + series.step_s > lo_s) & (starts < min(hi_s, now_s)))
    known_s = now_s - PENDING_S - series.step_s
    return [BinRow(series, int(row), bool(starts[row] > known_s)) for row in inside[::-1]]


def _share(row: BinRow) -> str:
    mentions = row.figure("mentions")
    return percent_text(row.figure("critical") / mentions) if mentions else DASH


def _coverage(row: BinRow) -> str:
    exposure = row.figure("exposure")
    if exposure > 0:
        return percent_text(exposure)
    return translate("BinTable", "not known yet") if row.pending else translate("BinTable", "not measured")


class BinTable(RecordTable[BinRow]):
    """Read-only rows of bins."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                Column(
                    lambda: translate("BinTable", "Time"),
                    lambda r: span_text(r.begin_s, r.end_s),
                    lambda r: r.begin_s,
                    whole=True,
                ),
                _count(lambda: translate("BinTable", "Mentions"), "mentions", number_text),
                _count(lambda: translate("BinTable", "Critical"), "critical", count_text),
                Column(lambda: translate("BinTable", "Usual range"), _range, lambda r: r.figure("upper"), number=True),
                Column(
                    lambda: translate("BinTable", "Critical share"), _share, lambda r: r.figure("critical"), number=True
                ),
                _count(lambda: translate("BinTable", "Authors"), "authors", number_text),
                Column(
                    lambda: translate("BinTable", "Coverage"), _coverage, lambda r: r.figure("exposure"), number=True
                ),
                _us(lambda: translate("BinTable", "With us"), 0),
                _us(lambda: translate("BinTable", "About us"), 1),
                _us(lambda: translate("BinTable", "Without us"), 2),
                Column(lambda: "", lambda _: "", lambda _: 0),
            ),
            key=lambda r: (r.begin_s, r.series.step_s),
            parent=parent,
        )


def _range(row: BinRow) -> str:
    return range_text(row.series, row.row)


def _us(title: Callable[[], str], which: int) -> Column[BinRow]:
    def figure(row: BinRow) -> float:
        known = row.series.presence
        return float(known[which, row.row]) if row.row < known.shape[1] and known[:, row.row].any() else math.nan

    return Column(title, lambda r: number_text(figure(r)), figure, number=True)


def _count(title: Callable[[], str], name: str, text: Callable[[float | None], str]) -> Column[BinRow]:
    return Column(title, lambda r: text(r.figure(name)), lambda r: r.figure(name), number=True)
