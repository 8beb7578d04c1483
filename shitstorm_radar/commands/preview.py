"""``shitstorm-radar preview``: what a source would deliver, as JSON lines."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from shitstorm_radar.clock import SystemClock
from shitstorm_radar.commands.console import Commands, unreadable
from shitstorm_radar.errors import InputError, SourceError
from shitstorm_radar.export.json_lines import mention_document
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources.base import Visit
from shitstorm_radar.sources.catalogue import build_connector
from shitstorm_radar.sources.column_map import parse_map
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.vault import Vault

MORE_IS_READY = timedelta(0)  # what a visit says that has not reached the end

_PREVIEW = "preview"
_RECORDINGS = (".csv", ".tsv", ".jsonl", ".ndjson")


def add_to(commands: Commands) -> None:
    """Offer the command."""
    preview = commands.add_parser(
        "preview",
        help="show what an address or file would deliver",
        description=(
            "Prints the mentions of a feed address, of a Mastodon hashtag (--hashtag with the instance as address), "
            "of a feed saved as a file, or of a CSV/JSONL file, as JSON lines (times in UTC), and the source's state on "
            "stderr. Exit code 0 also without mentions, with the reason."
        ),
    )
    preview.add_argument("address", metavar="ADDRESS|FILE")
    preview.add_argument("--hashtag", help="read this hashtag on the Mastodon instance ADDRESS")
    preview.add_argument("--map", default="", metavar="text=column,...", help="columns of a CSV/JSONL file")
    preview.add_argument("--time-format", default="", metavar="FORMAT", help="strptime format of its times")
    preview.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what is there.

    A source that cannot be read is an answer too: its state and the reason.

    Raises:
        InputError: there is no such file, it cannot be read, or the mapping is wrong.
    """
    path = _file(arguments)
    try:
        visit = _saved_feed(path) if path and _is_saved_feed(path) else asyncio.run(_ask(_config(arguments, path)))
    except SourceError as err:
        sys.stderr.write(f"{err.condition}: no mentions: {err}\n")
        return 0
    for mention in visit.mentions:
        sys.stdout.write(json.dumps(mention_document(mention), ensure_ascii=False) + "\n")
    reason = visit.note or ("" if visit.mentions else "the source has no entries at present")
    skipped = f", {visit.skipped} unreadable items skipped" if visit.skipped else ""
    moved = f", moved to {visit.moved_to}" if visit.moved_to else ""
    sys.stderr.write(f"ok: {len(visit.mentions)} mentions{skipped}{moved}{': ' + reason if reason else ''}\n")
    return 0


async def _ask(config: SourceConfig) -> Visit:
    """All that the source would deliver at its first poll, however many visits that takes."""
    client = HttpClient()
    try:
        connector = build_connector(config, client, Vault())
        visit = await connector.poll({}, SystemClock().now())
        while visit.wait == MORE_IS_READY:
            after = await connector.poll(visit.cursor, SystemClock().now())
            visit = replace(after, mentions=visit.mentions + after.mentions, skipped=visit.skipped + after.skipped)
        return visit
    finally:
        await client.aclose()


def _file(arguments: argparse.Namespace) -> Path | None:
    """The file or folder that is meant; None for a web address or an instance."""
    address: str = arguments.address
    if arguments.hashtag is not None or "://" in address:
        return None
    path = Path(address)
    try:
        there = bool(address) and path.exists()
    except OSError as err:  # for instance a name that is too long
        raise unreadable(path, err) from err
    if not there:
        raise InputError(
            f"{address or repr(address)}: there is no such file; a web address begins with https:// or http://",
            code="file_missing",
            details={"path": address},
        )
    return path


def _is_saved_feed(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() not in _RECORDINGS


def _config(arguments: argparse.Namespace, path: Path | None) -> SourceConfig:
    if arguments.hashtag is not None:
        return SourceConfig(
            _PREVIEW, SourceKind.MASTODON, _PREVIEW, arguments.address, {"hashtag": arguments.hashtag.lstrip("#")}
        )
    if path is not None:
        parse_map(arguments.map)
        options = {"map": arguments.map, "time_format": arguments.time_format}
        return SourceConfig(_PREVIEW, SourceKind.FILE, _PREVIEW, str(path), {k: v for k, v in options.items() if v})
    return SourceConfig(_PREVIEW, SourceKind.FEED, _PREVIEW, arguments.address)


def _saved_feed(path: Path) -> Visit:
    from shitstorm_radar.sources.feed_parser import parse_feed

    try:
        body = path.read_bytes()
    except OSError as err:
        raise unreadable(path, err) from err
    feed = parse_feed(
        body, content_type=None, address=path.resolve().as_uri(), source_id=_PREVIEW, now=SystemClock().now()
    )
    return Visit(mentions=feed.mentions, note=feed.note, skipped=feed.skipped)
