"""Where a topic's query is written; what is wrong is underlined at its place while typing."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from shitstorm_radar.errors import QueryError
from shitstorm_radar.matching import parse_query
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.theme import tokens
from shitstorm_radar.window.wording import error_words


class QueryField(QWidget):
    """A field of two lines and, below it, the parser's word.

    Signals:
        checked: the text was parsed again; whether it is a query.
    """

    checked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = _OneParagraph(self)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(self.edit.fontMetrics().height() * 3 + 16)
        self.edit.setAccessibleName(self.tr("Query"))
        self.edit.textChanged.connect(self._check)
        self.word = PlainLabel("", self)
        self.word.setWordWrap(True)
        self.error: QueryError | None = None
        self.setFocusProxy(self.edit)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addWidget(self.edit)
        box.addWidget(self.word)
        self._check()

    @property
    def text(self) -> str:
        """The query as written."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Write a query."""
        self.edit.setPlainText(text)

    @Slot()
    def _check(self) -> None:
        try:
            parse_query(self.text)
            self.error = None
        except QueryError as err:
            self.error = err
        self._show()
        self.checked.emit(self.error is None)

    def _show(self) -> None:
        marks = []
        if self.error is None:
            words, name = self.tr("The query is understood."), "good"
        else:
            place = self.tr("Character {n}: {what}")
            words = place.format(n=self.error.position + 1, what=error_words(self.error.code, self.error.details))
            name = "error" if self.text.strip() else "faint"
            marks = [self._mark(self.error.position)]
        self.edit.setExtraSelections(marks)
        self.word.setObjectName(name)
        self.word.style().polish(self.word)
        self.word.setText(words)

    def _mark(self, position: int) -> QTextEdit.ExtraSelection:
        # Qt counts UTF-16 units, the parser characters
        start = len(self.text[:position].encode("utf-16-le")) // 2
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.edit.document())
        last = max(0, self.edit.document().characterCount() - 2)
        cursor.setPosition(min(start, last))
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(tokens().critical))
        form.setForeground(QColor(tokens().critical))
        mark.cursor = cursor
        mark.format = form
        return mark


class _OneParagraph(QPlainTextEdit):
    """Enter belongs to the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass Enter on."""
        if event.text() in ("\r", "\n"):
            event.ignore()
        else:
            super().keyPressEvent(event)
