"""``shitstorm-radar opml``: lists of feeds in and out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from shitstorm_radar.commands.console import Commands, unreadable
from shitstorm_radar.errors import SettingsError
from shitstorm_radar.export.atomic_file import replacing
from shitstorm_radar.polling.saved_settings import load_settings
from shitstorm_radar.settings import SETTINGS_KEY, to_document
from shitstorm_radar.sources.opml import opml_of, parse_opml, with_feeds
from shitstorm_radar.store.sqlite_store import open_store


def add_to(commands: Commands) -> None:
    """Offer the command."""
    opml = commands.add_parser(
        "opml",
        help="add the feeds of an OPML file as sources, or write them to one",
        description=(
            "import adds every feed of FILE that is no source yet; export writes the sources that are feeds. "
            "The app must not be running at the same time when importing."
        ),
    )
    opml.add_argument("direction", choices=("import", "export"))
    opml.add_argument("file", type=Path, metavar="FILE")
    opml.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Carry the list in or out.

    Raises:
        RadarError: the file cannot be read or written, is no list of feeds, or the store is in use.
    """
    path: Path = arguments.file
    if arguments.direction == "import":
        return _bring_in(path, arguments.store)
    with open_store(arguments.store) as store:
        settings, _ = load_settings(store)
    with replacing(path) as file:
        file.write(opml_of(settings.sources))
    return 0


def _bring_in(path: Path, store_path: Path) -> int:
    try:
        body = path.read_bytes()
    except OSError as err:
        raise unreadable(path, err) from err
    feeds = parse_opml(body)
    with open_store(store_path) as store:
        settings, revision = load_settings(store)
        changed, added = with_feeds(settings, feeds)
        if store.put_config(SETTINGS_KEY, to_document(changed), revision) is None:
            raise SettingsError(
                "the settings were changed meanwhile; try again", field="sources", code="settings_moved"
            )
    sys.stderr.write(f"{added} sources added, {len(feeds) - added} were there already\n")
    return 0
