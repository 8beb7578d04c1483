"""With us, about us, without us, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shitstorm_radar.records import Presence
from shitstorm_radar.window.amounts import DASH


def presence_words(presence: Presence | None) -> str:
    """Where a mention stands; a dash where nothing of the user's was listed when it came."""
    translate = QCoreApplication.translate
    if presence is None:
        return DASH
    return {
        Presence.WITH: translate("Presence", "with us"),
        Presence.ABOUT: translate("Presence", "about us"),
        Presence.WITHOUT: translate("Presence", "without us"),
    }[presence]
