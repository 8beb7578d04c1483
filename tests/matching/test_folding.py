"""Spellings that are one word, and spellings that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.matching.folding import fold
from shitstorm_radar.matching.words import split


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "MUELLER"),
        ("Müller", "mu\u0308ller"),
        ("Straße", "STRASSE"),
        ("STRAẞE", "strasse"),
        ("Citroën", "citroen"),
        ("Café", "cafe"),
        ("Nestlé", "NESTLE\u0301"),
        ("Bahn", "Ba\u200bh\u00adn"),
        ("Bahn", "Ｂａｈｎ"),
        ("Bahn", "𝗕𝗮𝗵𝗻"),
        ("Škoda", "skoda"),
        ("ﬁnanz", "finanz"),
        ("İstanbul", "istanbul"),
    ],
)
def test_two_spellings_are_one_word(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Müller", "Muller"), ("schon", "schön"), ("Masse", "Mase")])
def test_two_words_stay_two(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Müller-Milch, Müllers Milch!", ["mueller", "milch", "muellers", "milch"]),
        ("McDonald's/McDonald’s 'Bahn'", ["mcdonalds", "mcdonalds", "bahn"]),
        ("#Deutsche_Bahn @DB_Bahn, @a.b@c.de.", ["#deutschebahn", "@db_bahn", "@a.b@c.de"]),
        ("mail@bahn.de", ["mail", "bahn", "de"]),
        ("1&1 o2 #1 #2024", ["1", "1", "o2", "1", "2024"]),
        ("🤮gut🤮", ["🤮", "gut", "🤮"]),
        ("Ba\u200bhn Schu\u00adhe", ["bahn", "schuhe"]),
        ("\uff9e Bahn", ["bahn"]),
        ("", []),
    ],
)
def test_words_begin_and_end_here(text: str, keys: list[str]) -> None:
    assert split(text).keys == keys


@given(st.text())
def test_every_word_stands_where_its_span_says(text: str) -> None:
    words = split(text)
    assert len(words.keys) == len(words.spans)
    assert all(words.keys)
    ends = [end for span in words.spans for end in span]
    assert ends == sorted(ends)
