"""Which scorer there is: the trained model, or the lexica where its file is missing or damaged.

Their modules are loaded with them, in the thread that scores: the window, which names a scorer, is to open soon.
"""

from __future__ import annotations

import logging
import zipfile
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from shitstorm_radar.scoring.negativity import Evidence, Negativity, Scorer

if TYPE_CHECKING:
    from shitstorm_radar.scoring.language import Identifier

_log = logging.getLogger(__name__)

_DAMAGED = (OSError, ValueError, KeyError, EOFError, RuntimeError, zipfile.BadZipFile, ImportError)


def load_scorer() -> Scorer:
    """The best scorer that can be loaded; up to a second, so never on the window's thread.

    Without the model the lexica judge: they find fewer complaints, and say nothing of praise.  The program's log says
    so, and ``shitstorm-radar doctor`` does.
    """
    from shitstorm_radar.scoring.language import LanguageGuess

    guess = LanguageGuess(("de", "en"), _identifier())
    try:
        from shitstorm_radar.scoring.trained_scorer import trained_scorer

        return trained_scorer(guess)
    except _DAMAGED as error:
        from shitstorm_radar.scoring.lexicon_scorer import lexicon_scorer

        _log.warning("the trained model cannot be read, the lexica stand in: %s", error)
        return lexicon_scorer(guess)


def _identifier() -> Identifier | None:
    """What tells other languages; without it they are known only by the source's word."""
    try:
        from shitstorm_radar.scoring.other_languages import other_languages

        return other_languages()
    except _DAMAGED as error:
        _log.warning("the letters of other languages cannot be read: %s", error)
        return None


class LazyScorer:
    """Loads at the first text, in the thread that brings it: the window is on the screen long before."""

    @property
    def name(self) -> str:
        """See ``Scorer``."""
        return self._scorer.name

    @property
    def model(self) -> str:
        """See ``Scorer``."""
        return self._scorer.model

    def score_batch(self, texts: Sequence[str], languages: Sequence[str | None]) -> list[Negativity]:
        """See ``Scorer``."""
        return self._scorer.score_batch(texts, languages)

    def evidence(self, text: str, language: str | None) -> list[Evidence]:
        """See ``Scorer``."""
        return self._scorer.evidence(text, language)

    @cached_property
    def _scorer(self) -> Scorer:
        return load_scorer()
