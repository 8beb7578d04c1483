"""How two spellings become one: case, umlauts, accents, compatibility forms, invisible characters."""

from __future__ import annotations

import re
import unicodedata

# Characters that show nothing: soft hyphen, zero-width, direction marks, variation selectors, tags.
INVISIBLE = (
    "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef"
)
# Combining marks that stand inside words.
MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"

_invisible = re.compile(f"[{INVISIBLE}]+")
_spelt_out = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe", "ł": "l", "đ": "d", "ı": "i"}
)


def fold(text: str) -> str:
    r"""The text in the one spelling that all its spellings share; folding twice changes nothing more.

    Case goes, ``ä ö ü ß`` become ``ae oe ue ss``, other accents fall off, full-width and
    ornamental letters become plain ones, invisible characters vanish.

    >>> fold("MÜLLER") == fold("Mueller") == fold("mu\u0308l\u200bler")
    True
    >>> fold("Müller") == fold("Muller")
    False
    """
    if text.isascii():
        return text.lower()
    # Stripping a mark may leave a letter that folds further; two rounds settle every known case.
    return _fold_once(_fold_once(text))


def _fold_once(text: str) -> str:
    plain = unicodedata.normalize("NFKC", _invisible.sub("", text)).casefold().translate(_spelt_out)
    if plain.isascii():
        return plain
    apart = unicodedata.normalize("NFKD", plain)
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return unicodedata.normalize("NFKC", bare)
