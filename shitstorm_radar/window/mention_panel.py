"""The mentions behind a span: the table, and beside it the whole text as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from shitstorm_radar.records import TopicMention
from shitstorm_radar.store.base import MentionFilter, MentionPage, PageKey, StoreReader
from shitstorm_radar.window import links, local_time
from shitstorm_radar.window.amounts import number_text, percent_text
from shitstorm_radar.window.mention_table import (
    MOST_ROWS,
    NEGATIVITY_COLUMN,
    MentionTable,
    NegativityDelegate,
    author_words,
    one_line,
)
from shitstorm_radar.window.plain_label import PlainLabel, capped
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.record_table import RecordView
from shitstorm_radar.window.theme import color, tokens

PAGE = 100
_CRITICAL = 0.5
_MOST_MARKS = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which mentions: a topic's, over [lo_s, hi_s) in UTC epoch seconds (None: no bound), and what that is called."""

    topic_id: str
    lo_s: float | None = None
    hi_s: float | None = None
    title: str = ""


class MentionPanel(QWidget):
    """Asks for pages as the user scrolls.

    Signals:
        all_wanted: show the topic's newest mentions again.
    """

    all_wanted = Signal()

    def __init__(self, reading: ReadingThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._wanted: Wanted | None = None
        self._next: PageKey | None = None
        self._asking = False
        self.table = MentionTable(self)
        self.view = RecordView(self.table, sortable=False, parent=self)
        self.view.set_widths(16, 12, 15, 12)
        self.view.setItemDelegateForColumn(NEGATIVITY_COLUMN, NegativityDelegate(self.view))
        self.view.verticalScrollBar().valueChanged.connect(self._note_scroll)
        self.view.selectionModel().selectionChanged.connect(self._show_chosen)
        self.view.doubleClicked.connect(self._open)
        self.table.modelReset.connect(self._show_chosen)
        self.title = PlainLabel("", self)
        self.only_critical = QCheckBox(self)
        self.only_critical.toggled.connect(self._ask_first)
        self.show_all = QPushButton(self)
        self.show_all.setObjectName("range")
        self.show_all.clicked.connect(self.all_wanted)
        self.detail = MentionDetail(self)
        self._build()
        self.retranslate()

    @property
    def wanted(self) -> Wanted | None:
        """What is shown."""
        return self._wanted

    def show_mentions(self, wanted: Wanted) -> None:
        """Show the mentions of a span."""
        self._wanted = wanted
        self.show_all.setVisible(wanted.lo_s is not None)
        self._write_title()
        self._ask_first()

    def refresh(self) -> None:
        """New mentions are in the store; asked for only while the user is at the top of the list."""
        if self.isVisible() and self.view.verticalScrollBar().value() == 0:
            self._ask_first()

    def retranslate(self) -> None:
        """Language has changed."""
        self.only_critical.setText(self.tr("Only c&ritical ones"))
        self.show_all.setText(self.tr("Show &all"))
        self.view.setAccessibleName(self.tr("Mentions"))
        self.table.retranslate()
        self._write_title()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
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
    def _ask_first(self) -> None:
        self._next = None
        self._ask_page()

    def _ask_page(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        self._asking = True
        chosen = MentionFilter(
            wanted.topic_id,
            start=_moment(wanted.lo_s),
            end=_moment(wanted.hi_s),
            min_negativity=_CRITICAL if self.only_critical.isChecked() else 0.0,
        )
        self._reading.ask("mentions", _Page(chosen, self._next), self._receive)

    def _receive(self, answer: _PageAnswer) -> None:
        self._asking = False
        if self._wanted is None or answer.wanted.topic_id != self._wanted.topic_id:
            return
        if answer.before is None:
            kept = self.view.chosen()
            self.table.put_all(answer.page.rows)
            if kept is not None:
                self.view.choose((kept.topic_id, kept.mention.uid))
        else:
            self.table.extend(answer.page.rows)
        self._next = answer.page.next
        self._write_title()

    @Slot()
    def _note_scroll(self) -> None:
        bar = self.view.verticalScrollBar()
        near_end = bar.value() >= bar.maximum() - 5 * self.view.verticalHeader().defaultSectionSize()
        if near_end and self._next is not None and not self._asking and len(self.table.rows) < MOST_ROWS:
            self._ask_page()

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


class MentionDetail(QWidget):
    """One mention in full, with the words that matched marked; never markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mention: TopicMention | None = None
        self.heading = PlainLabel("", self)
        self.heading.setWordWrap(True)
        self.facts = PlainLabel("", self)
        self.facts.setObjectName("faint")
        self.facts.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.open = QPushButton(self)
        self.open.clicked.connect(self.open_in_browser)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.heading)
        box.addWidget(self.facts)
        box.addWidget(self.text, 1)
        box.addWidget(self.open)
        self.setMinimumWidth(240)
        self.retranslate()

    def retranslate(self) -> None:
        """Language has changed."""
        self.text.setAccessibleName(self.tr("Text of the mention"))
        self.text.setPlaceholderText(self.tr("Select a mention to read it in full."))
        self.open.setText(self.tr("Open in &browser"))
        self.show_mention(self._mention)

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_mention(self, mention: TopicMention | None) -> None:
        """Show a mention, or nothing."""
        self._mention = mention
        self.open.setEnabled(mention is not None and links.can_open(mention.mention.url))
        self.heading.setVisible(mention is not None)
        self.facts.setVisible(mention is not None)
        if mention is None:
            self.text.setPlainText("")
            self.text.setExtraSelections([])
            return
        inner = mention.mention
        self.heading.setText(f"{author_words(mention)} · {one_line(inner.channel)}")
        when = local_time.moment_text(inner.published_at or mention.minute)
        facts = [when, self.tr("negativity {share}").format(share=percent_text(mention.negativity))]
        if inner.engagement.likes is not None:
            facts.append(self.tr("{n} likes").format(n=number_text(inner.engagement.likes)))
        if not mention.fresh:
            facts.append(self.tr("history"))
        self.facts.setText(" · ".join(facts))
        said = not inner.title or inner.text.startswith(inner.title)
        whole = inner.text if said else f"{inner.title}\n\n{inner.text}"
        self.text.setPlainText(capped(whole).strip())
        self._mark(mention.matched)

    @Slot()
    def open_in_browser(self) -> None:
        """Open the mention's address; only http and https are passed on."""
        if self._mention is not None:
            links.open_link(self._mention.mention.url)

    def _mark(self, words: tuple[str, ...]) -> None:
        marker = QTextCharFormat()
        marker.setBackground(color(tokens().volume, 70))
        marker.setForeground(QColor(tokens().ink))
        marks: list[QTextEdit.ExtraSelection] = []
        for word in dict.fromkeys(w for w in words if w.strip()):
            found = self.text.document().find(word, 0)
            while not found.isNull() and len(marks) < _MOST_MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(found)
                mark.format = marker
                marks.append(mark)
                found = self.text.document().find(word, found)
        self.text.setExtraSelections(marks)


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
