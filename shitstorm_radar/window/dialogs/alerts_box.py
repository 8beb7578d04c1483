"""How to let Google Alerts look at a platform that cannot be read: what to type there, ready to be pasted."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.window.links import open_link

ALERTS_PAGE = "https://www.google.com/alerts"


class AlertsBox(QWidget):
    """The words, and two buttons: copy them, open Google Alerts; ``steps`` says what to do there."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """``words`` are on the clipboard at once."""
        super().__init__(parent)
        self.words = QLineEdit(words, self)
        self.words.setReadOnly(True)
        self.words.setAccessibleName(self.tr("What to type into Google Alerts"))
        self.copy_words, self.open_page = QPushButton(self), QPushButton(self)
        self.copy_words.setText(self.tr("C&opy again"))
        self.open_page.setText(self.tr("Open Google A&lerts"))
        self.copy_words.clicked.connect(self.copy)
        self.open_page.clicked.connect(self.open_alerts)
        self.words.setCursorPosition(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.open_page, self.copy_words):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.steps = self.tr(
            "These words are on the clipboard. Paste them into Google Alerts, choose “Deliver to: RSS feed” under its "
            "options, create the alert, and paste the address of the feed's symbol below. An alert that comes by mail is read from a "
            "mailbox that is a source."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.words)
        box.addLayout(row)
        self.setFocusProxy(self.open_page)
        self.copy()

    @Slot()
    def copy(self) -> None:
        """Put the words on the clipboard."""
        QGuiApplication.clipboard().setText(self.words.text())

    @Slot()
    def open_alerts(self) -> None:
        """Open Google Alerts in the browser."""
        open_link(ALERTS_PAGE)
