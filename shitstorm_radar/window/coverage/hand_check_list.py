"""The day's list of what is looked at by hand: ticked off, opened in the browser, taken out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.hand_checks import HandCheck, HandChecks
from shitstorm_radar.window.coverage.coverage_words import check_words, checks_words
from shitstorm_radar.window.links import can_open, open_link
from shitstorm_radar.window.plain_label import PlainLabel, capped

_ROWS = 3  # seen at once
_ID = Qt.ItemDataRole.UserRole


class HandCheckList(QWidget):
    """A list whose boxes are ticked; Enter opens a place, Delete takes it out.

    Signals:
        ticked: a place's id, and whether somebody looked at it today.
        remove_wanted: a place's id.
        notify_wanted: whether one notification a day is wanted.
    """

    ticked = Signal(str, bool)
    remove_wanted = Signal(str)
    notify_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks = HandChecks()
        self._today = date.min
        self.title = PlainLabel("", self)
        self.title.setObjectName("cardTitle")
        self.title.setWordWrap(True)
        self.rows = _Rows(self)
        self.rows.setFixedHeight(_ROWS * (self.fontMetrics().height() + 8) + 10)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.itemChanged.connect(self._note_tick)
        self.rows.itemActivated.connect(self._open)
        self.rows.remove_wanted.connect(self._remove)
        self.rows.currentRowChanged.connect(self._offer)
        self.open_page, self.remove = QPushButton(self), QPushButton(self)
        self.open_page.clicked.connect(self._open)
        self.remove.clicked.connect(self._remove)
        self.notify = QCheckBox(self)
        self.notify.toggled.connect(self.notify_wanted)
        buttons = QHBoxLayout()
        for button in (self.open_page, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.title)
        box.addWidget(self.rows)
        box.addLayout(buttons)
        box.addWidget(self.notify)
        self.setFocusProxy(self.rows)
        self.retranslate()

    def show_checks(self, checks: HandChecks, today: date) -> None:
        """Show this list as it stands on a local day."""
        if (checks, today) == (self._checks, self._today):
            return
        self._checks, self._today = checks, today
        self._fill()

    def retranslate(self) -> None:
        """Language has changed."""
        self.open_page.setText(self.tr("&Open page"))
        self.remove.setText(self.tr("&Take out"))
        self.notify.setText(self.tr("&Notify me once a day"))
        self.rows.setAccessibleName(self.tr("To be looked at by hand today"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "notify"):
            self.retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        row = self.rows.currentRow()
        with QSignalBlocker(self.rows), QSignalBlocker(self.notify):
            self.rows.clear()
            for check in self._checks.places:
                self.rows.addItem(_item(check, self._today))
            self.rows.setCurrentRow(min(row, self.rows.count() - 1))
            self.notify.setChecked(self._checks.notify)
        self.title.setText(checks_words(self._checks, self._today))
        self.setVisible(bool(self._checks.places))
        self._offer()

    def _chosen(self) -> HandCheck | None:
        row = self.rows.currentRow()
        return self._checks.places[row] if 0 <= row < len(self._checks.places) else None

    @Slot()
    def _offer(self) -> None:
        chosen = self._chosen()
        self.remove.setEnabled(chosen is not None)
        self.open_page.setEnabled(chosen is not None and can_open(chosen.address))

    @Slot(QListWidgetItem)
    def _note_tick(self, item: QListWidgetItem) -> None:
        self.ticked.emit(str(item.data(_ID)), item.checkState() is Qt.CheckState.Checked)

    @Slot()
    def _open(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            open_link(chosen.address)

    @Slot()
    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.remove_wanted.emit(chosen.id)


class _Rows(QListWidget):
    """Delete takes the chosen place out."""

    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete belongs to the list; Enter opens, and does not close the dialog."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


def _item(check: HandCheck, today: date) -> QListWidgetItem:
    item = QListWidgetItem(capped(check_words(check, today), 200))
    item.setData(_ID, check.id)
    item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setCheckState(Qt.CheckState.Checked if check.done(today) else Qt.CheckState.Unchecked)
    return item
