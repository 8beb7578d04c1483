"""Which language a text is in: the source's word first, then a quick vote of small words, then its letters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from shitstorm_radar.scoring.lexicon import fold, letter_odds, small_words

UNKNOWN = "und"
"""BCP 47 for undetermined."""

_FEWEST_LETTERS = 4
_LONGEST_LOOK = 500
"""Characters looked at: more do not change the answer."""
_noise = re.compile(r"https?://\S+|[@#]\w+")
_word = re.compile(r"[^\W\d_]+")


def words(text: str) -> list[str]:
    """The folded words of a text's beginning, without addresses, names and hashtags."""
    return _word.findall(fold(_noise.sub(" ", text[:_LONGEST_LOOK])))


def trigrams(found: Sequence[str]) -> list[str]:
    """Each three letters in a row; a space stands for the end of a word."""
    line = f" {' '.join(found)} "
    return [line[at : at + 3] for at in range(len(line) - 2)]


class LanguageGuess:
    """Tells German from English, where both are configured; of others it knows what the source says."""

    def __init__(self, languages: Sequence[str] = ("de", "en")) -> None:
        self._languages = tuple(languages)
        self._german = small_words("german")
        self._english = small_words("english")
        self._odds: Mapping[str, float] = letter_odds()

    def language(self, text: str, said: str | None = None) -> str:
        """One of the configured languages or ``UNKNOWN``.

        Args:
            text: plain text.
            said: what the source says, as BCP 47 ("de-AT"); believed when it says anything.
        """
        if said:
            prefix = said.replace("_", "-").split("-")[0].lower()
            if prefix != UNKNOWN:
                return prefix if prefix in self._languages else UNKNOWN
        found = words(text)
        if sum(map(len, found)) < _FEWEST_LETTERS:
            return UNKNOWN
        if len(self._languages) == 1:
            return self._languages[0]
        return self._vote(found) or self._by_letters(found)

    def _vote(self, found: Sequence[str]) -> str:
        """German or English when small words speak clearly; empty when they do not."""
        german = len(self._german.intersection(found))
        english = len(self._english.intersection(found))
        if abs(german - english) < 2 or min(german, english) * 3 > max(german, english):
            return ""
        return "de" if german > english else "en"

    def _by_letters(self, found: Sequence[str]) -> str:
        odds = sum(self._odds.get(letters, 0.0) for letters in trigrams(found))
        if odds == 0:
            return UNKNOWN
        return "de" if odds > 0 else "en"
