"""The real app in a process of its own, with a probe in its event loop; prints its figures as one JSON line.

Run by ``bench_app.py``: ``python -m tests.benchmarks.watched_app start|idle|batches STORE``.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

from shitstorm_radar import app, cli
from shitstorm_radar.polling.messages import MentionsArrived, News, PollNow

BEGUN = "SHITSTORM_RADAR_BENCH_BEGUN_NS"
"""Monotonic nanoseconds just before the process was started."""

FILE_SOURCE = "bench-folder"
WAITING = "batches/*.waiting"
"""The batches, beside the store; the source watches their folder."""
SETTLE_S, IDLE_S = 15.0, 40.0
QUIET_S = 4.0
"""After a batch has been stored: what the window does with it counts, too."""
BEAT_MS = 10


class Usable(QObject):
    """Tells when the chart and the topics were painted with their figures and the loop then answers an event."""

    def __init__(self, radar: app.Desktop, then: Callable[[], None]) -> None:
        super().__init__(radar)
        self._radar, self._then = radar, then
        self._chart, self._topics = radar.window.chart.chart, radar.window.topics.view.viewport()
        self._missing = {"topics", "chart"}
        self._chart_filled = False
        self._chart._repaint_timer.timeout.connect(self._note_filled)
        radar._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._missing:
            if watched is self._topics and self._radar.window.keeper.latest.topics:
                self._missing.discard("topics")
            if watched is self._chart.viewport() and self._chart_filled:
                self._missing.discard("chart")
            if not self._missing:
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.LowEventPriority.value)
        return False

    def customEvent(self, event: QEvent) -> None:
        self._radar._app.removeEventFilter(self)
        self._then()

    def _note_filled(self) -> None:
        self._chart_filled = self._chart.series is not None


class Heart(QObject):
    """Asks for a beat every 10 ms in the window's loop and notes how long each took."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._gaps_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def take(self) -> dict[str, float]:
        """Gaps in ms since the last call: the worst, the 99th percentile, how many, and the memory now."""
        gaps, self._gaps_ms = self._gaps_ms, []
        figures = {"max_ms": max(gaps), "p99_ms": statistics.quantiles(gaps, n=100)[98], "beats": float(len(gaps))}
        return figures | {"rss_mb": resident_mb()}

    def _beat(self) -> None:
        now = time.perf_counter()
        self._gaps_ms.append((now - self._last) * 1e3)
        self._last = now


class Batches(QObject):
    """Puts one batch after the other into the watched folder, and notes what the window's loop felt."""

    def __init__(self, radar: app.Desktop, waiting: list[Path]) -> None:
        super().__init__(radar)
        self._radar = radar
        self._waiting = [(path, sum(1 for _ in path.open("rb")) - 1) for path in waiting]
        self._size = 0
        self._heart: Heart | None = None
        self._rounds: list[dict[str, float]] = []
        self._arrived = 0
        self._begun = self._cpu = self._took = self._spent = 0.0
        radar.polling.news.connect(self._hear)

    def begin(self) -> None:
        """Listen to a window without news first."""
        self._heart = Heart(self)
        after(self, QUIET_S, self._next)

    def _next(self) -> None:
        assert self._heart is not None
        figures = {"took_s": self._took, "cpu_s": self._spent, "arrived": float(self._arrived)}
        self._rounds.append(self._heart.take() | figures)
        if not self._waiting:
            end(self._radar, {"rounds": self._rounds})
            return
        self._arrived = 0
        batch, self._size = self._waiting.pop(0)
        batch.rename(batch.with_suffix(".csv"))
        self._begun, self._cpu = time.perf_counter(), time.process_time()
        self._radar.polling.send(PollNow(FILE_SOURCE))

    def _hear(self, news: News) -> None:
        if isinstance(news, MentionsArrived) and self._heart is not None:
            self._took, self._spent = time.perf_counter() - self._begun, time.process_time() - self._cpu
            self._arrived += sum(n for _, n in news.per_topic)
            if self._arrived == self._size:  # a batch comes in several visits
                after(self, QUIET_S, self._next)


def start(radar: app.Desktop) -> None:
    """Until the window can be used."""

    def usable() -> None:
        took_s = (time.monotonic_ns() - int(os.environ[BEGUN])) / 1e9
        end(radar, {"usable_s": took_s, "cpu_s": time.process_time()})

    Usable(radar, usable)


def idle(radar: app.Desktop) -> None:
    """CPU seconds per second while nothing new comes."""

    def begin() -> None:
        cpu_s, begun = time.process_time(), time.monotonic()

        def done() -> None:
            share = (time.process_time() - cpu_s) / (time.monotonic() - begun)
            active = radar.window.keeper.latest.sources.active
            end(radar, {"share": share, "active": active, "rss_mb": resident_mb()})

        after(radar, IDLE_S, done)

    Usable(radar, partial(after, radar, SETTLE_S, begin))


def batches(radar: app.Desktop) -> None:
    """What a storm does to the window."""
    watched = Batches(radar, sorted(Path(sys.argv[2]).parent.glob(WAITING)))
    Usable(radar, partial(after, radar, SETTLE_S, watched.begin))


def after(parent: QObject, seconds: float, then: Callable[[], None]) -> None:
    """Call ``then`` once."""
    timer = QTimer(parent, singleShot=True, interval=int(seconds * 1000))
    timer.timeout.connect(then)
    timer.start()


def end(radar: app.Desktop, figures: object) -> None:
    """Print the figures and quit as the user would."""
    print(json.dumps(figures), flush=True)
    radar._quit()


def resident_mb() -> float:
    """Of this process, in MB of a million bytes."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise LookupError("VmRSS")


PROBES = {"start": start, "idle": idle, "batches": batches}


def main(what: str, store: str) -> int:
    """Open the app as its command does."""
    run = app.Desktop.run

    def probed(self: app.Desktop) -> int:
        PROBES[what](self)
        return run(self)

    app.Desktop.run = probed  # type: ignore[method-assign]
    # httpx loads rich and pygments where the linters have brought them; who only runs the app does not have them
    sys.modules["httpx._main"] = None  # type: ignore[assignment]
    return cli.main(["--store", store])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
