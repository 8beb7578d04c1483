"""The command line: reads the arguments and hands them to one command.

Errors go to stderr with exit code 2 and no trace; Qt is imported only by what opens a window,
and the commands' own modules not by the window, which is to open soon.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from shitstorm_radar import __version__
from shitstorm_radar.commands.console import drop_output, positive, speak_utf8
from shitstorm_radar.commands.places import default_store_path
from shitstorm_radar.errors import RadarError
from shitstorm_radar.sources.redaction import without_addresses

USAGE_ERROR = 2
INTERRUPTED = 130  # as a shell reports SIGINT

_EPILOG = """\
Without a command the app opens.

Everything stays on this computer: the store is one SQLite file, see "shitstorm-radar doctor".
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 when done, 2 when the request could not be carried out (the reason is on stderr), 130 when interrupted.
    """
    speak_utf8()
    words = _store_first(sys.argv[1:] if argv is None else argv)
    arguments = _parser(only_window=_asks_only_for_the_window(words)).parse_args(words)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    for handler in logging.getLogger().handlers:
        handler.addFilter(without_addresses)  # addresses may hold keys
    try:
        code = int(arguments.run(arguments))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except RadarError as err:
        print(f"shitstorm-radar: {err}", file=sys.stderr)  # noqa: T201 - the command line's own answer
        return USAGE_ERROR
    except BrokenPipeError:
        drop_output()  # the reader has gone, for instance "| head"
        return 0
    return code


def _store_first(words: Sequence[str]) -> list[str]:
    """The same request with ``--store FILE`` before the command, where the parser looks for it.

    >>> _store_first(["export", "incidents", "--store", "a.db"])
    ['--store', 'a.db', 'export', 'incidents']
    """
    place, rest = [], list(words)
    for i, word in enumerate(rest):
        if word == "--":
            break
        if word == "--store" or word.startswith("--store="):
            taken = 2 if word == "--store" else 1
            place = rest[i : i + taken]
            del rest[i : i + taken]
            break
    return [*place, *rest]


def _asks_only_for_the_window(words: Sequence[str]) -> bool:
    match list(words):
        case [] | ["app"] | ["--store", _] | ["--store", _, "app"]:
            return True
    return False


def _parser(*, only_window: bool = False) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="shitstorm-radar",
        description="Warns a communications manager early of a shitstorm.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument(
        "--store",
        type=Path,
        default=default_store_path(),
        metavar="FILE",
        help="the store's file (default: %(default)s)",
    )
    parser.set_defaults(run=_open_app)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_app(commands)
    if not only_window:
        _add_all_others(commands)
    return parser


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives the type no public name


def _add_app(commands: Commands[argparse.ArgumentParser]) -> None:
    app = commands.add_parser("app", help="open the app (the same as no command)", description="Open the app.")
    app.set_defaults(run=_open_app)


def _add_all_others(commands: Commands[argparse.ArgumentParser]) -> None:
    from shitstorm_radar.commands import backtest, collect, export, opml, preview, replay, score

    _add_demo(commands)
    for command in (collect, preview, replay, backtest, score, export, opml):
        command.add_to(commands)
    _add_doctor(commands)


def _add_demo(commands: Commands[argparse.ArgumentParser]) -> None:
    demo = commands.add_parser(
        "demo",
        help="open the app on a reconstructed storm in time lapse",
        description=(
            "Opens the app on the sausage storm of January 2012 (nachgestellt: a seeded reconstruction from the "
            "published figures, with German texts of our own), served by a local feed and polled in time lapse."
        ),
    )
    demo.add_argument(
        "--speed",
        type=positive("a speed"),
        default=1800.0,
        help="seconds of the story per second (default: %(default)g)",
    )
    demo.add_argument("--headless", action="store_true", help="without a window, as fast as it can")
    demo.add_argument("--export", type=Path, metavar="FILE", help="write the incidents as CSV at the end")
    demo.set_defaults(run=_open_demo)


def _add_doctor(commands: Commands[argparse.ArgumentParser]) -> None:
    doctor = commands.add_parser(
        "doctor",
        help="what works here and what does not",
        description="Says what works and what does not: versions, paths, tray, notifications, store, sources.",
    )
    doctor.set_defaults(run=_run_doctor)


def _open_app(arguments: argparse.Namespace) -> int:
    from shitstorm_radar.app import main as open_window  # Qt is loaded only for a window

    return open_window(arguments.store)


def _open_demo(arguments: argparse.Namespace) -> int:
    if arguments.headless:
        from shitstorm_radar.commands import demo_run

        return demo_run.run_headless(arguments.export)
    from shitstorm_radar.app import demo  # Qt is loaded only for a window

    return demo(arguments.speed, arguments.export)


def _run_doctor(arguments: argparse.Namespace) -> int:
    from shitstorm_radar.commands import doctor

    return doctor.run(arguments.store)
