"""German word forms: the base forms that a form in a text may belong to."""

from __future__ import annotations

from collections.abc import Iterator

# Longest first, so that the nearest base form is tried first.
_ENDINGS: tuple[str, ...] = (
    *("esten", "estem", "ester", "estes", "ungen", "sten", "ster", "stes", "eren", "eres", "erer", "este"),
    *("ten", "tet", "est", "ere", "ste", "end", "en", "er", "es", "em", "et", "te", "st", "e", "n", "s", "t"),
)
_SHORTEST_STEM = 3
_PARTICLES = ("ab", "an", "auf", "aus", "ein", "hin", "her", "mit", "nach", "vor", "weg", "zu", "zer", "rum", "los")


def base_forms(word: str) -> Iterator[str]:
    """Base forms of a folded word, the likeliest first: itself, then less and less of it.

    >>> "enttaeuschen" in list(base_forms("enttaeuschte")), "nerven" in list(base_forms("genervt"))
    (True, True)
    """
    yield word
    for stem in _stems(word):
        yield from (stem, stem + "en", stem + "e", stem + "n")
    for stem in _participles(word):
        yield from (stem + "en", stem + "n")


def _stems(word: str) -> Iterator[str]:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            yield word[: -len(ending)]


def _participles(word: str) -> Iterator[str]:
    """``genervt`` -> ``nerv``, ``abgestuerzt`` -> ``abstuerz``."""
    for particle in ("", *_PARTICLES):
        start = particle + "ge"
        if word.startswith(start) and word[-1] in "tn" and len(word) > len(start) + _SHORTEST_STEM:
            body = word[len(start) :]
            yield particle + body.removesuffix("en" if body.endswith("en") else "et" if body.endswith("et") else "t")
