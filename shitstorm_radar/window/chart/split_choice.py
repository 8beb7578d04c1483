"""The small choice above the chart: what the bars are split by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from shitstorm_radar.window.chart.bar_split import BarSplit
from shitstorm_radar.window.plain_label import PlainLabel, set_plain_tooltip


class SplitChoice(QWidget):
    """A label and a list.  Without anything of the user's own in the topic only criticism can be shown; the wish is kept.

    Signals:
        changed: the ``BarSplit`` in force has changed.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish = BarSplit.CRITICISM
        self._in_force = BarSplit.CRITICISM
        self.box = QComboBox(self)
        self.box.setObjectName("split")
        for split in BarSplit:
            self.box.addItem("", split)
        self._label = PlainLabel("", self)
        self._label.setObjectName("faint")
        self._label.setBuddy(self.box)
        self.box.activated.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._label)
        row.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.allow_presence(allowed=False)
        self.retranslate()

    @property
    def wish(self) -> BarSplit:
        """What the user has chosen, whether or not this topic can show it."""
        return self._wish

    @property
    def in_force(self) -> BarSplit:
        """What is shown."""
        return self._in_force

    def wish_for(self, split: BarSplit) -> None:
        """Show this wherever the topic can."""
        self._wish = split
        self._apply()

    def allow_presence(self, *, allowed: bool) -> None:
        """Whether the topic lists anything of the user's own."""
        self.box.setEnabled(allowed)
        self._explain()
        self._apply()

    def retranslate(self) -> None:
        """Language has changed."""
        self._label.setText(self.tr("Bars b&y"))
        self.box.setItemText(0, self.tr("Criticism"))
        self.box.setItemText(1, self.tr("With / about / without us"))
        self.box.setAccessibleName(self.tr("What the bars are split by"))
        self._explain()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _explain(self) -> None:
        words = self.tr("What the bars are split by")
        if not self.box.isEnabled():
            words = self.tr(
                "So that the bars can show with us, about us and without us, list your own accounts, pages and sites "
                "in the topic, under Our own."
            )
        set_plain_tooltip(self, words)
        self.box.setAccessibleDescription("" if self.box.isEnabled() else words)

    def _apply(self) -> None:
        shown = self._wish if self.box.isEnabled() else BarSplit.CRITICISM
        self.box.setCurrentIndex(self.box.findData(shown))
        if shown is not self._in_force:
            self._in_force = shown
            self.changed.emit(shown)

    @Slot(int)
    def _choose(self, index: int) -> None:
        self.wish_for(BarSplit(self.box.itemData(index)))
