"""Marks texts of the catalogue for translation, without Qt: the window looks their translations up."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that Qt's collector of texts knows
    """``text`` as it is; Qt's lupdate finds the call and puts the text into ``context``."""
    return text
