"""``shitstorm-radar backtest --topic NAME``: when each budget would have rung on a topic's last ninety days."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.commands.export import topic_named
from shitstorm_radar.detection.hindsight import Ring
from shitstorm_radar.pipeline.hindsight import Review, review
from shitstorm_radar.polling.saved_settings import load_settings
from shitstorm_radar.records import SurgeKind
from shitstorm_radar.settings import AlarmBudget, Topic
from shitstorm_radar.store.sqlite_reader import open_reader

_DAY_S = 86_400.0
_WORTH_SAYING_S = 3600.0

_BUDGETS = {
    AlarmBudget.WEEK: "about one false alarm a week",
    AlarmBudget.MONTH: "about one false alarm a month",
    AlarmBudget.QUARTER: "about one false alarm a quarter",
}
_KINDS = {SurgeKind.STORM: "storm, critical mentions", SurgeKind.SURGE: "surge, mentions that are hardly critical"}


def run(arguments: argparse.Namespace) -> int:
    """Judge the topic and print the dates.

    Raises:
        InputError: there is no such topic.
        StoreError: the store cannot be read.
    """
    with open_reader(arguments.store) as reader:
        settings, _ = load_settings(reader)
        topic = topic_named(settings, arguments.topic)
        found = review(reader, topic, SystemClock().now(), _progress if sys.stderr.isatty() else _silent)
    if sys.stderr.isatty():
        sys.stderr.write("\r     \r")
    if found is not None:
        sys.stdout.writelines(f"{line}\n" for line in _lines(topic, found))
    return 0


def _lines(topic: Topic, found: Review) -> Iterator[str]:
    if not found.measured_s:
        yield f"{topic.name}: nothing was measured in the last 90 days, so there is nothing to judge"
        return
    yield f"{topic.name}: {found.begin:%Y-%m-%d %H:%M} to {found.end:%Y-%m-%d %H:%M} UTC"
    yield f"{found.measured_s / _DAY_S:.1f} days were measured"
    if found.blind_s > _WORTH_SAYING_S:
        yield f"{_span(found.blind_s)} were blind: nobody knows what would have rung then"
    if not found.learned:
        yield "too short: the detector has not learned yet what is usual"
    elif found.learned_at is not None:
        yield f"until {found.learned_at:%Y-%m-%d %H:%M} it was learning what is usual: it may have missed something"
    for budget, rings in found.rings.items():
        chosen = " (the topic's setting)" if budget is topic.budget else ""
        yield f"{_BUDGETS[budget]}{chosen}: would have rung {_times(len(rings))}"
        yield from map(_ring_line, rings)


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")


def _ring_line(ring: Ring) -> str:
    figures = f"{ring.seen:.0f} in {_span(ring.window_s)}, usual {ring.usual:.1f}"
    return f"  {ring.at:%Y-%m-%d %H:%M}  {_KINDS[ring.kind]}: {figures}"


def _span(seconds: float) -> str:
    for unit, length_s in (("days", _DAY_S), ("h", 3600.0)):
        if seconds >= 2 * length_s:
            return f"{seconds / length_s:.1f} {unit}"
    return f"{seconds / 60:.0f} min"


def _silent(_: float) -> bool:
    return True


def _progress(share: float) -> bool:
    sys.stderr.write(f"\r{share:4.0%} ")
    sys.stderr.flush()
    return True
