"""The sources: how each fares, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.records import SourceStatus
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.record_table import RecordView
from shitstorm_radar.window.source_table import LEFT_COLUMN, SourceRow, SourceTable, budget_words, reason_words


class SourcePanel(QWidget):
    """A table and the buttons for the chosen source.

    Signals:
        add_wanted: a new source.
        edit_wanted, remove_wanted, toggle_wanted, poll_wanted: the chosen source; its id.
    """

    add_wanted = Signal()
    edit_wanted = Signal(str)
    remove_wanted = Signal(str)
    toggle_wanted = Signal(str)
    poll_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = SourceTable(self)
        self.view = RecordView(self.table, sortable=True, parent=self)
        self.view.set_widths(25, 13, 12, 10, 9, 11, 8, last=20)
        self.view.selectionModel().selectionChanged.connect(self._note_choice)
        self.view.activated.connect(self._edit)
        self.reason = PlainLabel("", self)
        self.reason.setWordWrap(True)
        self.reason.hide()
        self.add, self.poll, self.edit, self.toggle, self.remove = (QPushButton(self) for _ in range(5))
        self.add.clicked.connect(self.add_wanted)
        for button in (self.poll, self.edit, self.toggle, self.remove):
            button.clicked.connect(self._act)
        row = QHBoxLayout()
        for button in (self.add, self.poll, self.edit, self.toggle, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 6, 10, 8)
        box.setSpacing(4)
        box.addWidget(self.view, 1)
        box.addWidget(self.reason)
        box.addLayout(row)
        self.retranslate()
        self._note_choice()

    def show_sources(
        self, configs: tuple[SourceConfig, ...], statuses: Mapping[str, SourceStatus], now: datetime
    ) -> None:
        """Show these sources as they stand at ``now``."""
        kept: SourceRow | None = self.view.chosen()
        rows = [SourceRow(c, statuses.get(c.id), now) for c in configs]
        self.table.put_all(rows)
        told = any(row.status is not None and row.status.requests_left is not None for row in rows)
        self.view.show_column(LEFT_COLUMN, shown=told)
        if kept is not None and self.view.chosen() is None:
            self.view.choose(kept.config.id)
        self._note_choice()

    def retranslate(self) -> None:
        """Language has changed."""
        self.view.setAccessibleName(self.tr("Sources"))
        self.view.set_hint(self.tr("No source yet. Add one: paste an address, a name with @, or a word with #."))
        self.add.setText(self.tr("A&dd source…"))
        self.poll.setText(self.tr("&Poll now"))
        self.edit.setText(self.tr("Ed&it…"))
        self.remove.setText(self.tr("Re&move…"))
        self.table.retranslate()
        self._note_choice()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _note_choice(self) -> None:
        row: SourceRow | None = self.view.chosen()
        for button in (self.poll, self.edit, self.toggle, self.remove):
            button.setEnabled(row is not None)
        enabled = row is None or row.config.enabled
        self.toggle.setText(self.tr("T&urn off") if enabled else self.tr("T&urn on"))
        lines = [words for words in (reason_words(row), budget_words(row)) if words] if row is not None else []
        self.reason.setText("\n".join(lines))
        self.reason.setVisible(bool(lines))

    @Slot()
    def _edit(self) -> None:
        row: SourceRow | None = self.view.chosen()
        if row is not None:
            self.edit_wanted.emit(row.config.id)

    @Slot()
    def _act(self) -> None:
        row: SourceRow | None = self.view.chosen()
        if row is None:
            return
        for button, wanted in (
            (self.poll, self.poll_wanted),
            (self.edit, self.edit_wanted),
            (self.toggle, self.toggle_wanted),
            (self.remove, self.remove_wanted),
        ):
            if self.sender() is button:
                wanted.emit(row.config.id)
