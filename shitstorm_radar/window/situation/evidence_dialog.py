"""The posts behind a line: who wrote what, where and when, each to be opened in the browser."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.incidents.explanation.drivers import Quoted
from shitstorm_radar.window import links, local_time
from shitstorm_radar.window.amounts import DASH
from shitstorm_radar.window.mention_table import one_line
from shitstorm_radar.window.plain_label import PlainLabel, capped
from shitstorm_radar.window.record_table import Column, RecordTable, RecordView

translate = QCoreApplication.translate


class QuotedTable(RecordTable[Quoted]):
    """Read-only rows of posts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                Column(lambda: translate("Situation", "Time"), lambda q: local_time.moment_text(q.at), lambda q: q.at),
                Column(lambda: translate("Situation", "Where"), lambda q: one_line(q.channel), lambda q: q.channel),
                Column(
                    lambda: translate("Situation", "Author"), lambda q: one_line(q.author) or DASH, lambda q: q.author
                ),
                Column(lambda: translate("Situation", "Text"), lambda q: one_line(q.excerpt), lambda q: q.excerpt),
            ),
            key=lambda q: q.uid,
            parent=parent,
        )


class EvidenceDialog(QDialog):
    """A table of posts and the chosen one in full.  Deletes itself when closed."""

    def __init__(self, title: str, posts: Sequence[Quoted], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Posts behind it"))
        self.resize(760, 420)
        heading = PlainLabel(capped(title, 200), self)
        heading.setWordWrap(True)
        self.view = RecordView(QuotedTable(self), sortable=True, parent=self)
        self.view.setAccessibleName(self.tr("Posts behind it"))
        self.view.set_widths(18, 16, 14)
        self.view.table.put_all(tuple(posts))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(110)
        self.text.setAccessibleName(self.tr("Text of the post"))
        self.open_button = QPushButton(self.tr("Open in &browser"), self)
        self.open_button.clicked.connect(self._open)
        self.view.selectionModel().selectionChanged.connect(self._show_chosen)
        self.view.activated.connect(self._open)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 12)
        box.setSpacing(8)
        for part in (heading, self.view, self.text, buttons):
            box.addWidget(part)
        if posts:
            self.view.choose(posts[0].uid)
        self._show_chosen()
        self.view.setFocus()

    @Slot()
    def _show_chosen(self) -> None:
        chosen: Quoted | None = self.view.chosen()
        self.text.setPlainText(capped(chosen.excerpt) if chosen is not None else "")
        self.open_button.setEnabled(chosen is not None and links.can_open(chosen.url))

    @Slot()
    def _open(self) -> None:
        chosen: Quoted | None = self.view.chosen()
        if chosen is not None:
            links.open_link(chosen.url)
