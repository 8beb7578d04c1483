"""A program that claims a folder as its only window; prints what it learns, one word a line.

Usage: python -m tests.fakes.window_program FOLDER
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from shitstorm_radar.window.single_instance import SingleInstance, Start


def main() -> None:
    app = QCoreApplication([])
    instance = SingleInstance(Path(sys.argv[1]))
    instance.raise_requested.connect(lambda: print("came to the front", flush=True))
    start = instance.claim()
    print(start.value, flush=True)
    if start is Start.FIRST:
        app.exec()


if __name__ == "__main__":
    main()
