"""The help: short pages of plain text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from shitstorm_radar.commands.places import default_store_path, log_folder
from shitstorm_radar.window.dialogs import help_pages

_TAB_CHARACTERS = 26


class HelpDialog(QDialog):
    """What the signs mean, what can be trusted, what an incident says, how to write a query, the keys, the files, and the data."""

    def __init__(self, store: Path | None = None, parent: QWidget | None = None) -> None:
        """``store``: the file in use; the usual one where none is given."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(840, 560)
        self.pages = QTabWidget(self)
        self.pages.setUsesScrollButtons(False)
        for title, text in (
            (self.tr("The window"), help_pages.signs()),
            (self.tr("What you can trust"), help_pages.trust()),
            (self.tr("Situation"), help_pages.situation()),
            (self.tr("Queries"), help_pages.queries()),
            (self.tr("Keys"), help_pages.shortcuts()),
            (self.tr("Exported files"), help_pages.files()),
            (self.tr("Data and privacy"), help_pages.data(store or default_store_path(), log_folder())),
        ):
            page = QPlainTextEdit(text, self)
            page.setReadOnly(True)
            page.setTabChangesFocus(True)
            page.setTabStopDistance(page.fontMetrics().averageCharWidth() * _TAB_CHARACTERS)
            page.setAccessibleName(title)
            self.pages.addTab(page, title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(self.pages)
        box.addWidget(buttons)
        self.pages.tabBar().setFocus()

    def page_text(self, which: int) -> str:
        """The text of a page."""
        page = self.pages.widget(which)
        return page.toPlainText() if isinstance(page, QPlainTextEdit) else ""
