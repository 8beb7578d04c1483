"""kill -9 at any point: nothing that was acknowledged is lost, and nothing is counted twice."""

import subprocess
import sys
from pathlib import Path

import pytest

from shitstorm_radar.store.sqlite_store import open_store
from tests.store.making import HOUR, NOON

KILLS = 20
SIZE = 20
ROOT = Path(__file__).parents[2]


def filed_until_killed(path: Path, batches: int) -> int:
    """The number of the last batch that the child acknowledged; it is killed after some more lines."""
    command = [sys.executable, "-m", "tests.store.filing_child", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout
        for _ in range(batches):
            child.stdout.readline()
        child.kill()
        rest = child.stdout.read().split("\n")
    return int(next((line for line in reversed(rest[:-1]) if line), 0))


@pytest.mark.parametrize("run", range(2))
def test_a_killed_collector_goes_on_without_loss_or_double_count(tmp_path, run):
    path = tmp_path / "radar.sqlite3"
    for kill in range(KILLS // 2):
        acknowledged = filed_until_killed(path, batches=1 + (kill + run) % 4)
        store = open_store(path)
        batches = int(str(store.sources()["news"].cursor["next"]))
        totals = store.totals("wurst", NOON, NOON + 2 * HOUR)
        minutes = store.series("wurst", NOON, NOON + 2 * HOUR, 60)
        hours = store.series("wurst", NOON, NOON + 2 * HOUR, 3600)
        known = store.known([f"feed:{n}" for n in range(batches * SIZE + SIZE)])
        store.close()

        assert batches >= acknowledged
        assert len(known) == totals.mentions == minutes.mentions.sum() == hours.mentions.sum() == batches * SIZE
        assert totals.critical == minutes.critical.sum() == hours.critical.sum() == batches * SIZE * 0.25
