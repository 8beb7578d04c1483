"""What each piece of a text between two spaces says of the topics, remembered: texts are made of few distinct pieces.

No word reaches over a space, so a text's words are its pieces' words.  Most pieces say nothing; a text made of such
only is done with as soon as it is cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shitstorm_radar.matching.pattern import JOINED
from shitstorm_radar.matching.word_index import LONGEST_REMEMBERED, MOST_REMEMBERED, WordIndex, spelling
from shitstorm_radar.matching.words import Words, split

MOST_DULL = 50_000
"""Pieces that are known to say nothing: 100 bytes each, and nearly all that texts are made of."""
_PUNCTUATION = '.,!?:;"()…'

Hit = tuple[int, str]
"""A leaf's number, and the words of the text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What a piece says.

    Attributes:
        hits: leaves that are there whatever stands around.
        begun, continued: places of patterns of several words that may begin here, or have their second word here.
    """

    hits: tuple[Hit, ...] = ()
    begun: frozenset[int] = frozenset()
    continued: frozenset[int] = frozenset()


class Pieces:
    """Finds leaves in texts by their pieces; looks at the words in their order only where a phrase may be."""

    def __init__(self, index: WordIndex) -> None:
        self._index = index
        self._dull: set[str] = set()
        self._telling: dict[str, Piece] = {}

    def hits(self, text: str) -> Sequence[Hit]:
        """The leaves in a text, in order of appearance, with repetitions."""
        dull = self._dull
        telling = [piece for piece in text.split() if piece not in dull]
        if not telling:
            return ()
        told = [piece for word in telling if (piece := self._telling.get(word) or self._learn(word))]
        begun = {place for piece in told for place in piece.begun}
        if begun and any(not begun.isdisjoint(piece.continued) for piece in told):
            return self._hits_in_order(split(text))
        return [hit for piece in told for hit in piece.hits]

    def _hits_in_order(self, words: Words) -> list[Hit]:
        found: list[Hit] = []
        for index, key in enumerate(words.keys):
            for place in self._index.begun_by(key):
                number, pattern = self._index.starts[place]
                end = pattern.end(words, index)
                if end is not None:
                    found.append((number, spelling(words, index, end, pattern)))
        return found

    def _learn(self, word: str) -> Piece | None:
        """What a piece says; None when that is nothing."""
        if self._is_dull(word):
            self._remember_as_dull(word)
            return None
        piece = self._read(split(word))
        if piece is None:
            self._remember_as_dull(word)
        elif len(word) <= LONGEST_REMEMBERED:
            if len(self._telling) >= MOST_REMEMBERED:
                self._telling.clear()
            self._telling[word] = piece
        return piece

    def _is_dull(self, word: str) -> bool:
        """Whether that is seen at a glance; what is not must be read.

        Signs around a piece and its case change no word of it; beyond ASCII that would have to be proved.
        """
        if not word.isascii():
            return False
        bare = word.strip(_PUNCTUATION).lower()
        if bare in self._dull:
            return True
        name = bare[1:] if bare[:1] in ("#", "@") else bare
        if not name.isalnum():
            return False
        may_concern = self._index.may_concern
        return not (may_concern(name) or may_concern(JOINED + name) or (bare is not name and may_concern(bare)))

    def _remember_as_dull(self, word: str) -> None:
        if len(word) > LONGEST_REMEMBERED:
            return
        if len(self._dull) >= MOST_DULL:
            self._dull.clear()
        self._dull.add(word)

    def _read(self, words: Words) -> Piece | None:
        hits: list[Hit] = []
        begun: set[int] = set()
        continued: set[int] = set()
        for index, key in enumerate(words.keys):
            continued.update(self._index.continued_by(key))
            for place in self._index.begun_by(key):
                number, pattern = self._index.starts[place]
                if not pattern.steps:
                    hits.append((number, spelling(words, index, index, pattern)))
                    continue
                begun.add(place)
                if len(pattern.steps) == 1:  # a word and its signs: whether it is there shows in the text only
                    continued.add(place)
        if not hits and not begun and not continued:
            return None
        return Piece(tuple(hits), frozenset(begun), frozenset(continued))
