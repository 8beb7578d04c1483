"""The baseline of hashed n-grams: words with their negation and letters, a linear model, the same training texts."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import hstack

from shitstorm_radar.scoring.preparation import prepared
from training.own import by_hand
from training.reading import NONE, public

_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_token = re.compile(r"[@#]?\w+(?:'\w+)?|[^\w\s]+")
_negator = re.compile(
    r"^(?:nicht|nich|net|ned|nix|nie|niemals|kein\w*|ohne|not|no|never|cannot|\w+n't|nothing|without)$"
)
_REACH = 4


class NgramBaseline:
    """Fitted on the spot; three classes for both languages together."""

    def __init__(self, folder: Path) -> None:
        from sklearn.feature_extraction.text import HashingVectorizer
        from sklearn.linear_model import SGDClassifier

        common = {"alternate_sign": False, "norm": "l2", "binary": True, "dtype": np.float32}
        self._words = HashingVectorizer(analyzer=_words, n_features=2**18, **common)
        self._letters = HashingVectorizer(
            analyzer="char_wb", ngram_range=(2, 5), preprocessor=_folded, n_features=2**19, **common
        )
        texts = [text for text in public(folder) if text.sentiment != NONE]
        texts += [text for _, text in by_hand(held_out=False)]
        self._model: Any = SGDClassifier(
            loss="log_loss", alpha=3e-6, max_iter=6, tol=None, average=True, class_weight="balanced", random_state=1
        )
        self._model.fit(self._rows([text.text for text in texts]), [text.sentiment for text in texts])

    def chances(self, texts: list[str]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """P(negative) and P(positive)."""
        odds = self._model.decision_function(self._rows(texts))
        chance = np.exp(odds - odds.max(1, keepdims=True))
        chance /= chance.sum(1, keepdims=True)
        return chance[:, 0], chance[:, 2]

    def _rows(self, texts: list[str]) -> Any:
        return hstack([self._words.transform(texts), self._letters.transform(texts)]).tocsr()


def _folded(text: str) -> str:
    return prepared(text).lower().translate(_SPELT_OUT)


def _words(text: str) -> list[str]:
    found: list[str] = []
    denied = 0
    for word in _token.findall(_folded(text)):
        if re.fullmatch(r"[.,;:!?…]+", word):
            denied = 0
        found.append(word)
        if denied:
            found.append(f"NOT_{word}")
            denied -= 1
        if _negator.match(word):
            denied = _REACH
    return found + [f"{a} {b}" for a, b in itertools.pairwise(found)]
