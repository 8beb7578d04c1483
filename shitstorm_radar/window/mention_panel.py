"""The mentions behind a span: the table, and beside it the whole text as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from shitstorm_radar.records import Presence
from shitstorm_radar.store.base import MentionFilter, MentionPage, PageKey, StoreReader
from shitstorm_radar.window.amounts import number_text
from shitstorm_radar.window.mention_detail import MentionDetail
from shitstorm_radar.window.mention_table import (
    MOST_ROWS,
    NEGATIVITY_COLUMN,
    PRESENCE_COLUMN,
    TEXT_COLUMN,
    MentionTable,
    NegativityDelegate,
)
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.presence_words import presence_words
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.record_table import RecordView

PAGE = 100
_CRITICAL = 0.5


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which mentions: a topic's, over [lo_s, hi_s) in UTC epoch seconds (None: no bound), and what that is called."""

    topic_id: str
    lo_s: float | None = None
    hi_s: float | None = None
    title: str = ""


class MentionPanel(QWidget):
    """Asks for pages as the user scrolls.

    It stays at the newest mentions until the user scrolls or selects one; then a button tells how many came since.

    Signals:
        all_wanted: show the topic's newest mentions again.
        corrected: the user's word on a mention: the ``TopicMention`` and a ``Verdict`` or None.
    """

    all_wanted = Signal()
    corrected = Signal(object, object)

    def __init__(self, reading: ReadingThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._wanted: Wanted | None = None
        self._shown: MentionFilter | None = None
        self._next: PageKey | None = None
        self._asking = False
        self._stale = False
        self._newer = 0
        self.table = MentionTable(self)
        self.view = RecordView(self.table, sortable=False, parent=self)
        self.view.set_widths(17, 10, 12, 10, last=32)
        self.view.setItemDelegateForColumn(NEGATIVITY_COLUMN, NegativityDelegate(self.view))
        self.view.verticalScrollBar().valueChanged.connect(self._note_scroll)
        self.view.selectionModel().selectionChanged.connect(self._show_chosen)
        self.view.doubleClicked.connect(self._open)
        self.table.modelReset.connect(self._show_chosen)
        self.title = PlainLabel("", self)
        self.only_critical = QCheckBox(self)
        self.only_critical.toggled.connect(self._change_filter)
        self.presence = QComboBox(self)
        for which in (None, *Presence):
            self.presence.addItem("", which)
        self.presence.currentIndexChanged.connect(self._change_filter)
        header = self.view.horizontalHeader()
        header.moveSection(header.visualIndex(PRESENCE_COLUMN), header.visualIndex(TEXT_COLUMN))
        self._show_presence()
        self.to_newest = QPushButton(self)
        self.to_newest.setObjectName("urgent")
        self.to_newest.clicked.connect(self.go_to_newest)
        self.to_newest.hide()
        self.show_all = QPushButton(self)
        self.show_all.setObjectName("range")
        self.show_all.clicked.connect(self.all_wanted)
        self.detail = MentionDetail(reading, self)
        self.detail.tone.judged.connect(self.corrected)
        self._build()
        self.retranslate()

    @property
    def wanted(self) -> Wanted | None:
        """What is shown."""
        return self._wanted

    @property
    def held(self) -> bool:
        """Whether the user reads here: has scrolled or selected a mention."""
        return self.view.verticalScrollBar().value() > 0 or self.view.chosen() is not None

    def show_mentions(self, wanted: Wanted) -> None:
        """Show the mentions of a span, the newest first."""
        self._wanted = wanted
        self._let_go()
        self.show_all.setVisible(wanted.lo_s is not None)
        self._write_title()
        self._ask(None)

    def refresh(self) -> None:
        """New mentions are in the store; asked for once somebody looks."""
        self._stale = not self.isVisible()
        if self.isVisible():
            self._ask(None)

    @Slot()
    def go_to_newest(self) -> None:
        """Leave what is read and follow the newest again."""
        self._let_go()
        self.view.setFocus()
        self._ask(None)

    def retranslate(self) -> None:
        """Language has changed."""
        self.only_critical.setText(self.tr("Only c&ritical ones"))
        self.show_all.setText(self.tr("Show al&l"))
        self.presence.setItemText(0, self.tr("With, about and without us"))
        for index, which in enumerate(Presence, 1):
            self.presence.setItemText(index, presence_words(which))
        self.presence.setAccessibleName(self.tr("Whether somebody of us was there"))
        self._write_newer(self._newer)
        self.view.setAccessibleName(self.tr("Mentions"))
        self.table.retranslate()
        self._write_title()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """What came meanwhile is shown now."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        row.addWidget(self.to_newest)
        row.addWidget(self.presence)
        row.addWidget(self.only_critical)
        row.addWidget(self.show_all)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.view)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 7)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([700, 300])
        splitter.setChildrenCollapsible(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 6, 10, 8)
        box.setSpacing(4)
        box.addLayout(row)
        box.addWidget(splitter, 1)

    @Slot()
    def _change_filter(self) -> None:
        self._let_go()
        self._ask(None)

    def _filter(self) -> MentionFilter | None:
        wanted = self._wanted
        if wanted is None:
            return None
        least = _CRITICAL if self.only_critical.isChecked() else 0.0
        start, end = _moment(wanted.lo_s), _moment(wanted.hi_s)
        which = self.presence.currentData()
        presence = None if which is None else Presence(which)
        return MentionFilter(wanted.topic_id, start=start, end=end, min_negativity=least, presence=presence)

    def _ask(self, before: PageKey | None) -> None:
        wanted = self._filter()
        if wanted is not None:
            self._asking = before is not None
            token = "mentions" if before is None else "more mentions"
            self._reading.ask(token, _Page(wanted, before), self._receive)

    def _receive(self, answer: _PageAnswer) -> None:
        first = answer.before is None
        self._asking = self._asking and first
        if answer.wanted != self._filter():
            return
        if not first:
            if answer.before == self._next:
                self.table.extend(answer.page.rows)
                self._next = answer.page.next
        elif self.held and self._shown == answer.wanted:
            self._write_newer(self._count_newer(answer.page))
        else:
            self._shown = answer.wanted
            self.table.put_all(answer.page.rows)
            self.view.scrollToTop()
            self._next = answer.page.next
            self._write_newer(0)
        self._show_presence()
        self._write_title()

    def _show_presence(self) -> None:
        """The column and the choice are shown where something is known: the user has listed what is theirs."""
        known = self.presence.currentIndex() > 0 or any(m.presence is not None for m in self.table.rows)
        self.view.setColumnHidden(PRESENCE_COLUMN, not known)
        self.presence.setVisible(known)

    def _count_newer(self, page: MentionPage) -> int:
        known = {m.mention.uid for m in self.table.rows}
        return next((n for n, m in enumerate(page.rows) if m.mention.uid in known), len(page.rows))

    def _let_go(self) -> None:
        self.view.clearSelection()
        self.view.scrollToTop()
        self._write_newer(0)

    def _write_newer(self, count: int) -> None:
        self._newer = count
        self.to_newest.setVisible(count > 0)
        self.to_newest.setText(self.tr("{n} new, go &up").format(n=number_text(count) + ("+" if count >= PAGE else "")))

    @Slot()
    def _note_scroll(self) -> None:
        bar = self.view.verticalScrollBar()
        near_end = bar.value() >= bar.maximum() - 5 * self.view.verticalHeader().defaultSectionSize()
        if near_end and self._next is not None and not self._asking and len(self.table.rows) < MOST_ROWS:
            self._ask(self._next)

    @Slot()
    def _show_chosen(self) -> None:
        self.detail.show_mention(self.view.chosen())

    @Slot()
    def _open(self) -> None:
        self.detail.open_in_browser()

    def _write_title(self) -> None:
        count = number_text(len(self.table.rows)) + ("+" if self._next is not None else "")
        what = self._wanted.title if self._wanted is not None and self._wanted.title else self.tr("Newest mentions")
        self.title.setText(f"{what} ({count})")


@dataclass(frozen=True, slots=True)
class _PageAnswer:
    wanted: MentionFilter
    before: PageKey | None
    page: MentionPage


@dataclass(frozen=True, slots=True)
class _Page:
    """A question for the reading thread: one page."""

    wanted: MentionFilter
    before: PageKey | None

    def __call__(self, reader: StoreReader) -> _PageAnswer:
        return _PageAnswer(self.wanted, self.before, reader.mentions(self.wanted, self.before, PAGE))


def _moment(at_s: float | None) -> datetime | None:
    return None if at_s is None else datetime.fromtimestamp(at_s, UTC)
