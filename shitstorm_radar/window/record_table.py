"""Read-only tables of frozen records for Qt's views: a new column is one more line."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
SORT_ROLE = int(Qt.ItemDataRole.UserRole)
_LONGEST_CELL = 300
_NARROWEST = 0.7  # of the wished column widths; below it, a scroll bar is the lesser evil
_YIELDING = 0.6  # of its wished width every column keeps so much, and room for its title
_LAST_CHARACTERS = 14
_HINT_CHARACTERS = 70
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column.

    Attributes:
        title: asked anew for every language.
        shown: the cell's text; ``sorted_by``: what it is sorted by.
        number: right-aligned.
        whole: never narrower than wished: half a time says something wrong.
        tint: the text's colour, None for the usual one.
    """

    title: Callable[[], str]
    shown: Callable[[T], str]
    sorted_by: Callable[[T], Any]
    number: bool = False
    whole: bool = False
    tint: Callable[[T], str | None] = lambda _row: None


class RecordTable(QAbstractTableModel, Generic[T]):
    """The rows of a table; ``key`` tells which row is the same as before."""

    def __init__(
        self, columns: Sequence[Column[T]], key: Callable[[T], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._rows: list[T] = []

    @property
    def rows(self) -> Sequence[T]:
        """All rows, in the order of the model."""
        return self._rows

    def put_all(self, rows: Sequence[T]) -> None:
        """Show these rows and no other; rows that stay keep their place in the view's selection."""
        if [self._key(r) for r in rows] == [self._key(r) for r in self._rows]:
            changed = [i for i, (new, old) in enumerate(zip(rows, self._rows, strict=True)) if new != old]
            self._rows = list(rows)
            if changed:
                self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(self._columns) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def extend(self, rows: Sequence[T]) -> None:
        """Add rows at the end."""
        if rows:
            self.beginInsertRows(_NONE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def is_whole(self, section: int) -> bool:
        """Whether a column must not be cut."""
        return self._columns[section].whole

    def record(self, index: Index) -> T:
        """The record of a cell."""
        return self._rows[index.row()]

    def row_of(self, key: Hashable) -> int | None:
        """Where the record with this key stands."""
        return next((i for i, row in enumerate(self._rows) if self._key(row) == key), None)

    def retranslate(self) -> None:
        """Language or colours have changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    # what Qt asks for

    def rowCount(self, parent: Index = _NONE) -> int:
        """Rows at the top level."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Columns at the top level."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        column, row = self._columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown(row)[:_LONGEST_CELL]
        if role == SORT_ROLE:
            return column.sorted_by(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.number:
            return _RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and (tint := column.tint(row)) is not None:
            return QColor(tint)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            return _RIGHT if self._columns[section].number else left
        return None


def fitted_widths(wished: Sequence[int], least: Sequence[int], room: int) -> tuple[int, ...]:
    """The widths of columns that share ``room``: as wished, or less, but none below its least.

    >>> fitted_widths((100, 40), (30, 40), 200), fitted_widths((100, 40), (30, 40), 90)
    ((100, 40), (50, 40))
    """
    yielding = sum(wished) - sum(least)
    share = min(1.0, max(0.0, (room - sum(least)) / yielding)) if yielding else 1.0
    return tuple(low + int((wish - low) * share) for wish, low in zip(wished, least, strict=True))


class RecordView(QTableView):
    """A table of whole rows, sortable or not, that keeps its selected record through updates."""

    def __init__(self, table: RecordTable[Any], *, sortable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: tuple[int, ...] = ()
        self._fitted: tuple[int, ...] | None = None
        self._last = _LAST_CHARACTERS
        self._hint = ""
        self.table = table
        self._sorted = QSortFilterProxyModel(self) if sortable else None
        if self._sorted is not None:
            self._sorted.setSourceModel(table)
            self._sorted.setSortRole(SORT_ROLE)
            self.setModel(self._sorted)
            self.setSortingEnabled(True)
            self._sorted.sort(-1)
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        else:
            self.setModel(table)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)

    def set_widths(self, *characters: int, last: int = _LAST_CHARACTERS) -> None:
        """Column widths in digits of the font, less where the view is narrow; the last one takes the rest, at least ``last``."""
        digit = self.fontMetrics().horizontalAdvance("0")
        self._last = last
        self._widths = tuple(digit * count + 20 for count in characters)
        self._fit()

    def show_column(self, section: int, *, shown: bool) -> None:
        """Show or hide a column; the others take its room or make some."""
        if self.isColumnHidden(section) is shown:
            dragged = self._fitted is not None and self._fitted != self._current()
            self.setColumnHidden(section, not shown)
            if not dragged:
                self._fitted = None
                self._fit()

    @property
    def hint(self) -> str:
        """What stands in the middle while there is no row."""
        return self._hint

    def set_hint(self, text: str) -> None:
        """Say in the middle, while there is no row, what will stand here; our own words, a line break where they may."""
        self._hint = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or the hint."""
        super().paintEvent(event)
        if not self._hint or self.table.rows:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.viewport().rect()
        width = min(room.width() - 20, self.fontMetrics().averageCharWidth() * _HINT_CHARACTERS)
        room.adjust((room.width() - width) // 2, 0, -((room.width() - width) // 2), 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._hint)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to another width; those that the user has dragged stay as they are."""
        if event.size().width() != event.oldSize().width():
            self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        last = self.fontMetrics().horizontalAdvance("0") * self._last
        room = max(self.viewport().width() - last, int(_NARROWEST * sum(self._widths)))
        if self._fitted is None or self._fitted == self._current():
            titles = tuple(self.horizontalHeader().sectionSizeHint(section) for section in range(len(self._widths)))
            wished = tuple(map(max, self._widths, titles))
            least = [
                wish if self.table.is_whole(section) else max(title, int(_YIELDING * wish))
                for section, (wish, title) in enumerate(zip(wished, titles, strict=True))
            ]
            shown = [section for section in range(len(self._widths)) if not self.isColumnHidden(section)]
            fitted = fitted_widths([wished[i] for i in shown], [least[i] for i in shown], room)
            for section, width in zip(shown, fitted, strict=True):
                self.setColumnWidth(section, width)
            self._fitted = self._current()

    def _current(self) -> tuple[int, ...]:
        return tuple(self.columnWidth(section) for section in range(len(self._widths)))

    def chosen(self) -> Any | None:
        """The selected record."""
        rows = self.selectionModel().selectedRows()
        if not rows:
            return None
        index = self._sorted.mapToSource(rows[0]) if self._sorted is not None else rows[0]
        return self.table.record(index)

    def choose(self, key: Hashable) -> bool:
        """Select the record with this key; False if there is none."""
        row = self.table.row_of(key)
        if row is None:
            return False
        index: QModelIndex = self.table.index(row, 0)
        if self._sorted is not None:
            index = self._sorted.mapFromSource(index)
        self.selectRow(index.row())
        self.scrollTo(index)
        return True
