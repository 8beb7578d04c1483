"""What spoke for a mention's negativity, and the user's own word on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.records import TopicMention, Verdict
from shitstorm_radar.scoring import Evidence, LazyScorer
from shitstorm_radar.store.base import StoreReader
from shitstorm_radar.window.plain_label import PlainLabel, set_plain_tooltip
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.tone_words import evidence_words


class TonePanel(QWidget):
    """Asks the reading thread why; three buttons to say otherwise, a second click takes it back.

    Attributes:
        why: the reasons, for whoever shows this panel to place.

    Signals:
        judged: the mention and the ``Verdict`` on it, or None when it was taken back.
    """

    judged = Signal(object, object)

    def __init__(self, reading: ReadingThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._scorer = LazyScorer()  # loaded and used in the reading thread only
        self._entry: TopicMention | None = None
        self._evidence: tuple[Evidence, ...] = ()
        self.why = PlainLabel("", self)
        self.why.setObjectName("faint")
        self.why.setWordWrap(True)
        self.ask = PlainLabel("", self)
        self.group = QButtonGroup(self)
        self.group.setExclusive(False)
        self.buttons = {verdict: QPushButton(self) for verdict in Verdict}
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.ask)
        for button in self.buttons.values():
            button.setCheckable(True)
            button.setObjectName("range")
            self.group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.group.buttonClicked.connect(self._judge)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(row)
        self.retranslate()
        self.show_mention(None)

    def show_mention(self, entry: TopicMention | None) -> None:
        """Ask for what is known of a mention's tone."""
        self._entry = entry
        self.setVisible(entry is not None)
        self._receive(_Known(entry, None, ()))
        if entry is not None:
            self._reading.ask("tone", _Question(entry, self._scorer), self._receive)

    def retranslate(self) -> None:
        """Language has changed."""
        self.ask.setText(self.tr("This is:"))
        words = {
            Verdict.CRITICAL: self.tr("Critical"),
            Verdict.NEUTRAL: self.tr("Neutral"),
            Verdict.POSITIVE: self.tr("Positive"),
        }
        tip = self.tr("Your word on this mention. From 100 such words on, the topic's negativity learns from them.")
        for verdict, button in self.buttons.items():
            button.setText(words[verdict])
            set_plain_tooltip(button, tip)
        self._write_why()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _receive(self, known: _Known) -> None:
        if known.entry is not self._entry:
            return
        for verdict, button in self.buttons.items():
            button.setChecked(verdict is known.verdict)
        self._evidence = known.evidence
        self._write_why()

    def _write_why(self) -> None:
        self.why.setText("\n".join(evidence_words(self._evidence)))
        self.why.setVisible(bool(self._evidence))

    @Slot(object)
    def _judge(self, clicked: QPushButton) -> None:
        if self._entry is None:
            return
        for button in self.buttons.values():
            if button is not clicked:
                button.setChecked(False)
        said = next((verdict for verdict, button in self.buttons.items() if button.isChecked()), None)
        self.judged.emit(self._entry, said)


@dataclass(frozen=True, slots=True)
class _Known:
    entry: TopicMention | None
    verdict: Verdict | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Question:
    """A question for the reading thread: the user's word, and the scorer's reasons."""

    entry: TopicMention
    scorer: LazyScorer

    def __call__(self, reader: StoreReader) -> _Known:
        mention = self.entry.mention
        text = f"{mention.title}\n{mention.text}" if mention.title else mention.text
        evidence = () if self.entry.negativity is None else tuple(self.scorer.evidence(text, mention.language))
        return _Known(self.entry, reader.verdict(self.entry.topic_id, mention.uid), evidence)
