"""Languages other than German and English are told apart, and dialects are not taken for one."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.scoring.language import LanguageGuess
from shitstorm_radar.scoring.other_languages import other_languages
from tests.shared_data import shared_data


@cache
def guess() -> LanguageGuess:
    return LanguageGuess(("de", "en"), other_languages())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Très mauvais service, je suis vraiment déçu", "fr"),
        ("Muy mal servicio, nunca más compro aquí", "es"),
        ("Slechte service, nooit meer, ik ben echt boos", "nl"),
        ("Çok kötü hizmet, bir daha asla", "tr"),
        ("Pessimo servizio, mai più", "it"),
        ("Ужасный сервис, никогда больше", "ru"),
        ("Kiepska obsługa, nigdy więcej", "pl"),
        ("この会社は最悪だ", "ja"),
        ("Das ist der Zug nach Ulm", "de"),
        ("This is the train to Ulm", "en"),
        ("Des is ja wohl a Witz, gell?", "de"),
        ("Das isch doch en Seich, gohts no?", "de"),
        ("Dit is doch allet Murks hier, wa?", "de"),
        ("smh what a joke", "en"),
        ("😡😡😡", "und"),
        ("", "und"),
        ("ok", "und"),
    ],
)
def test_the_language_is_told_from_the_text(text: str, language: str) -> None:
    assert guess().language(text) == language


def test_the_sources_word_is_believed_even_against_the_text() -> None:
    assert guess().language("Das ist der Zug nach Ulm", "fr-CA") == "fr"
    assert guess().language("Das ist der Zug nach Ulm", "und") == "de"
    assert guess().language("Das ist der Zug nach Ulm", "???") == "de"


@pytest.mark.parametrize(("name", "language"), [("ge17_dev", "de"), ("te_sent_val", "en"), ("goemo_test", "en")])
def test_few_real_texts_are_lost_to_other_languages(name: str, language: str) -> None:
    lines = shared_data(f"negativity/judge_dev/{name}.tsv").read_text(encoding="utf-8").splitlines()[::2]
    told = [guess().language(line.partition("\t")[2]) for line in lines]
    assert told.count(language) / len(told) > 0.98


@given(st.text(max_size=300))
def test_any_text_gets_a_code(text: str) -> None:
    code = guess().language(text)
    assert code.isascii()
    assert 2 <= len(code) <= 3
