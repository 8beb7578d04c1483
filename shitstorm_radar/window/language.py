"""The language of the interface: German or English, by the system or by choice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

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
        qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own_texts = str(resource("translations"))
        for file, folder in ((f"qtbase_{code}", qt_texts), (f"shitstorm_radar_{code}", own_texts)):
            translator = QTranslator(app)
            if translator.load(file, folder):
                app.installTranslator(translator)
    return code


def _locale(code: str) -> QLocale:
    """The system's own conventions where it speaks the language, else the language's home."""
    system = QLocale.system()
    if system.name().split("_")[0] == code:
        return system
    if code == "de":
        return QLocale(QLocale.Language.German, QLocale.Country.Germany)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
