"""A topic's series."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from shitstorm_radar.records.values import Floats


@dataclass(frozen=True, slots=True, eq=False)
class SeriesSlice:
    """A topic's series from ``start`` in bins of ``step_s`` seconds; every array is (n,).

    Attributes:
        mentions: mentions per bin.
        critical: expected negative mentions per bin, the sum of negativity.
        authors: distinct authors per bin (an upper bound where bins are joined).
        exposure: part of the bin that was measured, in [0, 1]; 0 is blind, not calm.
        expected, lower, upper: the expected band of ``critical`` per bin; NaN where there is none.
        texts: mentions per bin that are no copy of another (the first of its cluster counts); empty if not asked.
        presence: (3, n) mentions with us, about us and without us, as far as they are known; empty if not asked.
    """

    topic_id: str
    start: datetime
    step_s: int
    mentions: Floats
    critical: Floats
    authors: Floats
    exposure: Floats
    expected: Floats
    lower: Floats
    upper: Floats
    texts: Floats = field(default_factory=lambda: np.empty(0))
    presence: Floats = field(default_factory=lambda: np.empty((3, 0)))
