"""The user's own words for the timeline of an incident."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from shitstorm_radar.window.dialogs.form import FormDialog
from shitstorm_radar.window.plain_label import PlainLabel

_ENTER = Qt.KeyboardModifier.ControlModifier


class NoteDialog(FormDialog):
    """Several lines; Tab leads to OK, and Ctrl+Enter is OK: Enter alone begins a line.

    Signals:
        done_with: carries the note, without the blanks around it; never an empty one.
    """

    done_with = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Note"))
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Note"))
        self.text.textChanged.connect(self._check)
        self.form.addRow(PlainLabel(self.tr("Add a note to the timeline"), self))
        self.form.addRow(self.text)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(_ENTER | key), self).activated.connect(self.buttons.accepted)
        self.finish(self.text)
        self._check()

    def accept(self) -> None:
        """Hand the note on."""
        self.done_with.emit(self.text.toPlainText().strip())
        super().accept()

    @Slot()
    def _check(self) -> None:
        self.set_problem("" if self.text.toPlainText().strip() else self.tr("Write the note first."), self.text)
