"""``make bench``: runs every ``bench_*.py`` in a process of its own, after saying what machine this is.

``python -m tests.benchmarks WORD...`` runs only those whose names hold one of the words.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LONGEST_S = 900


def main(words: list[str]) -> int:
    """Run them one after the other; returns 1 when one failed, 2 when there is none."""
    chosen = [path for path in sorted(HERE.glob("bench_*.py")) if not words or any(w in path.stem for w in words)]
    if not chosen:
        print(f"no bench_*.py in {HERE.relative_to(ROOT)} matches {words}", file=sys.stderr)
        return 2
    print("\n".join(machine()), flush=True)
    failed = [path.stem for path in chosen if not _run(path)]
    if failed:
        print(f"\nfailed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def machine() -> list[str]:
    """What the figures were taken on."""
    from PySide6.QtCore import qVersion

    return [
        f"machine  {platform.node()}, {platform.platform()}",
        f"cpu      {_cpu()}, {os.cpu_count()} cores",
        f"python   {platform.python_version()}",
        f"qt       {qVersion()}",
    ]


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _run(path: Path) -> bool:
    print(f"\n--- {path.stem}", flush=True)
    start = f"from tests.benchmarks.{path.stem} import main; raise SystemExit(main())"
    try:
        return subprocess.run([sys.executable, "-c", start], cwd=ROOT, timeout=LONGEST_S, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        print(f"stopped after {LONGEST_S} s", file=sys.stderr)
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
