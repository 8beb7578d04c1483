"""Which topics a source serves."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from shitstorm_radar.settings import Settings
from shitstorm_radar.window.plain_label import capped
from shitstorm_radar.window.settings_edits import left_without_source

_ID = Qt.ItemDataRole.UserRole
_ROWS = 4  # seen at once
_LONGEST_NAME = 80


class TopicChoice(QListWidget):
    """A list of the topics with a box each.

    Signals:
        changed: a box was ticked or cleared.
    """

    changed = Signal()

    def __init__(self, settings: Settings, source_id: str, parent: QWidget | None = None) -> None:
        """``source_id``: of the source, "" for a new one: then the only topic is ticked, or those that read every source."""
        super().__init__(parent)
        self._settings = settings
        self._source_id = source_id
        only = not source_id and len(settings.topics) == 1
        for topic in settings.topics:
            item = QListWidgetItem(capped(topic.name, _LONGEST_NAME), self)
            item.setData(_ID, topic.id)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if only or topic.reads(source_id) else Qt.CheckState.Unchecked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = min(_ROWS, len(settings.topics))
        self.setFixedHeight(rows * (self.fontMetrics().height() + 8) + 12)
        self.itemChanged.connect(self.changed)

    @property
    def worth_showing(self) -> bool:
        """Whether there is a choice."""
        return len(self._settings.topics) > 1 or not all(t.reads(self._source_id) for t in self._settings.topics)

    def tick(self, topic_id: str) -> None:
        """Let the source serve this topic, too."""
        with QSignalBlocker(self):
            for item in self._items():
                if item.data(_ID) == topic_id:
                    item.setCheckState(Qt.CheckState.Checked)

    def chosen(self) -> tuple[str, ...]:
        """The ids of the ticked topics."""
        return tuple(str(item.data(_ID)) for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    def problem(self) -> str:
        """What is wrong with the choice; empty when nothing is."""
        if not self.worth_showing:
            return ""
        if not self.chosen():
            return self.tr("Choose at least one topic.")
        blind = left_without_source(self._settings, self._source_id, self.chosen())
        if blind:
            words = self.tr("“{topic}” has no other source: let it have this one, or give it another one first.")
            return words.format(topic=capped(blind[0].name, _LONGEST_NAME))
        return ""

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]
