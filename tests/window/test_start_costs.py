"""What the window's start leaves out of what its libraries do on the way."""

import json
import subprocess
import sys
from typing import Any

import pytest

_STARTED = """
import json, linecache, sys
import shitstorm_radar.app
from PySide6 import QtWidgets
LATER = ("window.dialogs.source_editor", "window.dialogs.topic_editor", "pipeline.explaining", "scoring.rules", "polling.watch")


def missing_after_loading_dialogs():
    from shitstorm_radar.window.dialog_desk import load_dialogs
    load_dialogs()
    return [name for name in LATER[:2] if "shitstorm_radar." + name not in sys.modules]


from pyqtgraph.Qt import QtWidgets as mirrored
print(json.dumps({
    "lines": sum(len(kept[2]) for kept in linecache.cache.values() if len(kept) > 2),
    "names": len(vars(mirrored)),
    "same": mirrored.QLabel is QtWidgets.QLabel,
    "listed": "QLabel" in dir(QtWidgets),
    "early": [name for name in LATER if "shitstorm_radar." + name in sys.modules],
    "late": missing_after_loading_dialogs(),
}))
"""


@pytest.fixture(scope="module")
def started() -> dict[str, Any]:
    """What is loaded when the app's modules are."""
    ended = subprocess.run([sys.executable, "-c", _STARTED], capture_output=True, text=True, check=True)
    return dict(json.loads(ended.stdout))


def test_the_source_of_what_is_imported_is_not_read(started: dict[str, Any]) -> None:
    assert started["lines"] < 5_000  # read whole it is 190,000 lines


def test_pyqtgraph_does_not_ask_for_every_class_of_qt(started: dict[str, Any]) -> None:
    assert started["names"] < 100  # Qt has 450


def test_pyqtgraph_finds_qts_own_classes(started: dict[str, Any]) -> None:
    assert started["same"]
    assert started["listed"]


def test_what_opens_at_a_click_or_works_elsewhere_is_not_loaded_before_the_window(started: dict[str, Any]) -> None:
    assert started["early"] == []
    assert started["late"] == []
