"""What to export, and in which notation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QDir, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from shitstorm_radar.records import Incident
from shitstorm_radar.settings import Preferences, Topic
from shitstorm_radar.window import local_time
from shitstorm_radar.window.dialogs.form import FormDialog
from shitstorm_radar.window.export_work import ExportKind, ExportRequest
from shitstorm_radar.window.settings_edits import new_id


@dataclass(frozen=True, slots=True)
class ExportSubject:
    """What can be exported: the chosen topic and incident, and the visible span in UTC epoch seconds."""

    topic: Topic
    incident: Incident | None
    lo_s: float
    hi_s: float
    now: datetime


class ExportDialog(FormDialog):
    """Asks what, which span, and which signs; then for the file.

    Signals:
        done_with: carries an ``ExportRequest``.
    """

    done_with = Signal(object)

    def __init__(self, subject: ExportSubject, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Export as CSV"))
        self._subject = subject
        self.kind, self.span, self.delimiter, self.decimal = (QComboBox(self) for _ in range(4))
        if subject.incident is not None:
            self.kind.addItem(self.tr("Timeline of the incident"), ExportKind.TIMELINE.value)
        self.kind.addItem(self.tr("Mentions of the topic"), ExportKind.MENTIONS.value)
        self.kind.addItem(self.tr("Series of the topic, minute by minute"), ExportKind.SERIES.value)
        self.kind.addItem(self.tr("All incidents"), ExportKind.INCIDENTS.value)
        self.span.addItem(self.tr("what the chart shows"), 0)
        if subject.incident is not None:
            self.span.addItem(self.tr("the incident"), -1)
        for days, words in ((1, self.tr("24 hours")), (7, self.tr("7 days")), (30, self.tr("30 days"))):
            self.span.addItem(self.tr("last {span}").format(span=words), days)
        self.span.addItem(self.tr("everything kept"), 3650)
        for sign, words in ((";", self.tr("semicolon (German Excel)")), (",", self.tr("comma"))):
            self.delimiter.addItem(words, sign)
        for sign, words in ((",", self.tr("comma")), (".", self.tr("point"))):
            self.decimal.addItem(words, sign)
        self.delimiter.setCurrentIndex(self.delimiter.findData(preferences.csv_delimiter))
        self.decimal.setCurrentIndex(self.decimal.findData(preferences.csv_decimal))
        for label, field in (
            (self.tr("&What"), self.kind),
            (self.tr("&Span"), self.span),
            (self.tr("CSV se&parator"), self.delimiter),
            (self.tr("CSV &decimal sign"), self.decimal),
        ):
            field.setAccessibleName(label.replace("&", ""))
            self.form.addRow(label, field)
            field.currentIndexChanged.connect(self._check)
        self.finish(self.kind)
        self._check()

    def request(self, path: Path) -> ExportRequest:
        """What is chosen, to be written to ``path``."""
        lo_s, hi_s = self._span_s()
        incident = self._subject.incident
        return ExportRequest(
            kind=ExportKind(self.kind.currentData()),
            path=path,
            topic_id=self._subject.topic.id,
            lo=local_time.from_epoch(lo_s),
            hi=local_time.from_epoch(hi_s),
            incident_id=incident.id if incident is not None else None,
            delimiter=str(self.delimiter.currentData()),
            decimal=str(self.decimal.currentData()),
        )

    def accept(self) -> None:
        """Ask for the file."""
        picker = QFileDialog(self, self.tr("Export as CSV"))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("csv")
        picker.setNameFilter(self.tr("CSV files (*.csv)"))
        stem = new_id(self._subject.topic.name, frozenset())
        picker.selectFile(str(Path(QDir.homePath()) / f"{stem}-{self.kind.currentData()}.csv"))
        picker.fileSelected.connect(self._write_to)
        picker.open()

    @Slot(str)
    def _write_to(self, path: str) -> None:
        self.done_with.emit(self.request(Path(path)))
        super().accept()

    def _span_s(self) -> tuple[float, float]:
        days, now_s = int(self.span.currentData()), self._subject.now.timestamp()
        incident = self._subject.incident
        if days == -1 and incident is not None:
            end = incident.closed_at or self._subject.now
            return incident.since.timestamp(), end.timestamp()
        if days > 0:
            return (self._subject.now - timedelta(days=days)).timestamp(), now_s + 60
        return self._subject.lo_s, min(self._subject.hi_s, now_s + 60)

    @Slot()
    def _check(self) -> None:
        kind = ExportKind(self.kind.currentData())
        self.span.setEnabled(kind in (ExportKind.MENTIONS, ExportKind.SERIES))
        same = self.delimiter.currentData() == self.decimal.currentData()
        self.set_problem(self.tr("Column separator and decimal sign must differ.") if same else "")
