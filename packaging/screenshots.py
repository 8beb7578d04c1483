"""The README's pictures of the window, on the reconstructed storm at the evening of 4 January 2012.

Usage, in the project's folder, a minute or so: QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/screenshots.py
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402 - the platform is chosen before Qt is there

from shitstorm_radar.demo.feed_site import FeedSite  # noqa: E402
from shitstorm_radar.demo.story import sausage_storm  # noqa: E402
from shitstorm_radar.demo.story_clock import StoryClock  # noqa: E402
from shitstorm_radar.demo.time_lapse import TimeLapse, prepare  # noqa: E402
from shitstorm_radar.polling.watch import Watch  # noqa: E402
from shitstorm_radar.scoring import load_scorer  # noqa: E402
from shitstorm_radar.settings import Settings, Theme  # noqa: E402
from shitstorm_radar.store.sqlite_reader import open_reader  # noqa: E402
from shitstorm_radar.store.sqlite_store import open_store  # noqa: E402
from shitstorm_radar.window import local_time  # noqa: E402
from shitstorm_radar.window.language import use_language  # noqa: E402
from shitstorm_radar.window.main_window import MainWindow  # noqa: E402
from shitstorm_radar.window.reading_thread import ReadingThread  # noqa: E402
from shitstorm_radar.window.theme import apply_theme  # noqa: E402

FOLDER = ROOT / "packaging" / "screenshots"
EVENING = datetime(2012, 1, 4, 18, 30, tzinfo=UTC)
SIZE = (1400, 880)
PICTURES = (("window-dark.png", "de", Theme.DARK, "mentions"), ("window-light.png", "en", Theme.LIGHT, "situation"))
_SETTLED_S = 4.0  # the situation is explained in a second look
_WEEK = 3  # the chart's fourth range shows the onset too


def tell(path: Path, clock: StoryClock, until: datetime) -> Settings:
    """Poll the story into a store at ``path``, through the real way, up to a time."""
    story = sausage_storm()
    with FeedSite(story, clock) as site, open_store(path, durable=False) as store:
        settings = prepare(store, story, site.address)
        rng = random.Random(0)  # noqa: S311 - spreads polls over time, no secret
        watch = Watch(store, load_scorer(), on_news=lambda _: None, clock=clock, rng=rng)
        asyncio.run(_lapse(TimeLapse(watch, story, clock, speed=None), clock, until))
    return settings


async def _lapse(lapse: TimeLapse, clock: StoryClock, until: datetime) -> None:
    stop = asyncio.Event()

    def look() -> None:
        if clock.now() >= until:
            stop.set()

    await lapse.run(stop, look)


def picture(app: QApplication, make: Callable[[], MainWindow], path: Path, tab: str) -> None:
    """Open a window with one of its tabs in front, let it fill, and keep what it shows."""
    window = make()
    window.resize(*SIZE)
    window.show()
    window.chart.set_range(_WEEK)
    window.tabs.setCurrentWidget(getattr(window.tabs, tab))
    end = time.monotonic() + _SETTLED_S
    while time.monotonic() < end:
        app.processEvents()
    window.chart.chart.refresh()
    window.grab().save(str(path))
    window.leave()
    window.deleteLater()
    app.processEvents()


def main() -> int:
    """Write both pictures."""
    app = QApplication(sys.argv[:1])
    local_time.use_zone(ZoneInfo("Europe/Berlin"))
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="shitstorm-radar-pictures-") as folder:
        store = Path(folder) / "story.sqlite3"
        clock = StoryClock(sausage_storm().begin)
        settings = tell(store, clock, EVENING)
        reading = ReadingThread(lambda: open_reader(store))
        reading.start()
        for name, language, theme, tab in PICTURES:
            use_language(app, language)
            apply_theme(app, theme)
            picture(app, lambda: MainWindow(reading, lambda _: None, settings, clock), FOLDER / name, tab)
            sys.stdout.write(f"{FOLDER / name}: {(FOLDER / name).stat().st_size / 1000:.0f} kB\n")
        reading.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
