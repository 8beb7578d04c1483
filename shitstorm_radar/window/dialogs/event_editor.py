"""A planned event: what, from when to when, and how much more will be written."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QWidget

from shitstorm_radar.planned import LEAST_FACTOR, LONGEST_EVENT, LONGEST_NAME, MOST_FACTOR, PlannedEvent
from shitstorm_radar.window.dialogs.form import FormDialog
from shitstorm_radar.window.dialogs.moment_field import MomentField
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.planned_words import FACTORS, factor_words

_USUAL_LENGTH = timedelta(hours=8)
_USUAL_FACTOR = 2.0


class EventEditor(FormDialog):
    """Edits one event, or makes a new one.

    Signals:
        done_with: carries the checked ``PlannedEvent``.
    """

    done_with = Signal(object)

    def __init__(self, event: PlannedEvent | None, now: datetime, parent: QWidget | None = None) -> None:
        """A new event begins at the next full hour after ``now``."""
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Planned event") if event is not None else self.tr("New planned event"))
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Product launch, general meeting, ..."))
        self.begin, self.end = MomentField(self), MomentField(self)
        self.factor = QComboBox(self)
        self.number = QDoubleSpinBox(self)
        self.number.setRange(LEAST_FACTOR, MOST_FACTOR)
        self.number.setDecimals(1)
        self.number.setPrefix("× ")
        self._lay_out()
        begin = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        self._fill(event or PlannedEvent("?", begin, begin + _USUAL_LENGTH, _USUAL_FACTOR), new=event is None)
        self.name.textChanged.connect(self._check)
        self.begin.dateTimeChanged.connect(self._follow_begin)
        self.end.dateTimeChanged.connect(self._check)
        self.factor.currentIndexChanged.connect(self._offer_number)
        self.finish(self.name)
        self._offer_number()
        self._check()

    def event_made(self) -> PlannedEvent:
        """The event as it stands in the form.

        Raises:
            SettingsError: something is missing or out of range.
        """
        factor = self.factor.currentData()
        chosen = self.number.value() if factor is None else float(factor)
        return PlannedEvent(self.name.text().strip(), self.begin.moment, self.end.moment, chosen)

    def accept(self) -> None:
        """Hand the event on."""
        self._check()
        if not self.wrong:
            self.done_with.emit(self.event_made())
            super().accept()

    def _lay_out(self) -> None:
        for factor in FACTORS:
            self.factor.addItem(factor_words(factor), factor)
        self.factor.addItem(self.tr("another number"), None)
        row = QHBoxLayout()
        row.addWidget(self.factor, 1)
        row.addWidget(self.number)
        self.form.addRow(self.tr("&What"), self.name)
        self.form.addRow(self.tr("&From"), self.begin)
        self.form.addRow(self.tr("&To"), self.end)
        expected = PlainLabel(self.tr("&Expected mentions"), self)
        expected.setBuddy(self.factor)
        self.form.addRow(expected, row)
        self.add_hint(
            self.tr(
                "Meanwhile so many mentions are no news. If the critical share rises, the alarm rings all the same."
            )
        )
        for field, words in (
            (self.name, self.tr("Name of the event")),
            (self.begin, self.tr("Begin of the event")),
            (self.end, self.tr("End of the event")),
            (self.factor, self.tr("How much more is expected")),
            (self.number, self.tr("How many times the usual")),
        ):
            field.setAccessibleName(words)

    def _fill(self, event: PlannedEvent, *, new: bool) -> None:
        self.name.setText("" if new else event.name)
        self.begin.show_moment(event.start)
        self.end.show_moment(event.end)
        self._length = event.end - event.start
        at = self.factor.findData(event.factor)
        self.factor.setCurrentIndex(at if at >= 0 else self.factor.count() - 1)
        self.number.setValue(event.factor)

    @Slot()
    def _follow_begin(self) -> None:
        """The end moves with the begin: a length is planned, too."""
        self.end.show_moment(self.begin.moment + self._length)
        self._check()

    @Slot()
    def _offer_number(self) -> None:
        self.number.setEnabled(self.factor.currentData() is None)
        if self.factor.currentData() is not None:
            self.number.setValue(float(self.factor.currentData()))

    @Slot()
    def _check(self) -> None:
        length = self.end.moment - self.begin.moment
        if length > timedelta(0):
            self._length = length
        if not self.name.text().strip():
            self.set_problem(self.tr("Say what is planned."), self.name)
        elif length <= timedelta(0):
            self.set_problem(self.tr("The end must come after the begin."))
        elif length > LONGEST_EVENT:
            words = self.tr("An event lasts at most {n} days: what lasts longer is the usual.")
            self.set_problem(words.format(n=LONGEST_EVENT.days))
        else:
            self.set_problem("")
