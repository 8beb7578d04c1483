"""The app as its user feels it: how soon it can be used, what it costs to leave it open, whether a storm stalls it.

Run: ``python -m tests.benchmarks.bench_app [start] [idle] [batches]`` (all without a word).
The app runs in a process of its own on a copy of the store with a million mentions, which is built once in
``build/bench`` (about two minutes); without a screen, and on the X display where there is one.
"""

from __future__ import annotations

import csv
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from shitstorm_radar.polling.saved_settings import load_settings
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, SourceKind, to_document
from shitstorm_radar.store.sqlite_store import open_store
from tests.benchmarks.big_store import SOURCES, TOPICS, big_store
from tests.benchmarks.watched_app import BEGUN, FILE_SOURCE, WAITING

KEPT = Path(__file__).resolve().parents[2] / "build" / "bench"
RUNS = 7
BATCHES, BATCH = 10, 10_000
START_S, IDLE_SHARE, STALL_MS, RESIDENT_MB = 1.5, 0.02, 50.0, 300.0
_LONGEST_S = 240
_TEXT = (
    "Wurst Werbung peinlich großartig nie wieder Kundin Filiale Antwort warten unverschämt danke Hotline Rechnung "
    "falsch abgebucht Protest bitte endlich Entschuldigung Stellungnahme awful service nobody answers wirklich schon"
)
_WORDS = _TEXT.split()


def main(*words: str) -> int:
    """Print the figures; 1 when a bound is broken."""
    parts: dict[str, Callable[[Path, str], bool]] = {"start": starting, "idle": idling, "batches": storming}
    chosen = [parts[w] for w in words] or list(parts.values())
    big = big_store(KEPT)
    good = True
    for platform in platforms():
        for part in chosen:
            with tempfile.TemporaryDirectory(dir=KEPT) as folder:
                store = Path(folder) / "radar.sqlite3"
                shutil.copyfile(big, store)
                good &= part(store, platform)
    return 0 if good else 1


def platforms() -> list[str]:
    """Qt's platforms to measure on."""
    return ["offscreen", "xcb"] if os.environ.get("DISPLAY") else ["offscreen"]


def starting(store: Path, platform: str) -> bool:
    """Process start to a window that shows its figures and answers."""
    runs = [watch("start", store, platform) for _ in range(RUNS + 1)][1:]
    median = statistics.median(run["usable_s"] for run in runs)
    worst = max(run["usable_s"] for run in runs)
    cpu = statistics.median(run["cpu_s"] for run in runs)
    say(f"start, {platform}", f"{median:.2f} s", f"{START_S} s", f"worst of {RUNS} {worst:.2f} s, CPU {cpu:.2f} s")
    return bool(median <= START_S)


def idling(store: Path, platform: str) -> bool:
    """CPU with 50 feeds that bring nothing new."""
    with feeds() as port:
        configure(store, [_feed(n, port) for n in range(SOURCES)])
        figures = watch("idle", store, platform)
    say(
        f"idle, {platform}",
        f"{figures['share']:.2%}",
        f"{IDLE_SHARE:.0%}",
        f"{figures['active']:.0f} of {SOURCES} sources delivering, {TOPICS} topics, {figures['rss_mb']:.0f} MB",
    )
    return bool(figures["share"] < IDLE_SHARE and figures["active"] == SOURCES)


def storming(store: Path, platform: str) -> bool:
    """Gaps of the window's 10 ms timer while batches arrive, and the memory afterwards."""
    folder = store.parent / Path(WAITING).parent
    folder.mkdir()
    write_batches(folder, datetime.now(UTC))
    configure(store, [SourceConfig(FILE_SOURCE, SourceKind.FILE, "Ordner", str(folder), {}, 86_400, 60, 86_400)])
    quiet, *rounds = watch("batches", store, platform)["rounds"]
    assert all(r["arrived"] == BATCH for r in rounds), rounds
    worst = max(r["max_ms"] for r in rounds)
    median = statistics.median(r["max_ms"] for r in rounds)
    p99 = statistics.median(r["p99_ms"] for r in rounds)
    took, cpu = (statistics.median(r[name] for r in rounds) for name in ("took_s", "cpu_s"))
    say(
        f"stall while {BATCH:,} mentions arrive, {platform}",
        f"{worst:.0f} ms",
        f"{STALL_MS:.0f} ms",
        f"worst of {BATCHES} batches, median {median:.0f} ms, p99 {p99:.0f} ms, quiet {quiet['max_ms']:.0f} ms; "
        f"a batch takes {took:.1f} s, CPU {cpu:.1f} s",
    )
    resident = rounds[-1]["rss_mb"]
    say(
        f"memory after {BATCHES} batches, {platform}",
        f"{resident:.0f} MB",
        f"{RESIDENT_MB:.0f} MB",
        f"before {quiet['rss_mb']:.0f} MB",
    )
    return bool(worst <= STALL_MS and resident < RESIDENT_MB)


def say(name: str, figure: str, bound: str, more: str) -> None:
    """One line; the load tells how much others disturbed."""
    print(f"{name}: {figure} (bound {bound}; {more}; load {os.getloadavg()[0]:.1f})", flush=True)


def watch(what: str, store: Path, platform: str) -> Any:
    """Run the app with a probe and return its figures."""
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}  # installed ones are compiled
    home = str(store.parent)
    environment = inherited | {"QT_QPA_PLATFORM": platform, "HOME": home, "XDG_CONFIG_HOME": home}
    environment[BEGUN] = str(time.monotonic_ns())
    command = [sys.executable, "-m", "tests.benchmarks.watched_app", what, str(store)]
    ended = subprocess.run(command, env=environment, stdout=subprocess.PIPE, timeout=_LONGEST_S, check=True)
    return json.loads(ended.stdout.splitlines()[-1])


def configure(path: Path, sources: list[SourceConfig]) -> None:
    """Other sources for the big store's topics."""
    with open_store(path) as store:
        settings, revision = load_settings(store)
        store.put_config(SETTINGS_KEY, to_document(Settings(settings.topics, tuple(sources))), revision)


def write_batches(folder: Path, until: datetime) -> None:
    """Mentions of the last ten minutes; one visit reads one batch of them, the very first is history."""
    rng = random.Random(5)
    columns = ["id", "published_at", "author", "text"]
    (folder / "0.csv").write_text(",".join(columns) + "\n", encoding="utf-8")
    for number in range(BATCHES):
        with (folder / f"{number:02}{Path(WAITING).suffix}").open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(columns)
            table.writerows(_row(f"{number}-{n}", until, rng) for n in range(BATCH))


def _row(uid: str, until: datetime, rng: random.Random) -> list[str]:
    at = until - timedelta(seconds=rng.uniform(0, 600))
    text = " ".join(rng.choices(_WORDS, k=rng.randint(4, 40)))
    return [uid, at.isoformat(), f"nutzer{rng.randrange(50_000)}", f"Marke{rng.randrange(TOPICS)} {text} {uid}"]


def _feed(number: int, port: int) -> SourceConfig:
    host = f"127.0.0.{number + 1}"  # each a host of its own, as sources usually are
    return SourceConfig(f"feed-{number}", SourceKind.FEED, f"Quelle {number}", f"http://{host}:{port}/{number}.rss")


@contextmanager
def feeds() -> Iterator[int]:
    """Feeds of 30 entries each, every other one with "not modified" when asked again; their port."""

    class Answer(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

        def do_GET(self) -> None:
            if self.headers.get("If-None-Match") and self.path.endswith(("0.rss", "2.rss", "4.rss", "6.rss", "8.rss")):
                self.send_response(304)
                self.end_headers()
                return
            body = document(self.path).encode()
            self.send_response(200)
            for name, value in (
                ("Content-Type", "application/rss+xml"),
                ("ETag", '"1"'),
                ("Content-Length", len(body)),
            ):
                self.send_header(name, str(value))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("", 0), Answer)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def document(path: str) -> str:
    """A feed that never changes."""
    items = "".join(
        f"<item><guid>{path}-{n}</guid><title>Marke{n % TOPICS} {' '.join(_WORDS[:12])}</title>"
        f"<pubDate>Fri, 20 Nov 2026 {n % 24:02}:00:00 GMT</pubDate></item>"
        for n in range(30)
    )
    return f"<rss version='2.0'><channel><title>{path}</title>{items}</channel></rss>"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
