"""Which sources a topic reads: a list of them with a box each."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.window.plain_label import capped

_LONGEST_NAME = 120


class SourceChoice(QListWidget):
    """A list of sources.

    Signals:
        changed: a box was ticked or cleared.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[SourceConfig, ...] = ()
        self.itemChanged.connect(self.changed)

    def offer(self, sources: Iterable[SourceConfig], ticked: Collection[str]) -> None:
        """Show these, ticked where their ids say so; what was offered before keeps its box."""
        offered = tuple(sources)
        if [s.id for s in offered] == [s.id for s in self._offered]:
            return
        before = {source.id: self._is_ticked(row) for row, source in enumerate(self._offered)}
        self._offered = offered
        with QSignalBlocker(self):
            self.clear()
            for source in offered:
                item = QListWidgetItem(capped(source.name, _LONGEST_NAME))
                wanted = before.get(source.id, source.id in ticked)
                item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
                self.addItem(item)

    @property
    def offered(self) -> tuple[SourceConfig, ...]:
        """All of them."""
        return self._offered

    def chosen(self) -> tuple[SourceConfig, ...]:
        """The ticked ones."""
        return tuple(source for row, source in enumerate(self._offered) if self._is_ticked(row))

    def _is_ticked(self, row: int) -> bool:
        return self.item(row).checkState() is Qt.CheckState.Checked
