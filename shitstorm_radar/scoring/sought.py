"""A pattern and the letters without one of which it cannot match: most patterns need not be tried on most texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_UMLAUTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))


@dataclass(frozen=True, slots=True, eq=False)
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


class Signs:
    """The signs of many patterns, looked for at once."""

    def __init__(self, patterns: Sequence[Sought]) -> None:
        signs = {sign for pattern in patterns for sign in pattern.signs}
        self._anywhere = re.compile(f"(?=({one_of(signs)}))")
        # where a sign stands, those stand as well that it begins with
        self._with = {sign: [p for p in patterns if sign.startswith(p.signs)] for sign in signs}

    def in_(self, folded: str) -> set[Sought]:
        """The patterns that are worth a try."""
        return {pattern for sign in self._anywhere.findall(folded) for pattern in self._with[sign]}


def one_of(words: Iterable[str]) -> str:
    r"""A pattern of the longest of these that stands at a place; a beginning that they share is tried once.

    >>> one_of(["nie ", "niemals ", "so a "])
    '(?:nie(?:\\ |mals\\ )|so\\ a\\ )'
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[:1], []).append(word[1:])
    ends = rests.pop("", None) is not None
    found = [re.escape(first) + one_of(rest) for first, rest in rests.items()]
    if len(found) < 2 and not ends:
        return "".join(found)
    return f"(?:{'|'.join(found)}){'?' if ends else ''}" if found else ""


def sought(pattern: str, signs: str, *, as_written: bool = False) -> Sought:
    """``signs`` are parted by "|"; umlauts in both may be spelt out in the text unless they stand ``as_written``."""
    spelt = pattern
    kinds = signs.split("|")
    for umlaut, letters in () if as_written else _UMLAUTS:
        spelt = spelt.replace(umlaut, f"(?:{umlaut}|{letters})")
        kinds += [kind.replace(umlaut, letters) for kind in kinds if umlaut in kind]
    return Sought(re.compile(spelt, re.IGNORECASE), tuple(kinds))
