"""The countries whose holidays a topic may keep, each with the zone of its capital and its parts that have days of their own.

The parts' codes are those of ISO 3166-2 without the country, which the ``holidays`` package takes as well.
"""

from __future__ import annotations

from collections.abc import Mapping

ZONES: Mapping[str, str] = {
    "DE": "Europe/Berlin",
    "AT": "Europe/Vienna",
    "CH": "Europe/Zurich",
    "LI": "Europe/Vaduz",
    "LU": "Europe/Luxembourg",
    "BE": "Europe/Brussels",
    "CZ": "Europe/Prague",
    "DK": "Europe/Copenhagen",
    "ES": "Europe/Madrid",
    "FI": "Europe/Helsinki",
    "FR": "Europe/Paris",
    "GB": "Europe/London",
    "GR": "Europe/Athens",
    "HU": "Europe/Budapest",
    "IE": "Europe/Dublin",
    "IT": "Europe/Rome",
    "NL": "Europe/Amsterdam",
    "NO": "Europe/Oslo",
    "PL": "Europe/Warsaw",
    "PT": "Europe/Lisbon",
    "RO": "Europe/Bucharest",
    "SE": "Europe/Stockholm",
    "SK": "Europe/Bratislava",
    "TR": "Europe/Istanbul",
    "US": "America/New_York",
}
"""Country (ISO 3166-1) to the zone whose midnight begins its days; the German-speaking ones first."""

_GERMAN_SPEAKING = ("DE", "AT", "CH")

PARTS: Mapping[str, Mapping[str, str]] = {
    "DE": {
        "BW": "Baden-Württemberg",
        "BY": "Bayern",
        "BE": "Berlin",
        "BB": "Brandenburg",
        "HB": "Bremen",
        "HH": "Hamburg",
        "HE": "Hessen",
        "MV": "Mecklenburg-Vorpommern",
        "NI": "Niedersachsen",
        "NW": "Nordrhein-Westfalen",
        "RP": "Rheinland-Pfalz",
        "SL": "Saarland",
        "SN": "Sachsen",
        "ST": "Sachsen-Anhalt",
        "SH": "Schleswig-Holstein",
        "TH": "Thüringen",
    },
    "AT": {
        "1": "Burgenland",
        "2": "Kärnten",
        "3": "Niederösterreich",
        "4": "Oberösterreich",
        "5": "Salzburg",
        "6": "Steiermark",
        "7": "Tirol",
        "8": "Vorarlberg",
        "9": "Wien",
    },
    "CH": {
        "AG": "Aargau",
        "AR": "Appenzell Ausserrhoden",
        "AI": "Appenzell Innerrhoden",
        "BL": "Basel-Landschaft",
        "BS": "Basel-Stadt",
        "BE": "Bern",
        "FR": "Freiburg / Fribourg",
        "GE": "Genève",
        "GL": "Glarus",
        "GR": "Graubünden",
        "JU": "Jura",
        "LU": "Luzern",
        "NE": "Neuchâtel",
        "NW": "Nidwalden",
        "OW": "Obwalden",
        "SH": "Schaffhausen",
        "SZ": "Schwyz",
        "SO": "Solothurn",
        "SG": "St. Gallen",
        "TI": "Ticino",
        "TG": "Thurgau",
        "UR": "Uri",
        "VS": "Valais / Wallis",
        "VD": "Vaud",
        "ZG": "Zug",
        "ZH": "Zürich",
    },
}
"""Bundesland or Kanton of the countries where it matters, by code, under its own name."""

_WINDOWS_NAMES = {"Austria": "AT", "Switzerland": "CH", "Germany": "DE"}


def home_country(locale_name: str | None) -> str:
    """The German-speaking country of a locale's name; Germany for any other.

    >>> home_country("de_AT"), home_country("de-CH"), home_country("German_Austria"), home_country("en_US")
    ('AT', 'CH', 'AT', 'DE')
    """
    last = (locale_name or "").split(".")[0].replace("-", "_").split("_")[-1]
    code = _WINDOWS_NAMES.get(last, last)
    return code if code in _GERMAN_SPEAKING else "DE"
