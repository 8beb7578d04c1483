"""Which language a text is in: the source's word first, then a quick vote of small words, then py3langid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from shitstorm_radar.scoring.lexicon import fold, small_words

UNKNOWN = "und"
"""BCP 47 for undetermined."""

_FEWEST_LETTERS = 4
_LONGEST_LOOK = 500
"""Characters looked at: more do not change the answer."""
_noise = re.compile(r"https?://\S+|[@#]\w+")
_word = re.compile(r"[^\W\d_]+")


class LanguageGuess:
    """Tells the configured languages apart; loads its model when a text first needs it."""

    def __init__(self, languages: Sequence[str] = ("de", "en")) -> None:
        self._languages = tuple(languages)
        self._german = small_words("german")
        self._english = small_words("english")

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
        plain = _noise.sub(" ", text[:_LONGEST_LOOK])
        words = _word.findall(fold(plain))
        if sum(map(len, words)) < _FEWEST_LETTERS:
            return UNKNOWN
        return self._vote(words) or self._classified(plain)

    def _vote(self, words: list[str]) -> str:
        """German or English when small words speak clearly; empty when they do not."""
        if not {"de", "en"} <= set(self._languages):
            return ""
        german = len(self._german.intersection(words))
        english = len(self._english.intersection(words))
        if abs(german - english) < 2 or min(german, english) * 3 > max(german, english):
            return ""
        return "de" if german > english else "en"

    def _classified(self, text: str) -> str:
        language, _ = self._classifier.classify(text)
        return str(language)

    @cached_property
    def _classifier(self) -> Any:
        # Importing and unpacking the model costs some 0.1 s: only where it is needed.
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        classifier = LanguageIdentifier.from_model_file(MODEL_FILE)
        classifier.set_languages(list(self._languages))
        return classifier
