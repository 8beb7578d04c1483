"""What the reconstructed cases of history say: wind force, who carries it, R, supporters.

Run: ``python -m tests.benchmarks.bench_cases``.  Reconstructed: only the large figures are published ones.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from shitstorm_radar.pipeline.explanation import Explanation
from tests.benchmarks.cases import CASES, told


def line(name: str, hours: float, said: Explanation) -> str:
    """One moment of one case."""
    r = "-" if said.r.r is None else f"{said.r.r:.1f} ({said.r.lower:.1f}-{said.r.upper:.1f})"
    stand_by = said.who.supporters_share
    supporters = "-" if stand_by is None else f"{100 * stand_by:.0f}%"
    words = ", ".join(t.words for t in said.drivers.terms[:3])
    seen = f"{said.sentence.seen:.0f} ({said.sentence.lower or 0:.0f}-{said.sentence.upper or 0:.0f})"
    return (
        f"{name:14} {hours:6.1f} h  {said.social.force}/{said.media.force}   {seen:>12}  {said.who.carried:9} "
        f"{said.who.authors:5} {supporters:>5}  {said.r.trend:8} {r:14} {words}"
    )


def main() -> int:
    """Print every case at every moment."""
    print(f"{'case':14} {'after':>8}  wind  {'seen (usual)':>12}  {'carried':9} {'crit.':>5} {'supp.':>5}  R")
    with tempfile.TemporaryDirectory() as folder:
        for make in CASES:
            case = make()
            incidents, said = told(case, Path(folder))
            for hours, one in zip(case.asked_h, said, strict=True):
                print(line(case.name, hours, one))
            opened = ", ".join(f"{i.kind} {i.opened_at:%d %b %H:%M}" for i in incidents) or "none"
            print(f"{'':14} incidents: {opened}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
