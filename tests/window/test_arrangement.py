"""The window's first size fits the screen on which it opens."""

import pytest
from PySide6.QtCore import QSize

from shitstorm_radar.window.arrangement import first_size
from shitstorm_radar.window.main_window import MainWindow
from tests.window import filled_store


@pytest.mark.parametrize(
    ("room", "size"),
    [((1920, 1040), (1280, 800)), ((1366, 728), (1280, 680)), ((1280, 1024), (1264, 800)), ((1000, 640), (1000, 640))],
)
def test_the_window_is_as_large_as_usual_or_as_the_screen_allows(room, size):
    assert first_size(QSize(*room)) == QSize(*size)


def test_a_new_window_lies_whole_on_its_screen(qtbot, reading, sent, clock, berlin, english):
    window = MainWindow(reading, sent.append, filled_store.SETTINGS, clock)
    room = window.screen().availableGeometry().size()

    assert window.size() == first_size(room)
    window.leave()
    window.deleteLater()
