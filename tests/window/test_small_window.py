"""At its smallest, and with a banner above, the window still shows all of the chart: the time axis is its last row."""

import pytest
from PySide6.QtCore import QPoint

from shitstorm_radar.window.banner import BannerNote
from shitstorm_radar.window.language import use_language

pytestmark = pytest.mark.usefixtures("themed")


def test_the_time_axis_is_seen_in_the_smallest_window_below_a_banner(window, qtbot):
    window.resize(window.minimumSize())
    window.banner.tell(BannerNote("tray", "This desktop has no tray"))
    qtbot.waitUntil(lambda: window.banner.isVisible() and window.height() == window.minimumHeight())

    chart = window.chart.chart
    qtbot.waitUntil(lambda: chart.mapTo(window.chart, QPoint(0, chart.height())).y() <= window.chart.height())
    assert window.chart.height() >= window.chart.minimumSizeHint().height()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_incidents_fit_into_a_window_of_usual_size(window, qapp, qtbot, language):
    use_language(qapp, language)
    window.resize(1280, 720)
    view = window.tabs.incidents
    qtbot.waitUntil(lambda: window.width() == 1280 and view.viewport().width() > 900)
    try:
        qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
    finally:
        use_language(qapp, "en")
