"""The planned events of a topic: to be read, added, changed and removed."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.planned import MOST_EVENTS, PlannedEvent
from shitstorm_radar.window.dialogs.event_editor import EventEditor
from shitstorm_radar.window.planned_words import event_words


class EventList(QWidget):
    """A list with three buttons; Enter changes, Delete removes."""

    def __init__(self, events: tuple[PlannedEvent, ...], now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._events: list[PlannedEvent] = []
        self._edited: PlannedEvent | None = None
        self.rows = _Rows(self)
        self.rows.setAccessibleName(self.tr("Planned events"))
        self.rows.setMinimumHeight(72)
        self.rows.setWordWrap(True)
        self.rows.setSpacing(1)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.add, self.change, self.remove = (QPushButton(self) for _ in range(3))
        self.add.setText(self.tr("&Add…"))
        self.change.setText(self.tr("Chan&ge…"))
        self.remove.setText(self.tr("&Remove"))
        self.add.clicked.connect(self._add)
        self.change.clicked.connect(self.change_chosen)
        self.remove.clicked.connect(self.remove_chosen)
        self.rows.itemActivated.connect(self.change_chosen)
        self.rows.change_wanted.connect(self.change_chosen)
        self.rows.remove_wanted.connect(self.remove_chosen)
        self.rows.currentRowChanged.connect(self._offer)
        buttons = QHBoxLayout()
        for button in (self.add, self.change, self.remove):
            button.setAutoDefault(False)  # Enter belongs to OK, and in the list to the chosen event
            buttons.addWidget(button)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.rows)
        box.addLayout(buttons)
        self._show(events, 0)

    @property
    def events(self) -> tuple[PlannedEvent, ...]:
        """The events as they stand, by their begin."""
        return tuple(self._events)

    def put(self, event: PlannedEvent, instead_of: PlannedEvent | None = None) -> None:
        """Add an event, or put it in the place of another, and choose it."""
        rest = [e for e in self._events if e is not instead_of]
        events = sorted([*rest, event], key=_by_begin)
        self._show(tuple(events), events.index(event))

    @Slot()
    def change_chosen(self) -> None:
        """Edit the chosen event."""
        if self._chosen is not None:
            self._edit(self._chosen)

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen event out."""
        row = self.rows.currentRow()
        if self._chosen is not None:
            self._show(tuple(e for i, e in enumerate(self._events) if i != row), row)

    @property
    def _chosen(self) -> PlannedEvent | None:
        row = self.rows.currentRow()
        return self._events[row] if 0 <= row < len(self._events) else None

    @Slot()
    def _add(self) -> None:
        self._edit(None)

    def _edit(self, event: PlannedEvent | None) -> None:
        editor = EventEditor(event, self._now, self)
        self._edited = event
        editor.done_with.connect(self._take)
        editor.open()

    @Slot(object)
    def _take(self, event: PlannedEvent) -> None:
        self.put(event, self._edited)

    def _show(self, events: tuple[PlannedEvent, ...], row: int) -> None:
        self._events = sorted(events, key=_by_begin)
        self.rows.clear()
        self.rows.addItems([event_words(event) for event in self._events])
        self.rows.setCurrentRow(min(row, len(self._events) - 1))
        self._offer()

    @Slot()
    def _offer(self) -> None:
        for button in (self.change, self.remove):
            button.setEnabled(self._chosen is not None)
        self.add.setEnabled(len(self._events) < MOST_EVENTS)


class _Rows(QListWidget):
    """The rows; Enter and Delete are for the list alone, not for the dialog's OK."""

    change_wanted = Signal()
    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes, Delete removes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.change_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


def _by_begin(event: PlannedEvent) -> datetime:
    return event.start
