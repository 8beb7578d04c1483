"""Each rule speaks where it should, and is silent in the nearest text that only looks alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.scoring import rules
from shitstorm_radar.scoring.emoji import Marks
from shitstorm_radar.scoring.lexicon import marks
from shitstorm_radar.scoring.rules import hits
from shitstorm_radar.scoring.sought import Signs, Sought, sought

DRAWN = Marks(marks())


def spoken(text: str) -> set[str]:
    return {hit.rule for hit in hits(text, *DRAWN.sums(text))}


@pytest.mark.parametrize(
    ("rule", "speaks", "silent"),
    [
        ("irony_mark", "Wieder alles pünktlich #ironie", "Ein Buch über Ironie"),
        ("thanks_for_nothing", "Danke für nichts, Nordbahn", "Danke für alles, Nordbahn"),
        ("never_again", "Nie wieder!", "Nie wieder etwas anderes"),
        ("boycott", "Ich boykottiere den Laden", "Der Junge im Laden"),
        ("cancelled", "Habe mein Abo gekündigt", "Die Kündigungsfrist beträgt drei Monate"),
        ("enough", "Mir reicht's", "Mir reicht ein kleines Stück"),
        ("shame", "Schämt euch", "Ich bin schüchtern"),
        ("disgust", "Igitt, was ist das", "Ist das gut"),
        ("outrage", "Das ist eine Frechheit", "Das ist frisch"),
        ("insult", "Lauter Vollidioten", "Lauter Ideen"),
        ("dialect_blame", "Des geht gar ned", "Des passt scho"),
        ("money_back", "Ich will mein Geld zurück", "Ich gehe zurück nach Hause"),
        ("sick_of_it", "Got food poisoning there", "Got food there"),
        ("mocking", "What a joke", "Tell me a joke"),
        ("denied_blame", "Da kann man nicht meckern", "Die Ziege kann meckern"),
        ("no_trouble", "Ich hatte noch nie Probleme", "Ich hatte viele Probleme"),
        ("defence", "Lasst euch nicht unterkriegen", "Lasst euch beraten"),
        ("praise", "Bin begeistert", "Der Geist spukt"),
        ("denied_praise", "Das war nicht hilfreich", "Das war hilfreich"),
        ("better_than_rival", "Viel besser als mein alter Anbieter", "Viel besser jetzt"),
        ("rival_praised", "Bei der Konkurrenz klappt das", "Im Gegensatz zur Konkurrenz klappt das"),
        ("ironic_praise", "Na super, zwei Stunden Verspätung", "Super, die Verspätung war schnell behoben"),
        ("shouting", "WO IST MEIN PAKET", "Wo ist mein Paket bei DHL"),
        ("quotation", 'Die Kundin schrieb "das ist der letzte Mist"', 'Ich finde eure "Qualität" zum Lachen'),
        ("negative_mark", "Paket 😡", "Paket https://a.example/b"),
        ("positive_mark", "Paket 😍", "Paket 📦"),
    ],
)
def test_a_rule_speaks_and_its_neighbour_is_silent(rule: str, speaks: str, silent: str) -> None:
    assert rule in spoken(speaks)
    assert rule not in spoken(silent)


def test_umlauts_may_be_spelt_out() -> None:
    assert "outrage" in spoken("unverschaemt teuer")
    assert "thanks_for_nothing" in spoken("Danke fuer nichts")


def test_reported_blame_is_taken_off_and_ones_own_is_not() -> None:
    reported = hits('Ein Leser nannte es "eine Frechheit"')
    assert sum(hit.negative for hit in reported) < sum(hit.negative for hit in hits("Es ist eine Frechheit"))
    assert "quotation" not in spoken('Ich sagte euch schon: "das ist eine Frechheit"')


def test_praise_with_a_failure_counts_against_praise() -> None:
    odds = hits("Danke für drei Stunden Verspätung")
    assert sum(hit.negative for hit in odds) > 1
    assert sum(hit.positive for hit in odds) < -1


@given(st.text(max_size=2000))
def test_any_text_gets_finite_odds_within_bounds(text: str) -> None:
    found = hits(text, *DRAWN.sums(text))
    assert len(found) <= 27
    assert all(abs(hit.negative) <= 3 and abs(hit.positive) <= 3 for hit in found)


@pytest.mark.parametrize(
    "words", [*(rule.words for rule in rules._RULES), rules._DENIED, rules._RIVAL, rules._BETTER_THAN]
)
@settings(max_examples=20)
@given(found=st.data())
def test_no_text_that_a_pattern_matches_lacks_its_signs(words: Sought, found: st.DataObject) -> None:
    alphabet = st.characters(codec="cp1252")
    text = found.draw(st.from_regex(words.pattern, alphabet=alphabet))
    assert words.match(text, text.casefold()) is not None
    assert words in rules._SIGNS.in_(text.casefold())


@given(st.lists(st.sampled_from(["nie", "nie ", "ie w", "niemals", "so a ", "#not"]), max_size=4).map("".join))
def test_of_signs_that_begin_alike_or_overlap_none_is_missed(text: str) -> None:
    patterns = [sought("x", signs) for signs in ("nie", "nie |#not", "niemals ", "ie w", "als|a ")]
    assert Signs(patterns).in_(text) == {p for p in patterns if any(sign in text for sign in p.signs)}
