"""The scorer that ships, loaded once for the tests that only let it judge: a tenth of a second and 20 MB each time."""

from __future__ import annotations

from functools import cache

from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.scoring.negativity import Scorer


@cache
def shipped_scorer() -> Scorer:
    """It remembers texts, not what was made of them, and is not for two threads at once: nor are a process's tests."""
    return load_scorer()
