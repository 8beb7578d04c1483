"""What the dialogs share: a form, a line for what is wrong, and two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QMessageBox, QVBoxLayout, QWidget

from shitstorm_radar.window.plain_label import PlainLabel


class FormDialog(QDialog):
    """A form with OK and Cancel; OK works only while nothing is wrong.  Deletes itself when closed."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(9)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.problem = PlainLabel("")
        self.problem.setObjectName("error")
        self.problem.setWordWrap(True)
        self.problem.setVisible(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(18, 16, 18, 14)
        self.box.setSpacing(12)
        self.box.addLayout(self.form)

    def finish(self, first: QWidget) -> None:
        """Put the buttons below the fields, also for the Tab key; begin in ``first``."""
        self.box.addStretch(1)
        self.box.addWidget(self.problem)
        self.box.addWidget(self.buttons)
        first.setFocus()

    def add_hint(self, words: str) -> PlainLabel:
        """A line of explanation in the form."""
        hint = PlainLabel(words, self)
        hint.setObjectName("faint")
        hint.setWordWrap(True)
        self.form.addRow("", hint)
        return hint

    def set_problem(self, words: str, *, may_accept: bool = False) -> None:
        """Say what is wrong; OK is off meanwhile unless ``may_accept``."""
        self.problem.setText(words)
        self.problem.setHidden(not words)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not words or may_accept)


class Question(QMessageBox):
    """A question in plain text, opened without a nested loop."""

    def __init__(self, parent: QWidget | None, title: str, text: str, yes: str, on_yes: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._on_yes = on_yes
        self.yes_button = self.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(QMessageBox.StandardButton.Cancel)
        self.buttonClicked.connect(self._decide)

    @Slot()
    def _decide(self) -> None:
        if self.clickedButton() is self.yes_button:
            self._on_yes()


class Message(QMessageBox):
    """A message in plain text with one button, opened without a nested loop."""

    def __init__(self, parent: QWidget | None, title: str, text: str, details: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setInformativeText(details)
        self.addButton(QMessageBox.StandardButton.Ok)
