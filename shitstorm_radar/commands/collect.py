"""``shitstorm-radar collect``: the radar without a window."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import random
import signal
import sys
from collections.abc import Coroutine

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.commands.alert_words import alert_words
from shitstorm_radar.commands.console import Commands
from shitstorm_radar.errors import InputError
from shitstorm_radar.polling.messages import AlertRaised, AlertShown, Failed, News, StatusChanged
from shitstorm_radar.polling.watch import Watch
from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.store.base import Store
from shitstorm_radar.store.sqlite_store import open_store

log = logging.getLogger(__name__)


def add_to(commands: Commands) -> None:
    """Offer the command."""
    collect = commands.add_parser(
        "collect",
        help="poll without a window until stopped",
        description=(
            "Polls the configured sources without a window and writes alerts to standard output, "
            "until it gets SIGTERM or SIGINT (Ctrl+C)."
        ),
    )
    collect.add_argument("--once", action="store_true", help="poll every source once, then stop")
    collect.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Poll until stopped.

    Raises:
        StoreError: the store cannot be opened, for instance because the app has it open.
        InputError: nothing is configured yet.
    """
    with open_store(arguments.store) as store:
        return asyncio.run(_collect(store, once=arguments.once))


async def _collect(store: Store, *, once: bool) -> int:
    def tell(news: News) -> None:
        _report(news)
        if isinstance(news, AlertRaised):
            watch.do(AlertShown(news.alert.key))

    watch = Watch(
        store,
        load_scorer(),
        on_news=tell,
        clock=SystemClock(),
        rng=random.Random(),  # noqa: S311 - spreads polls over time, no secret
    )
    try:
        if not watch.settings.sources:
            raise InputError(
                "there are no sources yet: open the app and name what to watch, or use another store (--store)",
                code="no_sources",
            )
        stop = _stop_on_signals()
        if once:
            await _unless_stopped(watch.round(), stop)
        else:
            await watch.run(stop)
    finally:
        await watch.aclose()
    return 0


async def _unless_stopped(work: Coroutine[None, None, None], stop: asyncio.Event) -> None:
    """Do the work; broken off when ``stop`` is set."""
    working, stopped = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait((working, stopped), return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if stop.is_set():
        working.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await working


def _stop_on_signals() -> asyncio.Event:
    """An event that SIGTERM and Ctrl+C set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows has no handlers in its loop
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
    return stop


def _report(news: News) -> None:
    if isinstance(news, AlertRaised):
        alert = news.alert
        sys.stdout.write(
            f"{alert.at:%Y-%m-%d %H:%M}Z {news.topic_name}: {alert.kind}, {alert_words(alert)}; "
            f"since {alert.since:%H:%M}Z\n"
        )
        sys.stdout.flush()
    elif isinstance(news, StatusChanged) and not news.status.condition.delivers:
        log.warning("%s: %s (%s)", news.status.source_id, news.status.condition, news.status.code)
    elif isinstance(news, Failed):
        log.warning("%s", news.message)
