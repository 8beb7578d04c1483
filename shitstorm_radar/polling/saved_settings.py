"""The settings as the store has them; apart from the watch, so that the window can open before it is loaded."""

from __future__ import annotations

from shitstorm_radar.errors import SettingsError
from shitstorm_radar.settings import SETTINGS_KEY, Settings, from_document
from shitstorm_radar.store.base import StoreReader


def load_settings(store: StoreReader) -> tuple[Settings, int]:
    """The settings in the store and their revision; the defaults in a new one.

    Raises:
        SettingsError: they cannot be read.
    """
    document, revision = store.get_config(SETTINGS_KEY)
    if document is None:
        return Settings(), revision
    if not isinstance(document, dict):
        raise SettingsError("settings: not a JSON object", field="settings")
    return from_document(document), revision
