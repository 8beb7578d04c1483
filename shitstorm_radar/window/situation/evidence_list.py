"""Lines whose evidence can be opened: a mark, words, a figure; as high as its lines."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QVBoxLayout, QWidget

from shitstorm_radar.window.plain_label import PlainLabel, plain_tooltip
from shitstorm_radar.window.record_table import Column, Index, RecordTable, RecordView
from shitstorm_radar.window.theme import tokens


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        mark: "✓", "–", a time, or nothing; ``met``: False writes it faintly.
        words, figure: plain text.
        uids: mentions that stand behind it; none can be opened where it is empty.
    """

    words: str
    figure: str = ""
    mark: str = ""
    uids: tuple[str, ...] = ()
    met: bool = True


def _tint(line: Line) -> str | None:
    return None if line.met else tokens().faint


class LineTable(RecordTable[Line]):
    """Read-only lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                Column(lambda: "", lambda x: x.mark, lambda x: x.mark, tint=_tint),
                Column(
                    lambda: QCoreApplication.translate("Situation", "What"),
                    lambda x: x.words,
                    lambda x: x.words,
                    tint=_tint,
                ),
                Column(
                    lambda: QCoreApplication.translate("Situation", "How much"),
                    lambda x: x.figure,
                    lambda x: x.figure,
                    number=True,
                    tint=_tint,
                ),
            ),
            key=lambda x: (x.mark, x.words, x.uids),
            parent=parent,
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell; what is cut off can be read in the tooltip."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            return plain_tooltip(self.rows[index.row()].words)
        return super().data(index, role)


class LineView(RecordView):
    """The lines without a header, as high as they are many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LineTable(parent), sortable=False, parent=parent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(22)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 5)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        rows = self.table.rowCount()
        return QSize(200, rows * self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """The same height: the page around it scrolls, not the list."""
        return QSize(120, self.sizeHint().height())


class EvidenceList(QWidget):
    """A heading and its lines; hidden without lines.

    Signals:
        opened: a line with evidence was clicked or entered; carries the ``Line``.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", self)
        self.title.setObjectName("cardTitle")
        self.view = LineView(self)
        self.view.clicked.connect(self._open)
        self.view.activated.connect(self._open)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 4)
        box.setSpacing(1)
        box.addWidget(self.title)
        box.addWidget(self.view)

    def show_lines(self, title: str, lines: tuple[Line, ...], *, titled: bool = True) -> None:
        """Show these lines under a title; the title is read out even where it is not shown."""
        self.title.setText(title)
        self.title.setVisible(titled)
        self.view.setAccessibleName(title)
        self.view.table.put_all(lines)
        self.view.setColumnHidden(0, not any(line.mark for line in lines))
        self.view.setColumnHidden(2, not any(line.figure for line in lines))
        self.view.updateGeometry()
        self.setVisible(bool(lines))

    @Slot()
    def _open(self) -> None:
        line: Line | None = self.view.chosen()
        if line is not None and line.uids:
            self.opened.emit(line)
