"""Countries in the user's language, and the parts for which they have a word of their own."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from shitstorm_radar.settings import system_country

_NAMES = {
    "DE": QT_TRANSLATE_NOOP("CountryWords", "Germany"),
    "AT": QT_TRANSLATE_NOOP("CountryWords", "Austria"),
    "CH": QT_TRANSLATE_NOOP("CountryWords", "Switzerland"),
    "LI": QT_TRANSLATE_NOOP("CountryWords", "Liechtenstein"),
    "LU": QT_TRANSLATE_NOOP("CountryWords", "Luxembourg"),
    "BE": QT_TRANSLATE_NOOP("CountryWords", "Belgium"),
    "CZ": QT_TRANSLATE_NOOP("CountryWords", "Czechia"),
    "DK": QT_TRANSLATE_NOOP("CountryWords", "Denmark"),
    "ES": QT_TRANSLATE_NOOP("CountryWords", "Spain"),
    "FI": QT_TRANSLATE_NOOP("CountryWords", "Finland"),
    "FR": QT_TRANSLATE_NOOP("CountryWords", "France"),
    "GB": QT_TRANSLATE_NOOP("CountryWords", "United Kingdom"),
    "GR": QT_TRANSLATE_NOOP("CountryWords", "Greece"),
    "HU": QT_TRANSLATE_NOOP("CountryWords", "Hungary"),
    "IE": QT_TRANSLATE_NOOP("CountryWords", "Ireland"),
    "IT": QT_TRANSLATE_NOOP("CountryWords", "Italy"),
    "NL": QT_TRANSLATE_NOOP("CountryWords", "Netherlands"),
    "NO": QT_TRANSLATE_NOOP("CountryWords", "Norway"),
    "PL": QT_TRANSLATE_NOOP("CountryWords", "Poland"),
    "PT": QT_TRANSLATE_NOOP("CountryWords", "Portugal"),
    "RO": QT_TRANSLATE_NOOP("CountryWords", "Romania"),
    "SE": QT_TRANSLATE_NOOP("CountryWords", "Sweden"),
    "SK": QT_TRANSLATE_NOOP("CountryWords", "Slovakia"),
    "TR": QT_TRANSLATE_NOOP("CountryWords", "Turkey"),
    "US": QT_TRANSLATE_NOOP("CountryWords", "United States"),
}


def country_words(country: str) -> str:
    """A country's name; "" is none."""
    # Qt types its NOOP marker as object
    return QCoreApplication.translate("CountryWords", str(_NAMES[country])) if country else ""


def usual_country() -> str:
    """The country for a new topic: of the language and region in force, or of this computer."""
    found = QLocale.territoryToCode(QLocale.system().territory())
    return found if found in ("DE", "AT", "CH") else system_country()
