"""Bringing in and writing lists of feeds (OPML): asks for the file, says how it went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from shitstorm_radar.settings import Settings
from shitstorm_radar.window.amounts import number_text
from shitstorm_radar.window.dialogs.form import Message
from shitstorm_radar.window.opml_work import OpmlDone, OpmlReading, OpmlWriting
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.wording import error_words

_PATTERN = "OPML (*.opml *.xml)"


class FeedLists(QObject):
    """Opens the pickers and carries the lists in and out.

    Args:
        settings: gives the settings in force.
        save: puts changed ones in force.
        working: the thread that reads and writes files.
    """

    def __init__(
        self,
        window: QWidget,
        settings: Callable[[], Settings],
        save: Callable[[Settings], None],
        working: ReadingThread,
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._save, self._working = window, settings, save, working

    def bring_in(self) -> None:
        """Ask for a list and add its feeds."""
        picker = QFileDialog(self._window, self.tr("List of feeds"), "", _PATTERN)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.fileSelected.connect(self._read)
        picker.open()

    def write(self) -> None:
        """Ask for a place and write the feeds there."""
        picker = QFileDialog(self._window, self.tr("Where to write the list"), "feeds.opml", _PATTERN)
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("opml")
        picker.fileSelected.connect(self._write)
        picker.open()

    @Slot(str)
    def _read(self, path: str) -> None:
        self._working.ask(f"opml {path}", OpmlReading(Path(path)), self._take)

    @Slot(str)
    def _write(self, path: str) -> None:
        self._working.ask(f"opml {path}", OpmlWriting(Path(path), self._settings().sources), self._tell_written)

    @Slot(object)
    def _take(self, done: OpmlDone) -> None:
        from shitstorm_radar.sources.opml import with_feeds  # loaded by the reading by now

        if self._tell_error(done):
            return
        changed, added = with_feeds(self._settings(), done.feeds)
        if added:
            self._save(changed)
        words = self.tr("{added} sources added, {known} were there already.")
        self._tell(words.format(added=number_text(added), known=number_text(len(done.feeds) - added)))

    @Slot(object)
    def _tell_written(self, done: OpmlDone) -> None:
        if not self._tell_error(done):
            self._tell(self.tr("The list is written. It holds the feeds; other sources have no place in the format."))

    def _tell_error(self, done: OpmlDone) -> bool:
        if done.error is None:
            return False
        self._tell(error_words(done.error.code, done.error.details, str(done.error)))
        return True

    def _tell(self, words: str) -> None:
        Message(self._window, self.tr("List of feeds"), words).open()
