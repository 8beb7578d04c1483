"""The language of the interface: German or English, by the system or by choice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from shitstorm_radar.resource_files import resource

_SPOKEN = ("de", "en")


def chosen_language(preference: str) -> str:
    """Either "de" or "en", for a preference of "system", "de" or "en"."""
    if preference in _SPOKEN:
        return preference
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0].casefold()
        if code in _SPOKEN:
            return code
    return "en"


def use_language(app: QCoreApplication, preference: str) -> str:
    """Speak the chosen language from now on, numbers and dates included; answers which it is."""
    code = chosen_language(preference)
    QLocale.setDefault(_locale(code))
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    if code != "en":
        qt_texts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm"
        for file in (qt_texts, resource("translations", f"shitstorm_radar_{code}.qm")):
            translator = _Texts(file, app)
            if translator.filled:
                app.installTranslator(translator)
    return code


class _Texts(QTranslator):
    """The texts of one file, read once.

    WORKAROUND: given a file's name, Qt maps it into memory, and an update that replaces it while the
    program runs ends the program.  Given bytes it keeps no copy of them, so they live as long as this.
    https://doc.qt.io/qt-6/qtranslator.html#load-2
    """

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._bytes = file.read_bytes() if file.is_file() else b""
        self.filled = bool(self._bytes) and self.load(self._bytes)


def _locale(code: str) -> QLocale:
    """The system's own conventions where it speaks the language, else the language's home."""
    system = QLocale.system()
    if system.name().split("_")[0] == code:
        return system
    if code == "de":
        return QLocale(QLocale.Language.German, QLocale.Country.Germany)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
