"""Tells forty languages by their letters: py3langid's figures, kept in a quarter of the memory that the package takes.

The package holds for each of its 104,583 states a row of what follows each of 256 bytes, and walks it byte by byte.
A state is the longest known run of bytes that ends here (Aho and Corasick 1975); so here are the runs, sorted, and
all places of a text are looked up at once.  The answers are the same.
"""

from __future__ import annotations

import lzma
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

Figures = NDArray[np.float32]
Keys = NDArray[np.uint64]
_LONGEST = 6
"""Bytes of the longest run in the package's file."""
_BYTE, _LENGTH = np.uint64(8), np.uint64(56)
"""Shifts: a key is a run of bytes and, above it, their number."""
_BLOCK = 1_024
"""States or rows looked at in one go."""


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
        keys = np.zeros((_LONGEST, len(letters)), np.uint64)
        run = letters
        for n in range(min(_LONGEST, len(letters))):
            if n:
                run = run[:-1] << _BYTE | letters[n:]
            keys[n, n:] = run | np.uint64(n + 1) << _LENGTH
        at = np.minimum(np.searchsorted(self.runs, keys), len(self.runs) - 1)
        known = self.runs[at] == keys
        longest = _LONGEST - 1 - known[::-1].argmax(0)
        places = np.arange(len(letters))
        found = np.where(known[longest, places], self.features[at[longest, places]], -1)
        return found[found >= 0]


@cache
def other_languages(wanted: Sequence[str]) -> OtherLanguages:
    """The file that py3langid ships, cut down to the languages ``wanted``; 0.7 s, 20 MB, for a moment 50 MB more."""
    from py3langid.langid import MODEL_DIR, MODEL_FILE

    with tempfile.TemporaryFile() as unpacked:
        with lzma.open(MODEL_DIR / MODEL_FILE) as packed:
            shutil.copyfileobj(packed, unpacked, 1 << 20)
        unpacked.seek(0)
        return _cut_down(unpacked, frozenset(wanted))


def _cut_down(file: IO[bytes], wanted: frozenset[str]) -> OtherLanguages:
    with np.load(file, allow_pickle=False) as kept:
        names = kept["classes"].tolist()
        columns = [at for at, name in enumerate(names) if name in wanted]
        levels = list(_levels(kept["nextmove"].reshape(-1, 256), kept["nextmove_row"]))
        runs, states = (np.concatenate(column) for column in zip(*levels, strict=True))
        order = runs.argsort()
        features = kept["out_feat"][states[order]]
        languages = tuple(names[at] for at in columns)
        figures = np.ascontiguousarray(kept["ptc"][:, columns])
        return OtherLanguages(languages, runs[order], features, figures, kept["pc"][columns])


def _levels(rows: NDArray[Any], row_of: NDArray[Any]) -> Iterator[tuple[Keys, NDArray[Any]]]:
    """Keys and states by the number of bytes that lead there: what leads to a state first is what it stands for."""
    known = np.zeros(len(row_of), np.bool_)
    known[0] = True
    run, last = np.zeros(1, np.uint64), np.zeros(1, rows.dtype)
    for n in range(1, _LONGEST + 1):
        parts = []
        for at in range(0, len(last), _BLOCK):
            further = rows[row_of[last[at : at + _BLOCK]]]
            which, byte = np.nonzero(~known[further])
            parts.append((run[at : at + _BLOCK][which] << _BYTE | byte.astype(np.uint64), further[which, byte]))
        run, last = (np.concatenate(column) for column in zip(*parts, strict=True))
        known[last] = True
        yield run | np.uint64(n) << _LENGTH, last
