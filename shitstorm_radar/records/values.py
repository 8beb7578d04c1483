"""Plain values that records are made of."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Figures = Mapping[str, str | float | int]
