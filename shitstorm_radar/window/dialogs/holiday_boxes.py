"""Whose holidays a topic keeps: a country, and its Bundesland or Kanton where it has some."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from shitstorm_radar.countries import PARTS, ZONES
from shitstorm_radar.window.country_words import country_words


class HolidayBoxes(QObject):
    """Two boxes for a form's two rows; the second follows the first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.country, self.part = QComboBox(parent), QComboBox(parent)
        self.country.setAccessibleName(self.tr("Country whose holidays count"))
        self.part.setAccessibleName(self.tr("Federal state or canton"))
        self.country.addItem(self.tr("none"), "")
        for code in ZONES:
            self.country.addItem(country_words(code), code)
        self.country.currentIndexChanged.connect(self._offer_parts)
        self._offer_parts()

    @property
    def chosen(self) -> tuple[str, str]:
        """Country and part, as in the settings."""
        return str(self.country.currentData()), str(self.part.currentData() or "")

    def choose(self, country: str, part: str) -> None:
        """Show what is set."""
        self.country.setCurrentIndex(max(0, self.country.findData(country)))
        self.part.setCurrentIndex(max(0, self.part.findData(part)))

    @Slot()
    def _offer_parts(self) -> None:
        parts = PARTS.get(str(self.country.currentData()), {})
        self.part.clear()
        self.part.addItem(self.tr("only those of the whole country"), "")
        for code, name in parts.items():
            self.part.addItem(name, code)
        self.part.setEnabled(bool(parts))
