"""Where this program's files lie on this computer."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APP_NAME = "shitstorm-radar"
STORE_VARIABLE = "SHITSTORM_RADAR_STORE"


def default_store_path() -> Path:
    """The store's file: in the platform's data folder, or where the environment says."""
    given = os.environ.get(STORE_VARIABLE)
    return Path(given) if given else data_folder() / "radar.sqlite3"


def data_folder() -> Path:
    """The platform's folder for this program's data."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def log_folder() -> Path:
    """The platform's folder for this program's log."""
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))
