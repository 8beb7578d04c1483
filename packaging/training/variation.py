"""Writes a text in the other ways people write: without umlauts, in small letters, in capitals, without marks."""

from __future__ import annotations

import re

import numpy as np

_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_BARE = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s", "Ä": "A", "Ö": "O", "Ü": "U"})
_emoticon = re.compile(r"[:;=8xX]['’]?[-^o]?[)(\]\[DPp/\\|*]+|<3|\^\^|;D|xD")
_last_marks = re.compile(r"[.!?]+\s*$")
_vowel = re.compile(r"(?<=\w)([aeiouäöü])(?=\w)")


def varied(text: str, rng: np.random.Generator) -> str:
    """The text, four times in ten in another manner of writing."""
    if rng.random() < 0.25 and _emoticon.search(text):
        text = _emoticon.sub(" ", text)
    luck = rng.random()
    if luck < 0.10:
        text = text.translate(_SPELT_OUT)
    elif luck < 0.13:
        text = text.translate(_BARE)
    elif luck < 0.23:
        text = text.lower()
    elif luck < 0.26:
        text = text.upper()
    elif luck < 0.28:
        text = _vowel.sub(lambda found: found[1] * 3, text, count=1)
    if rng.random() < 0.12:
        text = _last_marks.sub("", text)
    return text
