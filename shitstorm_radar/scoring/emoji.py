"""What the emojis, emoticons and marks of irony in a text say, summed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from shitstorm_radar.scoring.sought import one_of

_NOT_MARKS = re.compile("[\ufe0f\U0001f3fb-\U0001f3ff]|(?:https?:/|www\\.)\\S*")
"""Shades of skin, and addresses: "://" is no emoticon."""


class Marks:
    """Knows the marks of resources/lexica/marks.tsv."""

    def __init__(self, valences: Mapping[str, float]) -> None:
        self._valences = {mark.lower(): value for mark, value in valences.items() if not mark.startswith("#")}
        self._typed = re.compile(one_of(mark for mark in self._valences if mark.isascii()))
        longest_first = sorted(self._valences, key=len, reverse=True)
        # An emoticon made of letters must not stand within a word.
        parts = [re.escape(m) if not m[0].isalnum() else rf"(?<!\w){re.escape(m)}(?!\w)" for m in longest_first]
        self._any = re.compile("|".join(parts), re.IGNORECASE)

    def sums(self, text: str) -> tuple[float, float]:
        """How much speaks against and how much for, both at least 0."""
        bad = good = 0.0
        typed = text.isascii()
        if ":/" in text or "www." in text or not typed:
            text = _NOT_MARKS.sub("", text)
        small = text.lower()
        if not (self._typed.search(small) if typed else any(map(small.__contains__, self._valences))):
            return bad, good
        for mark in self._any.findall(text):
            value = self._valences[mark.lower()]
            if value < 0:
                bad -= value
            else:
                good += value
        return bad, good
