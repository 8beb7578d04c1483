"""Tells forty languages by their letters, with the figures of py3langid 0.4 (BSD): the same answers in a fraction of its memory.

The package holds for each of its 104,583 states a row of what follows each of 256 bytes, and walks it byte by byte.
A state is the longest known run of bytes that ends here (Aho and Corasick 1975); so the shipped file holds the runs, sorted,
and all places of a text are looked up at once.  packaging/training/languages.py makes it from the package's.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from shitstorm_radar.resource_files import resource

Figures = NDArray[np.float32]
Keys = NDArray[np.uint64]
LONGEST = 6
"""Bytes of the longest run in the package's file."""
BYTE, LENGTH = np.uint64(8), np.uint64(56)
"""Shifts: a key is a run of bytes and, above it, their number."""


@dataclass(frozen=True, slots=True, eq=False)
class OtherLanguages:
    """An ``Identifier`` of the languages it was cut down to.

    Attributes:
        runs: keys of the known runs of bytes, sorted; ``features`` what each stands for, or -1.
        figures: (features, languages) log odds; ``usual`` (languages,) those of a text without features.
    """

    languages: tuple[str, ...]
    runs: Keys
    features: NDArray[np.int32]
    figures: NDArray[np.float16]
    usual: Figures

    def rank(self, instance: str) -> list[tuple[str, float]]:
        """Languages with their log odds, the likeliest first."""
        written = unicodedata.normalize("NFC", instance.lower() if instance.isupper() else instance).encode()
        seen, count = np.unique(self._seen(written), return_counts=True)
        if not len(seen):
            return [(language, 0.0) for language in self.languages]
        often = np.log1p(count.astype(np.float32))
        odds = (often @ self.figures[seen].astype(np.float32) + self.usual).tolist()
        best: dict[str, float] = {}
        for language, figure in zip(self.languages, odds, strict=True):  # one with two scripts stands there twice
            best[language] = max(figure, best.get(language, figure))
        return sorted(best.items(), key=lambda found: -found[1])

    def _seen(self, written: bytes) -> NDArray[np.int32]:
        """The feature at each place that has one."""
        letters = np.frombuffer(written, np.uint8).astype(np.uint64)
        keys = np.zeros((LONGEST, len(letters)), np.uint64)
        run = letters
        for n in range(min(LONGEST, len(letters))):
            if n:
                run = run[:-1] << BYTE | letters[n:]
            keys[n, n:] = run | np.uint64(n + 1) << LENGTH
        at = np.minimum(np.searchsorted(self.runs, keys), len(self.runs) - 1)
        known = self.runs[at] == keys
        longest = LONGEST - 1 - known[::-1].argmax(0)
        places = np.arange(len(letters))
        found = np.where(known[longest, places], self.features[at[longest, places]], -1)
        return found[found >= 0]


@cache
def other_languages() -> OtherLanguages:
    """The shipped file: 1.4 MB.

    Raises:
        OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile: it is missing or damaged.
    """
    # opened here: numpy leaves a damaged file open that it has opened itself
    with resource("model", "languages.npz").open("rb") as opened, np.load(opened, allow_pickle=False) as kept:
        return OtherLanguages(
            tuple(kept["languages"].tolist()), kept["runs"], kept["features"], kept["figures"], kept["usual"]
        )
