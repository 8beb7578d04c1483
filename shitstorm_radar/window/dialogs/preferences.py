"""How the program looks and writes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from shitstorm_radar.errors import SettingsError
from shitstorm_radar.settings import Preferences, Theme
from shitstorm_radar.window.dialogs.form import FormDialog
from shitstorm_radar.window.wording import error_words


class PreferencesDialog(FormDialog):
    """Language, colours, CSV.

    Signals:
        done_with: carries the checked ``Preferences``.
    """

    done_with = Signal(object)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._preferences = preferences
        self.language = self._choice(
            (("system", self.tr("as the system")), ("de", "Deutsch"), ("en", "English")), preferences.language
        )
        self.theme = self._choice(
            (
                (Theme.SYSTEM.value, self.tr("as the system")),
                (Theme.LIGHT.value, self.tr("light")),
                (Theme.DARK.value, self.tr("dark")),
            ),
            preferences.theme.value,
        )
        self.delimiter = self._choice(
            ((";", self.tr("semicolon (German Excel)")), (",", self.tr("comma"))), preferences.csv_delimiter
        )
        self.decimal = self._choice(((",", self.tr("comma")), (".", self.tr("point"))), preferences.csv_decimal)
        self.sound = QCheckBox(self.tr("Play a &sound with alarms"), self)
        self.sound.setChecked(preferences.sound)
        for label, field in (
            (self.tr("&Language"), self.language),
            (self.tr("&Colours"), self.theme),
            (self.tr("CSV se&parator"), self.delimiter),
            (self.tr("CSV &decimal sign"), self.decimal),
        ):
            field.setAccessibleName(label.replace("&", ""))
            self.form.addRow(label, field)
        for field in (self.delimiter, self.decimal):
            field.currentIndexChanged.connect(self._check)
        self.form.addRow("", self.sound)
        self.finish(self.language)

    def preferences(self) -> Preferences:
        """What is chosen.

        Raises:
            SettingsError: the two CSV signs are the same.
        """
        return replace(
            self._preferences,
            language=str(self.language.currentData()),
            theme=Theme(self.theme.currentData()),
            csv_delimiter=str(self.delimiter.currentData()),
            csv_decimal=str(self.decimal.currentData()),
            sound=self.sound.isChecked(),
        )

    def accept(self) -> None:
        """Hand the preferences on."""
        try:
            chosen = self.preferences()
        except SettingsError as err:
            words = self.tr("Column separator and decimal sign must differ.")
            self.set_problem(words if err.field == "preferences.csv_decimal" else error_words(err.code, err.details))
            return
        self.done_with.emit(chosen)
        super().accept()

    @Slot()
    def _check(self) -> None:
        same = self.delimiter.currentData() == self.decimal.currentData()
        self.set_problem(self.tr("Column separator and decimal sign must differ.") if same else "")

    def _choice(self, entries: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
        field = QComboBox(self)
        for value, words in entries:
            field.addItem(words, value)
        field.setCurrentIndex(field.findData(chosen))
        return field
