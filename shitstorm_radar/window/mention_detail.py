"""One mention in full, as plain text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from shitstorm_radar.records import TopicMention
from shitstorm_radar.window import links, local_time
from shitstorm_radar.window.amounts import number_text, percent_text
from shitstorm_radar.window.engagement_line import EngagementLine
from shitstorm_radar.window.mention_table import author_words, one_line
from shitstorm_radar.window.plain_label import PlainLabel, capped
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.theme import color, tokens
from shitstorm_radar.window.tone_panel import TonePanel
from shitstorm_radar.window.tone_words import stance_words

_MOST_MARKS = 200
_LEAST_PX = 232  # a line of some 30 letters; the buttons may need more
_LEAST_LINES = 4  # of the text that are seen at once


class MentionDetail(QWidget):
    """One mention in full, with the words that matched marked; never markup."""

    def __init__(self, reading: ReadingThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mention: TopicMention | None = None
        self.heading = PlainLabel("", self)
        self.heading.setWordWrap(True)
        self.facts = PlainLabel("", self)
        self.facts.setObjectName("faint")
        self.facts.setWordWrap(True)
        self.course = EngagementLine(reading, self)
        self.tone = TonePanel(reading, self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.open = QPushButton(self)
        self.open.clicked.connect(self.open_in_browser)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LEAST_LINES)
        self.read = QScrollArea(self)
        self.read.setMinimumWidth(_LEAST_PX)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        """What is read scrolls where there is little room; the buttons stay in sight."""
        inside = QWidget(self)
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self.heading)
        inner.addWidget(self.facts)
        inner.addWidget(self.course)
        inner.addWidget(self.text, 1)
        inner.addWidget(self.tone.why)
        self.read.setWidget(inside)
        self.read.setWidgetResizable(True)
        self.read.setFrameShape(QFrame.Shape.NoFrame)
        self.read.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.read.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.read.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.read, 1)
        box.addWidget(self.tone)
        box.addWidget(self.open)

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
        self.course.show_mention(mention)  # before the tone, whose model may have to be loaded
        self.tone.show_mention(mention)
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
        facts = [when, self._tone_words(mention)]
        if inner.engagement.likes is not None:
            facts.append(self.tr("{n} likes").format(n=number_text(inner.engagement.likes)))
        if mention.inherited:
            facts.append(self.tr("reply in a thread about {words}").format(words=one_line(", ".join(mention.matched))))
        if not mention.fresh:
            facts.append(self.tr("history"))
        self.facts.setText(" · ".join(facts))
        said = not inner.title or inner.text.startswith(inner.title)
        whole = inner.text if said else f"{inner.title}\n\n{inner.text}"
        self.text.setPlainText(capped(whole).strip())
        self._mark(mention.matched)

    def _tone_words(self, mention: TopicMention) -> str:
        if mention.negativity is None:
            return self.tr("not scored: neither German nor English")
        share = self.tr("negativity {share}").format(share=percent_text(mention.negativity))
        stance = stance_words(mention.stance)
        return f"{share} · {stance}" if stance else share

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
