"""Branch coverage per part of the program beside its aim, from the JSON report of ``make cover``.

Usage: coverage_table.py REPORT.json
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT_PACKAGE = "shitstorm_radar"
# per cent; parts that are not named have no aim of their own
AIMS = {
    "matching": 100.0,
    "scoring": 100.0,
    "series": 100.0,
    "detection": 100.0,
    "incidents": 100.0,
    "records": 100.0,
    "pipeline": 100.0,
    "polling": 100.0,
    "window": 85.0,
}


@dataclass
class Tally:
    """Lines and branches of a part, and how many of them ran."""

    ran: int = 0
    all: int = 0

    @property
    def percent(self) -> float:
        """100 for a part that has nothing to run."""
        return 100.0 * self.ran / self.all if self.all else 100.0


def tallies(report: Mapping[str, Any]) -> dict[str, Tally]:
    """Part of the program -> its tally."""
    parts: defaultdict[str, Tally] = defaultdict(Tally)
    for path, file in report["files"].items():
        part = Path(path).relative_to(ROOT_PACKAGE).parts[0].removesuffix(".py")
        summary = file["summary"]
        parts[part].ran += summary["covered_lines"] + summary.get("covered_branches", 0)
        parts[part].all += summary["num_statements"] + summary.get("num_branches", 0)
    return dict(parts)


def table(parts: Mapping[str, Tally]) -> list[str]:
    """Lines for people, the farthest from its aim first."""

    def short_by(part: str) -> float:
        return AIMS.get(part, 0.0) - parts[part].percent

    lines = [f"{'part':<16}{'covered':>9}{'aim':>7}"]
    for part in sorted(parts, key=short_by, reverse=True):
        aim = f"{AIMS[part]:.0f} %" if part in AIMS else ""
        short = "  short of its aim" if part in AIMS and short_by(part) > 0 else ""
        lines.append(f"{part:<16}{parts[part].percent:>7.1f} %{aim:>7}{short}")
    return lines


if __name__ == "__main__":
    print("\n".join(table(tallies(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))))
