"""Where words begin and end in a text, by rules that fit German and the names of brands.

- A hyphen, slash, dot or underscore parts words: ``Müller-Milch`` is *Müller*, *Milch*.
- An apostrophe does not: ``McDonald's`` is one word, the same as *McDonalds*.
- ``#tag``, ``@name`` and ``@name@instance`` are one word each and keep their sign.
- Every emoji is a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from shitstorm_radar.matching.folding import INVISIBLE, MARKS, fold

# A letter or digit, then more of them; marks and invisible characters ride along.
_LETTERS = rf"[^\W_](?:[^\W_]|[{MARKS}{INVISIBLE}]|['’](?=[^\W\d_]))*"
_NAME_PART = r"\w+(?:[.-]\w+)*"
_word = re.compile(
    rf"(?<!\w)[#＃](?=[\d_]*[^\W\d_])[\w{MARKS}{INVISIBLE}]+"
    rf"|(?<!\w)@{_NAME_PART}(?:@{_NAME_PART})?"
    rf"|{_LETTERS}"
    r"|[\U0001f1e6-\U0001faff\u2600-\u27bf]"
)
# The longest word that is worth remembering: real words repeat, walls of letters do not.
_REMEMBERED_LENGTH = 40
_MOST_REMEMBERED = 8_192  # beside what ``Pieces`` remembers: 15,000 tweets ask for 5,400 words here
_LONGEST_WORD = 1_000
_apostrophes = str.maketrans("", "", "'’")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, in order: ``keys[i]`` is how word i is compared, ``spans[i]`` where it stands."""

    text: str
    keys: list[str]
    spans: list[tuple[int, int]]

    def between(self, index: int) -> str:
        """What stands between word ``index`` and the next (or the end), spaces left out when it is short."""
        start = self.spans[index][1]
        end = self.spans[index + 1][0] if index + 1 < len(self.spans) else min(len(self.text), start + 4)
        gap = self.text[start:end]
        return gap.replace(" ", "") if len(gap) <= 4 and "&" in gap else gap

    def follows(self, index: int) -> str:
        """The signs written right after word ``index``, at most four."""
        start = self.spans[index][1]
        return self.text[start : start + 4]


def split(text: str) -> Words:
    """The words of a text; linear in its length."""
    keys, spans = [], []
    for found in _word.finditer(text):
        word = found[0]
        remembered = len(word) <= _REMEMBERED_LENGTH
        if key := _remembered_key(word) if remembered else _key(word[:_LONGEST_WORD]):
            keys.append(key)
            spans.append(found.span())
    return Words(text, keys, spans)


def _key(word: str) -> str:
    if word[0] == "@":
        return word.lower()
    if word[0] in "#＃":
        return "#" + fold(word[1:]).replace("_", "")
    return fold(word).translate(_apostrophes)


_remembered_key = lru_cache(maxsize=_MOST_REMEMBERED)(_key)
