"""What the window's tests share: one zone, one language, and a window on a real store."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from shitstorm_radar.polling.messages import Command
from shitstorm_radar.settings import Settings, Theme
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.window import local_time
from shitstorm_radar.window.language import use_language
from shitstorm_radar.window.main_window import MainWindow
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.theme import apply_theme
from tests.window import filled_store


class FixedClock:
    """A clock that stands still until it is set."""

    def __init__(self, now: datetime = filled_store.NOW) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at

    def monotonic_s(self) -> float:
        return self.at.timestamp()


@pytest.fixture
def berlin() -> Iterator[None]:
    local_time.use_zone(ZoneInfo("Europe/Berlin"))
    yield
    local_time.use_zone(None)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    use_language(qapp, "en")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    use_language(qapp, "de")
    yield
    use_language(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[None]:
    palette = qapp.palette()
    apply_theme(qapp, Theme.LIGHT)
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


@pytest.fixture(scope="session")
def store_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled_store.fill(tmp_path_factory.mktemp("store") / "radar.sqlite")


@pytest.fixture
def reading(store_file: Path, qapp: QApplication) -> Iterator[ReadingThread]:
    thread = ReadingThread(lambda: open_reader(store_file))
    thread.start()
    yield thread
    assert thread.stop()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def sent() -> list[Command]:
    return []


MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def make_window(qtbot, reading, sent, clock, berlin, english) -> Iterator[MakeWindow]:
    made: list[MainWindow] = []

    def make(settings: Settings = filled_store.SETTINGS) -> MainWindow:
        window = MainWindow(reading, sent.append, settings, clock)
        made.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in made:
        window.leave()
        window.deleteLater()


@pytest.fixture
def window(make_window: MakeWindow, qtbot) -> MainWindow:
    """A window that has shown its store."""
    made = make_window()
    qtbot.waitUntil(lambda: made.keeper.topic("muster") is not None and made.chart.chart.series is not None)
    qtbot.waitUntil(lambda: len(made.tabs.mentions.table.rows) > 0)
    return made
