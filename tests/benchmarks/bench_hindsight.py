"""The trial of three budgets on a topic's last ninety days, and how much it holds up the window meanwhile.

Bounds: at most 60 s, and no gap of the window's heartbeat above 100 ms, on two shared cores.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from shitstorm_radar.pipeline.hindsight import REVIEWED, WARM_UP
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.window.past_desk import PastDesk, ReviewEnd
from shitstorm_radar.window.reading_thread import ReadingThread
from tests.pipeline.desk import BEGIN, MUELLER
from tests.pipeline.past import keep, quiet
from tests.window.conftest import FixedClock

SWITCH_S = 0.00005  # as the app sets it
LIMIT_S, LIMIT_GAP_MS = 60.0, 100.0
BEAT_MS = 5


class Heart(QObject):
    """Beats in the window's thread and remembers the longest gap."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_s = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now


def main() -> int:
    """Try it once and print the figures; 1 when a bound is broken."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    sys.setswitchinterval(SWITCH_S)
    end = BEGIN + REVIEWED + WARM_UP
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "radar.sqlite3"
        with open_store(path, durable=False) as store:
            days = (end - BEGIN) / timedelta(days=1)
            keep(store, quiet(days, per_hour=10), [(BEGIN, end, 1.0)])
        thread = ReadingThread(lambda: open_reader(path))
        thread.start()
        past, ends, heart = PastDesk(thread, FixedClock(end)), list[ReviewEnd](), Heart()
        past.reviewed.connect(ends.append)
        began, cpu = time.perf_counter(), time.process_time()
        past.begin_review(MUELLER)
        while not ends:
            app.processEvents()
            time.sleep(0.001)
        took_s, cpu_s = time.perf_counter() - began, time.process_time() - cpu
        thread.stop()
    bins = (end - BEGIN) // timedelta(minutes=5)
    gap_ms = heart.longest_s * 1000
    print(f"{bins} bins, three budgets: {took_s:.1f} s (CPU {cpu_s:.1f} s); longest gap of the window {gap_ms:.0f} ms")
    return 0 if took_s <= LIMIT_S and gap_ms <= LIMIT_GAP_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
