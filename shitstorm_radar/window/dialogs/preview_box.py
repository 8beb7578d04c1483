"""The last mentions that a source would deliver, or why it delivers none."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.polling.messages import PreviewLine, SourcePreviewed
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import number_text
from shitstorm_radar.window.plain_label import PlainLabel, capped
from shitstorm_radar.window.source_questions import Preview
from shitstorm_radar.window.wording import error_words

_LINE = 160


class PreviewBox(QWidget):
    """A button and what comes of it.

    Signals:
        wanted: the button was pressed; answer with ``show_of``.
        told: there is something to read below the button.
        seen: internal; the answer.
    """

    wanted = Signal()
    told = Signal()
    seen = Signal(object)

    def __init__(self, preview: Preview | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview = preview
        self.button = QPushButton(self.tr("Previe&w"), self)
        self.lines = PlainLabel("", self)
        self.lines.setWordWrap(True)
        self.lines.setAccessibleName(self.tr("Preview of the source"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.button)
        box.addWidget(self.lines)
        self.lines.hide()
        self.setVisible(preview is not None)
        self.button.clicked.connect(self.wanted)
        self.seen.connect(self._show)

    def show_of(self, source: SourceConfig, secrets: Mapping[str, str]) -> None:
        """Read this source once, with these access keys, and show what comes."""
        if self._preview is not None:
            self.button.setEnabled(False)
            self._say(self.tr("Reading…"))
            self._preview(source, secrets, self.seen.emit)

    def clear(self) -> None:
        """The form has changed: what was shown is no longer its preview."""
        self.lines.setText("")
        self.lines.hide()

    @Slot(object)
    def _show(self, answer: SourcePreviewed) -> None:
        self.button.setEnabled(True)
        if answer.code:
            self._say(error_words(answer.code, answer.details, answer.message))
        elif not answer.lines:
            self._say(self.tr("It answers, but has no entries at present."))
        else:
            head = self.tr("Entries: {count}; the newest:").format(count=number_text(answer.count))
            self._say("\n".join([head, *map(_words, answer.lines)]))

    def _say(self, words: str) -> None:
        self.lines.setText(words)
        self.lines.show()
        self.told.emit()


def _words(line: PreviewLine) -> str:
    when = local_time.moment_text(line.at) if line.at is not None else "–"
    return capped(" · ".join(part for part in (when, line.author, line.text) if part), _LINE)
