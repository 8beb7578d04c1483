"""The fields of a source's form that its kind asks for, made from its entry in the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from zoneinfo import available_timezones

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from shitstorm_radar.errors import InputError
from shitstorm_radar.sources.entry import Field, FieldSort, SourceType
from shitstorm_radar.window.dialogs.form import FormDialog
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.wording import catalogue_words, error_words


@cache
def zones() -> tuple[str, ...]:
    """The names of all time zones, sorted."""
    return tuple(sorted(available_timezones()))


@dataclass(frozen=True, slots=True)
class Row:
    """One field on the screen."""

    field: Field
    widget: QLineEdit | QComboBox
    hint: PlainLabel | None

    @property
    def value(self) -> str:
        """What was filled in."""
        if isinstance(self.widget, QComboBox):
            return str(self.widget.currentData() or "")
        return self.widget.text().strip().lstrip(self.field.dropped or None)

    def fill(self, value: str) -> None:
        """Put a value in."""
        if isinstance(self.widget, QComboBox):
            self.widget.setCurrentIndex(max(self.widget.findData(value), 0))
        else:
            self.widget.setText(value)

    def problem(self) -> str:
        """What is wrong with the value, in the user's words; empty when nothing is."""
        return field_problem(self.field, self.value)


def field_problem(field: Field, value: str) -> str:
    """What is wrong with a value of this field; empty when nothing is."""
    if not value:
        return catalogue_words(field.needed)
    if field.sort is FieldSort.ZONE and value not in zones():
        return error_words("unknown_zone", {})
    try:
        if field.check is not None:
            field.check(value)
    except InputError as err:
        return error_words(err.code, err.details, str(err))
    return ""


class SourceFields(QObject):
    """Rows in a form, made when a kind is first shown, and kept while others are.

    Signals:
        changed: something was filled in.
    """

    changed = Signal()

    def __init__(self, form: FormDialog, above: QWidget) -> None:
        """``above``: the field below which the rows go."""
        super().__init__(form)
        self._dialog = form
        self._last: QWidget = above
        self._last_field = above
        self._rows: dict[str, tuple[Row, ...]] = {}
        self._shown = ""

    def show_kind(self, entry: SourceType) -> None:
        """Show the rows of this kind and no others."""
        if entry.kind not in self._rows:
            self._rows[entry.kind] = tuple(self._made(f) for f in entry.options.values())
        self._shown = entry.kind
        for kind, rows in self._rows.items():
            for row in rows:
                self._dialog.form.setRowVisible(row.widget, kind == entry.kind)
                if row.hint is not None:
                    self._dialog.form.setRowVisible(row.hint, kind == entry.kind)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._rows.get(self._shown, ())

    def row(self, key: str) -> Row:
        """The shown row of this option."""
        return next(row for row in self.rows if row.field.key == key)

    def values(self) -> dict[str, str]:
        """What was filled in, by option; access keys are no options."""
        return {row.field.key: row.value for row in self.rows if row.field.sort is not FieldSort.SECRET}

    def secrets(self) -> dict[str, str]:
        """The access keys that were typed in."""
        typed = {row.field.key: row.value for row in self.rows if row.field.sort is FieldSort.SECRET}
        return {name: secret for name, secret in typed.items() if secret}

    def fill(self, options: Mapping[str, str]) -> None:
        """Put these options in; the others get what they begin with."""
        for row in self.rows:
            row.fill(options.get(row.field.key, row.field.default))

    def first_problem(self) -> tuple[str, QWidget | None]:
        """What is wrong first, and where; ("", None) when nothing is."""
        return next(((words, row.widget) for row in self.rows if (words := row.problem())), ("", None))

    def _made(self, field: Field) -> Row:
        widget = self._choice(field) if field.sort is FieldSort.CHOICE else self._line(field)
        label = catalogue_words(field.label)
        widget.setAccessibleName(label.replace("&", ""))
        widget.installEventFilter(self._dialog)
        at = self._dialog.row_of(self._last) + 1
        self._dialog.form.insertRow(at, label, widget)
        hint = self._dialog.add_hint(catalogue_words(field.help), at + 1) if field.help else None
        QWidget.setTabOrder(self._last_field, widget)
        self._last, self._last_field = hint or widget, widget
        return Row(field, widget, hint)

    def _line(self, field: Field) -> QLineEdit:
        line = QLineEdit(self._dialog)
        line.setPlaceholderText(catalogue_words(field.example))
        line.setText(field.made() if field.made else field.default)
        if field.sort is FieldSort.SECRET and field.made is None:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        if field.sort is FieldSort.ZONE:
            completer = QCompleter(list(zones()), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        line.textChanged.connect(self.changed)
        return line

    def _choice(self, field: Field) -> QComboBox:
        box = QComboBox(self._dialog)
        for value, words in field.choices:
            box.addItem(catalogue_words(words), value)
        box.currentIndexChanged.connect(self.changed)
        return box
