"""``shitstorm-radar demo --headless``: the whole story as fast as it can, without a window."""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from shitstorm_radar.commands.alert_words import alert_words
from shitstorm_radar.commands.console import check_place
from shitstorm_radar.demo.feed_site import FeedSite
from shitstorm_radar.demo.story import Story, sausage_storm
from shitstorm_radar.demo.story_clock import StoryClock
from shitstorm_radar.demo.time_lapse import TimeLapse, prepare
from shitstorm_radar.export.csv_file import Dialect, write_incidents
from shitstorm_radar.polling.messages import AlertRaised, News
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.records import Incident
from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.store.sqlite_store import open_store


def run_headless(export: Path | None) -> int:
    """Tell the story, print its alerts, and write the incidents where asked.

    Raises:
        InputError: the export cannot be written.
    """
    check_place(export)
    story = sausage_storm()
    incidents = asyncio.run(_tell(story))
    sys.stdout.write(f"{len(story.posts)} posts ({story.label}), {len(incidents)} incidents\n")
    if export is not None:
        export_incidents(export, incidents, story)
    return 0


def export_incidents(path: Path, incidents: Sequence[Incident], story: Story) -> int:
    """Write the story's incidents, oldest first, as German Excel likes it; answers with the rows.

    Raises:
        InputError: the file cannot be written.
    """
    name = f"{story.topic} ({story.label})"
    rows = [(i, name) for i in sorted(incidents, key=lambda i: i.opened_at)]
    return write_incidents(path, rows, Dialect(delimiter=";", decimal=","))


async def _tell(story: Story) -> tuple[Incident, ...]:
    clock = StoryClock(story.begin)
    stop = asyncio.Event()
    with (
        tempfile.TemporaryDirectory(prefix="shitstorm-radar-demo-") as folder,
        FeedSite(story, clock) as site,
        open_store(Path(folder) / "demo.sqlite3", durable=False) as store,
    ):
        prepare(store, story, site.address)
        watch = Watch(store, load_scorer(), on_news=_report, clock=clock, rng=random.Random(0))  # noqa: S311 - spreads polls
        await TimeLapse(watch, story, clock, speed=None).run(stop)
        return tuple(sorted(store.incidents(), key=lambda i: i.opened_at))


def _report(news: News) -> None:
    if isinstance(news, AlertRaised):
        alert = news.alert
        sys.stdout.write(
            f"{alert.at:%Y-%m-%d %H:%M}Z {alert.kind} step {alert.step}: {alert_words(alert)}; "
            f"since {alert.since:%Y-%m-%d %H:%M}Z\n"
        )
