"""Which language a text is in: the source's word first, then its letters, then a vote of small words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from shitstorm_radar.scoring.lexicon import fold, letter_odds, small_words

UNKNOWN = "und"
"""BCP 47 for undetermined: too few letters to say, such as emojis alone."""
SCORED = ("de", "en", UNKNOWN)
"""Languages whose texts get a negativity; a text in another is counted and not scored."""

_FEWEST_LETTERS = 4
_FEWEST_FOR_OTHERS = 8
_LONGEST_LOOK = 500
"""Characters looked at: more do not change the answer."""
_LEAD, _LONG_LEAD = 6.0, 18.0
"""Log odds by which another language must lead: chosen on the training texts, 3 in 1,000 of which are lost; Dutch
needs more, for Low German and Berlin's speech look like it, and so does a text in which small words speak."""

_BEYOND_DOUBT = 4
"""Small words by which German or English must lead for other languages not to be asked about: that costs most."""

_noise = re.compile(r"https?://\S+|[@#]\w+")
_word = re.compile(r"[^\W\d_]+")
_code = re.compile(r"[a-zA-Z]{2,3}(?![a-zA-Z])")


def words(text: str) -> list[str]:
    """The folded words of a text's beginning, without addresses, names and hashtags."""
    return _word.findall(fold(_noise.sub(" ", text[:_LONGEST_LOOK])))


def trigrams(found: Sequence[str]) -> list[str]:
    """Each three letters in a row; a space stands for the end of a word."""
    line = f" {' '.join(found)} "
    return [line[at : at + 3] for at in range(len(line) - 2)]


class Identifier(Protocol):
    """Languages with the log odds of a text, the likeliest first."""

    def rank(self, instance: str) -> list[tuple[str, float]]: ...


class LanguageGuess:
    """Tells German, English and others apart; believes the source where it says anything."""

    def __init__(self, languages: Sequence[str] = ("de", "en"), identifier: Identifier | None = None) -> None:
        """``identifier`` knows the other languages; without one they are known only by the source's word."""
        self._languages = tuple(languages)
        self._identifier = identifier
        self._german = small_words("german")
        self._english = small_words("english")
        self._odds: Mapping[str, float] = letter_odds()

    def language(self, text: str, said: str | None = None) -> str:
        """A code of two or three letters ("de", "en", "fr", ...) or ``UNKNOWN``.

        Args:
            text: plain text.
            said: what the source says, as BCP 47 ("de-AT"); believed when it says anything.
        """
        if said and (code := _code.match(said)) and code[0].lower() != UNKNOWN:
            return code[0].lower()
        found = words(text)
        letters = sum(map(len, found))
        if letters < _FEWEST_LETTERS:
            return UNKNOWN
        if len(self._languages) == 1:
            return self._languages[0]
        voted, lead = self._vote(found)
        doubtful = letters >= _FEWEST_FOR_OTHERS and not (voted and lead >= _BEYOND_DOUBT)
        other = self._other(text, clear=bool(voted)) if doubtful else ""
        return other or voted or self._by_letters(found)

    def _other(self, text: str, *, clear: bool) -> str:
        """A language besides German and English that leads by far; empty when none does."""
        if self._identifier is None:
            return ""
        ranked = self._identifier.rank(_noise.sub(" ", text[:_LONGEST_LOOK].encode("utf-8", "ignore").decode()))
        best, score = ranked[0]
        if best in self._languages:
            return ""
        lead = score - max(other for code, other in ranked if code in self._languages)
        return best if lead > (_LONG_LEAD if clear or best == "nl" else _LEAD) else ""

    def _vote(self, found: Sequence[str]) -> tuple[str, int]:
        """German or English when small words speak clearly, empty when they do not; and by how many one leads."""
        german = len(self._german.intersection(found))
        english = len(self._english.intersection(found))
        lead = abs(german - english)
        if lead < 2 or min(german, english) * 3 > max(german, english):
            return "", lead
        return "de" if german > english else "en", lead

    def _by_letters(self, found: Sequence[str]) -> str:
        odds = sum(self._odds.get(letters, 0.0) for letters in trigrams(found))
        if odds == 0:
            return UNKNOWN
        return "de" if odds > 0 else "en"
