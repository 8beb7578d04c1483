"""What a bin may say: checked once, at the detector's door."""

from __future__ import annotations

from math import isfinite

from shitstorm_radar.records import Observation

MOST = 1e9
"""More mentions than this in one bin are counted as this many."""


def check(seen: Observation) -> None:
    """Refuse what is no count.

    Raises:
        ValueError: see ``Detector.update``.
    """
    authors = 0.0 if seen.authors is None else seen.authors
    mentions, critical, doubt, aggressive = seen.mentions, seen.critical, seen.critical_variance, seen.aggressive
    if not isfinite(mentions + critical + doubt + aggressive + authors + seen.exposure + seen.planned):
        raise ValueError(f"counts must be finite: {seen}")
    if mentions < 0.0 or critical < 0.0 or doubt < 0.0 or aggressive < 0.0 or authors < 0.0:
        raise ValueError(f"counts must not be negative: {seen}")
    if seen.planned <= 0.0:
        raise ValueError(f"planned must be above 0: {seen}")
