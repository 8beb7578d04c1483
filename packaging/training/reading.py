"""Labelled texts as the trainer sees them: which sets, which labels, how much each counts, what is held out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SENTIMENTS = ("neg", "neu", "pos")
NONE = -1
OWN = Path(__file__).parent / "sentences"
HELD_OUT_PERCENT = 5
"""Share of every set that takes no part in the fit: calibration and the choice between models happen there."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text: ``sentiment`` an index into ``SENTIMENTS`` or NONE, ``aggression`` 0, 1 or NONE, ``weight`` in the loss."""

    text: str
    language: str
    sentiment: int
    aggression: int
    weight: float
    source: str


@dataclass(frozen=True, slots=True)
class Source:
    """A set: its file, language, the weight of its sentiment, at most how many texts of one epoch, what "off" means."""

    name: str
    language: str
    weight: float = 1.0
    most: int = 100_000
    insults: bool = False


# Chosen by likeness to public posts about brands, before any measurement on the judging sets.
SOURCES = (
    Source("goemo_train", "en", 1.0, 12_000),
    Source("goemo_dev", "en", 1.0, 1_500),
    Source("vadergt_tweets", "en", 2.0),
    Source("vadergt_amazonReviewSnippets", "en", 1.0),
    Source("vadergt_movieReviewSnippets", "en", 0.4, 2_000),
    Source("vadergt_nytEditorialSnippets", "en", 0.5, 2_000),
    Source("potts_train", "de", 2.0),
    Source("ge18_train", "de", 0.5, 3_500, insults=True),
    Source("ge18_test", "de", 0.5, 2_000, insults=True),
    Source("gahd_neg", "de", 0.3, 900, insults=True),
    Source("mhc_de", "de", 0.2, 1_200, insults=True),
    Source("davidson", "en", 0.0, 2_500, insults=True),
)


def public(folder: Path) -> Iterator[Labelled]:
    """Every text of the public sets, in the order of ``SOURCES``."""
    for source in SOURCES:
        for line in (folder / f"{source.name}.tsv").read_text(encoding="utf-8").splitlines():
            label, _, text = line.partition("\t")
            yield _labelled(source, label, text)


def _labelled(source: Source, label: str, text: str) -> Labelled:
    if not source.insults:
        aggression = NONE if label == "neg" else 0
        return Labelled(text, source.language, SENTIMENTS.index(label), aggression, source.weight, source.name)
    off = label in ("off", "neg")
    sentiment = 0 if off and source.weight else NONE
    return Labelled(text, source.language, sentiment, int(off), source.weight, source.name)


def held_out(text: str) -> bool:
    """Whether a text is held out: by its own letters, so that copies fall on the same side."""
    letters = "".join(filter(str.isalnum, text.lower()))
    return hashlib.blake2b(letters.encode(), digest_size=4).digest()[0] * 100 < HELD_OUT_PERCENT * 256
