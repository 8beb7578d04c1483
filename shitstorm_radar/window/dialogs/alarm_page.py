"""The one knob of the detector, how it was kept, and what each of its settings would have done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QListWidget, QProgressBar, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.settings import AlarmBudget, Topic
from shitstorm_radar.window.dialogs.form import form_layout, hint_label
from shitstorm_radar.window.past_desk import PastDesk, Records, ReviewEnd
from shitstorm_radar.window.past_words import (
    comparison_words,
    doubt_words,
    record_words,
    review_words,
    ring_words,
    verdict_words,
)
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.wording import budget_words, error_words

if TYPE_CHECKING:
    from shitstorm_radar.pipeline.hindsight import Review


class AlarmPage(QWidget):
    """A page of the topic editor; without a ``PastDesk``, or for a new topic, there is no past to show.

    Signals:
        trial_wanted: the past shall be tried; answer with ``begin_trial``.
    """

    trial_wanted = Signal()

    def __init__(self, topic: Topic | None, past: PastDesk | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic = topic
        self._past = past if topic is not None else None
        self._records: Records | None = None
        self._review: Review | None = None
        self.budget = QComboBox(self)
        self.budget.setAccessibleName(self.tr("How often a false alarm is acceptable"))
        for budget in AlarmBudget:
            self.budget.addItem(budget_words(budget), budget.value)
        chosen = topic.budget if topic is not None else AlarmBudget.MONTH
        self.budget.setCurrentIndex(self.budget.findData(chosen.value))
        self.kept, self.result, self.doubt = (PlainLabel("", self) for _ in range(3))
        self.begin = QPushButton(self)
        self.progress = QProgressBar(self)
        self.rings = QListWidget(self)
        self._lay_out()
        self.budget.currentIndexChanged.connect(self._write)
        self.begin.clicked.connect(self._begin_or_stop)
        if self._past is not None and topic is not None:
            self._past.recorded.connect(self._take_records)
            self._past.progressed.connect(self._take_progress)
            self._past.reviewed.connect(self._take_review)
            self._past.ask_record(topic.id)
        self._show_running(running=False)

    @property
    def chosen(self) -> AlarmBudget:
        """The budget that is chosen."""
        return AlarmBudget(self.budget.currentData())

    def begin_trial(self, topic: Topic) -> None:
        """Judge the past of the topic as it stands in the form."""
        if self._past is not None:
            self._review = None
            self._show_running(running=True)
            self._past.begin_review(topic)

    def stop(self) -> None:
        """Nobody waits for the past any more."""
        if self._past is not None and self._running:
            self._past.stop()
            self._show_running(running=False)

    def _lay_out(self) -> None:
        form = form_layout(None)
        form.addRow(self.tr("A false alarm is &acceptable"), self.budget)
        words = self.tr("The rarer a false alarm may be, the later and the less often it rings.")
        form.addRow("", hint_label(words, self))
        form.addRow(self.tr("Until now"), self.kept)
        self.rings.setAccessibleName(self.tr("Alarms that would have come"))
        self.rings.setMinimumHeight(84)
        self.progress.setAccessibleName(self.tr("Progress of the trial"))
        self.progress.setRange(0, 100)
        self.begin.setAutoDefault(False)
        for label in (self.kept, self.result, self.doubt):
            label.setWordWrap(True)
        self.doubt.setObjectName("faint")
        box = QVBoxLayout(self)
        box.addLayout(form)
        box.addSpacing(6)
        box.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.progress, self.result, self.rings, self.doubt):
            box.addWidget(part)
        box.addStretch(1)
        form.setRowVisible(self.kept, self._past is not None)
        self.begin.setVisible(self._past is not None)

    @property
    def _running(self) -> bool:
        return self.progress.isVisibleTo(self)

    def _show_running(self, *, running: bool) -> None:
        self.begin.setText(self.tr("S&top") if running else self.tr("&Try it on the last 90 days"))
        self.progress.setVisible(running)
        if running:
            self.progress.setValue(0)
        self._write()

    @Slot()
    def _begin_or_stop(self) -> None:
        if self._running:
            self.stop()
        else:
            self.trial_wanted.emit()

    @Slot(object)
    def _take_records(self, records: Records) -> None:
        if self._topic is not None and records.topic_id == self._topic.id:
            self._records = records
            self._write()

    @Slot(str, float)
    def _take_progress(self, topic_id: str, share: float) -> None:
        if self._topic is not None and topic_id == self._topic.id:
            self.progress.setValue(round(100 * share))

    @Slot(object)
    def _take_review(self, end: ReviewEnd) -> None:
        if self._topic is None or end.topic_id != self._topic.id or not self._running:
            return
        self._review = end.found
        self._show_running(running=False)
        if end.error is not None:
            self.result.setText(error_words(end.error.code, end.error.details, str(end.error)))
            self.result.show()

    @Slot()
    def _write(self) -> None:
        """Say all that depends on the chosen budget."""
        if self._records is not None:
            longest = self._records.spans[-1]
            lines = [f"{record_words(record)}." for record in self._records.spans]
            self.kept.setText("\n".join([*lines, verdict_words(longest, self.chosen)]))
        review = self._review
        rings = review.rings.get(self.chosen, ()) if review is not None else ()
        self.rings.clear()
        self.rings.addItems([ring_words(ring) for ring in reversed(rings)])
        self.rings.setVisible(bool(rings))
        self.result.setVisible(review is not None)
        self.doubt.setVisible(review is not None)
        if review is None:
            return
        if not review.measured_s:
            self.result.setText(self.tr("Nothing was measured in the last 90 days, so there is nothing to try it on."))
            self.doubt.setText("")
            return
        self.result.setText(review_words(review, self.chosen))
        self.doubt.setText("\n".join(filter(None, (comparison_words(review), doubt_words(review)))))
