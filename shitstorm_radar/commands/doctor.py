"""``shitstorm-radar doctor``: what works on this computer and what does not."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from shitstorm_radar import __version__
from shitstorm_radar.commands.places import log_folder
from shitstorm_radar.errors import RadarError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.settings import SETTINGS_KEY, from_document
from shitstorm_radar.store.sqlite_reader import open_reader

_LIBRARIES = (
    "PySide6_Essentials",
    "pyqtgraph",
    "httpx",
    "numpy",
    "scipy",
    "lxml",
    "selectolax",
    "platformdirs",
    "sentencepiece",
)
_DESKTOP_LIMIT_S = 15
_ASK_AGAIN = "it is asked again by itself"
_WAYS_OUT = {
    SourceCondition.BLOCKED: "the site refuses programs: take another source",
    SourceCondition.WRONG_ADDRESS: "correct its address",
    SourceCondition.NEEDS_SIGN_IN: "it can only be read signed in: take another source",
    SourceCondition.BROKEN_DATA: "look at it with 'shitstorm-radar preview'",
    SourceCondition.OFFLINE: "check the network; it is asked again by itself",
}
_RESOURCES = ("icons", "lexica", "model", "translations", "demo")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    works: bool
    what: str
    detail: str


def run(store: Path) -> int:
    """Print all findings; the exit code is 0 even when something does not work, since the report itself does."""
    for finding in findings(store):
        sys.stdout.write(f"{'ok  ' if finding.works else 'FAIL'}  {finding.what}: {finding.detail}\n")
    return 0


def findings(store: Path) -> Iterator[Finding]:
    """What works and what does not, one after another."""
    yield Finding(True, "Shitstorm Radar", __version__)
    yield Finding(True, "Python", f"{platform.python_version()} on {platform.platform()}")
    yield Finding(True, "SQLite", sqlite3.sqlite_version)
    yield from _libraries()
    yield from _resources()
    yield negativity()
    yield from _places(store)
    yield from _store(store)
    yield from _desktop()


def _libraries() -> Iterator[Finding]:
    for name in _LIBRARIES:
        try:
            yield Finding(True, name, importlib.metadata.version(name))
        except importlib.metadata.PackageNotFoundError:
            yield Finding(False, name, "is not installed; run 'make run' again")


def _resources() -> Iterator[Finding]:
    for name in _RESOURCES:
        folder = resource(name)
        there = folder.is_dir()
        yield Finding(there, f"shipped {name}", str(folder) if there else f"{folder} is missing; install again")


def negativity() -> Finding:
    """Whether the trained model judges, or the lexica in its stead."""
    scorer = load_scorer()
    if scorer.name == "model":
        return Finding(True, "negativity", f"trained model {scorer.model}")
    return Finding(False, "negativity", "the model's file is missing or damaged, the lexica stand in; install again")


def _places(store: Path) -> Iterator[Finding]:
    for what, folder in (("data folder", store.parent), ("log folder", log_folder())):
        nearest = next(p for p in (folder, *folder.parents) if p.exists())
        writable = os.access(nearest, os.W_OK)
        yield Finding(writable, what, str(folder) if writable else f"{folder} cannot be written; check your rights")


def _store(path: Path) -> Iterator[Finding]:
    if not path.exists():
        yield Finding(True, "store", f"{path} does not exist yet; it is made at the first start")
        return
    try:
        with open_reader(path) as reader:
            document, _ = reader.get_config(SETTINGS_KEY)
            settings = from_document(document) if isinstance(document, dict) else None
            memories = reader.sources()
            damage = reader.damage()
    except RadarError as err:
        yield Finding(False, "store", str(err))
        return
    topics = len(settings.topics) if settings else 0
    yield Finding(True, "store", f"{path}, {path.stat().st_size / 1e6:.1f} MB, {topics} topics")
    for problem in damage:
        yield Finding(False, "store", f"{path} is damaged: {problem}; close the program and put a backup in its place")
    names = {s.id: s.name for s in settings.sources} if settings else {}
    for source_id, memory in memories.items():
        status = memory.status
        last = f"{status.last_success_at:%Y-%m-%d %H:%M}Z" if status.last_success_at else "never"
        code = f" ({status.code})" if status.code else ""
        works = status.condition.delivers or status.last_attempt_at is None
        way_out = "" if works else f"; {_WAYS_OUT.get(status.condition, _ASK_AGAIN)}"
        yield Finding(
            works,
            f"source {names.get(source_id, source_id)}",
            f"{status.condition}{code}, last success {last}, {status.delivered} delivered{way_out}",
        )


def _desktop() -> Iterator[Finding]:
    """Tray and notifications, asked in a process of their own: a missing display ends Qt's process, not this one."""
    command = [sys.executable, "-m", "shitstorm_radar.window.desktop_check"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_DESKTOP_LIMIT_S, check=False)  # noqa: S603 - our own interpreter and module
    except subprocess.TimeoutExpired:
        yield Finding(False, "desktop", f"no answer within {_DESKTOP_LIMIT_S} s; sign in to the desktop anew")
        return
    if done.returncode != 0:
        yield Finding(False, "desktop", f"no window can open: {_why_no_window(done)}")
        return
    for check in json.loads(done.stdout):
        yield Finding(check["ok"], check["name"], check["detail"])


def _why_no_window(ended: subprocess.CompletedProcess[str]) -> str:
    if sys.platform == "linux" and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        return "there is no display; start it on a desktop, or use 'shitstorm-radar collect'"
    reasons = ended.stderr.strip().splitlines() or [f"the check ended with {ended.returncode}"]
    return f"{reasons[0]}; start it in a desktop session, or use 'shitstorm-radar collect'"
