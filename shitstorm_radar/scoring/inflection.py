"""German word forms: the base forms that a form in a text may belong to."""

from __future__ import annotations

from collections.abc import Iterator

# Longest first, so that the nearest base form is tried first.
_NOUN_ENDINGS = ("en", "es", "e", "n", "s")
_ADJECTIVE_ENDINGS = (
    *("esten", "estem", "ester", "estes", "sten", "stem", "ster", "stes", "eren", "erem", "eres", "erer", "este"),
    *("ere", "ste", "en", "em", "er", "es", "e"),
)
_VERB_ENDINGS = ("test", "tet", "ten", "end", "est", "te", "et", "st", "e", "t")
_SHORTEST_STEM = 3
_PARTICLES = ("ab", "an", "auf", "aus", "ein", "hin", "her", "mit", "nach", "vor", "weg", "zu", "zer", "rum", "los")


def noun_forms(word: str) -> Iterator[str]:
    """Nouns of which a folded word may be the plural or a case."""
    yield from _without(word, _NOUN_ENDINGS)


def base_forms(word: str) -> Iterator[str]:
    """Adjectives and infinitives of which a folded word may be a form, the likeliest first.

    >>> "enttaeuschen" in list(base_forms("enttaeuschte")), "nerven" in list(base_forms("genervt"))
    (True, True)
    """
    yield from _without(word, _ADJECTIVE_ENDINGS)
    for stem in _without(word, _VERB_ENDINGS):
        yield from (stem + "en", stem + "n")
    for stem in _participles(word):
        yield from (stem + "en", stem + "n")


def _without(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            yield word[: -len(ending)]


def _participles(word: str) -> Iterator[str]:
    """``genervt`` -> ``nerv``, ``abgestuerzt`` -> ``abstuerz``."""
    for particle in ("", *_PARTICLES):
        start = particle + "ge"
        if word.startswith(start) and word[-1] in "tn" and len(word) > len(start) + _SHORTEST_STEM:
            body = word[len(start) :]
            yield particle + body.removesuffix("en" if body.endswith("en") else "et" if body.endswith("et") else "t")
