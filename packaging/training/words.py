"""Single words of the shipped lexica as training texts: they teach the table what German words mean to people."""

from __future__ import annotations

from collections.abc import Iterator

from shitstorm_radar.resource_files import resource
from training.reading import Labelled

WEIGHT = 0.25
_LEAST_VALENCE = 1.5
_GERMAN_KINDS = {
    "adj": ("{}", "Das ist {}.", "Alles {} bei euch"),
    "nomen": ("{}", "So viel {}", "{}!"),
    "verben": ("{}", "Sie {} nur"),
}


def lexicon_words() -> Iterator[Labelled]:
    """Words with a clear valence; German ones in short frames too."""
    for line in resource("lexica", "german_zurich.txt").read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if line.startswith("%%") or len(parts) < 3:
            continue
        kind, _, strength = parts[1].partition("=")
        if kind in ("NEG", "POS") and strength in ("0.7", "1"):
            frames = _GERMAN_KINDS.get(parts[2], ("{}",))
            yield _word(
                frames[sum(map(ord, parts[0])) % len(frames)].format(parts[0]), "de", -1.0 if kind == "NEG" else 1.0
            )
    for file, language in (
        ("german_radar.tsv", "de"),
        ("english_radar.tsv", "en"),
        ("german_phrases.tsv", "de"),
        ("english_phrases.tsv", "en"),
        ("english_vader.tsv", "en"),
    ):
        yield from _own(file, language)


def _own(file: str, language: str) -> Iterator[Labelled]:
    for line in resource("lexica", file).read_text(encoding="utf-8").splitlines():
        word, _, value = line.partition("\t")
        if line.startswith("#") or not value or "*" in word or not any(map(str.isalpha, word)):
            continue
        if abs(float(value)) >= _LEAST_VALENCE:
            yield _word(word.replace("...", " "), language, float(value))


def _word(text: str, language: str, valence: float) -> Labelled:
    return Labelled(text, language, 0 if valence < 0 else 2, -1, WEIGHT, f"words_{language}")
