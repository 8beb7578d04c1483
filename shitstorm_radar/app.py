"""Puts the desktop program together.  The only module that knows all its parts.

What only the polling thread or the demo needs is loaded there: the window is to open soon.
"""

from __future__ import annotations

import shitstorm_radar.window  # noqa: F401 - before all else: what comes after it is not read by PySide6

# isort: split
import asyncio
import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, QSettings, QTimer, QtMsgType, Slot, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from shitstorm_radar.clock import Clock, SystemClock
from shitstorm_radar.crash_log import watch_for_bugs
from shitstorm_radar.errors import InputError, RadarError
from shitstorm_radar.polling.messages import (
    AlertRaised,
    AlertShown,
    Command,
    Failed,
    FeedsFound,
    IncidentChanged,
    News,
    SettingsSaved,
    SourcePreviewed,
)
from shitstorm_radar.polling.saved_settings import load_settings
from shitstorm_radar.records import IncidentState
from shitstorm_radar.resource_files import resource
from shitstorm_radar.settings import Settings
from shitstorm_radar.store.base import Store
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.store.sqlite_store import SqliteStore, open_store
from shitstorm_radar.window.alert_bell import AlertBell
from shitstorm_radar.window.end_signals import EndSignals
from shitstorm_radar.window.language import use_language
from shitstorm_radar.window.main_window import MainWindow, Surroundings
from shitstorm_radar.window.notifier import Notice
from shitstorm_radar.window.notifier_choice import native_notifier
from shitstorm_radar.window.polling_thread import PollingThread, WatchLike
from shitstorm_radar.window.quiet_sweep import QuietSweep
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.single_instance import SingleInstance, Start
from shitstorm_radar.window.source_questions import Asking, FeedSearch, SourcePreview
from shitstorm_radar.window.theme import ThemeKeeper
from shitstorm_radar.window.tray import Tray
from shitstorm_radar.window.tray_desk import TrayDesk

_WATCH_AFTER_MS = 300  # after the first figures: enough to paint them
# How long the window's thread waits for the interpreter while the other one computes.  It waits at every return from
# Qt, some hundred times per repaint: with 0.0005 s repaints took up to 0.8 s while 10,000 rows were read, now 0.04 s.
_SWITCH_S = 0.00005
_NO_DISPLAY = (
    "there is no display to open a window on. On a desktop start it there; on a server run "
    "'shitstorm-radar collect', or 'xvfb-run shitstorm-radar' for a virtual screen"
)

MakeWatch = Callable[[Store, Callable[[News], None]], WatchLike]


def main(store_path: Path) -> int:
    """Open the app on the store at ``store_path``; returns when the user quits.

    Raises:
        InputError: there is no display.
        StoreError: the store cannot be used.
    """
    app = _application()
    instance = SingleInstance(_made(store_path.parent))
    start = instance.claim()
    if start is Start.UNANSWERED:
        raise InputError(
            f"another Shitstorm Radar has {store_path.parent} open and does not answer; end it, then start again",
            code="already_running",
        )
    if start is Start.RAISED:
        return 0
    clock = SystemClock()

    def make(store: Store, on_news: Callable[[News], None]) -> WatchLike:
        from shitstorm_radar.polling.watch import Watch
        from shitstorm_radar.scoring import load_scorer
        from shitstorm_radar.window.dialog_desk import load_dialogs

        load_dialogs()
        rng = random.Random()  # noqa: S311 - spreads polls over time, no secret
        return Watch(store, load_scorer(), on_news=on_news, clock=clock, rng=rng)

    with open_store(store_path) as store:  # made, brought up to date and checked before anything is shown
        settings, _ = load_settings(store)
    radar = Desktop(app, store_path, settings, clock, make, geometry=QSettings("shitstorm-radar", "window"))
    instance.raise_requested.connect(radar.show_window)
    return radar.run()


def demo(speed: float, export: Path | None) -> int:
    """Open the app on the reconstructed storm; its store is thrown away.

    Raises:
        InputError: there is no display, or the export cannot be written.
    """
    if speed <= 0:
        raise InputError("--speed: must be above 0", code="bad_speed")
    from shitstorm_radar.commands.demo_run import export_incidents
    from shitstorm_radar.demo.feed_site import FeedSite
    from shitstorm_radar.demo.story import sausage_storm
    from shitstorm_radar.demo.story_clock import StoryClock
    from shitstorm_radar.demo.time_lapse import TimeLapse, prepare
    from shitstorm_radar.polling.watch import Watch
    from shitstorm_radar.scoring import LazyScorer

    app = _application()
    story = sausage_storm()
    clock = StoryClock(story.begin)
    with tempfile.TemporaryDirectory(prefix="shitstorm-radar-demo-") as folder, FeedSite(story, clock) as site:
        path = Path(folder) / "demo.sqlite3"
        with open_store(path, durable=False) as store:
            settings = prepare(store, story, site.address)

        def make(store: Store, on_news: Callable[[News], None]) -> WatchLike:
            watch = Watch(store, LazyScorer(), on_news=on_news, clock=clock, rng=random.Random(0))  # noqa: S311
            return TimeLapse(watch, story, clock, speed=speed)

        code = Desktop(app, path, settings, clock, make, durable=False).run()
        if export is not None:
            with open_reader(path) as reader:
                export_incidents(export, reader.incidents(), story)
    return code


class Desktop(QObject):
    """Window, tray, notifications and the two threads behind them, wired to one another."""

    def __init__(
        self,
        app: QApplication,
        store_path: Path,
        settings: Settings,
        clock: Clock,
        make_watch: MakeWatch,
        *,
        durable: bool = True,
        geometry: QSettings | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self._themes = ThemeKeeper(app)
        self._dress(settings)
        self.polling = PollingThread(_Session.opener(store_path, make_watch, durable=durable), self)
        self.reading = ReadingThread(lambda: open_reader(store_path), self)
        self.exporting = ReadingThread(lambda: open_reader(store_path), self)
        self.tray = Tray(self)
        self._notifier = native_notifier(self.tray, self)
        self.bell = AlertBell(self._notifier, clock, self)
        self._search = FeedSearch(self.polling.send)
        self._preview = SourcePreview(self.polling.send)
        around = Surroundings(Asking(self._search, self._preview), self.exporting, geometry, store_path)
        self.window = MainWindow(self.reading, self.polling.send, settings, clock, around)
        self._tray_desk = TrayDesk(self.tray, self.reading, clock, self)
        self._sweep = QuietSweep(self)
        self._watch_timer = QTimer(self, singleShot=True, interval=_WATCH_AFTER_MS)
        self._watch_timer.timeout.connect(self.polling.start)
        self._use(settings)
        self._connect()

    def run(self) -> int:
        """Show everything and watch until the user quits."""
        self.window.keeper.changed.connect(self._watch_soon)
        self.reading.failed.connect(self._watch_soon)
        for thread in (self.reading, self.exporting):
            thread.start()
        self.window.set_tray_available(self.tray.available)
        self.window.show()
        self.window.show_first_start()
        ends = EndSignals(self)
        ends.end_wanted.connect(self._quit)
        code = self._app.exec()
        ends.stop()
        self.stop()
        return code

    def stop(self) -> None:
        """End the threads; what is under way is finished or rolled back."""
        self.polling.stop()
        self.reading.stop()
        self.exporting.stop()
        self._notifier.stop()
        self.tray.hide()

    @Slot()
    def show_window(self) -> None:
        """Bring the window to the front."""
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _connect(self) -> None:
        window, tray, bell = self.window, self.tray, self.bell
        self.polling.news.connect(self._take)
        self.polling.failed.connect(self._take_bug)
        tray.open_window.connect(self.show_window)
        tray.open_incident.connect(window.show_incident_id)
        tray.mute_changed.connect(bell.mute)
        tray.quit_requested.connect(self._quit)
        tray.available_changed.connect(window.set_tray_available)
        bell.told.connect(self._confirm)
        bell.banner_wanted.connect(window.tell_notice)
        bell.open_incident.connect(window.show_incident_id)
        bell.acknowledge.connect(window.acknowledge)
        bell.mute_changed.connect(tray.set_muted)
        window.notice_shown.connect(bell.confirm)
        window.quit_wanted.connect(self._quit)
        window.coverage.reminder.due.connect(self._remind)
        window.keeper.changed.connect(self._tray_desk.refresh)

    @Slot(object)
    def _watch_soon(self, _: object) -> None:
        """The window has its first figures, or cannot have any: the polling thread no longer slows it down."""
        self.window.keeper.changed.disconnect(self._watch_soon)
        self.reading.failed.disconnect(self._watch_soon)
        self._watch_timer.start()

    @Slot(object)
    def _take(self, news: News) -> None:
        match news:
            case AlertRaised(alert, topic_name):
                self.bell.ring(alert, topic_name)
            case FeedsFound():
                self._search.answer(news)
            case SourcePreviewed():
                self._preview.answer(news)
            case SettingsSaved(settings):
                self._use(settings)
            case IncidentChanged(incident):
                if incident.state is not IncidentState.OPEN:  # somebody has seen it
                    self.bell.forget(incident.id)
                self._tray_desk.refresh()
            case _:
                pass
        self.window.take_news(news)

    @Slot(object)
    def _take_bug(self, error: Exception) -> None:
        """The polling thread has died: say so, and never look calm."""
        code = error.code if isinstance(error, RadarError) else "bug"
        self.window.take_news(Failed(code, str(error), (("error", type(error).__name__),)))

    @Slot(Notice)
    def _remind(self, notice: Notice) -> None:
        """Tell the day's reminder once, and not while notices are held back."""
        if not self.bell.muted:
            self._notifier.notify(notice)
            self.window.coverage.note_reminded()

    @Slot(str)
    def _confirm(self, key: str) -> None:
        self.polling.send(AlertShown(key))

    def _use(self, settings: Settings) -> None:
        self._dress(settings)
        self.bell.sound = settings.preferences.sound
        self._tray_desk.use_settings(settings)

    def _dress(self, settings: Settings) -> None:
        """Language and colours, where they have changed."""
        wanted = (settings.preferences.language, settings.preferences.theme)
        if self.property("dress") == wanted:
            return
        self.setProperty("dress", wanted)
        use_language(self._app, wanted[0])
        self._themes.use(wanted[1])

    @Slot()
    def _quit(self) -> None:
        self.window.leave()
        self._app.quit()


class _Session:
    """A watch together with the store it works on, for as long as the thread runs."""

    def __init__(self, store: SqliteStore, watch: WatchLike) -> None:
        self._store = store
        self._watch = watch

    @staticmethod
    def opener(path: Path, make_watch: MakeWatch, *, durable: bool) -> Callable[[Callable[[News], None]], WatchLike]:
        """For the polling thread, which must open what it uses."""

        def make(on_news: Callable[[News], None]) -> WatchLike:
            store = open_store(path, durable=durable)
            try:
                return _Session(store, make_watch(store, on_news))
            except BaseException:
                store.close()
                raise

        return make

    async def run(self, stop: asyncio.Event) -> None:
        """Work until ``stop`` is set, then close the store."""
        try:
            await self._watch.run(stop)
        finally:
            self._store.close()

    def do(self, command: Command) -> None:
        """Carry out a command."""
        self._watch.do(command)


def _application() -> QApplication:
    if sys.platform == "linux" and not any(
        os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise InputError(_NO_DISPLAY, code="no_display")
    sys.setswitchinterval(_SWITCH_S)
    qInstallMessageHandler(_end_without_display)
    app = QApplication(sys.argv[:1])
    qInstallMessageHandler(None)
    app.setApplicationName("shitstorm-radar")
    app.setApplicationDisplayName("Shitstorm Radar")
    app.setDesktopFileName("shitstorm-radar")
    app.setWindowIcon(QIcon(str(resource("icons", "shitstorm-radar.svg"))))
    app.setQuitOnLastWindowClosed(False)
    watch_for_bugs()
    return app


def _end_without_display(kind: QtMsgType, _: QMessageLogContext, message: str | None) -> None:
    """Qt would abort the process when a display does not answer: end it as every other error does."""
    if kind == QtMsgType.QtFatalMsg:
        sys.stderr.write(f"shitstorm-radar: {_NO_DISPLAY}\n")
        sys.stderr.flush()
        os._exit(2)
    sys.stderr.write(f"{message}\n")


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise InputError(f"{folder}: cannot be made ({err.strerror}); check your rights", code="unwritable") from err
    return folder
