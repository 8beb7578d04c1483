"""What a bin shows the detector: its own figures, and what came late for bins that were shown before."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from shitstorm_radar.records import Floats
from shitstorm_radar.store.base import FreshCounts


class Counts(NamedTuple):
    """One bin's figures; distinct authors are summed over its minutes, so at most too high."""

    mentions: float = 0.0
    critical: float = 0.0
    variance: float = 0.0
    aggressive: float = 0.0
    authors: float = 0.0


def per_bin(counts: FreshCounts, minutes: int) -> Floats:
    """(bins, 5): the ``Counts`` of bins of ``minutes``; the span is a multiple of it."""
    columns: NDArray[np.float64] = np.array(
        [counts.mentions, counts.critical, counts.variance, counts.aggressive, counts.authors]
    )
    sums: Floats = columns.reshape(len(columns), -1, minutes).sum(axis=2).T
    return sums


@dataclass(slots=True)
class Consumed:
    """What the detector was already shown of the last bins, so that late mentions count exactly once.

    Attributes:
        bins: how many bins back a mention may come late.
    """

    bins: int
    _shown: deque[Counts] = field(init=False)

    def __post_init__(self) -> None:
        self._shown = deque([Counts()] * self.bins, maxlen=self.bins)

    def late(self, known: Sequence[Counts]) -> tuple[Counts, int | None]:
        """The figures of earlier bins that were stored since, which count now, and how many bins back they begin."""
        sums, first = [0.0] * len(Counts._fields), None
        for i, (shown, now) in enumerate(zip(list(self._shown), known, strict=True)):
            if shown == now:
                continue
            more = [max(k - s, 0.0) for s, k in zip(shown, now, strict=True)]
            if any(more):
                sums = [total + one for total, one in zip(sums, more, strict=True)]
                first = self.bins - i if first is None else first
            self._shown[i] = Counts(*map(max, shown, now))
        return Counts(*sums), first

    def push(self, own: Counts) -> None:
        """Remember the bin that was just shown."""
        self._shown.append(own)

    def save(self) -> dict[str, list[float]]:
        """As JSON types, by name of the figure."""
        return {name: [float(c[i]) for c in self._shown] for i, name in enumerate(Counts._fields)}

    def restore(self, saved: Mapping[str, Sequence[float]]) -> None:
        """Go on from what ``save`` gave.

        A figure that an older program did not count is taken as shown, whatever it was.

        Raises:
            KeyError: mentions or critical mentions are missing.
            ValueError: the lists have different lengths.
        """
        rest = [math.inf] * len(saved["mentions"])
        columns = [saved["mentions"], saved["critical"], *(saved.get(name, rest) for name in Counts._fields[2:])]
        for figures in zip(*columns, strict=True):
            self.push(Counts(*figures))
