"""What the dialogs share: a form, a line for what is wrong, and two buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from shitstorm_radar.window.dialogs.form_room import FormRoom
from shitstorm_radar.window.plain_label import PlainLabel

_INDENT_PX = 5  # of what stands in other fields; a style sheet's padding does not reach a number's or a date's
_TITLE_PX = 48  # what a desktop puts around a dialog, at most
_LEAVING = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.MouseFocusReason)


def form_layout(parent: QWidget | None) -> QFormLayout:
    """Rows of names and fields, as all dialogs have them."""
    form = QFormLayout(parent)
    form.setHorizontalSpacing(14)
    form.setVerticalSpacing(9)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def hint_label(words: str, parent: QWidget | None) -> PlainLabel:
    """A line of explanation."""
    hint = _Hint(words, parent)
    hint.setObjectName("faint")
    hint.setWordWrap(True)
    return hint


class _Hint(PlainLabel):
    """Keeps the height that its lines take, no more and no less.

    A form gives its rows less when it has other rows to stretch, and more to words that Qt would rather break early.
    """

    def sizeHint(self) -> QSize:
        """As little as possible: the height comes from the width."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        self.setMinimumHeight(max(0, self.heightForWidth(event.size().width())))


class FormDialog(QDialog):
    """A form with OK and Cancel.  Deletes itself when closed.

    What is wrong is said once its field was written in or left, or OK was tried; from then on OK waits for it.
    """

    def __init__(self, title: str, parent: QWidget | None, *, scrolls: bool = False) -> None:
        """``scrolls``: the form may be longer than the screen is high."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        self.form = form_layout(None)
        self.problem = PlainLabel("")
        self.problem.setObjectName("error")
        self.problem.setWordWrap(True)
        self.problem.setVisible(False)
        room = self.problem.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # the buttons must not move away from below the mouse
        self.problem.setSizePolicy(room)
        self.wrong = ""
        self._wrong_field: QWidget | None = None
        self._may_accept = False
        self._touched: set[QObject] = set()
        self._tried = False
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._try)
        self.buttons.rejected.connect(self.reject)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(18, 16, 18, 14)
        self.box.setSpacing(12)
        self._room = FormRoom(self.form) if scrolls else None
        if self._room is not None:
            self.box.addWidget(self._room, 1)
        else:
            self.box.addLayout(self.form)

    def finish(self, first: QWidget) -> None:
        """Put the buttons below the fields, also for the Tab key; begin in ``first``."""
        for field in self.findChildren(QWidget):
            field.installEventFilter(self)
        for box in self.findChildren(QAbstractSpinBox):
            for text in box.findChildren(QLineEdit):
                text.setTextMargins(_INDENT_PX, 0, 0, 0)
        for form in self.findChildren(QFormLayout):
            _lead_keys_inside(form)
        if self._room is None:
            self.box.addStretch(1)
        self.box.addWidget(self.problem)
        self.box.addWidget(self.buttons)
        first.setFocus()

    def grow(self) -> None:
        """Be as large as a form that scrolls needs it, within the screen; never smaller than before."""
        if self._room is not None:
            self.form.invalidate()
            self.box.invalidate()
            width = max(self.width(), self.box.totalMinimumSize().width())
            self.resize(width, self.height())
            self.box.activate()
            highest = self.screen().availableGeometry().height() - _TITLE_PX
            self.resize(width, max(self.height(), min(self.height() + self._room.missing_px(), highest)))

    def show_field(self, field: QWidget) -> None:
        """Scroll to a field, once the form is as large as it may be."""
        if self._room is not None:
            self._room.show_field(field)
            self.grow()
            self._room.show_field(field)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the fields know their size."""
        self.grow()
        super().showEvent(event)

    def row_of(self, field: QWidget) -> int:
        """The form's row in which a field stands."""
        position: Any = self.form.getWidgetPosition(field)
        return int(position[0])

    def add_hint(self, words: str, at: int | None = None) -> PlainLabel:
        """A line of explanation in the form, at its end or as its row ``at``."""
        hint = hint_label(words, self)
        self.form.insertRow(self.form.rowCount() if at is None else at, "", hint)
        return hint

    def set_problem(self, words: str, field: QWidget | None = None, *, may_accept: bool = False) -> None:
        """Say what is wrong ("": nothing), of ``field`` only once it was touched; None: at once.

        OK does not wait for it when ``may_accept``.
        """
        self.wrong, self._wrong_field, self._may_accept = words, field, may_accept
        self._show_problem()

    def touch(self, field: QObject) -> None:
        """What is wrong with this field may be said from now on."""
        if field not in self._touched:
            self._touched.add(field)
            self._show_problem()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note which fields were written in or left."""
        if self._room is not None and event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox):
            event.ignore()  # the wheel moves the form, not what was chosen in it
            return True
        left = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() in _LEAVING
        if left and self.buttons.button(QDialogButtonBox.StandardButton.Ok).hasFocus():
            left = False  # OK itself says what is wrong and leads back; greyed out under the mouse it would say nothing
        written = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _writes(event)
        if left or written:
            self.touch(watched)
        return super().eventFilter(watched, event)

    @Slot()
    def _try(self) -> None:
        self._tried = True
        self._show_problem()
        if not self.wrong or self._may_accept:
            self.accept()
        elif self._wrong_field is not None:
            self._wrong_field.setFocus()
            self.show_field(self._wrong_field)

    def _show_problem(self) -> None:
        field = self._wrong_field
        said = bool(self.wrong) and (self._tried or field is None or field in self._touched)
        self.problem.setText(self.wrong if said else "")
        self.problem.setHidden(not said)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not said or self._may_accept)


def _lead_keys_inside(form: QFormLayout) -> None:
    """Let a label's key lead to the field itself: Qt leads it to no widget that only hands the focus on."""
    for row in range(form.rowCount()):
        item = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
        field = item.widget() if item is not None else None
        inner = field.focusProxy() if field is not None else None
        label: Any = form.labelForField(field) if field is not None else None
        if inner is not None and label is not None:
            label.setBuddy(inner)


def _writes(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text().isprintable()


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
