"""One line that takes anything that names a place to read, and says as what it was recognised."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from shitstorm_radar.sources.platforms import Tier, platform
from shitstorm_radar.sources.recognition import recognise
from shitstorm_radar.sources.suggestion import Suggestion
from shitstorm_radar.window.plain_label import capped
from shitstorm_radar.window.wording import error_words, platform_words


class PasteBox(QWidget):
    """The line, and below it the choice where several readings are possible.

    Signals:
        recognised: carries the ``Suggestion`` that was taken.
        confirmed: the line was left, or Enter pressed.
    """

    recognised = Signal(object)
    confirmed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._suggestions: tuple[Suggestion, ...] = ()
        self.line, self.choice = QLineEdit(self), QComboBox(self)
        self.line.setPlaceholderText(self.tr("address, @name, #hashtag, channel, app, file or words"))
        self.line.setAccessibleName(self.tr("Anything that names a place to read"))
        self.choice.setAccessibleName(self.tr("As what it was recognised"))
        self.choice.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.line)
        box.addWidget(self.choice)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._recognise)
        self.line.editingFinished.connect(self.confirmed)
        self.choice.activated.connect(self._take)

    @Slot(str)
    def _recognise(self, text: str) -> None:
        self._suggestions = recognise(text)
        self.choice.clear()
        for suggestion in self._suggestions:
            self.choice.addItem(capped(suggestion.name, 100))
        self.choice.setVisible(len(self._suggestions) > 1)
        self._take()

    @Slot()
    def _take(self) -> None:
        if self._suggestions:
            self.recognised.emit(self._suggestions[max(self.choice.currentIndex(), 0)])


def closed_words(suggestion: Suggestion) -> str:
    """Why a platform cannot be read, and what takes its place; empty when it can be."""
    row = platform(suggestion.platform)
    if row is None or suggestion.kind:
        return ""
    code = "platform_closed" if row.tier is Tier.NONE else "platform_keyed"
    return error_words(code, {"name": platform_words(row.name), "site": row.domain or platform_words(row.name)})
