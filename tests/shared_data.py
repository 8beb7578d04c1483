"""Real data for tests and benchmarks lies beside the project and is read in place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_ROOT = Path(os.environ.get("SHITSTORM_RADAR_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))


def shared_data(part: str) -> Path:
    """The path of a shared file or folder; the test that asks is skipped where it is absent."""
    path = _ROOT / part
    if not path.exists():
        pytest.skip(f"needs real data at {path} (set SHITSTORM_RADAR_DATA to where it lies)")
    return path
