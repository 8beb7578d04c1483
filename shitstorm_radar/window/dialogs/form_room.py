"""Room for a form that may be longer than the screen is high: then it scrolls, and the buttons below it stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

_LOWEST_PX = 160


class FormRoom(QScrollArea):
    """Shows a form as high as it is, or as there is room."""

    def __init__(self, form: QLayout) -> None:
        super().__init__()
        self._form = form
        self._inside = QWidget(self)
        whole = QVBoxLayout(self._inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(form)
        whole.addStretch(1)  # spare room belongs below the rows, not between a field and its name
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """The form's own width and the scroll bar's: nothing is cut off at the side."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._form.totalMinimumSize().width() + bar, _LOWEST_PX)

    def missing_px(self) -> int:
        """How much higher it must be to show the whole form; below zero: how much it has to spare."""
        self._form.activate()
        return self._form.totalHeightForWidth(self.width()) - self.height()

    def show_field(self, field: QWidget) -> None:
        """Scroll to a field, also to one that has only just grown."""
        around = field.parentWidget()
        while around is not None and around is not self._inside:
            if (layout := around.layout()) is not None:
                layout.activate()  # tells the form at once that it needs more room
            around = around.parentWidget()
        height = max(self.viewport().height(), self._form.totalHeightForWidth(self.viewport().width()))
        self._inside.resize(self.viewport().width(), height)
        self._form.activate()
        self.ensureWidgetVisible(field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other rows, another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
