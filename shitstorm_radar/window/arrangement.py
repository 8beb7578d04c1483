"""Where the panels lie, and keeping size and position."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

_SIDE_PX = 248
_SMALLEST = (1000, 640)
_USUAL = (1280, 800)
_FRAME_PX, _TITLE_PX = 16, 48  # what a desktop puts around a window, at most


class Arrangement:
    """The left column, what stands above, and chart and tabs with a movable border between them."""

    def __init__(
        self, window: QMainWindow, side: QWidget, above: tuple[QWidget, ...], chart: QWidget, tabs: QWidget
    ) -> None:
        self._window = window
        side.setFixedWidth(_SIDE_PX)
        self._splitter = QSplitter(Qt.Orientation.Vertical, window)
        self._splitter.addWidget(chart)
        self._splitter.addWidget(_card(tabs))
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes([570, 430])
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(10)
        right = QVBoxLayout()
        right.setSpacing(9)
        for part in above:
            right.addWidget(part)
        right.addWidget(self._splitter, 1)
        middle = QWidget(window)
        row = QHBoxLayout(middle)
        row.setContentsMargins(10, 8, 10, 10)
        row.setSpacing(10)
        row.addWidget(side)
        row.addLayout(right, 1)
        window.setCentralWidget(middle)
        window.setMinimumSize(*_SMALLEST)
        window.resize(first_size(window.screen().availableGeometry().size()))

    def restore(self, kept: QSettings | None) -> None:
        """Size and position of the last time."""
        if kept is not None:
            self._window.restoreGeometry(cast("QByteArray", kept.value("geometry", QByteArray())))
            self._splitter.restoreState(cast("QByteArray", kept.value("splitter", QByteArray())))

    def keep(self, where: QSettings | None) -> None:
        """Keep size and position."""
        if where is not None:
            where.setValue("geometry", self._window.saveGeometry())
            where.setValue("splitter", self._splitter.saveState())


def first_size(room: QSize) -> QSize:
    """How large the window is when it opens for the first time, on a screen that has this ``room``."""
    framed = QSize(room.width() - _FRAME_PX, room.height() - _TITLE_PX)
    return QSize(*_USUAL).boundedTo(framed).expandedTo(QSize(*_SMALLEST))


def _card(inside: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    box = QVBoxLayout(card)
    box.setContentsMargins(2, 2, 2, 2)
    box.addWidget(inside)
    return card
