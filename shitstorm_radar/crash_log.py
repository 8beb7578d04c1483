"""Bugs are written down, never swallowed: a rotating log, and hooks for whatever escapes."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import sys
import threading
from types import TracebackType

from shitstorm_radar.commands.places import log_folder
from shitstorm_radar.sources.redaction import without_addresses

log = logging.getLogger(__name__)

_LOG_BYTES = 1_000_000
_LOG_FILES = 5


def watch_for_bugs() -> None:
    """Log to the platform's log folder, and log every exception that nobody caught."""
    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "radar.log", maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
        )
    except OSError as err:
        log.warning("no log file: %s", err)
    else:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
        handler.addFilter(without_addresses)  # addresses may hold keys
        logging.getLogger().addHandler(handler)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread
    if sys.stderr is not None:  # a program without a console has none
        faulthandler.enable()


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.critical("a bug", exc_info=(kind, error, trace))


def _log_uncaught_in_thread(hooked: threading.ExceptHookArgs) -> None:
    if hooked.exc_value is not None:
        log.critical("a bug in %s", hooked.thread, exc_info=(hooked.exc_type, hooked.exc_value, hooked.exc_traceback))
