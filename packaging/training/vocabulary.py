"""Keeps of the base's 128,000 pieces of words those that German and English need.

Which words there are is asked of the package wordfreq (its lists are read, never shipped) and of the training texts.
"""

from __future__ import annotations

import collections
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import sentencepiece
from numpy.typing import NDArray
from sentencepiece import sentencepiece_model_pb2 as protocol

SIZE = 56_000
"""Pieces kept: what 25 MB allow."""
_FIRST_OWN = 6
"""Pieces before it are marks of the model itself (unknown, begin, end)."""
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def prune(model: Path, texts: Iterable[str]) -> tuple[bytes, NDArray[np.int64]]:
    """The smaller SentencePiece model, and for each of its pieces the row of the base's table."""
    counts = _wanted(sentencepiece.SentencePieceProcessor(str(model)), texts)
    proto = protocol.ModelProto()
    proto.ParseFromString(model.read_bytes())
    pieces = list(proto.pieces)
    rank = sorted(range(len(pieces)), key=lambda i: (-_worth(i, pieces[i], counts), i))
    kept = sorted(rank[:SIZE])
    del proto.pieces[:]
    proto.pieces.extend(pieces[i] for i in kept)
    return proto.SerializeToString(), np.array(kept)


def _worth(number: int, piece: protocol.ModelProto.SentencePiece, counts: collections.Counter[int]) -> float:
    body = piece.piece.strip("▁")
    if number < _FIRST_OWN or (len(body) <= 1 and all(_familiar(sign) for sign in body)):
        return float("inf")
    return float(counts[number])


def _familiar(sign: str) -> bool:
    """Latin letters, digits, marks, emojis."""
    return "LATIN" in unicodedata.name(sign, "") or unicodedata.category(sign)[0] not in "LM"


def _wanted(tokenizer: sentencepiece.SentencePieceProcessor, texts: Iterable[str]) -> collections.Counter[int]:
    """How often each piece is met, in texts per million words."""
    import wordfreq

    counts: collections.Counter[int] = collections.Counter()
    for language in ("de", "en"):
        for word, share in wordfreq.get_frequency_dict(language, "best").items():
            for spelt in {word, word.capitalize(), word.upper(), word.translate(_SPELT_OUT)}:
                for piece in tokenizer.encode(spelt):
                    counts[piece] += share * 1e6  # type: ignore[assignment]  # counts may be fractions
    for text in texts:
        counts.update(tokenizer.encode(text))
    return counts
