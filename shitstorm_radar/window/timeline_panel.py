"""What happened in an incident, as sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.records import EventKind, Incident, IncidentEvent, SurgeKind
from shitstorm_radar.store.base import StoreReader
from shitstorm_radar.window import local_time
from shitstorm_radar.window.mention_table import one_line
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.record_table import Column, RecordTable, RecordView
from shitstorm_radar.window.theme import tokens
from shitstorm_radar.window.wording import event_words, incident_state_words

translate = QCoreApplication.translate


_LOUD = (EventKind.ALARM, EventKind.GROWTH, EventKind.SECOND_WAVE, EventKind.POST, EventKind.MEDIA)


def _tint(event: IncidentEvent) -> str | None:
    return tokens().critical if event.kind in _LOUD else None


class TimelineTable(RecordTable[IncidentEvent]):
    """Read-only rows of one incident's events, oldest first; ``of`` is what deviates in it."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.of = SurgeKind.STORM
        super().__init__(
            (
                Column(
                    lambda: translate("TimelineTable", "Time"),
                    lambda e: local_time.moment_text(e.at),
                    lambda e: e.at,
                    whole=True,
                ),
                Column(lambda: translate("TimelineTable", "By"), lambda e: one_line(e.by), lambda e: e.by),
                Column(lambda: translate("TimelineTable", "What happened"), self.sentence, self.sentence, tint=_tint),
            ),
            key=lambda e: (e.at, e.kind, e.note),
            parent=parent,
        )

    def sentence(self, event: IncidentEvent) -> str:
        """One line of the timeline, the user's own words included."""
        words = event_words(event.kind, event.figures, self.of)
        return f"{words}: {one_line(event.note)}" if event.note else words


class TimelinePanel(QWidget):
    """The timeline of the chosen incident, and a line to add one's own words.

    Signals:
        note_written: incident id and text.
    """

    note_written = Signal(str, str)

    def __init__(self, reading: ReadingThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._incident: Incident | None = None
        self.table = TimelineTable(self)
        self.view = RecordView(self.table, sortable=False, parent=self)
        self.view.set_widths(18, 12)
        self.title = PlainLabel("", self)
        self.note = QLineEdit(self)
        self.note.setMaxLength(2000)
        self.note.returnPressed.connect(self._write)
        self.add = QPushButton(self)
        self.add.clicked.connect(self._write)
        row = QHBoxLayout()
        row.addWidget(self.note, 1)
        row.addWidget(self.add)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 6, 10, 8)
        box.setSpacing(4)
        box.addWidget(self.title)
        box.addWidget(self.view, 1)
        box.addLayout(row)
        self.retranslate()

    def show_incident(self, incident: Incident | None, topic_name: str) -> None:
        """Show the timeline of an incident, or nothing."""
        self._incident = incident
        if incident is None:
            self.table.put_all(())
        else:
            self._reading.ask("timeline", _Events(incident.id), self._receive)
        self._topic_name = topic_name
        self._write_title()

    def retranslate(self) -> None:
        """Language has changed."""
        self.view.setAccessibleName(self.tr("Timeline of the incident"))
        self.note.setPlaceholderText(self.tr("Add a note to the timeline"))
        self.note.setAccessibleName(self.tr("Add a note to the timeline"))
        self.add.setText(self.tr("A&dd note"))
        self.table.retranslate()
        self._write_title()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _receive(self, answer: tuple[str, tuple[IncidentEvent, ...]]) -> None:
        if self._incident is not None and self._incident.id == answer[0]:
            self.table.of = self._incident.kind
            self.table.put_all(answer[1])

    @Slot()
    def _write(self) -> None:
        text = self.note.text().strip()
        if self._incident is not None and text:
            self.note.clear()
            self.note_written.emit(self._incident.id, text)

    def _write_title(self) -> None:
        incident = self._incident
        for part in (self.note, self.add):
            part.setEnabled(incident is not None)
        if incident is None:
            self.title.setText(self.tr("Select an incident to see what happened."))
            return
        words = self.tr("{topic}, incident since {since}, {state}")
        self.title.setText(
            words.format(
                topic=one_line(self._topic_name),
                since=local_time.moment_text(incident.since),
                state=incident_state_words(incident.state),
            )
        )


class _Events:
    """A question for the reading thread: an incident's timeline."""

    def __init__(self, incident_id: str) -> None:
        self._incident_id = incident_id

    def __call__(self, reader: StoreReader) -> tuple[str, tuple[IncidentEvent, ...]]:
        return self._incident_id, reader.events(self._incident_id)
