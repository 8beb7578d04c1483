"""The left column: the watched topics, and in one line how the sources fare."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.settings import Topic
from shitstorm_radar.window.amounts import ago_text, number_text
from shitstorm_radar.window.overview import SourcesSummary, TopicOverview
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.topic_list import TopicDelegate, TopicList


class TopicPanel(QFrame):
    """Topics to choose from.

    Signals:
        chosen: a topic was selected; its id.
        add_wanted, edit_wanted: the buttons below; edit carries the topic's id.
        sources_wanted, coverage_wanted: the buttons at the bottom.
    """

    chosen = Signal(str)
    add_wanted = Signal()
    edit_wanted = Signal(str)
    sources_wanted = Signal()
    coverage_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.topics = TopicList(self)
        self.view = QListView(self)
        self.view.setObjectName("topics")
        self.view.setModel(self.topics)
        self.view.setItemDelegate(TopicDelegate(self.view))
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.selectionModel().selectionChanged.connect(self._note_choice)
        self.view.doubleClicked.connect(self._edit)
        self.view.activated.connect(self._edit)
        self._title = PlainLabel("Shitstorm Radar", self)
        self._title.setObjectName("title")
        self._heading = PlainLabel("", self)
        self._heading.setObjectName("faint")
        self.add_button = QPushButton(self)
        self.add_button.clicked.connect(self.add_wanted)
        self.sources_line = PlainLabel("", self)
        self.last_poll_line = PlainLabel("", self)
        self.last_poll_line.setObjectName("faint")
        self.sources_button, self.coverage_button = QPushButton(self), QPushButton(self)
        self.sources_button.clicked.connect(self.sources_wanted)
        self.coverage_button.clicked.connect(self.coverage_wanted)
        self.coverage_line, self.checks_line = PlainLabel("", self), PlainLabel("", self)
        self.coverage_line.setObjectName("sentence")
        self._summary: SourcesSummary | None = None
        self._now: datetime | None = None
        self._chosen: str | None = None
        self._lay_out()
        self.put_coverage("", "")
        self.retranslate()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(6)
        box.addWidget(self._title)
        box.addWidget(self._heading)
        box.addWidget(self.view, 1)
        box.addWidget(self.add_button)
        box.addSpacing(8)
        for line in (self.coverage_line, self.checks_line, self.sources_line, self.last_poll_line):
            line.setWordWrap(True)
            box.addWidget(line)
        buttons = QHBoxLayout()
        for button in (self.sources_button, self.coverage_button):
            buttons.addWidget(button, 1)
        box.addLayout(buttons)

    @property
    def topic_id(self) -> str | None:
        """The selected topic."""
        return self._chosen

    def set_topics(self, topics: tuple[Topic, ...]) -> None:
        """Show these topics; keeps the selection, or selects the first."""
        before = self._chosen
        self.topics.set_topics(topics)
        if before is None or not self.choose(before):
            self._chosen = None
            if topics:
                self.choose(topics[0].id)

    def choose(self, topic_id: str) -> bool:
        """Select a topic; False if there is none with this id."""
        row = self.topics.row_of(topic_id)
        if row is None:
            return False
        self.view.setCurrentIndex(self.topics.index(row))
        return True

    def step(self, by: int) -> None:
        """Select the next or the previous topic, around the ends."""
        count = self.topics.rowCount()
        if count:
            self.view.setCurrentIndex(self.topics.index((self.view.currentIndex().row() + by) % count))

    def put(self, overviews: tuple[TopicOverview, ...]) -> None:
        """How topics stand."""
        self.topics.put(overviews)

    def put_sources(self, summary: SourcesSummary, now: datetime) -> None:
        """How the sources fare at ``now``."""
        self._summary, self._now = summary, now
        self._write_summary()

    def put_coverage(self, score: str, checks: str, *, blind: bool = False) -> None:
        """What is seen of the chosen topic's channels, and how far the day's list is; empty lines take no room."""
        tone = "blind" if blind else ""
        if self.coverage_line.property("tone") != tone:
            self.coverage_line.setProperty("tone", tone)
            self.coverage_line.style().polish(self.coverage_line)
        for line, words in ((self.coverage_line, score), (self.checks_line, checks)):
            line.setText(words)
            line.setVisible(bool(words))

    def set_now(self, now: datetime) -> None:
        """Time goes on."""
        self._now = now
        self._write_summary()

    def retranslate(self) -> None:
        """Language has changed."""
        self._heading.setText(self.tr("Watched topics"))
        self.add_button.setText(self.tr("&Add topic…"))
        self.sources_button.setText(self.tr("S&ources…"))
        self.coverage_button.setText(self.tr("Covera&ge…"))
        self.view.setAccessibleName(self.tr("Watched topics"))
        self._write_summary()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _write_summary(self) -> None:
        if self._summary is None or self._now is None:
            return
        known = self._summary
        parts = [self.tr("{n} active").format(n=number_text(known.active))]
        if known.disturbed:
            parts.append(self.tr("{n} disturbed").format(n=number_text(known.disturbed)))
        if known.waiting:
            parts.append(self.tr("{n} waiting").format(n=number_text(known.waiting)))
        self.sources_line.setText(self.tr("Sources: {states}").format(states=", ".join(parts)))
        if known.last_success_at is None:
            last = self.tr("Nothing delivered yet")
        else:
            last = self.tr("Last delivery {ago}").format(ago=ago_text(self._now - known.last_success_at))
        self.last_poll_line.setText(last)

    @Slot()
    def _note_choice(self) -> None:
        topic_id = self.topics.topic_id(self.view.currentIndex())
        if topic_id is not None and topic_id != self._chosen:
            self._chosen = topic_id
            self.chosen.emit(topic_id)

    @Slot()
    def _edit(self) -> None:
        topic_id = self.topics.topic_id(self.view.currentIndex())
        if topic_id is not None:
            self.edit_wanted.emit(topic_id)
