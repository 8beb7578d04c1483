"""Sums over the newest bins, for several lengths at once, in constant time per bin.

A blind bin is pushed as zeros in every quantity, the expectation included: the window keeps its
length in time and unmeasured time never counts as measured silence.
"""

from __future__ import annotations

from collections.abc import Sequence

_ROUNDING = 1e-6
"""Less than this is what rounding leaves of a sum of nothing."""


class Windows:
    """Ring buffers of some quantities per bin, with their sums over the newest ``lengths`` bins."""

    __slots__ = ("at", "lengths", "rings", "sums")

    def __init__(self, lengths: Sequence[int], quantities: int) -> None:
        self.lengths = list(lengths)
        self.rings = [[0.0] * self.lengths[-1] for _ in range(quantities)]
        self.sums = [[0.0] * len(self.lengths) for _ in range(quantities)]
        self.at = 0

    def push(self, values: Sequence[float]) -> None:
        """Take in one bin: one value per quantity."""
        at = self.at
        leaving = [at - length for length in self.lengths]  # negative places count from the ring's end
        for ring, sums, value in zip(self.rings, self.sums, values, strict=True):
            sums[:] = [
                total if (total := one + (value - ring[old])) > _ROUNDING else 0.0
                for one, old in zip(sums, leaving, strict=True)
            ]
            ring[at] = value
        self.at = at + 1
        if self.at == self.lengths[-1]:
            self.at = 0
            self.sum_anew()

    def sum_anew(self) -> None:
        """Add up the sums from the rings."""
        # once per round, so that rounding errors of the running sums cannot pile up
        for ring, sums in zip(self.rings, self.sums, strict=True):
            for i, length in enumerate(self.lengths):
                sums[i] = sum(ring[-length:])
