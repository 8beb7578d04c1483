"""The coverage map: the score above, the platforms below it, and beside them the chosen one and the day's list."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QDialogButtonBox, QFrame, QVBoxLayout, QWidget

from shitstorm_radar.hand_checks import HandChecks
from shitstorm_radar.pipeline.coverage_map import CoverageMap, most_urgent_first
from shitstorm_radar.window.coverage.channel_card import ChannelCard
from shitstorm_radar.window.coverage.channel_table import ChannelRow, ChannelTable
from shitstorm_radar.window.coverage.coverage_words import SHARE_DAYS, score_details, score_words
from shitstorm_radar.window.coverage.hand_check_list import HandCheckList
from shitstorm_radar.window.plain_label import PlainLabel, capped
from shitstorm_radar.window.record_table import RecordView

_SIZE = QSize(1240, 660)  # at most; every state is read whole
_BESIDE_FROM_PX = 760
_LONGEST_NAME = 80


class CoverageDialog(QDialog):
    """Stays open beside the window; what it shows is put into it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[CoverageMap, str, datetime] | None = None
        self.score, self.details, self.hint = (PlainLabel("", self) for _ in range(3))
        self.score.setObjectName("topicName")
        for line in (self.details, self.hint):
            line.setObjectName("faint")
        for line in (self.score, self.details, self.hint):
            line.setWordWrap(True)
        self.table = ChannelTable(self)
        self.view = RecordView(self.table, sortable=True, parent=self)
        self.view.set_widths(34, 9, 6, last=26)
        self.view.selectionModel().selectionChanged.connect(self._note_choice)
        self.card = ChannelCard(self)
        self.checks = HandCheckList(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)
        self._build()
        self.retranslate()
        self._note_choice()
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def show_map(self, found: CoverageMap, topic_name: str, now: datetime) -> None:
        """Show how the platforms stand for a topic; "" for all topics together."""
        self._shown = (found, topic_name, now)
        self.score.setText(score_words(found.score, now))
        self.details.setText(score_details(found.score))
        chosen: ChannelRow | None = self.view.chosen()
        self.table.put_all([ChannelRow(channel, now) for channel in most_urgent_first(found.channels)])
        if self.view.chosen() is None and not (chosen and self.view.choose(chosen.channel.platform.id)):
            self.view.selectRow(0)
        self._write_title()
        self._note_choice()

    def show_checks(self, checks: HandChecks, today: date) -> None:
        """Show the day's list."""
        self.checks.show_checks(checks, today)

    def retranslate(self) -> None:
        """Language has changed."""
        self.view.setAccessibleName(self.tr("Platforms"))
        self.hint.setText(
            self.tr(
                "Share: of the topic's mentions of the last {n} days. What nobody reads is missing there, too."
            ).format(n=SHARE_DAYS)
        )
        self.table.retranslate()
        self._write_title()
        if self._shown is not None:
            self.show_map(*self._shown)

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "buttons"):
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen platform beside the table, or below it where there is no room."""
        beside = event.size().width() >= _BESIDE_FROM_PX
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() is not direction:
            self._halves.setDirection(direction)
        super().resizeEvent(event)

    def _build(self) -> None:
        side = QFrame(self)
        side.setObjectName("card")
        column = QVBoxLayout(side)
        column.setContentsMargins(2, 2, 2, 8)
        column.setSpacing(6)
        column.addWidget(self.card, 1)
        lists = QVBoxLayout()
        lists.setContentsMargins(12, 0, 12, 0)
        lists.addWidget(self.checks)
        column.addLayout(lists)
        left = QFrame(self)
        left.setObjectName("card")
        frame = QVBoxLayout(left)
        frame.setContentsMargins(6, 6, 6, 6)
        frame.addWidget(self.view)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(10)
        self._halves.addWidget(left, 9)
        self._halves.addWidget(side, 5)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(6)
        box.addWidget(self.score)
        box.addWidget(self.details)
        box.addLayout(self._halves, 1)
        box.addWidget(self.hint)
        box.addWidget(self.buttons)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_title(self) -> None:
        name = self._shown[1] if self._shown is not None else ""
        title = self.tr("Coverage")
        self.setWindowTitle(f"{title} – {capped(name, _LONGEST_NAME)}" if name else title)

    @Slot()
    def _note_choice(self) -> None:
        row: ChannelRow | None = self.view.chosen()
        self.card.show_channel(row.channel if row is not None else None)
