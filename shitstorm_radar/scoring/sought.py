"""A pattern and the letters without one of which it cannot match: most patterns need not be tried on most texts."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UMLAUTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))


@dataclass(frozen=True, slots=True)
class Sought:
    """Tried only where one of ``signs`` stands in the folded text."""

    pattern: re.Pattern[str]
    signs: tuple[str, ...]

    def match(self, text: str, folded: str) -> re.Match[str] | None:
        """The first place in ``text``; ``folded`` is ``text.casefold()``."""
        for sign in self.signs:
            if sign in folded:
                return self.pattern.search(text)
        return None


def sought(pattern: str, signs: str, *, as_written: bool = False) -> Sought:
    """``signs`` are parted by "|"; umlauts in both may be spelt out in the text unless they stand ``as_written``."""
    spelt = pattern
    kinds = signs.split("|")
    for umlaut, letters in () if as_written else _UMLAUTS:
        spelt = spelt.replace(umlaut, f"(?:{umlaut}|{letters})")
        kinds += [kind.replace(umlaut, letters) for kind in kinds if umlaut in kind]
    return Sought(re.compile(spelt, re.IGNORECASE), tuple(kinds))
