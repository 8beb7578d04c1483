"""The sentences written for this project, by hand and from patterns; every tenth by hand is held out for judging."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from training.reading import OWN, SENTIMENTS, Labelled

LANGUAGES = {"de": "german", "en": "english"}
HAND_WEIGHT, PATTERN_WEIGHT = 2.0, 0.7
_HELD_OUT_EVERY = 10
_ABUSIVE = frozenset({"insult"})
_slot = re.compile(r"\{(\w+)\}")


def by_hand(*, held_out: bool) -> Iterator[tuple[str, Labelled]]:
    """Kind and sentence: those for the fit, or those held out."""
    for language, name in LANGUAGES.items():
        for number, (label, kind, text) in enumerate(_rows(f"{name}.tsv")):
            if (number % _HELD_OUT_EVERY == _HELD_OUT_EVERY - 1) == held_out:
                aggressive = int(kind in _ABUSIVE)
                yield (
                    kind,
                    Labelled(text, language, SENTIMENTS.index(label), aggressive, HAND_WEIGHT, f"own_{language}"),
                )


def patterned(rng: np.random.Generator, count: int) -> Iterator[Labelled]:
    """``count`` sentences from patterns, drawn anew: half of each language, a third of each label."""
    for language, name in LANGUAGES.items():
        slots = {slot: values.split("|") for slot, values in _rows(f"{name}_slots.tsv")}
        patterns = list(_rows(f"{name}_patterns.tsv"))
        for label in SENTIMENTS:
            fitting = [pattern for found, pattern in patterns if found == label]
            for _ in range(count // (len(LANGUAGES) * len(SENTIMENTS))):
                text = _filled(fitting[rng.integers(len(fitting))], slots, rng)
                yield Labelled(text, language, SENTIMENTS.index(label), 0, PATTERN_WEIGHT, f"patterns_{language}")


def _filled(pattern: str, slots: dict[str, list[str]], rng: np.random.Generator) -> str:
    return _slot.sub(lambda found: slots[found[1]][rng.integers(len(slots[found[1]]))], pattern)


def _rows(file: str) -> Iterator[tuple[str, ...]]:
    for line in (OWN / file).read_text(encoding="utf-8").splitlines():
        if line:
            yield tuple(line.split("\t"))
