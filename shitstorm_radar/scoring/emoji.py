"""What the emojis, emoticons and marks of irony in a text say, summed."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NOT_MARKS = re.compile("[\ufe0f\U0001f3fb-\U0001f3ff]|(?:https?:/|www\\.)\\S*")
"""Shades of skin, and addresses: "://" is no emoticon."""


class Marks:
    """Knows the marks of resources/lexica/marks.tsv."""

    def __init__(self, valences: Mapping[str, float]) -> None:
        self._valences = {mark.lower(): value for mark, value in valences.items() if not mark.startswith("#")}
        longest_first = sorted(self._valences, key=len, reverse=True)
        # An emoticon made of letters must not stand within a word.
        parts = [re.escape(m) if not m[0].isalnum() else rf"(?<!\w){re.escape(m)}(?!\w)" for m in longest_first]
        self._any = re.compile("|".join(parts), re.IGNORECASE)

    def sums(self, text: str) -> tuple[float, float]:
        """How much speaks against and how much for, both at least 0."""
        bad = good = 0.0
        if ":/" in text or "www." in text or not text.isascii():
            text = _NOT_MARKS.sub("", text)
        if not any(map(text.lower().__contains__, self._valences)):
            return bad, good
        for mark in self._any.findall(text):
            value = self._valences[mark.lower()]
            if value < 0:
                bad -= value
            else:
                good += value
        return bad, good
